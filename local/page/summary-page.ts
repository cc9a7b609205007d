import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';
import markedAlert from 'marked-alert';

/** Mermaid's own build without its rarer charts: the only program that a page runs. */
export const MERMAID_PATH = fileURLToPath(import.meta.resolve('@mermaid-js/tiny'));

const STYLE_PATH = fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown.css'));

/** What GitHub's page adds: a summary is 980 pixels wide with its margins, and a chart has no frame. */
const PAGE_STYLE = `
  body { margin: 0; background: light-dark(#ffffff, #0d1117); }
  main { box-sizing: border-box; width: 980px; margin: 0 auto; padding: 20px; }
  .markdown-body pre.mermaid { padding: 0; background: none; text-align: center; }
`;

/** Draws the charts one by one. A chart with an error shows it, and `data-errors` of the page counts them. */
const DRAWING = `
  const charts = document.querySelectorAll('pre.mermaid');
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  if (charts.length > 0)
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: isDark ? 'dark' : 'default' });
  let errors = 0;
  for (const chart of charts) {
    const source = chart.textContent;
    try {
      await mermaid.run({ nodes: [chart] });
    } catch (error) {
      errors += 1;
      chart.textContent = source + '\\n\\n' + error.message;
    }
  }
  document.documentElement.dataset.errors = String(errors);
`;

/** What a page is made of. */
export interface SummaryPage {
  readonly title: string;
  /** A job summary, in Markdown. */
  readonly markdown: string;
  /** Where the page finds the file at `MERMAID_PATH`. */
  readonly mermaidUrl: string;
}

/**
 * Returns an HTML page that shows a job summary as GitHub does: its Markdown, its style in light and dark, and its charts.
 *
 * The page has `data-errors` on its root element once all charts are drawn: the number of those that could not be.
 */
export function formatSummaryPage({ title, markdown, mermaidUrl }: SummaryPage): string {
  const body = toHtml(markdown);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${readFileSync(STYLE_PATH, 'utf8')}${PAGE_STYLE}</style>
</head>
<body>
<main class="markdown-body">
${body}
</main>
${body.includes('<pre class="mermaid">') ? `<script src="${escapeHtml(mermaidUrl)}"></script>\n` : ''}<script type="module">${DRAWING}</script>
</body>
</html>
`;
}

function toHtml(markdown: string): string {
  const marked = new Marked({ gfm: true, async: false }, markedAlert(), {
    renderer: {
      // `false` leaves any other code to the renderer.
      code: ({ text, lang }) =>
        lang === 'mermaid' ? `<pre class="mermaid">${escapeHtml(text)}</pre>\n` : false,
    },
  });
  return marked.parse(markdown, { async: false });
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
