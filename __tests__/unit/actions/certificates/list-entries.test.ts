import { describe, expect, it } from 'vitest';
import { LISTED_PATHS, pathsFor } from '../../../../src/actions/certificates/certificate-paths.ts';
import {
  readListEntries,
  type EntryInputs,
  type NamedEntry,
} from '../../../../src/actions/certificates/list-entries.ts';
import { optional, readInputs, required, type InputSource } from '../../../../src/actions/step/inputs.ts';
import { anyText } from '../../../../src/actions/step/parsers.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { STEP_WORKSPACE } from '../action-contract.ts';

const TABLE = {
  ...LISTED_PATHS,
  'common-name': required(anyText, 'give it'),
  'subject-locality': optional(anyText),
};

interface Entry extends NamedEntry {
  readonly locality: string | null;
}

function readEntry({ source, shared }: EntryInputs): Entry {
  const values = readInputs(TABLE, source, { workspace: STEP_WORKSPACE, shared });
  const name = values['common-name'];
  if (name === 'mad') throw new RangeError('a fault of the reader');
  return { name, paths: pathsFor(name, values), locality: values['subject-locality'] };
}

function readAll(text: string, source: InputSource = () => '') {
  return readListEntries({ text, shard: null }, { workspace: STEP_WORKSPACE, source }, readEntry);
}

describe('the entries of a list', () => {
  it('are read over the inputs of the step, each of which is read once', async () => {
    const asked: string[] = [];
    const source: InputSource = (name, { trimWhitespace }) => {
      asked.push(`${name} ${trimWhitespace}`);
      return name === 'subject-locality' ? 'Ulm' : '';
    };
    const list = '[a, {common-name: b, subject-locality: Bonn}, {common-name: c, subject-locality: ""}, d]';
    const { entries } = await readAll(list, source);
    expect(entries.map(({ name, locality }) => [name, locality])).toEqual([
      ['a', 'Ulm'],
      ['b', 'Bonn'],
      ['c', null],
      ['d', 'Ulm'],
    ]);
    expect(asked).toContain('subject-locality true');
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('keep what is wrong with one from the others, on one line with its place', async () => {
    const { entries, badEntries } = await readAll(
      '[a, {common-name: "", cert-path: x/}, mad, {colour: b}, c]',
    );
    expect(entries.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(badEntries.map(({ position, failure }) => [position, failure.code, failure.message])).toEqual([
      [
        'Entry 2',
        'invalid-input',
        'Entry 2: Input "cert-path": must be the path of a file. Input "common-name" is required: give it.',
      ],
      ['Entry 3', 'invalid-input', 'Entry 3 (mad): a fault of the reader.'],
      ['Entry 4', 'invalid-input', expect.stringMatching(/^Entry 4: Unknown input "colour"\./)],
    ]);
  });

  it('name a bad one by its line too, if the list has several', async () => {
    const { badEntries } = await readAll('- a\n- common-name: b\n  dayz: 3\n- mad\n');
    expect(badEntries.map(({ failure }) => failure.message)).toEqual([
      expect.stringMatching(/^Entry 2 \(line 2\): Unknown input "dayz"/),
      'Entry 3 (mad, line 4): a fault of the reader.',
    ]);
  });

  it('name one that is empty by its line, and those behind it', async () => {
    const { badEntries } = await readAll('- a\n-\n- mad\n');
    expect(badEntries.map(({ failure }) => failure.message)).toEqual([
      expect.stringMatching(/^Entry 2 \(line 2\): The entry is empty: /),
      'Entry 3 (mad, line 3): a fault of the reader.',
    ]);
  });

  it('name a bad one in JSON that is no YAML without its line, and quote nothing', async () => {
    const { entries, badEntries } = await readAll('[{"common-name"\n: "a"},\n{"common-name": "mad"}]');
    expect(entries.map(({ name }) => name)).toEqual(['a']);
    expect(badEntries.map(({ failure }) => failure.message)).toEqual([
      'Entry 2 (mad): a fault of the reader.',
    ]);
  });

  it('end in one mark alone if a name was probably meant', async () => {
    const { badEntries } = await readAll('[{common-name: a, dayz: 3}]');
    expect(badEntries.map(({ failure }) => failure.message)).toEqual([
      'Entry 1: Unknown input "dayz". Did you mean "days"?',
    ]);
  });

  it('may not share a file that differs by case alone: some disks hold both for one', async () => {
    const { badEntries } = await readAll('[a, {common-name: b, cert-path: Certificates/A/certificate.pem}]');
    expect(badEntries.map(({ failure }) => failure.message)).toEqual([
      expect.stringMatching(
        /^Entry 2: one of its files belongs to entry 1 already\. Every certificate needs its own; /,
      ),
    ]);
  });

  it.each([
    ['{common-name: a, cert-path: one}', '{common-name: b, cert-path: one/two.pem}'],
    ['{common-name: a, key-path: one/two/three.pem}', '{common-name: b, p12-path: ONE}'],
    [
      '{common-name: a, cert-path: x/y}',
      '{common-name: b, cert-path: x/z}, {common-name: c, key-path: X/Y/z/k}',
    ],
  ])('may not have a file where another one needs a folder: %s, %s', async (some, other) => {
    const { entries, badEntries } = await readAll(`[${some}, ${other}, d]`);
    expect(badEntries.map(({ failure }) => failure.message)).toEqual([
      expect.stringMatching(
        /^Entry \d: one of its paths conflicts with entry 1: two are the same file, or one file lies below another\./,
      ),
    ]);
    expect(entries.map(({ name }) => name)).toEqual(expect.arrayContaining(['a', 'd']));
  });

  it.each([
    '{common-name: a, cert-path: "{name}", key-path: a/k}',
    '{common-name: a, cert-path: "{name}", key-path: A}',
  ])('may not have files of their own that meet: %s', async (entry) => {
    const { badEntries } = await readAll(`[${entry}]`);
    expect(badEntries.map(({ failure }) => failure.message)).toEqual([
      expect.stringContaining('its paths conflict: two are the same file'),
    ]);
  });

  it('give their files back if they are bad: a later one may have them', async () => {
    const { entries, badEntries } = await readAll('[{common-name: a, p12-path: b/}, a]');
    expect(entries.map(({ name }) => name)).toEqual(['a']);
    expect(badEntries).toHaveLength(1);
  });

  it('are refused as a whole if the list is none', async () => {
    for (const text of ['[]', '{a: b}', '[a'])
      expect(await failureOf(readAll(text))).toMatchObject({ code: 'invalid-input' });
  });
});
