import { createCipheriv, createDecipheriv, pbkdf2, randomBytes, type Decipheriv } from 'node:crypto';
import { promisify } from 'node:util';
import type { Secret } from '../../domain/secret.ts';

/** Begins every file of `openssl enc`; the salt follows. */
const MAGIC = Buffer.from('Salted__', 'latin1');
const SALT_BYTES = 8;
const HEAD_BYTES = MAGIC.length + SALT_BYTES;
const ITERATIONS = 600_000;
const KEY_BYTES = 32;
const IV_BYTES = 16;
const CIPHER = 'aes-256-cbc';

const derive = promisify(pbkdf2);

/** What `openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -md sha256` writes, under a new salt, piece by piece. */
export async function* encrypt(
  chunks: AsyncIterable<Uint8Array>,
  passphrase: Secret,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const cipher = await withKey(passphrase, salt, (key, iv) => createCipheriv(CIPHER, key, iv));
  yield Buffer.concat([MAGIC, salt]);
  for await (const chunk of chunks) yield cipher.update(chunk);
  yield cipher.final();
}

/**
 * What is in such a file, piece by piece. Throws if it is none, if it breaks off, and mostly (AES-CBC does not tell always)
 * if it is damaged or the passphrase is another one.
 */
export async function* decrypt(
  chunks: AsyncIterable<Uint8Array>,
  passphrase: Secret,
): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0);
  let decipher: Decipheriv | undefined;
  for await (const chunk of chunks) {
    if (decipher !== undefined) {
      yield decipher.update(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    decipher = await begin(head.subarray(0, HEAD_BYTES), passphrase);
    yield decipher.update(head.subarray(HEAD_BYTES));
  }
  if (decipher === undefined) throw new Error('it breaks off');
  yield decipher.final();
}

function begin(head: Buffer, passphrase: Secret): Promise<Decipheriv> {
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('openssl did not encrypt it');
  return withKey(passphrase, head.subarray(MAGIC.length), (key, iv) => createDecipheriv(CIPHER, key, iv));
}

async function withKey<T>(passphrase: Secret, salt: Buffer, use: (key: Buffer, iv: Buffer) => T): Promise<T> {
  const drawn = await derive(passphrase.reveal(), salt, ITERATIONS, KEY_BYTES + IV_BYTES, 'sha256');
  try {
    return use(drawn.subarray(0, KEY_BYTES), drawn.subarray(KEY_BYTES));
  } finally {
    drawn.fill(0);
  }
}
