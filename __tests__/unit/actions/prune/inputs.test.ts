import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPruneInputs, type PruneInputs } from '../../../../src/actions/prune/inputs.ts';
import { errorOf } from '../../domain/fixtures.ts';
import { contractOf, STEP_WORKSPACE, stepWith } from '../action-contract.ts';

const CONTRACT = contractOf('prune');
const inputsOf = (given: Readonly<Record<string, string>>): PruneInputs =>
  readPruneInputs(stepWith(CONTRACT, given));

const NO_RULE = { last: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null };

describe('the inputs of prune', () => {
  it('have defaults that remove nothing', () => {
    const { request, values } = inputsOf({ 'common-name': 'example.com' });
    expect(request).toEqual({ artifactName: 'certkeep-example.com', policy: NO_RULE, dryRun: true });
    expect(values).toMatchObject({ 'backup-path': null, timeout: 900_000, passphrase: null });
  });

  it('are those of action.yml', () => {
    expect(Object.keys(inputsOf({ 'common-name': 'a' }).values).sort()).toEqual(
      Object.keys(CONTRACT.inputs).sort(),
    );
  });

  it('mean their defaults if they are empty', () => {
    const empty = { 'dry-run': '', timeout: '', 'keep-last': '', 'keep-within': '', 'backup-path': '' };
    expect(inputsOf({ 'common-name': 'a', ...empty })).toEqual(inputsOf({ 'common-name': 'a' }));
  });

  it('are read into a policy', () => {
    const { request, values } = inputsOf({
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
      'previous-passphrase': 'an older one',
    });
    expect(request).toEqual({
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
    expect(values.passphrase?.reveal()).toBe('a passphrase of ours');
    expect(values['previous-passphrase']?.reveal()).toBe('an older one');
    expect(values['backup-path']).toBe(join(STEP_WORKSPACE, 'backups'));
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

  it('want one name, and only one, and no previous passphrase alone', () => {
    expect(errorOf(() => inputsOf({})).message).toContain('are both empty: give one');
    expect(errorOf(() => inputsOf({ 'keep-last': 'many' })).message).toMatch(/"keep-last" is[^]*give one/);
    const both = { 'common-name': 'a', 'artifact-name': 'b' };
    expect(errorOf(() => inputsOf(both)).message).toContain('are both given: leave one out');
    const alone = { 'common-name': 'a', 'previous-passphrase': 'an older one' };
    expect(errorOf(() => inputsOf(alone)).message).toContain('Input "passphrase" is empty');
  });
});
