import { certificateIssuer } from '../adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../adapters/crypto/key-sealer.ts';
import { furtherFiles } from '../adapters/files/further-files.ts';
import { setStaging } from '../adapters/files/set-staging.ts';
import { mayPersist } from '../domain/trigger.ts';
import type { BackUpWorld } from '../use-cases/back-up.ts';
import { VERSION } from '../version.ts';
import type { ActionStep } from './action-step.ts';
import type { BackupInputs } from './backup-inputs.ts';
import { maskingKeys } from './masks.ts';
import { buildStores, runContext, systemClock } from './stores.ts';

/** Builds the adapters that one run of `backup` needs. Nothing is asked, read or written yet. */
export function buildBackupWorld(
  { places }: BackupInputs,
  { environment, log, mask }: ActionStep,
): BackUpWorld {
  const stores = buildStores(places, environment, log);
  const crypto = { issuer: certificateIssuer, reader: certificateReader, sealer: createKeySealer() };
  const { reader, sealer } = maskingKeys(crypto, mask);
  const wanted = [...(places.uploadArtifact ? stores.artifacts : []), ...stores.directories];
  return {
    clock: systemClock,
    log,
    reader,
    sealer,
    furtherFiles,
    staging: setStaging(environment.temporaryFolder),
    run: runContext(environment),
    toolVersion: VERSION,
    vaults: mayPersist(environment.eventName) ? wanted : [],
  };
}
