import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { formatSummaryPage, MERMAID_PATH } from '../page/summary-page.ts';

/** The job summary of a run, as files. */
export interface SummaryFiles {
  /** As GitHub got it, masked. */
  readonly markdown: string;
  /** As GitHub's page shows it; `null` if nobody asked for it. */
  readonly page: string | null;
}

/** Writes the summary of a run into its folder, with a page for a browser if that is asked for. Returns `null` if there is no summary. */
export function writeSummary(
  summary: string,
  run: { readonly number: number; readonly folder: string; readonly isPageWanted: boolean },
): SummaryFiles | null {
  if (summary.trim() === '') return null;
  mkdirSync(run.folder, { recursive: true });
  const markdown = join(run.folder, 'summary.md');
  writeFileSync(markdown, summary);
  if (!run.isPageWanted) return { markdown, page: null };
  const page = join(run.folder, 'summary.html');
  const mermaidUrl = relative(run.folder, MERMAID_PATH).split(sep).join('/');
  writeFileSync(page, formatSummaryPage({ title: `Run ${run.number}`, markdown: summary, mermaidUrl }));
  return { markdown, page };
}
