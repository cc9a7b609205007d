import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../../src/domain/backup/manifest-parser.ts';
import { bench, day, filesOn, OTHER_PASSPHRASE, type Disk, type Run } from '../keep-bench.ts';
import { memoryBackupStore } from '../../../fakes/memory-backup-store.ts';

/** Runs from a fresh runner without the cache, whose pair is kept for ever. */
function forEver(run: Run = {}): Run {
  return { cache: null, ...run, policy: { renewBefore: { kind: 'never' }, ...run.policy } };
}

describe('a certificate that is kept for ever', () => {
  it('is the same one until its end, and fails from then on', async () => {
    const { run, artifacts } = bench();
    const first = await run(forEver());
    expect(first.first).toMatchObject({ status: 'issued', isKeptForEver: true, renewalTime: null });
    for (const at of [day(1), day(89)])
      expect((await run(forEver({ at }))).fingerprint).toBe(first.fingerprint);
    const disk: Disk = new Map();
    expect((await run(forEver({ at: day(91), disk }))).code).toBe('expired');
    expect(disk.size).toBe(0);
    expect(artifacts.sets.size).toBe(4);
  });

  it('is backed up though its inputs are wrong, so that its last backup does not expire', async () => {
    const { run, artifacts } = bench();
    const first = await run(forEver());
    for (const at of [day(40), day(80), day(120)]) {
      const changed = await run(forEver({ at, days: 60 }));
      expect(changed.code).toBe(at > day(90) ? 'expired' : 'specification-changed');
      expect(changed.report.backup).toMatchObject({ stored: [{ source: 'artifact' }] });
      const [oldest] = artifacts.sets.keys();
      artifacts.sets.delete(oldest ?? '');
    }
    const policy = { expectedFingerprint: first.fingerprint, forceRenewal: false };
    const last = await run(forEver({ at: day(121), policy }));
    expect(last.code).toBe('expired');
    expect(last.report.carriedCount).toBe(1);
    const manifests = [...artifacts.sets.values()].map(({ content }) =>
      content === 'damaged' ? '' : Buffer.from(content.get('manifest.json') ?? []).toString('utf8'),
    );
    // Each says for all before it, so that no later run opens them.
    expect(manifests.every((text) => /"supersedes": ?"certkeep-/.test(text))).toBe(true);
  });

  it('is backed up though its common name is mistyped, and the set says nothing of what was asked for', async () => {
    const { run, artifacts } = bench();
    const artifactName = 'certkeep-signing';
    const first = await run(forEver({ artifactName }));
    for (const at of [day(40), day(80)]) {
      const mistyped = await run(forEver({ artifactName, at, names: ['ap.example'] }));
      expect(mistyped.code).toBe('other-name');
      expect(mistyped.report.carriedCount).toBe(1);
      const [oldest] = artifacts.sets.keys();
      artifacts.sets.delete(oldest ?? '');
    }
    expect(artifacts.sets.size).toBe(1);
    const [{ content } = { content: 'damaged' as const }] = artifacts.sets.values();
    const manifest =
      content === 'damaged' ? '' : Buffer.from(content.get('manifest.json') ?? []).toString('utf8');
    expect(parseManifest(manifest).specification).toBeNull();
    const again = await run(forEver({ artifactName, at: day(81) }));
    expect(again.fingerprint).toBe(first.fingerprint);
  });

  it('is backed up though its entry in a list cannot be used, and no other one was kept', async () => {
    const { run, artifacts } = bench();
    const list = { list: 'certkeep-fleet' };
    const before = await run(forEver({ ...list, names: ['a.example'] }));
    for (const at of [day(40), day(80)]) {
      expect((await run({ ...list, names: [], at, cache: null })).report.carriedCount).toBe(1);
      const [oldest] = artifacts.sets.keys();
      artifacts.sets.delete(oldest ?? '');
    }
    const again = await run(forEver({ ...list, names: ['a.example'], at: day(81) }));
    expect(again.fingerprint).toBe(before.fingerprint);
  });

  it('alone is a reason to back up a list of which nothing was kept', async () => {
    const { run, artifacts } = bench();
    await run({ list: 'certkeep-fleet', names: ['a.example'], cache: null });
    const nothing = await run({ list: 'certkeep-fleet', names: [], at: day(1), cache: null });
    expect([nothing.report.backup, artifacts.sets.size]).toEqual([null, 1]);
  });

  it('stays in the backups of a list that does not have it any more, though it is over', async () => {
    const { run, artifacts } = bench();
    const list = { list: 'certkeep-fleet' };
    const names = ['a.example', 'b.example'];
    const before = await run(forEver({ ...list, names }));
    for (const at of [day(50), day(100), day(150)])
      await run({ ...list, names: ['b.example'], at, cache: null });
    for (const name of [...artifacts.sets.keys()].slice(0, -1)) artifacts.sets.delete(name);
    const again = await run(forEver({ ...list, names, at: day(151) }));
    expect(again.report.reports[0]?.outcome).toMatchObject({ code: 'expired' });
    expect(before.report.reports[0]?.outcome).toMatchObject({ status: 'issued' });
  });

  it('says in the log that it is', async () => {
    const { run } = bench();
    const kept = 'It is kept for ever: only force-renewal: true replaces it.';
    expect((await run(forEver())).log.lines.join('\n')).toContain(`Issuing one. ${kept}`);
    expect((await run(forEver({ at: day(1) }))).log.lines.join('\n')).toContain(`Using it. ${kept}`);
  });

  it('stays as it is in the workspace if the inputs ask for another one', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    await run(forEver({ disk }));
    const before = filesOn(disk);
    const changed = await run(forEver({ at: day(1), disk, days: 60 }));
    expect(changed.code).toBe('specification-changed');
    expect(changed.report.reports[0]?.outcome).toHaveProperty(
      'message',
      expect.stringContaining('ask for: days.'),
    );
    expect(filesOn(disk)).toEqual(before);
  });

  it.each([
    ['the secret is missing', { passphrase: null }, 'locked'],
    ['the secret is another one', { passphrase: OTHER_PASSPHRASE }, 'locked'],
    [
      'no secret is given to the run, as on a pull request of a fork',
      { passphrase: null, lacksSecrets: true },
      'unsupported',
    ],
  ] as const)('is not issued again if %s', async (_, changes, code) => {
    const { run } = bench();
    await run(forEver());
    expect((await run(forEver({ at: day(1), ...changes }))).code).toBe(code);
  });

  it('is not issued again if the stores cannot be asked', async () => {
    const { run } = bench();
    await run(forEver());
    for (const failure of ['unreadable', 'denied'] as const) {
      const store = memoryBackupStore();
      store.trouble = failure;
      const stores = [store];
      expect((await run(forEver({ at: day(1), stores }))).code).toBe('unreadable');
      expect((await run(forEver({ at: day(1), stores, passphrase: null }))).code).toBe('unreadable');
    }
  });

  it.each([
    ['without a passphrase', { passphrase: null }],
    ['on an event that stores nothing', { mayStore: false }],
    ['without a store', { stores: [] }],
  ] as const)('is not issued for the first time %s', async (_, changes) => {
    const { run } = bench();
    const disk: Disk = new Map();
    expect((await run(forEver({ disk, ...changes }))).code).toBe('unsupported');
    expect(disk.size).toBe(0);
  });

  it('is taken from the workspace, where a person put it, without a passphrase too', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const first = await run({ disk });
    const other = bench();
    const kept = await other.run(forEver({ disk, passphrase: null, at: day(1) }));
    expect([kept.first.status, kept.fingerprint]).toEqual(['reused', first.fingerprint]);
  });

  it('is replaced by a person, once, and the new one is kept from then on', async () => {
    const { run } = bench();
    const first = await run(forEver());
    const forced = await run(forEver({ at: day(1), policy: { forceRenewal: true } }));
    expect(forced.first.status).toBe('renewed');
    expect(forced.fingerprint).not.toBe(first.fingerprint);
    expect((await run(forEver({ at: day(2) }))).fingerprint).toBe(forced.fingerprint);
  });

  it('says so in the manifest, also when it is carried on in a list', async () => {
    const { run, artifacts } = bench();
    const [A, B] = ['a.example', 'b.example'];
    const flags = async (): Promise<unknown> => {
      const newest = [...artifacts.sets.values()].at(-1);
      const listed = newest === undefined ? null : await artifacts.open(newest.stored);
      const manifest: unknown = JSON.parse((await listed?.readText('manifest.json', 1_000_000)) ?? 'null');
      return (manifest as { certificates: object[] }).certificates.map((record) => 'isKeptForEver' in record);
    };
    await run(forEver({ list: 'certkeep-fleet', names: [A, B] }));
    expect(await flags()).toEqual([true, true]);
    await run({ cache: null, list: 'certkeep-fleet', names: [B], at: day(1) });
    expect(await flags()).toEqual([true, false]);
  });
});
