import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playExample, type PlayedJob } from './example-job.ts';
import { errorsOf, PASSPHRASE, projectFolder, workbench } from './workbench.ts';

const bench = workbench();

const ANDROID_HOME = process.env['ANDROID_HOME'] ?? '/usr/lib/android-sdk';
const hasApksigner = globSync('build-tools/*/apksigner', { cwd: ANDROID_HOME }).length > 0;
if (!hasApksigner) process.stderr.write(`\nno apksigner in ${ANDROID_HOME}: its tests are skipped\n`);

const APK = 'app/build/outputs/apk/release/app-release.apk';
const SECRETS = { CERTKEEP_PASSPHRASE: PASSPHRASE, P12_PASSWORD: 'changeit' };

/** Plays examples/sign-android.yml on a fresh runner. */
const release = (
  secrets: Readonly<Record<string, string>> = SECRETS,
  variables: Readonly<Record<string, string>> = {},
): Promise<PlayedJob> =>
  playExample(bench, 'sign-android.yml', {
    checkout: join(projectFolder, '__tests__/fixtures/signing/project'),
    secrets,
    variables,
    env: { ANDROID_HOME },
  });

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
    const second = await release(SECRETS, variables);
    expect(second.kept.outputs).toMatchObject({ status: 'reused', reason: 'still-valid' });
    expect(signerOf(second, 'SHA-256')).toBe(fingerprint);

    await bench.services.artifacts.removeAll();
    await bench.services.caches.removeAll();
    const third = await release(SECRETS, variables);
    expect(third.kept.outputs).toMatchObject({ status: 'reused', source: 'release', verified: 'true' });
    expect(signerOf(third, 'SHA-256')).toBe(fingerprint);

    for (const known of [variables, {}]) {
      const fourth = await release({ ...SECRETS, CERTKEEP_PASSPHRASE: '' }, known);
      expect(fourth.failedStep).toBe('certkeep/certkeep@v0');
      expect(errorsOf(fourth.kept).join()).toMatch(/the input passphrase is empty.*secret/s);
      expect(fourth.kept.outputs['fingerprint'] ?? '').toBe('');
      expect(existsSync(join(fourth.workspace, APK))).toBe(false);
    }
  });
});
