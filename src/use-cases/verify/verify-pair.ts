import { CERTIFICATE_FILE, PAIRS_FILE, PRIVATE_KEY_FILE } from '../../domain/backup/set-files.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { SealedKey } from '../../domain/renewal/existing.ts';
import { messageOf } from '../../domain/failure.ts';
import type { CertificateRecord } from '../../domain/backup/manifest.ts';
import type { Secret } from '../../domain/secret.ts';
import type { CertificateReader } from '../../ports/crypto.ts';
import type { PackedPair, SetArchives } from '../../ports/backup-set.ts';
import type { VerifiedSet } from './verify-set.ts';

/** A certificate, or a key that is sealed, takes a tenth of it. */
const MAX_PEM_BYTES = 256 * 1024;

/** What became of opening one pair of a verified set. */
export type PairVerification =
  | {
      readonly kind: 'open';
      readonly certificate: Certificate;
      readonly privateKey: Secret;
      readonly sealed: SealedKey;
    }
  /** The private key was never stored. */
  | { readonly kind: 'keyless'; readonly certificate: Certificate }
  /** No passphrase was given. */
  | { readonly kind: 'sealed'; readonly certificate: Certificate; readonly sealedKey: string }
  | { readonly kind: 'damaged'; readonly problem: string };

/** What opens pairs. */
export interface PairDependencies {
  readonly reader: CertificateReader;
  readonly archives: SetArchives;
}

/** The archives of lists that were unpacked, each once. */
const unpacked = new WeakMap<VerifiedSet, Promise<ReadonlyMap<string, PackedPair>>>();

/**
 * Opens one pair of a verified set and proves it: the certificate is the one that the manifest names, and the key belongs to
 * it. Never throws.
 */
export async function verifyPair(
  set: VerifiedSet,
  record: CertificateRecord,
  dependencies: PairDependencies,
): Promise<PairVerification> {
  const { reader } = dependencies;
  try {
    const texts = await textsOf(set, record, dependencies);
    const certificate = reader.parseCertificate(texts.certificate);
    if (certificate.fingerprint !== record.fingerprint)
      return damaged('the certificate is not the one that the manifest names');
    if (record.privateKey === 'absent') return { kind: 'keyless', certificate };
    if (texts.sealedKey === null) return damaged('its private key is missing');
    if (set.key === null) return { kind: 'sealed', certificate, sealedKey: texts.sealedKey };
    const privateKey = await set.key.open(texts.sealedKey);
    if (!reader.provesPair(certificate, privateKey))
      return damaged('the private key does not belong to the certificate');
    const sealed = { text: texts.sealedKey, salt: set.key.record.salt };
    return { kind: 'open', certificate, privateKey, sealed };
  } catch (error) {
    return damaged(messageOf(error));
  }
}

async function textsOf(
  set: VerifiedSet,
  { name, privateKey }: CertificateRecord,
  { archives }: PairDependencies,
): Promise<Omit<PackedPair, 'name'>> {
  const { reader } = set;
  if (name === null) {
    const certificate = await reader.readText(CERTIFICATE_FILE, MAX_PEM_BYTES);
    const isSealed = privateKey === 'sealed';
    return {
      certificate,
      sealedKey: isSealed ? await reader.readText(PRIVATE_KEY_FILE, MAX_PEM_BYTES) : null,
    };
  }
  const unpacking =
    unpacked.get(set) ?? reader.stream(PAIRS_FILE).then((bytes) => archives.unpackPairs(bytes));
  unpacked.set(set, unpacking);
  const pair = (await unpacking).get(name);
  if (pair === undefined) throw new Error(`${PAIRS_FILE} does not hold ${name}`);
  return pair;
}

function damaged(problem: string): PairVerification {
  return { kind: 'damaged', problem };
}
