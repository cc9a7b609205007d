import { beforeAll, describe, expect, test } from 'vitest';
import { workbench } from '../../__tests__/end-to-end/workbench.ts';
import { extent, ofShard } from '../extent.ts';
import { makeMaterial, type Material } from './material.ts';
import type { Scene, SetScene } from './scene.ts';
import { SCENES } from './scenes.ts';
import { spread, runStepped, severalAtOnce, type Act, type SteppedResult } from './stepping.ts';

const bench = workbench();
const AT_ONCE = 2;
let material: Material;
let scenes = 0;

beforeAll(async () => {
  material = await makeMaterial(bench);
});

/** A name that no other scene has. */
function newBase(): string {
  scenes += 1;
  return `certkeep-k${scenes}`;
}

/** How many steps each scene has: kills and polite ends fall on the same ones. */
const counts = new Map<string, Promise<number>>();

function stepsOf(title: string, setScene: SetScene): Promise<number> {
  const count = counts.get(title) ?? countSteps(setScene);
  counts.set(title, count);
  return count;
}

/** How many steps the scene has when nothing happens. */
async function countSteps(setScene: SetScene): Promise<number> {
  const scene = await setScene(bench, newBase(), material);
  const run = await runStepped(bench, scene.run);
  expect(run.conclusion, run.log).toBe('success');
  expect(await scene.afterwards()).toEqual([]);
  return run.steps.length;
}

/** Plays the scene with a signal at a step; what is wrong afterwards, and after the next run. */
async function play(setScene: SetScene, at: number, act: Act): Promise<string[]> {
  const scene = await setScene(bench, newBase(), material);
  const run = await runStepped(bench, scene.run, { at, act });
  const hasFallen = run.steps.length >= at;
  const problems = [
    ...(act === 'SIGKILL' ? [] : problemsOfPoliteEnd(scene, run, act, at)),
    ...(hasFallen && act === 'SIGKILL' && run.conclusion === 'success'
      ? ['the run ended as if nothing had happened']
      : []),
    ...(await scene.afterwards()),
    ...(await scene.again()),
  ];
  const step = run.steps[at - 1] ?? 'the end';
  return problems.map((problem) => `${act} at step ${at} (${step}): ${problem}`);
}

/** The most that a run does before it hears a signal: a set for the stores and one for the cache are staged in one go. */
const MAX_STEPS_MORE = 120;
const EXIT_CODES: Readonly<Partial<Record<Act, number>>> = { SIGINT: 130, SIGTERM: 143 };

function problemsOfPoliteEnd(scene: Scene, run: SteppedResult, act: Act, at: number): string[] {
  // One that comes in the last moment comes too late; then all is done.
  if (run.conclusion === 'success') return run.summary === '' ? ['the run ended well, and half done'] : [];
  return [
    ...(run.exitCode === EXIT_CODES[act] ? [] : [`the exit code is ${run.exitCode}`]),
    ...(run.steps.length - at <= MAX_STEPS_MORE
      ? []
      : [`${run.steps.length - at} steps came after the signal`]),
    ...(run.log.includes(`was cancelled (${act})`) ? [] : ['the log does not say why the run ended']),
    ...scene.afterPoliteEnd(),
  ];
}

/** Plays the scene for steps that are spread over it: for so many in the short part, for every one in the long part. */
async function playSpread(
  title: string,
  setScene: SetScene,
  acts: readonly Act[],
  inShort: number,
): Promise<void> {
  const steps = await stepsOf(title, setScene);
  expect(steps).toBeGreaterThan(20);
  const at = ofShard(spread(steps, extent(inShort, steps), title));
  const problems = await severalAtOnce(at, AT_ONCE, (step) =>
    play(setScene, step, acts[step % acts.length] ?? 'SIGKILL'),
  );
  console.log(`${title}: ${acts.join(' or ')} at ${at.length} of ${steps} steps`);
  expect(problems.flat()).toEqual([]);
}

describe('a run that is killed while', () => {
  test.each(Object.entries(SCENES))('%s: the next one converges', async (title, setScene) => {
    await playSpread(title, setScene, ['SIGKILL'], 2);
  });
});

describe('a run that is told to end while', () => {
  test.each(Object.entries(SCENES))(
    '%s: it ends at once, tidies up, and the next one converges',
    async (title, setScene) => {
      await playSpread(title, setScene, ['SIGTERM', 'SIGINT'], 1);
    },
  );
});
