import { count } from '../../domain/words/count.ts';
import { formatName } from '../../domain/certificate/subject-alternative-name.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { TrustReport } from '../../use-cases/trust/trust.ts';
import { longTable } from '../report/long-list.ts';
import { code, details, fitting, heading, table, text } from '../report/markdown.ts';

/** More than a person reads. */
const MAX_NAMES = 20;
const MAX_FINGERPRINTS = 200;

/** The job summary of `trust`, in Markdown. */
export function formatTrustSummary(report: TrustReport): string {
  const { certificates, stores, missing } = report;
  return [
    heading(2, verdict(report)),
    ...longTable(
      ['Certificate', 'Valid for', 'Signs others', 'Expires'],
      certificates.map(certificateRow),
      'certificate',
    ),
    table(
      ['Store', ''],
      [
        ...stores.map(({ name, places }) => [name, places.map((place) => code(fitting(place))).join('<br>')]),
        ...missing.map(({ name, obstacle }) => [name, `left as it is. ${text(obstacle)}`]),
      ],
    ),
    details(
      count(certificates.length, 'SHA-256 fingerprint'),
      certificates
        .slice(0, MAX_FINGERPRINTS)
        .map(({ fingerprint }) => `- ${code(fingerprint)}`)
        .join('\n'),
    ),
    '',
  ].join('\n\n');
}

/** Java and the environment tell only later steps. */
function verdict({ certificates, stores }: TrustReport): string {
  const [only, ...others] = certificates;
  const name = only === undefined || others.length > 0 ? '' : only.subject.commonName;
  const what = name === '' ? count(certificates.length, 'certificate') : name;
  return stores.some(({ name: store }) => store === 'system' || store === 'nss')
    ? `✅ This machine trusts ${what} until the job ends`
    : `✅ Later steps of this job trust ${what}`;
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
    text(fitting(certificate.subjectLine)),
    namesOf(certificate)
      .map((name) => code(fitting(name)))
      .join(' '),
    certificate.isEndEntity ? 'no' : 'yes',
    certificate.notAfter.toISOString().slice(0, 10),
  ];
}
