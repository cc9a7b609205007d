// How long it takes to issue one pair and write it: `node benchmarks/issue.ts`.
import { join } from 'node:path';
import { run } from '../scripts/child-process.ts';
import { inProject } from '../scripts/project.ts';
import { pairCount, report, type Benchmark, type Row, type Thoroughness } from './benchmark.ts';
import { runInPairs, type TimedWork } from './paired-runs.ts';
import { keepScript, withRunners, type RunnerPlace } from './runner-place.ts';
import { timeNode, timeProcess } from './timed-process.ts';

/** The version whose functions the recipe uses; newer ones may have dropped them. */
const PYOPENSSL = 'pyopenssl==26.4.0';
const COMMON_NAME = 'bench.example.com';

/** Without a token no earlier backups are looked for: what is measured is what the baselines do too. */
const INPUTS = { 'common-name': COMMON_NAME, 'upload-artifact': 'false', 'github-token': '' };

/** The time to find primes varies by a factor of five, so that more pairs are needed than elsewhere. */
const PAIRS = 40;

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
    const recipe = await pyOpenSslRecipe(place);
    return {
      rows: [
        await row(3, '`openssl req -x509 -newkey rsa:2048 -nodes`', opensslRequest(place), 0.9),
        await row(4, 'the recipe in Python, with pyOpenSSL', recipe, 0.6),
      ],
      notes: [],
    };
  });

function opensslRequest({ folder, step }: RunnerPlace): TimedWork {
  const { env } = step(INPUTS);
  const parameters = [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '365', '-subj', `/CN=${COMMON_NAME}`],
    ...['-keyout', 'private_key.pem', '-out', 'certificate.pem'],
  ];
  return () => timeProcess('openssl', parameters, { cwd: folder(), env });
}

/** The recipe in a virtual environment of its own, which is made before anything is timed. */
async function pyOpenSslRecipe({ folder, step }: RunnerPlace): Promise<TimedWork> {
  const environment = folder();
  const isWindows = process.platform === 'win32';
  const python = join(environment, isWindows ? 'Scripts/python.exe' : 'bin/python');
  for (const [command, parameters] of [
    [isWindows ? 'python' : 'python3', ['-m', 'venv', environment]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PYOPENSSL]],
  ] as const) {
    const outcome = await run(command, parameters);
    if (outcome.exitCode !== 0) throw new Error(`${command} failed:\n${outcome.output}`);
  }
  const { env } = step(INPUTS);
  const script = inProject('benchmarks', 'baselines', 'pyopenssl-recipe.py');
  return () => timeProcess(python, ['-W', 'ignore', script, COMMON_NAME], { cwd: folder(), env });
}

if (import.meta.main) await report([measureIssue]);
