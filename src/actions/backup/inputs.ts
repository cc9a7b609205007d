import { read, required, type InputTable, type Values } from '../step/inputs.ts';
import { anyText, boolean } from '../step/parsers.ts';
import type { ActionStep } from '../step/run-step.ts';
import {
  ACCESS_INPUTS,
  checkAssetName,
  checkPassphrases,
  parseArtifactName,
  PASSPHRASE_INPUTS,
  reactionInput,
  STORE_INPUTS,
} from '../step/shared-inputs.ts';

const BACKUP_INPUTS = {
  paths: required(anyText, 'name the files to back up'),
  'if-no-files-found': reactionInput('error'),
  'skip-if-unchanged': read(boolean, 'false'),
  ...PASSPHRASE_INPUTS,
  ...STORE_INPUTS,
  'artifact-name': read(parseArtifactName, 'certkeep-backup'),
  ...ACCESS_INPUTS,
} satisfies InputTable;

/** The inputs of `backup`. */
export type BackupInputs = Values<typeof BACKUP_INPUTS>;

/** Reads the inputs of `backup`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export function readBackupInputs({ readInputs }: Pick<ActionStep, 'readInputs'>): BackupInputs {
  return readInputs(BACKUP_INPUTS, [checkPassphrases, checkAssetName, checkPlace]);
}

function checkPlace(values: BackupInputs): string | null {
  return values['upload-artifact'] || values['backup-path'] !== null || values['release-tag'] !== null
    ? null
    : 'Input "upload-artifact" is false, and "backup-path" and "release-tag" are empty, so there is no place for a backup: give one of them.';
}
