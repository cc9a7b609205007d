/**
 * Changes the code of the domain, of the cryptography and of the verification of sets line by line, and reports which changes no test
 * notices.
 *
 *     npm run mutate
 *     npm run mutate -- --mutate src/domain/backup/retention.ts
 *
 * The score may not fall below `break`. What it lacks are changes that do not show, such as whether values that are never equal are
 * compared with `<` or `<=`. Results are kept in `reports/`, so that a second run tries only what has changed.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'src/domain/**/*.ts',
    'src/adapters/crypto/passphrase/{keyring,set-key,pbes2,key-derivation,encrypted-private-key}.ts',
    'src/adapters/crypto/key/{private-key-reader,pair-proof,rsa-key-arithmetic}.ts',
    'src/adapters/crypto/certificate/public-file.ts',
    'src/adapters/crypto/asn1/strict-der.ts',
    'src/use-cases/verify/verify-set.ts',
  ],
  ignorePatterns: ['/*', '!/src', '!/__tests__', '!/docs', '!/*.json', '!/vitest.mutation.config.ts'],
  coverageAnalysis: 'perTest',
  // A constant of a module would need every test anew, in a process of its own: a few of them took most of the time.
  ignoreStatic: true,
  concurrency: 2,
  // A change that makes a derivation or a proof slow is no loop: only what takes far longer than its tests counts as one.
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 99, low: 98, break: 98 },
  tempDirName: '.stryker-tmp',
  allowEmpty: false,
};
