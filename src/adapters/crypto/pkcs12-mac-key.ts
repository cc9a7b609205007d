import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Secret } from '../../domain/secret.ts';

/** The block size of SHA-256. */
const BLOCK_BYTES = 64;
/** The purpose of the key: a MAC. RFC 7292, appendix B.3. */
const MAC_PURPOSE = 3;
/** How many hashes, about 15 ms, go by until other work of the process has its turn. */
const ITERATIONS_PER_TURN = 10_000;

/**
 * The 32-byte key for a PKCS#12 file's HMAC-SHA256. RFC 7292, appendix B.2.
 *
 * One round of the appendix's loop is enough, because the key is as long as the hash. Neither Node nor its OpenSSL
 * bindings have this derivation, so it runs on the main thread.
 */
export async function derivePkcs12MacKey(
  password: Secret,
  salt: Uint8Array,
  iterations: number,
): Promise<Uint8Array> {
  const purpose = Buffer.alloc(BLOCK_BYTES, MAC_PURPOSE);
  let key: Buffer = Buffer.concat([purpose, fillBlocks(salt), fillBlocks(bmpOctets(password.reveal()))]);
  for (let iteration = 1; iteration <= iterations; iteration += 1) {
    key = hash('sha256', key, 'buffer');
    if (iteration % ITERATIONS_PER_TURN === 0) await setImmediate();
  }
  return key;
}

/** UTF-16, big-endian, with a final zero character. RFC 7292, appendix B.1. */
function bmpOctets(text: string): Uint8Array {
  return Buffer.from(`${text}\0`, 'utf16le').swap16();
}

/** Repeated to whole blocks; the last repetition may be cut. */
function fillBlocks(octets: Uint8Array): Uint8Array {
  return Buffer.alloc(Math.ceil(octets.length / BLOCK_BYTES) * BLOCK_BYTES, octets);
}
