import { formatBackupName, timeFolder, type BackupName } from '../../src/domain/backup/backup-name.ts';
import { formatChecksums } from '../../src/domain/backup/backup-set.ts';
import { CERTIFICATE_FILE, CHECKSUMS_FILE, MANIFEST_FILE } from '../../src/domain/backup/set-files.ts';
import { formatManifest, formatTime, type Manifest } from '../../src/domain/backup/manifest.ts';
import type { SetReader } from '../../src/ports/stores.ts';
import type { SetStaging, StagedSet } from '../../src/ports/backup-set.ts';

/** A name that a test changes where it cares. */
export function nameOf(changes: Partial<BackupName> = {}): BackupName {
  const time = new Date('2026-11-23T02:10:00Z');
  return { base: 'certkeep-app.example', time, isPublic: false, attempt: 1, ...changes };
}

/** What the keys of a set might be derived with. */
export const DERIVATION = { salt: 'a1'.repeat(16), iterations: 600_000 } as const;

/** The manifest of a set of this name. */
export function manifestOf(name: BackupName, changes: Partial<Manifest> = {}): Manifest {
  return {
    schemaVersion: 1,
    tool: { name: 'certkeep', version: '0.0.0' },
    kind: 'backup',
    action: 'keep',
    name: formatBackupName(name),
    artifactName: name.base,
    createdAt: formatTime(name.time),
    proof: null,
    run: {
      repository: 'octo-org/certificates',
      repositoryId: 1296269,
      ref: 'refs/heads/main',
      isDefaultBranch: true,
      event: 'schedule',
      runId: '7',
      runAttempt: '1',
      commit: 'a'.repeat(40),
      url: 'https://github.com/octo-org/certificates/actions/runs/7',
    },
    supersedes: null,
    specification: null,
    certificates: [],
    userFiles: { publicCount: 1, sealedCount: 0, digest: null, leftOut: [] },
    ...changes,
  };
}

/** Stages a set with a `certificate.pem` of this text, and checksums that are right. */
export async function stageSample(
  staging: SetStaging,
  name: BackupName,
  text = `the certificate of ${formatBackupName(name)}\n`,
): Promise<StagedSet> {
  const staged = await staging.begin(timeFolder(name));
  await staged.write(CERTIFICATE_FILE, text);
  await staged.write('files/config/with space.txt', 'listen 443\n');
  await staged.write(MANIFEST_FILE, formatManifest(manifestOf(name)));
  await staged.write(CHECKSUMS_FILE, formatChecksums(staged.files));
  return staged;
}

/** The text of a set's certificate; closes the set. */
export async function certificateIn(set: SetReader | null): Promise<string | null> {
  if (set === null) return null;
  try {
    return await set.readText(CERTIFICATE_FILE, 10_000);
  } finally {
    await set.close();
  }
}
