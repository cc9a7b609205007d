import { Failure } from '../../src/domain/failure.ts';
import { USERS_FILES, type Disk } from './installed.ts';
import type { KeepRun } from './play-run.ts';
import { Broken } from './promises.ts';
import type { Blob } from './shelves.ts';

/** A run ends as runs end, and leaves nothing behind. */
export function checkEnding({ ending, machine }: KeepRun): void {
  const broken = (what: string): Broken => new Broken('a run ends, and says why if it fails', what);
  if (ending.kind === 'crashed')
    throw broken(ending.error instanceof Error ? (ending.error.stack ?? '') : String(ending.error));
  const failures =
    ending.kind === 'failed'
      ? [ending.failure]
      : ending.kind === 'report'
        ? [ending.report.backup, ...ending.report.reports.map(({ outcome }) => outcome)]
        : [];
  for (const failure of failures)
    if (failure instanceof Failure && !/^[A-Z][^]{20,}\.$/.test(failure.message))
      throw broken(`it says ${JSON.stringify(failure.message)}`);
  if (machine.log.lines.some((line) => /undefined|\[object|NaN/.test(line)))
    throw broken('a line of the log is none');
  if (ending.kind !== 'killed' && machine.staging.open.size > 0) throw broken('a staged set was left behind');
}

/** What may store nothing has stored nothing. */
export function checkStoring({ plan, mayStore, ending }: KeepRun, own: readonly Blob[]): void {
  if ((mayStore && !plan.isDryRun) || own.length === 0) return;
  throw new Broken(
    'nothing is stored where nothing may be',
    `${own.map(({ place }) => place).join(', ')} (${ending.kind})`,
  );
}

/** The files of the user's, and those that earlier runs kept beside, are as they were. */
export function checkUsersFiles(before: Disk, after: Disk): void {
  const users = [...before].filter(
    ([path]) => USERS_FILES.some(([known]) => known === path) || /-\d{8}T\d{6}Z/.test(path),
  );
  const lost = users.find(([path, file]) => !path.includes('certkeep-new') && after.get(path) !== file);
  if (lost !== undefined) throw new Broken('nothing is removed or changed that should stay', lost[0]);
}
