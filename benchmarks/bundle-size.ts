// The bytes of the bundle and of each of its files: `node benchmarks/bundle-size.ts`.
import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../scripts/project.ts';
import { formatCells, report, type Benchmark } from './benchmark.ts';

const PACKAGE =
  /^(?:\/\/ EXTERNAL MODULE: |;\/\/ CONCATENATED MODULE: )\.\/(?:build\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm;

/** Without a budget: what is in `dist`. */
export const measureBundle: Benchmark = () => {
  const files = readdirSync(inProject('dist'))
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => ({ name, text: readFileSync(inProject('dist', name), 'utf8') }))
    .map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text), packages: packagesIn(text) }))
    .sort((one, other) => other.bytes - one.bytes);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = files.map(({ name, bytes, packages }) => [name, String(bytes), packages.join(', ')]);
  const table = formatCells(['file', 'bytes', 'packages that it names'], lines);
  return Promise.resolve({ rows: [], notes: [`\`dist\` has ${total} bytes of code:\n\n${table}`] });
};

function packagesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(PACKAGE), ([, name = '']) => name))].sort();
}

if (import.meta.main) await report([measureBundle]);
