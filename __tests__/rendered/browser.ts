import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { formatSummaryPage, MERMAID_PATH } from '../../local/page/summary-page.ts';

/** The width of GitHub's page. */
const WIDTH = 980;

export type Theme = 'light' | 'dark';

/** What a browser made of a summary. */
export interface Rendered {
  readonly heightPx: number;
  /** The charts that were drawn, and those that were not. */
  readonly charts: number;
  readonly chartErrors: number;
  /** What is wider than the page: the beginning of its text, and how wide it is. */
  readonly tooWide: readonly string[];
  /** The bars of charts that are drawn in the colour of what is wrong. */
  readonly alarmingBars: number;
}

/** Starts Chromium without a window. The caller closes it. */
export function startBrowser(executablePath: string): Promise<Browser> {
  // Without a sandbox, because containers and root have none. It loads nothing but the pages of these tests.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--force-color-profile=srgb'] });
}

/** Draws a summary as GitHub's page does, measures it, and saves a picture if a path is given. */
export async function render(
  browser: Browser,
  summary: { readonly name: string; readonly markdown: string; readonly folder: string },
  theme: Theme,
  picturePath: string | null = null,
): Promise<Rendered> {
  const file = join(summary.folder, `${summary.name}.html`);
  const mermaidUrl = pathToFileURL(MERMAID_PATH).href;
  writeFileSync(file, formatSummaryPage({ title: summary.name, markdown: summary.markdown, mermaidUrl }));
  const page = await browser.newPage({ colorScheme: theme, viewport: { width: WIDTH, height: 100 } });
  try {
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('html[data-errors]', { state: 'attached' });
    const rendered = await measure(page);
    if (picturePath !== null) await page.screenshot({ path: picturePath, fullPage: true });
    return rendered;
  } finally {
    await page.close();
  }
}

/** Closed parts of the page are opened to be measured, and closed again. */
function measure(page: Page): Promise<Rendered> {
  return page.evaluate(`(() => {
    const heightPx = document.documentElement.scrollHeight;
    const closed = [...document.querySelectorAll('details:not([open])')];
    for (const part of closed) part.open = true;
    const blocks = [...document.querySelectorAll('table, pre, p, h2, h3, li, svg')];
    const tooWide = blocks
      .map((block) => ({ block, by: block.scrollWidth - block.clientWidth }))
      .filter(({ block, by }) => block.clientWidth > 0 && by > 1 && getComputedStyle(block).display !== 'inline')
      .map(({ block, by }) => block.tagName + ' "' + block.textContent.trim().slice(0, 60) + '" by ' + by + ' px');
    for (const part of closed) part.open = false;
    return {
      heightPx,
      charts: document.querySelectorAll('pre.mermaid svg').length,
      chartErrors: Number(document.documentElement.dataset.errors),
      tooWide,
      alarmingBars: document.querySelectorAll('svg rect[class*="crit"]').length,
    };
  })()`);
}
