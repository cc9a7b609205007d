import { count } from '../../../domain/words/count.ts';
import { Failure } from '../../../domain/failure.ts';
import { formatTime } from '../../../domain/backup/manifest.ts';
import type { KeepReport } from '../../../use-cases/keep/keep.ts';
import type { Advice } from '../../report/advice-boxes.ts';
import { expiryOf } from '../../report/backup-expiry.ts';
import { notice, warning } from '../../step/advice.ts';
import type { KeepInputs } from '../inputs.ts';
import { objectOf, type Kept } from './kept.ts';

/** Of a backup that expires before the next run. */
export function adviceOnEarlyEnd(
  kept: readonly Kept[],
  report: KeepReport,
  { list }: Pick<KeepInputs, 'list'>,
): Advice[] {
  const early = backupThatExpiresEarly(kept, report);
  if (early === null) return [];
  return [
    warning(
      `The backup of ${list ?? objectOf(kept)} expires at ${formatTime(early)}, before the next run if runs stay as far apart as the last two. Run more often, raise retention-days, or set release-tag.`,
    ),
  ];
}

/** When the artifact expires, if that is before another run as far away as the last one was. */
function backupThatExpiresEarly(kept: readonly Kept[], { backup, lastBackup, now }: KeepReport): Date | null {
  if (backup === null || backup instanceof Failure) return null;
  const expiresAt = expiryOf(backup.stored);
  const backups = [lastBackup, ...kept.map(({ outcome: { previousBackup } }) => previousBackup)];
  const times = backups.flatMap((each) => each?.madeAt.getTime() ?? []);
  if (expiresAt === null || times.length === 0) return null;
  const intervalMs = now.getTime() - Math.max(...times);
  return now.getTime() + intervalMs > expiresAt.getTime() ? expiresAt : null;
}

/** Of pairs that this run did not keep, and took over from earlier backups. */
export function adviceOnCarriedPairs(
  { carriedCount }: Pick<KeepReport, 'carriedCount'>,
  { artifactName }: Pick<KeepInputs, 'artifactName'>,
): Advice[] {
  if (carriedCount === 0) return [];
  return [
    notice(
      `The backup ${artifactName} holds ${count(carriedCount, 'more pair')} from earlier backups, which this run did not keep. Each is taken over until it expires.`,
    ),
  ];
}
