import { compareNewestFirst, formatBackupName, parseBackupName } from '../domain/backup-name.ts';
import { pairPlaces, type PairPlace } from '../domain/backup-set.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Log, OpenedSet } from '../ports.ts';
import type { Candidate, Candidates } from './candidates.ts';
import { readSet } from './read-set.ts';

/** A set whose files are the ones that its manifest names; its keys were not opened. */
export interface SoundSet {
  readonly candidate: Candidate;
  readonly set: OpenedSet;
  readonly manifest: Manifest;
  /** By name; of a set that keeps one certificate, by an empty one. */
  readonly places: ReadonlyMap<string, PairPlace>;
}

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
  /** The vaults that did not answer so far. */
  readonly failures: readonly Failure[];
  /** The places of sets that were passed over because they are damaged. */
  readonly damaged: string[] = [];
  /** The places of sets that are listed, and could not be fetched. */
  readonly gone: string[] = [];

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

  async close(): Promise<void> {
    for (const { set } of this.#sound) await set.close();
  }

  async #advanceTo(index: number): Promise<void> {
    while (this.#sound.length <= index && !this.#isOver) {
      const step = await this.#candidates.next();
      if (step.done === true) this.#isOver = true;
      else if (!this.#needsNot(step.value)) await this.#open(step.value);
    }
  }

  /**
   * Whether a newer set speaks for this one, or a copy of it does. What runs settled in the cache, before they stored it
   * all, has the same name: it holds what is new alone, and speaks for no other set.
   */
  #needsNot({ name }: Candidate): boolean {
    return this.#sound.some(({ candidate, manifest }) => {
      if (candidate.name.base !== name.base) return false;
      const isWhole = candidate.source !== 'cache' || manifest.covers !== null;
      if (this.#options.skipsCopies && isWhole && compareNewestFirst(candidate.name, name) === 0) return true;
      const covered = manifest.covers === null ? null : parseBackupName(manifest.covers, name.base);
      return covered !== null && compareNewestFirst(covered, name) <= 0;
    });
  }

  async #open(candidate: Candidate): Promise<void> {
    let set: OpenedSet | null;
    try {
      set = await candidate.open();
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'invalid')) throw error;
      this.#passOver(candidate, messageOf(error));
      return;
    }
    if (set === null) {
      this.gone.push(candidate.place);
      return;
    }
    const expected = { base: candidate.name.base, name: formatBackupName(candidate.name) };
    const manifest = await readSet(set, expected);
    if (typeof manifest !== 'string') {
      const places = new Map(pairPlaces(manifest).map((place) => [place.name ?? '', place]));
      this.#sound.push({ candidate, set, manifest, places });
      return;
    }
    await set.close();
    this.#passOver(candidate, manifest);
  }

  #passOver({ place }: Candidate, problem: string): void {
    this.damaged.push(place);
    this.#options.log.warning(
      `The backup of ${this.#options.about} at ${place} is damaged and was passed over: ${problem}.`,
    );
  }
}
