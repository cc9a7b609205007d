import { expect, it } from 'vitest';
import { derivationIn, entryKey } from '../../../../../src/adapters/github/cache/entry-key.ts';
import { nameOf } from '../../../../contract/sample-set.ts';

const SALT = '0123456789abcdef'.repeat(2);
const RUN = { runId: '7', runAttempt: '1' };

it('names the certificate, the time, the run, the attempt and the derivation', () => {
  const derivation = { salt: SALT, iterations: 600_000 };
  expect(entryKey(nameOf(), RUN, derivation)).toBe(
    `certkeep/certkeep-app.example/20261123T021000Z-7-1-600000-${SALT}`,
  );
  expect(entryKey(nameOf({ base: 'a,b', attempt: 3 }), RUN, derivation)).toBe(
    `certkeep/a%2Cb/20261123T021000Z-7-1-r3-600000-${SALT}`,
  );
});

it.each([600_000, 1_234_567, 10_000_000])(
  'tells the derivation of a key with %d iterations',
  (iterations) => {
    const derivation = { salt: SALT, iterations };
    expect(derivationIn(entryKey(nameOf(), RUN, derivation))).toEqual(derivation);
  },
);

it.each([
  '',
  '20261123T021000Z-7-1',
  `600000-`,
  `x-599999-${SALT}`,
  `x-10000001-${SALT}`,
  `x-0600000-${SALT}`,
  `x-6e5-${SALT}`,
  `x- 600000-${SALT}`,
  `x-600000.5-${SALT}`,
  `x-600000${SALT}`,
  `x-600000-${SALT.slice(1)}`,
  `x-600000-${SALT}0`,
  `x-600000-${SALT.toUpperCase()}`,
  `x-600000-${SALT}-r2`,
  `x-600000-${SALT}\n`,
])('tells nothing of %j', (key) => {
  expect(derivationIn(key)).toBeNull();
});
