import { createCipheriv } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  loadAsn1Encoder,
  type Asn1,
  type Asn1Encoder,
} from '../../../../src/adapters/crypto/asn1/asn1-encoder.ts';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { encodePem, parsePemBlocks } from '../../../../src/adapters/crypto/asn1/pem.ts';
import { createSetKey } from '../../../../src/adapters/crypto/passphrase/set-key.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { NOW, specificationOf } from '../../../fixtures/crypto/specification.ts';

const OID = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  sha1: '1.2.840.113549.2.7',
  sha256: '1.2.840.113549.2.9',
  sha512: '1.2.840.113549.2.11',
  aes128: '2.16.840.1.101.3.4.1.2',
  aes256: '2.16.840.1.101.3.4.1.42',
} as const;
type Name = keyof typeof OID;

/** The levels of the structure at whose end something more may be. */
const LEVELS = ['whole', 'algorithm', 'parameters', 'derivation', 'kdf', 'prf', 'cipher'] as const;

interface Frame {
  readonly scheme: Name;
  readonly kdf: Name;
  readonly salt: Uint8Array;
  readonly iterations: Uint8Array;
  readonly keyLength: number | null;
  /** `null` says nothing, which means SHA-1. */
  readonly prf: Name | null;
  readonly prfParameters: 'null' | 'none' | 'number';
  readonly cipher: Name;
  readonly vectorBytes: number;
  readonly data: Uint8Array;
  readonly more: (typeof LEVELS)[number] | null;
}

const KEY = Buffer.alloc(32, 7);
const SALT = Buffer.alloc(16, 9);
const setKey = createSetKey(
  KEY,
  { salt: SALT, iterations: 600_000 },
  { passphrase: new Secret('any'), isCurrent: true },
);

function encryptUnderKey(text: Uint8Array | string): Uint8Array {
  const cipher = createCipheriv('aes-256-cbc', KEY, Buffer.alloc(16, 1));
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

describe('the frame of a sealed key', () => {
  let encoder: Asn1Encoder;
  let privateKey: Secret;
  let sound: Frame;

  beforeAll(async () => {
    encoder = await loadAsn1Encoder();
    ({ privateKey } = await certificateIssuer.issue(specificationOf({ keyType: 'ed25519' }), NOW));
    sound = {
      scheme: 'pbes2',
      kdf: 'pbkdf2',
      salt: SALT,
      iterations: Buffer.from('0927c0', 'hex'),
      keyLength: null,
      prf: 'sha256',
      prfParameters: 'null',
      cipher: 'aes256',
      vectorBytes: 16,
      data: encryptUnderKey(parsePemBlocks(privateKey.reveal())[0]?.der ?? ''),
      more: null,
    };
  });

  function sealedWith(changes: Partial<Frame>): string {
    const frame = { ...sound, ...changes };
    const oid = (name: Name): Asn1 => encoder.objectIdentifier(OID[name]);
    const level = (name: Frame['more'], ...elements: readonly Asn1[]): Asn1 =>
      encoder.sequence(...elements, ...(frame.more === name ? [encoder.null()] : []));
    const prfParameters = { null: [encoder.null()], none: [], number: [encoder.integer(1)] };
    const prf =
      frame.prf === null ? [] : [level('prf', oid(frame.prf), ...prfParameters[frame.prfParameters])];
    const keyLength = frame.keyLength === null ? [] : [encoder.integer(frame.keyLength)];
    const kdf = level(
      'kdf',
      encoder.octetString(frame.salt),
      encoder.positiveInteger(frame.iterations),
      ...keyLength,
      ...prf,
    );
    const derivation = level('derivation', oid(frame.kdf), kdf);
    const vector = encoder.octetString(Buffer.alloc(frame.vectorBytes, 1));
    const cipher = level('cipher', oid(frame.cipher), vector);
    const algorithm = level('algorithm', oid(frame.scheme), level('parameters', derivation, cipher));
    const whole = level('whole', algorithm, encoder.octetString(frame.data));
    return encodePem('ENCRYPTED PRIVATE KEY', encoder.toDer(whole));
  }

  it('is the one that the tool writes', async () => {
    expect((await setKey.open(sealedWith({}))).reveal()).toBe(privateKey.reveal());
    const frameOf = (text: string): Buffer => {
      const der = parsePemBlocks(text)[0]?.der ?? Buffer.alloc(0);
      return der.subarray(0, der.length - 16 - 2 - sound.data.length);
    };
    expect(frameOf(await setKey.seal(privateKey))).toEqual(frameOf(sealedWith({})));
  });

  // Each would be read by openssl, or cost a derivation that the set's proof has no part in.
  it.each<[Partial<Frame>, RegExp]>([
    [
      { scheme: 'pbkdf2' },
      /the algorithm 1\.2\.840\.113549\.1\.5\.12 instead of 1\.2\.840\.113549\.1\.5\.13/,
    ],
    [{ kdf: 'pbes2' }, /the algorithm 1\.2\.840\.113549\.1\.5\.13 instead of/],
    [{ prf: 'sha1' }, /the algorithm 1\.2\.840\.113549\.2\.7 instead of/],
    [{ prf: 'sha512' }, /the algorithm 1\.2\.840\.113549\.2\.11 instead of/],
    [{ prf: null }, /an element is missing/],
    [{ prfParameters: 'none' }, /an element is missing/],
    [{ prfParameters: 'number' }, /an element is of an unexpected type/],
    [{ cipher: 'aes128' }, /the algorithm 2\.16\.840\.1\.101\.3\.4\.1\.2 instead of/],
    [{ keyLength: 32 }, /an element is of an unexpected type/],
    [{ salt: Buffer.alloc(16) }, /another salt than its set/],
    [{ salt: SALT.subarray(1) }, /another salt than its set/],
    [{ salt: Buffer.alloc(0) }, /another salt than its set/],
    [{ iterations: Buffer.from('0927bf', 'hex') }, /another count of iterations than its set/],
    [{ iterations: Buffer.of(0) }, /another count of iterations/],
    [{ iterations: Buffer.alloc(40_000, 0x7f) }, /another count of iterations/],
    [{ vectorBytes: 15 }, /its initialisation vector is not one block/],
    [{ vectorBytes: 17 }, /its initialisation vector is not one block/],
    [{ data: Buffer.alloc(0) }, /its encrypted data is cut off/],
    [{ data: Buffer.alloc(17) }, /its encrypted data is cut off/],
    ...LEVELS.map((more): [Partial<Frame>, RegExp] => [
      { more },
      /there are unexpected elements|unexpected type/,
    ]),
  ])('is none with %j, and says why', async (changes, message) => {
    const thrown = await setKey.open(sealedWith(changes)).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Failure);
    expect(thrown).toMatchObject({
      code: 'invalid',
      cause: { message: expect.stringMatching(message) as string },
    });
    expect(String(thrown)).toMatch(/^Failure: the sealed private key cannot be opened: /);
    expect(String(thrown)).toMatch(message);
  });

  it.each([
    ['no key', () => encryptUnderKey('no private key')],
    ['a key and more', () => encryptUnderKey(Buffer.concat([derOf(privateKey), Buffer.of(0)]))],
    ['nothing', () => encryptUnderKey('')],
    ['what another key encrypted', () => Buffer.alloc(48, 3)],
  ])('does not open if %s is in it', async (_, data) => {
    await expect(setKey.open(sealedWith({ data: data() }))).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(
        /what is in it is no private key; it was changed, or sealed with/,
      ) as string,
    });
  });

  it.each<[string, (sealed: string) => string, RegExp]>([
    ['nothing', () => '', /there is no sealed private key in it: it is empty$/],
    ['two', (sealed) => sealed + sealed, /there is more in it than one sealed private key$/],
    ['another label', (sealed) => sealed.replaceAll('ENCRYPTED ', ''), /is not a sealed private key$/],
    [
      "OpenSSL's old encryption",
      (sealed) => sealed.replace('KEY-----\n', 'KEY-----\nProc-Type: 4,ENCRYPTED\n\n'),
      /cannot be opened: an element is missing$/,
    ],
  ])('is not in %s', async (_, change, message) => {
    const thrown = await setKey.open(change(sealedWith({}))).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ name: 'Failure', code: 'invalid' });
    expect(String(thrown)).toMatch(message);
  });
});

function derOf(privateKey: Secret): Buffer {
  return parsePemBlocks(privateKey.reveal())[0]?.der ?? Buffer.alloc(0);
}
