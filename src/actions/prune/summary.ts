import { formatBackupName } from '../../domain/backup/backup-name.ts';
import { count } from '../../domain/words/count.ts';
import { isEmptyPolicy, type KeepRule } from '../../domain/backup/retention.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { JudgedSet, PruneReport, PruneRequest } from '../../use-cases/prune/prune.ts';
import { longTable } from '../report/long-list.ts';
import { alert, code, fitting, heading, link, text } from '../report/markdown.ts';
import { formatSize } from '../report/size.ts';

/** What the rules are called that are no inputs. */
const RULES: Partial<Readonly<Record<KeepRule, string>>> = {
  newest: 'newest whole backup or current certificate',
  'only-copy': 'only copy of a key',
  locked: 'sealed and not opened',
  damaged: 'damaged; may hold the last copy of a key',
  unreadable: 'could not be read',
  'outdated-passphrase': 'sealed with the previous passphrase after it was changed',
  'other-repository': 'made by another repository',
  future: 'dated in the future',
  'no-rule': 'no rule was given',
};

/** The job summary of `prune`, in Markdown. */
export function formatPruneSummary(report: PruneReport, request: PruneRequest): string {
  const { sets } = report;
  // What goes comes first: the rest is as it was.
  const rows = sets
    .toSorted((some, other) => Number(some.rules.length > 0) - Number(other.rules.length > 0))
    .map((judged) => rowOf(judged, report));
  return [
    heading(2, verdict(report, request)),
    ...alerts(report, request),
    ...(sets.length === 0 ? [] : longTable(['Backup', 'Size', 'Decision'], rows, 'backup')),
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
  // The log warns of both, and its warnings are in every summary.
  if (sets.length === 0 || isEmptyPolicy(policy)) return [];
  return isDryRun ? [alert('NOTE', [`Nothing was removed. Set ${code('dry-run: false')} to remove.`])] : [];
}

function rowOf(judged: JudgedSet, report: PruneReport): string[] {
  const { set } = judged;
  const name = fitting(formatBackupName(set.name));
  return [
    // The page of what is gone is gone too.
    set.artifact === undefined
      ? code(fitting(set.place))
      : report.removed.has(set)
        ? text(name)
        : link(name, set.artifact.url),
    formatSize(set.sizeBytes),
    formatDecision(judged, report),
  ];
}

function formatDecision({ set, rules, problem }: JudgedSet, { removed, isDryRun }: PruneReport): string {
  const why = problem === null ? '' : ` (damaged: ${text(singleLine(problem, 400))})`;
  if (rules.length > 0) return `kept: ${rules.map((rule) => RULES[rule] ?? code(rule)).join(', ')}${why}`;
  if (isDryRun) return `**would be removed**${why}`;
  return removed.has(set) ? `**removed**${why}` : `not removed${why}`;
}
