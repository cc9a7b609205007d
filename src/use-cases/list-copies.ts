import { isNotAfter, type RestoreDate } from '../domain/restore-date.ts';
import type { Log, Vault } from '../ports.ts';
import { laterOf } from './list-spread.ts';
import { copiesIn, issuedAt, laterFirst, placeIn, type Copy, type SoughtPair } from './pair-copies.ts';
import type { SetWalk, SkippedSet, SoundSet } from './set-walk.ts';
import { StoreWalks } from './store-walks.ts';
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

/**
 * The copies of a list's pairs in a vault's sets. Each set is fetched once, and only when somebody looks so far back.
 */
export class ListCopies {
  readonly #base: string;
  readonly #walks: StoreWalks;

  private constructor(base: string, walks: StoreWalks) {
    this.#base = base;
    this.#walks = walks;
  }

  /** Asks the vault for its newest set. Throws as `Vault.list` does. */
  static async in({ base, list, date }: CopyScope, vault: Vault, log: Log): Promise<ListCopies> {
    const scope = {
      artifactName: base,
      list,
      about: base,
      isWanted: ({ time }: { readonly time: Date }) => isNotAfter(time, date),
      // Two runs may have stored under one name in one second, each something else.
      skipsCopies: false,
    };
    const walks = new StoreWalks(scope, { log, vaults: [vault], cache: null });
    throwFailureOf(await walks.own());
    return new ListCopies(base, walks);
  }

  /** The sets that were passed over so far, as far as anybody looked. */
  get skipped(): readonly SkippedSet[] {
    return this.#walks.begun.flatMap(({ skipped }) => skipped);
  }

  /** Whether anybody has met a set, sound or not. */
  get hasSets(): boolean {
    return this.#walks.begun.some(({ opened, skipped }) => opened.length + skipped.length > 0);
  }

  /**
   * The copies of a pair, the one that counts first: of the newest set, then of older ones, then of other shards' sets.
   * One that a set only carried along, or that is from before the list was spread in another way, gives way to another
   * shard's that was issued later: so `keep` chooses too. To come to the end means that the vault answered; throws as
   * `Vault.list` and `Vault.open` do.
   */
  async *of(sought: SoughtPair): AsyncGenerator<Copy> {
    const own = laterFirst(heldCopies(() => this.#walks.own(), sought));
    const others = laterFirst(heldCopies(() => this.#walks.otherShards(), sought));
    let ownHead = await nextOf(own);
    let otherHead: Copy | null = null;
    while (ownHead !== null) {
      const isElsewhere = ownHead.place.isCarried || (await this.#walks.wasSpreadAnew());
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
    const isOwn = sound.candidate.name.base === this.#base;
    const walk = await (isOwn ? this.#walks.own() : this.#walks.otherShards());
    const start = walk.opened.indexOf(sound) + 1;
    for (let index = start; index < start + MAX_SETS_FOR_KEY; index += 1) {
      const older = await walk.at(index);
      if (older === null) break;
      const found = placeIn(older, sought);
      const isSame = found?.record.fingerprint === place.record.fingerprint;
      if (found !== null && isSame && found.record.privateKey !== 'absent')
        return { sound: older, place: found };
    }
    throwFailureOf(walk);
    return null;
  }

  /**
   * The newest sound set and the one right before it, of this very name; `null` where there are no two. Throws as `of`
   * does.
   */
  async newestTwo(): Promise<{ readonly newest: SoundSet; readonly before: SoundSet } | null> {
    const walk = await this.#walks.own();
    const [newest, before] = [await walk.at(0), await walk.setBefore()];
    return newest === null || before === null ? null : { newest, before };
  }

  close(): Promise<void> {
    return this.#walks.close();
  }
}

/** Of each base the copies up to the first that was carried along: what it was taken from is the same pair. */
async function* heldCopies(begin: () => Promise<SetWalk>, sought: SoughtPair): AsyncGenerator<Copy> {
  const settledBases = new Set<string>();
  const walk = await begin();
  for await (const copy of copiesIn(walk, sought)) {
    const { base } = copy.sound.candidate.name;
    if (settledBases.has(base)) continue;
    if (copy.place.isCarried) settledBases.add(base);
    yield copy;
  }
  throwFailureOf(walk);
}

function throwFailureOf({ failures }: SetWalk): void {
  const failure = gravest(failures);
  if (failure !== null) throw failure;
}

async function nextOf(copies: AsyncGenerator<Copy>): Promise<Copy | null> {
  const step = await copies.next();
  return step.done === true ? null : step.value;
}
