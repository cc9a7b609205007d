import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { fromBufferPromise, openPromise, type Entry } from 'yauzl';
import { packZip } from '../../../../src/adapters/archive/zip-archive.ts';
import {
  dataDescriptor,
  directoryRecord,
  endOfArchive,
  localHeader,
  STORED,
  type ZipEntry,
} from '../../../../src/adapters/archive/zip-records.ts';
import { setStaging } from '../../../../src/adapters/files/set-staging.ts';
import type { StagedSet } from '../../../../src/ports.ts';
import { collect } from '../../../contract/outcome.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

const TIME = new Date('2026-11-23T02:10:07Z');
const GIBIBYTE = 1024 ** 3;

/** Larger than what is read whole, and nothing that deflate makes shorter in its first half. */
const LARGE = Buffer.concat([randomBytes(1_500_000), Buffer.alloc(1_500_000)]);
const MADE = { 'certificate.pem': 'a certificate\n', 'größe/ñ 文.txt': 'x'.repeat(10_000), empty: '' };
const OWN = { 'own.bin': randomBytes(100_000), 'own-empty': Buffer.alloc(0), 'logs/large.bin': LARGE };

async function stage(): Promise<StagedSet> {
  const folder = temporaryFolder();
  const staged = await setStaging(folder).begin('2026-11-23');
  for (const [path, text] of Object.entries(MADE)) await staged.add(path, text, 0o644);
  for (const [path, bytes] of Object.entries(OWN)) {
    const location = join(folder, 'own');
    writeFileSync(location, bytes);
    const file = { location, path, sizeBytes: bytes.length, mode: 0o640, modifiedAt: TIME };
    if (path === 'logs/large.bin') await staged.addLargeFile(file);
    else await staged.addContent(file, bytes, path === 'own.bin' ? 'ab'.repeat(32) : null);
  }
  return staged;
}

async function pack(staged: StagedSet, compressionLevel: number): Promise<Buffer> {
  return Buffer.concat(await collect(packZip(staged, { compressionLevel, modifiedAt: TIME })));
}

async function entriesOf(zip: Buffer): Promise<Map<string, { entry: Entry; content: Buffer }>> {
  const archive = await fromBufferPromise(zip, { strictFileNames: true, validateEntrySizes: true });
  const entries = new Map<string, { entry: Entry; content: Buffer }>();
  for await (const entry of archive.eachEntry())
    entries.set(entry.fileName, { entry, content: await buffer(await archive.openReadStreamPromise(entry)) });
  return entries;
}

/** What another program says of an archive; `null` where it is not installed. Throws where it finds fault. */
function ask(command: string, ...parameters: readonly string[]): string | null {
  try {
    return execFileSync(command, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      return [];
    }
  });
}

const LIST_IN_PYTHON = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
if archive.testzip() is not None: sys.exit('damaged')
print(json.dumps([[entry.filename, entry.file_size, oct(entry.external_attr >> 16), list(entry.date_time)] for entry in archive.infolist()]))
`;

describe.each([0, 1, 6, 9])('an archive of level %s', (level) => {
  it('has every byte of every file, with its mode', async () => {
    const entries = await entriesOf(await pack(await stage(), level));
    const expected = { ...MADE, ...OWN };
    expect([...entries.keys()]).toEqual(Object.keys(expected).map((path) => `2026-11-23/${path}`));
    for (const [path, content] of Object.entries(expected)) {
      const found = entries.get(`2026-11-23/${path}`);
      expect(found?.content.equals(Buffer.from(content)), path).toBe(true);
      expect(found?.entry.crc32).toBe(crc32(content));
    }
    const modes = [...entries.values()].map(({ entry }) => entry.externalFileAttributes >>> 16);
    expect(modes).toEqual([0o100644, 0o100644, 0o100644, 0o100600, 0o100640, 0o100640]);
    const [text] = [...entries.values()].filter(({ entry }) => entry.uncompressedSize === 10_000);
    expect(text?.entry.compressedSize).toBe(level === 0 ? 10_000 : text?.entry.compressedSize);
    expect((text?.entry.compressedSize ?? 0) < 100).toBe(level > 0);
  });

  it('is sound to other programs', async (context) => {
    const archive = join(temporaryFolder(), 'set.zip');
    writeFileSync(archive, await pack(await stage(), level));
    const told = [ask('unzip', '-tqq', archive), ask('python3', '-c', LIST_IN_PYTHON, archive)];
    if (told.every((text) => text === null)) context.skip('neither unzip nor Python is here');
    const [, listed] = told;
    if (listed === null || listed === undefined) return;
    // Two seconds are alike in an archive, and its times are UTC.
    expect(JSON.parse(listed)).toContainEqual([
      '2026-11-23/größe/ñ 文.txt',
      10_000,
      '0o100644',
      [2026, 11, 23, 2, 10, 6],
    ]);
  });

  it('is the same each time', async () => {
    const staged = await stage();
    expect((await pack(staged, level)).equals(await pack(staged, level))).toBe(true);
  });
});

describe('an archive', () => {
  it('comes in pieces of some size, however small its files are', async () => {
    const staged = await setStaging(temporaryFolder()).begin('2026-11-23');
    for (let index = 0; index < 70_000; index += 1) await staged.add(`${index}`, 'x', 0o644);
    const pieces = await collect(packZip(staged, { compressionLevel: 0, modifiedAt: TIME }));
    expect(pieces.length).toBeLessThan(20);
    // More files than two bytes can count.
    const archive = await fromBufferPromise(Buffer.concat(pieces));
    expect(archive.entryCount).toBe(70_000);
    let last: Entry | undefined;
    for await (const entry of archive.eachEntry()) last = entry;
    expect(last?.fileName).toBe('2026-11-23/69999');
  });

  it.each([0, 6])(
    'of level %s is not made of a copy that is gone, or was cut or lengthened',
    async (level) => {
      for (const path of Object.keys(OWN)) {
        for (const change of [
          (copy: string) => {
            rmSync(copy);
          },
          (copy: string) => {
            writeFileSync(copy, 'short');
          },
          (copy: string) => {
            writeFileSync(copy, Buffer.concat([LARGE, LARGE]));
          },
        ]) {
          const staged = await stage();
          change(join(staged.root, staged.dayFolder, ...path.split('/')));
          await expect(pack(staged, level)).rejects.toThrow(/was changed while it was packed|ENOENT|at most/);
        }
      }
    },
  );

  it.skipIf(!existsSync('/proc/self/fd'))('that nobody reads to its end holds no file open', async () => {
    const staged = await stage();
    const copy = join(staged.root, staged.dayFolder, 'logs', 'large.bin');
    for (const compressionLevel of [0, 6]) {
      let taken = 0;
      for await (const piece of packZip(staged, { compressionLevel, modifiedAt: TIME })) {
        taken += piece.length;
        if (taken > 400_000) break;
      }
      await vi.waitFor(() => {
        expect(openFiles()).not.toContain(copy);
      });
    }
  });

  it('may be larger than four bytes can count, and so may a file in it', async (context) => {
    const file = { mode: 0o644, method: STORED, crc32: 0, isLarge: false, isStreamed: false } as const;
    const small = Buffer.from('behind the large one\n');
    const large: ZipEntry = {
      ...file,
      name: Buffer.from('2026-11-23/large'),
      ...{ offset: 0, isStreamed: true, isLarge: true, packedBytes: 5 * GIBIBYTE, sizeBytes: 5 * GIBIBYTE },
    };
    const begin = localHeader(large, TIME);
    const behind = begin.length + large.packedBytes;
    const descriptor = dataDescriptor(large);
    const last: ZipEntry = {
      ...file,
      name: Buffer.from('2026-11-23/small'),
      ...{
        offset: behind + descriptor.length,
        crc32: crc32(small),
        packedBytes: small.length,
        sizeBytes: small.length,
      },
    };
    const content = Buffer.concat([descriptor, localHeader(last, TIME), small]);
    const directory = Buffer.concat([directoryRecord(large, TIME), directoryRecord(last, TIME)]);
    const place = { offset: behind + content.length, sizeBytes: directory.length };
    const archive = join(temporaryFolder(), 'large.zip');
    const out = openSync(archive, 'w');
    // What lies between takes no room on the disk.
    ftruncateSync(out, behind);
    writeSync(out, begin, 0, begin.length, 0);
    writeSync(out, Buffer.concat([content, directory, endOfArchive(2, place)]), 0, null, behind);
    closeSync(out);
    const zip = await openPromise(archive);
    const found: [string, number][] = [];
    for await (const entry of zip.eachEntry()) {
      found.push([entry.fileName, entry.uncompressedSize]);
      if (entry.uncompressedSize < 100)
        expect((await buffer(await zip.openReadStreamPromise(entry))).equals(small)).toBe(true);
    }
    zip.close();
    expect(found).toEqual([
      ['2026-11-23/large', 5 * GIBIBYTE],
      ['2026-11-23/small', small.length],
    ]);
    const read = ask('unzip', '-p', archive, '2026-11-23/small');
    if (read === null) context.skip('there is no unzip here');
    expect(read).toBe(small.toString());
  });
});
