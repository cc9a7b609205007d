import fc from 'fast-check';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCertificateInputs } from '../../../src/actions/certificate-inputs.ts';
import { folderNameFor } from '../../../src/domain/backup-name.ts';
import { inputsOfEntry, parseListEntry, rememberTexts } from '../../../src/actions/listed-certificates.ts';
import { nameForCommonName } from '../../../src/domain/backup-name.ts';
import { errorOf, expectQuick } from '../domain/fixtures.ts';

const ALLOWED = new Set([
  'common-name',
  'subject-alternative-names',
  'days',
  'usages',
  'cert-path',
  'reuse-key',
]);
const OF_RUN = new Set(['passphrase', 'p12-password', 'github-token', 'backup-path', 'timeout']);

function entryOf(entry: unknown): Record<string, string> {
  return Object.fromEntries(parseListEntry(entry, ALLOWED, OF_RUN));
}

function problemOf(entry: unknown): string {
  return errorOf(() => parseListEntry(entry, ALLOWED, OF_RUN)).message;
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
      `The entry is ${what}: must be a mapping of inputs, or a common name. One that looks like a number needs quotes.`,
    );
  });

  it.each(['passphrase', 'previous-passphrase', 'p12-password', 'github-token'])(
    'may not hold %s, even where the caller would allow it, and its value is not told',
    (name) => {
      const message = `"${name}" is an input of the whole run: give it beside certificates. A secret never belongs into a list.`;
      expect(problemOf({ [name]: 'hush hush hush' })).toBe(message);
      expect(errorOf(() => parseListEntry({ [name]: 'x' }, new Set([name]), new Set())).message).toBe(
        message,
      );
    },
  );

  it('may not hold an input of the whole run', () => {
    expect(problemOf({ timeout: '5m' })).toBe(
      '"timeout" is an input of the whole run: give it beside certificates.',
    );
  });

  it('may not hold an unknown input; the name that was meant is told', () => {
    expect(problemOf({ comon_name: 'a' })).toBe(
      '"comon_name" is no input of a certificate: "common-name" is meant, perhaps.',
    );
    expect(problemOf({ passfrase: 'a' })).toBe(
      '"passfrase" is no input of a certificate: "passphrase", if that is meant, is given beside certificates.',
    );
    expect(problemOf({ colour: 'a' })).toBe(
      '"colour" is no input of a certificate: must be one of common-name, subject-alternative-names, days, usages, cert-path, reuse-key.',
    );
  });

  it.each(['__proto__', 'constructor', '<<', 'toString'])('may not hold %s', (name) => {
    const entry: unknown = JSON.parse(`{"common-name": "a", "${name}": {"days": 1}}`);
    expect(problemOf(entry)).toMatch(/is no input of a certificate/);
    expect(Object.prototype).not.toHaveProperty('days');
  });

  it('quotes at most a short piece of a name, in one line', () => {
    const problem = problemOf({ [`a\n::error::${'x'.repeat(1000)}`]: 1 });
    expect(problem.length).toBeLessThan(250);
    expect(problem).not.toMatch(/\n|x{40}/);
  });

  it.each([
    [{ days: 1.5 }, '"days" is a number that may have been rounded: must be in quotes.'],
    [{ days: Infinity }, '"days" is a number that may have been rounded: must be in quotes.'],
    [{ days: 2 ** 53 }, '"days" is a number that may have been rounded: must be in quotes.'],
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
        '"passphrase" is an input of the whole run: give it beside certificates. A secret never belongs into a list.',
    );
    const wild = Object.fromEntries(Array.from({ length: 100_000 }, (_, each) => [`wild-${each}`, each]));
    expectQuick(() => {
      expect(problemOf(wild).match(/is no input/g)).toHaveLength(5);
    });
  });

  it('gives texts of allowed names alone, or throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.dictionary(fc.constantFrom(...ALLOWED, ...OF_RUN, '__proto__'), fc.anything()),
        ),
        (entry) => {
          try {
            for (const [name, text] of parseListEntry(entry, ALLOWED, OF_RUN)) {
              expect(ALLOWED).toContain(name);
              expect(text).toBeTypeOf('string');
            }
          } catch (error) {
            expect((error as Error).message).toMatch(/must be|beside certificates|perhaps|at most/);
          }
        },
      ),
    );
  });
});

describe('the inputs of an entry', () => {
  const step: Readonly<Record<string, string>> = {
    days: '365',
    usages: 'server-auth',
    passphrase: ' secret ',
  };
  const readText = (name: string, { trimWhitespace }: { trimWhitespace: boolean }): string => {
    const text = step[name] ?? '';
    return trimWhitespace ? text.trim() : text;
  };

  it("are the entry's own, and else the step's", () => {
    const inputs = inputsOfEntry(
      new Map([
        ['days', ' 90 '],
        ['usages', ''],
      ]),
      readText,
    );
    const days = inputs.read('days', (text) => text);
    const usages = inputs.read('usages', (text) => text);
    const passphrase = inputs.readSecret('passphrase', (text) => text);
    inputs.refuseProblems();
    expect([days(), usages(), passphrase()]).toEqual(['90', '', ' secret ']);
  });

  it('are exact where they are read so', () => {
    const inputs = inputsOfEntry(new Map([['a', ' x ']]), readText);
    expect(inputs.readSecret('a', (text) => text)()).toBe(' x ');
  });

  it('are read from the step once, trimmed and exact apart', () => {
    const asked: string[] = [];
    const remembered = rememberTexts((name, options) => {
      asked.push(`${name} ${String(options.trimWhitespace)}`);
      return readText(name, options);
    });
    for (let each = 0; each < 3; each += 1) {
      expect(remembered('passphrase', { trimWhitespace: true })).toBe('secret');
      expect(remembered('passphrase', { trimWhitespace: false })).toBe(' secret ');
      expect(remembered('absent', { trimWhitespace: true })).toBe('');
    }
    expect(asked).toEqual(['passphrase true', 'passphrase false', 'absent true']);
  });
});

/** Where the certificate of this name goes, relative to the workspace. */
function fillName(path: string, name: string): string {
  const values = new Map([
    ['common-name', name],
    ['cert-path', path],
  ]);
  const defaults = { workspace: '/w', certificatePath: 'certificate.pem', privateKeyPath: 'private_key.pem' };
  const inputs = inputsOfEntry(values, () => '');
  return posix.relative('/w', readCertificateInputs(inputs, defaults)().places.certificatePath);
}

describe('a path with {name}', () => {
  it.each([
    ['certs/{name}.pem', 'App.Example', 'certs/app.example.pem'],
    ['{name}/{name}.key', 'a', 'a/a.key'],
    ['{name}.pem', '*.example.com', '_wildcard.example.com.pem'],
    ['{name}.pem', '../../etc/passwd', '.._2f.._2fetc_2fpasswd.pem'],
    ['{name}/x', '..', '_2e_2e/x'],
    ['{name}/x', '.', '_2e/x'],
    ['{name}/x', '$&', '_24_26/x'],
    ['{name}/x', '{name}', '_7bname_7d/x'],
    ['plain.pem', 'a', 'plain.pem'],
    ['{Name}', 'a', '{Name}'],
  ])('%s for %s is %s', (path, name, filled) => {
    expect(fillName(path, name)).toBe(filled);
  });

  it('stays in its folder, and differs where the names do', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1, unit: fc.constantFrom('.', '/', '\\', '_', '2', 'e') }),
    );
    fc.assert(
      fc.property(text, text, (some, other) => {
        const [one, two] = [folderNameFor(some), folderNameFor(other)];
        expect(one).not.toMatch(/[/\\\0]|^\.*$/);
        expect(one === two).toBe(nameForCommonName(some) === nameForCommonName(other));
      }),
    );
  });
});
