import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import { beginKeyUnlessThere } from '../adapters/crypto/early-key.ts';
import { createKeySealer } from '../adapters/crypto/key-sealer.ts';
import { generatePrivateKey } from '../adapters/crypto/key-type.ts';
import { pkcs12Reader } from '../adapters/crypto/pkcs12-reader.ts';
import { certificateFiles } from '../adapters/files/certificate-files.ts';
import { furtherFiles } from '../adapters/files/further-files.ts';
import { setStaging } from '../adapters/files/set-staging.ts';
import { issuerOnDemand, pkcs12EncoderOnDemand } from '../adapters/on-demand.ts';
import { loadArtifactClient } from '../adapters/github/artifact-client.ts';
import { schedule } from '../adapters/github/schedule.ts';
import { mayPersist } from '../domain/trigger.ts';
import type { CertificateIssuer } from '../ports.ts';
import type { KeepWorld } from '../use-cases/keep-request.ts';
import { VERSION } from '../version.ts';
import type { ActionStep } from './action-step.ts';
import { loadingMeanwhile } from './early-loading.ts';
import type { KeepInputs } from './keep-inputs.ts';
import { maskingKeys } from './masks.ts';
import { buildStores, runContext, systemClock, type Stores } from './stores.ts';

/** Builds the adapters that one run of `keep` needs. Nothing is asked, read or written yet. */
export function buildKeepWorld(inputs: KeepInputs, { environment, log, mask }: ActionStep): KeepWorld {
  const { places } = inputs;
  const stores = buildStores(places, environment, log);
  const store = mayPersist(environment.eventName) ? storesFor(inputs, stores) : { vaults: [], cache: null };
  const storesArtifact = store.vaults.some((vault) => vault.source === 'artifact');
  const sealer = createKeySealer();
  const crypto = {
    issuer: issuerOf(inputs),
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
    files: certificateFiles({ ...places, workspace: environment.workspace }),
    furtherFiles,
    staging: setStaging(environment.temporaryFolder),
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
function issuerOf({ request, places }: KeepInputs): CertificateIssuer {
  const { keyType } = request.specification;
  const isNew = request.passphrase === undefined && !request.dryRun;
  const paths = [places.certificatePath, places.privateKeyPath];
  const makeKey = isNew ? beginKeyUnlessThere(keyType, paths) : generatePrivateKey;
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
function storesFor({ request, places }: KeepInputs, stores: Stores): KeepWorld['store'] {
  return {
    vaults: [...(places.uploadArtifact ? stores.artifacts : []), ...stores.directories],
    cache: request.passphrase === undefined ? null : stores.cache,
  };
}
