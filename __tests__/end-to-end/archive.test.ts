import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runAction } from '../../local/runner/run-action.ts';
import { PASSPHRASE, projectFolder, workbench } from './workbench.ts';

/** What git makes of the commit, as a runner downloads it. */
const archive = existsSync(join(projectFolder, '.git'))
  ? execFileSync('git', ['archive', '--format=tar', 'HEAD'], { cwd: projectFolder, maxBuffer: 2 ** 30 })
  : null;
/** Every job downloads it. */
const MAX_BYTES = 1_000_000;
const PARTS = ['LICENSE', 'README.md', 'SECURITY.md', 'action.yml', 'dist', 'main.js', 'package.json'];

describe.skipIf(archive === null)('the archive of a commit', () => {
  const bench = workbench();

  function unpack(): string {
    const folder = bench.folder();
    execFileSync('tar', ['-xf', '-', '-C', folder], { input: archive ?? '' });
    return folder;
  }

  it('has the actions, the bundle and what people read first, and nothing else', () => {
    const actions = readdirSync(projectFolder).filter((name) =>
      existsSync(join(projectFolder, name, 'action.yml')),
    );
    const folder = unpack();
    expect(readdirSync(folder).sort()).toEqual([...actions, ...PARTS].sort());
    for (const action of actions)
      expect(readdirSync(join(folder, action)).sort()).toEqual(
        readdirSync(join(projectFolder, action)).sort(),
      );
    expect(readdirSync(join(folder, 'dist'))).toContain('licenses.txt');
  });

  it('is small', () => {
    const { length } = gzipSync(archive ?? '', { level: 9 });
    process.stdout.write(`A runner downloads ${length} bytes, and may download ${MAX_BYTES}.\n`);
    expect(length).toBeLessThan(MAX_BYTES);
  });

  it('is all that the actions need', async () => {
    const folder = unpack();
    const workspace = bench.folder();
    writeFileSync(join(workspace, 'site.conf'), 'listen 443;\n');
    const shared = { 'common-name': 'archived.example.com', passphrase: PASSPHRASE };
    const steps = [
      ['.', { ...shared, 'p12-path': 'site.p12', 'p12-password': PASSPHRASE }],
      ['backup', { paths: 'site.conf', passphrase: PASSPHRASE, 'artifact-name': 'site' }],
      ['restore', { ...shared, path: 'restored' }],
      ['check', { ...shared, paths: 'certificate.pem' }],
      ['prune', { ...shared, 'keep-last': '1' }],
      ['trust', { stores: 'environment' }],
    ] as const;
    for (const [action, inputs] of steps) {
      const actionFolder = join(folder, action);
      const run = await runAction({
        services: bench.services,
        actionFolder,
        workspace,
        inputs,
        secrets: [PASSPHRASE],
        permissions: { actions: 'write' },
      });
      expect(run.conclusion, `${action}: ${run.log}`).toBe('success');
    }
    expect(readdirSync(join(workspace, 'restored'))).toContain('private_key.pem');
  });
});
