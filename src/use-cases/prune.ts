import { compareNewestFirst } from '../domain/backup-name.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import { applyPolicy, isEmptyPolicy, type KeepRule, type RetentionPolicy } from '../domain/retention.ts';
import type { Clock, StoredSet, Vault } from '../ports.ts';
import { asFailure } from './candidates.ts';
import type { Passphrases } from './examine-pair.ts';
import { findNewestVerified, type DrillWorld } from './find-newest-verified.ts';

export interface PruneRequest {
  /** The base of the sets' names. */
  readonly artifactName: string;
  readonly policy: RetentionPolicy;
  readonly passphrases: Passphrases;
  readonly dryRun: boolean;
}

export interface PruneWorld extends DrillWorld {
  readonly clock: Clock;
  readonly vaults: readonly Vault[];
}

/** A set, and every rule that keeps it. */
export interface JudgedSet {
  readonly set: StoredSet;
  /** Empty for a set to remove. */
  readonly rules: readonly KeepRule[];
}

/** What was decided and done, newest first for each vault. */
export interface PruneReport {
  readonly sets: readonly JudgedSet[];
  /** Those of the sets that are gone now; in a dry run none. */
  readonly removed: ReadonlySet<StoredSet>;
  readonly isDryRun: boolean;
  /** Why the removal stopped before its end; `null` where it did not. */
  readonly failure: Failure | null;
}

/** The sets of one vault. */
interface VaultSets {
  readonly vault: Vault;
  readonly sets: readonly JudgedSet[];
}

/**
 * Removes the sets that no rule keeps, of every vault by its own list, oldest first.
 *
 * Nothing is removed unless every vault was listed whole, and each that loses a set has one that passes its drill, which
 * stays. Throws a `Failure` where that is not so; a removal that fails afterwards is told in the report.
 */
export async function prune(request: PruneRequest, world: PruneWorld): Promise<PruneReport> {
  const { log } = world;
  const lists = await log.group(`Look for the backups of ${request.artifactName}`, () =>
    listAll(request, world),
  );
  if (isEmptyPolicy(request.policy)) {
    log.warning(
      `No rule was given, so every backup of ${request.artifactName} is kept. Give one of keep-last, keep-daily, keep-weekly, keep-monthly, keep-yearly or keep-within.`,
    );
  }
  const judged = await log.group(`Decide what to keep of ${request.artifactName}`, () =>
    judgeAll(lists, request, world),
  );
  const outcome = request.dryRun
    ? { removed: new Set<StoredSet>(), failure: null }
    : await removeAll(judged, world);
  return { sets: judged.flatMap(({ sets }) => sets), ...outcome, isDryRun: request.dryRun };
}

async function listAll({ artifactName }: PruneRequest, { vaults, log }: PruneWorld): Promise<VaultSets[]> {
  const lists: VaultSets[] = [];
  for (const vault of vaults) {
    try {
      const sets: StoredSet[] = [];
      for await (const set of vault.list(artifactName, 'all')) sets.push(set);
      sets.sort((some, other) => compareNewestFirst(some.name, other.name));
      log.info(`${vault.source}: ${sets.length} sets`);
      lists.push({ vault, sets: sets.map((set) => ({ set, rules: [] })) });
    } catch (error) {
      throw nothingRemoved(asFailure(error), `The backups of ${artifactName} could not all be listed.`);
    }
  }
  return lists;
}

async function judgeAll(
  lists: readonly VaultSets[],
  request: PruneRequest,
  world: PruneWorld,
): Promise<VaultSets[]> {
  const judged: VaultSets[] = [];
  for (const { vault, sets } of lists) {
    const parts = partsInTime(sets, world.clock.now());
    const plans = parts.map((part) => judge(part, request.policy, world.clock.now()));
    judged.push({ vault, sets: await keepNewestVerified(plans, vault, request, world) });
  }
  for (const { set, rules } of judged.flatMap(({ sets }) => sets)) {
    const fate = request.dryRun ? 'would be removed' : 'to be removed';
    world.log.info(`${set.place}: ${rules.length === 0 ? fate : `kept (${rules.join(', ')})`}`);
  }
  return judged;
}

/**
 * Sets from the future apart from all others. They were made when a clock was wrong, and must not take the places of those
 * that were made since; nor must a clock that is wrong now cost the sets that were made while it was right.
 */
function partsInTime(sets: readonly JudgedSet[], now: Date): readonly (readonly JudgedSet[])[] {
  const isFromFuture = ({ set }: JudgedSet): boolean => set.name.time > now;
  return [sets.filter(isFromFuture), sets.filter((judged) => !isFromFuture(judged))];
}

function judge(sets: readonly JudgedSet[], policy: RetentionPolicy, now: Date): JudgedSet[] {
  const rules = applyPolicy(
    sets.map(({ set }) => set.name.time),
    policy,
    now,
  );
  return sets.map(({ set }, index) => ({ set, rules: rules[index] ?? [] }));
}

/** Adds the rule that no policy overrules, in each part. Where nothing is to go, no set needs the proof. */
async function keepNewestVerified(
  plans: readonly (readonly JudgedSet[])[],
  vault: Vault,
  { artifactName, passphrases }: PruneRequest,
  world: PruneWorld,
): Promise<readonly JudgedSet[]> {
  const all = plans.flat();
  if (all.every(({ rules }) => rules.length > 0)) return all;
  const verified: StoredSet[] = [];
  for (const plan of plans) {
    const sets = plan.map(({ set }) => set);
    const ofPart = await findNewestVerified(sets, vault, passphrases, world).catch((error: unknown) => {
      throw nothingRemoved(
        asFailure(error),
        `Which backup of ${artifactName} can be relied on is not known.`,
      );
    });
    verified.push(...ofPart);
  }
  if (verified.length === 0) {
    throw new Failure(
      'invalid',
      `Not one of the ${all.length} backups of ${artifactName} (${vault.source}) passes its drill. Nothing was removed. Run the keep action to store a sound one, then run again.`,
    );
  }
  return all.map(({ set, rules }) =>
    verified.includes(set) ? { set, rules: [...rules, 'newest-verified' as const] } : { set, rules },
  );
}

/** Oldest first, so that a run that is stopped has taken what matters least. */
async function removeAll(
  lists: readonly VaultSets[],
  { log }: PruneWorld,
): Promise<Pick<PruneReport, 'removed' | 'failure'>> {
  const removed = new Set<StoredSet>();
  const doomed = lists.flatMap(({ vault, sets }) =>
    sets
      .filter(({ rules }) => rules.length === 0)
      .map(({ set }) => ({ vault, set }))
      .reverse(),
  );
  for (const { vault, set } of doomed) {
    try {
      await vault.remove(set);
    } catch (error) {
      return { removed, failure: stoppedAt(removed.size, doomed.length, error) };
    }
    removed.add(set);
    log.info(`Removed: ${set.place}`);
  }
  return { removed, failure: null };
}

function stoppedAt(removedCount: number, count: number, error: unknown): Failure {
  const failure = asFailure(error);
  return new Failure(
    failure.code,
    `${removedCount} of ${count} backups were removed. ${messageOf(failure)}. Run again to go on with the rest.`,
    { cause: error },
  );
}

function nothingRemoved(failure: Failure, what: string): Failure {
  return new Failure(failure.code, `${what} ${failure.message} Nothing was removed.`, { cause: failure });
}
