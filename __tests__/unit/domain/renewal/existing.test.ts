import { describe, expect, it } from 'vitest';
import { judgePair } from '../../../../src/domain/renewal/existing.ts';
import { existingPairOf } from '../fixtures.ts';

describe('a pair that opened', () => {
  it('is valid if it is self-signed and for this common name, in any letter case', () => {
    for (const commonName of ['app.example', 'App.EXAMPLE']) {
      const pair = existingPairOf({ subject: { commonName } });
      expect(judgePair(pair, 'aPP.example')).toEqual({ state: 'valid', pair });
    }
  });

  it.each([
    ['bücher.example', 'bu\u0308cher.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['*.BÜCHER.example', '*.xn--bcher-kva.example'],
    ['app.example', 'app.example.'],
    ['2001:DB8:0::1', '2001:db8::1'],
  ])('is valid if its name is the same host in another form: %s and %s', (commonName, wanted) => {
    const pair = existingPairOf({ subject: { commonName } });
    expect(judgePair(pair, wanted).state).toBe('valid');
    expect(judgePair(existingPairOf({ subject: { commonName: wanted } }), commonName).state).toBe('valid');
  });

  it.each(['pp.example', '', 'app.example.com', 'app example'])('is not for %j', (commonName) => {
    expect(judgePair(existingPairOf({ subject: { commonName } }), 'app.example').state).toBe('other-name');
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
