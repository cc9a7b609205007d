import { describe, expect, it } from 'vitest';
import { OneAhead } from '../../../src/use-cases/one-ahead.ts';

async function* counting(until: number, taken: number[]): AsyncGenerator<number> {
  for (let item = 1; item <= until; item += 1) {
    taken.push(item);
    yield await Promise.resolve(item);
  }
  throw new Error('there is no more');
}

describe('what is handed out one ahead', () => {
  it('is asked for no further than it was looked at', async () => {
    const taken: number[] = [];
    const items = new OneAhead(counting(3, taken));
    expect(await items.take()).toBe(1);
    expect(taken).toEqual([1]);
    expect([await items.peek(), await items.peek(), await items.take()]).toEqual([2, 2, 2]);
    expect(taken).toEqual([1, 2]);
  });

  it('throws where the iteration does, for who looks and for who takes', async () => {
    const items = new OneAhead(counting(0, []));
    await expect(items.peek()).rejects.toThrow('there is no more');
    await expect(items.take()).rejects.toThrow('there is no more');
    expect(await items.take()).toBeNull();
  });
});
