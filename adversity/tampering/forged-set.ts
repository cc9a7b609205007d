import { createHash } from 'node:crypto';
import type { NewArtifact } from '../../local/services/artifact-shelf.ts';
import type { Services } from '../../local/services/services.ts';
import { redated, zipOfSet, type SetFiles } from '../../__tests__/end-to-end/dated-set.ts';
import { formatBackupName } from '../../src/domain/backup-name.ts';

/** The set with some of its files exchanged, and with checksums, sizes and digests that agree with them. */
export function withFiles(files: SetFiles, changes: Readonly<Record<string, Buffer>>): SetFiles {
  const changed = new Map([...files, ...Object.entries(changes)]);
  const manifest = JSON.parse(changed.get('manifest.json')?.toString() ?? '') as { files: FileEntry[] };
  const records = manifest.files.map((file) => {
    const bytes = changed.get(file.path) ?? Buffer.alloc(0);
    return { ...file, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return changed.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, files: records })));
}

interface FileEntry {
  readonly path: string;
}

/** The file of a set. */
export function fileIn(files: SetFiles, path: string): Buffer {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`the set has no ${path}`);
  return bytes;
}

/** Stores a set as another job could: whole, under the name `base` and the date, with all that describes it made to agree. */
export async function forge(
  services: Services,
  files: SetFiles,
  base: string,
  time: Date,
  origin: Partial<NewArtifact> = {},
): Promise<string> {
  const name = formatBackupName({ base, time, attempt: 1 });
  await services.artifacts.add({ name, zip: zipOfSet(redated(files, base, time), time), ...origin });
  return name;
}
