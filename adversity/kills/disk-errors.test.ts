import { beforeAll, describe, expect, test } from 'vitest';
import { errorsOf, workbench } from '../../__tests__/end-to-end/workbench.ts';
import { extent, ofShard } from '../extent.ts';
import { makeMaterial, type Material } from './material.ts';
import type { Scene, SetScene } from './scene.ts';
import { SCENES } from './scenes.ts';
import { spread, runStepped, severalAtOnce, type Act, type SteppedResult } from './stepping.ts';

const bench = workbench();
const AT_ONCE = 2;
const ERRORS: readonly Act[] = ['ENOSPC', 'EACCES', 'EROFS', 'EIO'];
let material: Material;
let scenes = 0;

beforeAll(async () => {
  material = await makeMaterial(bench);
});

function newBase(): string {
  scenes += 1;
  return `certkeep-e${scenes}`;
}

/** The errors of a run, but for the line of the artifact client, which tells the cause in the log alone. */
function ownErrorsOf(run: SteppedResult): string[] {
  return errorsOf(run).filter(
    (error) => error !== 'An error has occurred while creating the zip file for upload',
  );
}

/**
 * The errors that have to name the cause. The last one of a list counts the others. The artifact client does not say why it could not
 * pack; and if it leaves out what it could not look at, the drill fails.
 */
function errorsThatTell(errors: readonly string[]): string[] {
  const others = [
    /: An error has occurred during zip creation for the artifact\.$/,
    /^\d+ certificates? kept, \d+ failed\. Each error is in the summary\.$/,
    /was stored, but cannot be restored: (its files are not the ones that were stored|\S+ is missing)/,
  ];
  return errors.filter((error) => !others.some((other) => other.test(error)));
}

/** Of a list, one for each of three certificates, one for the backup, and the last one. */
const MAX_OF_LIST = 5;

/** One tells it. */
function hasRightCount(errors: readonly string[], { run }: Scene): boolean {
  const isList = run.inputs?.['certificates'] !== undefined;
  return isList ? errors.length >= 1 && errors.length <= MAX_OF_LIST : errors.length === 1;
}

/** What is wrong after an operation ended with an error: with the run, with what it left, and with the next run. */
async function play(setScene: SetScene, at: number, act: Act): Promise<string[]> {
  const scene = await setScene(bench, newBase(), material);
  const run = await runStepped(bench, { ...scene.run, reads: true, timeoutMs: 120_000 }, { at, act });
  const errors = ownErrorsOf(run);
  // What the runner gives a step to write its outputs to is the last that is touched.
  const isRunners = run.steps[at - 1]?.includes('_runner_file_commands') ?? false;
  const problems = [
    ...(run.conclusion === 'success' || hasRightCount(errors, scene)
      ? []
      : [`there are ${errors.length} errors`]),
    ...(isRunners || errors.length === 0 || run.log.includes('injected') ? [] : ['the log has no cause']),
    ...errorsThatTell(errors)
      .filter((error) => !isRunners && (error.includes('Unexpected error') || !error.includes('injected')))
      .map((error) => `the error does not tell what happened: ${error}`),
    ...(await scene.afterwards()),
    ...(await scene.again()),
  ];
  const step = run.steps[at - 1] ?? 'the end';
  return problems.map((problem) => `${act} at step ${at} (${step}): ${problem}`);
}

test('an archive of the cache that cannot be read: the run goes on without the cache, and says so', async () => {
  const setScene = SCENES['issuing on a hosted runner'];
  if (setScene === undefined) throw new Error('there is no such scene');
  const { run } = await setScene(bench, newBase(), material);
  const clean = await runStepped(bench, { ...run, reads: true });
  const at = clean.steps.findIndex((step) => /^read open .*cache\.t/.test(step)) + 1;
  expect(at).toBeGreaterThan(0);
  expect(await play(setScene, at, 'EACCES')).toEqual([]);
  const scene = await setScene(bench, newBase(), material);
  const broken = await runStepped(bench, { ...scene.run, reads: true }, { at, act: 'EACCES' });
  expect(broken.conclusion, broken.log).toBe('success');
  expect(broken.log).toMatch(/The cache could not be used: .*injected/);
});

describe('a disk that fails while', () => {
  test.each(Object.entries(SCENES))(
    '%s: one error tells it, and the next run converges',
    async (title, setScene) => {
      const scene = await setScene(bench, newBase(), material);
      const clean = await runStepped(bench, { ...scene.run, reads: true });
      const ofFiles = clean.steps.flatMap((step, index) =>
        /^(request|program)/.test(step) ? [] : [index + 1],
      );
      const chosen = ofShard(spread(ofFiles.length, extent(1, ofFiles.length), title)).map(
        (at) => ofFiles[at - 1] ?? 1,
      );
      const problems = await severalAtOnce(chosen, AT_ONCE, (at) =>
        play(setScene, at, ERRORS[(at + title.length) % ERRORS.length] ?? 'EIO'),
      );
      console.log(`${title}: errors at ${chosen.length} of ${ofFiles.length} operations`);
      expect(problems.flat()).toEqual([]);
    },
  );
});
