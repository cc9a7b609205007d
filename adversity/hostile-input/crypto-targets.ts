import { isDeepStrictEqual } from 'node:util';
import { parseAlternativeNameText } from '../../src/adapters/crypto/names/alternative-name-text.ts';
import { readCertificate } from '../../src/adapters/crypto/certificate/certificate-der.ts';
import { certificateReader } from '../../src/adapters/crypto/certificate/certificate-reader.ts';
import { parsePublicFile } from '../../src/adapters/crypto/certificate/public-file.ts';
import { DerReader } from '../../src/adapters/crypto/asn1/der-reader.ts';
import { formatNameText, parseSubjectText } from '../../src/adapters/crypto/names/distinguished-name-text.ts';
import { parseEncryptedPrivateKey } from '../../src/adapters/crypto/passphrase/encrypted-private-key.ts';
import { encodePem, parsePemBlocks } from '../../src/adapters/crypto/asn1/pem.ts';
import { readPkcs12RandomParts } from '../../src/adapters/crypto/pkcs12/pkcs12-random-parts.ts';
import { readPkcs8Text } from '../../src/adapters/crypto/key/private-key-reader.ts';
import { isStrictDer } from '../../src/adapters/crypto/asn1/strict-der.ts';
import { findCertificateBlocks } from '../../src/domain/certificate/certificate-blocks.ts';
import { daysLeft, type Certificate } from '../../src/domain/certificate/certificate.ts';
import { formatTime, recordCertificate } from '../../src/domain/backup/manifest.ts';
import { readFileCertificates } from '../../src/use-cases/store/file-certificates.ts';
import { DERIVATION, SET_KEY, type Samples } from './samples.ts';
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
  '-',
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
    target('public-file', [...texts, ...certificatesDer, bundle], [...MARKS, ...DER_WORDS], readPublicFile),
    target('strict-der', [...certificatesDer, ...keysDer], DER_WORDS, readStrictDer),
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
  const standing = {
    name: null,
    privateKey: 'absent',
    isCarried: false,
    since: certificate.notBefore,
  } as const;
  recordCertificate(certificate, standing);
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
  for (const { certificate } of readFileCertificates(bytes, certificateReader))
    if (certificate !== null) useCertificate(certificate);
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
  foreseen(() => readPkcs8Text(bytes));
}

/** Nothing but certificates is public: what is taken for that is nothing else, however it is looked at. */
function readPublicFile(bytes: Buffer): void {
  const certificates = parsePublicFile(bytes);
  if (certificates === null) return;
  expect(certificates.length > 0, 'there is a certificate in it');
  certificates.forEach(useCertificate);
  const ders = certificates.map(({ pem }) => derOf(Buffer.from(pem)));
  const [first] = ders;
  if (first !== undefined && bytes.equals(first)) return;
  const text = bytes.toString('latin1');
  const again = ders.map((der) => encodePem('CERTIFICATE', der)).join('');
  expect(withoutSpace(text) === withoutSpace(again), 'it is nothing but its certificates');
  expect(!/PRIVATE|[^\x20-\x7e\t\r\n]/.test(text), 'it is text that holds no key');
  expect(isDeepStrictEqual(parsePublicFile(Buffer.from(again)), certificates), 'and again');
}

function withoutSpace(text: string): string {
  return text.replace(/[ \t\r\n]/g, '');
}

function readStrictDer(bytes: Buffer): void {
  const certificate = foreseen(() => readCertificate(bytes));
  if (isStrictDer(bytes) && certificate !== undefined) useCertificate(certificate);
}

async function readSealed(bytes: Buffer): Promise<void> {
  const pem = bytes.toString('utf8');
  const key = await foreseenLater(() => SET_KEY.open(pem));
  if (key === undefined) return;
  const again = certificateReader.parsePrivateKey(key.reveal());
  expect(again.reveal() === key.reveal(), 'a key that opens is a key');
}

function readSealedDer(bytes: Buffer): void {
  const sealed = foreseen(() => parseEncryptedPrivateKey(bytes, DERIVATION));
  expect(
    sealed === undefined || sealed.initializationVector.length === 16,
    'what is taken has the initialization vector that AES needs',
  );
}

function readPkcs12(bytes: Buffer): void {
  foreseen(() => readPkcs12RandomParts(bytes));
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
