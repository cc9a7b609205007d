import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname, join as joinPages } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/project.ts';

const PAGES = ['*.md', 'docs/**/*.md', 'adversity/*.md', 'local/*.md'].flatMap(findFiles);

/** The pages that people read first. */
const GUIDES = [
  'README.md',
  'docs/recipes.md',
  'docs/signing.md',
  ...PAGES.filter((page) => dirname(page) === 'docs/actions'),
];

describe('the documents', () => {
  it('have a README that is read in one go', () => {
    expect(Buffer.byteLength(readPage('README.md'))).toBeLessThanOrEqual(15_000);
  });

  it.each(PAGES)('link to what exists: %s', (page) => {
    expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  it.each(GUIDES)('have no line that is too long to read: %s', (page) => {
    const lines = readPage(page)
      .split('\n')
      .filter((line) => !/^(?:> )?(?:\||\[!\[)/.test(line));
    expect(lines.filter(({ length }) => length > 250)).toEqual([]);
  });

  it.each(GUIDES)(
    'ask for a text last in a block, since it would take the commands behind it: %s',
    (page) => {
      const blocks = [...readPage(page).matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
      expect(blocks.filter((block) => /\bread -[^\n]*\n./.test(block))).toEqual([]);
    },
  );

  it.each(['README.md', 'docs/recipes.md'])('quote messages that the code has: %s', (page) => {
    const source = findFiles('src/**/*.ts').map(readPage).join('\n');
    const quotes = [...readPage(page).matchAll(/\*\*"([^"]+)"\*\*/g)].map(([, quote = '']) => quote);
    expect(quotes.length).toBeGreaterThan(5);
    expect(quotes.filter((quote) => !partsOf(quote).every((part) => source.includes(part)))).toEqual([]);
  });
});

/** Relative to the project, with `/`. */
function findFiles(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: projectFolder }).map((path) => path.replaceAll('\\', '/'));
}

/** What stays the same of a quoted message, whatever run it is of. */
function partsOf(quote: string): readonly string[] {
  return quote
    .replace(/\s+/g, ' ')
    .split('…')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readPage(page: string): string {
  return readFileSync(join(projectFolder, page), 'utf8');
}

/** The links within the project, without those in code. */
function linksOf(page: string): readonly string[] {
  const prose = readPage(page).replace(/^\s*```[\s\S]*?^\s*```/gm, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : joinPages(dirname(page), path);
  if (!existsSync(join(projectFolder, target))) return false;
  return anchor === undefined || anchorsOf(readPage(target)).includes(anchor);
}

/** As GitHub makes them from headings. */
function anchorsOf(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
