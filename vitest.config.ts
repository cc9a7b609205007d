import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    // They need a browser: `npm run test:summaries`.
    exclude: [...configDefaults.exclude, '__tests__/rendered/**'],
    // The end-to-end tests start services and whole action runs, and wait more than they work. By default one core of two is idle.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/domain/**'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
});
