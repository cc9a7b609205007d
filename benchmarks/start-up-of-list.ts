// How long a run takes that keeps a long list and has nothing to do: `node benchmarks/start-up-of-list.ts`.
import { pairCount, report, type Benchmark, type Thoroughness } from './benchmark.ts';
import { writeList } from './certificate-list.ts';
import { runInPairs } from './paired-runs.ts';
import { keepScript, withRunners } from './runner-place.ts';
import { timeNode } from './timed-process.ts';

const LENGTH = 1000;

/** Row 2: every pair of the list is in the workspace and stays as it is. */
export const measureStartUpOfList: Benchmark = (thoroughness: Thoroughness) =>
  withRunners(async ({ folder, step }) => {
    const inputs = { ...writeList(folder(), LENGTH), 'upload-artifact': 'false' };
    const workspace = folder();
    await timeNode([keepScript], step(inputs, workspace));
    const place = step(inputs, workspace);
    const keep = (): Promise<number> => timeNode([keepScript], place);
    return {
      rows: [
        {
          number: 2,
          work: `\`keep\`: ${LENGTH} valid ECDSA P-256 pairs of a list in the workspace, nothing to store`,
          against: '`node -e 0`',
          measured: await runInPairs(pairCount(thoroughness), keep, () => timeNode(['-e', '0'], place)),
          budget: 9,
          isGoal: true,
        },
      ],
      notes: [],
    };
  });

if (import.meta.main) await report([measureStartUpOfList]);
