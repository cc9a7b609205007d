import type { Shard } from '../../domain/backup/shard.ts';
import type { BadEntry } from './list-entries.ts';
import { longAlert } from '../report/long-list.ts';
import { code, text } from '../report/markdown.ts';

/** Of those that one problem keeps from being kept. */
const MAX_NAMES = 12;

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

/** Returns a box with the certificates that nothing came of, and why: each problem once. Nothing if there are none. */
export function failureSection(failures: readonly NamedProblem[]): string[] {
  const lines = [...Map.groupBy(failures, problemOfEach)].map(([ofEach, same]) => {
    const names = same.map(({ name }) => name);
    const problem = same.length === 1 ? (same[0]?.problem ?? ofEach) : ofEach;
    const isNamed = names.every((name) => problem.startsWith(name));
    return isNamed ? text(problem) : `${formatNames(names)}: ${text(problem)}`;
  });
  return longAlert('CAUTION', lines, 'failure');
}

/** The problem without the name that it may tell, which is the only difference between those of many certificates. */
function problemOfEach({ name, problem }: NamedProblem): string {
  return problem.replace(` of ${name} `, ' of each ').replace(` for ${name} `, ' for each ');
}

function formatNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map(code).join(', ');
  return names.length <= MAX_NAMES ? shown : `${shown} and ${names.length - MAX_NAMES} more`;
}
