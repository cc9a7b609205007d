import { compareNewestFirst } from '../domain/backup-name.ts';
import type { HeldPair } from '../domain/held.ts';
import { isIssuedAfter } from '../domain/issue-order.ts';
import { asFailure } from './candidates.ts';
import { examinePair, type Passphrases } from './examine-pair.ts';
import { heldPair, type OpeningWorld } from './find-pair.ts';
import { placeIn, type SoughtPair } from './pair-copies.ts';
import { misdatedWarning, rolledBackWarning } from './rolled-back.ts';
import type { SetWalk, SoundSet } from './set-walk.ts';
import { blindSpotWarning } from './stored.ts';

/** The sets that a find is held against. */
export interface Witnesses {
  readonly walk: SetWalk;
  /** The sound set that the cache has handed over; `null` where it has not. */
  readonly cachedSet: SoundSet | null;
}

/**
 * The pair that was found, or one that was issued later, where a set is at hand that has one; a warning says so. Who can
 * store a set can bring an older pair of ours forward under a later date; so does a run that began before another one's
 * renewal was stored.
 */
export async function lastIssued(
  found: HeldPair,
  sought: SoughtPair,
  witnesses: Witnesses,
  passphrases: Passphrases,
  world: OpeningWorld,
): Promise<HeldPair> {
  const holder = witnesses.walk.opened.find(({ candidate }) => candidate.place === found.place);
  if (holder === undefined) return found;
  const misdated = misdatedWarning(holder.candidate);
  if (misdated !== null) world.log.warning(misdated);
  const witness = await witnessOf(holder, sought, witnesses, world);
  const later = witness === null ? null : await laterIn(witness, found, sought, passphrases, world);
  if (later === null) return found;
  world.log.warning(rolledBackWarning(found, later));
  return later;
}

/**
 * The set that what was found is held against: the cached one, which is here already; else the next-older. None where
 * cache and vaults agree on the newest: that is nearly every run, and costs no request.
 */
async function witnessOf(
  holder: SoundSet,
  { commonName }: SoughtPair,
  { walk, cachedSet }: Witnesses,
  { log }: OpeningWorld,
): Promise<SoundSet | null> {
  const { source, name } = holder.candidate;
  if (source !== 'cache' && cachedSet !== null) return cachedSet;
  try {
    const next = source === 'cache' ? await walk.next() : null;
    const isAgreed = next !== null && compareNewestFirst(next.name, name) === 0;
    return isAgreed ? null : await walk.at(walk.opened.indexOf(holder) + 1);
  } catch (error) {
    log.warning(blindSpotWarning(commonName, asFailure(error)));
    return null;
  }
}

/** The pair in a set that was issued after the one that was found, or whose like was not found at all; else `null`. */
export async function laterIn(
  witness: SoundSet,
  found: HeldPair | null,
  sought: SoughtPair,
  passphrases: Passphrases,
  world: OpeningWorld,
): Promise<HeldPair | null> {
  const place = placeIn(witness, sought);
  if (place === null) return null;
  // What the manifest says is only a hint, which spares a derivation where it is not later.
  const foundAt = found === null ? -Infinity : found.certificate.notBefore.getTime();
  if (Date.parse(place.record.notBefore) <= foundAt) return null;
  const examination = await examinePair(witness.set, place, passphrases, world);
  if (examination.kind !== 'open') return null;
  const other = heldPair(examination, witness, world.sealer);
  return found === null || isIssuedAfter(other.certificate, found.certificate) ? other : null;
}
