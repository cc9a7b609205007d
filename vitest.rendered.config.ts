import { defineConfig } from 'vitest/config';

/** The summaries in a browser. Started by `npm run test:summaries`, which finds the browser. */
export default defineConfig({
  test: { include: ['__tests__/rendered/**/*.test.ts'], hookTimeout: 120_000 },
});
