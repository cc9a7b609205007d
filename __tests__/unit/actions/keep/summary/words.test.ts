import { describe, expect, it } from 'vitest';
import { describeReason } from '../../../../../src/actions/keep/summary/words.ts';

describe('words for people', () => {
  it.each([
    ['absent', 'no earlier key was found'],
    ['still-valid', 'it is still valid'],
    ['lost', 'all earlier backups had expired'],
    ['key-mismatch', 'the private key did not belong to the existing one'],
    ['specification-changed: days, usages', 'other inputs were given (days, usages)'],
    ['of-a-later-version', 'of-a-later-version'],
    ['constructor', 'constructor'],
    ['', ''],
  ])('follow "because" for %j: %s', (reason, words) => {
    expect(describeReason(reason)).toBe(words);
  });
});
