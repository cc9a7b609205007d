import { readFileSync } from 'node:fs';
import { createRequire, registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../../scripts/project.ts';

/** More branches than the instrumented modules have. */
const MAX_EDGES = 1 << 17;
/** More texts to learn than one reader compares with. */
const MAX_WORDS = 300;

/** What the running code tells of itself. */
export interface Coverage {
  /** Whether the code since the last call went a way that none went before, or one more often by far. */
  isNew(): boolean;
  /** Branches that were taken at least once. */
  readonly edgeCount: number;
  /** The texts that the code compared its input with and did not find. */
  readonly words: ReadonlySet<string>;
}

/** The parts of Babel that are used. It comes with the instrumentation. */
interface Babel {
  transformSync(code: string, options: object): { readonly code?: string | null } | null;
}

/** The instrumentation of Jazzer.js, whose engine needs a newer C library than many machines have. */
interface Plugins {
  readonly esmCodeCoverage: () => { readonly plugin: unknown; readonly edgeCount: () => number };
  readonly compareHooks: unknown;
}

/**
 * Instruments the modules of `src` and the parsers of YAML, as far as they are loaded after this call, and counts which
 * branches are taken.
 */
export function startCoverage(): Coverage {
  const require = createRequire(createRequire(import.meta.url).resolve('@jazzer.js/instrumentor'));
  const babel = require('@babel/core') as Babel;
  const plugins = {
    ...(require('./plugins/esmCodeCoverage.js') as object),
    ...(require('./plugins/compareHooks.js') as object),
  } as Plugins;
  const counters = new Uint8Array(MAX_EDGES);
  const words = new Set<string>();
  let used = 0;
  Object.assign(globalThis, {
    certkeepCounters: (count: number) => {
      used += count;
      return counters.subarray(used - count, used);
    },
    Fuzzer: { tracer: tracerInto(words) },
  });
  registerHooks({
    load(url, context, nextLoad) {
      if (!isInstrumented(url)) return nextLoad(url, context);
      const code = readFileSync(fileURLToPath(url), 'utf8');
      const source = instrument(url.endsWith('.ts') ? stripTypeScriptTypes(code) : code, babel, plugins);
      return { format: 'module', source, shortCircuit: true };
    },
  });
  return coverageOf(counters, () => used, words);
}

function isInstrumented(url: string): boolean {
  if (!url.startsWith('file:')) return false;
  const path = fileURLToPath(url);
  return path.startsWith(`${projectFolder}/src/`) || /\/node_modules\/js-yaml\/.*\.mjs$/.test(path);
}

function instrument(code: string, babel: Babel, { esmCodeCoverage, compareHooks }: Plugins): string {
  const { plugin, edgeCount } = esmCodeCoverage();
  const options = {
    plugins: [plugin, compareHooks],
    sourceType: 'module',
    configFile: false,
    babelrc: false,
  };
  const instrumented = babel.transformSync(code, options)?.code ?? code;
  return `const __jazzer_cov = globalThis.certkeepCounters(${edgeCount()});\n${instrumented}`;
}

/** What the instrumentation puts in the place of comparisons with literals. */
function tracerInto(words: Set<string>): object {
  const learn = (some: unknown, other: unknown): void => {
    for (const word of [some, other])
      if (typeof word === 'string' && word !== '' && word.length < 64 && words.size < MAX_WORDS)
        words.add(word);
  };
  return {
    traceStrCmp(some: unknown, other: unknown, operator: string) {
      learn(some, other);
      return compare(some, other, operator);
    },
    traceNumberCmp: compare,
    traceAndReturn(current: unknown, target: unknown) {
      learn(current, target);
      return target;
    },
  };
}

function compare(some: unknown, other: unknown, operator: string): boolean {
  const [left, right] = [some, other] as [number, number];
  switch (operator) {
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      // Without its type, as the code wrote it; ours never does.
      return operator === '==' ? left == right : left != right; // eslint-disable-line eqeqeq
  }
}

function coverageOf(counters: Uint8Array, used: () => number, words: ReadonlySet<string>): Coverage {
  const seen = new Uint8Array(MAX_EDGES);
  let edgeCount = 0;
  return {
    isNew() {
      let isNew = false;
      for (let edge = 0; edge < used(); edge += 1) {
        const count = counters[edge] ?? 0;
        if (count === 0) continue;
        const known = seen[edge] ?? 0;
        if ((known & classOf(count)) !== 0) continue;
        if (known === 0) edgeCount += 1;
        seen[edge] = known | classOf(count);
        isNew = true;
      }
      counters.fill(0, 0, used());
      return isNew;
    },
    get edgeCount() {
      return edgeCount;
    },
    words,
  };
}

/** Once, twice, a few times, often: a loop that runs once more is no news. */
function classOf(count: number): number {
  if (count <= 2) return count;
  if (count <= 7) return 4;
  return count <= 31 ? 8 : 16;
}
