import { availableParallelism } from 'node:os';
import { certificateReader } from '../../adapters/crypto/certificate/certificate-reader.ts';
import type { MakeKey } from '../../adapters/crypto/key/prestart-key.ts';
import { loadDownload, loadUpload } from '../../adapters/github/artifacts/transfers.ts';
import { schedule } from '../../adapters/github/schedule.ts';
import { issuerOnDemand, pkcs12EncoderOnDemand, userFilesOnDemand } from '../../adapters/on-demand.ts';
import type { CertificateIssuer } from '../../ports/crypto.ts';
import type { UserFiles } from '../../ports/user-files.ts';
import type { KeepDependencies } from '../../use-cases/keep/keep-request.ts';
import { loadStoring } from '../../use-cases/keep/keep.ts';
import { VERSION } from '../../version.ts';
import { keyringOf } from '../step/keyring.ts';
import { maskKeys } from '../step/mask.ts';
import type { ActionStep } from '../step/run-step.ts';
import { buildStores, loadStaging, mayStoreSets, systemClock, writableStores } from '../step/stores.ts';
import type { RunValues } from './inputs.ts';
import { preloading } from './preload.ts';
import { rememberProofs } from './remember-proofs.ts';

/** Builds the adapters that a run of `keep` needs. Nothing is asked, read or written yet. */
export function buildDependencies(
  run: RunValues,
  step: ActionStep,
  makeKey: MakeKey,
): Omit<KeepDependencies, 'onBackupSeen' | 'onRecovered'> {
  const { environment, log } = step;
  const hasPassphrase = run.passphrase !== null;
  const storesSets = !run['dry-run'] && mayStoreSets(environment, hasPassphrase);
  const stores = buildStores(run, step, { mayStore: storesSets });
  const wanted = { uploadArtifact: run['upload-artifact'], hasPassphrase };
  const store = writableStores(stores, wanted, environment);
  const keyring = keyringOf(run);
  const storesArtifact = store.stores.some(({ source }) => source === 'artifact');
  const crypto = {
    issuer: issuerMaking(makeKey),
    reader: certificateReader,
    keyring: storesArtifact ? preloading(keyring, loadWhatStores) : keyring,
  };
  // Gitea switches no schedule off.
  const mayBeSwitchedOff = environment.eventName === 'schedule' && environment.server.kind !== 'gitea';
  return {
    clock: systemClock,
    log,
    ...rememberProofs(maskKeys(crypto, step.mask)),
    pkcs12,
    userFiles: userFilesIn(environment.workspace),
    staging: stores.staging,
    archives: stores.archives,
    concurrency: availableParallelism(),
    run: stores.run,
    toolVersion: VERSION,
    schedule: run['keep-schedule-alive'] && mayBeSwitchedOff ? schedule(environment, stores.rest) : null,
    search: { stores: stores.all, cache: stores.cache },
    store,
    serverTime: stores.serverTime,
    mayStore: mayStoreSets(environment, hasPassphrase),
    lacksSecrets: environment.lacksSecrets,
  };
}

/** Loads what stores a set as an artifact and reads it back, the largest part first. */
async function loadWhatStores(): Promise<void> {
  await Promise.all([
    import('../../adapters/github/official-clients/artifact-client.ts').then((client) =>
      Promise.all([client.loadArtifactClient(), client.loadUploadClient()]),
    ),
    import('../../adapters/github/official-clients/cache-client.ts').then((client) =>
      client.loadFileSearch(),
    ),
    loadUpload(),
    loadDownload(),
    loadStaging(),
    loadStoring(),
    import('../../adapters/set-format/zip-reader.ts').then(({ loadZipReader }) => loadZipReader()),
  ]);
}

/** Only a run that makes a certificate loads what makes one. */
function issuerMaking(makeKey: MakeKey): CertificateIssuer {
  return issuerOnDemand(async () => {
    const { createCertificateIssuer } =
      await import('../../adapters/crypto/certificate/certificate-issuer.ts');
    return createCertificateIssuer(makeKey);
  });
}

const pkcs12 = pkcs12EncoderOnDemand(async () => {
  const { pkcs12Encoder } = await import('../../adapters/crypto/pkcs12/pkcs12-encoder.ts');
  return pkcs12Encoder;
});

function userFilesIn(workspace: string): UserFiles {
  return userFilesOnDemand(async () => {
    const { userFiles } = await import('../../adapters/files/search/user-files.ts');
    return userFiles(workspace);
  });
}
