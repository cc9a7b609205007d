import type { Certificate } from '../domain/certificate.ts';
import { formatReason } from '../domain/decision.ts';
import type { Source } from '../domain/held.ts';
import { renewalTime } from '../domain/renewal.ts';

import type { Replaced } from './keep-replaced.ts';
import type { Outcome, Task } from './task.ts';

/** What was done about one certificate, for outputs and the summary. */
export interface CertificateReport {
  readonly status: Outcome['status'];
  readonly reason: string;
  /** Where the held certificate was found; `null` where none was. */
  readonly source: Source | null;
  /** `null` in a dry run that would issue or renew. */
  readonly certificate: Certificate | null;
  readonly renewalTime: Date | null;
  /** When the backup was made that the held certificate came from; `null` where it came from none. */
  readonly previousBackupAt: Date | null;
  readonly replaced: Replaced | null;
}

/** What was done. */
export function reportOutcome(outcome: Outcome): CertificateReport {
  const { status, reason, source, previousBackupAt, replaced } = outcome;
  const { certificate } = outcome.pair;
  return {
    status,
    reason,
    source,
    certificate,
    renewalTime: renewalTime(certificate, outcome.task.request.policy.renewBefore),
    previousBackupAt,
    replaced,
  };
}

/** What would be done. */
export function reportPlan({ plan: { decision }, request: { policy } }: Task): CertificateReport {
  const held = decision.kind === 'issue' ? null : decision.held;
  const certificate = decision.kind === 'reuse' ? decision.held.certificate : null;
  return {
    status: ({ issue: 'issued', reuse: 'reused', renew: 'renewed' } as const)[decision.kind],
    reason: formatReason(decision),
    source: held?.source ?? null,
    certificate,
    renewalTime: certificate === null ? null : renewalTime(certificate, policy.renewBefore),
    previousBackupAt: held?.storedAt ?? null,
    replaced: null,
  };
}
