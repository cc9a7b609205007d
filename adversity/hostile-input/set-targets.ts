import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { openingWith, REPOSITORY } from '../../__tests__/unit/use-cases/set-bench.ts';
import { openFolder } from '../../src/adapters/set-format/folder-reader.ts';
import { setArchives } from '../../src/adapters/set-format/set-archives.ts';
import { filesInTar } from '../../src/adapters/set-format/tar-reader.ts';
import { openZip } from '../../src/adapters/set-format/zip-reader.ts';
import { formatBackupName } from '../../src/domain/backup/backup-name.ts';
import { formatChecksums, parseChecksums, problemOfPaths } from '../../src/domain/backup/backup-set.ts';
import { parseManifest } from '../../src/domain/backup/manifest-parser.ts';
import { formatManifest } from '../../src/domain/backup/manifest.ts';
import { formatRecoveryGuide } from '../../src/domain/backup/recovery-guide.ts';
import { isArchivablePath, isSafePath } from '../../src/domain/backup/set-path.ts';
import type { SetReader } from '../../src/ports/stores.ts';
import { verifyPair } from '../../src/use-cases/verify/verify-pair.ts';
import { verifySet } from '../../src/use-cases/verify/verify-set.ts';
import { PASSPHRASE, type Samples, type SampleSet } from './samples.ts';
import { expect, foreseen, foreseenLater, type Target } from './target.ts';

const JSON_WORDS = [
  '__proto__',
  '"__proto__":{"polluted":1},',
  'constructor',
  '\\ud800',
  '\\u0000',
  '../',
  'null',
  '[]',
  '{}',
  '1e999',
  '-0',
  '"proof":null,',
  '"iterations":600000',
  '"schemaVersion": 2,',
  '"toString":1,',
];
const ZIP_WORDS = [
  'PK\x01\x02',
  'PK\x03\x04',
  'PK\x05\x06',
  'PK\x06\x06',
  'PK\x06\x07',
  '\xff\xff\xff\xff',
  '../',
  '2026-11-01T120000Z/',
  '\x00\x00',
];
const TAR_WORDS = [
  '../',
  '/',
  'ustar\0',
  '\0'.repeat(512),
  '7777777',
  '30 mtime=1e999\n',
  '21 path=../../a\n',
  '\x80\0\0\0',
];

/** Between the files of a folder, and between a name and its content: neither a name nor a text of a set has it. */
const FILE_END = '\0';
/** Between the name of a file and its content. */
const NAME_END = '\x01';
/** Begins the content of what is a link. */
const LINK = '->';

/** Readers of stored sets, and a folder that is removed when they are done. */
export function setTargets(samples: Samples): {
  readonly targets: readonly Target[];
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-hostile-'));
  const archive = join(folder, 'set.zip');
  const { manifests, checksums, zips, tars, pairArchives, sealedFiles, sets } = samples;
  const openArchive = async (bytes: Buffer): Promise<void> => {
    writeFileSync(archive, bytes);
    const set = await foreseenLater(() => openZip(archive));
    if (set !== undefined) await useSet(set, sets);
  };
  const targets: readonly Target[] = [
    { name: 'manifest', seeds: manifests, words: JSON_WORDS, read: readManifest },
    {
      name: 'checksums',
      seeds: checksums,
      words: ['  ', '\n', '../', '00'.repeat(32), 'SHA256SUMS', 'files/', 'Manifest.json'],
      read: readChecksums,
    },
    { name: 'zip', seeds: zips, words: ZIP_WORDS, read: openArchive },
    { name: 'tar', seeds: tars, words: TAR_WORDS, read: readTar },
    { name: 'pair-archive', seeds: pairArchives, words: TAR_WORDS, read: readPairs },
    // Each costs a derivation with the real number of iterations.
    { name: 'sealed-files', seeds: sealedFiles, words: ['Salted__'], fewerCases: 20, read: readSealedFiles },
    {
      name: 'set-folder',
      seeds: sets.map(folderText),
      words: [FILE_END, NAME_END, `${NAME_END}${LINK}/etc/hostname${FILE_END}`, '../', '/', 'files/'],
      fewerCases: 2,
      read: (bytes) => readFolder(bytes, mkdtempSync(join(folder, 'set-')), sets),
    },
  ];
  return {
    targets,
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readManifest(bytes: Buffer): void {
  const manifest = foreseen(() => parseManifest(bytes.toString('utf8')));
  if (manifest === undefined) return;
  const again = parseManifest(formatManifest(manifest));
  expect(isDeepStrictEqual(again, manifest), 'a manifest written is the same manifest');
  expect(
    manifest.certificates.every(({ name }) => name === null || (isSafePath(name) && !name.includes('/'))),
    'every pair has a folder of its own',
  );
  const guide = formatRecoveryGuide(manifest);
  expect(!/(?!\n)\p{Cc}/u.test(guide), 'the guide holds nothing that a terminal obeys');
}

function readChecksums(bytes: Buffer): void {
  const parsed = foreseen(() => parseChecksums(bytes.toString('utf8')));
  if (parsed === undefined) return;
  const paths = [...parsed.keys()];
  expect(paths.every(isSafePath), 'every file stays in its set');
  expect(problemOfPaths(paths, parsed) === null, 'the files that it names are the files of the set');
  const text = formatChecksums([...parsed].map(([path, sha256]) => ({ path, sha256 })));
  const again = parseChecksums(text);
  expect(
    again.size === parsed.size && paths.every((path) => again.get(path) === parsed.get(path)),
    'sums written are the same sums',
  );
}

async function readTar(bytes: Buffer): Promise<void> {
  await foreseenLater(async () => {
    let readBytes = 0;
    for await (const { sizeBytes, content, modifiedAt } of filesInTar(inPieces(bytes))) {
      const read = (await buffer(content)).length;
      expect(read === sizeBytes, 'a file is as large as it was said');
      expect(!Number.isNaN(modifiedAt.getTime()), 'a file has a time');
      readBytes += read;
    }
    expect(readBytes <= bytes.length, 'no more comes out than went in');
  });
}

async function readPairs(bytes: Buffer): Promise<void> {
  const pairs = await foreseenLater(() => setArchives.unpackPairs(inPieces(bytes)));
  for (const [name, pair] of pairs ?? []) {
    expect(
      isSafePath(name) && !name.includes('/') && pair.name === name,
      'every pair has a folder of its own',
    );
  }
}

async function readSealedFiles(bytes: Buffer): Promise<void> {
  await foreseenLater(async () => {
    for await (const { path, mode, content } of setArchives.openFiles(inPieces(bytes), PASSPHRASE, 3)) {
      expect(isArchivablePath(path), 'a file stays in its folder');
      expect((mode & ~0o777) === 0, 'a file has permissions alone');
      await buffer(content);
    }
  });
}

function inPieces(bytes: Buffer): Readable {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 1000) pieces.push(bytes.subarray(at, at + 1000));
  return Readable.from(pieces);
}

function folderText({ files }: SampleSet): Buffer {
  const parts = [...files].map(
    ([path, bytes]) => `${path}${NAME_END}${Buffer.from(bytes).toString('latin1')}${FILE_END}`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

/** Makes the folder as far as the disk takes it, and nothing outside of it. */
async function readFolder(bytes: Buffer, folder: string, sets: readonly SampleSet[]): Promise<void> {
  try {
    for (const part of bytes.toString('latin1').split(FILE_END).slice(0, 50)) makeFile(folder, part);
    const set = await foreseenLater(() => openFolder(folder));
    if (set !== undefined) await useSet(set, sets);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeFile(folder: string, part: string): void {
  const [name = '', content = ''] = part.split(NAME_END, 2);
  const location = resolve(folder, name.slice(0, 500));
  if (!location.startsWith(folder + sep)) return;
  try {
    mkdirSync(dirname(location), { recursive: true });
    if (content.startsWith(LINK)) symlinkSync(content.slice(LINK.length), location);
    else writeFileSync(location, Buffer.from(content, 'latin1'), { flag: 'wx' });
  } catch {
    // The disk does not take the name, or has it already.
  }
}

/** What is in a set that was opened is looked at as every action does it. */
async function useSet(set: SetReader, sets: readonly SampleSet[]): Promise<void> {
  try {
    expect(set.paths.every(isSafePath), 'every file stays in its set');
    expect(new Set(set.paths).size === set.paths.length, 'every file is there once');
    for (const path of set.paths.slice(0, 20)) {
      const digest = await foreseenLater(() => set.digest(path));
      const bytes = await foreseenLater(async () => buffer(await set.stream(path)));
      const isSame = digest === undefined || bytes === undefined || bytes.length === digest.sizeBytes;
      expect(isSame, 'a file is as large as it was said');
    }
    expect(
      (await foreseenLater(() => set.readText('no such file', 10))) === undefined,
      'there is no such file',
    );
    for (const passphrase of [PASSPHRASE, null]) await verify(set, sets, passphrase);
  } finally {
    await set.close();
  }
}

/** As a backup of each of the samples' names. */
async function verify(
  set: SetReader,
  sets: readonly SampleSet[],
  passphrase: typeof PASSPHRASE | null,
): Promise<void> {
  const dependencies = openingWith(passphrase);
  for (const { name } of sets) {
    const expected = { kind: 'backup', artifactName: name.base, name: formatBackupName(name) } as const;
    const verification = await foreseenLater(() =>
      verifySet(set, { ...expected, repository: REPOSITORY }, dependencies),
    );
    if (verification?.kind === 'damaged')
      expect(!/\p{Cc}/u.test(verification.problem), 'a problem is reported in one line');
    if (verification?.kind !== 'verified') continue;
    for (const record of verification.set.manifest.certificates)
      await verifyPair(verification.set, record, dependencies);
  }
}
