import { areSpreadAlike, compareNewestFirst } from '../../domain/backup/backup-name.ts';
import { DAY_MS } from '../../domain/certificate/certificate.ts';
import { asFailure, Failure } from '../../domain/failure.ts';
import type { RunContext } from '../../ports/run.ts';
import { copiesIn, copyIn, type Sought } from './copies.ts';
import { gravest } from './lookup-result.ts';
import { rankedCopies, type Copy } from './precedence.ts';
import type { Search } from './search.ts';
import { storingRun } from './sets/merged-listing.ts';

/** A set is named by the time at which its run began, and by a clock that may be wrong: one that seems older by less may be the later one. */
const OVERLAP_MS = DAY_MS;

/** The other shards of a list, which may have kept an entry before, or since. Of a single certificate there are none. */
export class OtherShards {
  readonly #search: Search;
  readonly #run: Pick<RunContext, 'runId'>;
  #overtaken: Promise<'wanted' | 'overlapping' | null> | undefined;

  constructor(search: Search, run: Pick<RunContext, 'runId'>) {
    this.#search = search;
    this.#run = run;
  }

  /**
   * The copies of a pair in the sets of this name, and those of other shards that may count, in their order. Throws as
   * `VerifiedSets.at` does.
   */
  async rank(own: readonly Copy[], sought: Sought): Promise<readonly Copy[]> {
    const why = await this.#whyElsewhere(own);
    if (why === null) return rankedCopies(own);
    const copies = rankedCopies([...own, ...(await this.#copiesInOtherShards(sought, why))]);
    this.#refuseOutdatedLater(copies[0], sought);
    return copies;
  }

  /** Why another shard of the list may have kept the pair since; `null` if none can have. */
  async #whyElsewhere(own: readonly Copy[]): Promise<'wanted' | 'overlapping' | null> {
    if (this.#search.scope.list === null) return null;
    const [best] = rankedCopies(own);
    if (best === undefined || best.record.isCarried) return 'wanted';
    const { since, others = [] } = best.record;
    return others.some((other) => other.since > since) ? 'wanted' : this.#isOvertaken();
  }

  async #copiesInOtherShards(sought: Sought, why: 'wanted' | 'overlapping'): Promise<readonly Copy[]> {
    const sets = this.#search.ofOtherShards();
    let copies: readonly Copy[];
    try {
      copies = await copiesIn(sets, sought, false);
    } catch (error) {
      // The newest set of this name opens, and seems to be newer than those that do not.
      if (why === 'overlapping' && asFailure(error).code === 'locked') return [];
      throw error;
    }
    const failure = gravest(sets.failures);
    if (failure !== null && copies.length === 0) throw failure;
    return copies;
  }

  /**
   * Throws a `Failure` (`unreadable`) if the copy that counts is one of the previous passphrase, and another shard has a later one of it
   * that is passed over as outdated: that one may be forged, and this one may have been replaced.
   */
  #refuseOutdatedLater(best: Copy | undefined, sought: Sought): void {
    if (best?.set.key?.isCurrent !== false) return;
    const later = this.#search
      .ofOtherShards()
      .outdated.find((set) =>
        copyIn(set, sought, false).some(({ record }) => record.since > best.record.since),
      );
    if (later === undefined) return;
    throw new Failure(
      'unreadable',
      `A later backup of the certificate for ${sought.commonName} (${later.listed.place}) cannot be told from a forged one, because another shard of the list has the new passphrase already. Run the list once as it was spread before, with passphrase and previous-passphrase.`,
    );
  }

  /**
   * Whether other shards may have kept pairs of this one since its last run: the number of shards was another, or a run went without this
   * shard. `overlapping` if the sets that show it are older than the newest one of this name.
   */
  #isOvertaken(): Promise<'wanted' | 'overlapping' | null> {
    this.#overtaken ??= this.#compareShards();
    return this.#overtaken;
  }

  async #compareShards(): Promise<'wanted' | 'overlapping' | null> {
    const { list } = this.#search.scope;
    const own = this.#search.own();
    const newest = await own.at(0);
    if (list === null || newest === null) return null;
    const known = [newest.manifest.run.runId, this.#run.runId];
    const { order: newestOrder } = newest.listed;
    const listing = this.#search.listing({ list });
    for await (const listed of listing) {
      const { name, order } = listed;
      const isOlder = compareNewestFirst(order, newestOrder) >= 0;
      if (isOlder && newestOrder.time.getTime() - order.time.getTime() > OVERLAP_MS) {
        // All that follows in a store of the newest set of this name is older still. Into others its run may not have looked.
        if (own.liesBeside(listed, newest)) listing.skipRest(listed.source);
        else if (name.base !== newest.listed.name.base) return 'overlapping';
        continue;
      }
      if (!areSpreadAlike(name.base, newest.listed.name.base, list))
        return isOlder ? 'overlapping' : 'wanted';
      if (isOlder) continue;
      const runId = storingRun(listed);
      if (runId === null || !known.includes(runId)) return 'wanted';
    }
    return null;
  }
}
