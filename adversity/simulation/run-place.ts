import { Failure } from '../../src/domain/failure.ts';
import type { SetReader } from '../../src/ports/stores.ts';
import { memorySetReader } from '../../__tests__/fakes/memory-set-reader.ts';
import type { SetContent } from '../../__tests__/fakes/memory-set-staging.ts';
import type { FaultKind, RunProcess } from './run-process.ts';
import { flipBit, type Blob, type Shelves, type StoreKind } from './shelves.ts';

/** One run, and where and when it runs. */
export interface RunPlace {
  readonly process: RunProcess;
  readonly shelves: Shelves;
  /** The true time, which servers have. */
  readonly serverTime: () => Date;
  /** The time of the machine that the run is on. */
  readonly machineTime: () => Date;
  readonly retentionDays: number;
  /** Sets of the same base that a stale answer leaves out. */
  readonly staleBy: number;
  /** What no fault told the run of, and kept from it: left out by a stale answer, said not to be there, or other than it is stored. */
  readonly hidden: Set<Blob>;
  /** The full reference of the run, and of the default branch. */
  readonly ref: string;
  readonly defaultRef: string;
  /** Whether the server tells the branch of an artifact's run. */
  readonly tellsBranch: boolean;
}

/** Opens a set that is there; `null` if it is gone. */
export function openBlob(
  run: RunPlace,
  store: Exclude<StoreKind, 'cache'>,
  isWanted: (blob: Blob) => boolean,
): Promise<SetReader | null> {
  const find = (): Blob | undefined => run.shelves.of(store).find(isWanted);
  const read = (content: SetContent | null): SetReader => {
    if (content === null) throw new Failure('invalid', 'The set is damaged: it cannot be unpacked.');
    return memorySetReader(content);
  };
  return run.process.step(
    `${store}.open`,
    () => {
      const blob = find();
      return blob === undefined ? null : read(blob.content);
    },
    (kind) => {
      const blob = find();
      if (blob === undefined) return null;
      if (kind === 'gone' || kind === 'corrupt') run.hidden.add(blob);
      if (kind === 'gone') return null;
      if (kind === 'corrupt') return read(flipBit(blob.stored, run.process.steps));
      throw failuresOf(store)(kind, 'unreadable');
    },
  );
}

/** What a stale answer has of all that is there, in the order of storing. */
export function staleOf({ hidden, staleBy }: RunPlace, all: readonly Blob[]): readonly Blob[] {
  const known = Math.max(0, all.length - staleBy);
  for (const blob of all.slice(known)) hidden.add(blob);
  return all.slice(0, known);
}

export function removeBlob(shelves: Shelves, isWanted: (blob: Blob) => boolean): void {
  const blob = shelves.all.find((candidate) => candidate.goneBy === null && isWanted(candidate));
  if (blob !== undefined) shelves.take(blob, 'prune');
}

/** What a store says if it does not do what it is asked. */
export function failuresOf(store: string): (kind: FaultKind, code: 'unreadable' | 'not-stored') => Failure {
  return (kind, code) => {
    if (kind === 'denied') return new Failure('denied', `The token may not use the ${store}.`);
    if (kind === 'timeout') return new Failure('timeout', `The time of the run is over, at the ${store}.`);
    const why = kind === 'throttled' ? 'too many requests' : 'there was no answer';
    return new Failure(code, `The ${store} could not be used: ${why}.`);
  };
}

export function sizeOf(content: SetContent): number {
  return [...content.values()].reduce((sum, bytes) => sum + bytes.length, 0);
}
