import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './system-packages.ts';
import { isContinuousIntegration, type ProvidedTool } from './tools.ts';

/** Any version will do: the pages use nothing that is new. */
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser, and fonts for what summaries have in them. */
const PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'];

/**
 * Finds Chromium or Chrome. In CI it is installed if it is missing and the machine has `apt-get`. Elsewhere it is missing: nobody
 * wants a browser from a check.
 */
export async function provideChromium(): Promise<ProvidedTool> {
  const found = findChromium();
  if (found !== null) return { state: 'ready', program: found };
  const isFailure = isContinuousIntegration();
  if (!isFailure) return { state: 'missing', why: 'neither Chromium nor Chrome is installed', isFailure };
  const output = await installPackages(PACKAGES);
  const installed = findChromium();
  return installed === null
    ? { state: 'missing', why: `Chromium could not be installed:\n${output}`, isFailure }
    : { state: 'ready', program: installed };
}

function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find((path) => existsSync(path)) ?? null;
}
