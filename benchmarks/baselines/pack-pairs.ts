// Packs the pairs of a JSON list as `certificates.tar.gz`, and reads them back.
import { readFileSync } from 'node:fs';
import { setArchives } from '../../src/adapters/set-format/set-archives.ts';
import type { PackedPair } from '../../src/ports/backup-set.ts';

const [, , file = ''] = process.argv;
const pairs = JSON.parse(readFileSync(file, 'utf8')) as readonly PackedPair[];
const archive = await setArchives.packPairs(pairs);
const found = await setArchives.unpackPairs(new Blob([new Uint8Array(archive)]).stream());
if (found.size !== pairs.length) throw new Error('not every pair came back');
