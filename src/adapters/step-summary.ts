import { appendFileSync } from 'node:fs';

/**
 * Adds Markdown to the summary of the step, at once: also a run that was told to end has a summary. Does nothing on a runner
 * that has no summaries. Throws if the file cannot be written.
 */
export function appendStepSummary(markdown: string, env: NodeJS.ProcessEnv = process.env): void {
  const path = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (path !== '') appendFileSync(path, `${markdown}\n`);
}
