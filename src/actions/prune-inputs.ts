import { parseCalendarSpan } from '../domain/calendar-span.ts';
import type { Limit, RetentionPolicy } from '../domain/retention.ts';
import type { PruneRequest } from '../use-cases/prune.ts';
import { boolean, orDefault, wholeNumber, type Input, type Inputs } from './inputs.ts';
import { readSetBase } from './set-base-input.ts';
import { folderPathIn, parsePassphrase, readAccess, type StorePlaces } from './store-inputs.ts';

const MAX_LIMIT = 999_999;

export interface PruneInputs {
  readonly request: PruneRequest;
  readonly places: StorePlaces;
}

/** The inputs of `prune`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export function readPruneInputs(inputs: Inputs, workspace: string): PruneInputs {
  const artifactName = readSetBase(inputs);
  const policy = readRetentionPolicy(inputs);
  const passphrase = inputs.readSecret('passphrase', parsePassphrase);
  const dryRun = inputs.read('dry-run', orDefault('true', boolean));
  const access = readAccess(inputs, '15m');
  const backupPath = inputs.readOptional('backup-path', folderPathIn(workspace));
  inputs.refuseProblems();
  const current = passphrase();
  return {
    request: {
      artifactName: artifactName(),
      policy: policy(),
      passphrases: current === null ? {} : { current },
      dryRun: dryRun(),
    },
    // Nothing is stored by this action, so how does not matter.
    places: {
      ...access(),
      backupPath: backupPath(),
      uploadArtifact: true,
      retentionDays: null,
      compressionLevel: 0,
    },
  };
}

function readRetentionPolicy(inputs: Inputs): Input<RetentionPolicy> {
  const last = inputs.read('keep-last', orDefault('0', parseLimit));
  const daily = inputs.read('keep-daily', orDefault('0', parseLimit));
  const weekly = inputs.read('keep-weekly', orDefault('0', parseLimit));
  const monthly = inputs.read('keep-monthly', orDefault('0', parseLimit));
  const yearly = inputs.read('keep-yearly', orDefault('0', parseLimit));
  const within = inputs.readOptional('keep-within', parseCalendarSpan);
  return () => ({
    last: last(),
    daily: daily(),
    weekly: weekly(),
    monthly: monthly(),
    yearly: yearly(),
    within: within(),
  });
}

/** `-1` is what restic calls unlimited too. */
function parseLimit(text: string): Limit {
  if (text === 'unlimited' || text === '-1') return 'unlimited';
  try {
    return wholeNumber(0, MAX_LIMIT)(text);
  } catch (error) {
    throw new Error(`must be a whole number from 0 to ${MAX_LIMIT}, or unlimited`, { cause: error });
  }
}
