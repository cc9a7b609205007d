import { resolve } from 'node:path';
import type { BackUpRequest } from '../use-cases/back-up.ts';
import { boolean, oneOf, orDefault, type Inputs } from './inputs.ts';
import { parseArtifactName, parsePassphrase, readStorePlaces, type StorePlaces } from './store-inputs.ts';

export interface BackupInputs {
  readonly request: BackUpRequest;
  readonly places: StorePlaces;
}

/** The inputs of `backup`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export function readBackupInputs(inputs: Inputs, workspace: string): BackupInputs {
  const paths = inputs.read('paths', parsePaths);
  const passphrase = inputs.readSecret('passphrase', parsePassphrase);
  const artifactName = inputs.read('artifact-name', orDefault('certkeep-backup', parseArtifactName));
  const ifNoFilesFound = inputs.read(
    'if-no-files-found',
    orDefault('error', oneOf('warn', 'error', 'ignore')),
  );
  const skipIfUnchanged = inputs.read('skip-if-unchanged', orDefault('false', boolean));
  const places = readStorePlaces(inputs, workspace);
  inputs.check(() =>
    places().uploadArtifact || places().backupPath !== null
      ? null
      : 'Inputs "upload-artifact" is false and "backup-path" is empty: there is no place for a backup; one of them must be given.',
  );
  inputs.refuseProblems();
  const { backupPath } = places();
  const secret = passphrase();
  return {
    request: {
      paths: paths(),
      artifactName: artifactName(),
      ifNoFilesFound: ifNoFilesFound(),
      skipIfUnchanged: skipIfUnchanged(),
      ...(secret === null ? {} : { passphrase: secret }),
      // A backup that held the earlier ones would double from run to run.
      except: backupPath === null ? [] : [resolve(backupPath)],
    },
    places: places(),
  };
}

function parsePaths(text: string): string {
  if (text === '') throw new Error('must name the files to back up');
  return text;
}
