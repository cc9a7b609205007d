import { parseCalendarSpan } from '../../domain/backup/calendar-span.ts';
import type { Limit } from '../../domain/backup/retention.ts';
import type { PruneRequest } from '../../use-cases/prune/prune.ts';
import { checkSetNameGiven, checkSetNames, SET_NAME_INPUTS, setNames } from '../certificates/set-names.ts';
import { optional, read, type InputTable, type Values } from '../step/inputs.ts';
import { boolean, wholeNumber } from '../step/parsers.ts';
import type { ActionStep } from '../step/run-step.ts';
import {
  ACCESS_INPUTS,
  checkAssetName,
  checkPassphrases,
  PASSPHRASE_INPUTS,
  STORE_INPUTS,
  timeoutInput,
} from '../step/shared-inputs.ts';

const MAX_LIMIT = 999_999;

const PRUNE_INPUTS = {
  ...SET_NAME_INPUTS,
  'backup-path': STORE_INPUTS['backup-path'],
  'release-tag': STORE_INPUTS['release-tag'],
  ...PASSPHRASE_INPUTS,
  'keep-last': read(parseLimit, '0'),
  'keep-daily': read(parseLimit, '0'),
  'keep-weekly': read(parseLimit, '0'),
  'keep-monthly': read(parseLimit, '0'),
  'keep-yearly': read(parseLimit, '0'),
  'keep-within': optional(parseCalendarSpan),
  'dry-run': read(boolean, 'true'),
  ...ACCESS_INPUTS,
  timeout: timeoutInput('15m'),
} satisfies InputTable;

export type PruneValues = Values<typeof PRUNE_INPUTS>;

/** The inputs of `prune`. */
export interface PruneInputs {
  readonly values: PruneValues;
  readonly request: PruneRequest;
}

/** Reads the inputs of `prune`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export function readPruneInputs({ readInputs }: Pick<ActionStep, 'readInputs'>): PruneInputs {
  const values = readInputs(PRUNE_INPUTS, [
    checkSetNames,
    checkSetNameGiven,
    checkAssetName,
    checkPassphrases,
  ]);
  return {
    values,
    request: {
      artifactName: setNames(values)?.base ?? '',
      policy: {
        last: values['keep-last'],
        daily: values['keep-daily'],
        weekly: values['keep-weekly'],
        monthly: values['keep-monthly'],
        yearly: values['keep-yearly'],
        within: values['keep-within'],
      },
      dryRun: values['dry-run'],
    },
  };
}

/** restic writes `-1` for unlimited too. */
function parseLimit(text: string, workspace: string): Limit {
  if (text === 'unlimited' || text === '-1') return 'unlimited';
  try {
    return wholeNumber(0, MAX_LIMIT)(text, workspace);
  } catch (error) {
    throw new Error(`must be a whole number from 0 to ${MAX_LIMIT}, or unlimited`, { cause: error });
  }
}
