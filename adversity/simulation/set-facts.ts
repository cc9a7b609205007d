import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Secret } from '../../src/domain/secret.ts';
import type { SetContent } from '../../__tests__/fakes/memory-set-staging.ts';
import { ALL_PASSPHRASES } from './passphrases.ts';

/** A pair in a set, found out by reading its files. */
export interface PairFacts {
  /** As the manifest has it; `null` in a set that keeps one. */
  readonly name: string | null;
  readonly x509: X509Certificate;
  readonly since: string;
  readonly hasKey: boolean;
  /** Whether the passphrase of the set opens the key, and the key is that of the certificate. */
  readonly opens: boolean;
}

/**
 * What a set is. `sealed` sets name the passphrase that their key check belongs to, `null` if it is none of ours, and `isProved` tells
 * whether their proof and their checksums hold.
 */
export type SetFacts =
  | { readonly kind: 'broken' }
  | (ReadSet & { readonly kind: 'public' })
  | (ReadSet & { readonly kind: 'sealed'; readonly opener: Secret | null; readonly isProved: boolean });

interface ReadSet {
  /** The name that the manifest claims. */
  readonly name: string;
  readonly setKind: string;
  readonly action: string;
  readonly ref: string;
  readonly isDefaultBranch: boolean;
  /** The earlier set whose certificates are all in this one, as it claims. */
  readonly supersedes: string | null;
  readonly pairs: readonly PairFacts[];
}

interface Manifest {
  readonly kind: string;
  readonly action: string;
  readonly name: string;
  readonly proof: { readonly salt: string; readonly keyCheck: string } | null;
  readonly run: { readonly ref: string; readonly isDefaultBranch: boolean };
  readonly supersedes: string | null;
  readonly certificates: readonly {
    readonly name: string | null;
    readonly since: string;
    readonly privateKey: string;
  }[];
}

/**
 * Reads sets with `node:crypto`, gunzip and a few lines that read tar and DER. It shares no code with the tool, and believes nothing
 * that the tool says. The same texts are in set after set, and each is looked into once.
 */
export class SetFactsReader {
  readonly #certificates = new Map<string, X509Certificate>();
  readonly #opened = new Map<string, boolean>();

  read(content: SetContent): SetFacts {
    try {
      return readSet(content, (texts, key) => this.#readPair(texts, key));
    } catch {
      return { kind: 'broken' };
    }
  }

  certificate(pem: string): X509Certificate {
    const known = this.#certificates.get(pem) ?? new X509Certificate(pem);
    this.#certificates.set(pem, known);
    return known;
  }

  #readPair({ certificate, sealed }: PairTexts, key: Buffer | null): Pick<PairFacts, 'x509' | 'opens'> {
    const x509 = this.certificate(certificate);
    if (sealed === undefined || key === null) return { x509, opens: false };
    const id = `${key.toString('hex')} ${certificate} ${sealed}`;
    const known = this.#opened.get(id);
    const privateKey = known === undefined ? openKey(sealed, key) : null;
    const opens = known ?? (privateKey !== null && x509.checkPrivateKey(privateKey));
    this.#opened.set(id, opens);
    return { x509, opens };
  }
}

interface PairTexts {
  readonly certificate: string;
  readonly sealed: string | undefined;
}

type ReadPair = (texts: PairTexts, key: Buffer | null) => Pick<PairFacts, 'x509' | 'opens'>;

function readSet(content: SetContent, readPair: ReadPair): SetFacts {
  const manifest = JSON.parse(textOf(content, 'manifest.json')) as Manifest;
  const { proof, kind, action, name, run, supersedes } = manifest;
  const key = proof === null ? null : keyOf(proof);
  const isRight = hasRightSums(content);
  const set = {
    name,
    setKind: kind,
    action,
    ref: run.ref,
    isDefaultBranch: run.isDefaultBranch,
    supersedes,
  };
  if (proof === null) {
    if (!isRight) return { kind: 'broken' };
    return { ...set, kind: 'public', pairs: pairsOf(content, manifest, null, readPair) };
  }
  const sealed = { ...set, kind: 'sealed', opener: key?.passphrase ?? null } as const;
  // Whether a set of a passphrase that one does not have was changed, one cannot tell.
  if (key === null || !isRight || !proves(content, key.bytes))
    return { ...sealed, isProved: false, pairs: [] };
  return { ...sealed, isProved: true, pairs: pairsOf(content, manifest, key.bytes, readPair) };
}

/** The key that the passphrase of the set gives; `null` if it is none of ours. */
function keyOf({
  salt,
  keyCheck,
}: NonNullable<Manifest['proof']>): { readonly passphrase: Secret; readonly bytes: Buffer } | null {
  for (const passphrase of ALL_PASSPHRASES) {
    const bytes = createHash('sha256').update(`${passphrase.reveal()} ${salt}`).digest();
    const check = createHmac('sha256', bytes).update('certkeep key check v1').digest('hex');
    if (check.slice(0, 16) === keyCheck) return { passphrase, bytes };
  }
  return null;
}

function proves(content: SetContent, key: Buffer): boolean {
  const proofKey = createHmac('sha256', key).update('certkeep set proof v1').digest();
  const proof = createHmac('sha256', proofKey).update(bytesOf(content, 'SHA256SUMS')).digest('hex');
  return textOf(content, 'SHA256SUMS.hmac') === `${proof}\n`;
}

/** Whether the sums are right. Throws if they do not name each file once, and nothing else. */
function hasRightSums(content: SetContent): boolean {
  const named = new Map<string, string>();
  for (const line of textOf(content, 'SHA256SUMS').trimEnd().split('\n')) {
    if (named.has(line.slice(66)) || !/^[0-9a-f]{64} {2}./.test(line)) throw new Error('no sums');
    named.set(line.slice(66), line.slice(0, 64));
  }
  const paths = [...content.keys()].filter((path) => path !== 'SHA256SUMS' && path !== 'SHA256SUMS.hmac');
  if (paths.length !== named.size || paths.some((path) => !named.has(path))) throw new Error('no sums of it');
  return paths.every(
    (path) => named.get(path) === createHash('sha256').update(bytesOf(content, path)).digest('hex'),
  );
}

function pairsOf(
  content: SetContent,
  { certificates }: Manifest,
  key: Buffer | null,
  readPair: ReadPair,
): PairFacts[] {
  const archive = content.get('certificates.tar.gz');
  const packed = archive === undefined ? null : untar(gunzipSync(archive));
  return certificates.map(({ name, since, privateKey }) => {
    const text = (file: string): string | undefined =>
      name !== null ? packed?.get(`${name}/${file}`) : content.has(file) ? textOf(content, file) : undefined;
    const [certificate, sealed] = [text('certificate.pem'), text('private_key.pem')];
    if (certificate === undefined) throw new Error('a certificate is missing');
    const hasKey = privateKey === 'sealed' && sealed !== undefined;
    return { name, since, hasKey, ...readPair({ certificate, sealed }, key) };
  });
}

/** The texts in a tar archive, by path. */
function untar(bytes: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const field = (start: number, length: number): string =>
      bytes
        .subarray(at + start, at + start + length)
        .toString('latin1')
        .replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    if (['0', ''].includes(field(156, 1)))
      files.set(field(0, 100), bytes.subarray(at + 512, at + 512 + size).toString('utf8'));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** The key in an EncryptedPrivateKeyInfo (RFC 5958): its second octet string is the vector, its last the key. */
function openKey(pem: string, key: Buffer): KeyObject | null {
  try {
    const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
    const strings = octetStrings(der);
    const [vector, encrypted] = [strings[1], strings.at(-1)];
    if (vector === undefined || encrypted === undefined) return null;
    const decipher = createDecipheriv('aes-256-cbc', key, vector);
    const pkcs8 = Buffer.concat([decipher.update(encrypted), decipher.final()]);
    return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}

function octetStrings(der: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < der.length;) {
    const tag = der[at] ?? 0;
    const first = der[at + 1] ?? 0;
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    const length = lengthBytes === 0 ? first : der.readUIntBE(at + 2, lengthBytes);
    const start = at + 2 + lengthBytes;
    const value = der.subarray(start, start + length);
    if (tag === 0x04) found.push(value);
    else if (tag === 0x30) found.push(...octetStrings(value));
    at = start + length;
  }
  return found;
}

function bytesOf(content: SetContent, path: string): Uint8Array {
  const bytes = content.get(path);
  if (bytes === undefined) throw new Error(`${path} is missing`);
  return bytes;
}

function textOf(content: SetContent, path: string): string {
  return Buffer.from(bytesOf(content, path)).toString('utf8');
}
