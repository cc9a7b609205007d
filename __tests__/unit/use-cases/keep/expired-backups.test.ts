import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../src/domain/failure.ts';
import type { StoredSet } from '../../../../src/ports/stores.ts';
import type { MemoryBackupStore } from '../../../fakes/memory-backup-store.ts';
import {
  bench,
  day,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  type Disk,
  type Outcome,
  type Run,
} from '../keep-bench.ts';

const LIST = { list: 'certkeep-fleet', cache: null } as const;
const WHOLE: Run = { ...LIST, artifactName: LIST.list };
const NEVER = { renewBefore: { kind: 'never' } } as const;
const [A, B, C] = ['a.example', 'b.example', 'c.example'] as const;

function shard(number: number): Run {
  return { ...LIST, artifactName: `certkeep-fleet-${number}-of-2` };
}

/** Expires the sets from one to another, in the order in which they were stored. */
function expire(store: MemoryBackupStore, from: number, to: number): void {
  for (const set of [...store.sets.values()].slice(from, to)) set.stored = { ...set.stored, isExpired: true };
}

/** Says which branches stored the sets, in the order in which they were stored. */
function tellBranches(store: MemoryBackupStore, branches: readonly string[]): void {
  for (const [id, set] of [...store.sets.values()].entries()) {
    const artifact: NonNullable<StoredSet['artifact']> = {
      id,
      runId: 0,
      isOwn: false,
      url: '',
      headBranch: branches[id] ?? 'main',
    };
    set.stored = { ...set.stored, artifact };
  }
}

/** The fingerprints of what was kept, and the codes of what failed. */
function outcomes({ report }: Outcome): string[] {
  return report.reports.map(({ outcome }) =>
    outcome instanceof Failure ? outcome.code : (outcome.certificate?.fingerprint ?? ''),
  );
}

describe('an entry that fails in a list which is spread in another way', () => {
  it('keeps the later pair of another shard, though the list has an older one', async () => {
    const { run, artifacts } = bench();
    await run({ ...WHOLE, names: [A, B] });
    await run({ ...shard(1), names: [A], at: day(1) });
    const later = await run({ ...shard(2), names: [B], at: day(65) });
    const policyOf = { [B]: NEVER };
    await run({ ...WHOLE, names: [A, B], at: day(66), days: 60, policyOf });
    expire(artifacts, 0, artifacts.sets.size - 1);
    const again = await run({ ...WHOLE, names: [A, B], at: day(67), policyOf });
    expect(outcomes(again)[1]).toBe(later.fingerprint);
  });

  it.each(['expired', 'unexpected-certificate'])('keeps its pair, whatever the failure: %s', async (why) => {
    const { run } = bench();
    await run({ ...shard(1), names: [A] });
    await run({ ...shard(2), names: [B], policy: NEVER });
    const wrong = { expectedFingerprint: Array.from({ length: 32 }, () => 'AB').join(':') };
    const policyOf = { [B]: why === 'expired' ? NEVER : wrong };
    const at = why === 'expired' ? day(91) : day(1);
    const failed = await run({ ...WHOLE, names: [A, B], policyOf, at });
    expect(outcomes(failed)[1]).toBe(why);
    expect(failed.report.carriedCount).toBe(1);
  });

  it('takes over nothing that the previous passphrase alone proves', async () => {
    const { run } = bench();
    await run({ ...shard(2), names: [B] });
    const changed = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE } as const;
    const wrong = { expectedFingerprint: Array.from({ length: 32 }, () => 'AB').join(':') };
    const failed = await run({ ...WHOLE, ...changed, names: [A, B], policyOf: { [B]: wrong }, at: day(1) });
    expect(outcomes(failed)[1]).toBe('unexpected-certificate');
    expect(failed.report.carriedCount).toBe(0);
  });
});

describe('an entry that a set may have held which has expired', () => {
  it.each([
    ['its own name', WHOLE, WHOLE],
    ['another shard', shard(2), shard(1)],
  ])('is not issued again, though an older set of %s is left', async (_, old, now) => {
    const { run, artifacts } = bench();
    await run({ ...old, names: [C] });
    await run({ ...old, names: [C, B], at: day(1) });
    expire(artifacts, 1, 2);
    const names = old === now ? [C, B] : [A, B];
    if (old !== now) await run({ ...now, names: [A], at: day(1) });
    expect(outcomes(await run({ ...now, names, at: day(2) }))[1]).toBe('lost');
    // Nor by the run after that, whose newest set does not have it either.
    expect(outcomes(await run({ ...now, names, at: day(3) }))[1]).toBe('lost');
  });

  it('is issued once a person says so, and those that are added later are new', async () => {
    const { run, artifacts } = bench();
    await run({ ...WHOLE, names: [C] });
    await run({ ...WHOLE, names: [C, B], at: day(1) });
    expire(artifacts, 1, 2);
    const policy = { onRestoreError: 'issue' } as const;
    const given = await run({ ...WHOLE, names: [C, B], policy, at: day(2) });
    expect(given.report.reports[1]?.outcome).toMatchObject({ status: 'issued', reason: 'lost' });
    const added = await run({ ...WHOLE, names: [C, B, A], at: day(3) });
    expect(added.report.reports[2]?.outcome).toMatchObject({ status: 'issued', reason: 'absent' });
    expect(outcomes(added).slice(0, 2)).toEqual(outcomes(given));
  });

  it.each([
    ['before they expired, so it is new', 2, 'absent'],
    ['after they had expired', 0.5, 'lost'],
  ])('is held against old backups of another spread if every shard ran %s', async (_, days, reason) => {
    const { run, artifacts } = bench();
    await run({ ...WHOLE, names: [A, B] });
    await run({ ...shard(1), names: [A], at: day(1) });
    await run({ ...shard(2), names: [B], at: day(1) });
    const [old] = artifacts.sets.values();
    if (old === undefined) throw new Error('nothing was stored');
    old.stored = { ...old.stored, expiresAt: day(days), isExpired: true };
    const added = await run({ ...shard(1), names: [A, C], at: day(3) });
    expect(added.report.reports[1]?.outcome).toMatchObject(
      reason === 'lost' ? { code: 'lost' } : { status: 'issued', reason },
    );
  });

  it('is held against old backups of another spread until every shard has run', async () => {
    const { run, artifacts } = bench();
    await run({ ...WHOLE, names: [A, B] });
    await run({ ...shard(1), names: [A], at: day(1) });
    const [old] = artifacts.sets.values();
    if (old === undefined) throw new Error('nothing was stored');
    old.stored = { ...old.stored, expiresAt: day(2), isExpired: true };
    expect(outcomes(await run({ ...shard(1), names: [A, C], at: day(3) }))[1]).toBe('lost');
  });

  it('is new beside an entry that fails and never was in a backup', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map([[`/w/${A}/certificate.pem`, { bytes: Buffer.from('garbage'), mode: 0o644 }]]);
    await run({ ...WHOLE, names: [A, B], disk });
    await run({ ...WHOLE, names: [A, B], disk, at: day(1) });
    expire(artifacts, 0, 1);
    const added = await run({ ...WHOLE, names: [A, B, C], disk, at: day(2) });
    expect(outcomes(added)[0]).toBe('invalid');
    expect(added.report.reports[2]?.outcome).toMatchObject({ status: 'issued', reason: 'absent' });
  });

  it('is issued by force if it is to be kept for ever, as the message says', async () => {
    const { run, artifacts } = bench();
    await run({ ...shard(2), names: [B] });
    await run({ ...shard(1), names: [A], at: day(1) });
    expire(artifacts, 0, 1);
    const names = [A, C];
    const lost = await run({ ...shard(1), names, at: day(2), policyOf: { [C]: NEVER } });
    expect(lost.report.reports[1]?.outcome).toMatchObject({
      code: 'lost',
      message: expect.stringMatching(/set force-renewal: true once to have one issued\.$/) as string,
    });
    const forced = { ...NEVER, forceRenewal: true };
    const given = await run({ ...shard(1), names, at: day(3), policyOf: { [C]: forced } });
    expect(given.report.reports[1]?.outcome).toMatchObject({ status: 'issued', reason: 'lost' });
    expect(given.log.of('warning').join()).toContain('because force-renewal: true is set');
  });
});

describe('the pair of another branch', () => {
  const topic = { ref: 'refs/heads/topic', policy: { forceRenewal: true } } as const;

  it.each([
    ['the default branch', 'refs/heads/feature'],
    ['a tag, if this run is of one', 'refs/tags/main'],
  ])('is not taken where a set of %s has expired', async (_, ref) => {
    const { run, artifacts } = bench();
    await run({ cache: null });
    await run({ cache: null, ...topic, at: day(1) });
    tellBranches(artifacts, ['main', 'topic']);
    expire(artifacts, 0, 1);
    expect((await run({ cache: null, ref, at: day(2) })).code).toBe('lost');
  });

  it('is not taken where a set of another shard has expired', async () => {
    const { run, artifacts } = bench();
    await run({ ...shard(2), names: [A, B] });
    await run({ ...WHOLE, ...topic, names: [B], at: day(1) });
    tellBranches(artifacts, ['main', 'topic']);
    expire(artifacts, 0, 1);
    expect((await run({ ...WHOLE, names: [B], at: day(2) })).code).toBe('lost');
  });

  it('is taken where only older sets of that branch have expired', async () => {
    const { run, artifacts } = bench();
    await run({ cache: null, ref: topic.ref });
    const newest = await run({ cache: null, ...topic, at: day(1) });
    tellBranches(artifacts, ['topic', 'topic', 'topic']);
    expire(artifacts, 0, 1);
    const main = await run({ cache: null, at: day(2) });
    expect(main.fingerprint).toBe(newest.fingerprint);
  });
});
