import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openZip } from '../../../../src/adapters/archive/zip-set.ts';
import { formatChecksums, problemsOfSet } from '../../../../src/domain/backup-set.ts';
import { formatManifest, type FileRecord } from '../../../../src/domain/manifest.ts';
import { parseManifest } from '../../../../src/domain/manifest-parser.ts';
import { directoryVault } from '../../../../src/adapters/files/directory-vault.ts';
import { setStaging } from '../../../../src/adapters/files/set-staging.ts';
import { manifestOf, nameOf, stageSample } from '../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { zipOf, type ZipEntry, type ZipEnd } from './zip-writer.ts';

const DAY = '2026-11-23';
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

function recordOf(path: string, content: string | Buffer): FileRecord {
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, sizeBytes: bytes.length, mode: '0644', sha256, modifiedAt: null, sealedFrom: null };
}

/** The entries of a sound set of these files, in the order in which the tool writes them. */
function entriesOf(files: Readonly<Record<string, string | Buffer>>): ZipEntry[] {
  const records = Object.entries(files).map(([path, content]) => recordOf(path, content));
  const manifest = formatManifest(manifestOf(nameOf(), records));
  const checksums = formatChecksums([...records, recordOf('manifest.json', manifest)]);
  return Object.entries({ ...files, 'manifest.json': manifest, SHA256SUMS: checksums }).map(
    ([path, content]) => ({ name: `${DAY}/${path}`, content }),
  );
}

const SOUND = entriesOf({ 'certificate.pem': 'a certificate\n', 'empty.txt': '' });
const LARGE = Buffer.alloc(64 * 1024 * 1024);

async function open(bytes: Uint8Array): ReturnType<typeof openZip> {
  archive = join(temporaryFolder(), 'set.zip');
  writeFileSync(archive, bytes);
  return openZip(archive);
}

/** The entries of a sound set with one of them changed. */
function changed(name: string, change: Partial<ZipEntry>): ZipEntry[] {
  return SOUND.map((entry) => (entry.name === `${DAY}/${name}` ? { ...entry, ...change } : entry));
}

const certificate = (change: Partial<ZipEntry>): ZipEntry[] => changed('certificate.pem', change);
const withMore = (...entries: readonly ZipEntry[]): ZipEntry[] => [...SOUND, ...entries];

/** Opens the archive and holds it against its manifest, as whoever uses it does. */
async function examine(bytes: Uint8Array): Promise<readonly string[]> {
  const set = await open(bytes);
  try {
    const manifest = parseManifest(await set.readText('manifest.json'));
    return problemsOfSet(set.files, manifest, await set.readText('SHA256SUMS'));
  } finally {
    await set.close();
  }
}

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
  };

  it.each(Object.entries(variants))('opens %s', async (_, bytes) => {
    expect(await examine(bytes)).toEqual([]);
    const set = await open(bytes);
    expect(await set.readText('certificate.pem')).toBe('a certificate\n');
    expect(await set.readText('empty.txt')).toBe('');
    expect(set.files).toContainEqual({
      path: 'empty.txt',
      sizeBytes: 0,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    });
    await expect(set.readText('private_key.pem')).rejects.toThrow('private_key.pem is missing');
    await set.close();
    expect(openFiles()).not.toContain(archive);
    await set.close();
  });

  it('may hold a large file', async () => {
    expect(await examine(zipOf(entriesOf({ 'large.bin': LARGE })))).toEqual([]);
    const set = await open(zipOf(entriesOf({ 'large.bin': LARGE })));
    await expect(set.readText('large.bin')).rejects.toThrow('too large');
    await set.close();
  });

  it('is not read any more once it is closed', async () => {
    // Above what is read whole, so that there is a file to close.
    const set = await open(
      zipOf(entriesOf({ 'large.bin': LARGE }).map((entry) => ({ ...entry, method: 0 }))),
    );
    await set.close();
    await expect(set.stream('large.bin')).rejects.toThrow('the archive is closed');
  });

  it.skipIf(process.platform === 'win32')('may be made by another tool', async (context) => {
    const folder = temporaryFolder();
    const staged = await stageSample(setStaging(folder), nameOf());
    const stored = await directoryVault(folder).store(staged, nameOf());
    expect(stored?.place).toBe(join(folder, DAY));
    try {
      execFileSync('zip', ['-qr', join(folder, 'set.zip'), DAY], { cwd: folder });
    } catch {
      context.skip('there is no zip here');
      return;
    }
    archive = join(folder, 'set.zip');
    const set = await openZip(archive);
    const manifest = parseManifest(await set.readText('manifest.json'));
    expect(problemsOfSet(set.files, manifest, await set.readText('SHA256SUMS'))).toEqual([]);
    await set.close();
  });
});

describe('a hostile archive is refused', () => {
  const bomb = deflateRawSync(LARGE);
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
    'the manifest twice': [withMore(...SOUND.filter(({ name }) => name.endsWith('.json'))), /twice/],
    'two names that differ in case': [
      withMore({ name: `${DAY}/CERTIFICATE.pem`, content: 'other' }),
      /are one name/,
    ],
    'two names that differ in how an accent is written': [
      entriesOf({ 'caf\u00e9': 'x', 'cafe\u0301': 'y' }),
      /are one name/,
    ],
    'a wrong CRC': [certificate({ crc: 1 }), /wrong CRC/],
    'a wrong CRC of the manifest': [changed('manifest.json', { crc: 1 }), /wrong CRC/],
    'a size that is too small': [certificate({ size: 3 }), /size that the manifest/],
    'a size that is too large': [certificate({ size: 3000 }), /size that the manifest/],
    'content that is longer than said': [
      certificate({ content: 'x'.repeat(5000), size: 14 }),
      /too many bytes/,
    ],
    'content that is shorter than said': [certificate({ content: 'x', size: 14 }), /not enough bytes/],
    'a bomb that no one declares': [certificate({ packed: bomb, size: 14 }), /too many bytes/],
    'a bomb that the directory declares': [
      certificate({ packed: bomb, size: LARGE.length }),
      /size that the/,
    ],
    'a bomb as the manifest': [changed('manifest.json', { content: Buffer.alloc(100 << 20) }), /too large/],
    'a bomb as the checksums': [changed('SHA256SUMS', { content: LARGE }), /size that the manifest/],
    'a bomb that the manifest declares, of entries that overlap': [
      overlapping('large.bin', deflateRawSync(LARGE), 20),
      /share their bytes/,
    ],
    'a file that the manifest does not name': [
      withMore({ name: `${DAY}/more.txt`, content: 'x' }),
      /more.txt has a size that the manifest/,
    ],
    'no manifest': [SOUND.filter(({ name }) => !name.endsWith('manifest.json')), /manifest.json is missing/],
    'no entry at all': [[], /manifest.json is missing/],
    'a manifest that is none': [changed('manifest.json', { content: '{}' }), /schemaVersion/],
    'a manifest of another tool': [changed('manifest.json', { content: '<html>' }), /not JSON/],
    'two dated folders': [
      withMore({ name: '2026-11-22/old.pem', content: 'x' }),
      /more than one dated folder/,
    ],
    encryption: [certificate({ flags: 1 }), /encrypted/],
    'strong encryption': [certificate({ flags: 0x41 }), /encrypt/],
    'an unknown method': [certificate({ method: 99 }), /compression method/],
    'bytes that are not deflated': [certificate({ packed: Buffer.from('not deflated at all') }), /./],
    'more entries than are there': [SOUND, /./, { entryCount: 60_000 }],
    'more entries than anyone has': [SOUND, /entries/, { entryCount: 2 ** 40, zip64: true }],
    'a comment that looks like an end': [
      SOUND,
      /./,
      { comment: zipOf([{ name: `${DAY}/evil`, content: 'x' }]) },
    ],
  };

  it.each(Object.entries(cases))('%s', async (_, [entries, message, end]) => {
    const failure = await refusalOf(open(zipOf(entries, end)));
    expect(failure.message).toMatch(message);
    expect(failure.message).not.toMatch(/\p{Cc}/u);
    expect(failure.message.length).toBeLessThan(1000);
  });

  it.each(['certificate.pem', 'SHA256SUMS'])('one that lacks %s', async (missing) => {
    const bytes = zipOf(SOUND.filter(({ name }) => name !== `${DAY}/${missing}`));
    const problems = await examine(bytes).catch((error: unknown) => [String(error)]);
    expect(problems.join()).toContain(`${missing} is missing`);
  });

  it('one of fewer entries than are there', async () => {
    const bytes = zipOf(SOUND, { entryCount: SOUND.length - 1 });
    await expect(examine(bytes)).rejects.toThrow();
  });

  it('one that is cut off anywhere', async () => {
    const bytes = zipOf(SOUND);
    for (let length = 0; length < bytes.length; length += 37) {
      await refusalOf(open(bytes.subarray(0, length)));
    }
  });

  it('what is no archive at all', async () => {
    for (const text of ['', '<!doctype html><title>Sign in</title>', 'PK', '\0'.repeat(100_000)]) {
      await expect(open(Buffer.from(text))).rejects.toThrow();
    }
  });

  it('one with a bit changed anywhere, or it is the same set', async () => {
    const bytes = zipOf(SOUND);
    for (let position = 0; position < bytes.length; position += 3) {
      const bent = Buffer.from(bytes);
      bent.writeUInt8((bent[position] ?? 0) ^ (1 << (position % 8)), position);
      const problems = await examine(bent).catch(() => ['refused']);
      if (problems.length > 0) continue;
      const set = await open(bent);
      expect(await set.readText('certificate.pem')).toBe('a certificate\n');
      await set.close();
    }
  });
});

/** A set that declares many files, all of which are one and the same stretch of the archive. */
function overlapping(name: string, packed: Buffer, count: number): ZipEntry[] {
  const copies = Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}${name}`, '']));
  const digest = createHash('sha256').update(LARGE).digest('hex');
  const records = Object.keys(copies).map((path) => ({
    path,
    sizeBytes: LARGE.length,
    mode: '0644',
    sha256: digest,
    modifiedAt: null,
    sealedFrom: null,
  }));
  const manifest = formatManifest(manifestOf(nameOf(), records));
  return [
    ...records.map(({ path }, index) =>
      index === 0
        ? { name: `${DAY}/${path}`, packed, content: LARGE }
        : { name: `${DAY}/${path}`, bytesOf: 0 },
    ),
    { name: `${DAY}/manifest.json`, content: manifest },
    { name: `${DAY}/SHA256SUMS`, content: formatChecksums(records) },
  ];
}

async function refusalOf(work: ReturnType<typeof openZip>): Promise<Error> {
  try {
    await (await work).close();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was opened');
}
