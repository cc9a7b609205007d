import { formatBackupName } from '../domain/backup-name.ts';
import { messageOf } from '../domain/failure.ts';
import type { Secret } from '../domain/secret.ts';
import { holdSameFiles, isDueForRefresh } from '../domain/unchanged-files.ts';
import type { CertificateReader, KeySealer, Log, OpenedSet, StoredSet, Vault } from '../ports.ts';
import { examineSet } from './examine-set.ts';
import { problemOfSealedFiles } from './open-sealed-files.ts';
import type { ReadySet } from './stage-set.ts';

/** A vault's newest set, which holds the very files that are to be stored. */
export interface Standing {
  readonly set: StoredSet;
  /** It expires so soon that it is to be stored anew. */
  readonly isDue: boolean;
}

interface UnchangedWorld {
  readonly log: Log;
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
  readonly vaults: readonly Vault[];
}

/**
 * Of each vault the newest set, where it is sound, holds the files that are to be stored, and its sealed keys open
 * with the passphrase. A vault that does not answer counts as having none, with a warning: what nobody knows is no
 * reason to store nothing.
 */
export async function findUnchanged(
  ready: ReadySet,
  { artifactName, passphrase }: { readonly artifactName: string; readonly passphrase?: Secret },
  world: UnchangedWorld,
  now: Date,
): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const vault of world.vaults) {
    try {
      const set = await newestSet(vault, artifactName);
      const problem =
        set === null ? 'there is none yet' : await difference(set, vault, ready, passphrase, world);
      if (set !== null && problem === null) standings.push({ set, isDue: isDueForRefresh(set, now) });
      else world.log.info(`To be stored (${vault.source}), because of the newest backup: ${problem ?? ''}`);
    } catch (error) {
      world.log.warning(
        `Whether the files of ${artifactName} have changed could not be found out, so they are stored anew. ${messageOf(error)}.`,
      );
    }
  }
  return standings;
}

async function newestSet(vault: Vault, base: string): Promise<StoredSet | null> {
  for await (const set of vault.list(base)) return set;
  return null;
}

/** Why a set cannot stand for the one that is to be stored; `null` where it can. */
async function difference(
  set: StoredSet,
  vault: Vault,
  ready: ReadySet,
  passphrase: Secret | undefined,
  world: UnchangedWorld,
): Promise<string | null> {
  const opened = await vault.open(set);
  if (opened === null) return 'it is gone';
  try {
    return await differenceOfContent(opened, set, ready, passphrase, world);
  } finally {
    await opened.close();
  }
}

async function differenceOfContent(
  opened: OpenedSet,
  { name }: StoredSet,
  ready: ReadySet,
  passphrase: Secret | undefined,
  world: UnchangedWorld,
): Promise<string | null> {
  const expected = { base: name.base, name: formatBackupName(name) };
  const examination = await examineSet(opened, expected, {}, world);
  if (examination.kind === 'damaged') return examination.problem;
  if (examination.kind !== 'files') return 'it keeps a certificate of its own';
  const { files } = examination.manifest;
  if (!holdSameFiles(files, ready.files)) return 'it holds other files';
  return problemOfSealedFiles(opened, files, passphrase, world.sealer);
}
