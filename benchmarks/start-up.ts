// How long a run takes that has nothing to do: `node benchmarks/start-up.ts`.
import { pairCount, report, type Benchmark, type Thoroughness } from './benchmark.ts';
import { runInPairs } from './paired-runs.ts';
import { bundleBaseline, keepScript, withRunners } from './runner-place.ts';
import { timeNode } from './timed-process.ts';

const WORK = '`keep`: a valid pair in the workspace, nothing to store';
const INPUTS = { 'common-name': 'bench.example.com', 'upload-artifact': 'false' };

/** Row 1: `keep` where nothing is to be done, beside the least that an action with an input does. */
export const measureStartUp: Benchmark = (thoroughness: Thoroughness) =>
  withRunners(async ({ folder, step }) => {
    const importCore = await bundleBaseline('import-core', folder());
    const workspace = folder();
    await timeNode([keepScript], step(INPUTS, workspace));
    const place = step(INPUTS, workspace);
    const pairs = pairCount(thoroughness, 25);
    const keep = (): Promise<number> => timeNode([keepScript], place);
    const againstCore = await runInPairs(pairs, keep, () => timeNode([importCore], place));
    const againstNode = await runInPairs(pairs, keep, () => timeNode(['-e', '0'], place));
    return {
      rows: [
        {
          number: 1,
          work: WORK,
          against: 'an ncc bundle that imports `@actions/core` and reads one input',
          measured: againstCore,
          budget: 1.15,
        },
        {
          number: 1,
          work: WORK,
          against: '`node -e 0`',
          measured: againstNode,
          budget: 1.9,
          isGoal: true,
        },
      ],
      notes: [],
    };
  });

if (import.meta.main) await report([measureStartUp]);
