import { expect } from 'vitest';
import { DAY_MS, HOUR_MS, type Certificate } from '../../../src/domain/certificate.ts';
import type { RenewalPolicy } from '../../../src/domain/decision.ts';
import type { HeldPair } from '../../../src/domain/held.ts';
import type { ListedRecord, Manifest } from '../../../src/domain/manifest.ts';
import { Secret } from '../../../src/domain/secret.ts';
import type { CertificateSpecification } from '../../../src/domain/specification.ts';

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
    serialNumber: '01AB',
    subject: { commonName: 'app.example' },
    subjectLine: 'CN=app.example',
    issuerLine: 'CN=app.example',
    isSelfSigned: true,
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

export function heldPairOf(changes: Partial<Certificate> = {}): HeldPair {
  return {
    certificate: certificateOf(changes),
    privateKey: new Secret('a private key'),
    source: 'workspace',
    place: '/srv/certificate.pem',
    isBackedUp: false,
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

export function manifestOf(changes: Partial<Manifest> = {}): Manifest {
  return {
    schemaVersion: 1,
    tool: { name: 'certkeep', version: '1.2.3' },
    name: 'certkeep-app.example-20261123T021000Z',
    artifactName: 'certkeep-app.example',
    createdAt: '2026-11-23T02:10:00Z',
    run: {
      repository: 'owner/name',
      url: 'https://github.com/owner/name/actions/runs/42',
      commit: 'c0ffee',
    },
    certificate: {
      commonName: 'app.example',
      serialNumber: '01AB',
      fingerprint: FINGERPRINT,
      notBefore: '2026-08-01T00:00:00Z',
      notAfter: '2026-11-09T00:00:00Z',
      keyType: 'ecdsa-p256',
      subjectAlternativeNames: ['DNS:app.example', 'IP:192.0.2.1'],
      privateKey: 'sealed',
    },
    certificates: [],
    covers: null,
    specification: {
      commonName: 'app.example',
      days: 100,
      keyType: 'ecdsa-p256',
      usages: ['server-auth'],
      subjectAlternativeNames: ['DNS:app.example', 'IP:192.0.2.1'],
    },
    files: [
      {
        path: 'certificate.pem',
        sizeBytes: 1164,
        mode: '0644',
        sha256: 'ab'.repeat(32),
        modifiedAt: null,
        sealedFrom: null,
      },
      {
        path: 'conf/tls/private_key.pem',
        sizeBytes: 0,
        mode: '0600',
        sha256: '01'.repeat(32),
        modifiedAt: '2026-10-05T16:20:00Z',
        sealedFrom: 'cd'.repeat(32),
      },
    ],
    ...changes,
  };
}

/** The record of one certificate of several. */
export function listedRecordOf(changes: Partial<ListedRecord> = {}): ListedRecord {
  return {
    commonName: 'app.example',
    serialNumber: '01AB',
    fingerprint: FINGERPRINT,
    notBefore: '2026-08-01T00:00:00Z',
    notAfter: '2026-11-09T00:00:00Z',
    keyType: 'ecdsa-p256',
    subjectAlternativeNames: ['DNS:app.example', 'IP:192.0.2.1'],
    privateKey: 'sealed',
    name: 'app.example',
    isCarried: false,
    ...changes,
  };
}

/** The manifest of a set that keeps several certificates. */
export function listManifestOf(changes: Partial<Manifest> = {}): Manifest {
  return manifestOf({
    certificate: null,
    certificates: [
      listedRecordOf(),
      listedRecordOf({ commonName: '*.b.example', name: '_wildcard.b.example', isCarried: true }),
    ],
    covers: 'certkeep-app.example-20261122T021000Z',
    specification: null,
    ...changes,
  });
}

/** What `act` throws; a failure of the test where it throws nothing, or something that is no error. */
export function errorOf(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
    return expect.fail(`threw ${typeof error}, which is no Error`);
  }
  return expect.fail('threw nothing');
}

/** Fails where `act` takes longer than code without a backtracking trap does by far, even on a busy machine. */
export function expectQuick(act: () => unknown, limitMs = 2_000): void {
  const start = performance.now();
  act();
  expect(performance.now() - start).toBeLessThan(limitMs);
}
