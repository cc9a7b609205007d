/** One exported function for each action; nothing runs on import. */

/** The root action: keeps one certificate, and backs it up. */
export async function keep(): Promise<void> {
  const { keepAction } = await import('./actions/keep-action.ts');
  await keepAction();
}

/** `restore/`: brings a backup back. */
export async function restore(): Promise<void> {
  const { restoreAction } = await import('./actions/restore-action.ts');
  await restoreAction();
}
