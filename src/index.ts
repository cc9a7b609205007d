/** One exported function for each action; nothing runs on import. */
import { prestartFirstKey } from './actions/keep/prestart-key.ts';

/** The root action: keeps certificates, one or many, and backs them up. */
export async function keep(): Promise<void> {
  const makeKey = prestartFirstKey();
  const { keepAction } = await import('./actions/keep/action.ts');
  await keepAction(makeKey);
}

/** `backup/`: backs up files that something else made. */
export async function backup(): Promise<void> {
  const { backupAction } = await import('./actions/backup/action.ts');
  await backupAction();
}

/** `restore/`: brings a backup back. */
export async function restore(): Promise<void> {
  const { restoreAction } = await import('./actions/restore/action.ts');
  await restoreAction();
}

/** `check/`: tells whether certificates and their newest backup will last. */
export async function check(): Promise<void> {
  const { checkAction } = await import('./actions/check/action.ts');
  await checkAction();
}

/** `prune/`: removes the backups that no rule keeps. */
export async function prune(): Promise<void> {
  const { pruneAction } = await import('./actions/prune/action.ts');
  await pruneAction();
}

/** `trust/`: makes the runner trust certificates until the job ends. */
export async function trust(): Promise<void> {
  const { trustAction } = await import('./actions/trust/action.ts');
  await trustAction();
}

/** The end of a job that had `trust/`: undoes it. */
export async function trustPost(): Promise<void> {
  const { trustPostAction } = await import('./actions/trust/action.ts');
  await trustPostAction();
}
