import { defineConfig } from 'vitest/config';

// Far from UTC and with a change of clocks: what reads the time of the place instead must not go unnoticed.
process.env['TZ'] = 'Pacific/Chatham';

/** The tests that answer for the domain and the sealing; `npm run mutate` runs them once for each change of the code. */
export default defineConfig({
  test: {
    include: [
      '__tests__/unit/domain/**/*.test.ts',
      '__tests__/unit/adapters/crypto/{key-sealer,sealed-key-frame,wiped-keys}.test.ts',
      '__tests__/unit/adapters/crypto/{key-derivation,private-key-reader,decoded-keys,pair-proof}.test.ts',
      '__tests__/unit/adapters/crypto/rsa-key-arithmetic.test.ts',
    ],
    // A process of restic for each change would take a day, where restic is installed at all.
    exclude: ['__tests__/unit/domain/retention.oracle.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
