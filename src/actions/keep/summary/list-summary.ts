import { compareEnds, type Certificate } from '../../../domain/certificate/certificate.ts';
import { count } from '../../../domain/words/count.ts';
import { Failure } from '../../../domain/failure.ts';
import { failureOf } from '../../../use-cases/keep/certificate-report.ts';
import type { KeepReport, KeptReport } from '../../../use-cases/keep/keep.ts';
import { failureSection, listTitle, problemsOf, type NamedProblem } from '../../certificates/list-summary.ts';
import { formatAdvice, hasWarning } from '../../report/advice-boxes.ts';
import { formatBackup, formatLeftOut } from '../../report/backup-table.ts';
import { formatDaysLeft } from '../../report/certificate-table.ts';
import { formatLastBackup } from '../../report/failure-summary.ts';
import { longList, longTable } from '../../report/long-list.ts';
import { code, details, heading, text } from '../../report/markdown.ts';
import { formatExpiryTimeline } from '../../report/expiry-timeline.ts';
import { keptIn, type Kept } from '../advice/kept.ts';
import { formatBackupProblem, verdictOnBackup } from './backup-problem.ts';
import type { KeepInputs } from '../inputs.ts';
import { formatLackOfKeys, lacksKeys } from './keyless-backup.ts';
import { countsOf, formatKeepCounts } from '../outputs/outputs-of-list.ts';
import type { Remarks } from './remarks.ts';
import { describeReason, describeRenewalDay } from './words.ts';

/** The job summary of a run that keeps a list, in Markdown. */
export function formatListSummary(report: KeepReport, inputs: KeepInputs, remarks: Remarks): string {
  const { whyNotStored, advice } = remarks;
  const kept = keptIn(report);
  const failures = failuresOf(report, inputs);
  const isKeyless = lacksKeys(report, inputs, whyNotStored);
  return [
    heading(2, verdict(report, inputs, remarks)),
    ...formatBackupProblem(report, inputs, report.lastBackup),
    ...failureSection(failures),
    ...lastBackupOf(report, failures),
    ...(isKeyless ? [formatLackOfKeys(report, inputs)] : []),
    ...formatAdvice(advice),
    ...changeSection(kept, report.isDryRun),
    ...expirySection(kept, report.now),
    ...(report.isDryRun ? [] : backupSection(report, whyNotStored)),
    ...chartSection(kept, report.now),
    '',
  ].join('\n\n');
}

function verdict(report: KeepReport, inputs: KeepInputs, { whyNotStored, advice }: Remarks): string {
  const counts = countsOf(report, inputs);
  const isKeyless = lacksKeys(report, inputs, whyNotStored);
  const isForJob = whyNotStored !== null && counts.issued > 0 && !report.isDryRun;
  const problem = verdictOnBackup(report);
  const isFailed = counts.failed > 0 || problem !== null;
  const lack = isKeyless ? 'their keys are in no backup' : isForJob ? 'for this job only' : null;
  const icon = isFailed ? '❌' : lack !== null || hasWarning(advice) ? '⚠️' : '✅';
  const note = problem ?? lack;
  const title = report.isDryRun ? `${icon} Dry run:` : icon;
  const said = formatKeepCounts(counts);
  const what = report.isDryRun ? said.replace(/ (issued|renewed|reused)/g, ' would be $1') : said;
  return `${title} ${listTitle(inputs.list ?? inputs.artifactName, inputs.shard)}: ${what}${note === null ? '' : ` (${note})`}`;
}

function failuresOf({ reports }: KeepReport, { badEntries }: KeepInputs): NamedProblem[] {
  const ofReports = reports.flatMap(({ certificate, outcome }) => {
    const problem = failureOf(outcome)?.message;
    return problem === undefined ? [] : [{ name: commonNameOf(certificate), problem }];
  });
  return [...problemsOf(badEntries), ...ofReports];
}

/** If certificates failed and this run stored nothing, the backup to turn to. */
function lastBackupOf({ backup, lastBackup }: KeepReport, failures: readonly NamedProblem[]): string[] {
  return backup === null && lastBackup !== null && failures.length > 0 ? [formatLastBackup(lastBackup)] : [];
}

function changeSection(kept: readonly Kept[], isDryRun: boolean): string[] {
  const changed = kept.filter(({ outcome }) => outcome.status !== 'reused');
  if (changed.length === 0) return [];
  const cells = changed.map(({ certificate, outcome: { status, reason } }) => [
    code(commonNameOf(certificate)),
    isDryRun ? `would be ${status}` : status,
    text(describeReason(reason)),
  ]);
  const fingerprints = changed.flatMap(({ certificate: kept, outcome: { certificate } }) =>
    certificate === null ? [] : [`${code(commonNameOf(kept))} ${code(certificate.fingerprint)}`],
  );
  return [
    heading(3, 'Changed'),
    ...longTable(['Certificate', 'Result', 'Because'], cells, 'certificate'),
    ...(fingerprints.length === 0
      ? []
      : [details('SHA-256 fingerprints', longList(fingerprints, 'certificate').join('\n\n'))]),
  ];
}

interface Dated {
  readonly commonName: string;
  readonly certificate: Certificate;
  readonly renewal: string;
}

function soonest(kept: readonly Kept[]): Dated[] {
  return kept
    .flatMap(({ certificate: kept, outcome }) => {
      const { certificate } = outcome;
      const renewal = describeRenewalDay(outcome);
      return certificate === null ? [] : [{ commonName: commonNameOf(kept), certificate, renewal }];
    })
    .sort((some, other) => compareEnds(some.certificate, other.certificate));
}

/** The certificates that expire first. */
function expirySection(kept: readonly Kept[], now: Date): string[] {
  const dated = soonest(kept);
  if (dated.length === 0) return [];
  const cells = dated.map(({ commonName, certificate, renewal }) => [
    code(commonName),
    certificate.notAfter.toISOString().slice(0, 10),
    formatDaysLeft(certificate, now),
    renewal,
  ]);
  return [
    heading(3, 'Expires first'),
    ...longTable(['Certificate', 'Expires', 'Days left', 'Due for renewal'], cells, 'certificate'),
  ];
}

function chartSection(kept: readonly Kept[], now: Date): string[] {
  const certificates = soonest(kept).map(({ certificate }) => certificate);
  return certificates.length === 0 ? [] : [formatExpiryTimeline({ now, certificates, backupsExpireAt: [] })];
}

function backupSection({ backup, carriedCount, reports }: KeepReport, whyNotStored: string | null): string[] {
  if (backup instanceof Failure) return [];
  if (backup === null || backup.stored.length === 0)
    return [
      heading(3, 'Backup'),
      text(whyNotStored ?? 'Nothing was stored.'),
      ...formatLeftOut(backup?.leftOut ?? []),
    ];
  const certificates = reports.flatMap(({ outcome }) =>
    outcome instanceof Failure || outcome.certificate === null ? [] : [outcome.certificate],
  );
  const keys = backup.isSealed ? 'sealed with the passphrase' : 'not in the backup';
  const carried = `${count(carriedCount, 'pair')} ${carriedCount === 1 ? 'was' : 'were'}`;
  return [
    heading(3, 'Backup'),
    // Without their keys a backup keeps no certificates alive.
    ...formatBackup(backup, backup.isSealed ? certificates : []),
    `The private keys are ${keys}.`,
    ...(carriedCount === 0 ? [] : [`${carried} taken over from earlier backups.`]),
    ...formatLeftOut(backup.leftOut),
  ];
}

function commonNameOf({ request }: KeptReport['certificate']): string {
  return request.specification.subject.commonName;
}
