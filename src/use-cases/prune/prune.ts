import { count } from '../../domain/words/count.ts';
import { asFailure, Failure } from '../../domain/failure.ts';
import { wrongClock } from '../../domain/renewal/wrong-clock.ts';
import { isEmptyPolicy, type KeepRule, type RetentionPolicy } from '../../domain/backup/retention.ts';
import type { BackupStore, StoredSet } from '../../ports/stores.ts';
import type { Clock, RepositoryIdentity } from '../../ports/run.ts';
import { protectPublic, protectSealed, requirePassphrase } from './keep-rules.ts';
import { headBranchOf } from '../search/sets/merged-listing.ts';
import { listStores, type StoreListing } from './list-stores.ts';
import { compareNewestMade, planStore, type PrunePlan, type StorePlans } from './prune-plan.ts';
import { removeSets, type DoomedSet, type Removal } from './remove-sets.ts';
import { SetInspector, type InspectorDependencies } from './set-inspector.ts';

export interface PruneRequest {
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  readonly policy: RetentionPolicy;
  readonly dryRun: boolean;
}

export interface PruneDependencies extends InspectorDependencies {
  readonly clock: Clock;
  readonly stores: readonly BackupStore[];
  /** The server's time in its last reply; `null` if there was none. */
  readonly serverTime: () => Date | null;
  readonly run: {
    readonly repository: RepositoryIdentity;
    /** The repository's default branch; `null` if the server does not tell. Asked for only if a set tells its branch. */
    readonly readDefaultBranch: () => Promise<string | null>;
  };
}

/** A set, and every rule that keeps it. */
export interface JudgedSet {
  readonly set: StoredSet;
  /** Empty for a set to remove. */
  readonly rules: readonly KeepRule[];
  /** What is wrong with the set, as far as it was opened; `null` if nothing is known. */
  readonly problem: string | null;
}

/** What was decided and done. */
export interface PruneReport extends Removal {
  /** Newest first in each store. */
  readonly sets: readonly JudgedSet[];
  readonly isDryRun: boolean;
}

/** The sets of one store, judged. */
interface JudgedStore {
  readonly store: BackupStore;
  readonly sets: readonly JudgedSet[];
}

/**
 * Removes the sets that no rule keeps from every store, oldest first. Each store has its own list.
 *
 * Nothing is removed unless every store was listed in full and the sets that stay are shown to hold what must not be lost. Throws a
 * `Failure` otherwise. A removal that fails afterwards is in the report.
 */
export async function prune(request: PruneRequest, dependencies: PruneDependencies): Promise<PruneReport> {
  const { artifactName, policy, dryRun } = request;
  const { log } = dependencies;
  const lists = await log.group(`Look for the backups of ${artifactName}`, () =>
    beforeRemoval(listStores(artifactName, dependencies)),
  );
  warnIfNeedless(lists, request, dependencies);
  const judged = await log.group(`Decide what to keep of ${artifactName}`, () =>
    beforeRemoval(judgeAll(lists, policy, dependencies)),
  );
  for (const { set, rules } of judged.flatMap(({ sets }) => sets)) {
    const verdict = dryRun ? 'would be removed' : 'to be removed';
    log.info(`${set.place}: ${rules.length === 0 ? verdict : `kept (${rules.join(', ')})`}`);
  }
  const removal = await removeSets(dryRun ? [] : doomedOf(judged), log);
  return { sets: judged.flatMap(({ sets }) => sets), ...removal, isDryRun: dryRun };
}

/** Oldest first, so that a run that is stopped has removed what matters least. */
function doomedOf(judged: readonly JudgedStore[]): readonly DoomedSet[] {
  return judged.flatMap(({ store, sets }) =>
    sets
      .filter(({ rules }) => rules.length === 0)
      .map(({ set }) => ({ store, set }))
      .reverse(),
  );
}

async function beforeRemoval<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const failure = asFailure(error);
    throw new Failure(failure.code, `${failure.message} Nothing was removed.`, { cause: error });
  }
}

function warnIfNeedless(
  lists: readonly StoreListing[],
  { artifactName, policy }: PruneRequest,
  { log }: PruneDependencies,
): void {
  if (lists.every(({ sets }) => sets.length === 0))
    log.warning(`No backup is named ${artifactName}. Check artifact-name or common-name.`);
  else if (isEmptyPolicy(policy))
    log.warning(
      `No rule was given, so every backup of ${artifactName} is kept. Give keep-last, keep-daily, keep-weekly, keep-monthly, keep-yearly or keep-within.`,
    );
}

async function judgeAll(
  lists: readonly StoreListing[],
  policy: RetentionPolicy,
  dependencies: PruneDependencies,
): Promise<readonly JudgedStore[]> {
  const now = dependencies.clock.now();
  const failure = wrongClock(now, dependencies.serverTime(), '');
  if (failure !== null) throw failure;
  const isAnyOfBranch = lists.some(({ sets }) => sets.some((set) => headBranchOf(set) !== null));
  const defaultBranch = isAnyOfBranch ? await dependencies.run.readDefaultBranch() : null;
  const planned = lists.map(({ store, sets }) => ({
    store,
    plans: planStore(sets, policy, defaultBranch, now),
    inspector: new SetInspector(dependencies),
  }));
  const isAnyDoomed = planned.some(({ plans }) => allPlans(plans).some(({ doomed }) => doomed.length > 0));
  const judged: JudgedStore[] = [];
  for (const { store, plans, inspector } of planned) {
    if (isAnyDoomed) await protect(plans, inspector, dependencies);
    judged.push({ store, sets: await describe(plans, inspector) });
  }
  return judged;
}

function allPlans({ sealed, public: ofPublic, future }: StorePlans): readonly PrunePlan[] {
  return [...sealed, ...ofPublic, future];
}

/** Adds the rules that no policy overrules. If nothing is to go from any store, no set is opened. */
async function protect(
  plans: StorePlans,
  inspector: SetInspector,
  { keyring, log, clock }: PruneDependencies,
): Promise<void> {
  if (!keyring.hasPassphrase) lockAll(plans.sealed, log);
  else {
    let mustOpen = true;
    for (const plan of plans.sealed) {
      if (plan.doomed.length > 0) {
        await protectSealed(plan, inspector, { now: clock.now(), mustOpen });
        mustOpen = false;
      } else if (mustOpen) mustOpen = !(await requirePassphrase(plan, inspector));
    }
  }
  for (const [index, plan] of plans.public.entries())
    if (plan.doomed.length > 0) await protectPublic(plan, inspector, index === 0);
}

/** Without a passphrase nothing tells what a sealed set holds, or whether another one holds it too. */
function lockAll(plans: readonly PrunePlan[], log: PruneDependencies['log']): void {
  const doomed = plans.flatMap((plan) => plan.doomed.map((set) => ({ plan, set })));
  for (const { plan, set } of doomed) plan.keep(set, 'locked');
  if (doomed.length > 0)
    log.warning(
      `${count(doomed.length, 'sealed backup')} would have been removed, but no passphrase was given to open ${doomed.length === 1 ? 'it' : 'them'}. Only public backups are pruned. Set passphrase, and check that the secret exists.`,
    );
}

async function describe(plans: StorePlans, inspector: SetInspector): Promise<readonly JudgedSet[]> {
  const judged = allPlans(plans).flatMap((plan) =>
    plan.sets.map((listed) => ({ listed, rules: plan.rulesOf(listed) })),
  );
  const sorted = judged.toSorted((some, other) => compareNewestMade(some.listed, other.listed));
  const sets: JudgedSet[] = [];
  for (const { listed, rules } of sorted) {
    const { stored } = listed;
    if (stored !== undefined) sets.push({ set: stored, rules, problem: await inspector.problemOf(listed) });
  }
  return sets;
}
