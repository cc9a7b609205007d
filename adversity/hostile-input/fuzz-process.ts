import { ftruncateSync, openSync, writeSync } from 'node:fs';
import fc from 'fast-check';
import { startCoverage } from './coverage.ts';
import type { Target } from './target.ts';

/**
 * Fuzzes one target: `fuzz-process.ts <target> <runs> <seconds> <file for the input at hand>`. Inputs that reach what
 * none reached before are kept, and changed again. Ends with 1 on the first input that breaks the target; that input is
 * in the file then, and also where the process crashed or hangs.
 */
const [name = '', runs = '', seconds = '', currentPath = ''] = process.argv.slice(2);

/** How many changed inputs come from one, before another has its turn. */
const BATCH = 25;
const MAX_CORPUS = 2000;
const MAX_RSS_BYTES = 2 * 1024 ** 3;

const coverage = startCoverage();
// Loaded after the instrumentation, which it is there for.
const { hostileBytes } = await import('./mutations.ts');
const { readSoon } = await import('./target.ts');
const { makeTargets } = await import('./targets.ts');
const { targets, remove } = await makeTargets();
const target = targets.find((each) => each.name === name);
if (target === undefined) throw new Error(`there is no target "${name}"`);
const current = openSync(currentPath, 'w');

process.on('exit', remove);
process.on('unhandledRejection', (error) => {
  fail('a promise was rejected that nobody waits for', error);
});
await fuzz(target);

async function fuzz(each: Target): Promise<void> {
  const { seeds, words } = each;
  const corpus = [...seeds];
  for (const seed of seeds) await runCase(each, seed);
  coverage.isNew();
  const end = seconds === '0' ? Infinity : performance.now() + Number(seconds) * 1000;
  let done = 0;
  let told = performance.now();
  while (done < Number(runs) && performance.now() < end) {
    const all = [...words, ...coverage.words];
    for (const bytes of fc.sample(hostileBytes({ seeds: pick(corpus), words: all }), BATCH)) {
      await runCase(each, bytes);
      done += 1;
      if (coverage.isNew() && corpus.length < MAX_CORPUS) corpus.push(bytes);
    }
    if (performance.now() - told < 1000) continue;
    told = performance.now();
    console.log(progress(done, corpus.length));
    if (process.memoryUsage.rss() > MAX_RSS_BYTES) fail('the process has grown over 2 GiB', null);
  }
  console.log(progress(done, corpus.length));
}

/** Two of the inputs: often a new one, which has been changed the least. */
function pick(corpus: readonly Buffer[]): Buffer[] {
  const newest = Math.random() < 0.5 ? Math.max(0, corpus.length - 20) : 0;
  const one = corpus[newest + Math.floor(Math.random() * (corpus.length - newest))];
  const other = corpus[Math.floor(Math.random() * corpus.length)];
  return [one, other].filter((bytes) => bytes !== undefined);
}

async function runCase(each: Target, bytes: Buffer): Promise<void> {
  ftruncateSync(current);
  writeSync(current, bytes, 0, bytes.length, 0);
  try {
    await readSoon(each, Buffer.from(bytes));
  } catch (error) {
    fail('it broke', error);
  }
}

function progress(done: number, kept: number): string {
  const mebibytes = Math.round(process.memoryUsage.rss() / 1024 ** 2);
  return `${done} inputs, ${coverage.edgeCount} branches, ${kept} kept, ${mebibytes} MiB`;
}

function fail(what: string, error: unknown): never {
  console.error(what, ...(error === null ? [] : [error]));
  process.exit(1);
}
