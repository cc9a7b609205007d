import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { openPackedSet } from '../../src/adapters/archive/packed-set.ts';
import { openZip } from '../../src/adapters/archive/zip-set.ts';
import { readRegularLines } from '../../src/adapters/files/regular-file.ts';
import { certificateReader } from '../../src/adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../../src/adapters/crypto/key-sealer.ts';
import { formatChecksums, pairPlaces, problemsOfSet } from '../../src/domain/backup-set.ts';
import { parseManifest } from '../../src/domain/manifest-parser.ts';
import { formatManifest } from '../../src/domain/manifest.ts';
import { formatRecoveryGuide } from '../../src/domain/recovery-guide.ts';
import { isSafePath } from '../../src/domain/set-path.ts';
import type { OpenedSet } from '../../src/ports.ts';
import { examineSet } from '../../src/use-cases/examine-set.ts';
import { PASSPHRASE, type Samples } from './samples.ts';
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
  '"files":',
  '"schemaVersion": 1,',
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
  '2026-11-23/',
  '\x00\x00',
];

/** Readers of stored sets, and a folder that is removed when they are done. */
export function setTargets(samples: Samples): {
  readonly targets: readonly Target[];
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-hostile-'));
  const archive = join(folder, 'set.zip');
  const { manifests, zips, packedSets } = samples;
  const targets: readonly Target[] = [
    { name: 'manifest', seeds: manifests, words: JSON_WORDS, read: readManifest },
    {
      name: 'checksums',
      seeds: manifests.flatMap(checksumsIn),
      words: ['  ', '\n', '../', '00'.repeat(32)],
      read: readChecksums(manifests),
    },
    {
      name: 'packed-set',
      seeds: packedSets,
      words: [...JSON_WORDS, '\n'],
      read: readPacked(join(folder, 'set.jsonl')),
    },
    {
      name: 'zip',
      seeds: zips,
      words: ZIP_WORDS,
      read: async (bytes) => {
        writeFileSync(archive, bytes);
        const set = await foreseenLater(() => openZip(archive));
        if (set !== undefined) await useSet(set);
      },
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
    manifest.files.every(({ path }) => isSafePath(path)),
    'every file stays in its set',
  );
  const guide = formatRecoveryGuide('certkeep-a-20261123T021000Z', pairPlaces(manifest), true);
  expect(!/(?!\n)\p{Cc}/u.test(guide), 'the guide holds nothing that a terminal obeys');
}

function checksumsIn(manifest: Buffer): Buffer[] {
  return [Buffer.from(formatChecksums(parseManifest(manifest.toString()).files))];
}

function readChecksums(manifests: readonly Buffer[]): (bytes: Buffer) => void {
  const parsed = manifests.map((manifest) => parseManifest(manifest.toString()));
  return (bytes) => {
    const text = bytes.toString('utf8');
    for (const manifest of parsed) {
      const sound = formatChecksums(manifest.files) === text;
      const problems = problemsOfSet(manifest.files, manifest, text);
      expect((problems.length === 0) === sound, 'only the right checksums pass');
    }
  };
}

function readPacked(path: string): (bytes: Buffer) => Promise<void> {
  return async (bytes) => {
    writeFileSync(path, bytes);
    const set = foreseen(() => openPackedSet(readRegularLines(path, bytes.length)));
    if (set !== undefined) await useSet(set);
  };
}

/** What is in a set that was opened is looked at as every action does it. */
async function useSet(set: OpenedSet): Promise<void> {
  try {
    expect(
      set.files.every(({ path }) => isSafePath(path)),
      'every file stays in its set',
    );
    for (const { path, sizeBytes } of set.files.slice(0, 20)) {
      const bytes = await foreseenLater(async () => buffer(await set.stream(path)));
      expect(bytes === undefined || bytes.length === sizeBytes, 'a file is as large as it was said');
    }
    await foreseenLater(() => set.readText('no such file'));
    const crypto = { reader: certificateReader, sealer: createKeySealer() };
    await examineSet(set, { base: 'certkeep-app.example' }, { current: PASSPHRASE }, crypto);
  } finally {
    await set.close();
  }
}
