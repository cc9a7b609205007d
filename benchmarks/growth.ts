// How the cost of a second run grows with the length of its list: `node benchmarks/growth.ts`, or `npm run bench -- --growth`.
// Writes the plot into `docs`.
import { writeFileSync } from 'node:fs';
import { inProject } from '../scripts/project.ts';
import { formatCells, report, type Benchmark } from './benchmark.ts';
import { drawGrowth, type Measurement } from './growth-plot.ts';
import { spreadOf } from './paired-runs.ts';
import { withRunners, type RunnerPlace } from './runner-place.ts';
import { prepareSecondRuns, type Cost } from './second-run.ts';

const LENGTHS = [1, 10, 100, 1000, 10_000];
const RUNS = 3;
/** From this length on a run takes minutes, and one must do. */
const LONG = 10_000;

/** Without a budget: wall time and peak memory from one certificate to ten thousand, as a table and as a plot. */
export const measureGrowth: Benchmark = () =>
  withRunners(async (place) => {
    const measurements: Measurement[] = [];
    for (const length of LENGTHS) measurements.push(await measure(place, length));
    const plot = inProject('docs', 'growth.svg');
    writeFileSync(plot, drawGrowth(measurements));
    const lines = measurements.map(({ length, ms, mebibytes }) => [
      String(length),
      (ms / 1000).toFixed(2),
      (ms / length).toFixed(1),
      mebibytes.toFixed(0),
    ]);
    const header = ['certificates', 'wall time, s', 'a certificate, ms', 'peak of memory, MiB'];
    const title = 'A second run with a passphrase, by the number of its certificates (ECDSA P-256)';
    const runs = `medians of ${RUNS} runs, and one run of ${LONG}`;
    return { rows: [], notes: [`${title}, ${runs}:\n\n${formatCells(header, lines)}`] };
  });

async function measure(place: RunnerPlace, length: number): Promise<Measurement> {
  const { measure: run } = await prepareSecondRuns(place, length);
  const costs: Cost[] = [];
  for (let turn = 0; turn < (length < LONG ? RUNS : 1); turn += 1) costs.push(await run());
  return {
    length,
    ms: spreadOf(costs.map(({ ms }) => ms)).median,
    mebibytes: spreadOf(costs.map(({ peakMebibytes }) => peakMebibytes)).median,
  };
}

if (import.meta.main) await report([measureGrowth]);
