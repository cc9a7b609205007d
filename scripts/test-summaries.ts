// Runs every action in every way that it can end, and draws its summaries in Chromium as GitHub's page does. With
// `--pictures FOLDER` it saves a picture of each, in light and dark.
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { provideChromium } from './chromium.ts';
import { runNode } from './child-process.ts';
import { inProject, projectFolder } from './project.ts';

const twentyMinutes = 1_200_000;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
  const chromium = await provideChromium();
  if (chromium.state === 'missing') {
    console.log(`${chromium.isFailure ? 'failed' : 'skipped'}: ${chromium.why}`);
    return chromium.isFailure ? 1 : 0;
  }
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const outcome = await runNode([vitest, 'run', '--config', 'vitest.rendered.config.ts'], {
    cwd: projectFolder,
    timeoutMs: twentyMinutes,
    env: {
      ...process.env,
      NO_COLOR: '1',
      CERTKEEP_CHROMIUM: chromium.program,
      CERTKEEP_PICTURES: values.pictures === undefined ? '' : resolve(values.pictures),
    },
  });
  console.log(outcome.output.trim());
  console.log(
    `summaries in ${chromium.program}:${/^\s*Tests\s+(.*)$/m.exec(outcome.output)?.[1] ?? ' none'}`,
  );
  return outcome.exitCode === 0 ? 0 : 1;
}
