// How much memory `backup` takes at its peak for files of several sizes, of zeros and of random bytes:
// `npm run bench:memory`, or with `-- FOLDER` for another checkout of this project. Each run is a process of its own,
// which is asked for its peak when it ends; the bundle is measured, so build it first.
import { randomFillSync } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAction } from '../local/runner/run-action.ts';
import { startServices, type Services } from '../local/services/services.ts';
import { readPeak, reportPeakTo } from './peak-memory.ts';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const MEBIBYTE = 1024 * 1024;
const SIZES = [1 / 1024, 16, 64, 256, 1024, 2048].map((mebibytes) => mebibytes * MEBIBYTE);
const CONTENTS = ['zeros', 'random'] as const;
const TIMEOUT_MS = 1_800_000;
const PASSPHRASE = 'correct horse battery staple';

function makeFile(path: string, sizeBytes: number, content: (typeof CONTENTS)[number]): void {
  const file = openSync(path, 'w');
  const piece = Buffer.alloc(Math.min(sizeBytes, MEBIBYTE));
  for (let written = 0; content === 'random' && written < sizeBytes; written += piece.length)
    writeSync(file, randomFillSync(piece));
  closeSync(file);
  // Sparse: zeros take no room on the disk.
  truncateSync(path, sizeBytes);
}

/** The peak in MiB of one run, and how long it took. */
async function measure(
  services: Services,
  actionFolder: string,
  workspace: string,
): Promise<{ readonly peak: number; readonly seconds: number }> {
  const peakFile = join(workspace, '..', 'peak');
  const start = performance.now();
  const run = await runAction({
    actionFolder,
    services,
    workspace,
    // Without a passphrase the file would be left out.
    inputs: { paths: 'big.bin', passphrase: PASSPHRASE, 'compression-level': '1', timeout: '30m' },
    timeoutMs: TIMEOUT_MS,
    env: reportPeakTo(peakFile),
  });
  if (run.outputs['verified'] !== 'true') throw new Error(`the backup was not made:\n${run.log}`);
  const seconds = (performance.now() - start) / 1000;
  await services.artifacts.removeAll();
  rmSync(run.runnerFolder, { recursive: true, force: true });
  return { peak: readPeak(peakFile), seconds };
}

async function main(project: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-benchmark-'));
  try {
    await using services = await startServices({ stateFolder: join(folder, 'services') });
    console.log(`${'size'.padStart(12)}${CONTENTS.map((name) => name.padStart(24)).join('')}`);
    for (const sizeBytes of SIZES) {
      let row = `${sizeBytes / 1024} KiB`.padStart(12);
      for (const content of CONTENTS) {
        const workspace = mkdtempSync(join(folder, 'workspace-'));
        makeFile(join(workspace, 'big.bin'), sizeBytes, content);
        const { peak, seconds } = await measure(services, join(project, 'backup'), workspace);
        row += `${peak.toFixed(0)} MiB ${seconds.toFixed(1).padStart(6)} s`.padStart(24);
        rmSync(workspace, { recursive: true, force: true });
      }
      console.log(row);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(resolve(process.argv[2] ?? PROJECT));
