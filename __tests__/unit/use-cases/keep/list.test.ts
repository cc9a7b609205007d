import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../src/domain/failure.ts';
import { parseManifest } from '../../../../src/domain/backup/manifest-parser.ts';
import type { BackupStore } from '../../../../src/ports/stores.ts';
import type { MemoryBackupStore } from '../../../fakes/memory-backup-store.ts';
import { bench, day, OTHER_PASSPHRASE, type Disk, type Outcome } from '../keep-bench.ts';

const [A, B, C] = ['a.example', 'b.example', 'c.example'];
const LIST = { list: 'certkeep-fleet', cache: null } as const;

/** The fingerprints of the certificates that were kept, by name; `null` for one that failed. */
function kept({ report }: Outcome): Record<string, string | null> {
  return Object.fromEntries(
    report.reports.map(({ certificate, outcome }) => [
      certificate.name,
      outcome instanceof Failure ? null : (outcome.certificate?.fingerprint ?? null),
    ]),
  );
}

/** What the manifest of the set that was stored last says. */
function newestManifest(store: MemoryBackupStore): ReturnType<typeof parseManifest> {
  const set = [...store.sets.values()].at(-1);
  const bytes = set?.content === 'damaged' ? undefined : set?.content.get('manifest.json');
  return parseManifest(Buffer.from(bytes ?? []).toString('utf8'));
}

/** The store as a run sees it whose list is old: without what was stored from a moment on. */
function seenBefore(time: Date, store: MemoryBackupStore): BackupStore {
  return {
    ...store,
    async *list(scope) {
      for await (const set of store.list(scope)) if (set.name.time < time) yield set;
    },
  };
}

describe('a list', () => {
  it('is kept in one set, and is the same on every fresh runner', async () => {
    const { run, artifacts } = bench();
    const first = await run({ ...LIST, names: [A, B] });
    const second = await run({ ...LIST, names: [A, B], at: day(1) });
    expect(kept(second)).toEqual(kept(first));
    expect(artifacts.sets.size).toBe(2);
    expect(newestManifest(artifacts)).toMatchObject({
      supersedes: 'certkeep-fleet-20261101T021000Z',
      certificates: [{ name: A }, { name: B }],
    });
  });

  it('carries on what left the list until it expires', async () => {
    const { run } = bench();
    const first = await run({ ...LIST, names: [A, B] });
    const without = await run({ ...LIST, names: [A], at: day(1) });
    expect(without.report.carriedCount).toBe(1);
    const back = await run({ ...LIST, names: [A, B], at: day(2) });
    expect(kept(back)).toEqual(kept(first));
    await run({ ...LIST, names: [A], at: day(95) });
    const late = await run({ ...LIST, names: [A, B], at: day(96) });
    expect(kept(late)[B]).not.toBe(kept(first)[B]);
  });

  it('whose renewal did not see what another run stored leaves that to be found', async () => {
    const { run, artifacts } = bench();
    await run({ ...LIST, names: [A, B] });
    const faster = await run({ ...LIST, names: [A, B, C], at: day(70) });
    const later = new Date(day(70).getTime() + 60_000);
    await run({ ...LIST, names: [A, B], at: later, stores: [seenBefore(day(70), artifacts)] });
    const next = await run({ ...LIST, names: [A, B, C], at: day(71) });
    expect(kept(next)[C]).toBe(kept(faster)[C]);
  });

  it('of which the cache alone was seen hides no older backup', async () => {
    const { run, artifacts } = bench();
    const { list } = LIST;
    const first = await run({ ...LIST, names: [A, B] });
    const stores = [seenBefore(day(0), artifacts)];
    await run({ list, names: [A], at: day(1), stores, disk: first.disk });
    await run({ list, names: [A], at: day(2), stores });
    const whole = await run({ ...LIST, names: [A, B], at: day(3) });
    expect(kept(whole)).toEqual(kept(first));
  });

  it('keeps an entry that fails, and the others go on', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    const first = await run({ ...LIST, names: [A, B] });
    disk.set(`/w/${A}/certificate.pem`, { bytes: Buffer.from('no certificate'), mode: 0o644 });
    const failed = await run({ ...LIST, names: [A, B], at: day(1), disk });
    expect(kept(failed)).toEqual({ [A]: null, [B]: kept(first)[B] });
    expect(newestManifest(artifacts)).toMatchObject({
      certificates: [
        { name: A, isCarried: true },
        { name: B, isCarried: false },
      ],
    });
    expect(kept(await run({ ...LIST, names: [A, B], at: day(2) }))).toEqual(kept(first));
  });

  it('does not supersede what another run renewed meanwhile', async () => {
    const { run, artifacts } = bench();
    await run({ ...LIST, names: [A, B] });
    const before = new Map(artifacts.sets);
    const renewed = await run({ ...LIST, names: [A], at: day(1), policy: { forceRenewal: true } });
    const fresh = [...artifacts.sets].filter(([name]) => !before.has(name));
    // The other run began before, and saw none of it.
    for (const [name] of fresh) artifacts.sets.delete(name);
    await run({ ...LIST, names: [B, C], at: new Date(day(1).getTime() + 60_000) });
    for (const [name, set] of fresh) artifacts.sets.set(name, set);
    const next = await run({ ...LIST, names: [A, B, C], at: day(2) });
    expect(kept(next)[A]).toBe(kept(renewed)[A]);
  });

  it('finds a pair in the sets of other shards after it was spread in another way', async () => {
    const { run } = bench();
    const whole = await run({ ...LIST, names: [A, B] });
    const shard = await run({
      ...LIST,
      artifactName: 'certkeep-fleet-1-of-2',
      names: [B],
      at: day(1),
    });
    expect(kept(shard)[B]).toBe(kept(whole)[B]);
  });

  it('is locked as a whole under another passphrase, and stores nothing', async () => {
    const { run, artifacts } = bench();
    await run({ ...LIST, names: [A, B] });
    const other = await run({ ...LIST, names: [A, B, C], at: day(1), passphrase: OTHER_PASSPHRASE });
    expect(kept(other)).toEqual({ [A]: null, [B]: null, [C]: null });
    expect(other.report.backup).toBeNull();
    expect(artifacts.sets.size).toBe(1);
  });

  it('passes over a newest copy that does not open for an older good one', async () => {
    const { run, artifacts } = bench();
    const first = await run({ ...LIST, names: [A, B] });
    await run({ ...LIST, names: [A, B], at: day(1) });
    const newest = [...artifacts.sets.values()].at(-1);
    if (newest === undefined) throw new Error('two sets were expected');
    newest.content = 'damaged';
    expect(kept(await run({ ...LIST, names: [A, B], at: day(2) }))).toEqual(kept(first));
  });
});

describe('an entry of a list that another branch kept first', () => {
  const topic = { ...LIST, ref: 'refs/heads/topic' } as const;

  it('gets its own pair on the default branch if the list has backups there, and that pair counts from then on', async () => {
    const { run } = bench();
    await run({ ...LIST, names: [A] });
    const first = kept(await run({ ...topic, names: [A, B], at: day(1) }))[B];
    const main = await run({ ...LIST, names: [A, B], at: day(2) });
    expect(kept(main)[B]).not.toBe(first);
    expect(main.log.of('warning')).toEqual([]);
    expect(kept(await run({ ...topic, names: [A, B], at: day(3) }))[B]).toBe(kept(main)[B]);
  });

  it('is used on the default branch, with a warning, if the list has no backup there', async () => {
    const { run } = bench();
    const first = await run({ ...topic, names: [B] });
    const main = await run({ ...LIST, names: [A, B], at: day(1) });
    expect(kept(main)[B]).toBe(kept(first)[B]);
    expect(main.log.of('warning').join()).toContain('refs/heads/topic');
  });

  it('is used on the default branch if a tag has it', async () => {
    const { run } = bench();
    await run({ ...LIST, names: [A] });
    const first = await run({ ...LIST, ref: 'refs/tags/v1', names: [A, B], at: day(1) });
    expect(kept(await run({ ...LIST, names: [A, B], at: day(2) }))).toEqual(kept(first));
  });
});

describe('runs that race', () => {
  it('end with one certificate', async () => {
    const { run } = bench();
    const [one, other] = await Promise.all([run(), run()]);
    expect(one.fingerprint).toBe(other.fingerprint);
    expect(new Set([one.first.status, other.first.status])).toContain('issued');
  });

  it('end with one certificate for each entry of a list', async () => {
    const { run } = bench();
    const list = { list: 'certkeep-fleet', names: [A, B] };
    const [one, other] = await Promise.all([run(list), run(list)]);
    expect(kept(one)).toEqual(kept(other));
    const [renewed, alsoRenewed] = await Promise.all([
      run({ ...list, at: day(70) }),
      run({ ...list, at: day(70) }),
    ]);
    expect(kept(renewed)).toEqual(kept(alsoRenewed));
    expect(kept(renewed)).not.toEqual(kept(one));
  });

  it.each([
    ['of two runs, at the first issue', false, ['1', '2']],
    ['of two runs', true, ['1', '2']],
    ['of one run', true, ['1', '1']],
  ])('make a pair each if a person forces them: jobs %s', async (_, hasPair, runIds) => {
    const { run } = bench();
    if (hasPair) await run();
    const policy = { forceRenewal: true };
    const made = await Promise.all(runIds.map((runId) => run({ at: day(1), runId, policy })));
    expect(new Set(made.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it.each([
    ['of one run', ['8', '8'], 1],
    ['of two runs', ['8', '9'], 2],
  ])('because of on-restore-error: issue end with one pair for the jobs %s', async (_, runIds, pairs) => {
    const { run } = bench();
    await run({ cache: null });
    const lost = { at: day(1), passphrase: OTHER_PASSPHRASE, policy: { onRestoreError: 'issue' } } as const;
    const made = await Promise.all(runIds.map((runId) => run({ ...lost, runId })));
    expect(made.map(({ first: { reason } }) => reason)).toContain('locked');
    expect(new Set(made.map(({ fingerprint }) => fingerprint)).size).toBe(pairs);
  });

  it.each([
    ['force one entry of a list settle no other one of it either', true, 4],
    ['force no entry of a list settle the new ones', false, 2],
  ])('and %s', async (_, forces, pairs) => {
    const { run } = bench();
    const { list } = LIST;
    await run({ list, names: [A] });
    const both = { list, names: [A, B], at: day(1) };
    const policyOf = { [A]: { forceRenewal: forces } };
    const made = await Promise.all([run({ ...both, policyOf }), run({ ...both, policyOf })]);
    expect(new Set(made.flatMap((outcome) => Object.values(kept(outcome)))).size).toBe(pairs);
  });
});
