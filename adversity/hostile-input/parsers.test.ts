import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { extent, ofShard } from '../extent.ts';
import { hostileBytes } from './mutations.ts';
import { readSoon } from './target.ts';
import { makeTargets } from './targets.ts';

/** Of each reader. */
const CASES = extent(400, 100_000);
/** What all cases of a reader may make the process grow, beyond what the first ones need. */
const MAX_GROWTH_BYTES = 512 * 1024 * 1024;

const { targets, remove } = await makeTargets();
const unhandled: unknown[] = [];
const note = (reason: unknown): void => {
  unhandled.push(reason);
};

beforeAll(() => {
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
});

afterAll(() => {
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
  remove();
});

afterEach(() => {
  expect(unhandled.splice(0)).toEqual([]);
});

describe('what an outsider could have written', () => {
  test.each(ofShard(targets))('is read soon and without surprise: $name', async (target) => {
    const before = prototypes();
    for (const seed of target.seeds) await target.read(Buffer.from(seed));
    const rss = process.resourceUsage().maxRSS;
    await fc.assert(
      fc.asyncProperty(hostileBytes(target), (bytes) => readSoon(target, bytes)),
      { numRuns: Math.ceil(CASES / (target.fewerCases ?? 1)) },
    );
    expect(prototypes()).toEqual(before);
    expect((process.resourceUsage().maxRSS - rss) * 1024).toBeLessThan(MAX_GROWTH_BYTES);
  });
});

/** The members that all objects share: one more is a pollution. */
function prototypes(): string[][] {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype, Promise.prototype].map(
    (prototype) => Reflect.ownKeys(prototype).map(String),
  );
}
