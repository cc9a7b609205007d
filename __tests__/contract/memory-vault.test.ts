import { formatBackupName } from '../../src/domain/backup-name.ts';
import { memorySetStaging } from '../fakes/memory-set-staging.ts';
import { memoryVault } from '../fakes/memory-vault.ts';
import { describeVault } from './vault.contract.ts';

describeVault('the fake', () => {
  const vault = memoryVault();
  return {
    vault,
    staging: memorySetStaging(),
    refusesNames: true,
    remove: (set) => {
      vault.sets.delete(formatBackupName(set.name));
    },
    damage: (set) => {
      const found = vault.sets.get(formatBackupName(set.name));
      if (found !== undefined) found.content = 'damaged';
    },
    silence: () => {
      vault.trouble = 'unreadable';
    },
    fill: () => {
      vault.isFull = true;
    },
    deny: () => {
      vault.trouble = 'denied';
    },
  };
});
