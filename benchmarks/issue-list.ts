// How long it takes to issue the pairs of a list and write them: `node benchmarks/issue-list.ts`.
import { pairCount, report, type Benchmark, type Findings, type Thoroughness } from './benchmark.ts';
import { namesOfList, writeList } from './certificate-list.ts';
import { runInPairs, type TimedWork } from './paired-runs.ts';
import { noteOfSkippedRow, pyOpenSslRecipe } from './pyopenssl.ts';
import { keepScript, withRunners, type RunnerPlace } from './runner-place.ts';
import { timeNode, timeProcess } from './timed-process.ts';

const LENGTH = 100;
/** Enough for the brief run to see that it works. */
const BRIEF_LENGTH = 20;

/** A hundred RSA keys take seconds, and their average varies little. */
const RSA_PAIRS = 5;

/** Without a token no earlier backups are looked for: what is measured is what the baselines do too. */
const INPUTS = { 'upload-artifact': 'false', 'github-token': '' };

/** Rows 5 and 6: a hundred pairs of a list, beside a hundred calls of openssl and beside the recipe in one process. */
export const measureIssueList: Benchmark = (thoroughness: Thoroughness) =>
  withRunners(async (place) => {
    const ecdsa = await measureEcdsa(place, thoroughness);
    const rsa = await measureRsa(place, thoroughness);
    return { rows: [...ecdsa.rows, ...rsa.rows], notes: rsa.notes };
  });

async function measureEcdsa(place: RunnerPlace, thoroughness: Thoroughness): Promise<Findings> {
  const length = lengthFor(thoroughness);
  const inputs = { ...INPUTS, ...writeList(place.folder(), length) };
  const issue = (): Promise<number> => timeNode([keepScript], place.step(inputs));
  return {
    rows: [
      {
        number: 5,
        work: `\`keep\`: issues ${length} ECDSA P-256 pairs of a list and writes them`,
        against: `${length} calls of \`openssl req -x509 -newkey ec -nodes\`, from one shell`,
        measured: await runInPairs(pairCount(thoroughness), issue, opensslRequests(place, length)),
        budget: 0.35,
      },
    ],
    notes: [],
  };
}

async function measureRsa(place: RunnerPlace, thoroughness: Thoroughness): Promise<Findings> {
  const length = lengthFor(thoroughness);
  const recipe = await pyOpenSslRecipe(place, namesOfList(length));
  if ('why' in recipe) return { rows: [], notes: [noteOfSkippedRow(6, recipe)] };
  const inputs = { ...INPUTS, ...writeList(place.folder(), length, 'rsa-2048') };
  const issue = (): Promise<number> => timeNode([keepScript], place.step(inputs));
  return {
    rows: [
      {
        number: 6,
        work: `\`keep\`: issues ${length} RSA-2048 pairs of a list and writes them`,
        against: `the recipe in Python, ${length} times in one process`,
        measured: await runInPairs(pairCount(thoroughness, RSA_PAIRS), issue, recipe),
        // The search for primes, which is the same code, on two processors.
        budget: 0.65,
      },
    ],
    notes: [],
  };
}

function lengthFor({ isBrief }: Thoroughness): number {
  return isBrief ? BRIEF_LENGTH : LENGTH;
}

function opensslRequests({ folder, step }: RunnerPlace, length: number): TimedWork {
  const { env } = step({});
  const request =
    'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 -subj "/CN=$name" -keyout "$name.key" -out "$name.pem"';
  const script = `for name in "$@"; do ${request} || exit 1; done`;
  const parameters = ['-c', script, 'openssl-requests', ...namesOfList(length)];
  return () => timeProcess('sh', parameters, { cwd: folder(), env });
}

if (import.meta.main) await report([measureIssueList]);
