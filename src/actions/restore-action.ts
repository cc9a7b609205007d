import { restore } from '../use-cases/restore.ts';
import { runStep, type ActionStep } from './action-step.ts';
import { adviceAfterRestore, adviceOnAbsence, explainingDenied } from './restore-advice.ts';
import { readRestoreInputs, type RestoreInputs } from './restore-inputs.ts';
import { restoreOutputs } from './restore-outputs.ts';
import { formatRestoreSummary } from './restore-summary.ts';
import { buildRestoreWorld } from './restore-world.ts';

/** `restore/`: brings a backup back, or the certificates of a list. */
export async function restoreAction(): Promise<void> {
  await runStep(run);
}

async function run(step: ActionStep): Promise<void> {
  const inputs = readRestoreInputs(step.inputs, step.environment.workspace);
  step.mask(inputs.request.passphrase, inputs.places.token);
  if (inputs.list === null) return restoreSet(inputs, step);
  const { restoreListed } = await import('./restore-list-action.ts');
  return restoreListed(inputs, inputs.list, step);
}

async function restoreSet(inputs: RestoreInputs, step: ActionStep): Promise<void> {
  const { request, places } = inputs;
  const report = await explainingDenied(inputs, () => restore(request, buildRestoreWorld(inputs, step)));
  step.setOutputs(restoreOutputs(report, places.path));
  await step.writeSummary(formatRestoreSummary(report, inputs));
  const absence = report.restored === null ? adviceOnAbsence(inputs) : null;
  const advice = [...(absence === null ? [] : [absence]), ...adviceAfterRestore(report, inputs)];
  for (const { level, message } of advice) step.log[level](message);
}
