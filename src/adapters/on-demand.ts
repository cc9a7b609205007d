import type { CertificateIssuer, PairCache, Pkcs12Encoder, SetStaging, Vault } from '../ports.ts';
import type { RestClient } from './github/rest-client.ts';

/**
 * A vault that is loaded when it is used first, so that a run which does not need it does not pay for its code. It
 * answers and throws as the one that is loaded.
 */
export function vaultOnDemand(source: Vault['source'], load: () => Promise<Vault>): Vault {
  const vault = once(load);
  return {
    source,
    async *list(base, extent) {
      yield* (await vault()).list(base, extent);
    },
    open: async (set) => (await vault()).open(set),
    store: async (set, name) => (await vault()).store(set, name),
    remove: async (set) => (await vault()).remove(set),
  };
}

/** As `vaultOnDemand`, a cache. */
export function pairCacheOnDemand(load: () => Promise<PairCache>): PairCache {
  const cache = once(load);
  return {
    fetch: async (base) => (await cache()).fetch(base),
    list: async (base) => (await cache()).list(base),
    store: async (set, name) => (await cache()).store(set, name),
    settle: async (set, base, generation) => (await cache()).settle(set, base, generation),
  };
}

/** As `vaultOnDemand`, an issuer. */
export function issuerOnDemand(load: () => Promise<CertificateIssuer>): CertificateIssuer {
  const issuer = once(load);
  return {
    issue: async (specification, now, privateKey) => (await issuer()).issue(specification, now, privateKey),
  };
}

/** As `vaultOnDemand`, an encoder of PKCS#12. */
export function pkcs12EncoderOnDemand(load: () => Promise<Pkcs12Encoder>): Pkcs12Encoder {
  const encoder = once(load);
  return {
    encode: async (pair, friendlyName, password) => (await encoder()).encode(pair, friendlyName, password),
  };
}

/** As `vaultOnDemand`, what stages sets. */
export function stagingOnDemand(load: () => Promise<SetStaging>): SetStaging {
  const staging = once(load);
  return { begin: async (dayFolder) => (await staging()).begin(dayFolder) };
}

/** As `vaultOnDemand`, a client of GitHub's REST API. */
export function restClientOnDemand(load: () => Promise<RestClient>): RestClient {
  const client = once(load);
  return {
    request: async (route, parameters, purpose) => (await client()).request(route, parameters, purpose),
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
}
