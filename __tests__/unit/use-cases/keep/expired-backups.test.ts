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
const [A, B, C, D] = ['a.example', 'b.example', 'c.example', 'd.example'] as const;

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
    expect(given.log.of('warning').join()).toContain('gives up backups that cannot be used');
    const added = await run({ ...WHOLE, names: [C, B, A], at: day(3) });
    expect(added.report.reports[2]?.outcome).toMatchObject({ status: 'issued', reason: 'absent' });
    expect(outcomes(added).slice(0, 2)).toEqual(outcomes(given));
  });

  it('is new if every shard of today took over what older backups of another spread had', async () => {
    const { run, artifacts } = bench();
    await run({ ...WHOLE, names: [A, B] });
    for (const at of [day(1), day(2)]) {
      await run({ ...shard(1), names: [A], at });
      await run({ ...shard(2), names: [B], at });
    }
    expire(artifacts, 0, 1);
    const added = await run({ ...shard(1), names: [A, C], at: day(3) });
    expect(added.report.reports[1]?.outcome).toMatchObject({ status: 'issued', reason: 'absent' });
  });

  it('is held against old backups of another spread until every shard has run', async () => {
    const { run, artifacts } = bench();
    await run({ ...WHOLE, names: [A, B] });
    await run({ ...shard(1), names: [A], at: day(1) });
    expire(artifacts, 0, 1);
    expect(outcomes(await run({ ...shard(1), names: [A, C], at: day(3) }))[1]).toBe('lost');
  });

  it('is held against old backups of another spread that had expired before every shard ran', async () => {
    const { run, artifacts } = bench();
    await run({ ...WHOLE, names: [A, B] });
    expire(artifacts, 0, 1);
    const policy = { onRestoreError: 'issue' } as const;
    await run({ ...shard(1), names: [A], policy, at: day(1) });
    await run({ ...shard(2), names: [B], policy, at: day(1) });
    expect(outcomes(await run({ ...shard(1), names: [A, C], at: day(3) }))[1]).toBe('lost');
  });

  it('is held against old backups of another spread in which a shard could not look', async () => {
    const { run, artifacts } = bench();
    const policyOf = { [A]: { onRestoreError: 'issue' }, [C]: { onRestoreError: 'issue' } } as const;
    const before = await run({ ...WHOLE, names: [B], passphrase: OTHER_PASSPHRASE });
    await run({ ...shard(1), names: [A], policyOf, at: day(1) });
    const locked = await run({ ...shard(2), names: [C, B], policyOf, at: day(1) });
    expect(outcomes(locked)[1]).toBe('locked');
    expire(artifacts, 0, 1);
    const again = await run({ ...shard(2), names: [C, B], at: day(3) });
    expect(before.fingerprint).not.toBe('');
    expect(outcomes(again)[1]).toBe('lost');
  });

  it('is held against an old backup of another spread that could not be read for a while', async () => {
    const { run, artifacts } = bench();
    const policyOf = { [A]: { onRestoreError: 'issue' }, [C]: { onRestoreError: 'issue' } } as const;
    await run({ ...WHOLE, names: [B] });
    await run({ ...shard(1), names: [A], policyOf, at: day(1) });
    const [old] = artifacts.sets.values();
    if (old === undefined) throw new Error('nothing was stored');
    const { content } = old;
    old.content = 'damaged';
    const unread = await run({ ...shard(2), names: [C, B], policyOf, at: day(1) });
    expect(outcomes(unread)[1]).toBe('invalid');
    old.content = content;
    expire(artifacts, 0, 1);
    expect(outcomes(await run({ ...shard(2), names: [C, B], at: day(3) }))[1]).toBe('lost');
  });

  it('is held against old backups of this branch, whatever the shards of another one took over', async () => {
    const { run, artifacts } = bench();
    const topic = { ref: 'refs/heads/topic' } as const;
    await run({ ...WHOLE, ...topic, names: [A, B, C] });
    await run({ ...shard(1), names: [A], at: day(1) });
    await run({ ...shard(2), names: [B], at: day(1) });
    tellBranches(artifacts, ['topic', 'main', 'main']);
    expire(artifacts, 0, 1);
    expect(outcomes(await run({ ...shard(1), ...topic, names: [A, C], at: day(3) }))[1]).toBe('lost');
  });

  it('is new after a new spread, beside an entry that fails and never was in a backup', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map([[`/w/${D}/certificate.pem`, { bytes: Buffer.from('garbage'), mode: 0o644 }]]);
    await run({ ...WHOLE, names: [A, B] });
    await run({ ...shard(1), names: [A], at: day(1) });
    await run({ ...shard(2), names: [B], at: day(1) });
    expire(artifacts, 0, 1);
    await run({ ...shard(1), names: [A, D], disk, at: day(2) });
    await run({ ...shard(1), names: [A, D], disk, at: day(3) });
    expire(artifacts, 1, 2);
    const added = await run({ ...shard(1), names: [A, D, C], disk, at: day(4) });
    expect(added.report.reports[2]?.outcome).toMatchObject({ status: 'issued', reason: 'absent' });
  });

  it.each([1, 2, 3, 4])('is not issued after %i runs without it', async (count) => {
    const { run, artifacts } = bench();
    await run({ ...WHOLE, names: [A, B] });
    expire(artifacts, 0, 1);
    const policyOf = { [A]: { onRestoreError: 'issue' } } as const;
    const fresh = await run({ ...WHOLE, names: [A, B], policyOf, at: day(1) });
    expect(outcomes(fresh)[1]).toBe('lost');
    for (let at = 2; at < 2 + count; at += 1) await run({ ...WHOLE, names: [A], at: day(at) });
    expect(outcomes(await run({ ...WHOLE, names: [A, B], at: day(9) }))[1]).toBe('lost');
  });

  it('does not have every run open more backups while it fails', async () => {
    const { run, artifacts } = bench();
    await run({ ...WHOLE, names: [A, B] });
    expire(artifacts, 0, 1);
    const policyOf = { [A]: { onRestoreError: 'issue' } } as const;
    const opened: number[] = [];
    for (let at = 1; at < 7; at += 1) {
      let count = 0;
      const counting = {
        ...artifacts,
        open: (set: StoredSet) => {
          count += 1;
          return artifacts.open(set);
        },
      };
      const failed = await run({ ...WHOLE, names: [A, B], policyOf, stores: [counting], at: day(at) });
      expect(outcomes(failed)[1]).toBe('lost');
      opened.push(count);
    }
    expect(opened.at(-1)).toBe(opened[2]);
  });

  it.each([
    ['once, without it', [[C]]],
    ['twice, without it', [[C], [C]]],
    ['with it, where it fails, and without it', [[C, B], [C]]],
  ])('is not issued after the list ran %s', async (_, between) => {
    const { run, artifacts } = bench();
    await run({ ...WHOLE, names: [C] });
    await run({ ...WHOLE, names: [C, B], at: day(1) });
    expire(artifacts, 1, 2);
    for (const [index, names] of between.entries()) await run({ ...WHOLE, names, at: day(2 + index) });
    expect(outcomes(await run({ ...WHOLE, names: [C, B], at: day(5) }))[1]).toBe('lost');
  });

  it.each([
    ['the whole list', WHOLE],
    ['another shard', shard(2)],
  ])(
    'is not issued in a list that had backups of %s, after its entry was given up for another one',
    async (_, old) => {
      const { run, artifacts } = bench();
      await run({ ...old, names: [A, B] });
      expire(artifacts, 0, 1);
      const policyOf = { [A]: { onRestoreError: 'issue' }, [C]: { onRestoreError: 'issue' } } as const;
      expect(outcomes(await run({ ...shard(1), names: [A, B], policyOf, at: day(1) }))[1]).toBe('lost');
      await run({ ...shard(2), names: [C, D], policyOf, at: day(1) });
      for (const at of [day(2), day(3)]) await run({ ...shard(1), names: [A], at });
      expect(outcomes(await run({ ...shard(1), names: [A, B], at: day(4) }))[1]).toBe('lost');
    },
  );

  it.each([
    ['of this branch, though one of the default branch is left', 'refs/heads/topic', 'topic', 'main'],
    ['of this branch, though one of a tag is left', 'refs/heads/main', 'main', 'v1'],
  ])('is held against a backup %s', async (_, ref, old, left) => {
    const { run, artifacts } = bench();
    const ofLeft = left === 'main' ? 'refs/heads/main' : `refs/tags/${left}`;
    await run({ ...WHOLE, ref: ofLeft, names: [A] });
    await run({ ...WHOLE, ref, names: [A, B], at: day(1) });
    tellBranches(artifacts, [left, old]);
    expire(artifacts, 1, 2);
    expect(outcomes(await run({ ...WHOLE, ref, names: [A, B], at: day(2) }))[1]).toBe('lost');
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

describe('a pair that is due', () => {
  it('is not renewed if a newer backup of this branch has expired, though one of a tag is left', async () => {
    const { run, artifacts } = bench();
    await run({ cache: null, ref: 'refs/tags/v1' });
    await run({ cache: null, at: day(1), policy: { forceRenewal: true } });
    tellBranches(artifacts, ['v1', 'main', 'main']);
    expire(artifacts, 1, artifacts.sets.size);
    expect((await run({ cache: null, at: day(70) })).code).toBe('unreadable');
  });

  it('is renewed, though a backup of a branch whose sets do not count cannot be read', async () => {
    const { run, artifacts } = bench();
    await run({ cache: null });
    for (const at of [1, 2, 3, 4, 5]) await run({ cache: null, ref: 'refs/heads/topic', at: day(at) });
    tellBranches(artifacts, ['main', ...Array.from({ length: 5 }, () => 'topic')]);
    const newer = [...artifacts.sets.values()].at(-2);
    if (newer === undefined) throw new Error('nothing was stored');
    newer.content = 'damaged';
    expect((await run({ cache: null, at: day(70) })).first).toMatchObject({
      status: 'renewed',
      reason: 'expiring',
    });
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

  it.each([
    ['for the whole list', WHOLE, shard(1)],
    ['by another shard', shard(2), shard(1)],
  ])('is taken if it was kept %s, and no set counts', async (_, kept, here) => {
    const { run, artifacts } = bench();
    await run({ ...kept, names: [B, C], ref: topic.ref });
    tellBranches(artifacts, ['topic']);
    const main = await run({
      ...here,
      names: [A, B],
      policyOf: { [A]: { onRestoreError: 'issue' } },
      at: day(1),
    });
    expect(main.report.reports[1]?.outcome).toMatchObject({ status: 'reused' });
    expect(main.log.of('warning').join()).toContain('another branch');
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
