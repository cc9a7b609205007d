/** One exported function for each action; nothing runs on import. */

/** The root action: keeps one certificate, and backs it up. */
export async function keep(): Promise<void> {
  const { keepAction } = await import('./actions/keep-action.ts');
  await keepAction();
}

/** The action `certkeep/prune`: removes the backups that no rule keeps. */
export async function prune(): Promise<void> {
  const { pruneAction } = await import('./actions/prune-action.ts');
  await pruneAction();
}
