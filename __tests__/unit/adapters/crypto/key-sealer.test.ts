import { createCipheriv, createPrivateKey, pbkdf2Sync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAsn1Encoder, type Asn1Encoder } from '../../../../src/adapters/crypto/asn1-encoder.ts';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate-issuer.ts';
import { createKeySealer } from '../../../../src/adapters/crypto/key-sealer.ts';
import { encodePem, parsePemBlocks } from '../../../../src/adapters/crypto/pem.ts';
import { KEY_TYPES, type CertificatePair } from '../../../../src/domain/certificate.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import type { KeySealer } from '../../../../src/ports.ts';
import { NOW, specificationOf } from '../../../fixtures/crypto/specification.ts';
import { hasOpenssl, openssl, Workbench } from '../../../fixtures/crypto/tools.ts';

const LABEL = 'ENCRYPTED PRIVATE KEY';
const passphrase = new Secret('correct horse battery');

describe('a sealed key', () => {
  let pair: CertificatePair;
  let sealer: KeySealer;
  let sealed: string;

  beforeAll(async () => {
    pair = await certificateIssuer.issue(specificationOf({ keyType: 'rsa-2048' }), NOW);
    sealer = createKeySealer();
    sealed = await sealer.seal(pair.privateKey, passphrase);
  });

  it('is one canonical PEM block', () => {
    const [block] = parsePemBlocks(sealed);
    expect(encodePem(LABEL, block?.der ?? Buffer.alloc(0))).toBe(sealed);
    expect(sealed).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n(.{64}\n)+.{1,64}\n-----END ENCRYPTED/);
  });

  it('opens with text around it, and CRLF', async () => {
    const text = `Bag Attributes\r\n${sealed.replaceAll('\n', '\r\n')}`;
    expect((await sealer.open(text, passphrase))?.reveal()).toBe(pair.privateKey.reveal());
  });

  it('is not made of what is no private key', async () => {
    await expect(sealer.seal(new Secret(pair.certificate.pem), passphrase)).rejects.toThrow(/no private key/);
  });

  it('is not made with an empty passphrase, which is what GitHub hands over for a missing secret', async () => {
    await expect(sealer.seal(pair.privateKey, new Secret(''))).rejects.toMatchObject({
      code: 'invalid-input',
      message: 'an empty passphrase does not seal a private key',
    });
  });

  it('has a passphrase that counts as it is: composed and decomposed letters differ', async () => {
    const stored = await sealer.seal(pair.privateKey, new Secret('\u00e4'.repeat(12)));
    expect(await sealer.open(stored, new Secret('a\u0308'.repeat(12)))).toBeNull();
  });

  it.each([
    ['two of them', () => sealed + sealed, /more in it than one/],
    ['a certificate beside it', () => sealed + pair.certificate.pem, /more in it than one/],
    ['a key in the clear', () => pair.privateKey.reveal(), /not a sealed private key/],
    ['nothing', () => '', /it is empty/],
    [
      'bytes after it',
      () => encodePem(LABEL, Buffer.concat([parsePemBlocks(sealed)[0]?.der ?? Buffer.of(), Buffer.of(0)])),
      /unexpected elements/,
    ],
  ])('is not found in %s', async (_, text, message) => {
    expect(sealer.isSealed(text())).toBe(false);
    await expect(sealer.open(text(), passphrase)).rejects.toThrow(message);
  });

  describe.skipIf(!hasOpenssl)('between openssl and the tool', () => {
    const bench = new Workbench();
    afterAll(() => {
      bench.remove();
    });

    it.each(['correct horse battery', 'pässwörd-ß€😀', ' spaces and "quotes" '])(
      'is opened by openssl pkey with the passphrase %j',
      async (words) => {
        const stored = await createKeySealer().seal(pair.privateKey, new Secret(words));
        expect(openssl(['pkey', '-passin', `pass:${words}`], stored)).toBe(pair.privateKey.reveal());
      },
    );

    it('is what openssl says that it is', () => {
      const lines = openssl(['asn1parse'], sealed);
      expect(lines).toMatch(/PBES2[^]*PBKDF2[^]*INTEGER +:0927C0[^]*hmacWithSHA256[^]*aes-256-cbc/);
      expect(lines).toMatch(/l= {2}16 prim: OCTET STRING[^]*l= {2}16 prim: OCTET STRING/);
    });

    it.each([
      [[]],
      [['-v2', 'aes-256-cbc', '-iter', '600000']],
      [['-v2', 'aes-128-cbc']],
      [['-v2', 'aes-192-cbc', '-iter', '1']],
      ...['SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512'].map((hash) => [['-v2prf', `hmacWith${hash}`]]),
    ])('is opened where openssl pkcs8 -topk8 %j made it', async (options) => {
      const args = ['pkcs8', '-topk8', ...options, '-passout', 'pass:pässwörd-ß'];
      const made = openssl(args, pair.privateKey.reveal());
      expect(sealer.isSealed(made)).toBe(true);
      expect((await sealer.open(made, new Secret('pässwörd-ß')))?.reveal()).toBe(pair.privateKey.reveal());
      expect(await sealer.open(made, passphrase)).toBeNull();
    });

    it.each([
      [['-v1', 'PBE-SHA1-3DES'], /1\.2\.840\.113549\.1\.12\.1\.3 where PBES2/],
      [['-scrypt'], /1\.3\.6\.1\.4\.1\.11591\.4\.11 where PBKDF2/],
      [['-v2', 'des3'], /1\.2\.840\.113549\.3\.7 where an AES-CBC/],
    ])('is refused by its name where openssl pkcs8 -topk8 %j made it', async (options, message) => {
      const args = ['pkcs8', '-topk8', ...options, '-passout', 'pass:x'];
      const made = openssl(args, pair.privateKey.reveal());
      expect(sealer.isSealed(made)).toBe(false);
      await expect(sealer.open(made, new Secret('x'))).rejects.toThrow(message);
    });

    it("is refused in OpenSSL's old encryption", async () => {
      const made = openssl(
        ['rsa', '-traditional', '-aes256', '-passout', 'pass:hunter2'],
        pair.privateKey.reveal(),
      );
      expect(sealer.isSealed(made)).toBe(false);
      await expect(sealer.open(made, new Secret('hunter2'))).rejects.toThrow(/old form/);
    });
  });
});

describe('a sealed key that asks for something unreasonable', () => {
  let encoder: Asn1Encoder;
  const sealer = createKeySealer();

  beforeAll(async () => {
    encoder = await loadAsn1Encoder();
  });

  interface Parts {
    readonly salt: Uint8Array;
    readonly iterations: Uint8Array;
    readonly keyLength: number | null;
    readonly vector: Uint8Array;
    readonly data: Uint8Array;
  }
  const sound: Parts = {
    salt: Buffer.alloc(16, 1),
    iterations: Buffer.of(1),
    keyLength: 32,
    vector: Buffer.alloc(16),
    data: Buffer.alloc(32),
  };

  function sealedOf(changes: Partial<Parts>): string {
    const { salt, iterations, keyLength, vector, data } = { ...sound, ...changes };
    const oid = (dotted: string) => encoder.objectIdentifier(dotted);
    const kdfParameters = encoder.sequence(
      encoder.octetString(salt),
      encoder.positiveInteger(iterations),
      ...(keyLength === null ? [] : [encoder.integer(keyLength)]),
    );
    const kdf = encoder.sequence(oid('1.2.840.113549.1.5.12'), kdfParameters);
    const cipher = encoder.sequence(oid('2.16.840.1.101.3.4.1.42'), encoder.octetString(vector));
    const algorithm = encoder.sequence(oid('1.2.840.113549.1.5.13'), encoder.sequence(kdf, cipher));
    return encodePem(LABEL, encoder.toDer(encoder.sequence(algorithm, encoder.octetString(data))));
  }

  it.each([
    ['as it should be, but no key', {}],
    ['without a key length', { keyLength: null }],
    ['with the longest salt', { salt: Buffer.alloc(1024) }],
  ])('is only not opened: %s', async (_, changes) => {
    expect(await sealer.open(sealedOf(changes), passphrase)).toBeNull();
  });

  it('is only not opened where it holds no key: so it looks once in 256 wrong passphrases', async () => {
    const key = pbkdf2Sync(passphrase.reveal(), sound.salt, 1, 32, 'sha1');
    const cipher = createCipheriv('aes-256-cbc', key, sound.vector);
    const data = Buffer.concat([cipher.update('no private key'), cipher.final()]);
    expect(await sealer.open(sealedOf({ data }), passphrase)).toBeNull();
  });

  it.each([
    ['no iterations', { iterations: Buffer.of(0) }, /0 iterations; 1 to 10000000/],
    ['one iteration too many', { iterations: Buffer.from('00989681', 'hex') }, /10000001 iterations/],
    ['a count that has digits', { iterations: Buffer.from('1ffffffffffffe', 'hex') }, /9007199254740990 it/],
    ['a count that has them no more', { iterations: Buffer.from('1fffffffffffff', 'hex') }, /too many it/],
    ['a lifetime of iterations', { iterations: Buffer.alloc(30, 0x7f) }, /takes too many iterations/],
    ['iterations by the page', { iterations: Buffer.alloc(40_000, 0x7f) }, /takes too many iterations/],
    ['no salt', { salt: Buffer.alloc(0) }, /salt is 0 bytes/],
    ['a long salt', { salt: Buffer.alloc(1025) }, /salt is 1025 bytes/],
    ['another key length', { keyLength: 16 }, /key length/],
    ['a short vector', { vector: Buffer.alloc(15) }, /initialisation vector/],
    ['no data', { data: Buffer.alloc(0) }, /cut off/],
    ['half a block', { data: Buffer.alloc(24) }, /cut off/],
  ])('is refused with %s', async (_, changes, message) => {
    expect(sealer.isSealed(sealedOf(changes))).toBe(false);
    await expect(sealer.open(sealedOf(changes), passphrase)).rejects.toThrow(message);
  });
});

describe('a key of every type', () => {
  it.each(KEY_TYPES)('of %s comes back as it was sealed', async (keyType) => {
    const { privateKey } = await certificateIssuer.issue(specificationOf({ keyType }), NOW);
    const sealer = createKeySealer();
    const opened = await sealer.open(await sealer.seal(privateKey, passphrase), passphrase);
    expect(opened?.reveal()).toBe(privateKey.reveal());
    expect(createPrivateKey(opened?.reveal() ?? '').asymmetricKeyType).toBeDefined();
  });
});
