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
  const isOurs = ownFiles(['/srv/Backups', '/srv/cl\u00e9.pem', '/srv/missing'], foldingDisk);
  for (const path of ['/srv/backups', '/SRV/BACKUPS/a/b', '/srv/cle\u0301.pem', '/srv/CL\u00c9.PEM'])
    expect(isOurs(path), path).toBe(true);
  for (const path of ['/srv', '/srv/backups2', '/srv/cle.pem', '/srv/missing', '/srv/missing/a', '/'])
    expect(isOurs(path), path).toBe(false);
});
