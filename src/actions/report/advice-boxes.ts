import { longAlert } from './long-list.ts';
import { text } from './markdown.ts';

/** Of each level; they are sentences, and the page goes on below them. */
const MAX_SHOWN = 5;

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

/** Whether somebody should see to something. */
export function hasWarning(advice: readonly Advice[]): boolean {
  return advice.some(({ level }) => level === 'warning');
}
