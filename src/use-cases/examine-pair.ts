import type { PairPlace } from '../domain/backup-set.ts';
import type { Certificate } from '../domain/certificate.ts';
import { messageOf } from '../domain/failure.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateReader, KeySealer, OpenedSet } from '../ports.ts';

/** What opens sealed keys: the passphrase, and the one before it. */
export interface Passphrases {
  readonly current?: Secret;
  readonly previous?: Secret;
}

/** The reader and the sealer, which together open what is stored. */
export interface OpeningCrypto {
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
}

/** A pair of a stored set, opened and proved. */
export interface OpenedPair {
  readonly certificate: Certificate;
  readonly privateKey: Secret;
  readonly sealedKey: string;
  /** `false` where only the previous passphrase opens it. */
  readonly isSealedWithCurrent: boolean;
}

/** What became of opening one pair of a stored set. */
export type PairExamination =
  | ({ readonly kind: 'open' } & OpenedPair)
  /** Sound, but the private key was never stored. */
  | { readonly kind: 'keyless'; readonly certificate: Certificate }
  /** Sound as far as can be seen, but the passphrase does not open the key. */
  | { readonly kind: 'locked'; readonly certificate: Certificate }
  | { readonly kind: 'damaged'; readonly problem: string };

/**
 * Opens one pair of a stored set and proves it: the certificate is the one that the manifest names, and the key
 * belongs to it. That the files are the ones that were stored is proved before, by `readSet`. Never throws.
 */
export async function examinePair(
  set: Pick<OpenedSet, 'readText'>,
  place: PairPlace,
  passphrases: Passphrases,
  crypto: OpeningCrypto,
): Promise<PairExamination> {
  const { record, certificatePath, privateKeyPath } = place;
  try {
    const certificate = crypto.reader.parseCertificate(await set.readText(certificatePath));
    if (certificate.fingerprint !== record.fingerprint)
      return damaged(`${certificatePath} is not the certificate that the manifest names`);
    if (record.privateKey === 'absent') return { kind: 'keyless', certificate };
    return await openKey(
      await set.readText(privateKeyPath),
      certificate,
      privateKeyPath,
      passphrases,
      crypto,
    );
  } catch (error) {
    return damaged(messageOf(error));
  }
}

async function openKey(
  sealedKey: string,
  certificate: Certificate,
  path: string,
  passphrases: Passphrases,
  { reader, sealer }: OpeningCrypto,
): Promise<PairExamination> {
  if (!sealer.isSealed(sealedKey)) return damaged(`${path} is not sealed`);
  const candidates = [
    { passphrase: passphrases.current, isSealedWithCurrent: true },
    { passphrase: passphrases.previous, isSealedWithCurrent: false },
  ];
  for (const { passphrase, isSealedWithCurrent } of candidates) {
    const privateKey = passphrase === undefined ? null : await sealer.open(sealedKey, passphrase);
    if (privateKey === null) continue;
    // AES-CBC protects nothing from being changed: only the proof tells a whole key from a bent one.
    if (!reader.provesPair(certificate, privateKey))
      return damaged('the private key does not belong to the certificate');
    return { kind: 'open', certificate, privateKey, sealedKey, isSealedWithCurrent };
  }
  return { kind: 'locked', certificate };
}

function damaged(problem: string): PairExamination {
  return { kind: 'damaged', problem };
}
