import { certificateIssuer } from '../adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../adapters/crypto/key-sealer.ts';
import { supportsArtifacts, type RunEnvironment } from '../adapters/github/run-environment.ts';
import { Failure } from '../domain/failure.ts';
import { mayPersist } from '../domain/trigger.ts';
import { prune, type PruneWorld } from '../use-cases/prune.ts';
import { runStep, type ActionStep } from './action-step.ts';
import { maskingKeys } from './masks.ts';
import { readPruneInputs } from './prune-inputs.ts';
import { pruneOutputs } from './prune-outputs.ts';
import { formatPruneSummary } from './prune-summary.ts';
import { buildStores, systemClock, type Stores } from './stores.ts';

/** The action `certkeep/prune`: removes the backups that no rule keeps. */
export async function pruneAction(): Promise<void> {
  await runStep(run);
}

async function run(step: ActionStep): Promise<void> {
  const { environment, log } = step;
  const inputs = readPruneInputs(step.inputs, environment.workspace);
  const { places } = inputs;
  step.mask(inputs.request.passphrases.current, places.token);
  if (!supportsArtifacts(environment) && places.backupPath === null) {
    throw new Failure(
      'unsupported',
      'GitHub Enterprise Server has no service for artifacts, so there is nothing to prune there. Give backup-path to prune a local directory.',
    );
  }
  if (inputs.request.passphrases.current === undefined) {
    log.info(
      'No passphrase was given: the drill checks checksums, manifest and certificate, but does not open private keys.',
    );
  }
  const stores = buildStores(places, environment, log);
  const obstacle = inputs.request.dryRun ? null : await whyDryRun(stores, environment);
  if (obstacle !== null) log.notice(`Nothing is removed in a run on ${obstacle}. This is a dry run.`);
  const request = { ...inputs.request, dryRun: inputs.request.dryRun || obstacle !== null };

  const report = await prune(request, buildWorld(stores, step));
  step.setOutputs(pruneOutputs(report));
  await step.writeSummary(formatPruneSummary(report, request));
  if (report.failure !== null) throw report.failure;
}

/** Why nothing may be removed in this run, after `a run on`; `null` where something may. */
async function whyDryRun(stores: Stores, { eventName, branch }: RunEnvironment): Promise<string | null> {
  if (!mayPersist(eventName)) return `${eventName}, which carries others' code or words`;
  if (stores.artifacts.length === 0) return null;
  const { defaultBranch } = await stores.readRepository();
  // Elsewhere the list has both branches' sets, and the newer ones of this branch would crowd the others out.
  if (branch === defaultBranch) return null;
  return `${branch}, whose list has the backups of ${defaultBranch} among its own: start it on ${defaultBranch}`;
}

function buildWorld({ artifacts, directories }: Stores, { log, mask }: ActionStep): PruneWorld {
  const crypto = { issuer: certificateIssuer, reader: certificateReader, sealer: createKeySealer() };
  return {
    clock: systemClock,
    log,
    ...maskingKeys(crypto, mask),
    vaults: [...artifacts, ...directories],
  };
}
