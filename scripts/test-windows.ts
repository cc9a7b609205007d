import { provideWine, runWindowsNode, whyNoWine } from './wine.ts';

/**
 * Runs tests on Windows' Node under Wine: the cases of the bundle that are about Windows and the unit tests, or the test files
 * that are named. Says so if it cannot.
 *
 *     npm run test:windows
 *     npm run test:windows -- __tests__/end-to-end/windows.test.ts
 */
const DEFAULT_TESTS = ['__tests__/end-to-end/windows', '__tests__/unit'];
/** A process starts ten times as slowly as on Windows. */
const TIMEOUT_MS = 300_000;

const why = await whyNoWine();
if (why === null) {
  await provideWine();
  const wanted = process.argv.slice(2);
  const tests = wanted.length === 0 ? DEFAULT_TESTS : wanted;
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', `--testTimeout=${TIMEOUT_MS}`];
  process.exitCode = await runWindowsNode([...vitest, ...tests]);
} else {
  console.log(`skipped: ${why}`);
}
