import { compareNewestFirst, formatBackupName } from '../../domain/backup/backup-name.ts';
import { asFailure, type Failure } from '../../domain/failure.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { gravest } from '../search/lookup-result.ts';
import type { ListedSet } from '../search/sets/merged-listing.ts';
import type { FoundSet } from '../search/sets/open-set.ts';
import { newestIfExpired, newestIfFromFuture } from '../search/sets/unopened-sets.ts';
import type { VerifiedSets } from '../search/sets/verified-sets.ts';
import { damagedOutcome, failedOutcome, goneOutcome, outcomeOf, type DrillOutcome } from './drill-outcome.ts';
import { openNewest, openPublic, type NewestDependencies } from './open-newest.ts';

/** What to do about a set that is dated in the future, which may hold the only copy of a key. */
const CLOCKS =
  "Correct this machine's clock if it is behind. If it was ahead when that backup was made, restore that backup by its date, run the workflow that makes backups, and delete it only then.";

/**
 * Drills the set that a restoration would want: the newest sealed one with a passphrase, else the newest. A damaged set fails the drill
 * even if an older one is sound. Never throws.
 */
export async function drillNewest(
  sets: VerifiedSets,
  dependencies: NewestDependencies,
): Promise<DrillOutcome> {
  let first: FoundSet | null;
  try {
    first = await sets.at(0);
  } catch (error) {
    return unopened(sets, asFailure(error));
  }
  const [damaged] = newerThan(first, sets.passedOver('damaged'));
  if (damaged !== undefined) return damagedOutcome(damaged, reasonFor(damaged, sets));
  const [gone] = newerThan(first, sets.passedOver('gone'));
  if (gone !== undefined) return goneOutcome(gone, reasonFor(gone, sets));
  if (first !== null) {
    const outcome = await openNewest(first, first.listed, dependencies);
    return withLaterFromFuture(withExpiredNewer(withKeylessNewer(outcome, first, sets), sets), sets);
  }
  const [ofOther] = sets.ofOthers;
  if (ofOther !== undefined) return ofOtherBranch(ofOther, dependencies);
  const failure = gravest(sets.failures);
  const [unsealed] = sets.passedOver('public');
  if (failure === null && unsealed !== undefined) return openPublic(unsealed, dependencies);
  const fromFuture = newestIfFromFuture(sets);
  if (failure === null && fromFuture !== undefined) return ofFuture(fromFuture);
  return outcomeOf(null, {
    failure,
    expired: sets.passedOver('expired'),
    unrelated: sets.unrelated.map(({ listed }) => listed),
    isOutOfTime: failure?.code === 'timeout',
  });
}

/** Behind the first set the list may have been read on: a set of the previous passphrase counts only once its end was seen. */
function newerThan(first: FoundSet | null, sets: readonly ListedSet[]): readonly ListedSet[] {
  if (first === null) return sets;
  return sets.filter(({ order }) => compareNewestFirst(order, first.listed.order) <= 0);
}

/** Runs since the newest sealed set had no passphrase, and left sets that restore no key. */
function withKeylessNewer(outcome: DrillOutcome, newest: FoundSet, sets: VerifiedSets): DrillOutcome {
  const [newer] = newerThan(newest, sets.passedOver('public'));
  if (newer === undefined) return outcome;
  const message = `is the newest with a private key. A newer one (${newer.place}) was made without a passphrase. Check that the secret exists in the workflow that makes it.`;
  return { ...outcome, problems: [...outcome.problems, { code: 'keyless', level: 'warning', message }] };
}

/** What the newest set held cannot be read any more, and may be another certificate. */
function withExpiredNewer(outcome: DrillOutcome, sets: VerifiedSets): DrillOutcome {
  const expired = newestIfExpired(sets);
  if (expired === undefined) return outcome;
  const message = `is the newest that can be read. A newer one (${expired.place}) has expired. If it held another certificate, bring that one back from another copy, and raise retention-days.`;
  return { ...outcome, problems: [...outcome.problems, { code: 'unreadable', level: 'warning', message }] };
}

/** This machine's clock is slow, or that of the machine was fast which made the set. */
function withLaterFromFuture(outcome: DrillOutcome, sets: VerifiedSets): DrillOutcome {
  const later = newestIfFromFuture(sets);
  if (later === undefined) return outcome;
  const message = `may not be the newest: another one is dated in the future (${later.place}). ${CLOCKS}`;
  return { ...outcome, problems: [...outcome.problems, { code: 'unreadable', level: 'warning', message }] };
}

/** There are no other sets. */
function ofFuture(newest: ListedSet): DrillOutcome {
  const message = `is dated in the future. ${CLOCKS}`;
  return outcomeOf(newest, {
    result: 'dated in the future',
    problems: [{ code: 'unreadable', level: 'error', message }],
  });
}

async function ofOtherBranch(set: FoundSet, dependencies: NewestDependencies): Promise<DrillOutcome> {
  const outcome = await openNewest(set, set.listed, dependencies);
  const message = `was made on another branch (${singleLine(set.manifest.run.ref)}). Neither this branch nor the default branch has one. Run the workflow that makes it there.`;
  return { ...outcome, problems: [...outcome.problems, { code: 'other-branch', level: 'warning', message }] };
}

function reasonFor({ name, place }: ListedSet, { skipped }: VerifiedSets): string {
  const skip = skipped.find((set) => set.place === place && set.name === formatBackupName(name));
  return skip?.reason ?? '';
}

/** What kept the search from its end concerns the newest set that it had seen; or nothing was listed at all. */
function unopened({ newestListed }: VerifiedSets, failure: Failure): DrillOutcome {
  return newestListed === null
    ? outcomeOf(null, { failure, isOutOfTime: failure.code === 'timeout' })
    : failedOutcome(newestListed, failure);
}
