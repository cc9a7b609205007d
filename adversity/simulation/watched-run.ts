import type { Failure } from '../../src/domain/failure.ts';
import type { CertificateReport } from '../../src/use-cases/keep/certificate-report.ts';
import type { Standing } from './ledger.ts';
import type { Expectation } from './oracle.ts';
import type { KeepRun } from './play-run.ts';

/** What was true of one certificate when a run began. */
export interface Outlook {
  readonly commonName: string;
  readonly standing: Standing;
  readonly expected: Expectation;
}

/** A run of `keep`, and what was true when it began. */
export interface Watched {
  readonly run: KeepRun;
  readonly outlooks: readonly Outlook[];
  readonly isAlone: boolean;
}

/** Nothing went wrong in the run, and no other ran beside it. */
export function isUntroubled({ run, isAlone }: Watched): boolean {
  return (
    isAlone && run.machine.process.met.length === 0 && run.ending.kind !== 'killed' && !run.plan.isDryRun
  );
}

/** A run as it is every day. */
export function isPlain({ passphrase, isForced, trigger, ref, expects, ...plan }: KeepRun['plan']): boolean {
  return (
    passphrase === 'right' &&
    !isForced &&
    trigger === 'schedule' &&
    ref === 'default' &&
    expects === 'nothing' &&
    plan.onRestoreError === 'fail' &&
    plan.skewMs === 0 &&
    plan.without === undefined &&
    !plan.isDryRun
  );
}

/** What became of one certificate; `null` if the run was killed. */
export function outcomeOf({ ending }: KeepRun, commonName: string): CertificateReport | Failure | null {
  if (ending.kind === 'failed') return ending.failure;
  if (ending.kind !== 'report') return null;
  const report = ending.report.reports.find(
    ({ certificate }) => certificate.request.specification.subject.commonName === commonName,
  );
  return report?.outcome ?? null;
}

export function fingerprintOf(standing: Standing): string | null {
  return standing.kind === 'pair' ? standing.certificate.fingerprint : null;
}

export function describe(standing: Standing): string {
  return standing.kind === 'pair' ? `number ${standing.certificate.number}` : standing.kind;
}

export function describeExpected(expected: Expectation): string {
  switch (expected.kind) {
    case 'reused':
      return `reused (number ${expected.of.number})`;
    case 'renewed':
      return `renewed in place of number ${expected.of.number} (${expected.reason})`;
    case 'issued':
      return `issued (${expected.reason})`;
    case 'refused':
      return `refused (${expected.codes.join(' or ')})`;
    case 'unclear':
      return 'one of several';
  }
}
