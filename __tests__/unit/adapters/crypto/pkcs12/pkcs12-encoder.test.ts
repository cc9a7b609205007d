/** @module-tag slow */

import { createSecureContext } from 'node:tls';
import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { certificateReader } from '../../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { pkcs12Encoder } from '../../../../../src/adapters/crypto/pkcs12/pkcs12-encoder.ts';
import {
  KEY_TYPES,
  type CertificatePair,
  type KeyType,
} from '../../../../../src/domain/certificate/certificate.ts';
import type { Pkcs12Form } from '../../../../../src/ports/crypto.ts';
import { Secret } from '../../../../../src/domain/secret.ts';
import { pairOf } from '../../../../fixtures/crypto/pairs.ts';
import { hasOpenssl, hasTool, openssl, QUICK_JAVA, Workbench } from '../../../../fixtures/crypto/tools.ts';

const hasKeytool = hasTool('keytool', '-help');
const hasPython = hasTool('python3', '-c', 'import cryptography');
/** One of each kind: every start of Java takes more than a second. */
const FOR_JAVA = ['rsa-2048', 'ecdsa-p256', 'ed25519'] as const;
const ENCRYPTIONS = ['modern', 'compatible'] as const;
type Encryption = (typeof ENCRYPTIONS)[number];
const PASSWORDS = ['changeit', 'pässwörd-ß€😀', ' "q" \\'];

/** What openssl says of the parts of a file of each form. */
const SCHEMES = {
  modern: {
    parts: 'PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256',
    mac: 'sha256, Iteration 100000',
  },
  compatible: { parts: 'pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 10000', mac: 'sha1, Iteration 10000' },
} as const;

describe.each(ENCRYPTIONS)('a PKCS#12 file of the form %s', (encryption: Encryption) => {
  const bench = new Workbench();
  afterAll(() => {
    bench.remove();
  });

  function formOf(friendlyName: string): Pkcs12Form {
    return { friendlyName, encryption };
  }

  interface Encoded {
    readonly pair: CertificatePair;
    readonly file: string;
  }

  const encoded = new Map<string, Promise<Encoded>>();

  /** Each file is made once: the programs only read it. */
  function encode(keyType: KeyType, password: string): Promise<Encoded> {
    const name = `${keyType} ${password}`;
    const made = encoded.get(name) ?? encodeAs(`${encoded.size}.p12`, keyType, password);
    encoded.set(name, made);
    return made;
  }

  async function encodeAs(name: string, keyType: KeyType, password: string): Promise<Encoded> {
    const pair = await pairOf(keyType);
    const bytes = await pkcs12Encoder.encode(pair, formOf('Äpp.example 😀'), new Secret(password));
    return { pair, file: bench.write(name, bytes) };
  }

  it('is not made under an empty password', async () => {
    const pair = await pairOf('ed25519');
    await expect(pkcs12Encoder.encode(pair, formOf('x'), new Secret(''))).rejects.toThrow(/empty password/);
  });

  it.each(['rsa-2048', 'ed25519'] as const)('is known again by what is in it alone: %s', async (keyType) => {
    const [pair, other] = [await pairOf(keyType), await pairOf('ecdsa-p256')];
    const password = new Secret('changeit');
    const bytes = await pkcs12Encoder.encode(pair, formOf('x'), password);
    expect(await pkcs12Encoder.hasEncoded(bytes, pair, formOf('x'), password)).toBe(true);
    expect(await pkcs12Encoder.hasEncoded(bytes, pair, formOf('y'), password)).toBe(false);
    expect(await pkcs12Encoder.hasEncoded(bytes, other, formOf('x'), password)).toBe(false);
    expect(await pkcs12Encoder.hasEncoded(bytes, pair, formOf('x'), new Secret('changed'))).toBe(false);
    const otherForm = {
      ...formOf('x'),
      encryption: encryption === 'modern' ? 'compatible' : 'modern',
    } as const;
    expect(await pkcs12Encoder.hasEncoded(bytes, pair, otherForm, password)).toBe(false);
    const longer = Buffer.concat([bytes, Buffer.from([0])]);
    expect(await pkcs12Encoder.hasEncoded(longer, pair, formOf('x'), password)).toBe(false);
    for (const none of ['', 'no PKCS#12', pair.certificate.pem])
      expect(await pkcs12Encoder.hasEncoded(Buffer.from(none), pair, formOf('x'), password)).toBe(false);
  });

  it('is opened by the reader with its password alone', async () => {
    const pair = await pairOf('rsa-2048');
    const bytes = await pkcs12Encoder.encode(pair, formOf('x'), new Secret('pässwörd-ß€'));
    const pfx = Buffer.from(bytes);
    expect(() => createSecureContext({ pfx, passphrase: 'pässwörd-ß€' })).not.toThrow();
    expect(() => createSecureContext({ pfx, passphrase: 'pässwörd-ss€' })).toThrow();
  });

  it('shows neither the certificate nor the name in the clear', async () => {
    const pair = await pairOf('ed25519');
    const bytes = Buffer.from(await pkcs12Encoder.encode(pair, formOf('x'), new Secret('changeit')));
    expect(bytes.includes('app.example')).toBe(false);
  });

  describe.skipIf(!hasOpenssl)('under openssl without -legacy', () => {
    it.each([
      ...KEY_TYPES.map((keyType) => [keyType, 'changeit'] as const),
      ...PASSWORDS.map((password) => ['ecdsa-p256', password] as const),
    ])('gives back the pair of %s under %j', async (keyType, password) => {
      const { pair, file } = await encode(keyType, password);
      const read = ['pkcs12', '-in', file, '-passin', `pass:${password}`, '-nodes'];
      const certificate = certificateReader.parseCertificate(openssl([...read, '-nokeys']));
      expect(certificate).toEqual(pair.certificate);
      const key = certificateReader.parsePrivateKey(openssl([...read, '-nocerts']));
      expect(key.reveal()).toBe(pair.privateKey.reveal());
    });

    it('is encrypted and authenticated as it should be', async () => {
      const { file } = await encode('ecdsa-p256', 'changeit');
      const args = ['pkcs12', '-info', '-in', file, '-passin', 'pass:changeit', '-nodes'];
      const { stderr, stdout } = spawnSync('openssl', args, { encoding: 'utf8' });
      const { mac, parts } = SCHEMES[encryption];
      expect(stderr).toContain(`MAC: ${mac}`);
      expect(stderr).toContain(`PKCS7 Encrypted data: ${parts}`);
      expect(stderr).toContain(`Shrouded Keybag: ${parts}`);
      const identifiers = stdout.match(/localKeyID: .*/g);
      expect(identifiers).toHaveLength(2);
      expect(new Set(identifiers).size).toBe(1);
    });

    it('does not open with another password', async () => {
      const { file } = await encode('ecdsa-p256', 'changeit');
      expect(() => openssl(['pkcs12', '-in', file, '-passin', 'pass:changeIt', '-nodes'])).toThrow(
        /Mac verify/,
      );
    });
  });

  describe.skipIf(!hasKeytool)("under Java's keytool", () => {
    function keytool(...args: readonly string[]): string {
      // Java before 19 takes no other passwords than ASCII for these files, whoever made them.
      return execFileSync('keytool', [...QUICK_JAVA, ...args], {
        encoding: 'utf8',
        env: { ...process.env, PASSWORD: 'changeit' },
      });
    }

    it.each(FOR_JAVA)('has one private key entry of %s', async (keyType) => {
      const { pair, file } = await encode(keyType, 'changeit');
      const list = keytool('-list', '-storetype', 'PKCS12', '-keystore', file, '-storepass:env', 'PASSWORD');
      expect(list).toContain('PrivateKeyEntry');
      expect(list).toContain(pair.certificate.fingerprint);
    });

    it.each(FOR_JAVA)('gives the key of %s to a store that keytool writes', async (keyType) => {
      const { pair, file } = await encode(keyType, 'changeit');
      const copy = bench.path(`copy-${keyType}.p12`);
      const from = ['-srckeystore', file, '-srcstoretype', 'PKCS12', '-srcstorepass:env', 'PASSWORD'];
      const to = ['-destkeystore', copy, '-deststoretype', 'PKCS12', '-deststorepass:env', 'PASSWORD'];
      keytool('-importkeystore', '-noprompt', ...from, ...to);
      const text = openssl(['pkcs12', '-in', copy, '-passin', 'pass:changeit', '-nodes', '-nocerts']);
      const key = certificateReader.parsePrivateKey(text);
      expect(certificateReader.provesPair(pair.certificate, key)).toBe(true);
    });
  });

  describe.skipIf(!hasPython)("under Python's cryptography", () => {
    const script = `
import sys
from cryptography.hazmat.primitives import serialization as s
from cryptography.hazmat.primitives.serialization import pkcs12
p = pkcs12.load_pkcs12(open(sys.argv[1], 'rb').read(), sys.stdin.buffer.read())
sys.stdout.buffer.write(p.cert.friendly_name + b'\\n')
sys.stdout.buffer.write(p.key.private_bytes(s.Encoding.PEM, s.PrivateFormat.PKCS8, s.NoEncryption()))
sys.stdout.buffer.write(p.cert.certificate.public_bytes(s.Encoding.PEM))
`;

    it.each(PASSWORDS)('gives back the pair and its name under %j', async (password) => {
      const { pair, file } = await encode('rsa-2048', password);
      const output = execFileSync('python3', ['-c', script, file], { input: password, encoding: 'utf8' });
      expect(output).toBe(`Äpp.example \uFFFD\n${pair.privateKey.reveal()}${pair.certificate.pem}`);
    });
  });
});
