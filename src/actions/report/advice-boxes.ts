import { singleLine } from '../../domain/words/single-line.ts';
import { longAlert } from './long-list.ts';
import { text } from './markdown.ts';

/** Of each level; they are sentences, and the page goes on below them. */
const MAX_SHOWN = 5;

/** Of a warning of the log. Hundreds of them have to fit into a summary. */
const MAX_LENGTH = 500;

/** A message on the run's page that does not concern a line of a file. */
export interface Advice {
  readonly level: 'notice' | 'warning';
  readonly message: string;
}

/** Returns a box with the warnings of a run, and one with its notices: what the log says, the summary says too. */
export function formatAdvice(advice: readonly Advice[]): string[] {
  const messagesOf = (level: Advice['level']): string[] =>
    advice.filter((each) => each.level === level).map(({ message }) => text(message));
  return [
    ...longAlert('WARNING', messagesOf('warning'), 'warning', { shown: MAX_SHOWN }),
    ...longAlert('NOTE', messagesOf('notice'), 'notice', { shown: MAX_SHOWN }),
  ];
}

/** Returns a summary with the warnings of the log that it lacks, in a box below its verdict. A success with warnings is no plain one. */
export function withWarnings(markdown: string, warnings: readonly string[]): string {
  const shown = new Set(markdown.split('\n').map((line) => line.replace(/^[> -]*/, '')));
  const lines = warnings.map((message) => text(singleLine(message, MAX_LENGTH)));
  const missing = lines.filter((line) => !shown.has(line));
  if (warnings.length === 0) return markdown;
  const [verdict = '', ...sections] = markdown.split('\n\n');
  const box = missing.length === 0 ? [] : longAlert('WARNING', missing, 'warning', { shown: MAX_SHOWN });
  return [verdict.replace('✅', '⚠️'), ...box, ...sections].join('\n\n');
}

/** Whether somebody should see to something. */
export function hasWarning(advice: readonly Advice[]): boolean {
  return advice.some(({ level }) => level === 'warning');
}
