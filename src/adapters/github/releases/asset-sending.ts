import type { BackupName } from '../../../domain/backup/backup-name.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { WrittenContent } from '../../files/disk/atomic-file.ts';
import type { RestClient } from '../rest/rest-client.ts';
import { answerReader } from '../rest/json-answer.ts';
import { statusOf } from '../rest/rest-error.ts';
import { OutgoingFile } from '../rest/toolkit-fetch.ts';
import type { RunEnvironment } from '../run/run-environment.ts';
import { removeAsset } from './asset-removal.ts';
import { assetOf, fileOf, labelFor, notStored, originIn, type Asset } from './asset.ts';
import { chooseDraft, type DraftChoice } from './draft-choice.ts';
import { PERMISSION } from './release-listing.ts';
import { assetOfName, MAX_ASSETS, type FilledRelease, type ReleaseVault } from './release-vault.ts';

/** One after an upload that broke off, and one after a faster run took the last place in a draft. */
const MAX_SENDS = 3;

/** An archive that is to be stored. */
interface Archive extends WrittenContent {
  readonly path: string;
}

export interface AssetSendingOptions extends DraftChoice {
  readonly environment: RunEnvironment;
  /** As in `AssetOrigin`. */
  readonly sender: string;
  readonly rest: RestClient;
}

/**
 * Sends an archive to the oldest draft with room; `null` if the name is taken. What is known of the releases may be old by then. If the
 * server refuses the archive, or a person has published the draft, they are looked at again.
 */
export async function sendArchive(
  archive: Archive,
  name: BackupName,
  vault: ReleaseVault,
  options: AssetSendingOptions,
): Promise<Asset | null> {
  let draft = await openDraft(await vault.known(), name, vault, options);
  for (let sends = 1; ; sends += 1) {
    try {
      return await send(archive, name, draft, options);
    } catch (error) {
      if (!isRefused(error)) throw error;
      const other = assetOfName(await vault.readAgain(), name);
      if (other !== null && !isBrokenOff(other, options))
        return isSame(other, archive, options) ? other : null;
      // An earlier try left it, whose reply was lost.
      if (other !== null) await removeBrokenUpload(other, vault, options);
      const next = chooseDraft(await vault.known(), name, options);
      if (sends === MAX_SENDS || (other === null && next.id === draft.id))
        throw refusal(error, name, options);
      draft = next;
    }
  }
}

/** Removes what is left of an upload. Its place is free from here on. Throws as `BackupStore.remove` does. */
export async function removeBrokenUpload(
  asset: Asset,
  vault: ReleaseVault,
  options: AssetSendingOptions,
): Promise<void> {
  await removeAsset(asset, `remove the broken upload ${asset.name}`, options);
  vault.forget(asset);
}

/** The oldest draft with room, which still is one. Throws as `chooseDraft` does. */
async function openDraft(
  known: readonly FilledRelease[],
  name: BackupName,
  vault: ReleaseVault,
  options: AssetSendingOptions,
): Promise<FilledRelease> {
  const draft = chooseDraft(known, name, options);
  if (await vault.isDraft(draft)) return draft;
  const other = chooseDraft(await vault.readAgain(), name, options);
  if (await vault.isDraft(other)) return other;
  const { tag, environment } = options;
  throw notStored(
    name,
    `${environment.server.name} lists the draft release ${tag}, and says that it is none. Run again later.`,
  );
}

/** Whether this job has stored the file: then the reply was lost. */
function isSame(other: Asset, { sha256, sizeBytes }: Archive, options: AssetSendingOptions): boolean {
  if (!other.isWhole) return false;
  if (other.digest !== null) return other.digest === sha256;
  return isOwn(other, options) && other.sizeBytes === sizeBytes;
}

/** Whether the file is what is left of an upload of this job. Another job of the same run may still be sending its own. */
function isBrokenOff(other: Asset, options: AssetSendingOptions): boolean {
  return !other.isWhole && isOwn(other, options);
}

function isOwn(other: Asset, { sender }: AssetSendingOptions): boolean {
  return originIn(other)?.sender === sender;
}

/** The server found something wrong with the request (422), or too much in it (413). Another try would not help. */
function isRefused(error: unknown): boolean {
  const status = error instanceof Failure ? statusOf(error.cause) : null;
  return status === 413 || status === 422;
}

/** What the server finds wrong, in its words. */
function refusal(
  error: unknown,
  name: BackupName,
  { environment: { server } }: AssetSendingOptions,
): Failure {
  const cause = error instanceof Failure ? error.cause : error;
  const words = singleLine(messageOf(cause));
  const why = `${server.name} refused it (${statusOf(cause) ?? ''}: ${words}). A release takes ${MAX_ASSETS} files, each smaller than 2 GiB.`;
  return notStored(name, why, error);
}

async function send(
  archive: Archive,
  name: BackupName,
  draft: FilledRelease,
  { rest, environment, sender }: AssetSendingOptions,
): Promise<Asset> {
  const { runId, branch, server } = environment;
  const file = fileOf(name);
  const address = uploadAddress(draft, name, environment);
  address.searchParams.set('name', file);
  address.searchParams.set('label', labelFor(file, { runId, branch, sender }));
  const what = `store the release asset ${file}`;
  const body = new OutgoingFile(archive.path, archive.sizeBytes);
  const answer = await rest.upload(address.href, body, { what, permission: PERMISSION });
  const read = answerReader(what, server.name);
  const asset = assetOf(read.objectOf(answer), draft.id, read);
  if (!asset.isWhole || asset.name !== file)
    throw notStored(name, `${server.name} stored it under another name, or not as a whole. Run again later.`);
  return asset;
}

/** The token goes to the host that the API names. It must be reached as the API is. */
function uploadAddress(
  { uploadUrl }: FilledRelease,
  name: BackupName,
  { apiUrl, server }: RunEnvironment,
): URL {
  const address = new URL(uploadUrl);
  const api = new URL(apiUrl);
  if (address.protocol === api.protocol) return address;
  if (api.protocol === 'https:')
    throw notStored(name, `${server.name} named an address for it that is not encrypted.`);
  const why = `${server.name} is reached over ${api.protocol}//, and named an address for it with ${address.protocol}//. Its administrator can set one address for both.`;
  throw notStored(name, why);
}
