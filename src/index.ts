/** One exported function for each action; nothing runs on import. */

/** The root action: keeps one certificate, and backs it up. */
export async function keep(): Promise<void> {
  const { keepAction } = await import('./actions/keep-action.ts');
  await keepAction();
}

/** Backs up files that something else made. */
export async function backup(): Promise<void> {
  const { backupAction } = await import('./actions/backup-action.ts');
  await backupAction();
}
