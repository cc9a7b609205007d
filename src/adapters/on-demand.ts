import type { BackupStore, CertificateCache } from '../ports/stores.ts';
import type { CertificateIssuer, Keyring, Pkcs12Encoder } from '../ports/crypto.ts';
import type { SetArchives, SetStaging } from '../ports/backup-set.ts';
import type { UserFiles } from '../ports/user-files.ts';
import { raceKeyOf } from './github/cache/cache-key.ts';
import type { RestClient } from './github/rest/rest-client.ts';
import { once } from './once.ts';

/**
 * A store that is loaded when it is first used, so that a run that does not need it does not pay for its code. It answers
 * and throws as the loaded one does.
 */
export function storeOnDemand(
  source: BackupStore['source'],
  load: () => Promise<BackupStore>,
  beforeListing: () => Promise<void> = () => Promise.resolve(),
): BackupStore {
  const store = once(load);
  return {
    source,
    async *list(names) {
      await beforeListing();
      yield* (await store()).list(names);
    },
    open: async (set) => (await store()).open(set),
    isTaken: async (name) => (await store()).isTaken(name),
    store: async (set, name) => (await store()).store(set, name),
    remove: async (set) => (await store()).remove(set),
  };
}

/** As `storeOnDemand`, a cache. */
export function cacheOnDemand(load: () => Promise<CertificateCache>): CertificateCache {
  const cache = once(load);
  return {
    fetch: async (base, onDerivation) => (await cache()).fetch(base, onDerivation),
    list: async (base) => (await cache()).list(base),
    store: async (set, name, derivation) => (await cache()).store(set, name, derivation),
    raceKey: raceKeyOf,
    race: async (set, key) => (await cache()).race(set, key),
  };
}

/** As `storeOnDemand`, an issuer. */
export function issuerOnDemand(load: () => Promise<CertificateIssuer>): CertificateIssuer {
  const issuer = once(load);
  return {
    issue: async (specification, now, privateKey) => (await issuer()).issue(specification, now, privateKey),
  };
}

/** As `storeOnDemand`, a keyring, of which is known what it has. */
export function keyringOnDemand(
  has: Pick<Keyring, 'hasPassphrase' | 'hasPreviousPassphrase'>,
  load: () => Promise<Keyring>,
): Keyring {
  const keyring = once(load);
  return {
    ...has,
    unlock: async (record) => (await keyring()).unlock(record),
    anticipate: (derivation) => {
      keyring().then(
        (loaded) => {
          loaded.anticipate(derivation);
        },
        // A caller that asks for a key gets this error.
        () => undefined,
      );
    },
    sealing: async () => (await keyring()).sealing(),
  };
}

/** As `storeOnDemand`, an encoder of PKCS#12. */
export function pkcs12EncoderOnDemand(load: () => Promise<Pkcs12Encoder>): Pkcs12Encoder {
  const encoder = once(load);
  return {
    encode: async (pair, form, password) => (await encoder()).encode(pair, form, password),
    hasEncoded: async (bytes, pair, form, password) =>
      (await encoder()).hasEncoded(bytes, pair, form, password),
  };
}

/** As `storeOnDemand`, the finder of the user's files. */
export function userFilesOnDemand(load: () => Promise<UserFiles>): UserFiles {
  const files = once(load);
  return {
    find: async (lines, ours) => (await files()).find(lines, ours),
    read: async (file, maxBytes) => (await files()).read(file, maxBytes),
  };
}

/** As `storeOnDemand`, what stages sets. */
export function stagingOnDemand(load: () => Promise<SetStaging>): SetStaging {
  const staging = once(load);
  return { begin: async (folder) => (await staging()).begin(folder) };
}

/** As `storeOnDemand`, the archives in sets. */
export function archivesOnDemand(load: () => Promise<SetArchives>): SetArchives {
  const archives = once(load);
  return {
    packPairs: async (pairs) => (await archives()).packPairs(pairs),
    unpackPairs: async (archive) => (await archives()).unpackPairs(archive),
    async *openFiles(archive, passphrase, count) {
      yield* (await archives()).openFiles(archive, passphrase, count);
    },
    identifyFiles: async (archive, passphrase, count) =>
      (await archives()).identifyFiles(archive, passphrase, count),
  };
}

/** As `storeOnDemand`, a client of the REST API. */
export function restClientOnDemand(load: () => Promise<RestClient>): RestClient {
  const client = once(load);
  return {
    request: async (route, parameters, purpose) => (await client()).request(route, parameters, purpose),
    requestPage: async (route, parameters, purpose) =>
      (await client()).requestPage(route, parameters, purpose),
    upload: async (address, file, purpose) => (await client()).upload(address, file, purpose),
    download: async (route, parameters, path, purpose) =>
      (await client()).download(route, parameters, path, purpose),
  };
}
