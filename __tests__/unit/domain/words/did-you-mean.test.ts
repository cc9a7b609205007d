import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../../../src/domain/words/did-you-mean.ts';
import { expectQuick } from '../fixtures.ts';

const NAMES = ['common-name', 'subject-alternative-names', 'days', 'key-type', 'cert-path', 'key-path'];

describe('the word that was meant', () => {
  it.each([
    ['common-name', 'common-name'],
    ['commonName', 'common-name'],
    ['COMMON_NAME', 'common-name'],
    ['common name', 'common-name'],
    ['comon-name', 'common-name'],
    ['common-nmae', 'common-name'],
    ['subject-alternate-names', 'subject-alternative-names'],
    ['subjectAlternativeName', 'subject-alternative-names'],
    ['day', 'days'],
    ['cert_path', 'cert-path'],
    ['key-pathh', 'key-path'],
  ])('for %j is %s', (word, meant) => {
    expect(didYouMean(word, NAMES)).toBe(meant);
  });

  it.each(['', 'x', 'zzzz', 'validity', '__proto__', 'constructor', '日本語', 'a'.repeat(65)])(
    'is none for %j',
    (word) => {
      expect(didYouMean(word, NAMES)).toBe(null);
    },
  );

  it('is the first of several that are as near', () => {
    expect(didYouMean('bats', ['cats', 'hats'])).toBe('cats');
  });

  it('is none where nothing of it would stay', () => {
    expect(didYouMean('ab', ['xy'])).toBe(null);
    expect(didYouMean('ab', ['ay'])).toBe('ay');
  });

  it('has one dash for whatever stands between its parts', () => {
    expect(didYouMean('key \u2013 type', NAMES)).toBe('key-type');
    expect(didYouMean('key / _ / type', NAMES)).toBe('key-type');
  });

  it('has as many as 64 letters', () => {
    expect(didYouMean('a'.repeat(64), ['a'.repeat(63)])).toBe('a'.repeat(63));
    expect(didYouMean('a'.repeat(65), ['a'.repeat(64)])).toBe(null);
  });

  it('is none where nothing is allowed', () => {
    expect(didYouMean('days', [])).toBe(null);
  });

  it('is the word itself, for every allowed word', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), (word) => {
        expect(didYouMean(word, NAMES)).toBe(word);
        expect(didYouMean(word.toUpperCase(), NAMES)).toBe(word);
      }),
    );
  });

  it('is found with one letter more, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.nat(24),
        fc.constantFrom('x', '0', '-'),
        (word, at, letter) => {
          expect(NAMES).toContain(didYouMean(word.slice(0, at) + letter + word.slice(at), NAMES));
        },
      ),
    );
  });

  it('is not searched for in a long text', () => {
    expectQuick(() => didYouMean('common-name'.repeat(1_000_000), NAMES), 200);
  });
});
