import type { KeepReport } from '../../../use-cases/keep/keep.ts';
import type { Advice } from '../../report/advice-boxes.ts';
import { adviceOnMissingArtifacts } from '../../step/advice.ts';
import type { KeepInputs } from '../inputs.ts';
import { adviceOnCarriedPairs, adviceOnEarlyEnd } from './backup-advice.ts';
import { adviceOnChanges, adviceOnPassphrase } from './change-advice.ts';
import { adviceOnPermanence, adviceOnWeakFiles } from './identity-advice.ts';
import {
  adviceOnAttempt,
  adviceOnLackOfKeys,
  adviceOnThisJob,
  adviceOnUnapplied,
  whyNothingIsStored,
  type JobEnvironment,
} from './job-advice.ts';
import { keptIn } from './kept.ts';
import {
  adviceOnNoBackup,
  adviceOnPassingBackups,
  adviceOnSleepingSchedule,
  type Surroundings,
} from './lasting-advice.ts';
import { adviceOnMissingNames, adviceOnSpecification } from './specification-advice.ts';

type Environment = Surroundings & JobEnvironment;

/** What the inputs alone give reason to say. */
export function adviceBefore(
  { certificates, run }: KeepInputs,
  environment: Pick<Environment, 'server'>,
): Advice[] {
  return [
    ...certificates.flatMap(({ request }) => adviceOnSpecification(request.specification)),
    ...adviceOnMissingArtifacts(run, environment),
  ];
}

/** What the result gives reason to say. */
export function adviceAfter(report: KeepReport, inputs: KeepInputs, environment: Environment): Advice[] {
  if (report.isDryRun) return adviceOnResult(report, inputs, environment);
  return [
    ...adviceOnLackOfKeys(keptIn(report), inputs, environment),
    ...adviceOnResult(report, inputs, environment),
  ];
}

/** As `adviceAfter`, without what the summary of the run says in its own words. */
export function adviceOnResult(report: KeepReport, inputs: KeepInputs, environment: Environment): Advice[] {
  const kept = keptIn(report);
  const unapplied = adviceOnUnapplied(kept, inputs, environment);
  if (report.isDryRun) return unapplied;
  const mayKeep = whyNothingIsStored(inputs, environment) === null;
  return [
    ...adviceOnThisJob(kept, inputs, environment),
    ...unapplied,
    ...adviceOnMissingNames(kept),
    ...adviceOnAttempt(kept, inputs, environment),
    ...adviceOnChanges(kept),
    ...kept.flatMap(adviceOnPermanence),
    ...(mayKeep ? adviceOnPassingBackups(kept, report, inputs, environment) : []),
    ...(mayKeep ? adviceOnNoBackup(kept, report, inputs, environment) : []),
    ...adviceOnSleepingSchedule(kept, report, inputs, environment),
    ...adviceOnWeakFiles(kept),
    ...adviceOnPassphrase(kept, report, inputs),
    ...adviceOnEarlyEnd(kept, report, inputs),
    ...adviceOnCarriedPairs(report, inputs),
  ];
}
