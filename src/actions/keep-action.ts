import * as core from '@actions/core';
import {
  readRunEnvironment,
  supportsArtifacts,
  type RunEnvironment,
} from '../adapters/github/run-environment.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import { keep } from '../use-cases/keep.ts';
import { actionInputs } from './inputs.ts';
import { adviceBefore, adviceAfter, type Advice } from './keep-advice.ts';
import { readKeepInputs, type KeepInputs } from './keep-inputs.ts';
import { keepOutputs } from './keep-outputs.ts';
import { formatKeepSummary } from './keep-summary.ts';
import { buildKeepWorld } from './keep-world.ts';

/** The root action: reads inputs, keeps the certificate, sets outputs. Never throws: it fails the step instead. */
export async function keepAction(): Promise<void> {
  try {
    await run();
  } catch (error) {
    core.setFailed(describeError(error));
    if (error instanceof Error && error.stack !== undefined) core.debug(messageOf(error.stack));
    // Clients that ran into the deadline would keep the process alive with their further tries.
    if (error instanceof Failure && error.code === 'timeout') process.exit();
  }
}

async function run(): Promise<void> {
  const environment = readRunEnvironment(process.env);
  const inputs = readKeepInputs(actionInputs(core.getInput), environment.workspace);
  maskSecrets(inputs);
  refuseUnsupported(inputs, environment);
  advise(adviceBefore(inputs, environment));

  const report = await keep(inputs.request, buildKeepWorld(inputs, environment, core));
  for (const [name, value] of Object.entries(keepOutputs(report, inputs))) core.setOutput(name, value);
  advise(adviceAfter(report, inputs));
  await writeSummary(formatKeepSummary(report, inputs));
}

function maskSecrets({ request, places }: KeepInputs): void {
  const secrets = [request.passphrase, request.previousPassphrase, request.pkcs12Password];
  for (const secret of secrets) if (secret !== undefined) core.setSecret(secret.reveal());
  if (places.token !== '') core.setSecret(places.token);
}

function refuseUnsupported({ places }: KeepInputs, environment: RunEnvironment): void {
  if (supportsArtifacts(environment) || !places.uploadArtifact || places.backupPath !== null) return;
  throw new Failure(
    'unsupported',
    'GitHub Enterprise Server has no service for the artifacts that backups are stored as. Set backup-path to keep dated backups in a local directory, or upload-artifact: false to keep none.',
  );
}

function advise(advice: readonly Advice[]): void {
  for (const { level, message } of advice) core[level](message);
}

/** A summary that cannot be written is no reason to fail: what was done is done. */
async function writeSummary(text: string): Promise<void> {
  try {
    await core.summary.addRaw(text, true).write();
  } catch (error) {
    core.debug(`The summary was not written: ${messageOf(error)}`);
  }
}

/** A foreseen failure says all there is to say; anything else is named as what it is. */
function describeError(error: unknown): string {
  if (error instanceof Failure) return error.message;
  return `Certkeep failed in a way that nobody foresaw: ${messageOf(error)}. Nothing more was done; please report it.`;
}
