/** @module-tag slow */

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { certificateFiles } from '../../../../../src/adapters/files/pair/certificate-files.ts';
import type { CertificatePair } from '../../../../../src/domain/certificate/certificate.ts';
import { samplePair } from '../../../../contract/sample-pair.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import type { ChildTask } from './certificate-files-child.ts';

const isWindows = process.platform === 'win32';
const AT_ONCE = 3;

let old: CertificatePair;
let renewed: CertificatePair;

beforeAll(async () => {
  [old, renewed] = [await samplePair(), await samplePair()];
});

/** Runs the operation under umask 000; whether it was killed. */
async function run(task: ChildTask): Promise<boolean> {
  const child = join(import.meta.dirname, 'certificate-files-child.ts');
  const script = 'umask 000; exec "$@"';
  const started = spawn('sh', ['-c', script, 'sh', process.execPath, child, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  started.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    started.once('close', (exitCode, exitSignal) => {
      resolve([exitCode, exitSignal]);
    }),
  );
  if (signal === 'SIGKILL') return true;
  expect([code, output]).toEqual([0, 'null']);
  return false;
}

interface Scene {
  readonly operation: 'replace' | 'complete' | 'recover';
  readonly folders: readonly [certificate: string, privateKey: string];
  /** Puts into the folders what is there before. */
  readonly prepare: (certificatePath: string, privateKeyPath: string) => void;
  /** The pairs that may be there afterwards; `null` for none at all. */
  readonly mayBe: () => readonly (CertificatePair | null)[];
}

interface Ending {
  readonly wasKilled: boolean;
  readonly pair: 'old' | 'new' | 'none';
}

async function play(scene: Scene, killAfter: number): Promise<Ending> {
  const workspace = temporaryFolder();
  const [certificatePath, privateKeyPath] = [
    join(workspace, scene.folders[0], 'certificate.pem'),
    join(workspace, scene.folders[1], 'private_key.pem'),
  ];
  for (const folder of scene.folders) mkdirSync(join(workspace, folder), { recursive: true });
  scene.prepare(certificatePath, privateKeyPath);
  const paths = { certificatePath, privateKeyPath, pkcs12Path: null, workspace };
  const wasKilled = await run({
    paths,
    operation: scene.operation,
    certificate: renewed.certificate.pem,
    privateKey: renewed.privateKey.reveal(),
    killAfter,
  });
  expectModes(workspace);
  const files = certificateFiles(paths);
  await files.check();
  await files.recover();
  const { certificate, privateKey } = await files.read();
  const found = scene
    .mayBe()
    .find((pair) =>
      pair === null
        ? certificate === null && privateKey === null
        : certificate === pair.certificate.pem && privateKey?.reveal() === pair.privateKey.reveal(),
    );
  expect(found, `after step ${killAfter} the pair is a mixed one`).toBeDefined();
  const leftovers = filesBelow(workspace).filter((path) => ![certificatePath, privateKeyPath].includes(path));
  expect(leftovers).toEqual([]);
  await files.replace(renewed);
  expect((await files.read()).certificate).toBe(renewed.certificate.pem);
  if (found === null) return { wasKilled, pair: 'none' };
  return { wasKilled, pair: found === renewed ? 'new' : 'old' };
}

/** Plays the scene once for each step that it can be killed after, and to its end. */
async function playAll(scene: Scene): Promise<Ending['pair'][]> {
  const endings: Ending['pair'][] = [];
  for (let first = 1; ; first += AT_ONCE) {
    const steps = Array.from({ length: AT_ONCE }, (_, index) => first + index);
    const playing = steps.map((step) => play(scene, step));
    // All of them, so that none goes on when the test is over.
    await Promise.allSettled(playing);
    const played = await Promise.all(playing);
    endings.push(...played.map((ending) => ending.pair));
    if (played.some((ending) => !ending.wasKilled)) return endings;
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** At no moment may others read a key, or change a certificate. */
function expectModes(folder: string): void {
  for (const path of filesBelow(folder)) {
    const allowed = path.includes('private_key') ? 0o600 : 0o644;
    expect(statSync(path).mode & 0o777 & ~allowed, path).toBe(0);
  }
}

const putPair = (pair: () => CertificatePair) => (certificatePath: string, privateKeyPath: string) => {
  writeFileSync(certificatePath, pair().certificate.pem, { mode: 0o644 });
  writeFileSync(privateKeyPath, pair().privateKey.reveal(), { mode: 0o600 });
};

describe.skipIf(isWindows)('a run that is killed after any step', () => {
  it('of replacing a pair leaves the old one or the new one', async () => {
    const endings = await playAll({
      operation: 'replace',
      folders: ['', ''],
      prepare: putPair(() => old),
      mayBe: () => [old, renewed],
    });
    // From the old to the new exactly once.
    expect(endings.join(' ')).toMatch(/^(old )+new( new)*$/);
    expect(endings.length).toBeGreaterThan(15);
  });

  it('of replacing a pair in two folders leaves the old one or the new one', async () => {
    const endings = await playAll({
      operation: 'replace',
      folders: ['certs', 'private/keys'],
      prepare: putPair(() => old),
      mayBe: () => [old, renewed],
    });
    expect(endings.join(' ')).toMatch(/^(old )+new( new)*$/);
  });

  it('of writing the first pair leaves none or the whole', async () => {
    const endings = await playAll({
      operation: 'complete',
      folders: ['', ''],
      prepare: () => undefined,
      mayBe: () => [null, renewed],
    });
    expect(endings.join(' ')).toMatch(/^(none )+new( new)*$/);
  });

  it('of recovering from an earlier kill leaves the new pair', async () => {
    await playAll({
      operation: 'recover',
      folders: ['', ''],
      prepare(certificatePath, privateKeyPath) {
        writeFileSync(certificatePath, old.certificate.pem);
        writeFileSync(privateKeyPath, renewed.privateKey.reveal(), { mode: 0o600 });
        writeFileSync(stagedBeside(certificatePath), renewed.certificate.pem);
      },
      mayBe: () => [renewed],
    });
  });

  it('of recovering with both files waiting leaves the old pair', async () => {
    await playAll({
      operation: 'recover',
      folders: ['', ''],
      prepare(certificatePath, privateKeyPath) {
        putPair(() => old)(certificatePath, privateKeyPath);
        writeFileSync(stagedBeside(privateKeyPath), renewed.privateKey.reveal(), { mode: 0o600 });
        writeFileSync(stagedBeside(certificatePath), renewed.certificate.pem);
      },
      mayBe: () => [old],
    });
  });

  it.each(['certificate', 'private key'])(
    'of completing a pair with its %s leaves no half',
    async (missing) => {
      for (let step = 1; ; step += 1) {
        const workspace = temporaryFolder();
        const certificatePath = join(workspace, 'certificate.pem');
        const privateKeyPath = join(workspace, 'private_key.pem');
        const texts = { certificate: renewed.certificate.pem, privateKey: renewed.privateKey.reveal() };
        if (missing === 'certificate') writeFileSync(privateKeyPath, texts.privateKey, { mode: 0o600 });
        else writeFileSync(certificatePath, texts.certificate, { mode: 0o644 });
        const paths = { certificatePath, privateKeyPath, pkcs12Path: null, workspace };
        const wasKilled = await run({ paths, operation: 'complete', ...texts, killAfter: step });
        expectModes(workspace);
        const files = certificateFiles(paths);
        await files.recover();
        const read = await files.read();
        if (missing === 'certificate') expect([null, texts.certificate]).toContain(read.certificate);
        else expect([null, texts.privateKey]).toContain(read.privateKey?.reveal() ?? null);
        expect(readdirSync(workspace).filter((name) => name.startsWith('.'))).toEqual([]);
        if (!wasKilled) {
          expect(readFileSync(certificatePath, 'utf8')).toBe(texts.certificate);
          expect(readFileSync(privateKeyPath, 'utf8')).toBe(texts.privateKey);
          return;
        }
      }
    },
  );
});

describe.skipIf(isWindows)('a file beside, of a run that is killed after any step', () => {
  it.each(['keepBeside', 'writeBeside'] as const)('is whole, or is not there: %s', async (operation) => {
    for (let step = 1; ; step += 1) {
      const workspace = temporaryFolder();
      const certificatePath = join(workspace, 'certificate.pem');
      const privateKeyPath = join(workspace, 'private_key.pem');
      putPair(() => old)(certificatePath, privateKeyPath);
      const paths = { certificatePath, privateKeyPath, pkcs12Path: null, workspace };
      const texts = { certificate: old.certificate.pem, privateKey: old.privateKey.reveal() };
      const wasKilled = await run({ paths, operation, ...texts, killAfter: step });
      expectModes(workspace);
      await certificateFiles(paths).recover();
      const copies = readdirSync(workspace).filter((name) => name.includes('-2026'));
      for (const name of copies) {
        const whole = name.startsWith('private_key') ? old.privateKey.reveal() : old.certificate.pem;
        expect(readFileSync(join(workspace, name), 'utf8'), `${name} after step ${step}`).toBe(whole);
      }
      expect(readdirSync(workspace).filter((name) => name.startsWith('.'))).toEqual([]);
      if (wasKilled) continue;
      expect(copies).toHaveLength(2);
      return;
    }
  });
});

function stagedBeside(path: string): string {
  return path.replace(/([^/]+)$/, '.$1.certkeep-new');
}
