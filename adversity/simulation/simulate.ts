// A decade of daily runs, played in seconds: `npm run simulate -- --years 10 --seed 7 --faults heavy`.
import { readFileSync, writeFileSync } from 'node:fs';
import { messageOf } from '../../src/domain/failure.ts';
import { parseSimulateArguments, USAGE, type SimulateArguments } from './arguments.ts';
import { generateHistory } from './generate-history.ts';
import type { History } from './history.ts';
import { describeFailing, describeInstallation } from './report.ts';
import { shrink } from './shrink.ts';
import { simulate, type Violation } from './simulation.ts';
import { Tally } from './tally.ts';
import { withRelease } from './with-release.ts';

/** Progress is reported as often. */
const PROGRESS_MS = 10_000;

async function main(): Promise<number> {
  let options: SimulateArguments;
  try {
    options = parseSimulateArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  const tally = new Tally();
  const start = performance.now();
  let told = start;
  let count = 0;
  for (const history of histories(options)) {
    const violation = await simulate(history, tally);
    count += 1;
    if (violation !== null) {
      await tellFailing(history, violation, options);
      return 1;
    }
    if (options.seeds <= 10) console.log(`seed ${history.seed}: kept (${describeInstallation(history)})`);
    else if (performance.now() - told > PROGRESS_MS) {
      told = performance.now();
      console.log(`${count} of ${options.seeds} histories, ${Math.round((told - start) / 1000)} s`);
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `\n${tally.format()}\n\nEvery promise was kept in ${count === 1 ? '1 history' : `${count} histories`} (${seconds} s).`,
  );
  return 0;
}

function* histories({ history, seed, seeds, years, faults, release }: SimulateArguments): Generator<History> {
  if (history !== null) {
    yield readHistory(history);
    return;
  }
  for (let index = 0; index < seeds; index += 1) {
    const generated = generateHistory(seed + index, years, faults);
    yield release ? withRelease(generated, faults) : generated;
  }
}

function readHistory(file: string): History {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as History;
  } catch (error) {
    throw new Error(`--history ${file} cannot be read: ${messageOf(error)}.`, { cause: error });
  }
}

async function tellFailing(
  history: History,
  violation: Violation,
  options: SimulateArguments,
): Promise<void> {
  console.error(`seed ${history.seed}: ${violation.broken.message}\n`);
  const limits = { deadlineMs: options.shrinkSeconds * 1000, now: () => performance.now() };
  const shortest = await shrink({ history, violation }, limits);
  console.error(describeFailing(shortest));
  if (options.save === null) return;
  writeFileSync(options.save, `${JSON.stringify(shortest.history, null, 2)}\n`);
  console.error(`\nAgain: npm run simulate -- --history ${options.save}`);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error && error.cause !== undefined ? error.message : error);
  process.exitCode = 2;
}
