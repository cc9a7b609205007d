import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { DAY_MS, HOUR_MS } from '../../src/domain/certificate/certificate.ts';
import type { CertificateSpecification } from '../../src/domain/certificate/specification.ts';
import { nameOf, readSet, redated, zipOfSet, type SetFiles, runIdOf } from './dated-set.ts';
import { SecretPieces, tracesOfRun, tracesOfServices } from './leak-scan.ts';
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
    const verdict = { ok: 'Check passed', warning: 'Check passed with warnings', failed: 'Check failed' }[
      status
    ];
    expect(run.rawSummary.split('\n')[0]).toContain(`${verdict ?? ''}: 1 certificate`);
  });

  test('annotations stand on the line of the file that they concern', async () => {
    const workspace = await workspaceWith({ 'a.pem': 100, 'b.pem': 3, 'c.pem': 10 });
    shell(workspace, 'cat a.pem b.pem > chain.pem');
    const run = await check({ workspace, inputs: { paths: 'chain.pem\nc.pem' } });
    const line = readFileSync(join(workspace, 'a.pem'), 'utf8').trimEnd().split('\n').length + 1;
    expect(run.annotations).toMatchObject([
      { level: 'error', file: 'chain.pem', line },
      { level: 'warning', file: 'c.pem', line: 1 },
      {
        level: 'error',
        message: expect.stringContaining('The check failed with 1 error (expiring)') as string,
      },
    ]);
    expect(errorsOf(run)[0]).toContain('CN=b.pem');
  });

  test('that cannot be read fail, and what a pattern finds beside them is passed over', async () => {
    const workspace = await workspaceWith({ 'a.pem': 100 });
    writeFileSync(join(workspace, 'server.key'), 'not a certificate');
    openssl('x509', '-in', join(workspace, 'a.pem'), '-outform', 'DER', '-out', join(workspace, 'b.der'));
    const pem = readFileSync(join(workspace, 'a.pem'), 'utf8');
    const sound = await check({ workspace, inputs: { paths: '*' } });
    expect(sound.outputs, sound.log).toMatchObject({ status: 'ok', reason: 'still-valid' });
    expect(JSON.parse(sound.outputs['certificates'] ?? '')).toHaveLength(2);
    expect(sound.annotations).toEqual([]);
    writeFileSync(join(workspace, 'bent.pem'), `${pem}${pem.replace(/\nM/, '\nX')}`);
    writeFileSync(join(workspace, 'none.crt'), 'nothing');
    const run = await check({ workspace, inputs: { paths: '*\nserver.key' } });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'no-certificate', 'days-left': '100' });
    expect(run.annotations.flatMap(({ file }) => file ?? [])).toEqual(['bent.pem', 'none.crt', 'server.key']);
  });

  test('are found behind links, and a link that leads nowhere fails if it is named outright', async () => {
    const workspace = await workspaceWith({ 'archive/cert1.pem': 100 });
    symlinkSync('archive/cert1.pem', join(workspace, 'cert.pem'));
    symlinkSync('nowhere', join(workspace, 'gone.pem'));
    const run = await check({ workspace, inputs: { paths: 'cert.pem' } });
    expect(JSON.parse(run.outputs['certificates'] ?? '')).toMatchObject([{ place: 'cert.pem' }]);
    expect((await check({ workspace, inputs: { paths: '*.pem' } })).outputs['status']).toBe('ok');
    const dangling = await check({ workspace, inputs: { paths: 'gone.pem' } });
    expect(dangling.outputs).toMatchObject({ status: 'failed', reason: 'unreadable' });
    expect(errorsOf(dangling)[0]).toContain('gone.pem could not be checked: it is a link that leads nowhere');
  });

  test('that are missing are reported line by line, with the level that was asked for', async () => {
    const workspace = await workspaceWith({ 'a.pem': 100 });
    const missing = await check({ workspace, inputs: { paths: 'a.pem\nb.pem' } });
    expect(missing.outputs).toMatchObject({
      status: 'warning',
      reason: 'no-files-found',
      'days-left': '100',
    });
    expect(warningsOf(missing)).toEqual([
      expect.stringContaining('No file matches line 2 ("b.pem") of paths.'),
    ]);
    const strict = await check({ inputs: { 'if-no-files-found': 'error' } });
    expect(strict.outputs).toMatchObject({ status: 'failed', reason: 'no-files-found' });
    const lax = await check({ workspace, inputs: { paths: 'a.pem\nb.pem', 'if-no-files-found': 'ignore' } });
    expect(lax.outputs).toMatchObject({ status: 'ok', reason: 'still-valid' });
  });

  test.each(['warn', 'ignore'])('fail if none is there and no backup is named: %s', async (choice) => {
    const run = await check({ inputs: { 'if-no-files-found': choice } });
    expect(run.conclusion, run.log).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', certificates: '[]' });
    expect(run.outputs['reason']).toContain('nothing-checked');
    expect(run.rawSummary.split('\n')[0]).toContain('Check failed: nothing was checked');
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

test('all inputs that are wrong are reported at once, before anything is looked at', async () => {
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
  let sealedSet: SetFiles;

  beforeAll(async () => {
    const kept = await bench.keep({ inputs: { ...inputs, days: '60' } });
    expect(kept.conclusion, kept.log).toBe('success');
    folder = await bench.setOf(kept);
    sealedSet = readSet(folder);
  });

  /** Stores the set as if it had been made so long ago; its name. */
  async function add(ageMs: number, expiresAt?: Date): Promise<string> {
    const time = new Date(Math.floor((Date.now() - ageMs) / 1000) * 1000);
    const dated = redated(sealedSet, base, time);
    await bench.services.artifacts.add({
      name: nameOf(dated),
      runId: runIdOf(dated),
      zip: zipOfSet(dated, time),
      createdAt: time,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
    return nameOf(dated);
  }

  /** Leaves no artifacts but sound ones of these ages, in hours; the newest first. */
  async function store(...agesInHours: readonly number[]): Promise<string[]> {
    await bench.services.artifacts.removeAll();
    const names: string[] = [];
    for (const age of agesInHours.toReversed()) names.unshift(await add(age * HOUR_MS));
    return names;
  }

  test('is ok if it opens and its key is proved', async () => {
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
    expect(run.summary).toContain('whole and proved; opened the private key');
    expect(readdirSync(run.workspace)).toEqual([]);
  });

  test('checks what can be checked without a passphrase, and says so', async () => {
    await store(1);
    const run = await check({ inputs: { 'artifact-name': base } });
    expect(run.outputs, run.log).toMatchObject({
      status: 'warning',
      reason: 'not-opened',
      'days-left': '59',
      verified: 'false',
    });
    expect(warningsOf(run)).toEqual([expect.stringContaining('no passphrase was given')]);
  });

  test('fails if the passphrase is another', async () => {
    await store(1);
    const run = await check({ inputs: { ...inputs, passphrase: 'another passphrase' } });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'locked', verified: 'false' });
    expect(errorsOf(run)[0]).toContain('The passphrase does not open the newest sealed backup');
  });

  test('fails if there is no backup at all', async () => {
    await store();
    const run = await check({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'no-backup', 'backup-name': '' });
    expect(run.summary).toContain('there is none');
  });

  test.each([
    { name: 'the token may not look', kind: 403, says: 'actions: read' },
    { name: 'GitHub does not answer', kind: 503, says: 'Could not check whether there is a backup' },
  ])('fails if it could not look: $name', async ({ kind, says }) => {
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

  test('fails if the newest is damaged, even if an older one is sound', async () => {
    await store(1, 48);
    const [newest] = bench.services.artifacts.list();
    const zip = await bench.services.artifacts.zip(newest?.id ?? 0);
    await bench.services.artifacts.replaceZip(newest?.id ?? 0, Buffer.concat([zip, Buffer.from('x')]));
    const run = await check({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'damaged', 'backup-name': newest?.name });
  });

  test('fails if the newest is older than max-backup-age', async () => {
    await store(47);
    const tolerant = await check({ inputs: { ...inputs, 'max-backup-age': '2d' } });
    expect(tolerant.outputs).toMatchObject({ status: 'ok' });
    const strict = await check({ inputs: { ...inputs, 'max-backup-age': '46h' } });
    expect(strict.conclusion).toBe('failure');
    expect(strict.outputs).toMatchObject({ status: 'failed', reason: 'too-old', verified: 'true' });
  });

  test('fails if its certificate has too few days left', async () => {
    await store(1);
    const run = await check({ inputs: { ...inputs, 'warn-days': '90', 'fail-days': '60' } });
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'expiring', 'days-left': '59' });
  });

  test('warns if it is older than the rhythm of its predecessors suggests', async () => {
    await store(50, 74, 98, 122);
    const run = await check({ inputs });
    expect(run.conclusion).toBe('success');
    expect(run.outputs).toMatchObject({ status: 'warning', reason: 'overdue' });
    expect(warningsOf(run)[0]).toContain('Backups came every 24 hours before');
    await store(48, 72, 96, 120);
    expect((await check({ inputs })).outputs).toMatchObject({ status: 'ok' });
  });

  test('says that its artifact expires before its certificate, in a notice if runs replace it in time', async () => {
    const expiresAt = new Date(Date.now() + 20 * DAY_MS);
    await store();
    await add(HOUR_MS, expiresAt);
    const alone = await check({ inputs });
    expect(alone.outputs).toMatchObject({ status: 'ok', reason: 'still-valid' });
    expect(alone.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('before its certificate does') as string },
    ]);
    await store(25, 49);
    await add(HOUR_MS, expiresAt);
    const inRhythm = await check({ inputs });
    expect(inRhythm.outputs).toMatchObject({ status: 'ok', reason: 'still-valid' });
    expect(inRhythm.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('the next one replaces it in time') as string },
    ]);
  });

  test('warns if its artifact expires before the next run', async () => {
    await store(48, 72);
    await add(HOUR_MS, new Date(Date.now() + 2 * HOUR_MS));
    const run = await check({ inputs });
    expect(run.outputs).toMatchObject({ status: 'warning', reason: 'expires-before-next-run' });
  });

  test('opens the files that are sealed in a backup of files', async () => {
    await bench.services.artifacts.removeAll();
    const workspace = await workspaceWith({ 'site.pem': 60 });
    openssl('genpkey', '-algorithm', 'ed25519', '-out', join(workspace, 'site.key'));
    const backup = await bench.run('backup', { workspace, inputs: { paths: '*', passphrase: PASSPHRASE } });
    expect(backup.conclusion, backup.log).toBe('success');
    const named = { 'artifact-name': 'certkeep-backup' };
    const run = await check({ inputs: { ...named, passphrase: PASSPHRASE, 'max-backup-age': '1d' } });
    expect(run.outputs, run.log).toMatchObject({ verified: 'true', 'days-left': '60' });
    expect(run.summary).toContain('opened 1 file');
    const unopened = await check({ inputs: named });
    expect(unopened.outputs).toMatchObject({ status: 'warning', verified: 'false' });
    const locked = await check({ inputs: { ...named, passphrase: 'another passphrase' } });
    expect(locked.conclusion).toBe('failure');
    expect(locked.outputs).toMatchObject({ status: 'failed', reason: 'locked', verified: 'false' });
  });

  test('takes every certificate of a local directory, and no artifact, if that alone is named', async () => {
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

  test('fails if no backup holds a private key, though there is a passphrase', async () => {
    await store();
    await bench.keep({ inputs: { 'common-name': 'keyless.example' } });
    const keyless = { 'common-name': 'keyless.example', passphrase: PASSPHRASE };
    const run = await check({ inputs: keyless });
    expect(run.outputs, run.log).toMatchObject({ status: 'failed', verified: 'false' });
    expect(run.outputs['reason']).toContain('keyless');
    expect(errorsOf(run).join()).toContain('was made without a passphrase');
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
