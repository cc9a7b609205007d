import { compareNewestFirst, type BackupName, type NameScope } from '../domain/backup-name.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import type { Source } from '../domain/held.ts';
import type { OpenedSet, StoredArtifact, StoredSet, Vault } from '../ports.ts';

/** A set that may hold the pair, and how to open it. */
export interface Candidate {
  readonly source: Exclude<Source, 'workspace'>;
  readonly place: string;
  readonly name: BackupName;
  readonly artifact?: StoredArtifact;
  /** As it is stored; absent for what the cache has handed over already. */
  readonly sizeBytes?: number;
  /** When GitHub received it; only of artifacts, whose time nobody else can choose. */
  readonly receivedAt?: Date;
  open(): Promise<OpenedSet | null>;
}

/** The candidates of several vaults, in one order of time. */
export interface Candidates extends AsyncIterable<Candidate> {
  /** The vaults that did not answer so far. */
  readonly failures: readonly Failure[];
}

/** A place in one vault's list. */
interface Cursor {
  next(): Promise<void>;
  /** `null` at the end. */
  head: Candidate | null;
}

type WaitingCursor = Cursor & { head: Candidate };

/**
 * All candidates, newest first, of every vault and the cached one if there is one; of one set in several places the
 * cached copy first, which costs no request. The vaults are asked only as far as candidates are taken.
 *
 * A vault that fails ends there, and its failure is told: it never throws.
 */
export async function newestFirst(
  scope: NameScope,
  vaults: readonly Vault[],
  cached: Promise<Candidate | null>,
  isWanted: (name: BackupName) => boolean = () => true,
): Promise<Candidates> {
  const failures: Failure[] = [];
  const cursors = vaults.map((vault) => cursorOf(vault, scope, isWanted, failures));
  const [first] = await Promise.all([cached, ...cursors.map((cursor) => cursor.next())]);
  return {
    failures,
    async *[Symbol.asyncIterator]() {
      const all: Cursor[] = [cursorOfOne(first), ...cursors];
      for (let cursor = newest(all); cursor !== null; cursor = newest(all)) {
        yield cursor.head;
        await cursor.next();
      }
    },
  };
}

/** The cursor whose head is newest; of equals the first. */
function newest(cursors: readonly Cursor[]): WaitingCursor | null {
  return cursors.filter(isWaiting).reduce<WaitingCursor | null>((best, cursor) => {
    if (best === null) return cursor;
    return compareNewestFirst(cursor.head.name, best.head.name) < 0 ? cursor : best;
  }, null);
}

function isWaiting(cursor: Cursor): cursor is WaitingCursor {
  return cursor.head !== null;
}

function cursorOfOne(candidate: Candidate | null): Cursor {
  const cursor: Cursor = {
    head: candidate,
    next() {
      cursor.head = null;
      return Promise.resolve();
    },
  };
  return cursor;
}

function cursorOf(
  vault: Vault,
  scope: NameScope,
  isWanted: (name: BackupName) => boolean,
  failures: Failure[],
): Cursor {
  const sets = vault.list(scope)[Symbol.asyncIterator]();
  const cursor: Cursor = {
    head: null,
    async next() {
      try {
        let step = await sets.next();
        while (step.done !== true && !isWanted(step.value.name)) step = await sets.next();
        cursor.head = step.done === true ? null : candidateOf(step.value, vault);
      } catch (error) {
        cursor.head = null;
        failures.push(asFailure(error));
      }
    },
  };
  return cursor;
}

function candidateOf(set: StoredSet, vault: Vault): Candidate {
  const { source, place, name, sizeBytes, artifact, createdAt } = set;
  return {
    source,
    place,
    name,
    sizeBytes,
    ...(artifact === undefined ? {} : { artifact, receivedAt: createdAt }),
    open: () => vault.open(set),
  };
}

/** What a store threw, as a failure to answer. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure('unreadable', `The stores did not answer: ${messageOf(error)}.`, { cause: error });
}
