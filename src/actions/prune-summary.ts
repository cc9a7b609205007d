import { formatBackupName } from '../domain/backup-name.ts';
import { formatTime } from '../domain/manifest.ts';
import type { JudgedSet, PruneReport, PruneRequest } from '../use-cases/prune.ts';
import { code, heading, link, table, text } from './markdown.ts';
import { formatSize } from './size.ts';

/** A job's summary may have 1 MiB, and GitHub refuses a larger one whole. */
const MAX_ROWS = 1000;

/** The job summary of `prune`, in Markdown. */
export function formatPruneSummary(report: PruneReport, { artifactName }: PruneRequest): string {
  const { sets, failure } = report;
  const rows = sets.slice(0, MAX_ROWS).map((judged) => rowOf(judged, report));
  return [
    heading(2, `Backups of ${artifactName}: ${headline(report)}`),
    failure === null ? '' : text(failure.message),
    sets.length === 0 ? 'There are none.' : table(['Backup', 'Made', 'Size', 'Place', 'Decision'], rows),
    sets.length > MAX_ROWS ? `And ${sets.length - MAX_ROWS} more, which the outputs name.` : '',
    '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function headline({ sets, removed, isDryRun }: PruneReport): string {
  const doomedCount = sets.filter(({ rules }) => rules.length === 0).length;
  if (isDryRun) return `${doomedCount} of ${sets.length} would be removed (dry run, nothing was removed)`;
  return `${removed.size} of ${sets.length} removed`;
}

function rowOf(judged: JudgedSet, report: PruneReport): string[] {
  const { set } = judged;
  const name = formatBackupName(set.name);
  return [
    // The page of what is gone is gone too.
    set.artifact === undefined || report.removed.has(set) ? text(name) : link(name, set.artifact.url),
    formatTime(set.createdAt),
    formatSize(set.sizeBytes),
    set.artifact === undefined ? code(set.place) : 'artifact',
    formatDecision(judged, report),
  ];
}

function formatDecision({ set, rules }: JudgedSet, { removed, isDryRun }: PruneReport): string {
  if (rules.length > 0) return `kept: ${rules.map((rule) => code(rule)).join(', ')}`;
  if (isDryRun) return '**would be removed**';
  return removed.has(set) ? '**removed**' : 'to be removed, still there';
}
