import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptPassphrase } from '../../local/start/default-inputs.ts';
import { suggest, type Leftovers, type Suggestion } from '../../local/start/suggestions.ts';
import { probe, temporaryFolder, testServices } from './probe.ts';

const arguments_ = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj /CN=localhost';

const GIVEN = {
  action: 'keep',
  inputs: {},
  event: 'schedule',
  ref: undefined,
  env: {},
  permissions: { actions: 'read' },
  server: 'github',
  workspace: undefined,
} as const;

/** A set as an artifact holds it, unpacked, with a certificate beside it; what was left over by the run. */
async function leftovers(): Promise<Leftovers> {
  const folder = join(temporaryFolder(), "it's a folder");
  const set = join(folder, 'artifacts', 'set', '2026-11-23T021000Z');
  const passphraseFile = join(folder, 'passphrase');
  mkdirSync(set, { recursive: true });
  keptPassphrase(passphraseFile);
  execFileSync(
    'openssl',
    [
      ...arguments_.split(' '),
      ...['-addext', 'subjectAltName=DNS:localhost', '-passout', `file:${passphraseFile}`],
      ...['-keyout', join(set, 'private_key.pem'), '-out', join(folder, 'certificate.pem')],
    ],
    { stdio: 'pipe' },
  );
  writeFileSync(join(set, 'RESTORE.md'), '# How to restore\n');
  const digest = createHash('sha256')
    .update(readFileSync(join(set, 'private_key.pem')))
    .digest('hex');
  writeFileSync(join(set, 'SHA256SUMS'), `${digest}  private_key.pem\n`);
  return {
    result: await probe(await testServices(), { do: 'say', secret: 'x' }),
    workspace: folder,
    artifactFolders: [{ name: 'set', folder: join(folder, 'artifacts', 'set') }],
    passphraseFile,
    actions: ['keep', 'restore'],
    given: GIVEN,
    defaultArtifactName: '',
  };
}

function pasted({ command }: Suggestion): string {
  return execFileSync('sh', ['-c', command], { encoding: 'utf8', stdio: 'pipe' });
}

test('each suggested command about a backup works when pasted', async () => {
  const suggestions = suggest(await leftovers());
  expect(suggestions.map(({ why }) => why)).toEqual([
    'look at the certificate',
    'check the stored backup',
    'read how to prove and open it by hand',
    'open the sealed key of the backup',
    'run it again, on another fresh runner',
    'run restore',
    'see every option',
  ]);
  const shown = suggestions.slice(0, 4).map(pasted);
  expect(shown[0]).toContain('CN');
  expect(shown[1]).toBe('private_key.pem: OK\n');
  expect(shown[2]).toBe('# How to restore\n');
  expect(shown[3]).toMatch(/^-----BEGIN PUBLIC KEY-----/);
});

test('what is in the archives of a backup can be seen, too', async () => {
  const run = await leftovers();
  const folder = run.artifactFolders[0]?.folder ?? '';
  const set = join(folder, '2026-11-23T021000Z');
  const make = [
    'mkdir -p a.example && echo x > a.example/certificate.pem && tar czf certificates.tar.gz a.example && rm -r a.example',
    'tar czf - RESTORE.md | openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -md sha256 -pass file:../../../passphrase -out files.tar.gz.enc',
  ];
  execFileSync('sh', ['-ec', make.join('\n')], { cwd: set, stdio: 'pipe' });
  const suggestions = suggest(run);
  const about = (why: string): string[] => suggestions.filter((one) => one.why === why).map(pasted);
  expect(about('see which certificates the backup holds')).toEqual([
    expect.stringContaining('a.example/certificate.pem'),
  ]);
  expect(about('see the sealed files of the backup')).toEqual([expect.stringContaining('RESTORE.md')]);
});

test('no certificate is looked at where a restore has brought none back', async () => {
  const result = await probe(await testServices(), { do: 'say', secret: 'x' });
  const outputs = { ...result.outputs, restored: 'false', 'cert-path': '' };
  const nothing = { workspace: temporaryFolder(), artifactFolders: [], passphraseFile: undefined };
  const suggestions = suggest({
    ...nothing,
    result: { ...result, outputs },
    actions: ['keep'],
    given: GIVEN,
    defaultArtifactName: '',
  });
  expect(suggestions.map(({ why }) => why)).toEqual([
    'run it again, on another fresh runner',
    'see every option',
  ]);
});

describe('the next runs', () => {
  async function nextRuns(
    given: Partial<Leftovers['given']>,
    defaultArtifactName = '',
    changes: Partial<Leftovers['result']> = {},
  ): Promise<readonly Suggestion[]> {
    const result = await probe(await testServices(), { do: 'say', secret: 'x' });
    const nothing = {
      result: { ...result, ...changes },
      workspace: '/runner/workspace',
      artifactFolders: [],
      passphraseFile: undefined,
    };
    const actions = ['keep', 'backup', 'check', 'prune', 'restore'];
    return suggest({ ...nothing, actions, given: { ...GIVEN, ...given }, defaultArtifactName });
  }

  async function nextCommands(...given: Parameters<typeof nextRuns>): Promise<readonly string[]> {
    return (await nextRuns(...given)).map(({ command }) => command);
  }

  test('after a list are about the same list, however it is written', async () => {
    const list = "- a.example\n- it's b";
    const option = "--with certificates='- a.example\n- it'\\''s b'";
    expect(await nextCommands({ inputs: { certificates: list, 'key-type': 'ecdsa-p256' } })).toEqual([
      `npm start -- ${option} --with key-type=ecdsa-p256`,
      `npm start -- restore ${option}`,
      `npm start -- check ${option} --with if-no-files-found=ignore`,
      'npm start -- --help',
    ]);
    expect(await nextCommands({ inputs: { certificates: '[a]' }, workspace: 'w' })).toContain(
      "npm start -- check --with certificates='[a]' --workspace w",
    );
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['expiring', {}, ['npm start -- --with force-renewal=true']],
    [
      'expired, too-old',
      { 'common-name': 'old.example.com', 'warn-days': '60' },
      ['npm start -- --with common-name=old.example.com --with force-renewal=true'],
    ],
    [
      'no-backup',
      { certificates: '[a]', 'release-tag': 'x' },
      ["npm start -- --with certificates='[a]' --with release-tag=x"],
    ],
    ['locked', { 'common-name': 'a' }, []],
    ['no-backup', { 'artifact-name': 'x' }, []],
    ['expired', { paths: '*.pem' }, []],
  ])('after a check that failed (%s) of %j begin with what mends that', async (reason, inputs, mending) => {
    const outputs = { status: 'failed', reason };
    const failed = { conclusion: 'failure', outputs } as const;
    const suggestions = await nextRuns({ action: 'check', inputs }, '', failed);
    const [again, ...others] = suggestions.map(({ command }) => command).reverse();
    expect(others.reverse()).toEqual(mending);
    expect(again).toMatch(/^npm start -- check .*--debug$/);
  });

  test('after a check that a new certificate would fail too issue one that lasts longer', async () => {
    const message = 'It lives for 5 days only, so a new one would fail too. Issue it for more days.';
    const failed = {
      conclusion: 'failure',
      outputs: { status: 'failed', reason: 'expiring' },
      annotations: [{ level: 'error', message }],
    } as const;
    const [first] = await nextRuns({ action: 'check', inputs: { 'common-name': 'a' } }, '', failed);
    expect(first?.command).toBe('npm start -- --with common-name=a --with days=365');
  });

  test.each(['success', 'failure'] as const)(
    'after a run without a passphrase that ended in %s begin with one that has it',
    async (conclusion) => {
      const inputs = { 'common-name': 'a', passphrase: '' };
      const [first] = await nextRuns({ inputs }, '', { conclusion });
      expect(first).toEqual({
        why: 'run it with a passphrase',
        command: 'npm start -- --with common-name=a',
      });
    },
  );

  test('after any other run that failed are that run, with debug lines', async () => {
    const failed = { conclusion: 'failure', outputs: { reason: 'expired' } } as const;
    expect(await nextRuns({}, '', failed)).toEqual([
      { why: 'run it again, with debug lines', command: 'npm start -- --debug' },
    ]);
  });

  test('are of the same action and server, with the same permissions, and show no secret', async () => {
    const inputs = { 'artifact-name': 'x', passphrase: 'a secret', 'github-token': '' };
    const given = { action: 'prune', inputs, permissions: { actions: 'write' }, server: 'gitea' } as const;
    const suggestions = await nextRuns(given);
    expect(suggestions[0]?.why).toBe(
      'run it again, on another fresh runner; first put your secret into PASSPHRASE',
    );
    expect(suggestions.map(({ command }) => command)).toEqual([
      'npm start -- prune --with artifact-name=x --with passphrase="$PASSPHRASE" --with github-token=\'\' --server gitea --permissions actions=write',
      'npm start -- restore --with artifact-name=x --with passphrase="$PASSPHRASE" --server gitea',
      'npm start -- check --with artifact-name=x --with passphrase="$PASSPHRASE" --server gitea',
      'npm start -- --help',
    ]);
  });

  test('repeat the workspace, the variables, the branch and the event', async () => {
    const given = {
      event: 'push',
      ref: 'refs/heads/feature',
      env: { NOTE: 'two words' },
      workspace: 'my folder',
    };
    const rest = "--ref refs/heads/feature --env 'NOTE=two words' --workspace 'my folder'";
    const suggestions = await nextRuns(given);
    expect(suggestions[0]?.why).toBe('run it again, in the same workspace');
    expect(suggestions.map(({ command }) => command)).toEqual([
      `npm start -- --event push ${rest}`,
      `npm start -- restore ${rest}`,
      `npm start -- check ${rest}`,
      'npm start -- --help',
    ]);
  });

  test('after a backup name it as it was stored', async () => {
    expect(await nextCommands({ action: 'backup', inputs: { paths: 'a' } }, 'certkeep-backup')).toEqual([
      'npm start -- backup --with paths=a',
      'npm start -- restore --with artifact-name=certkeep-backup',
      'npm start -- check --with artifact-name=certkeep-backup',
      'npm start -- --help',
    ]);
  });

  test('after a backup into a directory alone look there', async () => {
    const inputs = { 'artifact-name': 'x', 'backup-path': 'backups', 'upload-artifact': 'false' };
    expect(await nextCommands({ action: 'backup', inputs }, 'certkeep-backup')).toEqual([
      'npm start -- backup --with artifact-name=x --with backup-path=backups --with upload-artifact=false',
      'npm start -- restore --with artifact-name=x --with from=directory --with backup-path=/runner/workspace/backups',
      'npm start -- --help',
    ]);
  });

  test('after a backup into a release alone look there, with the same permissions', async () => {
    const inputs = { 'common-name': 'a.example', 'release-tag': 'x', 'upload-artifact': 'false' };
    const permissions = { actions: 'read', contents: 'write' } as const;
    expect(await nextCommands({ inputs, permissions })).toEqual([
      'npm start -- --with common-name=a.example --with release-tag=x --with upload-artifact=false --permissions actions=read,contents=write',
      'npm start -- restore --with common-name=a.example --with from=release --with release-tag=x --permissions actions=read,contents=write',
      'npm start -- --help',
    ]);
  });
});
