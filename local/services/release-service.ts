import { createHash, randomUUID } from 'node:crypto';
import type { Backend } from './handler.ts';
import type { StoredAsset, StoredRelease } from './state.ts';

/** GitHub's limit: https://docs.github.com/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
export const MAX_ASSETS = 1000;

/** A release to make. */
export interface NewRelease {
  readonly tag: string;
  readonly isDraft?: boolean;
  readonly createdAt?: Date;
}

/** A file to put into a release. */
export interface NewAsset {
  readonly releaseId: number;
  readonly name: string;
  readonly label?: string;
  readonly bytes: Uint8Array;
  readonly createdAt?: Date;
  /** Default: of the bytes; `null` for an asset of old, which has none. */
  readonly digest?: string | null;
  /** Default `uploaded`. */
  readonly state?: StoredAsset['state'];
}

/** Makes a release: a draft, unless it is said to be published. */
export function addRelease(
  { state, now }: Backend,
  { tag, isDraft = true, createdAt = now() }: NewRelease,
): StoredRelease {
  const release: StoredRelease = {
    id: state.nextId(),
    tag,
    isDraft,
    createdAt: createdAt.toISOString(),
  };
  state.current.releases.push(release);
  state.save();
  return release;
}

/** The record of a file of a release, which is not kept yet. */
export function assetOf({ state, now }: Backend, wanted: NewAsset): StoredAsset {
  const id = state.nextId();
  return {
    id,
    releaseId: wanted.releaseId,
    uuid: randomUUID(),
    name: wanted.name,
    label: wanted.label ?? '',
    blob: `releases/${wanted.releaseId}/${id}`,
    createdAt: (wanted.createdAt ?? now()).toISOString(),
    sizeBytes: wanted.bytes.length,
    digest: wanted.digest === null ? undefined : (wanted.digest ?? sha256(wanted.bytes)),
    state: wanted.state ?? 'uploaded',
  };
}

/** Puts a file into a release. */
export async function addAsset(backend: Backend, wanted: NewAsset): Promise<StoredAsset> {
  const asset = assetOf(backend, wanted);
  await backend.blobs.write(asset.blob, wanted.bytes, 'application/octet-stream');
  backend.state.current.assets.push(asset);
  backend.state.save();
  return asset;
}

/** As `addAsset`, and the file takes its place before its bytes are there. `null` if somebody removes it meanwhile. */
export async function receiveAsset(backend: Backend, wanted: NewAsset): Promise<StoredAsset | null> {
  const asset = assetOf(backend, { ...wanted, state: 'starter' });
  const { current } = backend.state;
  current.assets.push(asset);
  await backend.blobs.write(asset.blob, wanted.bytes, 'application/octet-stream');
  if (!current.assets.includes(asset)) return null;
  asset.state = 'uploaded';
  backend.state.save();
  return asset;
}

/** Removes files of releases, and their bytes. */
export async function removeAssets(backend: Backend, assets: readonly StoredAsset[]): Promise<void> {
  const gone = new Set(assets.map(({ id }) => id));
  const { current } = backend.state;
  current.assets = current.assets.filter(({ id }) => !gone.has(id));
  backend.state.save();
  await backend.blobs.removeAll(assets.map(({ blob }) => blob));
}

/** The files of a release, oldest first. */
export function assetsOf({ state }: Backend, releaseId: number): StoredAsset[] {
  return state.current.assets.filter((asset) => asset.releaseId === releaseId);
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
