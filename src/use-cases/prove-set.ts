import { formatBackupName } from '../domain/backup-name.ts';
import type { Certificate } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateReader, KeySealer, OpenedSet, StoredSet } from '../ports.ts';
import { examineSet, type Examination } from './examine-set.ts';
import type { RestoreRequest } from './restore-request.ts';

/** A set that passed every check. */
export interface ProvedSet {
  readonly manifest: Manifest;
  /** Empty for a set of files that something else made. */
  readonly certificates: readonly Certificate[];
  /** By the paths of their files; empty where the set has none, or they stay sealed. */
  readonly privateKeys: ReadonlyMap<string, Secret>;
}

/**
 * Holds a set against its manifest and checksums, opens its key, and proves it; what is wrong with the set otherwise.
 *
 * Throws a `Failure`: `locked` where the passphrase does not open the key, `unexpected-certificate` where the
 * certificate is not the one that was asked for. Neither is a fault of the set: to go on to an older one would bring
 * back another certificate in silence.
 */
export async function proveSet(
  set: OpenedSet,
  stored: StoredSet,
  request: RestoreRequest,
  world: { readonly reader: CertificateReader; readonly sealer: KeySealer },
): Promise<ProvedSet | string> {
  const { artifactName, passphrase } = request;
  const expected = { base: artifactName, name: formatBackupName(stored.name) };
  const passphrases = passphrase === undefined ? {} : { current: passphrase };
  const examination = await examineSet(set, expected, passphrases, world);
  if (examination.kind === 'damaged') return examination.problem;
  if (examination.kind === 'locked' && passphrase !== undefined) throw lockedKey(stored);
  const certificates = certificatesOf(examination);
  refuseUnexpected(certificates, stored, request);
  const pairs = examination.kind === 'open' ? examination.pairs : [];
  const privateKeys = new Map(pairs.map(({ place, privateKey }) => [place.privateKeyPath, privateKey]));
  return { manifest: examination.manifest, certificates, privateKeys };
}

/** The passphrase is not the one that sealed the keys of a set. */
export function lockedKey(stored: StoredSet | Manifest): Failure {
  const name = typeof stored.name === 'string' ? stored.name : formatBackupName(stored.name);
  return new Failure(
    'locked',
    `The passphrase does not open the private key in the backup ${name}. Nothing was restored. Give the passphrase that sealed it, which may be an earlier one; or none, to restore the key sealed as it is.`,
  );
}

function certificatesOf(examination: Exclude<Examination, { kind: 'damaged' }>): readonly Certificate[] {
  switch (examination.kind) {
    case 'files':
      return [];
    case 'open':
      return examination.pairs.map(({ certificate }) => certificate);
    case 'keyless':
    case 'locked':
      return examination.certificates;
  }
}

function refuseUnexpected(
  certificates: readonly Certificate[],
  stored: StoredSet,
  { expectedFingerprint }: RestoreRequest,
): void {
  if (expectedFingerprint === undefined) return;
  const [certificate] = certificates;
  if (certificates.length === 1 && certificate?.fingerprint === expectedFingerprint) return;
  const found =
    certificate === undefined
      ? 'keeps no certificate'
      : certificates.length > 1
        ? `keeps ${certificates.length} certificates`
        : `keeps the certificate ${certificate.fingerprint}`;
  throw new Failure(
    'unexpected-certificate',
    `The backup ${formatBackupName(stored.name)} ${found}, and expected-fingerprint asks for ${expectedFingerprint}. Nothing was restored, and no older backup was tried. Correct the fingerprint, or give the date of a backup that has it.`,
  );
}
