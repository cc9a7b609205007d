import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CERTIFICATE_INPUTS } from '../../../../src/actions/certificates/certificate-inputs.ts';
import { LISTED_PATHS } from '../../../../src/actions/certificates/certificate-paths.ts';
import { parseListEntry } from '../../../../src/actions/certificates/list-entry.ts';
import { RUN_INPUTS } from '../../../../src/actions/certificates/run-inputs.ts';
import { errorOf, expectQuick } from '../../domain/fixtures.ts';

const ALLOWED = Object.keys({ ...CERTIFICATE_INPUTS, ...LISTED_PATHS });

function entryOf(entry: unknown): Record<string, string> {
  return Object.fromEntries(parseListEntry(entry));
}

function problemOf(entry: unknown): string {
  return errorOf(() => parseListEntry(entry)).message;
}

describe('an entry of the list', () => {
  it('that is a plain text is a common name', () => {
    expect(entryOf('app.example')).toEqual({ 'common-name': 'app.example' });
  });

  it('gives texts, whatever their type in YAML', () => {
    expect(entryOf({ 'common-name': 'a', days: 90, 'reuse-key': true })).toEqual({
      'common-name': 'a',
      days: '90',
      'reuse-key': 'true',
    });
  });

  it('gives the values of a list as lines', () => {
    expect(
      entryOf({ usages: ['server-auth', 'client-auth'], 'subject-alternative-names': ['a', 7] }),
    ).toEqual({
      usages: 'server-auth\nclient-auth',
      'subject-alternative-names': 'a\n7',
    });
  });

  it('does not give what is null or absent, but an empty text or list is given, as empty', () => {
    expect(
      entryOf({ 'common-name': null, days: undefined, usages: '', 'subject-alternative-names': [] }),
    ).toEqual({
      usages: '',
      'subject-alternative-names': '',
    });
  });

  it.each([
    [null, 'empty'],
    ['', 'empty'],
    [' ', 'no text'],
    [7, 'no text'],
    [true, 'no text'],
    [['a'], 'a list'],
  ])('%j is refused', (entry, what) => {
    expect(problemOf(entry)).toBe(
      `The entry is ${what}: give a mapping of inputs, or a common name. Put a name that looks like a number in quotes.`,
    );
  });

  it.each(['passphrase', 'previous-passphrase', 'p12-password', 'github-token'])(
    'may not hold %s, and its value is not told',
    (name) => {
      expect(problemOf({ [name]: 'hush hush hush' })).toBe(
        `"${name}" is an input of the whole run: give it beside certificates. A secret never belongs in a list.`,
      );
    },
  );

  it('may not hold an input of the whole run', () => {
    expect(problemOf({ timeout: '5m' })).toBe(
      '"timeout" is an input of the whole run: give it beside certificates.',
    );
  });

  it('may not hold an unknown input; the name that was meant is told', () => {
    expect(problemOf({ comon_name: 'a' })).toBe('Unknown input "comon_name". Did you mean "common-name"?');
    expect(problemOf({ passfrase: 'a' })).toBe(
      'Unknown input "passfrase". If you mean "passphrase", give it beside certificates.',
    );
    expect(problemOf({ colour: 'a' })).toBe(`Unknown input "colour". It can have ${ALLOWED.join(', ')}.`);
  });

  it.each(['__proto__', 'constructor', '<<', 'toString'])('may not hold %s', (name) => {
    const entry: unknown = JSON.parse(`{"common-name": "a", "${name}": {"days": 1}}`);
    expect(problemOf(entry)).toMatch(/^Unknown input/);
    expect(Object.prototype).not.toHaveProperty('days');
  });

  it('quotes at most a short piece of a name, in one line', () => {
    const problem = problemOf({ [`a\n::error::${'x'.repeat(1000)}`]: 1 });
    expect(problem.length).toBeLessThan(500);
    expect(problem).not.toMatch(/\n|x{40}/);
  });

  it.each([
    [{ days: 1.5 }, '"days" is a number that may have been rounded: put it in quotes.'],
    [{ days: Infinity }, '"days" is a number that may have been rounded: put it in quotes.'],
    [{ days: 2 ** 53 }, '"days" is a number that may have been rounded: put it in quotes.'],
    [
      { days: { hush: 1 } },
      '"days" has a value of another kind: must be a text, a number, true or false, or a list of these.',
    ],
    [
      { usages: [['hush']] },
      '"usages" has a value of another kind: must be a text, a number, true or false, or a list of these.',
    ],
    [
      { usages: [null] },
      '"usages" has a value of another kind: must be a text, a number, true or false, or a list of these.',
    ],
    [{ days: 'x'.repeat(65_537) }, '"days" has 65537 characters: must have at most 65536.'],
    [{ usages: Array(65_537).fill('') }, '"usages" has 65537 values: must have at most 65536.'],
  ])('%# is refused for its value, which is not told', (entry, message) => {
    expect(problemOf(entry)).toBe(message);
  });

  it('is refused for all that is wrong with it, up to five times', () => {
    expect(problemOf({ timeout: 1, days: {}, passphrase: 'x' })).toBe(
      '"timeout" is an input of the whole run: give it beside certificates. ' +
        '"days" has a value of another kind: must be a text, a number, true or false, or a list of these. ' +
        '"passphrase" is an input of the whole run: give it beside certificates. A secret never belongs in a list.',
    );
    const wild = Object.fromEntries(Array.from({ length: 100_000 }, (_, each) => [`wild-${each}`, each]));
    expectQuick(() => {
      expect(problemOf(wild).match(/Unknown input/g)).toHaveLength(5);
    });
  });

  it('gives texts of allowed names alone, or throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.dictionary(fc.constantFrom(...ALLOWED, ...Object.keys(RUN_INPUTS), '__proto__'), fc.anything()),
        ),
        (entry) => {
          try {
            for (const [name, text] of parseListEntry(entry)) {
              expect(ALLOWED).toContain(name);
              expect(text).toBeTypeOf('string');
            }
          } catch (error) {
            expect((error as Error).message).toMatch(
              /must be|beside certificates|Unknown input|at most|give a mapping|in quotes/,
            );
          }
        },
      ),
    );
  });
});
