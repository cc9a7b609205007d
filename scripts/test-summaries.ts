// Runs every action in every way that it can end, and draws its summaries in Chromium as GitHub's page does. With
// `--pictures FOLDER` it saves a picture of each, in light and dark. With `--readme` it makes the picture of the README.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { provideChromium } from './chromium.ts';
import { runNode } from './child-process.ts';
import { inProject, projectFolder } from './project.ts';

const twentyMinutes = 1_200_000;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { pictures: { type: 'string' }, readme: { type: 'boolean', default: false } },
  });
  const chromium = await provideChromium();
  if (chromium.state === 'missing') {
    console.log(`${chromium.isFailure ? 'failed' : 'skipped'}: ${chromium.why}`);
    return chromium.isFailure ? 1 : 0;
  }
  return values.readme
    ? drawForReadme(chromium.program)
    : runTests(chromium.program, values.pictures === undefined ? '' : resolve(values.pictures), []);
}

async function drawForReadme(program: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'certkeep-pictures-'));
  try {
    const exitCode = await runTests(program, folder, ['--testNamePattern', 'the summaries of 1 ']);
    if (exitCode === 0)
      await copyFile(join(folder, 'keep-issued-1-light.png'), inProject('docs', 'summary.png'));
    return exitCode;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runTests(program: string, pictures: string, parameters: readonly string[]): Promise<number> {
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const config = ['--config', 'vitest.rendered.config.ts'];
  const outcome = await runNode([vitest, 'run', ...config, ...parameters], {
    cwd: projectFolder,
    timeoutMs: twentyMinutes,
    env: { ...process.env, NO_COLOR: '1', CERTKEEP_CHROMIUM: program, CERTKEEP_PICTURES: pictures },
  });
  console.log(outcome.output.trim());
  console.log(`summaries in ${program}: ${/^\s*Tests\s+(.*)$/m.exec(outcome.output)?.[1] ?? 'none'}`);
  return outcome.exitCode === 0 ? 0 : 1;
}
