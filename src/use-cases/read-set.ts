import { parseBackupName } from '../domain/backup-name.ts';
import { CHECKSUMS_FILE, MANIFEST_FILE, problemsOfSet } from '../domain/backup-set.ts';
import { messageOf } from '../domain/failure.ts';
import { parseManifest } from '../domain/manifest-parser.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { OpenedSet } from '../ports.ts';

/** What a set must say of itself: a set under another's name is damaged. */
export interface ExpectedSet {
  readonly base: string;
  readonly name?: string;
}

/** The manifest of a set whose files are the ones that it names; else what is wrong with the set. Never throws. */
export async function readSet(set: OpenedSet, expected: ExpectedSet): Promise<Manifest | string> {
  try {
    const manifest = set.manifest ?? parseManifest(await set.readText(MANIFEST_FILE));
    if (manifest.artifactName !== expected.base) return `it is a set of ${manifest.artifactName}`;
    if (expected.name !== undefined && manifest.name !== expected.name)
      return `it was stored as ${manifest.name}`;
    const time = parseBackupName(manifest.name, manifest.artifactName)?.time.getTime();
    if (time !== undefined && time !== Date.parse(manifest.createdAt))
      return `it was made at ${manifest.createdAt}, which its name denies`;
    return problemsOfSet(set.files, manifest, await set.readText(CHECKSUMS_FILE))[0] ?? manifest;
  } catch (error) {
    return messageOf(error);
  }
}
