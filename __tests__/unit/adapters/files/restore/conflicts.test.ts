import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameFoldingIn, refuseSharedPlaces } from '../../../../../src/adapters/files/restore/conflicts.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

/** Two files of these paths, on a disk that compares names so. */
function sharing(some: string, other: string, fold: (path: string) => string): () => void {
  return () => {
    refuseSharedPlaces([{ path: some }, { path: other }], fold);
  };
}

const exact = (path: string): string => path;
const foldingCase = (path: string): string => path.toLowerCase();

describe('two files of a backup', () => {
  it('that are one file on a disk are refused, and only there', () => {
    expect(sharing('conf/Key.pem', 'conf/key.pem', foldingCase)).toThrow('conf/Key.pem and conf/key.pem');
    expect(sharing('Conf', 'conf/key.pem', foldingCase)).toThrow('Conf and conf/key.pem');
    expect(sharing('conf/Key.pem', 'conf/key.pem', exact)).not.toThrow();
    expect(sharing('conf', 'conf.d/key.pem', foldingCase)).not.toThrow();
  });

  it('are listed in one line, whatever their names are', () => {
    expect(sharing('a\nb', 'a\nb', exact)).toThrow(/place on this disk: a b and a b\./);
  });
});

describe('how a disk compares names', () => {
  it('is found out by a look, which leaves nothing behind', () => {
    const folder = temporaryFolder();
    const fold = nameFoldingIn(folder);
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(join(folder, 'Aa'));
    const foldsCase = readdirSync(folder).length === 1 && fold('Aa') === fold('aA');
    const isThere = ((): boolean => {
      try {
        mkdirSync(join(folder, 'aA'));
        return false;
      } catch {
        return true;
      }
    })();
    expect(foldsCase).toBe(isThere);
  });
});
