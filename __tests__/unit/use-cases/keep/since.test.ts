import { describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { parseManifest } from '../../../../src/domain/backup/manifest-parser.ts';
import type { Manifest } from '../../../../src/domain/backup/manifest.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { memoryBackupStore, type MemoryBackupStore } from '../../../fakes/memory-backup-store.ts';
import { specificationOf } from '../../../fixtures/crypto/specification.ts';
import { bench, day, NAME, OTHER_PASSPHRASE, PASSPHRASE, START, type Disk } from '../keep-bench.ts';

const FORCED = { forceRenewal: true } as const;

/** A disk with a pair that no backup knows. */
async function importedDisk(notBefore: Date): Promise<Disk> {
  const { certificate, privateKey } = await certificateIssuer.issue(
    specificationOf({ validityDays: 90 }),
    notBefore,
  );
  return new Map([
    [`/w/${NAME}/certificate.pem`, { bytes: Buffer.from(certificate.pem), mode: 0o644 }],
    [`/w/${NAME}/private_key.pem`, { bytes: Buffer.from(privateKey.reveal()), mode: 0o600 }],
  ]);
}

/** What the sets say of themselves, by the place of each; the set that was stored first at the head. */
function manifestsIn({ sets }: MemoryBackupStore): ReadonlyMap<string, Manifest> {
  return new Map(
    [...sets].flatMap(([place, { content }]) => {
      const bytes = content === 'damaged' ? undefined : content.get('manifest.json');
      return bytes === undefined ? [] : [[place, parseManifest(Buffer.from(bytes).toString('utf8'))]];
    }),
  );
}

/** Tells by which run, of which branch or tag, the sets were made of which that is not told yet, as GitHub does. */
function tellBranch(store: MemoryBackupStore, headBranch: string): void {
  for (const [place, { run }] of manifestsIn(store)) {
    const stored = store.sets.get(place)?.stored;
    const runId = Number(run.runId);
    if (stored !== undefined && stored.artifact === undefined)
      Object.assign(stored, { artifact: { id: runId, runId, isOwn: false, url: '', headBranch } });
  }
}

describe('an earlier pair that a person names', () => {
  it('is said to count from now on, once', async () => {
    const { run } = bench();
    const old = await run({ cache: null });
    await run({ cache: null, at: day(1), policy: FORCED });
    const policy = { expectedFingerprint: old.fingerprint };
    const notices = async (at: number): Promise<string> =>
      (await run({ cache: null, at: day(at), policy })).log.of('notice').join();
    expect(await notices(2)).toMatch(
      /^The newest backups hold another certificate for app\.example\. The one that expected-fingerprint names is its certificate from now on/,
    );
    expect(await notices(3)).toBe('');
  });
});

describe('a pair that gives way', () => {
  it('counts less than the new one, although no backup knew it', async () => {
    const { run, artifacts } = bench();
    const forced = await run({ disk: await importedDisk(day(-1)), cache: null, policy: FORCED });
    const [old, renewed] = [...manifestsIn(artifacts).values()].flatMap(({ certificates }) => certificates);
    expect(renewed?.fingerprint).toBe(forced.fingerprint);
    expect(old?.since.localeCompare(renewed?.since ?? '')).toBe(-1);
  });

  it('to the pair of another runner counts less than that one, whatever becomes of the sets since', async () => {
    const { run, artifacts } = bench();
    const renewed = await run({ cache: null });
    const server = await run({ at: day(1), disk: await importedDisk(day(-80)), cache: null });
    expect(server.fingerprint).toBe(renewed.fingerprint);
    const newest = [...artifacts.sets.keys()].sort().at(-1);
    artifacts.sets.delete(newest ?? '');
    expect(artifacts.sets.size).toBe(2);
    expect((await run({ at: day(2), cache: null })).fingerprint).toBe(renewed.fingerprint);
  });

  it('counts less than the new one, although a clock that was ahead put folders of a directory before that', async () => {
    const { run, artifacts } = bench();
    const directory = memoryBackupStore('directory');
    const stores = [artifacts, directory];
    await run({ cache: null, stores });
    // Both clocks of the second day: GitHub's, and that of the runner.
    for (const ahead of [39, 40]) await run({ at: day(ahead), cache: null, stores });
    const forced = await run({ at: day(41), cache: null, stores: [artifacts], policy: FORCED });
    for (const { stored } of [...artifacts.sets.values()].slice(1))
      Object.assign(stored, { receivedAt: day(2) });
    expect((await run({ at: day(42), cache: null, stores })).fingerprint).toBe(forced.fingerprint);
  });

  it('counts less than the new one, although a clock that was ahead dated it in the future', async () => {
    const { run } = bench();
    await run({ at: new Date(START.getTime() + 30 * 60_000), cache: null });
    const forced = await run({ cache: null, policy: FORCED });
    expect((await run({ at: day(1), cache: null })).fingerprint).toBe(forced.fingerprint);
  });
});

describe('a newest set that only the previous passphrase opens', () => {
  it('stops the run if an older one of the passphrase holds another pair', async () => {
    const { run } = bench();
    await run({ cache: null });
    const changed = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE, policy: FORCED } as const;
    await run({ ...changed, at: day(1), cache: null });
    expect((await run({ at: day(2), cache: null, previous: OTHER_PASSPHRASE })).code).toBe('locked');
  });
});

describe('a cached set that only the previous passphrase opens', () => {
  it('does not count as long as a store does not answer, which may have a set of the current one', async () => {
    const { run, artifacts } = bench();
    const first = await run({});
    const rotated = { at: day(1), passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE } as const;
    artifacts.trouble = 'unreadable';
    expect((await run(rotated)).code).toBe('unreadable');
    artifacts.trouble = null;
    expect((await run(rotated)).fingerprint).toBe(first.fingerprint);
  });
});

describe('sets of several branches', () => {
  it('supersede none of a branch whose sets their makers did not see', async () => {
    const { run } = bench();
    const topic = { ref: 'refs/heads/topic', cache: null } as const;
    await run({ cache: null });
    const own = await run({ ...topic, at: day(1), policy: FORCED });
    await run({ at: day(2), cache: null });
    await run({ at: day(3), cache: null });
    expect((await run({ ...topic, at: day(4) })).fingerprint).toBe(own.fingerprint);
  });

  it('are opened, although the passphrase does not open the oldest of a branch that was the default one', async () => {
    const { run, artifacts } = bench();
    const passphrase = new Secret('a passphrase that was mistyped');
    const defaultRef = 'refs/heads/trunk';
    await run({ cache: null, passphrase });
    tellBranch(artifacts, 'main');
    const { fingerprint } = await run({ at: day(1), cache: null, policy: { onRestoreError: 'issue' } });
    tellBranch(artifacts, 'main');
    await run({ at: day(60), cache: null, defaultRef });
    tellBranch(artifacts, 'main');

    const onNew = await run({ at: day(61), cache: null, ref: defaultRef, defaultRef });
    expect(onNew.fingerprint).toBe(fingerprint);
  });

  it('are opened, although of a branch that was the default one neither the oldest opens nor the newest counts', async () => {
    const { run, artifacts } = bench();
    const passphrase = new Secret('a passphrase that was mistyped');
    const trunk = 'refs/heads/trunk';
    const server = { disk: await importedDisk(day(-1)), cache: null, defaultRef: trunk } as const;
    await run({ cache: null, passphrase });
    tellBranch(artifacts, 'main');
    const { fingerprint } = await run({ at: day(1), cache: null, policy: { onRestoreError: 'issue' } });
    tellBranch(artifacts, 'main');
    await run({ ...server, at: day(2) });
    tellBranch(artifacts, 'main');
    await run({ ...server, at: day(3), ref: trunk });
    tellBranch(artifacts, 'trunk');
    const onNew = await run({ at: day(4), cache: null, ref: trunk, defaultRef: trunk });
    expect(onNew.fingerprint).toBe(fingerprint);
  });

  it('are opened, although another passphrase sealed the oldest ones of a branch that was the default one', async () => {
    const { run, artifacts } = bench();
    const trunk = { ref: 'refs/heads/trunk', defaultRef: 'refs/heads/trunk', cache: null } as const;
    const mistyped = new Secret('a passphrase that was mistyped');
    for (const days of [-4, -3, -2, -1]) await run({ at: day(days), cache: null, passphrase: mistyped });
    const policy = { onRestoreError: 'issue' } as const;
    const first = await run({ cache: null, policy });
    const renewed = await run({ at: day(1), cache: null, policy: FORCED });
    tellBranch(artifacts, 'main');
    await run({ ...trunk, at: day(2), disk: first.disk });
    tellBranch(artifacts, 'trunk');
    for (const days of [3, 4, 5]) await run({ ...trunk, ref: 'refs/heads/main', at: day(days) });
    tellBranch(artifacts, 'main');
    expect((await run({ ...trunk, at: day(6) })).fingerprint).toBe(renewed.fingerprint);
  });

  it.each(['damaged', 'gone'])(
    'are opened, although the oldest of a branch that was the default one is %s',
    async (what) => {
      const { run, artifacts } = bench();
      const trunk = { ref: 'refs/heads/trunk', defaultRef: 'refs/heads/trunk', cache: null } as const;
      const first = await run({ cache: null });
      const renewed = await run({ at: day(1), cache: null, policy: FORCED });
      tellBranch(artifacts, 'main');
      await run({ ...trunk, at: day(2), disk: first.disk });
      tellBranch(artifacts, 'trunk');
      await run({ ...trunk, ref: 'refs/heads/main', at: day(3) });
      tellBranch(artifacts, 'main');
      const [oldest = '', set] = [...artifacts.sets].sort()[0] ?? [];
      if (what === 'damaged' && set !== undefined) set.content = 'damaged';
      const open: MemoryBackupStore['open'] = (stored) =>
        what === 'gone' && stored.place === oldest ? Promise.resolve(null) : artifacts.open(stored);
      const onNew = await run({ ...trunk, at: day(4), stores: [{ ...artifacts, open }] });
      expect(onNew.fingerprint).toBe(renewed.fingerprint);
    },
  );

  it('are in the order of time, although the oldest of a branch that was the default one is opened first', async () => {
    const { run, artifacts } = bench();
    const trunk = { ref: 'refs/heads/trunk', defaultRef: 'refs/heads/trunk', cache: null } as const;
    for (const days of [0, 6]) await run({ at: day(days), cache: null });
    const older = [...artifacts.sets.values()].at(-1);
    if (older !== undefined) older.content = 'damaged';
    await run({ at: day(15), cache: null });
    await run({ ...trunk, ref: 'refs/heads/main', at: day(35) });
    tellBranch(artifacts, 'main');
    expect((await run({ ...trunk, at: day(61) })).first).toMatchObject({ status: 'renewed' });
  });

  it('are opened, although the passphrase does not open an older one of a branch that is the default one now', async () => {
    const { run, artifacts } = bench();
    const passphrase = new Secret('a passphrase that was mistyped');
    const trunk = 'refs/heads/trunk';
    await run({ ref: trunk, cache: null, passphrase });
    tellBranch(artifacts, 'trunk');
    const { fingerprint } = await run({ at: day(1), cache: null, policy: { onRestoreError: 'issue' } });
    tellBranch(artifacts, 'main');
    await run({ at: day(60), cache: null, defaultRef: trunk });
    tellBranch(artifacts, 'main');
    const onNew = await run({ at: day(61), cache: null, ref: trunk, defaultRef: trunk });
    expect(onNew.fingerprint).toBe(fingerprint);
  });

  it('are opened, although a tag has an older one that opens with the previous passphrase alone', async () => {
    const { run, artifacts } = bench();
    const previous = new Secret('the passphrase before');
    const trunk = 'refs/heads/trunk';
    await run({ cache: null, passphrase: previous });
    tellBranch(artifacts, 'main');
    await run({ at: day(1), ref: 'refs/tags/v1', cache: null, passphrase: previous, policy: FORCED });
    tellBranch(artifacts, 'v1');
    const { fingerprint } = await run({ at: day(2), cache: null, previous });
    tellBranch(artifacts, 'main');
    await run({ at: day(3), defaultRef: trunk, cache: null, previous, policy: FORCED });
    tellBranch(artifacts, 'main');
    const onNew = await run({ at: day(4), cache: null, ref: trunk, defaultRef: trunk, previous });
    expect(onNew.fingerprint).toBe(fingerprint);
  });

  it('of another passphrase count as the newest, whatever another branch has stored since', async () => {
    const { run, artifacts } = bench();
    const topic = { ref: 'refs/heads/topic', cache: null, policy: { onRestoreError: 'issue' } } as const;
    await run({ cache: null });
    await run({
      at: day(1),
      cache: null,
      passphrase: OTHER_PASSPHRASE,
      previous: PASSPHRASE,
      policy: FORCED,
    });
    tellBranch(artifacts, 'main');
    await run({ ...topic, at: day(2) });
    await run({ ...topic, at: day(3), policy: FORCED });
    tellBranch(artifacts, 'topic');
    expect((await run({ at: day(4), cache: null })).code).toBe('locked');
  });

  it('are opened, however they are called, before only another branch is said to have any', async () => {
    const { run, artifacts } = bench();
    await run({ ref: 'refs/tags/topic', cache: null });
    tellBranch(artifacts, 'topic');
    await run({ at: day(1), ref: 'refs/heads/topic', cache: null });
    tellBranch(artifacts, 'topic');
    expect((await run({ at: day(70), cache: null })).first.status).toBe('renewed');
  });
});

describe('sets of two runs of one second', () => {
  it('have one name, and are not taken for copies of one set', async () => {
    const { run, artifacts, cache } = bench();
    const directory = memoryBackupStore('directory');
    const stores = [artifacts, directory];
    await run({ stores });
    await run({ at: day(1), stores: [artifacts] });
    const lastOfCache = [...cache.entries.keys()].at(-1);
    const forced = await run({
      at: day(1),
      ref: 'refs/tags/v1',
      stores: [directory],
      cache: null,
      policy: FORCED,
    });
    expect([...directory.sets.keys()].at(-1)).toBe(lastOfCache);
    expect((await run({ at: day(2), stores })).fingerprint).toBe(forced.fingerprint);
  });
});

describe('a directory whose sets are all of the future', () => {
  it('shows that there is a certificate, so none is issued unless a person asks for it', async () => {
    const { run } = bench();
    const run40 = { stores: [memoryBackupStore('directory')], cache: null };
    await run({ ...run40, at: day(40) });
    expect((await run(run40)).code).toBe('unreadable');
    const issued = await run({ ...run40, policy: { onRestoreError: 'issue' } });
    expect(issued.first).toMatchObject({ status: 'issued', reason: 'unreadable' });
  });
});

describe('a directory whose newest set is of the future, for this clock is slow', () => {
  it('is no silent way back: the older pair is used with a warning', async () => {
    const { run } = bench();
    const directory = { stores: [memoryBackupStore('directory')], cache: null };
    const old = await run({ ...directory, runId: '1' });
    const renewed = await run({ ...directory, runId: '2', at: day(40), policy: FORCED });
    const slow = await run({ ...directory, runId: '3', at: day(2) });
    expect(slow.fingerprint).toBe(old.fingerprint);
    expect(slow.log.of('warning').join()).toMatch(
      /could not check whether it is the newest.*dated in the future/,
    );
    expect((await run({ ...directory, runId: '4', at: day(41) })).fingerprint).toBe(renewed.fingerprint);
  });

  it('is the newest all the same if the server says so', async () => {
    const { run } = bench();
    const directory = { stores: [memoryBackupStore('directory')], cache: null };
    await run({ ...directory, runId: '1' });
    await run({ ...directory, runId: '2', at: day(40), policy: FORCED });
    expect((await run({ ...directory, runId: '3', at: day(2), serverTime: day(41) })).code).toBe(
      'not-yet-valid',
    );
  });

  it('and was made by an earlier run is of no concern', async () => {
    const { run } = bench();
    const directory = { stores: [memoryBackupStore('directory')], cache: null };
    await run({ ...directory, runId: '1' });
    await run({ ...directory, runId: '2', at: day(40) });
    await run({ ...directory, runId: '3', at: day(1) });
    expect((await run({ ...directory, runId: '4', at: day(2) })).log.of('warning')).toEqual([]);
  });

  it('is of no concern either if the server says that this clock is right', async () => {
    const { run } = bench();
    const directory = { stores: [memoryBackupStore('directory')], cache: null };
    await run({ ...directory, runId: '1' });
    await run({ ...directory, runId: '2', at: day(80) });
    const next = await run({ ...directory, runId: '3', at: day(65), serverTime: day(65) });
    expect(next.first.status).toBe('renewed');
    expect(next.log.of('warning')).toEqual([]);
  });

  it('keeps an entry of a list from being issued if it holds that', async () => {
    const { run } = bench();
    const list = { list: 'certkeep-fleet', stores: [memoryBackupStore('directory')], cache: null };
    await run({ ...list, names: ['a.example'] });
    await run({ ...list, names: ['a.example', 'b.example'], at: day(10) });
    const slow = await run({ ...list, names: ['a.example', 'b.example', 'c.example'], at: day(5) });
    const outcomes = slow.report.reports.map(({ outcome }) =>
      'code' in outcome ? outcome.code : outcome.status,
    );
    expect(outcomes).toEqual(['reused', 'unreadable', 'issued']);
    const later = await run({ ...list, names: ['b.example', 'a.example'], at: day(12) });
    expect(later.report.reports[0]?.outcome).toMatchObject({ status: 'reused' });
  });

  it('is warned of once for all certificates of a list', async () => {
    const { run } = bench();
    const list = { list: 'certkeep-fleet', stores: [memoryBackupStore('directory')], cache: null };
    const names = ['a.example', 'b.example'];
    await run({ ...list, names });
    await run({ ...list, names, at: day(10) });
    const slow = await run({ ...list, names, at: day(5) });
    expect(slow.log.of('warning').filter((line) => line.includes('dated in the future'))).toHaveLength(1);
  });
});
