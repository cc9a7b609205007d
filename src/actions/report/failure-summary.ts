import { singleLine } from '../../domain/single-line.ts';
import { alert, heading, text } from './markdown.ts';

/** A summary may have 1 MiB, and a message for people is much shorter. */
const MAX_LINES = 100;
const MAX_LINE_LENGTH = 2000;

/** Returns the summary of a run that failed: the verdict in one line, then what happened and what to do. */
export function formatFailureSummary(verdict: string, message: string): string {
  const lines = message.split(/\r?\n/).filter((line) => line.trim() !== '');
  const shown = lines.slice(0, MAX_LINES).map((line) => text(singleLine(line, MAX_LINE_LENGTH)));
  const more = lines.length > MAX_LINES ? [`And ${lines.length - MAX_LINES} more, in the log.`] : [];
  return `${heading(2, `❌ ${verdict}`)}\n\n${alert('CAUTION', [...shown, ...more])}\n`;
}
