import type { Secret } from '../../../domain/secret.ts';
import type { Asn1, Asn1Encoder } from '../asn1/asn1-encoder.ts';
import type { Pkcs12RandomParts } from './pkcs12-random-parts.ts';

/** Data that was encrypted, and the AlgorithmIdentifier that says how. */
export interface EncryptedData {
  readonly algorithm: Asn1;
  readonly encrypted: Uint8Array;
}

/** What protects the contents of one PKCS#12 file, with the keys for it. */
export interface Pkcs12Protection {
  encryptCertificate(encoder: Asn1Encoder, plaintext: Uint8Array): EncryptedData;
  encryptKey(encoder: Asn1Encoder, plaintext: Uint8Array): EncryptedData;
  /** The object identifier of its hash, and the HMAC over the contents. */
  readonly mac: {
    readonly hash: string;
    readonly iterations: number;
    digest(contents: Uint8Array): Uint8Array;
  };
}

/** A way to protect PKCS#12 files under a password. */
export interface Pkcs12Scheme {
  newParts(): Pkcs12RandomParts;
  /** The same parts and the same password give the same protection. */
  protect(parts: Pkcs12RandomParts, password: Secret): Promise<Pkcs12Protection>;
}
