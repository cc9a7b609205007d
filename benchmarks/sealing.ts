// What sealing many keys costs beside sealing one: `node benchmarks/sealing.ts`.
import { generateKeyPair } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inProject } from '../scripts/project.ts';
import { pairCount, report, type Benchmark, type Thoroughness } from './benchmark.ts';
import { runInPairs } from './paired-runs.ts';
import { timeNode } from './timed-process.ts';

const KEY_COUNT = 100;
const generate = promisify(generateKeyPair);

/** Row 7: one passphrase is derived once, however many keys it seals. */
export const measureSealing: Benchmark = async (thoroughness: Thoroughness) => {
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-benchmark-'));
  try {
    const file = join(folder, 'keys.json');
    writeFileSync(file, JSON.stringify(await generateKeys()));
    const place = { cwd: folder, env: { PATH: process.env['PATH'] ?? '' } };
    const script = inProject('benchmarks', 'baselines', 'seal-keys.ts');
    const seal = (count: number) => (): Promise<number> => timeNode([script, file, String(count)], place);
    return {
      rows: [
        {
          number: 7,
          work: `seals ${KEY_COUNT} keys with one passphrase`,
          against: 'seals one',
          measured: await runInPairs(pairCount(thoroughness), seal(KEY_COUNT), seal(1)),
          budget: 2,
        },
      ],
      notes: [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** RSA-2048, as certificates have them unless told otherwise. */
async function generateKeys(): Promise<string[]> {
  const keys: string[] = [];
  for (let index = 0; index < KEY_COUNT; index += 1) {
    const { privateKey } = await generate('rsa', { modulusLength: 2048 });
    keys.push(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  return keys;
}

if (import.meta.main) await report([measureSealing]);
