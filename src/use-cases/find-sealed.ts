import { examinePair, type OpeningCrypto } from './examine-pair.ts';
import { placeIn, type SoughtPair } from './pair-copies.ts';
import type { SetWalk } from './set-walk.ts';
import type { StoreWalks } from './store-walks.ts';
import { gravest, lockedWithoutPassphrase, obstacleOf, type Stored } from './stored.ts';

/**
 * Without a passphrase only as many sets are looked into: every run without one stores another set without a key,
 * and the first sealed one ends the search.
 */
const MAX_KEYLESS_SETS = 5;

/**
 * Whether the stores hold a sealed key of a pair, which without a passphrase nobody can open: `locked`, or `absent`. A
 * secret that is missing must not cost a certificate. Throws as `SetWalk.at` does.
 */
export async function findSealed(
  sought: SoughtPair,
  walks: StoreWalks,
  crypto: OpeningCrypto,
): Promise<Stored> {
  const own = await findIn(await walks.own(), sought, crypto, MAX_KEYLESS_SETS);
  if (own !== null) return own;
  const other =
    sought.isSingle === true ? null : await findIn(await walks.otherShards(), sought, crypto, Infinity);
  if (other !== null) return other;
  // Only sealed pairs are ever cached, so an entry's key alone says that there is one.
  const [key] = await walks.listCache();
  return key === undefined
    ? { state: 'absent' }
    : lockedWithoutPassphrase(`cache entry ${key}`, sought.commonName);
}

/** In so many of the newest sets; without a limit, in the newest of each shard, for all of them run about as often. */
async function findIn(
  walk: SetWalk,
  sought: SoughtPair,
  crypto: OpeningCrypto,
  limit: number,
): Promise<Stored | null> {
  const bases = new Set<string>();
  for (let index = 0; index < limit; index += 1) {
    const sound = await walk.at(index);
    if (sound === null) break;
    const { place: where, name } = sound.candidate;
    if (limit === Infinity && bases.has(name.base)) break;
    bases.add(name.base);
    const place = placeIn(sound, sought);
    const examination = place === null ? null : await examinePair(sound.set, place, {}, crypto);
    if (examination?.kind === 'locked') return lockedWithoutPassphrase(where, sought.commonName);
  }
  const failure = gravest(walk.failures);
  return failure === null ? null : obstacleOf(failure, sought.commonName);
}
