import { count } from '../../domain/count.ts';
import { formatTime } from '../../domain/manifest.ts';
import { formatName } from '../../domain/subject-alternative-name.ts';
import type { Certificate } from '../../domain/certificate.ts';
import type { TrustReport } from '../../use-cases/trust/trust.ts';
import { code, details, heading, table, text } from '../report/markdown.ts';

/** More than a person reads. */
const MAX_ROWS = 100;
const MAX_NAMES = 20;

/** The job summary of `trust`, in Markdown. */
export function formatTrustSummary({ certificates, stores, missing }: TrustReport): string {
  const all = count(certificates.length, 'certificate');
  return [
    heading(2, `✅ This machine trusts ${all} until the job ends`),
    table(
      ['Certificate', 'Valid for', 'Signs others', 'Expires'],
      certificates.slice(0, MAX_ROWS).map(certificateRow),
    ),
    table(
      ['Store', ''],
      [
        ...stores.map(({ name, places }) => [text(name), places.map(code).join('<br>')]),
        ...missing.map(({ name, obstacle }) => [text(name), `left as it is. ${text(obstacle)}`]),
      ],
    ),
    details(
      certificates.length === 1 ? 'SHA-256 fingerprint' : 'SHA-256 fingerprints',
      certificates
        .slice(0, MAX_ROWS)
        .map(({ fingerprint }) => `- ${code(fingerprint)}`)
        .join('\n'),
    ),
    '',
  ].join('\n\n');
}

/** The names that a certificate covers, for people. */
export function namesOf({ subjectAlternativeNames, subject }: Certificate): readonly string[] {
  const names = subjectAlternativeNames.map(formatName);
  if (names.length === 0) return [`no name, only the subject ${subject.commonName}`];
  return names.length <= MAX_NAMES
    ? names
    : [...names.slice(0, MAX_NAMES), `and ${names.length - MAX_NAMES} more`];
}

function certificateRow(certificate: Certificate): string[] {
  return [
    text(certificate.subjectLine),
    namesOf(certificate).map(code).join(', '),
    certificate.isEndEntity ? 'no' : 'yes',
    formatTime(certificate.notAfter),
  ];
}
