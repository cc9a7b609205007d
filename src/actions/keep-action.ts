import { certificateFiles } from '../adapters/files/certificate-files.ts';
import { supportsArtifacts } from '../adapters/github/run-environment.ts';
import { keep } from '../use-cases/keep.ts';
import { runStep, type ActionStep } from './action-step.ts';
import { adviceAfter, adviceBefore } from './keep-advice.ts';
import { readKeepInputs } from './keep-inputs.ts';
import { keepOutputs } from './keep-outputs.ts';
import { formatKeepSummary } from './keep-summary.ts';
import { buildRunWorld, issuerForOne } from './keep-world.ts';
import { refuseUnsupported, refuseUnusableBackupPath } from './store-inputs.ts';

/** The root action: keeps one certificate, or a list of them, and backs them up. */
export async function keepAction(): Promise<void> {
  await runStep(run);
}

async function run(step: ActionStep): Promise<void> {
  if (step.readText('certificates', { trimWhitespace: true }) === '') return keepOne(step);
  const { keepListed } = await import('./keep-list-action.ts');
  return keepListed(step);
}

async function keepOne(step: ActionStep): Promise<void> {
  const { environment, log } = step;
  const inputs = readKeepInputs(step.inputs, environment.workspace);
  const { request, places } = inputs;
  step.mask(request.passphrase, request.previousPassphrase, request.pkcs12Password, places.token);
  refuseUnsupported(places, supportsArtifacts(environment));
  refuseUnusableBackupPath(places, environment);
  for (const { level, message } of adviceBefore(request.specification, places, environment))
    log[level](message);

  const files = certificateFiles({ ...places, workspace: environment.workspace });
  const world = {
    ...buildRunWorld(places, request.passphrase !== undefined, step, issuerForOne(inputs)),
    files,
  };
  const report = await keep(request, world);
  step.setOutputs(keepOutputs(report, inputs));
  for (const { level, message } of adviceAfter(report, inputs)) log[level](message);
  await step.writeSummary(formatKeepSummary(report, inputs));
}
