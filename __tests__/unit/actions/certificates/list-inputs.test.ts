import { describe, expect, it } from 'vitest';
import {
  checkListPaths,
  checkShard,
  LIST_INPUTS,
  LIST_PATH_INPUTS,
  listInput,
} from '../../../../src/actions/certificates/list-inputs.ts';
import { readInputs, type Values } from '../../../../src/actions/step/inputs.ts';
import { errorOf } from '../../domain/fixtures.ts';

const TABLE = { ...LIST_INPUTS, ...LIST_PATH_INPUTS };

function valuesOf(given: Readonly<Record<string, string>>): Values<typeof TABLE> {
  return readInputs(TABLE, (name) => given[name] ?? '', { workspace: '/w' });
}

describe('the inputs that give a list', () => {
  it('give none if they are empty', () => {
    expect(listInput(valuesOf({}))).toBeNull();
    expect(checkShard(valuesOf({}))).toBeNull();
    expect(checkListPaths(valuesOf({}))).toBeNull();
  });

  it('give its text, and the shard that is meant', () => {
    expect(listInput(valuesOf({ certificates: 'fleet.yml' }))).toEqual({ text: 'fleet.yml', shard: null });
    expect(listInput(valuesOf({ certificates: '[a]', shard: '2/8' }))).toEqual({
      text: '[a]',
      shard: { index: 2, count: 8 },
    });
  });

  it.each(['0/2', '3/2', '2', '1/1001', '1/2/3', '-1/2', 'x'])('may not name the shard %j', (shard) => {
    expect(errorOf(() => valuesOf({ certificates: '[a]', shard })).message).toBe(
      `Input "shard" is "${shard}": must be a part and the number of parts, such as 2/8, from 1/1 to 1000/1000; parts count from 1.`,
    );
  });

  it('want a list if they give a shard: an expression for the list may have come out empty', () => {
    expect(checkShard(valuesOf({ shard: '2/8' }))).toBe(
      'Input "certificates" is empty, and shard is given: give both. Does the list exist?',
    );
    expect(checkShard(valuesOf({ certificates: '[a]', shard: '2/8' }))).toBeNull();
  });

  it.each(['cert-path', 'key-path'])('want a list if they give %s', (name) => {
    expect(checkListPaths(valuesOf({ [name]: 'x' }))).toBe(
      `Input "${name}" is given without certificates: it says where the files of a list are. Give certificates, or leave it out.`,
    );
    expect(checkListPaths(valuesOf({ [name]: 'x', certificates: '[a]' }))).toBeNull();
  });
});
