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
import {
  directoryStore,
  listBaseNames,
} from '../../../../../src/adapters/files/directory/directory-store.ts';
import { writeSetFolder } from '../../../../../src/adapters/files/directory/directory-writer.ts';
import { setStaging } from '../../../../../src/adapters/set-format/staged-set.ts';
import { formatBackupName } from '../../../../../src/domain/backup/backup-name.ts';
import { parseManifest } from '../../../../../src/domain/backup/manifest-parser.ts';
import { formatManifest, type Manifest } from '../../../../../src/domain/backup/manifest.ts';
import { collect, failureOf } from '../../../../contract/outcome.ts';
import { certificateIn, manifestOf, nameOf, stageSample } from '../../../../contract/sample-set.ts';
import { canLink } from '../../../../contract/symbolic-links.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { giveAway, runUnprivileged } from '../child.ts';
import { directoryBench, expectSound } from '../directory-bench.ts';
import { onSmallDisk } from '../small-disk.ts';

const CHILD = join(import.meta.dirname, 'directory-store-child.ts');

const isPosix = process.platform !== 'win32';
const { base } = nameOf();

describe('the folder of a set', () => {
  it('is named by the day, then by the time, then by a number', async () => {
    const { put, directory, list } = directoryBench();
    for (const text of ['a\n', 'b\n', 'c\n', 'd\n']) await put(text);
    expect(readdirSync(directory).sort()).toEqual([
      '2026-11-23',
      '2026-11-23T021000Z',
      '2026-11-23T021000Z-r2',
      '2026-11-23T021000Z-r3',
    ]);
    expect(await list()).toHaveLength(4);
    for (const set of await list()) await expectSound(set);
    expect(readFileSync(join(directory, '2026-11-23', 'certificate.pem'), 'utf8')).toBe('a\n');
  });

  it('appears once nobody holds a file in it open, as a virus scanner does', async () => {
    const { directory, folder } = directoryBench();
    const staged = await stageSample(setStaging(folder), nameOf());
    let refusals = 2;
    const written = await writeSetFolder(directory, staged, nameOf().time, {
      rename(from, to) {
        if (refusals-- > 0) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
        renameSync(from, to);
      },
      wait: () => Promise.resolve(),
      warn: () => undefined,
    });
    expect(refusals).toBe(-1);
    expect(written.place).toBe(join(directory, '2026-11-23'));
    expect(readdirSync(directory)).toEqual(['2026-11-23']);
  });

  it('is another one for the same content, and for another certificate of the same day', async () => {
    const { put, directory, list } = directoryBench();
    await put('a\n');
    await put('a\n', { base: 'certkeep-other' });
    await put('a\n', { time: new Date('2026-11-23T20:00:00Z') });
    expect(readdirSync(directory).sort()).toEqual(['2026-11-23', '2026-11-23T021000Z', '2026-11-23T200000Z']);
    expect(await list()).toHaveLength(2);
    expect(await listBaseNames(directory)).toEqual([base, 'certkeep-other']);
  });

  it.skipIf(!isPosix).each([0, 0o077])(
    'is for others to look at, but not what is sealed, under umask %o',
    async (umask) => {
      const { store, directory, folder } = directoryBench();
      const staged = await stageSample(setStaging(folder), nameOf());
      for (const path of [
        'private_key.pem',
        'files.tar.gz.enc',
        'certificates.tar.gz',
        'files/private_key.pem',
      ])
        await staged.write(path, 'x');
      const before = process.umask(umask);
      onTestFinished(() => {
        process.umask(before);
      });
      const { place = '' } = (await store.store(staged, nameOf())) ?? {};
      const modeOf = (path: string): string => (statSync(join(place, path)).mode & 0o777).toString(8);
      const folders = ['..', '.', 'files', 'files/config'].map(modeOf);
      expect(folders).toEqual(Array(4).fill((0o755 & ~umask).toString(8)));
      expect(statSync(directory).mode & 0o022).toBe(0);
      expect(['private_key.pem', 'files.tar.gz.enc', 'certificates.tar.gz'].map(modeOf)).toEqual([
        '600',
        '600',
        '600',
      ]);
      expect(['certificate.pem', 'manifest.json', 'files/private_key.pem'].map(modeOf)).toEqual([
        '644',
        '644',
        '644',
      ]);
    },
  );

  it('tells how large the set is, and which run says that it made it', async () => {
    const { put, list } = directoryBench();
    const stored = await put('a\n');
    expect(stored).toMatchObject({ receivedAt: nameOf().time, expiresAt: null, isExpired: false });
    expect(await list()).toEqual([{ ...stored, run: expect.objectContaining({ runId: '7' }) as unknown }]);
    const sizes = readdirSync(stored.place, { recursive: true })
      .map((name) => statSync(join(stored.place, String(name))))
      .filter((status) => status.isFile());
    expect(stored.sizeBytes).toBe(sizes.reduce((sum, { size }) => sum + size, 0));
  });
});

describe('a set that this version cannot read', () => {
  async function spoil(ofOlder: boolean): Promise<ReturnType<typeof directoryBench>> {
    const bench = directoryBench();
    const older = await bench.put('a\n', { time: new Date('2026-11-22T02:10:00Z') });
    const newer = await bench.put('b\n');
    const manifest = join((ofOlder ? older : newer).place, 'manifest.json');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace('"schemaVersion": 1', '"schemaVersion": 99'),
    );
    return bench;
  }

  it('ends the list if none is newer, and is listed behind one that is', async () => {
    await expect((await spoil(false)).list()).rejects.toThrow('update Certkeep');
    const sets = await (await spoil(true)).list();
    expect(sets.map(({ isUnidentified }) => isUnidentified ?? false)).toEqual([false, true]);
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
    const { put, directory } = directoryBench();
    leavePart(directory, { part: 1.1, file: 1.1 });
    await put('new\n');
    expect(readdirSync(directory)).toEqual(['2026-11-23']);
  });

  it.each([
    ['its folder', { part: 0.9, file: 5 }],
    ['a file in it', { part: 5, file: 0.9 }],
  ])('may be of a run that is alive if %s changed within the hour', async (_, ages) => {
    const { put, directory } = directoryBench();
    const part = leavePart(directory, ages);
    await put('new\n');
    expect(readFileSync(join(part, 'below', 'private_key.pem'), 'utf8')).toBe('sealed');
  });

  it('is not a file of that name, or another folder of somebody else’s', async () => {
    const { put, directory } = directoryBench();
    mkdirSync(join(directory, '.certkeep-notes'), { recursive: true });
    writeFileSync(join(directory, '.certkeep-part-list'), 'mine');
    const long = new Date('2026-01-01T00:00:00Z');
    for (const name of ['.certkeep-notes', '.certkeep-part-list'])
      utimesSync(join(directory, name), long, long);
    await put('new\n');
    expect(readdirSync(directory)).toEqual(['.certkeep-notes', '.certkeep-part-list', '2026-11-23']);
  });
});

describe('what is somebody else’s', () => {
  it('is ignored, left alone, and its names are not taken', async () => {
    const { put, directory, list } = directoryBench();
    mkdirSync(join(directory, '2026-11-23'), { recursive: true });
    mkdirSync(join(directory, '2026-11-21'));
    writeFileSync(join(directory, '2026-11-21', 'manifest.json'), '{"schemaVersion": 1, "tool": "other"}');
    mkdirSync(join(directory, '2026-11-20', 'manifest.json'), { recursive: true });
    writeFileSync(join(directory, '2026-11-23T021000Z-old'), 'a file');
    writeFileSync(join(directory, 'README'), 'ours is not yours');
    mkdirSync(join(directory, 'node_modules'));
    const { place } = await put('a\n');
    expect(place).toBe(join(directory, '2026-11-23T021000Z'));
    expect((await list()).map((set) => set.place)).toEqual([place]);
    expect(await listBaseNames(directory)).toEqual([base]);
    expect(readdirSync(join(directory, '2026-11-23'))).toEqual([]);
    expect(readFileSync(join(directory, '2026-11-23T021000Z-old'), 'utf8')).toBe('a file');
    expect(readdirSync(directory)).toHaveLength(7);
  });

  it.skipIf(!isPosix)('is not reached through a link', async () => {
    const { put, store, directory, list } = directoryBench();
    const elsewhere = directoryBench();
    const { place } = await elsewhere.put('a\n');
    mkdirSync(directory, { recursive: true });
    const link = join(directory, '2026-11-23');
    symlinkSync(place, link);
    mkdirSync(join(directory, '2026-11-22'));
    symlinkSync(join(place, 'manifest.json'), join(directory, '2026-11-22', 'manifest.json'));
    const listed = await list();
    expect(listed).toMatchObject([{ place: link, isUnidentified: true }]);
    for (const set of listed) expect(await failureOf(store.open(set))).toMatchObject({ code: 'invalid' });
    // The name is taken all the same: nothing is written through it.
    const stored = await put('b\n');
    expect(stored.place).toBe(join(directory, '2026-11-23T021000Z'));
    rmSync(stored.place, { recursive: true });
    symlinkSync(place, stored.place);
    expect(await failureOf(store.open(stored))).toMatchObject({ code: 'invalid' });
  });
});

describe('what may be a set, and cannot be read as one', () => {
  const unidentified = (place: string, time = '2026-11-23T00:00:00Z'): object => ({
    name: { base, time: new Date(time), isPublic: false, attempt: 1 },
    place,
    isUnidentified: true,
  });

  const links: readonly [string, (place: string) => void][] = [
    [
      'a link to its folder',
      (place) => {
        renameSync(place, `${place}-elsewhere`);
        symlinkSync(`${place}-elsewhere`, place, 'junction');
      },
    ],
    [
      'a link that leads nowhere',
      (place) => {
        rmSync(place, { recursive: true });
        symlinkSync(`${place}-gone`, place, 'junction');
      },
    ],
  ];

  it.each<[string, (place: string) => void]>([
    ...(canLink ? links : []),
    [
      'a folder whose manifest was changed',
      (place) => {
        writeFileSync(join(place, 'manifest.json'), '}');
      },
    ],
    [
      'a folder whose manifest is gone',
      (place) => {
        rmSync(join(place, 'manifest.json'));
      },
    ],
  ])('is listed under every name, and does not open: %s', async (_, change) => {
    const { put, store, list } = directoryBench();
    const { place } = await put('a\n');
    change(place);
    const [set, ...others] = await list();
    expect(set).toMatchObject(unidentified(place));
    expect(others).toEqual([]);
    expect(await collect(store.list('certkeep-other'))).toMatchObject([
      { name: { base: 'certkeep-other' }, place },
    ]);
    expect(await collect(store.list({ list: 'certkeep-fleet' }))).toMatchObject([
      { name: { base: 'certkeep-fleet' }, place },
    ]);
    if (set === undefined) return;
    const manifest = store.open(set).then((opened) => opened?.readText('manifest.json', 1000));
    await expect(manifest.then((text) => parseManifest(text ?? ''))).rejects.toThrow();
  });

  it.skipIf(!canLink)(
    'stands where its name puts it, beside the sets of its name and of others',
    async () => {
      const { put, directory, list } = directoryBench();
      const older = await put('a\n', { time: new Date('2026-11-22T02:10:00Z') });
      const newer = await put('b\n');
      await put('c\n', { base: 'certkeep-other' });
      symlinkSync(join(directory, 'gone'), join(directory, '2026-11-23T010000Z'), 'junction');
      expect((await list()).map(({ place }) => place)).toEqual([
        newer.place,
        join(directory, '2026-11-23T010000Z'),
        older.place,
      ]);
      expect(await listBaseNames(directory)).toEqual([base, 'certkeep-other']);
    },
  );

  it('is neither a file nor a folder into which a script copies certificates', async () => {
    const directory = temporaryFolder();
    mkdirSync(join(directory, '2026-11-22'));
    writeFileSync(join(directory, '2026-11-22', 'certificate.pem'), 'copied by a script');
    writeFileSync(join(directory, '2026-11-23'), 'packed');
    expect(await collect(directoryStore(directory).list(base))).toEqual([]);
    expect(await listBaseNames(directory)).toEqual([]);
  });

  it.skipIf(!canLink)('alone in a directory keeps it from being taken for an empty one', async () => {
    const directory = temporaryFolder();
    symlinkSync(join(directory, 'gone'), join(directory, '2026-11-23'), 'junction');
    const failure = await failureOf(listBaseNames(directory));
    expect(failure).toMatchObject({ code: 'unreadable' });
    expect(failure.message).toContain(join(directory, '2026-11-23'));
  });

  it.each(['2026-11-24', '2020-01-01', '2026-11-23T021001Z'])(
    'is known by its manifest if it lies in the folder %s, under the time of that folder and no other name',
    async (folder) => {
      const { put, store, directory, list } = directoryBench();
      const { place } = await put('a\n');
      const moved = join(directory, folder);
      renameSync(place, moved);
      const sets = await list();
      expect(sets).toMatchObject([{ place: moved, name: { base, isPublic: false, attempt: 1 } }]);
      expect(sets[0]?.isUnidentified).toBeUndefined();
      expect(formatBackupName(sets[0]?.name ?? nameOf())).not.toBe(formatBackupName(nameOf()));
      expect(await collect(store.list('certkeep-other'))).toEqual([]);
      expect(await listBaseNames(directory)).toEqual([base]);
    },
  );
});

describe('a set of ours', () => {
  const foldersWith = async (folder: string, changes: Partial<Manifest>): Promise<unknown[]> => {
    const directory = temporaryFolder();
    mkdirSync(join(directory, folder));
    const manifest = formatManifest(manifestOf(nameOf(), changes));
    writeFileSync(join(directory, folder, 'manifest.json'), manifest);
    const places = (await collect(directoryStore(directory).list(base))).map(({ place }) => place);
    expect(await listBaseNames(directory)).toEqual(places.map(() => base));
    return places.map((place) => place.slice(directory.length + 1));
  };

  it.each(['2026-11-23', '2026-11-23T021000Z', '2026-11-23T021000Z-r2', '2026-11-23T021000Z-r17'])(
    'may lie in a folder named %s',
    async (folder) => {
      expect(await foldersWith(folder, {})).toEqual([folder]);
    },
  );

  it.each(['2026-11-23T021000Z-old', '2026-02-31', 'archive'])(
    'does not lie in a folder named %s',
    async (folder) => {
      expect(await foldersWith(folder, {})).toEqual([]);
    },
  );

  it('is a backup, not what was made for the cache or a race', async () => {
    expect(await foldersWith('2026-11-23', { kind: 'cache' })).toEqual([]);
    expect(await foldersWith('2026-11-23', { kind: 'race' })).toEqual([]);
  });

  it('that a newer version made is not passed over', async () => {
    const { put, store, directory, list } = directoryBench();
    const { place } = await put('a\n');
    const path = join(place, 'manifest.json');
    const text = readFileSync(path, 'utf8').replace('"schemaVersion": 1', '"schemaVersion": 2');
    writeFileSync(path, text.replace('"version": "0.0.0"', '"version": "9.9.9"'));
    for (const look of [list, () => listBaseNames(directory)]) {
      const failure = await failureOf(look());
      expect(failure).toMatchObject({ code: 'unreadable' });
      expect(failure.message).toContain(place);
      expect(failure.message).toContain('made by Certkeep 9.9.9');
    }
    // What is newer is found first.
    await put('b\n', { time: new Date('2026-11-24T02:10:00Z') });
    for await (const { name } of store.list(base)) {
      expect(name.time).toEqual(new Date('2026-11-24T02:10:00Z'));
      break;
    }
  });
});

describe('a directory', () => {
  it('that is not there has no sets', async () => {
    const { list, directory } = directoryBench();
    expect(await list()).toEqual([]);
    expect(await listBaseNames(directory)).toEqual([]);
  });

  it.skipIf(!canLink)('may be a link itself', async () => {
    const { put, directory } = directoryBench();
    await put('a\n');
    const link = join(temporaryFolder(), 'link');
    symlinkSync(directory, link, 'junction');
    expect(await directoryBench(link).list()).toHaveLength(1);
  });

  it.skipIf(!isPosix)('that may not be read is unreadable, not empty', { tags: ['slow'] }, async () => {
    const { put, directory, folder } = directoryBench();
    const { place } = await put('a\n');
    giveAway(folder);
    for (const closed of [directory, place, join(place, 'manifest.json')]) {
      const { mode } = statSync(closed);
      chmodSync(closed, 0o000);
      const failure = await runUnprivileged(CHILD, 'list', directory);
      expect(failure).toMatchObject({ code: 'unreadable' });
      expect(JSON.stringify(failure)).toContain(closed);
      chmodSync(closed, mode);
    }
  });

  it.skipIf(!isPosix)(
    'whose set has a file that may not be read is unreadable, and not damaged',
    async () => {
      const { put, directory, folder } = directoryBench();
      const { place } = await put('a\n');
      giveAway(folder);
      for (const name of readdirSync(place)) {
        const { mode } = statSync(join(place, name));
        chmodSync(join(place, name), 0o000);
        const failure = await runUnprivileged(CHILD, 'read', directory);
        expect(failure).toMatchObject({ code: 'unreadable' });
        expect(JSON.stringify(failure)).toContain(place);
        chmodSync(join(place, name), mode);
      }
    },
  );

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
    [
      'is a link',
      (copy: string) => {
        renameSync(copy, `${copy}-elsewhere`);
        symlinkSync(`${copy}-elsewhere`, copy);
      },
    ],
  ])('has nothing half-written in it if a staged file %s', async (_, change) => {
    const { store, directory, folder, list } = directoryBench();
    const staged = await stageSample(setStaging(folder), nameOf());
    change(join(staged.root, staged.folder, 'files', 'config', 'with space.txt'));
    const failure = await failureOf(store.store(staged, nameOf()));
    expect(failure).toMatchObject({ code: 'not-stored' });
    expect(failure.message).toContain(directory);
    expect(await list()).toEqual([]);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('cannot be made: the message names the backup and what to do', async () => {
    const { folder } = directoryBench();
    writeFileSync(join(folder, 'file'), '');
    const place = join(folder, 'file', 'backups');
    const staged = await stageSample(setStaging(folder), nameOf());
    const failure = await failureOf(directoryStore(place).store(staged, nameOf()));
    expect(failure.message).toContain(`The backup of ${nameOf().base} was not stored in ${place}: `);
    expect(failure.message).toMatch(
      /Something else is where a folder must be: move it away, or name another place\.$/,
    );
  });

  it('is full: nothing half-written remains', async (context) => {
    await onSmallDisk(context, async (mounted) => {
      const { put, list } = directoryBench(mounted);
      await put('small enough\n');
      const failure = await failureOf(put('x'.repeat(200_000)));
      expect(failure).toMatchObject({ code: 'not-stored' });
      expect(failure.message).toContain('Free some space on that disk, and run again.');
      expect(failure.message).toContain('ENOSPC');
      expect(failure.message).toContain(mounted);
      expect(readdirSync(mounted)).toEqual(['2026-11-23']);
      for (const set of await list()) await expectSound(set);
    });
  });
});

describe.skipIf(!isPosix)('runs of their own', () => {
  it('that store at the same time are all stored', { tags: ['slow'] }, async () => {
    const { store, directory, folder, list } = directoryBench();
    giveAway(folder);
    chmodSync(folder, 0o777);
    const texts = ['a\n', 'b\n', 'c\n', 'd\n'];
    const places = await Promise.all(
      texts.map((text) => runUnprivileged(CHILD, 'store', directory, join(folder, 'staging'), text)),
    );
    expect(new Set(places).size).toBe(4);
    const certificates = [];
    for (const set of await list()) certificates.push(await certificateIn(await store.open(set)));
    expect(certificates.sort()).toEqual(texts);
    expect(readdirSync(directory).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
