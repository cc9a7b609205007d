/** @module-tag slow */

import { spawn } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificateFiles } from '../../../../../src/adapters/files/pair/certificate-files.ts';
import type { CertificatePair } from '../../../../../src/domain/certificate/certificate.ts';
import type { ReturningPairPaths } from '../../../../../src/ports/restore-target.ts';
import { samplePair } from '../../../../contract/sample-pair.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { namesIn, put, read } from './restore-bench.ts';
import type { RestoreTask } from './restore-target-child.ts';

const AT_ONCE = 3;

describe.skipIf(process.platform === 'win32')('a run that is killed after any step', () => {
  it.each([
    ['', 'at the top'],
    ['certificates/a.example/', 'of a list'],
  ])(
    'leaves no mixed pair, no half file and no open key behind: %s, a pair %s',
    async (below) => {
      const [old, renewed] = [await samplePair(), await samplePair()];
      const pairs: string[] = [];
      for (let first = 1; ; first += AT_ONCE) {
        const steps = Array.from({ length: AT_ONCE }, (_, index) => first + index);
        const endings = await Promise.all(steps.map((step) => playKilled(old, renewed, step, below)));
        pairs.push(...endings.map(({ pair }) => pair));
        if (endings.some(({ wasKilled }) => !wasKilled)) break;
      }
      // From the old to the new exactly once.
      expect(pairs.join(' ')).toMatch(/^(old )+new( new)*$/);
      expect(pairs.length).toBeGreaterThan(15);
    },
    180_000,
  );
});

interface Ending {
  readonly wasKilled: boolean;
  readonly pair: 'old' | 'new';
}

/** Restores the new pair over the old one until it is killed, and again to its end. */
async function playKilled(
  old: CertificatePair,
  renewed: CertificatePair,
  killAfter: number,
  below: string,
): Promise<Ending> {
  const folder = temporaryFolder();
  const paths = {
    certificatePath: `${below}certificate.pem`,
    privateKeyPath: `${below}private_key.pem`,
  };
  for (const path of ['conf', below]) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'conf', 'a.ini'), 'old settings');
  writeFileSync(join(folder, paths.certificatePath), old.certificate.pem);
  writeFileSync(join(folder, paths.privateKeyPath), old.privateKey.reveal(), { mode: 0o600 });
  const [certificate, privateKey] = [renewed.certificate.pem, renewed.privateKey.reveal()];
  const files = {
    'conf/a.ini': 'new settings',
    [paths.certificatePath]: certificate,
    [paths.privateKeyPath]: privateKey,
  };
  const wasKilled = await restoreKilled({ folder, files, pair: paths, killAfter });
  expect(['old settings', 'new settings']).toContain(read(folder, 'conf', 'a.ini'));
  expectPrivate(folder);
  const pair = await pairAfterRecovery(folder, paths, old.certificate.pem, certificate);
  const again = { ...files, [paths.privateKeyPath]: { text: privateKey, mode: 0o600 } };
  await put(folder, again, true, [paths]);
  for (const [path, text] of Object.entries(files)) expect(read(folder, path)).toBe(text);
  expect(namesIn(folder).filter((name) => /(^|[\\/])\./.test(name))).toEqual([]);
  return { wasKilled, pair };
}

/** Whether the process was killed before its end. */
async function restoreKilled(task: RestoreTask): Promise<boolean> {
  const child = join(import.meta.dirname, 'restore-target-child.ts');
  const started = spawn(process.execPath, [child, JSON.stringify(task)], { stdio: 'inherit' });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    started.once('close', (exitCode, exitSignal) => {
      resolve([exitCode, exitSignal]);
    }),
  );
  if (signal === 'SIGKILL') return true;
  expect(code).toBe(0);
  return false;
}

/** What `keep`, as the next action that meets the pair, makes of it. */
async function pairAfterRecovery(
  folder: string,
  paths: ReturningPairPaths,
  old: string,
  renewed: string,
): Promise<'old' | 'new'> {
  const files = certificateFiles({
    certificatePath: join(folder, paths.certificatePath),
    privateKeyPath: join(folder, paths.privateKeyPath),
    pkcs12Path: null,
    workspace: folder,
  });
  await files.recover();
  const { certificate, privateKey } = await files.read();
  expect([old, renewed]).toContain(certificate);
  const isPair = new X509Certificate(certificate ?? '').checkPrivateKey(
    createPrivateKey(privateKey?.reveal() ?? ''),
  );
  expect(isPair, 'the pair is a mixed one').toBe(true);
  return certificate === old ? 'old' : 'new';
}

/** At no moment may others read a key. */
function expectPrivate(folder: string): void {
  for (const path of namesIn(folder)) {
    const { mode } = statSync(join(folder, path));
    if (/(^|[\\/])private_key/.test(path)) expect(mode & 0o777, path).toBe(0o600);
    // What waits cannot be reached by others, whatever its own mode is.
    if (/^\.certkeep-restore-[^/]+$/.test(path)) expect(mode & 0o777, path).toBe(0o700);
  }
}
