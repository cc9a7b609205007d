import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAsn1Encoder, type Asn1Encoder } from '../../../../../src/adapters/crypto/asn1/asn1-encoder.ts';
import { certificateIssuer } from '../../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { provesPair } from '../../../../../src/adapters/crypto/key/pair-proof.ts';
import { encodePem } from '../../../../../src/adapters/crypto/asn1/pem.ts';
import {
  exportPrivateKey,
  readPrivateKey,
} from '../../../../../src/adapters/crypto/key/private-key-reader.ts';
import { rememberPublicKey } from '../../../../../src/adapters/crypto/key/public-key.ts';
import { hasConsistentNumbers } from '../../../../../src/adapters/crypto/key/rsa-key-arithmetic.ts';
import {
  KEY_TYPES,
  type Certificate,
  type CertificatePair,
} from '../../../../../src/domain/certificate/certificate.ts';
import { Secret } from '../../../../../src/domain/secret.ts';
import { certificateOf } from '../../../domain/fixtures.ts';
import { pairOf } from '../../../../fixtures/crypto/pairs.ts';
import { NOW, specificationOf } from '../../../../fixtures/crypto/specification.ts';
import { hasOpenssl, openssl, Workbench } from '../../../../fixtures/crypto/tools.ts';

const NUMBERS = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;
type Numbers = Record<(typeof NUMBERS)[number], bigint>;

describe('a private key', () => {
  it.each(KEY_TYPES)('of %s is proved, and another one is not', { tags: ['slow'] }, async (keyType) => {
    const [pair, other] = await Promise.all([pairOf(keyType), pairOf(keyType, 2)]);
    expect(provesPair(pair.certificate, pair.privateKey)).toBe(true);
    expect(provesPair(pair.certificate, other.privateKey)).toBe(false);
    // Decoded keys are forgotten after a proof; the next one reads the texts.
    expect(provesPair(pair.certificate, pair.privateKey)).toBe(true);
  });

  it.each(KEY_TYPES)(
    'of %s that another kind of certificate is beside lets every other key be read',
    async (keyType) => {
      const pair = await pairOf(keyType);
      for (const otherType of KEY_TYPES) {
        const other = await pairOf(otherType, 2);
        expect(provesPair(pair.certificate, other.privateKey)).toBe(false);
        expect(() => readPrivateKey(other.privateKey.reveal())).not.toThrow();
      }
    },
  );

  it('is not proved by a certificate that cannot be read', async () => {
    const { privateKey } = await certificateIssuer.issue(specificationOf(), NOW);
    expect(provesPair({ pem: 'nothing' }, privateKey)).toBe(false);
  });

  it('that carries the right public point beside another secret number is not proved', async () => {
    const pair = await certificateIssuer.issue(specificationOf(), NOW);
    const other = await certificateIssuer.issue(specificationOf(), NOW);
    const [right, wrong] = [pair, other].map(({ privateKey }) =>
      createPrivateKey(privateKey.reveal()).export({ type: 'pkcs8', format: 'der' }),
    );
    if (right === undefined || wrong === undefined) throw new Error('no keys');
    // The point is the end of the DER of an EC key.
    const point = 65;
    const wrongNumber = Buffer.concat([wrong.subarray(0, -point), right.subarray(-point)]);
    const wrongPoint = Buffer.concat([right.subarray(0, -point), wrong.subarray(-point)]);
    for (const der of [wrongNumber, wrongPoint]) {
      const mixed = new Secret(encodePem('PRIVATE KEY', der));
      expect(provesPair(pair.certificate, mixed)).toBe(false);
    }
    expect(provesPair(pair.certificate, new Secret(encodePem('PRIVATE KEY', right)))).toBe(true);
  });
});

describe('a private key in a file', () => {
  /** As `keep` reads it from the workspace; `null` where the file is refused. */
  function readOrNull(text: string): Secret | null {
    try {
      return certificateReader.parsePrivateKey(text);
    } catch {
      return null;
    }
  }

  function derOf({ privateKey }: CertificatePair): Buffer {
    return createPrivateKey(privateKey.reveal()).export({ type: 'pkcs8', format: 'der' });
  }

  function isProved({ certificate }: CertificatePair, der: Buffer, label = 'PRIVATE KEY'): boolean {
    const key = readOrNull(encodePem(label, der));
    return key !== null && provesPair(certificate, key);
  }

  it.each(KEY_TYPES)(
    'of %s is proved by its own certificate alone, as often as it is asked',
    async (keyType) => {
      const pair = await pairOf(keyType);
      const other = await pairOf(keyType, 2);
      const key = certificateReader.parsePrivateKey(pair.privateKey.reveal());
      expect(key.reveal()).toBe(pair.privateKey.reveal());
      for (let round = 0; round < 2; round += 1) {
        const certificate = certificateReader.parseCertificate(pair.certificate.pem);
        expect(provesPair(certificate, key)).toBe(true);
        expect(provesPair(other.certificate, key)).toBe(false);
      }
    },
  );

  it.each(['ecdsa-p256', 'ecdsa-p384'] as const)(
    'of %s is not proved with a part of another',
    async (keyType) => {
      const pair = await certificateIssuer.issue(specificationOf({ keyType }), NOW);
      const other = await certificateIssuer.issue(specificationOf({ keyType }), NOW);
      const [right, wrong] = [derOf(pair), derOf(other)];
      const point = keyType === 'ecdsa-p256' ? 65 : 97;
      const wrongNumber = Buffer.concat([wrong.subarray(0, -point), right.subarray(-point)]);
      const wrongPoint = Buffer.concat([right.subarray(0, -point), wrong.subarray(-point)]);
      expect(isProved(pair, wrongNumber)).toBe(false);
      expect(isProved(other, wrongNumber)).toBe(false);
      expect(isProved(pair, wrongPoint)).toBe(false);
      expect(isProved(other, wrongPoint)).toBe(false);
      // OpenSSL takes the point for the key's: to compare it with the certificate's shows nothing.
      const mixed = createPrivateKey({ key: wrongNumber, format: 'der', type: 'pkcs8' });
      expect(createPublicKey(mixed).equals(createPublicKey(pair.certificate.pem))).toBe(true);
    },
  );

  it.each(['ecdsa-p256', 'ed25519'] as const)(
    'of %s with a bit changed is the same key, or not proved',
    async (keyType) => {
      const pair = await certificateIssuer.issue(specificationOf({ keyType }), NOW);
      const der = derOf(pair);
      const { d } = createPrivateKey(pair.privateKey.reveal()).export({ format: 'jwk' });
      for (let bit = 0; bit < der.length * 8; bit += 1) {
        const changed = Buffer.from(der);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        if (!isProved(pair, changed)) continue;
        expect(
          createPrivateKey({ key: changed, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' }),
        ).toMatchObject({ d });
      }
    },
  );

  it('is proved in every form of the same key', async () => {
    const pair = await certificateIssuer.issue(specificationOf(), NOW);
    const sec1 = createPrivateKey(pair.privateKey.reveal()).export({ type: 'sec1', format: 'der' });
    expect(isProved(pair, sec1, 'EC PRIVATE KEY')).toBe(true);
    // Without its point, which is optional: RFC 5915, section 3.
    const { d } = createPrivateKey(pair.privateKey.reveal()).export({ format: 'jwk' });
    const number = Buffer.from(String(d), 'base64url');
    const head = Buffer.from('3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420', 'hex');
    expect(isProved(pair, Buffer.concat([head, number]))).toBe(true);
    expect(isProved(pair, Buffer.concat([head, number.fill(1)]))).toBe(false);
  });

  it.skipIf(!hasOpenssl)('is proved by a certificate that writes the point in another form', () => {
    const bench = new Workbench();
    try {
      const usual = openssl(['ecparam', '-name', 'prime256v1', '-genkey', '-noout']);
      const file = bench.write('compressed.key', openssl(['ec', '-conv_form', 'compressed'], usual));
      const certificate = certificateReader.parseCertificate(
        openssl(['req', '-x509', '-key', file, '-subj', '/CN=old.example']),
      );
      const key = certificateReader.parsePrivateKey(openssl(['pkcs8', '-topk8', '-nocrypt'], usual));
      expect(provesPair(certificate, key)).toBe(true);
    } finally {
      bench.remove();
    }
  });
});

describe('a private key of a kind that the tool does not make', () => {
  /** A certificate, as far as a proof asks for it. */
  function certificateFor(publicKey: KeyObject): Certificate {
    const certificate = certificateOf();
    // No key is computed that is equal to nothing.
    rememberPublicKey(certificate, { key: publicKey, info: Buffer.alloc(0) });
    return certificate;
  }

  function provesOneself({
    privateKey,
    publicKey,
  }: {
    privateKey: KeyObject;
    publicKey: KeyObject;
  }): boolean {
    return provesPair(certificateFor(publicKey), exportPrivateKey(privateKey));
  }

  it.each([
    ['RSA-PSS', () => generateKeyPairSync('rsa-pss', { modulusLength: 2048 })],
    [
      'RSA-PSS for SHA-512 alone',
      () => generateKeyPairSync('rsa-pss', { modulusLength: 2048, hashAlgorithm: 'sha512' }),
    ],
    ['DSA', () => generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 })],
    ['P-521', () => generateKeyPairSync('ec', { namedCurve: 'P-521' })],
    ['Ed448', () => generateKeyPairSync('ed448')],
  ])('is proved: %s', (_, generate) => {
    expect(provesOneself(generate())).toBe(true);
  });

  it('is proved also where its public key was computed, and the certificate gives only a key', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const text = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(provesPair(certificateFor(publicKey), certificateReader.parsePrivateKey(text))).toBe(true);
  });

  it('is not proved where it cannot sign', () => {
    expect(provesOneself(generateKeyPairSync('x25519'))).toBe(false);
  });

  it.each(['rsa', 'rsa-pss'] as const)('is not proved where one number of it is wrong: %s', (kind) => {
    const modulusLength = 2048;
    const { privateKey, publicKey } =
      kind === 'rsa'
        ? generateKeyPairSync(kind, { modulusLength })
        : generateKeyPairSync(kind, { modulusLength });
    const der = privateKey.export({ type: 'pkcs8', format: 'der' });
    // A certificate for each proof, which takes its public key out of it.
    const isProved = (): boolean =>
      provesPair(certificateFor(publicKey), new Secret(encodePem('PRIVATE KEY', der)));
    expect(isProved()).toBe(true);
    // Its last number is one that a signature can do without.
    der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
    expect(isProved()).toBe(false);
  });
});

describe('the numbers of an RSA key', () => {
  let encoder: Asn1Encoder;
  let pair: CertificatePair;
  let numbers: Numbers;

  beforeAll(async () => {
    encoder = await loadAsn1Encoder();
    pair = await pairOf('rsa-2048');
    const jwk = createPrivateKey(pair.privateKey.reveal()).export({ format: 'jwk' });
    const entries = NUMBERS.map((name) => [name, decode(jwk[name])] as const);
    numbers = Object.fromEntries(entries) as Numbers;
  });

  function decode(base64url: unknown): bigint {
    return BigInt(`0x${Buffer.from(String(base64url), 'base64url').toString('hex')}`);
  }

  function encode(changed: Numbers): Secret {
    const integers = [0n, ...NUMBERS.map((name) => changed[name])].map((number) => {
      const hex = number.toString(16);
      return encoder.positiveInteger(
        Buffer.from(hex.padStart(hex.length + 2 - (hex.length % 2), '0'), 'hex'),
      );
    });
    return new Secret(encodePem('RSA PRIVATE KEY', encoder.toDer(encoder.sequence(...integers))));
  }

  it('are proved where they agree', () => {
    expect(provesPair(pair.certificate, encode(numbers))).toBe(true);
  });

  it.each(NUMBERS)('are not proved where %s is another', (name) => {
    for (const bit of [1n, 2n, 512n]) {
      const changed = { ...numbers, [name]: numbers[name] ^ (1n << bit) };
      expect(provesPair(pair.certificate, encode(changed))).toBe(false);
    }
  });

  it('are not proved where a number is not reduced', () => {
    const { n, p, q, d, dp, dq, qi } = numbers;
    const unreduced: Partial<Numbers>[] = [
      { d: d + (p - 1n) * (q - 1n) * n },
      { dp: dp + p - 1n },
      { dq: dq + q - 1n },
      { qi: qi + p },
      { p: n, q: 1n },
      { p: 1n, q: n },
    ];
    for (const change of unreduced) {
      const key = createPrivateKeyOrNull(encode({ ...numbers, ...change }));
      expect(key !== null && hasConsistentNumbers(key)).toBe(false);
    }
  });

  function createPrivateKeyOrNull(secret: Secret): ReturnType<typeof createPrivateKey> | null {
    try {
      return createPrivateKey(secret.reveal());
    } catch {
      return null;
    }
  }

  it('are asked of RSA keys only', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(() => hasConsistentNumbers(privateKey)).toThrow();
  });
});
