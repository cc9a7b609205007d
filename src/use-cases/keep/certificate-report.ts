import type { Certificate } from '../../domain/certificate.ts';
import { formatReason } from '../../domain/decision.ts';
import type { Source } from '../../domain/existing.ts';
import { renewalTime } from '../../domain/renewal.ts';
import type { Task } from './plan.ts';
import type { Replaced } from './preserve-replaced.ts';
import type { Result } from './task-progress.ts';

/** What was done about one certificate, for outputs and the summary. */
export interface CertificateReport {
  readonly status: Result['status'];
  readonly reason: string;
  /** Where the existing certificate was found; `null` if there was none. */
  readonly source: Source | null;
  /** `null` in a dry run that would issue or renew. */
  readonly certificate: Certificate | null;
  readonly renewalTime: Date | null;
  /** When the backup was made that the existing certificate came from; `null` if it came from none. */
  readonly previousBackupAt: Date | null;
  readonly replaced: Replaced | null;
  /** Whether this run wrote the file of the certificate or of the key. A program that reads them has to read them again. */
  readonly wroteFiles: boolean;
  /** Whether the previous passphrase opened it, so that the backup of this run is the first under the new one. */
  readonly isResealed: boolean;
}

/** What was done. */
export function reportResult(result: Result): CertificateReport {
  const { status, reason, source, previousBackupAt, replaced, wroteFiles, task } = result;
  const { certificate } = result.pair;
  const { decision } = task.plan;
  const isStored = decision.kind === 'reuse' && decision.existing.storedAt !== undefined;
  return {
    status,
    reason,
    source,
    certificate,
    renewalTime: renewalTime(certificate, task.request.policy.renewBefore),
    previousBackupAt,
    replaced,
    wroteFiles,
    isResealed: isStored && decision.existing.sealed === undefined,
  };
}

/** What would be done. */
export function reportPlan({ plan: { decision }, request: { policy } }: Task): CertificateReport {
  const existing = decision.kind === 'issue' ? null : decision.existing;
  const certificate = decision.kind === 'reuse' ? decision.existing.certificate : null;
  return {
    status: ({ issue: 'issued', reuse: 'reused', renew: 'renewed' } as const)[decision.kind],
    reason: formatReason(decision),
    source: existing?.source ?? null,
    certificate,
    renewalTime: certificate === null ? null : renewalTime(certificate, policy.renewBefore),
    previousBackupAt: existing?.storedAt ?? null,
    replaced: null,
    wroteFiles: false,
    isResealed: false,
  };
}
