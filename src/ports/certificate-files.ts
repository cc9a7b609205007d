import type { CertificatePair } from '../domain/certificate/certificate.ts';
import type { Secret } from '../domain/secret.ts';

/** The PEM files at `cert-path` and `key-path`, as texts; `null` for a file that is not there. */
export interface PairTexts {
  readonly certificate: string | null;
  readonly privateKey: Secret | null;
  /** Every user of the machine may read the key's file; absent if not. */
  readonly isKeyExposed?: true;
}

/** The PKCS#12 file at `p12-path`. */
export interface Pkcs12Content {
  readonly bytes: Uint8Array;
  /** Every user of the machine may read the file; absent if not. */
  readonly isExposed?: true;
}

/** The files of one certificate where servers read them. */
export interface CertificateFiles {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
  /** Absolute; `null` if no PKCS#12 file is wanted. */
  readonly pkcs12Path: string | null;
  /**
   * Throws a `Failure` if a path cannot be used: a symbolic link, a folder, or a place where nothing can be written.
   * Writes nothing.
   */
  check(): Promise<void>;
  /**
   * Finishes or undoes what a killed run left half-written. Returns whether it finished a change, so that a file in place is another one
   * now.
   */
  recover(): Promise<boolean>;
  /** Throws a `Failure` (`invalid`) for a file that is there and cannot be read. */
  read(): Promise<PairTexts>;
  /**
   * Puts a new pair in place of what is there as one generation, the key as 0600, the certificate as 0644, from the
   * moment they exist. A key that replaces one keeps its owner, its group, and a mode without rights for everybody.
   *
   * Throws a `Failure` (`not-written`); the old pair is in place then.
   */
  replace(pair: CertificatePair): Promise<void>;
  /** Writes those files of the pair that are not there, with the same modes; the others stay as they are. */
  complete(pair: CertificatePair): Promise<void>;
  /** Copies what is there beside itself under dated names, the key as 0600; the names that it chose. */
  keepBeside(stamp: string): Promise<readonly string[]>;
  /** Writes a pair under such names, whatever is in its place; the names that it chose. */
  writeBeside(pair: CertificatePair, stamp: string): Promise<readonly string[]>;
  /** The PKCS#12 file; `null` if none is there, or none is wanted. Throws if it cannot be read. */
  readPkcs12(): Promise<Pkcs12Content | null>;
  /**
   * Writes the PKCS#12 file at `p12-path`, 0600. An existing file that `isOurs` does not accept stays beside it; returns the path of
   * that copy, or `null`.
   */
  writePkcs12(
    bytes: Uint8Array,
    isOurs: (existing: Uint8Array) => boolean,
    stamp: string,
  ): Promise<string | null>;
}
