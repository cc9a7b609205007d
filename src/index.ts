/** One exported function for each action; nothing runs on import. */

/** The root action: keeps one certificate, and backs it up. */
export async function keep(): Promise<void> {
  const { keepAction } = await import('./actions/keep-action.ts');
  await keepAction();
}

/** `check`: tells whether certificates and their newest backup will last. */
export async function check(): Promise<void> {
  const { checkAction } = await import('./actions/check-action.ts');
  await checkAction();
}
