import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  copyFolder,
  planRestoration,
  readCopy,
  readFolder,
  readState,
  writeState,
} from '../../../../../src/adapters/runner-trust/journal/folder-state.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-folders-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe.skipIf(process.platform === 'win32')('the state of a folder', () => {
  const folder = join(root, 'some');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'deep', 'file'), 'content');
  chmodSync(join(folder, 'deep', 'file'), 0o604);
  symlinkSync('/nowhere', join(folder, 'link'));

  it('is that of its copy', () => {
    const copy = join(root, 'copy');
    copyFolder(folder, copy);
    expect(readFolder(copy)).toEqual(readFolder(folder));
    expect(readFileSync(join(copy, 'deep', 'file'), 'utf8')).toBe('content');
    expect(statSync(join(copy, 'deep', 'file')).mode & 0o777).toBe(0o604);
    expect(readlinkSync(join(copy, 'link'))).toBe('/nowhere');
  });

  it('is not that of a copy from which something is gone', () => {
    const copy = join(root, 'robbed');
    copyFolder(folder, copy);
    expect(readCopy(copy)).toEqual(readFolder(folder));
    rmSync(join(copy, 'deep', 'file'));
    expect(readCopy(copy)).toBeNull();
    rmSync(copy, { recursive: true });
    expect(readCopy(copy)).toBeNull();
  });

  it('is read back as it was written', () => {
    const file = join(root, 'state.json');
    writeState(file, readFolder(folder));
    expect(readState(file)).toEqual(readFolder(folder));
  });

  it.each(['', '[["a","b"]', '7'])('is none if only a part of it was written: "%s"', (text) => {
    const file = join(root, 'part.json');
    writeFileSync(file, text);
    expect(readState(file)).toBeNull();
    expect(readState(join(root, 'absent.json'))).toBeNull();
  });

  it('has the links to folders, and not what is in these', () => {
    const linked = join(root, 'linked');
    mkdirSync(linked);
    symlinkSync(folder, join(linked, 'there'));
    symlinkSync(linked, join(linked, 'loop'));
    expect([...readFolder(linked).keys()]).toEqual(['loop', 'there']);
    copyFolder(linked, join(root, 'linked-copy'));
    expect(readFolder(join(root, 'linked-copy'))).toEqual(readFolder(linked));
  });

  it.skipIf(process.geteuid?.() === 0)('leaves out what is in a folder that cannot be read', () => {
    const closed = join(root, 'closed');
    mkdirSync(join(closed, 'inner'), { recursive: true });
    writeFileSync(join(closed, 'inner', 'file'), '');
    chmodSync(join(closed, 'inner'), 0);
    expect([...readFolder(closed).keys()]).toEqual(['inner']);
    chmodSync(join(closed, 'inner'), 0o700);
  });

  it('of some names has these alone, as far as they are there', () => {
    expect([...readFolder(folder, ['link', 'absent']).keys()]).toEqual(['link']);
  });

  it('that does not exist is empty', () => {
    expect(readFolder(join(root, 'absent')).size).toBe(0);
  });
});

describe('what brings a folder back', () => {
  const of = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
    new Map(Object.entries(entries));

  it('replaces what was changed, and removes what was added, from the inside out', () => {
    const plan = planRestoration(
      of({ a: '1', b: '1', c: '1' }),
      of({ a: '2', c: '1', d: '1', 'd/e': '1' }),
      of({ a: '2', c: '1', d: '1', 'd/e': '1' }),
    );
    expect(plan).toEqual({ replaced: ['a', 'b'], added: ['d/e', 'd'], foreign: [] });
  });

  it('leaves what is as before already, and what the change did not touch', () => {
    expect(
      planRestoration(of({ a: '1', b: '1' }), of({ a: '2', b: '1', c: '1' }), of({ a: '1', b: '9' })),
    ).toEqual({
      replaced: [],
      added: [],
      foreign: [],
    });
  });

  it('leaves what someone else has changed since', () => {
    expect(planRestoration(of({ a: '1' }), of({ a: '2', b: '1' }), of({ a: '3', b: '2' })).foreign).toEqual([
      'a',
      'b',
    ]);
  });
});
