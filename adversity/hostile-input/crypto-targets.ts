import { certificateReader, readCertificate } from '../../src/adapters/crypto/certificate-reader.ts';
import { parseAlternativeNameText } from '../../src/adapters/crypto/alternative-name-text.ts';
import { DerReader } from '../../src/adapters/crypto/der-reader.ts';
import { formatNameText, parseSubjectText } from '../../src/adapters/crypto/distinguished-name-text.ts';
import { parseEncryptedPrivateKey } from '../../src/adapters/crypto/encrypted-private-key.ts';
import { createKeySealer } from '../../src/adapters/crypto/key-sealer.ts';
import { encodePem, parsePemBlocks } from '../../src/adapters/crypto/pem.ts';
import { beginsAsPkcs12, readPkcs12Protection } from '../../src/adapters/crypto/pkcs12-protection.ts';
import { decodePkcs8 } from '../../src/adapters/crypto/private-key-reader.ts';
import { isUnprotectedKey } from '../../src/adapters/crypto/unprotected-key.ts';
import { findCertificateBlocks } from '../../src/domain/certificate-blocks.ts';
import { daysLeft, type Certificate } from '../../src/domain/certificate.ts';
import { hasEncryptedKeyShape } from '../../src/domain/encrypted-key-shape.ts';
import { formatTime, recordCertificate } from '../../src/domain/manifest.ts';
import { clearPemOf, findPrivateKeys } from '../../src/domain/private-key-text.ts';
import { findUnsealableKey, PrivateKeySearch } from '../../src/domain/unsealable-key.ts';
import { PASSPHRASE, type Samples } from './samples.ts';
import { expect, foreseen, foreseenLater, type Target } from './target.ts';

const MARKS = [
  '-----BEGIN CERTIFICATE-----\n',
  '-----END CERTIFICATE-----\n',
  '-----BEGIN PRIVATE KEY-----\n',
  '-----BEGIN ENCRYPTED PRIVATE KEY-----\n',
  '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n',
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA',
  '\\n',
  '=',
  'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n',
  '{"kty":"EC","d":"',
];

/** Tags and lengths of DER, among them those that reach further than the bytes do. */
const DER_WORDS = [
  '\x30\x80',
  '\x30\x84\xff\xff\xff\xff',
  '\x02\x00',
  '\x06\x01\x80',
  '\x05\x00',
  '\x17\x01',
  '\x18\x0f99991231235959Z',
  '\x03\x02\x08\x00',
  '\xa3\x82\x00\x04',
  '\x1f\x81',
];

/** Opening a key takes as long as its maker wanted; here the reading is tried. */
const MAX_ITERATIONS = 5000;

/** Readers of certificates and keys. */
export function cryptoTargets(samples: Samples): readonly Target[] {
  const { certificatesPem, certificatesDer, keysPem, keysDer, sealedKeys, pkcs12 } = samples;
  const texts = [...certificatesPem, ...keysPem, ...sealedKeys];
  const bundle = Buffer.concat([...certificatesPem, ...keysPem.slice(0, 1), ...certificatesPem]);
  return [
    target('pem', texts, MARKS, readPem),
    target('certificate-pem', certificatesPem, MARKS, readCertificatePem),
    target('certificate-der', certificatesDer, DER_WORDS, readCertificateDer),
    target('certificate-bundle', [bundle, ...certificatesPem], MARKS, readBundle),
    target('subject-line', SUBJECTS, ['\n', ' + ', '\\', '\\0A', 'CN=', '\\2C'], readSubject),
    target(
      'alternative-names-line',
      NAMES,
      [', ', '"', '\\"', '\\u0000', 'DNS:', 'IP Address:'],
      readNameLine,
    ),
    target('private-key-pem', keysPem, MARKS, readKeyPem),
    target('private-key-der', keysDer, DER_WORDS, readKeyDer),
    target('sealed-key', sealedKeys, MARKS, readSealed),
    target('sealed-key-der', sealedKeys.map(derOf), DER_WORDS, readSealedDer),
    target('pkcs12', pkcs12, DER_WORDS, readPkcs12),
    target(
      'key-search',
      [...texts, Buffer.from('{"kty":"EC","crv":"P-256","d":"' + 'a'.repeat(43) + '"}')],
      MARKS,
      searchKeys,
    ),
    target('der', [...certificatesDer, ...keysDer, ...pkcs12], DER_WORDS, readDer),
  ];
}

const SUBJECTS = [
  'C=DE\nO=Beispiel \\& S\u00f6hne\\, "GmbH"\nCN=app.example',
  'CN=a + OU=b\\0Ac\nCN=d\\+e',
  '',
].map((text) => Buffer.from(text));
const NAMES = [
  'DNS:a.example, IP Address:10.0.0.1',
  'URI:"urn:uuid:1\\u002cDNS:bank.example", email:a@B.example',
  'DirName:"CN=\\"x\\"", DNS:b',
].map((text) => Buffer.from(text));

function target(
  name: string,
  seeds: readonly Buffer[],
  words: readonly string[],
  read: Target['read'],
): Target {
  return { name, seeds, words, read };
}

function derOf(pem: Buffer): Buffer {
  return parsePemBlocks(pem.toString())[0]?.der ?? Buffer.alloc(0);
}

function readPem(bytes: Buffer): void {
  const blocks = foreseen(() => parsePemBlocks(bytes.toString('utf8'))) ?? [];
  const open = blocks.filter((block) => !block.hasEncryptionHeader);
  const again = parsePemBlocks(open.map(({ label, der }) => encodePem(label, der)).join(''));
  expect(
    again.length === open.length && again.every(({ der }, index) => open[index]?.der.equals(der) === true),
    'blocks written are the same blocks',
  );
}

/** Whatever is done with a certificate later can be done with this one. */
function useCertificate(certificate: Certificate): void {
  recordCertificate(certificate, 'absent');
  formatTime(certificate.notBefore);
  formatTime(certificate.notAfter);
  expect(Number.isSafeInteger(daysLeft(certificate, new Date(0))), 'the days left are a number');
  expect(!/[\n\r\0]/.test(certificate.subjectLine + certificate.issuerLine), 'a subject is one line');
  const again = certificateReader.parseCertificate(certificate.pem);
  expect(again.fingerprint === certificate.fingerprint, 'a certificate written is the same certificate');
}

function readCertificatePem(bytes: Buffer): void {
  const certificate = foreseen(() => certificateReader.parseCertificate(bytes.toString('utf8')));
  if (certificate !== undefined) useCertificate(certificate);
}

function readCertificateDer(bytes: Buffer): void {
  const certificate = foreseen(() => readCertificate(bytes));
  if (certificate !== undefined && bytes.length < 40_000) useCertificate(certificate);
}

function readBundle(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  for (const certificate of certificateReader.parseCertificates(text)) useCertificate(certificate);
  const blocks = findCertificateBlocks(text);
  const lines = text.split('\n').length;
  expect(
    blocks.every(({ line }) => line >= 1 && line <= lines),
    'a block begins in the text',
  );
}

function readSubject(bytes: Buffer): void {
  const text = bytes.toString('utf8');
  parseSubjectText(text);
  expect(!formatNameText(text).includes('\n'), 'a subject is one line');
}

function readNameLine(bytes: Buffer): void {
  foreseen(() => parseAlternativeNameText(bytes.toString('utf8')));
}

function readKeyPem(bytes: Buffer): void {
  const key = foreseen(() => certificateReader.parsePrivateKey(bytes.toString('utf8')));
  if (key === undefined) return;
  expect(
    certificateReader.parsePrivateKey(key.reveal()).reveal() === key.reveal(),
    'a key written is the same key',
  );
}

function readKeyDer(bytes: Buffer): void {
  foreseen(() => decodePkcs8(bytes));
  // As a PKCS#12 file it would be tried with a password, which takes as long as its maker wanted.
  if (!beginsAsPkcs12(bytes)) isUnprotectedKey(bytes);
}

async function readSealed(bytes: Buffer): Promise<void> {
  const pem = bytes.toString('utf8');
  const sealer = createKeySealer();
  expect(sealer.isSealed(pem) || !sealer.isSealedStrongly(pem), 'what is strongly sealed is sealed');
  const [block] = foreseen(() => parsePemBlocks(pem)) ?? [];
  const parsed = block === undefined ? undefined : foreseen(() => parseEncryptedPrivateKey(block.der));
  if (parsed !== undefined && parsed.parameters.derivation.iterations > MAX_ITERATIONS) return;
  const key = await foreseenLater(() => sealer.open(pem, PASSPHRASE));
  if (key !== undefined && key !== null) certificateReader.parsePrivateKey(key.reveal());
}

function readSealedDer(bytes: Buffer): void {
  const sealed = foreseen(() => parseEncryptedPrivateKey(bytes));
  expect(
    sealed === undefined || hasEncryptedKeyShape(bytes),
    'what is an encrypted key has the shape of one',
  );
}

function readPkcs12(bytes: Buffer): void {
  beginsAsPkcs12(bytes);
  foreseen(() => readPkcs12Protection(bytes));
}

function searchKeys(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  const keys = findPrivateKeys(text);
  for (const key of keys ?? []) {
    expect(text.includes(key.text), 'a key that was found is in the text');
    clearPemOf(key);
  }
  findUnsealableKey(text);
  const search = new PrivateKeySearch();
  let isFound = false;
  for (let at = 0; at < text.length; at += 700) isFound = search.add(text.slice(at, at + 700)) || isFound;
  expect(isFound || keys === null || keys.length === 0, 'a key is found however the text is cut');
  hasEncryptedKeyShape(bytes);
}

/** Goes as deep as the bytes go, which no reader of ours does. */
function readDer(bytes: Buffer): void {
  const waiting = [new DerReader(bytes)];
  for (let reader = waiting.pop(); reader !== undefined; reader = waiting.pop()) {
    const at = reader;
    while (at.nextTag !== null) {
      const element = foreseen(() => at.readElement());
      if (element === undefined) break;
      foreseen(() => wrap(element.tag, element.contents).readUnsignedInteger());
      foreseen(() => wrap(element.tag, element.contents).readObjectIdentifier());
      if ((element.tag & 0x20) !== 0 && waiting.length < 10_000)
        waiting.push(new DerReader(element.contents));
    }
  }
}

function wrap(tag: number, contents: Uint8Array): DerReader {
  const short = contents.subarray(0, 127);
  return new DerReader(Buffer.concat([Buffer.from([tag, short.length]), short]));
}
