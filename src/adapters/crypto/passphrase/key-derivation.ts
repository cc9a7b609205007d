import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import type { Secret } from '../../../domain/secret.ts';

/** How PBKDF2-HMAC-SHA256 draws a key from a passphrase. RFC 8018, section 5.2. */
export interface KeyDerivation {
  readonly salt: Uint8Array;
  readonly iterations: number;
}

/** The length of every key that is drawn from a passphrase here: that of SHA-256, and of a key of AES-256. */
const DERIVED_KEY_BYTES = 32;

/**
 * The 32-byte key for the passphrase, derived in the thread pool.
 *
 * The passphrase counts as its UTF-8 bytes, exactly as given and not normalised. `openssl` does the same with the bytes of
 * `-passin`, and a form that openssl does not open is no backup.
 */
export function deriveKey(passphrase: Secret, { salt, iterations }: KeyDerivation): Promise<Buffer> {
  return promisify(pbkdf2)(Buffer.from(passphrase.reveal()), salt, iterations, DERIVED_KEY_BYTES, 'sha256');
}
