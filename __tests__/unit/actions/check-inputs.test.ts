import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  readCheckInputs,
  refuseUnsupportedDrill,
  type CheckInputs,
} from '../../../src/actions/check-inputs.ts';
import { actionInputs } from '../../../src/actions/inputs.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/certificate.ts';
import { errorOf } from '../domain/fixtures.ts';

const ACTION = parse(readFileSync(new URL('../../../check/action.yml', import.meta.url), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
};
const WORKSPACE = resolve('/runner/workspace');

function inputsOf(given: Readonly<Record<string, string>> = {}): CheckInputs {
  const readText = (name: string): string => given[name] ?? ACTION.inputs[name]?.default ?? '';
  return readCheckInputs(actionInputs(readText), WORKSPACE);
}

/** Every input as an empty text, as a schedule hands over what only its sibling triggers have. */
function emptyInputs(): CheckInputs {
  return readCheckInputs(
    actionInputs(() => ''),
    WORKSPACE,
  );
}

describe('the inputs of check', () => {
  it('have the defaults that action.yml names, given or empty', () => {
    const { request, places } = inputsOf();
    expect(request).toEqual({
      paths: 'certificate.pem',
      ifNoFilesFound: 'warn',
      limits: { warnDays: 30, failDays: 7 },
      maxBackupAgeMs: 8 * DAY_MS,
    });
    expect(emptyInputs()).toEqual({ request, places: { ...places, token: '' }, list: null });
  });

  it('check files by default where no backup is named, and only those named where one is', () => {
    expect(inputsOf({ 'common-name': 'example.com' }).request.paths).toBe('');
    expect(inputsOf({ 'backup-path': 'backups' }).request.paths).toBe('');
    expect(inputsOf({ 'artifact-name': 'a', paths: '*.pem' }).request.paths).toBe('*.pem');
  });

  it('name the backup by its artifact or by its common name', () => {
    expect(inputsOf({ 'artifact-name': 'certs' }).places.artifactName).toBe('certs');
    expect(inputsOf({ 'common-name': '*.Example.com' }).places.artifactName).toBe(
      'certkeep-_wildcard.example.com',
    );
    expect(inputsOf({ 'backup-path': 'backups' }).places).toMatchObject({
      artifactName: null,
      backupPath: resolve(WORKSPACE, 'backups'),
    });
    expect(errorOf(() => inputsOf({ 'artifact-name': 'a', 'common-name': 'b' })).message).toContain(
      'must be left out',
    );
  });

  it('name the backups of a list, which are looked for in a directory alone where that alone is named', () => {
    const listed = inputsOf({ certificates: '[a]' });
    expect(listed.request.paths).toBe('');
    expect(listed.places.artifactName).toBe('certkeep-certificates');
    expect(listed.list).toMatchObject({ name: 'certkeep-certificates', shard: null });
    const shard = inputsOf({ certificates: '[a]', shard: '1/2', 'artifact-name': 'own', 'backup-path': 'b' });
    expect(shard.places.artifactName).toBe('own-1-of-2');
    const local = inputsOf({ certificates: '[a]', 'backup-path': 'b' });
    expect(local.places.artifactName).toBeNull();
    expect(local.list).toMatchObject({ base: 'certkeep-certificates' });
    expect(errorOf(() => inputsOf({ certificates: '[a]', 'common-name': 'b' })).message).toContain(
      '"certificates" and "common-name" are both given',
    );
  });

  it('say where the files of a list are, and of a list alone', () => {
    const { list } = inputsOf({ certificates: '[a]', 'cert-path': 'certs/{name}.pem' });
    expect(list?.paths.get('cert-path')).toBe('certs/{name}.pem');
    const { message } = errorOf(() => inputsOf({ 'cert-path': 'a', 'key-path': 'b' }));
    expect(message).toMatch(/"cert-path" is given without certificates.*\n.*"key-path" is given without/);
  });

  it('take a passphrase of any length, since it only opens', () => {
    expect(inputsOf({ passphrase: 'short\n' }).request.passphrase?.reveal()).toBe('short');
  });

  it('take limits that agree, and ages over nothing', () => {
    const { request } = inputsOf({ 'warn-days': '7', 'fail-days': '7', 'max-backup-age': '36h' });
    expect(request).toMatchObject({ limits: { warnDays: 7, failDays: 7 }, maxBackupAgeMs: 36 * HOUR_MS });
    expect(errorOf(() => inputsOf({ 'warn-days': '6' })).message).toContain('must be at most as many');
    expect(errorOf(() => inputsOf({ 'max-backup-age': '0d' })).message).toContain('more than nothing');
    expect(errorOf(() => inputsOf({ 'max-backup-age': '5m' })).message).toContain('such as 30d or 12h');
  });
});

describe('where GitHub has no artifacts', () => {
  it('a drill of an artifact alone is refused; one of a directory goes on', () => {
    const refuse = (given: Readonly<Record<string, string>>) => (): void => {
      refuseUnsupportedDrill(inputsOf(given).places, false);
    };
    expect(errorOf(refuse({ 'artifact-name': 'a' })).message).toContain('Set backup-path');
    expect(refuse({ 'artifact-name': 'a', 'backup-path': 'b' })).not.toThrow();
    expect(refuse({})).not.toThrow();
    refuseUnsupportedDrill(inputsOf({ 'artifact-name': 'a' }).places, true);
  });
});
