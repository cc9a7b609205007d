import { createECDH, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  computedPublicKeyInfo,
  ellipticKeyType,
  encodePrivateKeyInfo,
  publicKeyInfoAround,
} from '../../../../../src/adapters/crypto/key/elliptic-key.ts';
import { parsePemBlocks } from '../../../../../src/adapters/crypto/asn1/pem.ts';
import { hasOpenssl, openssl } from '../../../../fixtures/crypto/tools.ts';

/** FIPS 186-5 and SP 800-186: how many points a curve has. */
const CURVES = [
  {
    name: 'P-256',
    keyType: 'ecdsa-p256',
    openssl: 'prime256v1',
    order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    numberAt: 36,
    pointAt: 73,
  },
  {
    name: 'P-384',
    keyType: 'ecdsa-p384',
    openssl: 'secp384r1',
    order:
      0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    numberAt: 35,
    pointAt: 88,
  },
];
type Curve = (typeof CURVES)[number];

function derOf({ name }: Curve): Buffer {
  return generateKeyPairSync('ec', { namedCurve: name }).privateKey.export({ type: 'pkcs8', format: 'der' });
}

/** What OpenSSL makes of a key. */
function wholeInfoOf(pkcs8: Buffer): Buffer {
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

/** The same without identifier and length. */
function infoOf(pkcs8: Buffer): Buffer {
  return wholeInfoOf(pkcs8).subarray(2);
}

/** A key with this secret number beside this point. */
function keyOf(curve: Curve, number: bigint, point: Uint8Array): Buffer {
  const key = derOf(curve);
  const length = point.length >> 1;
  key.set(Buffer.from(number.toString(16).padStart(2 * length, '0'), 'hex'), curve.numberAt);
  key.set(point, curve.pointAt);
  return key;
}

function pointOf({ openssl: name }: Curve, number: bigint): Buffer {
  const computation = createECDH(name);
  computation.setPrivateKey(
    number
      .toString(16)
      .padStart(96, '0')
      .slice(name === 'prime256v1' ? 32 : 0),
    'hex',
  );
  return computation.getPublicKey();
}

describe.each(CURVES)('a key of $name', (curve) => {
  it('has the public key that OpenSSL gives it', () => {
    for (let round = 0; round < 20; round += 1) {
      const key = derOf(curve);
      expect(computedPublicKeyInfo(key)).toEqual(infoOf(key));
      expect(ellipticKeyType(infoOf(key))).toBe(curve.keyType);
      expect(publicKeyInfoAround(infoOf(key))).toEqual(wholeInfoOf(key));
    }
  });

  it('is written as OpenSSL writes it, also where a number begins with zeros', () => {
    const keys = [1n, 2n, 255n, curve.order - 1n].map((number) =>
      keyOf(curve, number, pointOf(curve, number)),
    );
    for (const pkcs8 of [...Array.from({ length: 20 }, () => derOf(curve)), ...keys]) {
      const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
      expect(encodePrivateKeyInfo(key)).toEqual(key.export({ type: 'pkcs8', format: 'der' }));
    }
  });

  it.skipIf(!hasOpenssl)('has it also where openssl wrote the key', () => {
    const text = openssl(['genpkey', '-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve.name}`]);
    const [block] = parsePemBlocks(text);
    expect(block && computedPublicKeyInfo(block.der)).toEqual(block && infoOf(block.der));
  });

  it('has none with any bit changed', { tags: ['slow'] }, () => {
    const key = derOf(curve);
    for (let bit = 0; bit < key.length * 8; bit += 1) {
      const changed = Buffer.from(key);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(computedPublicKeyInfo(changed)).toBeNull();
    }
  });

  it('has none where the point is that of another number, which OpenSSL does not look at', () => {
    const [one, two] = [pointOf(curve, 1n), pointOf(curve, 2n)];
    expect(computedPublicKeyInfo(keyOf(curve, 1n, one))).toEqual(infoOf(keyOf(curve, 1n, one)));
    expect(computedPublicKeyInfo(keyOf(curve, 1n, two))).toBeNull();
    expect(infoOf(keyOf(curve, 1n, two))).toEqual(infoOf(keyOf(curve, 2n, two)));
    expect(computedPublicKeyInfo(keyOf(curve, 3n, two))).toBeNull();
  });

  it('has none where the point differs by its sign', () => {
    const { order } = curve;
    const [one, negative] = [pointOf(curve, 1n), pointOf(curve, order - 1n)];
    const half = one.length >> 1;
    expect(one.subarray(1, half + 1)).toEqual(negative.subarray(1, half + 1));
    expect(computedPublicKeyInfo(keyOf(curve, order - 1n, negative))).not.toBeNull();
    expect(computedPublicKeyInfo(keyOf(curve, order - 1n, one))).toBeNull();
    expect(computedPublicKeyInfo(keyOf(curve, 1n, negative))).toBeNull();
  });

  it('has none where the number is out of range, whatever its multiple is', () => {
    const one = pointOf(curve, 1n);
    for (const number of [0n, curve.order, curve.order + 1n]) {
      expect(computedPublicKeyInfo(keyOf(curve, number, one))).toBeNull();
    }
  });

  it('has none in another form', () => {
    const key = derOf(curve);
    const text = { key, format: 'der', type: 'pkcs8' } as const;
    const sec1 = createPrivateKey(text).export({ type: 'sec1', format: 'der' });
    const cut = [...Array(key.length).keys()].map((length) => key.subarray(0, length));
    for (const other of [sec1, Buffer.concat([key, Buffer.of(0)]), ...cut]) {
      expect(computedPublicKeyInfo(other)).toBeNull();
    }
  });

  const forms = [
    ['-conv_form', 'compressed'],
    ['-conv_form', 'hybrid'],
    ['-param_enc', 'explicit'],
    ['-no_public'],
  ];

  it.skipIf(!hasOpenssl).each(forms)('has none in a form that must be asked for: %s %s', (...form) => {
    const key = openssl(['ecparam', '-name', curve.openssl, '-genkey', '-noout']);
    const other = openssl(['pkcs8', '-topk8', '-nocrypt'], openssl(['ec', ...form], key));
    const [block] = parsePemBlocks(other);
    expect(block && computedPublicKeyInfo(block.der)).toBeNull();
  });
});

describe('a key of another kind', () => {
  it.each([
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 })],
    ['Ed25519', () => generateKeyPairSync('ed25519')],
    ['secp256k1', () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' })],
    ['P-521', () => generateKeyPairSync('ec', { namedCurve: 'P-521' })],
  ])('is not looked into: %s', (_, generate) => {
    const { privateKey, publicKey } = generate();
    expect(computedPublicKeyInfo(privateKey.export({ type: 'pkcs8', format: 'der' }))).toBeNull();
    expect(encodePrivateKeyInfo(privateKey)).toBeNull();
    const info = publicKey.export({ type: 'spki', format: 'der' });
    for (const start of [2, 3, 4]) expect(ellipticKeyType(info.subarray(start))).toBeNull();
  });
});
