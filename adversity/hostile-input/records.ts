import { Failure } from '../../src/domain/failure.ts';
import { manifestOf } from '../../__tests__/contract/sample-set.ts';
import { memorySetReader } from '../../__tests__/fakes/memory-set-reader.ts';
import { DAY_MS, type Certificate } from '../../src/domain/certificate/certificate.ts';
import type { StoredSet } from '../../src/ports/stores.ts';
import type { CertificateReport } from '../../src/use-cases/keep/certificate-report.ts';
import type { RestoredCertificate } from '../../src/use-cases/restore/restore-request.ts';
import { listedIn } from '../../src/use-cases/search/sets/merged-listing.ts';
import type { FoundSet } from '../../src/use-cases/search/sets/open-set.ts';
import type { Backup } from '../../src/use-cases/store/store-set.ts';

/** The time of all records. */
export const NOW = new Date('2026-11-23T02:10:00Z');
const FINGERPRINT = Array<string>(32).fill('AB').join(':');

/** A certificate that says the word wherever it says something. */
export function certificateWith(word: string): Certificate {
  return {
    pem: '',
    fingerprint: FINGERPRINT,
    fingerprintSha1: FINGERPRINT,
    publicKeyPin: 'AB',
    serialNumber: '01AB',
    subject: { commonName: word, organization: word },
    subjectLine: `CN=${word}`,
    issuerLine: `CN=${word}`,
    isEndEntity: true,
    isSelfSigned: true,
    keyType: 'other',
    keyDescription: word,
    subjectAlternativeNames: [
      { type: 'DNS', value: word },
      { type: 'URI', value: word },
    ],
    hasSubjectAlternativeNames: true,
    usages: ['server-auth'],
    notBefore: new Date(NOW.getTime() - DAY_MS),
    notAfter: new Date(NOW.getTime() + 99 * DAY_MS),
  };
}

/** Sets of a name with the word, in both kinds of store. */
export function setsWith(word: string): { readonly artifact: StoredSet; readonly folder: StoredSet } {
  const common = {
    name: { base: word, time: NOW, isPublic: false, attempt: 1 },
    receivedAt: NOW,
    sizeBytes: 5324,
    isExpired: false,
  };
  return {
    artifact: {
      ...common,
      source: 'artifact',
      place: `artifact ${word}`,
      expiresAt: new Date(NOW.getTime() + 90 * DAY_MS),
      artifact: {
        id: 9,
        runId: 42,
        isOwn: false,
        url: encodeURI(`https://github.com/${word}`),
        headBranch: word,
        digest: word,
      },
    },
    folder: { ...common, source: 'directory', place: `/backups/${word}`, expiresAt: null },
  };
}

/** A backup with the word in every name. */
export function backupWith(word: string): Backup {
  const { artifact, folder } = setsWith(word);
  return {
    name: word,
    stored: [artifact, folder],
    failures: [],
    leftOut: [{ path: word, why: 'unreadable', reason: word }],
    isSealed: true,
    fileCount: 2,
  };
}

/** What was done about a certificate that says the word. */
export function reportWith(word: string, changes: Partial<CertificateReport> = {}): CertificateReport {
  return {
    status: 'renewed',
    reason: word,
    source: 'artifact',
    certificate: certificateWith(word),
    renewalTime: NOW,
    isKeptForEver: false,
    previousBackup: { place: word, madeAt: NOW },
    replaced: { fingerprint: FINGERPRINT, notAfter: NOW, places: [word, word] },
    wroteFiles: true,
    problem: new Failure('not-written', word),
    isResealed: false,
    ...changes,
  };
}

/** A set whose manifest says the word of everything that it says in words. */
export function foundWith(word: string, stored: StoredSet): FoundSet {
  const reader = memorySetReader(new Map());
  const listed = listedIn(stored, { open: () => Promise.resolve(reader) });
  const { run, ...manifest } = manifestOf(stored.name);
  return {
    listed,
    reader,
    key: null,
    digests: [],
    manifest: {
      ...manifest,
      run: { ...run, repository: word, ref: word, url: word },
      userFiles: { ...manifest.userFiles, leftOut: [{ reason: word, count: 1 }] },
    },
  };
}

/** A certificate that was restored from a set, with the word in every name. */
export function restoredWith(word: string, set: FoundSet): RestoredCertificate {
  const certificate = certificateWith(word);
  return { name: word, certificate, keys: 'opened', set, certificatePath: word, privateKeyPath: word };
}
