import { availableParallelism } from 'node:os';
import { certificateIssuer } from '../adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../adapters/crypto/key-sealer.ts';
import { pkcs12Encoder } from '../adapters/crypto/pkcs12-encoder.ts';
import { pkcs12Reader } from '../adapters/crypto/pkcs12-reader.ts';
import { furtherFiles } from '../adapters/files/further-files.ts';
import { setStaging } from '../adapters/files/set-staging.ts';
import { schedule } from '../adapters/github/schedule.ts';
import { mayPersist } from '../domain/trigger.ts';
import type { RunWorld } from '../use-cases/keep-request.ts';
import { VERSION } from '../version.ts';
import type { ActionStep } from './action-step.ts';
import type { RunPlaces } from './keep-inputs.ts';
import { maskingKeys } from './masks.ts';
import { buildStores, runContext, systemClock, type Stores } from './stores.ts';

/** Builds the adapters that a run of `keep` needs. Nothing is asked, read or written yet. */
export function buildRunWorld(
  places: RunPlaces,
  hasPassphrase: boolean,
  { environment, log, mask }: ActionStep,
): RunWorld {
  const stores = buildStores(places, environment, log);
  const crypto = { issuer: certificateIssuer, reader: certificateReader, sealer: createKeySealer() };
  const isScheduled = environment.eventName === 'schedule';
  return {
    clock: systemClock,
    log,
    ...maskingKeys(crypto, mask),
    pkcs12: pkcs12Encoder,
    pkcs12Reader,
    furtherFiles,
    staging: setStaging(environment.temporaryFolder),
    parallelism: availableParallelism(),
    run: runContext(environment),
    toolVersion: VERSION,
    schedule: places.keepScheduleAlive && isScheduled ? schedule(environment, stores.rest) : null,
    search: { vaults: [...stores.artifacts, ...stores.directories], cache: stores.cache },
    store: mayPersist(environment.eventName)
      ? storesFor(places, hasPassphrase, stores)
      : { vaults: [], cache: null },
  };
}

/** Nothing but sealed pairs is ever cached. */
function storesFor(places: RunPlaces, hasPassphrase: boolean, stores: Stores): RunWorld['store'] {
  return {
    vaults: [...(places.uploadArtifact ? stores.artifacts : []), ...stores.directories],
    cache: hasPassphrase ? stores.cache : null,
  };
}
