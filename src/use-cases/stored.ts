import type { Failure } from '../domain/failure.ts';
import type { HeldPair, Obstacle } from '../domain/held.ts';
import { someOf } from '../domain/some-of.ts';

/** What the stores hold of a certificate. */
export type Stored =
  | { readonly state: 'absent' }
  /** The token may not look, so that nothing is known. */
  | (Obstacle & { readonly state: 'denied' })
  | (Obstacle & { readonly state: 'unreadable' | 'locked' })
  /** Sets were found, and none of them is sound. */
  | (Obstacle & { readonly state: 'damaged' })
  | { readonly state: 'found'; readonly pair: HeldPair };

export function lockedBy(place: string, commonName: string): Stored {
  return {
    state: 'locked',
    problem: `The passphrase does not open the private key of ${commonName} at ${place}.`,
    advice:
      'Give the passphrase that sealed it; after a change of the secret, give the old one as previous-passphrase. Nothing was issued.',
  };
}

export function lockedWithoutPassphrase(place: string, commonName: string): Stored {
  return {
    state: 'locked',
    problem: `A sealed key of ${commonName} is stored (${place}), and the input passphrase is empty.`,
    advice:
      'Is the secret there, and spelled as in the workflow? GitHub hands a missing one over as an empty text. Nothing was issued.',
  };
}

export function allDamaged(places: readonly string[], commonName: string): Stored {
  return {
    state: 'damaged',
    problem: `Every stored copy of the certificate of ${commonName} is damaged: ${someOf(places)}.`,
    advice:
      'Restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.',
  };
}

/** What was listed a moment ago and is not there now may have been deleted, or hidden by a fault. */
export function vanished(place: string, commonName: string): Stored {
  return {
    state: 'unreadable',
    problem: `A backup of ${commonName} is listed, but could not be fetched: ${place}.`,
    advice: 'Run again; if it was deleted, it will not be listed then.',
  };
}

export function unrestorableCache(key: string, commonName: string): Stored {
  return {
    state: 'unreadable',
    problem: `The cache lists a pair of ${commonName} (${key}), but did not hand it over, and no backup artifact holds it.`,
    advice:
      'Run again where the entry was made (same operating system, zstd installed); or delete the entry, or set on-restore-error: issue once, to have a new one issued.',
  };
}

export function obstacleOf(failure: Failure, commonName: string): Stored {
  const obstacle = {
    problem: `Whether a certificate of ${commonName} exists could not be found out. ${failure.message}`,
    advice: 'Nothing was issued, so that no certificate changes by accident.',
  };
  return failure.code === 'denied' ? { state: 'denied', ...obstacle } : { state: 'unreadable', ...obstacle };
}

/** Says that a certificate was found where not every store could be asked: what could not be listed might be newer. */
export function blindSpotWarning(about: string, failure: Failure): string {
  return `A certificate of ${about} was found, but whether it is the newest could not be checked: ${failure.message}`;
}

/** A store that did not answer before one that may not be asked: the former can hide what the latter cannot. */
export function gravest(failures: readonly Failure[]): Failure | null {
  return failures.find(({ code }) => code !== 'denied') ?? failures[0] ?? null;
}
