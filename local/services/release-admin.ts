import type { Backend } from './handler.ts';
import {
  addAsset,
  addRelease,
  assetOf,
  assetsOf,
  removeAssets,
  type NewAsset,
  type NewRelease,
} from './release-service.ts';
import type { StoredAsset, StoredRelease } from './state.ts';

/** A release as it stands, with its files, oldest first; a copy, so changing it changes nothing. */
export type ReleaseRecord = Readonly<StoredRelease> & { readonly assets: readonly Readonly<StoredAsset>[] };

/** The stored releases, for tests to read and change. Each method throws if there is no such id. */
export interface ReleaseAdmin {
  /** Oldest first, drafts among them. */
  list(): ReleaseRecord[];
  add(release: NewRelease): ReleaseRecord;
  /** Shows a draft to everybody. */
  publish(id: number): void;
  /** Removes a release with its files. */
  remove(id: number): Promise<void>;
  removeAll(): Promise<void>;
  addAsset(asset: NewAsset): Promise<Readonly<StoredAsset>>;
  /** Puts many there at once, to be listed and counted. They have no bytes: a download finds nothing. */
  addListed(assets: readonly NewAsset[]): void;
  bytes(assetId: number): Promise<Buffer>;
  /** Changes the stored bytes and nothing else: the digest stays that of the old ones. */
  replaceBytes(assetId: number, bytes: Uint8Array): Promise<void>;
  removeAsset(assetId: number): Promise<void>;
}

/** Access to this backend's releases for tests. */
export function openReleaseAdmin(backend: Backend): ReleaseAdmin {
  const { current } = backend.state;
  const recordOf = (release: StoredRelease): ReleaseRecord => ({
    ...release,
    assets: assetsOf(backend, release.id).map((asset) => ({ ...asset })),
  });
  const find = <T extends { readonly id: number }>(records: readonly T[], id: number): T => {
    const record = records.find((candidate) => candidate.id === id);
    if (!record) throw new Error(`no release or asset has the id ${id}`);
    return record;
  };
  const remove = async (id: number): Promise<void> => {
    const release = find(current.releases, id);
    await removeAssets(backend, assetsOf(backend, id));
    current.releases = current.releases.filter((candidate) => candidate !== release);
    backend.state.save();
  };
  return {
    list: () => current.releases.map(recordOf),
    add: (release) => recordOf(addRelease(backend, release)),
    publish(id) {
      find(current.releases, id).isDraft = false;
      backend.state.save();
    },
    remove,
    async removeAll() {
      for (const { id } of [...current.releases]) await remove(id);
    },
    addAsset: (asset) => addAsset(backend, asset),
    addListed(assets) {
      current.assets.push(...assets.map((asset) => assetOf(backend, asset)));
      backend.state.save();
    },
    bytes: (assetId) => backend.blobs.read(find(current.assets, assetId).blob),
    replaceBytes: (assetId, bytes) =>
      backend.blobs.write(find(current.assets, assetId).blob, bytes, 'application/octet-stream'),
    removeAsset: (assetId) => removeAssets(backend, [find(current.assets, assetId)]),
  };
}
