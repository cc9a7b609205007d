import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAsn1Encoder, type Asn1Encoder } from '../../../../../src/adapters/crypto/asn1/asn1-encoder.ts';
import { hasConsistentNumbers } from '../../../../../src/adapters/crypto/key/rsa-key-arithmetic.ts';
import { hasOpenssl } from '../../../../fixtures/crypto/tools.ts';

// Asked without a certificate: a wrong modulus, say, would not even be looked at beside one.
const NAMES = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;
const MODULUS_BITS = 1024;
type Numbers = Record<(typeof NAMES)[number], bigint>;

let encoder: Asn1Encoder;
let sound: Numbers;

beforeAll(async () => {
  encoder = await loadAsn1Encoder();
  do sound = numbersOfNewKey();
  while (exponentOver(sound) >= 1n << BigInt(MODULUS_BITS));
});

function numbersOfNewKey(): Numbers {
  const jwk = generateKeyPairSync('rsa', { modulusLength: MODULUS_BITS }).privateKey.export({
    format: 'jwk',
  });
  return Object.fromEntries(NAMES.map((name) => [name, decode(jwk[name])])) as Numbers;
}

/** The smallest exponent that is an inverse, and larger than the modulus. OpenSSL reads none that is longer than that. */
function exponentOver({ n, p, q, d }: Numbers): bigint {
  const period = leastCommonMultiple(p - 1n, q - 1n);
  return d + period * ((n - d) / period + 1n);
}

function decode(base64url: unknown): bigint {
  return BigInt(`0x${Buffer.from(String(base64url), 'base64url').toString('hex')}`);
}

/** The key that has these numbers in the place of its own. OpenSSL reads it without a look at them. */
function keyWith(changes: Partial<Numbers>): KeyObject {
  const changed = { ...sound, ...changes };
  const integers = [0n, ...NAMES.map((name) => changed[name])].map((number) => {
    // The highest bit, which would be a sign, stays free.
    const octets = Math.floor(number.toString(2).length / 8) + 1;
    return encoder.positiveInteger(Buffer.from(number.toString(16).padStart(2 * octets, '0'), 'hex'));
  });
  const key = encoder.toDer(encoder.sequence(...integers));
  return createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs1' });
}

describe('the numbers of an RSA key', () => {
  it('agree in a key that was made as one', () => {
    expect(hasConsistentNumbers(keyWith({}))).toBe(true);
  });

  it.each(NAMES)('do not agree where %s has another bit, whichever it is', (name) => {
    const length = sound[name].toString(2).length;
    for (let bit = 0; bit < length; bit += Math.ceil(length / 40)) {
      const other = sound[name] ^ (1n << BigInt(bit));
      expect(hasConsistentNumbers(keyWith({ [name]: other })), `bit ${bit}`).toBe(false);
    }
  });

  it('do not agree where d undoes e modulo one of the primes alone', () => {
    const { d, p, q } = sound;
    // All else follows from it: each part that a signature is made of is the right one for this d.
    const [forP, forQ] = [d + p - 1n, d + q - 1n];
    expect(hasConsistentNumbers(keyWith({ d: forP, dq: forP % (q - 1n) }))).toBe(false);
    expect(hasConsistentNumbers(keyWith({ d: forQ, dp: forQ % (p - 1n) }))).toBe(false);
  });

  it('do not agree where p and q are not the two factors', () => {
    const { n, p, q, d } = sound;
    const halves: Partial<Numbers>[] = [
      { p: n, q: 1n, dp: d % (n - 1n), qi: 1n },
      { p: 1n, q: n, dq: d % (n - 1n), qi: 0n },
      // The other way round, they have another inverse.
      { p: q, q: p, dp: d % (q - 1n), dq: d % (p - 1n) },
    ];
    for (const change of halves) expect(hasConsistentNumbers(keyWith(change))).toBe(false);
  });

  it('agree with the larger of the two inverses that RFC 8017 allows, and with no larger one', () => {
    const { n, p, q, d } = sound;
    const smallest = d % leastCommonMultiple(p - 1n, q - 1n);
    expect(hasConsistentNumbers(keyWith({ d: smallest }))).toBe(true);
    const over = exponentOver(sound);
    expect(over).toBeGreaterThan(n);
    expect(hasConsistentNumbers(keyWith({ d: over }))).toBe(false);
  });

  it('do not agree where d is the modulus, even if all else follows from it', () => {
    const { n, p, q } = sound;
    const e = inverse(n, leastCommonMultiple(p - 1n, q - 1n));
    expect(hasConsistentNumbers(keyWith({ e, d: n, dp: n % (p - 1n), dq: n % (q - 1n) }))).toBe(false);
    // The same exponent with an inverse that is small enough.
    const d = n % leastCommonMultiple(p - 1n, q - 1n);
    expect(hasConsistentNumbers(keyWith({ e, d, dp: d % (p - 1n), dq: d % (q - 1n) }))).toBe(true);
  });

  it.skipIf(!hasOpenssl)('of a key with three primes are not judged', () => {
    const made = ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024', '-pkeyopt', 'rsa_keygen_primes:3'];
    const pem = execFileSync('openssl', ['genpkey', '-quiet', ...made], { encoding: 'utf8' });
    expect(() => hasConsistentNumbers(createPrivateKey(pem))).toThrow('more than two primes');
  });
});

function greatestCommonDivisor(some: bigint, other: bigint): bigint {
  return other === 0n ? some : greatestCommonDivisor(other, some % other);
}

function inverse(some: bigint, modulus: bigint): bigint {
  let [number, rest, factor, next] = [modulus, some % modulus, 0n, 1n];
  while (rest !== 0n) {
    const times = number / rest;
    [number, rest, factor, next] = [rest, number % rest, next, factor - times * next];
  }
  return ((factor % modulus) + modulus) % modulus;
}

function leastCommonMultiple(some: bigint, other: bigint): bigint {
  return (some / greatestCommonDivisor(some, other)) * other;
}
