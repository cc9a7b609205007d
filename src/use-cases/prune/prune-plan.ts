import { CLOCK_TOLERANCE_MS, formatBackupName, type BackupName } from '../../domain/backup/backup-name.ts';
import { applyPolicy, type KeepRule, type RetentionPolicy } from '../../domain/backup/retention.ts';
import { headBranchOf, type ListedSet } from '../search/sets/merged-listing.ts';
import { madeAtMs } from '../search/precedence.ts';

/** Newest first, by the time when sets were made: a sort order. */
export function compareNewestMade(some: ListedSet, other: ListedSet): number {
  return madeAtMs({ listed: other }) - madeAtMs({ listed: some }) || other.name.attempt - some.name.attempt;
}

/** The rules of a policy that keep each of these sets, by their places. */
type AssignRules = (sets: readonly ListedSet[]) => readonly (readonly KeepRule[])[];

/** The sets of one store that are pruned together, newest first, and why each of them stays. */
export class PrunePlan {
  readonly sets: readonly ListedSet[];
  readonly #assign: AssignRules;
  readonly #further = new Map<ListedSet, readonly KeepRule[]>();
  readonly #passedOver = new Set<ListedSet>();
  #ofPolicy: ReadonlyMap<ListedSet, readonly KeepRule[]>;

  constructor(sets: readonly ListedSet[], assign: AssignRules) {
    this.sets = sets;
    this.#assign = assign;
    this.#ofPolicy = this.#applyPolicy();
  }

  /** The sets that stay. */
  get kept(): readonly ListedSet[] {
    return this.sets.filter((set) => !this.isDoomed(set));
  }

  /** The sets that stay by a rule of the policy. */
  get keptByPolicy(): readonly ListedSet[] {
    return this.sets.filter((set) => (this.#ofPolicy.get(set) ?? []).length > 0);
  }

  /** The sets that are to go. */
  get doomed(): readonly ListedSet[] {
    return this.sets.filter((set) => this.isDoomed(set));
  }

  isDoomed(set: ListedSet): boolean {
    return this.rulesOf(set).length === 0;
  }

  rulesOf(set: ListedSet): readonly KeepRule[] {
    return [...new Set([...(this.#ofPolicy.get(set) ?? []), ...(this.#further.get(set) ?? [])])];
  }

  /** Lets a set stay for one more reason. */
  keep(set: ListedSet, rule: KeepRule): void {
    this.#further.set(set, [...(this.#further.get(set) ?? []), rule]);
  }

  /** Applies the policy to the other sets alone: their places are not for sets that nobody can use. These stay, each for its reason. */
  passOver(unusable: ReadonlyMap<ListedSet, KeepRule>): void {
    for (const [set, rule] of unusable) {
      this.#passedOver.add(set);
      this.keep(set, rule);
    }
    this.#ofPolicy = this.#applyPolicy();
  }

  #applyPolicy(): ReadonlyMap<ListedSet, readonly KeepRule[]> {
    const sets = this.sets.filter((set) => !this.#passedOver.has(set));
    const rules = this.#assign(sets);
    return new Map(sets.map((set, index) => [set, rules[index] ?? []]));
  }
}

/** The plans for one store. Of each kind, that of the default branch comes first. */
export interface StorePlans {
  readonly sealed: readonly PrunePlan[];
  readonly public: readonly PrunePlan[];
  /** Sets from the future all stay. A clock was wrong, and they must not take the places of other sets. */
  readonly future: PrunePlan;
}

/**
 * Applies the policy to the sets of one store. Sealed and public sets are pruned each by themselves. So are the sets of
 * other branches and of tags, which must not push out those of the default branch; `defaultBranch` is `null` if it is unknown.
 */
export function planStore(
  sets: readonly ListedSet[],
  policy: RetentionPolicy,
  defaultBranch: string | null,
  now: Date,
): StorePlans {
  const latest = now.getTime() + CLOCK_TOLERANCE_MS;
  const isFromFuture = (listed: ListedSet): boolean => madeAtMs({ listed }) > latest;
  const sorted = sets.toSorted(compareNewestMade);
  const future = sorted.filter(isFromFuture);
  const present = sorted.filter((set) => !isFromFuture(set));
  const plansOf = (isWanted: (name: BackupName) => boolean): PrunePlan[] => {
    const groups = Map.groupBy(
      present.filter(({ name }) => isWanted(name)),
      (set) => isElsewhere(set, defaultBranch),
    );
    return [groups.get(false), groups.get(true)].flatMap((group) =>
      group === undefined ? [] : planOf(group, policy, now),
    );
  };
  return {
    sealed: plansOf(({ isPublic }) => !isPublic),
    public: plansOf(({ isPublic }) => isPublic),
    future: new PrunePlan(future, (all) => all.map(() => ['future'])),
  };
}

function isElsewhere(listed: ListedSet, defaultBranch: string | null): boolean {
  const branch = headBranchOf(listed);
  return branch !== null && defaultBranch !== null && branch !== defaultBranch;
}

function planOf(sets: readonly ListedSet[], policy: RetentionPolicy, now: Date): PrunePlan {
  return new PrunePlan(sets, (all) => rulesFor(all, policy, now));
}

/** Sets of one name are one set to the policy: a copy that somebody stored again must not take the place of the genuine one. */
function rulesFor(
  sets: readonly ListedSet[],
  policy: RetentionPolicy,
  now: Date,
): readonly (readonly KeepRule[])[] {
  const byName = Map.groupBy(sets, ({ name }) => formatBackupName(name));
  const times = [...byName.values()].flatMap(([listed]) =>
    listed === undefined ? [] : [new Date(madeAtMs({ listed }))],
  );
  const rules = applyPolicy(times, policy, now);
  const rulesOfNames = new Map([...byName.keys()].map((name, index) => [name, rules[index] ?? []]));
  return sets.map(({ name }) => rulesOfNames.get(formatBackupName(name)) ?? []);
}
