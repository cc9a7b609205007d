import { expect, it } from 'vitest';
import { lockedFailure } from '../../../../../src/use-cases/search/sets/locked-failure.ts';

const SET = { place: 'artifact certkeep-a-20261123T021000Z' };

it('advises to give the old passphrase, unless one was given', () => {
  const { code, message } = lockedFailure(SET, 'a', { hasPreviousPassphrase: false });
  expect(code).toBe('locked');
  expect(message).toContain('give the old one as previous-passphrase');
  const both = lockedFailure(SET, 'a', { hasPreviousPassphrase: true }).message;
  expect(both).toBe(
    'Neither passphrase nor previous-passphrase opens the newest sealed backup of a (artifact certkeep-a-20261123T021000Z). Compare both secrets with your copies. Delete this backup only if you are sure that nobody of yours stored it.',
  );
});
