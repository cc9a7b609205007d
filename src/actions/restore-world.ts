import { certificateIssuer } from '../adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../adapters/crypto/key-sealer.ts';
import { restoreTarget } from '../adapters/files/restore-target.ts';
import { lookingInto } from '../adapters/github/run-environment.ts';
import { Failure } from '../domain/failure.ts';
import type { Vault } from '../ports.ts';
import type { RestoreWorld } from '../use-cases/restore-request.ts';
import type { ActionStep } from './action-step.ts';
import { maskingKeys } from './masks.ts';
import type { RestoreInputs } from './restore-inputs.ts';
import { buildStores, systemClock } from './stores.ts';

/** Builds the adapters. Nothing is asked, read or written yet. */
export function buildRestoreWorld(inputs: RestoreInputs, step: ActionStep): RestoreWorld {
  const crypto = { issuer: certificateIssuer, reader: certificateReader, sealer: createKeySealer() };
  return {
    clock: systemClock,
    log: step.log,
    ...maskingKeys(crypto, step.mask),
    vault: chosenVault(inputs, step),
    target: restoreTarget(inputs.places.path, step.environment.workspace),
  };
}

/** Throws a `Failure` (`unsupported`) where there are no artifacts to restore from. */
function chosenVault({ places, request }: RestoreInputs, { environment, log }: ActionStep): Vault {
  const there = places.repository === null ? environment : lookingInto(places.repository, environment);
  // Nothing is stored: what only concerns storing is left at its default.
  const reading = { ...places, uploadArtifact: false, retentionDays: null, compressionLevel: 6 };
  const { artifacts, directories } = buildStores(reading, there, log, request.runId);
  const [vault] = places.from === 'artifact' ? artifacts : directories;
  if (vault !== undefined) return vault;
  throw new Failure(
    'unsupported',
    'GitHub Enterprise Server has no service for the artifacts that backups are stored as. Restore from a local directory: from: directory, with backup-path.',
  );
}
