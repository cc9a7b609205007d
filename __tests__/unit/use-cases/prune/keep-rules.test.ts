import { beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, type CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { failureOf } from '../../../contract/outcome.ts';
import {
  issue,
  noon,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  setBench,
  type BenchPair,
  type SetBench,
} from '../set-bench.ts';
import { pruneWith } from './prune-bench.ts';

let older: CertificatePair;
let newer: CertificatePair;
const listed: Record<string, CertificatePair> = {};

beforeAll(async () => {
  [older, newer] = [await issue(), await issue()];
  for (const name of ['a', 'b', 'c']) listed[name] = await issue(`${name}.example`);
});

/** Pairs of a list, by the letters of their names. */
function pairsOf(letters: string): BenchPair[] {
  return Array.from(letters, (letter) => {
    const pair = listed[letter];
    if (pair === undefined) throw new Error(`there is no pair ${letter}`);
    return { pair, name: `${letter}.example` };
  });
}

describe('no passphrase', () => {
  it('removes no sealed set, and prunes the public ones, with one warning', async () => {
    const bench = setBench();
    for (const day of [1, 2, 3]) await bench.put({ day, pairs: [{ pair: older }] });
    for (const day of [4, 5]) await bench.put({ day, pairs: [{ pair: older }], passphrase: null });
    const { rules, log } = await pruneWith({ stores: [bench.store], passphrase: null });
    expect(rules).toEqual([
      [5, ['keep-last', 'newest']],
      [4, []],
      [3, ['keep-last']],
      [2, ['locked']],
      [1, ['locked']],
    ]);
    expect(bench.days()).toEqual([1, 2, 3, 5]);
    expect(log.lines.filter((line) => line.startsWith('warning'))).toEqual([
      expect.stringContaining('2 sealed backups would have been removed'),
    ]);
  });

  it('in many runs costs no sealed set of before', async () => {
    const bench = setBench();
    await bench.put({ day: 1, pairs: [{ pair: older }] });
    for (const day of [2, 3, 4, 5, 6]) await bench.put({ day, pairs: [{ pair: older }], passphrase: null });
    await pruneWith({ stores: [bench.store] });
    expect(bench.days()).toEqual([1, 6]);
  });

  it('in a later backup of files leaves the earlier one with the key', async () => {
    const bench = setBench();
    await bench.put({ day: 1, action: 'backup', files: { 'server.key': 'a private key' } });
    const why = { path: 'server.key', why: 'no-passphrase', reason: 'it cannot be sealed' } as const;
    await bench.put({ day: 2, action: 'backup', passphrase: null, leftOut: [why] });
    await pruneWith({ stores: [bench.store] });
    expect(bench.days()).toEqual([1, 2]);
  });
});

describe('another passphrase', () => {
  it('that sealed later sets leaves the sets of before', async () => {
    const bench = setBench();
    for (const day of [1, 2]) await bench.put({ day, pairs: [{ pair: older }] });
    await bench.put({ day: 3, pairs: [{ pair: newer }], passphrase: OTHER_PASSPHRASE });
    const { rules } = await pruneWith({ stores: [bench.store], passphrase: OTHER_PASSPHRASE });
    expect(rules).toEqual([
      [3, ['keep-last', 'newest']],
      [2, ['locked']],
      [1, ['locked']],
    ]);
    const failure = await failureOf(pruneWith({ stores: [bench.store] }));
    expect(failure.code).toBe('locked');
    expect(bench.days()).toEqual([1, 2, 3]);
  });

  it('under which a part of a list was stored leaves the rest of the list', async () => {
    const bench = setBench();
    await bench.put({ day: 1, pairs: pairsOf('ab') });
    await bench.put({ day: 2, pairs: pairsOf('c'), passphrase: OTHER_PASSPHRASE });
    const { rules } = await pruneWith({ stores: [bench.store], passphrase: OTHER_PASSPHRASE });
    expect(rules[1]).toEqual([1, ['locked']]);
    const opened = await pruneWith({
      stores: [bench.store],
      passphrase: OTHER_PASSPHRASE,
      previous: PASSPHRASE,
    });
    expect(opened.rules[1]).toEqual([1, ['newest']]);
    expect(bench.days()).toEqual([1, 2]);
  });

  it('given as the previous one opens the sets of before, so that they can go', async () => {
    const bench = setBench();
    for (const day of [1, 2]) await bench.put({ day, pairs: [{ pair: older }] });
    await bench.put({ day: 3, pairs: [{ pair: older }], passphrase: OTHER_PASSPHRASE });
    await pruneWith({ stores: [bench.store], passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE });
    expect(bench.days()).toEqual([3]);
  });

  it('given as the previous one opens no copy that stands for one of the current one', async () => {
    const bench = setBench();
    const [november, december] = [1, 31];
    const since = noon(1);
    await bench.put({ day: november, pairs: [{ pair: older, since }] });
    await bench.put({ day: december, pairs: [{ pair: older, since }], passphrase: OTHER_PASSPHRASE });
    await bench.put({ day: 33, pairs: [{ pair: newer, since: noon(33) }], passphrase: OTHER_PASSPHRASE });
    const opening = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE, day: 34 };
    const { rules } = await pruneWith({ stores: [bench.store], ...opening, policy: { monthly: 2 } });
    expect(rules).toEqual([
      [3, ['keep-monthly', 'newest']],
      [1, ['only-copy']],
      [1, ['keep-monthly']],
    ]);
  });

  it(
    'given as the previous one makes no set that displaces those of the current one',
    { tags: ['slow'] },
    async () => {
      const bench = setBench();
      const genuine = { action: 'backup', files: { a: 'genuine' }, passphrase: OTHER_PASSPHRASE } as const;
      for (const day of [1, 2, 4]) await bench.put({ day, ...genuine });
      for (const day of [3, 5]) await bench.put({ day, action: 'backup', files: { a: 'forged' } });
      const opening = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE };
      const { rules } = await pruneWith({ stores: [bench.store], ...opening, policy: { last: 2 } });
      expect(rules).toEqual([
        [5, ['outdated-passphrase']],
        [4, ['keep-last', 'newest']],
        [3, ['outdated-passphrase']],
        [2, ['keep-last']],
        [1, []],
      ]);
    },
  );
});

describe('the newest', () => {
  it('is the set whose certificate counts too, if that was stored earlier', async () => {
    const bench = setBench();
    await bench.put({ day: 2, pairs: [{ pair: newer, since: noon(2) }] });
    await bench.put({ day: 3, pairs: [{ pair: older, since: noon(1) }] });
    const { rules } = await pruneWith({ stores: [bench.store] });
    expect(rules).toEqual([
      [3, ['keep-last', 'newest']],
      [2, ['newest']],
    ]);
  });

  it('is the set that a person chose again, although the pair is in another one that stays', async () => {
    const bench = setBench();
    await bench.put({ day: 3, pairs: [{ pair: older, since: noon(1) }] });
    await bench.put({ day: 2, pairs: [{ pair: newer, since: noon(2) }] });
    await bench.put({ day: 1, pairs: [{ pair: older, since: noon(9) }] });
    const { rules } = await pruneWith({ stores: [bench.store], policy: { last: 2 } });
    expect(rules[2]).toEqual([1, ['newest']]);
  });

  it(
    'is whole: a set that lacks files for want of a passphrase does not do',
    { tags: ['slow'] },
    async () => {
      const bench = setBench();
      await bench.put({ day: 1, action: 'backup', files: { 'a.key': 'a key' } });
      const why = { path: 'a.key', why: 'no-passphrase', reason: 'it cannot be sealed' } as const;
      await bench.put({ day: 2, action: 'backup', files: { b: 'b' }, leftOut: [why] });
      const { rules } = await pruneWith({ stores: [bench.store] });
      expect(rules).toEqual([
        [2, ['keep-last']],
        [1, ['newest']],
      ]);
    },
  );

  it('opens: damaged ones before it do not do, and stay as they are', async () => {
    const bench = setBench();
    const names = [];
    for (const day of [1, 2, 3, 4]) names.push(await bench.put({ day, pairs: [{ pair: older }] }));
    for (const name of names.slice(2)) bench.damage(name);
    const { rules } = await pruneWith({ stores: [bench.store], policy: { last: 1 } });
    expect(rules).toEqual([
      [4, ['damaged']],
      [3, ['damaged']],
      [2, ['keep-last', 'newest']],
      [1, []],
    ]);
  });

  it.each([null, PASSPHRASE])(
    'opens, and damaged ones take no place from older ones (%s)',
    { tags: ['slow'] },
    async (passphrase) => {
      const bench = setBench();
      const names = [];
      for (let day = 1; day <= 7; day += 1)
        names.push(await bench.put({ day, action: 'backup', files: { 'app.conf': `${day}` }, passphrase }));
      for (const name of names.slice(4)) bench.damage(name);
      const { rules } = await pruneWith({
        stores: [bench.store],
        policy: { last: 3 },
        passphrase: PASSPHRASE,
      });
      expect(rules.map(([day, of]) => [day, of.length > 0])).toEqual([
        [7, true],
        [6, true],
        [5, true],
        [4, true],
        [3, true],
        [2, true],
        [1, false],
      ]);
      expect(bench.days()).toEqual([2, 3, 4, 5, 6, 7]);
    },
  );

  it('is kept though the certificate is over, if it is kept for ever', async () => {
    const bench = setBench();
    const old = await issue('app.example', 10);
    await bench.put({ day: 1, pairs: [{ pair: old, isKeptForEver: true }] });
    await bench.put({ day: 2, pairs: [{ pair: newer }] });
    const { rules } = await pruneWith({ stores: [bench.store], policy: { last: 1 }, day: 80 });
    expect(rules.map(([, of]) => of.length > 0)).toEqual([true, true]);
  });

  it('of the default branch stays beside that of another branch', async () => {
    const bench = setBench('directory');
    await bench.put({ day: 1, pairs: [{ pair: older }] });
    await bench.put({ day: 2, pairs: [{ pair: older }], ref: 'refs/tags/v1' });
    for (const day of [3, 4]) await bench.put({ day, pairs: [{ pair: older }], ref: 'refs/heads/feature' });
    const { rules } = await pruneWith({ stores: [bench.store] });
    expect(rules).toEqual([
      [4, ['keep-last', 'newest']],
      [3, []],
      [2, ['newest']],
      [1, []],
    ]);
  });
});

/** Says which run stored a set, as GitHub does. */
function storedBy(runId: number, { stored, content }: StoredContent): StoredContent {
  const artifact = { id: runId, runId, isOwn: false, url: '', headBranch: 'main' };
  return { stored: { ...stored, artifact }, content };
}

/** A store of artifacts of which the newest was stored again, unchanged and under its own name, by another run. */
async function storedAgain(): Promise<SetBench> {
  const bench = setBench();
  for (const day of [1, 2, 3]) await bench.put({ day, pairs: [{ pair: older }] });
  const { sets } = bench.store;
  for (const [name, set] of sets) sets.set(name, storedBy(1, set));
  const genuine = [...sets.values()].at(-1);
  if (genuine !== undefined) sets.set('again', storedBy(9, genuine));
  return bench;
}

type StoredContent = SetBench['store']['sets'] extends Map<string, infer Content> ? Content : never;

describe('a set that another run stored again', () => {
  it('takes no place of the genuine one', async () => {
    const bench = await storedAgain();
    const { report } = await pruneWith({ stores: [bench.store] });
    const kept = report.sets.filter(({ rules }) => rules.length > 0);
    expect(kept.map(({ set, rules }) => [set.artifact?.runId, rules])).toEqual([
      [1, ['keep-last', 'newest']],
      [9, ['keep-last']],
    ]);
  });

  it('stands for no pair that would be removed', async () => {
    const bench = await storedAgain();
    const { sets } = bench.store;
    const name = [...sets.keys()][2] ?? '';
    sets.delete(name);
    const { report } = await pruneWith({ stores: [bench.store] });
    expect(report.sets.map(({ set, rules }) => [set.artifact?.runId, rules])).toEqual([
      [9, ['unreadable']],
      [1, ['keep-last', 'newest']],
      [1, []],
    ]);
  });
});

describe('sets of two actions under one name', () => {
  it('have a newest of their own each', { tags: ['slow'] }, async () => {
    const bench = setBench();
    await bench.put({ day: 1, action: 'backup', files: { 'app.conf': 'old' } });
    await bench.put({ day: 2, action: 'backup', files: { 'app.conf': 'new' } });
    await bench.put({ day: 3, pairs: [{ pair: older }] });
    const { rules } = await pruneWith({ stores: [bench.store] });
    expect(rules).toEqual([
      [3, ['keep-last', 'newest']],
      [2, ['newest']],
      [1, []],
    ]);
  });
});

describe('the only copy of a pair', () => {
  it('stays, in the newest set that has it', async () => {
    const bench = setBench();
    for (const day of [1, 2]) await bench.put({ day, pairs: [{ pair: older, since: noon(1) }] });
    for (const day of [3, 4]) await bench.put({ day, pairs: [{ pair: newer, since: noon(3) }] });
    const { rules } = await pruneWith({ stores: [bench.store] });
    expect(rules).toEqual([
      [4, ['keep-last', 'newest']],
      [3, []],
      [2, ['only-copy']],
      [1, []],
    ]);
  });

  it('may go 30 days after the end of its certificate', async () => {
    const bench = setBench();
    const shortLived = await issue('app.example', 3);
    await bench.put({ day: 1, pairs: [{ pair: shortLived, since: noon(1) }] });
    await bench.put({ day: 2, pairs: [{ pair: newer, since: noon(2) }] });
    const end = (shortLived.certificate.notAfter.getTime() - noon(1).getTime()) / DAY_MS + 1;
    const before = await pruneWith({ stores: [bench.store], day: Math.ceil(end) + 29, dryRun: true });
    expect(before.rules[1]).toEqual([1, ['only-copy']]);
    const after = await pruneWith({ stores: [bench.store], day: Math.ceil(end) + 31, dryRun: true });
    expect(after.rules[1]).toEqual([1, []]);
  });

  it('is judged in each store by itself', async () => {
    const [artifacts, directory] = [setBench(), setBench('directory')];
    await artifacts.put({ day: 1, pairs: [{ pair: older, since: noon(1) }] });
    await artifacts.put({ day: 2, pairs: [{ pair: newer, since: noon(2) }] });
    await directory.put({ day: 1, pairs: [{ pair: older, since: noon(1) }] });
    const { rules } = await pruneWith({ stores: [artifacts.store, directory.store] });
    expect(rules[1]).toEqual([1, ['only-copy']]);
  });

  it('of a list stays pair by pair, each in the newest set that has it', async () => {
    const bench = setBench();
    // Of equal ones the fingerprint would decide, which is another one each time.
    const since = { a: noon(1), b: noon(0) };
    const a = pairsOf('a').map((pair) => ({ ...pair, since: since.a }));
    const b = pairsOf('b').map((pair) => ({ ...pair, since: since.b }));
    await bench.put({ day: 1, pairs: [...a, ...b] });
    await bench.put({ day: 2, pairs: a });
    await bench.put({ day: 3, pairs: pairsOf('c') });
    const { rules } = await pruneWith({ stores: [bench.store] });
    expect(rules).toEqual([
      [3, ['keep-last', 'newest']],
      [2, ['newest']],
      [1, ['newest']],
    ]);
  });

  it('is not in a public set, which has no key', async () => {
    const bench = setBench();
    await bench.put({ day: 1, pairs: [{ pair: older, since: noon(1) }] });
    await bench.put({ day: 2, pairs: [{ pair: newer, since: noon(2) }] });
    await bench.put({ day: 3, pairs: [{ pair: older }], passphrase: null });
    expect((await pruneWith({ stores: [bench.store] })).rules[2]).toEqual([1, ['only-copy']]);
  });

  it('is not in a set of another branch, which runs of the default branch do not take', async () => {
    const bench = setBench('directory');
    await bench.put({ day: 1, pairs: [{ pair: older }] });
    await bench.put({ day: 2, pairs: [{ pair: newer, since: noon(2) }] });
    await bench.put({ day: 3, pairs: [{ pair: older }], ref: 'refs/heads/feature' });
    expect((await pruneWith({ stores: [bench.store] })).rules).toEqual([
      [3, ['keep-last', 'newest']],
      [2, ['newest']],
      [1, ['only-copy']],
    ]);
  });
});

describe('a store that keeps newer sets for a shorter time', () => {
  it('keeps a pair for as long as before', async () => {
    const bench = setBench();
    for (const day of [1, 2, 3]) await bench.put({ day, pairs: [{ pair: older }] });
    endOn(bench, { 1: 25, 2: 26, 3: 4 });
    const { rules } = await pruneWith({ stores: [bench.store], day: 3 });
    expect(rules).toEqual([
      [3, ['keep-last', 'newest']],
      [2, ['only-copy']],
      [1, []],
    ]);
  });

  it('keeps the pair that counts for as long as one that it replaced', async () => {
    const bench = setBench();
    await bench.put({ day: 1, pairs: [{ pair: older }] });
    await bench.put({ day: 2, pairs: [{ pair: newer }] });
    await bench.put({ day: 3, pairs: [{ pair: newer }] });
    endOn(bench, { 1: 24, 2: 25, 3: 4 });
    await pruneWith({ stores: [bench.store], day: 3 });
    expect(bench.days()).toEqual([1, 2, 3]);
  });
});

/** Says until which day of the month the store keeps the set of each day. */
function endOn({ store }: SetBench, ends: Readonly<Record<number, number>>): void {
  for (const set of store.sets.values()) {
    const end = ends[set.stored.name.time.getUTCDate()];
    if (end !== undefined) set.stored = { ...set.stored, expiresAt: noon(end) };
  }
}
