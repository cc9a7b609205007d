import { lifetimeDays, type Certificate } from '../certificate/certificate.ts';
import { Failure } from '../failure.ts';
import { singleLine } from '../words/single-line.ts';
import {
  changedFields,
  type CertificateSpecification,
  type SpecificationField,
} from '../certificate/specification.ts';
import { formatName } from '../certificate/subject-alternative-name.ts';
import { summarize } from '../words/summarize.ts';

/** Twice back and forth. One person may change a specification and change it back. */
const MAX_CHANGES = 4;

/**
 * Returns why the newest of these certificates must not be replaced by one of the wanted specification, or `null` if it may be: they
 * have switched back and forth between the two specifications, as if two steps kept one name. `newestFirst` begins with the existing
 * certificate.
 */
export function refuseAlternation(
  newestFirst: readonly [Certificate, ...Certificate[]],
  wanted: CertificateSpecification,
): Failure | null {
  const [existing] = newestFirst;
  const present = specificationOf(existing);
  if (present === null || countChanges(newestFirst, [present, wanted]) < MAX_CHANGES) return null;
  const fields = changedFields(existing, wanted);
  const [some, other] = [describe(present, fields), describe(wanted, fields)] as const;
  return new Failure(
    'contested',
    `The certificate for ${singleLine(wanted.subject.commonName)} has switched back and forth between two specifications (${some}, and ${other}): two steps or workflows keep this name with different inputs, and each replaces the certificate of the other. Nothing was renewed. Give both the same inputs, or each its own artifact-name, cert-path and key-path. If this change is meant, set force-renewal: true once.`,
  );
}

/** How often the specification has changed from one of the two to the other, up to the first certificate that has neither. */
function countChanges(
  newestFirst: readonly Certificate[],
  [present, wanted]: readonly [CertificateSpecification, CertificateSpecification],
): number {
  let [current, other] = [present, wanted];
  let changes = 0;
  for (const certificate of newestFirst) {
    if (changedFields(certificate, current).length === 0) continue;
    if (changedFields(certificate, other).length > 0) break;
    [current, other] = [other, current];
    changes += 1;
  }
  return changes;
}

/** What a certificate fulfils; `null` if this tool makes none like it. */
function specificationOf(certificate: Certificate): CertificateSpecification | null {
  const { subject, subjectAlternativeNames, keyType, usages } = certificate;
  if (keyType === 'other') return null;
  return {
    subject,
    subjectAlternativeNames,
    namesWereGiven: true,
    validityDays: lifetimeDays(certificate),
    keyType,
    usages: (usages ?? []).filter((usage) => usage !== 'other'),
  };
}

/** Returns what a certificate has for these inputs, as in `days: 300; key-type: rsa-2048`. */
export function describeFields(certificate: Certificate, fields: readonly SpecificationField[]): string {
  const present = specificationOf(certificate);
  return present === null ? certificate.keyDescription : describe(present, fields);
}

/** The inputs in which two specifications differ, as one of them has them. */
function describe(specification: CertificateSpecification, fields: readonly SpecificationField[]): string {
  const { subject, subjectAlternativeNames, validityDays, keyType, usages } = specification;
  const values: Readonly<Record<SpecificationField, string | undefined>> = {
    'subject-organization': subject.organization,
    'subject-organizational-unit': subject.organizationalUnit,
    'subject-country': subject.country,
    'subject-state': subject.state,
    'subject-locality': subject.locality,
    'subject-alternative-names': summarize(subjectAlternativeNames.map(formatName)),
    days: String(validityDays),
    'key-type': keyType,
    usages: usages.join(', '),
  };
  return fields.map((field) => `${field}: ${singleLine(values[field] ?? 'none')}`).join('; ');
}
