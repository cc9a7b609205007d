import { summarize } from '../../../domain/words/summarize.ts';
import {
  commonNameIsUncovered,
  tooWideWildcards,
  type CertificateSpecification,
} from '../../../domain/certificate/specification.ts';
import type { CertificateReport } from '../../../use-cases/keep/certificate-report.ts';
import type { Advice } from '../../report/advice-boxes.ts';
import { warning } from '../../step/advice.ts';
import { nameOf, type Kept } from './kept.ts';

/** The longest lifetime of a TLS server certificate that Apple's platforms accept, in days. */
const APPLE_MAX_DAYS = 825;

/** Of a certificate for TLS servers that some clients will refuse. */
export function adviceOnSpecification(specification: CertificateSpecification): Advice[] {
  if (!specification.usages.includes('server-auth')) return [];
  return [
    ...adviceOnLifetime(specification),
    ...adviceOnCommonName(specification),
    ...adviceOnWildcards(specification),
  ];
}

function adviceOnLifetime({ subject: { commonName }, validityDays }: CertificateSpecification): Advice[] {
  if (validityDays <= APPLE_MAX_DAYS) return [];
  return [
    warning(
      `The certificate for ${commonName} will last ${validityDays} days. Apple's platforms refuse TLS server certificates over ${APPLE_MAX_DAYS} days. Give fewer days, unless no Apple device connects.`,
    ),
  ];
}

function adviceOnCommonName(specification: CertificateSpecification): Advice[] {
  if (!commonNameIsUncovered(specification)) return [];
  return [
    warning(
      `The common name ${specification.subject.commonName} is not among subject-alternative-names, and TLS clients look only there. Add it.`,
    ),
  ];
}

function adviceOnWildcards(specification: CertificateSpecification): Advice[] {
  const wildcards = tooWideWildcards(specification);
  if (wildcards.length === 0) return [];
  return [
    warning(
      `TLS clients refuse ${summarize(wildcards)}: a wildcard needs a name of two labels behind it, as in *.dev.localhost. Add the hosts one by one, or one more label.`,
    ),
  ];
}

/** A certificate that another tool made is kept as it is, as long as the user asks for no names. */
export function adviceOnMissingNames(kept: readonly Kept[]): Advice[] {
  return kept
    .filter(({ certificate, outcome }) => isOfServer(certificate) && lacksNames(outcome))
    .filter(({ outcome }) => !outcome.isKeptForEver)
    .map((each) =>
      warning(
        `The certificate for ${nameOf(each)} has no subject-alternative-names, and TLS clients look only there. It was kept as it is. Give subject-alternative-names to have it renewed with them.`,
      ),
    );
}

function isOfServer({ request }: Kept['certificate']): boolean {
  return request.specification.usages.includes('server-auth');
}

function lacksNames({ certificate }: CertificateReport): boolean {
  return certificate?.hasSubjectAlternativeNames === false;
}
