import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { listOf } from './listed.ts';
import { SecretPieces, tracesOfRun, tracesOfServices, type Trace } from './leak-scan.ts';
import { openssl, PASSPHRASE, workbench, type KeepRun } from './workbench.ts';

/** The files that are to hold a key in the clear: `key-path`, and old keys that are kept beside it. */
const KEY_FILES = /private_key(-\d{8}T\d{6}Z)?\.pem$/;
const OTHER_PASSPHRASE = 'walrus-Basalt-77-tangerine';
const P12_PASSWORD = 'lantern-Cobalt-19-porcupine';

const bench = workbench();
const secrets = new SecretPieces();
secrets.addText('the passphrase', PASSPHRASE);
secrets.addText('the other passphrase', OTHER_PASSPHRASE);
secrets.addText('the PKCS#12 password', P12_PASSWORD);
const traces: Trace[] = [];

/** Runs with debug lines, and remembers its keys as secrets and all else as traces. */
async function observe(name: string, run: KeepRun): Promise<string> {
  const workspace = run.workspace ?? bench.folder();
  rememberKeys(name, workspace);
  const result = await bench.keep({ debug: true, ...run, workspace });
  rememberKeys(name, workspace);
  secrets.addText('the token', result.token);
  traces.push(...tracesOfRun(name, result, workspace, KEY_FILES));
  return workspace;
}

function rememberKeys(name: string, folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/key[^/]*\.pem$/.test(path))
      secrets.addKey(`${name}: ${path}`, readFileSync(join(folder, path), 'utf8'));
  }
}

function makePair(folder: string, key: string, certificate: string, subject: string): void {
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '9',
    '-subj',
    subject,
    '-keyout',
    join(folder, key),
    '-out',
    join(folder, certificate),
    '-config',
    '/dev/null',
  );
}

afterEach(() => {
  bench.services.clearFaults();
});

describe('nothing that a run writes or sends shows a piece of a secret', () => {
  const inputs = { 'common-name': 'leak.example', passphrase: PASSPHRASE };

  test.each(['rsa-2048', 'ecdsa-p256', 'ecdsa-p384', 'ed25519'])(
    'issue, reuse, renew with %s',
    async (keyType) => {
      const own = { ...inputs, 'common-name': `${keyType}.example`, 'key-type': keyType };
      await observe(`${keyType} issued`, { inputs: own });
      await observe(`${keyType} from the cache`, { inputs: own });
      bench.services.fault({ on: 'cache:*', kind: 503 });
      await observe(`${keyType} from the artifact`, { inputs: own });
      bench.services.clearFaults();
      await observe(`${keyType} renewed`, {
        inputs: { ...own, 'force-renewal': 'true', 'reuse-key': 'true' },
      });
    },
  );

  test('PKCS#12, a local directory, files of the user with keys, all at once', async () => {
    const workspace = bench.folder();
    makePair(workspace, 'extra_key.pem', 'extra.pem', '/CN=extra');
    rememberKeys('files of the user', workspace);
    const backups = bench.folder();
    const all = { ...inputs, 'p12-path': 'out.p12', 'p12-password': P12_PASSWORD, 'backup-path': backups };
    const result = await bench.keep({ debug: true, workspace, inputs: { ...all, paths: 'extra*' } });
    expect(result.conclusion, result.log).toBe('success');
    rememberKeys('files of the user', workspace);
    traces.push(...tracesOfRun('files of the user', result, workspace, /key(-\w+)?\.pem$/));
    traces.push(...tracesOfRun('files of the user', result, backups, /^$/));
  });

  test('files of the user with keys, without a passphrase', async () => {
    const workspace = bench.folder();
    makePair(workspace, 'extra_key.pem', 'extra.pem', '/CN=extra');
    const result = await bench.keep({
      debug: true,
      workspace,
      inputs: { 'common-name': 'open.example', paths: 'extra*' },
    });
    rememberKeys('left out', workspace);
    traces.push(...tracesOfRun('left out', result, workspace, /key(-\w+)?\.pem$/));
  });

  test('a changed passphrase, a wrong one, and one that is missing', async () => {
    await observe('rotated', {
      inputs: { ...inputs, passphrase: OTHER_PASSPHRASE, 'previous-passphrase': PASSPHRASE },
    });
    await observe('wrong', { inputs });
    await observe('missing', { inputs: { ...inputs, passphrase: '' } });
  });

  test('failures: a damaged pair, a mismatch, a short passphrase, services that fail', async () => {
    const mismatch = bench.folder();
    makePair(mismatch, 'private_key.pem', 'certificate.pem', '/CN=leak.example');
    rememberKeys('before', mismatch);
    makePair(mismatch, 'private_key.pem', 'unused.pem', '/CN=leak.example');
    await observe('mismatch', { workspace: mismatch, inputs });
    await observe('mismatch, forced', {
      workspace: mismatch,
      inputs: { ...inputs, 'force-renewal': 'true' },
    });
    const swapped = bench.folder();
    makePair(swapped, 'certificate.pem', 'private_key_of_nothing.pem', '/CN=leak.example');
    secrets.addKey('the key at cert-path', readFileSync(join(swapped, 'certificate.pem'), 'utf8'));
    const run = await bench.keep({ debug: true, workspace: swapped, inputs });
    expect(run.conclusion).toBe('failure');
    traces.push(...tracesOfRun('swapped', run, bench.folder(), KEY_FILES));
    const broken = bench.folder();
    writeFileSync(join(broken, 'certificate.pem'), PASSPHRASE);
    const unread = await bench.keep({ debug: true, workspace: broken, inputs });
    traces.push(...tracesOfRun('broken', unread, bench.folder(), KEY_FILES));
    bench.services.fault({ on: 'CreateArtifact', kind: 500 });
    await observe('artifact service down', { inputs: { ...inputs, 'common-name': 'down.example' } });
    bench.services.clearFaults();
    bench.services.fault({ on: 'blob:*', kind: 403 });
    await observe('blob service down', { inputs: { ...inputs, 'common-name': 'blob.example' } });
  });

  test.each(['pull_request', 'workflow_run'])('a run that must not persist: %s', async (event) => {
    await observe(event, {
      inputs: { ...inputs, 'common-name': `${event.replace('_', '-')}.example` },
      event,
    });
  });

  test('refusals: another fingerprint, no listing, GitHub Enterprise Server, damaged backups, a lone certificate', async () => {
    const own = { ...inputs, 'common-name': 'refused.example', 'key-type': 'ecdsa-p256' };
    const kept = await observe('kept', { inputs: own });
    await observe('another fingerprint', { inputs: { ...own, 'expected-fingerprint': '00'.repeat(32) } });
    const lone = bench.folder();
    writeFileSync(join(lone, 'certificate.pem'), readFileSync(join(kept, 'certificate.pem')));
    await observe('completed', { inputs: own, workspace: lone });
    await observe('enterprise', { inputs: own, env: { GITHUB_SERVER_URL: 'https://github.example.org' } });
    await observe('denied', {
      inputs: { ...own, 'common-name': 'new.example' },
      permissions: { actions: 'none' },
    });
    bench.services.fault({ on: 'rest:*', kind: 500 });
    await observe('no listing', { inputs: { ...own, 'common-name': 'new.example' } });
    bench.services.clearFaults();
    bench.services.fault({ on: 'rest:listArtifacts', kind: 'hang' });
    await observe('deadline', { inputs: { ...own, timeout: '10s' } });
    bench.services.clearFaults();
    bench.services.fault({ on: 'cache:*', kind: 404 });
    const [newest] = bench.services.artifacts.list();
    const zip = await bench.services.artifacts.zip(newest?.id ?? 0);
    bench.services.fault({
      on: 'rest:downloadArtifact',
      times: 1,
      kind: () => bench.services.artifacts.replaceZip(newest?.id ?? 0, zip.subarray(0, zip.length - 50)),
    });
    await observe('damaged', { inputs: own });
    await bench.services.artifacts.replaceZip(newest?.id ?? 0, zip);
  });

  test('old keys kept beside, and a dry run', async () => {
    const workspace = bench.folder();
    makePair(workspace, 'private_key.pem', 'certificate.pem', '/CN=leak.example');
    await observe('kept beside', {
      workspace,
      inputs: { 'common-name': 'leak.example', 'upload-artifact': 'false', days: '30' },
    });
    await observe('dry run', {
      workspace,
      inputs: { ...inputs, 'dry-run': 'true', 'force-renewal': 'true' },
    });
  });

  test('a list: issued, from the cache, renewed, carried along, with a bad entry, without a passphrase, in shards', async () => {
    const list = ['a.example', 'b.example', 'c.example'];
    const own = listOf(list, {
      'artifact-name': 'leak-list',
      'p12-path': '{name}.p12',
      'p12-password': P12_PASSWORD,
    });
    await observe('list issued', { inputs: own });
    await observe('list from the cache', { inputs: own });
    bench.services.fault({ on: 'cache:*', kind: 503 });
    await observe('list from the artifact', {
      inputs: { ...own, certificates: JSON.stringify(list.slice(1)) },
    });
    bench.services.clearFaults();
    const entries = [...list, { 'common-name': 'bad.example', passphrase: PASSPHRASE }];
    await observe('list with bad entries', { inputs: { ...own, certificates: JSON.stringify(entries) } });
    await observe('list renewed', { inputs: { ...own, 'force-renewal': 'true' } });
    await observe('shard', { inputs: { ...own, shard: '2/2' } });
    await observe('list rotated', {
      inputs: { ...own, passphrase: OTHER_PASSPHRASE, 'previous-passphrase': PASSPHRASE },
    });
    await observe('list locked', { inputs: own });
    await observe('list open', { inputs: { ...own, passphrase: '' } });
    const swapped = bench.folder();
    mkdirSync(join(swapped, 'certificates', 'a.example'), { recursive: true });
    const key = join('certificates', 'a.example', 'certificate.pem');
    makePair(swapped, key, 'nothing.pem', '/CN=a.example');
    secrets.addKey('the key at cert-path of a list', readFileSync(join(swapped, key), 'utf8'));
    const inputs = listOf(list, { 'artifact-name': 'leak-swapped' });
    const run = await bench.keep({ debug: true, workspace: swapped, inputs });
    expect(run.conclusion).toBe('failure');
    rememberKeys('list swapped', swapped);
    traces.push(...tracesOfRun('list swapped', run, bench.folder(), KEY_FILES));
    bench.services.fault({ on: 'CreateArtifact', kind: 500 });
    await observe('list not stored', { inputs: listOf(list, { 'artifact-name': 'leak-down' }) });
  }, 180_000);

  test('the scan itself finds what is there to be found', () => {
    const found = new SecretPieces();
    found.addText('the passphrase', PASSPHRASE);
    expect(found.findIn({ place: 'a log', text: `x ${PASSPHRASE.slice(3, 19)} y` })).toHaveLength(1);
    expect(found.findIn({ place: 'a log', text: PASSPHRASE.slice(3, 18) })).toEqual([]);
    const folder = bench.folder();
    makePair(folder, 'private_key.pem', 'certificate.pem', '/CN=x');
    const pem = readFileSync(join(folder, 'private_key.pem'), 'utf8');
    found.addKey('the key', pem);
    expect(found.findIn({ place: 'a file', text: pem })).toEqual(['the key in base64']);
    expect(
      found.findIn({ place: 'a file', text: readFileSync(join(folder, 'certificate.pem'), 'utf8') }),
    ).toEqual([]);
  });

  test('in logs, outputs, summaries, files, requests, artifacts and cache entries', async () => {
    traces.push(...(await tracesOfServices(bench.services)));
    expect(traces.length).toBeGreaterThan(300);
    expect(secrets.size).toBeGreaterThan(10_000);
    const leaks = traces.flatMap((trace) => secrets.findIn(trace).map((name) => `${name} in ${trace.place}`));
    expect(leaks).toEqual([]);
  });
});

afterAll(() => {
  traces.length = 0;
});
