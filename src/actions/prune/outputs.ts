import { formatBackupName } from '../../domain/backup/backup-name.ts';
import { listOutputs } from '../report/list-outputs.ts';
import type { JudgedSet, PruneReport } from '../../use-cases/prune/prune.ts';

/** The outputs of `prune`, by their names in `prune/action.yml`. */
export function pruneOutputs(report: PruneReport): Record<string, string> {
  const kept = report.sets.filter(({ rules }) => rules.length > 0);
  const removed = report.sets.filter((judged) => isRemoved(judged, report));
  return {
    ...listOutputs({ kept: kept.map(describe), removed: removed.map(describe) }),
    'removed-count': String(removed.length),
  };
}

/** Whether a set is gone, or would be if this were no dry run. */
function isRemoved({ set, rules }: JudgedSet, { removed, isDryRun }: PruneReport): boolean {
  return isDryRun ? rules.length === 0 : removed.has(set);
}

function describe({ set, rules }: JudgedSet): object {
  return { name: formatBackupName(set.name), place: set.place, rules };
}
