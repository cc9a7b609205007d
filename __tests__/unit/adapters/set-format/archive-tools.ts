import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import { encrypt } from '../../../../src/adapters/set-format/openssl-encryption.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { hasOpenssl } from '../../../fixtures/crypto/tools.ts';

/** Whether openssl and GNU tar run here, with paths that both take. Others' tar lists in another way. */
export const hasGnuTools =
  process.platform !== 'win32' && hasOpenssl && execFileSync('tar', ['--version']).includes('GNU tar');

export const PASSPHRASE = 'correct horse "battery" stäple';

/** An entry of a tar archive, with every lie that an archive can tell. */
export type TarEntry = Partial<Header> & { readonly name: string; readonly content?: string | Buffer };

/** A tar archive of these entries. */
export function tarOf(entries: readonly TarEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const { content = '', ...header } of entries) {
    if (header.type !== undefined && header.type !== 'file') archive.entry(header);
    else archive.entry(header, Buffer.from(content));
  }
  archive.finalize();
  return buffer(chunksOf(archive));
}

async function* chunksOf(archive: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of archive) if (chunk instanceof Uint8Array) yield chunk;
}

export async function gzippedTarOf(entries: readonly TarEntry[]): Promise<Buffer> {
  return gzipSync(await tarOf(entries));
}

const PARAMETERS = ['-aes-256-cbc', '-pbkdf2', '-iter', '600000', '-md', 'sha256', '-pass', 'env:PASSPHRASE'];

/** What OpenSSL's own program makes of bytes. */
export function opensslEncrypt(bytes: Buffer, passphrase = PASSPHRASE): Buffer {
  return execFileSync('openssl', ['enc', ...PARAMETERS], {
    input: bytes,
    env: { ...process.env, PASSPHRASE: passphrase },
    maxBuffer: 1 << 30,
  });
}

/** The same by our own hand, for archives that are wrong in another way. */
export function encrypted(bytes: Buffer): Promise<Buffer> {
  return buffer(encrypt(Readable.from([bytes]), new Secret(PASSPHRASE)));
}

/** What OpenSSL's own program finds in an encrypted file. */
export function opensslDecrypt(bytes: Buffer, passphrase = PASSPHRASE): Buffer {
  return execFileSync('openssl', ['enc', '-d', ...PARAMETERS], {
    input: bytes,
    env: { ...process.env, PASSPHRASE: passphrase },
    maxBuffer: 1 << 30,
  });
}

/** What GNU tar lists, with modes and times in UTC. */
export function listWithTar(gzipped: Uint8Array): string[] {
  const path = join(temporaryFolder(), 'archive.tar.gz');
  writeFileSync(path, gzipped);
  const listed = execFileSync('tar', ['tvzf', path, '--full-time', '--quoting-style=literal'], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
  });
  return listed.split('\n').filter((line) => line !== '');
}

/** Bytes in pieces of this size. */
export function inPieces(bytes: Uint8Array, pieceBytes = 1000): AsyncIterable<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) pieces.push(bytes.subarray(at, at + pieceBytes));
  return ReadableStream.from(pieces);
}

/** The error that work ends with. Throws if it ends well. */
export async function errorOf(work: Promise<unknown>): Promise<Error> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it did not fail');
}
