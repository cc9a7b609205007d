import { beforeAll, describe, expect, it } from 'vitest';
import { formatBackupName, type BackupName } from '../../../../src/domain/backup/backup-name.ts';
import type { CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import type { BackupStore } from '../../../../src/ports/stores.ts';
import {
  BASE,
  issue,
  later,
  noon,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  setBench,
  type SetBench,
} from '../set-bench.ts';
import { checkWith, filesOf, type CheckOutcome } from './check-bench.ts';

let pair: CertificatePair;
beforeAll(async () => {
  pair = await issue();
});

async function stored(...days: readonly number[]): Promise<SetBench> {
  const bench = setBench();
  for (const day of days) await bench.put({ day, pairs: [{ pair }] });
  return bench;
}

/** Changes what a store says of a set. */
function amend({ store }: SetBench, name: BackupName, changes: object): void {
  const found = store.sets.get(formatBackupName(name));
  if (found === undefined) throw new Error('it is not stored');
  found.stored = { ...found.stored, ...changes };
}

describe('the drill of the newest backup', () => {
  it('is ok if it is proved and opens', async () => {
    const bench = await stored(1, 2);
    const { report, codes } = await checkWith({ stores: [bench.watched] });
    expect(codes).toEqual([]);
    expect(report.drills).toMatchObject([
      { isVerified: true, result: 'whole and proved; opened the private key', madeAt: noon(2) },
    ]);
    expect(report.certificates.map(({ certificate }) => certificate.fingerprint)).toEqual([
      pair.certificate.fingerprint,
    ]);
    expect(bench.opened).toEqual([2]);
  });

  it(
    'is of a set that keeps a certificate if one is asked for, whatever certkeep/backup stored under the name',
    { tags: ['slow'] },
    async () => {
      const bench = await stored(1);
      await bench.put({ day: 2, action: 'backup', files: { 'd.txt': 'data' } });
      const { report, codes } = await checkWith({ stores: [bench.store], action: 'keep' });
      expect(codes).toEqual([]);
      expect(report.certificates).toHaveLength(1);
      expect(report.drills).toMatchObject([{ madeAt: noon(1) }]);
      const files = setBench();
      await files.put({ day: 2, action: 'backup', files: { 'd.txt': 'data' } });
      const alone = await checkWith({ stores: [files.store], action: 'keep' });
      expect(alone.codes).toEqual(['error: no-backup']);
      expect(alone.messages.join()).toMatch(
        /No backup of .* holds a certificate .*certkeep\/certkeep\/backup made/,
      );
      expect((await checkWith({ stores: [files.store] })).codes).toEqual([]);
    },
  );

  it('knows from a proved set what is kept for ever, and tells its end all the same', async () => {
    const bench = setBench();
    const short = await issue('app.example', 20);
    await bench.put({ day: 2, pairs: [{ pair: short, isKeptForEver: true }] });
    const files = { paths: 'a.pem', userFiles: filesOf({ 'a.pem': short.certificate.pem }) };
    const { report, codes, messages } = await checkWith({ stores: [bench.store], ...files });
    expect(report.certificates).toMatchObject([{ isKeptForEver: true }, { isKeptForEver: true }]);
    expect(codes).toEqual(['warning: expiring']);
    expect(messages[0]).toMatch(
      /\(a\.pem; also in certkeep-.*\) has .* It is kept for ever \(renew-before: never\)/,
    );
    const unproved = await checkWith({ stores: [bench.store], passphrase: null });
    expect(unproved.messages.join()).not.toContain('kept for ever');
  });

  it('opens with the previous passphrase', async () => {
    const bench = await stored(2);
    const { report } = await checkWith({
      stores: [bench.store],
      passphrase: OTHER_PASSPHRASE,
      previous: PASSPHRASE,
    });
    expect(report).toMatchObject({ status: 'ok', drills: [{ isVerified: true }] });
  });

  it('is not failed by an older damaged one right after the passphrase was changed', async () => {
    const bench = await stored(1, 2);
    bench.damage({ base: BASE, time: noon(1), isPublic: false, attempt: 1 });
    const { report } = await checkWith({
      stores: [bench.store],
      passphrase: OTHER_PASSPHRASE,
      previous: PASSPHRASE,
    });
    expect(report).toMatchObject({ status: 'ok', drills: [{ isVerified: true, madeAt: noon(2) }] });
  });

  it('fails if a certificate in it cannot be read any more', async () => {
    const bench = setBench();
    await bench.put({ day: 2, action: 'backup', publicFiles: { 'site.pem': pair.certificate.pem } });
    const unreadable: BackupStore = {
      ...bench.store,
      async open(set) {
        const reader = await bench.store.open(set);
        if (reader === null) return null;
        const stream = (path: string): ReturnType<typeof reader.stream> =>
          path.startsWith('files/') ? Promise.reject(new Error('EIO: i/o error')) : reader.stream(path);
        return { ...reader, stream };
      },
    };
    const { report } = await checkWith({ stores: [unreadable] });
    expect(report).toMatchObject({ status: 'failed', drills: [{ isVerified: false }] });
    expect(report.findings.map(({ message }) => message).join()).toContain('EIO: i/o error');
  });

  it('opens the files in a backup of files, and counts those that are sealed', async () => {
    const bench = setBench();
    await bench.put({ day: 2, action: 'backup', files: { 'server.key': 'a key', 'nginx.conf': 'listen' } });
    const { report } = await checkWith({ stores: [bench.store] });
    expect(report).toMatchObject({
      status: 'ok',
      drills: [{ isVerified: true, result: 'whole and proved; opened 2 files' }],
    });
  });

  it('is a warning without a passphrase, since nothing shows that it opens', async () => {
    const bench = await stored(2);
    const { report, codes, messages } = await checkWith({ stores: [bench.store], passphrase: null });
    expect(codes).toEqual(['warning: not-opened']);
    expect(messages[0]).toContain('no passphrase was given');
    expect(report).toMatchObject({
      status: 'warning',
      reason: 'not-opened',
      drills: [{ isVerified: false }],
    });
    expect(report.certificates).toHaveLength(1);
  });

  it('fails if the passphrase is another one, whatever older ones it opens', async () => {
    const bench = await stored(1, 2);
    await bench.put({ day: 3, pairs: [{ pair }], passphrase: OTHER_PASSPHRASE });
    const { report, codes, messages } = await checkWith({ stores: [bench.store], day: 3 });
    expect(codes).toEqual(['error: locked']);
    expect(messages[0]).toContain('The passphrase does not open the newest sealed backup');
    expect(report.drills).toMatchObject([{ isVerified: false, certificates: [] }]);
  });

  it('fails if the newest is damaged, even if an older one is sound', async () => {
    const bench = await stored(1);
    bench.damage(await bench.put({ day: 2, pairs: [{ pair }] }));
    const { report, codes, messages, lines } = await checkWith({ stores: [bench.store] });
    expect(codes).toEqual(['error: damaged']);
    expect(messages[0]).toContain(`The newest backup of ${BASE} (`);
    expect(messages[0]).toContain('is damaged and cannot be restored: The set is damaged.');
    expect(report.drills[0]?.newest?.name.time).toEqual(noon(2));
    expect(lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('fails if the newest is listed and not handed over', async () => {
    const bench = await stored(1, 2);
    const store: BackupStore = {
      ...bench.store,
      open: (set) => (set.name.time.getUTCDate() === 2 ? Promise.resolve(null) : bench.store.open(set)),
    };
    const { codes, messages } = await checkWith({ stores: [store] });
    expect(codes).toEqual(['error: unreadable']);
    expect(messages[0]).toContain('it is listed, but could not be fetched');
  });

  it.each(['unreadable', 'timeout'] as const)(
    'fails if the newest could not be fetched: %s',
    async (code) => {
      const bench = await stored(2);
      const open = (): Promise<never> => Promise.reject(new Failure(code, 'No answer.'));
      const { report, codes } = await checkWith({ stores: [{ ...bench.store, open }] });
      expect(codes).toEqual(['error: unreadable']);
      expect(report.drills[0]?.isOutOfTime).toBe(code === 'timeout');
    },
  );
});

describe('no backup', () => {
  it('is an error if every store answered', async () => {
    const { codes, messages } = await checkWith({ stores: [setBench().store] });
    expect(codes).toEqual(['error: no-backup']);
    expect(messages[0]).toContain('There is no backup of certkeep-app.example in the store artifact.');
  });

  it('is another error if a store did not', async () => {
    const bench = setBench();
    bench.store.trouble = 'denied';
    const { report, codes } = await checkWith({ stores: [bench.store] });
    expect(codes).toEqual(['error: unreadable']);
    expect(report.drills[0]?.result).toBe('could not be listed');
    bench.store.trouble = 'timeout';
    expect((await checkWith({ stores: [bench.store] })).report.drills[0]?.isOutOfTime).toBe(true);
  });

  it('is there if all have expired, which is said', async () => {
    const bench = setBench();
    amend(bench, await bench.put({ day: 1, pairs: [{ pair }] }), { isExpired: true });
    const { codes, messages } = await checkWith({ stores: [bench.store] });
    expect(codes).toEqual(['error: no-backup']);
    expect(messages[0]).toContain('All have expired, the newest is certkeep-app.example-20261101T120000Z.');
  });

  it('is there if the store names none, or cannot name them', async () => {
    const bench = await stored(2);
    const none = await checkWith({ stores: [bench.store], names: () => Promise.resolve([]) });
    expect(none.codes).toEqual(['error: no-backup']);
    const names = (): Promise<never> => Promise.reject(new Failure('unreadable', 'No answer.'));
    expect((await checkWith({ stores: [bench.store], names })).codes).toEqual(['error: unreadable']);
  });
});

describe('a backup without a key', () => {
  it('is a notice without a passphrase, and fails with one: no key can be restored', async () => {
    const bench = setBench();
    await bench.put({ day: 2, pairs: [{ pair }], passphrase: null });
    const without = await checkWith({ stores: [bench.store], passphrase: null });
    expect(without.codes).toEqual(['notice: keyless']);
    expect(without.report.drills[0]?.isVerified).toBe(false);
    const { codes, report } = await checkWith({ stores: [bench.store] });
    expect(codes).toEqual(['error: keyless']);
    expect(report.certificates).toHaveLength(1);
  });

  it('is a warning if earlier ones are sealed: the secret may be gone', async () => {
    const bench = await stored(1);
    await bench.put({ day: 2, pairs: [{ pair }], passphrase: null });
    const { codes, messages } = await checkWith({ stores: [bench.store], passphrase: null });
    expect(codes).toEqual(['warning: keyless']);
    expect(messages[0]).toContain('Earlier backups are sealed: check that the secret exists.');
  });

  it('does not stand in for the sealed one before it, which is drilled, with a warning', async () => {
    const bench = await stored(1);
    await bench.put({ day: 2, pairs: [{ pair }], passphrase: null });
    const { codes, messages, report } = await checkWith({ stores: [bench.store] });
    expect(codes).toEqual(['warning: keyless']);
    expect(messages[0]).toContain('20261102T120000Z-public) was made without a passphrase');
    expect(report.drills).toMatchObject([{ isVerified: true, madeAt: noon(1) }]);
  });

  it('gives a warning if it has expired: it may have held another certificate', async () => {
    const bench = await stored(1);
    amend(bench, await bench.put({ day: 2, pairs: [{ pair }] }), { isExpired: true });
    const { codes, messages } = await checkWith({ stores: [bench.store] });
    expect(codes).toEqual(['warning: unreadable']);
    expect(messages[0]).toMatch(/20261102T120000Z\) has expired/);
  });

  it('fails if it is damaged, gone, or holds more than certificates', async () => {
    const bench = setBench();
    const name = await bench.put({ day: 2, pairs: [{ pair }], passphrase: null });
    const gone = { ...bench.store, open: () => Promise.resolve(null) };
    expect((await checkWith({ stores: [gone] })).codes).toEqual(['error: unreadable']);
    bench.damage(name);
    expect((await checkWith({ stores: [bench.store] })).codes).toEqual(['error: damaged']);
    const content = bench.store.sets.get(formatBackupName(name));
    await bench.put({ day: 3, pairs: [{ pair }], passphrase: null });
    const sound = bench.store.sets.get(formatBackupName({ ...name, time: noon(3) }));
    if (content !== undefined && sound !== undefined && sound.content !== 'damaged')
      content.content = new Map([...sound.content, ['server.key', Buffer.from('a key')]]);
    bench.store.sets.delete(formatBackupName({ ...name, time: noon(3) }));
    expect((await checkWith({ stores: [bench.store] })).codes).toEqual(['error: damaged']);
  });
});

describe('backups of another branch', () => {
  it('alone are drilled, with a warning, and do not count beside those of the default branch', async () => {
    const bench = setBench();
    await bench.put({ day: 3, pairs: [{ pair }], ref: 'refs/heads/feature' });
    const alone = await checkWith({ stores: [bench.store], day: 3 });
    expect(alone.codes).toEqual(['warning: other-branch']);
    expect(alone.messages[0]).toContain('was made on another branch (refs/heads/feature)');
    await bench.put({ day: 2, pairs: [{ pair }] });
    const beside = await checkWith({ stores: [bench.store], day: 3 });
    expect(beside.codes).toEqual([]);
    expect(beside.report.drills[0]?.madeAt).toEqual(noon(2));
    const there = await checkWith({ stores: [bench.store], day: 3, ref: 'refs/heads/feature' });
    expect(there.report.drills[0]?.madeAt).toEqual(noon(3));
  });
});

describe('how often backups are made', () => {
  it('is told from sets of the same kind', async () => {
    const bench = await stored(1, 2, 3, 4);
    for (const day of [5, 6, 7]) await bench.put({ day, pairs: [{ pair }], passphrase: null });
    const { codes } = await checkWith({ stores: [bench.store], day: 7 });
    expect(codes).toEqual(['warning: keyless', 'warning: overdue']);
  });

  it('makes an artifact that expires before its certificate a notice in a healthy set-up', async () => {
    const bench = await stored(1, 2);
    const name = await bench.put({ day: 3, pairs: [{ pair }] });
    amend(bench, name, { expiresAt: later(noon(3), 20) });
    const { report, codes } = await checkWith({ stores: [bench.store], day: 3 });
    expect(codes).toEqual(['notice: expires-before-certificate']);
    expect(report).toMatchObject({ status: 'ok', reason: 'still-valid' });
  });

  it('says nothing of an artifact that expires before its certificate while a release keeps that', async () => {
    const bench = await stored(1, 2);
    const name = await bench.put({ day: 3, pairs: [{ pair }] });
    amend(bench, name, { expiresAt: later(noon(3), 20) });
    const release = setBench('release');
    await release.put({ day: 3, pairs: [{ pair }] });
    expect((await checkWith({ stores: [bench.store, release.store], day: 3 })).codes).toEqual([]);
    const keyless = setBench('release');
    await keyless.put({ day: 3, pairs: [{ pair }], passphrase: null });
    const beside = await checkWith({ stores: [bench.store, keyless.store], day: 3 });
    expect(beside.codes).toContain('notice: expires-before-certificate');
    const other = setBench('release');
    await other.put({ day: 3, pairs: [{ pair: await issue('app.example', 365) }] });
    const { codes } = await checkWith({ stores: [bench.store, other.store], day: 3 });
    expect(codes).toContain('notice: expires-before-certificate');
  });

  it('is a warning of a certificate that is kept for ever, until a store keeps it that does not forget', async () => {
    const bench = await stored(1, 2);
    const name = await bench.put({ day: 3, pairs: [{ pair, isKeptForEver: true }] });
    amend(bench, name, { expiresAt: later(noon(3), 20) });
    const { report, codes, messages } = await checkWith({ stores: [bench.store], day: 3 });
    expect(codes).toContain('warning: no-lasting-backup');
    expect(messages.join()).toMatch(
      /The certificate for app\.example is kept for ever, but every backup of it .* expires, .*release-tag.*keep-schedule-alive/,
    );
    expect(report.status).toBe('warning');
    const release = setBench('release');
    await release.put({ day: 3, pairs: [{ pair, isKeptForEver: true }] });
    const lasting = await checkWith({ stores: [bench.store, release.store], day: 3 });
    expect(lasting.codes).not.toContain('warning: no-lasting-backup');
  });

  it.each([
    [true, ['warning: no-lasting-backup']],
    [false, []],
  ])(
    'is such a warning beside a directory too, which goes with a hosted runner (%s)',
    async (isHosted, found) => {
      const [artifacts, directory] = [setBench(), setBench('directory')];
      const name = await artifacts.put({ day: 3, pairs: [{ pair, isKeptForEver: true }] });
      amend(artifacts, name, { expiresAt: later(noon(3), 20) });
      await directory.put({ day: 3, pairs: [{ pair, isKeptForEver: true }] });
      const stores = [artifacts.store, directory.store];
      const { codes } = await checkWith({ stores, day: 3, isHosted });
      expect(codes.filter((code) => code.endsWith('no-lasting-backup'))).toEqual(found);
    },
  );

  it('is no matter for the first backup of a healthy set-up, of a certificate that lasts a year', async () => {
    const bench = setBench();
    const lasting = await issue('app.example', 365);
    const name = await bench.put({ day: 2, pairs: [{ pair: lasting }] });
    amend(bench, name, { expiresAt: later(noon(2), 90) });
    const { report, codes } = await checkWith({ stores: [bench.store] });
    expect(codes).toEqual(['notice: expires-before-certificate']);
    expect(report.status).toBe('ok');
    const unopened = await checkWith({ stores: [bench.store], passphrase: null });
    expect(unopened.report).toMatchObject({ status: 'warning', reason: 'not-opened' });
  });

  it('is unknown if the list breaks off, which is a warning', async () => {
    const bench = await stored(1, 2);
    const store: BackupStore = {
      ...bench.store,
      async *list(scope) {
        for await (const set of bench.store.list(scope)) {
          yield set;
          throw new Failure('unreadable', 'A page is missing.');
        }
      },
    };
    const { codes, messages } = await checkWith({ stores: [store] });
    expect(codes).toEqual(['warning: unreadable']);
    expect(messages[0]).toContain('how often they are made is unknown. A page is missing.');
  });

  it('counts a genuine old set that was stored again as old', async () => {
    const bench = setBench();
    amend(bench, await bench.put({ day: 1, pairs: [{ pair }] }), { receivedAt: noon(20) });
    const { codes, report } = await checkWith({ stores: [bench.store], day: 20 });
    expect(codes).toEqual(['error: too-old']);
    expect(report.drills[0]?.result).toBe('whole and proved; opened the private key, but too old');
  });

  it('does not call a damaged set too old beside that', async () => {
    const bench = setBench();
    bench.damage(await bench.put({ day: 1, pairs: [{ pair }] }));
    const { codes, report } = await checkWith({ stores: [bench.store], day: 20 });
    expect(codes).toEqual(['error: damaged', 'error: too-old']);
    expect(report.drills[0]?.result).toBe('damaged');
  });
});

describe('a backup from which files were left out', () => {
  it.each([
    ['not-a-file', ['warning: left-out']],
    ['ours', []],
  ] as const)("is reported, unless the files are Certkeep's own (%s)", async (why, expected) => {
    const bench = setBench();
    const leftOut = [{ path: 'app.sock', why, reason: 'it is no regular file' }];
    await bench.put({ day: 1, action: 'backup', files: { 'app.conf': 'x' }, leftOut });
    const { codes } = await checkWith({ stores: [bench.store] });
    expect(codes).toEqual(expected);
  });
});

describe('a certificate in a file', () => {
  it('is reported if the newest backup has another certificate of its name', async () => {
    const [inUse, backedUp] = [await issue(), await issue()];
    const bench = setBench();
    await bench.put({ day: 1, pairs: [{ pair: backedUp }] });
    const checked = (contents: Readonly<Record<string, string>>): Promise<CheckOutcome> =>
      checkWith({ stores: [bench.store], paths: '**', userFiles: filesOf(contents) });
    const other = await checked({ 'certificate.pem': inUse.certificate.pem });
    expect(other.codes).toEqual(['warning: not-in-backup']);
    expect(other.messages.join()).toContain('in certificate.pem is not the one in the newest backup');
    expect((await checked({ 'certificate.pem': backedUp.certificate.pem })).codes).toEqual([]);
    const both = { 'certificate.pem': backedUp.certificate.pem, 'old.pem': inUse.certificate.pem };
    expect((await checked(both)).codes).toEqual([]);
  });
});

describe('a backup in a directory that is dated in the future', () => {
  it('is a warning beside one of today that an earlier run made, and an error where there is no other', async () => {
    const bench = setBench('directory');
    await bench.put({ day: 30, pairs: [{ pair }], runId: '11' });
    const stores = [bench.store];
    expect((await checkWith({ stores, day: 4 })).codes).toEqual(['error: unreadable']);
    await bench.put({ day: 2, pairs: [{ pair }], runId: '10' });
    expect((await checkWith({ stores, day: 4 })).codes).toEqual(['warning: unreadable']);
    await bench.put({ day: 3, pairs: [{ pair }], runId: '12' });
    expect((await checkWith({ stores, day: 4 })).codes).toEqual([]);
  });
});
