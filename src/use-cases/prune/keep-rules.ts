import { DAY_MS } from '../../domain/certificate/certificate.ts';
import type { KeepRule } from '../../domain/backup/retention.ts';
import { Failure } from '../../domain/failure.ts';
import type { ListedSet } from '../search/sets/merged-listing.ts';
import { compareByPrecedence } from '../search/precedence.ts';
import { endOf, KeptPairs, type PairInSet } from './kept-pairs.ts';
import type { PrunePlan } from './prune-plan.ts';
import type { InspectedSet, Inspection, SetInspector, StoredPair } from './set-inspector.ts';

/** So many of the sets that the rules keep are looked into. */
const MAX_VERIFIED = 200;

/** A pair is protected until so long after its certificate's end. */
const PROTECTED_AFTER_END_MS = 30 * DAY_MS;

/** What protecting a plan depends on. */
interface Protection {
  readonly now: Date;
  /**
   * Whether the plan must have a set that opens. It need not if another plan of the store has one: nobody may be able to open the sets of a
   * tag again, and they must not hold up the others. Then all of them stay.
   */
  readonly mustOpen: boolean;
}

/** A set that was inspected and verified. */
interface Verified {
  readonly set: ListedSet;
  readonly inspection: InspectedSet;
}

/**
 * Adds the rules that no policy overrules to a plan for sealed sets. Opens the sets that are to go, and as many of those that stay
 * as it takes to show that every pair stays.
 *
 * Throws a `Failure`: `timeout` if the run's time is over, and, if the plan must open, `locked` if neither passphrase opens the newest set,
 * `invalid` or `unreadable` if no set at all can be opened.
 */
export async function protectSealed(
  plan: PrunePlan,
  inspector: SetInspector,
  { now, mustOpen }: Protection,
): Promise<void> {
  await keepNewestWhole(plan, inspector, mustOpen);
  await passOverUnusable(plan, inspector);
  const pairs = await pairsToGo(plan, inspector, now);
  await keepNewestOfOtherAction(plan, inspector);
  const kept = new KeptPairs();
  const firstEnd = Math.min(...pairs.map(({ set }) => endOf(set.listed)));
  for (const set of plan.kept) {
    const isOutranked = pairs.every((pair) => kept.outranks(pair));
    if (isOutranked && pairs.every((pair) => kept.holds(pair))) return;
    // A set that ends before all of them can show no more.
    if (!isOutranked || endOf(set) >= firstEnd) await addIfOpen(kept, set, inspector);
  }
  // The pair that counts for its name may be in an older set than one that was made later.
  for (const ofName of Map.groupBy(pairs, ({ record }) => record.name).values()) {
    for (const pair of ofName.toSorted(compareByPrecedence)) {
      if (kept.outranks(pair)) continue;
      plan.keep(pair.set.listed, 'newest');
      await addIfOpen(kept, pair.set.listed, inspector);
    }
  }
  for (const pair of pairs) {
    if (!plan.isDoomed(pair.set.listed) || kept.holds(pair)) continue;
    plan.keep(pair.set.listed, 'only-copy');
    await addIfOpen(kept, pair.set.listed, inspector);
  }
}

/** Adds the rule `newest` to the newest public set that verifies. If none does, all stay, or it throws a `Failure` as `protectSealed` does. */
export async function protectPublic(
  plan: PrunePlan,
  inspector: SetInspector,
  mustOpen: boolean,
): Promise<void> {
  const inspections: Inspection[] = [];
  for (const set of plan.sets) {
    const inspection = await inspector.open(set);
    if (inspection.kind === 'verified') {
      plan.keep(set, 'newest');
      await passOverUnusable(plan, inspector);
      return;
    }
    inspections.push(inspection);
  }
  if (mustOpen) throw noneOpens(plan, inspections);
  for (const [index, { kind }] of inspections.entries()) {
    const set = plan.sets[index];
    if (kind !== 'verified' && set !== undefined) plan.keep(set, kind);
  }
}

/**
 * Sees to it that sets which are damaged or do not count take no places of the rules. Everybody who may write to the store can make
 * them, and one a day would push out the genuine ones. Only the newest of those that stay are opened, so that pruning thousands ends in time.
 */
async function passOverUnusable(plan: PrunePlan, inspector: SetInspector): Promise<void> {
  // What an outdated passphrase proves shows only once all sets were seen that the current one proves.
  for (const set of plan.doomed) await inspector.verify(set);
  const seen = new Set<ListedSet>();
  while (plan.doomed.length > 0) {
    const next = plan.keptByPolicy.filter((set) => !seen.has(set)).slice(0, MAX_VERIFIED - seen.size);
    if (next.length === 0) return;
    for (const set of next) await inspector.verify(set);
    const unusable = new Map<ListedSet, KeepRule>();
    for (const set of next) {
      seen.add(set);
      const inspection = await inspector.verify(set);
      if (inspection.kind !== 'verified') unusable.set(set, inspection.kind);
      else if (inspector.hasOutdatedPassphrase(set, inspection)) unusable.set(set, 'outdated-passphrase');
    }
    plan.passOver(unusable);
  }
}

/** Returns whether a set can be read. Throws a `Failure` (`locked`) if neither passphrase opens the newest such set. */
export async function requirePassphrase(plan: PrunePlan, inspector: SetInspector): Promise<boolean> {
  for (const set of plan.sets) {
    const { kind } = await inspector.verify(set);
    if (kind === 'locked') throw inspector.lockedFailure(set);
    if (kind === 'verified') return true;
  }
  return false;
}

/** Keeps the newest whole set. As long as only sets of other branches are found, the newest of each branch is kept. */
async function keepNewestWhole(plan: PrunePlan, inspector: SetInspector, mustOpen: boolean): Promise<void> {
  const inspections: Inspection[] = [];
  const verified: Verified[] = [];
  for (const set of plan.sets) {
    const inspection = await inspector.open(set);
    inspections.push(inspection);
    if (mustOpen && inspection.kind === 'locked' && verified.length === 0) throw inspector.lockedFailure(set);
    if (inspection.kind !== 'verified') continue;
    verified.push({ set, inspection });
    const { isCurrent, isWhole, branch } = inspection;
    if (isCurrent && isWhole && branch === null && inspector.counts(set, inspection)) break;
  }
  const genuine = verified.filter(({ set, inspection }) => inspector.counts(set, inspection));
  const counting = genuine.length > 0 ? genuine : verified;
  const [first] = counting;
  if (first === undefined) {
    if (mustOpen) throw noneOpens(plan, inspections);
    return;
  }
  const whole = counting.filter(({ inspection }) => inspection.isWhole);
  const ofBranches = Map.groupBy(whole, ({ inspection }) => inspection.branch);
  const newest = [...ofBranches.values()].flatMap((sets) => sets.slice(0, 1));
  for (const { set } of newest.length === 0 ? [first] : newest) plan.keep(set, 'newest');
}

/** What two actions store under one name are two things, each with a newest set of its own. */
async function keepNewestOfOtherAction(plan: PrunePlan, inspector: SetInspector): Promise<void> {
  const first = plan.kept.find((set) => plan.rulesOf(set).includes('newest'));
  const own = first === undefined ? null : await actionOf(first, inspector);
  let isKept: boolean | null = null;
  for (const set of plan.doomed) {
    const action = await actionOf(set, inspector);
    if (action === null || action === own) continue;
    isKept ??= await isAnyOf(action, plan.kept, inspector);
    if (isKept) return;
    const inspection = await inspector.open(set);
    if (inspection.kind !== 'verified' || !inspection.isWhole) continue;
    plan.keep(set, 'newest');
    return;
  }
}

async function isAnyOf(
  action: InspectedSet['action'],
  sets: readonly ListedSet[],
  inspector: SetInspector,
): Promise<boolean> {
  for (const set of sets) {
    const inspection = await inspector.verify(set);
    if (inspection.kind === 'verified' && inspection.action === action && inspection.isWhole) return true;
  }
  return false;
}

/** `null` for a set that does not verify. */
async function actionOf(set: ListedSet, inspector: SetInspector): Promise<InspectedSet['action'] | null> {
  const inspection = await inspector.verify(set);
  return inspection.kind === 'verified' ? inspection.action : null;
}

/** The pairs in the sets that are to go, newest set first. A set that does not verify stays: nobody knows what would be lost. */
async function pairsToGo(plan: PrunePlan, inspector: SetInspector, now: Date): Promise<readonly PairInSet[]> {
  const pairs: PairInSet[] = [];
  for (const set of plan.doomed) {
    const inspection = await inspector.verify(set);
    if (inspection.kind !== 'verified') {
      plan.keep(set, inspection.kind);
      continue;
    }
    const { branch, isCurrent } = inspection;
    const records = inspection.pairs.filter((record) => isProtected(record, now));
    for (const record of records) pairs.push({ set: { listed: set }, branch, isCurrent, record });
  }
  return pairs;
}

function isProtected({ privateKey, notAfter, isKeptForEver }: StoredPair, now: Date): boolean {
  if (privateKey !== 'sealed') return false;
  return isKeptForEver || Date.parse(notAfter) + PROTECTED_AFTER_END_MS > now.getTime();
}

async function addIfOpen(kept: KeptPairs, set: ListedSet, inspector: SetInspector): Promise<void> {
  const inspection = await inspector.open(set);
  if (inspection.kind === 'verified' && inspector.counts(set, inspection)) kept.add(set, inspection);
}

function noneOpens({ sets }: PrunePlan, inspections: readonly Inspection[]): Failure {
  const isUnknown = inspections.some(({ kind }) => kind === 'unreadable');
  const verdict =
    sets.length === 1 ? 'The only backup cannot' : `None of the ${sets.length} newest backups can`;
  const problems = inspections.map((inspection, index) => {
    const place = sets[index]?.place ?? '';
    return 'problem' in inspection ? `${place}: ${inspection.problem}` : place;
  });
  const remedy = isUnknown
    ? 'Run again, once it can be read.'
    : 'Run the workflow that makes the backups, so that there is a sound one. Then run again.';
  return new Failure(
    isUnknown ? 'unreadable' : 'invalid',
    `${verdict} be opened (${problems[0] ?? ''}). ${remedy}`,
  );
}
