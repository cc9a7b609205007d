import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openFiles } from './backup-material.ts';
import { writeAgedPair } from './pair-in-workspace.ts';
import { errorsOf, openssl, PASSPHRASE, warningsOf, workbench } from './workbench.ts';

const bench = workbench();

beforeEach(async () => {
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});

const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE, 'key-type': 'ecdsa-p256' };

/** A pair that openssl made, as the recipe did: no alternative names, no usages. */
function recipePair(workspace: string, subject: string, days: number): void {
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', subject, '-days', String(days)];
  const files = ['-keyout', join(workspace, 'private_key.pem'), '-out', join(workspace, 'certificate.pem')];
  // Without a configuration openssl adds no extensions.
  openssl(...request, ...files, '-config', '/dev/null');
}

describe('renewal', () => {
  test.each([
    ['subject-organization', { 'subject-organization': 'Example Ltd' }],
    ['subject-alternative-names', { 'subject-alternative-names': 'example.com, www.example.com' }],
    ['days', { days: '90' }],
    ['key-type', { 'key-type': 'ed25519' }],
    ['usages', { usages: 'server-auth, client-auth' }],
  ])('follows a changed specification and names the field: %s', async (field, change) => {
    const first = await bench.keep({ inputs });
    const second = await bench.keep({ inputs: { ...inputs, ...change } });
    expect(second.outputs).toMatchObject({
      status: 'renewed',
      reason: `specification-changed: ${field}`,
      renewed: 'true',
      source: 'cache',
      verified: 'true',
    });
    expect(second.outputs['fingerprint']).not.toBe(first.outputs['fingerprint']);
    const third = await bench.keep({ inputs: { ...inputs, ...change } });
    expect(third.outputs).toMatchObject({ status: 'reused', fingerprint: second.outputs['fingerprint'] });
  });

  test('comes when little of the lifetime is left', async () => {
    const workspace = await writeAgedPair(bench.folder());
    const early = await bench.keep({ inputs: { ...inputs, days: '1', 'renew-before': '1h' }, workspace });
    expect(early.outputs).toMatchObject({ status: 'reused' });
    const run = await bench.keep({ inputs: { ...inputs, days: '1', 'renew-before': '12h' } });
    expect(run.outputs).toMatchObject({ status: 'renewed', reason: 'expiring' });
  });

  test('forced, with the same key where asked', async () => {
    const first = await bench.keep({ inputs });
    const second = await bench.keep({ inputs: { ...inputs, 'force-renewal': 'true', 'reuse-key': 'true' } });
    expect(second.outputs).toMatchObject({ status: 'renewed', reason: 'forced' });
    expect(readFileSync(join(second.workspace, 'private_key.pem'))).toEqual(
      readFileSync(join(first.workspace, 'private_key.pem')),
    );
    expect(second.outputs['serial-number']).not.toBe(first.outputs['serial-number']);
  });

  test('of a pair that no vault holds waits for a person; then the old pair gets a verified set of its own first', async () => {
    const workspace = bench.folder();
    recipePair(workspace, '/CN=example.com', 300);
    const old = readFileSync(join(workspace, 'certificate.pem'), 'utf8');
    const refused = await bench.keep({ inputs, workspace });
    expect(refused.conclusion).toBe('failure');
    expect(refused.summary).toContain('(days: 300; key-type: rsa-2048)');
    expect(readFileSync(join(workspace, 'certificate.pem'), 'utf8')).toBe(old);
    expect(bench.services.artifacts.list()).toEqual([]);
    const run = await bench.keep({ inputs: { ...inputs, 'force-renewal': 'true' }, workspace });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.outputs).toMatchObject({ status: 'renewed', source: 'workspace' });
    const [newest, older] = bench.services.artifacts.list();
    expect(newest?.name).toBe(`${older?.name ?? ''}-r2`);
    expect(newest?.name).toBe(run.outputs['artifact-name']);
    const before = await bench.setOf({ ...run, outputs: { 'artifact-id': String(older?.id) } });
    expect(openssl('x509', '-in', join(before, 'certificate.pem'))).toBe(
      openssl('x509', '-in', join(workspace, 'certificate.pem')) === old ? '' : old,
    );
    // Both unpacked into one folder keep apart.
    const folders = [before, await bench.setOf(run)].map((set) => basename(set));
    expect(new Set(folders).size).toBe(2);
    const notices = run.annotations.map(({ message }) => message).join('\n');
    expect(notices).toMatch(
      /Renewed the certificate for example\.com\. Clients that pin the old certificate \(.*, valid until .*\) need the new one/,
    );
    const next = await bench.keep({ inputs });
    expect(next.outputs).toMatchObject({ status: 'reused', fingerprint: run.outputs['fingerprint'] });
  });

  test('with nowhere to store anything: the old pair stays beside the new one, under dated names, 0600', async () => {
    const workspace = bench.folder();
    recipePair(workspace, '/CN=example.com', 1);
    const old = readFileSync(join(workspace, 'private_key.pem'));
    const run = await bench.keep({
      workspace,
      inputs: { 'common-name': 'example.com', 'upload-artifact': 'false' },
    });
    expect(run.outputs).toMatchObject({ status: 'renewed', verified: 'false' });
    const beside = readdirSync(workspace).filter((name) => /^private_key-\d{8}T\d{6}Z\.pem$/.test(name));
    expect(beside).toHaveLength(1);
    expect(readFileSync(join(workspace, beside[0] ?? ''))).toEqual(old);
    expect(
      execFileSync('stat', ['-c', '%a', join(workspace, beside[0] ?? '')], { encoding: 'utf8' }).trim(),
    ).toBe('600');
  });

  test("a recipe's certificate without names and usages is reused as it is", async () => {
    const workspace = bench.folder();
    recipePair(workspace, '/CN=example.com', 365);
    const run = await bench.keep({
      workspace,
      inputs: { 'common-name': 'example.com', passphrase: PASSPHRASE },
    });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.outputs).toMatchObject({
      status: 'reused',
      reason: 'still-valid',
      source: 'workspace',
      verified: 'true',
    });
  });

  test('two runners with disks of their own end with one pair: the second takes what the first renewed', async () => {
    const [here, there] = [bench.folder(), bench.folder()];
    await bench.keep({ inputs, workspace: here });
    await bench.keep({ inputs, workspace: there });
    const change = { ...inputs, days: '90' };
    const first = await bench.keep({ inputs: change, workspace: here });
    expect(first.outputs).toMatchObject({ status: 'renewed', source: 'workspace' });
    const second = await bench.keep({ inputs: change, workspace: there });
    expect(second.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
  });
});

describe('dry-run', () => {
  test('decides and reports, and writes nothing anywhere', async () => {
    const run = await bench.keep({ inputs: { ...inputs, 'dry-run': 'true' } });
    expect(run.outputs).toMatchObject({
      status: 'issued',
      reason: 'absent',
      verified: 'false',
      fingerprint: '',
      'cert-path': '',
      'key-path': '',
    });
    expect(readdirSync(run.workspace)).toEqual([]);
    expect(bench.services.artifacts.list()).toEqual([]);
    expect(bench.services.caches.list()).toEqual([]);
    expect(run.summary).toMatch(
      /^## ✅ Dry run: the certificate for example.com would be issued, because no earlier key was found/,
    );
  });

  test('of a renewal renews nothing, and does not say that it did', async () => {
    const first = await bench.keep({ inputs });
    const dry = { ...inputs, 'force-renewal': 'true', 'dry-run': 'true' };
    const run = await bench.keep({ inputs: dry, workspace: first.workspace });
    expect(run.outputs).toMatchObject({ status: 'renewed', reason: 'forced', renewed: 'false' });
    expect(bench.services.artifacts.list()).toHaveLength(1);
    const after = await bench.keep({ inputs, workspace: first.workspace });
    expect(after.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
  });
});

describe('expected-fingerprint', () => {
  test('accepts the one certificate, in any usual spelling, and refuses every other', async () => {
    const first = await bench.keep({ inputs });
    const fingerprint = first.outputs['fingerprint'] ?? '';
    const spelled = fingerprint.replaceAll(':', '').toLowerCase();
    const accepted = await bench.keep({ inputs: { ...inputs, 'expected-fingerprint': spelled } });
    expect(accepted.outputs).toMatchObject({ status: 'reused', fingerprint });
    const refused = await bench.keep({ inputs: { ...inputs, 'expected-fingerprint': '00'.repeat(32) } });
    expect(refused.conclusion).toBe('failure');
    expect(errorsOf(refused).join('\n')).toContain(fingerprint);
  });

  test('nothing found is not the expected certificate either', async () => {
    const run = await bench.keep({ inputs: { ...inputs, 'expected-fingerprint': '00'.repeat(32) } });
    expect(run.conclusion).toBe('failure');
    expect(bench.services.artifacts.list()).toEqual([]);
  });
});

describe('what is in the workspace and is not ours stays as it is', () => {
  test.each([
    ['with its key', 'false'],
    ['with its key', 'true'],
    ['without its key', 'true'],
  ])("a CA's certificate, %s, is never replaced (force-renewal: %s)", async (state, force) => {
    const workspace = bench.folder();
    const at = (name: string): string => join(workspace, name);
    recipePair(workspace, '/CN=Example CA', 30);
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=example.com',
      '-keyout',
      at('leaf.key'),
      '-out',
      at('leaf.csr'),
      '-config',
      '/dev/null',
    );
    openssl(
      'x509',
      '-req',
      '-in',
      at('leaf.csr'),
      '-CA',
      at('certificate.pem'),
      '-CAkey',
      at('private_key.pem'),
      '-days',
      '30',
      '-out',
      at('leaf.pem'),
    );
    if (state === 'with its key') writeFileSync(at('private_key.pem'), readFileSync(at('leaf.key')));
    else rmSync(at('private_key.pem'));
    writeFileSync(at('certificate.pem'), readFileSync(at('leaf.pem')));
    const before = readFileSync(at('certificate.pem'));
    const run = await bench.keep({
      inputs: { ...inputs, 'force-renewal': force, 'on-restore-error': 'issue' },
      workspace,
    });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('never replaces a certificate that a CA signed');
    expect(readFileSync(at('certificate.pem'))).toEqual(before);
    expect(bench.services.artifacts.list()).toEqual([]);
  });

  test('a certificate for another name gives way to force-renewal alone', async () => {
    const workspace = bench.folder();
    recipePair(workspace, '/CN=other.example', 30);
    const refused = await bench.keep({ inputs, workspace });
    expect(errorsOf(refused).join('\n')).toMatch(
      /for other\.example, not for example\.com.*force-renewal: true/,
    );
    const forced = await bench.keep({ inputs: { ...inputs, 'force-renewal': 'true' }, workspace });
    expect(forced.outputs).toMatchObject({
      status: 'issued',
      reason: 'forced',
      'common-name': 'example.com',
    });
    expect(readdirSync(workspace).filter((name) => /-\d{8}T\d{6}Z\.pem$/.test(name))).toHaveLength(2);
  });

  test('a key that does not belong to the certificate', async () => {
    const [workspace, other] = [bench.folder(), bench.folder()];
    recipePair(workspace, '/CN=example.com', 365);
    recipePair(other, '/CN=example.com', 365);
    writeFileSync(join(workspace, 'private_key.pem'), readFileSync(join(other, 'private_key.pem')));
    const refused = await bench.keep({ inputs, workspace });
    expect(refused.conclusion).toBe('failure');
    expect(errorsOf(refused).join('\n')).toContain('does not belong to the certificate');
    const forced = await bench.keep({ inputs: { ...inputs, 'force-renewal': 'true' }, workspace });
    expect(forced.outputs).toMatchObject({ status: 'issued', reason: 'forced' });
    expect(readdirSync(workspace).filter((name) => /-\d{8}T\d{6}Z\.pem$/.test(name))).toHaveLength(2);
  });

  test.each([
    ['an empty file', ''],
    ['a text', 'hello'],
    [
      'a certificate with its line ends lost',
      '-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----',
    ],
  ])('%s at cert-path', async (_, content) => {
    const workspace = bench.folder();
    writeFileSync(join(workspace, 'certificate.pem'), content);
    const run = await bench.keep({ inputs: { ...inputs, 'force-renewal': 'true' }, workspace });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('cannot be used');
    expect(readFileSync(join(workspace, 'certificate.pem'), 'utf8')).toBe(content);
    expect(existsSync(join(workspace, 'private_key.pem'))).toBe(false);
  });

  test.each(['certificate.pem', 'private_key.pem', 'folder/certificate.pem'])(
    'a symbolic link planted at %s is not followed',
    async (name) => {
      const [workspace, elsewhere] = [bench.folder(), bench.folder()];
      const target = join(elsewhere, 'target');
      if (name.includes('/')) {
        mkdirSync(target);
        symlinkSync(target, join(workspace, 'folder'));
        // Whoever may write there may put another link in its place.
        chmodSync(workspace, 0o777);
      } else symlinkSync(target, join(workspace, name));
      const run = await bench.keep({
        inputs: { ...inputs, 'cert-path': name.includes('/') ? name : 'certificate.pem' },
        workspace,
      });
      expect(run.conclusion).toBe('failure');
      expect(errorsOf(run).join('\n')).toContain('symbolic link');
      expect(existsSync(target) && readdirSync(target).length > 0).toBe(false);
    },
  );
});

describe('inputs', () => {
  test('bad ones are refused all at once, before any file is written or any request is made', async () => {
    bench.services.requests.length = 0;
    const run = await bench.keep({
      inputs: {
        'common-name': '',
        days: '0',
        'key-type': 'rsa-1024',
        'subject-alternative-names': 'good.example, bad name',
        'renew-before': 'soon',
        passphrase: 'short',
        'retention-days': '-1',
        timeout: '1s',
        'dry-run': 'yes',
      },
    });
    expect(run.conclusion).toBe('failure');
    const [message = ''] = errorsOf(run);
    for (const name of [
      'common-name',
      'days',
      'key-type',
      'subject-alternative-names',
      'renew-before',
      'passphrase',
      'retention-days',
      'timeout',
      'dry-run',
    ]) {
      expect(message).toContain(`Input "${name}"`);
    }
    expect(message).not.toContain('short');
    expect(readdirSync(run.workspace)).toEqual([]);
    expect(bench.services.requests).toEqual([]);
  });

  test('what is allowed but doubtful is said', async () => {
    const run = await bench.keep({
      inputs: { ...inputs, days: '3650', 'subject-alternative-names': 'www.example.com' },
    });
    const warnings = warningsOf(run).join('\n');
    expect(warnings).toContain('Apple');
    expect(warnings).toContain('not among subject-alternative-names');
  });

  test('all of the subject and all kinds of names arrive in the certificate', async () => {
    const run = await bench.keep({
      inputs: {
        ...inputs,
        'subject-organization': 'Beispiel & Söhne, GmbH',
        'subject-organizational-unit': 'Infra',
        'subject-country': 'de',
        'subject-state': 'Bayern',
        'subject-locality': 'München',
        'subject-alternative-names':
          'example.com, *.münchen.example\n10.0.0.1, 2001:DB8::1, admin@example.com, spiffe://example.com/web, example.com',
        usages: 'server-auth, client-auth',
      },
    });
    expect(run.conclusion, run.log).toBe('success');
    const text = openssl(
      'x509',
      '-in',
      run.outputs['cert-path'] ?? '',
      '-noout',
      '-text',
      '-nameopt',
      'utf8,sep_comma_plus',
    );
    expect(text).toContain('C=DE,ST=Bayern,L=München,O=Beispiel & Söhne, GmbH,OU=Infra,CN=example.com');
    expect(text).toContain(
      'DNS:example.com, DNS:*.xn--mnchen-3ya.example, IP Address:10.0.0.1, IP Address:2001:DB8:0:0:0:0:0:1, email:admin@example.com, URI:spiffe://example.com/web',
    );
    expect(text).toContain('TLS Web Server Authentication, TLS Web Client Authentication');
    const again = await bench.keep({
      inputs: {
        ...inputs,
        'subject-organization': 'Beispiel & Söhne, GmbH',
        'subject-organizational-unit': 'Infra',
        'subject-country': 'DE',
        'subject-state': 'Bayern',
        'subject-locality': 'München',
        'subject-alternative-names':
          'spiffe://example.com/web,*.MÜNCHEN.example,example.com,10.0.0.1,2001:db8:0::1,admin@example.com',
        usages: 'client-auth,server-auth',
      },
    });
    expect(again.outputs).toMatchObject({ status: 'reused' });
  });

  test('PKCS#12 is written too, and opens', async () => {
    const run = await bench.keep({
      inputs: { ...inputs, 'p12-path': 'out/example.p12', 'p12-password': 'p12-Password' },
    });
    expect(run.conclusion, run.log).toBe('success');
    const listed = openssl(
      'pkcs12',
      '-in',
      run.outputs['p12-path'] ?? '',
      '-passin',
      'pass:p12-Password',
      '-nodes',
    );
    expect(listed).toContain('BEGIN PRIVATE KEY');
  });
});

describe('files of the user', () => {
  /** A folder with a certificate of somebody else, its key, and configuration. */
  function withExtra(): string {
    const workspace = bench.folder();
    mkdirSync(join(workspace, 'etc'));
    recipePair(join(workspace, 'etc'), '/CN=extra', 10);
    writeFileSync(join(workspace, 'etc', 'app.conf'), 'listen 443\n');
    return workspace;
  }

  test('are found by glob: certificates are stored as they are, all else is sealed, and the pair is no part of it', async () => {
    const workspace = withExtra();
    const run = await bench.keep({ workspace, inputs: { ...inputs, paths: '*.pem\netc/*' } });
    expect(run.conclusion, run.log).toBe('success');
    const set = await bench.setOf(run);
    const files = readdirSync(join(set, 'files'), { recursive: true, encoding: 'utf8' });
    expect(files.sort()).toEqual(['etc', join('etc', 'certificate.pem')]);
    const opened = openFiles(set, PASSPHRASE, bench.folder());
    const sealed = ['app.conf', 'private_key.pem'];
    expect(readdirSync(opened)).toEqual(['etc']);
    expect(readdirSync(join(opened, 'etc')).sort()).toEqual(sealed);
    for (const name of sealed)
      expect(readFileSync(join(opened, 'etc', name))).toEqual(readFileSync(join(workspace, 'etc', name)));
  });

  test('are left out without a passphrase, with a warning for each and in the output left-out', async () => {
    const workspace = withExtra();
    const run = await bench.keep({ workspace, inputs: { 'common-name': 'example.com', paths: 'etc/*' } });
    expect(run.conclusion, run.log).toBe('success');
    const leftOut = JSON.parse(run.outputs['left-out'] ?? '') as { path: string }[];
    expect(leftOut.map(({ path }) => path)).toEqual(['etc/app.conf', 'etc/private_key.pem']);
    for (const { path } of leftOut)
      expect(warningsOf(run).join('\n')).toContain(`${path} is not in the backup`);
    const set = await bench.setOf(run);
    expect(readdirSync(set)).not.toContain('files.tar.gz.enc');
    expect(readdirSync(join(set, 'files', 'etc'))).toEqual(['certificate.pem']);
  });

  test.each([
    ['warn', 'success'],
    ['error', 'failure'],
    ['ignore', 'success'],
  ])('no match: if-no-files-found: %s', async (choice, conclusion) => {
    const run = await bench.keep({ inputs: { ...inputs, paths: 'nothing/*', 'if-no-files-found': choice } });
    expect(run.conclusion).toBe(conclusion);
    expect(run.log.includes('matched no file')).toBe(choice !== 'ignore');
  });
});

describe('backup-path', () => {
  test('holds the same set, byte for byte; a second one of the same day is not put in its place', async () => {
    const backups = bench.folder();
    const first = await bench.keep({ inputs: { ...inputs, 'backup-path': backups } });
    const day = first.outputs['backup-path'] ?? '';
    const set = await bench.setOf(first);
    for (const name of readdirSync(set))
      expect(readFileSync(join(day, name))).toEqual(readFileSync(join(set, name)));
    const second = await bench.keep({
      inputs: { ...inputs, 'backup-path': backups, 'force-renewal': 'true' },
    });
    expect(second.outputs['backup-path']).toMatch(/\d{4}-\d\d-\d\dT\d{6}Z$/);
    expect(readdirSync(backups)).toHaveLength(2);
  });
});

describe('a run whose jobs are all run again', () => {
  test('says that what an earlier attempt renewed may be lost, and a directory keeps it', async () => {
    const first = await bench.keep({ inputs });
    const runId = 4711;
    const renewed = await bench.keep({ inputs: { ...inputs, 'force-renewal': 'true' }, runId });
    // GitHub hides the artifacts of that attempt. The cache may be gone, too.
    await bench.services.artifacts.remove(Number(renewed.outputs['artifact-id']));
    await bench.services.caches.removeAll();
    const again = await bench.keep({ inputs, runId, runAttempt: 2 });
    expect(again.outputs, again.log).toMatchObject({
      status: 'reused',
      fingerprint: first.outputs['fingerprint'],
    });
    const notices = again.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message);
    expect(notices).toEqual([
      expect.stringMatching(/^This is attempt 2 of the run\. .*Set release-tag or backup-path/),
    ]);

    const kept = { ...inputs, 'backup-path': bench.folder() };
    const stored = await bench.keep({ inputs: { ...kept, 'force-renewal': 'true' }, runId });
    await bench.services.artifacts.remove(Number(stored.outputs['artifact-id']));
    await bench.services.caches.removeAll();
    const third = await bench.keep({ inputs: kept, runId, runAttempt: 2 });
    expect(third.outputs, third.log).toMatchObject({
      status: 'reused',
      source: 'directory',
      fingerprint: stored.outputs['fingerprint'],
    });
  });
});
