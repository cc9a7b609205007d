// What a job downloads, and the bytes of each file of the bundle: `node benchmarks/bundle-size.ts`.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inProject, projectFolder } from '../scripts/project.ts';
import { formatCells, report, type Benchmark, type Row } from './benchmark.ts';
import { spreadOf } from './paired-runs.ts';

const PACKAGE =
  /^(?:\/\/ EXTERNAL MODULE: |;\/\/ CONCATENATED MODULE: )\.\/(?:build\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm;

/** The archive of `actions/cache` at v5.0.5 (commit 27d5ce7f107fe9357f9df03efb73ab90386fccae), measured in the same way. */
const CACHE_ACTION_BYTES = 2_488_406;

/** Of 1.0 MB. */
const MAX_ARCHIVE_BYTES = 1_000_000;

/** Row 13: the archive of the repository, which every job that uses the action downloads; and what is in `dist`. */
export const measureBundle: Benchmark = () => {
  const files = readdirSync(inProject('dist'))
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => ({ name, text: readFileSync(inProject('dist', name), 'utf8') }))
    .map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text), packages: packagesIn(text) }))
    .sort((one, other) => other.bytes - one.bytes);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = files.map(({ name, bytes, packages }) => [name, String(bytes), packages.join(', ')]);
  const table = formatCells(['file', 'bytes', 'packages that it names'], lines);
  return Promise.resolve({
    rows: archiveRows(),
    notes: [`\`dist\` has ${total} bytes of code:\n\n${table}`],
  });
};

/** The row, if this is a clone of the repository. */
function archiveRows(): Row[] {
  if (!existsSync(inProject('.git'))) return [];
  const archive = execFileSync('git', ['archive', '--format=tar', 'HEAD'], {
    cwd: projectFolder,
    maxBuffer: 2 ** 30,
  });
  const { length } = gzipSync(archive, { level: 9 });
  return [
    {
      number: 13,
      work: 'the archive of the repository, which every job downloads that uses the action',
      against: 'the same of `actions/cache` v5.0.5',
      measured: {
        pairs: 1,
        subject: spreadOf([length / 1000]),
        baseline: spreadOf([CACHE_ACTION_BYTES / 1000]),
        ratio: spreadOf([length / CACHE_ACTION_BYTES]),
      },
      budget: Number((MAX_ARCHIVE_BYTES / CACHE_ACTION_BYTES).toFixed(2)),
      unit: 'kB',
    },
  ];
}

function packagesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(PACKAGE), ([, name = '']) => name))].sort();
}

if (import.meta.main) await report([measureBundle]);
