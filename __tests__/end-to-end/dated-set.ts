import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayFolder, formatBackupName } from '../../src/domain/backup-name.ts';
import { zipOf } from '../unit/adapters/archive/zip-writer.ts';

/** The files of a set's folder, by their paths. */
export type SetFiles = ReadonlyMap<string, Buffer>;

/** What the folder of a set holds. */
export function readSet(folder: string): SetFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
}

/** The same set as if it had been stored under another name and at another time, sound as before. */
export function redated(files: SetFiles, base: string, time: Date): SetFiles {
  const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as object;
  const changed = {
    ...manifest,
    name: formatBackupName({ base, time, attempt: 1 }),
    artifactName: base,
    createdAt: time.toISOString().replace('.000', ''),
  };
  const others = [...files].filter(([path]) => path !== 'SHA256SUMS');
  const content = new Map(others).set('manifest.json', Buffer.from(JSON.stringify(changed)));
  const sums = [...content]
    .sort(([some], [other]) => (some < other ? -1 : 1))
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
  return content.set('SHA256SUMS', Buffer.from(sums.join('')));
}

/** The archive of an artifact that holds the set. */
export function zipOfSet(files: SetFiles, time: Date): Buffer {
  return zipOf([...files].map(([path, content]) => ({ name: `${dayFolder(time)}/${path}`, content })));
}

/** Puts a set where a directory vault keeps it: the folder. */
export function writeSet(files: SetFiles, directory: string, time: Date): string {
  const folder = join(directory, dayFolder(time));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
