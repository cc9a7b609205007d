import { expect, it } from 'vitest';
import { once } from '../../../src/adapters/once.ts';

it('loads once for all who call', async () => {
  let loads = 0;
  const load = once(() => Promise.resolve((loads += 1)));
  expect(await Promise.all([load(), load()])).toEqual([1, 1]);
  expect(await load()).toBe(1);
});

it('tries again what could not be loaded', async () => {
  const answers = [Promise.reject(new Error('no such file')), Promise.resolve('loaded')];
  const load = once(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  await expect(load()).rejects.toThrow('no such file');
  expect(await load()).toBe('loaded');
  expect(await load()).toBe('loaded');
});
