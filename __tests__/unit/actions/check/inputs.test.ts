import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCheckInputs, type CheckInputs } from '../../../../src/actions/check/inputs.ts';
import { DAY_MS, HOUR_MS } from '../../../../src/domain/certificate/certificate.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { contractOf, STEP_WORKSPACE, stepWith } from '../action-contract.ts';

const CONTRACT = contractOf('check');
const inputsOf = (given: Readonly<Record<string, string>> = {}): Promise<CheckInputs> =>
  readCheckInputs(stepWith(CONTRACT, given));
const problemOf = async (given: Readonly<Record<string, string>>): Promise<string> =>
  (await failureOf(inputsOf(given))).message;

describe('the inputs of check', () => {
  it('have the defaults that action.yml names, given or empty', async () => {
    const { request, values } = await inputsOf();
    expect(request).toEqual({
      paths: 'certificate.pem',
      ifNoFilesFound: 'warn',
      limits: { warnDays: 30, failDays: 7 },
      maxBackupAgeMs: 8 * DAY_MS,
      list: null,
    });
    const empty = Object.fromEntries(Object.keys(CONTRACT.inputs).map((name) => [name, '']));
    expect((await inputsOf(empty)).request).toEqual(request);
    expect(Object.keys(values).sort()).toEqual(Object.keys(CONTRACT.inputs).sort());
  });

  it('check files by default if no backup is named, and only those named if one is', async () => {
    expect((await inputsOf({ 'common-name': 'example.com' })).request.paths).toBe('');
    expect((await inputsOf({ 'common-name': 'example.com' })).request.action).toBe('keep');
    expect((await inputsOf({ certificates: '[a]' })).request.action).toBe('keep');
    expect((await inputsOf({ 'artifact-name': 'a' })).request.action).toBeUndefined();
    expect((await inputsOf({ 'backup-path': 'backups' })).request.paths).toBe('');
    expect((await inputsOf({ 'release-tag': 'x' })).request.paths).toBe('');
    expect((await inputsOf({ 'artifact-name': 'a', paths: '*.pem' })).request.paths).toBe('*.pem');
  });

  it('name the backup by its artifact or by its common name', async () => {
    expect((await inputsOf({ 'artifact-name': 'certs' })).artifactName).toBe('certs');
    expect((await inputsOf({ 'common-name': '*.Example.com' })).artifactName).toBe(
      'certkeep-_wildcard.example.com',
    );
    const local = await inputsOf({ 'backup-path': 'backups' });
    expect(local.artifactName).toBeNull();
    expect(local.values['backup-path']).toBe(resolve(STEP_WORKSPACE, 'backups'));
    expect(await problemOf({ 'artifact-name': 'a', 'common-name': 'b' })).toContain('leave one out');
  });

  it('name the backups of a list, which are looked for in a directory alone if that alone is named', async () => {
    const listed = await inputsOf({ certificates: '[a]' });
    expect(listed.request.paths).toBe('');
    expect(listed.artifactName).toBe('certkeep-certificates');
    expect(listed.request.list).toEqual({
      name: 'certkeep-certificates',
      shardBase: null,
      certificates: [
        { commonName: 'a', location: resolve(STEP_WORKSPACE, 'certificates/a/certificate.pem') },
      ],
      entryFindings: [],
    });
    const shard = await inputsOf({
      certificates: '[a]',
      shard: '1/2',
      'artifact-name': 'own',
      'backup-path': 'b',
    });
    expect(shard.artifactName).toBe('own-1-of-2');
    expect(shard.request.list).toMatchObject({ name: 'own', shardBase: 'own-1-of-2' });
    const local = await inputsOf({ certificates: '[a]', 'backup-path': 'b' });
    expect(local.artifactName).toBeNull();
    const released = await inputsOf({ certificates: '[a]', 'release-tag': 'x' });
    expect(released.artifactName).toBeNull();
    expect(local.request.list).toMatchObject({ name: 'certkeep-certificates' });
    expect(await problemOf({ certificates: '[a]', 'common-name': 'b' })).toContain(
      '"certificates" and "common-name" are both given',
    );
  });

  it('say where the files of a list are, and of a list alone', async () => {
    const { request } = await inputsOf({
      certificates: '[a, {common-name: b, cert-path: own.pem}]',
      'cert-path': 'c/{name}.pem',
    });
    expect(request.list?.certificates.map(({ location }) => location)).toEqual([
      resolve(STEP_WORKSPACE, 'c/a.pem'),
      resolve(STEP_WORKSPACE, 'own.pem'),
    ]);
    expect(await problemOf({ 'cert-path': 'a' })).toContain('"cert-path" is given without certificates');
  });

  it('report entries of a list that cannot be used, and keep the others', async () => {
    const { request } = await inputsOf({ certificates: '[a, {common-name: ""}]' });
    expect(request.list?.certificates).toHaveLength(1);
    expect(request.list?.entryFindings).toMatchObject([{ code: 'invalid-entry', level: 'error' }]);
  });

  it('take limits that agree, and ages over nothing', async () => {
    const { request } = await inputsOf({ 'warn-days': '7', 'fail-days': '7', 'max-backup-age': '36h' });
    expect(request).toMatchObject({ limits: { warnDays: 7, failDays: 7 }, maxBackupAgeMs: 36 * HOUR_MS });
    expect(await problemOf({ 'warn-days': '6' })).toContain(
      '"fail-days" is 7, and must not be greater than warn-days (6)',
    );
    expect(await problemOf({ 'max-backup-age': '0d' })).toContain('must be more than 0');
    expect(await problemOf({ 'max-backup-age': '5m' })).toContain('such as 30d or 12h');
  });
});
