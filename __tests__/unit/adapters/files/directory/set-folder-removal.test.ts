import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeSetFolder } from '../../../../../src/adapters/files/directory/set-folder-removal.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { giveAway, runUnprivileged, withReadOnly } from '../child.ts';
import { directoryBench } from '../directory-bench.ts';

const CHILD = join(import.meta.dirname, 'set-folder-removal-child.ts');

const isPosix = process.platform !== 'win32';

const below = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

/** What is in a folder; nothing if a folder in it went while it was listed. */
function seenIn(folder: string): string[][] {
  try {
    return [below(folder)];
  } catch {
    return [];
  }
}

describe('removing a set from a directory', () => {
  it('removes its folder, and leaves the others', async () => {
    const { put, store, directory } = directoryBench();
    const first = await put('a\n');
    await put('b\n');
    writeFileSync(join(first.place, 'SHA256SUMS.hmac'), 'the proof');
    await store.remove(first);
    expect(readdirSync(directory)).toEqual(['2026-11-23T021000Z']);
    await store.remove(first);
  });

  it('leaves what the set does not name, with the folders that it is in', async () => {
    const { put, store, directory, list } = directoryBench();
    const set = await put('a\n');
    writeFileSync(join(set.place, 'notes.txt'), 'mine');
    writeFileSync(join(set.place, 'files', 'config', 'notes.txt'), 'mine too');
    mkdirSync(join(set.place, 'empty'));
    await store.remove(set);
    expect(below(directory)).toEqual(
      ['2026-11-23', '2026-11-23/empty', '2026-11-23/files', '2026-11-23/files/config']
        .concat(['2026-11-23/files/config/notes.txt', '2026-11-23/notes.txt'])
        .map((path) => join(...path.split('/')))
        .sort(),
    );
    expect(readFileSync(join(set.place, 'notes.txt'), 'utf8')).toBe('mine');
    expect(await list()).toEqual([]);
  });

  it('leaves an empty folder of somebody else’s, and its own name for it', async () => {
    const { put, store } = directoryBench();
    const set = await put('a\n');
    mkdirSync(join(set.place, 'empty'));
    await store.remove(set);
    expect(below(set.place)).toEqual(['empty']);
  });

  it.skipIf(!isPosix)('follows no link, to a file or a folder, and leaves it', async () => {
    const { put, store } = directoryBench();
    const set = await put('a\n');
    const elsewhere = temporaryFolder();
    mkdirSync(join(elsewhere, 'config'));
    writeFileSync(join(elsewhere, 'config', 'with space.txt'), 'mine');
    writeFileSync(join(elsewhere, 'certificate.pem'), 'mine');
    rmSync(join(set.place, 'files'), { recursive: true });
    symlinkSync(elsewhere, join(set.place, 'files'));
    rmSync(join(set.place, 'certificate.pem'));
    symlinkSync(join(elsewhere, 'certificate.pem'), join(set.place, 'certificate.pem'));
    await store.remove(set);
    expect(below(elsewhere)).toEqual(['certificate.pem', 'config', join('config', 'with space.txt')]);
    expect(readdirSync(set.place).sort()).toEqual(['certificate.pem', 'files']);
  });

  it.skipIf(!isPosix)('does not go through a folder that became a link', async () => {
    const { put, store, directory } = directoryBench();
    const set = await put('a\n');
    const elsewhere = join(temporaryFolder(), 'moved');
    renameSync(set.place, elsewhere);
    symlinkSync(elsewhere, join(directory, '2026-11-23'));
    expect(await failureOf(store.remove(set))).toMatchObject({ code: 'invalid' });
    expect(existsSync(join(elsewhere, 'certificate.pem'))).toBe(true);
  });

  it.each([
    ['are missing', null],
    ['break off', 'abc'],
    ['lead out of the folder', `${'a'.repeat(64)}  ../../evil\n`],
  ])('removes nothing if the checksums %s', async (_, checksums) => {
    const { put, store, list } = directoryBench();
    const set = await put('a\n');
    const before = below(set.place).filter((path) => path !== 'SHA256SUMS');
    rmSync(join(set.place, 'SHA256SUMS'));
    if (checksums !== null) writeFileSync(join(set.place, 'SHA256SUMS'), checksums);
    const failure = await failureOf(store.remove(set));
    expect(failure).toMatchObject({ code: 'invalid' });
    expect(failure.message).toContain(set.place);
    expect(failure.message).toContain('SHA256SUMS');
    expect(below(set.place).filter((path) => path !== 'SHA256SUMS')).toEqual(before);
    expect(await list()).toHaveLength(1);
  });

  it('takes the manifest first, so that what remains of an interrupted removal is no set', async () => {
    const { put, store, list } = directoryBench();
    const set = await put('a\n');
    writeFileSync(join(set.place, 'notes.txt'), 'mine');
    const left: string[][] = [];
    const removing = store.remove(set);
    for (let isOver = false; !isOver;) {
      left.push(...seenIn(set.place));
      isOver = await Promise.race([
        removing.then(() => true),
        new Promise<false>((go) => setImmediate(go, false)),
      ]);
    }
    for (const paths of left.filter((some) => some.length < (left[0]?.length ?? 0)))
      expect(paths).not.toContain('manifest.json');
    expect(await list()).toEqual([]);
  });

  it.skipIf(!isPosix)('says so if the system refuses, and nothing is gone', { tags: ['slow'] }, async () => {
    const { put, directory, folder } = directoryBench();
    const { place } = await put('a\n');
    const before = below(place);
    giveAway(folder);
    const failure = await withReadOnly(directory, () => runUnprivileged(CHILD, place));
    expect(failure).toMatchObject({ code: 'unreadable' });
    expect(JSON.stringify(failure)).toContain(place);
    expect(below(place)).toEqual(before);
  });

  it('has nothing to do if the folder is gone', async () => {
    await removeSetFolder(join(temporaryFolder(), '2026-11-23'));
  });
});
