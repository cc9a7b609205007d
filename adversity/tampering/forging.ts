import { createHash } from 'node:crypto';
import { zipOf } from '../../__tests__/unit/adapters/set-format/zip-writer.ts';
import { formatBackupName, timeFolder, type BackupName } from '../../src/domain/backup/backup-name.ts';
import { formatChecksums } from '../../src/domain/backup/backup-set.ts';
import { CHECKSUMS_FILE, MANIFEST_FILE, PROOF_FILE } from '../../src/domain/backup/set-files.ts';
import { parseManifest } from '../../src/domain/backup/manifest-parser.ts';
import { formatTime, type Manifest } from '../../src/domain/backup/manifest.ts';
import type { SetKey } from '../../src/ports/crypto.ts';

/** The files of a set, by their paths in it. */
export type SetFiles = ReadonlyMap<string, Uint8Array>;

/** Everything that a forger may change of a manifest: also what no manifest has. */
export type ManifestChanges = Readonly<Record<string, unknown>>;

/** The text of a file of a set. Throws if it is not there. */
export function textIn(files: SetFiles, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`the set has no ${path}`);
  return Buffer.from(bytes).toString('utf8');
}

/** The manifest of a set. */
export function manifestIn(files: SetFiles): Manifest {
  return parseManifest(textIn(files, MANIFEST_FILE));
}

/** The set with other files, and checksums that agree with them. `null` removes a file. The proof stays what it was. */
export function withFiles(
  files: SetFiles,
  changes: Readonly<Record<string, string | Uint8Array | null>>,
): SetFiles {
  const changed = new Map(files);
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) changed.delete(path);
    else changed.set(path, Buffer.from(content));
  }
  return changed.set(CHECKSUMS_FILE, Buffer.from(checksumsOf(changed)));
}

/** The text of `SHA256SUMS` for these files. */
export function checksumsOf(files: SetFiles): string {
  const digests = [...files].map(([path, bytes]) => ({
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  return formatChecksums(digests);
}

/** The set with other files, and checksums as they were: they do not agree. */
export function withUnlistedFiles(
  files: SetFiles,
  changes: Readonly<Record<string, string | null>>,
): SetFiles {
  const sums = files.get(CHECKSUMS_FILE) ?? new Uint8Array();
  return new Map(withFiles(files, changes)).set(CHECKSUMS_FILE, sums);
}

/** The set with another manifest, and checksums that agree with it. */
export function withManifest(files: SetFiles, changes: ManifestChanges): SetFiles {
  return withFiles(files, { [MANIFEST_FILE]: JSON.stringify({ ...manifestIn(files), ...changes }) });
}

/** The set as if it had been made under this name, with all that describes it made to agree but the proof. */
export function renamed(files: SetFiles, name: BackupName): SetFiles {
  return withManifest(files, nameChanges(name));
}

/** What the manifest of a set of this name says. */
export function nameChanges(name: BackupName): ManifestChanges {
  return { name: formatBackupName(name), artifactName: name.base, createdAt: formatTime(name.time) };
}

/** The set, proved by a key. */
export function provedBy(key: SetKey, files: SetFiles): SetFiles {
  const described = withManifest(files, { proof: key.record });
  return withProof(described, `${key.prove(textIn(described, CHECKSUMS_FILE))}\n`);
}

/** The set with this text as its proof. */
export function withProof(files: SetFiles, proof: string): SetFiles {
  return new Map(files).set(PROOF_FILE, Buffer.from(proof));
}

/** The archive of an artifact that holds the set. */
export function zipOfSet(files: SetFiles, name: BackupName): Buffer {
  const folder = timeFolder(name);
  return zipOf(
    [...files].map(([path, content]) => ({ name: `${folder}/${path}`, content: Buffer.from(content) })),
  );
}
