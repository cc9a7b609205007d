/** @module-tag slow */

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import {
  identifyFiles,
  openFiles,
  sealFiles,
  unpackFiles,
} from '../../../../src/adapters/set-format/sealed-files.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import type { FileIdentity } from '../../../../src/ports/crypto.ts';
import type { SealedFile } from '../../../../src/ports/backup-set.ts';
import type { UserFile } from '../../../../src/ports/user-files.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import {
  encrypted,
  errorOf,
  gzippedTarOf,
  hasGnuTools,
  inPieces,
  listWithTar,
  opensslDecrypt,
  opensslEncrypt,
  PASSPHRASE,
  type TarEntry,
  tarOf,
} from './archive-tools.ts';

const SECRET = new Secret(PASSPHRASE);
const TIME = new Date('2026-10-05T16:20:30Z');
const isPosix = process.platform !== 'win32';

function fileOf(content: string | Buffer, changes: Partial<UserFile> = {}): UserFile {
  const location = join(temporaryFolder(), 'source');
  writeFileSync(location, content);
  const sizeBytes = Buffer.byteLength(content);
  return { location, path: 'app/.env', sizeBytes, mode: 0o640, modifiedAt: TIME, ...changes };
}

function seal(...files: readonly UserFile[]): Promise<Buffer> {
  return buffer(sealFiles(files, SECRET, []));
}

interface Opened {
  readonly path: string;
  readonly mode: number;
  readonly modifiedAt: Date;
  readonly content: string;
}

async function open(bytes: Buffer, count: number, passphrase = SECRET): Promise<Opened[]> {
  return readAll(openFiles(inPieces(bytes), passphrase, count));
}

async function readAll(files: AsyncIterable<SealedFile>): Promise<Opened[]> {
  const opened: Opened[] = [];
  for await (const { path, mode, modifiedAt, content } of files)
    opened.push({ path, mode, modifiedAt, content: (await buffer(content)).toString() });
  return opened;
}

async function ownersIn(bytes: Buffer, count: number): Promise<unknown[]> {
  const owners: unknown[] = [];
  for await (const { owner, content } of openFiles(inPieces(bytes), SECRET, count)) {
    await buffer(content);
    owners.push(owner);
  }
  return owners;
}

describe('files.tar.gz.enc', () => {
  it.skipIf(!hasGnuTools)('opens with openssl and GNU tar alone', async () => {
    const long = `${'a-long-folder-name/'.repeat(30)}größe ñ 文 🔑.txt`;
    const sealed = await seal(
      fileOf('SECRET=1\n'),
      fileOf('long\n', { path: long, mode: 0o600 }),
      fileOf('', { path: 'empty', mode: 0 }),
    );
    const archive = opensslDecrypt(sealed);
    const listed = listWithTar(archive).map((line) => line.replace(/ \S+\/\S+ +/, ' '));
    expect(listed).toEqual([
      '-rw-r----- 9 2026-10-05 16:20:30 app/.env',
      `-rw------- 5 2026-10-05 16:20:30 ${long}`,
      '---------- 0 2026-10-05 16:20:30 empty',
    ]);
    const folder = temporaryFolder();
    execFileSync('tar', ['xzf', '-', '-C', folder], { input: archive });
    expect(readFileSync(join(folder, long), 'utf8')).toBe('long\n');
    expect(readFileSync(join(folder, 'app/.env'), 'utf8')).toBe('SECRET=1\n');
  });

  it.skipIf(!hasGnuTools)('may have been made by openssl and GNU tar', async () => {
    const folder = temporaryFolder();
    for (const path of ['app/größe.txt', `${'long/'.repeat(40)}name`]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path);
      utimesSync(join(folder, path), TIME, TIME);
    }
    for (const format of ['gnu', 'pax', 'ustar']) {
      const paths = ['app/größe.txt', `${'long/'.repeat(40)}name`];
      const archive = execFileSync('tar', ['czf', '-', `--format=${format}`, '-C', folder, ...paths]);
      const opened = await open(opensslEncrypt(archive), 2);
      expect(opened.map(({ path, content }) => [path, content])).toEqual(paths.map((path) => [path, path]));
      expect(opened.map(({ modifiedAt }) => modifiedAt.getTime() - TIME.getTime())).toEqual([0, 0]);
    }
  });

  it.each([
    ['before 1970', new Date('1969-07-20T20:17:40Z')],
    ['after 2038', new Date('2100-01-01T00:00:00Z')],
    ['with a fraction', new Date('2026-10-05T16:20:30.900Z')],
  ])('keeps a time %s to the second', async (_, modifiedAt) => {
    const sealed = await seal(fileOf('x', { modifiedAt }));
    const [opened] = await open(sealed, 1);
    expect(opened?.modifiedAt.getTime()).toBe(Math.floor(modifiedAt.getTime() / 1000) * 1000);
    if (!hasGnuTools) return;
    expect(listWithTar(opensslDecrypt(sealed)).join()).toContain(
      modifiedAt.toISOString().slice(0, 19).replace('T', ' '),
    );
  });

  it('tells the identity of each file, and gives large ones back', async () => {
    const large = Buffer.alloc(3_000_000, 'large ');
    const packed: FileIdentity[] = [];
    const files = [fileOf(large, { path: 'a' }), fileOf('hello\n', { path: 'b', mode: 0o4711 })];
    const sealed = await buffer(sealFiles(files, SECRET, packed));
    expect(packed).toEqual([
      {
        path: 'a',
        mode: '0640',
        sha256: '891e84f3a1574d7f44a190079044d2f1389f950258ed9d164eaa13693bff2eb2',
      },
      {
        path: 'b',
        mode: '0711',
        sha256: '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
      },
    ]);
    expect(await identifyFiles(inPieces(sealed, 70_000), SECRET, 2)).toEqual(packed);
    const [first] = await open(sealed, 2);
    expect(Buffer.from(first?.content ?? '').equals(large)).toBe(true);
  });

  it('has nothing readable in it, and another salt each time', async () => {
    const file = fileOf('the content\n'.repeat(50), { path: 'the-name' });
    const [some, other] = [await seal(file), await seal(file)];
    expect(some.subarray(0, 8).toString()).toBe('Salted__');
    expect(some.subarray(8, 16).equals(other.subarray(8, 16))).toBe(false);
    expect(some.includes('the-name') || some.includes('the content')).toBe(false);
  });

  it('may be empty', async () => {
    expect(await open(await seal(), 0)).toEqual([]);
  });
});

describe('a file is not sealed', () => {
  /** A large file that something happens to once its reading has begun. */
  async function sealWhile(change: (location: string) => void): Promise<Failure> {
    const file = fileOf(randomBytes(8_000_000));
    const reading = (async () => {
      let isChanged = false;
      // The archive waits until somebody takes it, and so the file is read no further.
      for await (const chunk of sealFiles([file], SECRET, [])) {
        if (!isChanged && chunk.length > 16) {
          isChanged = true;
          change(file.location);
        }
      }
    })();
    return failureOf(reading);
  }

  it.each([
    [
      'grows',
      (location: string) => {
        appendFileSync(location, 'x'.repeat(1000));
      },
    ],
    [
      'shrinks',
      (location: string) => {
        truncateSync(location, 1000);
      },
    ],
    [
      'is written over with as many bytes, and has its old time back',
      (location: string) => {
        writeFileSync(location, Buffer.alloc(8_000_000, 'y'));
        utimesSync(location, TIME, TIME);
      },
    ],
  ])('if it %s while it is read', async (_, change) => {
    const failure = await sealWhile((location) => {
      change(location);
    });
    expect(failure.code).toBe('not-stored');
    expect(failure.message).toMatch(/source could not be backed up: it was changed while it was read\.$/);
  });

  // Windows lets nobody replace a file that is open.
  it.skipIf(!isPosix)('if it is replaced by another while it is read', async () => {
    const failure = await sealWhile((location) => {
      writeFileSync(`${location}-new`, 'another');
      renameSync(`${location}-new`, location);
    });
    expect(failure.message).toMatch(/source could not be backed up: it was changed while it was read\.$/);
  });

  it.skipIf(process.platform !== 'linux')('if the system does not say how large it is', async () => {
    const location = '/proc/version';
    const file = { location, path: 'version', sizeBytes: 0, mode: 0o444, modifiedAt: TIME };
    const failure = await failureOf(seal(file));
    expect(failure.message).toContain('it does not have the 0 bytes that the system reports. Copy it first');
  });

  it.skipIf(!isPosix)('if a link or a folder took its place', async () => {
    for (const replace of [
      (location: string) => {
        symlinkSync('/etc/passwd', location);
      },
      (location: string) => {
        mkdirSync(location);
      },
    ]) {
      const file = fileOf('x');
      rmSync(file.location);
      replace(file.location);
      const failure = await failureOf(seal(file));
      expect(failure).toMatchObject({ code: 'not-stored' });
      expect(failure.message).toContain(file.location);
    }
  });

  it.each(['a/../b', '/etc/passwd', '', 'a\nb', '\ud800'])('at the path %j', async (path) => {
    const failure = await failureOf(seal(fileOf('x', { path })));
    expect(failure).toMatchObject({ code: 'not-stored' });
    expect(failure.message).toContain('its path cannot be stored');
  });

  it('twice under one path', async () => {
    const failure = await failureOf(seal(fileOf('x'), fileOf('y')));
    expect(failure.message).toContain('it is there twice');
  });

  it.skipIf(process.platform !== 'linux')(
    'and is closed when nobody wants the archive any more',
    async () => {
      const file = fileOf(randomBytes(8_000_000));
      let sizeBytes = 0;
      for await (const chunk of sealFiles([file], SECRET, [])) {
        sizeBytes += chunk.length;
        if (sizeBytes > 100_000) break;
      }
      await vi.waitFor(() => {
        const open = readdirSync('/proc/self/fd').map((fd) => {
          try {
            return readlinkSync(`/proc/self/fd/${fd}`);
          } catch {
            return '';
          }
        });
        expect(open).not.toContain(file.location);
      });
    },
  );
});

describe('a files.tar.gz.enc that does not open', () => {
  const MESSAGE = 'files.tar.gz.enc does not open: it is damaged, or was sealed with another passphrase';

  it('says so for another passphrase', async () => {
    const sealed = await seal(fileOf('x'));
    for (const other of ['another passphrase', PASSPHRASE.normalize('NFD'), `${PASSPHRASE} `])
      expect((await errorOf(open(sealed, 1, new Secret(other)))).message).toBe(MESSAGE);
  });

  it('says so if it is cut off', async () => {
    const sealed = await seal(fileOf('x'.repeat(5000)));
    for (const length of [0, 15, 16, 32, sealed.length - 16, sealed.length - 1])
      expect((await errorOf(open(sealed.subarray(0, length), 1))).message).toBe(MESSAGE);
  });

  it('says so wherever a bit is changed', async () => {
    const sealed = await seal(fileOf('some content\n'.repeat(20)));
    let refused = 0;
    for (let position = 0; position < sealed.length; position += 37) {
      const bent = Buffer.from(sealed);
      bent.writeUInt8((bent[position] ?? 0) ^ (1 << (position % 8)), position);
      // The header of gzip and its padding hold bits that mean nothing.
      const outcome = await open(bent, 1).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        refused += 1;
        expect(outcome.message).toBe(MESSAGE);
      } else expect(outcome).toEqual(await open(sealed, 1));
    }
    expect(refused).toBeGreaterThan(sealed.length / 37 / 2);
  });

  it('says so for what is no such file, and for other archives in it', async () => {
    for (const bytes of [Buffer.from('<html>'.repeat(100)), await encrypted(Buffer.from('no gzip at all'))])
      expect((await errorOf(open(bytes, 1))).message).toBe(MESSAGE);
    const noTar = await encrypted(gzipSync('no tar at all'.repeat(100)));
    expect((await errorOf(open(noTar, 1))).message).toBe(MESSAGE);
  });

  it('passes on what its source throws', async () => {
    const sealed = await seal(fileOf('x'.repeat(100_000)));
    for (const length of [0, 10, 100]) {
      const source = async function* (): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(sealed.subarray(0, length));
        throw new Failure('timeout', 'The time of the run is over.');
      };
      expect(await failureOf(identifyFiles(source(), SECRET, 1))).toMatchObject({ code: 'timeout' });
    }
  });
});

describe('a hostile files.tar.gz.enc is refused', () => {
  const cases: Readonly<Record<string, readonly [readonly TarEntry[], RegExp]>> = {
    ...Object.fromEntries(
      ['../evil', '/etc/passwd', 'a/../../b', './a', 'a//b', '..', 'a\nb', '\u001b[2J'].map((name) => [
        `the name ${JSON.stringify(name)}`,
        [[{ name, content: 'x' }], /leads out of the folder/],
      ]),
    ),
    'a path in an extended header': [
      [{ name: 'a', content: 'x', pax: { path: '../../evil' } }],
      /leads out of the folder/,
    ],
    'a symbolic link': [[{ name: 'a', type: 'symlink', linkname: '/etc' }], /no regular file/],
    'a hard link': [[{ name: 'a', type: 'link', linkname: '/etc/passwd' }], /no regular file/],
    'a block device': [[{ name: 'a', type: 'block-device', devmajor: 8 }], /no regular file/],
    'a character device': [[{ name: 'a', type: 'character-device' }], /no regular file/],
    'a pipe': [[{ name: 'a', type: 'fifo' }], /no regular file/],
    'a folder': [[{ name: 'a', type: 'directory' }], /no regular file/],
    'a set-user-id bit': [[{ name: 'a', mode: 0o4755, content: 'x' }], /as another user/],
    'a set-group-id bit': [[{ name: 'a', mode: 0o2755, content: 'x' }], /as another user/],
    'a path twice': [
      [
        { name: 'a', content: 'x' },
        { name: 'a', content: 'y' },
      ],
      /is there twice/,
    ],
    'one file more than it should have': [
      ['a', 'b', 'c'].map((name) => ({ name, content: 'x' })),
      /one more than the 2/,
    ],
    'one file less than it should have': [[{ name: 'a', content: 'x' }], /has 1 file, not 2/],
  };

  it.each(Object.entries(cases))('%s', async (_, [entries, message]) => {
    const error = await errorOf(readAll(unpackFiles(inPieces(await gzippedTarOf(entries)), 2)));
    expect(error.message).toMatch(message);
    expect(error.message).not.toMatch(/\p{Cc}/u);
  });

  it('and the reason is told when it was encrypted, too', async () => {
    const link = await gzippedTarOf([{ name: 'a', type: 'symlink', linkname: '/etc' }]);
    await expect(open(await encrypted(link), 1)).rejects.toThrow('a in the archive is no regular file');
    const short = await gzippedTarOf([{ name: 'a', content: 'x' }]);
    await expect(open(await encrypted(short), 2)).rejects.toThrow('files.tar.gz.enc has 1 file, not 2');
  });

  it('a file that the archive is too short for', async () => {
    const archive = await tarOf([{ name: 'a', content: 'x'.repeat(2000) }]);
    const cut = await encrypted(gzipSync(archive.subarray(0, 1024)));
    await expect(open(cut, 1)).rejects.toThrow('does not open');
    expect(gunzipSync(gzipSync(archive)).equals(archive)).toBe(true);
  });

  it('a file that is not read to its end before the next', async () => {
    const sealed = await seal(fileOf('x'.repeat(100_000), { path: 'a' }), fileOf('y', { path: 'b' }));
    const passOver = async (): Promise<void> => {
      for await (const { path } of openFiles(inPieces(sealed), SECRET, 2)) expect(path).toBe('a');
    };
    await expect(passOver()).rejects.toThrow('a in the archive was not read to its end');
  });

  it('does not hang if nobody wants the rest', async () => {
    const sealed = await seal(
      fileOf(Buffer.alloc(3_000_000, 'x'), { path: 'a' }),
      fileOf('y', { path: 'b' }),
    );
    for await (const { content } of openFiles(inPieces(sealed, 500), SECRET, 2)) {
      for await (const chunk of content) if (chunk.length > 0) break;
      break;
    }
  });
});

describe.skipIf(process.getuid?.() !== 0)('the owner of a sealed file', () => {
  it('is recognised by its names, or its numbers if it has none', async () => {
    const [ours, theirs] = [fileOf('a', { path: 'a' }), fileOf('b', { path: 'b' })];
    chownSync(theirs.location, 12_345, 12_346);
    expect(await ownersIn(await seal(ours, theirs), 2)).toEqual([
      { user: 'root', group: 'root' },
      { user: '12345', group: '12346' },
    ]);
  });

  it('is nobody’s business in an archive that does not tell it', async () => {
    const gzipped = await gzippedTarOf([{ name: 'a', content: 'x' }]);
    expect(await ownersIn(opensslEncrypt(gzipped), 1)).toEqual([undefined]);
  });
});
