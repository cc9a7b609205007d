import { isAbsolute, relative, sep } from 'node:path';
import { isPathBelow } from '../../adapters/files/paths/path-below.ts';
import { parseRestoreDate } from '../../domain/backup/restore-date.ts';
import type { Shard } from '../../domain/backup/shard.ts';
import type { RestoreRequest, WantedCertificate } from '../../use-cases/restore/restore-request.ts';
import type { BadEntry } from '../certificates/list-entries.ts';
import {
  checkListPaths,
  checkShard,
  LIST_INPUTS,
  LIST_PATH_INPUTS,
  listInput,
} from '../certificates/list-inputs.ts';
import { readPlacedEntries, type PlacedEntry } from '../certificates/placed-entries.ts';
import { checkSetNameGiven, checkSetNames, SET_NAME_INPUTS, setNames } from '../certificates/set-names.ts';
import { optional, read, type InputTable, type Values } from '../step/inputs.ts';
import { boolean, folderPath, oneOf } from '../step/parsers.ts';
import type { ActionStep } from '../step/run-step.ts';
import {
  ACCESS_INPUTS,
  checkAssetName,
  checkPassphrases,
  FINGERPRINT_INPUTS,
  PASSPHRASE_INPUTS,
  reactionInput,
  STORE_INPUTS,
} from '../step/shared-inputs.ts';

const RESTORE_INPUTS = {
  ...SET_NAME_INPUTS,
  ...LIST_INPUTS,
  ...LIST_PATH_INPUTS,
  date: read(parseRestoreDate, 'latest'),
  from: read(oneOf('artifact', 'directory', 'release'), 'artifact'),
  'backup-path': STORE_INPUTS['backup-path'],
  'release-tag': STORE_INPUTS['release-tag'],
  path: read(folderPath, '.'),
  ...PASSPHRASE_INPUTS,
  ...FINGERPRINT_INPUTS,
  repository: optional(parseRepository),
  'run-id': optional(parseRunId),
  'if-not-found': reactionInput('error'),
  overwrite: read(boolean, 'false'),
  ...ACCESS_INPUTS,
} satisfies InputTable;

export type RestoreValues = Values<typeof RESTORE_INPUTS>;

/** The inputs of `restore`. */
export interface RestoreInputs {
  readonly values: RestoreValues;
  readonly request: RestoreRequest;
  /** `null` for a whole list, and without one. */
  readonly shard: Shard | null;
  /** The entries of the list that cannot be used. */
  readonly badEntries: readonly BadEntry[];
}

/** Reads the inputs of `restore`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export async function readRestoreInputs(
  step: Pick<ActionStep, 'readInputs'> & {
    readonly environment: Pick<ActionStep['environment'], 'workspace'>;
  },
): Promise<RestoreInputs> {
  const values = step.readInputs(RESTORE_INPUTS, [
    checkSetNames,
    checkSetNameGiven,
    checkShard,
    checkListPaths,
    checkPassphrases,
    checkStore,
    checkAssetName,
    checkFingerprint,
  ]);
  const list = listInput(values);
  const { workspace } = step.environment;
  const folder = values.path;
  const read =
    list === null
      ? null
      : await readPlacedEntries(list, values, { workspace, folder }, (entry) => wanted(entry, folder));
  const certificates = read?.entries.map((entry) => wanted(entry, folder)) ?? null;
  return {
    values,
    request: requestOf(values, certificates),
    shard: list?.shard ?? null,
    badEntries: read?.badEntries ?? [],
  };
}

function requestOf(values: RestoreValues, certificates: readonly WantedCertificate[] | null): RestoreRequest {
  const names = setNames(values);
  const expectedFingerprint = values['expected-fingerprint'];
  return {
    artifactName: names?.base ?? '',
    list: names?.list ?? null,
    // What certkeep/backup stored under the same name holds no certificate that is kept.
    ...(values['common-name'] === null && certificates === null ? {} : { action: 'keep' }),
    certificates,
    date: values.date,
    runId: values['run-id'],
    ...(expectedFingerprint === null ? {} : { expectedFingerprint }),
    // Artifacts and releases belong to the repository that they are in; a directory may have been copied from anywhere.
    fromAnyRepository: values.from === 'directory',
    overwrite: values.overwrite,
  };
}

function wanted(
  { name, commonName, paths, expectedFingerprint }: PlacedEntry,
  folder: string,
): WantedCertificate {
  return {
    name,
    commonName,
    certificatePath: pathBelow(folder, paths.certificatePath, 'cert-path'),
    privateKeyPath: pathBelow(folder, paths.privateKeyPath, 'key-path'),
    ...(expectedFingerprint === null ? {} : { expectedFingerprint }),
  };
}

/** All files are written beside their places and moved at once, which the one folder above them makes possible. */
function pathBelow(folder: string, path: string, input: string): string {
  const inside = relative(folder, path);
  const below = inside.split(sep).join('/');
  if (!isAbsolute(inside) && isPathBelow(below)) return below;
  throw new Error(`"${input}" is not below path: set path to a folder above all files of the list`);
}

/** Each store has an input that names it, but for artifacts; a name of another store may be a mistake about which one is read. */
function checkStore(values: RestoreValues): string | null {
  const { from, repository, 'run-id': runId } = values;
  const given = (['backup-path', 'release-tag'] as const).filter((name) => values[name] !== null);
  const needed = { artifact: null, directory: 'backup-path', release: 'release-tag' } as const;
  const [other] = given.filter((name) => name !== needed[from]);
  if (other !== undefined) {
    const store = other === 'backup-path' ? 'directory' : 'release';
    return `Input "${other}" is given, but "from" is ${from}: set from: ${store} to restore from there, or leave ${other} out.`;
  }
  if (from === 'directory' && given.length === 0)
    return 'Input "backup-path" is empty: from: directory needs the directory that holds the backups.';
  if (from === 'release' && given.length === 0)
    return 'Input "release-tag" is empty: from: release needs the tag of the draft release that holds the backups.';
  if (from === 'directory' && (repository !== null || runId !== null))
    return 'Inputs "repository" and "run-id" choose among artifacts: leave them out with from: directory.';
  return from === 'release' && runId !== null
    ? 'Input "run-id" chooses among artifacts: leave it out with from: release.'
    : null;
}

function checkFingerprint(values: RestoreValues): string | null {
  return values.certificates === null || values['expected-fingerprint'] === null
    ? null
    : 'Input "expected-fingerprint" is for one certificate: give it in the entries of certificates.';
}

function parseRepository(text: string): string {
  if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text)) throw new Error('must be a repository as owner/name');
  return text;
}

function parseRunId(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Error('must be the number of a run, as in its address');
  return Number(text);
}
