import { describe, expect, it } from 'vitest';
import { readPages, readWholeList, type Page } from '../../../../src/adapters/github/page-reader.ts';
import { failureOf } from '../../../contract/outcome.ts';

/** A list of numbers that can change, and the pages that were asked for. */
interface List {
  items: number[];
  readonly asked: number[];
  /** How many were being read at the same time at most. */
  peak: number;
  /** Runs before a page is answered. */
  onRead: (page: number) => void;
  readPage(page: number): Promise<Page<number>>;
}

function listOf(count: number): List {
  let open = 0;
  const list: List = {
    items: Array.from({ length: count }, (_, index) => count - index),
    asked: [],
    peak: 0,
    onRead: () => undefined,
    async readPage(page) {
      list.asked.push(page);
      open += 1;
      list.peak = Math.max(list.peak, open);
      await Promise.resolve();
      open -= 1;
      list.onRead(page);
      return { totalCount: list.items.length, items: list.items.slice((page - 1) * 100, page * 100) };
    },
  };
  return list;
}

const whole = (list: List): Promise<readonly number[]> =>
  readWholeList((page) => list.readPage(page), Number, 'list the numbers');

async function find(list: List, wanted: number): Promise<boolean> {
  for await (const { items } of readPages((page) => list.readPage(page), 'newest'))
    if (items.includes(wanted)) return true;
  return false;
}

describe('the pages of a list', () => {
  it('are read no further than they are asked for, side by side where they are many', async () => {
    const list = listOf(50_000);
    expect(await find(list, 49_950)).toBe(true);
    expect(list.asked).toEqual([1]);
    list.asked.length = 0;
    // On page 101.
    expect(await find(list, 39_950)).toBe(true);
    expect(list.asked.length).toBeLessThanOrEqual(108);
    expect(list.peak).toBe(8);
  });

  it.each([0, 1, 99, 100, 101, 800, 50_000])(
    'are all read where nothing is found, of %i items',
    async (count) => {
      const list = listOf(count);
      expect(await find(list, -1)).toBe(false);
      expect(list.asked.length).toBe(Math.floor(count / 100) + 1);
    },
  );

  it('may fail where nobody asks for them', async () => {
    const list = listOf(400);
    list.onRead = (page) => {
      if (page === 4) throw new Error('no answer');
    };
    expect(await find(list, 150)).toBe(true);
    expect(list.asked).toContain(4);
    await expect(find(list, 50)).rejects.toThrow('no answer');
  });
});

describe('a whole list', () => {
  it.each([0, 100, 101, 50_000])('of %i items comes once, in order, eight pages at a time', async (count) => {
    const list = listOf(count);
    expect(await whole(list)).toEqual(list.items);
    expect(list.peak).toBeLessThanOrEqual(8);
  });

  it('has no item twice when others are added meanwhile', async () => {
    const list = listOf(1000);
    const before = list.items;
    list.onRead = (page) => {
      if (page % 3 === 0) list.items = [Math.max(...list.items) + 1, ...list.items];
    };
    expect(await whole(list)).toEqual(before);
  });

  it('is read again when an item may have slipped through', async () => {
    const list = listOf(1000);
    let isFirst = true;
    list.onRead = (page) => {
      if (page !== 3 || !isFirst) return;
      isFirst = false;
      list.items = list.items.slice(1);
    };
    expect(await whole(list)).toEqual(list.items);
    expect(list.asked.filter((page) => page === 1)).toHaveLength(2);
  });

  it('is not believed when it changes under every reading', async () => {
    const list = listOf(1000);
    list.onRead = (page) => {
      if (page === 3) list.items = list.items.slice(1);
    };
    const failure = await failureOf(whole(list));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain('the list changed while it was read');
  });

  it('fails with the page that fails', async () => {
    const list = listOf(1000);
    list.onRead = (page) => {
      if (page === 2) throw new Error('no answer');
    };
    await expect(whole(list)).rejects.toThrow('no answer');
  });
});
