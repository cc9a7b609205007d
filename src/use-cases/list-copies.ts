import type { NameScope } from '../domain/backup-name.ts';
import type { PairPlace } from '../domain/backup-set.ts';
import type { RestoreDate } from '../domain/restore-date.ts';
import { isNotAfter } from '../domain/restore-date.ts';
import type { Log, Vault } from '../ports.ts';
import { newestFirst } from './candidates.ts';
import { laterOf, wasSpreadAnew } from './list-spread.ts';
import { SetWalk, type SkippedSet, type SoundSet } from './set-walk.ts';
import { gravest } from './stored.ts';

/** Where a key was not stored, as many older sets are looked into for one that has it. */
const MAX_SETS_FOR_KEY = 4;

/** Whose sets are searched, and up to when. */
export interface CopyScope {
  /** The base of the names that are searched first. */
  readonly base: string;
  /** The list, whose other shards' sets are searched next. */
  readonly list: string;
  readonly date: RestoreDate;
}

/** A pair in one of the sets. */
export interface Copy {
  readonly sound: SoundSet;
  readonly place: PairPlace;
}

/** The pair that is looked for. */
export interface SoughtPair {
  readonly commonName: string;
  /** Its folder in a set that keeps several. */
  readonly name: string;
}

/**
 * The copies of a list's pairs in a vault's sets. Each set is fetched once, and only when somebody looks so far back.
 */
export class ListCopies {
  readonly #scope: CopyScope;
  readonly #vault: Vault;
  readonly #log: Log;
  readonly #own: SetWalk;
  #others: Promise<SetWalk> | undefined;
  #isSpreadAnew: Promise<boolean> | undefined;
  readonly #walks: SetWalk[];

  private constructor(scope: CopyScope, vault: Vault, log: Log, own: SetWalk) {
    this.#scope = scope;
    this.#vault = vault;
    this.#log = log;
    this.#own = own;
    this.#walks = [own];
  }

  /** Asks the vault for its newest set. Throws as `Vault.list` does. */
  static async in(scope: CopyScope, vault: Vault, log: Log): Promise<ListCopies> {
    const own = await walkOf(scope, scope.base, vault, log);
    const failure = gravest(own.failures);
    if (failure !== null) throw failure;
    return new ListCopies(scope, vault, log, own);
  }

  /** The sets that were passed over so far, as far as anybody looked. */
  get skipped(): readonly SkippedSet[] {
    return this.#walks.flatMap(({ skipped }) => skipped);
  }

  /** Whether anybody has met a set, sound or not. */
  get hasSets(): boolean {
    return this.#walks.some(({ opened, skipped }) => opened.length + skipped.length > 0);
  }

  /**
   * The copies of a pair, the one that counts first: of the newest set, then of older ones, then of other shards' sets.
   * One that a set only carried along, or that is from before the list was spread in another way, gives way to another
   * shard's that was issued later: so `keep` chooses too. To come to the end means that the vault answered; throws as
   * `Vault.list` and `Vault.open` do.
   */
  async *of(sought: SoughtPair): AsyncGenerator<Copy> {
    const own = laterFirst(copiesIn(this.#own, sought));
    const others = laterFirst(this.#copiesInOthers(sought));
    let ownHead = await nextOf(own);
    let otherHead: Copy | null = null;
    while (ownHead !== null) {
      const isElsewhere = ownHead.place.isCarried || (await this.#wasSpreadAnew());
      if (isElsewhere) otherHead ??= await nextOf(others);
      const head = isElsewhere ? laterOf(ownHead, otherHead, issuedAt) : ownHead;
      if (head !== null) yield head;
      if (head === ownHead) ownHead = await nextOf(own);
      else otherHead = null;
    }
    if (otherHead !== null) yield otherHead;
    yield* others;
  }

  /**
   * A copy of the same certificate with its key, where the set that was found has none: from one of the few sets that are
   * next older there. Throws as `of` does.
   */
  async withKey({ sound, place }: Copy, sought: SoughtPair): Promise<Copy | null> {
    const walk = sound.candidate.name.base === this.#scope.base ? this.#own : await this.#openOthers();
    const start = walk.opened.indexOf(sound) + 1;
    for (let index = start; index < start + MAX_SETS_FOR_KEY; index += 1) {
      const older = await walk.at(index);
      if (older === null) break;
      const found = placeIn(older, sought);
      const isSame = found?.record.fingerprint === place.record.fingerprint;
      if (found !== null && isSame && found.record.privateKey !== 'absent')
        return { sound: older, place: found };
    }
    const failure = gravest(walk.failures);
    if (failure !== null) throw failure;
    return null;
  }

  async close(): Promise<void> {
    for (const walk of this.#walks) await walk.close();
  }

  async *#copiesInOthers(sought: SoughtPair): AsyncGenerator<Copy> {
    yield* copiesIn(await this.#openOthers(), sought);
  }

  #wasSpreadAnew(): Promise<boolean> {
    this.#isSpreadAnew ??= this.#compareSpreads();
    return this.#isSpreadAnew;
  }

  async #compareSpreads(): Promise<boolean> {
    const { list, date } = this.#scope;
    const newest = await this.#own.at(0);
    if (newest === null) return false;
    const sets = await newestFirst({ list }, [this.#vault], Promise.resolve(null), ({ time }) =>
      isNotAfter(time, date),
    );
    const isSpreadAnew = await wasSpreadAnew(newest.candidate.name, sets, list);
    const failure = gravest(sets.failures);
    if (failure !== null) throw failure;
    return isSpreadAnew;
  }

  #openOthers(): Promise<SetWalk> {
    const { list } = this.#scope;
    this.#others ??= walkOf(this.#scope, { list }, this.#vault, this.#log).then((walk) => {
      this.#walks.push(walk);
      return walk;
    });
    return this.#others;
  }
}

/** Of each base the copies up to the first that was carried along: what it was taken from is the same pair. */
async function* copiesIn(walk: SetWalk, sought: SoughtPair): AsyncGenerator<Copy> {
  const settledBases = new Set<string>();
  for (let index = 0; ; index += 1) {
    const sound = await walk.at(index);
    if (sound === null) break;
    const { base } = sound.candidate.name;
    const place = settledBases.has(base) ? null : placeIn(sound, sought);
    if (place === null) continue;
    if (place.isCarried) settledBases.add(base);
    yield { sound, place };
  }
  const failure = gravest(walk.failures);
  if (failure !== null) throw failure;
}

/** Copies that were carried along give way to the next that was kept, unless they were issued later. */
async function* laterFirst(copies: AsyncIterable<Copy>): AsyncGenerator<Copy> {
  let carried: readonly Copy[] = [];
  for await (const copy of copies) {
    const ordered = [...carried, copy].toSorted((some, other) => issuedAt(other) - issuedAt(some));
    const counting = copy.place.isCarried ? 0 : ordered.indexOf(copy) + 1;
    yield* ordered.slice(0, counting);
    carried = ordered.slice(counting);
  }
  yield* carried;
}

function issuedAt({ place }: Copy): number {
  return Date.parse(place.record.notBefore);
}

async function nextOf(copies: AsyncGenerator<Copy>): Promise<Copy | null> {
  const step = await copies.next();
  return step.done === true ? null : step.value;
}

/** A set of a single certificate may bear the name of a list since. */
function placeIn({ places }: SoundSet, { name, commonName }: SoughtPair): PairPlace | null {
  const only = places.get('');
  if (only === undefined) return places.get(name) ?? null;
  return only.record.commonName.toLowerCase() === commonName.toLowerCase() ? only : null;
}

async function walkOf({ base, date }: CopyScope, names: NameScope, vault: Vault, log: Log): Promise<SetWalk> {
  const isOwn = names === base;
  const candidates = await newestFirst(
    names,
    [vault],
    Promise.resolve(null),
    (name) => isNotAfter(name.time, date) && (isOwn || name.base !== base),
  );
  return new SetWalk(candidates, { about: base, log, skipsCopies: false });
}
