import { parseRestoreDate } from '../domain/restore-date.ts';
import type { RestoreRequest } from '../use-cases/restore-request.ts';
import { boolean, oneOf, orDefault, type Input, type Inputs } from './inputs.ts';
import { readListInput, readListPaths } from './list-input.ts';
import { nameList, readSetNames, type NamedList, type SetNames } from './set-base-input.ts';
import { parseFingerprint, parsePassphrase, pathIn, readAccess, type AccessPlaces } from './store-inputs.ts';

/** Where the tool works: what of the inputs does not go to the use case. */
export interface RestorePlaces extends AccessPlaces {
  readonly from: 'artifact' | 'directory';
  /** Absolute; given with `from: directory`, and only then. */
  readonly backupPath: string | null;
  /** `owner/name`; `null` for the repository of the run. */
  readonly repository: string | null;
  /** Absolute: the folder that is restored into. */
  readonly path: string;
}

export interface RestoreInputs {
  readonly request: RestoreRequest;
  readonly places: RestorePlaces;
  readonly ifNotFound: 'error' | 'warn' | 'ignore';
  /** Whose certificates alone are to be restored; `null` where a whole set is. */
  readonly list: NamedList | null;
}

/** The inputs of `restore`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export function readRestoreInputs(inputs: Inputs, workspace: string): RestoreInputs {
  const list = readListInput(inputs);
  const names = readSetNames(inputs, list);
  const listPaths = readListPaths(inputs, list);
  const request = readRequest(inputs, names);
  const places = readPlaces(inputs, workspace);
  const ifNotFound = inputs.read('if-not-found', orDefault('error', oneOf('error', 'warn', 'ignore')));
  inputs.check(() => problemOfPlaces(places(), request()));
  inputs.check(() =>
    list() === null || request().expectedFingerprint === undefined
      ? null
      : 'Input "expected-fingerprint" is of one certificate: give it in the entries of certificates.',
  );
  inputs.refuseProblems();
  return {
    request: request(),
    places: places(),
    ifNotFound: ifNotFound(),
    list: nameList(list(), names(), listPaths()),
  };
}

function readRequest(inputs: Inputs, names: Input<SetNames>): Input<RestoreRequest> {
  const date = inputs.read('date', orDefault('latest', parseRestoreDate));
  const runId = inputs.readOptional('run-id', parseRunId);
  const passphrase = inputs.readSecret('passphrase', parsePassphrase);
  const fingerprint = inputs.readOptional('expected-fingerprint', parseFingerprint);
  const overwrite = inputs.read('overwrite', orDefault('false', boolean));
  return () => {
    const [secret, expectedFingerprint] = [passphrase(), fingerprint()];
    return {
      artifactName: names().base,
      date: date(),
      runId: runId(),
      ...(secret === null ? {} : { passphrase: secret }),
      ...(expectedFingerprint === null ? {} : { expectedFingerprint }),
      overwrite: overwrite(),
    };
  };
}

function readPlaces(inputs: Inputs, workspace: string): Input<RestorePlaces> {
  const access = readAccess(inputs);
  const from = inputs.read('from', orDefault('artifact', oneOf('artifact', 'directory')));
  const backupPath = inputs.readOptional('backup-path', pathIn(workspace));
  const repository = inputs.readOptional('repository', parseRepository);
  const path = inputs.read('path', orDefault('.', pathIn(workspace)));
  return () => ({
    ...access(),
    from: from(),
    backupPath: backupPath(),
    repository: repository(),
    path: path(),
  });
}

function problemOfPlaces(
  { from, backupPath, repository }: RestorePlaces,
  { runId }: RestoreRequest,
): string | null {
  if (from === 'artifact') {
    return backupPath === null
      ? null
      : 'Input "backup-path" is given, but "from" is artifact: set from: directory to restore from there, or leave backup-path out.';
  }
  if (backupPath === null)
    return 'Input "backup-path" is empty: from: directory needs the directory that holds the backups.';
  return repository === null && runId === null
    ? null
    : 'Inputs "repository" and "run-id" choose among artifacts: leave them out with from: directory.';
}

function parseRepository(text: string): string {
  if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text)) throw new Error('must be a repository as owner/name');
  return text;
}

function parseRunId(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Error('must be the number of a run, as in its address');
  return Number(text);
}
