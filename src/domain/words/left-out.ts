import { singleLine } from './single-line.ts';

/** Returns a sentence on a file that a backup leaves out, the same in the log and in the summary. */
export function describeLeftOut({
  path,
  reason,
}: {
  readonly path: string;
  readonly reason: string;
}): string {
  return `${singleLine(path)} is not in the backup: ${reason}.`;
}
