import { describe, expect, it } from 'vitest';
import { readList, type Page, type PagedList } from '../../../../../src/adapters/github/rest/page-reader.ts';
import { collect, failureOf } from '../../../../contract/outcome.ts';

/** A list of numbers that can change, and the pages that were requested. */
class NumberList implements PagedList<number> {
  readonly what = 'list the numbers';
  readonly requested: number[] = [];
  items: number[];
  /** The most pages that were being read at the same time. */
  peak = 0;
  /** Runs before a page is answered. */
  onRead: (page: number) => void = () => undefined;
  #open = 0;
  readonly #pageSize: number;

  constructor(count: number, pageSize = 100) {
    this.items = Array.from({ length: count }, (_, index) => count - index);
    this.#pageSize = pageSize;
  }

  idOf(item: number): number {
    return item;
  }

  async readPage(page: number): Promise<Page<number>> {
    this.requested.push(page);
    this.#open += 1;
    this.peak = Math.max(this.peak, this.#open);
    await Promise.resolve();
    this.#open -= 1;
    this.onRead(page);
    const items = this.items.slice((page - 1) * this.#pageSize, page * this.#pageSize);
    return { totalCount: this.items.length, items };
  }
}

const all = async (list: PagedList<number>): Promise<number[]> => (await collect(readList(list))).flat();

async function find(list: PagedList<number>, wanted: number): Promise<boolean> {
  for await (const items of readList(list)) if (items.includes(wanted)) return true;
  return false;
}

/** A list of these pages, each with the count that it claims; empty pages follow. */
function scripted(...pages: readonly Page<number>[]): PagedList<number> & { readonly requested: number[] } {
  const requested: number[] = [];
  return {
    what: 'list the numbers',
    idOf: (item) => item,
    requested,
    readPage(page) {
      requested.push(page);
      return Promise.resolve(pages[page - 1] ?? { totalCount: pages[0]?.totalCount ?? 0, items: [] });
    },
  };
}

describe('a list', () => {
  it('is read no further than it is asked for, concurrently if it is long', async () => {
    const list = new NumberList(50_000);
    expect(await find(list, 49_950)).toBe(true);
    expect(list.requested).toEqual([1]);
    list.requested.length = 0;
    // On page 101.
    expect(await find(list, 39_950)).toBe(true);
    expect(list.requested.length).toBeLessThanOrEqual(108);
    expect(list.peak).toBe(8);
  });

  it.each([
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [800, 8],
    [50_000, 500],
  ])('of %i items comes once, in order, in %i requests', async (count, requests) => {
    const list = new NumberList(count);
    expect(await all(list)).toEqual(list.items);
    expect(list.requested).toHaveLength(requests);
    expect(list.peak).toBeLessThanOrEqual(8);
  });

  it.each([30, 50, 1])('is complete on a server that sends %i items a page', async (pageSize) => {
    const list = new NumberList(205, pageSize);
    expect(await all(list)).toEqual(list.items);
    expect(list.requested).toHaveLength(Math.ceil(205 / pageSize));
  });

  it('goes on after a page that is shorter than the others', async () => {
    const list = scripted(
      { totalCount: 6, items: [1, 2, 3] },
      { totalCount: 6, items: [4] },
      { totalCount: 6, items: [5, 6] },
    );
    expect(await all(list)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('fails with the page that fails', async () => {
    const list = new NumberList(1000);
    list.onRead = (page) => {
      if (page === 2) throw new Error('no answer');
    };
    await expect(all(list)).rejects.toThrow('no answer');
  });

  it('ignores the failure of a page that nothing asks for', async () => {
    const list = new NumberList(400);
    list.onRead = (page) => {
      if (page === 4) throw new Error('no answer');
    };
    expect(await find(list, 150)).toBe(true);
    expect(list.requested).toContain(4);
    await expect(find(list, 50)).rejects.toThrow('no answer');
  });
});

describe('a list that lacks items', () => {
  it.each<[string, readonly Page<number>[]]>([
    ['none of two', [{ totalCount: 2, items: [] }]],
    ['one of two', [{ totalCount: 2, items: [1] }]],
    ['the same twice', [{ totalCount: 2, items: [1, 1] }]],
    [
      'the same page again',
      [
        { totalCount: 4, items: [1, 2] },
        { totalCount: 4, items: [1, 2] },
        { totalCount: 4, items: [1, 2] },
      ],
    ],
    [
      'an empty page before the last',
      [
        { totalCount: 3, items: [1, 2] },
        { totalCount: 3, items: [] },
        { totalCount: 3, items: [3] },
      ],
    ],
  ])('is not believed: %s', async (_, pages) => {
    const list = scripted(...pages);
    const failure = await failureOf(all(list));
    expect(failure).toMatchObject({ code: 'unreadable' });
    expect(failure.message).toMatch(/^Cannot list the numbers: /);
    // Read, and read again three times.
    expect(list.requested.filter((page) => page === 1)).toHaveLength(4);
  });

  it('yields what it has before it fails', async () => {
    const list = scripted({ totalCount: 3, items: [1, 2] });
    expect(await find(list, 2)).toBe(true);
    await expect(find(list, 3)).rejects.toThrow('more items than the server sent');
  });

  it('is read again, and yields what was missed', async () => {
    const list = new NumberList(1000);
    let isFirst = true;
    list.onRead = (page) => {
      // Removing an item moves another one to a page that was read already.
      if (page !== 3 || !isFirst) return;
      isFirst = false;
      list.items = list.items.slice(1);
    };
    const before = list.items;
    const items = await all(list);
    expect(items.toSorted((some, other) => other - some)).toEqual(before);
    // The one that slipped through came last.
    expect(items.at(-1)).toBe(before[200]);
    expect(list.requested.filter((page) => page === 1)).toHaveLength(2);
  });

  it('fails if it moves under every reading', async () => {
    const list = new NumberList(1000);
    list.onRead = (page) => {
      if (page === 3) list.items = list.items.slice(1);
    };
    expect(await failureOf(all(list))).toMatchObject({ code: 'unreadable' });
  });
});

it('a list that grows while it is read yields no item twice, and lacks none of those at its start', async () => {
  const list = new NumberList(1000);
  const before = list.items;
  list.onRead = (page) => {
    if (page % 3 === 0) list.items = [Math.max(...list.items) + 1, ...list.items];
  };
  const items = await all(list);
  expect(new Set(items).size).toBe(items.length);
  expect(items.filter((item) => item <= 1000)).toEqual(before);
});
