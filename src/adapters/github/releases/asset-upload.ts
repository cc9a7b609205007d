import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { formatBackupName, type BackupName } from '../../../domain/backup-name.ts';
import { count } from '../../../domain/count.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import type { Clock, Log, StagedSet, StoredSet } from '../../../ports.ts';
import { removeTemporaryFolder } from '../../files/atomic-file.ts';
import { writeZip } from '../../set-format/zip-writer.ts';
import type { RestClient } from '../rest-client.ts';
import { answerReader } from '../rest/json-answer.ts';
import { statusOf } from '../rest/rest-error.ts';
import { OutgoingFile } from '../rest/toolkit-fetch.ts';
import type { RunEnvironment } from '../run-environment.ts';
import { assetName, assetOf, backupNameIn, labelFor, storedSetOf, type Asset } from './asset.ts';
import { PERMISSION } from './release-listing.ts';
import { MAX_ASSETS, type FilledRelease, type ReleaseVault } from './release-vault.ts';

/** With room for so few files the user is told that the release fills up. */
const FEW_FILES = 100;
/** No upload lasts longer than the longest timeout of a run. One that is older has broken off. */
const LONGEST_UPLOAD_MS = 6 * 3_600_000;

export interface AssetUploadOptions {
  readonly environment: RunEnvironment;
  readonly rest: RestClient;
  readonly tag: string;
  readonly clock: Clock;
  readonly log: Log;
  /** 0 to 9. */
  readonly compressionLevel: number;
}

/** Returns what stores a set as a file of the oldest draft with room; see `BackupStore.store`. */
export function assetUploader(
  vault: ReleaseVault,
  options: AssetUploadOptions,
): (staged: StagedSet, name: BackupName) => Promise<StoredSet | null> {
  return async (staged, name) => {
    try {
      return await uploadSet(staged, name, vault, options);
    } catch (error) {
      if (error instanceof Failure && error.code === 'timeout') throw error;
      const message = error instanceof Failure ? error.message : notStored(name, `${messageOf(error)}.`);
      throw new Failure('not-stored', message, { cause: error });
    }
  };
}

async function uploadSet(
  staged: StagedSet,
  name: BackupName,
  vault: ReleaseVault,
  options: AssetUploadOptions,
): Promise<StoredSet | null> {
  const releases = await vault.known();
  if (assetOfName(releases, name) !== null) return null;
  const draft = chooseDraft(releases, name, options);
  await clearBrokenUploads(releases, name, options);
  const folder = await makeFolder(options.environment);
  try {
    const path = join(folder, 'set.zip');
    const archive = await writeZip(path, staged, options.compressionLevel);
    const file = new OutgoingFile(path, archive.sizeBytes);
    const sent = await send(file, name, draft, options).catch(async (error: unknown) => {
      if (!isRefused(error)) throw error;
      const other = assetOfName(await vault.read(), name);
      if (other === null) throw error;
      // It is ours if the reply to an earlier try was lost.
      return other.digest === archive.sha256 ? other : null;
    });
    if (sent === null) return null;
    vault.add(sent);
    return storedSetOf({ ...sent, digest: archive.sha256 }, name);
  } finally {
    await removeTemporaryFolder(folder);
  }
}

/** The file that holds the set of this name, or is to hold it; `null` if there is none. */
export function assetOfName(releases: readonly FilledRelease[], name: BackupName): Asset | null {
  const file = fileOf(name);
  return releases.flatMap(({ assets }) => assets).find((asset) => asset.name === file) ?? null;
}

function fileOf(name: BackupName): string {
  return assetName(formatBackupName(name));
}

function notStored(name: BackupName, why: string): string {
  return `Could not store the release asset ${fileOf(name)}: ${why}`;
}

/** The server found something wrong with the request. */
function isRefused(error: unknown): boolean {
  return error instanceof Failure && statusOf(error.cause) === 422;
}

/** The oldest draft with room. Throws a `Failure` (`not-stored`) if there is none. Warns if it will soon be so. */
function chooseDraft(
  releases: readonly FilledRelease[],
  name: BackupName,
  { tag, log, environment: { server } }: AssetUploadOptions,
): FilledRelease {
  const drafts = releases.filter(({ isDraft }) => isDraft);
  // Gitea knows no limit.
  const limit = server.kind === 'gitea' ? Infinity : MAX_ASSETS;
  const [draft] = drafts.filter(({ assets }) => assets.length < limit);
  if (drafts.length === 0) {
    const why = `the release ${tag} is published, and ${server.name} makes no draft beside it. Edit the release and save it as a draft, or give another release-tag.`;
    throw new Failure('not-stored', notStored(name, why));
  }
  if (draft === undefined) {
    const why = `the draft release ${tag} has ${limit} files, which is the most. ${MORE_ROOM}`;
    throw new Failure('not-stored', notStored(name, why));
  }
  const room = drafts.reduce((sum, { assets }) => sum + Math.max(0, limit - assets.length), 0);
  if (room <= FEW_FILES)
    log.warning(
      `The draft release ${tag} has room for ${count(room, 'more file')}. Then no backup can be stored in it. ${MORE_ROOM}`,
    );
  return draft;
}

const MORE_ROOM = 'Remove old backups with certkeep/prune, or create another draft release with this tag.';

/** Removes what is left of uploads of this name's sets that have broken off. What cannot be removed harms nobody. */
async function clearBrokenUploads(
  releases: readonly FilledRelease[],
  { base }: BackupName,
  { rest, clock }: AssetUploadOptions,
): Promise<void> {
  const latest = clock.now().getTime() - LONGEST_UPLOAD_MS;
  const broken = releases
    .filter(({ isDraft }) => isDraft)
    .flatMap(({ assets }) => assets)
    .filter(({ isWhole, createdAt }) => !isWhole && createdAt.getTime() <= latest)
    .filter((asset) => backupNameIn(asset.name, base) !== null);
  for (const asset of broken) {
    const purpose = {
      what: `remove the broken upload ${asset.name}`,
      permission: PERMISSION,
      mayBeGone: true,
    };
    await rest
      .request('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: asset.id }, purpose)
      .catch(rethrowTimeout);
  }
}

function rethrowTimeout(error: unknown): void {
  if (error instanceof Failure && error.code === 'timeout') throw error;
}

async function makeFolder({ temporaryFolder }: RunEnvironment): Promise<string> {
  await mkdir(temporaryFolder, { recursive: true, mode: 0o700 });
  return mkdtemp(join(temporaryFolder, 'certkeep-'));
}

async function send(
  file: OutgoingFile,
  name: BackupName,
  draft: FilledRelease,
  { rest, environment: { apiUrl, runId, branch, server } }: AssetUploadOptions,
): Promise<Asset> {
  const address = new URL(draft.uploadUrl);
  if (address.protocol !== new URL(apiUrl).protocol) {
    const why = `${server.name} named an address for it that is not encrypted.`;
    throw new Failure('not-stored', notStored(name, why));
  }
  address.searchParams.set('name', fileOf(name));
  address.searchParams.set('label', labelFor(fileOf(name), { runId, branch }));
  const what = `store the release asset ${fileOf(name)}`;
  const answer = await rest.upload(address.href, file, { what, permission: PERMISSION });
  const read = answerReader(what, server.name);
  const asset = assetOf(read.objectOf(answer), draft.id, read);
  if (!asset.isWhole || asset.name !== fileOf(name)) {
    const why = `${server.name} stored it under another name, or not as a whole. Run again later.`;
    throw new Failure('not-stored', notStored(name, why));
  }
  return asset;
}
