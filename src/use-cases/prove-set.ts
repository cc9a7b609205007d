import { formatBackupName } from '../domain/backup-name.ts';
import { CERTIFICATE_FILE } from '../domain/backup-set.ts';
import type { Certificate } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateReader, KeySealer, OpenedSet, StoredSet } from '../ports.ts';
import { examineSet } from './examine-set.ts';
import type { RestoreRequest } from './restore-request.ts';

/** A set that passed every check. */
export interface ProvedSet {
  readonly manifest: Manifest;
  /** `null` for a set of files that something else made. */
  readonly certificate: Certificate | null;
  /** `null` where the set has none, or it stays sealed. */
  readonly privateKey: Secret | null;
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
  const { manifest } = examination;
  const certificate = await certificateOf(set, examination, world.reader);
  const privateKey = examination.kind === 'open' ? examination.privateKey : null;
  refuseUnexpected(certificate, stored, request);
  return { manifest, certificate, privateKey };
}

/** The passphrase is not the one that sealed the keys of a set. */
export function lockedKey(stored: StoredSet | Manifest): Failure {
  const name = typeof stored.name === 'string' ? stored.name : formatBackupName(stored.name);
  return new Failure(
    'locked',
    `The passphrase does not open the private key in the backup ${name}. Nothing was restored. Give the passphrase that sealed it, which may be an earlier one; or none, to restore the key sealed as it is.`,
  );
}

async function certificateOf(
  set: OpenedSet,
  examination: { readonly kind: string; readonly certificate?: Certificate },
  reader: CertificateReader,
): Promise<Certificate | null> {
  if (examination.kind !== 'locked') return examination.certificate ?? null;
  // Nothing opens its key here; the certificate was held against the manifest all the same.
  return reader.parseCertificate(await set.readText(CERTIFICATE_FILE));
}

function refuseUnexpected(
  certificate: Certificate | null,
  stored: StoredSet,
  { expectedFingerprint }: RestoreRequest,
): void {
  if (expectedFingerprint === undefined || certificate?.fingerprint === expectedFingerprint) return;
  const found =
    certificate === null ? 'keeps no certificate' : `keeps the certificate ${certificate.fingerprint}`;
  throw new Failure(
    'unexpected-certificate',
    `The backup ${formatBackupName(stored.name)} ${found}, and expected-fingerprint asks for ${expectedFingerprint}. Nothing was restored, and no older backup was tried. Correct the fingerprint, or give the date of a backup that has it.`,
  );
}
