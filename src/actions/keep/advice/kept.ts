import { Failure } from '../../../domain/failure.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { CertificateReport } from '../../../use-cases/keep/certificate-report.ts';
import type { KeepReport, KeptReport } from '../../../use-cases/keep/keep.ts';

/** A certificate that was kept. */
export interface Kept {
  readonly certificate: KeptReport['certificate'];
  readonly outcome: CertificateReport;
}

/** The certificates of a run that did not fail. */
export function keptIn({ reports }: KeepReport): Kept[] {
  return reports.flatMap(({ certificate, outcome }) =>
    outcome instanceof Failure ? [] : [{ certificate, outcome }],
  );
}

/** All of them as the subject that begins a sentence. */
export function subjectOf(kept: readonly Kept[]): string {
  const [only] = kept;
  if (kept.length !== 1 || only === undefined) return `The ${kept.length} certificates`;
  return `The certificate for ${nameOf(only)}`;
}

/** As `subjectOf`, for the middle of a sentence. */
export function objectOf(kept: readonly Kept[]): string {
  return subjectOf(kept).replace(/^The/, 'the');
}

/** The common name, for messages. */
export function nameOf({ certificate }: Pick<Kept, 'certificate'>): string {
  return singleLine(certificate.request.specification.subject.commonName);
}
