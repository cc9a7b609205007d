import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setStaging } from '../../../../src/adapters/set-format/staged-set.ts';
import { openZip } from '../../../../src/adapters/set-format/zip-reader.ts';
import { formatChecksums, parseChecksums, problemOfPaths } from '../../../../src/domain/backup/backup-set.ts';
import type { SetReader } from '../../../../src/ports/stores.ts';
import { nameOf, stageSample } from '../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { errorOf } from './archive-tools.ts';
import { zipOf, type ZipEnd, type ZipEntry } from './zip-writer.ts';

const DAY = '2026-11-23T021000Z';
const CERTIFICATE = 'a certificate\n';
const MIB = 1024 * 1024;
const MAX_TEXT = 10 * MIB;
let archive = '';

afterEach(async () => {
  // The reader itself closes what it cannot open at all, and does not wait for it.
  await vi.waitFor(() => {
    expect(openFiles()).not.toContain(archive);
  });
});

function openFiles(): string[] {
  if (!existsSync('/proc/self/fd')) return [];
  return readdirSync('/proc/self/fd').map((fd) => linkOf(`/proc/self/fd/${fd}`));
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

const SOUND: readonly ZipEntry[] = [
  { name: `${DAY}/certificate.pem`, content: CERTIFICATE },
  { name: `${DAY}/files/etc/empty.txt`, content: '' },
  { name: `${DAY}/manifest.json`, content: '{}\n' },
];

function open(bytes: Uint8Array): Promise<SetReader> {
  archive = join(temporaryFolder(), 'set.zip');
  writeFileSync(archive, bytes);
  return openZip(archive);
}

/** Opens the archive and reads all that is in it; the texts by their paths. */
async function readAll(bytes: Uint8Array): Promise<Map<string, string>> {
  const set = await open(bytes);
  try {
    const texts = new Map<string, string>();
    for (const path of set.paths) {
      await set.digest(path);
      texts.set(path, (await buffer(await set.stream(path))).toString());
    }
    return texts;
  } finally {
    await set.close();
  }
}

/** The entries of a sound set with the certificate changed. */
function certificate(change: Partial<ZipEntry>): ZipEntry[] {
  return SOUND.map((entry) => (entry.name.endsWith('certificate.pem') ? { ...entry, ...change } : entry));
}

const withMore = (...entries: readonly ZipEntry[]): ZipEntry[] => [...SOUND, ...entries];

describe('a sound archive', () => {
  const variants: Readonly<Record<string, Buffer>> = {
    'as it is': zipOf(SOUND),
    'without compression': zipOf(SOUND.map((entry) => ({ ...entry, method: 0 }))),
    'with entries for folders': zipOf([{ name: `${DAY}/`, mode: 0o040755 }, ...SOUND]),
    'without Unix modes': zipOf(SOUND.map((entry) => ({ ...entry, mode: 0 }))),
    'with a comment': zipOf(SOUND, { comment: Buffer.from('made by hand') }),
    'with 64-bit numbers': zipOf(
      SOUND.map((entry) => ({ ...entry, zip64: true })),
      { zip64: true },
    ),
    'with other bytes before it': zipOf(SOUND, { prefix: Buffer.from('#!/bin/sh\nexit\n') }),
    'with other names in its local headers': zipOf(
      SOUND.map((entry) => ({ ...entry, localName: '../../etc/passwd' })),
    ),
    'with a day for its folder': zipOf(
      SOUND.map((entry) => ({ ...entry, name: entry.name.replace(DAY, '2026-11-23') })),
    ),
  };

  it.each(Object.entries(variants))('opens %s', async (_, bytes) => {
    const set = await open(bytes);
    expect(set.paths).toEqual(['certificate.pem', 'files/etc/empty.txt', 'manifest.json']);
    expect(await set.readText('certificate.pem', 1000)).toBe(CERTIFICATE);
    expect(await set.readText('files/etc/empty.txt', 0)).toBe('');
    expect(await set.digest('files/etc/empty.txt')).toEqual({
      path: 'files/etc/empty.txt',
      sizeBytes: 0,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    });
    await expect(set.readText('private_key.pem', 1000)).rejects.toThrow('private_key.pem is missing');
    await set.close();
    expect(openFiles()).not.toContain(archive);
    await set.close();
    await expect(set.stream('certificate.pem')).rejects.toThrow('the set is closed');
  });

  it('may hold a large file, which is streamed', { tags: ['slow'] }, async () => {
    const content = Buffer.alloc(64 * MIB, 'large ');
    const set = await open(zipOf(withMore({ name: `${DAY}/files.tar.gz.enc`, content })));
    await expect(set.readText('files.tar.gz.enc', MAX_TEXT)).rejects.toThrow('larger than');
    expect(await set.digest('files.tar.gz.enc')).toMatchObject({ sizeBytes: content.length });
    let largest = 0;
    let sizeBytes = 0;
    for await (const chunk of await set.stream('files.tar.gz.enc')) {
      largest = Math.max(largest, chunk.length);
      sizeBytes += chunk.length;
    }
    expect(sizeBytes).toBe(content.length);
    expect(largest).toBeLessThan(MIB);
    await set.close();
  });

  it('can be closed in the middle of a file', async () => {
    const content = Buffer.alloc(8 * MIB);
    const set = await open(zipOf(withMore({ name: `${DAY}/large`, content, method: 0 })));
    for await (const chunk of await set.stream('large')) if (chunk.length > 0) break;
    await set.close();
  });

  it.skipIf(process.platform === 'win32')('may be made by another tool', async (context) => {
    const staged = await stageSample(setStaging(temporaryFolder()), nameOf());
    archive = join(temporaryFolder(), 'set.zip');
    try {
      execFileSync('zip', ['-qr', archive, staged.folder], { cwd: staged.root });
    } catch {
      context.skip('there is no zip here');
      return;
    }
    const set = await openZip(archive);
    const checksums = parseChecksums(await set.readText('SHA256SUMS', MAX_TEXT));
    expect(problemOfPaths(set.paths, checksums)).toBeNull();
    for (const [path, sha256] of checksums) expect(await set.digest(path)).toMatchObject({ sha256 });
    expect(formatChecksums(staged.files)).toBe(await set.readText('SHA256SUMS', MAX_TEXT));
    await set.close();
  });
});

describe('a hostile archive is refused when it is opened', () => {
  const large = Buffer.alloc(64 * MIB);
  const names = [
    '../evil',
    '/etc/passwd',
    `${DAY}/../../evil`,
    `${DAY}/a/../b`,
    `${DAY}/./a`,
    `${DAY}//a`,
    `${DAY}\\..\\evil`,
    `${DAY}/..\\evil`,
    `${DAY}/C:\\evil`,
    `${DAY}/C:evil`,
    'C:/evil',
    `${DAY}/a\0.pem`,
    `${DAY}/a\nb`,
    `${DAY}/\u001b[2Jcleared`,
    'evil',
    DAY,
    'other/evil',
    '2026-11-24/evil',
    '',
  ];
  const cases: Readonly<Record<string, readonly [readonly ZipEntry[], RegExp, ZipEnd?]>> = {
    ...Object.fromEntries(
      names.map(
        (name) => [`the name ${JSON.stringify(name)}`, [withMore({ name, content: 'x' }), /./]] as const,
      ),
    ),
    'a symbolic link': [certificate({ content: '/etc/passwd', mode: 0o120777 }), /link or a device/],
    'a device': [certificate({ mode: 0o020666 }), /link or a device/],
    'a pipe': [certificate({ mode: 0o010666 }), /link or a device/],
    'a folder that says it is a file': [certificate({ mode: 0o040755 }), /link or a device/],
    'a name twice': [withMore({ name: `${DAY}/certificate.pem`, content: 'other' }), /twice/],
    'two names that differ in case': [
      withMore({ name: `${DAY}/CERTIFICATE.pem`, content: 'other' }),
      /are the same name/,
    ],
    'two names that differ in how an accent is written': [
      withMore({ name: `${DAY}/caf\u00e9`, content: 'x' }, { name: `${DAY}/cafe\u0301`, content: 'y' }),
      /are the same name/,
    ],
    'a bomb of entries that overlap': [
      withMore(
        { name: `${DAY}/0`, packed: deflateRawSync(large), content: large },
        ...Array.from({ length: 20 }, (_, index) => ({
          name: `${DAY}/more-${index}`,
          bytesOf: SOUND.length,
        })),
      ),
      /share their bytes/,
    ],
    'two dated folders': [
      withMore({ name: '2026-11-22/old.pem', content: 'x' }),
      /more than one dated folder/,
    ],
    encryption: [certificate({ flags: 1 }), /encrypted/],
    'strong encryption': [certificate({ flags: 0x41 }), /encrypt/],
    'an unknown method': [certificate({ method: 99 }), /compression method/],
    'more entries than are there': [SOUND, /./, { entryCount: 9000 }],
    'more entries than a set has': [SOUND, /has 10001 entries/, { entryCount: 10_001 }],
    'more entries than there are bytes': [SOUND, /entries/, { entryCount: 2 ** 40, zip64: true }],
    'a comment that looks like an end': [
      SOUND,
      /./,
      { comment: zipOf([{ name: `${DAY}/evil`, content: 'x' }]) },
    ],
  };

  it.each(Object.entries(cases))('%s', { tags: ['slow'] }, async (_, [entries, message, end]) => {
    const error = await errorOf(open(zipOf(entries, end)));
    expect(error.message).toMatch(message);
    expect(error.message).not.toMatch(/\p{Cc}/u);
    expect(error.message.length).toBeLessThan(1000);
  });

  it('what is no archive at all', async () => {
    for (const text of ['', '<!doctype html><title>Sign in</title>', 'PK', '\0'.repeat(100_000)])
      await errorOf(open(Buffer.from(text)));
  });

  it('one that is cut off anywhere', async () => {
    const bytes = zipOf(SOUND);
    for (let length = 0; length < bytes.length; length += 17) await errorOf(open(bytes.subarray(0, length)));
  });
});

describe('a file that is not what the directory says is refused when it is read', () => {
  const bomb = deflateRawSync(Buffer.alloc(64 * MIB));
  const cases: Readonly<Record<string, readonly [readonly ZipEntry[], RegExp]>> = {
    'a wrong CRC': [certificate({ crc: 1 }), /wrong CRC/],
    'a size that is too small': [certificate({ size: 3 }), /certificate.pem is damaged/],
    'a size that is too large': [certificate({ size: 3000 }), /certificate.pem is damaged/],
    'a bomb that says it is small': [certificate({ packed: bomb, size: 14 }), /certificate.pem is damaged/],
    'bytes that are not deflated': [
      certificate({ packed: Buffer.from('not deflated at all') }),
      /certificate.pem is damaged/,
    ],
  };

  it.each(Object.entries(cases))('%s', async (_, [entries, message]) => {
    const set = await open(zipOf(entries));
    for (const read of [
      () => set.digest('certificate.pem'),
      () => set.readText('certificate.pem', MAX_TEXT),
      async () => buffer(await set.stream('certificate.pem')),
    ])
      expect((await errorOf(read())).message).toMatch(message);
    expect(await set.readText('manifest.json', MAX_TEXT)).toBe('{}\n');
    await set.close();
  });

  it('a bomb that says how large it is, beyond what may be read as a text', async () => {
    const set = await open(zipOf(certificate({ packed: bomb, content: Buffer.alloc(64 * MIB) })));
    await expect(set.readText('certificate.pem', MAX_TEXT)).rejects.toThrow('larger than');
    await set.close();
  });

  it('with a bit changed anywhere, or it is the same set', async () => {
    const bytes = zipOf(SOUND);
    const expected = await readAll(bytes);
    for (let position = 0; position < bytes.length; position += 1) {
      const bent = Buffer.from(bytes);
      bent.writeUInt8((bent[position] ?? 0) ^ (1 << (position % 8)), position);
      const found = await readAll(bent).catch(() => null);
      if (found === null) continue;
      // The checksums show a changed name later, but not a changed content.
      expect([...found.values()].sort().join()).toBe([...expected.values()].sort().join());
    }
  });
});
