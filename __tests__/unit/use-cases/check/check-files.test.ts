import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { DAY_MS, type CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { certificateReader } from '../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import type { FoundUserFiles } from '../../../../src/ports/user-files.ts';
import { prepareUserFiles } from '../../../../src/use-cases/store/user-files.ts';
import { recordingLog } from '../../../fakes/recording-log.ts';
import { specificationOf } from '../../../fixtures/crypto/specification.ts';
import { hasOpenssl } from '../../../fixtures/crypto/tools.ts';
import { issue, noon, setBench } from '../set-bench.ts';
import { checkWith, filesOf } from './check-bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'certkeep-check-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let pair: CertificatePair;
let pem: string;
let der: Buffer;
beforeAll(async () => {
  pair = await issue();
  ({ pem } = pair.certificate);
  writeFileSync(join(folder, 'a.pem'), pem);
  der = new X509Certificate(pem).raw;
});

function openssl(...args: readonly string[]): string {
  return execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const bent = (text: string): string => text.replace(/\nM/, '\nX');

describe('certificates in files', () => {
  it('are read in PEM and DER, in chains, and beside a key', async () => {
    const key = pair.privateKey.reveal();
    const userFiles = filesOf({ 'a.pem': `${pem}${pem}`, 'b.der': der, 'c.pem': `${key}${pem}` });
    const { report, codes } = await checkWith({ userFiles, paths: '**' });
    expect(codes).toEqual([]);
    expect(report.status).toBe('ok');
    expect(report.certificates.map(({ about, at }) => [about, at?.line])).toEqual([
      ['a.pem', 1],
      ['a.pem', pem.split('\n').length],
      ['b.der', 1],
      ['c.pem', key.split('\n').length],
    ]);
  });

  it.skipIf(!hasOpenssl)('are read as what OpenSSL trusts, with the settings behind them', async () => {
    const trusted = openssl('x509', '-in', 'a.pem', '-trustout', '-addtrust', 'serverAuth');
    expect(trusted).toContain('BEGIN TRUSTED CERTIFICATE');
    const { report, codes } = await checkWith({ userFiles: filesOf({ 'a.pem': trusted }), paths: 'a.pem' });
    expect(codes).toEqual([]);
    expect(report.certificates[0]?.certificate.fingerprint).toBe(pair.certificate.fingerprint);
  });

  it('are read in a text that begins as DER does', async () => {
    const { report } = await checkWith({ userFiles: filesOf({ 'a.pem': `0 days\n${pem}` }), paths: 'a.pem' });
    expect(report.certificates).toHaveLength(1);
  });
});

describe('a certificate in UTF-16', () => {
  it.each(['utf16le', 'utf16be'])('is an error, also where a pattern finds it: %s', async (encoding) => {
    const bytes = Buffer.from(`\uFEFF${pem.replaceAll('\n', '\r\n')}`, 'utf16le');
    const userFiles = filesOf({ 'a.pem': encoding === 'utf16le' ? bytes : bytes.swap16(), 'b.pem': pem });
    const { report, codes } = await checkWith({ userFiles, paths: '**' });
    expect(codes).toEqual(['error: no-certificate']);
    expect(report.findings[0]?.message).toBe(
      'a.pem is a certificate in UTF-16, as PowerShell writes it, which no server reads. Save the file in UTF-8.',
    );
  });
});

describe('certificates in files for a backup', () => {
  it.skipIf(!hasOpenssl)('are the same that a check reads', async () => {
    const trusted = openssl('x509', '-in', 'a.pem', '-trustout', '-addtrust', 'serverAuth');
    const files = { 'a.pem': trusted, 'b.der': der, 'c.pem': `0 days\n${pem}`, 'd.pem': bent(pem) };
    const userFiles = filesOf(files);
    const prepared = await prepareUserFiles(await userFiles.find('**', []), true, {
      userFiles,
      reader: certificateReader,
      log: recordingLog(),
    });
    const { report } = await checkWith({ userFiles, paths: '**' });
    expect(prepared.certificates.map(({ path }) => path)).toEqual(['a.pem', 'b.der', 'c.pem']);
    expect(report.certificates.map(({ about }) => about)).toEqual(['a.pem', 'b.der', 'c.pem']);
  });
});

describe('a file that holds no certificate', () => {
  const others = {
    'server.key': 'a key',
    'notes.txt': 'none',
    'store.p12': new Uint8Array([0x30, 3, 2, 1, 3]),
  };

  it('is passed over silently if a pattern found it', async () => {
    const { report, codes, lines } = await checkWith({
      userFiles: filesOf({ ...others, 'a.pem': pem }),
      paths: '**',
    });
    expect(codes).toEqual([]);
    expect(report.status).toBe('ok');
    expect(lines.filter((line) => !line.startsWith('debug'))).toEqual([]);
  });

  it('fails the check if it finds nothing else, since nothing was checked', async () => {
    const { codes, messages } = await checkWith({ userFiles: filesOf(others), paths: '**' });
    expect(codes).toEqual(['error: nothing-checked']);
    expect(messages).toEqual([
      'Nothing was checked: no certificate was found, and no backup was named. Name files with certificates in paths, or a backup with common-name, artifact-name, certificates, backup-path or release-tag.',
    ]);
  });

  it.each(Object.keys(others))('fails if a line names it outright: %s', async (path) => {
    const { codes, messages } = await checkWith({ userFiles: filesOf(others), paths: path });
    expect(codes).toEqual(['error: no-certificate']);
    expect(messages[0]).toContain(`${path} holds no certificate, neither in PEM nor in DER`);
  });

  it.each(['a.crt', 'b.CER', 'c.der'])('fails if it has the ending of one: %s', async (path) => {
    const { codes } = await checkWith({ userFiles: filesOf({ [path]: 'none' }), paths: '**' });
    expect(codes).toEqual(['error: no-certificate']);
  });

  it('fails if it has a block of one that cannot be read, on its line', async () => {
    const { report, codes, messages } = await checkWith({
      userFiles: filesOf({ 'a.pem': `${pem}${bent(pem)}` }),
      paths: '**',
    });
    expect(codes).toEqual(['error: no-certificate']);
    expect(messages[0]).toContain('holds 2 certificates, and 1 of them cannot be read');
    expect(report.findings[0]?.at).toEqual({ file: 'a.pem', line: pem.split('\n').length });
    expect(report.certificates).toHaveLength(1);
    const alone = await checkWith({ userFiles: filesOf({ 'a.pem': bent(pem) }), paths: '**' });
    expect(alone.messages[0]).toContain('holds a certificate that cannot be read');
  });

  it('fails if bytes follow a certificate in DER', async () => {
    const longer = Buffer.concat([der, Buffer.from([0])]);
    const { codes } = await checkWith({ userFiles: filesOf({ 'a.der': longer }), paths: '**' });
    expect(codes).toEqual(['error: no-certificate']);
  });

  it('fails if it is too large and should be one, and is passed over otherwise', async () => {
    const large = 'a'.repeat(4 * 1024 * 1024 + 1);
    const userFiles = filesOf({ 'a.crt': large, 'dump.sql': large });
    const { codes, messages } = await checkWith({ userFiles, paths: '**' });
    expect(codes).toEqual(['error: unreadable']);
    expect(messages[0]).toContain('a.crt could not be read: a.crt is larger than 4194304 bytes.');
  });

  it('fails if it cannot be read and should be one, and is passed over otherwise', async () => {
    const userFiles = {
      ...filesOf({ 'a.crt': '', 'server.key': '' }),
      read: () => Promise.reject(new Error('EACCES')),
    };
    const { codes } = await checkWith({ userFiles, paths: '**' });
    expect(codes).toEqual(['error: unreadable']);
  });
});

describe('what a line matched and is no file', () => {
  const why = { why: 'not-a-file', reason: 'it is a link that leads nowhere' } as const;

  it('fails if it is named outright, or should be a certificate', async () => {
    const leftOut = [
      { path: 'live.pem', ...why, isNamed: true as const },
      { path: 'old.crt', ...why },
      { path: 'socket', ...why },
    ];
    const { codes, messages, lines } = await checkWith({
      userFiles: filesOf({}, leftOut),
      paths: 'live.pem\n**',
    });
    expect(codes).toEqual(['error: unreadable', 'error: unreadable']);
    expect(messages[0]).toContain('live.pem could not be checked: it is a link that leads nowhere.');
    expect(lines).toEqual(['debug: socket was not checked: it is a link that leads nowhere.']);
  });
});

describe('a line that matches nothing', () => {
  it('is told, each, with the level that is asked for, also if others match', async () => {
    const userFiles = filesOf({ 'a.pem': pem });
    const paths = 'a.pem\nb.pem\nc/*.pem';
    const warned = await checkWith({ userFiles, paths });
    expect(warned.codes).toEqual(['warning: no-files-found', 'warning: no-files-found']);
    expect(warned.messages[0]).toContain('No file matches line 2 ("b.pem") of paths.');
    expect((await checkWith({ userFiles, paths, ifNoFilesFound: 'error' })).report.status).toBe('failed');
    const ignored = await checkWith({ userFiles, paths, ifNoFilesFound: 'ignore' });
    expect(ignored.report.status).toBe('ok');
    expect(ignored.lines.filter((line) => line.startsWith('info'))).toHaveLength(2);
  });
});

describe('lines that name nothing', () => {
  it('are reported at the level that if-no-files-found sets', async () => {
    const find = (): Promise<FoundUserFiles> =>
      Promise.resolve({ files: [], leftOut: [], unmatched: [], namesNothing: true });
    const run = { userFiles: { ...filesOf({}), find }, paths: '# certificate.pem' };
    const warned = await checkWith(run);
    expect(warned.codes).toEqual(['error: nothing-checked', 'warning: no-files-found']);
    expect(warned.messages.slice(1)).toEqual([
      'No line of paths names a file to check: each one is a comment or begins with "!". Add a line that names one, or leave paths out.',
    ]);
    expect((await checkWith({ ...run, ifNoFilesFound: 'error' })).codes).toEqual(['error: no-files-found']);
    expect((await checkWith({ ...run, ifNoFilesFound: 'ignore' })).codes).toEqual(['error: nothing-checked']);
  });
});

describe('an expired certificate', () => {
  let expired: string;
  let successor: string;
  let ofOtherKey: string;
  beforeAll(async () => {
    const specification = specificationOf({ validityDays: 10, keyType: 'ed25519' });
    const old = await certificateIssuer.issue(specification, new Date(noon(1).getTime() - 20 * DAY_MS));
    const renewed = await certificateIssuer.issue(
      { ...specification, validityDays: 90 },
      noon(1),
      old.privateKey,
    );
    [expired, successor] = [old.certificate.pem, renewed.certificate.pem];
    ofOtherKey = (await certificateIssuer.issue({ ...specification, validityDays: 90 }, noon(1))).certificate
      .pem;
  });

  it('beside its valid successor in a bundle is a notice, and the successor counts', async () => {
    const userFiles = filesOf({ 'ca.pem': `${expired}${successor}` });
    const { report, codes, messages } = await checkWith({ userFiles, paths: '**' });
    expect(report.status).toBe('ok');
    expect(codes).toEqual(['notice: replaced']);
    expect(messages[0]).toContain('a valid certificate for the same name and key is in the same file');
    expect(report.certificates.map(({ certificate }) => certificate.pem)).toEqual([successor]);
  });

  it('beside its valid successor in a file of a backup is a notice too', async () => {
    const bench = setBench();
    const publicFiles = { 'etc/ca.pem': `${expired}${successor}` };
    await bench.put({ day: 2, action: 'backup', publicFiles });
    const { report, codes, messages } = await checkWith({ stores: [bench.store] });
    expect(codes).toEqual(['notice: replaced']);
    expect(messages[0]).toContain('beside a valid one for the same name and key (files/etc/ca.pem)');
    expect(report.status).toBe('ok');
    expect(report.certificates.map(({ certificate }) => certificate.pem)).toEqual([successor]);
  });

  it('fails alone, beside one of another key, and beside its successor in another file', async () => {
    for (const files of [
      { 'a.pem': expired },
      { 'a.pem': `${expired}${ofOtherKey}` },
      { 'a.pem': expired, 'b.pem': successor },
    ])
      expect((await checkWith({ userFiles: filesOf(files), paths: '**' })).codes).toEqual(['error: expired']);
  });
});
