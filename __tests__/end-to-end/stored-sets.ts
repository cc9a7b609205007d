import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Services } from '../../local/services/services.ts';
import { formatBackupName } from '../../src/domain/backup-name.ts';
import { formatTime } from '../../src/domain/manifest.ts';
import { zipOf } from '../unit/adapters/archive/zip-writer.ts';

/** A stored set as it would be, had the same been stored at another time. */
export interface DatedSet {
  /** The dated folder of the set, unpacked. */
  readonly folder: string;
  readonly base: string;
  readonly time: Date;
  readonly expiresAt?: Date;
}

/** Puts the set among the artifacts under the name of its time; the files agree with it, so that it is sound. */
export async function addDatedArtifact(services: Services, set: DatedSet): Promise<string> {
  const name = formatBackupName({ base: set.base, time: set.time, attempt: 1 });
  const files = filesOf(set.folder).filter((path) => path !== 'SHA256SUMS');
  const contents = new Map(files.map((path) => [path, readFileSync(join(set.folder, path))]));
  const manifest = contents.get('manifest.json')?.toString('utf8') ?? '{}';
  const dated = { ...(JSON.parse(manifest) as object), name, createdAt: formatTime(set.time) };
  contents.set('manifest.json', Buffer.from(`${JSON.stringify(dated, null, 2)}\n`));
  const sums = files.sort().map(
    (path) =>
      `${createHash('sha256')
        .update(contents.get(path) ?? '')
        .digest('hex')}  ${path}\n`,
  );
  contents.set('SHA256SUMS', Buffer.from(sums.join('')));
  const day = set.time.toISOString().slice(0, 10);
  const zip = zipOf([...contents].map(([path, content]) => ({ name: `${day}/${path}`, content })));
  await services.artifacts.add({
    name,
    zip,
    createdAt: set.time,
    ...(set.expiresAt === undefined ? {} : { expiresAt: set.expiresAt }),
  });
  return name;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}
