import { daysLeft, type Certificate } from './certificate.ts';

/** A certificate in one of the user's files. */
export interface FoundCertificate {
  /** The file's path, as the set names it. */
  readonly path: string;
  readonly certificate: Certificate;
}

/** Returns the certificates in the order in which they expire; of equals in the order of their files. */
export function soonestFirst(found: readonly FoundCertificate[]): FoundCertificate[] {
  return [...found].sort(
    (some, other) => some.certificate.notAfter.getTime() - other.certificate.notAfter.getTime(),
  );
}

/** Returns the whole days until the first of the certificates expires at `now`, or `null` if there is none. */
export function smallestDaysLeft(found: readonly FoundCertificate[], now: Date): number | null {
  const [first] = soonestFirst(found);
  return first === undefined ? null : daysLeft(first.certificate, now);
}
