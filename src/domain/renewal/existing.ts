import type { Certificate, CertificatePair } from '../certificate/certificate.ts';
import { isSameName } from '../certificate/subject-alternative-name.ts';
import type { KnownPair } from '../backup/manifest.ts';

/** A kind of store that keeps backup sets. */
export type StoreSource = 'artifact' | 'directory' | 'release';

/** Where an existing certificate was found. */
export type Source = 'workspace' | 'cache' | StoreSource;

/** A private key as a set keeps it. */
export interface SealedKey {
  /** PKCS#8 EncryptedPrivateKeyInfo as PEM. */
  readonly text: string;
  /** The salt that it is sealed under, as in the proof of the set. */
  readonly salt: string;
}

/** A backup that was verified in this run. */
export interface VerifiedBackup {
  /** The artifact's name, or the folder's path. */
  readonly place: string;
  readonly madeAt: Date;
}

/** A pair that was found, opened and proved. */
export interface ExistingPair extends CertificatePair {
  readonly source: Source;
  /** The place in words, for messages: a path, a cache key, an artifact's name. */
  readonly place: string;
  /** The private key as it was stored; absent for files of the workspace, and if only the previous passphrase opens it. */
  readonly sealed?: SealedKey;
  /** When the set was made that it was found in; absent for files of the workspace. */
  readonly storedAt?: Date;
  /** Of a pair of the workspace the newest backup that a store has of it; absent if none is known. */
  readonly backup?: VerifiedBackup;
  /** When it became the certificate of its name; `null` if no set that was seen has it. */
  readonly since: Date | null;
  /** A store holds this very pair in a set that was read back and opened. */
  readonly isBackedUp: boolean;
  /** Of a pair of the workspace: all stores answered, and no set that could be opened has it or remembers it. */
  readonly isUnknown?: true;
  /** The full reference of the other branch that alone has sets; absent if there are sets of ours. */
  readonly otherBranch?: string;
  /**
   * Since when another pair is the certificate of this name; absent if none is. It is only set for a pair of the workspace, and for one
   * that `expected-fingerprint` names.
   */
  readonly currentSince?: Date;
  /** What sets know of other pairs of the name; absent if nothing. */
  readonly others?: readonly KnownPair[];
  /** Why a store that might know a newer pair could not be asked; absent if all were. */
  readonly unseen?: Problem;
  /** What a person should know if this pair is used. */
  readonly warning?: string;
  /** Of a stored pair: that files of the workspace are in its place, which are no pair and stay beside it. Absent if none are. */
  readonly inPlaceOf?: string;
}

/**
 * What is known of the existing certificate.
 *
 * `absent` means that every place was looked at and answered; what could not be looked at is `unreadable`.
 */
export type Existing =
  | { readonly state: 'absent' }
  /** `isOnDisk`: files of the workspace would have to give way. */
  | (Problem & { readonly state: 'unreadable' | 'locked' | 'lost'; readonly isOnDisk?: true })
  /** `isStored`: the stores have sets of it, which cannot be used either. */
  | (Problem & {
      readonly state: 'invalid' | 'key-mismatch';
      readonly isOnDisk: boolean;
      readonly isStored?: true;
    })
  /** A CA signed it; its key may not be there. */
  | { readonly state: 'foreign'; readonly certificate: Certificate; readonly place: string }
  | { readonly state: 'other-name'; readonly pair: ExistingPair }
  | { readonly state: 'valid'; readonly pair: ExistingPair };

/** Why an existing certificate cannot be used, and what a person can do about it; sentences for the log. */
export interface Problem {
  readonly problem: string;
  readonly advice: string;
}

/** Sorts a pair that opened into `valid`, `foreign` (a CA signed it) or `other-name`. Host names are compared as hosts. */
export function judgePair(pair: ExistingPair, commonName: string): Existing {
  const { certificate, place } = pair;
  if (!certificate.isSelfSigned) return { state: 'foreign', certificate, place };
  if (!isSameName(certificate.subject.commonName, commonName)) return { state: 'other-name', pair };
  return { state: 'valid', pair };
}

/** The newest backup that a store has of this very pair; `null` if none is known. The cache is no backup. */
export function backupOf({ backup, source, place, storedAt }: ExistingPair): VerifiedBackup | null {
  if (backup !== undefined) return backup;
  return storedAt === undefined || source === 'cache' ? null : { place, madeAt: storedAt };
}
