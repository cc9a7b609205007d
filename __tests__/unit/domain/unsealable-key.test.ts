import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findUnsealableKey, PrivateKeySearch } from '../../../src/domain/unsealable-key.ts';
import { expectQuick } from './fixtures.ts';

const JWK = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const RSA_JWK = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
const PUBLIC_JWK = { kty: JWK.kty, crv: JWK.crv, x: JWK.x, y: JWK.y };
const PEM = '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n';

const putty = (encryption: string): string =>
  `PuTTY-User-Key-File-3: ssh-ed25519\n${encryption}Comment: me\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\nAAAA\n`;
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');

describe('a key that cannot be sealed in its place', () => {
  it.each([
    ['no encryption', putty('Encryption: none\n')],
    ['no encryption, with the line ends of Windows', putty('Encryption: none\n').replaceAll('\n', '\r\n')],
    ['nothing said of encryption', putty('')],
    ['one of two keys open', putty('Encryption: aes256-cbc\n') + putty('Encryption: none\n')],
    ['no encryption, in UTF-16', utf16(putty('Encryption: none\n'))],
  ])('is a PuTTY key with %s', (_, text) => {
    expect(findUnsealableKey(text)).toBe('it is a PuTTY key without a passphrase');
  });

  it.each([
    ['alone', JSON.stringify(JWK)],
    ['of RSA', JSON.stringify(RSA_JWK)],
    ['in a set, indented', JSON.stringify({ keys: [PUBLIC_JWK, JWK] }, null, 2)],
    ['in a text of JSON', JSON.stringify({ env: JSON.stringify(JWK) })],
    ['in YAML', `kty: EC\nx: ${JWK.x ?? ''}\nd: ${JWK.d ?? ''}\n`],
    ['in JavaScript', `export default { kty: 'EC', d: '${JWK.d ?? ''}' }`],
    ['in UTF-16', utf16(JSON.stringify(JWK))],
  ])('is a JSON Web Key %s', (_, text) => {
    expect(findUnsealableKey(text)).toBe('it holds a private JSON Web Key');
  });

  it('is one in PEM in UTF-16', () => {
    expect(findUnsealableKey(utf16(PEM))).toBe('it holds a private key in UTF-16');
  });

  it('is one in PEM in UTF-16 beside one that can be sealed', () => {
    expect(findUnsealableKey(PEM + utf16(PEM))).toBe('it holds a private key in UTF-16');
  });

  it.each([
    ['nothing', ''],
    ['a PuTTY key with a passphrase', putty('Encryption: aes256-cbc\n')],
    ['words about PuTTY keys', 'The first line is PuTTY-User-Key-File-3.\n'],
    ['a public JSON Web Key', JSON.stringify(PUBLIC_JWK)],
    ['a long member d alone', JSON.stringify({ d: JWK.d })],
    ['a member that ends in d', JSON.stringify({ kty: 'EC', kid: JWK.d, 'x-d': JWK.d })],
    ['a key in PEM, which can be sealed', PEM],
    ['a key in PEM among binary data', `\0\x01${PEM}\0`],
  ])('is not %s', (_, text) => {
    expect(findUnsealableKey(text)).toBeNull();
  });

  it.each(['kty:', 'd:', 'd   ', '"d":"aaaaaaaaaa', 'PuTTY-User-Key-File-3\n', '\0', '-', '\\'])(
    'is looked for in a megabyte of %j without delay',
    (part) => {
      const text = part.repeat(Math.ceil(1_048_576 / part.length));
      expectQuick(() => findUnsealableKey(text));
      expectQuick(() => new PrivateKeySearch().add(text));
    },
  );
});

describe('the search for keys, piece by piece', () => {
  const found = (text: string, pieceLength: number): boolean => {
    const search = new PrivateKeySearch();
    let isFound = false;
    for (let at = 0; at < text.length; at += pieceLength)
      isFound = search.add(text.slice(at, at + pieceLength));
    return isFound;
  };

  it.each([
    ['PEM', PEM.slice(0, 27)],
    ['PuTTY', putty('Encryption: aes256-cbc\n').slice(0, 40)],
    ['JSON', JSON.stringify(JWK).slice(0, -1)],
    ['UTF-16', utf16(PEM).slice(0, 54)],
  ])('finds one in %s wherever the pieces end', (_, text) => {
    for (let length = 1; length <= text.length; length += 1) expect(found(text, length)).toBe(true);
  });

  it('finds the parts of a JSON Web Key far apart', () => {
    const text = JSON.stringify({ kty: 'EC', filler: 'x'.repeat(10_000), d: JWK.d });
    expect(found(text, 100)).toBe(true);
  });

  it('finds none in a long member d alone', () => {
    expect(found(JSON.stringify({ d: JWK.d }), 7)).toBe(false);
  });

  it('takes no longer for a piece that comes late', () => {
    expectQuick(() => found('x'.repeat(1_048_576), 100));
  });

  it('finds none where there is none', () => {
    expect(found(JSON.stringify({ keys: [PUBLIC_JWK] }) + '-----BEGIN CERTIFICATE-----', 7)).toBe(false);
  });
});
