import { X509Certificate, createPrivateKey } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readSet, redated, writeSet } from './dated-set.ts';
import { errorsOf, PASSPHRASE, warningsOf, WITHOUT_CACHE, workbench } from './workbench.ts';

/** What is different on Windows: drives, `\`, folded case, files that are open or read-only, no modes. */
const bench = workbench();
const inputs = { 'common-name': 'windows.example', 'key-type': 'ecdsa-p256', passphrase: PASSPHRASE };
const renewal = { ...inputs, 'force-renewal': 'true' };
const BASE = 'certkeep-windows.example';
const jsonOf = (text: string | undefined): unknown => JSON.parse(text ?? '');

afterEach(async () => {
  bench.services.clearFaults();
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});

/** The cache client packs with it. Wine has none, and then each run would wait for the cache. */
const hasTar = spawnSync('tar', ['--version']).status === 0;
const env = hasTar ? {} : WITHOUT_CACHE;

const start: typeof bench.run = (action, options) => bench.run(action, { env, ...options });

async function succeed(
  action: string,
  options: Parameters<typeof bench.run>[1],
): ReturnType<typeof bench.run> {
  const result = await start(action, options);
  expect(result.conclusion, result.log).toBe('success');
  return result;
}

const keep = (run: Parameters<typeof bench.run>[1]): ReturnType<typeof bench.run> => succeed('.', run);

/** The fingerprint of the pair in a folder, whose files must belong together. */
function pairIn(folder: string): string {
  const certificate = new X509Certificate(readFileSync(join(folder, 'certificate.pem')));
  const key = createPrivateKey(readFileSync(join(folder, 'private_key.pem')));
  expect(certificate.checkPrivateKey(key)).toBe(true);
  return certificate.fingerprint256;
}

/** Does the work while another process has the file open, as a server has its certificate. */
async function whileOpen<T>(path: string, work: () => Promise<T>): Promise<T> {
  const script = `require('node:fs').openSync(process.argv[1], 'r'); console.log('open'); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  try {
    return await work();
  } finally {
    child.kill();
    await once(child, 'exit');
  }
}

describe.skipIf(process.platform !== 'win32')('on Windows', () => {
  test('a certificate is issued, stored and verified', async () => {
    const run = await keep({ inputs });
    expect(run.outputs).toMatchObject({
      status: 'issued',
      verified: 'true',
      fingerprint: pairIn(run.workspace),
    });
    expect(run.outputs['cert-path']).toBe(join(run.workspace, 'certificate.pem'));
    expect(warningsOf(run)).toEqual([]);
  });

  test('a file in the workspace is reused', async () => {
    const { workspace, outputs } = await keep({ inputs });
    const second = await keep({ inputs, workspace });
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'workspace',
      fingerprint: outputs['fingerprint'],
    });
  });

  test.skipIf(!hasTar)('a fresh runner takes it from the cache, or else from the artifact', async () => {
    const { outputs } = await keep({ inputs });
    const cached = await keep({ inputs });
    await bench.services.caches.removeAll();
    const fetched = await keep({ inputs });
    expect([cached.outputs['source'], fetched.outputs['source']]).toEqual(['cache', 'artifact']);
    expect([pairIn(cached.workspace), pairIn(fetched.workspace)]).toEqual(
      Array(2).fill(outputs['fingerprint']),
    );
  });

  test('a renewal replaces the pair, and leaves nothing half-written', async () => {
    const first = await keep({ inputs });
    const second = await keep({ inputs: renewal, workspace: first.workspace });
    expect(second.outputs).toMatchObject({ status: 'renewed', fingerprint: pairIn(first.workspace) });
    expect(second.outputs['fingerprint']).not.toBe(first.outputs['fingerprint']);
    expect(readdirSync(first.workspace).sort()).toEqual(['certificate.pem', 'private_key.pem']);
  });

  test('a renewal replaces a read-only certificate', async () => {
    const first = await keep({ inputs });
    chmodSync(join(first.workspace, 'certificate.pem'), 0o444);
    const second = await keep({ inputs: renewal, workspace: first.workspace });
    expect(second.outputs).toMatchObject({ status: 'renewed', fingerprint: pairIn(first.workspace) });
  });

  test('a renewal replaces a certificate that another process has open', async () => {
    const first = await keep({ inputs });
    const second = await whileOpen(join(first.workspace, 'certificate.pem'), () =>
      keep({ inputs: renewal, workspace: first.workspace }),
    );
    expect(second.outputs).toMatchObject({ status: 'renewed', fingerprint: pairIn(first.workspace) });
  });

  test('a certificate whose folder cannot be made says where', async () => {
    const workspace = bench.folder();
    writeFileSync(join(workspace, 'tls'), 'a file');
    const run = await start('.', { workspace, inputs: { ...inputs, 'cert-path': 'tls/certificate.pem' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain(join(workspace, 'tls'));
    expect(errorsOf(run).join()).not.toContain('Unexpected error');
  });

  test('paths may be written with either slash, and with a drive', async () => {
    const workspace = bench.folder();
    const elsewhere = bench.folder();
    const { outputs } = await keep({
      workspace,
      inputs: {
        ...inputs,
        'cert-path': 'tls\\site.pem',
        'key-path': `${elsewhere.replaceAll('\\', '/')}/site.key`,
      },
    });
    expect([existsSync(join(workspace, 'tls', 'site.pem')), existsSync(join(elsewhere, 'site.key'))]).toEqual(
      [true, true],
    );
    expect(outputs['key-path']).toBe(join(elsewhere, 'site.key'));
  });

  test('two paths that differ only in case are one file', async () => {
    const run = await start('.', { inputs: { ...inputs, 'cert-path': 'site.pem', 'key-path': 'SITE.PEM' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/cert-path.*key-path|key-path.*cert-path/);
    expect(readdirSync(run.workspace)).toEqual([]);
  });

  test('a list whose files differ only in case is refused', async () => {
    const certificates = JSON.stringify([
      { 'common-name': 'a.example', 'cert-path': 'a.pem' },
      { 'common-name': 'b.example', 'cert-path': 'A.pem' },
    ]);
    const run = await start('.', {
      inputs: { certificates, passphrase: PASSPHRASE, 'key-path': '{name}.key' },
    });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/a\.pem/i);
  });

  test('a list of certificates is kept', async () => {
    const run = await keep({
      inputs: {
        certificates: '- a.example\n- "*.b.example"',
        'key-type': 'ecdsa-p256',
        passphrase: PASSPHRASE,
        'cert-path': '{name}.pem',
        'key-path': '{name}.key',
      },
    });
    expect(readdirSync(run.workspace).sort()).toEqual([
      '_wildcard.b.example.key',
      '_wildcard.b.example.pem',
      'a.example.key',
      'a.example.pem',
    ]);
  });

  test('PKCS#12 is written beside the pair', async () => {
    const run = await keep({
      inputs: { ...inputs, 'p12-path': 'out\\site.p12', 'p12-password': 'lantern-Cobalt' },
    });
    expect(run.outputs['p12-path']).toBe(join(run.workspace, 'out', 'site.p12'));
    // DER of a SEQUENCE with a long length.
    expect([...readFileSync(join(run.workspace, 'out', 'site.p12')).subarray(0, 2)]).toEqual([0x30, 0x82]);
  });

  test('a backup is restored, with its key', async () => {
    const { outputs } = await keep({ inputs });
    const run = await succeed('restore', {
      inputs: { 'common-name': inputs['common-name'], passphrase: PASSPHRASE },
    });
    expect(run.outputs['fingerprint']).toBe(outputs['fingerprint']);
    expect(pairIn(run.workspace)).toBe(outputs['fingerprint']);
  });

  test('restoring over other files is refused, and names them', async () => {
    await keep({ inputs });
    const workspace = bench.folder();
    writeFileSync(join(workspace, 'certificate.pem'), 'mine');
    const run = await start('restore', {
      workspace,
      inputs: { 'common-name': inputs['common-name'], passphrase: PASSPHRASE },
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

  test('a pattern finds files whatever their case, and leaves the pair out', async () => {
    const first = await keep({ inputs });
    writeFileSync(join(first.workspace, 'SITE.CONF'), 'x');
    const run = await keep({
      workspace: first.workspace,
      inputs: { ...inputs, paths: '*.conf\nCERTIFICATE.PEM', 'upload-artifact': 'true' },
    });
    expect(jsonOf(run.outputs['left-out'])).toMatchObject([{ path: 'certificate.pem' }]);
    expect(run.outputs['verified']).toBe('true');
  });

  test('dated copies go into a directory, and old ones are pruned', async () => {
    const directory = bench.folder();
    const kept = { ...inputs, 'backup-path': directory, 'upload-artifact': 'false' };
    const { outputs } = await keep({ inputs: kept });
    const newest = outputs['backup-path'] ?? '';
    for (const day of [1, 2, 3]) {
      const time = new Date(Date.UTC(2026, 0, day, 12));
      writeSet(redated(readSet(newest), BASE, time), dirname(newest), time);
    }
    const run = await succeed('prune', {
      inputs: {
        'common-name': inputs['common-name'],
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
    const kept = { ...inputs, 'backup-path': directory, 'upload-artifact': 'false' };
    const { outputs } = await keep({ inputs: kept });
    await bench.services.caches.removeAll();
    const run = await keep({ inputs: kept });
    expect(run.outputs).toMatchObject({
      status: 'reused',
      source: 'directory',
      fingerprint: outputs['fingerprint'],
    });
  });

  test('check reads certificates by a pattern and drills the newest backup', async () => {
    const { workspace } = await keep({ inputs });
    mkdirSync(join(workspace, 'sub'));
    const run = await succeed('check', {
      workspace,
      inputs: { paths: '**\\*.pem', 'common-name': inputs['common-name'], passphrase: PASSPHRASE },
    });
    expect(run.outputs, run.log).toMatchObject({ 'days-left': '364', verified: 'true' });
  });

  test('a missing file is told by its path, in words of ours', async () => {
    const run = await start('check', { inputs: { paths: 'no\\such.pem', 'if-no-files-found': 'error' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/no[\\/]such\.pem/);
    expect(`${run.log}${run.summary}`).not.toContain('Unexpected error');
  });

  test('a passphrase that does not open the backup changes nothing', async () => {
    await keep({ inputs });
    await bench.services.caches.removeAll();
    const run = await start('.', { inputs: { ...inputs, passphrase: 'another-Passphrase-of-these-tests' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain('previous-passphrase');
    expect(readdirSync(run.workspace)).toEqual([]);
  });
});
