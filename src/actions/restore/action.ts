import { Failure } from '../../domain/failure.ts';
import type { RestoreReport } from '../../use-cases/restore/restore-request.ts';
import { restore } from '../../use-cases/restore/restore.ts';
import { annotateSome } from '../step/annotate-some.ts';
import { runStep, type ActionStep } from '../step/run-step.ts';
import { absenceMessage, adviceAfter, explainFailure, failuresOf, successLines } from './advice.ts';
import { buildDependencies } from './dependencies.ts';
import { readRestoreInputs, type RestoreInputs } from './inputs.ts';
import { countRestores, restoreOutputs } from './outputs.ts';
import { formatRestoreSummary } from './summary.ts';
import { unmatchedKeys } from './unmatched-keys.ts';

/** `restore/`: brings a backup back, or the certificates of a list. */
export async function restoreAction(): Promise<void> {
  await runStep(run, 'The restore failed');
}

async function run(step: ActionStep): Promise<void> {
  const inputs = await readRestoreInputs(step);
  const report = await restoreWith(inputs, step);
  step.setOutputs(restoreOutputs(report, inputs));
  step.writeSummary(formatRestoreSummary(report, inputs));
  for (const line of successLines(report, inputs)) step.log.info(line);
  const { workspace } = step.environment;
  const advice = [
    ...adviceAfter(report, inputs, step.environment),
    ...(await unmatchedKeys(report, inputs.values.path, workspace)),
  ];
  annotateSome(advice, step);
  await failIfNotAll(report, inputs, step);
}

async function restoreWith(inputs: RestoreInputs, step: ActionStep): Promise<RestoreReport> {
  try {
    return await restore(inputs.request, await buildDependencies(inputs.values, step));
  } catch (error) {
    throw explainFailure(error, inputs);
  }
}

/** Fails the run at its end: outputs and summary are there, and what could be restored is restored. */
async function failIfNotAll(report: RestoreReport, inputs: RestoreInputs, step: ActionStep): Promise<void> {
  const failures = failuresOf(report, inputs);
  const isAbsent = !report.hasSets && inputs.values['if-not-found'] === 'error';
  if (failures.length > 0) {
    const { listFailure, tellFailures } = await import('../certificates/list-failure.ts');
    tellFailures(failures, step);
    if (!isAbsent) throw listFailure(failures, 'restored', countRestores(report, inputs).restored);
  }
  // About a list that was never backed up there is one thing to say, and not one for each certificate.
  if (isAbsent) throw new Failure('invalid', absenceMessage(report, inputs));
}
