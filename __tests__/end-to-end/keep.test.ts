import { X509Certificate, createHash, createPrivateKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openssl, PASSPHRASE, shell, workbench } from './workbench.ts';

const bench = workbench();

describe('keep, after a run that was killed between the key and its certificate', () => {
  const inputs = { 'common-name': 'half.example.com', 'key-type': 'ecdsa-p256', 'upload-artifact': 'false' };

  test('says that a file was written also if it fails then', async () => {
    const { workspace } = await bench.keep({ inputs });
    renameSync(join(workspace, 'certificate.pem'), join(workspace, '.certificate.pem.certkeep-new'));
    const other = { ...inputs, 'expected-fingerprint': 'AB:'.repeat(31) + 'AB' };
    const failed = await bench.keep({ inputs: other, workspace });
    expect(failed.conclusion).toBe('failure');
    expect(failed.outputs).toEqual({ changed: 'true' });
    expect(failed.log).toContain('An earlier run was stopped while it changed the pair of half.example.com.');
    expect(failed.summary).not.toContain('No certificate was changed');
    expect(existsSync(join(workspace, 'certificate.pem'))).toBe(true);
  });
});

describe('keep, twice, on fresh runners', () => {
  const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE };

  test('issues first, reuses then: the same certificate, a dated artifact each time, both verified', async () => {
    const first = await bench.keep({ inputs });
    expect(first.conclusion, first.log).toBe('success');
    expect(first.outputs).toMatchObject({
      status: 'issued',
      reason: 'absent',
      source: '',
      renewed: 'false',
      'common-name': 'example.com',
      'days-left': '364',
      verified: 'true',
      'cache-hit': 'false',
    });
    const second = await bench.keep({ inputs });
    expect(second.conclusion, second.log).toBe('success');
    expect(second.outputs).toMatchObject({
      status: 'reused',
      reason: 'still-valid',
      source: 'cache',
      fingerprint: first.outputs['fingerprint'],
      verified: 'true',
      'cache-hit': 'true',
    });
    expect(second.outputs['artifact-name']).toMatch(/^certkeep-example\.com-\d{8}T\d{6}Z$/);
    // Both may be of one second: names differ within a run alone.
    expect(second.outputs['artifact-id']).not.toBe(first.outputs['artifact-id']);
    expect(readFileSync(join(second.workspace, 'certificate.pem'))).toEqual(
      readFileSync(join(first.workspace, 'certificate.pem')),
    );
    expect(readFileSync(join(second.workspace, 'private_key.pem'))).toEqual(
      readFileSync(join(first.workspace, 'private_key.pem')),
    );
  });

  test('the outputs say what openssl says, and the files have the modes they should', async () => {
    const { outputs, workspace } = await bench.keep({ inputs });
    const certificate = join(workspace, 'certificate.pem');
    const key = join(workspace, 'private_key.pem');
    expect(outputs['cert-path']).toBe(certificate);
    expect(outputs['key-path']).toBe(key);
    expect(openssl('x509', '-in', certificate, '-noout', '-serial').trim()).toBe(
      `serial=${outputs['serial-number'] ?? ''}`,
    );
    expect(openssl('x509', '-in', certificate, '-noout', '-fingerprint', '-sha256')).toContain(
      outputs['fingerprint'],
    );
    openssl(
      'verify',
      '-x509_strict',
      '-check_ss_sig',
      '-purpose',
      'sslserver',
      '-CAfile',
      certificate,
      certificate,
    );
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(statSync(certificate).mode & 0o777).toBe(0o644);
    expect(createPrivateKey(readFileSync(key)).asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(new X509Certificate(readFileSync(certificate)).validToDate.toISOString().replace('.000', '')).toBe(
      outputs['not-after'],
    );
  });

  test('the artifact holds the dated set, whose checksums agree and whose key the passphrase opens', async () => {
    const run = await bench.keep({ inputs });
    const { outputs, workspace } = run;
    const zip = await bench.services.artifacts.zip(Number(outputs['artifact-id']));
    expect(createHash('sha256').update(zip).digest('hex')).toBe(outputs['artifact-digest']);
    const set = await bench.setOf(run);
    expect(outputs['artifact-name']).toContain(basename(set).replaceAll('-', ''));
    expect(readdirSync(set).sort()).toEqual([
      'RESTORE.md',
      'SHA256SUMS',
      'SHA256SUMS.hmac',
      'certificate.pem',
      'manifest.json',
      'private_key.pem',
    ]);
    shell(set, 'sha256sum -c SHA256SUMS');
    const opened = openssl('pkey', '-in', join(set, 'private_key.pem'), '-passin', `pass:${PASSPHRASE}`);
    expect(createPrivateKey(opened).export({ format: 'pem', type: 'pkcs8' })).toBe(
      readFileSync(join(workspace, 'private_key.pem'), 'utf8'),
    );
  });

  test('nothing of the run is left in the temporary folder', async () => {
    const { tempFolder } = await bench.keep({ inputs });
    const left = existsSync(tempFolder) ? readdirSync(tempFolder, { recursive: true, encoding: 'utf8' }) : [];
    const ofTheRunner = /^_(github_workflow|runner_file_commands)(\/|$)/;
    expect(left.filter((name) => !ofTheRunner.test(name))).toEqual([]);
  });

  test('the summary begins with the verdict, and shows the certificate, the backup and a timeline', async () => {
    const { summary, outputs } = await bench.keep({ inputs });
    expect(summary).toMatch(/^## ✅ Reused the certificate for example\.com: 364 days left/);
    expect(summary).toContain('```mermaid\ngantt');
    expect(summary).toContain(outputs['artifact-url']);
    expect(summary).toContain(outputs['artifact-digest']);
    expect(summary).toContain('It expires before the certificate: each later run stores a newer one.');
    expect(summary).toContain('The private key is sealed with the passphrase.');
  });

  test('a run that fails has a summary too, with what happened and what to do', async () => {
    const { summary, conclusion } = await bench.keep({
      inputs: { ...inputs, passphrase: 'another-passphrase' },
    });
    expect(conclusion).toBe('failure');
    expect(summary).toMatch(
      /^## ❌ No certificate was changed: the run for example\.com failed\n\n> \[!CAUTION\]/,
    );
    expect(summary).toContain('previous-passphrase');
  });
});
