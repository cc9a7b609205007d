import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    // The end-to-end tests start services and whole action runs; two cores are shared by all.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/domain/**'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
});
