import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseUnusableFolder } from '../../../../../src/adapters/files/paths/usable-folder.ts';
import { Failure } from '../../../../../src/domain/failure.ts';
import { canLink } from '../../../../contract/symbolic-links.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

/** What is said of a folder; `null` where it can be used. */
function refusalOf(folder: string): string | null {
  try {
    refuseUnusableFolder(folder, 'The folder');
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.code).toBe('not-written');
    return error.message;
  }
}

describe('a folder', () => {
  it('may be there, or be missing with those above it; nothing is made', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'there'));
    for (const path of ['', 'there', 'a/b/c']) expect(refusalOf(join(root, path))).toBeNull();
    expect(readdirSync(root, { recursive: true })).toEqual(['there']);
  });

  it.skipIf(!canLink)('may be reached through a link that leads to one', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'there'));
    symlinkSync(join(root, 'there'), join(root, 'link'));
    symlinkSync(join(root, 'nothing'), join(root, 'dangling'));
    for (const path of ['link', 'link/a']) expect(refusalOf(join(root, path))).toBeNull();
    expect(refusalOf(join(root, 'dangling'))).toContain('ENOENT');
    expect(refusalOf(join(root, 'dangling', 'a'))).toContain(join(root, 'dangling'));
    expect(readdirSync(root).sort()).toEqual(['dangling', 'link', 'there']);
  });

  it('is none where it, or what it would be made in, is a file', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'file'), '');
    expect(refusalOf(join(root, 'file'))).toBe(
      `The folder ${join(root, 'file')} cannot be used: it is not a folder. Nothing was changed. Name another folder.`,
    );
    expect(refusalOf(join(root, 'file', 'a'))).toContain(
      `${join(root, 'file', 'a')} (at ${join(root, 'file')})`,
    );
  });
});
