import {
  CERTIFICATE_FILE,
  CHECKSUMS_FILE,
  MANIFEST_FILE,
  PRIVATE_KEY_FILE,
  problemsOfSet,
} from '../domain/backup-set.ts';
import type { Certificate } from '../domain/certificate.ts';
import { messageOf } from '../domain/failure.ts';
import { parseManifest } from '../domain/manifest-parser.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateReader, KeySealer, OpenedSet } from '../ports.ts';

/** What opens sealed keys: the passphrase, and the one before it. */
export interface Passphrases {
  readonly current?: Secret;
  readonly previous?: Secret;
}

/** What became of opening a backup set. */
export type Examination =
  | {
      readonly kind: 'open';
      readonly manifest: Manifest;
      readonly certificate: Certificate;
      readonly privateKey: Secret;
      readonly sealedKey: string;
      /** `false` where only the previous passphrase opens it. */
      readonly isSealedWithCurrent: boolean;
    }
  /** Sound, but the private key was never stored. */
  | { readonly kind: 'keyless'; readonly manifest: Manifest; readonly certificate: Certificate }
  /** Sound, and of files that something else made: there is no certificate to prove. */
  | { readonly kind: 'files'; readonly manifest: Manifest }
  /** Sound as far as can be seen, but the passphrase does not open the key. */
  | { readonly kind: 'locked'; readonly manifest: Manifest }
  | { readonly kind: 'damaged'; readonly problem: string };

interface Crypto {
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
}

/**
 * Opens a stored set of one certificate and proves it: checksums, manifest, certificate, key. The same code stands
 * behind finding, the drill, and restoring, so that what passes the drill can be restored.
 *
 * `base` and `name` are what the set must say of itself: a set under another's name is damaged.
 */
export async function examineSet(
  set: OpenedSet,
  expected: { readonly base: string; readonly name?: string },
  passphrases: Passphrases,
  crypto: Crypto,
): Promise<Examination> {
  try {
    const manifest = parseManifest(await set.readText(MANIFEST_FILE));
    const problem = await findProblem(set, manifest, expected);
    if (problem !== null) return { kind: 'damaged', problem };
    if (manifest.certificate === null) return { kind: 'files', manifest };
    const certificate = crypto.reader.parseCertificate(await set.readText(CERTIFICATE_FILE));
    if (certificate.fingerprint !== manifest.certificate.fingerprint) {
      return {
        kind: 'damaged',
        problem: `${CERTIFICATE_FILE} is not the certificate that the manifest names`,
      };
    }
    if (manifest.certificate.privateKey === 'absent') return { kind: 'keyless', manifest, certificate };
    return await openKey(await set.readText(PRIVATE_KEY_FILE), manifest, certificate, passphrases, crypto);
  } catch (error) {
    return { kind: 'damaged', problem: messageOf(error) };
  }
}

async function findProblem(
  set: OpenedSet,
  manifest: Manifest,
  expected: { readonly base: string; readonly name?: string },
): Promise<string | null> {
  if (manifest.artifactName !== expected.base) return `it is a set of ${manifest.artifactName}`;
  if (expected.name !== undefined && manifest.name !== expected.name)
    return `it was stored as ${manifest.name}`;
  return problemsOfSet(set.files, manifest, await set.readText(CHECKSUMS_FILE))[0] ?? null;
}

async function openKey(
  sealedKey: string,
  manifest: Manifest,
  certificate: Certificate,
  passphrases: Passphrases,
  { reader, sealer }: Crypto,
): Promise<Examination> {
  if (!sealer.isSealed(sealedKey)) return { kind: 'damaged', problem: `${PRIVATE_KEY_FILE} is not sealed` };
  const candidates = [
    { passphrase: passphrases.current, isSealedWithCurrent: true },
    { passphrase: passphrases.previous, isSealedWithCurrent: false },
  ];
  for (const { passphrase, isSealedWithCurrent } of candidates) {
    const privateKey = passphrase === undefined ? null : await sealer.open(sealedKey, passphrase);
    if (privateKey === null) continue;
    // AES-CBC protects nothing from being changed: only the proof tells a whole key from a bent one.
    if (!reader.provesPair(certificate, privateKey)) {
      return { kind: 'damaged', problem: 'the private key does not belong to the certificate' };
    }
    return { kind: 'open', manifest, certificate, privateKey, sealedKey, isSealedWithCurrent };
  }
  return { kind: 'locked', manifest };
}
