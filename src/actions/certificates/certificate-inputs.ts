import { KEY_TYPES, USAGES, type Subject } from '../../domain/certificate/certificate.ts';
import { count } from '../../domain/words/count.ts';
import { parseRenewBefore } from '../../domain/renewal/duration.ts';
import { isQuotable, quoteInput } from '../../domain/words/quoted-input.ts';
import { isDueWhenIssued } from '../../domain/renewal/renewal.ts';
import type { CertificateSpecification } from '../../domain/certificate/specification.ts';
import {
  defaultNames,
  nameMeantBy,
  parseSubjectAlternativeNames,
} from '../../domain/certificate/subject-alternative-name.ts';
import type { CertificateRequest } from '../../use-cases/keep/keep-request.ts';
import { optional, read, required, type InputTable, type ParseInput, type Values } from '../step/inputs.ts';
import { boolean, oneOf, someOf, textUpTo, wholeNumber } from '../step/parsers.ts';
import { FINGERPRINT_INPUTS } from '../step/shared-inputs.ts';
import { parseCommonName } from './listed-name.ts';

// The lengths are the upper bounds of RFC 5280, appendix A.1.
const shortText = textUpTo(64);
const longerText = textUpTo(128);

/** A friendly name is a BMPString, which has no place for what lies beyond U+FFFF. */
const parseAlias: ParseInput<string> = (text, workspace) => {
  if (/[\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('must not have characters beyond U+FFFF');
  return longerText(text, workspace);
};

/** What a certificate is to be, and what is done about the existing one. Use them with `CERTIFICATE_CHECKS`. */
export const CERTIFICATE_INPUTS = {
  'common-name': required(parseCommonName, 'give the name that the certificate is for'),
  'subject-alternative-names': optional(parseSubjectAlternativeNames),
  'subject-organization': optional(shortText),
  'subject-organizational-unit': optional(shortText),
  'subject-country': optional(parseCountry),
  'subject-state': optional(longerText),
  'subject-locality': optional(longerText),
  days: read(wholeNumber(1, 36_500), '365'),
  'key-type': read(oneOf(...KEY_TYPES), 'rsa-2048'),
  usages: read(someOf(...USAGES), 'server-auth'),
  'renew-before': read(parseRenewBefore, '33%'),
  'force-renewal': read(boolean, 'false'),
  'reuse-key': read(boolean, 'false'),
  'on-restore-error': read(oneOf('fail', 'issue'), 'fail'),
  ...FINGERPRINT_INPUTS,
  'p12-alias': optional(parseAlias),
  'p12-encryption': read(oneOf('modern', 'compatible'), 'modern'),
} satisfies InputTable;

type CertificateValues = Values<typeof CERTIFICATE_INPUTS>;

/** What is asked for one certificate. */
export function certificateRequest(values: CertificateValues): CertificateRequest {
  return {
    specification: specificationOf(values),
    policy: {
      renewBefore: values['renew-before'],
      forceRenewal: values['force-renewal'],
      onRestoreError: values['on-restore-error'],
      ...given('expectedFingerprint', values['expected-fingerprint']),
    },
    reuseKey: values['reuse-key'],
    pkcs12: { alias: values['p12-alias'], encryption: values['p12-encryption'] },
  };
}

/** Returns a problem if every run would renew, else `null`. */
function checkRenewBefore(values: CertificateValues): string | null {
  const { days, 'renew-before': renewBefore } = values;
  if (!isDueWhenIssued(days, renewBefore)) return null;
  const left = days * 24 - 1;
  return `Input "renew-before" is at or over the ${left} hours that are left of a certificate of ${count(days, 'day')} when it is issued, so every run would renew: give less.`;
}

/** Returns what is wrong if a certificate that only a person may replace could be replaced without one, or `null`. */
function checkForEver(values: CertificateValues): string | null {
  if (values['renew-before'].kind !== 'never' || values['on-restore-error'] === 'fail') return null;
  return 'Input "on-restore-error" is issue, and renew-before is never: nothing but force-renewal: true replaces a certificate that is kept for ever. Leave on-restore-error out.';
}

/** Returns what is wrong if clients could not match a server's certificate with any name, or `null`. */
function checkServerName(values: CertificateValues, quote: (text: string) => string): string | null {
  const { subject, usages, subjectAlternativeNames } = specificationOf(values);
  if (!usages.includes('server-auth') || subjectAlternativeNames.length > 0) return null;
  const { commonName } = subject;
  const quoted = quote(commonName);
  // A part of a text that is not quoted is not told either.
  const instead =
    quoted === quoteInput(commonName) && isQuotable(commonName) ? nameMeantBy(commonName) : null;
  const write = instead === null ? 'For a server, give' : `Write ${instead}, or give`;
  const space = /\s/.test(commonName) ? ' (it has a space in it)' : '';
  return `Input "common-name" is ${quoted}, which is neither a host name nor an address${space}, so the certificate would have no name that a TLS client accepts. ${write} subject-alternative-names. To sign code, set usages: code-signing.`;
}

/** What must hold for the inputs of one certificate together. Each returns what is wrong, or `null`. */
export const CERTIFICATE_CHECKS = [checkRenewBefore, checkForEver, checkServerName] as const;

/** A check and the request ask for the same one. */
const specifications = new WeakMap<CertificateValues, CertificateSpecification>();

function specificationOf(values: CertificateValues): CertificateSpecification {
  const specification = specifications.get(values) ?? makeSpecification(values);
  specifications.set(values, specification);
  return specification;
}

function makeSpecification(values: CertificateValues): CertificateSpecification {
  const subject = subjectOf(values);
  // A list without a name in it, such as a lone comma, is not given.
  const names = values['subject-alternative-names'] ?? [];
  const namesWereGiven = names.length > 0;
  return {
    subject,
    subjectAlternativeNames: namesWereGiven ? names : defaultNames(subject.commonName),
    namesWereGiven,
    validityDays: values.days,
    keyType: values['key-type'],
    usages: values.usages,
  };
}

function subjectOf(values: CertificateValues): Subject {
  return {
    commonName: values['common-name'],
    ...given('organization', values['subject-organization']),
    ...given('organizationalUnit', values['subject-organizational-unit']),
    ...given('country', values['subject-country']),
    ...given('state', values['subject-state']),
    ...given('locality', values['subject-locality']),
  };
}

/** A member that is only there if it has a value. */
function given<K extends string, V>(key: K, value: V | null): Partial<Record<K, V>> {
  return value === null ? {} : ({ [key]: value } as Record<K, V>);
}

function parseCountry(text: string): string {
  // keytool writes it if nothing was typed, and a keystore of then has to move in as it is.
  if (text === 'Unknown') return text;
  if (!/^[A-Za-z]{2}$/.test(text))
    throw new Error('must be the two letters of ISO 3166, such as DE, or Unknown');
  return text.toUpperCase();
}
