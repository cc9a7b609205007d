// How long it takes to issue one pair and write it: `node benchmarks/issue.ts`.
import { pairCount, report, type Benchmark, type Row, type Thoroughness } from './benchmark.ts';
import { runInPairs, type TimedWork } from './paired-runs.ts';
import { noteOfSkippedRow, pyOpenSslRecipe } from './pyopenssl.ts';
import { keepScript, withRunners, type RunnerPlace } from './runner-place.ts';
import { timeNode, timeProcess } from './timed-process.ts';

const COMMON_NAME = 'bench.example.com';

/** Without a token no earlier backups are looked for: what is measured is what the baselines do too. */
const INPUTS = { 'common-name': COMMON_NAME, 'upload-artifact': 'false', 'github-token': '' };

/** The time to find primes varies by a factor of five, so that more pairs are needed than elsewhere. */
const PAIRS = 40;

/** Both search for primes with the same code, which takes most of the time of both. */
const BUDGET_BESIDE_RECIPE = 0.75;

/** Rows 3 and 4: one RSA-2048 pair, beside openssl and beside the recipe that the tool descends from. */
export const measureIssue: Benchmark = (thoroughness: Thoroughness) =>
  withRunners(async (place) => {
    const pairs = pairCount(thoroughness, PAIRS);
    const issue = (): Promise<number> => timeNode([keepScript], place.step(INPUTS));
    const row = async (number: number, against: string, work: TimedWork, budget: number): Promise<Row> => ({
      number,
      work: '`keep`: issues one RSA-2048 pair and writes it',
      against,
      measured: await runInPairs(pairs, issue, work),
      budget,
    });
    const rows = [await row(3, '`openssl req -x509 -newkey rsa:2048 -nodes`', opensslRequest(place), 0.9)];
    const recipe = await pyOpenSslRecipe(place, [COMMON_NAME]);
    if ('why' in recipe) return { rows, notes: [noteOfSkippedRow(4, recipe)] };
    const besideRecipe = await row(4, 'the recipe in Python, with pyOpenSSL', recipe, BUDGET_BESIDE_RECIPE);
    return { rows: [...rows, besideRecipe], notes: [] };
  });

function opensslRequest({ folder, step }: RunnerPlace): TimedWork {
  const { env } = step(INPUTS);
  const parameters = [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '365', '-subj', `/CN=${COMMON_NAME}`],
    ...['-keyout', 'private_key.pem', '-out', 'certificate.pem'],
  ];
  return () => timeProcess('openssl', parameters, { cwd: folder(), env });
}

if (import.meta.main) await report([measureIssue]);
