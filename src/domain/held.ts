import type { Certificate, CertificatePair } from './certificate.ts';

/** Where a held certificate was found. */
export type Source = 'workspace' | 'cache' | 'artifact' | 'directory';

/** A pair that was found, opened and proved. */
export interface HeldPair extends CertificatePair {
  readonly source: Source;
  /** The place in words, for messages: a path, a cache key, an artifact's name. */
  readonly place: string;
  /** The private key as it was stored, where it was sealed with the passphrase of this run. */
  readonly sealedKey?: string;
  /** When the set was made that it was found in; absent for files of the workspace. */
  readonly storedAt?: Date;
  /** A vault holds this very pair in a set that was read back and opened. */
  readonly isBackedUp: boolean;
}

/**
 * What is known of the held certificate.
 *
 * `absent` means that every place was looked at and answered; what could not be looked at is `unreadable`.
 */
export type Held =
  | { readonly state: 'absent' }
  | (Obstacle & { readonly state: 'unreadable' | 'locked' })
  | (Obstacle & { readonly state: 'invalid'; readonly because: InvalidBecause })
  | { readonly state: 'foreign'; readonly because: 'other-issuer' | 'other-name'; readonly pair: HeldPair }
  | { readonly state: 'valid'; readonly pair: HeldPair };

/**
 * What makes a held certificate `invalid`. A file that cannot be read as a certificate or key at all ends the run
 * before there is anything to decide.
 *
 * - `incomplete`: the certificate or the key is in the workspace, and its other half is nowhere
 * - `key-mismatch`: the key in the workspace does not belong to the certificate
 * - `damaged-backups`: stored sets were found, and none of them is sound
 */
export type InvalidBecause = 'incomplete' | 'key-mismatch' | 'damaged-backups';

/** Why a held certificate cannot be used, and what a person can do about it; two sentences for the log. */
export interface Obstacle {
  readonly problem: string;
  readonly advice: string;
}

/**
 * Sorts a pair that opened into `valid` or `foreign`: one that a CA signed, or one for another common name.
 * Common names are compared without regard to case, as host names are.
 */
export function judgePair(pair: HeldPair, commonName: string): Held {
  const { certificate } = pair;
  if (!certificate.isSelfSigned) return { state: 'foreign', because: 'other-issuer', pair };
  if (!isForName(certificate, commonName)) return { state: 'foreign', because: 'other-name', pair };
  return { state: 'valid', pair };
}

/** Whether the certificate's common name is this one, in any letter case. */
export function isForName(certificate: Certificate, commonName: string): boolean {
  return certificate.subject.commonName.toLowerCase() === commonName.toLowerCase();
}
