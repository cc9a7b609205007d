import type { Shard } from '../../domain/shard.ts';
import type { BadEntry } from './list-entries.ts';
import { code, heading, table, text } from '../report/markdown.ts';

/** More than a person reads, and less than GitHub's limit for a summary. */
const MAX_ROWS = 100;

/** A certificate of the list, or the position of an entry that could not be used, and what is wrong with it. */
export interface NamedProblem {
  readonly name: string;
  readonly problem: string;
}

/** The entries that could not be used, as a summary names them. */
export function problemsOf(badEntries: readonly BadEntry[]): NamedProblem[] {
  return badEntries.map(({ position, failure }) => ({ name: position, problem: failure.message }));
}

/** What a summary of a list is about. */
export function listTitle(list: string, shard: Shard | null): string {
  return `Certificates of ${list}${shard === null ? '' : `, shard ${shard.index} of ${shard.count}`}`;
}

/** `2 issued, 998 reused`, without what did not come about. */
export function formatCounts(counts: Readonly<Record<string, number>>, none: string): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return parts.length === 0 ? none : parts.map(([word, count]) => `${count} ${word}`).join(', ');
}

/** The first rows of a table, and how many more there are. */
export function shortTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  what: string,
): string[] {
  const rest = rows.length - MAX_ROWS;
  return [table(head, rows.slice(0, MAX_ROWS)), ...(rest > 0 ? [`And ${rest} more ${what}.`] : [])];
}

/** The certificates that nothing came of, and why; empty where there are none. */
export function failureSection(title: string, failures: readonly NamedProblem[]): string[] {
  if (failures.length === 0) return [];
  const rows = failures.map(({ name, problem }) => [code(name), text(problem)]);
  return [heading(3, title), ...shortTable(['Certificate', 'Because'], rows, 'certificates')];
}
