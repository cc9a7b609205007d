import { compareNewestFirst, formatBackupName, parseBackupName } from '../domain/backup-name.ts';
import { pairPlaces, type PairPlace } from '../domain/backup-set.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Log, OpenedSet } from '../ports.ts';
import type { Candidate, Candidates } from './candidates.ts';
import { readSet } from './read-set.ts';
import { MAX_COMPARED_BYTES } from './set-before.ts';

/** A set whose files are the ones that its manifest names; its keys were not opened. */
export interface SoundSet {
  readonly candidate: Candidate;
  readonly set: OpenedSet;
  readonly manifest: Manifest;
  /** By name; of a set that keeps one certificate, by an empty one. */
  readonly places: ReadonlyMap<string, PairPlace>;
}

/** The places of a set's pairs, as `SoundSet` has them. */
export function placesIn(manifest: Manifest): ReadonlyMap<string, PairPlace> {
  return new Map(pairPlaces(manifest).map((place) => [place.name ?? '', place]));
}

/** A set that was passed over, and why. */
export interface SkippedSet {
  /** The set's name. */
  readonly name: string;
  readonly place: string;
  readonly reason: string;
}

/** Why a set is passed over that a vault lists and does not hand over. */
export const GONE = 'it is listed, but could not be fetched: it was deleted, or has expired';

export interface WalkOptions {
  /** What is looked for, in messages. */
  readonly about: string;
  readonly log: Log;
  /** A further copy of a set that was sound is not opened. */
  readonly skipsCopies: boolean;
}

/**
 * The sound sets among candidates, newest first. Each is opened when somebody first asks for it, and stays open for
 * the next who asks; a set that a newer one covers is not opened at all.
 */
export class SetWalk {
  readonly #candidates: AsyncIterator<Candidate>;
  readonly #options: WalkOptions;
  readonly #sound: SoundSet[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #isOver = false;
  #ahead: Candidate | null = null;
  /** The first one behind the newest sound set; `undefined` before anybody has looked so far. */
  #afterNewest: Candidate | null | undefined;
  #setBefore: Promise<SoundSet | null> | undefined;
  /** The vaults that did not answer so far. */
  readonly failures: readonly Failure[];
  /** The places of sets that were passed over because they are damaged. */
  readonly damaged: string[] = [];
  /** The places of sets that are listed, and could not be fetched. */
  readonly gone: string[] = [];
  /** Both of these, with their reasons. */
  readonly skipped: SkippedSet[] = [];

  constructor(candidates: Candidates, options: WalkOptions) {
    this.#candidates = candidates[Symbol.asyncIterator]();
    this.#options = options;
    this.failures = candidates.failures;
  }

  /** The sound sets that were opened so far. */
  get opened(): readonly SoundSet[] {
    return this.#sound;
  }

  /**
   * A sound set by its place in time, 0 being the newest; `null` where there are not so many. Throws as vaults do, and
   * from then on for every set behind the one that could not be opened: nobody may take it for one that is not there.
   */
  async at(index: number): Promise<SoundSet | null> {
    this.#turn = this.#turn.then(() => this.#advanceTo(index));
    try {
      await this.#turn;
    } catch (error) {
      if (this.#sound[index] === undefined) throw error;
    }
    return this.#sound[index] ?? null;
  }

  /** The candidate after those that were taken so far, unopened; `null` at the end. */
  async next(): Promise<Candidate | null> {
    const turn = this.#turn.then(() => this.#lookAhead());
    this.#turn = turn;
    return turn;
  }

  /**
   * The set right before the newest sound one, also where that one speaks for it; `null` where there is none, where it is
   * a copy of the newest, and where it is large or not sound, of which nothing is said. Throws as `at` does.
   */
  setBefore(): Promise<SoundSet | null> {
    this.#setBefore ??= this.#openSetBefore();
    return this.#setBefore;
  }

  async close(): Promise<void> {
    for (const { set } of this.#sound) await set.close();
    const before = await this.#setBefore?.catch(() => null);
    if (before !== null && before !== undefined && !this.#sound.includes(before)) await before.set.close();
  }

  async #openSetBefore(): Promise<SoundSet | null> {
    const newest = await this.at(0);
    if (newest === null) return null;
    await this.next();
    const candidate = this.#afterNewest ?? null;
    if (candidate === null || compareNewestFirst(candidate.name, newest.candidate.name) === 0) return null;
    if ((candidate.sizeBytes ?? 0) > MAX_COMPARED_BYTES) return null;
    if (!this.#needsNot(candidate)) return this.at(1);
    const opened = await openSound(candidate);
    return typeof opened === 'string' ? null : opened;
  }

  async #advanceTo(index: number): Promise<void> {
    while (this.#sound.length <= index) {
      const candidate = await this.#lookAhead();
      if (candidate === null) break;
      this.#ahead = null;
      if (!this.#needsNot(candidate)) await this.#open(candidate);
    }
  }

  async #lookAhead(): Promise<Candidate | null> {
    if (this.#ahead !== null || this.#isOver) return this.#ahead;
    const step = await this.#candidates.next();
    if (step.done === true) this.#isOver = true;
    else this.#ahead = step.value;
    if (this.#sound.length > 0 && this.#afterNewest === undefined) this.#afterNewest = this.#ahead;
    return this.#ahead;
  }

  /**
   * Whether a newer set speaks for this one, or a copy of it does. What runs settled in the cache, before they stored it
   * all, has the same name: it holds what is new alone, and speaks for no other set. Two of one name in one vault are of
   * two runs that began in one second, and neither is a copy of the other.
   */
  #needsNot({ name, source }: Candidate): boolean {
    return this.#sound.some(({ candidate, manifest }) => {
      if (candidate.name.base !== name.base) return false;
      const isWhole = candidate.source !== 'cache' || manifest.covers !== null;
      const isCopy = candidate.source !== source && compareNewestFirst(candidate.name, name) === 0;
      if (this.#options.skipsCopies && isWhole && isCopy) return true;
      const covered = manifest.covers === null ? null : parseBackupName(manifest.covers, name.base);
      return covered !== null && compareNewestFirst(covered, name) <= 0;
    });
  }

  async #open(candidate: Candidate): Promise<void> {
    const opened = await openSound(candidate);
    if (typeof opened !== 'string') {
      this.#sound.push(opened);
    } else if (opened === GONE) {
      this.gone.push(candidate.place);
      this.#skip(candidate, GONE);
    } else this.#passOver(candidate, opened);
  }

  #passOver(candidate: Candidate, problem: string): void {
    const { place } = candidate;
    this.damaged.push(place);
    this.#skip(candidate, problem);
    this.#options.log.warning(
      `The backup of ${this.#options.about} at ${place} is damaged and was passed over: ${problem}.`,
    );
  }

  #skip({ name, place }: Candidate, reason: string): void {
    this.skipped.push({ name: formatBackupName(name), place, reason });
  }
}

/** The set, or why it is passed over. Throws as `Vault.open` does where there was no answer. */
async function openSound(candidate: Candidate): Promise<SoundSet | string> {
  let set: OpenedSet | null;
  try {
    set = await candidate.open();
  } catch (error) {
    if (error instanceof Failure && error.code === 'invalid') return messageOf(error);
    throw error;
  }
  if (set === null) return GONE;
  const expected = { base: candidate.name.base, name: formatBackupName(candidate.name) };
  const manifest = await readSet(set, expected);
  if (typeof manifest !== 'string') return { candidate, set, manifest, places: placesIn(manifest) };
  await set.close();
  return manifest;
}
