import type { Certificate, CertificatePair } from '../domain/certificate/certificate.ts';
import type { DerivationRecord } from '../domain/backup/key-derivation.ts';
import type { ProofRecord } from '../domain/backup/manifest.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateSpecification } from '../domain/certificate/specification.ts';

/** Makes certificates. */
export interface CertificateIssuer {
  /**
   * A new self-signed certificate for the specification, `notBefore` an hour before `now`, with a new key, or with
   * `privateKey` (PKCS#8 PEM of the key type that the specification names).
   *
   * Throws if the key given is of another type.
   */
  issue(specification: CertificateSpecification, now: Date, privateKey?: Secret): Promise<CertificatePair>;
}

/** Reads untrusted certificates and keys. */
export interface CertificateReader {
  /** The one certificate in a PEM text. Throws an error that says what is wrong with the text; reads no file. */
  parseCertificate(pem: string): Certificate;
  /**
   * The one private key in a PEM text (PKCS#8, PKCS#1 or SEC 1), as PKCS#8 PEM. Throws if there is none, more than
   * one, or an encrypted one; the message never quotes the text.
   */
  parsePrivateKey(pem: string): Secret;
  /**
   * Whether the key belongs to the certificate and works: arithmetic of its parts, match of the public keys, and a
   * sign and verify round. Never throws.
   */
  provesPair(certificate: Certificate, privateKey: Secret): boolean;
  /**
   * The certificates in a file that holds nothing else: DER that equals what was parsed, or PEM blocks that encoding
   * gives back, with nothing but white space around them. `null` for every other file, whatever is in it.
   */
  parsePublicFile(bytes: Uint8Array): Promise<readonly Certificate[] | null>;
}

/** What one passphrase opens and seals in sets of one salt: a key drawn from it, which never leaves the adapter. */
export interface SetKey {
  /** For the manifest of a set that this key proves. */
  readonly record: ProofRecord;
  /** Drawn from the passphrase of this run; `false` if from the previous one. */
  readonly isCurrent: boolean;
  /** The passphrase that it is drawn from. */
  readonly passphrase: Secret;
  /** 64 lower-case hexadecimal digits: the HMAC of the text of `SHA256SUMS`. */
  prove(checksums: string): string;
  /** Whether `proof` is what `prove` gives. Takes the same time for every wrong one. */
  proves(checksums: string, proof: string): boolean;
  /** PKCS#8 EncryptedPrivateKeyInfo as PEM, sealed under this very salt. */
  seal(privateKey: Secret): Promise<string>;
  /**
   * The PKCS#8 PEM key in a sealed one. Throws if the text is no key that was sealed under this very salt, or if what is
   * in it is no key: AES-CBC does not tell a changed key from another one.
   */
  open(sealedPem: string): Promise<Secret>;
  /** A keyed digest of the user's files, which nobody without the passphrase can test a guess against; hexadecimal. */
  digestFiles(files: readonly FileIdentity[]): string;
}

/** What makes a user's file the same as another: its path, its permission bits in octal, SHA-256 of its content. */
export interface FileIdentity {
  readonly path: string;
  readonly mode: string;
  readonly sha256: string;
}

/** The passphrases of a run. Derives each key once. */
export interface Keyring {
  /** The user gave a passphrase. */
  readonly hasPassphrase: boolean;
  /** The user gave a previous passphrase too. */
  readonly hasPreviousPassphrase: boolean;
  /**
   * The key that belongs to the record of a set, by its key check, the current passphrase before the previous one; `null`
   * if neither does. Throws a `Failure` (`unreadable`) once too many records of other passphrases were tried.
   */
  unlock(record: ProofRecord): Promise<SetKey | null>;
  /**
   * Begins to derive the key that `unlock` tries first for a record of this derivation, so that it is there when the record is. Returns
   * at once. Does nothing without a passphrase, or for another count of iterations than that of new keys.
   */
  anticipate(derivation: DerivationRecord): void;
  /**
   * The key that seals in this run: under the salt of the first set that `unlock` opened with the current passphrase, else
   * under a new one. Throws without a passphrase.
   */
  sealing(): Promise<SetKey>;
}

/** How a pair is packed as PKCS#12. */
export interface Pkcs12Form {
  /** The alias of the entry, as Java calls it. */
  readonly friendlyName: string;
  /** `compatible` is weak, for programs that read nothing else. */
  readonly encryption: 'modern' | 'compatible';
}

/** Packs a pair for programs that read PKCS#12. */
export interface Pkcs12Encoder {
  /** A PKCS#12 file (RFC 7292) with certificate and key, both encrypted under `password`. */
  encode(pair: CertificatePair, form: Pkcs12Form, password: Secret): Promise<Uint8Array>;
  /** Whether `encode` made these bytes of the same arguments. Never throws. */
  hasEncoded(bytes: Uint8Array, pair: CertificatePair, form: Pkcs12Form, password: Secret): Promise<boolean>;
}
