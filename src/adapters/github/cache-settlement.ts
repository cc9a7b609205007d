import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenedSet, StagedSet } from '../../ports.ts';
import type { CacheEntries } from './cache-entries.ts';

/**
 * So long a run that was first may take until its set is there for others. One that takes longer cannot know whether they
 * have given it up, and has to settle with them once more.
 */
const LEASE_MS = 5_000;
/**
 * The pauses in which a run waits for the set of another one that was first: an entry is reserved before it is
 * uploaded, and found only afterwards. Together they are longer than the lease: where there is nothing by then, the
 * other run was killed, or will settle once more.
 */
const SETTLE_PAUSES_MS = [500, 1000, 2000, 2000];
/** In an outage, which looks as if another run were first, the client's own tries take longer than this. */
const MAX_SETTLE_MS = 10_000;
/** Where there is nothing after the last round, nothing can be settled here. */
const SETTLE_ROUNDS = 2;

/**
 * What counts of the sets that runs offer under one key at the same time; `null` where that cannot be settled here.
 * An entry is never replaced, so whoever is first stays.
 */
export async function settle(
  staged: StagedSet,
  key: string,
  entries: CacheEntries,
  signal: AbortSignal,
): Promise<OpenedSet | null> {
  for (let round = 1; round <= SETTLE_ROUNDS; round += 1) {
    const result = await settleRound(staged, roundKey(key, round), entries, signal);
    if (result === 'outage') return null;
    if (result === 'late') continue;
    // Who came late to this round may have settled otherwise in the next one.
    const later =
      result.isFirst || round === SETTLE_ROUNDS ? null : await entries.fetch(roundKey(key, round + 1));
    return later ?? result.set;
  }
  return null;
}

function roundKey(key: string, round: number): string {
  return round === 1 ? key : `${key}-r${round}`;
}

/** What counts after a round; that it counts nothing, since who was first is too late; or that there is no cache to ask. */
type Round = { readonly isFirst: boolean; readonly set: OpenedSet | null } | 'late' | 'outage';

/** What is there after the attempt to be first counts, whoever put it there. */
async function settleRound(
  staged: StagedSet,
  key: string,
  entries: CacheEntries,
  signal: AbortSignal,
): Promise<Round> {
  const start = performance.now();
  const isFirst = await entries.store(staged, key);
  if (isFirst && performance.now() - start > LEASE_MS) return 'late';
  let set = await entries.fetch(key);
  if (isFirst) return { isFirst, set };
  if (set === null && performance.now() - start > MAX_SETTLE_MS) return 'outage';
  for (const pause of SETTLE_PAUSES_MS) {
    if (set !== null) break;
    await sleep(pause, undefined, { signal });
    set = await entries.fetch(key);
  }
  return set === null ? 'late' : { isFirst, set };
}
