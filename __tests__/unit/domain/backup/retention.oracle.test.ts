import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  applyPolicy,
  isEmptyPolicy,
  type Limit,
  type RetentionPolicy,
} from '../../../../src/domain/backup/retention.ts';

/** So many processes of restic at a time, each of which spends most of its time on deriving the key. */
const PROCESSES = 3;
const POLICY_COUNT = 32;
/** More than there are sets: restic 0.14 does not know `unlimited` yet. */
const MORE_THAN_ALL = 1_000_000;
const TAGS = ['a', 'b', 'c', 'd'] as const;

interface Snapshot {
  readonly time: Date;
  /** A policy is tried on the sets of one tag, so that one repository holds several lists of dates. */
  readonly tags: readonly string[];
}

interface Trial {
  readonly policy: RetentionPolicy;
  readonly tag: string;
}

/** What restic decides, by times. */
interface Decision {
  readonly kept: string[];
  readonly removed: string[];
}

/** Debian 12 has restic 0.14. From 0.16 on restic also keeps the oldest set while a rule is not used up. */
function whyNot(): string | null {
  try {
    const [, minor] =
      /^restic 0\.(\d+)/.exec(execFileSync('restic', ['version'], { encoding: 'utf8' })) ?? [];
    return Number(minor) < 16 ? null : 'this restic is not 0.14 or 0.15';
  } catch {
    return 'restic is not installed (Debian package restic)';
  }
}

const reason = whyNot();
let folder: string;

async function restic(...args: readonly string[]): Promise<string> {
  const env = {
    ...process.env,
    TZ: 'UTC',
    RESTIC_PASSWORD: 'of no secret',
    // Nothing of restic's is left outside of the folder.
    RESTIC_REPOSITORY: join(folder, 'repository'),
    HOME: folder,
    TMPDIR: folder,
  };
  const options = { env, cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  return (await promisify(execFile)('restic', ['--no-cache', ...args], options)).stdout;
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: PROCESSES }, worker));
  return results;
}

/** The same dates and policies on every run: a difference found must be there when somebody looks. */
const SEED = 20_261_123;

function sample<T>(arbitrary: fc.Arbitrary<T>, count: number): T[] {
  return fc.sample(arbitrary, { seed: SEED, numRuns: count });
}

const seconds = (from: string, to: string): fc.Arbitrary<Date> =>
  fc
    .integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 })
    .map((time) => new Date(time * 1000));

function sampleSnapshots(): Snapshot[] {
  const tags = fc.subarray([...TAGS], { minLength: 1 });
  const spread = [
    ...sample(seconds('2023-06-01', '2026-06-01'), 10),
    ...sample(seconds('2025-12-20', '2026-01-15'), 9),
    ...sample(seconds('2026-05-25', '2026-06-08'), 9),
    // Where calendars disagree: the turn of a year, a leap day, a Sunday's last second and the Monday after it.
    ...['2024-12-30T00:00:00Z', '2024-02-29T12:00:00Z', '2026-05-31T23:59:59Z', '2026-06-01T00:00:00Z'].map(
      (time) => new Date(time),
    ),
  ];
  const times = [...new Map(spread.map((time) => [time.getTime(), time])).values()];
  const chosen = sample(tags, times.length);
  // A clock that was wrong.
  const future = { time: new Date('2099-03-01T00:00:00Z'), tags: ['d'] };
  return [...times.map((time, index) => ({ time, tags: chosen[index] ?? [] })), future];
}

function sampleTrials(): Trial[] {
  const limit: fc.Arbitrary<Limit> = fc.oneof(
    { weight: 4, arbitrary: fc.constant<Limit>(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.constant<Limit>('unlimited') },
  );
  const within = fc.record({
    years: fc.integer({ min: 0, max: 1 }),
    months: fc.integer({ min: 0, max: 14 }),
    days: fc.integer({ min: 0, max: 45 }),
    hours: fc.integer({ min: 1, max: 30 }),
  });
  const policy = fc.record({
    last: limit,
    daily: limit,
    weekly: limit,
    monthly: limit,
    yearly: limit,
    within: fc.option(within, { freq: 3 }),
  });
  const trial = fc.record({ policy, tag: fc.constantFrom(...TAGS) });
  return sample(
    trial.filter(({ policy: rules }) => !isEmptyPolicy(rules)),
    POLICY_COUNT,
  );
}

/** `2026-11-23 02:10:00`, as restic takes times and, in UTC, gives them. */
function resticTime(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', ' ');
}

function argumentsOf({ within, ...limits }: RetentionPolicy): string[] {
  const counts = Object.entries(limits).flatMap(([rule, limit]: [string, Limit]) =>
    limit === 0 ? [] : [`--keep-${rule}=${limit === 'unlimited' ? MORE_THAN_ALL : limit}`],
  );
  if (within === null) return counts;
  const { years, months, days, hours } = within;
  return [...counts, `--keep-within=${years}y${months}m${days}d${hours}h`];
}

async function resticDecides({ policy, tag }: Trial): Promise<Decision> {
  // Dry runs take the repository's one exclusive lock too, unless they are told not to.
  const selection = ['--no-lock', '--tag', tag, '--group-by', '', '--dry-run', '--json'];
  const [group] = JSON.parse(await restic('forget', ...selection, ...argumentsOf(policy))) as {
    keep: { time: string }[] | null;
    remove: { time: string }[] | null;
  }[];
  const timesOf = (sets: { time: string }[] | null | undefined): string[] =>
    (sets ?? []).map(({ time }) => resticTime(new Date(time)));
  return { kept: timesOf(group?.keep), removed: timesOf(group?.remove) };
}

function weDecide({ policy, tag }: Trial, snapshots: readonly Snapshot[]): Decision {
  const times = snapshots
    .filter(({ tags }) => tags.includes(tag))
    .map(({ time }) => time)
    .sort((some, other) => other.getTime() - some.getTime());
  const rules = applyPolicy(times, policy, new Date());
  const isKept = (_: Date, index: number): boolean => rules[index]?.length !== 0;
  return {
    kept: times.filter(isKept).map(resticTime),
    removed: times.filter((time, index) => !isKept(time, index)).map(resticTime),
  };
}

describe.skipIf(reason !== null)(
  `restic forget decides as we do${reason === null ? '' : ` (SKIPPED: ${reason})`}`,
  () => {
    const snapshots = sampleSnapshots();
    const trials = sampleTrials();
    let decisions: Decision[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'certkeep-restic-'));
      writeFileSync(join(folder, 'file'), 'backed up');
      await restic('init');
      await inParallel(snapshots, ({ time, tags }) =>
        restic(
          'backup',
          '--quiet',
          '--host=h',
          `--tag=${tags.join(',')}`,
          `--time=${resticTime(time)}`,
          'file',
        ),
      );
      decisions = await inParallel(trials, resticDecides);
    }, 120_000);
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(trials.map((trial, index) => ({ name: argumentsOf(trial.policy).join(' '), trial, index })))(
      '$trial.tag: $name',
      ({ trial, index }) => {
        expect(weDecide(trial, snapshots)).toEqual(decisions[index]);
      },
    );

    it('in trials that remove something and keep something', () => {
      const telling = decisions.filter(({ kept, removed }) => kept.length > 0 && removed.length > 0);
      expect(telling.length).toBeGreaterThan(POLICY_COUNT / 2);
    });
  },
);
