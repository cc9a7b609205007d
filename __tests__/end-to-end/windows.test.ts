import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTar, INPUTS, isWindows, pairIn, windowsBench } from './windows-bench.ts';
import { errorsOf, PASSPHRASE, warningsOf } from './workbench.ts';

const { bench, start, keep } = windowsBench();
const RENEWAL = { ...INPUTS, 'force-renewal': 'true' };

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

describe.skipIf(!isWindows)('the pair on Windows', () => {
  test('a certificate is issued, stored and verified', async () => {
    const run = await keep({ inputs: INPUTS });
    expect(run.outputs).toMatchObject({
      status: 'issued',
      verified: 'true',
      fingerprint: pairIn(run.workspace),
    });
    expect(run.outputs['cert-path']).toBe(join(run.workspace, 'certificate.pem'));
    expect(warningsOf(run)).toEqual([]);
  });

  test('a file in the workspace is reused', async () => {
    const { workspace, outputs } = await keep({ inputs: INPUTS });
    const second = await keep({ inputs: INPUTS, workspace });
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'workspace',
      fingerprint: outputs['fingerprint'],
    });
  });

  test.skipIf(!hasTar)('a fresh runner takes it from the cache, or else from the artifact', async () => {
    const { outputs } = await keep({ inputs: INPUTS });
    const cached = await keep({ inputs: INPUTS });
    await bench.services.caches.removeAll();
    const fetched = await keep({ inputs: INPUTS });
    expect([cached.outputs['source'], fetched.outputs['source']]).toEqual(['cache', 'artifact']);
    expect([pairIn(cached.workspace), pairIn(fetched.workspace)]).toEqual(
      Array(2).fill(outputs['fingerprint']),
    );
  });

  test('a renewal replaces the pair, and leaves nothing half-written', async () => {
    const first = await keep({ inputs: INPUTS });
    const second = await keep({ inputs: RENEWAL, workspace: first.workspace });
    expect(second.outputs).toMatchObject({ status: 'renewed', fingerprint: pairIn(first.workspace) });
    expect(second.outputs['fingerprint']).not.toBe(first.outputs['fingerprint']);
    expect(readdirSync(first.workspace).sort()).toEqual(['certificate.pem', 'private_key.pem']);
  });

  test('a renewal replaces a read-only certificate', async () => {
    const first = await keep({ inputs: INPUTS });
    chmodSync(join(first.workspace, 'certificate.pem'), 0o444);
    const second = await keep({ inputs: RENEWAL, workspace: first.workspace });
    expect(second.outputs).toMatchObject({ status: 'renewed', fingerprint: pairIn(first.workspace) });
  });

  test('a certificate that another process holds open is replaced at the latest when that lets go', async () => {
    const { workspace } = await keep({ inputs: INPUTS });
    const path = join(workspace, 'certificate.pem');
    const before = pairIn(workspace);
    const run = await whileOpen(path, () => start('.', { inputs: RENEWAL, workspace }));
    // Some versions of Windows replace a file that is open. On the others the old pair stays, whole.
    const isReplaced = run.conclusion === 'success';
    expect(pairIn(workspace) === before, run.log).toBe(!isReplaced);
    expect(errorsOf(run).join().includes(`${path} cannot be replaced`)).toBe(!isReplaced);
    expect(readdirSync(workspace).sort()).toEqual(['certificate.pem', 'private_key.pem']);
    const next = await keep({ inputs: RENEWAL, workspace });
    expect(next.outputs).toMatchObject({ status: 'renewed', fingerprint: pairIn(workspace) });
    expect(pairIn(workspace)).not.toBe(before);
  });

  test('a certificate whose folder cannot be made says where', async () => {
    const workspace = bench.folder();
    writeFileSync(join(workspace, 'tls'), 'a file');
    const run = await start('.', { workspace, inputs: { ...INPUTS, 'cert-path': 'tls/certificate.pem' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain(join(workspace, 'tls'));
    expect(errorsOf(run).join()).not.toContain('Unexpected error');
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
      inputs: { ...INPUTS, 'p12-path': 'out\\site.p12', 'p12-password': 'lantern-Cobalt' },
    });
    expect(run.outputs['p12-path']).toBe(join(run.workspace, 'out', 'site.p12'));
    // DER of a SEQUENCE with a long length.
    expect([...readFileSync(join(run.workspace, 'out', 'site.p12')).subarray(0, 2)]).toEqual([0x30, 0x82]);
  });

  test('a passphrase that does not open the backup changes nothing', async () => {
    await keep({ inputs: INPUTS });
    await bench.services.caches.removeAll();
    const run = await start('.', { inputs: { ...INPUTS, passphrase: 'another-Passphrase-of-these-tests' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain('previous-passphrase');
    expect(readdirSync(run.workspace)).toEqual([]);
  });
});
