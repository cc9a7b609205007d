import { describe, expect, it } from 'vitest';
import { isForName, judgePair } from '../../../src/domain/held.ts';
import { certificateOf, heldPairOf } from './fixtures.ts';

describe('a pair that opened', () => {
  it('is valid where it is self-signed and for this common name', () => {
    const pair = heldPairOf();
    expect(judgePair(pair, 'app.example')).toEqual({ state: 'valid', pair });
  });

  it('is valid in any letter case of the common name', () => {
    const pair = heldPairOf({ subject: { commonName: 'App.EXAMPLE' } });
    expect(judgePair(pair, 'aPP.example')).toEqual({ state: 'valid', pair });
  });

  it('is foreign where it is for another common name', () => {
    const pair = heldPairOf({ subject: { commonName: 'other.example' } });
    expect(judgePair(pair, 'app.example')).toEqual({ state: 'foreign', because: 'other-name', pair });
  });

  it('is foreign for its issuer first where it is for another common name too', () => {
    const pair = heldPairOf({ isSelfSigned: false, subject: { commonName: 'other.example' } });
    expect(judgePair(pair, 'app.example')).toEqual({ state: 'foreign', because: 'other-issuer', pair });
  });

  it('is foreign where a CA signed it for this very name', () => {
    const pair = heldPairOf({ isSelfSigned: false });
    expect(judgePair(pair, 'app.example')).toEqual({ state: 'foreign', because: 'other-issuer', pair });
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
