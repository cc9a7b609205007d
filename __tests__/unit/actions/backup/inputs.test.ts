import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBackupInputs, type BackupInputs } from '../../../../src/actions/backup/inputs.ts';
import { errorOf } from '../../domain/fixtures.ts';
import { contractOf, STEP_WORKSPACE, stepWith } from '../action-contract.ts';

const ACTION = contractOf('backup');
type Given = Readonly<Record<string, string>>;

function inputsOf(given: Given = {}): BackupInputs {
  return readBackupInputs(stepWith(ACTION, { paths: '*', ...given }));
}

function refusalOf(given: Given): string {
  return errorOf(() => inputsOf(given)).message;
}

describe('the inputs of backup', () => {
  it('are those of action.yml, with its defaults, given or empty', () => {
    const inputs = inputsOf();
    expect(Object.keys(inputs).sort()).toEqual(Object.keys(ACTION.inputs).sort());
    expect(inputs).toEqual({
      paths: '*',
      'if-no-files-found': 'error',
      'skip-if-unchanged': false,
      passphrase: null,
      'previous-passphrase': null,
      'backup-path': null,
      'release-tag': null,
      'upload-artifact': true,
      'artifact-name': 'certkeep-backup',
      'retention-days': null,
      'compression-level': 6,
      'github-token': '${{ github.token }}',
      timeout: 300_000,
    });
    const empty = Object.fromEntries(Object.keys(inputs).map((name) => [name, '']));
    expect(inputsOf({ ...empty, paths: '*' })).toEqual({ ...inputs, 'github-token': null });
  });

  it('are read as they are given', () => {
    const inputs = inputsOf({
      paths: 'a/**\n!a/b',
      'if-no-files-found': 'ignore',
      'skip-if-unchanged': 'true',
      'artifact-name': 'files',
      'upload-artifact': 'false',
      'backup-path': 'backups',
      passphrase: 'a passphrase of ours',
      'previous-passphrase': 'older',
    });
    expect(inputs).toMatchObject({
      paths: 'a/**\n!a/b',
      'if-no-files-found': 'ignore',
      'skip-if-unchanged': true,
      'artifact-name': 'files',
      'upload-artifact': false,
      'backup-path': resolve(STEP_WORKSPACE, 'backups'),
    });
    expect(inputs.passphrase?.reveal()).toBe('a passphrase of ours');
    expect(inputs['previous-passphrase']?.reveal()).toBe('older');
  });

  it('have no name of artifacts that is too long for a file', () => {
    expect(refusalOf({ paths: 'a', 'artifact-name': 'é'.repeat(120) })).toBe(
      'Input "artifact-name" is a text of 120 characters: must have at most 200 bytes of UTF-8, and has 240.',
    );
  });

  it('are refused together', () => {
    const lines = refusalOf({
      paths: '',
      'artifact-name': 'a/b',
      'skip-if-unchanged': 'yes',
      'upload-artifact': 'false',
      'previous-passphrase': 'older',
    }).split('\n');
    expect(lines.sort()).toEqual([
      expect.stringMatching(/^Input "artifact-name" is "a\/b": must be letters, digits/),
      'Input "passphrase" is empty, and previous-passphrase is given: give both. Does the secret exist?',
      'Input "paths" is required: name the files to back up.',
      'Input "skip-if-unchanged" is "yes": must be true or false.',
      'Input "upload-artifact" is false, and "backup-path" and "release-tag" are empty, so there is no place for a backup: give one of them.',
    ]);
  });
});
