import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorsOf, PASSPHRASE, warningsOf, WITHOUT_CACHE, workbench } from './workbench.ts';

/** What a machine of somebody's own has that GitHub's do not. */
const bench = workbench();
const inputs = { 'key-type': 'ecdsa-p256', passphrase: PASSPHRASE };

/** The environment of a run that does this before it starts: some variables are the runner's own. */
function doing(script: string): Readonly<Record<string, string>> {
  const module = encodeURIComponent(script).replaceAll("'", '%27');
  return { ...WITHOUT_CACHE, NODE_OPTIONS: `--import "data:text/javascript,${module}"` };
}

const set = (name: string, value: string): string =>
  `process.env[${JSON.stringify(name)}] = ${JSON.stringify(value)};`;

describe('a machine', () => {
  it.skipIf(process.platform === 'win32')('may take rights from the owner of new folders', async () => {
    const run = await bench.keep({
      inputs: {
        ...inputs,
        'common-name': 'umask.example',
        'cert-path': 'tls/a.pem',
        'backup-path': 'copies',
      },
      env: doing('process.umask(0o177);'),
    });
    expect(run.conclusion, run.log).toBe('success');
    expect(statSync(join(run.workspace, 'tls')).mode & 0o777).toBe(0o700);
    const restored = await bench.run('restore', {
      inputs: { 'common-name': 'umask.example', passphrase: PASSPHRASE, path: 'a/b' },
      env: doing('process.umask(0o777);'),
    });
    expect(restored.conclusion, restored.log).toBe('success');
    expect(statSync(join(restored.workspace, 'a', 'b')).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['an empty file', ''],
    ['half of one', '{'],
    ['one with a byte order mark', '\uFEFF{}'],
  ])('may have %s in place of the event', async (_, content) => {
    const path = join(bench.folder(), 'event.json');
    writeFileSync(path, content);
    const run = await bench.keep({
      inputs: { ...inputs, 'common-name': 'event.example' },
      env: doing(set('GITHUB_EVENT_PATH', path)),
    });
    expect(run.outputs['verified'], run.log).toBe('true');
  });

  it('may have lost the file for outputs: the message says what was done', async () => {
    const run = await bench.keep({
      inputs: { ...inputs, 'common-name': 'outputs.example' },
      env: doing(set('GITHUB_OUTPUT', join(bench.folder(), 'gone'))),
    });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(
      /outputs of this step could not be set.*What the run did before is done/,
    );
    expect(run.log).not.toContain('Please report it');
  });

  it('gets a message that names the variable it lacks', async () => {
    const run = await bench.keep({
      inputs: { ...inputs, 'common-name': 'bare.example' },
      env: doing(set('RUNNER_TEMP', '')),
    });
    expect(errorsOf(run)).toEqual([
      'The variable RUNNER_TEMP is not set: Certkeep runs as a step of a GitHub Actions workflow. Nothing was done.',
    ]);
  });

  it('uses the cache without a temporary folder of the system', async () => {
    const run = await bench.keep({
      inputs: { ...inputs, 'common-name': 'no-tmp.example' },
      env: { TMPDIR: join(bench.folder(), 'gone') },
    });
    expect(run.conclusion, run.log).toBe('success');
    expect(warningsOf(run)).toEqual([]);
  });

  it('may have certificates in UTF-16, which a check does not pass over', async () => {
    const { workspace } = await bench.keep({ inputs: { ...inputs, 'common-name': 'utf16.example' } });
    mkdirSync(join(workspace, 'windows'));
    const text = '\uFEFF-----BEGIN CERTIFICATE-----\r\nMIIB\r\n-----END CERTIFICATE-----\r\n';
    writeFileSync(join(workspace, 'windows', 'site.pem'), text, 'utf16le');
    const run = await bench.run('check', { workspace, inputs: { paths: '**/*.pem' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain('windows/site.pem is a certificate in UTF-16');
  });
});
