import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memorySetReader } from '../../__tests__/fakes/memory-set-reader.ts';
import { issue, openingWith, REPOSITORY, setBench } from '../../__tests__/unit/use-cases/set-bench.ts';
import { openFolder } from '../../src/adapters/set-format/folder-reader.ts';
import { openZip } from '../../src/adapters/set-format/zip-reader.ts';
import { formatBackupName, type BackupName } from '../../src/domain/backup/backup-name.ts';
import {
  CERTIFICATE_FILE,
  CHECKSUMS_FILE,
  MANIFEST_FILE,
  PAIRS_FILE,
  PRIVATE_KEY_FILE,
  PROOF_FILE,
  RECOVERY_GUIDE_FILE,
  SEALED_FILES_FILE,
} from '../../src/domain/backup/set-files.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { SetReader } from '../../src/ports/stores.ts';
import { verifySet } from '../../src/use-cases/verify/verify-set.ts';
import { extent } from '../extent.ts';
import { bitsOf, withFlippedBit } from './bits.ts';
import { textIn, zipOfSet, type SetFiles } from './forging.ts';

/** What became of a changed set: it is refused, or it is the very set that was stored. */
type Outcome = 'damaged' | 'locked' | 'newer' | 'same' | 'ANOTHER';

/** Of a larger file the short run takes fewer bits. */
const LARGE_BYTES = 1500;

const root = mkdtempSync(join(tmpdir(), 'certkeep-tampering-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

interface Stored {
  readonly name: BackupName;
  readonly files: SetFiles;
}

let single: Stored;
let list: Stored;
let publicSet: Stored;

beforeAll(async () => {
  const [one, other] = await Promise.all([issue(), issue('b.example')]);
  const bench = setBench();
  const storedAs = (name: BackupName): Stored => {
    const content = bench.store.sets.get(formatBackupName(name))?.content ?? 'damaged';
    if (content === 'damaged') throw new Error('the set was not stored');
    return { name, files: content };
  };
  const pairs = [one, other].map((pair) => ({ pair, name: pair.certificate.subject.commonName }));
  const files = { 'app.yml': 'listen: 443\n' };
  single = storedAs(await bench.put({ day: 2, pairs: [{ pair: one }], files }));
  list = storedAs(await bench.put({ day: 3, pairs }));
  publicSet = storedAs(await bench.put({ day: 4, pairs: [{ pair: one }], passphrase: null }));
});

/** Reads and proves a set as finding, the drill and restoring do. */
async function outcomeOf(stored: Stored, open: () => SetReader | Promise<SetReader>): Promise<Outcome> {
  let reader: SetReader;
  try {
    reader = await open();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return 'damaged';
  }
  try {
    return await verify(stored, reader);
  } finally {
    await reader.close();
  }
}

async function verify({ name, files }: Stored, reader: SetReader): Promise<Outcome> {
  const expected = {
    kind: 'backup',
    artifactName: name.base,
    name: formatBackupName(name),
    repository: REPOSITORY,
  } as const;
  try {
    const verification = await verifySet(reader, expected, openingWith());
    if (verification.kind !== 'verified') return verification.kind;
    for (const [path, bytes] of files) {
      const text = await reader.readText(path, bytes.length).catch(() => null);
      if (text !== null && text !== textIn(files, path)) return 'ANOTHER';
    }
    return reader.paths.length === files.size ? 'same' : 'ANOTHER';
  } catch (error) {
    expect(error).toMatchObject({ name: 'Failure', code: 'unreadable' });
    expect((error as Failure).message).toContain('update Certkeep');
    return 'newer';
  }
}

function openInFolder(files: SetFiles): Promise<SetReader> {
  const folder = mkdtempSync(join(root, 'set-'));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return openFolder(folder);
}

/** What became of the set with each bit of one of its files changed. */
async function tallyOf(stored: Stored, path: string): Promise<ReadonlyMap<Outcome, number>> {
  const bytes = stored.files.get(path) ?? new Uint8Array();
  expect(bytes.length).toBeGreaterThan(60);
  const stride = extent(bytes.length > LARGE_BYTES ? 37 : 5, 1);
  const tally = new Map<Outcome, number>();
  for (const bit of bitsOf(bytes, stride, randomBytes(1)[0])) {
    const changed = new Map(stored.files).set(path, withFlippedBit(bytes, bit));
    const outcome = await outcomeOf(stored, () => memorySetReader(changed));
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  }
  return tally;
}

/** Everything that may become of a changed set. */
function expectRefused(tally: ReadonlyMap<Outcome, number>): void {
  expect([...tally.keys()].filter((outcome) => outcome === 'same' || outcome === 'ANOTHER')).toEqual([]);
  expect(tally.get('damaged')).toBeGreaterThan(0);
}

test.each([
  ['of one', () => single],
  ['of a list', () => list],
  ['without a passphrase', () => publicSet],
])('a set %s opens as it was stored, from memory and from disk', async (_, stored) => {
  expect(await outcomeOf(stored(), () => memorySetReader(stored().files))).toBe('same');
  expect(await outcomeOf(stored(), () => openInFolder(stored().files))).toBe('same');
});

describe('any bit of a file of a set: the set is refused', () => {
  const described = [MANIFEST_FILE, CHECKSUMS_FILE, PROOF_FILE, RECOVERY_GUIDE_FILE];
  test.each([CERTIFICATE_FILE, PRIVATE_KEY_FILE, SEALED_FILES_FILE, ...described])(
    'of one: %s',
    async (path) => {
      expectRefused(await tallyOf(single, path));
    },
  );

  test.each([PAIRS_FILE, ...described])('of a list: %s', async (path) => {
    expectRefused(await tallyOf(list, path));
  });

  test.each([CERTIFICATE_FILE, MANIFEST_FILE, CHECKSUMS_FILE, RECOVERY_GUIDE_FILE])(
    'without a passphrase: %s',
    async (path) => {
      // The sums alone hold it together. One bit is an accident; who means it changes the sums too.
      expectRefused(await tallyOf(publicSet, path));
    },
  );
});

describe.each([
  ['of one', () => single],
  ['of a list', () => list],
])('a set %s without any one of its files', (_, stored) => {
  test('is refused', async () => {
    for (const path of stored().files.keys()) {
      const changed = new Map(stored().files);
      changed.delete(path);
      expect(await outcomeOf(stored(), () => memorySetReader(changed)), path).toBe('damaged');
    }
  });
});

test('any bit of an artifact’s archive: the set is refused, or is the very same set', async () => {
  const archive = join(root, 'set.zip');
  const zip = zipOfSet(single.files, single.name);
  const tally = { refused: 0, same: 0, ANOTHER: 0 };
  for (const bit of bitsOf(zip, extent(41, 1), randomBytes(1)[0])) {
    writeFileSync(archive, withFlippedBit(zip, bit));
    const outcome = await outcomeOf(single, () => openZip(archive));
    tally[outcome === 'same' || outcome === 'ANOTHER' ? outcome : 'refused'] += 1;
  }
  expect(tally.ANOTHER).toBe(0);
  // Times, versions and such, of which nothing is read.
  expect(tally.refused).toBeGreaterThan(tally.same * 3);
});
