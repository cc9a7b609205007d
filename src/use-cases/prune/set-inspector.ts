import { folderNameFor, formatBackupName } from '../../domain/backup/backup-name.ts';
import { asFailure, messageOf, type Failure } from '../../domain/failure.ts';
import type { CertificateRecord, Manifest } from '../../domain/backup/manifest.ts';
import type { Log, RepositoryIdentity } from '../../ports/run.ts';
import type { SetReader } from '../../ports/stores.ts';
import { lockedFailure } from '../search/sets/locked-failure.ts';
import type { ListedSet } from '../search/sets/merged-listing.ts';
import { isStoredAgain } from '../search/sets/set-relations.ts';
import { GONE } from '../search/sets/open-set.ts';
import { problemOfContent, type DrillDependencies } from '../store/drill.ts';
import { compareNewestMade } from './prune-plan.ts';
import { isOfRepository, verifySet } from '../verify/verify-set.ts';

/** A pair in a set, without what pruning does not need: a set may hold ten thousand. */
export type StoredPair = Pick<CertificateRecord, 'fingerprint' | 'since' | 'privateKey' | 'notAfter'> & {
  /** The same in sets of one certificate and of a list. */
  readonly name: string;
  readonly isKeptForEver: boolean;
};

/** What a verified set holds. */
export interface InspectedSet {
  readonly kind: 'verified';
  /** The current passphrase proves it; `false` if the previous one does. `true` for a public set, which nothing proves. */
  readonly isCurrent: boolean;
  /** Nothing was left out of it for want of a passphrase. */
  readonly isWhole: boolean;
  readonly action: Manifest['action'];
  /** Another run stored it than the one that made it. */
  readonly isStoredAgain: boolean;
  /** The branch whose runs take it; `null` if all runs do, as of the default branch and of tags. */
  readonly branch: string | null;
  readonly pairs: readonly StoredPair[];
}

/** What became of looking into a stored set. */
export type Inspection =
  | InspectedSet
  | { readonly kind: 'locked' }
  /** It says so of itself, and is none of this repository's. */
  | { readonly kind: 'other-repository' }
  | { readonly kind: 'damaged'; readonly problem: string }
  /** It could not be fetched, or a newer version made it: what it holds is unknown. */
  | { readonly kind: 'unreadable'; readonly problem: string };

export interface InspectorDependencies extends DrillDependencies {
  readonly log: Log;
  readonly run: { readonly repository: RepositoryIdentity };
}

/** Says what is wrong with the content of a verified set; `null` if nothing is. */
type ContentCheck = typeof problemOfContent;

/** Looks into the sets of one store, and keeps none of them open. */
export class SetInspector {
  readonly #dependencies: InspectorDependencies;
  readonly #verified = new Map<ListedSet, Promise<Inspection>>();
  readonly #opened = new Map<ListedSet, Promise<Inspection>>();
  #oldestCurrent: ListedSet | null = null;

  constructor(dependencies: InspectorDependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns what the set's proof and checksums show. Throws a `Failure` only if the run's time is over. */
  async verify(set: ListedSet): Promise<Inspection> {
    const opened = await this.#opened.get(set);
    return opened?.kind === 'verified'
      ? opened
      : once(this.#verified, set, () => this.#inspect(set, nothing));
  }

  /** As `verify`, and everything that is sealed in the set must open. */
  open(set: ListedSet): Promise<Inspection> {
    return once(this.#opened, set, () => this.#inspect(set, problemOfContent));
  }

  /** Returns a `Failure` (`locked`) that names a set which no passphrase opens. */
  lockedFailure(set: ListedSet): Failure {
    return lockedFailure(set, set.name.base, this.#dependencies.keyring);
  }

  /** The problems of the sets that are damaged. */
  async problemOf(set: ListedSet): Promise<string | null> {
    const inspection = (await this.#opened.get(set)) ?? (await this.#verified.get(set));
    return inspection?.kind === 'damaged' ? inspection.problem : null;
  }

  /** Whether a verified set counts for what must stay. */
  counts(set: ListedSet, inspected: InspectedSet): boolean {
    // It may be gone sooner than the genuine one, and whoever may write to the store can make it.
    if (inspected.isStoredAgain) return false;
    return !this.hasOutdatedPassphrase(set, inspected);
  }

  /**
   * Whether only the previous passphrase proves a verified set, and not every set that the current one proves is newer: a leaked old
   * passphrase must not displace a genuine set.
   */
  hasOutdatedPassphrase(set: ListedSet, { isCurrent }: InspectedSet): boolean {
    const oldest = this.#oldestCurrent;
    return !isCurrent && oldest !== null && compareNewestMade(set, oldest) <= 0;
  }

  async #inspect(set: ListedSet, check: ContentCheck): Promise<Inspection> {
    const inspection = await this.#look(set, check);
    const { log } = this.#dependencies;
    if (inspection.kind === 'damaged')
      log.warning(`The backup ${set.place} is damaged: ${inspection.problem}.`);
    if (inspection.kind === 'unreadable') log.warning(`The backup ${set.place}: ${inspection.problem}.`);
    if (inspection.kind === 'verified' && inspection.isCurrent) this.#noteCurrent(set);
    return inspection;
  }

  #noteCurrent(set: ListedSet): void {
    const oldest = this.#oldestCurrent;
    if (oldest === null || compareNewestMade(set, oldest) > 0) this.#oldestCurrent = set;
  }

  async #look(set: ListedSet, check: ContentCheck): Promise<Inspection> {
    let reader: SetReader | null = null;
    try {
      reader = await set.open();
      return reader === null ? { kind: 'unreadable', problem: GONE } : await this.#read(set, reader, check);
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code === 'timeout') throw failure;
      const kind = failure.code === 'invalid' ? 'damaged' : 'unreadable';
      return { kind, problem: messageOf(failure) };
    } finally {
      await reader?.close();
    }
  }

  async #read(listed: ListedSet, reader: SetReader, check: ContentCheck): Promise<Inspection> {
    const { name } = listed;
    const expected = { kind: 'backup', artifactName: name.base, name: formatBackupName(name) } as const;
    const verification = await verifySet(reader, { ...expected, repository: null }, this.#dependencies);
    if (verification.kind !== 'verified') return verification;
    const { manifest, key } = verification.set;
    if (!isOfRepository(manifest, this.#dependencies.run.repository)) return { kind: 'other-repository' };
    const problem = await check(verification.set, this.#dependencies);
    if (problem !== null) return { kind: 'damaged', problem };
    return {
      ...contentsOf(manifest),
      kind: 'verified',
      isCurrent: key?.isCurrent ?? true,
      isStoredAgain: isStoredAgain({ listed, manifest }),
    };
  }
}

function once(
  known: Map<ListedSet, Promise<Inspection>>,
  set: ListedSet,
  inspect: () => Promise<Inspection>,
): Promise<Inspection> {
  const inspection = known.get(set) ?? inspect();
  known.set(set, inspection);
  return inspection;
}

function nothing(): Promise<null> {
  return Promise.resolve(null);
}

function contentsOf({
  action,
  certificates,
  userFiles,
  run,
}: Manifest): Pick<InspectedSet, 'action' | 'isWhole' | 'branch' | 'pairs'> {
  const isForAll = run.isDefaultBranch || run.ref.startsWith('refs/tags/');
  return {
    action,
    isWhole:
      certificates.every(({ privateKey }) => privateKey === 'sealed') &&
      userFiles.leftOut.every(({ reason }) => reason !== 'no-passphrase'),
    branch: isForAll ? null : run.ref,
    pairs: certificates.map(
      ({ name, commonName, fingerprint, since, privateKey, notAfter, isKeptForEver = false }) => ({
        name: name ?? folderNameFor(commonName),
        fingerprint,
        since,
        privateKey,
        notAfter,
        isKeptForEver,
      }),
    ),
  };
}
