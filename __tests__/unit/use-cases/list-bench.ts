import { certificateIssuer } from '../../../src/adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../../../src/adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../../../src/adapters/crypto/key-sealer.ts';
import { formatBackupName, nameForCommonName, type BackupName } from '../../../src/domain/backup-name.ts';
import type { CertificatePair } from '../../../src/domain/certificate.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { Secret } from '../../../src/domain/secret.ts';
import type { FurtherFiles, Vault } from '../../../src/ports.ts';
import type { ListStoreWorld } from '../../../src/use-cases/back-up-list.ts';
import { stageSet, type SetPair } from '../../../src/use-cases/stage-set.ts';
import { StoredPairs, type FindRequest } from '../../../src/use-cases/stored-pairs.ts';
import { memoryPairCache, type MemoryPairCache } from '../../fakes/memory-pair-cache.ts';
import { memorySetStaging } from '../../fakes/memory-set-staging.ts';
import { memoryVault, type MemoryVault } from '../../fakes/memory-vault.ts';
import { recordingLog, type RecordingLog } from '../../fakes/recording-log.ts';
import { specificationOf } from '../../fixtures/crypto/specification.ts';

export const PASSPHRASE = new Secret('zebra-Quartz-41-umbrella');
export const OTHER_PASSPHRASE = new Secret('walrus-Basalt-77-tangerine');
export const LIST = 'certkeep-fleet';

const sealer = createKeySealer();
/** No set of a list in these tests has files of the user's. */
const noFurtherFiles: FurtherFiles = {
  find: () => Promise.resolve([]),
  read: () => Promise.reject(new Error('there is no file')),
  digest: () => '',
  isUnprotectedKey: () => false,
};

/** A pair that was made on a day of November 2026. */
export function issue(commonName: string, day = 1): Promise<CertificatePair> {
  const time = new Date(Date.UTC(2026, 10, day));
  return certificateIssuer.issue(specificationOf({ subject: { commonName } }), time);
}

/** The pair as a set of a list holds it; its key is left out where no passphrase is given. */
export async function entryOf(
  { certificate, privateKey }: CertificatePair,
  passphrase: Secret | null = PASSPHRASE,
  isCarried = false,
): Promise<SetPair> {
  return {
    name: nameForCommonName(certificate.subject.commonName),
    certificate,
    sealedKey: passphrase === null ? null : await sealer.seal(privateKey, passphrase),
    isCarried,
  };
}

/** A name of the list, or of one of its shards, on a day of November 2026. */
export function setName(day: number, shard = ''): BackupName {
  return { base: `${LIST}${shard}`, time: new Date(Date.UTC(2026, 10, day)), attempt: 1 };
}

/** Stores with sets of a list, and what looks into them. */
export interface ListBench {
  readonly vault: MemoryVault;
  /** The vault, as those see it who look into it. */
  readonly watched: Vault;
  readonly cache: MemoryPairCache;
  readonly log: RecordingLog;
  /** The names of the sets that were opened, in order. */
  readonly opened: string[];
  /** The names of the sets that are open. */
  readonly held: Set<string>;
  /** Stores a set in the vault. */
  store(name: BackupName, pairs: readonly SetPair[], covers?: BackupName): Promise<void>;
  /** Puts a set into the cache. */
  storeInCache(name: BackupName, pairs: readonly SetPair[], covers?: BackupName): Promise<void>;
  /** Makes the set one that cannot be opened, as one that was changed. */
  damage(name: BackupName): void;
  /** Takes the set away when it is opened, though it is listed. */
  lose(name: BackupName): void;
  /** Has the vault fail when this set is opened. */
  failToOpen(name: BackupName): void;
  /** Has the vault fail when the sets of this list are asked for, of all its shards. */
  failToListAllOf(list: string): void;
  /** Makes the set an artifact that GitHub received at this time. */
  receive(name: BackupName, time: Date): void;
  /** What stores sets. */
  readonly world: ListStoreWorld;
  /** What looks into the stores; of the list without shards unless something else is asked for. */
  pairs(changes?: Partial<FindRequest>): StoredPairs;
}

/** Stores in memory, empty. */
export function listBench(): ListBench {
  const [vault, cache, log, staging] = [memoryVault(), memoryPairCache(), recordingLog(), memorySetStaging()];
  const opened: string[] = [];
  const held = new Set<string>();
  const lost = new Set<string>();
  const failing = new Set<string>();
  const silent = new Set<string>();
  const watched: Vault = {
    ...vault,
    list(scope, extent) {
      if (typeof scope !== 'string' && silent.has(scope.list))
        throw new Failure('unreadable', 'The vault is unreadable.');
      return vault.list(scope, extent);
    },
    async open(set) {
      const name = formatBackupName(set.name);
      opened.push(name);
      if (failing.has(name)) throw new Failure('unreadable', 'The vault is unreadable.');
      const found = lost.has(name) ? null : await vault.open(set);
      if (found === null) return null;
      held.add(name);
      return { ...found, close: () => found.close().finally(() => held.delete(name)) };
    },
  };
  const world = {
    log,
    staging,
    reader: certificateReader,
    sealer,
    furtherFiles: noFurtherFiles,
    run: { record: null, id: '1' },
    toolVersion: '0.0.0',
    store: { vaults: [vault], cache },
  };
  const stage = (name: BackupName, pairs: readonly SetPair[], covers?: BackupName) => {
    const speaksFor = covers === undefined ? null : formatBackupName(covers);
    const content = { pairs, covers: speaksFor, specification: null, furtherFiles: [] };
    return stageSet(content, name, world);
  };
  return {
    vault,
    watched,
    world,
    cache,
    log,
    opened,
    held,
    async store(name, pairs, covers) {
      const { staged } = await stage(name, pairs, covers);
      await vault.store(staged, name);
      await staged.discard();
    },
    async storeInCache(name, pairs, covers) {
      const { staged } = await stage(name, pairs, covers);
      await cache.store(staged, name);
      await staged.discard();
    },
    damage(name) {
      const found = vault.sets.get(formatBackupName(name));
      if (found === undefined) throw new Error(`${formatBackupName(name)} is not stored`);
      found.content = 'damaged';
    },
    failToOpen: (name) => failing.add(formatBackupName(name)),
    failToListAllOf: (list) => silent.add(list),
    receive(name, createdAt) {
      const found = vault.sets.get(formatBackupName(name));
      if (found === undefined) throw new Error(`${formatBackupName(name)} is not stored`);
      const artifact = { id: 1, runId: 1, isOwn: false, url: '' };
      vault.sets.set(formatBackupName(name), { ...found, stored: { ...found.stored, createdAt, artifact } });
    },
    lose: (name) => lost.add(formatBackupName(name)),
    pairs: (changes) =>
      new StoredPairs(
        { artifactName: LIST, list: LIST, about: LIST, passphrases: { current: PASSPHRASE }, ...changes },
        { log, reader: certificateReader, sealer, vaults: [watched], cache },
      ),
  };
}

/** What is looked for, by its common name. */
export function wanted(commonName: string): { readonly commonName: string; readonly name: string } {
  return { commonName, name: nameForCommonName(commonName) };
}
