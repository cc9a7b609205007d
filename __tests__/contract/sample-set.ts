import { dayFolder, formatBackupName, type BackupName } from '../../src/domain/backup-name.ts';
import {
  CERTIFICATE_FILE,
  CHECKSUMS_FILE,
  formatChecksums,
  MANIFEST_FILE,
} from '../../src/domain/backup-set.ts';
import { formatManifest, formatTime, type FileRecord, type Manifest } from '../../src/domain/manifest.ts';
import type { OpenedSet, SetStaging, StagedSet } from '../../src/ports.ts';

/** A name that a test changes where it cares. */
export function nameOf(changes: Partial<BackupName> = {}): BackupName {
  return { base: 'certkeep-app.example', time: new Date('2026-11-23T02:10:00Z'), attempt: 1, ...changes };
}

/** The manifest of a set of these files. */
export function manifestOf(name: BackupName, files: readonly FileRecord[]): Manifest {
  return {
    schemaVersion: 1,
    tool: { name: 'certkeep', version: '0.0.0' },
    name: formatBackupName(name),
    artifactName: name.base,
    createdAt: formatTime(name.time),
    run: null,
    certificate: null,
    certificates: [],
    covers: null,
    specification: null,
    files,
  };
}

/** Stages a sound set with a `certificate.pem` of this text. */
export async function stageSample(
  staging: SetStaging,
  name: BackupName,
  text = `the certificate of ${formatBackupName(name)}\n`,
): Promise<StagedSet> {
  const staged = await staging.begin(dayFolder(name.time));
  const files = [
    await staged.add(CERTIFICATE_FILE, text, 0o644),
    await staged.add('config/with space.txt', 'listen 443\n', 0o640),
  ];
  const manifest = await staged.add(MANIFEST_FILE, formatManifest(manifestOf(name, files)), 0o644);
  await staged.add(CHECKSUMS_FILE, formatChecksums([...files, manifest]), 0o644);
  return staged;
}

/** The text of a set's certificate; closes the set. */
export async function certificateIn(set: OpenedSet | null): Promise<string | null> {
  if (set === null) return null;
  try {
    return await set.readText(CERTIFICATE_FILE);
  } finally {
    await set.close();
  }
}
