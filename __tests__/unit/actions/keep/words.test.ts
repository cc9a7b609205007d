import { describe, expect, it } from 'vitest';
import { describeReason } from '../../../../src/actions/keep/words.ts';

describe('words for people', () => {
  it.each([
    ['absent', 'none existed'],
    ['still-valid', 'it is still valid'],
    ['lost', 'all earlier backups had expired'],
    ['key-mismatch', 'the private key did not belong to the existing one'],
    ['specification-changed: days, usages', 'other inputs were given (days, usages)'],
    ['of-a-later-version', 'of-a-later-version'],
    ['constructor', 'constructor'],
    ['', ''],
  ])('follow "because" for %j: %s', (reason, words) => {
    expect(describeReason(reason, true)).toBe(words);
  });

  it('say no more than is known without a passphrase', () => {
    expect(describeReason('absent', false)).toBe('no earlier key was found');
    expect(describeReason('expired', false)).toBe('it had expired');
  });
});
