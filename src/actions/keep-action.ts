import { supportsArtifacts } from '../adapters/github/run-environment.ts';
import { keep } from '../use-cases/keep.ts';
import { runStep, type ActionStep } from './action-step.ts';
import { adviceAfter, adviceBefore } from './keep-advice.ts';
import { readKeepInputs } from './keep-inputs.ts';
import { keepOutputs } from './keep-outputs.ts';
import { formatKeepSummary } from './keep-summary.ts';
import { buildKeepWorld } from './keep-world.ts';
import { refuseUnsupported } from './store-inputs.ts';

/** The root action: keeps one certificate, and backs it up. */
export async function keepAction(): Promise<void> {
  await runStep(run);
}

async function run(step: ActionStep): Promise<void> {
  const { environment, log } = step;
  const inputs = readKeepInputs(step.inputs, environment.workspace);
  const { request, places } = inputs;
  step.mask(request.passphrase, request.previousPassphrase, request.pkcs12Password, places.token);
  refuseUnsupported(places, supportsArtifacts(environment));
  for (const { level, message } of adviceBefore(inputs, environment)) log[level](message);

  const report = await keep(request, buildKeepWorld(inputs, step));
  step.setOutputs(keepOutputs(report, inputs));
  for (const { level, message } of adviceAfter(report, inputs)) log[level](message);
  await step.writeSummary(formatKeepSummary(report, inputs));
}
