import { describe, expect, it } from 'vitest';
import { ACTION, inputsOf, WORKSPACE } from './restore-fixtures.ts';

async function problemOf(given: Readonly<Record<string, string>>): Promise<string> {
  const error: unknown = await inputsOf(given).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Error ? error.message : 'nothing';
}

describe('the inputs of restore', () => {
  it('are those of its action.yml, all of them and no others', async () => {
    const asked = new Set<string>();
    await inputsOf({ 'common-name': 'app.example' }, asked);
    expect([...asked].sort()).toEqual(Object.keys(ACTION.inputs).sort());
  });

  it('have the same defaults if they are empty', async () => {
    const empty = Object.fromEntries(Object.keys(ACTION.inputs).map((name) => [name, '']));
    const named = { 'artifact-name': 'own', 'github-token': 't' };
    expect(await inputsOf({ ...empty, ...named })).toEqual(await inputsOf(named));
    expect(await inputsOf(named)).toMatchObject({
      request: {
        artifactName: 'own',
        list: null,
        certificates: null,
        date: { text: 'latest', until: null },
        runId: null,
        fromAnyRepository: false,
        overwrite: false,
      },
      values: {
        timeout: 300_000,
        from: 'artifact',
        repository: null,
        path: WORKSPACE,
        'if-not-found': 'error',
      },
      badEntries: [],
    });
  });

  it('name the backups by the common name as keep does, and those of a list and of a shard', async () => {
    const wildcard = await inputsOf({ 'common-name': '*.App.example' });
    expect(wildcard.request.action).toBe('keep');
    expect((await inputsOf({ certificates: '[a]' })).request.action).toBe('keep');
    expect((await inputsOf({ 'artifact-name': 'a' })).request.action).toBeUndefined();
    expect(wildcard.request.artifactName).toBe('certkeep-_wildcard.app.example');
    const shard = await inputsOf({ certificates: '[a, b]', shard: '2/2' });
    expect(shard.request).toMatchObject({
      artifactName: 'certkeep-certificates-2-of-2',
      list: 'certkeep-certificates',
    });
    const own = await inputsOf({ certificates: '[a]', 'artifact-name': 'own' });
    expect(own.request).toMatchObject({ artifactName: 'own', list: 'own' });
  });

  it('say where the certificates of a list go, below path; what else keep takes may be in an entry', async () => {
    const certificates = JSON.stringify([
      {
        'common-name': 'a.example',
        days: 0,
        'cert-path': 'tls/{name}.crt',
        'expected-fingerprint': 'ab'.repeat(32),
      },
      'b.example',
      { 'common-name': 'c.example', 'key-path': '../c.key' },
      { 'common-name': 'd.example', 'cert-path': 'same.pem', 'key-path': 'same.pem' },
    ]);
    const { request, badEntries } = await inputsOf({ certificates, path: 'etc', 'key-path': 'keys/{name}' });
    expect(request.certificates).toEqual([
      {
        name: 'a.example',
        commonName: 'a.example',
        certificatePath: 'tls/a.example.crt',
        privateKeyPath: 'keys/a.example',
        expectedFingerprint: Array.from({ length: 32 }, () => 'AB').join(':'),
      },
      {
        name: 'b.example',
        commonName: 'b.example',
        certificatePath: 'certificates/b.example/certificate.pem',
        privateKeyPath: 'keys/b.example',
      },
    ]);
    expect(badEntries.map(({ failure }) => failure.message)).toEqual([
      expect.stringMatching(/^Entry 3 .*is not below path: /),
      expect.stringMatching(/^Entry 4.*name the same file twice/),
    ]);
  });

  it.each([
    [{}, /are both empty/],
    [{ 'common-name': 'a', 'artifact-name': 'b' }, /are both given/],
    [{ 'common-name': 'a', certificates: '[b]' }, /"certificates" and "common-name" are both given/],
    [{ 'artifact-name': 'b', shard: '1/2' }, /"certificates" is empty/],
    [{ certificates: '[b]', shard: '3/2' }, /such as 2\/8/],
    [{ certificates: '[b]', 'expected-fingerprint': 'AB'.repeat(32) }, /in the entries of certificates/],
    [{ 'common-name': 'a', 'cert-path': 'x' }, /without certificates/],
    [{ 'common-name': 'a', from: 'directory' }, /"backup-path" is empty/],
    [{ 'common-name': 'a', 'backup-path': 'x' }, /set from: directory/],
    [{ 'common-name': 'a', 'release-tag': 'x' }, /set from: release/],
    [{ 'common-name': 'a', from: 'release' }, /"release-tag" is empty/],
    [
      { 'common-name': 'a', from: 'release', 'release-tag': 'x', 'backup-path': 'x' },
      /leave backup-path out/,
    ],
    [{ 'common-name': 'a', from: 'release', 'release-tag': 'x', 'run-id': '7' }, /"run-id".*leave it out/],
    [{ 'artifact-name': 'a b', from: 'release', 'release-tag': 'x' }, /beside release-tag/],
    [{ 'common-name': 'a', from: 'directory', 'backup-path': 'x', 'run-id': '7' }, /leave them out/],
    [{ 'common-name': 'a', from: 'directory', 'backup-path': 'x', repository: 'a/b' }, /leave them out/],
    [{ 'common-name': 'a', repository: 'a/b/c' }, /owner\/name/],
    [{ 'common-name': 'a', 'run-id': '0' }, /number of a run/],
    [{ 'common-name': 'a', 'if-not-found': 'fail' }, /warn, error or ignore/],
    [{ 'common-name': 'a', 'expected-fingerprint': 'AB' }, /64 hexadecimal digits/],
    [{ 'common-name': 'a', 'previous-passphrase': 'old' }, /"passphrase" is empty/],
  ])('%j are refused', async (given, message) => {
    expect(await problemOf(given)).toMatch(message);
  });
});
