// What the two archives of a set cost beside the programs that open them: `node benchmarks/archives.ts`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../scripts/project.ts';
import { pairCount, report, type Benchmark, type Row, type Thoroughness } from './benchmark.ts';
import { namesOfList } from './certificate-list.ts';
import { runInPairs } from './paired-runs.ts';
import { timeNode, timeProcess, type ProcessPlace } from './timed-process.ts';

const PAIR_COUNT = 1000;
const MEBIBYTE = 1024 * 1024;
/** The brief run only sees that it works. */
const FILE_MEBIBYTES = { full: 64, brief: 4 };
const PASSPHRASE = 'correct horse battery staple';

/** Rows 11 and 12: packing a list's pairs beside `tar`, and sealing files beside `tar`, `gzip` and `openssl enc`. */
export const measureArchives: Benchmark = async (thoroughness: Thoroughness) => {
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-benchmark-'));
  const place = { cwd: folder, env: { PATH: process.env['PATH'] ?? '', PASSPHRASE } };
  try {
    return {
      rows: [await measurePairs(place, thoroughness), await measureFiles(place, thoroughness)],
      notes: [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function measurePairs(place: ProcessPlace, thoroughness: Thoroughness): Promise<Row> {
  const list = join(place.cwd, 'pairs.json');
  writePairs(list, join(place.cwd, 'pairs'));
  const script = inProject('benchmarks', 'baselines', 'pack-pairs.ts');
  const commands =
    'rm -rf back && mkdir back && tar -czf pairs.tar.gz -C pairs . && tar -xzf pairs.tar.gz -C back';
  return {
    number: 11,
    work: `packs ${PAIR_COUNT} pairs of a list as \`certificates.tar.gz\`, and reads them back`,
    against: '`tar -cz` and `tar -xz` of the same files',
    measured: await runInPairs(
      pairCount(thoroughness),
      () => timeNode([script, list], place),
      () => timeProcess('sh', ['-c', commands], place),
    ),
    budget: 2,
  };
}

/** Texts of the size that an ECDSA certificate and its sealed key have, and as hard to pack. */
function writePairs(list: string, folder: string): void {
  const pairs = namesOfList(PAIR_COUNT).map((name) => ({
    name,
    certificate: pemOf('CERTIFICATE', 450),
    sealedKey: pemOf('ENCRYPTED PRIVATE KEY', 240),
  }));
  writeFileSync(list, JSON.stringify(pairs));
  for (const { name, certificate, sealedKey } of pairs) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'certificate.pem'), certificate);
    writeFileSync(join(folder, name, 'private_key.pem'), sealedKey);
  }
}

function pemOf(label: string, sizeBytes: number): string {
  const body = randomBytes(sizeBytes)
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n');
  return `-----BEGIN ${label}-----\n${body}-----END ${label}-----\n`;
}

async function measureFiles(place: ProcessPlace, thoroughness: Thoroughness): Promise<Row> {
  const mebibytes = thoroughness.isBrief ? FILE_MEBIBYTES.brief : FILE_MEBIBYTES.full;
  const file = join(place.cwd, 'file.bin');
  writeFileSync(file, randomBytes(mebibytes * MEBIBYTE));
  const script = inProject('benchmarks', 'baselines', 'seal-files.ts');
  const parameters = [script, file, join(place.cwd, 'files.tar.gz.enc'), PASSPHRASE];
  const commands =
    'tar -c file.bin | gzip | openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -md sha256 -pass env:PASSPHRASE -out files.enc';
  return {
    number: 12,
    work: `seals a file of ${mebibytes} MiB as \`files.tar.gz.enc\``,
    against: '`tar`, `gzip` and `openssl enc` in a pipe',
    measured: await runInPairs(
      pairCount(thoroughness),
      () => timeNode(parameters, place),
      () => timeProcess('sh', ['-c', commands], place),
    ),
    budget: 1.2,
  };
}

if (import.meta.main) await report([measureArchives]);
