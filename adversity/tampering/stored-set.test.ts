import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPackedSet, packSet } from '../../src/adapters/archive/packed-set.ts';
import { openZip } from '../../src/adapters/archive/zip-set.ts';
import { certificateIssuer } from '../../src/adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../../src/adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../../src/adapters/crypto/key-sealer.ts';
import { readRegularLines } from '../../src/adapters/files/regular-file.ts';
import { setStaging } from '../../src/adapters/files/set-staging.ts';
import { formatBackupName } from '../../src/domain/backup-name.ts';
import { Secret } from '../../src/domain/secret.ts';
import type { FurtherFiles, OpenedSet } from '../../src/ports.ts';
import { examineSet } from '../../src/use-cases/examine-set.ts';
import { stageSet } from '../../src/use-cases/stage-set.ts';
import { nameOf } from '../../__tests__/contract/sample-set.ts';
import { zipOfSet, type SetFiles } from '../../__tests__/end-to-end/dated-set.ts';
import { memoryOpenedSet } from '../../__tests__/fakes/memory-opened-set.ts';
import { recordingLog } from '../../__tests__/fakes/recording-log.ts';
import { NOW, specificationOf } from '../../__tests__/fixtures/crypto/specification.ts';
import { extent } from '../extent.ts';
import { bitsOf, withFlippedBit } from './bits.ts';

const name = nameOf();
const expected = { base: name.base, name: formatBackupName(name) };
const passphrases = { current: new Secret('correct horse battery') };
const crypto = { reader: certificateReader, sealer: createKeySealer() };
const furtherFiles: FurtherFiles = {
  find: () => Promise.resolve([]),
  read: () => Promise.reject(new Error('there is no file')),
  digest: () => '',
  isUnprotectedKey: () => false,
};

/** What became of a changed set: it counts as damaged, or it is the very set that was stored. */
type Outcome = 'damaged' | 'same' | 'ANOTHER';
type Tally = Readonly<Record<Outcome, number>>;

interface StoredSample {
  readonly files: SetFiles;
  readonly packed: string;
}

let sample: StoredSample;
/** Outlives a single test. */
const root = mkdtempSync(join(tmpdir(), 'certkeep-tampering-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

beforeAll(async () => {
  const pair = await certificateIssuer.issue(specificationOf(), NOW);
  const sealedKey = await crypto.sealer.seal(pair.privateKey, passphrases.current);
  const world = {
    ...crypto,
    log: recordingLog(),
    staging: setStaging(root),
    furtherFiles,
    run: { record: null, id: '1' },
    toolVersion: '0.0.0',
  };
  const content = {
    pairs: [{ name: null, certificate: pair.certificate, sealedKey }],
    covers: null,
    specification: specificationOf(),
    furtherFiles: [],
  };
  const { staged } = await stageSet(content, name, world);
  const files = staged.files.map(
    ({ record, content }) => [record.path, Buffer.from(content as string)] as const,
  );
  sample = { files: new Map(files), packed: [...packSet(staged)].join('') };
});

/** Reads and proves a set as finding, the drill and restoring do. */
async function outcomeOf(open: () => OpenedSet | Promise<OpenedSet>): Promise<Outcome> {
  let set: OpenedSet;
  try {
    set = await open();
  } catch {
    return 'damaged';
  }
  try {
    const examination = await examineSet(set, expected, passphrases, crypto);
    if (examination.kind === 'damaged') return 'damaged';
    return examination.kind === 'open' && (await isSame(set)) ? 'same' : 'ANOTHER';
  } finally {
    await set.close();
  }
}

function openPacked(text: Buffer): OpenedSet {
  const path = join(root, 'set.jsonl');
  writeFileSync(path, text);
  return openPackedSet(readRegularLines(path, text.length));
}

async function isSame(set: OpenedSet): Promise<boolean> {
  if (set.files.length !== sample.files.size) return false;
  for (const { path } of set.files)
    if ((await set.readText(path)) !== sample.files.get(path)?.toString()) return false;
  return true;
}

async function tallyOf(
  bytes: Buffer,
  stride: number,
  open: (changed: Buffer) => OpenedSet | Promise<OpenedSet>,
) {
  const tally: Record<Outcome, number> = { damaged: 0, same: 0, ANOTHER: 0 };
  for (const bit of bitsOf(bytes, stride, randomBytes(1)[0]))
    tally[await outcomeOf(() => open(withFlippedBit(bytes, bit)))] += 1;
  return tally as Tally;
}

test('the set as it was stored opens', async () => {
  expect(await outcomeOf(() => memoryOpenedSet(sample.files))).toBe('same');
  expect(await outcomeOf(() => openPacked(Buffer.from(sample.packed)))).toBe('same');
});

test.each(['certificate.pem', 'private_key.pem', 'manifest.json', 'SHA256SUMS', 'RESTORE.md'])(
  'any bit of %s: the set counts as damaged',
  async (path) => {
    const bytes = sample.files.get(path) ?? Buffer.alloc(0);
    expect(bytes.length).toBeGreaterThan(300);
    const tally = await tallyOf(bytes, extent(5, 1), (changed) =>
      memoryOpenedSet(new Map(sample.files).set(path, changed)),
    );
    expect(tally).toMatchObject({ same: 0, ANOTHER: 0 });
  },
);

describe('any bit of what holds the set: it counts as damaged, or is the very same set', () => {
  test('a cache entry’s text', async () => {
    const packed = Buffer.from(sample.packed);
    const tally = await tallyOf(packed, extent(23, 1), openPacked);
    expect(tally.ANOTHER).toBe(0);
    expect(tally.damaged).toBeGreaterThan(tally.same * 100);
  });

  test('an artifact’s archive', async () => {
    const archive = join(root, 'set.zip');
    const zip = zipOfSet(sample.files, name.time);
    const tally = await tallyOf(zip, extent(41, 1), (changed) => {
      writeFileSync(archive, changed);
      return openZip(archive);
    });
    expect(tally.ANOTHER).toBe(0);
    // Times, versions and such, of which nothing is read.
    expect(tally.damaged).toBeGreaterThan(tally.same * 5);
  });
});
