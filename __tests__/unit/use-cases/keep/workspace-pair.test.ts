import { describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import type { Failure } from '../../../../src/domain/failure.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { specificationOf } from '../../../fixtures/crypto/specification.ts';
import {
  bench,
  day,
  filesOn,
  NAME,
  OTHER_PASSPHRASE,
  type Bench,
  type Disk,
  type Outcome,
  type Run,
} from '../keep-bench.ts';

/** A disk with a pair that another tool made. */
async function importedDisk(): Promise<Disk> {
  const pair = await certificateIssuer.issue(specificationOf({ validityDays: 90 }), day(-10));
  return new Map([
    [`/w/${NAME}/certificate.pem`, { bytes: Buffer.from(pair.certificate.pem), mode: 0o644 }],
    [`/w/${NAME}/private_key.pem`, { bytes: Buffer.from(pair.privateKey.reveal()), mode: 0o600 }],
  ]);
}

const warnings = ({ log }: Outcome): string => log.of('warning').join('\n');

describe('a pair in the workspace', () => {
  it('is used silently if it is the one that the backups hold', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const first = await run({ disk });
    const second = await run({ at: day(1), disk });
    expect(second.first).toMatchObject({ status: 'reused', source: 'workspace' });
    expect(second.fingerprint).toBe(first.fingerprint);
    expect(second.log.of('warning')).toEqual([]);
  });

  it('is used with a warning if everybody can read its key', async () => {
    const disk = await importedDisk();
    const path = `/w/${NAME}/private_key.pem`;
    const key = disk.get(path);
    if (key === undefined || !('bytes' in key)) throw new Error('no key');
    disk.set(path, { ...key, mode: 0o644 });
    const outcome = await bench().run({ disk });
    expect(warnings(outcome)).toContain(`Every user of this machine can read the private key at ${path}.`);
    expect(disk.get(path)).toMatchObject({ mode: 0o644 });
  });

  it('has a PKCS#12 file that stays as it is while nothing changes', { tags: ['slow'] }, async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const path = `/w/${NAME}/c.p12`;
    const pkcs12Password = new Secret('changeit');
    const written = async (at: Date, password = pkcs12Password, forceRenewal = false): Promise<unknown> => {
      await run({ at, disk, pkcs12Password: password, policy: { forceRenewal } });
      return disk.get(path);
    };
    const first = await written(day(0));
    expect(await written(day(1))).toBe(first);
    const changed = await written(day(2), new Secret('another password'));
    expect(changed).not.toEqual(first);
    expect(await written(day(3), new Secret('another password'), true)).not.toEqual(changed);
  });

  it.each(['modern', 'compatible'] as const)(
    'has a PKCS#12 file of the form %s under its alias, which stays as it is until either changes',
    { tags: ['slow'] },
    async (encryption) => {
      const { run } = bench();
      const disk: Disk = new Map();
      const pkcs12Password = new Secret('changeit');
      const written = async (days: number, pkcs12Form: Run['pkcs12Form']): Promise<unknown> => {
        await run({
          at: day(days),
          disk,
          pkcs12Password,
          ...(pkcs12Form === undefined ? {} : { pkcs12Form }),
        });
        return disk.get(`/w/${NAME}/c.p12`);
      };
      const first = await written(0, { alias: 'Release Key', encryption });
      expect(await written(1, { alias: 'Release Key', encryption })).toBe(first);
      const renamed = await written(2, { alias: 'release key', encryption });
      expect(renamed).not.toEqual(first);
      const other = encryption === 'modern' ? 'compatible' : 'modern';
      const changed = await written(3, { alias: 'release key', encryption: other });
      expect(changed).not.toEqual(renamed);
      expect(await written(4, { alias: 'release key', encryption: other })).toBe(changed);
      // The file under the other alias stays beside it: nothing shows any more that Certkeep made it.
      const files = [...disk].filter(([path]) => path.includes('p12')).map(([, file]) => file);
      expect(files).toEqual(expect.arrayContaining([changed, expect.objectContaining(first)]));
      expect(files).toHaveLength(2);
    },
  );

  it('is used with a warning that names both if no backup holds it, and is the certificate from then on', async () => {
    const { run } = bench();
    const first = await run({ cache: null });
    const imported = await run({ at: day(1), disk: await importedDisk(), cache: null });
    expect(imported.first.status).toBe('reused');
    expect(warnings(imported)).toContain(first.fingerprint);
    expect(warnings(imported)).toContain(imported.fingerprint);
    // An older certificate than the first one: what a person brought in stays.
    expect((await run({ at: day(2), cache: null })).fingerprint).toBe(imported.fingerprint);
  });

  it('does not win over a later one if an earlier backup knows it', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const old = await run({ disk, cache: null });
    const renewed = await run({ at: day(1), cache: null, policy: { forceRenewal: true } });
    const server = await run({ at: day(2), disk, cache: null });
    expect(server.fingerprint).toBe(old.fingerprint);
    expect(warnings(server)).toContain(renewed.fingerprint);
    expect((await run({ at: day(3), cache: null })).fingerprint).toBe(renewed.fingerprint);
    await run({ at: day(4), disk, cache: null });
    expect((await run({ at: day(5), cache: null })).fingerprint).toBe(renewed.fingerprint);
  });

  it('does not win over the one that replaced it, if every backup of it is gone', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    const old = await run({ disk, cache: null });
    const renewed = await run({ at: day(1), cache: null, policy: { forceRenewal: true } });
    const later = await run({ at: day(2), cache: null });
    expect(later.fingerprint).toBe(renewed.fingerprint);
    const newest = [...artifacts.sets.keys()].sort().at(-1);
    for (const name of [...artifacts.sets.keys()]) if (name !== newest) artifacts.sets.delete(name);
    const server = await run({ at: day(3), disk, cache: null });
    expect(server.fingerprint).toBe(old.fingerprint);
    expect(warnings(server)).toContain('It was replaced, and no backup holds it any more.');
    expect((await run({ at: day(4), cache: null })).fingerprint).toBe(renewed.fingerprint);
    const chosen = { expectedFingerprint: old.fingerprint };
    await run({ at: day(5), disk, cache: null, policy: chosen });
    expect((await run({ at: day(6), cache: null })).fingerprint).toBe(old.fingerprint);
  });

  it('does not come back after a pair that a person put in its place, if every backup of it is gone', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    const old = await run({ disk, cache: null });
    const imported = await run({ at: day(1), disk: await importedDisk(), cache: null });
    const newest = [...artifacts.sets.keys()].sort().at(-1);
    for (const name of [...artifacts.sets.keys()]) if (name !== newest) artifacts.sets.delete(name);
    expect((await run({ at: day(2), disk, cache: null })).fingerprint).toBe(old.fingerprint);
    expect((await run({ at: day(3), cache: null })).fingerprint).toBe(imported.fingerprint);
  });

  it('does not win over a later one if a backup may know it that the passphrase does not open', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const passphrase = new Secret('a passphrase that was changed');
    const old = await run({ disk, cache: null });
    const renewed = await run({ at: day(1), cache: null, passphrase, policy: { onRestoreError: 'issue' } });
    expect(renewed.fingerprint).not.toBe(old.fingerprint);
    const server = await run({ at: day(2), disk, cache: null, passphrase });
    expect(server.fingerprint).toBe(old.fingerprint);
    expect(warnings(server)).toContain('which may hold it');
    expect((await run({ at: day(3), cache: null, passphrase })).fingerprint).toBe(renewed.fingerprint);
    const chosen = { expectedFingerprint: old.fingerprint };
    await run({ at: day(4), disk, cache: null, passphrase, policy: chosen });
    expect((await run({ at: day(5), cache: null, passphrase })).fingerprint).toBe(old.fingerprint);
  });

  it('is used although the passphrase opens no stored backup, if it opens the newest in the cache', async () => {
    const { run, cache } = bench();
    const disk: Disk = new Map();
    const passphrase = new Secret('a passphrase that was changed');
    const old = await run({ disk, cache: null });
    const other = bench();
    await other.run({ at: day(1), cache, passphrase });
    const server = await run({ at: day(2), disk, passphrase });
    expect(server.fingerprint).toBe(old.fingerprint);
    expect(warnings(server)).toContain('which may hold it');
  });

  it('is replaced by the renewed one of another runner when it is due, and is kept', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const old = await run({ disk, cache: null });
    const renewed = await run({ at: day(65), cache: null });
    const server = await run({ at: day(66), disk, cache: null });
    expect(server.fingerprint).toBe(renewed.fingerprint);
    expect(server.first.replaced?.fingerprint).toBe(old.fingerprint);
  });

  it('gives way with a warning if no backup knows it and it is not what the inputs ask for', async () => {
    const { run } = bench();
    const stored = await run({ cache: null });
    const other = bench();
    const imported = await other.run({ days: 60, cache: null });
    const server = await run({ at: day(1), disk: imported.disk, cache: null });
    expect(server.fingerprint).toBe(stored.fingerprint);
    expect(warnings(server)).toContain(
      `The certificate at /w/${NAME}/certificate.pem (${imported.fingerprint}) is in no backup`,
    );
    expect(warnings(server)).toContain('ask for: days. It is replaced by the one of the backups');
  });

  it('is replaced by a new one only if a person says so, if no backup knows it and it is not what the inputs ask for', async () => {
    const { run } = bench();
    const disk = await importedDisk();
    const before = new Map(disk);
    const refused = await run({ disk, days: 60, cache: null });
    expect(refused.code).toBe('specification-changed');
    expect(refused.report.reports[0]?.outcome).toHaveProperty(
      'message',
      expect.stringMatching(
        /is in no backup that this run can open, and is not what the inputs ask for: days\. Nothing was changed\. .*\(days: 90\).*force-renewal: true once/,
      ),
    );
    expect(disk).toEqual(before);
    const policy = { forceRenewal: true };
    const renewed = await run({ disk, days: 60, at: day(1), cache: null, policy });
    expect(renewed.first.status).toBe('renewed');
    expect(renewed.first.replaced?.places).toHaveLength(1);
  });

  it('is no more known for a set that the passphrase does not open', async () => {
    const { run } = bench();
    await run({ cache: null, passphrase: new Secret('a passphrase that was changed') });
    const policy = { onRestoreError: 'issue' } as const;
    await run({ at: day(1), cache: null, policy });
    const disk = await importedDisk();
    expect((await run({ at: day(2), disk, days: 60, cache: null })).code).toBe('specification-changed');
  });

  it.each([
    ['there is no store that could know it', { stores: [] }],
    ['it is due', { at: day(60) }],
  ])('is renewed as the inputs ask for, with a warning, if %s', async (_, given) => {
    const disk = await importedDisk();
    const renewed = await bench().run({ disk, days: 60, cache: null, ...given });
    expect(renewed.first.reason).toBe('specification-changed: days');
    expect(warnings(renewed)).toContain('It is replaced by a new one');
  });

  it('is known with the newest backup that holds it, also when the backup of this run fails', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    await run({ disk, cache: null });
    await run({ disk, cache: null, at: day(1) });
    const newest = [...artifacts.sets.keys()].at(-1);
    artifacts.isFull = true;
    const { first, report } = await run({ disk, cache: null, at: day(2) });
    expect(first.previousBackup).toEqual({ place: newest, madeAt: day(1) });
    expect(report.lastBackup).toEqual({ place: newest, madeAt: day(1) });
  });

  it('is kept in the backup that holds it, and not at the path that is about to be written', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    await run({ disk, cache: null });
    const renewal = await run({ disk, cache: null, at: day(65) });
    expect(renewal.first.replaced?.places).toEqual([[...artifacts.sets.keys()][0]]);
    expect(renewal.log.of('info').join('\n')).not.toContain(`is in /w/${NAME}/certificate.pem`);
  });

  it.each(['expired', 'damaged'] as const)(
    'that lacks its key is not said to be in no backup if all backups are %s',
    async (how) => {
      const { run, artifacts } = bench();
      const disk: Disk = new Map();
      await run({ disk, cache: null });
      disk.delete(`/w/${NAME}/private_key.pem`);
      for (const set of artifacts.sets.values()) {
        if (how === 'damaged') set.content = 'damaged';
        else set.stored = { ...set.stored, isExpired: true };
      }
      const { report, code } = await run({ disk, cache: null, at: day(1) });
      expect(code).toBe(how === 'damaged' ? 'invalid' : 'lost');
      const { message } = report.reports[0]?.outcome as Failure;
      expect(message).not.toContain('No backup holds that');
      expect(message).toContain(how === 'damaged' ? 'can be used' : 'has expired');
    },
  );

  it('is chosen for good by its fingerprint', async () => {
    const { run } = bench();
    const old = await run({ cache: null });
    const renewed = await run({ at: day(1), cache: null, policy: { forceRenewal: true } });
    const policy = { expectedFingerprint: old.fingerprint };
    const chosen = await run({ at: day(2), cache: null, policy });
    expect(chosen.fingerprint).toBe(old.fingerprint);
    expect(renewed.fingerprint).not.toBe(old.fingerprint);
    expect((await run({ at: day(3), cache: null })).fingerprint).toBe(old.fingerprint);
  });

  it('is the only one that expected-fingerprint allows, and nothing is issued beside it', async () => {
    const { run, artifacts } = bench();
    await run({ cache: null });
    const policy = { expectedFingerprint: Array.from({ length: 32 }, () => 'AB').join(':') };
    expect((await run({ at: day(1), cache: null, policy })).code).toBe('unexpected-certificate');
    artifacts.trouble = 'unreadable';
    const withIssue = { ...policy, onRestoreError: 'issue' } as const;
    expect((await run({ at: day(1), cache: null, policy: withIssue })).code).toBe('unreadable');
  });

  it('is used, and not renewed, if the stores do not answer', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    const first = await run({ disk, cache: null });
    artifacts.trouble = 'unreadable';
    const blind = await run({ at: day(1), disk, cache: null, mayStore: false });
    expect(blind.fingerprint).toBe(first.fingerprint);
    expect(warnings(blind)).toContain('could not be compared');
    expect((await run({ at: day(80), disk, cache: null })).code).toBe('unreadable');
  });

  it('is not replaced on an event that stores nothing, however little is left', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const first = await run({ disk });
    const before = filesOn(disk);
    const late = await run({ at: day(89), disk, mayStore: false, policy: { forceRenewal: true } });
    expect(late.first).toMatchObject({ status: 'reused' });
    expect(late.fingerprint).toBe(first.fingerprint);
    expect((await run({ at: day(91), disk, mayStore: false })).code).toBe('expired');
    expect(filesOn(disk)).toEqual(before);
  });

  it('is foreign if a CA signed it, also without its key, whatever else is set', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    disk.set(`/w/${NAME}/certificate.pem`, { bytes: Buffer.from(LEAF_OF_A_CA), mode: 0o644 });
    for (const policy of [{}, { forceRenewal: true }, { onRestoreError: 'issue' as const }])
      expect((await run({ disk, policy })).code).toBe('foreign');
    expect(filesOn(disk).certificate).toBe(LEAF_OF_A_CA);
  });
});

describe('files in the workspace that are no pair, where the backups hold one', () => {
  /** The files of a pair, and those of another one of the same name. */
  async function twoDisks({ run }: Bench): Promise<{ readonly ours: Disk; readonly other: Disk }> {
    const ours: Disk = new Map();
    const other: Disk = new Map();
    await run({ disk: ours });
    await bench().run({ disk: other, cache: null });
    return { ours, other };
  }

  const [CERTIFICATE, KEY] = [`/w/${NAME}/certificate.pem`, `/w/${NAME}/private_key.pem`];
  const STRAYS = [
    ['the key of another one beside the certificate', [KEY], 'key-mismatch'],
    ['another certificate beside the key', [CERTIFICATE], 'key-mismatch'],
    ['another certificate alone', [CERTIFICATE], 'invalid', KEY],
    ['another key alone', [KEY], 'invalid', CERTIFICATE],
  ] as const;

  /** The disk of the pair with some files of the other one in place of its own. */
  async function strayDisk(made: Bench, strays: readonly string[], gone?: string): Promise<Disk> {
    const { ours, other } = await twoDisks(made);
    const disk = new Map(ours);
    for (const path of strays) {
      const stray = other.get(path);
      if (stray !== undefined) disk.set(path, stray);
    }
    if (gone !== undefined) disk.delete(gone);
    return disk;
  }

  it.each(STRAYS)('stay as they are until a person decides: %s', async (_, strays, code, gone?: string) => {
    const made = bench();
    const disk = await strayDisk(made, strays, gone);
    const before = new Map(disk);
    const failed = await made.run({ at: day(1), disk });
    expect(failed.report.reports[0]?.outcome).toMatchObject({
      code,
      message: expect.stringMatching(
        /A certificate with its key is stored .*Move the files that are there away, or set on-restore-error: issue/,
      ) as string,
    });
    expect(disk).toEqual(before);
    const away = await made.run({ at: day(2), disk: new Map() });
    expect(away.first.status).toBe('reused');
  });

  it.each(STRAYS)('give way to it, and are kept beside it: %s', async (_, strays, _code, gone?: string) => {
    const made = bench();
    const disk = await strayDisk(made, strays, gone);
    const stray = disk.get(strays[0]);
    expect(stray).toBeDefined();
    const policy = { onRestoreError: 'issue' } as const;
    const given = await made.run({ at: day(1), disk, policy });
    expect(given.first).toMatchObject({ status: 'reused', wroteFiles: true });
    const fresh = await made.run({ at: day(2) });
    expect(fresh.fingerprint).toBe(given.fingerprint);
    expect(filesOn(disk)).toEqual(filesOn(fresh.disk));
    expect(warnings(given)).toContain('That one counts, and what was in its place is kept beside it.');
    expect([...disk.values()]).toContainEqual(stray);
  });

  it('give way to its successor if that is forced, which may have its key', async () => {
    const made = bench();
    const disk = await strayDisk(made, [KEY]);
    const forced = await made.run({ at: day(1), disk, policy: { forceRenewal: true } });
    expect(forced.first).toMatchObject({ status: 'renewed', reason: 'forced' });
    expect((await made.run({ at: day(2) })).fingerprint).toBe(forced.fingerprint);
  });

  it('are only to be moved away if it is kept for ever: force would renew it', async () => {
    const made = bench();
    const disk = await strayDisk(made, [KEY]);
    const failed = await made.run({ at: day(1), disk, policy: { renewBefore: { kind: 'never' } } });
    const { message } = failed.report.reports[0]?.outcome as Failure;
    expect(message).toMatch(/Move the files that are there away, and the next run brings it back\./);
    expect(message).not.toMatch(/force-renewal|on-restore-error/);
  });

  const KINDS = ['half of a pair', 'two that do not fit', 'the pair of another name'] as const;

  /** A disk with strays of this kind. */
  async function disksOf(made: Bench): Promise<Readonly<Record<(typeof KINDS)[number], Disk>>> {
    const { ours, other } = await twoDisks(made);
    const foreign: Disk = new Map();
    await bench().run({ names: ['z.example'], disk: foreign, cache: null });
    const moved = [...foreign].map(([path, file]) => [path.replace('z.example', NAME), file] as const);
    return {
      'half of a pair': new Map([...other].filter(([path]) => path === CERTIFICATE)),
      'two that do not fit': new Map([...ours, ...[...other].filter(([path]) => path === KEY)]),
      'the pair of another name': new Map(moved),
    };
  }

  describe.each(KINDS)('%s', (kind) => {
    it.each([
      ['the passphrase is wrong', 'locked', { passphrase: OTHER_PASSPHRASE }],
      ['the passphrase is missing', 'locked', { passphrase: null }],
      ['the stores do not answer', 'unreadable', {}, 'unreadable'],
      ['the token may not look', 'unreadable', {}, 'denied'],
      ['all backups have expired', 'lost', {}, 'expired'],
      ['all backups are damaged', 'invalid', {}, 'damaged'],
    ] as const)('is not replaced, forced or not, if %s', async (_, code, run: Run, trouble?: string) => {
      const made = bench();
      const disk = (await disksOf(made))[kind];
      const { artifacts } = made;
      if (trouble === 'denied' || trouble === 'unreadable') artifacts.trouble = trouble;
      for (const set of artifacts.sets.values()) {
        if (trouble === 'damaged') set.content = 'damaged';
        if (trouble === 'expired') set.stored = { ...set.stored, isExpired: true };
      }
      const before = new Map(disk);
      const policy = { forceRenewal: true };
      const failed = await made.run({ at: day(1), disk, cache: null, policy, ...run });
      expect(failed.code).toBe(code);
      expect([disk, artifacts.sets.size]).toEqual([before, 1]);
    });

    it('gives way to the successor of its own pair, and is no predecessor itself', async () => {
      const made = bench();
      const disk = (await disksOf(made))[kind];
      const strays = [...disk.values()];
      const forced = await made.run({ at: day(1), disk, policy: { forceRenewal: true } });
      expect(forced.first).toMatchObject({ status: 'renewed', source: 'cache' });
      expect([...disk.values()]).toEqual(expect.arrayContaining(strays));
    });

    it('gives way to a new one by force if there are no backups, and stays beside it', async () => {
      const made = bench();
      const disk = (await disksOf(made))[kind];
      made.artifacts.sets.clear();
      const strays = [...disk.values()];
      const forced = await made.run({ at: day(1), disk, cache: null, policy: { forceRenewal: true } });
      expect(forced.first).toMatchObject({ status: 'issued', reason: 'forced' });
      expect([...disk.values()]).toEqual(expect.arrayContaining(strays));
    });
  });

  it('are not said to be readable by all once they are kept for their owner alone', async () => {
    const made = bench();
    const disk = await strayDisk(made, [KEY]);
    const key = disk.get(KEY);
    if (key === undefined || 'kind' in key) throw new Error('the key is missing');
    disk.set(KEY, { ...key, mode: 0o644 });
    const given = await made.run({ at: day(1), disk, policy: { onRestoreError: 'issue' } });
    expect(warnings(given)).not.toContain('Every user of this machine can read');
  });

  it('stay where nothing may be stored', async () => {
    const made = bench();
    const disk = await strayDisk(made, [KEY]);
    const policy = { onRestoreError: 'issue' } as const;
    expect((await made.run({ at: day(1), disk, policy, mayStore: false })).code).toBe('key-mismatch');
  });
});

describe('half of a pair in the workspace', () => {
  const HALVES = [
    ['private_key.pem', 'certificate.pem', 'its private key'],
    ['certificate.pem', 'private_key.pem', 'its certificate'],
  ] as const;

  /** A disk with the pair of the backups, without one of its files. */
  async function halfDisk({ run }: Bench, gone: string): Promise<Disk> {
    const disk: Disk = new Map();
    await run({ disk, cache: null });
    disk.delete(`/w/${NAME}/${gone}`);
    return disk;
  }

  const messageOf = ({ report }: Outcome): string => (report.reports[0]?.outcome as Failure).message;

  it.each(HALVES)(
    'without %s is not said to be in no backup if neither token nor passphrase let the run look',
    async (gone, left, missing) => {
      const made = bench();
      const disk = await halfDisk(made, gone);
      made.artifacts.trouble = 'denied';
      const without = { at: day(1), disk, cache: null, passphrase: null } as const;
      const blind = await made.run(without);
      expect(blind.code).toBe('invalid');
      expect(messageOf(blind)).toBe(
        `The file /w/${NAME}/${left} exists, but ${missing} does not. Whether a backup holds the pair could not be looked up. Could not check whether a certificate for ${NAME} already exists. The store is denied. Give passphrase as well: without it no backup can complete the pair. Or restore ${missing} yourself. Nothing was changed.`,
      );
      expect(blind.log.of('warning')).toEqual([]);
      const forced = await made.run({ ...without, policy: { forceRenewal: true } });
      expect(forced.first).toMatchObject({ status: 'issued', reason: 'forced' });
      expect(warnings(forced)).toContain('could not be looked up');
    },
  );

  it('is not said to be in no backup if the run gets no secrets, and looked for none', async () => {
    const made = bench();
    const disk = await halfDisk(made, 'private_key.pem');
    const blind = await made.run({ at: day(1), disk, passphrase: null, lacksSecrets: true, mayStore: false });
    expect(blind.code).toBe('invalid');
    expect(messageOf(blind)).toMatch(
      /could not be looked up\. This run gets no secrets.*Run the workflow where/,
    );
    expect(messageOf(blind)).not.toContain('No backup holds that pair');
  });

  it('is in no backup if all stores have answered so', async () => {
    const made = bench();
    const disk = await halfDisk(made, 'private_key.pem');
    made.artifacts.sets.clear();
    for (const passphrase of [undefined, null])
      expect(
        messageOf(
          await made.run({ at: day(1), disk, cache: null, ...(passphrase === null ? { passphrase } : {}) }),
        ),
      ).toContain('No backup holds that pair');
  });

  it('is not replaced if it is to be kept for ever, and the token may not look', async () => {
    const made = bench();
    const disk = await halfDisk(made, 'private_key.pem');
    made.artifacts.trouble = 'denied';
    const policy = { renewBefore: { kind: 'never' } } as const;
    const blind = await made.run({ at: day(1), disk, cache: null, passphrase: null, policy });
    expect(blind.code).toBe('unreadable');
    expect(messageOf(blind)).toContain('Could not check whether');
  });
});

/** CN=app.example, signed by CN=Test CA, whose key is nowhere. */
const LEAF_OF_A_CA = `-----BEGIN CERTIFICATE-----
MIIBITCByQIUaSKOIvQv9iR0dRdrtirMAWpdMCowCgYIKoZIzj0EAwIwEjEQMA4G
A1UEAwwHVGVzdCBDQTAeFw0yNjExMjgyMTQ5NTlaFw00NjAxMjcyMTQ5NTlaMBYx
FDASBgNVBAMMC2FwcC5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
MiDlE5cRK5kPnC4BQFr197fd2CNzajNYqEa/X2PxVUcUeFFWM1Znq6zy++fk6HiS
XVh4n6n6Pets/wIutug1zDAKBggqhkjOPQQDAgNHADBEAiA2ukZNTp/ZLb0aKZv9
WREgzz2k5cT1tsIt/DMKukcNkQIgHQQDOUct4+3NcTxswWoQtFhY7cfEKywWubPv
tmcekxs=
-----END CERTIFICATE-----
`;
