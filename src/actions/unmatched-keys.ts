import { certificateReader } from '../adapters/crypto/certificate-reader.ts';
import { certificateFiles } from '../adapters/files/certificate-files.ts';
import { Failure } from '../domain/failure.ts';
import type { ListedRestore, RestoreListReport } from '../use-cases/restore-list.ts';
import type { Advice } from './keep-advice.ts';
import type { ListEntries } from './list-entries.ts';
import type { RestoreEntry } from './restore-list-entries.ts';

/** Warnings of certificates that came back alone, where a key lies at `key-path` that is not known to be theirs. */
export async function adviceOnUnmatchedKeys(
  { restores }: RestoreListReport,
  { entries }: Pick<ListEntries<RestoreEntry>, 'entries'>,
  workspace: string,
): Promise<Advice[]> {
  const advice: Advice[] = [];
  for (const [index, restore] of restores.entries()) {
    const places = entries[index]?.places;
    if (places === undefined || !(await isBesideUnmatchedKey(restore, places, workspace))) continue;
    advice.push({
      level: 'warning',
      message: `The certificate ${restore.wanted.name} was restored alone: its backup has no private key, and the file at ${places.privateKeyPath}, which was there before, does not prove to be its key. Servers refuse a pair that does not match. Give the date of a backup that has the key, or move the file away.`,
    });
  }
  return advice;
}

async function isBesideUnmatchedKey(
  { outcome }: ListedRestore,
  places: RestoreEntry['places'],
  workspace: string,
): Promise<boolean> {
  if (outcome === null || outcome instanceof Failure || outcome.keys !== 'absent') return false;
  try {
    const { privateKey } = await certificateFiles({ ...places, workspace }).read();
    return privateKey !== null && !certificateReader.provesPair(outcome.certificate, privateKey);
  } catch {
    // What cannot be read as a key is none of this certificate's.
    return true;
  }
}
