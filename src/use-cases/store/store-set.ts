import { dayFolder, formatBackupName, type BackupName } from '../../domain/backup-name.ts';
import { asFailure, Failure } from '../../domain/failure.ts';
import type {
  BackupStore,
  CertificateCache,
  LeftOutFile,
  Log,
  RepositoryIdentity,
  RunContext,
  StoredSet,
} from '../../ports.ts';
import { verifySet } from '../verify/verify-set.ts';
import { drill, problemOfContent, type DrillDependencies } from './drill.ts';
import { renameSet, stageSet, type ReadySet, type SetContent, type StageDependencies } from './stage-set.ts';
import { holdsSame } from './unchanged.ts';
import { NO_FILES } from './user-files.ts';

/** Names are taken if jobs of one run keep the same certificate, or if the reply to a first attempt was lost. */
const MAX_ATTEMPTS = 25;

export interface StoreDependencies extends Omit<StageDependencies, 'run'>, DrillDependencies {
  readonly log: Log;
  readonly run: RunContext;
  /** Where sets are stored: artifacts first, since only they can refuse a name. */
  readonly stores: readonly BackupStore[];
  /** `null` if nothing may be cached. */
  readonly cache: CertificateCache | null;
}

/** A backup that was read back and opened. */
export interface Backup {
  readonly name: string;
  readonly stored: readonly StoredSet[];
  readonly leftOut: readonly LeftOutFile[];
  /** Whether it holds private keys. */
  readonly isSealed: boolean;
  /** The user's files in it. */
  readonly fileCount: number;
}

/**
 * Stores one set in every store, and in the cache, and drills what the stores have: it is read back through the code that restores,
 * compared, and opened, and its keys are proved. The name changes to `-r2` and so on if it is taken; then it is the same in every store.
 *
 * `first` is the set of this content and name if it is staged already; it is discarded too. Throws a `Failure` (`not-stored`) if a store
 * does not store it, or if what it stored does not pass the drill.
 */
export async function storeSet(
  content: SetContent,
  name: BackupName,
  dependencies: StoreDependencies,
  first?: ReadySet,
): Promise<Backup> {
  let ready = first ?? (await stageSet(content, { kind: 'backup', backupName: name }, dependencies));
  try {
    // Side by side: a cached pair is sealed, whatever becomes of the stores.
    const caching = storeInCache(content, name, dependencies);
    const [inStores, inCache] = await Promise.allSettled([storeEverywhere(), caching]);
    if (inStores.status === 'rejected') throw inStores.reason;
    if (inCache.status === 'rejected') throw inCache.reason;
    const { publicCount, sealedCount } = ready.manifest.userFiles;
    return {
      name: formatBackupName(ready.name),
      stored: inStores.value,
      leftOut: content.userFiles.leftOut,
      isSealed: content.pairs.some(({ sealedKey }) => sealedKey !== null),
      fileCount: publicCount + sealedCount,
    };
  } finally {
    await ready.staged.discard();
  }

  async function storeEverywhere(): Promise<readonly StoredSet[]> {
    const stored: StoredSet[] = [];
    for (const store of dependencies.stores) {
      const { set, ready: named } = await storeIn(store, ready, dependencies);
      ready = named;
      stored.push(set);
    }
    return stored;
  }
}

/** Stores a set in one store, under the next free name, and drills it. */
async function storeIn(
  store: BackupStore,
  first: ReadySet,
  dependencies: StoreDependencies,
): Promise<{ readonly set: StoredSet; readonly ready: ReadySet }> {
  const standing = store.source === 'directory' ? await findSameDay(store, first, dependencies) : null;
  if (standing !== null) return { set: standing, ready: first };
  let ready = first;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const set = await store.store(ready.staged, ready.name);
    if (set !== null) {
      await drillStored(store, set, ready, dependencies);
      return { set, ready };
    }
    ready = await renameSet(ready, { ...ready.name, attempt: ready.name.attempt + 1 }, dependencies);
  }
  throw new Failure(
    'not-stored',
    `The backup ${formatBackupName(first.name)} was not stored: the name and ${MAX_ATTEMPTS - 1} variants of it are taken in this run. Give every certificate of a run its own artifact-name. If each has one, the server's answers were lost on the way: run again later.`,
  );
}

/** Proves that a stored set can be restored. A backup counts from here on. */
async function drillStored(
  store: BackupStore,
  set: StoredSet,
  ready: ReadySet,
  dependencies: StoreDependencies,
): Promise<void> {
  const problem = await problemOfStored(store, set, ready, dependencies);
  if (problem === null) return;
  throw new Failure(
    'not-stored',
    `The backup ${set.place} was stored, but cannot be restored: ${problem}. It does not count as a backup. Run again to make another one.`,
  );
}

async function problemOfStored(
  store: BackupStore,
  set: StoredSet,
  { name, manifest, checksums }: ReadySet,
  dependencies: StoreDependencies,
): Promise<string | null> {
  const reader = await store.open(set);
  if (reader === null) return 'it is not there';
  try {
    const expected = {
      name: formatBackupName(name),
      artifactName: name.base,
      repository: repositoryOf(manifest.run),
      checksums,
      isSealed: !name.isPublic,
    };
    return await drill(reader, expected, dependencies);
  } finally {
    await reader.close();
  }
}

function repositoryOf({ repository, repositoryId }: ReadySet['manifest']['run']): RepositoryIdentity {
  return { name: repository, id: repositoryId };
}

/** The newest set of the same day in a directory, if it holds the same and passes its drill: it is not written twice. */
async function findSameDay(
  store: BackupStore,
  ready: ReadySet,
  dependencies: StoreDependencies,
): Promise<StoredSet | null> {
  const { name } = ready;
  try {
    for await (const set of store.list(name.base)) {
      if (dayFolder(set.name.time) !== dayFolder(name.time)) return null;
      if (set.name.isPublic !== name.isPublic) continue;
      return (await isSame(store, set, ready, dependencies)) ? set : null;
    }
  } catch (error) {
    if (asFailure(error).code === 'timeout') throw error;
    // A directory that cannot be read makes itself heard when the set is stored.
  }
  return null;
}

async function isSame(
  store: BackupStore,
  set: StoredSet,
  ready: ReadySet,
  dependencies: StoreDependencies,
): Promise<boolean> {
  const reader = await store.open(set);
  if (reader === null) return false;
  try {
    const { base } = ready.name;
    const expected = { kind: 'backup', artifactName: base, name: formatBackupName(set.name) } as const;
    const repository = repositoryOf(ready.manifest.run);
    const verification = await verifySet(reader, { ...expected, repository }, dependencies);
    if (verification.kind !== 'verified' || !holdsSame(verification.set, ready)) return false;
    return (await problemOfContent(verification.set, dependencies)) === null;
  } finally {
    await reader.close();
  }
}

/** Puts the certificates alone into the cache; without their keys they would be of no use there. */
async function storeInCache(
  content: SetContent,
  name: BackupName,
  dependencies: StoreDependencies,
): Promise<void> {
  const { cache, log } = dependencies;
  const isSealed = content.pairs.length > 0 && content.pairs.every(({ sealedKey }) => sealedKey !== null);
  if (cache === null || !isSealed) return;
  const label = { kind: 'cache', backupName: name } as const;
  const { staged } = await stageSet({ ...content, userFiles: NO_FILES }, label, dependencies);
  try {
    if (await cache.store(staged, name)) return;
  } finally {
    await staged.discard();
  }
  // The cache is a hint: the stores are the truth, and the next run finds the newer of both.
  log.warning(
    'The certificate was not put into the cache. The next run will take it from the newest backup.',
  );
}
