import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { KEY_TYPES } from '../../src/domain/certificate/certificate.ts';
import { errorsOf, PASSPHRASE, warningsOf, workbench } from './workbench.ts';

const bench = workbench();

afterEach(() => {
  bench.services.clearFaults();
});

const inputs = { passphrase: PASSPHRASE, 'key-type': 'ecdsa-p256' };

describe('what is issued serves', () => {
  test.each(KEY_TYPES)('TLS for localhost, with %s, to openssl', async (keyType) => {
    const run = await bench.keep({
      inputs: { 'common-name': 'localhost', 'key-type': keyType, 'artifact-name': keyType },
    });
    const cert = readFileSync(run.outputs['cert-path'] ?? '');
    const key = readFileSync(run.outputs['key-path'] ?? '');
    const server = createServer({ cert, key }, (socket) => socket.end());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const client = spawn(
      'openssl',
      [
        's_client',
        '-connect',
        `127.0.0.1:${port}`,
        '-servername',
        'localhost',
        '-verify_return_error',
        '-verify_hostname',
        'localhost',
        '-CAfile',
        run.outputs['cert-path'] ?? '',
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const said: Buffer[] = [];
    client.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    await once(client, 'close');
    server.close();
    expect(Buffer.concat(said).toString()).toContain('Verify return code: 0 (ok)');
  });
});

describe('runs at the same time', () => {
  test('end with one and the same certificate, and the next run reuses it', async () => {
    const same = { ...inputs, 'common-name': 'race.example' };
    const runs = await Promise.all([
      bench.keep({ inputs: same }),
      bench.keep({ inputs: same }),
      bench.keep({ inputs: same }),
    ]);
    for (const run of runs) expect(run.conclusion, run.log).toBe('success');
    const fingerprints = new Set(runs.map((run) => run.outputs['fingerprint']));
    expect(fingerprints.size).toBe(1);
    for (const run of runs) expect(run.outputs['verified']).toBe('true');
    const next = await bench.keep({ inputs: same });
    expect(next.outputs).toMatchObject({ status: 'reused', fingerprint: [...fingerprints][0] });
  });
});

describe('services that misbehave', () => {
  test('a lost reply spends the name of the artifact; the backup gets the next one', async () => {
    bench.services.fault({ on: 'CreateArtifact', kind: 502, times: 1 });
    bench.services.fault({ on: 'FinalizeArtifact', kind: 500, times: 6 });
    const failed = await bench.keep({ inputs: { ...inputs, 'common-name': 'lost.example' } });
    expect(failed.conclusion).toBe('failure');
    expect(errorsOf(failed).join('\n')).toMatch(
      /The certificate for lost\.example is in place, but it is not backed up\. Could not store the artifact .* Run again\./,
    );
    bench.services.clearFaults();
    bench.services.fault({ on: 'CreateArtifact', kind: 409, times: 1 });
    const stored = await bench.keep({ inputs: { ...inputs, 'common-name': 'lost.example' } });
    expect(stored.conclusion, stored.log).toBe('success');
    expect(stored.outputs['artifact-name']).toMatch(/Z-r2$/);
    expect(stored.outputs['fingerprint']).toBeDefined();
  });

  test('a stored backup that comes back changed does not count as one', async () => {
    const run = await bench.keep({ inputs: { ...inputs, 'common-name': 'bent.example' } });
    expect(run.outputs['verified']).toBe('true');
    bench.services.fault({
      on: 'GetSignedArtifactURL',
      times: 1,
      kind: async () => {
        const [newest] = bench.services.artifacts.list();
        const zip = await bench.services.artifacts.zip(newest?.id ?? 0);
        await bench.services.artifacts.replaceZip(newest?.id ?? 0, zip.subarray(0, zip.length - 100));
      },
    });
    const bent = await bench.keep({ inputs: { ...inputs, 'common-name': 'bent.example' } });
    expect(bent.conclusion).toBe('failure');
    expect(bent.outputs).toMatchObject({ status: 'reused', verified: 'false', 'artifact-name': '' });
    expect(bent.summary).toMatch(/^## ❌ Reused the certificate for bent\.example, but not backed up: /);
    expect(bent.summary).toMatch(/Last good backup: \d{4}-/);
  });

  test('a service that never answers: the run ends at its deadline, and names what it waited for', async () => {
    bench.services.fault({ on: 'rest:listArtifacts', kind: 'hang' });
    const run = await bench.keep({ inputs: { ...inputs, 'common-name': 'hang.example', timeout: '10s' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toMatch(/timeout, 10s.*list earlier backups/);
  });
});

describe('keep-schedule-alive', () => {
  const alive = { ...inputs, 'common-name': 'alive.example', 'keep-schedule-alive': 'true' };
  const workflowPath = '.github/workflows/keep.yml';

  test('tells GitHub that the workflow of this run is wanted', async () => {
    bench.services.requests.length = 0;
    const run = await bench.keep({ inputs: alive, workflowPath, permissions: { actions: 'write' } });
    expect(run.conclusion, run.log).toBe('success');
    const enabled = bench.services.requests.filter(({ operation }) => operation === 'rest:enableWorkflow');
    expect(enabled.map(({ path }) => path)).toEqual([expect.stringContaining('/workflows/keep.yml/enable')]);
  });

  test('is a warning with the line to add, if the token may not', async () => {
    const run = await bench.keep({ inputs: alive, workflowPath, permissions: { actions: 'read' } });
    expect(run.conclusion, run.log).toBe('success');
    expect(warningsOf(run).join('\n')).toContain('the token lacks `actions: write`');
  });

  test('is a warning that says what is missing, if the runner does not tell which workflow this is', async () => {
    const env = { GITHUB_WORKFLOW_REF: '' };
    const run = await bench.keep({ inputs: alive, workflowPath, env, permissions: { actions: 'write' } });
    expect(run.conclusion, run.log).toBe('success');
    expect(warningsOf(run).join('\n')).toContain('The runner does not tell which workflow this is');
  });

  test('is of no concern to other events', async () => {
    bench.services.requests.length = 0;
    await bench.keep({ inputs: alive, workflowPath, event: 'push', permissions: { actions: 'write' } });
    expect(bench.services.requests.some(({ operation }) => operation === 'rest:enableWorkflow')).toBe(false);
  });
});
