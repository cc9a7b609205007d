import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveKey } from '../../../../../src/adapters/crypto/passphrase/key-derivation.ts';
import { encodePem, parsePemBlocks } from '../../../../../src/adapters/crypto/asn1/pem.ts';
import { createSetKey } from '../../../../../src/adapters/crypto/passphrase/set-key.ts';
import { KEY_TYPES, type CertificatePair } from '../../../../../src/domain/certificate/certificate.ts';
import { Secret } from '../../../../../src/domain/secret.ts';
import type { SetKey } from '../../../../../src/ports/crypto.ts';
import { pairOf } from '../../../../fixtures/crypto/pairs.ts';
import { hasOpenssl, hasTool, openssl, Workbench } from '../../../../fixtures/crypto/tools.ts';

const LABEL = 'ENCRYPTED PRIVATE KEY';
const ITERATIONS = 600_000;
const SALT = '000102030405060708090a0b0c0d0eff';
const CHECKSUMS = `${'ab'.repeat(32)}  files/grün.pem\n${'cd'.repeat(32)}  manifest.json\n`;
const FILES = [
  { path: 'etc/nginx/nginx.conf', mode: '644', sha256: '1'.repeat(64) },
  { path: 'a "quoted" ü\n', mode: '600', sha256: '2'.repeat(64) },
];
const PASSPHRASES = ['correct horse battery', 'pässwörd-ß€😀', ' spaces and "quotes" '];

async function setKeyOf(words: string): Promise<SetKey> {
  const passphrase = new Secret(words);
  const derivation = { salt: Buffer.from(SALT, 'hex'), iterations: ITERATIONS };
  return createSetKey(await deriveKey(passphrase, derivation), derivation, { passphrase, isCurrent: true });
}

/** DESIGN's words in another language, with the derivation and the HMAC of its own library. */
const PYTHON = `
import hashlib, hmac, json, sys
given = json.load(sys.stdin)
def mac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()
key = hashlib.pbkdf2_hmac('sha256', given['passphrase'].encode(), bytes.fromhex(given['salt']), given['iterations'])
files = sorted(given['files'], key=lambda file: file['path'])
lines = [json.dumps([file['path'], file['mode'], file['sha256']], separators=(',', ':'), ensure_ascii=False) for file in files]
print(json.dumps({
    'proof': mac(mac(key, b'certkeep set proof v1'), given['checksums'].encode()).hex(),
    'keyCheck': mac(key, b'certkeep key check v1')[:8].hex(),
    'digest': mac(mac(key, b'certkeep user files v1'), ''.join(line + '\\n' for line in lines).encode()).hex(),
}))
`;

describe('what a set key computes', () => {
  it.skipIf(!hasTool('python3', '-V')).each(PASSPHRASES)(
    'is what Python computes for %j',
    async (passphrase) => {
      const input = JSON.stringify({
        ...{ passphrase, salt: SALT, iterations: ITERATIONS },
        ...{ checksums: CHECKSUMS, files: FILES },
      });
      const python: unknown = JSON.parse(
        execFileSync('python3', ['-c', PYTHON], { input, encoding: 'utf8' }),
      );
      const key = await setKeyOf(passphrase);
      const { keyCheck } = key.record;
      expect({ proof: key.prove(CHECKSUMS), keyCheck, digest: key.digestFiles(FILES) }).toEqual(python);
      expect(key.record).toEqual({ version: 1, salt: SALT, iterations: ITERATIONS, keyCheck });
    },
  );

  it.skipIf(!hasOpenssl).each(PASSPHRASES)(
    'is what openssl kdf and openssl mac compute for %j',
    async (passphrase) => {
      const hexPassphrase = Buffer.from(passphrase).toString('hex');
      const options = [`digest:SHA256`, `hexpass:${hexPassphrase}`, `hexsalt:${SALT}`, `iter:${ITERATIONS}`];
      const kdfOptions = options.flatMap((option) => ['-kdfopt', option]);
      const derived = openssl(['kdf', '-keylen', '32', ...kdfOptions, 'PBKDF2']);
      const mac = (key: string, text: string): string => {
        const macOptions = ['-digest', 'SHA256', '-macopt', `hexkey:${key}`];
        return openssl(['mac', ...macOptions, '-in', '-', 'HMAC'], text)
          .trim()
          .toLowerCase();
      };
      const key = derived.trim().replaceAll(':', '').toLowerCase();
      const setKey = await setKeyOf(passphrase);
      expect(setKey.prove(CHECKSUMS)).toBe(mac(mac(key, 'certkeep set proof v1'), CHECKSUMS));
      expect(setKey.record.keyCheck).toBe(mac(key, 'certkeep key check v1').slice(0, 16));
    },
  );

  it('does not show the key that it comes from', () => {
    const key = Buffer.alloc(32, 7);
    const setKey = createSetKey(
      key,
      { salt: Buffer.from(SALT, 'hex'), iterations: ITERATIONS },
      { passphrase: new Secret('hunter2'), isCurrent: true },
    );
    const shown = inspect(setKey, { depth: 9, showHidden: true }) + JSON.stringify(setKey);
    expect(shown).toContain(setKey.record.keyCheck);
    expect(shown).not.toMatch(/(07 ?){4}|7, 7|BwcH|hunter2/);
  });
});

describe('a sealed key', () => {
  let pair: CertificatePair;
  let setKey: SetKey;
  let sealed: string;

  beforeAll(async () => {
    pair = await pairOf('rsa-2048');
    setKey = await setKeyOf('correct horse battery');
    sealed = await setKey.seal(pair.privateKey);
  });

  it('is one canonical PEM block', () => {
    const [block] = parsePemBlocks(sealed);
    expect(encodePem(LABEL, block?.der ?? Buffer.alloc(0))).toBe(sealed);
    expect(sealed).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n(.{64}\n)+.{1,64}\n-----END ENCRYPTED/);
  });

  it('opens with text around it, and CRLF', async () => {
    const text = `Bag Attributes\r\n${sealed.replaceAll('\n', '\r\n')}`;
    expect((await setKey.open(text)).reveal()).toBe(pair.privateKey.reveal());
  });

  it('is not made of what is no private key', async () => {
    await expect(setKey.seal(new Secret(pair.certificate.pem))).rejects.toThrow(/no private key/);
  });

  it.each(KEY_TYPES)('of %s comes back as it was', async (keyType) => {
    const { privateKey } = await pairOf(keyType);
    const opened = await setKey.open(await setKey.seal(privateKey));
    expect(opened.reveal()).toBe(privateKey.reveal());
    expect(createPrivateKey(opened.reveal()).type).toBe('private');
  });

  it('comes back from any key of 32 bytes, and opens with no other', async () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (some, other) => {
        fc.pre(Buffer.compare(some, other) !== 0);
        const derivation = { salt: Buffer.from(SALT, 'hex'), iterations: ITERATIONS };
        const [right, wrong] = [some, other].map((key) =>
          createSetKey(Buffer.from(key), derivation, { passphrase: new Secret('any'), isCurrent: true }),
        );
        const stored = (await right?.seal(pair.privateKey)) ?? '';
        expect((await right?.open(stored))?.reveal()).toBe(pair.privateKey.reveal());
        await expect(wrong?.open(stored)).rejects.toMatchObject({ code: 'invalid' });
      }),
      { numRuns: 20 },
    );
  });

  describe.skipIf(!hasOpenssl)('between openssl and the tool', () => {
    const bench = new Workbench();
    afterAll(() => {
      bench.remove();
    });

    it.each(PASSPHRASES)(
      'is opened by openssl pkey with the passphrase %j',
      { tags: ['slow'] },
      async (words) => {
        const stored = await (await setKeyOf(words)).seal(pair.privateKey);
        expect(openssl(['pkey', '-passin', `pass:${words}`], stored)).toBe(pair.privateKey.reveal());
        expect(() => openssl(['pkey', '-passin', `pass:${words}.`], stored)).toThrow();
      },
    );

    it('is what openssl says that it is', () => {
      const lines = openssl(['asn1parse'], sealed);
      expect(lines).toMatch(/PBES2[^]*PBKDF2[^]*INTEGER +:0927C0[^]*hmacWithSHA256[^]*aes-256-cbc/);
      expect(lines).toMatch(/l= {2}16 prim: OCTET STRING[^]*l= {2}16 prim: OCTET STRING/);
      expect(lines).toContain(SALT.toUpperCase());
    });

    it.each([
      [['-v2', 'aes-256-cbc', '-iter', '600000'], /salt/],
      [['-v2', 'aes-128-cbc'], /salt/],
      [['-v1', 'PBE-SHA1-3DES'], /1\.2\.840\.113549\.1\.12\.1\.3 instead of/],
      [['-scrypt'], /1\.3\.6\.1\.4\.1\.11591\.4\.11 instead of/],
    ])('is not what openssl pkcs8 -topk8 %j makes, under another salt', async (options, message) => {
      const args = ['pkcs8', '-topk8', ...options, '-passout', 'pass:correct horse battery'];
      await expect(setKey.open(openssl(args, pair.privateKey.reveal()))).rejects.toThrow(message);
    });
  });
});
