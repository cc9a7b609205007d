import { formatBackupName, type BackupName } from '../../domain/backup/backup-name.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { BackupStore, CertificateCache, SetReader, StoredSet } from '../../ports/stores.ts';
import type { LeftOutFile } from '../../ports/user-files.ts';
import type { Log, RunContext } from '../../ports/run.ts';
import { drill, type DrillDependencies } from './drill.ts';
import { findSameDay } from './find-same-day.ts';
import {
  renameSet,
  repositoryOf,
  stageSet,
  type ReadySet,
  type SetContent,
  type StageDependencies,
} from './stage-set.ts';
import { NO_FILES } from './user-files.ts';

/** Names are taken if jobs of one run keep the same certificate, or if the reply to a first attempt was lost. */
const MAX_ATTEMPTS = 25;

const NOT_CACHED =
  'The certificate was not put into the cache. The next run will take it from the newest backup.';

export interface StoreDependencies extends Omit<StageDependencies, 'run'>, DrillDependencies {
  readonly log: Log;
  readonly run: RunContext;
  /** Where sets are stored: those that can refuse a name first, artifacts before all, which tell only when they are stored. */
  readonly stores: readonly BackupStore[];
  /** `null` if nothing may be cached. */
  readonly cache: CertificateCache | null;
}

/** A backup that was read back and opened. */
export interface Backup {
  readonly name: string;
  readonly stored: readonly StoredSet[];
  /** Why it is not in the other stores. */
  readonly failures: readonly Failure[];
  readonly leftOut: readonly LeftOutFile[];
  /** Whether it holds private keys. */
  readonly isSealed: boolean;
  /** The user's files in it. */
  readonly fileCount: number;
}

/**
 * Stores one set in every store, and in the cache, and drills what each store has before the next one gets it: it is read back through the
 * code that restores, compared, and opened, and its keys are proved. The name changes to `-r2` and so on if it is taken; then it is the same in every store,
 * unless another run takes it in a release in this very second.
 * A store that fails does not keep the others from storing it.
 *
 * `first` is the set of this content and name if it is staged already; it is discarded too. Throws a `Failure` with every problem if no
 * store has the set in the end.
 */
export async function storeSet(
  content: SetContent,
  name: BackupName,
  dependencies: StoreDependencies,
  first?: ReadySet,
): Promise<Backup> {
  const ready = first ?? (await stageSet(content, { kind: 'backup', backupName: name }, dependencies));
  const current: CurrentSet = { ready, isSuspect: false };
  try {
    current.ready = await withFreeName(ready, dependencies);
    const drilled = await storeInEach(content, current, dependencies);
    const stored = drilled.flatMap((set) => (set instanceof Failure ? [] : [set]));
    const failures = drilled.filter((set) => set instanceof Failure);
    const [gravest] = failures;
    if (gravest !== undefined && stored.length === 0) throw joinFailures(gravest, failures);
    return describe(content, current.ready, stored, failures);
  } finally {
    await current.ready.staged.discard();
  }
}

/** The set that is being stored; its name changes if it is taken. */
interface CurrentSet {
  ready: ReadySet;
  /** A store that took it cannot give it back whole: it may be damaged on this machine. */
  isSuspect: boolean;
}

/** A set that a store took. */
interface PlacedSet {
  readonly store: BackupStore;
  readonly set: StoredSet;
  /** What it is compared with; `null` if an earlier run stored it, and this one has compared it already. */
  readonly ready: ReadySet | null;
}

/** Stores the set in one store after the other, and in the cache. Returns what each store has, or why it does not. */
async function storeInEach(
  content: SetContent,
  current: CurrentSet,
  dependencies: StoreDependencies,
): Promise<readonly (StoredSet | Failure)[]> {
  const drilled: (StoredSet | Failure)[] = [];
  let placed: PlacedSet | Failure | null = null;
  for (const store of dependencies.stores) {
    if (placed !== null) drilled.push(await drillPlaced(placed, current, dependencies));
    if (current.isSuspect) await stageAgain(content, current, dependencies);
    placed = await attempt(() => storeIn(store, current, dependencies), store);
  }
  // The name is fixed from here on. A cached pair is sealed, whatever becomes of the stores.
  const [last] = await Promise.all([
    placed === null ? null : drillPlaced(placed, current, dependencies),
    storeInCache(content, current.ready.name, dependencies),
  ]);
  if (last !== null) drilled.push(last);
  return drilled;
}

function describe(
  content: SetContent,
  { name, manifest: { userFiles } }: ReadySet,
  stored: readonly StoredSet[],
  failures: readonly Failure[],
): Backup {
  return {
    name: formatBackupName(name),
    stored,
    failures,
    leftOut: content.userFiles.leftOut,
    isSealed: content.pairs.some(({ sealedKey }) => sealedKey !== null),
    fileCount: userFiles.publicCount + userFiles.sealedCount,
  };
}

function joinFailures({ code }: Failure, failures: readonly Failure[]): Failure {
  const [only] = failures;
  if (only !== undefined && failures.length === 1) return only;
  return new Failure(code, failures.map(({ message }) => message).join(' '), { cause: failures });
}

/** What one store does, or why it does not: the other stores are tried all the same. */
async function attempt<Result>(
  work: () => Promise<Result>,
  { source }: BackupStore,
): Promise<Result | Failure> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) return error;
    return new Failure(
      'not-stored',
      `The backup was not stored (${source}): ${messageOf(error)}. Run again.`,
      {
        cause: error,
      },
    );
  }
}

/** The set under the first name that no store knows to be taken. A store that cannot tell makes itself heard when the set is stored. */
async function withFreeName(ready: ReadySet, dependencies: StoreDependencies): Promise<ReadySet> {
  let { name } = ready;
  for (let tries = 1; tries <= MAX_ATTEMPTS; tries += 1) {
    const known = await Promise.all(
      dependencies.stores.map((store) => attempt(() => store.isTaken(name), store)),
    );
    if (!known.includes(true)) break;
    name = { ...name, attempt: name.attempt + 1 };
  }
  return name === ready.name ? ready : renameSet(ready, name, dependencies);
}

/** Stores a set in one store, under the next free name. */
async function storeIn(
  store: BackupStore,
  current: CurrentSet,
  dependencies: StoreDependencies,
): Promise<PlacedSet> {
  const { ready: first } = current;
  const existingSet = store.source === 'directory' ? await findSameDay(store, first, dependencies) : null;
  if (existingSet !== null) return { store, set: existingSet, ready: null };
  for (let tries = 1; tries <= MAX_ATTEMPTS; tries += 1) {
    const { ready } = current;
    const set = await store.store(ready.staged, ready.name);
    if (set !== null) return { store, set, ready };
    const next = { ...ready.name, attempt: ready.name.attempt + 1 };
    current.ready = await renameSet(ready, next, dependencies);
  }
  throw new Failure(
    'not-stored',
    `The backup ${formatBackupName(first.name)} was not stored: the name and ${MAX_ATTEMPTS - 1} variants of it are taken in this run. Give every certificate of a run its own artifact-name. If each has one, the server's answers were lost on the way: run again later.`,
  );
}

/** Drills what a store took. */
async function drillPlaced(
  placed: PlacedSet | Failure,
  current: CurrentSet,
  dependencies: StoreDependencies,
): Promise<StoredSet | Failure> {
  if (placed instanceof Failure) return placed;
  const { store, set, ready } = placed;
  if (ready === null) return set;
  return attempt(async () => {
    const problem = await problemOfStored(store, set, ready, dependencies);
    if (problem === null) return set;
    current.isSuspect = true;
    throw unrestorable(set, problem);
  }, store);
}

/**
 * Makes a suspect set again, so that the next store does not get a damaged one. Never throws: if that fails, as when a file is gone, the
 * first one is used, and drilled again.
 */
async function stageAgain(
  content: SetContent,
  current: CurrentSet,
  dependencies: StoreDependencies,
): Promise<void> {
  const { staged, name } = current.ready;
  current.isSuspect = false;
  try {
    current.ready = await stageSet(content, { kind: 'backup', backupName: name }, dependencies);
  } catch (error) {
    dependencies.log.warning(`The backup could not be made again for the next store: ${messageOf(error)}.`);
    return;
  }
  await staged.discard();
}

function unrestorable(set: StoredSet, problem: string): Failure {
  return new Failure(
    'not-stored',
    `The backup ${set.place} was stored, but cannot be restored: ${problem}. It does not count as a backup. Run again to make another one.`,
  );
}

/**
 * What keeps a stored set from being restored; `null` if nothing does, and the backup counts. Throws if the set could not be read: that
 * says nothing of it.
 */
async function problemOfStored(
  store: BackupStore,
  set: StoredSet,
  ready: ReadySet,
  dependencies: StoreDependencies,
): Promise<string | null> {
  let reader: SetReader | null = null;
  try {
    reader = await store.open(set);
    if (reader === null) return 'it is not there';
    const expected = {
      name: formatBackupName(ready.name),
      artifactName: ready.name.base,
      repository: repositoryOf(ready),
      checksums: ready.checksums,
      isSealed: !ready.name.isPublic,
    };
    return await drill(reader, expected, dependencies);
  } catch (error) {
    if (error instanceof Failure && error.code === 'invalid') return messageOf(error);
    throw error;
  } finally {
    await reader?.close();
  }
}

/**
 * Puts the certificates alone into the cache; without their keys they would be of no use there. Never throws: the cache is a hint. The
 * stores are the truth, and the next run finds the newer of both.
 */
async function storeInCache(
  content: SetContent,
  name: BackupName,
  dependencies: StoreDependencies,
): Promise<void> {
  const { cache, log } = dependencies;
  const isSealed = content.pairs.length > 0 && content.pairs.every(({ sealedKey }) => sealedKey !== null);
  if (cache === null || !isSealed) return;
  try {
    const label = { kind: 'cache', backupName: name } as const;
    const cached = { ...content, userFiles: NO_FILES };
    const { staged, manifest } = await stageSet(cached, label, dependencies);
    try {
      if (manifest.proof !== null && (await cache.store(staged, name, manifest.proof))) return;
    } finally {
      await staged.discard();
    }
    log.warning(NOT_CACHED);
  } catch (error) {
    log.warning(`${NOT_CACHED} ${messageOf(error)}.`);
  }
}
