import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionInputs } from '../../../src/actions/inputs.ts';
import { readPruneInputs, type PruneInputs } from '../../../src/actions/prune-inputs.ts';
import { errorOf } from '../domain/fixtures.ts';
import { WORKSPACE } from './fixtures.ts';

const ACTION = parse(readFileSync(new URL('../../../prune/action.yml', import.meta.url), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
};

function inputsOf(given: Readonly<Record<string, string>>): PruneInputs {
  const readText = (name: string): string => {
    if (ACTION.inputs[name] === undefined) throw new Error(`${name} is not in action.yml`);
    return given[name] ?? ACTION.inputs[name].default ?? '';
  };
  return readPruneInputs(actionInputs(readText), WORKSPACE);
}

const NO_RULE = { last: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null };

describe('the inputs of prune', () => {
  it('have defaults that remove nothing', () => {
    expect(inputsOf({ 'common-name': 'example.com' })).toEqual({
      request: { artifactName: 'certkeep-example.com', policy: NO_RULE, passphrases: {}, dryRun: true },
      places: expect.objectContaining({ backupPath: null, timeoutMs: 900_000 }) as unknown,
    });
  });

  it('mean their defaults where they are empty', () => {
    const empty = { 'dry-run': '', timeout: '', 'keep-last': '', 'keep-within': '', 'backup-path': '' };
    expect(inputsOf({ 'common-name': 'a', ...empty })).toEqual(inputsOf({ 'common-name': 'a' }));
  });

  it('are read into a policy', () => {
    const { request, places } = inputsOf({
      'artifact-name': 'files',
      'keep-last': '3',
      'keep-daily': 'unlimited',
      'keep-weekly': '-1',
      'keep-monthly': '0',
      'keep-yearly': '999999',
      'keep-within': '1y5m7d2h',
      'backup-path': 'backups',
      'dry-run': 'false',
      passphrase: 'a passphrase of ours',
    });
    expect(request).toMatchObject({
      artifactName: 'files',
      policy: {
        last: 3,
        daily: 'unlimited',
        weekly: 'unlimited',
        monthly: 0,
        yearly: 999_999,
        within: { years: 1, months: 5, days: 7, hours: 2 },
      },
      dryRun: false,
    });
    expect(request.passphrases.current?.reveal()).toBe('a passphrase of ours');
    expect(places.backupPath).toBe(join(WORKSPACE, 'backups'));
  });

  it.each([
    ['keep-last', 'many', 'must be a whole number from 0 to 999999, or unlimited'],
    ['keep-daily', '-2', 'must be a whole number from 0 to 999999, or unlimited'],
    ['keep-yearly', '1.5', 'must be a whole number from 0 to 999999, or unlimited'],
    ['keep-within', '1w', 'must be a span such as 30d, 12h or 1y5m7d2h'],
    ['dry-run', 'no', 'must be true or false'],
  ])('refuse %s: %s', (name, value, why) => {
    const { message } = errorOf(() => inputsOf({ 'common-name': 'a', [name]: value }));
    expect(message).toContain(`Input "${name}" is "${value}": ${why}`);
  });

  it('want one name, and only one', () => {
    expect(errorOf(() => inputsOf({})).message).toContain('are both empty: one must be given');
    const both = { 'common-name': 'a', 'artifact-name': 'b' };
    expect(errorOf(() => inputsOf(both)).message).toContain('both given: one must be left out');
  });
});
