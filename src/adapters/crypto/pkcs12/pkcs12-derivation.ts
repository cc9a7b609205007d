import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Secret } from '../../../domain/secret.ts';

/** The block size of SHA-1 and of SHA-256. */
const BLOCK_BYTES = 64;
/** How many hashes, about 15 ms, go by until other work of the process has its turn. */
const ITERATIONS_PER_TURN = 10_000;

/** What octets are derived for. RFC 7292, appendix B.3. */
const PURPOSES = { encryption: 1, 'initialization-vector': 2, mac: 3 } as const;

/** Octets that are derived from a password. */
export interface Pkcs12Derivation {
  readonly hash: 'sha1' | 'sha256';
  readonly purpose: keyof typeof PURPOSES;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly sizeBytes: number;
}

/**
 * The octets that PKCS#12's own derivation draws from a password. RFC 7292, appendix B.2.
 *
 * Neither Node nor its OpenSSL bindings have this derivation, so it runs on the main thread.
 */
export async function derivePkcs12(password: Secret, derivation: Pkcs12Derivation): Promise<Uint8Array> {
  const { hash: algorithm, purpose, salt, iterations, sizeBytes } = derivation;
  const diversifier = Buffer.alloc(BLOCK_BYTES, PURPOSES[purpose]);
  const input = Buffer.concat([fillBlocks(salt), fillBlocks(bmpOctets(password.reveal()))]);
  const parts: Buffer[] = [];
  for (let size = 0; size < sizeBytes; size += parts.at(-1)?.length ?? 0) {
    if (size > 0) addToBlocks(input, parts.at(-1) ?? Buffer.of());
    parts.push(await iterate(algorithm, Buffer.concat([diversifier, input]), iterations));
  }
  return Buffer.concat(parts).subarray(0, sizeBytes);
}

async function iterate(algorithm: string, text: Buffer, iterations: number): Promise<Buffer> {
  let digest = text;
  for (let iteration = 1; iteration <= iterations; iteration += 1) {
    digest = hash(algorithm, digest, 'buffer');
    if (iteration % ITERATIONS_PER_TURN === 0) await setImmediate();
  }
  return digest;
}

/** Step 6 C: each block of the input becomes the sum of itself, the repeated digest and one, without what overflows. */
function addToBlocks(input: Buffer, digest: Uint8Array): void {
  const addend = Buffer.alloc(BLOCK_BYTES, digest);
  for (let start = 0; start < input.length; start += BLOCK_BYTES) {
    let carry = 1;
    for (let index = BLOCK_BYTES - 1; index >= 0; index -= 1) {
      const sum = input.readUInt8(start + index) + addend.readUInt8(index) + carry;
      input.writeUInt8(sum & 0xff, start + index);
      carry = sum >> 8;
    }
  }
}

/** UTF-16, big-endian, with a final zero character. RFC 7292, appendix B.1. */
function bmpOctets(text: string): Uint8Array {
  return Buffer.from(`${text}\0`, 'utf16le').swap16();
}

/** Repeated to whole blocks; the last repetition may be cut. */
function fillBlocks(octets: Uint8Array): Uint8Array {
  return Buffer.alloc(Math.ceil(octets.length / BLOCK_BYTES) * BLOCK_BYTES, octets);
}
