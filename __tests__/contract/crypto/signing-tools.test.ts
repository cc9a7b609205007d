/** @module-tag slow */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { pkcs12Encoder } from '../../../src/adapters/crypto/pkcs12/pkcs12-encoder.ts';
import { KEY_TYPES, type CertificatePair } from '../../../src/domain/certificate/certificate.ts';
import { Secret } from '../../../src/domain/secret.ts';
import { changedFields } from '../../../src/domain/certificate/specification.ts';
import { pairOf } from '../../fixtures/crypto/pairs.ts';
import { NOW, specificationOf } from '../../fixtures/crypto/specification.ts';
import { hasOpenssl, hasTool, openssl, Workbench, QUICK_JAVA } from '../../fixtures/crypto/tools.ts';
import { zipOf } from '../../unit/adapters/set-format/zip-writer.ts';

const hasJarsigner = hasTool('jarsigner', '-help');
const hasKeytool = hasTool('keytool', '-help');
const hasOsslsigncode = hasTool('osslsigncode', '--version');

const ALIAS = 'Release Key';
const FORMS = ['modern', 'compatible'] as const;

/** What is asked for an app. It has no name that a TLS client knows. */
const APP = specificationOf({
  subject: { commonName: 'My App', organization: 'Example' },
  subjectAlternativeNames: [],
  namesWereGiven: false,
  validityDays: 10_000,
  keyType: 'rsa-2048',
  usages: ['code-signing'],
});

const bench = new Workbench();
let pair: CertificatePair;
beforeAll(async () => {
  pair = await certificateIssuer.issue(APP, NOW);
});
afterAll(() => {
  bench.remove();
});

function run(command: string, ...args: readonly string[]): string {
  const env = { ...process.env, PASSWORD: 'changeit', LC_ALL: 'C' };
  return execFileSync(command, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function runJava(command: 'keytool' | 'jarsigner', ...args: readonly string[]): string {
  return run(command, ...QUICK_JAVA, ...args);
}

async function keystore(encryption: (typeof FORMS)[number]): Promise<string> {
  const form = { friendlyName: ALIAS, encryption };
  const bytes = await pkcs12Encoder.encode(pair, form, new Secret('changeit'));
  return bench.write(`${encryption}.p12`, bytes);
}

describe.each(FORMS)('a PKCS#12 file of the form %s', (encryption) => {
  it.skipIf(!hasJarsigner)('signs for jarsigner under its alias', async () => {
    const store = [
      '-keystore',
      await keystore(encryption),
      '-storetype',
      'PKCS12',
      '-storepass:env',
      'PASSWORD',
    ];
    const archive = bench.write(`${encryption}.jar`, zipOf([{ name: 'a.txt', content: 'hello' }]));
    expect(runJava('jarsigner', ...store, archive, ALIAS)).toContain('jar signed.');
    expect(runJava('jarsigner', '-verify', ...store, archive, ALIAS)).toContain('jar verified.');
  });

  it.skipIf(!hasOsslsigncode)(
    'signs for osslsigncode, and what it signed is verified by the certificate',
    async () => {
      const script = bench.write(`${encryption}.ps1`, 'Write-Host hello\r\n');
      const signed = bench.path(`${encryption}.signed.ps1`);
      const password = bench.write('password', 'changeit');
      const store = ['-pkcs12', await keystore(encryption), '-readpass', password];
      expect(run('osslsigncode', 'sign', ...store, '-h', 'sha256', '-in', script, '-out', signed)).toContain(
        'Succeeded',
      );
      const trusted = bench.write('app.pem', pair.certificate.pem);
      const verified = run('osslsigncode', 'verify', '-CAfile', trusted, '-in', signed);
      expect(verified).toContain('Signature verification: ok');
    },
  );
});

describe.skipIf(!hasOpenssl)('the pin of a public key', () => {
  it.each(KEY_TYPES)('of %s is the one that openssl gives', async (keyType) => {
    const { certificate } = await pairOf(keyType);
    const publicKey = bench.write('key.pub', openssl(['x509', '-noout', '-pubkey'], certificate.pem));
    openssl(['pkey', '-pubin', '-in', publicKey, '-outform', 'DER', '-out', bench.path('key.der')]);
    openssl(['dgst', '-sha256', '-binary', '-out', bench.path('pin'), bench.path('key.der')]);
    expect(certificate.publicKeyPin).toBe(readFileSync(bench.path('pin'), 'base64'));
  });
});

describe.skipIf(!hasKeytool || !hasOpenssl)('a keystore that keytool made', () => {
  it('moves in by openssl, and is what the same inputs ask for', () => {
    const store = ['-keystore', bench.path('old.jks'), '-storepass:env', 'PASSWORD', '-storetype', 'JKS'];
    const name = ['-alias', ALIAS, '-dname', 'CN=My App, O=Example', '-keypass:env', 'PASSWORD'];
    runJava(
      'keytool',
      '-genkeypair',
      ...store,
      ...name,
      '-keyalg',
      'RSA',
      '-keysize',
      '2048',
      '-validity',
      '10000',
    );

    const to = ['-destkeystore', bench.path('moved.p12'), '-deststoretype', 'PKCS12'];
    const from = ['-srckeystore', bench.path('old.jks'), '-srcstorepass:env', 'PASSWORD'];
    runJava('keytool', '-importkeystore', ...from, ...to, '-deststorepass:env', 'PASSWORD');
    const read = ['pkcs12', '-in', bench.path('moved.p12'), '-passin', 'pass:changeit'];
    const certificate = certificateReader.parseCertificate(openssl([...read, '-nokeys']));
    const key = certificateReader.parsePrivateKey(openssl([...read, '-nocerts', '-nodes']));

    expect(certificateReader.provesPair(certificate, key)).toBe(true);
    expect(certificate.isSelfSigned).toBe(true);
    expect(changedFields(certificate, APP)).toEqual([]);
  });
});
