import { describe, expect, it } from 'vitest';
import {
  readBareList,
  type BareList,
  type BarePage,
} from '../../../../../src/adapters/github/rest/bare-list.ts';
import { failureOf } from '../../../../contract/outcome.ts';

/** A list of numbers that can change, on pages of ten, and the pages that were requested. */
class NumberList implements BareList<number> {
  readonly what = 'list the numbers';
  readonly fullPage = 10;
  readonly requested: number[] = [];
  items: number[];
  /** Runs after a page is answered. */
  onRead: (page: number) => void = () => undefined;

  constructor(count: number) {
    this.items = Array.from({ length: count }, (_, index) => index + 1);
  }

  idOf(item: number): number {
    return item;
  }

  async readPage(page: number): Promise<BarePage<number>> {
    this.requested.push(page);
    const items = this.items.slice((page - 1) * 10, page * 10);
    const hasNext = this.items.length > page * 10;
    this.onRead(page);
    return Promise.resolve({ items, hasNext });
  }
}

const sorted = (items: readonly number[]): number[] => items.toSorted((some, other) => some - other);

describe('a list without a count', () => {
  it('is read once if its first page is not full', async () => {
    for (const count of [0, 1, 9]) {
      const list = new NumberList(count);
      expect(await readBareList(list)).toEqual(list.items);
      expect(list.requested).toEqual([1, 2]);
    }
  });

  it('is read until two readings agree if a page is full', async () => {
    for (const [count, pages] of [
      [10, 2],
      [11, 6],
      [95, 14],
    ] as const) {
      const list = new NumberList(count);
      expect(await readBareList(list)).toEqual(list.items);
      expect(list.requested).toHaveLength(2 * pages);
    }
  });

  it('is not missing what moved to a page that was read before', async () => {
    const list = new NumberList(15);
    list.onRead = (page) => {
      if (page === 1) list.items = list.items.filter((item) => item !== 3);
      if (page === 1) list.onRead = () => undefined;
    };
    expect(sorted(await readBareList(list))).toEqual([
      1,
      2,
      ...Array.from({ length: 12 }, (_, index) => index + 4),
    ]);
  });

  it('ends if a server sends everything on every page', async () => {
    const requested: number[] = [];
    const readPage = (page: number): Promise<BarePage<number>> => {
      requested.push(page);
      return Promise.resolve({ items: [1, 2, 3], hasNext: false });
    };
    const list = { what: '', fullPage: 10, idOf: (item: number) => item, readPage };
    expect(await readBareList(list)).toEqual([1, 2, 3]);
    expect(requested).toEqual([1, 2]);
  });

  it('is unreadable if it never stays the same', async () => {
    const list = new NumberList(12);
    list.onRead = (page) => {
      if (page === 1) list.items = list.items.map((item) => item + 100);
    };
    const failure = await failureOf(readBareList(list));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toMatch(/^Cannot list the numbers: the list changed/);
  });

  it.each([1, 2])('is unreadable if page %s is empty, although more follow', async (broken) => {
    const list = new NumberList(35);
    const readPage = list.readPage.bind(list);
    list.readPage = async (page) => {
      const { items, hasNext } = await readPage(page);
      return page === broken ? { items: [], hasNext } : { items, hasNext };
    };
    const failure = await failureOf(readBareList(list));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toMatch(/^Cannot list the numbers: the server sent a page without items/);
  });

  it('throws what a page throws', async () => {
    const list = new NumberList(12);
    list.readPage = () => Promise.reject(new Error('no page'));
    await expect(readBareList(list)).rejects.toThrow('no page');
  });
});
