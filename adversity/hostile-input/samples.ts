import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { zipOf, type ZipEntry } from '../../__tests__/unit/adapters/archive/zip-writer.ts';
import { manifestOf } from '../../__tests__/unit/domain/fixtures.ts';
import { certificateIssuer } from '../../src/adapters/crypto/certificate-issuer.ts';
import { pkcs12Encoder } from '../../src/adapters/crypto/pkcs12-encoder.ts';
import { CHECKSUMS_FILE, formatChecksums, MANIFEST_FILE } from '../../src/domain/backup-set.ts';
import type { CertificatePair, KeyType } from '../../src/domain/certificate.ts';
import { formatManifest, recordCertificate, type FileRecord } from '../../src/domain/manifest.ts';
import { Secret } from '../../src/domain/secret.ts';

/** Of nobody, and for no key but those that are made here and forgotten. */
export const PASSPHRASE = new Secret('a passphrase of samples');

/** Real samples of what the readers read, made anew in every process: no key of them is kept anywhere. */
export interface Samples {
  readonly certificatesPem: readonly Buffer[];
  readonly certificatesDer: readonly Buffer[];
  readonly keysPem: readonly Buffer[];
  readonly keysDer: readonly Buffer[];
  readonly sealedKeys: readonly Buffer[];
  readonly pkcs12: readonly Buffer[];
  readonly manifests: readonly Buffer[];
  readonly zips: readonly Buffer[];
  readonly packedSets: readonly Buffer[];
}

const KEY_TYPES: readonly KeyType[] = ['ecdsa-p256', 'ed25519', 'rsa-2048', 'ecdsa-p384'];

/** Makes the samples; it takes about half a second. */
export async function makeSamples(): Promise<Samples> {
  const pairs = await Promise.all(KEY_TYPES.map(issue));
  const [pair] = pairs;
  if (pair === undefined) throw new Error('there is no kind of key');
  const keys = pairs.map(({ privateKey }) => createPrivateKey(privateKey.reveal()));
  const ders = pairs.map(({ certificate }) => Buffer.from(new X509Certificate(certificate.pem).raw));
  const sealed = keys.map((key) => sealedWith(key, 'aes-256-cbc'));
  return {
    certificatesPem: pairs.map(({ certificate }) => Buffer.from(certificate.pem)),
    certificatesDer: ders,
    keysPem: keys.flatMap(pemsOf),
    keysDer: keys.flatMap(dersOf),
    sealedKeys: [...sealed, ...keys.map((key) => sealedWith(key, 'aes-128-cbc'))],
    pkcs12: [Buffer.from(await pkcs12Encoder.encode(pair, 'app.example', PASSPHRASE))],
    manifests: MANIFESTS.map((manifest) => Buffer.from(manifest)),
    zips: zipsOf(pair, sealed[0] ?? Buffer.alloc(0)),
    packedSets: [packedSetOf(pair, sealed[0] ?? Buffer.alloc(0))],
  };
}

function issue(keyType: KeyType): Promise<CertificatePair> {
  const specification = {
    subject: {
      commonName: 'app.example',
      organization: 'Beispiel & Söhne, "GmbH"',
      country: 'DE',
    },
    subjectAlternativeNames: [
      { type: 'DNS', value: '*.app.example' },
      { type: 'IP', value: '2001:db8::1' },
      { type: 'email', value: "o'neil@app.example" },
      { type: 'URI', value: 'urn:uuid:1,DNS:bank.example' },
    ],
    namesWereGiven: true,
    validityDays: 365,
    keyType,
    usages: ['server-auth', 'client-auth'],
  } as const;
  return certificateIssuer.issue(specification, new Date('2026-11-23T02:10:00Z'));
}

type Key = ReturnType<typeof createPrivateKey>;

/** With the 2048 iterations of Node, so that opening one takes no time. */
function sealedWith(key: Key, cipher: string): Buffer {
  const pem = key.export({ type: 'pkcs8', format: 'pem', cipher, passphrase: PASSPHRASE.reveal() });
  return Buffer.from(pem.toString());
}

function pemsOf(key: Key): Buffer[] {
  return formsOf(key).map((type) => Buffer.from(key.export({ type, format: 'pem' }).toString()));
}

function dersOf(key: Key): Buffer[] {
  return formsOf(key).map((type) => key.export({ type, format: 'der' }));
}

function formsOf({ asymmetricKeyType: type }: Key): ('pkcs8' | 'pkcs1' | 'sec1')[] {
  if (type === 'rsa') return ['pkcs8', 'pkcs1'];
  return type === 'ec' ? ['pkcs8', 'sec1'] : ['pkcs8'];
}

const ONE = manifestOf();
const RECORD = ONE.certificate;

const MANIFESTS: readonly string[] = [
  formatManifest(ONE),
  formatManifest({ ...ONE, certificate: null, specification: null, run: null }),
  formatManifest({
    ...ONE,
    certificate: null,
    covers: ONE.name,
    certificates:
      RECORD === null
        ? []
        : [
            { ...RECORD, name: 'app.example', isCarried: false },
            { ...RECORD, name: '_wildcard.app.example', isCarried: true },
          ],
  }),
];

function contentsOf(pair: CertificatePair, sealedKey: Buffer): Map<string, string> {
  const texts = new Map([
    ['certificate.pem', pair.certificate.pem],
    ['private_key.pem', sealedKey.toString()],
    ['conf/with space ü.txt', 'listen 443\n'],
  ]);
  const files = [...texts].map(([path, text]) => recordOf(path, text));
  const certificate = recordCertificate(pair.certificate, 'sealed');
  texts.set(MANIFEST_FILE, formatManifest({ ...ONE, certificate, files }));
  const all = [...texts].map(([path, text]) => recordOf(path, text));
  return texts.set(CHECKSUMS_FILE, formatChecksums(all));
}

function recordOf(path: string, text: string): FileRecord {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    path,
    sizeBytes: Buffer.byteLength(text),
    mode: '0644',
    sha256,
    modifiedAt: null,
    sealedFrom: null,
  };
}

function zipsOf(pair: CertificatePair, sealedKey: Buffer): Buffer[] {
  const entries = [...contentsOf(pair, sealedKey)].map(([path, content]): ZipEntry => ({
    name: `2026-11-23/${path}`,
    content,
  }));
  return [
    zipOf(entries),
    zipOf(entries.map((entry) => ({ ...entry, method: 0 }))),
    zipOf(
      entries.map((entry) => ({ ...entry, zip64: true })),
      { zip64: true },
    ),
  ];
}

function packedSetOf(pair: CertificatePair, sealedKey: Buffer): Buffer {
  return Buffer.from([...contentsOf(pair, sealedKey)].map((file) => `${JSON.stringify(file)}\n`).join(''));
}
