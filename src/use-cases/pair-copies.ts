import type { PairPlace } from '../domain/backup-set.ts';
import type { SetWalk, SoundSet } from './set-walk.ts';

/** The pair that is looked for. */
export interface SoughtPair {
  readonly commonName: string;
  /** Its folder in a set that keeps several. */
  readonly name: string;
  /**
   * Its own sets hold nothing else: a certificate of another name in one is for a person to judge, not to pass over.
   * Absent for a certificate of a list, whose name a set of a single certificate may bear since.
   */
  readonly isSingle?: boolean;
}

/** A pair in one of the sets. */
export interface Copy {
  readonly sound: SoundSet;
  readonly place: PairPlace;
}

/**
 * Every copy of a pair in the sound sets of a walk, newest first; a set is opened when somebody looks so far back. Throws
 * as `SetWalk.at` does.
 */
export async function* copiesIn(walk: SetWalk, sought: SoughtPair): AsyncGenerator<Copy, void, undefined> {
  for (let index = 0; ; index += 1) {
    const sound = await walk.at(index);
    if (sound === null) return;
    const place = placeIn(sound, sought);
    if (place !== null) yield { sound, place };
  }
}

/** Where a sound set holds a pair; `null` where it does not. */
export function placeIn({ places }: SoundSet, { name, commonName, isSingle }: SoughtPair): PairPlace | null {
  const only = places.get('');
  if (only === undefined) return places.get(name) ?? null;
  const isSame = only.record.commonName.toLowerCase() === commonName.toLowerCase();
  return isSame || isSingle === true ? only : null;
}

/**
 * The copies of one pair, which come newest first, with the one first that counts: the one that was kept last; or one that
 * was carried along since, if it was issued later. Of runs at the same time the one that did not keep a pair may have
 * carried the old one along when another had renewed it.
 */
export async function* laterFirst<Found extends Copy>(
  copies: AsyncIterable<Found> | Iterable<Found>,
): AsyncGenerator<Found, void, undefined> {
  let carried: readonly Found[] = [];
  for await (const copy of copies) {
    const ordered = [...carried, copy].toSorted((some, other) => issuedAt(other) - issuedAt(some));
    const counting = copy.place.isCarried ? 0 : ordered.indexOf(copy) + 1;
    yield* ordered.slice(0, counting);
    carried = ordered.slice(counting);
  }
  yield* carried;
}

/** When the certificate of a copy was issued, in milliseconds, as its manifest says. */
export function issuedAt({ place }: Copy): number {
  return Date.parse(place.record.notBefore);
}
