import {
  compareNewestFirst,
  formatBackupName,
  madeAt,
  type BackupName,
  type NameScope,
} from '../../../domain/backup/backup-name.ts';
import type { RunRecord } from '../../../domain/backup/manifest.ts';
import type { Source } from '../../../domain/renewal/existing.ts';
import { asFailure, type Failure } from '../../../domain/failure.ts';
import type { BackupStore, SetReader, StoredArtifact, StoredSet } from '../../../ports/stores.ts';

/** A set that is listed somewhere, and how to open it. */
export interface ListedSet {
  readonly source: Exclude<Source, 'workspace'>;
  readonly place: string;
  readonly name: BackupName;
  /** When it was made, as far as that is known: where sets of one listing are in the order of time. */
  readonly order: BackupName;
  readonly isExpired: boolean;
  readonly artifact?: StoredArtifact;
  /** As the store lists it; absent for a cached set. */
  readonly stored?: StoredSet;
  /** What its manifest says of the run that made it, which proves nothing; absent if it was not read. */
  readonly run?: RunRecord;
  open(): Promise<SetReader | null>;
}

/** The sets of several stores, newest first. */
export interface MergedListing extends AsyncIterable<ListedSet> {
  /** The stores that did not answer so far; those that have no such list are not among them. */
  readonly failures: readonly Failure[];
  /** Whether a store has answered in full, once iteration has ended. */
  readonly isAnswered: boolean;
  /** Leaves out what a source has behind the set that was listed last. */
  skipRest(source: ListedSet['source']): void;
}

/** A place in the list of one store. */
interface Cursor {
  next(): Promise<void>;
  /** `null` at the end. */
  head: ListedSet | null;
}

/**
 * Lists the sets of several stores, newest first, and the cached one among them if there is one. Of one set in several places
 * the cached copy comes first, which costs no request. The stores are asked only as far as sets are taken.
 *
 * A store that fails yields nothing more, and its error goes to `failures`. Iteration never throws.
 */
export function mergedListing(
  scope: NameScope,
  stores: readonly BackupStore[],
  cached: Promise<ListedSet | null>,
): MergedListing {
  // It may fail before anybody asks; whoever asks gets its error.
  cached.catch(() => undefined);
  const failures: Failure[] = [];
  const unsupported: Failure[] = [];
  const skipped = new Set<ListedSet['source']>();
  let answered = 0;
  const cursors = stores.map((store) =>
    cursorOf(
      store.list(scope),
      (set) => listedIn(set, store),
      () => (answered += 1),
      (failure) => (failure.code === 'unsupported' ? unsupported : failures).push(failure),
    ),
  );
  return {
    get failures() {
      // A list that a server does not have says nothing, if there is no other list that does.
      return answered === 0 && failures.length === 0 ? unsupported : failures;
    },
    get isAnswered() {
      return answered > 0;
    },
    skipRest(source) {
      skipped.add(source);
    },
    async *[Symbol.asyncIterator]() {
      const [first] = await Promise.all([cached, ...cursors.map((cursor) => cursor.next())]);
      const all: Cursor[] = [cursorOfOne(first), ...cursors];
      for (let cursor = newest(all); cursor?.head; cursor = newest(all)) {
        const { head } = cursor;
        yield head;
        if (skipped.has(head.source)) cursor.head = null;
        else await cursor.next();
      }
    },
  };
}

/** The cursor whose head is newest; of equals the first. */
function newest(cursors: readonly Cursor[]): Cursor | null {
  return cursors.reduce<Cursor | null>((best, cursor) => {
    if (cursor.head === null) return best;
    return best?.head && compareNewestFirst(cursor.head.order, best.head.order) >= 0 ? best : cursor;
  }, null);
}

function cursorOfOne(listed: ListedSet | null): Cursor {
  const cursor: Cursor = {
    head: listed,
    next() {
      cursor.head = null;
      return Promise.resolve();
    },
  };
  return cursor;
}

function cursorOf(
  sets: AsyncIterable<StoredSet>,
  listed: (set: StoredSet) => ListedSet,
  onEnd: () => void,
  onFailure: (failure: Failure) => void,
): Cursor {
  const iterator = sets[Symbol.asyncIterator]();
  const cursor: Cursor = {
    head: null,
    async next() {
      cursor.head = null;
      try {
        const step = await iterator.next();
        if (step.done === true) onEnd();
        else cursor.head = listed(step.value);
      } catch (error) {
        onFailure(asFailure(error));
      }
    },
  };
  return cursor;
}

/** A set as its store lists it. Only GitHub's clock, and no runner's, tells when an artifact was received. */
export function listedIn(stored: StoredSet, store: Pick<BackupStore, 'open'>): ListedSet {
  const { source, place, name, receivedAt, isExpired, artifact, run } = stored;
  const order = source === 'directory' ? name : { ...name, time: madeAt(name, receivedAt) };
  return {
    source,
    place,
    name,
    order,
    isExpired,
    stored,
    ...(artifact === undefined ? {} : { artifact }),
    ...(run === undefined ? {} : { run }),
    open: () => store.open(stored),
  };
}

/** The branch or tag of the run that stored a set: a hint, and no proof. `null` if the store has none. */
export function headBranchOf({ artifact, stored }: Pick<ListedSet, 'artifact' | 'stored'>): string | null {
  return artifact?.headBranch ?? stored?.asset?.headBranch ?? null;
}

/** The id of the run that stored a listed set; `null` if its store does not tell. */
export function storingRun({ artifact, stored }: ListedSet): string | null {
  return artifact === undefined ? (stored?.asset?.runId ?? null) : `${artifact.runId}`;
}

/** Whether two listed sets are copies of one set, in different places. */
export function areCopies(some: ListedSet, other: ListedSet): boolean {
  return some.source !== other.source && formatBackupName(some.name) === formatBackupName(other.name);
}
