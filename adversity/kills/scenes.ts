import { backupScene, restoreFilesScene } from './files-scene.ts';
import { keepScene } from './keep-scene.ts';
import { listScene } from './list-scene.ts';
import { pruneReleaseScene, pruneScene } from './prune-scene.ts';
import { restoreScene } from './restore-scene.ts';
import type { SetScene } from './scene.ts';

/** The scenes, by what happens in them. */
export const SCENES: Readonly<Record<string, SetScene>> = {
  'issuing on a hosted runner': keepScene({ isHosted: true }),
  'reusing on a hosted runner': keepScene({ isHosted: true, stored: 'fresh' }),
  'renewing on a hosted runner': keepScene({ isHosted: true, stored: 'old' }),
  'renewing on a hosted runner, with a draft release': keepScene({
    isHosted: true,
    stored: 'old',
    inputs: { 'release-tag': 'certkeep' },
  }),
  'issuing on a hosted runner, into a draft release alone': keepScene({
    isHosted: true,
    isReleaseAlone: true,
  }),
  'renewing on a hosted runner, in a draft release alone': keepScene({
    isHosted: true,
    stored: 'old',
    isReleaseAlone: true,
  }),
  'renewing on a disk of its own, with PKCS#12 and a directory': keepScene({
    isHosted: false,
    inWorkspace: 'old',
    hasBackupPath: true,
    inputs: { 'p12-path': 'example.p12', 'p12-password': 'p12-Password-of-these-tests' },
  }),
  'renewing on a disk of its own, without a passphrase': keepScene({
    isHosted: false,
    inWorkspace: 'old',
    inputs: { passphrase: '' },
  }),
  'keeping a list on a hosted runner': listScene(true),
  'keeping a list on a disk of its own, with a directory': listScene(false),
  'restoring into an empty folder': restoreScene(false),
  'restoring over another pair': restoreScene(true),
  'backing up files': backupScene,
  'restoring files': restoreFilesScene,
  pruning: pruneScene,
  'pruning a draft release': pruneReleaseScene,
};
