import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { DATABASE_FILES } from '../../../../../src/adapters/runner-trust/nss/nss-databases.ts';
import { nssStore } from '../../../../../src/adapters/runner-trust/nss/nss-store.ts';
import { machinePrograms } from '../../../../../src/adapters/runner-trust/programs.ts';
import type { Certificate } from '../../../../../src/domain/certificate/certificate.ts';
import type { TrustChange } from '../../../../../src/domain/trust/trust.ts';
import type { TrustJournal, TrustStore } from '../../../../../src/ports/trust.ts';
import { specificationOf } from '../../../../fixtures/crypto/specification.ts';
import { NOW } from '../../../domain/fixtures.ts';
import { memoryJournal } from '../memory-journal.ts';

const isHere = process.platform === 'linux' && machinePrograms().find('certutil') !== null;
afterAll(() => {
  rmSync(root, { recursive: true });
});

let root: string;
let ours: Certificate;
let theirs: Certificate;
let others: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'certkeep-nss-store-'));
  const specification = specificationOf({ subject: { commonName: 'localhost' } });
  const issue = async (): Promise<Certificate> =>
    (await certificateIssuer.issue(specification, NOW)).certificate;
  ours = await issue();
  theirs = await issue();
  others = join(root, 'others.pem');
  writeFileSync(others, (await issue()).pem);
});

let home: string;
let database: string;
let journal: TrustJournal;
let store: TrustStore;
beforeEach(() => {
  home = mkdtempSync(join(root, 'home-'));
  database = join(home, '.pki/nssdb');
  journal = memoryJournal(mkdtempSync(join(root, 'journal-')));
  store = nssStore(home, machinePrograms());
});

function certutil(...parameters: readonly string[]): string {
  const all = ['-d', `sql:${database}`, ...parameters];
  return execFileSync('certutil', all, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function makeDatabase(): void {
  mkdirSync(database, { recursive: true });
  certutil('-N', '--empty-password');
  certutil('-A', '-n', 'others', '-t', 'C,,', '-i', others);
}

function bytesOf(name: string): string {
  return readFileSync(join(database, name), 'base64');
}

function bytesOrNull(name: string): string | null {
  return existsSync(join(database, name)) ? bytesOf(name) : null;
}

/** What undoing sees after a run that was killed before it knew what came of its change. */
function forgetOutcome(): TrustChange {
  rmSync(join(journal.folder, 'nss-0-after.json'));
  const [change] = journal.changes;
  if (change === undefined) throw new Error('nothing was recorded');
  return change;
}

describe.runIf(isHere)('the database of a browser', () => {
  it('of a subject that it has already gets ours beside it, and only ours goes', async () => {
    makeDatabase();
    await store.add([ours], journal);
    expect(certutil('-L')).toMatch(/others +C,,[\s\S]*certkeep-0123456789ab-1 +P,,/);
    certutil('-M', '-n', 'others', '-t', 'CT,,');
    for (const change of journal.changes) await store.undo(change, journal);
    expect(certutil('-L')).toMatch(/others +CT,,/);
    expect(certutil('-L')).not.toContain('certkeep');
    expect(certutil('-L', '-n', 'others', '-a').replaceAll('\r', '').trim()).toBe(
      readFileSync(others, 'utf8').trim(),
    );
  });

  it('that a program is writing is left as it is', async () => {
    makeDatabase();
    const before = bytesOf('cert9.db');
    writeFileSync(join(database, 'cert9.db-journal'), 'hot');
    const { places, warnings } = await store.add([ours], journal);
    expect(places).toEqual([]);
    expect(warnings).toEqual([
      expect.stringContaining(`The database ${database} is left as it is: another program is writing it.`),
    ]);
    expect(journal.changes).toEqual([]);
    expect(bytesOf('cert9.db')).toBe(before);
    expect(bytesOf('cert9.db-journal')).toBe(Buffer.from('hot').toString('base64'));
  });

  it('that has the certificate with another trust is left as it is, and not undone again', async () => {
    makeDatabase();
    const file = join(root, 'ours.pem');
    writeFileSync(file, ours.pem);
    certutil('-A', '-n', 'by hand', '-t', 'C,,', '-i', file);
    const before = bytesOf('cert9.db');
    const { places, warnings } = await store.add([ours], journal);
    expect(places).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('it has one of the certificates already')]);
    expect(bytesOf('cert9.db')).toBe(before);
    expect(journal.changes).toEqual([]);
  });

  it('with a password is left as it is, byte for byte, with what to do', async () => {
    mkdirSync(database, { recursive: true });
    const password = join(root, 'its-password');
    writeFileSync(password, 'zebra42\n');
    certutil('-N', '-f', password);
    const before = DATABASE_FILES.map(bytesOrNull);
    const { places, warnings } = await store.add([ours], journal);
    expect(places).toEqual([]);
    expect(warnings).toEqual([
      `The database ${database} is left as it is: it has a password, which this step does not know. Set stores: system, java, environment to leave the databases of NSS out, or remove the password with certutil -W.`,
    ]);
    expect(DATABASE_FILES.map(bytesOrNull)).toEqual(before);
    expect(journal.changes).toEqual([]);
  });

  it('that has the certificate with the same trust is not changed', async () => {
    makeDatabase();
    const file = join(root, 'ours.pem');
    writeFileSync(file, ours.pem);
    certutil('-A', '-n', 'by hand', '-t', 'P,,', '-i', file);
    await store.add([ours], journal);
    for (const change of journal.changes) await store.undo(change, journal);
    expect(certutil('-L')).toMatch(/by hand +P,,/);
  });

  it('after a kill keeps what came into it since: only our certificate goes', async () => {
    makeDatabase();
    await store.add([ours], journal);
    const change = forgetOutcome();
    const [noise, password] = [join(root, 'noise'), join(root, 'password')];
    writeFileSync(noise, '0123456789'.repeat(10));
    writeFileSync(password, '\n');
    certutil('-S', '-x', '-n', 'mine', '-s', 'CN=mine', '-t', 'u,u,u', '-z', noise, '-f', password);
    await store.undo(change, journal);
    expect(certutil('-K')).toContain('mine');
    expect(certutil('-L')).toContain('others');
    expect(certutil('-L')).not.toContain('certkeep');
  });

  it.each(['', 'cert9.db'])('loses our certificate alone if "%s" of its copy is gone', async (name) => {
    makeDatabase();
    await store.add([ours], journal);
    rmSync(join(journal.folder, 'nss-0-before', name), { recursive: true });
    for (const change of journal.changes) await store.undo(change, journal);
    expect(certutil('-L')).toContain('others');
    expect(certutil('-L')).not.toContain('certkeep');
  });

  it('that was made goes, also if its copy is gone', async () => {
    await store.add([ours], journal);
    const change = forgetOutcome();
    rmSync(join(journal.folder, 'nss-0-before'), { recursive: true });
    await store.undo(change, journal);
    expect(existsSync(join(home, '.pki'))).toBe(false);
  });

  describe('that was made, and that another job uses too,', () => {
    let second: TrustJournal;
    const undoAll = async (each: TrustJournal): Promise<void> => {
      for (const change of each.changes) await store.undo(change, each);
    };
    beforeEach(async () => {
      second = { ...memoryJournal(mkdtempSync(join(root, 'journal-'))), id: 'ba9876543210' };
      await store.add([ours], journal);
      await store.add([theirs], second);
    });

    it('goes with the last of the two', async () => {
      await undoAll(journal);
      expect(certutil('-L')).toContain('certkeep-ba9876543210-1');
      await undoAll(second);
      expect(existsSync(join(home, '.pki'))).toBe(false);
    });

    it('goes with the first, if that is undone last', async () => {
      await undoAll(second);
      expect(certutil('-L')).toContain('certkeep-0123456789ab-1');
      await undoAll(journal);
      expect(existsSync(join(home, '.pki'))).toBe(false);
    });

    it('stays with a certificate of others, and is theirs from then on', async () => {
      certutil('-A', '-n', 'others', '-t', 'C,,', '-i', others);
      for (const each of [journal, second]) await undoAll(each);
      expect(certutil('-L')).toContain('others');
      expect(readdirSync(database).sort()).toEqual(['cert9.db', 'key4.db', 'pkcs11.txt']);
    });

    it('stays with a key of others', async () => {
      const [noise, password, request] = ['noise', 'password', 'request'].map((name) => join(root, name));
      writeFileSync(noise ?? '', '0123456789'.repeat(10));
      writeFileSync(password ?? '', '\n');
      certutil('-R', '-s', 'CN=key', '-z', noise ?? '', '-f', password ?? '', '-o', request ?? '');
      for (const each of [journal, second]) await undoAll(each);
      expect(certutil('-K')).toMatch(/rsa/);
    });
  });

  it('that was made goes after a kill, also if a power cut left it empty', async () => {
    await store.add([ours], journal);
    const change = forgetOutcome();
    writeFileSync(join(database, 'cert9.db'), '');
    await store.undo(change, journal);
    expect(existsSync(join(home, '.pki'))).toBe(false);
  });

  it('that was made goes after a kill, also if its mark was cut off', async () => {
    await store.add([ours], journal);
    const change = forgetOutcome();
    writeFileSync(join(database, 'certkeep-made.json'), '["/');
    await store.undo(change, journal);
    expect(existsSync(join(home, '.pki'))).toBe(false);
  });

  it('that cannot be listed is not taken for one without our certificate', async () => {
    makeDatabase();
    await store.add([ours], journal);
    const change = forgetOutcome();
    writeFileSync(join(database, 'cert9.db'), 'no database');
    await expect(store.undo(change, journal)).rejects.toThrow(
      'Could not list the certificates of a database',
    );
    expect(readFileSync(join(database, 'cert9.db'), 'utf8')).toBe('no database');
  });

  it.each([['0/../../x'], ['0', '/etc'], []])('is not looked for by the facts %j %j', async (...facts) => {
    const change = { store: 'nss', place: database, facts } as const;
    await expect(store.undo(change, journal)).rejects.toThrow(
      'the journal names files that are none of a database',
    );
  });
});
