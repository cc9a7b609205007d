import { rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { directoryVault } from '../../src/adapters/files/directory-vault.ts';
import { setStaging } from '../../src/adapters/files/set-staging.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { describeVault } from './vault.contract.ts';

describeVault('the adapter on a directory', () => {
  const folder = temporaryFolder();
  const directory = join(folder, 'backups');
  const block = (): void => {
    rmSync(directory, { recursive: true, force: true });
    writeFileSync(directory, 'not a directory');
  };
  return {
    vault: directoryVault(directory),
    staging: setStaging(join(folder, 'staging')),
    refusesNames: false,
    remove: (set) => {
      rmSync(set.place, { recursive: true });
    },
    damage: (set) => {
      unlinkSync(join(set.place, 'certificate.pem'));
      symlinkSync('/etc/passwd', join(set.place, 'certificate.pem'));
    },
    silence: block,
    fill: block,
  };
});
