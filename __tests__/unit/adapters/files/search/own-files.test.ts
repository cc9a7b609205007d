import { expect, it } from 'vitest';
import type { DiskView } from '../../../../../src/adapters/files/search/disk-view.ts';
import { ownFiles } from '../../../../../src/adapters/files/search/own-files.ts';

/** A disk that folds case and Unicode forms, as those of macOS and Windows do. */
const foldingDisk: DiskView = {
  status: () => null,
  list: () => [],
  ownPath: (path) => path,
  identity: (path) => (path.includes('missing') ? null : path.normalize('NFC').toLowerCase()),
};

it('knows what is ours in every spelling that the disk takes', () => {
  const isOurs = ownFiles(['/work/Backups', '/work/cl\u00e9.pem', '/work/missing'], foldingDisk);
  for (const path of ['/work/backups', '/WORK/BACKUPS/a/b', '/work/cle\u0301.pem', '/work/CL\u00c9.PEM'])
    expect(isOurs(path), path).toBe(true);
  for (const path of ['/work', '/work/backups2', '/work/cle.pem', '/work/missing', '/work/missing/a', '/'])
    expect(isOurs(path), path).toBe(false);
});
