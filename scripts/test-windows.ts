import { existsSync, readFileSync, rmSync } from 'node:fs';
import { count } from '../src/domain/words/count.ts';
import { inProject } from './project.ts';
import { provideWine, runWindowsNode, whyNoWine } from './wine.ts';

/**
 * Runs tests on Windows' Node under Wine: the end-to-end tests about Windows, the contract and unit tests, or the test files
 * that are named. At the end says how many passed, failed and were skipped; or why it cannot run.
 *
 *     npm run test:windows
 *     npm run test:windows -- __tests__/end-to-end/windows.test.ts
 */
const DEFAULT_TESTS = ['__tests__/end-to-end/windows', '__tests__/contract', '__tests__/unit'];
/** A process starts ten times as slowly as on Windows, and ten thousand folders take minutes to remove. */
const TIMEOUT_MS = 600_000;

const REPORT = 'node_modules/.cache/certkeep/windows-tests.json';

/** What is used of Vitest's report in JSON. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** How many tests passed, failed and were skipped; and the files that failed outside of a test. */
function summarize(report: Report): string {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report;
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return [
    `On Windows' Node, ${count(numPassedTests, 'test')} passed, ${numFailedTests} failed, and ${numPendingTests} were skipped.`,
    ...broken.map(({ name }) => `Failed outside of a test: ${name}`),
  ].join('\n');
}

async function testWindows(tests: readonly string[]): Promise<number> {
  rmSync(inProject(REPORT), { force: true });
  const exitCode = await runWindowsNode([
    'node_modules/vitest/vitest.mjs',
    'run',
    `--testTimeout=${TIMEOUT_MS}`,
    `--hookTimeout=${TIMEOUT_MS}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...tests,
  ]);
  console.log(
    existsSync(inProject(REPORT))
      ? summarize(JSON.parse(readFileSync(inProject(REPORT), 'utf8')) as Report)
      : `The tests broke off with exit code ${exitCode}.`,
  );
  return exitCode;
}

const why = await whyNoWine();
if (why === null) {
  await provideWine();
  const named = process.argv.slice(2);
  process.exitCode = await testWindows(named.length === 0 ? DEFAULT_TESTS : named);
} else {
  console.log(`skipped: ${why}`);
}
