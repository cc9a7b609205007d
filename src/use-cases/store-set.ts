import { formatBackupName, type BackupName } from '../domain/backup-name.ts';
import { haveSameContent, haveSameFiles } from '../domain/backup-set.ts';
import { Failure } from '../domain/failure.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { FileRecord } from '../domain/manifest.ts';
import type { CertificateReader, KeySealer, Log, OpenedSet, PairCache, StoredSet, Vault } from '../ports.ts';
import type { LeftOutFile } from './add-further-files.ts';
import type { Passphrases } from './examine-pair.ts';
import { examineSet } from './examine-set.ts';
import { problemOfSealedFiles } from './open-sealed-files.ts';
import { stageSet, type ReadySet, type SetContent, type StageWorld } from './stage-set.ts';

/** Names are taken where jobs of one run keep the same certificate, or where the reply to a first try was lost. */
const MAX_ATTEMPTS = 25;

export interface StoreWorld extends StageWorld {
  readonly log: Log;
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
  /** Where sets are stored: artifacts first, since only they can refuse a name. */
  readonly vaults: readonly Vault[];
  /** `null` where nothing may be cached. */
  readonly cache: PairCache | null;
}

/** A backup that was read back and opened. */
export interface Backup {
  readonly name: string;
  readonly stored: readonly StoredSet[];
  readonly files: readonly FileRecord[];
  readonly leftOut: readonly LeftOutFile[];
}

/**
 * Stores one backup set in every vault, and in the cache, and drills what the vaults have: it is read back through
 * the same code that restores, compared, opened, and its key proved.
 *
 * `name` is changed where it is taken. `first` is the set of this content and name where it is staged already; it is
 * discarded too. Throws a `Failure` (`not-stored`) where a vault does not store it, or where
 * what it stored does not pass the drill.
 */
export async function storeSet(
  content: SetContent,
  name: BackupName,
  world: StoreWorld,
  first?: ReadySet,
): Promise<Backup> {
  for (let attempt = name.attempt; attempt < name.attempt + MAX_ATTEMPTS; attempt += 1) {
    const isStaged = first !== undefined && attempt === name.attempt;
    const ready = isStaged ? first : await stageSet(content, { ...name, attempt }, world);
    try {
      const backup = await storeEverywhere(ready, content, world);
      if (backup !== null) return backup;
    } finally {
      await ready.staged.discard();
    }
  }
  throw new Failure(
    'not-stored',
    `The backup ${formatBackupName(name)} was not stored: the name and ${MAX_ATTEMPTS - 1} variants of it are taken in this run. Give every certificate of a run its own artifact-name; where each has one, GitHub's answers were lost on the way: run again later.`,
  );
}

async function storeEverywhere(
  ready: ReadySet,
  content: SetContent,
  world: StoreWorld,
): Promise<Backup | null> {
  // Side by side: a cached pair is sealed, whatever becomes of the vaults. Neither is left alone with the files.
  const [inVaults, inCache] = await Promise.allSettled([
    storeInVaults(ready, content, world),
    storeInCache(ready, content, world),
  ]);
  if (inVaults.status === 'rejected') throw inVaults.reason;
  if (inCache.status === 'rejected') throw inCache.reason;
  const stored = inVaults.value;
  if (stored === null) return null;
  return { name: formatBackupName(ready.name), stored, files: ready.files, leftOut: ready.leftOut };
}

async function storeInVaults(
  ready: ReadySet,
  content: SetContent,
  world: StoreWorld,
): Promise<readonly StoredSet[] | null> {
  const stored: StoredSet[] = [];
  for (const vault of world.vaults) {
    const set = await vault.store(ready.staged, ready.name);
    if (set === null) return null;
    await drill(vault, set, ready, content, world);
    stored.push(set);
  }
  return stored;
}

/** Puts the pairs alone into the cache; without their keys they would be of no use there. */
async function storeInCache(ready: ReadySet, content: SetContent, world: StoreWorld): Promise<void> {
  const { cache } = world;
  const isSealed = content.pairs.length > 0 && content.pairs.every(({ sealedKey }) => sealedKey !== null);
  if (cache === null || !isSealed) return;
  const isAlone = content.furtherFiles.length === 0;
  const { staged } = isAlone ? ready : await stageSet({ ...content, furtherFiles: [] }, ready.name, world);
  try {
    if (await cache.store(staged, ready.name)) return;
  } finally {
    if (!isAlone) await staged.discard();
  }
  // The cache is a hint: the artifacts are the truth, and the next run finds the newer of both.
  world.log.warning('The pair was not put into the cache. The next run will take it from the newest backup.');
}

/** Proves that a stored set can be restored. A backup counts from here on. */
async function drill(
  vault: Vault,
  set: StoredSet,
  ready: ReadySet,
  content: SetContent,
  world: StoreWorld,
): Promise<void> {
  const opened = await vault.open(set);
  if (opened === null) throw failedDrill(set, 'it is not there');
  try {
    const problem =
      problemOfFiles(opened, set, ready) ??
      (await problemOfPairs(opened, ready, content, world)) ??
      (await problemOfSealedFiles(opened, ready.files, content.passphrase, world.sealer));
    if (problem !== null) throw failedDrill(set, problem);
  } finally {
    await opened.close();
  }
}

/** A directory keeps an earlier set of the same content instead of another; an artifact must be this very set. */
function problemOfFiles(opened: OpenedSet, set: StoredSet, ready: ReadySet): string | null {
  const isSame =
    set.source === 'artifact'
      ? haveSameFiles(opened.files, ready.files)
      : haveSameContent(opened.files, ready.files);
  return isSame ? null : 'its files are not the ones that were stored';
}

async function problemOfPairs(
  opened: OpenedSet,
  ready: ReadySet,
  content: SetContent,
  world: StoreWorld,
): Promise<string | null> {
  const expected = { base: ready.name.base };
  const passphrases: Passphrases = content.passphrase === undefined ? {} : { current: content.passphrase };
  const examination = await examineSet(opened, expected, passphrases, world);
  switch (examination.kind) {
    case 'damaged':
      return examination.problem;
    case 'locked':
      return 'the passphrase does not open its private key';
    case 'files':
      return content.pairs.length === 0 ? null : 'its certificate is missing';
    case 'keyless':
      return content.pairs.some(({ sealedKey }) => sealedKey !== null)
        ? 'its private key is missing'
        : problemOfCertificates(examination.certificates, content);
    case 'open':
      return problemOfCertificates(
        examination.pairs.map(({ certificate }) => certificate),
        content,
      );
  }
}

function problemOfCertificates(found: readonly Certificate[], { pairs }: SetContent): string | null {
  const fingerprints = new Set(found.map(({ fingerprint }) => fingerprint));
  const isWhole = pairs.every(({ certificate }) => fingerprints.has(certificate.fingerprint));
  return isWhole && found.length === pairs.length ? null : 'it is of another certificate';
}

function failedDrill(set: StoredSet, problem: string): Failure {
  return new Failure(
    'not-stored',
    `The backup ${set.place} was stored, but cannot be restored: ${problem}. It does not count as a backup; run again to make another one.`,
  );
}
