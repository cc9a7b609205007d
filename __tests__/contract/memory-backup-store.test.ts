import { formatBackupName } from '../../src/domain/backup/backup-name.ts';
import { memoryBackupStore } from '../fakes/memory-backup-store.ts';
import { memorySetStaging } from '../fakes/memory-set-staging.ts';
import { describeBackupStore } from './backup-store.contract.ts';

describeBackupStore('the fake', () => {
  const store = memoryBackupStore();
  return {
    store,
    staging: memorySetStaging(),
    takenName: 'refused',
    remove: (set) => {
      store.sets.delete(formatBackupName(set.name));
    },
    damage: (set) => {
      const found = store.sets.get(formatBackupName(set.name));
      if (found !== undefined) found.content = 'damaged';
    },
    silence: () => {
      store.trouble = 'unreadable';
    },
    fill: () => {
      store.isFull = true;
    },
    deny: () => {
      store.trouble = 'denied';
    },
  };
});
