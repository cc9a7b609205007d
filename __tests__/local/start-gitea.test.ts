import { execFileSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './probe.ts';

const root = dirname(dirname(import.meta.dirname));
const PARTS = ['action.yml', 'main.js', 'dist', 'local', 'package.json', 'restore', 'check', 'prune'];

/** A copy of the project, so that what it keeps between starts is its own. */
function project(): string {
  const folder = temporaryFolder();
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

test('npm start -- --server gitea keeps, restores, checks and prunes', () => {
  const folder = project();
  const start = (...parameters: readonly string[]): string =>
    execFileSync(process.execPath, ['local/start.ts', ...parameters, '--server', 'gitea'], {
      cwd: folder,
      encoding: 'utf8',
    });
  const name = ['--with', 'common-name=app.example', '--with', 'passphrase=lantern-Cobalt-12'];
  expect(start(...name)).toMatch(/status\s+issued/);
  expect(start(...name)).toMatch(/status\s+reused/);
  expect(start('restore', ...name)).toMatch(/restored\s+true/);
  expect(start('check', ...name)).toMatch(/verified\s+true/);
  const prune = ['--with', 'keep-last=1', '--with', 'dry-run=false', '--permissions', 'actions=write'];
  expect(start('prune', ...name, ...prune)).toMatch(/removed-count\s+1/);
});
