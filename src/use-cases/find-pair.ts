import type { HeldPair } from '../domain/held.ts';
import type { CertificateReader, KeySealer, Log } from '../ports.ts';
import { examinePair, type OpenedPair, type Passphrases } from './examine-pair.ts';
import { laterOf } from './list-spread.ts';
import { copiesIn, type SoughtPair } from './pair-copies.ts';
import type { SetWalk, SoundSet } from './set-walk.ts';
import { allDamaged, lockedBy, vanished, type Stored } from './stored.ts';

/** What opens pairs, and who is told of those that do not open. */
export interface OpeningWorld {
  readonly log: Log;
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
}

/** What was found in one walk; for a pair, whether it was carried along by the run that stored it. */
export interface Found {
  readonly stored: Stored;
  readonly isCarried: boolean;
}

/**
 * The pair in the newest set that has it and whose copy opens, of each base; one that was carried along only where none
 * was kept. `null` where no set has it. Throws as `SetWalk.at` does.
 */
export async function findPair(
  walk: SetWalk,
  sought: SoughtPair,
  passphrases: Passphrases,
  world: OpeningWorld,
): Promise<Found | null> {
  const damaged: string[] = [];
  const settledBases = new Set<string>();
  let carried: Found | null = null;
  for await (const { sound, place } of copiesIn(walk, sought)) {
    const { place: where, name } = sound.candidate;
    if (settledBases.has(name.base)) continue;
    const examination = await examinePair(sound.set, place, passphrases, world);
    if (examination.kind === 'keyless') continue;
    if (examination.kind === 'locked') return obstacle(lockedBy(where, sought.commonName));
    if (examination.kind === 'open') {
      const pair = heldPair(examination, sound, world.sealer);
      const found = { stored: { state: 'found', pair }, isCarried: place.isCarried } as const;
      if (!place.isCarried) return laterFound(carried, found);
      carried = laterFound(carried, found);
      settledBases.add(name.base);
      continue;
    }
    damaged.push(where);
    world.log.warning(
      `The backup of ${sought.commonName} at ${where} is damaged and was passed over: ${examination.problem}.`,
    );
  }
  if (carried !== null) return carried;
  const allPlaces = [...damaged, ...walk.damaged];
  if (allPlaces.length > 0) return obstacle(allDamaged(allPlaces, sought.commonName));
  return walk.gone[0] === undefined ? null : obstacle(vanished(walk.gone[0], sought.commonName));
}

/** Of two finds the one that was issued last. What keeps a find from being known may hide a later one, and comes first. */
export function laterFound(one: Found | null, other: Found | null): Found | null {
  return laterOf(one, other, ({ stored }) =>
    stored.state === 'found' ? stored.pair.certificate.notBefore.getTime() : Infinity,
  );
}

/** What keeps a pair from being found. */
export function obstacle(stored: Stored): Found {
  return { stored, isCarried: false };
}

/** An opened pair, as it is held in the set that it was found in. */
export function heldPair(
  { certificate, privateKey, sealedKey, isSealedWithCurrent }: OpenedPair,
  { candidate: { source, place, name } }: SoundSet,
  sealer: KeySealer,
): HeldPair {
  return {
    certificate,
    privateKey,
    source,
    place,
    storedAt: name.time,
    // Sealed with the previous passphrase, or by somebody in a weaker way, it has to be sealed anew.
    ...(isSealedWithCurrent && sealer.isSealedStrongly(sealedKey) ? { sealedKey } : {}),
    isBackedUp: source !== 'cache',
  };
}
