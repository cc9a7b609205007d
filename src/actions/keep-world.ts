import { availableParallelism } from 'node:os';
import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import type { MakeKey } from '../adapters/crypto/early-key.ts';
import { createKeySealer } from '../adapters/crypto/key-sealer.ts';
import { generatePrivateKey } from '../adapters/crypto/key-type.ts';
import { pkcs12Reader } from '../adapters/crypto/pkcs12-reader.ts';
import { furtherFiles } from '../adapters/files/further-files.ts';
import { issuerOnDemand, pkcs12EncoderOnDemand, stagingOnDemand } from '../adapters/on-demand.ts';
import { loadArtifactClient, loadUploadClient } from '../adapters/github/artifact-client.ts';
import { schedule } from '../adapters/github/schedule.ts';
import { mayPersist } from '../domain/trigger.ts';
import type { CertificateIssuer, SetStaging } from '../ports.ts';
import type { RunWorld } from '../use-cases/keep-request.ts';
import { VERSION } from '../version.ts';
import type { ActionStep } from './action-step.ts';
import { loadingMeanwhile } from './early-loading.ts';
import type { RunPlaces } from './keep-inputs.ts';
import { maskingKeys } from './masks.ts';
import { buildStores, runContext, systemClock, type Stores } from './stores.ts';

/** Builds the adapters that a run of `keep` needs. Nothing is asked, read or written yet. */
export function buildRunWorld(
  places: RunPlaces,
  hasPassphrase: boolean,
  { environment, log, mask }: ActionStep,
  makeKey: MakeKey = generatePrivateKey,
): RunWorld {
  const stores = buildStores(places, environment, log);
  const store = mayPersist(environment.eventName)
    ? storesFor(places, hasPassphrase, stores)
    : { vaults: [], cache: null };
  const storesArtifact = store.vaults.some((vault) => vault.source === 'artifact');
  const sealer = createKeySealer();
  const crypto = {
    issuer: issuerMaking(makeKey),
    reader: certificateReader,
    sealer: storesArtifact ? loadingMeanwhile(sealer, loadWhatStores) : sealer,
  };
  const isScheduled = environment.eventName === 'schedule';
  return {
    clock: systemClock,
    log,
    ...maskingKeys(crypto, mask),
    pkcs12,
    pkcs12Reader,
    furtherFiles,
    staging: stagingIn(environment.temporaryFolder),
    parallelism: availableParallelism(),
    run: runContext(environment),
    toolVersion: VERSION,
    schedule: places.keepScheduleAlive && isScheduled ? schedule(environment, stores.rest) : null,
    search: { vaults: [...stores.artifacts, ...stores.directories], cache: stores.cache },
    store,
  };
}

/** What stores a set as an artifact and reads it back, the largest part first. */
async function loadWhatStores(): Promise<void> {
  await Promise.all([
    loadArtifactClient(),
    loadUploadClient(),
    import('../use-cases/store-set.ts'),
    import('../adapters/files/set-staging.ts'),
    import('../adapters/archive/zip-reader.ts').then(({ loadZipReader }) => loadZipReader()),
  ]);
}

/** Only a run that makes a certificate loads what makes one. */
function issuerMaking(makeKey: MakeKey): CertificateIssuer {
  return issuerOnDemand(async () => {
    const { createCertificateIssuer } = await import('../adapters/crypto/certificate-issuer.ts');
    return createCertificateIssuer(makeKey);
  });
}

const pkcs12 = pkcs12EncoderOnDemand(async () => {
  const { pkcs12Encoder } = await import('../adapters/crypto/pkcs12-encoder.ts');
  return pkcs12Encoder;
});

function stagingIn(temporaryFolder: string): SetStaging {
  return stagingOnDemand(async () => {
    const { setStaging } = await import('../adapters/files/set-staging.ts');
    return setStaging(temporaryFolder);
  });
}

/** Nothing but sealed pairs is ever cached. */
function storesFor(places: RunPlaces, hasPassphrase: boolean, stores: Stores): RunWorld['store'] {
  return {
    vaults: [...(places.uploadArtifact ? stores.artifacts : []), ...stores.directories],
    cache: hasPassphrase ? stores.cache : null,
  };
}
