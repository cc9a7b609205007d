import { formatBackupName } from '../../domain/backup-name.ts';
import { count } from '../../domain/count.ts';
import type { StoreSource } from '../../domain/existing.ts';
import { formatTime } from '../../domain/manifest.ts';
import { isEmptyPolicy, type KeepRule } from '../../domain/retention.ts';
import { singleLine } from '../../domain/single-line.ts';
import type { JudgedSet, PruneReport, PruneRequest } from '../../use-cases/prune/prune.ts';
import { alert, code, heading, link, table, text } from '../report/markdown.ts';
import { formatSize } from '../report/size.ts';

/** A job's summary may have 1 MiB, and GitHub refuses a larger one whole. */
const MAX_ROWS = 1000;

/** What the rules are called that are no inputs. */
const RULES: Partial<Readonly<Record<KeepRule, string>>> = {
  newest: 'newest whole backup or current certificate',
  'only-copy': 'only copy of a key',
  locked: 'sealed and not opened',
  damaged: 'damaged; may hold the last copy of a key',
  unreadable: 'could not be read',
  'other-repository': 'made by another repository',
  future: 'dated in the future',
  'no-rule': 'no rule was given',
};

/** The job summary of `prune`, in Markdown. */
export function formatPruneSummary(report: PruneReport, request: PruneRequest): string {
  const { sets } = report;
  const rows = sets.slice(0, MAX_ROWS).map((judged) => rowOf(judged, report));
  const rest = sets.length - MAX_ROWS;
  return [
    heading(2, verdict(report, request)),
    ...alerts(report, request),
    ...(sets.length === 0 ? [] : [table(['Backup', 'Made at', 'Size', 'Place', 'Decision'], rows)]),
    ...(rest > 0 ? [`And ${rest} more, which the outputs name.`] : []),
    '',
  ].join('\n\n');
}

function verdict(
  { sets, removed, isDryRun, failure }: PruneReport,
  { artifactName, policy }: PruneRequest,
): string {
  const all = count(sets.length, 'backup');
  if (failure !== null) return `❌ Removed ${removed.size} of ${all} of ${artifactName}, then stopped`;
  if (sets.length === 0) return `⚠️ No backup is named ${artifactName}`;
  if (isEmptyPolicy(policy)) return `⚠️ No rule was given: kept ${all} of ${artifactName}`;
  const doomed = sets.filter(({ rules }) => rules.length === 0).length;
  if (isDryRun) return `✅ Dry run: would remove ${doomed} of ${all} of ${artifactName}`;
  const icon = removed.size === doomed ? '✅' : '⚠️';
  return `${icon} Removed ${removed.size} of ${all} of ${artifactName}`;
}

function alerts({ sets, isDryRun, failure }: PruneReport, { policy }: PruneRequest): string[] {
  if (failure !== null) return [alert('CAUTION', [text(failure.message)])];
  if (sets.length === 0)
    return [alert('WARNING', [`Check ${code('artifact-name')} or ${code('common-name')}.`])];
  if (isEmptyPolicy(policy))
    return [
      alert('WARNING', [
        `Give ${code('keep-last')}, ${code('keep-daily')}, ${code('keep-within')} or another rule.`,
      ]),
    ];
  return isDryRun ? [alert('NOTE', [`Nothing was removed. Set ${code('dry-run: false')} to remove.`])] : [];
}

/** A directory has many folders; of the other stores the set's name says all. */
const PLACES: Readonly<Partial<Record<StoreSource, string>>> = {
  artifact: 'artifact',
  release: 'release',
};

function rowOf(judged: JudgedSet, report: PruneReport): string[] {
  const { set } = judged;
  const name = formatBackupName(set.name);
  return [
    // The page of what is gone is gone too.
    set.artifact === undefined || report.removed.has(set) ? text(name) : link(name, set.artifact.url),
    formatTime(set.name.time),
    formatSize(set.sizeBytes),
    PLACES[set.source] ?? code(set.place),
    formatDecision(judged, report),
  ];
}

function formatDecision({ set, rules, problem }: JudgedSet, { removed, isDryRun }: PruneReport): string {
  const why = problem === null ? '' : ` (damaged: ${text(singleLine(problem, 400))})`;
  if (rules.length > 0) return `kept: ${rules.map((rule) => RULES[rule] ?? code(rule)).join(', ')}${why}`;
  if (isDryRun) return `**would be removed**${why}`;
  return removed.has(set) ? `**removed**${why}` : `not removed${why}`;
}
