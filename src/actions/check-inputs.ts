import { parseDuration } from '../domain/duration.ts';
import type { ExpiryLimits } from '../domain/expiry.ts';
import { Failure } from '../domain/failure.ts';
import { Secret } from '../domain/secret.ts';
import type { CheckRequest } from '../use-cases/check.ts';
import { oneOf, orDefault, wholeNumber, type Input, type Inputs } from './inputs.ts';
import { readListInput, readListPaths, type ListInput } from './list-input.ts';
import { nameList, readOptionalSetNames, type NamedList, type SetNames } from './set-base-input.ts';
import { folderPathIn, readAccess, type AccessPlaces } from './store-inputs.ts';

/** What is checked where no input names anything. */
const DEFAULT_PATHS = 'certificate.pem';

/** Where backups are looked for. */
export interface CheckPlaces extends AccessPlaces {
  /** The artifact's name up to the date; `null` where no artifact is to be drilled. */
  readonly artifactName: string | null;
  /** Absolute; `null` where no local directory is to be drilled. */
  readonly backupPath: string | null;
}

export interface CheckInputs {
  readonly request: CheckRequest;
  readonly places: CheckPlaces;
  /** `null` where no list is to be checked. */
  readonly list: NamedList | null;
}

/** The inputs of `check`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export function readCheckInputs(inputs: Inputs, workspace: string): CheckInputs {
  const list = readListInput(inputs);
  const names = readOptionalSetNames(inputs, list);
  const listPaths = readListPaths(inputs, list);
  const places = readPlaces(inputs, workspace, list, names);
  const paths = inputs.read('paths', (text) => text);
  const ifNoFilesFound = inputs.read(
    'if-no-files-found',
    orDefault('warn', oneOf('warn', 'error', 'ignore')),
  );
  // Of any length: what it opens was sealed long ago.
  const passphrase = inputs.readSecret('passphrase', (text) => new Secret(text));
  const limits = readLimits(inputs);
  const maxBackupAgeMs = inputs.read('max-backup-age', orDefault('8d', parseMaxAge));
  inputs.refuseProblems();
  const { artifactName, backupPath } = places();
  const namesAnything = artifactName !== null || backupPath !== null || list() !== null;
  const secret = passphrase();
  return {
    request: {
      paths: paths() === '' && !namesAnything ? DEFAULT_PATHS : paths(),
      ifNoFilesFound: ifNoFilesFound(),
      ...(secret === null ? {} : { passphrase: secret }),
      limits: limits(),
      maxBackupAgeMs: maxBackupAgeMs(),
    },
    places: places(),
    list: nameList(list(), names(), listPaths()),
  };
}

/** Throws a `Failure` (`unsupported`) where an artifact alone is to be drilled, and there are none. */
export function refuseUnsupportedDrill(
  { artifactName, backupPath }: CheckPlaces,
  hasArtifacts: boolean,
): void {
  if (hasArtifacts || artifactName === null || backupPath !== null) return;
  throw new Failure(
    'unsupported',
    'GitHub Enterprise Server has no service for artifacts, so that no backup can be among them. Set backup-path to drill the dated backups of a local directory.',
  );
}

function readPlaces(
  inputs: Inputs,
  workspace: string,
  list: Input<ListInput | null>,
  names: Input<SetNames | null>,
): Input<CheckPlaces> {
  const isNamed = inputs.read('artifact-name', (text) => text !== '');
  const backupPath = inputs.readOptional('backup-path', folderPathIn(workspace));
  const access = readAccess(inputs);
  return () => {
    // A list has a name of its own, which must not call for artifacts where a directory alone is named.
    const isOfDirectory = list() !== null && !isNamed() && backupPath() !== null;
    const artifactName = isOfDirectory ? null : (names()?.base ?? null);
    return { ...access(), artifactName, backupPath: backupPath() };
  };
}

function readLimits(inputs: Inputs): Input<ExpiryLimits> {
  const warnDays = inputs.read('warn-days', orDefault('30', wholeNumber(0, 36_500)));
  const failDays = inputs.read('fail-days', orDefault('7', wholeNumber(0, 36_500)));
  inputs.check(() =>
    failDays() > warnDays()
      ? `Input "fail-days" is ${failDays()}, more than warn-days (${warnDays()}): must be at most as many.`
      : null,
  );
  return () => ({ warnDays: warnDays(), failDays: failDays() });
}

function parseMaxAge(text: string): number {
  const ms = parseDuration(text, ['d', 'h']);
  if (ms === 0) throw new Error('must be more than nothing, or every backup would be too old');
  return ms;
}
