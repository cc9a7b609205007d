import type { VerifiedBackup } from '../../domain/renewal/existing.ts';
import { formatTime } from '../../domain/backup/manifest.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { alert, code, heading, text } from './markdown.ts';

/** A summary may have 1 MiB, and a message for people is much shorter. */
const MAX_LINES = 100;
const MAX_LINE_LENGTH = 2000;

/** Returns the summary of a run that failed: the verdict in one line, then what happened and what to do, and the last good backup if one was seen. */
export function formatFailureSummary(
  verdict: string,
  message: string,
  lastBackup: VerifiedBackup | null = null,
): string {
  const lines = message.split(/\r?\n/).filter((line) => line.trim() !== '');
  const shown = lines.slice(0, MAX_LINES).map((line) => text(singleLine(line, MAX_LINE_LENGTH)));
  const more = lines.length > MAX_LINES ? [`And ${lines.length - MAX_LINES} more, in the log.`] : [];
  const last = lastBackup === null ? [] : [formatLastBackup(lastBackup)];
  return `${heading(2, `❌ ${verdict}`)}\n\n${alert('CAUTION', [...shown, ...more, ...last])}\n`;
}

/** Returns a line that names the last good backup. */
export function formatLastBackup(backup: VerifiedBackup | null): string {
  return `Last good backup: ${backup === null ? 'none was found' : `${formatTime(backup.madeAt)}, ${code(backup.place)}`}`;
}
