import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { TAGS } from './vitest.tags.ts';

/** GitHub's clients read their addresses once in the life of a process, so each of these files needs one of its own. */
const WITH_CLIENTS = [
  '__tests__/contract/{artifact-store,certificate-cache}*.test.ts',
  '__tests__/unit/adapters/github/{artifacts,cache,official-clients}/*.test.ts',
  '__tests__/unit/adapters/github/{deadline,gitea}.test.ts',
];

const rememberDerivations = new URL('__tests__/remember-derivations.mjs', import.meta.url).href;

export default defineConfig({
  test: {
    // The end-to-end tests start services and whole action runs, and wait for them. By default one core of two is idle.
    maxWorkers: availableParallelism() + 1,
    // Workers, and the many processes that tests start, need not compile the same modules again.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/certkeep/compiled', import.meta.url)),
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
