import { expect } from 'vitest';
import { DAY_MS, HOUR_MS, type Certificate } from '../../../src/domain/certificate/certificate.ts';
import type { RenewalPolicy } from '../../../src/domain/renewal/decision.ts';
import type { ExistingPair } from '../../../src/domain/renewal/existing.ts';
import type {
  CertificateRecord,
  Manifest,
  ProofRecord,
  RunRecord,
} from '../../../src/domain/backup/manifest.ts';
import { Secret } from '../../../src/domain/secret.ts';
import type { CertificateSpecification } from '../../../src/domain/certificate/specification.ts';

/** A certificate of 100 days was made an hour after this moment. */
export const NOT_BEFORE = new Date('2026-08-01T00:00:00.000Z');
export const NOT_AFTER = new Date(NOT_BEFORE.getTime() + 100 * DAY_MS);
export const NOW = new Date(NOT_BEFORE.getTime() + HOUR_MS);

export const FINGERPRINT = Array<string>(32).fill('AB').join(':');
export const OTHER_FINGERPRINT = Array<string>(32).fill('CD').join(':');

export function plus(time: Date, ms: number): Date {
  return new Date(time.getTime() + ms);
}

/** A specification that `certificateOf()` fulfils. */
export function specificationOf(changes: Partial<CertificateSpecification> = {}): CertificateSpecification {
  return {
    subject: { commonName: 'app.example' },
    subjectAlternativeNames: [
      { type: 'DNS', value: 'app.example' },
      { type: 'IP', value: '192.0.2.1' },
    ],
    namesWereGiven: true,
    validityDays: 100,
    keyType: 'ecdsa-p256',
    usages: ['server-auth'],
    ...changes,
  };
}

export function certificateOf(changes: Partial<Certificate> = {}): Certificate {
  return {
    pem: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
    fingerprint: FINGERPRINT,
    fingerprintSha1: Array<string>(20).fill('EF').join(':'),
    publicKeyPin: `${'A'.repeat(43)}=`,
    serialNumber: '01AB',
    subject: { commonName: 'app.example' },
    subjectLine: 'CN=app.example',
    issuerLine: 'CN=app.example',
    isSelfSigned: true,
    isEndEntity: true,
    keyType: 'ecdsa-p256',
    keyDescription: 'ecdsa-p256',
    subjectAlternativeNames: [
      { type: 'DNS', value: 'app.example' },
      { type: 'IP', value: '192.0.2.1' },
    ],
    hasSubjectAlternativeNames: true,
    usages: ['server-auth'],
    notBefore: NOT_BEFORE,
    notAfter: NOT_AFTER,
    ...changes,
  };
}

/** A pair of the workspace that one of our sets has too. */
export function existingPairOf(
  changes: Partial<Certificate> = {},
  standing: Partial<Omit<ExistingPair, 'certificate'>> = {},
): ExistingPair {
  return {
    certificate: certificateOf(changes),
    privateKey: new Secret('a private key'),
    source: 'workspace',
    place: '/srv/certificate.pem',
    since: NOT_BEFORE,
    isBackedUp: true,
    ...standing,
  };
}

export function policyOf(changes: Partial<RenewalPolicy> = {}): RenewalPolicy {
  return {
    renewBefore: { kind: 'share', percent: 33 },
    forceRenewal: false,
    onRestoreError: 'fail',
    ...changes,
  };
}

export const PROOF: ProofRecord = {
  version: 1,
  salt: '00112233445566778899aabbccddeeff',
  iterations: 600_000,
  keyCheck: '0123456789abcdef',
};

export const RUN: RunRecord = {
  repository: 'owner/name',
  repositoryId: 1296269,
  ref: 'refs/heads/main',
  isDefaultBranch: true,
  event: 'schedule',
  runId: '42',
  runAttempt: '1',
  commit: 'c0ffee',
  url: 'https://github.com/owner/name/actions/runs/42',
};

/** The record of the certificate of a set that keeps one. */
export function recordOf(changes: Partial<CertificateRecord> = {}): CertificateRecord {
  return {
    name: null,
    commonName: 'app.example',
    serialNumber: '01AB',
    fingerprint: FINGERPRINT,
    notBefore: '2026-08-01T00:00:00Z',
    notAfter: '2026-11-09T00:00:00Z',
    keyType: 'ecdsa-p256',
    subjectAlternativeNames: ['DNS:app.example', 'IP:192.0.2.1'],
    privateKey: 'sealed',
    since: '2026-08-01T01:00:00Z',
    isCarried: false,
    ...changes,
  };
}

/** The manifest of a sealed set with one certificate and two files of the user. */
export function manifestOf(changes: Partial<Manifest> = {}): Manifest {
  return {
    schemaVersion: 1,
    tool: { name: 'certkeep', version: '1.2.3' },
    kind: 'backup',
    action: 'keep',
    name: 'certkeep-app.example-20261123T021000Z',
    artifactName: 'certkeep-app.example',
    createdAt: '2026-11-23T02:10:00Z',
    proof: PROOF,
    run: RUN,
    supersedes: 'certkeep-app.example-20261122T021000Z',
    specification: {
      commonName: 'app.example',
      days: 100,
      keyType: 'ecdsa-p256',
      usages: ['server-auth'],
      subjectAlternativeNames: ['DNS:app.example', 'IP:192.0.2.1'],
    },
    certificates: [recordOf()],
    userFiles: {
      publicCount: 1,
      sealedCount: 1,
      digest: 'ab'.repeat(32),
      leftOut: [{ reason: 'unreadable', count: 2 }],
    },
    ...changes,
  };
}

/** The manifest of a public set: no proof, no key, no sealed file. */
export function publicManifestOf(changes: Partial<Manifest> = {}): Manifest {
  return manifestOf({
    name: 'certkeep-app.example-20261123T021000Z-public',
    proof: null,
    supersedes: null,
    certificates: [recordOf({ privateKey: 'absent' })],
    userFiles: { publicCount: 0, sealedCount: 0, digest: null, leftOut: [] },
    ...changes,
  });
}

/** The manifest of a sealed set of a list. */
export function listManifestOf(changes: Partial<Manifest> = {}): Manifest {
  return manifestOf({
    specification: null,
    certificates: [
      recordOf({ name: '_wildcard.b.example', commonName: '*.b.example', isCarried: true }),
      recordOf({ name: 'app.example' }),
    ],
    ...changes,
  });
}

/** What `act` throws; a failure of the test if it throws nothing, or something that is no error. */
export function errorOf(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
    return expect.fail(`threw ${typeof error}, which is no Error`);
  }
  return expect.fail('threw nothing');
}

/**
 * Fails if `act` takes more of the processor than code without a backtracking trap does by far. It does not measure the time of
 * day, which a busy machine stretches.
 */
export function expectQuick(act: () => unknown, limitMs = 2_000): void {
  const start = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(limitMs);
}
