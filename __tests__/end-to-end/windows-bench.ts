import { X509Certificate, createPrivateKey } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { PASSPHRASE, WITHOUT_CACHE, workbench, type Workbench } from './workbench.ts';

/** What is different on Windows: drives, `\`, folded case, files that are open or read-only, no modes. */
export const isWindows = process.platform === 'win32';

/** The cache client packs with it. Wine has none, and then each run would wait for the cache. */
export const hasTar = spawnSync('tar', ['--version']).status === 0;

export const INPUTS = {
  'common-name': 'windows.example',
  'key-type': 'ecdsa-p256',
  passphrase: PASSPHRASE,
};

export interface WindowsBench {
  readonly bench: Workbench;
  /** Runs an action, without the cache if there is no tar. */
  readonly start: Workbench['run'];
  /** As `start`; the run must end well. */
  readonly succeed: Workbench['run'];
  /** As `succeed`, the root action. */
  readonly keep: Workbench['keep'];
}

/** A workbench whose stores are empty again after each test. */
export function windowsBench(): WindowsBench {
  const bench = workbench();
  afterEach(async () => {
    await bench.services.artifacts.removeAll();
    await bench.services.caches.removeAll();
  });
  const env = hasTar ? {} : WITHOUT_CACHE;
  const start: WindowsBench['start'] = (action, options) => bench.run(action, { env, ...options });
  const succeed: WindowsBench['succeed'] = async (action, options) => {
    const result = await start(action, options);
    expect(result.conclusion, result.log).toBe('success');
    return result;
  };
  return { bench, start, succeed, keep: (run) => succeed('.', run) };
}

/** The fingerprint of the pair in a folder, whose files must belong together. */
export function pairIn(folder: string): string {
  const certificate = new X509Certificate(readFileSync(join(folder, 'certificate.pem')));
  const key = createPrivateKey(readFileSync(join(folder, 'private_key.pem')));
  expect(certificate.checkPrivateKey(key)).toBe(true);
  return certificate.fingerprint256;
}
