import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { certificateIssuer } from '../../src/adapters/crypto/certificate-issuer.ts';
import { DAY_MS, HOUR_MS } from '../../src/domain/certificate.ts';
import type { CertificateSpecification } from '../../src/domain/specification.ts';
import { SecretPieces, tracesOfRun, tracesOfServices } from './leak-scan.ts';
import { addDatedArtifact } from './stored-sets.ts';
import { errorsOf, openssl, PASSPHRASE, shell, warningsOf, workbench, type KeepRun } from './workbench.ts';

const bench = workbench();

afterEach(() => {
  bench.services.clearFaults();
});

/** A workspace with certificates of so many days, by their paths, which are their names too. */
async function workspaceWith(days: Readonly<Record<string, number>>): Promise<string> {
  const workspace = bench.folder();
  for (const [path, count] of Object.entries(days)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), await certificateOf(path, count));
  }
  return workspace;
}

/** A certificate that was made ten days ago, of an hour more than so many days: as many whole days are left. */
async function certificateOf(commonName: string, days: number, madeAt = -10 * DAY_MS): Promise<string> {
  const specification: CertificateSpecification = {
    subject: { commonName },
    subjectAlternativeNames: [],
    namesWereGiven: false,
    validityDays: days - madeAt / DAY_MS,
    keyType: 'ed25519',
    usages: ['server-auth'],
  };
  const now = new Date(Date.now() + madeAt + 2 * HOUR_MS);
  return (await certificateIssuer.issue(specification, now)).certificate.pem;
}

const check = (run: KeepRun): ReturnType<typeof bench.run> => bench.run('check', run);

describe('certificates of the workspace', () => {
  test('that last are ok, with certificate.pem as the default, and nothing is asked of any service', async () => {
    const workspace = await workspaceWith({ 'certificate.pem': 100 });
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
    const workspace = await workspaceWith({ 'a.pem': 200, 'b.pem': 90, 'sub/c.pem': 150 });
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
    const workspace = await workspaceWith({ 'certs/a.pem': days });
    const run = await check({ workspace, inputs: { paths: 'certs/*.pem' } });
    expect(run.outputs, run.log).toMatchObject({ status, reason });
    expect(run.conclusion).toBe(status === 'failed' ? 'failure' : 'success');
    expect(run.summary).toContain(`Check&#58; ${status}`);
  });

  test('annotations stand on the line of the file that they concern', async () => {
    const workspace = await workspaceWith({ 'a.pem': 100, 'b.pem': 3, 'c.pem': 10 });
    shell(workspace, 'cat a.pem b.pem > chain.pem');
    const run = await check({ workspace, inputs: { paths: 'chain.pem\nc.pem' } });
    const line = readFileSync(join(workspace, 'a.pem'), 'utf8').trimEnd().split('\n').length + 1;
    expect(run.annotations).toMatchObject([
      { level: 'error', file: 'chain.pem', line },
      { level: 'warning', file: 'c.pem', line: 1 },
      { level: 'error', message: expect.stringContaining('The check failed (expiring)') as string },
    ]);
    expect(errorsOf(run)[0]).toContain('CN=b.pem');
  });

  test('that cannot be read are a warning on their file, and so is nothing to read', async () => {
    const workspace = await workspaceWith({ 'a.pem': 100 });
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
    const name = 'x:crit;|<b>`%0A\n::error::y';
    writeFileSync(join(workspace, 'a.pem'), await certificateOf(name, 3));
    const run = await check({ workspace, inputs: { paths: 'a.pem' } });
    expect(run.outputs['status'], run.log).toBe('failed');
    const chart = /```mermaid\n([^]*?)```/.exec(run.rawSummary)?.[1] ?? '';
    expect(chart).toContain('  1 x crit b 0A error y until');
    expect(run.rawSummary).not.toContain('<b>');
    expect(run.annotations.filter(({ message }) => message === 'y')).toEqual([]);
  });

  test('are checked on a pull request too', async () => {
    const run = await check({
      workspace: await workspaceWith({ 'certificate.pem': 10 }),
      event: 'pull_request',
    });
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

describe('the drill of the newest backup', () => {
  const inputs = { 'common-name': 'drill.example', passphrase: PASSPHRASE };
  const base = 'certkeep-drill.example';
  let folder = '';

  beforeAll(async () => {
    const kept = await bench.keep({ inputs: { ...inputs, days: '60' } });
    expect(kept.conclusion, kept.log).toBe('success');
    folder = await bench.setOf(kept);
  });

  /** Leaves no artifacts but sound ones of these ages, in hours; the newest first. */
  async function store(...agesInHours: readonly number[]): Promise<string[]> {
    await bench.services.artifacts.removeAll();
    const names: string[] = [];
    for (const age of agesInHours.toReversed()) {
      const time = new Date(Math.floor((Date.now() - age * HOUR_MS) / 1000) * 1000);
      names.unshift(await addDatedArtifact(bench.services, { folder, base, time }));
    }
    return names;
  }

  test('is ok where it opens and its key is proved', async () => {
    const [name] = await store(50);
    const run = await check({ inputs });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.outputs).toMatchObject({
      status: 'ok',
      reason: 'still-valid',
      'days-left': '59',
      'backup-name': name,
      'backup-age-days': '2',
      verified: 'true',
    });
    expect(JSON.parse(run.outputs['certificates'] ?? '')).toMatchObject([
      { subject: 'CN=drill.example', place: `artifact ${name ?? ''}` },
    ]);
    expect(run.annotations).toEqual([]);
    expect(run.summary).toContain('the private key was opened and proved');
    expect(readdirSync(run.workspace)).toEqual([]);
  });

  test('checks what can be checked without a passphrase, and says so', async () => {
    await store(1);
    const run = await check({ inputs: { 'artifact-name': base } });
    expect(run.outputs, run.log).toMatchObject({ status: 'ok', 'days-left': '59', verified: 'false' });
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('no passphrase was given') as string },
    ]);
  });

  test('fails where the passphrase is another', async () => {
    await store(1);
    const run = await check({ inputs: { ...inputs, passphrase: 'another passphrase' } });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'locked', verified: 'false' });
    expect(errorsOf(run)[0]).toContain('the passphrase does not open its private key');
  });

  test('fails where there is no backup at all', async () => {
    await store();
    const run = await check({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'no-backup', 'backup-name': '' });
    expect(run.summary).toContain('there is none');
  });

  test.each([
    { name: 'the token may not look', kind: 403, says: 'actions: read' },
    { name: 'GitHub does not answer', kind: 503, says: 'could not be found out' },
  ])('fails where it could not look: $name', async ({ kind, says }) => {
    await store(1);
    if (kind === 503) bench.services.fault({ on: 'rest:listArtifacts', kind });
    const run = await check({ inputs, permissions: kind === 403 ? {} : { actions: 'read' } });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'unreadable', verified: 'false' });
    expect(errorsOf(run)[0]).toContain(says);
  });

  test('fails at the deadline, with its outputs set', async () => {
    await store(1);
    bench.services.fault({ on: 'rest:listArtifacts', kind: 'hang' });
    const run = await check({ inputs: { ...inputs, timeout: '10s' } });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'unreadable' });
    expect(errorsOf(run)[0]).toContain('input timeout');
  });

  test('fails where the newest is damaged, even if an older one is sound', async () => {
    await store(1, 48);
    const [newest] = bench.services.artifacts.list();
    const zip = await bench.services.artifacts.zip(newest?.id ?? 0);
    await bench.services.artifacts.replaceZip(newest?.id ?? 0, Buffer.concat([zip, Buffer.from('x')]));
    const run = await check({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'damaged', 'backup-name': newest?.name });
  });

  test('fails where the newest is older than max-backup-age', async () => {
    await store(47);
    const tolerant = await check({ inputs: { ...inputs, 'max-backup-age': '2d' } });
    expect(tolerant.outputs).toMatchObject({ status: 'ok' });
    const strict = await check({ inputs: { ...inputs, 'max-backup-age': '46h' } });
    expect(strict.conclusion).toBe('failure');
    expect(strict.outputs).toMatchObject({ status: 'failed', reason: 'too-old', verified: 'true' });
  });

  test('fails where its certificate has too few days left', async () => {
    await store(1);
    const run = await check({ inputs: { ...inputs, 'warn-days': '90', 'fail-days': '60' } });
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'expiring', 'days-left': '59' });
  });

  test('warns where it is older than the rhythm of its predecessors suggests', async () => {
    await store(50, 74, 98, 122);
    const run = await check({ inputs });
    expect(run.conclusion).toBe('success');
    expect(run.outputs).toMatchObject({ status: 'warning', reason: 'overdue' });
    expect(warningsOf(run)[0]).toContain('those before it came every 24 hours');
    await store(48, 72, 96, 120);
    expect((await check({ inputs })).outputs).toMatchObject({ status: 'ok' });
  });

  test('warns where its artifact expires before its certificate, and tells where runs replace it', async () => {
    const expiresAt = new Date(Date.now() + 20 * DAY_MS);
    await store();
    const time = new Date(Math.floor(Date.now() / 1000) * 1000 - HOUR_MS);
    await addDatedArtifact(bench.services, { folder, base, time, expiresAt });
    const alone = await check({ inputs });
    expect(alone.outputs).toMatchObject({ status: 'warning', reason: 'expires-before-certificate' });
    for (const age of [1, 2]) {
      const earlier = new Date(time.getTime() - age * DAY_MS);
      await addDatedArtifact(bench.services, { folder, base, time: earlier });
    }
    const inRhythm = await check({ inputs });
    expect(inRhythm.outputs).toMatchObject({ status: 'warning', reason: 'expires-before-certificate' });
    expect(warningsOf(inRhythm)).toEqual([expect.stringContaining('replaces it in time; should they stop,')]);
  });

  test('warns where its artifact expires before the next run', async () => {
    await store(48, 72);
    const time = new Date(Math.floor(Date.now() / 1000) * 1000 - HOUR_MS);
    const expiresAt = new Date(Date.now() + 2 * HOUR_MS);
    await addDatedArtifact(bench.services, { folder, base, time, expiresAt });
    const run = await check({ inputs });
    expect(run.outputs).toMatchObject({ status: 'warning', reason: 'expires-before-next-run' });
  });

  test('opens the keys that were sealed in a backup of other files', async () => {
    await bench.services.artifacts.removeAll();
    const workspace = await workspaceWith({ 'site.pem': 60 });
    openssl('genpkey', '-algorithm', 'ed25519', '-out', join(workspace, 'site.key'));
    const backup = await bench.run('backup', { workspace, inputs: { paths: '*', passphrase: PASSPHRASE } });
    expect(backup.conclusion, backup.log).toBe('success');
    const named = { 'artifact-name': 'certkeep-backup' };
    const run = await check({ inputs: { ...named, passphrase: PASSPHRASE } });
    expect(run.outputs, run.log).toMatchObject({ status: 'ok', reason: 'still-valid', verified: 'true' });
    expect(run.annotations).toEqual([]);
    expect(run.summary).toContain('the sealed private keys were opened');
    const unopened = await check({ inputs: named });
    expect(unopened.outputs).toMatchObject({ status: 'ok', verified: 'false' });
    expect(unopened.annotations).toMatchObject([{ level: 'notice' }]);
    const locked = await check({ inputs: { ...named, passphrase: 'another passphrase' } });
    expect(locked.conclusion).toBe('failure');
    expect(locked.outputs).toMatchObject({ status: 'failed', reason: 'locked', verified: 'false' });
    expect(errorsOf(locked)[0]).toContain('does not open the private key in site.key');
  });

  test('takes every certificate of a local directory, and no artifact, where that alone is named', async () => {
    await store();
    const backups = bench.folder();
    for (const name of ['one.example', 'two.example']) {
      const kept = { 'common-name': name, passphrase: PASSPHRASE, 'backup-path': backups };
      await bench.keep({ inputs: { ...kept, 'upload-artifact': 'false' } });
    }
    bench.services.requests.length = 0;
    const run = await check({ inputs: { 'backup-path': backups, passphrase: PASSPHRASE } });
    expect(run.outputs, run.log).toMatchObject({ status: 'ok', verified: 'true', 'backup-age-days': '0' });
    expect(JSON.parse(run.outputs['certificates'] ?? '')).toHaveLength(2);
    expect(bench.services.requests).toEqual([]);
    const both = { 'common-name': 'one.example', 'backup-path': backups, passphrase: PASSPHRASE };
    const withArtifact = await check({ inputs: both });
    expect(withArtifact.outputs).toMatchObject({ status: 'failed', reason: 'no-backup', verified: 'false' });
    writeFileSync(join(backups, readdirSync(backups)[0] ?? '', 'certificate.pem'), 'bent');
    const bent = await check({ inputs: { 'backup-path': backups, passphrase: PASSPHRASE } });
    expect(bent.outputs).toMatchObject({ status: 'failed', reason: 'damaged', verified: 'false' });
    const empty = await check({ inputs: { 'backup-path': 'nothing-here' } });
    expect(empty.outputs).toMatchObject({ status: 'failed', reason: 'no-backup' });
  });

  test('warns where the newest holds no private key, though there is a passphrase', async () => {
    await store();
    await bench.keep({ inputs: { 'common-name': 'keyless.example' } });
    const keyless = { 'common-name': 'keyless.example', passphrase: PASSPHRASE };
    const run = await check({ inputs: keyless });
    expect(run.outputs, run.log).toMatchObject({ status: 'warning', verified: 'true' });
    expect(run.outputs['reason']).toBe('keyless, expires-before-certificate');
    expect(warningsOf(run)[0]).toContain('without its private key');
    await store(1);
  });

  test('shows no piece of a secret anywhere', async () => {
    const secrets = new SecretPieces();
    secrets.addText('the passphrase', PASSPHRASE);
    const key = openssl('pkey', '-in', join(folder, 'private_key.pem'), '-passin', `pass:${PASSPHRASE}`);
    secrets.addKey('the key', key);
    await store(1);
    const runs = [
      await check({ inputs, debug: true }),
      await check({ inputs: { ...inputs, passphrase: 'another passphrase' }, debug: true }),
      await check({ inputs, debug: true, permissions: {} }),
    ];
    const traces = runs.flatMap((run, index) => tracesOfRun(`run ${index}`, run, run.workspace, /^$/));
    traces.push(...(await tracesOfServices(bench.services)));
    for (const run of runs) secrets.addText('the token', run.token);
    expect(traces.length).toBeGreaterThan(20);
    expect(
      traces.flatMap((trace) => secrets.findIn(trace).map((name) => `${name} in ${trace.place}`)),
    ).toEqual([]);
  });
});
