import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskPlaces, foldingEverywhere } from '../../../../../src/adapters/files/paths/disk-places.ts';
import { nameFoldingIn } from '../../../../../src/adapters/files/restore/conflicts.ts';
import { canLink } from '../../../../contract/symbolic-links.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

describe('the place of a path', () => {
  it.skipIf(!canLink)('is the same through a link to a folder, whether the file is there or not', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'releases', '5'), { recursive: true });
    symlinkSync(join('releases', '5'), join(folder, 'current'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
    const placeOf = diskPlaces();
    const same = (some: string, other: string): boolean =>
      placeOf(join(folder, some)) === placeOf(join(folder, other));
    expect(same('current/key.pem', 'releases/5/key.pem')).toBe(true);
    expect(same('current/new/key.pem', 'releases/5/new/key.pem')).toBe(true);
    expect(same('current/key.pem', 'releases/key.pem')).toBe(false);
    expect(same('dangling/key.pem', 'current/key.pem')).toBe(false);
  });

  it('tells spellings apart exactly where the disk does', () => {
    const folder = temporaryFolder();
    const fold = nameFoldingIn(folder);
    writeFileSync(join(folder, 'private_key.pem'), '');
    const placeOf = diskPlaces();
    const isOne = placeOf(join(folder, 'PRIVATE_KEY.PEM')) === placeOf(join(folder, 'private_key.pem'));
    expect(isOne).toBe(fold('A') === fold('a'));
    const isOneBelow = placeOf(join(folder, 'New', 'k')) === placeOf(join(folder, 'new', 'k'));
    expect(isOneBelow).toBe(isOne);
  });

  it('is the same for all spellings on the most forgiving disk', () => {
    const placeOf = diskPlaces(foldingEverywhere);
    const folder = temporaryFolder();
    expect(placeOf(join(folder, 'A', 'K\u00e9y'))).toBe(placeOf(join(folder, 'a', 'ke\u0301Y')));
    expect(placeOf(join(folder, 'a'))).not.toBe(placeOf(join(folder, 'b')));
  });
});
