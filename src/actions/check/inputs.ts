import { parseDuration } from '../../domain/renewal/duration.ts';
import type { Finding } from '../../domain/finding.ts';
import type { CheckedList } from '../../use-cases/check/check-listed.ts';
import type { CheckRequest } from '../../use-cases/check/check.ts';
import type { BadEntry } from '../certificates/list-entries.ts';
import {
  checkListPaths,
  checkShard,
  LIST_INPUTS,
  LIST_PATH_INPUTS,
  listInput,
} from '../certificates/list-inputs.ts';
import { readPlacedEntries } from '../certificates/placed-entries.ts';
import { checkSetNames, namesOfList, SET_NAME_INPUTS, setNames } from '../certificates/set-names.ts';
import { read, type InputTable, type Values } from '../step/inputs.ts';
import { wholeNumber } from '../step/parsers.ts';
import type { ActionStep } from '../step/run-step.ts';
import {
  ACCESS_INPUTS,
  checkAssetName,
  checkPassphrases,
  PASSPHRASE_INPUTS,
  STORE_INPUTS,
  USER_FILE_INPUTS,
} from '../step/shared-inputs.ts';

/** What is checked if no input names anything. */
const DEFAULT_PATHS = 'certificate.pem';

const CHECK_INPUTS = {
  ...USER_FILE_INPUTS,
  ...LIST_INPUTS,
  ...LIST_PATH_INPUTS,
  ...SET_NAME_INPUTS,
  'backup-path': STORE_INPUTS['backup-path'],
  'release-tag': STORE_INPUTS['release-tag'],
  ...PASSPHRASE_INPUTS,
  'warn-days': read(wholeNumber(0, 36_500), '30'),
  'fail-days': read(wholeNumber(0, 36_500), '7'),
  'max-backup-age': read(parseMaxAge, '8d'),
  ...ACCESS_INPUTS,
} satisfies InputTable;

export type CheckValues = Values<typeof CHECK_INPUTS>;

/** The inputs of `check`. */
export interface CheckInputs {
  readonly values: CheckValues;
  readonly request: CheckRequest;
  /** The name of artifacts up to the date; `null` if no artifact is drilled. */
  readonly artifactName: string | null;
}

/** Reads the inputs of `check`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export async function readCheckInputs(
  step: Pick<ActionStep, 'readInputs'> & {
    readonly environment: Pick<ActionStep['environment'], 'workspace'>;
  },
): Promise<CheckInputs> {
  const values = step.readInputs(CHECK_INPUTS, [
    checkSetNames,
    checkShard,
    checkListPaths,
    checkPassphrases,
    checkAssetName,
    checkLimits,
  ]);
  const list = await readList(values, step.environment.workspace);
  const artifactName = artifactNameOf(values);
  const namesAnything = artifactName !== null || namesOtherStore(values) || list !== null;
  return {
    values,
    artifactName,
    request: {
      paths: values.paths === '' && !namesAnything ? DEFAULT_PATHS : values.paths,
      ifNoFilesFound: values['if-no-files-found'],
      limits: { warnDays: values['warn-days'], failDays: values['fail-days'] },
      maxBackupAgeMs: values['max-backup-age'],
      // What certkeep/backup stored under the same name holds no certificate that is kept.
      ...(values['common-name'] === null && list === null ? {} : { action: 'keep' }),
      list,
    },
  };
}

/** A list has a name of its own, which must not call for artifacts if another store alone is named. */
function artifactNameOf(values: CheckValues): string | null {
  const isOfOtherStore =
    values.certificates !== null && values['artifact-name'] === null && namesOtherStore(values);
  return isOfOtherStore ? null : (setNames(values)?.base ?? null);
}

function namesOtherStore(values: CheckValues): boolean {
  return values['backup-path'] !== null || values['release-tag'] !== null;
}

async function readList(values: CheckValues, workspace: string): Promise<CheckedList | null> {
  const given = listInput(values);
  if (given === null) return null;
  const { base, list } = namesOfList(values['artifact-name'], given.shard);
  const { entries, badEntries } = await readPlacedEntries(given, values, { workspace, folder: workspace });
  return {
    name: list,
    shardBase: given.shard === null ? null : base,
    certificates: entries.map(({ commonName, paths }) => ({ commonName, location: paths.certificatePath })),
    entryFindings: badEntries.map(findingOf),
  };
}

function findingOf({ position, failure: { message } }: BadEntry): Finding {
  return { code: 'invalid-entry', level: 'error', message, about: position, at: null };
}

function checkLimits(values: CheckValues): string | null {
  const { 'warn-days': warnDays, 'fail-days': failDays } = values;
  return failDays > warnDays
    ? `Input "fail-days" is ${failDays}, and must not be greater than warn-days (${warnDays}). Lower it, or raise warn-days too.`
    : null;
}

function parseMaxAge(text: string): number {
  const ms = parseDuration(text, ['d', 'h']);
  if (ms === 0) throw new Error('must be more than 0, or every backup would be too old');
  return ms;
}
