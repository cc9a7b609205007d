import { daysLeft, type Certificate } from './certificate.ts';

/** A certificate that stands in a file. */
export interface FoundCertificate {
  /** The file, as the set names it. */
  readonly path: string;
  readonly certificate: Certificate;
}

/** The certificates with the one that expires first at the head; of equals in the order of their files. */
export function soonestFirst(found: readonly FoundCertificate[]): FoundCertificate[] {
  return [...found].sort(
    (some, other) => some.certificate.notAfter.getTime() - other.certificate.notAfter.getTime(),
  );
}

/** Whole days until the first of the certificates expires at `now`; `null` where there is none. */
export function smallestDaysLeft(found: readonly FoundCertificate[], now: Date): number | null {
  const [first] = soonestFirst(found);
  return first === undefined ? null : daysLeft(first.certificate, now);
}
