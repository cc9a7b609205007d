import { CLOCK_TOLERANCE_MS, parseBackupName, type NameScope } from '../../domain/backup/backup-name.ts';
import { MAX_TEXT_BYTES } from '../../domain/backup/backup-set.ts';
import { MANIFEST_FILE } from '../../domain/backup/set-files.ts';
import { messageOf } from '../../domain/failure.ts';
import { parseManifest } from '../../domain/backup/manifest-parser.ts';
import type { Manifest } from '../../domain/backup/manifest.ts';
import type { BackupStore, CertificateCache, SetReader } from '../../ports/stores.ts';
import type { RunContext } from '../../ports/run.ts';
import { headBranchOf, mergedListing, type ListedSet, type MergedListing } from './sets/merged-listing.ts';
import {
  VerifiedSets,
  type VerifiedSetsDependencies,
  type VerifiedSetsOptions,
} from './sets/verified-sets.ts';

/** What the full reference of a branch begins with. */
const BRANCHES = 'refs/heads/';

/** Whose sets are searched. */
export interface SearchScope {
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  /** The list that the sets are of, whose other shards may hold the pairs; `null` if there is none. */
  readonly list: string | null;
  /** What is looked for, in messages. */
  readonly about: string;
  readonly now: Date;
  /** Takes the sets of this action alone; default: those of any. */
  readonly action?: Manifest['action'];
  /** Whether a set is wanted at all; by default every one is. */
  readonly isWanted?: (listed: ListedSet) => boolean;
  /** Takes sets of every branch, as a person asked for. Default: `false`. */
  readonly fromAnyBranch?: boolean;
  /** Takes sets of every repository, as a person asked for. Default: `false`. */
  readonly fromAnyRepository?: boolean;
}

/** Where sets are searched. */
export interface SearchDependencies extends VerifiedSetsDependencies {
  readonly stores: readonly BackupStore[];
  readonly cache: CertificateCache | null;
  readonly run: Pick<RunContext, 'repository' | 'ref' | 'readServerTime'>;
}

/**
 * The sets of one name, wherever they are: in the cache, and in the stores. Each list is begun when it is first asked for. There is
 * one search for all actions.
 */
export class Search {
  readonly #scope: SearchScope;
  readonly #dependencies: SearchDependencies;
  #own: VerifiedSets | undefined;
  #ofShards: VerifiedSets | undefined;
  #all: VerifiedSets | undefined;
  #every: VerifiedSets | undefined;
  #cacheKeys: Promise<readonly string[]> | undefined;
  #cachedKey: string | null = null;
  /** The cached set, until somebody opens it, who then closes it. */
  #unopened: SetReader | null = null;
  /** The branches that a proved set has shown not to be ours. */
  readonly #otherBranches = new Set<string>();

  constructor(scope: SearchScope, dependencies: SearchDependencies) {
    this.#scope = scope;
    this.#dependencies = dependencies;
  }

  get scope(): SearchScope {
    return this.#scope;
  }

  /** Whether anything has been looked up. */
  get isBegun(): boolean {
    return this.#own !== undefined;
  }

  /** The sets of this name, and those of a list's other shards. */
  lists(): readonly VerifiedSets[] {
    return this.#scope.list === null ? [this.own()] : [this.own(), this.ofOtherShards()];
  }

  /** The lists that were begun. */
  get begun(): readonly VerifiedSets[] {
    return [this.#own, this.#ofShards, this.#all, this.#every].filter((sets) => sets !== undefined);
  }

  /** The key of the cache entry that was read; `null` if none was. */
  get cachedKey(): string | null {
    return this.#cachedKey;
  }

  /** The sets of this very name, the cached one among them. */
  own(): VerifiedSets {
    this.#own ??= this.#sets(this.#scope.artifactName, this.#fetchFromCache(), { superseded: 'end' });
    return this.#own;
  }

  /** The sets of the list's other shards. */
  ofOtherShards(): VerifiedSets {
    const { list, artifactName } = this.#scope;
    this.#ofShards ??= this.#sets({ list: list ?? artifactName }, null, {
      superseded: 'skip',
      beside: () => this.#own?.opened ?? [],
      // What may be of any name is in the list of this very name already.
      isWanted: ({ name, stored }) => name.base !== artifactName && stored?.isUnidentified !== true,
    });
    return this.#ofShards;
  }

  /** The sets of this very name, those that newer ones supersede among them. */
  withSuperseded(): VerifiedSets {
    this.#all ??= this.#sets(this.#scope.artifactName, null, { superseded: 'open' });
    return this.#all;
  }

  /** The sets of this name and of the list's other shards, those that newer ones supersede among them. */
  every(): VerifiedSets {
    const { list } = this.#scope;
    if (list === null) return this.withSuperseded();
    this.#every ??= this.#sets({ list }, null, { superseded: 'open' });
    return this.#every;
  }

  /** What the stores list under these names, unopened. */
  listing(names: NameScope): MergedListing {
    return mergedListing(names, this.#dependencies.stores, Promise.resolve(null));
  }

  /** The keys of all cache entries of this very name. Throws as `CertificateCache.list` does. */
  listCache(): Promise<readonly string[]> {
    this.#cacheKeys ??=
      this.#dependencies.cache?.list(this.#scope.artifactName) ?? Promise.resolve<readonly string[]>([]);
    return this.#cacheKeys;
  }

  /** Lets go of all that was read, which of a long list is much. */
  async close(): Promise<void> {
    for (const sets of this.begun) await sets.close();
    await this.#unopened?.close();
    this.#unopened = null;
    this.#own = this.#ofShards = this.#all = this.#every = undefined;
  }

  #sets(
    names: NameScope,
    cached: Promise<ListedSet | null> | null,
    options: Partial<VerifiedSetsOptions> & Pick<VerifiedSetsOptions, 'superseded'>,
  ): VerifiedSets {
    const { stores, run } = this.#dependencies;
    const { about, fromAnyBranch = false, fromAnyRepository = false } = this.#scope;
    return new VerifiedSets(
      mergedListing(names, stores, cached ?? Promise.resolve(null)),
      {
        about,
        repository: fromAnyRepository ? null : run.repository,
        isWanted: (listed) =>
          this.#scope.isWanted?.(listed) !== false && options.isWanted?.(listed) !== false,
        isFromFuture: (listed) => this.#isFromFuture(listed),
        isPostponed: (listed) => this.#isPostponed(listed),
        isRelated: (manifest) => this.#isOfAction(manifest),
        isOurs: (manifest) => fromAnyBranch || this.#isOfOurBranch(manifest),
        holdsFor: (manifest, listed) => this.holdsFor(manifest, listed),
        superseded: options.superseded,
        beside: options.beside ?? (() => []),
      },
      this.#dependencies,
    );
  }

  /** In a directory a set of the future is of a wrong clock: of its maker, or of this machine, if the server does not say what time it is. */
  async #isFromFuture({ source, name }: ListedSet): Promise<boolean> {
    const isAfter = (now: Date): boolean => name.time.getTime() > now.getTime() + CLOCK_TOLERANCE_MS;
    if (source !== 'directory' || !isAfter(this.#scope.now)) return false;
    const serverTime = (await this.#dependencies.run.readServerTime?.()) ?? null;
    return serverTime === null || isAfter(serverTime);
  }

  /**
   * Whether a set of the listed one's branch, which is not ours, was opened: its others wait, since they are older. They are not dropped,
   * because it may have been the default branch when they were made, or a tag may have its name.
   */
  #isPostponed(listed: ListedSet): boolean {
    const headBranch = headBranchOf(listed);
    return headBranch !== null && this.#otherBranches.has(headBranch);
  }

  /** What two actions store under one name are two things. */
  #isOfAction({ action }: Manifest): boolean {
    return this.#scope.action === undefined || this.#scope.action === action;
  }

  /** Of the default branch, of any tag, of this very ref. */
  #isOfOurBranch({ run: { ref, isDefaultBranch } }: Manifest): boolean {
    if (isDefaultBranch || ref.startsWith('refs/tags/') || ref === this.#dependencies.run.ref) return true;
    this.#otherBranches.add(ref.replace(BRANCHES, ''));
    return false;
  }

  /**
   * Whether what a set says of earlier sets covers the listed one. The run that made it saw the sets of the default branch, of tags and of
   * its own branch, and of no other branch.
   */
  holdsFor({ run: { ref } }: Manifest, listed: ListedSet | null): boolean {
    const { fromAnyBranch = false } = this.#scope;
    const own = this.#dependencies.run.ref;
    if (!fromAnyBranch && (ref === own || !own.startsWith(BRANCHES))) return true;
    const headBranch = listed === null ? null : headBranchOf(listed);
    if (headBranch === null) return false;
    return ref === `${BRANCHES}${headBranch}` || (!fromAnyBranch && own !== `${BRANCHES}${headBranch}`);
  }

  /** The cached set, in its place in the order of time. What it says of its name is proved like all else when it is opened. */
  async #fetchFromCache(): Promise<ListedSet | null> {
    const { artifactName } = this.#scope;
    const { cache, keyring, log } = this.#dependencies;
    // Nothing but sealed sets is ever cached.
    const entry = keyring.hasPassphrase
      ? ((await cache?.fetch(artifactName, (derivation) => {
          keyring.anticipate(derivation);
        })) ?? null)
      : null;
    if (entry === null) return null;
    const place = `cache entry ${entry.key}`;
    try {
      const manifest = parseManifest(await entry.reader.readText(MANIFEST_FILE, MAX_TEXT_BYTES));
      const name = parseBackupName(manifest.name, artifactName);
      if (name === null) throw new Error('it has no name of a set');
      this.#cachedKey = entry.key;
      this.#unopened = entry.reader;
      const open = (): Promise<SetReader> => {
        this.#unopened = null;
        return Promise.resolve(entry.reader);
      };
      return { source: 'cache', place, name, order: name, isExpired: false, run: manifest.run, open };
    } catch (error) {
      await entry.reader.close();
      log.warning(`The ${place} was passed over: ${messageOf(error)}.`);
      return null;
    }
  }
}

/** Reads a listing to its end. Throws a `Failure` if a store did not answer in full. */
export async function readInFull(listing: MergedListing): Promise<readonly ListedSet[]> {
  const sets: ListedSet[] = [];
  for await (const listed of listing) sets.push(listed);
  const [failure] = listing.failures;
  if (failure !== undefined) throw failure;
  return sets;
}
