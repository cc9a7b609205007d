import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../src/domain/failure.ts';
import { parseManifest } from '../../../../src/domain/backup/manifest-parser.ts';
import { formatBackupName } from '../../../../src/domain/backup/backup-name.ts';
import type { NameScope } from '../../../../src/domain/backup/backup-name.ts';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import type { BackupStore, StoredSet } from '../../../../src/ports/stores.ts';
import { memoryBackupStore, type MemoryBackupStore } from '../../../fakes/memory-backup-store.ts';
import {
  bench,
  day,
  NAME,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  type Bench,
  type Disk,
  type Outcome,
  type Run,
} from '../keep-bench.ts';
import { setBench } from '../set-bench.ts';

const [A, B] = ['a.example', 'b.example'];
const LIST = { list: 'certkeep-fleet', cache: null } as const;

/** What became of each certificate of a list: its fingerprint, or the code of its failure. */
function outcomes({ report }: Outcome): string[] {
  return report.reports.map(({ outcome }) =>
    outcome instanceof Failure ? outcome.code : (outcome.certificate?.fingerprint ?? ''),
  );
}

/** The newest set is listed and cannot be fetched. */
function withoutNewest(store: MemoryBackupStore): MemoryBackupStore {
  const newest = [...store.sets.keys()].at(-1);
  return { ...store, open: (set) => (set.place === newest ? Promise.resolve(null) : store.open(set)) };
}

describe('a certificate that only another passphrase opens', () => {
  it('is locked, and not absent, beside a newer backup that opens', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const first = await run({ ...LIST, names: [A, B], disk });
    for (const path of disk.keys()) if (path.includes(B)) disk.delete(path);
    const policy = { onRestoreError: 'issue' } as const;
    await run({ ...LIST, names: [A], at: day(1), disk, passphrase: OTHER_PASSPHRASE, policy });
    const wrong = await run({ ...LIST, names: [A, B], at: day(2), passphrase: OTHER_PASSPHRASE });
    expect(outcomes(wrong)[1]).toBe('locked');
    const both = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE };
    expect(outcomes(await run({ ...LIST, names: [A, B], at: day(3), ...both }))).toEqual(outcomes(first));
  });

  it('keeps a runner that has its own files from locking all others out', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    const first = await run({ disk, cache: null });
    const wrong = await run({ disk, cache: null, at: day(1), passphrase: OTHER_PASSPHRASE });
    expect(wrong.code).toBe('locked');
    expect(artifacts.sets.size).toBe(1);
    expect((await run({ cache: null, at: day(2) })).fingerprint).toBe(first.fingerprint);
  });

  it('does not stop a person who says so', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const first = await run({ disk, cache: null });
    const policy = { onRestoreError: 'issue' } as const;
    const told = await run({ disk, cache: null, at: day(1), passphrase: OTHER_PASSPHRASE, policy });
    expect(told.fingerprint).toBe(first.fingerprint);
    expect(told.log.of('warning').join()).toContain('could not be compared');
  });
});

describe('a newer backup that has expired', () => {
  async function withExpiredNewer(): Promise<Bench & { readonly old: string; readonly renewed: string }> {
    const made = bench();
    const old = await made.run({ cache: null });
    const renewed = await made.run({ at: day(1), cache: null, policy: { forceRenewal: true } });
    const newest = [...made.artifacts.sets.values()].at(-1);
    if (newest !== undefined) newest.stored = { ...newest.stored, isExpired: true };
    return { ...made, old: old.fingerprint, renewed: renewed.fingerprint };
  }

  it('gives a warning if an older one is used', async () => {
    const { run, old } = await withExpiredNewer();
    const next = await run({ at: day(3), cache: null });
    expect(next.fingerprint).toBe(old);
    expect(next.log.of('warning').join()).toMatch(/A newer backup has expired \(.*20261102T021000Z/);
    expect((await run({ at: day(4), cache: null })).log.of('warning')).toEqual([]);
  });

  it('keeps the older certificate from being renewed, until a person says so', async () => {
    const { run } = await withExpiredNewer();
    expect((await run({ at: day(70), cache: null })).code).toBe('unreadable');
    const forced = await run({ at: day(71), cache: null, policy: { forceRenewal: true } });
    expect(forced.first.status).toBe('renewed');
  });

  it('is no matter if the cache has it, or if another branch made it', async () => {
    const { run, artifacts } = bench();
    await run({});
    const renewed = await run({ at: day(1), policy: { forceRenewal: true } });
    await run({ at: day(2), ref: 'refs/heads/topic', cache: null, policy: { forceRenewal: true } });
    const [, second, third] = [...artifacts.sets.values()];
    for (const set of [second, third]) if (set !== undefined) set.stored = { ...set.stored, isExpired: true };
    if (third !== undefined)
      third.stored = {
        ...third.stored,
        artifact: { id: 3, runId: 3, isOwn: false, url: '', headBranch: 'topic' },
      };
    const next = await run({ at: day(3) });
    expect(next.fingerprint).toBe(renewed.fingerprint);
    expect(next.log.of('warning')).toEqual([]);
  });
});

describe('a directory beside the artifacts', () => {
  it('replaces an expired artifact of the same day with the same content', async () => {
    const { run, artifacts } = bench();
    const stores = [artifacts, memoryBackupStore('directory')];
    const first = await run({ cache: null, stores });
    await run({ at: new Date(day(0).getTime() + DAY_MS / 2), cache: null, stores });
    for (const set of artifacts.sets.values()) set.stored = { ...set.stored, isExpired: true };
    const next = await run({ at: day(1), cache: null, stores });
    expect(next.fingerprint).toBe(first.fingerprint);
    expect(next.log.of('warning')).toEqual([]);
  });

  it('may have an unidentified dated entry, and later sets still supersede earlier ones', async () => {
    const { run } = bench();
    const directory = memoryBackupStore('directory');
    const stores = [directory];
    await run({ cache: null, stores });
    const [known] = directory.sets.values();
    if (known === undefined) throw new Error('nothing was stored');
    const name = { ...known.stored.name, time: day(1) };
    const stored = { ...known.stored, name, place: formatBackupName(name), isUnidentified: true as const };
    directory.sets.set(stored.place, { stored, content: 'damaged' });
    for (const days of [2, 3]) await run({ at: day(days), cache: null, stores });
    const newest = [...directory.sets.values()].at(-1)?.content;
    const manifest = newest === 'damaged' ? undefined : newest?.get('manifest.json');
    expect(parseManifest(Buffer.from(manifest ?? '').toString('utf8')).supersedes).not.toBeNull();
  });
});

describe('a missing passphrase', () => {
  it('renews nothing in the workspace as long as sealed backups are there', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    const first = await run({ disk, cache: null });
    const without = { disk, cache: null, passphrase: null } as const;
    expect((await run({ ...without, at: day(1) })).fingerprint).toBe(first.fingerprint);
    const due = await run({ ...without, at: day(70) });
    expect(due.code).toBe('locked');
    expect(due.report.reports[0]?.outcome).toHaveProperty(
      'message',
      expect.stringMatching(/due for renewal.*A sealed backup .* exists .*the input passphrase is empty/),
    );
    expect((await run({ ...without, at: day(70), days: 60 })).code).toBe('locked');
    expect(artifacts.sets.size).toBe(2);
    const policy = { onRestoreError: 'issue' } as const;
    expect((await run({ ...without, at: day(71), policy })).first.status).toBe('renewed');
  });

  it('is warned of once for all that is due, if the token may not look', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    await run({ ...LIST, disk, names: [A, B] });
    artifacts.trouble = 'denied';
    const due = await run({ ...LIST, disk, names: [A, B], passphrase: null, at: day(70) });
    expect(due.report.reports.map(({ outcome }) => outcome)).toMatchObject([
      { status: 'renewed' },
      { status: 'renewed' },
    ]);
    const warnings = new Set(due.log.of('warning'));
    expect([...warnings]).toEqual([expect.stringContaining('What is due is renewed all the same')]);
  });

  it('is not said to have something renewed that is not renewed then', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    await run({ disk, cache: null });
    artifacts.trouble = 'denied';
    let isAsked = false;
    const store: BackupStore = {
      ...artifacts,
      list(names) {
        isAsked = true;
        return artifacts.list(names);
      },
    };
    const due = { disk, cache: null, passphrase: null, at: day(70), stores: [store] } as const;
    const stopped = await run({ ...due, serverTime: () => (isAsked ? day(1) : null) });
    expect([stopped.code, stopped.log.of('warning')]).toEqual(['wrong-clock', []]);
  });

  it('renews what was never sealed', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const without = { disk, cache: null, passphrase: null } as const;
    await run(without);
    expect((await run({ ...without, at: day(70) })).first.status).toBe('renewed');
  });
});

describe('a list that is spread over other shards', () => {
  it.each([
    ['damaged', 'invalid'],
    ['gone', 'unreadable'],
    ['expired', 'lost'],
  ] as const)('is not issued again if its only backup is %s', async (how, code) => {
    const { run, artifacts } = bench();
    await run({ ...LIST, names: [A, B] });
    for (const set of artifacts.sets.values()) {
      if (how === 'damaged') set.content = 'damaged';
      if (how === 'expired') set.stored = { ...set.stored, isExpired: true };
    }
    const stores = [how === 'gone' ? withoutNewest(artifacts) : artifacts];
    const artifactName = 'certkeep-fleet-1-of-2';
    const spread = await run({ ...LIST, artifactName, names: [B], at: day(1), stores });
    expect(outcomes(spread)).toEqual([code]);
  });
});

describe('an entry that only an expired backup of another shard has', () => {
  const shard = (number: number): Run => ({ ...LIST, artifactName: `certkeep-fleet-${number}-of-2` });
  const expire = (sets: Iterable<{ stored: StoredSet }>): void => {
    for (const set of sets) set.stored = { ...set.stored, isExpired: true };
  };

  it.each([
    ['moves to a shard that has backups', shard(1)],
    ['is kept in the whole list, which has backups', { ...LIST, artifactName: LIST.list }],
  ])('is not issued again if it %s', async (_, here) => {
    const { run, artifacts } = bench();
    await run({ ...shard(2), names: [B] });
    expire(artifacts.sets.values());
    const issue = { onRestoreError: 'issue' } as const;
    const first = await run({ ...here, names: [A], at: day(1), policy: issue });
    const both = await run({ ...here, names: [A, B], at: day(2) });
    expect(outcomes(both)).toEqual([first.fingerprint, 'lost']);
    const policy = { onRestoreError: 'issue' } as const;
    const given = await run({ ...here, names: [A, B], at: day(3), policy });
    expect(given.report.reports[1]?.outcome).toMatchObject({ status: 'issued' });
  });

  it('is new if the other shard has backups that can be used', async () => {
    const { run, artifacts } = bench();
    await run({ ...shard(2), names: ['c.example'] });
    expire(artifacts.sets.values());
    const policy = { onRestoreError: 'issue' } as const;
    await run({ ...shard(2), names: ['c.example'], at: day(1), policy });
    await run({ ...shard(1), names: [A], at: day(1), policy });
    const both = await run({ ...shard(1), names: [A, B], at: day(2) });
    expect(both.report.reports[1]?.outcome).toMatchObject({ status: 'issued', reason: 'absent' });
  });

  it('is taken over meanwhile by the list in which it fails', async () => {
    const { run, artifacts } = bench();
    const policy = { renewBefore: { kind: 'never' } } as const;
    await run({ ...shard(1), names: [A], policy });
    const second = await run({ ...shard(2), names: [B], policy });
    const whole = { ...LIST, artifactName: LIST.list, names: [A, B], policy };
    expect(outcomes(await run({ ...whole, at: day(1), days: 60 }))).toEqual([
      'specification-changed',
      'specification-changed',
    ]);
    expire([...artifacts.sets.values()].slice(0, 2));
    const right = await run({ ...whole, at: day(2) });
    expect(outcomes(right)[1]).toBe(second.fingerprint);
    expect(right.report.reports[1]?.outcome).toMatchObject({ status: 'reused' });
  });
});

describe('a list of which a line went to another shard and came back', () => {
  const shard = (number: number): Run => ({ ...LIST, artifactName: `certkeep-fleet-${number}-of-2` });

  it('has the pair that the other shard has renewed meanwhile', async () => {
    const { run } = bench();
    await run({ ...shard(1), names: [A] });
    await run({ ...shard(2), names: [B] });
    const moved = await run({ ...shard(1), names: [A, B], at: day(65) });
    const back = await run({ ...shard(2), names: [B], at: day(66) });
    expect(moved.report.reports[1]?.outcome).toMatchObject({ status: 'renewed' });
    expect(outcomes(back)).toEqual(outcomes(moved).slice(1));
  });

  it.each(['artifact', 'asset'])(
    'does not look into the other shards if it was part of their last run, told by an %s',
    async (told) => {
      const { run, artifacts } = bench();
      const opened: string[] = [];
      const runOf = ({ name }: StoredSet): number => 1 + (name.time.getTime() - day(0).getTime()) / DAY_MS;
      const watched = {
        ...artifacts,
        async *list(names: NameScope) {
          for await (const set of artifacts.list(names)) {
            const runId = runOf(set);
            const artifact = { id: 1, runId, isOwn: false, url: '', headBranch: 'main' };
            const asset = { id: 1, releaseId: 1, name: 'x.zip', runId: `${runId}`, headBranch: 'main' };
            yield { ...set, ...(told === 'artifact' ? { artifact } : { asset }) };
          }
        },
        open: (set: StoredSet) => {
          opened.push(set.name.base);
          return artifacts.open(set);
        },
      };
      for (const days of [0, 1, 2]) {
        const together = { at: day(days), runId: `${days + 1}`, stores: [watched] };
        await run({ ...shard(1), ...together, names: [A] });
        opened.length = 0;
        await run({ ...shard(2), ...together, names: [B] });
      }
      expect(new Set(opened)).toEqual(new Set(['certkeep-fleet-2-of-2']));
    },
  );
});

describe('a missing secret', () => {
  it('is noticed by the sealed backup of one store, though another one may not be asked', async () => {
    const { run, artifacts } = bench();
    await run({ cache: null });
    const denied = memoryBackupStore();
    denied.trouble = 'denied';
    const stores = [denied, artifacts];
    const next = await run({ cache: null, at: day(1), passphrase: null, stores });
    expect(next.code).toBe('locked');
  });

  it('is no absence if a store did not answer, though another one may not be asked', async () => {
    const [denied, unreadable] = [memoryBackupStore(), memoryBackupStore('release')];
    denied.trouble = 'denied';
    unreadable.trouble = 'unreadable';
    const stores = [denied, unreadable];
    expect((await bench().run({ cache: null, passphrase: null, stores })).code).toBe('unreadable');
  });
});

describe('a missing secret beside a token that may not look', () => {
  async function blindBench(): Promise<Bench & { readonly without: Run; readonly disk: Disk }> {
    const made = bench();
    const disk: Disk = new Map();
    await made.run({ disk, cache: null });
    made.artifacts.trouble = 'denied';
    const stores = [made.artifacts];
    return { ...made, disk, without: { cache: null, passphrase: null, stores } };
  }

  it('issues on a fresh runner, with a warning', async () => {
    const { run, without } = await blindBench();
    const issued = await run({ ...without, at: day(1) });
    expect(issued.first).toMatchObject({ status: 'issued', reason: 'absent' });
    expect(issued.log.of('warning').join()).toMatch(/Could not check whether.*Give passphrase\./);
  });

  it('renews a pair of the workspace only if that is due, or not what is asked for, with a warning', async () => {
    const { run, without, disk } = await blindBench();
    const valid = await run({ ...without, disk, at: day(1) });
    expect([valid.first.status, valid.log.of('warning')]).toEqual(['reused', []]);
    for (const at of [day(2), day(60)]) {
      const due = await run({ ...without, disk, at, days: 60 });
      expect(due.first.status).toBe('renewed');
      expect(due.log.of('warning').join()).toMatch(/Could not check whether.*renewed all the same/);
    }
  });

  it('makes no new certificate if one is expected, or kept for ever', async () => {
    const { run, without } = await blindBench();
    const expectedFingerprint = Array.from({ length: 32 }, () => 'AB').join(':');
    const expected = await run({ ...without, at: day(1), policy: { expectedFingerprint } });
    expect(expected.code).toBe('unexpected-certificate');
    const policy = { renewBefore: { kind: 'never' } } as const;
    expect((await run({ ...without, at: day(1), policy })).code).toBe('unreadable');
  });
});

describe('a newest backup that cannot be read', () => {
  it.each(['gone', 'damaged'] as const)('that is %s causes no second renewal', async (how) => {
    const { run, artifacts } = bench();
    await run({ cache: null });
    const renewed = await run({ cache: null, at: day(65) });
    const stores = [how === 'gone' ? withoutNewest(artifacts) : artifacts];
    const newest = [...artifacts.sets.values()].at(-1);
    if (how === 'damaged' && newest !== undefined) newest.content = 'damaged';
    const next = await run({ cache: null, at: day(66), stores });
    expect(renewed.first.status).toBe('renewed');
    expect(next.code).toBe('unreadable');
    expect(artifacts.sets.size).toBe(2);
  });

  it('lets an older certificate be used that is not due', async () => {
    const { run, artifacts } = bench();
    const first = await run({ cache: null });
    await run({ cache: null, at: day(1) });
    const next = await run({ cache: null, at: day(2), stores: [withoutNewest(artifacts)] });
    expect(next.fingerprint).toBe(first.fingerprint);
    expect(next.log.of('warning').join()).toContain('could not check whether it is the newest');
  });
});

describe('what was deleted everywhere', () => {
  it('does not come back from the entry of an old race', async () => {
    const { run, artifacts, cache } = bench();
    const leaked = await run();
    artifacts.sets.clear();
    cache.entries.clear();
    const next = await run({ at: day(5) });
    expect(next.first.status).toBe('issued');
    expect(next.fingerprint).not.toBe(leaked.fingerprint);
  });
});

describe('backups of files under the same name', () => {
  it('do not make a certificate absent whose own backups have expired', async () => {
    const { run, artifacts } = bench();
    await run({ cache: null });
    for (const set of artifacts.sets.values()) set.stored = { ...set.stored, isExpired: true };
    const files = { day: 2, base: `certkeep-${NAME}`, action: 'backup', passphrase: PASSPHRASE } as const;
    const other = setBench();
    await other.put({ ...files, files: { 'app.conf': 'x' } });
    for (const [name, set] of other.store.sets) artifacts.sets.set(name, set);
    expect((await run({ cache: null, at: day(2) })).code).toBe('lost');
  });
});

describe('a clock that is fast', () => {
  it('issues and renews nothing, and says what the server says', async () => {
    const { run } = bench();
    const first = await run({ cache: null });
    const fast = await run({ cache: null, at: day(800), serverTime: day(1) });
    expect(fast.code).toBe('wrong-clock');
    expect(fast.report.reports[0]?.outcome).toHaveProperty(
      'message',
      "This machine's clock says 2029-01-09T02:10:00Z, and the server's last reply is dated 2026-11-02T02:10:00Z. Correct the machine's clock. Nothing was issued or renewed.",
    );
    expect((await run({ cache: null, at: day(2) })).fingerprint).toBe(first.fingerprint);
  });

  it('gives up no certificate of a list as expired', async () => {
    const { run } = bench();
    const long = await run({ ...LIST, names: [A, B] });
    await run({
      ...LIST,
      names: [A],
      days: 90,
      at: day(91),
      serverTime: day(1),
      policy: { renewBefore: { kind: 'share', percent: 1 } },
    });
    expect(outcomes(await run({ ...LIST, names: [A, B], at: day(2) }))).toEqual(outcomes(long));
  });
});

describe('a clock that was slow', () => {
  /** As a server that does not tell which run stored a set, and that received all of them hours after the time of their names. */
  function receivedLate(store: MemoryBackupStore): void {
    for (const set of store.sets.values())
      set.stored = { ...set.stored, receivedAt: new Date(set.stored.name.time.getTime() + 2 * 3_600_000) };
  }

  it.each(['artifact', 'release'] as const)(
    'makes no certificate absent whose backups (%s) are all of the previous passphrase',
    async (source) => {
      const { run } = bench();
      const store = memoryBackupStore(source);
      const first = await run({ stores: [store], cache: null });
      receivedLate(store);
      const rotated = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE };
      const second = await run({ stores: [store], cache: null, at: day(1), ...rotated });
      expect(second.first.status).toBe('reused');
      expect(second.fingerprint).toBe(first.fingerprint);
    },
  );

  it('brings nothing of the previous passphrase back once a backup of the current one is there', async () => {
    const { run } = bench();
    const store = memoryBackupStore('release');
    const first = await run({ stores: [store], cache: null });
    receivedLate(store);
    const other = await run({
      stores: [memoryBackupStore('release')],
      cache: null,
      passphrase: OTHER_PASSPHRASE,
    });
    expect(other.fingerprint).not.toBe(first.fingerprint);
    const disk = other.disk;
    const policy = { onRestoreError: 'issue' } as const;
    await run({ stores: [store], cache: null, at: day(1), disk, passphrase: OTHER_PASSPHRASE, policy });
    const rotated = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE };
    const next = await run({ stores: [store], cache: null, at: day(2), ...rotated });
    expect(next.fingerprint).toBe(other.fingerprint);
  });
});
