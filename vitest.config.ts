import { readFileSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { TAGS } from './vitest.tags.ts';

/** GitHub's clients read their addresses once in the life of a process, so each of these files needs one of its own. */
const WITH_CLIENTS = [
  '__tests__/contract/{artifact-store,certificate-cache}*.test.ts',
  '__tests__/unit/adapters/github/{artifacts,cache,official-clients}/*.test.ts',
  '__tests__/unit/adapters/github/{deadline,gitea}.test.ts',
];

/** A file system in memory, on Linux. */
const IN_MEMORY = '/dev/shm';
/** More than the tests take. Containers often have 64 MiB there. */
const NEEDED_BYTES = 4 * 1024 ** 3;

/** The files of tests are small, many, and gone soon: what a disk makes of them takes as long as a tenth of all tests. */
function temporaryFolder(): string {
  if (process.env['TMPDIR'] !== undefined) return tmpdir();
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    const [, options = ''] =
      new RegExp(`^\\S+ ${IN_MEMORY} \\S+ (\\S+)`, 'm').exec(readFileSync('/proc/self/mounts', 'utf8')) ?? [];
    const mayRunPrograms = /^rw\b(?!.*\bnoexec\b)/.test(options);
    if (mayRunPrograms && bavail * bsize >= NEEDED_BYTES) return IN_MEMORY;
  } catch {
    // There is none here.
  }
  return tmpdir();
}

const rememberDerivations = new URL('__tests__/remember-derivations.mjs', import.meta.url).href;

export default defineConfig({
  test: {
    // The end-to-end tests start services and whole action runs, and wait for them. By default one core of two is idle.
    maxWorkers: availableParallelism() + 1,
    // Workers, and the many processes that tests start, need not compile the same modules again.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/certkeep/compiled', import.meta.url)),
      TMPDIR: temporaryFolder(),
    },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/domain/**'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
    tags: TAGS,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['__tests__/{unit,contract}/**/*.test.ts'],
          exclude: WITH_CLIENTS,
          execArgv: ['--import', rememberDerivations],
          // A process for each file would take as long as the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'clients', include: WITH_CLIENTS } },
      {
        extends: true,
        test: {
          name: 'bundle',
          include: ['__tests__/**/*.test.ts'],
          // The rendered ones need a browser: `npm run test:summaries`.
          exclude: ['__tests__/{unit,contract,rendered}/**'],
          isolate: false,
        },
      },
    ],
  },
});
