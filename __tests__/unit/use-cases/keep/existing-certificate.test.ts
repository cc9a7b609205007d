import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../../src/domain/backup/manifest-parser.ts';
import type { StoredSet } from '../../../../src/ports/stores.ts';
import { bench, day, filesOn, OTHER_PASSPHRASE, PASSPHRASE, START, type Disk } from '../keep-bench.ts';
import { memoryBackupStore } from '../../../fakes/memory-backup-store.ts';
import type { MemoryCertificateCache } from '../../../fakes/memory-certificate-cache.ts';

describe('the existing certificate', () => {
  it('is issued once, and is the same on every fresh runner', async () => {
    const { run } = bench();
    const first = await run();
    expect(first.first).toMatchObject({ status: 'issued', reason: 'absent', source: null });
    const second = await run({ at: day(1) });
    expect(second.first).toMatchObject({ status: 'reused', reason: 'still-valid', source: 'cache' });
    expect(second.fingerprint).toBe(first.fingerprint);
    expect(filesOn(second.disk)).toEqual(filesOn(first.disk));
    const third = await run({ at: day(2), cache: null });
    expect(third.first).toMatchObject({ status: 'reused', source: 'artifact' });
    expect(third.fingerprint).toBe(first.fingerprint);
  });

  it('has its key derived ahead, as the cached set says that it is', async () => {
    const { run, cache } = bench();
    expect((await run()).anticipated).toEqual([]);
    const [entry] = cache.entries.values();
    const manifest = parseManifest(Buffer.from(entry?.content.get('manifest.json') ?? '').toString());
    const { anticipated } = await run({ at: day(1) });
    expect(anticipated).toHaveLength(1);
    expect(manifest.proof).toMatchObject({ ...anticipated[0] });
    const own = await run({ at: day(2), cache: null });
    expect(own.anticipated).toEqual([]);
  });

  it('is renewed when it is due, after the old pair was backed up', async () => {
    const { run, artifacts } = bench();
    const first = await run({ cache: null });
    const due = await run({ at: day(70), cache: null });
    expect(due.first).toMatchObject({ status: 'renewed', reason: 'expiring' });
    expect(due.first.replaced?.fingerprint).toBe(first.fingerprint);
    expect((await run({ at: day(71), cache: null })).fingerprint).toBe(due.fingerprint);
    expect(artifacts.sets.size).toBe(3);
  });

  it('is not used before its time, and the failure has the time of the server too', async () => {
    const { run } = bench();
    await run();
    const early = await run({ at: day(-2), serverTime: day(1) });
    expect(early.code).toBe('not-yet-valid');
    expect(() => early.first).toThrow("The server's last reply is dated 2026-11-02T02:10:00Z.");
  });

  it.each(['denied', 'unreadable', 'unsupported'] as const)(
    'is not believed to be absent if the only list is %s',
    async (trouble) => {
      const { run, artifacts } = bench();
      artifacts.trouble = trouble;
      const { code, report } = await run();
      expect(code).toBe('unreadable');
      expect(report.backup).toBeNull();
    },
  );

  it('is absent if a server has no list of artifacts, and a directory holds nothing', async () => {
    const { run, artifacts } = bench();
    artifacts.trouble = 'unsupported';
    const directory = memoryBackupStore('directory');
    const searched = {
      ...artifacts,
      store: directory.store.bind(directory),
      open: directory.open.bind(directory),
    };
    const { code, first } = await run({ stores: [directory, searched], cache: null });
    expect(code).toBeNull();
    expect(first.status).toBe('issued');
  });

  it('is unreadable if the cache lists it and does not return it', async () => {
    const { run, cache, artifacts } = bench();
    await run();
    artifacts.sets.clear();
    cache.isOut = true;
    expect((await run({ at: day(1) })).code).toBe('unreadable');
  });

  it('is lost, and not absent, if all sealed sets have expired', async () => {
    const { run, artifacts } = bench();
    await run({ cache: null });
    for (const set of artifacts.sets.values()) Object.assign(set.stored, { isExpired: true });
    expect((await run({ at: day(91), cache: null })).code).toBe('lost');
    const issued = await run({ at: day(91), cache: null, policy: { onRestoreError: 'issue' } });
    expect(issued.first).toMatchObject({ status: 'issued', reason: 'lost' });
  });

  it('is locked if the passphrase is wrong, and also if it is empty', async () => {
    const { run } = bench();
    const first = await run();
    expect((await run({ at: day(1), passphrase: OTHER_PASSPHRASE })).code).toBe('locked');
    expect((await run({ at: day(1), passphrase: null })).code).toBe('locked');
    expect((await run({ at: day(1) })).fingerprint).toBe(first.fingerprint);
  });

  it('is locked without a passphrase however many public sets are newer', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    await run({ disk, cache: null });
    for (let each = 1; each <= 7; each += 1)
      await run({ at: day(each), disk, passphrase: null, cache: null });
    expect([...artifacts.sets.keys()].filter((name) => name.includes('-public'))).toHaveLength(7);
    expect((await run({ at: day(8), passphrase: null, cache: null })).code).toBe('locked');
    expect((await run({ at: day(8), cache: null })).first.status).toBe('reused');
  });

  it('is issued for the job alone where GitHub gives no secrets', async () => {
    const { run, artifacts } = bench();
    await run();
    const stored = artifacts.sets.size;
    const fork = await run({ at: day(1), passphrase: null, lacksSecrets: true, mayStore: false });
    expect(fork.first.status).toBe('issued');
    expect(artifacts.sets.size).toBe(stored);
  });

  it('is passed over if it is damaged, and the run fails if nothing else is there', async () => {
    const { run, artifacts } = bench();
    const first = await run({ cache: null });
    await run({ at: day(1), cache: null });
    const [older, newer] = [...artifacts.sets.values()];
    if (older === undefined || newer === undefined) throw new Error('two sets were expected');
    newer.content = 'damaged';
    const found = await run({ at: day(2), cache: null });
    expect(found.fingerprint).toBe(first.fingerprint);
    expect(found.log.of('warning').join('\n')).toContain('passed over');
    for (const set of artifacts.sets.values()) set.content = 'damaged';
    expect((await run({ at: day(3), cache: null })).code).toBe('invalid');
  });

  it('is not renewed by a clock that is slow', async () => {
    const { run } = bench();
    await run();
    expect((await run({ at: new Date(START.getTime() - 2 * 3_600_000) })).code).toBe('not-yet-valid');
  });

  it('is used from the cache if the stores do not answer, and not renewed then', async () => {
    const { run, artifacts } = bench();
    const first = await run();
    artifacts.trouble = 'unreadable';
    const blind = await run({ at: day(1), cache: bench().cache });
    expect(blind.code).toBe('unreadable');
    const cached = await run({ at: day(1), mayStore: false });
    expect(cached.fingerprint).toBe(first.fingerprint);
    expect(cached.log.of('warning').join('\n')).toContain('could not check whether it is the newest');
    expect((await run({ at: day(70) })).code).toBe('unreadable');
  });
});

describe('a cached set', () => {
  it('is closed, whether it was of use or not', async () => {
    const { run, cache } = bench();
    let openCount = 0;
    const counting: MemoryCertificateCache = {
      ...cache,
      async fetch(base) {
        const entry = await cache.fetch(base);
        if (entry === null) return null;
        openCount += 1;
        const close = (): Promise<void> => {
          openCount -= 1;
          return entry.reader.close();
        };
        return { ...entry, reader: { ...entry.reader, close } };
      },
    };
    await run();
    await run({ at: day(1), cache: null });
    // The newer backup supersedes the cached set.
    await run({ at: day(2), cache: counting });
    expect(openCount).toBe(0);
    await run({ at: day(3), cache: counting });
    expect(openCount).toBe(0);
  });
});

describe('a changed passphrase', () => {
  it('opens with the previous one, and seals again', async () => {
    const { run } = bench();
    const first = await run({ cache: null });
    const rotated = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE, cache: null };
    const second = await run({ at: day(1), ...rotated });
    expect(second.fingerprint).toBe(first.fingerprint);
    expect(second.first.isResealed).toBe(true);
    const third = await run({ at: day(2), passphrase: OTHER_PASSPHRASE, cache: null });
    expect(third.fingerprint).toBe(first.fingerprint);
  });

  it('forges nothing: a newest set of the previous one with another certificate stops the run', async () => {
    const { run } = bench();
    const rotated = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE, cache: null };
    const ours = await run({ passphrase: OTHER_PASSPHRASE, cache: null });
    const forged = await run({
      at: day(1),
      cache: null,
      policy: { onRestoreError: 'issue' },
    });
    expect(forged.fingerprint).not.toBe(ours.fingerprint);
    const found = await run({ at: day(2), ...rotated });
    expect(found.code).toBe('locked');
    expect(found.report.reports[0]?.outcome).toHaveProperty(
      'message',
      expect.stringMatching(
        /20261102T021000Z.*previous-passphrase only.*20261101T021000Z.*swap the two inputs/,
      ),
    );
  });

  it('passes over a newer set of the previous one that holds nothing else', async () => {
    const { run, artifacts } = bench();
    const first = await run({ cache: null });
    const rotated = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE, cache: null };
    await run({ at: day(1), ...rotated });
    const late = memoryBackupStore();
    await run({ at: day(2), cache: null, stores: [late], disk: first.disk });
    for (const [name, set] of late.sets) artifacts.sets.set(name, set);
    const found = await run({ at: day(3), ...rotated });
    expect(found.fingerprint).toBe(first.fingerprint);
    expect(found.log.of('warning').join('\n')).toContain('only the previous passphrase proves it');
  });

  it('renews what is due beside a newer set of the previous one that holds nothing else', async () => {
    const { run, artifacts } = bench();
    const first = await run({ cache: null });
    const rotated = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE, cache: null };
    await run({ at: day(1), ...rotated });
    const late = memoryBackupStore();
    await run({ at: day(2), cache: null, stores: [late], disk: first.disk });
    for (const [name, set] of late.sets) artifacts.sets.set(name, set);
    const { first: renewed } = await run({ at: day(80), ...rotated });
    expect(renewed).toMatchObject({ status: 'renewed', reason: 'expiring' });
  });

  it('goes on after the passphrase was lost and a person had a new certificate issued', async () => {
    const { run } = bench();
    await run({ cache: null });
    const changed = { passphrase: OTHER_PASSPHRASE, cache: null };
    const issued = await run({ at: day(1), ...changed, policy: { onRestoreError: 'issue' } });
    expect(issued.first).toMatchObject({ status: 'issued', reason: 'locked' });
    const next = await run({ at: day(2), ...changed });
    expect(next.fingerprint).toBe(issued.fingerprint);
  });
});

describe('branches and tags', () => {
  it('finds the sets of the default branch, of any tag and of its own ref', async () => {
    const { run } = bench();
    const tagged = await run({ ref: 'refs/tags/v1', cache: null });
    expect((await run({ at: day(1), ref: 'refs/tags/v2', cache: null })).fingerprint).toBe(
      tagged.fingerprint,
    );
    expect((await run({ at: day(2), cache: null })).fingerprint).toBe(tagged.fingerprint);
    expect((await run({ at: day(3), ref: 'refs/heads/topic', cache: null })).fingerprint).toBe(
      tagged.fingerprint,
    );
  });

  it('uses the certificate of another branch if no other has one, with a warning, and does not renew it', async () => {
    const { run } = bench();
    const topic = await run({ ref: 'refs/heads/topic', cache: null });
    const main = await run({ at: day(1), cache: null, mayStore: false });
    expect(main.fingerprint).toBe(topic.fingerprint);
    expect(main.log.of('warning').join('\n')).toContain('refs/heads/topic');
    expect((await run({ at: day(70), cache: null })).code).toBe('other-branch');
  });

  it('is not that of another branch if those of this one have expired', async () => {
    const { run, artifacts } = bench();
    await run({ cache: null });
    const policy = { forceRenewal: true };
    await run({ at: day(1), cache: null, ref: 'refs/heads/topic', policy });
    for (const [index, set] of [...artifacts.sets.values()].entries()) {
      const headBranch = index === 0 ? 'main' : 'topic';
      const artifact = { id: index, runId: 0, isOwn: false, url: '', headBranch };
      set.stored = { ...set.stored, artifact, isExpired: index === 0 };
    }
    expect((await run({ at: day(2), cache: null })).code).toBe('lost');
  });

  it('finds what a branch stored that was the default one and is not any more', async () => {
    const { run, artifacts } = bench();
    const [main, trunk] = ['refs/heads/main', 'refs/heads/trunk'];
    await run({ cache: null });
    const policy = { forceRenewal: true };
    const renewed = await run({ at: day(1), cache: null, ref: trunk, defaultRef: trunk, policy });
    await run({ at: day(2), cache: null, ref: trunk, defaultRef: main });
    // As GitHub tells the branches.
    const branches = ['main', 'trunk', 'trunk'];
    for (const [index, set] of [...artifacts.sets.values()].entries()) {
      const artifact = { id: index, runId: 0, isOwn: false, url: '', headBranch: branches[index] ?? null };
      set.stored = { ...set.stored, artifact };
    }
    expect((await run({ at: day(3), cache: null })).fingerprint).toBe(renewed.fingerprint);
  });

  it('finds what a branch stored that was the default one in between', async () => {
    const { run, artifacts } = bench();
    const [main, trunk] = ['refs/heads/main', 'refs/heads/trunk'];
    await run({ cache: null });
    await run({ at: day(1), cache: null, ref: trunk });
    const policy = { forceRenewal: true };
    const renewed = await run({ at: day(2), cache: null, ref: trunk, defaultRef: trunk, policy });
    for (const days of [3, 4]) await run({ at: day(days), cache: null, ref: trunk, defaultRef: trunk });
    for (const days of [5, 6]) await run({ at: day(days), cache: null, ref: trunk, defaultRef: main });
    for (const [index, set] of [...artifacts.sets.values()].entries()) {
      const headBranch = index === 0 ? 'main' : 'trunk';
      const artifact = { id: index, runId: 0, isOwn: false, url: '', headBranch };
      set.stored = { ...set.stored, artifact };
    }
    expect((await run({ at: day(7), cache: null })).fingerprint).toBe(renewed.fingerprint);
  });

  describe.each(['artifact', 'release'] as const)('of another branch, %s,', (source) => {
    /** How many sets a run opens beside so many of another branch, those of its own being at these days. */
    async function openedBeside(count: number, ownDays: readonly number[]): Promise<number> {
      const { run } = bench();
      const store = memoryBackupStore(source);
      const stores = [store];
      const days = [...ownDays, ...Array.from({ length: count }, (_, index) => 1 + index)].toSorted(
        (one, other) => one - other,
      );
      let fingerprint = '';
      for (const each of days) {
        const isOwn = ownDays.includes(each);
        const ref = isOwn ? 'refs/heads/main' : 'refs/heads/topic';
        const made = await run({ at: day(each), ref, cache: null, stores });
        if (isOwn) ({ fingerprint } = made);
      }
      for (const [index, set] of [...store.sets.values()].entries()) {
        const headBranch = ownDays.includes(days[index] ?? NaN) ? 'main' : 'topic';
        const artifact = { id: index, runId: 0, isOwn: false, url: '', headBranch };
        const asset = { id: index, releaseId: 1, name: `${index}.zip`, headBranch };
        set.stored = { ...set.stored, ...(source === 'artifact' ? { artifact } : { asset }) };
      }
      const opened: string[] = [];
      const watched = {
        ...store,
        open: (set: StoredSet) => {
          opened.push(set.place);
          return store.open(set);
        },
      };
      const again = await run({ at: day(40), cache: null, stores: [watched], mayStore: false });
      expect(again.fingerprint).toBe(fingerprint);
      return opened.length;
    }

    it('the newest and the oldest set are opened, and no other, if this branch has a newer one', async () => {
      expect(await openedBeside(5, [0.5, 5.5])).toBe(3);
      expect(await openedBeside(20, [0.5, 20.5])).toBe(3);
    });

    it('few more are opened if they seem to be newer than all that count', async () => {
      expect(await openedBeside(5, [0.5])).toBe(5);
      expect(await openedBeside(20, [0.5])).toBe(8);
    });
  });

  it('does not let another branch supersede what the default branch has', async () => {
    const { run } = bench();
    const main = await run({ cache: null });
    const topic = await run({
      at: day(1),
      ref: 'refs/heads/topic',
      cache: null,
      policy: { forceRenewal: true },
    });
    expect(topic.fingerprint).not.toBe(main.fingerprint);
    expect((await run({ at: day(2), cache: null })).fingerprint).toBe(main.fingerprint);
    expect((await run({ at: day(2), ref: 'refs/heads/topic', cache: null })).fingerprint).toBe(
      topic.fingerprint,
    );
  });
});
