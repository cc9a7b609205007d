import { beforeAll, describe, expect, it } from 'vitest';
import { maskKeys, type KeySources } from '../../../../src/actions/step/mask.ts';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { createKeyring } from '../../../../src/adapters/crypto/passphrase/keyring.ts';
import type { CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { NOW, specificationOf } from '../../domain/fixtures.ts';

const PASSPHRASE = new Secret('correct horse battery staple');

let masked: string[] = [];
const keyring = createKeyring({ passphrase: PASSPHRASE });
let crypto = begin();

/** Crypto that has not masked anything yet. */
function begin(): KeySources {
  masked = [];
  return maskKeys({ issuer: certificateIssuer, reader: certificateReader, keyring }, (text) => {
    masked.push(text);
  });
}

/** The log as a runner shows it: each mask is three asterisks. */
function shown(log: string): string {
  return masked.reduce((text, mask) => text.replaceAll(mask, '***'), log);
}

function expectKeyIsHidden(key: Secret): void {
  const body = key
    .reveal()
    .split('\n')
    .filter((line) => !line.startsWith('-----'))
    .join('\n');
  const log = shown(body);
  for (let start = 0; start + 16 <= body.length; start += 1) {
    expect(log).not.toContain(body.slice(start, start + 16));
  }
}

describe('crypto that masks', () => {
  let pair: CertificatePair;

  beforeAll(async () => {
    crypto = begin();
    pair = await crypto.issuer.issue(specificationOf(), NOW);
  });

  it('hides a key that was issued, and nothing that every PEM has', () => {
    expectKeyIsHidden(pair.privateKey);
    expect(masked.some((mask) => mask.includes('-----') || mask.length < 16)).toBe(false);
    expect(shown(pair.certificate.pem)).toBe(pair.certificate.pem);
  });

  it('hides a key that is used again for a new certificate', async () => {
    crypto = begin();
    const renewed = await crypto.issuer.issue(specificationOf(), NOW, pair.privateKey);
    expect(renewed.privateKey.reveal()).toBe(pair.privateKey.reveal());
    expectKeyIsHidden(pair.privateKey);
  });

  it('hides a key that was read from a file', () => {
    crypto = begin();
    const key = crypto.reader.parsePrivateKey(pair.privateKey.reveal().replaceAll('\n', '\r\n'));
    expect(key.reveal()).toBe(pair.privateKey.reveal());
    expectKeyIsHidden(key);
  });

  it('hides a key that was opened, by whatever way the set key was come by', async () => {
    crypto = begin();
    const key = await crypto.keyring.sealing();
    const sealed = await key.seal(pair.privateKey);
    expect(masked).toEqual([]);
    expect((await key.open(sealed)).reveal()).toBe(pair.privateKey.reveal());
    expectKeyIsHidden(pair.privateKey);

    crypto = begin();
    const unlocked = await crypto.keyring.unlock(key.record);
    expect(masked).toEqual([]);
    expect((await unlocked?.open(sealed))?.reveal()).toBe(pair.privateKey.reveal());
    expectKeyIsHidden(pair.privateKey);
    expect(await crypto.keyring.sealing()).toBe(unlocked);
  });

  it('leaves what else a set key does as it is', async () => {
    crypto = begin();
    const [key, plain] = [await crypto.keyring.sealing(), await keyring.sealing()];
    expect(key.record).toEqual(plain.record);
    expect(key.isCurrent).toBe(true);
    expect(key.proves('sums', plain.prove('sums'))).toBe(true);
    expect(key.digestFiles([])).toBe(plain.digestFiles([]));
    expect(crypto.keyring.hasPassphrase).toBe(true);
    const other = { ...plain.record, keyCheck: '0'.repeat(16) };
    expect(await crypto.keyring.unlock(other)).toBeNull();
  });

  it('hides no line twice, and stops before a runner would be busy with nothing else', () => {
    crypto = begin();
    const lines = (from: number): string =>
      Array.from({ length: 1500 }, (_, index) => `line ${from + index}, of a key's base64`).join('\n');
    const keys = maskKeys(
      {
        issuer: certificateIssuer,
        reader: { ...certificateReader, parsePrivateKey: (text: string) => new Secret(text) },
        keyring,
      },
      (text) => masked.push(text),
    );
    for (const text of [lines(0), lines(0)]) keys.reader.parsePrivateKey(text);
    expect(masked).toHaveLength(1500);
    keys.reader.parsePrivateKey(lines(1500));
    expect(masked).toHaveLength(2000);
    expect(new Set(masked).size).toBe(2000);
  });

  it('does all else as the crypto does that it stands for', () => {
    crypto = begin();
    const certificate = crypto.reader.parseCertificate(pair.certificate.pem);
    expect(certificate).toEqual(pair.certificate);
    expect(crypto.reader.provesPair(certificate, pair.privateKey)).toBe(true);
    expect(masked).toEqual([]);
  });

  it('passes errors on', async () => {
    expect(() => crypto.reader.parsePrivateKey('nothing')).toThrow();
    await expect((await crypto.keyring.sealing()).open('nothing')).rejects.toThrow();
    const other = specificationOf({ keyType: 'ed25519' });
    await expect(crypto.issuer.issue(other, NOW, pair.privateKey)).rejects.toThrow();
    expect(masked).toEqual([]);
  });
});
