import type { ExistingPair, Problem } from '../../domain/renewal/existing.ts';
import type { Failure } from '../../domain/failure.ts';
import { summarize } from '../../domain/words/summarize.ts';
import type { SearchScope } from './search.ts';

/** What the stores hold of a certificate. */
export type LookupResult =
  | { readonly state: 'absent' }
  /** The token may not look, so nothing is known. */
  | (Problem & { readonly state: 'denied' })
  | (Problem & { readonly state: 'unreadable' | 'locked' | 'lost' })
  /** Sets were found, and none of them can be used. */
  | (Problem & { readonly state: 'invalid' })
  | { readonly state: 'found'; readonly pair: ExistingPair };

const NOTHING_ISSUED = 'Nothing was issued, so that no certificate changes by accident.';

/** A sealed set does not show which certificates of a list it holds, so the message for a list says `may`. */
export function lockedWithoutPassphrase(place: string, commonName: string, isOfList: boolean): LookupResult {
  const backup = isOfList
    ? `A sealed backup of the list exists, and may hold the certificate for ${commonName}`
    : `A sealed backup of ${commonName} exists`;
  return {
    state: 'locked',
    problem: `${backup} (${place}), and the input passphrase is empty.`,
    advice: `Check that the secret exists and that its name is spelled as in the workflow: a missing secret arrives as an empty text. ${NOTHING_ISSUED}`,
  };
}

/** An older set than those that open may hold the certificate, and nobody of this run can look. */
export function lockedByOther(place: string, commonName: string): LookupResult {
  return {
    state: 'locked',
    problem: `No backup that the passphrase opens holds the certificate for ${commonName}, and a backup that it does not open might (${place}).`,
    advice: `Give the passphrase of that backup as previous-passphrase. If it is lost, set on-restore-error: issue once to have a new certificate issued. ${NOTHING_ISSUED}`,
  };
}

export function lost(places: readonly string[], commonName: string): LookupResult {
  return {
    state: 'lost',
    problem: `Every sealed backup of ${commonName} has expired: ${summarize(places)}.`,
    advice:
      'Restore certificate and key from another copy to cert-path and key-path, or set on-restore-error: issue once to have a new one issued.',
  };
}

/** A certificate that no set holds looks like one that is new, also if the set that held it has expired. */
export function lostWithExpired(places: readonly string[], commonName: string): LookupResult {
  return {
    state: 'lost',
    problem: `No backup that is left holds the certificate for ${commonName}, and backups that may have held it have expired: ${summarize(places)}.`,
    advice:
      'Restore certificate and key from another copy to cert-path and key-path. If the certificate is new, or lost, set on-restore-error: issue once to have one issued.',
  };
}

export function allDamaged(places: readonly string[], commonName: string, isOfList: boolean): LookupResult {
  const inEveryShard = isOfList ? ' for every shard of the list' : '';
  return {
    state: 'invalid',
    problem: `No backup of the certificate for ${commonName} can be used: ${summarize(places)}.`,
    advice: `If the passphrase was changed, run the workflow once${inEveryShard}, with previous-passphrase. Else restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.`,
  };
}

/** It is passed over, and yet it shows that there is a certificate. */
export function datedInFuture(place: string, commonName: string): LookupResult {
  return {
    state: 'unreadable',
    problem: `The only backup that holds ${commonName} is dated in the future: ${place}.`,
    advice: `Correct this machine's clock if it is behind. If the clock was wrong when the backup was made, restore it by its date, with certkeep/certkeep/restore, or set on-restore-error: issue once to have a new one issued.`,
  };
}

/** What was listed a moment ago and is not there now may have been deleted, or hidden by a fault. */
export function vanished(place: string, commonName: string): LookupResult {
  return {
    state: 'unreadable',
    problem: `A backup of ${commonName} is listed, but could not be fetched: ${place}.`,
    advice: 'Run again. If it was deleted, it is not listed any more then.',
  };
}

export function uncachedEntry(key: string, commonName: string): LookupResult {
  return {
    state: 'unreadable',
    problem: `The cache lists a certificate of ${commonName} (${key}), but did not return it, and no backup holds it.`,
    advice:
      'Run again on a machine like the one that made the entry: of the same operating system and, on Windows, with zstd if that had it. Or delete the entry, or set on-restore-error: issue once, to have a new one issued.',
  };
}

/** What a store's failure says of the certificates that are looked for; the same of each in a list. */
export function failedLookup(
  failure: Failure,
  { about, list }: Pick<SearchScope, 'about' | 'list'>,
): LookupResult {
  if (failure.code === 'locked') return { state: 'locked', problem: failure.message, advice: NOTHING_ISSUED };
  const what =
    list === null ? `a certificate for ${about} already exists` : `${about} has certificates already`;
  return {
    state: failure.code === 'denied' ? 'denied' : 'unreadable',
    problem: `Could not check whether ${what}. ${failure.message}`,
    advice: NOTHING_ISSUED,
  };
}

/** The failure that says most: a store that did not answer before one that may not be asked. */
export function gravest(failures: readonly Failure[]): Failure | null {
  return failures.find(({ code }) => code !== 'denied') ?? failures[0] ?? null;
}
