import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { zipOf, type ZipEntry } from '../../__tests__/unit/adapters/set-format/zip-writer.ts';
import { PASSPHRASE, setBench, type BenchSet } from '../../__tests__/unit/use-cases/set-bench.ts';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import type { KeyDerivation } from '../../src/adapters/crypto/passphrase/key-derivation.ts';
import { pkcs12Encoder } from '../../src/adapters/crypto/pkcs12/pkcs12-encoder.ts';
import { createSetKey } from '../../src/adapters/crypto/passphrase/set-key.ts';
import { sealInputs } from '../../src/adapters/set-format/sealed-files.ts';
import { tarOf, type TarInput } from '../../src/adapters/set-format/tar-writer.ts';
import { formatBackupName, timeFolder, type BackupName } from '../../src/domain/backup/backup-name.ts';
import { CHECKSUMS_FILE, MANIFEST_FILE, PAIRS_FILE } from '../../src/domain/backup/set-files.ts';
import type { CertificatePair, KeyType } from '../../src/domain/certificate/certificate.ts';
import type { SetKey } from '../../src/ports/crypto.ts';

export { PASSPHRASE };

/** How the key was drawn that seals the samples' keys, as far as they say. */
export const DERIVATION: KeyDerivation = { salt: Buffer.alloc(16, 7), iterations: 600_000 };

/** Seals and opens keys as a set's key does, but was drawn by one hash. */
export const SET_KEY: SetKey = createSetKey(createHash('sha256').update('samples').digest(), DERIVATION, {
  passphrase: PASSPHRASE,
  isCurrent: true,
});

/** A set as it is stored. */
export interface SampleSet {
  readonly name: BackupName;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const PKCS12_FORMS = [
  { friendlyName: 'app.example', encryption: 'modern' },
  { friendlyName: 'app.example', encryption: 'compatible' },
] as const;

/** Real samples of what the readers read, made again in every process: no key of them is kept anywhere. */
export interface Samples {
  readonly certificatesPem: readonly Buffer[];
  readonly certificatesDer: readonly Buffer[];
  readonly keysPem: readonly Buffer[];
  readonly keysDer: readonly Buffer[];
  readonly sealedKeys: readonly Buffer[];
  readonly pkcs12: readonly Buffer[];
  readonly sets: readonly SampleSet[];
  readonly manifests: readonly Buffer[];
  readonly checksums: readonly Buffer[];
  readonly zips: readonly Buffer[];
  readonly tars: readonly Buffer[];
  /** `certificates.tar.gz`. */
  readonly pairArchives: readonly Buffer[];
  /** `files.tar.gz.enc`. */
  readonly sealedFiles: readonly Buffer[];
}

const KEY_TYPES: readonly KeyType[] = ['ecdsa-p256', 'ed25519', 'rsa-2048', 'ecdsa-p384'];

/** Makes the samples; it takes about a second. */
export async function makeSamples(): Promise<Samples> {
  const pairs = await Promise.all(KEY_TYPES.map(issue));
  const [pair] = pairs;
  if (pair === undefined) throw new Error('there is no kind of key');
  const keys = pairs.map(({ privateKey }) => createPrivateKey(privateKey.reveal()));
  const sealed = await Promise.all(pairs.map(({ privateKey }) => SET_KEY.seal(privateKey)));
  const sets = await makeSets(pairs);
  const pairArchives = filesNamed(PAIRS_FILE, sets);
  const tars = [await buffer(tarOf(TAR_INPUTS)), ...pairArchives.map((archive) => gunzipSync(archive))];
  return {
    certificatesPem: pairs.map(({ certificate }) => Buffer.from(certificate.pem)),
    certificatesDer: pairs.map(({ certificate }) => Buffer.from(new X509Certificate(certificate.pem).raw)),
    keysPem: keys.flatMap(pemsOf),
    keysDer: keys.flatMap(dersOf),
    sealedKeys: sealed.map((pem) => Buffer.from(pem)),
    pkcs12: await Promise.all(
      PKCS12_FORMS.map(async (form) => Buffer.from(await pkcs12Encoder.encode(pair, form, PASSPHRASE))),
    ),
    sets,
    manifests: filesNamed(MANIFEST_FILE, sets),
    checksums: filesNamed(CHECKSUMS_FILE, sets),
    zips: sets.flatMap(zipsOf),
    tars,
    pairArchives,
    sealedFiles: [await buffer(sealInputs(TAR_INPUTS, PASSPHRASE))],
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

/** Of one certificate, of a list, and without a passphrase. */
async function makeSets(pairs: readonly CertificatePair[]): Promise<SampleSet[]> {
  const bench = setBench();
  const [pair] = pairs;
  const named = pairs.map((each, index) => ({
    pair: each,
    name: index === 0 ? '_wildcard.app.example' : `b${index}`,
  }));
  const one = pair === undefined ? [] : [{ pair }];
  const wanted: readonly BenchSet[] = [
    { day: 1, pairs: one, leftOut: [{ path: 'a', why: 'unreadable', reason: 'x' }] },
    { day: 2, pairs: named },
    { day: 3, pairs: one, passphrase: null },
  ];
  const sets: SampleSet[] = [];
  for (const set of wanted) {
    const name = await bench.put(set);
    const content = bench.store.sets.get(formatBackupName(name))?.content ?? 'damaged';
    if (content !== 'damaged') sets.push({ name, files: content });
  }
  return sets;
}

function filesNamed(path: string, sets: readonly SampleSet[]): Buffer[] {
  return sets.flatMap(({ files }) => {
    const bytes = files.get(path);
    return bytes === undefined ? [] : [Buffer.from(bytes)];
  });
}

/** Among them what a header has no room for: long names, and times before 1970. */
const TAR_INPUTS: readonly TarInput[] = [
  ['conf/app.yml', 0o644, '2026-11-23T02:10:00Z'],
  ['etc/nginx/with space ü.conf', 0o600, '1969-07-20T20:17:40Z'],
  [`${'long/'.repeat(60)}name`, 0o755, '2106-02-07T06:28:16Z'],
].map(([path, mode, time]) => {
  const content = Buffer.from(`the content of ${path}\n`);
  return {
    path: String(path),
    mode: Number(mode),
    modifiedAt: new Date(String(time)),
    sizeBytes: content.length,
    content,
  };
});

type Key = ReturnType<typeof createPrivateKey>;

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

function zipsOf({ name, files }: SampleSet): Buffer[] {
  const entries = [...files].map(([path, content]): ZipEntry => ({
    name: `${timeFolder(name)}/${path}`,
    content: Buffer.from(content),
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
