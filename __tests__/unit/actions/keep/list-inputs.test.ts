import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CERTIFICATE_INPUTS } from '../../../../src/actions/certificates/certificate-inputs.ts';
import { LISTED_PATHS } from '../../../../src/actions/certificates/certificate-paths.ts';
import type { KeepInputs } from '../../../../src/actions/keep/inputs.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { readGiven } from './keep-fixtures.ts';

const workspace = mkdtempSync(join(tmpdir(), 'certkeep-inputs-'));
afterAll(() => {
  rmSync(workspace, { recursive: true });
});

function read(entries: unknown, given: Readonly<Record<string, string>> = {}): Promise<KeepInputs> {
  const certificates = typeof entries === 'string' ? entries : JSON.stringify(entries);
  return readGiven({ certificates, ...given }, workspace);
}

async function problemsOf(entries: unknown, given: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return (await read(entries, given)).badEntries.map(({ failure }) => failure.message);
}

describe('the inputs of a run that keeps a list', () => {
  it('give each entry its own, and those of the step that it omits', async () => {
    const { certificates, badEntries, list, artifactName, shard } = await read(
      ['a.example', { 'common-name': '*.B.example', days: 30, usages: ['client-auth', 'server-auth'] }],
      { days: '90', 'key-type': 'ed25519' },
    );
    expect(badEntries).toEqual([]);
    expect(shard).toBeNull();
    expect(certificates.map(({ name }) => name)).toEqual(['a.example', '_wildcard.b.example']);
    expect(certificates.map(({ request: { specification } }) => specification)).toMatchObject([
      { validityDays: 90, keyType: 'ed25519', usages: ['server-auth'] },
      { validityDays: 30, keyType: 'ed25519', usages: ['client-auth', 'server-auth'] },
    ]);
    expect(certificates.map(({ paths }) => paths.privateKeyPath)).toEqual([
      join(workspace, 'certificates/a.example/private_key.pem'),
      join(workspace, 'certificates/_wildcard.b.example/private_key.pem'),
    ]);
    expect([list, artifactName]).toEqual(['certkeep-certificates', 'certkeep-certificates']);
  });

  it('take an own common name for each entry, and none of the step', async () => {
    expect((await failureOf(read(['a'], { 'common-name': 'b' }))).message).toBe(
      'Input "common-name" is given beside certificates: give every name in the list, and leave it out.',
    );
  });

  it('take an alias and a form of the PKCS#12 file for each entry', async () => {
    const { certificates } = await read(
      [{ 'common-name': 'a.example', 'p12-alias': 'a', 'p12-encryption': 'compatible' }, 'b.example'],
      { 'p12-path': '{name}.p12', 'p12-password': 'changeit', 'p12-alias': 'all' },
    );
    expect(certificates.map(({ request }) => request.pkcs12)).toEqual([
      { alias: 'a', encryption: 'compatible' },
      { alias: 'all', encryption: 'modern' },
    ]);
  });

  it('take no previous passphrase without a passphrase', async () => {
    expect((await failureOf(read(['a'], { 'previous-passphrase': 'older' }))).message).toMatch(
      /^Input "passphrase" is empty, and previous-passphrase is given/,
    );
  });

  it('judge the paths of each entry by themselves', async () => {
    const same = { 'cert-path': '{name}.pem', 'key-path': '{name}.pem' };
    const entries = ['a', { 'common-name': 'b', ...same }, 'c', { 'common-name': 'd', 'key-path': 'd.key' }];
    const names = async (given: Readonly<Record<string, string>>): Promise<string[]> =>
      (await read(entries, given)).certificates.map(({ name }) => name);
    expect(await names({})).toEqual(['a', 'c', 'd']);
    expect(await names(same)).toEqual(['d']);
  });

  it('take every so many entry for a shard, which has names of its own', async () => {
    const list = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.example`);
    const inputs = await read(list, { shard: '2/2', 'artifact-name': 'fleet' });
    expect(inputs.certificates.map(({ name }) => name)).toEqual(['b.example', 'd.example']);
    expect(inputs).toMatchObject({ list: 'fleet', artifactName: 'fleet-2-of-2' });
  });

  it.each<[string, unknown[], Readonly<Record<string, string>>, RegExp]>([
    [
      'a bad value',
      ['a', { 'common-name': 'b', days: 0 }],
      {},
      /^Entry 2 \(b\): Input "days": must be a whole/,
    ],
    ['no common name', ['a', { days: 9 }], {}, /^Entry 2: Input "common-name" is required/],
    ['a secret', ['a', { 'common-name': 'b', passphrase: 'x' }], {}, /A secret never belongs in a list\.$/],
    ['an input of the run', ['a', { 'common-name': 'b', shard: '1/2' }], {}, /is an input of the whole run/],
    ['a name that is taken', ['a', 'A'], {}, /the name a belongs to entry 1 already/],
    ['a file that is taken', ['a', 'b'], { 'cert-path': 'c.pem' }, /one of its files belongs to entry 1/],
    [
      'a file twice',
      ['a', { 'common-name': 'b', 'cert-path': 'x', 'key-path': 'x' }],
      {},
      /name the same file twice/,
    ],
    [
      'PKCS#12 without a password',
      ['a', { 'common-name': 'b', 'p12-path': 'b.p12' }],
      {},
      /"p12-password" is empty/,
    ],
    ['a name that is too long', ['a', 'ü '.repeat(32)], {}, /has 285 characters in the form of file names/],
    [
      'renewal always',
      ['a', { 'common-name': 'b', days: 9, 'renew-before': '9d' }],
      {},
      /so every run would renew/,
    ],
  ])('tell of an entry with %s, and keep the others', async (_, list, given, message) => {
    const { certificates, badEntries } = await read(list, given);
    expect(certificates.map(({ name }) => name)).toEqual(['a']);
    expect(badEntries).toHaveLength(1);
    expect(badEntries[0]?.failure).toMatchObject({ code: 'invalid-input' });
    expect(badEntries[0]?.failure.message).toMatch(message);
    expect(badEntries[0]?.failure.message).toMatch(/[^.]\.$/);
  });

  it.each(Object.keys({ ...CERTIFICATE_INPUTS, ...LISTED_PATHS }))(
    'tell nothing of what an entry gives as %s if it is refused, but its place and what is allowed',
    async (name) => {
      const secret = 'hunter2:hush hush\0 hush/';
      const entry = { 'common-name': 'b', 'subject-alternative-names': 'b.example', [name]: secret };
      const [problem = ''] = await problemsOf(['a', entry]);
      expect(problem).toMatch(new RegExp(`^Entry 2( \\(b\\))?: Input "${name}": `));
      expect(problem).not.toMatch(/hunter2|hush/);
    },
  );

  it('tell what is wrong with a name of an entry, but not the name', async () => {
    const names = ['b.example', 'hush.example:443'];
    expect(await problemsOf(['a', { 'common-name': 'b', 'subject-alternative-names': names }])).toEqual([
      'Entry 2 (b): Input "subject-alternative-names": one name has a port; a name has none.',
    ]);
  });

  it('tell a value that the step gives for all entries, as it is told without a list', async () => {
    expect(await problemsOf(['a'], { days: '0' })).toEqual([
      expect.stringMatching(/^Entry 1 \(a\): Input "days" is "0": /),
    ]);
  });

  it('refuse the one entry that is kept for ever and may be issued again', async () => {
    const entries = ['a.example', { 'common-name': 'b.example', 'renew-before': 'never' }];
    const { certificates, badEntries } = await read(entries, { 'on-restore-error': 'issue' });
    expect(certificates.map(({ name }) => name)).toEqual(['a.example']);
    expect(badEntries.map(({ failure }) => failure.message)).toEqual([
      expect.stringMatching(
        /^Entry 2 \(b\.example\): Input "on-restore-error" is issue, and renew-before is never/,
      ),
    ]);
    const own = { 'common-name': 'b.example', 'renew-before': 'never', 'on-restore-error': 'fail' };
    expect(await problemsOf(['a.example', own], { 'on-restore-error': 'issue' })).toEqual([]);
  });

  it('refuse a name that an earlier entry of another shard has, in the shard of the later one alone', async () => {
    const list = ['a', 'b', 'c', 'A', { 'common-name': 'B', days: 9 }];
    expect(await problemsOf(list, { shard: '1/2' })).toEqual([
      expect.stringMatching(/^Entry 5: the name b belongs to entry 2 already/),
    ]);
    expect(await problemsOf(list, { shard: '2/2' })).toEqual([
      expect.stringMatching(/^Entry 4: the name a belongs to entry 1 already/),
    ]);
    expect(await problemsOf(list, { shard: '3/3' })).toEqual([]);
  });

  it('refuse no name for an entry of another shard that cannot be used', async () => {
    const list = [{ 'common-name': 'a', days: 0 }, 'a', { 'common-name': '' }, 7, 'A'];
    expect((await read(list, { shard: '2/2' })).certificates.map(({ name }) => name)).toEqual(['a']);
    expect(await problemsOf(list, { shard: '2/3' })).toEqual([
      expect.stringMatching(/^Entry 5: the name a belongs to entry 2 already/),
    ]);
  });

  it('refuse no file that entries of different shards share, which may run on different machines', async () => {
    const given = { 'cert-path': 'certificate.pem', 'key-path': 'private_key.pem' };
    for (const shard of ['1/2', '2/2']) expect(await problemsOf(['a', 'b'], { ...given, shard })).toEqual([]);
  });

  it('do not tell of an entry that is in another shard', async () => {
    expect(await problemsOf(['a', { days: 0 }], { shard: '1/2' })).toEqual([]);
    expect(await problemsOf(['a', { days: 0 }], { shard: '2/2' })).toHaveLength(1);
  });

  it('are refused as a whole for what is wrong with the run, before the list is read', async () => {
    const failure = await failureOf(
      read('no-such.yml', { shard: '3/2', timeout: 'soon', passphrase: 'short' }),
    );
    expect(failure.code).toBe('invalid-input');
    expect(
      failure.message
        .split('\n')
        .map((line) => /"([a-z-]+)"/.exec(line)?.[1])
        .sort(),
    ).toEqual(['passphrase', 'shard', 'timeout']);
  });

  it('are refused where the list cannot be read, and read from a file of the workspace', async () => {
    expect((await failureOf(read('no-such.yml'))).message).toContain('no-such.yml');
    writeFileSync(join(workspace, 'fleet.yml'), '- a.example\n- common-name: b.example\n');
    expect((await read('fleet.yml')).certificates.map(({ name }) => name)).toEqual([
      'a.example',
      'b.example',
    ]);
  });
});
