// What a whole run of a long list costs beside one of a single certificate: `node benchmarks/whole-run-of-list.ts`.
import { pairCount, report, type Benchmark, type Row, type Thoroughness } from './benchmark.ts';
import { runInPairs } from './paired-runs.ts';
import { withRunners, type RunnerPlace } from './runner-place.ts';
import { prepareSecondRuns, type SecondRuns } from './second-run.ts';

/** How long the lists are; the brief run only sees that they work. */
const TIMED = { full: 1000, brief: 100 };
const WEIGHED = { full: 10_000, brief: 500 };

/** A run of ten thousand takes minutes, and the peak of memory hardly differs from run to run. */
const WEIGHED_PAIRS = 3;

const WORK = 'second run: reuses from the cache, stores one artifact, reads it back, caches it';

/** Rows 9 and 10: the time that a thousand certificates take, and the memory that ten thousand do, beside one. */
export const measureWholeRunOfList: Benchmark = (thoroughness: Thoroughness) =>
  withRunners(async (place) => {
    const one = await prepareSecondRuns(place, 1);
    return {
      rows: [await measureTime(place, one, thoroughness), await measureMemory(place, one, thoroughness)],
      notes: [],
    };
  });

async function measureTime(place: RunnerPlace, one: SecondRuns, thoroughness: Thoroughness): Promise<Row> {
  const length = thoroughness.isBrief ? TIMED.brief : TIMED.full;
  const many = await prepareSecondRuns(place, length);
  return {
    number: 9,
    work: `\`keep\` of ${length} certificates with a passphrase, ${WORK}`,
    against: 'the same of one',
    measured: await runInPairs(pairCount(thoroughness), many.time, one.time),
    budget: 2.8,
    isGoal: true,
  };
}

async function measureMemory(place: RunnerPlace, one: SecondRuns, thoroughness: Thoroughness): Promise<Row> {
  const length = thoroughness.isBrief ? WEIGHED.brief : WEIGHED.full;
  const many = await prepareSecondRuns(place, length);
  const peakOf =
    ({ measure }: SecondRuns) =>
    async (): Promise<number> =>
      (await measure()).peakMebibytes;
  const pairs = pairCount(thoroughness, WEIGHED_PAIRS);
  return {
    number: 10,
    work: `peak of memory of \`keep\` of ${length} certificates, ${WORK}`,
    against: 'the same of one',
    measured: await runInPairs(pairs, peakOf(many), peakOf(one), { isWarm: true }),
    budget: 3,
    unit: 'MiB',
  };
}

if (import.meta.main) await report([measureWholeRunOfList]);
