import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hasTool } from '../fixtures/crypto/tools.ts';
import { playExample, type ExampleRepository, type PlayedJob, type Step } from './example-job.ts';
import { errorsOf, PASSPHRASE, projectFolder, workbench } from './workbench.ts';

const bench = workbench();

afterEach(async () => {
  await bench.services.releases.removeAll();
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});

const ANDROID_HOME = process.env['ANDROID_HOME'] ?? '/usr/lib/android-sdk';
const hasApksigner = globSync('build-tools/*/apksigner', { cwd: ANDROID_HOME }).length > 0;
if (!hasApksigner) process.stderr.write(`\nno apksigner in ${ANDROID_HOME}: its tests are skipped\n`);

const hasKeytool = hasApksigner && hasTool('keytool', '-help');

const APK = 'app/build/outputs/apk/release/app-release.apk';
type Secrets = Readonly<Record<string, string>>;
const SECRETS: Secrets = { CERTKEEP_PASSPHRASE: PASSPHRASE, P12_PASSWORD: 'changeit' };

/** Plays examples/sign-android.yml on a fresh runner. */
const release = (
  repository: Pick<ExampleRepository, 'variables' | 'stepBefore'> & { readonly secrets?: Secrets } = {},
): Promise<PlayedJob> =>
  playExample(bench, 'sign-android.yml', {
    checkout: join(projectFolder, '__tests__/fixtures/signing/project'),
    env: { ANDROID_HOME },
    secrets: SECRETS,
    ...repository,
  });

/** What docs/signing.md shows under "Move a keystore in": the commands, and the step. */
function guideToMove(): { readonly commands: string; readonly step: Step } {
  const guide = readFileSync(join(projectFolder, 'docs/signing.md'), 'utf8');
  const [, section = ''] = guide.split('\n## Move a keystore in\n');
  const [, converting = ''] = /^(.*?)\nIf OpenSSL 3 /s.exec(section) ?? [];
  const commands = [...converting.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block).join('');
  const [, yaml = ''] = /```yaml\n(.*?)```/s.exec(section) ?? [];
  const [step = {}] = parse(yaml) as readonly Step[];
  return { commands, step };
}

/** A digest of the signer's certificate as apksigner prints it, in the form of assetlinks.json: `AB:CD:…`. */
function signerOf({ printed }: PlayedJob, digest: 'SHA-256' | 'SHA-1'): string {
  const [, hex = ''] =
    new RegExp(`^Signer #1 certificate ${digest} digest: ([0-9a-f]+)$`, 'm').exec(printed) ?? [];
  return hex.toUpperCase().replace(/..(?!$)/g, '$&:');
}

describe.skipIf(!hasApksigner)('the Android example', { timeout: 180_000 }, () => {
  it('signs with one certificate on every runner, from the release alone too, and with none if the secret is gone', async () => {
    const first = await release();
    expect(first.failedStep, first.kept.log + first.printed).toBeNull();
    expect(first.kept.outputs).toMatchObject({ status: 'issued', verified: 'true' });
    const { fingerprint = '', 'fingerprint-sha1': sha1 } = first.kept.outputs;
    expect(signerOf(first, 'SHA-256')).toBe(fingerprint);
    expect(signerOf(first, 'SHA-1')).toBe(sha1);
    expect(fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);

    const variables = { ANDROID_FINGERPRINT: fingerprint };
    const second = await release({ variables });
    expect(second.kept.outputs).toMatchObject({ status: 'reused', reason: 'still-valid' });
    expect(signerOf(second, 'SHA-256')).toBe(fingerprint);

    await bench.services.artifacts.removeAll();
    await bench.services.caches.removeAll();
    const third = await release({ variables });
    expect(third.kept.outputs).toMatchObject({ status: 'reused', source: 'release', verified: 'true' });
    expect(signerOf(third, 'SHA-256')).toBe(fingerprint);

    for (const known of [variables, {}]) {
      const fourth = await release({ secrets: { ...SECRETS, CERTKEEP_PASSPHRASE: '' }, variables: known });
      expect(fourth.failedStep).toBe('certkeep/certkeep@v0');
      expect(errorsOf(fourth.kept).join()).toMatch(/the input passphrase is empty.*secret/s);
      expect(fourth.kept.outputs['fingerprint'] ?? '').toBe('');
      expect(existsSync(join(fourth.workspace, APK))).toBe(false);
    }
  });

  it.skipIf(!hasKeytool)(
    'signs with the key of a keystore that moved in, also when it has gone from the runner',
    async () => {
      const folder = bench.folder();
      const options = { cwd: folder, encoding: 'utf8', input: 'changeit\n', stdio: 'pipe' } as const;
      const keystore = [
        '-keystore',
        'release.jks',
        '-storetype',
        'JKS',
        '-storepass',
        'changeit',
        '-alias',
        'release',
      ];
      const key = ['-keyalg', 'RSA', '-keysize', '2048', '-validity', '10000', '-dname', 'CN=My App'];
      execFileSync('keytool', ['-genkeypair', ...keystore, '-keypass', 'changeit', ...key], options);
      const { commands, step } = guideToMove();
      const printed = execFileSync('bash', ['-c', commands], options);
      const [, fingerprint = 'none'] = /^sha256 Fingerprint=(\S+)$/m.exec(printed) ?? [];
      const RELEASE_P12 = readFileSync(join(folder, 'release.p12'), 'base64');

      const moved = await release({
        stepBefore: step,
        secrets: { ...SECRETS, RELEASE_P12, RELEASE_P12_PASSWORD: 'changeit' },
      });
      expect(moved.kept.outputs, moved.kept.log + moved.printed).toMatchObject({
        status: 'reused',
        source: 'workspace',
        verified: 'true',
        fingerprint,
      });
      await bench.services.caches.removeAll();
      const next = await release({ variables: { ANDROID_FINGERPRINT: fingerprint } });
      expect(next.kept.outputs).toMatchObject({ status: 'reused', source: 'artifact' });
      expect([moved, next].map((job) => signerOf(job, 'SHA-256'))).toEqual([fingerprint, fingerprint]);
    },
  );
});
