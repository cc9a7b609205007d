import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../scripts/child-process.ts';
import { runOnPrivateMachine, whyNoPrivateMachine } from '../../scripts/trust/private-machine.ts';
import type { SceneName, SceneResult } from './trust-scenes.ts';

const ANCHOR = expect.stringMatching(
  /^\/usr\/local\/share\/ca-certificates\/certkeep-[0-9a-f]{12}-1\.crt$/,
) as unknown;

/** Why the scenes cannot be played here; `null` if they can. */
async function whyNot(): Promise<string | null> {
  const why = await whyNoPrivateMachine();
  if (why !== null) return why;
  for (const program of ['update-ca-certificates', 'certutil', 'keytool', 'sudo', 'setpriv'])
    if ((await run('which', [program])).exitCode !== 0) return `${program} is not on this machine`;
  return null;
}

const why = await whyNot();
if (why !== null) process.stdout.write(`The tests of trust on a machine of its own are skipped: ${why}.\n`);

describe.skipIf(why !== null)('trust, on a machine of its own', () => {
  let folder: string;
  let results: Readonly<Record<SceneName, SceneResult>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'certkeep-trust-'));
    const list = join(folder, 'results.json');
    const script = join(import.meta.dirname, 'trust-machine.ts');
    const outcome = await runOnPrivateMachine([script, list], { timeoutMs: 300_000 });
    expect(outcome.exitCode, outcome.output).toBe(0);
    results = JSON.parse(readFileSync(list, 'utf8')) as typeof results;
  }, 300_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('adds the certificate to every store, and brings everything back byte for byte', () => {
    const { conclusion, log, notes, changed, outputs } = results.plain;
    expect(conclusion, log).toBe('success');
    expect(notes['changed']).toEqual(expect.arrayContaining(['~/.pki/nssdb/cert9.db', ANCHOR]));
    expect(notes['changed']).not.toContain('/etc/ssl/certs/java/cacerts');
    expect(notes).toMatchObject({ isInBundle: true, outputBundle: 1, extra: true });
    expect(changed).toEqual([]);
    expect(outputs['stores']).toBe('system,nss,java,environment');
    expect(outputs['trust-store']).toMatch(/trust-store\.p12$/);
  });

  it('prints for which names the certificate is trusted', () => {
    const { log, summary } = results.plain;
    expect(log).toContain(
      'Trusted until the job ends: CN=localhost, for DNS:localhost, IP:127.0.0.1, IP:::1.',
    );
    expect(summary).toContain('This machine trusts localhost until the job ends');
    expect(summary).toContain('`DNS:localhost` `IP:127.0.0.1`');
  });

  it('sets the variables back at the end, those that replace the roots to the roots of the system', () => {
    expect(results.plain.env).toEqual({
      NODE_EXTRA_CA_CERTS: '',
      JAVA_TOOL_OPTIONS: '',
      SSL_CERT_FILE: '/etc/ssl/certs/ca-certificates.crt',
      REQUESTS_CA_BUNDLE: '/etc/ssl/certs/ca-certificates.crt',
      CURL_CA_BUNDLE: '/etc/ssl/certs/ca-certificates.crt',
      GIT_SSL_CAINFO: '/etc/ssl/certs/ca-certificates.crt',
    });
  });

  it("keeps what the user's variables name, and copies no private key out of their files", () => {
    const { conclusion, notes, env, log } = results.variables;
    expect(conclusion, log).toBe('success');
    expect(notes).toEqual({ bundleHas: [true, true, true], extraHas: [true, true], hasKey: false });
    expect(log).toContain('##[warning]The variable SSL_CERT_FILE named the file /nowhere/at/all.pem');
    expect(env['CURL_CA_BUNDLE']).toMatch(/authority\.pem$/);
    expect(env['NODE_EXTRA_CA_CERTS']).toMatch(/mixed\.pem$/);
    expect(env['SSL_CERT_FILE']).toBe('/nowhere/at/all.pem');
  });

  it('removes only its own if others have changed the stores meanwhile', () => {
    const { conclusion, notes, log } = results.others;
    expect(conclusion, log).toBe('success');
    expect(notes).toMatchObject({ bundleHas: [true, false], anchors: ['others.crt'], links: [] });
    expect(notes['database']).toContain('others');
    expect(notes['database']).not.toContain('certkeep');
  });

  it('may be used twice in a job: the first still holds when the second is undone', () => {
    const { conclusion, notes, changed, log } = results.twice;
    expect(conclusion, log).toBe('success');
    expect(notes).toEqual({ inner: 'success', isStillTrusted: true, innerRestores: true });
    expect(changed).toEqual([]);
  });

  it.each([
    ['authority', 'may sign other certificates (it does not say CA:FALSE)'],
    ['missing-file', 'Input "cert-path": line 1 ("nothing.pem") matches no file.'],
    ['missing-store', 'Store "nss" cannot be used. The program certutil is not there. Install libnss3-tools'],
    ['self-hosted', 'Input "self-hosted" is false, and this machine may outlive the job'],
  ] as const)('refuses %s before anything is changed', (scene, message) => {
    const { conclusion, errors, changed } = results[scene];
    expect(conclusion).toBe('failure');
    expect(errors).toEqual([expect.stringContaining(message)]);
    expect(changed).toEqual([]);
  });

  it('takes an authority if a person allows it', () => {
    const { conclusion, notes, changed, log } = results['authority-allowed'];
    expect(conclusion, log).toBe('success');
    expect(notes['database']).toMatch(/certkeep-[0-9a-f]{12}-1 +CP,,/);
    expect(log).toContain('and it may sign others for every name');
    expect(changed).toEqual([]);
  });

  it('skips the stores that are not there, with a line in the log', () => {
    const { conclusion, log, outputs, changed } = results['skipped-store'];
    expect(conclusion, log).toBe('success');
    expect(log).toContain('Store nss is left as it is. The program certutil is not there.');
    expect(outputs['stores']).not.toContain('nss');
    expect(changed).toEqual([]);
  });

  it('changes a machine that outlives the job only if that is allowed', () => {
    expect(results['self-hosted-variables']).toMatchObject({ conclusion: 'success', changed: [] });
    const { conclusion, notes, changed, log } = results['self-hosted-allowed'];
    expect(conclusion, log).toBe('success');
    expect(notes).toEqual({ journals: 2 });
    expect(changed).toEqual([]);
  });

  it('becomes root with sudo if it is not, and brings everything back as root had it', () => {
    const { conclusion, outputs, changed, log, notes } = results['as-user'];
    expect(conclusion, log).toBe('success');
    expect(notes).toEqual({ isTrusted: true });
    expect(outputs['stores']).toBe('system,environment');
    expect(changed).toEqual([]);
  });

  it('refuses a user whom sudo lets run other programs alone, before anything is changed', () => {
    const { conclusion, errors, changed } = results['as-limited-user'];
    expect(conclusion).toBe('failure');
    expect(errors).toEqual([expect.stringContaining('sudo does not let this user run')]);
    expect(changed).toEqual([]);
  });

  it('cleans what a killed run left on such a machine', () => {
    const { conclusion, notes, changed, log } = results['left-behind'];
    expect(conclusion, log).toBe('success');
    expect(notes).toEqual({ isLeft: true });
    expect(log).toContain('had left certificates trusted. They are trusted no more.');
    expect(changed).toEqual([]);
  });

  it('sets the variables back if a store cannot be undone, and blocks no later run', () => {
    const { conclusion, notes, changed, log } = results.stuck;
    const bundle = '/etc/ssl/certs/ca-certificates.crt';
    expect(notes).toEqual({ first: 'failure', bundle, second: 'success', names: true, saysSo: true });
    expect(conclusion, log).toBe('success');
    expect(log).toContain('They are trusted no more.');
    expect(changed).toEqual([]);
  });

  it('says so if the journal is gone', () => {
    const { conclusion, errors, notes } = results['lost-journal'];
    expect(notes).toEqual({ names: [] });
    expect(conclusion).toBe('failure');
    expect(errors).toEqual([
      expect.stringMatching(/The journal of this step is gone .* nothing was undone\./),
    ]);
  });

  it('makes files that every user can read, whatever the umask says', () => {
    const { conclusion, notes, changed, log } = results.umask;
    expect(conclusion, log).toBe('success');
    expect(notes).toEqual({ modes: ['644', '644', '644', '755'] });
    expect(changed).toEqual([]);
  });

  it('takes the certificate out of the roots of a Java that was installed meanwhile', () => {
    const { conclusion, notes, changed, log } = results['java-installed'];
    expect(conclusion, log).toBe('success');
    expect(notes).toEqual({ had: true, has: false });
    expect(changed).toEqual(['/etc/ssl/certs/java/cacerts']);
  });

  it('leaves the trust of another job that has the same certificate', () => {
    const { conclusion, notes, changed, log } = results['two-jobs'];
    expect(conclusion, log).toBe('success');
    const trusted = { isStillTrusted: true, links: 1, isTrustedAfterwards: false };
    expect(notes).toEqual({ first: 'success', ...trusted });
    expect(changed.filter((path) => path.includes('certkeep'))).toEqual([]);
  });

  it('leaves the links of an administrator', () => {
    const { conclusion, notes, changed, log } = results['user-links'];
    expect(conclusion, log).toBe('success');
    expect(notes).toEqual({ link: '/usr/local/share/ca-certificates/others.crt', hasOthers: true });
    expect(changed).toEqual([]);
  });
});
