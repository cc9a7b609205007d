// Where the time of a second run of one certificate goes: `node benchmarks/where-time-goes.ts`.
import type { RecordedRequest } from '../local/services/request-log.ts';
import { formatCells, report, type Benchmark, type Thoroughness } from './benchmark.ts';
import { summarizeProfile } from './profile-summary.ts';
import { keepScript, withRunners } from './runner-place.ts';
import { timeNode } from './timed-process.ts';

const INPUTS = {
  'common-name': 'bench.example.com',
  'key-type': 'ecdsa-p256',
  passphrase: 'correct horse battery staple',
};
const RUNS = 5;
/** Less than this is added up. */
const MIN_MS = 5;

interface Arrival {
  readonly operation: RecordedRequest['operation'];
  readonly ms: number;
}

/** Without a budget: when each request of a run arrived, as the services saw it, and what the processor did. */
export const measureWhereTimeGoes: Benchmark = ({ isBrief }: Thoroughness) =>
  withRunners(async ({ services, folder, step }) => {
    await timeNode([keepScript], step(INPUTS));
    const runs: WatchedRun[] = [];
    for (let run = 0; run < (isBrief ? 1 : RUNS); run += 1)
      runs.push(await watchRequests(services.requests, () => timeNode([keepScript], step(INPUTS))));
    const profiles = folder();
    const profiled = await timeNode(['--cpu-prof', '--cpu-prof-dir', profiles, keepScript], step(INPUTS));
    return {
      rows: [],
      notes: [
        `Where the time of a second run of \`keep\` with a passphrase goes; of ${runs.length} runs the one in the middle:\n\n${formatArrivals(middleOf(runs))}`,
        `What its main thread does, by a CPU profile; with the profiler the run takes ${profiled.toFixed(0)} ms. The packages of each file stand with the size of \`dist\`:\n\n${formatProfile(profiles, profiled)}`,
      ],
    };
  });

interface WatchedRun {
  readonly arrivals: readonly Arrival[];
  readonly wholeMs: number;
}

/** The one that is neither fast nor slow. Throws for an empty list. */
function middleOf(runs: readonly WatchedRun[]): WatchedRun {
  const sorted = [...runs].sort((one, other) => one.wholeMs - other.wholeMs);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no run was watched');
  return middle;
}

/** When requests arrive while the work runs, to the millisecond or two. */
async function watchRequests(requests: RecordedRequest[], work: () => Promise<number>): Promise<WatchedRun> {
  requests.length = 0;
  const arrivals: Arrival[] = [];
  const start = performance.now();
  const look = (): void => {
    for (const { operation } of requests.slice(arrivals.length))
      arrivals.push({ operation, ms: performance.now() - start });
  };
  const interval = setInterval(look, 1);
  try {
    const wholeMs = await work();
    look();
    return { arrivals, wholeMs };
  } finally {
    clearInterval(interval);
  }
}

function formatArrivals({ arrivals, wholeMs }: WatchedRun): string {
  const events = [
    { what: 'the process starts', ms: 0 },
    ...arrivals.map((arrival) => ({ what: `\`${arrival.operation}\` arrives`, ms: arrival.ms })),
    { what: 'the process has ended', ms: wholeMs },
  ];
  const lines = events.map((event, index) => {
    const before = events[index - 1]?.ms ?? 0;
    return [event.what, event.ms.toFixed(0), (event.ms - before).toFixed(0)];
  });
  return formatCells(['event', 'at, ms', 'after the one before, ms'], lines);
}

function formatProfile(folder: string, wholeMs: number): string {
  const spent = summarizeProfile(folder);
  const profiledMs = spent.reduce((sum, [, part]) => sum + part, 0);
  const large = spent.filter(([, part]) => part >= MIN_MS);
  const smallMs = profiledMs - large.reduce((sum, [, part]) => sum + part, 0);
  return formatCells(
    ['what', 'ms'],
    [
      ...large.map(([what, part]) => [what, part.toFixed(0)]),
      [`all else, each under ${MIN_MS} ms`, smallMs.toFixed(0)],
      ['before the profiler, after it, and in writing the profile', (wholeMs - profiledMs).toFixed(0)],
    ],
  );
}

if (import.meta.main) await report([measureWhereTimeGoes]);
