import { daysLeft, type Certificate } from '../../domain/certificate/certificate.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { longTable } from './long-list.ts';
import { code, fitting, text } from './markdown.ts';

/** A certificate, and all places that it was found in: files, backups. */
export interface PlacedCertificate {
  readonly certificate: Certificate;
  readonly places: readonly string[];
  readonly isKeptForEver: boolean;
}

interface FoundCertificate {
  readonly certificate: Certificate;
  readonly place: string;
  readonly isKeptForEver?: boolean;
}

/** Returns each certificate once, in the order in which it is first found. */
export function groupByCertificate(found: readonly FoundCertificate[]): PlacedCertificate[] {
  const grouped = Map.groupBy(found, ({ certificate }) => certificate.fingerprint);
  return [...grouped.values()].flatMap((same) =>
    same.slice(0, 1).map(({ certificate }) => ({
      certificate,
      places: same.map(({ place }) => place),
      isKeptForEver: same.some(({ isKeptForEver }) => isKeptForEver),
    })),
  );
}

/** Returns a table of certificates, their places and their ends. */
export function formatCertificates(certificates: readonly PlacedCertificate[], now: Date): string[] {
  const rows = certificates.map((placed) => [
    describe(placed),
    `${placed.certificate.notAfter.toISOString().slice(0, 10)}${placed.isKeptForEver ? ' (kept for ever)' : ''}`,
    formatDaysLeft(placed.certificate, now),
  ]);
  return longTable(['Certificate', 'Expires', 'Days left'], rows, 'certificate');
}

/** Returns the whole days that are left, or `expired`. */
export function formatDaysLeft(certificate: Certificate, now: Date): string {
  const days = daysLeft(certificate, now);
  return days < 0 ? 'expired' : String(days);
}

function describe({ certificate, places }: PlacedCertificate): string {
  const { subjectLine, issuerLine } = certificate;
  const lines = [
    text(singleLine(subjectLine)),
    ...(issuerLine === subjectLine ? [] : [`issued by ${text(singleLine(issuerLine))}`]),
    ...places.map((place) => code(fitting(singleLine(place, 400)))),
  ];
  return lines.join('<br>');
}
