import { beforeAll, describe, expect, it } from 'vitest';
import {
  loadAsn1Encoder,
  type Asn1,
  type Asn1Encoder,
} from '../../../../src/adapters/crypto/asn1-encoder.ts';
import { createKeySealer } from '../../../../src/adapters/crypto/key-sealer.ts';
import { encodePem } from '../../../../src/adapters/crypto/pem.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import { Secret } from '../../../../src/domain/secret.ts';

const OID = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  sha1: '1.2.840.113549.2.7',
  sha224: '1.2.840.113549.2.8',
  sha256: '1.2.840.113549.2.9',
  sha384: '1.2.840.113549.2.10',
  sha512: '1.2.840.113549.2.11',
  md5: '1.2.840.113549.2.6',
  aes128: '2.16.840.1.101.3.4.1.2',
  aes192: '2.16.840.1.101.3.4.1.22',
  aes256: '2.16.840.1.101.3.4.1.42',
} as const;
type Name = keyof typeof OID;

/** The levels of the structure at whose end something more may stand. */
const LEVELS = ['whole', 'algorithm', 'parameters', 'derivation', 'kdf', 'prf', 'cipher'] as const;

interface Frame {
  readonly scheme: Name;
  readonly kdf: Name;
  readonly saltBytes: number;
  readonly iterations: number;
  readonly keyLength: number | null;
  /** `null` says nothing, which means SHA-1. */
  readonly prf: Name | null;
  readonly prfParameters: 'null' | 'none' | 'number';
  readonly cipher: Name;
  readonly vectorBytes: number;
  readonly dataBytes: number;
  readonly more: (typeof LEVELS)[number] | null;
}

/** What `seal` itself writes. */
const SEALED: Frame = {
  scheme: 'pbes2',
  kdf: 'pbkdf2',
  saltBytes: 16,
  iterations: 600_000,
  keyLength: null,
  prf: 'sha256',
  prfParameters: 'null',
  cipher: 'aes256',
  vectorBytes: 16,
  dataBytes: 32,
  more: null,
};

describe('the frame of a sealed key', () => {
  const sealer = createKeySealer();
  let encoder: Asn1Encoder;

  beforeAll(async () => {
    encoder = await loadAsn1Encoder();
  });

  function sealedWith(changes: Partial<Frame>): string {
    const frame = { ...SEALED, ...changes };
    const oid = (name: Name): Asn1 => encoder.objectIdentifier(OID[name]);
    const level = (name: Frame['more'], ...elements: readonly Asn1[]): Asn1 =>
      encoder.sequence(...elements, ...(frame.more === name ? [encoder.null()] : []));
    const octets = (count: number): Asn1 => encoder.octetString(Buffer.alloc(count, 1));
    const prfParameters = { null: [encoder.null()], none: [], number: [encoder.integer(1)] };
    const prf =
      frame.prf === null ? [] : [level('prf', oid(frame.prf), ...prfParameters[frame.prfParameters])];
    const keyLength = frame.keyLength === null ? [] : [encoder.integer(frame.keyLength)];
    const kdf = level(
      'kdf',
      octets(frame.saltBytes),
      encoder.integer(frame.iterations),
      ...keyLength,
      ...prf,
    );
    const derivation = level('derivation', oid(frame.kdf), kdf);
    const cipher = level('cipher', oid(frame.cipher), octets(frame.vectorBytes));
    const algorithm = level('algorithm', oid(frame.scheme), level('parameters', derivation, cipher));
    const whole = level('whole', algorithm, octets(frame.dataBytes));
    return encodePem('ENCRYPTED PRIVATE KEY', encoder.toDer(whole));
  }

  it.each<Partial<Frame>>([
    {},
    { saltBytes: 17 },
    { iterations: 600_001 },
    { iterations: 10_000_000 },
    { keyLength: 32 },
    { prf: 'sha224' },
    { prf: 'sha384' },
    { prf: 'sha512' },
    { prfParameters: 'none' },
    { dataBytes: 16 },
  ])('is a strong one with %j', (changes) => {
    expect(sealer.isSealed(sealedWith(changes))).toBe(true);
    expect(sealer.isSealedStrongly(sealedWith(changes))).toBe(true);
  });

  // Each of them is a little easier to guess than what the tool writes.
  it.each<Partial<Frame>>([
    { saltBytes: 15 },
    { saltBytes: 1 },
    { iterations: 599_999 },
    { iterations: 1 },
    { prf: 'sha1' },
    { prf: null },
    { cipher: 'aes128' },
    { cipher: 'aes192' },
    { cipher: 'aes128', keyLength: 16 },
    { cipher: 'aes192', keyLength: 24 },
  ])('is a weak one with %j', (changes) => {
    expect(sealer.isSealed(sealedWith(changes))).toBe(true);
    expect(sealer.isSealedStrongly(sealedWith(changes))).toBe(false);
  });

  it.each<[Partial<Frame>, RegExp]>([
    [{ scheme: 'pbkdf2' }, /the algorithm 1\.2\.840\.113549\.1\.5\.12 where PBES2 is supported/],
    [{ kdf: 'pbes2' }, /the algorithm 1\.2\.840\.113549\.1\.5\.13 where PBKDF2 is supported/],
    [{ prf: 'md5' }, /the algorithm 1\.2\.840\.113549\.2\.6 where HMAC with SHA-1 or SHA-2 is supported/],
    [{ cipher: 'sha1' }, /the algorithm 1\.2\.840\.113549\.2\.7 where an AES-CBC cipher is supported/],
    [{ prfParameters: 'number' }, /an element is of an unexpected type/],
    [{ saltBytes: 0 }, /its salt is 0 bytes long; 1 to 1024 are taken/],
    [{ saltBytes: 1025 }, /its salt is 1025 bytes long/],
    [{ iterations: 0 }, /its key takes 0 iterations; 1 to 10000000 are taken/],
    [{ iterations: 10_000_001 }, /its key takes 10000001 iterations/],
    [{ keyLength: 16 }, /its key length is not that of its cipher/],
    [{ cipher: 'aes128', keyLength: 32 }, /its key length is not that of its cipher/],
    [{ vectorBytes: 15 }, /its initialisation vector is not of one block/],
    [{ vectorBytes: 17 }, /its initialisation vector is not of one block/],
    [{ dataBytes: 0 }, /its encrypted data is cut off/],
    [{ dataBytes: 17 }, /its encrypted data is cut off/],
    ...LEVELS.map((more): [Partial<Frame>, RegExp] => [{ more }, /there are unexpected elements/]),
  ])('is none with %j, and says why, and what to do', async (changes, message) => {
    const text = sealedWith(changes);
    expect(sealer.isSealed(text)).toBe(false);
    expect(sealer.isSealedStrongly(text)).toBe(false);
    const thrown = await sealer.open(text, new Secret('x')).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Failure);
    expect(thrown).toMatchObject({
      code: 'invalid',
      cause: { message: expect.stringMatching(message) as string },
    });
    expect(String(thrown)).toMatch(
      /^Failure: the sealed private key cannot be opened: .* \(openssl pkcs8 -topk8 /,
    );
    expect(String(thrown)).toMatch(message);
  });

  it.each([
    ['', /there is no sealed private key in it: it is empty$/],
    ['two', /there is more in it than one sealed private key$/],
    ['PRIVATE KEY', /what it holds is not a sealed private key$/],
    [
      'Proc-Type: 4,ENCRYPTED',
      /encrypted in OpenSSL's old form, which is too weak; openssl pkcs8 -topk8 seals/,
    ],
  ])('is not in %j', async (kind, message) => {
    const sealed = sealedWith({});
    const texts: Readonly<Record<string, string>> = {
      two: sealed + sealed,
      'PRIVATE KEY': sealed.replaceAll('ENCRYPTED ', ''),
      'Proc-Type: 4,ENCRYPTED': sealed.replace('KEY-----\n', 'KEY-----\nProc-Type: 4,ENCRYPTED\n\n'),
    };
    const text = texts[kind] ?? '';
    expect(sealer.isSealed(text)).toBe(false);
    expect(sealer.isSealedStrongly(text)).toBe(false);
    const thrown = await sealer.open(text, new Secret('x')).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ name: 'Failure', code: 'invalid' });
    expect(String(thrown)).toMatch(message);
  });
});
