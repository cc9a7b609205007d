import { describe, expect, it } from 'vitest';
import { LIST_INPUTS } from '../../../../src/actions/certificates/list-inputs.ts';
import {
  checkSetNameGiven,
  checkSetNames,
  namesOfList,
  SET_NAME_INPUTS,
  setNames,
} from '../../../../src/actions/certificates/set-names.ts';
import { readInputs, type InputCheck, type Values } from '../../../../src/actions/step/inputs.ts';
import { errorOf } from '../../domain/fixtures.ts';

const TABLE = { ...SET_NAME_INPUTS, ...LIST_INPUTS };
type Given = Readonly<Record<string, string>>;

function valuesOf(
  given: Given,
  checks: readonly InputCheck<Values<typeof TABLE>>[] = [],
): Values<typeof TABLE> {
  return readInputs(TABLE, (name) => given[name] ?? '', { workspace: '/w', checks });
}

describe('the names of the sets that are meant', () => {
  it.each<[Given, ReturnType<typeof setNames>]>([
    [{}, null],
    [{ 'artifact-name': 'own' }, { base: 'own', list: null }],
    [{ 'common-name': '*.Example.com' }, { base: 'certkeep-_wildcard.example.com', list: null }],
    [{ certificates: '[a]' }, { base: 'certkeep-certificates', list: 'certkeep-certificates' }],
    [
      { certificates: '[a]', 'artifact-name': 'own' },
      { base: 'own', list: 'own' },
    ],
    [
      { certificates: '[a]', 'artifact-name': 'own', shard: '2/8' },
      { base: 'own-2-of-8', list: 'own' },
    ],
    // A shard without a list is refused elsewhere, and names nothing.
    [{ shard: '2/8' }, null],
  ])('are by %j: %j', (given, names) => {
    expect(setNames(valuesOf(given))).toEqual(names);
  });

  it('are refused at once for a common name that no set can have', () => {
    expect(() => valuesOf({ 'common-name': '証'.repeat(26) })).toThrow(
      'has 234 characters in the form of file',
    );
    expect(() => valuesOf({ 'common-name': 'a'.repeat(65) })).toThrow('and has 65: give a short name');
  });

  it('are found by an action that takes no list', () => {
    const values = { 'artifact-name': null, 'common-name': 'a' };
    expect(setNames(values)).toEqual({ base: 'certkeep-a', list: null });
    expect(checkSetNames(values)).toBeNull();
  });

  it('of a list are those of the default, unless another is given', () => {
    expect(namesOfList(null, { index: 1, count: 2 })).toEqual({
      base: 'certkeep-certificates-1-of-2',
      list: 'certkeep-certificates',
    });
  });

  it.each<[Given, string]>([
    [{ 'artifact-name': 'a', 'common-name': 'b' }, 'artifact-name'],
    [{ certificates: '[a]', 'common-name': 'b' }, 'certificates'],
    [{ certificates: '[a]', 'artifact-name': 'a', 'common-name': 'b' }, 'artifact-name'],
  ])('are not given twice: %j', (given, other) => {
    expect(errorOf(() => valuesOf(given, [checkSetNames])).message).toBe(
      `Inputs "${other}" and "common-name" are both given: leave one out.`,
    );
  });

  it.each<Given>([{}, { 'common-name': 'a' }, { certificates: '[a]', 'artifact-name': 'b', shard: '1/2' }])(
    'are given well by %j',
    (given) => {
      expect(checkSetNames(valuesOf(given))).toBeNull();
    },
  );

  it('can be required', () => {
    expect(checkSetNameGiven(valuesOf({}))).toBe(
      'Inputs "artifact-name" and "common-name" are both empty: give one.',
    );
    for (const given of [{ 'artifact-name': 'a' }, { 'common-name': 'a' }, { certificates: '[a]' }])
      expect(checkSetNameGiven(valuesOf(given))).toBeNull();
  });

  it.each([
    ['common-name', 'x'.repeat(65), 'a text of 65 characters', 'must have 1 to 64 characters, and has 65'],
    ['artifact-name', 'a/b', '"a/b"', 'must be letters, digits'],
    ['artifact-name', 'é'.repeat(120), 'a text of 120 characters', 'must have at most 200 bytes of UTF-8'],
  ])('have rules: %s', (name, text, quoted, rule) => {
    expect(errorOf(() => valuesOf({ [name]: text })).message).toContain(
      `Input "${name}" is ${quoted}: ${rule}`,
    );
  });
});
