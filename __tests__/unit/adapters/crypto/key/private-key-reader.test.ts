import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateReader } from '../../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { encodePem } from '../../../../../src/adapters/crypto/asn1/pem.ts';
import { hasOpenssl, openssl } from '../../../../fixtures/crypto/tools.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const ed25519 = generateKeyPairSync('ed25519').privateKey;
const parameters = encodePem('EC PARAMETERS', Buffer.from('06082a8648ce3d030107', 'hex'));
const certificate = encodePem('CERTIFICATE', Buffer.from('300302010a', 'hex'));

function pkcs8(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
const pkcs1 = rsa.export({ type: 'pkcs1', format: 'pem' }).toString();
const sec1 = ec.export({ type: 'sec1', format: 'pem' }).toString();

describe('a text that holds one private key', () => {
  it.each([
    ['PKCS#8 of RSA', pkcs8(rsa), rsa],
    ['PKCS#8 of EC', pkcs8(ec), ec],
    ['PKCS#8 of Ed25519', pkcs8(ed25519), ed25519],
    ['PKCS#1', pkcs1, rsa],
    ['SEC 1', sec1, ec],
    ['SEC 1 after its parameters', parameters + sec1, ec],
    ['a key and its certificate', certificate + pkcs8(ec), ec],
    ['CRLF', pkcs1.replaceAll('\n', '\r\n'), rsa],
    ['a byte order mark and text', `\uFEFFkey:\n${sec1}`, ec],
  ])('is read: %s', (_, text, key) => {
    expect(certificateReader.parsePrivateKey(text).reveal()).toBe(pkcs8(key));
  });

  it('is wrapped, so that it is not printed by accident', () => {
    expect(String(certificateReader.parsePrivateKey(pkcs1))).toBe('[secret]');
  });

  const withDer = (der: Buffer) => encodePem('PRIVATE KEY', der);
  const edDer = ed25519.export({ type: 'pkcs8', format: 'der' });
  const raised = Buffer.from(edDer);
  raised[4] = 1;
  const withPublicKey = Buffer.from(
    '3072020101300506032b657004220420d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842' +
      'a01f301d060a2a864886f70d01090914310f0c0d437572646c6520436861697273' +
      '81210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1',
    'hex',
  );
  const changed = (index: number, byte: number): Buffer => {
    const bytes = Buffer.from(withPublicKey);
    bytes[index] = byte;
    return bytes;
  };

  it.each([
    ['nothing', '', /it is empty/],
    ['other text', 'hunter2hunter2hunter2', /no PEM block/],
    ['a literal backslash and n', pkcs8(ec).replaceAll('\n', '\\n'), /a backslash and an n/],
    ['a certificate', certificate, /are the two paths swapped/],
    ['a certificate beside parameters of its server', certificate + parameters, /are the two paths swapped/],
    ['a public key', encodePem('PUBLIC KEY', Buffer.from('3000', 'hex')), /something else/],
    ['two keys', pkcs8(ec) + sec1, /more than one private key/],
    ['an encrypted key', pkcs8(ec).replaceAll('PRIVATE', 'ENCRYPTED PRIVATE'), /is encrypted/],
    ["a key in OpenSSL's old encryption", oldEncryption(), /is encrypted/],
    ['an OpenSSH key', pkcs8(ec).replaceAll('PRIVATE', 'OPENSSH PRIVATE'), /ssh-keygen -p/],
    ['a DSA key', pkcs8(ec).replaceAll('PRIVATE', 'DSA PRIVATE'), /of a kind that is not read/],
    ['PKCS#1 labelled PKCS#8', pkcs1.replaceAll('RSA PRIVATE', 'PRIVATE'), /damaged/],
    ['a truncated key', pkcs8(rsa).replace(/\n.*\n-----END/, '\n-----END'), /damaged/],
    ['bytes after the key', withDer(Buffer.concat([edDer, Buffer.of(0)])), /is damaged$/],
    [
      'bytes after a PKCS#1 key',
      encodePem(
        'RSA PRIVATE KEY',
        Buffer.concat([rsa.export({ type: 'pkcs1', format: 'der' }), Buffer.of(0)]),
      ),
      /damaged/,
    ],
    ['a version beyond that of its public key', withDer(changed(4, 2)), /is damaged$/],
    ['the version of a key without a public key, and one with it', withDer(changed(4, 0)), /is damaged$/],
    ['attributes of another tag', withDer(changed(48, 0xa2)), /is damaged$/],
    ['a public key of another tag', withDer(changed(81, 0x82)), /is damaged$/],
    [
      'something after the public key',
      withDer(Buffer.concat([Buffer.of(0x30, 0x74), withPublicKey.subarray(2), Buffer.of(5, 0)])),
      /is damaged$/,
    ],
    ['a version that does not fit', withDer(raised), /is damaged$/],
    [
      'an unknown algorithm',
      withDer(Buffer.from(edDer).fill(0x2a, 9, 10)),
      /of a kind that this Node does not know|damaged/,
    ],
    ['random bytes', withDer(Buffer.from('ffffffff', 'hex')), /damaged/],
  ])('is refused with %s, and the message does not quote it', (_, text, message) => {
    let thrown: unknown;
    try {
      certificateReader.parsePrivateKey(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'Failure', code: 'invalid' });
    expect(String(thrown)).toMatch(message);
    for (const word of text.split(/\s+/).filter((part) => part.length > 16)) {
      expect(String(thrown)).not.toContain(word);
    }
  });

  it('may bring its public key, and lose it on the way', () => {
    // OneAsymmetricKey of RFC 8410, section 10.3, with the attributes and public key of its example.
    const pem = `-----BEGIN PRIVATE KEY-----
MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB
Z9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PRIVATE KEY-----
`;
    const key = createPrivateKey(certificateReader.parsePrivateKey(pem).reveal());
    const { x } = key.export({ format: 'jwk' });
    expect(x).toBe('Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE');
    expect(withPublicKey).toEqual(Buffer.from(pem.replaceAll(/-----.*-----/g, ''), 'base64'));
  });

  it('may bring its public key as ring writes it, with a tag of its own around it', () => {
    // Of earlier versions of ring, whose keys are still about: a constructed [1] around a whole BIT STRING.
    const ring = Buffer.from(
      '3053020101300506032b657004220420d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842' +
        'a12303210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1',
      'hex',
    );
    const key = createPrivateKey(certificateReader.parsePrivateKey(withDer(ring)).reveal());
    expect(key.export({ format: 'jwk' }).x).toBe('Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE');
  });

  it('that is damaged is refused with the cause, and any other without one', () => {
    const causeOf = (text: string): unknown => {
      try {
        return certificateReader.parsePrivateKey(text);
      } catch (error) {
        return error instanceof Error && 'cause' in error ? error.cause : 'none';
      }
    };
    expect(causeOf(withDer(raised))).toMatchObject({ message: 'the version does not fit' });
    expect(causeOf(encodePem('RSA PRIVATE KEY', Buffer.from('3000', 'hex')))).toBeInstanceOf(Error);
    expect(causeOf('')).toBe('none');
  });

  it.skipIf(!hasOpenssl)('is read from what openssl ecparam writes', () => {
    const text = openssl(['ecparam', '-name', 'secp384r1', '-genkey']);
    expect(text).toContain('EC PARAMETERS');
    const key = createPrivateKey(certificateReader.parsePrivateKey(text).reveal());
    expect(key.asymmetricKeyDetails).toEqual({ namedCurve: 'secp384r1' });
  });
});

function oldEncryption(): string {
  return rsa
    .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hunter2hunter2' })
    .toString();
}
