import { describe, expect, it } from 'vitest';
import { isForName, judgePair } from '../../../src/domain/existing.ts';
import { certificateOf, existingPairOf } from './fixtures.ts';

describe('a pair that opened', () => {
  it('is valid if it is self-signed and for this common name, in any letter case', () => {
    for (const commonName of ['app.example', 'App.EXAMPLE']) {
      const pair = existingPairOf({ subject: { commonName } });
      expect(judgePair(pair, 'aPP.example')).toEqual({ state: 'valid', pair });
    }
  });

  it('has another name if it is self-signed for another common name', () => {
    const pair = existingPairOf({ subject: { commonName: 'other.example' } });
    expect(judgePair(pair, 'app.example')).toEqual({ state: 'other-name', pair });
  });

  it.each(['app.example', 'other.example'])('is foreign if a CA signed it, for %s too', (commonName) => {
    const pair = existingPairOf({ isSelfSigned: false, subject: { commonName } });
    const { certificate, place } = pair;
    expect(judgePair(pair, 'app.example')).toEqual({ state: 'foreign', certificate, place });
  });
});

describe('a certificate', () => {
  it.each([
    ['app.example', true],
    ['APP.example', true],
    ['app.example.', false],
    ['pp.example', false],
    ['', false],
  ])('of app.example is for %j: %s', (commonName, expected) => {
    expect(isForName(certificateOf(), commonName)).toBe(expected);
  });
});
