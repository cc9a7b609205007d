import type { SetReader } from '../../../ports/stores.ts';
import type { StagedSet } from '../../../ports/backup-set.ts';
import { waitOnTimer, type Wait } from '../retry.ts';
import type { CacheEntries } from './cache-entries.ts';

/**
 * How long the first run may take until other runs can find its set. A run that takes longer cannot know whether they have given
 * it up, and races once more.
 */
const LEASE_MS = 5_000;
/**
 * The pauses in which a run waits for the set of the first one: an entry is reserved before it is uploaded, and found only
 * afterwards. Together they are longer than the lease. If nothing is there by then, the other run was killed or races once more.
 */
const PAUSES_MS = [500, 1000, 2000, 2000];
/** An outage looks as if another run were first. The client's own tries take longer than this. */
const MAX_ROUND_MS = 10_000;
/** If nothing is there after the last round, the cache cannot decide the race. */
const MAX_ROUNDS = 2;

/** The time of a race, in milliseconds. */
export interface RaceTimer {
  readonly now: () => number;
  readonly wait: Wait;
}

/** This machine's. */
export const RACE_TIMER: RaceTimer = {
  now: () => performance.now(),
  wait: waitOnTimer,
};

/**
 * The set that counts of those that runs offer under one key at the same time; `null` if the cache cannot decide. An entry is
 * never replaced, so the first one stays.
 */
export async function race(
  staged: StagedSet,
  key: string,
  entries: CacheEntries,
  signal: AbortSignal,
  timer: RaceTimer,
): Promise<SetReader | null> {
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const result = await raceOnce(staged, roundKey(key, round), entries, signal, timer);
    if (result === 'outage') return null;
    if (result === 'late') continue;
    // Runs that were late in this round may have decided otherwise in the next one.
    const later =
      result.isFirst || round === MAX_ROUNDS ? null : await entries.fetch(roundKey(key, round + 1));
    if (later === null) return result.set;
    await result.set?.close();
    return later;
  }
  return null;
}

function roundKey(key: string, round: number): string {
  return round === 1 ? key : `${key}-r${round}`;
}

/** The set that counts after a round; or that the first run is too late to count; or that there is no cache to ask. */
type Round = { readonly isFirst: boolean; readonly set: SetReader | null } | 'late' | 'outage';

/** The set that is there after the attempt to be first counts, whichever run stored it. */
async function raceOnce(
  staged: StagedSet,
  key: string,
  entries: CacheEntries,
  signal: AbortSignal,
  timer: RaceTimer,
): Promise<Round> {
  const start = timer.now();
  const isFirst = await entries.store(staged, key);
  if (isFirst && timer.now() - start > LEASE_MS) return 'late';
  let set = await entries.fetch(key);
  if (isFirst) return { isFirst, set };
  if (set === null && timer.now() - start > MAX_ROUND_MS) return 'outage';
  for (const pause of PAUSES_MS) {
    if (set !== null) break;
    await timer.wait(pause, signal);
    set = await entries.fetch(key);
  }
  return set === null ? 'late' : { isFirst, set };
}
