import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extent } from '../extent.ts';
import { parseSimulateArguments } from './arguments.ts';
import { Broken } from './promises.ts';
import { generateHistory } from './generate-history.ts';
import type { FaultLevel } from './generate-runs.ts';
import { PLAIN_RUN, type Event, type History } from './history.ts';
import { describeFailing } from './report.ts';
import { shrink } from './shrink.ts';
import { simulate, type Violation } from './simulation.ts';
import { Tally } from './tally.ts';
import { withRelease } from './with-release.ts';

/** Histories that broke a promise once, as short as they could be made. */
const HISTORIES = join(import.meta.dirname, 'histories');

/** Fails with the shortest history that still breaks the promise. */
async function expectKept(history: History, tally?: Tally): Promise<void> {
  const violation = await simulate(history, tally);
  if (violation === null) return;
  const limits = { deadlineMs: 30_000, now: () => performance.now() };
  expect.fail(`seed ${history.seed}: ${describeFailing(await shrink({ history, violation }, limits))}`);
}

describe('what broke a promise once', () => {
  it.each(readdirSync(HISTORIES))('keeps it now: %s', async (name) => {
    await expectKept(JSON.parse(readFileSync(join(HISTORIES, name), 'utf8')) as History);
  });
});

describe('a simulated time', () => {
  const runs: readonly [FaultLevel, number, number][] = [
    ['none', 2, extent(1, 10)],
    ['light', 3, extent(1, 10)],
    ['heavy', extent(12, 1000), extent(1, 10)],
  ];

  it.each(runs)(
    'keeps every promise under faults: %s, %i seeds of %i years',
    async (faults, seeds, years) => {
      const tally = new Tally();
      for (let seed = 1; seed <= seeds; seed += 1)
        await expectKept(generateHistory(seed, years, faults), tally);
      // A simulation in which nothing happens proves nothing.
      expect(tally.get('runs', 'of keep')).toBeGreaterThan(300 * years);
      expect(tally.get('certificates kept', 'renewed: expiring')).toBeGreaterThan(0);
      expect(tally.get('runs', 'restores proved')).toBeGreaterThan(0);
      if (faults === 'none') return;
      expect(tally.get('runs', 'killed')).toBeGreaterThan(0);
      expect(tally.get('misfortunes and changes', 'damage')).toBeGreaterThan(0);
    },
  );

  it.each([
    ['light', 2, extent(1, 10)],
    ['heavy', extent(5, 500), extent(1, 10)],
  ] as const)(
    'keeps every promise with a draft release, under faults: %s, %i seeds of %i years',
    async (faults, seeds, years) => {
      const tally = new Tally();
      for (let seed = 1; seed <= seeds; seed += 1)
        await expectKept(withRelease(generateHistory(seed, years, faults), faults), tally);
      expect(tally.get('runs', 'of keep')).toBeGreaterThan(300 * years);
      expect(tally.get('runs', 'restores proved')).toBeGreaterThan(0);
      expect(tally.format()).toMatch(/release\.(list|open|store)/);
    },
  );

  it('has the same events with a draft release as without one, and some more', () => {
    const plain = generateHistory(3, 1, 'heavy');
    const { events, installation } = withRelease(plain, 'heavy');
    const isOfRelease = (event: Event): boolean => event.kind === 'lose' && event.store === 'release';
    const kinds = (all: readonly Event[]): string[] =>
      all.filter((event) => event.kind !== 'lose').map(({ kind, minute }) => `${kind} ${minute}`);
    expect(kinds(events)).toEqual(kinds(plain.events));
    expect(events.some((event) => isOfRelease(event))).toBe(true);
    expect(installation.hasRelease).toBe(true);
    expect(plain.installation.hasRelease).toBeUndefined();
  });

  it('lasts a decade, with its leap days', async () => {
    const tally = new Tally();
    const history = generateHistory(7, 10, 'heavy');
    const days = new Set(history.events.map(({ minute }) => Math.floor(minute / 1440)));
    expect(Math.max(...days)).toBeGreaterThan(3640);
    await expectKept(history, tally);
  });

  it('comes to the same when it is played again', async () => {
    const [first, second] = [new Tally(), new Tally()];
    for (const tally of [first, second]) await simulate(generateHistory(4, 1, 'heavy'), tally);
    expect(second.format()).toBe(first.format());
    expect(generateHistory(4, 1, 'heavy')).toEqual(generateHistory(4, 1, 'heavy'));
    expect(generateHistory(5, 1, 'heavy')).not.toEqual(generateHistory(4, 1, 'heavy'));
  });
});

describe('a failing history', () => {
  const event = (minute: number, change: Partial<Event> = {}): Event =>
    ({ kind: 'keep', run: { ...PLAIN_RUN, runner: 'hosted' }, minute, ...change }) as Event;
  const isPlain = (each: Event): boolean => each.kind !== 'keep' || each.run.faults.length === 0;
  const played: History[] = [];
  /** Breaks where the disk is lost and a run comes after it. */
  const play = (history: History): Promise<Violation | null> => {
    played.push(history);
    const lost = history.events.findIndex(({ kind }) => kind === 'lose-disk');
    const index = history.events.findIndex(({ kind }, at) => lost !== -1 && at > lost && kind === 'keep');
    const found = history.events[index];
    if (found === undefined) return Promise.resolve(null);
    const broken = new Broken('what was stored can be restored', 'it is gone');
    return Promise.resolve({ index, event: found, broken });
  };

  it('is reported as the shortest that still fails', async () => {
    const faults = [{ operation: 'cache.fetch', use: 1, kind: 'error' }] as const;
    const events = Array.from({ length: 60 }, (_, day) => event(day * 1440)).with(
      40,
      event(57_700, { kind: 'lose-disk' }),
    );
    const history = {
      ...generateHistory(1, 1, 'none'),
      events: events.with(41, event(59_040, { run: { ...PLAIN_RUN, runner: 'hosted', faults } })),
    };
    const violation = await play(history);
    if (violation === null) throw new Error('it does not fail');
    const shortest = await shrink({ history, violation }, { deadlineMs: 1000, now: () => 0, play });
    expect(shortest.history.events.map(({ kind }) => kind)).toEqual(['lose-disk', 'keep']);
    expect(shortest.history.events.every(isPlain)).toBe(true);
    expect(describeFailing(shortest)).toContain('lose-disk');
  });

  it('is not shortened for longer than it may take', async () => {
    const history = {
      ...generateHistory(1, 1, 'none'),
      events: [event(0, { kind: 'lose-disk' }), event(1440)],
    };
    const violation = await play(history);
    if (violation === null) throw new Error('it does not fail');
    played.length = 0;
    let time = 0;
    await shrink({ history, violation }, { deadlineMs: 0, now: () => (time += 1), play });
    expect(played).toEqual([]);
  });
});

describe('the parameters', () => {
  it('have defaults', () => {
    expect(parseSimulateArguments([])).toMatchObject({
      years: 10,
      seed: 1,
      seeds: 1,
      faults: 'heavy',
      release: false,
    });
  });

  it.each([
    [['--years', '0'], '--years is "0": must be a whole number from 1 to 100.'],
    [['--seed', 'seven'], '--seed is "seven": must be a whole number from 0 to 4294967295.'],
    [['--faults', 'many'], '--faults is "many": must be none, light, heavy.'],
    [['--sede', '7'], "Unknown option '--sede'"],
  ])('say what is wrong with %j', (parameters, message) => {
    expect(() => parseSimulateArguments(parameters)).toThrow(message);
  });
});
