import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbench } from '../end-to-end/workbench.ts';
import { render, startBrowser, type Theme } from './browser.ts';
import { sampleRuns } from './sample-runs.ts';

const TEN_MINUTES_MS = 600_000;

/** Five screens. */
const MAX_HEIGHT_PX = 4000;

const { CERTKEEP_CHROMIUM: program = '', CERTKEEP_PICTURES: pictures = '' } = process.env;
/** Colours change no size. The other theme is for people who look. */
const themes: readonly Theme[] = pictures === '' ? ['light'] : ['light', 'dark'];
const bench = workbench();
const folder = mkdtempSync(join(tmpdir(), 'certkeep-rendered-'));
let browser: Browser;

beforeAll(async () => {
  if (pictures !== '') mkdirSync(pictures, { recursive: true });
  browser = await startBrowser(program);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([1, 12, 1000])('the summaries of %i', (count) => {
  test(
    'fit the page, begin with the verdict, and have charts that Mermaid draws',
    async () => {
      const samples = await sampleRuns(bench, count);
      for (const { name, markdown } of samples) {
        expect.soft(markdown, name).toMatch(/^## (✅|⚠️|❌) /u);
        for (const theme of themes) {
          const path = pictures === '' ? null : join(pictures, `${name}-${theme}.png`);
          const rendered = await render(browser, { name, markdown, folder }, theme, path);
          expect.soft(rendered, `${name}, ${theme}`).toMatchObject({ chartErrors: 0, tooWide: [] });
          expect.soft(rendered.heightPx, `${name}, ${theme}`).toBeLessThan(MAX_HEIGHT_PX);
          expect.soft(rendered.charts, name).toBe(markdown.match(/^```mermaid$/gm)?.length ?? 0);
        }
      }
    },
    TEN_MINUTES_MS,
  );
});
