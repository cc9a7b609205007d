import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunResult } from '../../local/runner/run-options.ts';
import type { Services } from '../../local/services/services.ts';
import { unpackZip } from '../../local/start/artifact-folders.ts';

/** A shorter piece of a secret appears by chance. */
const PIECE_LENGTH = 16;

/** What comes before the first secret byte of a PKCS#8 key names its algorithm, and is the same in every key. */
const HEAD_BYTES: Readonly<Record<string, number>> = { rsa: 40, ec: 36, ed25519: 16 };

/** Something that a run left, or sent. Bytes as Latin-1, so that every byte is a character. */
export interface Trace {
  readonly place: string;
  readonly text: string;
}

/** All pieces of secrets, in every form in which they are likely to be written. */
export class SecretPieces {
  readonly #names = new Map<string, string>();
  /** A bit for the hash of each piece. Where the bit is not set, no piece begins, so only a few pieces of a text are looked up. */
  readonly #hashes = new Uint32Array(2 ** 19);
  readonly #keys = new Set<string>();

  get size(): number {
    return this.#names.size;
  }

  /** A text, such as a passphrase: as it is, backwards, and encoded. */
  addText(name: string, secret: string): void {
    const bytes = Buffer.from(secret, 'utf8');
    const text = bytes.toString('latin1');
    this.#addAll(name, text);
    this.#addAll(`${name} backwards`, backwards(text));
    // At each of the places that the first byte can have among the three that four characters say.
    for (const skipped of [0, 1, 2])
      this.#addAll(`${name} in base64`, bytes.subarray(skipped).toString('base64').replace(/=+$/, ''));
    this.#addAll(`${name} in hex`, bytes.toString('hex'));
    this.#addAll(`${name} in hex`, bytes.toString('hex').toUpperCase());
    this.#addAll(`${name} in an address`, encodeURIComponent(secret));
    this.#addAll(`${name} in JSON`, escapedForJson(secret));
  }

  /** A private key in PEM: its base64, its bytes and their hex, but for what the public key says too. */
  addKey(name: string, pem: string): void {
    if (this.#keys.has(pem)) return;
    this.#keys.add(pem);
    const key = createPrivateKey(pem);
    const der = key.export({ format: 'der', type: 'pkcs8' });
    const publicDer = createPublicKey(key).export({ format: 'der', type: 'spki' });
    const head = HEAD_BYTES[key.asymmetricKeyType ?? ''] ?? 0;
    const isSecret = (from: number, to: number): boolean =>
      to > head && !publicDer.includes(der.subarray(from, to));
    for (let at = 0; at + PIECE_LENGTH <= der.length; at += 1) {
      if (!isSecret(at, at + PIECE_LENGTH)) continue;
      const piece = der.subarray(at, at + PIECE_LENGTH);
      this.#add(`${name} in bytes`, piece.toString('latin1'));
      this.#add(`${name} in bytes, backwards`, backwards(piece.toString('latin1')));
      this.#addAll(`${name} in hex`, piece.toString('hex'));
      this.#addAll(`${name} in hex`, piece.toString('hex').toUpperCase());
    }
    for (const skipped of [0, 1, 2]) {
      const base64 = der.subarray(skipped).toString('base64').replace(/=+$/, '');
      for (let at = 0; at + PIECE_LENGTH <= base64.length; at += 1) {
        // The bytes that the characters say in full.
        const from = skipped + Math.ceil((at * 6) / 8);
        const to = skipped + Math.floor(((at + PIECE_LENGTH) * 6) / 8);
        if (!isSecret(from, to)) continue;
        const piece = base64.slice(at, at + PIECE_LENGTH);
        this.#add(`${name} in base64`, piece);
        this.#add(`${name} in base64, backwards`, backwards(piece));
        const escaped = encodeURIComponent(piece).slice(0, PIECE_LENGTH);
        if (escaped !== piece) this.#add(`${name} in an address`, escaped);
      }
    }
  }

  /** Which secrets a trace shows a piece of. */
  findIn({ text }: Trace): string[] {
    const found = new Set<string>();
    let hash = 0;
    for (let end = 1; end <= text.length; end += 1) {
      hash = hashWith(hash, text, end);
      if (!this.#hasHash(hash)) continue;
      const name = this.#names.get(text.slice(Math.max(0, end - PIECE_LENGTH), end));
      if (name !== undefined) found.add(name);
    }
    return [...found];
  }

  #addAll(name: string, text: string): void {
    for (let at = 0; at + PIECE_LENGTH <= text.length; at += 1) {
      this.#add(name, text.slice(at, at + PIECE_LENGTH));
    }
  }

  #add(name: string, piece: string): void {
    this.#names.set(piece, name);
    let hash = 0;
    for (let end = 1; end <= piece.length; end += 1) hash = hashWith(hash, piece, end);
    const bit = bitOf(hash);
    this.#hashes[bit >>> 5] = (this.#hashes[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  #hasHash(hash: number): boolean {
    const bit = bitOf(hash);
    return (((this.#hashes[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }
}

const FACTOR = 0x01_00_01_93;
/** What a character counts for by the time that it is no longer among the last. */
const LEAVING = Array.from({ length: PIECE_LENGTH }).reduce<number>((power) => Math.imul(power, FACTOR), 1);

/** The hash of the last characters before `end`, as many as a piece has, from that of those before `end - 1`. */
function hashWith(hash: number, text: string, end: number): number {
  const left = end > PIECE_LENGTH ? text.charCodeAt(end - 1 - PIECE_LENGTH) : 0;
  return (Math.imul(hash, FACTOR) + text.charCodeAt(end - 1) - Math.imul(left, LEAVING)) | 0;
}

function bitOf(hash: number): number {
  return (hash ^ (hash >>> 11)) & 0xff_ff_ff;
}

function backwards(text: string): string {
  return Array.from(text).reverse().join('');
}

/** With every character outside of ASCII as `\\u` and four digits, as some encoders write it. */
function escapedForJson(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * What a run wrote, but for the files that are to hold a key. Its log is taken as the process wrote it, so that the
 * runner's masking hides nothing; only the commands that ask for the masking are left out.
 */
export function tracesOfRun(name: string, run: RunResult, workspace: string, keyFiles: RegExp): Trace[] {
  const log = run.rawLog.replace(/^::add-mask::.*$/gm, '');
  const texts = {
    log,
    outputs: JSON.stringify(run.outputs),
    environment: JSON.stringify([run.env, run.state, run.path]),
    summary: run.rawSummary,
    annotations: JSON.stringify(run.annotations),
  };
  return [
    ...Object.entries(texts).map(([place, text]) => trace(`${name}: ${place}`, Buffer.from(text, 'utf8'))),
    ...tracesOfFolder(`${name}: runner`, run.runnerFolder, /_runner_file_commands/),
    ...tracesOfFolder(`${name}: workspace`, workspace, keyFiles),
  ];
}

/**
 * What the services received and hold: requests, blobs, and what the blobs unpack to. The one place for the token is
 * the header in which GitHub's REST API wants it; no other server may see it.
 */
export async function tracesOfServices(services: Services): Promise<Trace[]> {
  const requests = services.requests.map((request, index) => {
    const isRest = request.operation.startsWith('rest:');
    const shown = isRest ? { ...request, headers: { ...request.headers, authorization: '' } } : request;
    return trace(`request ${index} (${request.operation})`, Buffer.from(JSON.stringify(shown), 'utf8'));
  });
  const blobs = await services.blobs();
  const unpacked = await Promise.all(blobs.map(({ name, bytes }) => tracesOfArchive(name, bytes)));
  return [...requests, ...blobs.map(({ name, bytes }) => trace(`blob ${name}`, bytes)), ...unpacked.flat()];
}

/** The files below a folder, but for those whose path matches `except`. */
export function tracesOfFolder(name: string, folder: string, except: RegExp): Trace[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !except.test(path) && statSync(join(folder, path)).isFile())
    .map((path) => trace(`${name}: ${path}`, readFileSync(join(folder, path))));
}

async function tracesOfArchive(name: string, bytes: Buffer): Promise<Trace[]> {
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-leaks-'));
  try {
    if (name.includes('caches/')) {
      const archive = join(folder, 'archive');
      writeFileSync(archive, bytes);
      // Packed with zstd where the machine has it, else with gzip; tar finds out.
      execFileSync('tar', ['-xf', archive, '-C', folder], { stdio: 'pipe' });
    } else await unpackZip(bytes, folder);
    // The pairs of a list are packed once more.
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('certificates.tar.gz'))
        execFileSync('tar', ['-xzf', join(folder, path), '-C', folder], { stdio: 'pipe' });
    return tracesOfFolder(`in ${name}`, folder, /^archive$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function trace(place: string, bytes: Buffer): Trace {
  return { place, text: bytes.toString('latin1') };
}
