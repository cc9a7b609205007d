import type { MakeKey } from '../adapters/crypto/early-key.ts';
import { certificateFiles } from '../adapters/files/certificate-files.ts';
import { supportsArtifacts } from '../adapters/github/run-environment.ts';
import { keep } from '../use-cases/keep.ts';
import { runStep, type ActionStep } from './action-step.ts';
import { adviceAfter, adviceBefore } from './keep-advice.ts';
import { readKeepInputs } from './keep-inputs.ts';
import { keepOutputs } from './keep-outputs.ts';
import { formatKeepSummary } from './keep-summary.ts';
import { buildRunWorld } from './keep-world.ts';
import { refuseUnsupported, refuseUnusableBackupPath } from './store-inputs.ts';

/** The root action: keeps one certificate, or a list of them, and backs them up; `makeKey` makes the key of the one. */
export async function keepAction(makeKey: MakeKey): Promise<void> {
  await runStep((step) => run(step, makeKey));
}

async function run(step: ActionStep, makeKey: MakeKey): Promise<void> {
  if (step.readText('certificates', { trimWhitespace: true }) === '') return keepOne(step, makeKey);
  const { keepListed } = await import('./keep-list-action.ts');
  return keepListed(step);
}

async function keepOne(step: ActionStep, makeKey: MakeKey): Promise<void> {
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
    ...buildRunWorld(places, request.passphrase !== undefined, step, makeKey),
    files,
  };
  const report = await keep(request, world);
  step.setOutputs(keepOutputs(report, inputs));
  for (const { level, message } of adviceAfter(report, inputs)) log[level](message);
  await step.writeSummary(formatKeepSummary(report, inputs));
}
