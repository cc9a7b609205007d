import type { Certificate } from '../certificate/certificate.ts';
import { formatTime, type CertificateRecord, type KnownPair } from '../backup/manifest.ts';

/** Nobody replaces a certificate much more often before it expires, and the manifest of a long list must stay small enough to be read. */
const MAX_OTHERS = 8;

/** A pair as other pairs of its name remember it. */
export function knownPair({ fingerprint, notAfter }: Certificate, since: Date): KnownPair {
  return { fingerprint, since: formatTime(since), notAfter: formatTime(notAfter) };
}

/** The pairs of a name that a set's record knows of: its own, and the others. */
export function pairsKnownTo({ fingerprint, since, notAfter, others = [] }: CertificateRecord): KnownPair[] {
  return [{ fingerprint, since, notAfter }, ...others];
}

/** Of the pairs of a name those that are to be remembered beside one of them: each once, with its latest `since`, until it expires. */
export function othersBeside(fingerprint: string, pairs: readonly KnownPair[], now: Date): KnownPair[] {
  const latest = new Map<string, KnownPair>();
  for (const pair of pairs) {
    const known = latest.get(pair.fingerprint);
    if (known === undefined || known.since < pair.since) latest.set(pair.fingerprint, pair);
  }
  latest.delete(fingerprint);
  return [...latest.values()]
    .filter(({ notAfter }) => Date.parse(notAfter) > now.getTime())
    .sort((some, other) => (some.since > other.since ? -1 : 1))
    .slice(0, MAX_OTHERS);
}
