import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatBackupName, formatStamp } from '../../../../src/domain/backup/backup-name.ts';
import {
  CHECKSUMS_FILE,
  PRIVATE_KEY_FILE,
  PROOF_FILE,
  SEALED_FILES_FILE,
} from '../../../../src/domain/backup/set-files.ts';
import type { CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import type { RestoredCertificate } from '../../../../src/use-cases/restore/restore-request.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { issue, noon, OTHER_PASSPHRASE, PASSPHRASE, setBench, type SetBench } from '../set-bench.ts';
import { failureFrom, fileOf, filesIn, restoreFrom, tamper, type RestoreOutcome } from './restore-bench.ts';

let older: CertificatePair;
let newer: CertificatePair;

beforeAll(async () => {
  [older, newer] = [await issue(), await issue()];
});

const OLD_SINCE = noon(1);
const NEW_SINCE = noon(3);

/** Bench with a set of the older pair on day 2, and one of the newer on day 4. */
async function twoSets(): Promise<SetBench> {
  const bench = setBench();
  await bench.put({ day: 2, pairs: [{ pair: older, since: OLD_SINCE }] });
  await bench.put({ day: 4, pairs: [{ pair: newer, since: NEW_SINCE }] });
  return bench;
}

/** The day of the set that was restored. */
function dayOf({ report }: RestoreOutcome): number | undefined {
  return report.set?.listed.name.time.getUTCDate();
}

function firstOf({ report }: RestoreOutcome): RestoredCertificate | null {
  const outcome = report.certificates[0]?.outcome ?? null;
  return outcome instanceof Error ? null : outcome;
}

/** Windows has no modes. */
function expectMode(path: string, mode: number): void {
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(mode);
}

describe('a set with a single certificate', () => {
  it('comes back with its key opened, and is proved', async () => {
    const outcome = await restoreFrom(await twoSets());
    expect(filesIn(outcome.folder)).toEqual({
      'certificate.pem': newer.certificate.pem,
      'private_key.pem': newer.privateKey.reveal(),
    });
    expectMode(join(outcome.folder, 'private_key.pem'), 0o600);
    expectMode(join(outcome.folder, 'certificate.pem'), 0o644);
    expect(outcome.report).toMatchObject({ skipped: [], hasSets: true, unopenedCount: 0, keptBeside: [] });
    expect(outcome.report.set?.key).not.toBeNull();
    expect(firstOf(outcome)).toMatchObject({ keys: 'opened', name: 'app.example' });
    expect(outcome.log.lines).toEqual([]);
  });

  it('is the one with the pair that counts, even if an imported older one was stored later', async () => {
    const bench = await twoSets();
    await bench.put({ day: 6, pairs: [{ pair: older, since: OLD_SINCE }], files: { 'a.conf': 'late' } });
    const outcome = await restoreFrom(bench);
    expect(dayOf(outcome)).toBe(4);
    expect(Object.keys(filesIn(outcome.folder))).not.toContain('a.conf');
  });

  it('comes back with a warning if a newer one has expired', async () => {
    const bench = setBench();
    const pair = await issue();
    await bench.put({ day: 1, pairs: [{ pair }] });
    const name = await bench.put({ day: 2, pairs: [{ pair }] });
    const newest = bench.store.sets.get(formatBackupName(name));
    if (newest !== undefined) newest.stored = { ...newest.stored, isExpired: true };
    const { report, log } = await restoreFrom(bench);
    expect(report.set?.listed.name.time).toEqual(noon(1));
    expect(log.of('warning')).toEqual([
      expect.stringContaining(`a newer one has expired (${formatBackupName(name)})`),
    ]);
  });

  it(
    'is the newest of those with the pair that counts, also if somebody stores an old one again',
    { tags: ['slow'] },
    async () => {
      const bench = setBench();
      const old = await bench.put({ day: 2, pairs: [{ pair: newer }], files: { 'a.conf': 'old' } });
      await bench.put({ day: 4, pairs: [{ pair: newer }], files: { 'a.conf': 'new' } });
      const found = bench.store.sets.get(formatBackupName(old));
      if (found !== undefined) found.stored = { ...found.stored, receivedAt: noon(9) };
      const outcome = await restoreFrom(bench);
      expect(filesIn(outcome.folder)['a.conf']).toBe('new');
    },
  );

  it('is not after the date, and of the run that was named', async () => {
    const bench = await twoSets();
    expect(dayOf(await restoreFrom(bench, { date: '2026-11-03' }))).toBe(2);
    expect(dayOf(await restoreFrom(bench, { date: '2026-11-02' }))).toBe(2);
    const none = await restoreFrom(bench, { date: '2026-11-01' });
    expect(none.report).toMatchObject({ set: null, hasSets: false, certificates: [], files: [] });
    expect(none.report.oldestLater?.toISOString()).toMatch(/^2026-11-02/);
    expect((await restoreFrom(bench, { runId: 7 })).report.hasSets).toBe(false);
  });

  it('is the newest that holds the expected certificate', async () => {
    const bench = await twoSets();
    const newest = await bench.put({
      day: 6,
      pairs: [{ pair: newer, since: NEW_SINCE }],
      supersedes: { base: 'certkeep-app.example', time: noon(4), isPublic: false, attempt: 1 },
    });
    const { fingerprint } = older.certificate;
    expect(dayOf(await restoreFrom(bench, { expectedFingerprint: fingerprint }))).toBe(2);
    const failure = await failureFrom(bench, { expectedFingerprint: 'AB:CD' });
    expect(failure.code).toBe('unexpected-certificate');
    expect(failure.message).toContain(newer.certificate.fingerprint);
    expect(failure.message).toContain(formatBackupName(newest));
  });

  it('is found on another branch alone, with a warning; by a run on that branch without one', async () => {
    const bench = setBench();
    await bench.put({ day: 2, pairs: [{ pair: older }], ref: 'refs/heads/topic' });
    const outcome = await restoreFrom(bench);
    expect(dayOf(outcome)).toBe(2);
    expect(outcome.log.of('warning')).toEqual([expect.stringContaining('refs/heads/topic')]);
    expect((await restoreFrom(bench, { ref: 'refs/heads/topic' })).log.lines).toEqual([]);
    await bench.put({ day: 1, pairs: [{ pair: older }] });
    expect(dayOf(await restoreFrom(bench))).toBe(1);
  });

  it('is not taken from another branch where a backup of ours has expired', async () => {
    const bench = setBench();
    await bench.put({ day: 1, pairs: [{ pair: newer }] });
    const [ours] = bench.store.sets.values();
    if (ours !== undefined) ours.stored = { ...ours.stored, isExpired: true };
    const name = await bench.put({ day: 2, pairs: [{ pair: older }], ref: 'refs/heads/topic' });
    const { report } = await restoreFrom(bench);
    expect(report.files).toEqual([]);
    expect(report.leftOut.map(({ listed }) => listed.name)).toEqual([name]);
  });

  it('is not said to be in no backup without naming those of other branches, which were left out', async () => {
    const bench = setBench();
    await bench.put({ day: 1, pairs: [{ pair: newer }] });
    const name = await bench.put({ day: 2, pairs: [{ pair: older }], ref: 'refs/heads/topic' });
    const { fingerprint } = older.certificate;
    const failure = await failureFrom(bench, { expectedFingerprint: fingerprint });
    expect(failure).toMatchObject({ code: 'unexpected-certificate' });
    const place = formatBackupName(name);
    const leftOut = `Backups of other branches were left out: ${place} of refs/heads/topic, run 1. To restore one, give its run as run-id, or restore on its branch.`;
    expect(failure.message).toContain(leftOut);
    const there = await restoreFrom(bench, { expectedFingerprint: fingerprint, ref: 'refs/heads/topic' });
    expect(dayOf(there)).toBe(2);
    const wrong = await failureFrom(bench, { expectedFingerprint: 'AB:CD', ref: 'refs/heads/topic' });
    expect(wrong.message).not.toContain('left out');
  });

  it('may be of another repository only if it comes from a directory', async () => {
    const bench = setBench();
    await bench.put({ day: 2, pairs: [{ pair: older }], repository: 'other-org/other' });
    const failure = await failureFrom(bench);
    expect(failure).toMatchObject({ code: 'invalid' });
    expect(failure.message).toContain('it was made in the repository other-org/other');
    expect(dayOf(await restoreFrom(bench, { fromAnyRepository: true }))).toBe(2);
  });
});

describe('sets that certkeep/backup stored under the same name', () => {
  it('do not take the place of the certificate if it is asked for, newer or alone', async () => {
    const bench = setBench();
    const pair = await issue();
    const older = await bench.put({ day: 1, pairs: [{ pair }] });
    const newer = await bench.put({ day: 2, action: 'backup', files: { 'd.txt': 'data' } });
    const asked = await restoreFrom(bench, { action: 'keep' });
    expect(asked.report.set?.listed.name).toEqual(older);
    expect(asked.report.ofOtherAction).toEqual([formatBackupName(newer)]);
    expect((await restoreFrom(bench)).report.set?.listed.name).toEqual(newer);
    bench.store.sets.delete(formatBackupName(older));
    const { report, folder } = await restoreFrom(bench, { action: 'keep' });
    expect(report).toMatchObject({ set: null, hasSets: false, ofOtherAction: [formatBackupName(newer)] });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the passphrase', () => {
  it('opens sets of the previous one too', async () => {
    const bench = setBench();
    await bench.put({ day: 2, pairs: [{ pair: older }], passphrase: OTHER_PASSPHRASE });
    const outcome = await restoreFrom(bench, { previous: OTHER_PASSPHRASE });
    expect(filesIn(outcome.folder)['private_key.pem']).toBe(older.privateKey.reveal());
  });

  it('that does not open the newest sealed set fails, and no older one is taken', async () => {
    const bench = setBench();
    await bench.put({ day: 2, pairs: [{ pair: older }] });
    const locked = await bench.put({ day: 4, pairs: [{ pair: newer }], passphrase: OTHER_PASSPHRASE });
    const failure = await failureFrom(bench);
    expect(failure.code).toBe('locked');
    expect(failure.message).toContain(formatBackupName(locked));
    expect(failure.message).toContain('previous-passphrase');
    expect(dayOf(await restoreFrom(bench, { date: '2026-11-03' }))).toBe(2);
  });

  it('finds the sealed set behind newer ones without keys (fault 8)', async () => {
    const bench = await twoSets();
    await bench.put({ day: 6, pairs: [{ pair: newer }], passphrase: null });
    await bench.put({ day: 7, pairs: [{ pair: newer }], passphrase: null });
    const outcome = await restoreFrom(bench);
    expect(dayOf(outcome)).toBe(4);
    expect(firstOf(outcome)?.keys).toBe('opened');
    expect(bench.opened).not.toContain(7);
  });

  it('takes no public set: if there are no others the failure says how they are restored', async () => {
    const bench = setBench();
    await bench.put({ day: 2, pairs: [{ pair: older }], passphrase: null });
    const failure = await failureFrom(bench);
    expect(failure.code).toBe('invalid');
    expect(failure.message).toMatch(/are public: .*leave passphrase out/);
  });
});

describe('without a passphrase', () => {
  it('the newest set comes back sealed and not proved, its sealed files stay, whatever it claims', async () => {
    const bench = setBench();
    await bench.put({ day: 4, pairs: [{ pair: newer, since: noon(1) }], files: { 'a.conf': 'secret' } });
    await bench.put({ day: 2, pairs: [{ pair: older, since: noon(2) }] });
    const outcome = await restoreFrom(bench, { passphrase: null });
    expect(outcome.report.set?.key).toBeNull();
    expect(outcome.report.unopenedCount).toBe(1);
    expect(firstOf(outcome)?.keys).toBe('sealed');
    const files = filesIn(outcome.folder);
    expect(Object.keys(files)).toEqual(['certificate.pem', 'private_key.pem']);
    expect(files['private_key.pem']).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    // What nothing proves cannot make older sets worth a look.
    expect(bench.opened).toEqual([4]);
  });

  it('a public set comes back as certificates of mode 0644 without a key', async () => {
    const bench = setBench();
    const ca = await issue('ca.example');
    await bench.put({
      day: 2,
      pairs: [{ pair: older }],
      passphrase: null,
      publicFiles: { 'ca/root.pem': ca.certificate.pem },
      mode: 0o755,
    });
    const outcome = await restoreFrom(bench, { passphrase: null });
    expect(filesIn(outcome.folder)).toEqual({
      'ca/root.pem': ca.certificate.pem,
      'certificate.pem': older.certificate.pem,
    });
    expectMode(join(outcome.folder, 'ca/root.pem'), 0o644);
    expect(firstOf(outcome)?.keys).toBe('absent');
  });

  it('expected-fingerprint is held against the certificate itself', async () => {
    const bench = setBench();
    const name = await bench.put({ day: 4, pairs: [{ pair: newer }] });
    const { fingerprint } = older.certificate;
    await tamper(bench, name, {
      manifest: ({ certificates }) => ({
        certificates: certificates.map((record) => ({ ...record, fingerprint })),
      }),
    });
    const failure = await failureFrom(bench, { passphrase: null, expectedFingerprint: fingerprint });
    expect(failure.message).toContain('the certificate is not the one that the manifest names');
  });
});

describe('what somebody planted who can write to the store (fault 2)', () => {
  const HOOK = 'files/.git/hooks/post-checkout';

  it('is not restored: a hook, with a new manifest and sums', async () => {
    const bench = await twoSets();
    const name = { base: 'certkeep-app.example', time: noon(4), isPublic: false, attempt: 1 };
    await tamper(bench, name, { files: { [HOOK]: '#!/bin/sh\n' } });
    const outcome = await restoreFrom(bench);
    expect(dayOf(outcome)).toBe(2);
    expect(Object.keys(filesIn(outcome.folder))).toEqual(['certificate.pem', 'private_key.pem']);
    expect(outcome.report.skipped).toMatchObject([{ name: formatBackupName(name) }]);
    expect(outcome.log.of('warning').join()).toContain('it was changed after it was made');
  });

  it('is not restored without a passphrase either, from a set that is sealed or claims to be', async () => {
    const bench = await twoSets();
    const name = { base: 'certkeep-app.example', time: noon(4), isPublic: false, attempt: 1 };
    await tamper(bench, name, { files: { [HOOK]: '#!/bin/sh\n' } });
    const outcome = await restoreFrom(bench, { passphrase: null });
    expect(dayOf(outcome)).toBe(2);
    expect(outcome.log.of('warning').join()).toContain('holds something else than certificates');
    await tamper(bench, name, { files: { [HOOK]: null, [PRIVATE_KEY_FILE]: '#!/bin/sh\n' } });
    expect(dayOf(await restoreFrom(bench, { passphrase: null }))).toBe(2);
  });

  it('is not restored: an old set under a new date, renamed or with a new manifest', async () => {
    const bench = await twoSets();
    const old = { base: 'certkeep-app.example', time: noon(2), isPublic: false, attempt: 1 };
    const storedAs = { ...old, time: noon(8) };
    await tamper(bench, old, { storedAs });
    expect(dayOf(await restoreFrom(bench))).toBe(4);
    await tamper(bench, old, {
      storedAs,
      manifest: () => ({ name: formatBackupName(storedAs), createdAt: '2026-11-08T12:00:00Z' }),
    });
    const outcome = await restoreFrom(bench);
    expect(dayOf(outcome)).toBe(4);
    expect(outcome.report.skipped.map(({ name }) => name)).toEqual([formatBackupName(storedAs)]);
  });

  it('is not restored: other sealed files', { tags: ['slow'] }, async () => {
    const bench = setBench();
    const pairs = [{ pair: newer }];
    const good = await bench.put({ day: 2, pairs, files: { 'nginx.conf': 'listen 443' } });
    const other = await bench.put({ day: 3, pairs, files: { 'nginx.conf': 'listen 80' } });
    const swapped = { [SEALED_FILES_FILE]: fileOf(bench, good, SEALED_FILES_FILE) };
    await tamper(bench, other, { files: swapped });
    const outcome = await restoreFrom(bench);
    expect(dayOf(outcome)).toBe(2);
    // Not even if the proof is right: what comes out is not what the manifest was made for.
    await tamper(bench, other, { files: swapped, provedBy: PASSPHRASE });
    const again = await restoreFrom(bench);
    expect(dayOf(again)).toBe(2);
    expect(again.log.of('warning').join()).toContain('the files in it are not the ones that were backed up');
  });

  it('is not restored: a set without its proof, or with sums that name too little', async () => {
    const bench = await twoSets();
    const name = { base: 'certkeep-app.example', time: noon(4), isPublic: false, attempt: 1 };
    await tamper(bench, name, { files: { [PROOF_FILE]: null } });
    expect(dayOf(await restoreFrom(bench))).toBe(2);
    await tamper(bench, name, { files: { [CHECKSUMS_FILE]: '' } });
    expect(dayOf(await restoreFrom(bench))).toBe(2);
  });
});

describe('the files of the user', () => {
  it(
    'come back with mode and time, public ones as 0644, and what describes the set stays',
    { tags: ['slow'] },
    async () => {
      const bench = setBench();
      const ca = await issue('ca.example');
      await bench.put({
        day: 2,
        action: 'backup',
        files: { 'conf/nginx.conf': 'listen 443', 'etc/run.sh': 'echo' },
        publicFiles: { 'ca.pem': ca.certificate.pem },
        mode: 0o750,
      });
      const outcome = await restoreFrom(bench);
      expect(filesIn(outcome.folder)).toEqual({
        'ca.pem': ca.certificate.pem,
        'conf/nginx.conf': 'listen 443',
        'etc/run.sh': 'echo',
      });
      const conf = join(outcome.folder, 'conf/nginx.conf');
      expect(statSync(conf).mtime).toEqual(noon(2));
      expectMode(conf, 0o750);
      expectMode(join(outcome.folder, 'ca.pem'), 0o644);
      expect(outcome.report.certificates).toEqual([]);
      expect(outcome.report.files).toHaveLength(3);
    },
  );

  it('are those of the newest set that is not after the date', { tags: ['slow'] }, async () => {
    const bench = setBench();
    for (const day of [2, 4]) await bench.put({ day, action: 'backup', files: { a: `day ${day}` } });
    expect(filesIn((await restoreFrom(bench)).folder)).toEqual({ a: 'day 4' });
    expect(filesIn((await restoreFrom(bench, { date: '2026-11-03' })).folder)).toEqual({ a: 'day 2' });
    // One is opened: the older ones are not needed.
    expect(bench.opened).toEqual([4, 2]);
  });

  it('are not those of an old set that somebody stored again', async () => {
    const bench = setBench();
    const old = await bench.put({ day: 2, action: 'backup', files: { a: 'old' } });
    await bench.put({ day: 4, action: 'backup', files: { a: 'new' } });
    const found = bench.store.sets.get(formatBackupName(old));
    if (found !== undefined) found.stored = { ...found.stored, receivedAt: noon(9) };
    expect(filesIn((await restoreFrom(bench)).folder)).toEqual({ a: 'new' });
  });

  it('have one place each: a file in the place of the certificate is refused, and nothing is written', async () => {
    const bench = setBench();
    await bench.put({ day: 2, pairs: [{ pair: older }], files: { 'certificate.pem': 'mine' } });
    const failure = await failureFrom(bench);
    expect(failure.code).toBe('not-written');
    expect(failure.message).toContain('certificate.pem and certificate.pem');
  });
});

describe('a set that fails its checks', () => {
  it('is passed over for an older one, with a warning; not for one that a newer one supersedes only in the list', async () => {
    const bench = setBench();
    const good = await bench.put({ day: 2, pairs: [{ pair: older }] });
    const bad = await bench.put({ day: 4, pairs: [{ pair: older }], supersedes: good });
    const garbage = { [PRIVATE_KEY_FILE]: fileOf(bench, good, 'certificate.pem') };
    await tamper(bench, bad, { files: garbage, provedBy: PASSPHRASE });
    const outcome = await restoreFrom(bench);
    expect(dayOf(outcome)).toBe(2);
    expect(outcome.log.of('warning')).toHaveLength(1);
    expect(outcome.log.of('warning')[0]).toContain(formatBackupName(bad));
  });

  it('and is the only one, is named in the failure', async () => {
    const bench = setBench();
    bench.damage(await bench.put({ day: 2, pairs: [{ pair: older }] }));
    const failure = await failureFrom(bench);
    expect(failure).toMatchObject({ code: 'invalid' });
    expect(failure.message).toMatch(/20261102T120000Z \(The set is damaged/);
  });

  it('shares its reason with others in the failure', async () => {
    const bench = setBench();
    for (const day of [2, 3]) bench.damage(await bench.put({ day, pairs: [{ pair: older }] }));
    expect((await failureFrom(bench)).message).toMatch(
      /20261103T120000Z, \S+20261102T120000Z \(The set is damaged[^;]*\)\. Give/,
    );
  });

  it('or cannot be looked for, is never "not found"', async () => {
    const bench = await twoSets();
    bench.store.trouble = 'unreadable';
    expect((await failureFrom(bench)).code).toBe('unreadable');
    bench.store.trouble = 'denied';
    expect((await failureFrom(bench)).code).toBe('denied');
  });
});

describe('what is there already', () => {
  it('stays as it is, unless it may be replaced', async () => {
    const bench = await twoSets();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'private_key.pem'), 'mine', { mode: 0o644 });
    expect((await failureFrom(bench, { folder })).message).toContain('overwrite: true');
    const outcome = await restoreFrom(bench, { folder, overwrite: true });
    const beside = join(folder, `private_key-${formatStamp(noon(28))}.pem`);
    expect(outcome.report.keptBeside).toEqual([beside]);
    expectMode(beside, 0o600);
  });
});

describe('a set in a directory that is dated in the future', () => {
  it('is passed over with a warning, unless a later run made another one, and comes back by its date', async () => {
    const bench = setBench('directory');
    await bench.put({ day: 2, pairs: [{ pair: older, since: OLD_SINCE }], runId: '10' });
    await bench.put({ day: 30, pairs: [{ pair: newer, since: NEW_SINCE }], runId: '11' });
    const outcome = await restoreFrom(bench);
    expect(dayOf(outcome)).toBe(2);
    expect(outcome.log.of('warning').join()).toMatch(/another one is dated in the future \(.*20261130T/);
    expect(dayOf(await restoreFrom(bench, { date: '2026-11-30' }))).toBe(30);
    await bench.put({ day: 3, pairs: [{ pair: newer, since: NEW_SINCE }], runId: '12' });
    expect((await restoreFrom(bench)).log.of('warning')).toEqual([]);
  });

  it('is named where there is no other', async () => {
    const bench = setBench('directory');
    await bench.put({ day: 30, pairs: [{ pair: older }] });
    const failure = await failureFrom(bench);
    expect(failure).toMatchObject({ code: 'unreadable' });
    expect(failure.message).toContain('is dated in the future');
  });
});
