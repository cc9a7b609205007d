import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/domain/certificate.ts';
import { SecretPieces, tracesOfRun, tracesOfServices } from './leak-scan.ts';
import { addDatedArtifact } from './stored-sets.ts';
import { errorsOf, openssl, PASSPHRASE, shell, warningsOf, workbench, type KeepRun } from './workbench.ts';

const bench = workbench();

afterEach(() => {
  bench.services.clearFaults();
});

/** A workspace with certificates of so many days, by their paths. */
function workspaceWith(days: Readonly<Record<string, number>>): string {
  const workspace = bench.folder();
  for (const [path, count] of Object.entries(days)) makeCertificate(workspace, path, count, `/CN=${path}`);
  return workspace;
}

/** Of an hour more than so many days, so that as many whole days are left. */
function makeCertificate(folder: string, path: string, days: number, subject: string): void {
  const at = (ms: number): string => new Date(ms).toISOString().replace(/[-:T]/g, '').slice(0, 14) + 'Z';
  const end = Date.now() + days * DAY_MS + HOUR_MS;
  const start = Math.min(Date.now(), end) - DAY_MS;
  shell(
    folder,
    `openssl genpkey -algorithm ed25519 -out key.tmp 2>/dev/null
     openssl req -new -key key.tmp -utf8 -subj '${subject}' -config /dev/null -out request.tmp
     touch index.tmp; mkdir -p "$(dirname '${path}')"
     printf '[ca]\\ndefault_ca=c\\n[c]\\ndatabase=index.tmp\\nrand_serial=yes\\ndefault_md=default\\npolicy=p\\nunique_subject=no\\nnew_certs_dir=.\\nx509_extensions=e\\nstring_mask=utf8only\\n[p]\\ncommonName=supplied\\n[e]\\n' > ca.tmp
     openssl ca -batch -config ca.tmp -selfsign -keyfile key.tmp -in request.tmp -notext -out '${path}' -startdate ${at(start)} -enddate ${at(end)} -utf8 -outdir . 2>/dev/null
     rm -f *.tmp* [0-9A-F]*.pem`,
  );
}

const check = (run: KeepRun): ReturnType<typeof bench.run> => bench.run('check', run);

describe('certificates of the workspace', () => {
  test('that last are ok, with certificate.pem as the default, and nothing is asked of any service', async () => {
    const workspace = workspaceWith({ 'certificate.pem': 100 });
    const before = readdirSync(workspace);
    bench.services.requests.length = 0;
    const run = await check({ workspace });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.outputs).toMatchObject({
      status: 'ok',
      reason: 'still-valid',
      'days-left': '100',
      'backup-name': '',
      'backup-age-days': '',
      verified: 'false',
    });
    expect(run.annotations).toEqual([]);
    expect(bench.services.requests).toEqual([]);
    expect(readdirSync(workspace)).toEqual(before);
  });

  test('are all found, in chains and bundles and below folders, soonest expiry first on one timeline', async () => {
    const workspace = workspaceWith({ 'a.pem': 200, 'b.pem': 90, 'sub/c.pem': 150 });
    shell(workspace, 'cat a.pem b.pem > chain.pem; rm a.pem b.pem');
    const run = await check({ workspace, inputs: { paths: '**/*.pem' } });
    expect(run.outputs, run.log).toMatchObject({ status: 'ok', 'days-left': '90' });
    const certificates = JSON.parse(run.outputs['certificates'] ?? '') as Record<string, unknown>[];
    expect(certificates).toMatchObject([
      { subject: 'CN=b.pem', issuer: 'CN=b.pem', 'days-left': 90, place: 'chain.pem' },
      { subject: 'CN=sub/c.pem', 'days-left': 150, place: 'sub/c.pem' },
      { subject: 'CN=a.pem', 'days-left': 200, place: 'chain.pem' },
    ]);
    expect(
      openssl('x509', '-in', join(workspace, 'sub/c.pem'), '-noout', '-fingerprint', '-sha256'),
    ).toContain(certificates[1]?.['fingerprint']);
    const chart = /```mermaid\n([^]*?)```/.exec(run.summary)?.[1] ?? '';
    expect(chart.match(/^ {2}\d .*(?= until)/gm)).toEqual(['  1 b.pem', '  2 sub c.pem', '  3 a.pem']);
  });

  test.each([
    { days: 30, status: 'ok', reason: 'still-valid' },
    { days: 29, status: 'warning', reason: 'expiring' },
    { days: 7, status: 'warning', reason: 'expiring' },
    { days: 6, status: 'failed', reason: 'expiring' },
    { days: -2, status: 'failed', reason: 'expired' },
  ])('with $days days left are $status', async ({ days, status, reason }) => {
    const workspace = workspaceWith({ 'certs/a.pem': days });
    const run = await check({ workspace, inputs: { paths: 'certs/*.pem' } });
    expect(run.outputs, run.log).toMatchObject({ status, reason });
    expect(run.conclusion).toBe(status === 'failed' ? 'failure' : 'success');
    expect(run.summary).toContain(`Check&#58; ${status}`);
  });

  test('annotations stand on the line of the file that they concern', async () => {
    const workspace = workspaceWith({ 'a.pem': 100, 'b.pem': 3, 'c.pem': 10 });
    shell(workspace, 'cat a.pem b.pem > chain.pem');
    const run = await check({ workspace, inputs: { paths: 'chain.pem\nc.pem' } });
    const line = readFileSync(join(workspace, 'a.pem'), 'utf8').trimEnd().split('\n').length + 1;
    expect(run.annotations).toMatchObject([
      { level: 'error', file: 'chain.pem', startLine: line },
      { level: 'warning', file: 'c.pem', startLine: 1 },
      { level: 'error', message: expect.stringContaining('The check failed (expiring)') as string },
    ]);
    expect(errorsOf(run)[0]).toContain('CN=b.pem');
  });

  test('that cannot be read are a warning on their file, and so is nothing to read', async () => {
    const workspace = workspaceWith({ 'a.pem': 100 });
    writeFileSync(join(workspace, 'none.pem'), 'not a certificate');
    const pem = readFileSync(join(workspace, 'a.pem'), 'utf8');
    writeFileSync(join(workspace, 'bent.pem'), `${pem}${pem.replace(/\nM/, '\nX')}`);
    const run = await check({ workspace, inputs: { paths: '*.pem' } });
    expect(run.outputs).toMatchObject({ status: 'warning', reason: 'no-certificate', 'days-left': '100' });
    expect(run.annotations.map(({ level, file }) => [level, file])).toEqual([
      ['warning', 'bent.pem'],
      ['warning', 'none.pem'],
    ]);
    const empty = await check({});
    expect(empty.outputs).toMatchObject({ status: 'warning', reason: 'no-files-found', 'days-left': '' });
    const strict = await check({ inputs: { 'if-no-files-found': 'error' } });
    expect(strict.outputs).toMatchObject({ status: 'failed', reason: 'no-files-found' });
    const lax = await check({ inputs: { 'if-no-files-found': 'ignore' } });
    expect(lax.outputs).toMatchObject({ status: 'ok', reason: 'still-valid', certificates: '[]' });
  });

  test('with hostile names draw nothing, and command nothing', async () => {
    const workspace = bench.folder();
    makeCertificate(workspace, 'a.pem', 3, '/CN=x:crit;|<b>`%0A::error::y');
    const run = await check({ workspace, inputs: { paths: 'a.pem' } });
    expect(run.outputs['status'], run.log).toBe('failed');
    const chart = /```mermaid\n([^]*?)```/.exec(run.rawSummary)?.[1] ?? '';
    expect(chart).toContain('  1 x crit b 0A error y until');
    expect(run.rawSummary).not.toContain('<b>');
    expect(run.annotations.filter(({ message }) => message === 'y')).toEqual([]);
  });

  test('are checked on a pull request too', async () => {
    const run = await check({ workspace: workspaceWith({ 'certificate.pem': 10 }), event: 'pull_request' });
    expect(run.outputs).toMatchObject({ status: 'warning', reason: 'expiring' });
  });
});

test('all inputs that are wrong are told at once, before anything is looked at', async () => {
  const run = await check({
    inputs: {
      'warn-days': 'soon',
      'max-backup-age': '8w',
      'if-no-files-found': 'perhaps',
      'artifact-name': 'a/b',
    },
  });
  expect(run.conclusion).toBe('failure');
  const [message = ''] = errorsOf(run);
  for (const name of ['warn-days', 'max-backup-age', 'if-no-files-found', 'artifact-name'])
    expect(message).toContain(`Input "${name}"`);
  const together = await check({
    inputs: { 'warn-days': '5', 'artifact-name': 'a', 'common-name': 'b', 'max-backup-age': '1d' },
  });
  expect(errorsOf(together)[0]).toMatch(/"artifact-name" and "common-name"[^]*"fail-days" is 7/);
});
