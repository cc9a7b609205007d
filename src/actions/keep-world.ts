import type * as core from '@actions/core';
import { certificateIssuer } from '../adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../adapters/crypto/key-sealer.ts';
import { pkcs12Encoder } from '../adapters/crypto/pkcs12-encoder.ts';
import { pkcs12Reader } from '../adapters/crypto/pkcs12-reader.ts';
import { certificateFiles } from '../adapters/files/certificate-files.ts';
import { directoryVault } from '../adapters/files/directory-vault.ts';
import { furtherFiles } from '../adapters/files/further-files.ts';
import { setStaging } from '../adapters/files/set-staging.ts';
import { artifactVault } from '../adapters/github/artifact-vault.ts';
import { deadlineAfter } from '../adapters/github/deadline.ts';
import { pairCache } from '../adapters/github/pair-cache.ts';
import { repositoryReader } from '../adapters/github/repository.ts';
import { restClient } from '../adapters/github/rest-client.ts';
import { supportsArtifacts, type RunEnvironment } from '../adapters/github/run-environment.ts';
import { schedule } from '../adapters/github/schedule.ts';
import { mayPersist } from '../domain/trigger.ts';
import type { Clock, Log, PairCache, RunContext, Schedule, Vault } from '../ports.ts';
import type { KeepRequest, KeepWorld } from '../use-cases/keep-request.ts';
import { VERSION } from '../version.ts';
import type { KeepInputs, KeepPlaces } from './keep-inputs.ts';
import { maskingKeys } from './masks.ts';

/** Builds the adapters that one run of `keep` needs. Nothing is asked, read or written yet. */
export function buildKeepWorld(
  inputs: KeepInputs,
  environment: RunEnvironment,
  toolkit: typeof core,
): KeepWorld {
  const { places, request } = inputs;
  const log = toolkitLog(toolkit);
  const clock: Clock = { now: () => new Date() };
  const crypto = { issuer: certificateIssuer, reader: certificateReader, sealer: createKeySealer() };
  const stores = buildStores(places, request, environment, log, clock);
  return {
    clock,
    log,
    ...maskingKeys(crypto, toolkit.setSecret),
    pkcs12: pkcs12Encoder,
    pkcs12Reader,
    files: certificateFiles({ ...places, workspace: environment.workspace }),
    furtherFiles,
    staging: setStaging(environment.temporaryFolder),
    run: runContext(environment),
    toolVersion: VERSION,
    ...stores,
  };
}

function buildStores(
  places: KeepPlaces,
  request: KeepRequest,
  environment: RunEnvironment,
  log: Log,
  clock: Clock,
): Pick<KeepWorld, 'search' | 'store' | 'schedule'> {
  const deadline = deadlineAfter(places.timeoutMs);
  const rest = restClient(environment, places.token, deadline);
  const readRepository = repositoryReader(environment, rest);
  const shared = { environment, rest, readRepository, deadline };
  const artifacts = supportsArtifacts(environment) ? [artifactVault({ ...shared, ...places, clock })] : [];
  const directories = places.backupPath === null ? [] : [directoryVault(places.backupPath)];
  const cache = pairCache({ ...shared, log });
  return {
    search: { vaults: [...artifacts, ...directories], cache },
    store: mayPersist(environment.eventName)
      ? storesFor(request, [...(places.uploadArtifact ? artifacts : []), ...directories], cache)
      : { vaults: [], cache: null },
    schedule: scheduleFor(places, environment, () => schedule(environment, rest)),
  };
}

/** Nothing but sealed pairs is ever cached. */
function storesFor(request: KeepRequest, vaults: readonly Vault[], cache: PairCache): KeepWorld['store'] {
  return { vaults, cache: request.passphrase === undefined ? null : cache };
}

function scheduleFor(
  { keepScheduleAlive }: KeepPlaces,
  { eventName }: RunEnvironment,
  build: () => Schedule,
): Schedule | null {
  return keepScheduleAlive && eventName === 'schedule' ? build() : null;
}

function runContext(environment: RunEnvironment): RunContext {
  const { serverUrl, repository, runId, runAttempt, commit } = environment;
  return {
    id: `${runId}-${runAttempt}`,
    record: { repository, url: `${serverUrl}/${repository}/actions/runs/${runId}`, commit },
  };
}

function toolkitLog(toolkit: typeof core): Log {
  return {
    info: toolkit.info,
    debug: toolkit.debug,
    notice: (message) => {
      toolkit.notice(message);
    },
    warning: (message) => {
      toolkit.warning(message);
    },
    group: toolkit.group,
  };
}
