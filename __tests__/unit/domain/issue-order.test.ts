import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../src/domain/certificate.ts';
import type { FoundCertificate } from '../../../src/domain/expiry.ts';
import {
  isIssuedAfter,
  issueOf,
  judgeIssueOrder,
  type BackedUpCertificates,
} from '../../../src/domain/issue-order.ts';
import { certificateOf, FINGERPRINT, NOT_BEFORE, OTHER_FINGERPRINT, plus } from './fixtures.ts';

const OLDER = certificateOf();
const LATER = certificateOf({ fingerprint: OTHER_FINGERPRINT, notBefore: plus(NOT_BEFORE, 1000) });
const LATEST = certificateOf({ fingerprint: 'EF', notBefore: plus(NOT_BEFORE, 2000) });

function backupOf(
  certificate: Certificate,
  changes: Partial<BackedUpCertificates> = {},
): BackedUpCertificates {
  const place = { base: 'certkeep-app.example', about: 'artifact newest' };
  return { ...place, certificates: [certificate], laterBefore: [], ...changes };
}

function before(certificate: Certificate): Pick<BackedUpCertificates, 'laterBefore'> {
  return { laterBefore: [{ certificate, about: 'artifact before', at: null }] };
}

function file(certificate: Certificate): FoundCertificate {
  return { certificate, about: 'certificate.pem', at: { file: 'certificate.pem', line: 1 } };
}

describe('the order in which certificates were issued', () => {
  it('is that of the first moments of their validity', () => {
    expect(isIssuedAfter(LATER, OLDER)).toBe(true);
    expect(isIssuedAfter(OLDER, LATER)).toBe(false);
    expect(isIssuedAfter({ ...LATER, notBefore: NOT_BEFORE }, OLDER)).toBe(false);
  });

  it('is none between different names, and none to one that a CA has signed', () => {
    expect(isIssuedAfter({ ...LATER, subject: { commonName: 'other.example' } }, OLDER)).toBe(false);
    expect(isIssuedAfter({ ...LATER, subject: { commonName: 'APP.example' } }, OLDER)).toBe(true);
    expect(isIssuedAfter({ ...LATER, isSelfSigned: false }, OLDER)).toBe(false);
  });

  it('is told by fingerprint and time', () => {
    expect(issueOf(OLDER)).toBe(`${FINGERPRINT}, issued at 2026-08-01T00:00:00Z`);
  });
});

describe('a newest backup', () => {
  it('of the certificate that was issued last is well', () => {
    const backups = [backupOf(LATER, before(OLDER)), backupOf(LATER, { about: '/backups' })];
    expect(judgeIssueOrder(backups, [file(OLDER)])).toEqual([]);
  });

  it('of an older certificate than the set before it is rolled back', () => {
    const [finding, ...others] = judgeIssueOrder([backupOf(OLDER, before(LATER))], []);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'rolled-back',
      level: 'warning',
      about: 'artifact newest',
      at: null,
    });
    expect(finding?.message).toMatch(
      new RegExp(
        `artifact newest.*app.example.*${FINGERPRINT}.*artifact before.*${OTHER_FINGERPRINT}.*what stored`,
      ),
    );
  });

  // The sign for kelvin is a k in lower case, and no other letter has it as its capital.
  it.each(['KIOSK', '\u212aiosk'])(
    'is rolled back in whatever case the later one has its name: %j',
    (commonName) => {
      const backup = backupOf(
        { ...OLDER, subject: { commonName: 'kiosk' } },
        before({ ...LATER, subject: { commonName } }),
      );
      expect(judgeIssueOrder([backup], [])).toHaveLength(1);
    },
  );

  it('of an older certificate than the same backup has in another place is rolled back, the latest being named', () => {
    const places = [backupOf(LATER, { about: '/b' }), backupOf(LATEST, { about: '/c' })];
    const findings = judgeIssueOrder([backupOf(OLDER), ...places], []);
    expect(findings.map(({ about, message }) => [about, /than (\S+)/.exec(message)?.[1]])).toEqual([
      ['artifact newest', '/c'],
      ['/b', '/c'],
    ]);
  });

  it('has nothing to do with another backup, which may carry along what it has renewed', () => {
    const shards = [backupOf(OLDER, { base: 'fleet-1-of-2' }), backupOf(LATER, { base: 'fleet-2-of-2' })];
    expect(judgeIssueOrder(shards, [])).toEqual([]);
    expect(judgeIssueOrder(shards, [file(LATER)])).toEqual([]);
  });

  it('may itself hold two certificates of one name, which are two services', () => {
    expect(judgeIssueOrder([backupOf(OLDER, { certificates: [OLDER, LATER] })], [])).toEqual([]);
  });

  it('that lacks a later certificate of a file is told on the file', () => {
    const [finding] = judgeIssueOrder([backupOf(OLDER)], [file(LATER)]);
    expect(finding).toMatchObject({
      code: 'rolled-back',
      level: 'warning',
      at: { file: 'certificate.pem', line: 1 },
    });
    expect(finding?.message).toContain('run the workflow that keeps it');
  });

  it('whose certificate is among the files is well, whatever else has its name there', () => {
    expect(judgeIssueOrder([backupOf(OLDER)], [file(LATER), file(OLDER)])).toEqual([]);
  });

  it('is judged by each of its certificates', () => {
    const other = { subject: { commonName: 'other.example' } };
    const certificates = [OLDER, certificateOf({ ...other, fingerprint: '12' })];
    const later = certificateOf({ ...other, fingerprint: '34', notBefore: plus(NOT_BEFORE, 1000) });
    const findings = judgeIssueOrder([backupOf(OLDER, { certificates, ...before(later) })], []);
    expect(findings.map(({ message }) => /certificate of (\S+)/.exec(message)?.[1])).toEqual([
      'other.example',
    ]);
  });
});
