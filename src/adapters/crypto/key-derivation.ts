import { createHash, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Secret } from '../../domain/secret.ts';

const derivePbkdf2 = promisify(pbkdf2);

/** A hash that PBKDF2 can be run with, as Node names it. */
export type PseudoRandomFunction = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

/** How a key is derived from a passphrase by PBKDF2. RFC 8018, section 5.2. */
export interface KeyDerivation {
  readonly pseudoRandomFunction: PseudoRandomFunction;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

/**
 * The key of `lengthBytes` for the passphrase, derived in the thread pool.
 *
 * The passphrase counts as its UTF-8 bytes, exactly as given and not normalised: that is what openssl does with the
 * bytes of `-passin`, and a form that openssl does not open is no backup.
 */
export function deriveKey(
  passphrase: Secret,
  derivation: KeyDerivation,
  lengthBytes: number,
): Promise<Uint8Array> {
  const { pseudoRandomFunction, salt, iterations } = derivation;
  return derivePbkdf2(Buffer.from(passphrase.reveal()), salt, iterations, lengthBytes, pseudoRandomFunction);
}

/**
 * Derives each key once, for as long as it lives: at 600 000 iterations one derivation takes longer than everything
 * else in a run that reuses its certificate.
 *
 * The derived keys stay in memory meanwhile, like the passphrase that they come from.
 */
export class DerivedKeys {
  readonly #keys = new Map<string, Promise<Uint8Array>>();
  readonly #salts = new Map<string, Uint8Array>();

  /** As `deriveKey`, remembered. */
  derive(passphrase: Secret, derivation: KeyDerivation, lengthBytes: number): Promise<Uint8Array> {
    const { pseudoRandomFunction, salt, iterations } = derivation;
    const saltHex = Buffer.from(salt).toString('hex');
    const name = [hashOf(passphrase), pseudoRandomFunction, saltHex, iterations, lengthBytes].join(' ');
    const key = this.#keys.get(name) ?? deriveKey(passphrase, derivation, lengthBytes);
    this.#keys.set(name, key);
    return key;
  }

  /**
   * Random, and the same one for the same passphrase.
   *
   * A salt keeps a guess from being tried on several passphrases at once. Under one passphrase there is nothing to
   * keep apart: a guess that opens one sealed key opens them all, whatever their salts. Sealing many keys then costs
   * one derivation; what has to differ between them is the initialisation vector.
   */
  saltFor(passphrase: Secret, lengthBytes: number): Uint8Array {
    const name = hashOf(passphrase);
    const salt = this.#salts.get(name) ?? randomBytes(lengthBytes);
    this.#salts.set(name, salt);
    return salt;
  }
}

function hashOf(passphrase: Secret): string {
  return createHash('sha256').update(passphrase.reveal()).digest('hex');
}
