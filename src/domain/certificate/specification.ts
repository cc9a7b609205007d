import {
  lifetimeDays,
  type Certificate,
  type KeyType,
  type Subject,
  type SubjectAlternativeName,
  type Usage,
} from './certificate.ts';
import { formatName, nameOfHost } from './subject-alternative-name.ts';

/** What the user asked for: the certificate specification. */
export interface CertificateSpecification {
  readonly subject: Subject;
  readonly subjectAlternativeNames: readonly SubjectAlternativeName[];
  /** The names were given as an input, not derived from the common name. */
  readonly namesWereGiven: boolean;
  /** From `notBefore` to `notAfter`. */
  readonly validityDays: number;
  readonly keyType: KeyType;
  readonly usages: readonly Usage[];
}

/** The inputs that make a specification, by the name under which a change of them is reported. */
export type SpecificationField =
  | 'subject-organization'
  | 'subject-organizational-unit'
  | 'subject-country'
  | 'subject-state'
  | 'subject-locality'
  | 'subject-alternative-names'
  | 'days'
  | 'key-type'
  | 'usages';

/**
 * The fields in which a certificate is not what the specification asks for, in the order of the inputs.
 *
 * What an older tool left out is no change: a certificate without usages permits them all (RFC 5280, section 4.2.1.12), and one
 * without alternative names stays as it is until the user asks for names. The common name is not compared: a certificate for
 * another one has the state `other-name`.
 */
export function changedFields(
  certificate: Certificate,
  specification: CertificateSpecification,
): SpecificationField[] {
  const { subject } = certificate;
  const wanted = specification.subject;
  const changes: Record<SpecificationField, boolean> = {
    'subject-organization': subject.organization !== wanted.organization,
    'subject-organizational-unit': subject.organizationalUnit !== wanted.organizationalUnit,
    'subject-country': subject.country !== wanted.country,
    'subject-state': subject.state !== wanted.state,
    'subject-locality': subject.locality !== wanted.locality,
    'subject-alternative-names': namesDiffer(certificate, specification),
    days: lifetimeDays(certificate) !== specification.validityDays,
    'key-type': certificate.keyType !== specification.keyType,
    usages: certificate.usages !== null && !haveSameMembers(certificate.usages, specification.usages),
  };
  return (Object.keys(changes) as SpecificationField[]).filter((field) => changes[field]);
}

/** Whether the common name is a host name or an address that the alternative names do not cover. */
export function commonNameIsUncovered(specification: CertificateSpecification): boolean {
  const host = nameOfHost(specification.subject.commonName);
  if (host === null) return false;
  return !specification.subjectAlternativeNames.some((name) => formatName(name) === formatName(host));
}

/**
 * The wildcards directly below a name of one label. Browsers, curl, Node and OpenSSL match none of them: `*.com` would be every
 * company's host.
 */
export function tooWideWildcards({ subjectAlternativeNames }: CertificateSpecification): string[] {
  return subjectAlternativeNames
    .filter(({ type, value }) => type === 'DNS' && /^\*\.[^.]+$/.test(value))
    .map(({ value }) => value);
}

function namesDiffer(certificate: Certificate, specification: CertificateSpecification): boolean {
  if (!certificate.hasSubjectAlternativeNames && !specification.namesWereGiven) return false;
  return !haveSameMembers(
    certificate.subjectAlternativeNames.map(formatName),
    specification.subjectAlternativeNames.map(formatName),
  );
}

function haveSameMembers(some: readonly string[], others: readonly string[]): boolean {
  return new Set(some).size === new Set(others).size && some.every((member) => others.includes(member));
}
