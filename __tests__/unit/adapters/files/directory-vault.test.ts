import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { directoryVault } from '../../../../src/adapters/files/directory-vault.ts';
import { setStaging } from '../../../../src/adapters/files/set-staging.ts';
import type { BackupName } from '../../../../src/domain/backup-name.ts';
import { problemsOfSet } from '../../../../src/domain/backup-set.ts';
import { parseManifest } from '../../../../src/domain/manifest-parser.ts';
import type { StoredSet } from '../../../../src/ports.ts';
import { collect, failureOf } from '../../../contract/outcome.ts';
import { certificateIn, nameOf, stageSample } from '../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { giveAway, runUnprivileged } from './child.ts';

const isPosix = process.platform !== 'win32';
const { base } = nameOf();

interface Shelf {
  readonly folder: string;
  readonly directory: string;
  readonly store: (text?: string, changes?: Partial<BackupName>) => Promise<StoredSet>;
  readonly list: () => Promise<StoredSet[]>;
}

function shelf(directory?: string): Shelf {
  const folder = temporaryFolder();
  const place = directory ?? join(folder, 'some', 'backups');
  const vault = directoryVault(place);
  return {
    folder,
    directory: place,
    async store(text, changes = {}) {
      const staged = await stageSample(setStaging(join(folder, 'staging')), nameOf(changes), text);
      try {
        const stored = await vault.store(staged, nameOf(changes));
        if (stored === null) throw new Error('a directory refuses no name');
        return stored;
      } finally {
        await staged.discard();
      }
    },
    list: () => collect(vault.list(base)),
  };
}

async function expectSound(set: StoredSet): Promise<void> {
  const opened = await directoryVault('').open(set);
  if (opened === null) throw new Error('it is gone');
  const manifest = parseManifest(await opened.readText('manifest.json'));
  expect(problemsOfSet(opened.files, manifest, await opened.readText('SHA256SUMS'))).toEqual([]);
  if (isPosix) execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: set.place });
}

describe('the folder of a set', () => {
  it('is named by the day, then by the time, then by a number', async () => {
    const { store, directory, list } = shelf();
    for (const text of ['a\n', 'b\n', 'c\n', 'd\n']) await store(text);
    expect(readdirSync(directory).sort()).toEqual([
      '2026-11-23',
      '2026-11-23T021000Z',
      '2026-11-23T021000Z-r2',
      '2026-11-23T021000Z-r3',
    ]);
    for (const set of await list()) await expectSound(set);
    expect(readFileSync(join(directory, '2026-11-23', 'certificate.pem'), 'utf8')).toBe('a\n');
  });

  it('is another one for another certificate of the same day', async () => {
    const { store, directory, list } = shelf();
    await store('a\n');
    await store('a\n', { base: 'certkeep-other' });
    expect(readdirSync(directory)).toHaveLength(2);
    expect(await list()).toHaveLength(1);
  });

  it.skipIf(!isPosix)('keeps the permissions of its files, whatever the umask is', async () => {
    const before = process.umask(0o077);
    onTestFinished(() => {
      process.umask(before);
    });
    const { store } = shelf();
    const { place } = await store();
    const modes = ['certificate.pem', 'config/with space.txt', 'manifest.json'].map(
      (name) => statSync(join(place, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o644, 0o640, 0o644]);
  });
});

describe('a set that is there already', () => {
  it('is not written twice on one day', async () => {
    const { store, directory } = shelf();
    const first = await store('same\n');
    const again = await store('same\n', { time: new Date('2026-11-23T20:00:00Z'), attempt: 1 });
    expect(again).toEqual(first);
    expect(readdirSync(directory)).toEqual(['2026-11-23']);
  });

  it('is written again on the next day', async () => {
    const { store, directory } = shelf();
    await store('same\n');
    await store('same\n', { time: new Date('2026-11-24T02:10:00Z') });
    expect(readdirSync(directory)).toEqual(['2026-11-23', '2026-11-24']);
  });

  it('is written again where it is damaged', async () => {
    const { store, directory, list } = shelf();
    const first = await store('same\n');
    writeFileSync(join(first.place, 'SHA256SUMS'), 'not what it was');
    const again = await store('same\n', { time: new Date('2026-11-23T20:00:00Z') });
    expect(readdirSync(directory)).toEqual(['2026-11-23', '2026-11-23T200000Z']);
    await expectSound(again);
    expect((await list()).map((set) => set.place)).toEqual([again.place, first.place]);
  });

  it('is not the same with another file, or another mode of naming', async () => {
    const { store, directory } = shelf();
    const { place } = await store('same\n');
    writeFileSync(join(place, 'notes.txt'), 'somebody added this');
    await store('same\n');
    expect(readdirSync(directory)).toHaveLength(2);
    expect(readFileSync(join(place, 'notes.txt'), 'utf8')).toBe('somebody added this');
  });
});

describe('what a killed run left half-filled or half-removed', () => {
  /** A part, with a file in it, each last changed so long ago. */
  function leavePart(directory: string, ages: { readonly part: number; readonly file: number }): string {
    const part = join(directory, '.certkeep-part-of-a-killed-run');
    const file = join(part, 'below', 'private_key.pem');
    mkdirSync(join(part, 'below'), { recursive: true });
    writeFileSync(file, 'sealed');
    for (const [path, hours] of [
      [file, ages.file],
      [join(part, 'below'), ages.part],
      [part, ages.part],
    ] as const) {
      const time = new Date(Date.now() - hours * 3_600_000);
      utimesSync(path, time, time);
    }
    return part;
  }

  it('is swept by the next that stores, once nothing in it has changed for an hour', async () => {
    const { store, directory } = shelf();
    leavePart(directory, { part: 1.1, file: 1.1 });
    await store('new\n');
    expect(readdirSync(directory)).toEqual(['2026-11-23']);
  });

  it.each([
    ['its folder', { part: 0.9, file: 5 }],
    ['a file in it', { part: 5, file: 0.9 }],
  ])('may be of a run that is alive where %s changed within the hour', async (_, ages) => {
    const { store, directory } = shelf();
    const part = leavePart(directory, ages);
    await store('new\n');
    expect(readFileSync(join(part, 'below', 'private_key.pem'), 'utf8')).toBe('sealed');
  });

  it('is not a file of that name, or another folder of somebody else’s', async () => {
    const { store, directory } = shelf();
    mkdirSync(join(directory, '.certkeep-notes'), { recursive: true });
    writeFileSync(join(directory, '.certkeep-part-list'), 'mine');
    const long = new Date('2026-01-01T00:00:00Z');
    for (const name of ['.certkeep-notes', '.certkeep-part-list'])
      utimesSync(join(directory, name), long, long);
    await store('new\n');
    expect(readdirSync(directory)).toEqual(['.certkeep-notes', '.certkeep-part-list', '2026-11-23']);
  });
});

describe('what is somebody else’s', () => {
  it('is ignored, left alone, and its names are not taken', async () => {
    const { store, directory, list } = shelf();
    mkdirSync(join(directory, '2026-11-23'), { recursive: true });
    mkdirSync(join(directory, '2026-11-21'));
    writeFileSync(join(directory, '2026-11-21', 'manifest.json'), '{"schemaVersion": 1, "tool": "other"}');
    mkdirSync(join(directory, '2026-11-20', 'manifest.json'), { recursive: true });
    writeFileSync(join(directory, '2026-11-23T021000Z'), 'a file');
    writeFileSync(join(directory, 'README'), 'ours is not yours');
    mkdirSync(join(directory, 'node_modules'));
    const { place } = await store('a\n');
    expect(place).toBe(join(directory, '2026-11-23T021000Z-r2'));
    expect((await list()).map((set) => set.place)).toEqual([place]);
    expect(readdirSync(join(directory, '2026-11-23'))).toEqual([]);
    expect(readFileSync(join(directory, '2026-11-23T021000Z'), 'utf8')).toBe('a file');
    expect(readdirSync(directory)).toHaveLength(7);
  });

  it.skipIf(!isPosix)('is not reached through a link', async () => {
    const { store, directory, list } = shelf();
    const elsewhere = shelf();
    const { place } = await elsewhere.store('a\n');
    mkdirSync(directory, { recursive: true });
    symlinkSync(place, join(directory, '2026-11-23'));
    expect(await list()).toEqual([]);
    mkdirSync(join(directory, '2026-11-22'));
    symlinkSync(join(place, 'manifest.json'), join(directory, '2026-11-22', 'manifest.json'));
    expect(await list()).toEqual([]);
    // The name is taken all the same: nothing is written through it.
    expect((await store('b\n')).place).toBe(join(directory, '2026-11-23T021000Z'));
  });

  it('may have renamed a set of ours', async () => {
    const { store, directory, list } = shelf();
    const { place } = await store('a\n');
    renameSync(place, join(directory, '2020-01-01'));
    expect(await list()).toMatchObject([{ name: nameOf(), place: join(directory, '2020-01-01') }]);
    renameSync(join(directory, '2020-01-01'), join(directory, 'archive'));
    expect(await list()).toEqual([]);
  });
});

describe('a directory', () => {
  it('that is not there has no sets', async () => {
    expect(await shelf().list()).toEqual([]);
  });

  it('may be a link itself', async () => {
    const { store, directory } = shelf();
    await store('a\n');
    const link = join(temporaryFolder(), 'link');
    symlinkSync(directory, link, 'junction');
    expect(await shelf(link).list()).toHaveLength(1);
  });

  it.skipIf(!isPosix)('that may not be read is unreadable, not empty', async () => {
    const { store, directory, folder } = shelf();
    const { place } = await store('a\n');
    giveAway(folder);
    for (const closed of [directory, place, join(place, 'manifest.json')]) {
      const { mode } = statSync(closed);
      chmodSync(closed, 0o000);
      const failure = await runUnprivileged('directory-vault-child.ts', 'list', directory);
      expect(failure).toMatchObject({ code: 'unreadable' });
      expect(JSON.stringify(failure)).toContain(closed);
      chmodSync(closed, mode);
    }
  });

  it.each([
    [
      'is gone',
      (copy: string) => {
        rmSync(copy);
      },
    ],
    [
      'is another',
      (copy: string) => {
        writeFileSync(copy, 'own?');
      },
    ],
    [
      'is a folder',
      (copy: string) => {
        rmSync(copy);
        mkdirSync(copy);
      },
    ],
  ])('has nothing half-written in it where a staged copy %s', async (_, change) => {
    const { directory, folder, list } = shelf();
    const staged = await stageSample(setStaging(folder), nameOf());
    const own = { location: '/own', path: 'own.txt', sizeBytes: 4, mode: 0o644, modifiedAt: new Date(0) };
    await staged.addContent(own, Buffer.from('own\n'), null);
    change(join(staged.root, staged.dayFolder, 'own.txt'));
    const failure = await failureOf(directoryVault(directory).store(staged, nameOf()));
    expect(failure).toMatchObject({ code: 'not-stored' });
    expect(await list()).toEqual([]);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('is full: nothing half-written remains', async (context) => {
    const mounted = mountSmall();
    if (mounted === null) {
      context.skip('it takes root on Linux to mount a small file system');
      return;
    }
    const { store, list } = shelf(mounted);
    await store('small enough\n');
    const failure = await failureOf(store('x'.repeat(200_000)));
    expect(failure).toMatchObject({ code: 'not-stored' });
    expect(failure.message).toContain('ENOSPC');
    expect(failure.message).toContain(mounted);
    expect(readdirSync(mounted)).toEqual(['2026-11-23']);
    for (const set of await list()) await expectSound(set);
  });
});

describe.skipIf(!isPosix)('runs of their own', () => {
  it('that store at the same time are all stored, read-only files and all', async () => {
    const { directory, folder, list } = shelf();
    giveAway(folder);
    chmodSync(folder, 0o777);
    const texts = ['a\n', 'b\n', 'c\n', 'd\n'];
    const places = await Promise.all(
      texts.map((text) =>
        runUnprivileged('directory-vault-child.ts', 'store', directory, join(folder, 'staging'), text),
      ),
    );
    expect(new Set(places).size).toBe(4);
    const certificates = [];
    for (const set of await list())
      certificates.push(await certificateIn(await directoryVault('').open(set)));
    expect(certificates.sort()).toEqual(texts);
    expect(readdirSync(directory).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(statSync(join(directory, '2026-11-23', 'read-only.txt')).mode & 0o777).toBe(0o444);
  });
});

/** A file system of 128 KiB that is gone when the test is over; `null` where there can be none. */
function mountSmall(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}
