import { certificateIssuer } from '../adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../adapters/crypto/key-sealer.ts';
import { supportsArtifacts } from '../adapters/github/run-environment.ts';
import { Failure } from '../domain/failure.ts';
import { mayPersist } from '../domain/trigger.ts';
import { prune, type PruneWorld } from '../use-cases/prune.ts';
import { runStep, type ActionStep } from './action-step.ts';
import { maskingKeys } from './masks.ts';
import { readPruneInputs, type PruneInputs } from './prune-inputs.ts';
import { pruneOutputs } from './prune-outputs.ts';
import { formatPruneSummary } from './prune-summary.ts';
import { buildStores, systemClock } from './stores.ts';

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
  const isTrusted = mayPersist(environment.eventName);
  if (!isTrusted) {
    log.notice(
      `Nothing is removed in a run on ${environment.eventName}, which carries others' code or words: this is a dry run.`,
    );
  }
  const request = { ...inputs.request, dryRun: inputs.request.dryRun || !isTrusted };

  const report = await prune(request, buildWorld(inputs, step));
  step.setOutputs(pruneOutputs(report));
  await step.writeSummary(formatPruneSummary(report, request));
  if (report.failure !== null) throw report.failure;
}

function buildWorld({ places }: PruneInputs, { environment, log, mask }: ActionStep): PruneWorld {
  const { artifacts, directories } = buildStores(places, environment, log);
  const crypto = { issuer: certificateIssuer, reader: certificateReader, sealer: createKeySealer() };
  return {
    clock: systemClock,
    log,
    ...maskingKeys(crypto, mask),
    vaults: [...artifacts, ...directories],
  };
}
