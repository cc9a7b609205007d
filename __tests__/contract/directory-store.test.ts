import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { directoryStore } from '../../src/adapters/files/directory/directory-store.ts';
import { setStaging } from '../../src/adapters/set-format/staged-set.ts';
import { describeBackupStore } from './backup-store.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

describeBackupStore('the adapter on a directory', () => {
  const folder = temporaryFolder();
  const directory = join(folder, 'backups');
  const block = (): void => {
    rmSync(directory, { recursive: true, force: true });
    writeFileSync(directory, 'not a directory');
  };
  return {
    store: directoryStore(directory),
    staging: setStaging(join(folder, 'staging')),
    takenName: 'both-kept',
    remove: (set) => {
      rmSync(set.place, { recursive: true });
    },
    damage: (set) => {
      rmSync(set.place, { recursive: true });
      writeFileSync(set.place, 'not a folder');
    },
    silence: block,
    fill: block,
  };
});
