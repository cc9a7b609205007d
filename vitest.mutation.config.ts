import { defineConfig } from 'vitest/config';
import { TAGS } from './vitest.tags.ts';

// Far from UTC and with a change of clocks: what reads the time of the place instead must not go unnoticed.
process.env['TZ'] = 'Pacific/Chatham';

/** The tests that answer for the domain, the cryptography and the verification; `npm run mutate` runs them for each change of the code. */
export default defineConfig({
  test: {
    include: [
      '__tests__/unit/domain/**/*.test.ts',
      '__tests__/unit/adapters/crypto/**/{keyring,set-key,sealed-key-frame,sealed-key-bits,wiped-keys}.test.ts',
      '__tests__/unit/adapters/crypto/**/{key-derivation,private-key-reader,decoded-keys,pair-proof}.test.ts',
      '__tests__/unit/adapters/crypto/**/{rsa-key-arithmetic,public-file,strict-der}.test.ts',
      '__tests__/unit/use-cases/verify/verify-set.test.ts',
    ],
    // A process of restic for each change would take a day, if restic is installed at all.
    exclude: ['__tests__/unit/domain/backup/retention.oracle.test.ts'],
    tags: TAGS,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
