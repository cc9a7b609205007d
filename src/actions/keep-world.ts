import { availableParallelism } from 'node:os';
import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import { beginKeyUnlessThere } from '../adapters/crypto/early-key.ts';
import { createKeySealer } from '../adapters/crypto/key-sealer.ts';
import { generatePrivateKey } from '../adapters/crypto/key-type.ts';
import { pkcs12Reader } from '../adapters/crypto/pkcs12-reader.ts';
import { furtherFiles } from '../adapters/files/further-files.ts';
import { setStaging } from '../adapters/files/set-staging.ts';
import { issuerOnDemand, pkcs12EncoderOnDemand } from '../adapters/on-demand.ts';
import { loadArtifactClient } from '../adapters/github/artifact-client.ts';
import { schedule } from '../adapters/github/schedule.ts';
import { mayPersist } from '../domain/trigger.ts';
import type { CertificateIssuer } from '../ports.ts';
import type { RunWorld } from '../use-cases/keep-request.ts';
import { VERSION } from '../version.ts';
import type { ActionStep } from './action-step.ts';
import { loadingMeanwhile } from './early-loading.ts';
import type { KeepInputs, RunPlaces } from './keep-inputs.ts';
import { maskingKeys } from './masks.ts';
import { buildStores, runContext, systemClock, type Stores } from './stores.ts';

/** Builds the adapters that a run of `keep` needs. Nothing is asked, read or written yet. */
export function buildRunWorld(
  places: RunPlaces,
  hasPassphrase: boolean,
  { environment, log, mask }: ActionStep,
  issuer: CertificateIssuer = issuerMaking(generatePrivateKey),
): RunWorld {
  const stores = buildStores(places, environment, log);
  const store = mayPersist(environment.eventName)
    ? storesFor(places, hasPassphrase, stores)
    : { vaults: [], cache: null };
  const storesArtifact = store.vaults.some((vault) => vault.source === 'artifact');
  const sealer = createKeySealer();
  const crypto = {
    issuer,
    reader: certificateReader,
    sealer: storesArtifact ? loadingMeanwhile(sealer, loadArtifactClient) : sealer,
  };
  const isScheduled = environment.eventName === 'schedule';
  return {
    clock: systemClock,
    log,
    ...maskingKeys(crypto, mask),
    pkcs12,
    pkcs12Reader,
    furtherFiles,
    staging: setStaging(environment.temporaryFolder),
    parallelism: availableParallelism(),
    run: runContext(environment),
    toolVersion: VERSION,
    schedule: places.keepScheduleAlive && isScheduled ? schedule(environment, stores.rest) : null,
    search: { vaults: [...stores.artifacts, ...stores.directories], cache: stores.cache },
    store,
  };
}

/**
 * Only a run that makes a certificate loads what makes one. Without a passphrase nothing that is stored could be brought
 * back, so that a run which finds no files will make a pair: its key is begun right away.
 */
export function issuerForOne({ request, places }: KeepInputs): CertificateIssuer {
  const { keyType } = request.specification;
  const isNew = request.passphrase === undefined && !request.dryRun;
  const paths = [places.certificatePath, places.privateKeyPath];
  return issuerMaking(isNew ? beginKeyUnlessThere(keyType, paths) : generatePrivateKey);
}

function issuerMaking(makeKey: typeof generatePrivateKey): CertificateIssuer {
  return issuerOnDemand(async () => {
    const { createCertificateIssuer } = await import('../adapters/crypto/certificate-issuer.ts');
    return createCertificateIssuer(makeKey);
  });
}

const pkcs12 = pkcs12EncoderOnDemand(async () => {
  const { pkcs12Encoder } = await import('../adapters/crypto/pkcs12-encoder.ts');
  return pkcs12Encoder;
});

/** Nothing but sealed pairs is ever cached. */
function storesFor(places: RunPlaces, hasPassphrase: boolean, stores: Stores): RunWorld['store'] {
  return {
    vaults: [...(places.uploadArtifact ? stores.artifacts : []), ...stores.directories],
    cache: hasPassphrase ? stores.cache : null,
  };
}
