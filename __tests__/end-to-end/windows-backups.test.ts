import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSet, redated, writeSet } from './dated-set.ts';
import { INPUTS, isWindows, pairIn, windowsBench } from './windows-bench.ts';
import { errorsOf, PASSPHRASE } from './workbench.ts';

const { bench, start, succeed, keep } = windowsBench();
const BASE = 'certkeep-windows.example';
const jsonOf = (text: string | undefined): unknown => JSON.parse(text ?? '');

describe.skipIf(!isWindows)('backups on Windows', () => {
  test('a backup is restored, with its key', async () => {
    const { outputs } = await keep({ inputs: INPUTS });
    const run = await succeed('restore', {
      inputs: { 'common-name': INPUTS['common-name'], passphrase: PASSPHRASE },
    });
    expect(run.outputs['fingerprint']).toBe(outputs['fingerprint']);
    expect(pairIn(run.workspace)).toBe(outputs['fingerprint']);
  });

  test('restoring over other files is refused, and names them', async () => {
    await keep({ inputs: INPUTS });
    const workspace = bench.folder();
    writeFileSync(join(workspace, 'certificate.pem'), 'mine');
    const run = await start('restore', {
      workspace,
      inputs: { 'common-name': INPUTS['common-name'], passphrase: PASSPHRASE },
    });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain('certificate.pem');
    expect(readFileSync(join(workspace, 'certificate.pem'), 'utf8')).toBe('mine');
  });

  test('files of a drive outside of the workspace are stored under its letter, and come back', async () => {
    const elsewhere = bench.folder();
    writeFileSync(join(elsewhere, 'site.conf'), 'listen 443;\r\n');
    const run = await succeed('backup', {
      inputs: { paths: join(elsewhere, '*.conf'), passphrase: PASSPHRASE, 'artifact-name': 'site' },
    });
    const { root } = parse(elsewhere);
    const stored = `${root[0]?.toLowerCase() ?? ''}/${elsewhere.slice(root.length).replaceAll('\\', '/')}/site.conf`;
    expect(jsonOf(run.outputs['files'])).toEqual([stored]);
    const restored = await succeed('restore', {
      inputs: { 'artifact-name': 'site', passphrase: PASSPHRASE },
    });
    expect(readFileSync(join(restored.workspace, ...stored.split('/')), 'utf8')).toBe('listen 443;\r\n');
  });

  test('dated copies go into a directory, and old ones are pruned', async () => {
    const directory = bench.folder();
    const kept = { ...INPUTS, 'backup-path': directory, 'upload-artifact': 'false' };
    const { outputs } = await keep({ inputs: kept });
    const newest = outputs['backup-path'] ?? '';
    for (const day of [1, 2, 3]) {
      const time = new Date(Date.UTC(2026, 0, day, 12));
      writeSet(redated(readSet(newest), BASE, time), dirname(newest), time);
    }
    const run = await succeed('prune', {
      inputs: {
        'common-name': INPUTS['common-name'],
        passphrase: PASSPHRASE,
        'backup-path': directory,
        'keep-last': '2',
        'dry-run': 'false',
      },
      permissions: { actions: 'write' },
    });
    expect(run.outputs['removed-count'], run.log).toBe('2');
    expect(readdirSync(dirname(newest)).sort()).toEqual(['2026-01-03', basename(newest)]);
  });

  test('a directory on a drive brings the certificate back', async () => {
    const directory = bench.folder();
    const kept = { ...INPUTS, 'backup-path': directory, 'upload-artifact': 'false' };
    const { outputs } = await keep({ inputs: kept });
    await bench.services.caches.removeAll();
    const run = await keep({ inputs: kept });
    expect(run.outputs).toMatchObject({
      status: 'reused',
      source: 'directory',
      fingerprint: outputs['fingerprint'],
    });
  });
});
