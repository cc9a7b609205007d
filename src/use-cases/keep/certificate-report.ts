import type { Certificate } from '../../domain/certificate/certificate.ts';
import { formatReason } from '../../domain/renewal/decision.ts';
import { backupOf, type Source, type VerifiedBackup } from '../../domain/renewal/existing.ts';
import { Failure } from '../../domain/failure.ts';
import { renewalTime } from '../../domain/renewal/renewal.ts';
import { isKeptForEver, type CertificateRequest } from './keep-request.ts';
import type { Task } from './plan/plan.ts';
import type { Replaced } from './execute/preserve-replaced.ts';
import type { Result } from './execute/task-progress.ts';

/** What was done about one certificate, for outputs and the summary. */
export interface CertificateReport {
  readonly status: 'issued' | 'reused' | 'renewed';
  readonly reason: string;
  /** Where the existing certificate was found; `null` if there was none. */
  readonly source: Source | null;
  /** `null` in a dry run that would issue or renew. */
  readonly certificate: Certificate | null;
  /** `null` if there is no certificate, or it is kept for ever. */
  readonly renewalTime: Date | null;
  /** Only a person replaces it: `renew-before: never`. */
  readonly isKeptForEver: boolean;
  /** The newest backup that a store had of the existing certificate; `null` if none is known. */
  readonly previousBackup: VerifiedBackup | null;
  readonly replaced: Replaced | null;
  /** Whether this run wrote the file of the certificate or of the key. A program that reads them has to read them again. */
  readonly wroteFiles: boolean;
  /** What could not be done although the pair is in place; `null` if all was. */
  readonly problem: Failure | null;
  /** Whether the previous passphrase opened it, so that the backup of this run is the first under the new one. */
  readonly isResealed: boolean;
}

const STATUS = { issue: 'issued', reuse: 'reused', renew: 'renewed' } as const;

/** What was done. */
export function reportResult(result: Result): CertificateReport {
  const { task, pair, adoptedFrom, replaced, wroteFiles, problem } = result;
  const { certificate } = pair;
  const { decision } = task.plan;
  const isStored = decision.kind === 'reuse' && decision.existing.storedAt !== undefined;
  return {
    ...reportPlan(task),
    ...(adoptedFrom === undefined ? {} : { status: 'reused', reason: 'still-valid', source: adoptedFrom }),
    certificate,
    renewalTime: renewalTimeOf(certificate, task.request),
    replaced,
    wroteFiles,
    problem,
    isResealed: isStored && decision.existing.sealed === undefined,
  };
}

/** What would be done. */
export function reportPlan({ plan: { decision }, request }: Task): CertificateReport {
  const existing = decision.kind === 'issue' ? null : decision.existing;
  const certificate = decision.kind === 'reuse' ? decision.existing.certificate : null;
  return {
    status: STATUS[decision.kind],
    reason: formatReason(decision),
    source: existing?.source ?? null,
    certificate,
    renewalTime: certificate === null ? null : renewalTimeOf(certificate, request),
    isKeptForEver: isKeptForEver(request),
    previousBackup: existing === null ? null : backupOf(existing),
    replaced: null,
    wroteFiles: false,
    problem: null,
    isResealed: false,
  };
}

function renewalTimeOf(certificate: Certificate, request: CertificateRequest): Date | null {
  return isKeptForEver(request) ? null : renewalTime(certificate, request.policy.renewBefore);
}

/** Why a certificate is not as it should be: it could not be kept, or something beside it failed. `null` if all is well. */
export function failureOf(outcome: CertificateReport | Failure): Failure | null {
  return outcome instanceof Failure ? outcome : outcome.problem;
}
