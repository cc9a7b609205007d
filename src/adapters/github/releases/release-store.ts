import { randomBytes } from 'node:crypto';
import { asReceived, compareNewestFirst, type NameScope } from '../../../domain/backup/backup-name.ts';
import type { BackupStore, StoredSet } from '../../../ports/stores.ts';
import { assetDownloader, type AssetDownloadOptions } from './asset-download.ts';
import { removeAsset } from './asset-removal.ts';
import { assetUploader, type AssetUploadOptions } from './asset-upload.ts';
import { backupNameIn, storedSetOf } from './asset.ts';
import { assetOfName, ReleaseVault } from './release-vault.ts';

export interface ReleaseStoreOptions extends Omit<AssetUploadOptions, 'sender'>, AssetDownloadOptions {
  /** Whether this run may store: then a draft is created if there is none. */
  readonly mayStore: boolean;
}

/**
 * The files of a draft release as a store, one zip archive a set. Drafts of the same tag count as one. Sets in a published release of
 * the tag are read too, but none is stored there.
 *
 * Files are kept until somebody removes them.
 */
export function releaseStore(options: ReleaseStoreOptions): BackupStore {
  const { environment, rest, tag, mayStore, log } = options;
  const vault = new ReleaseVault({ environment, rest, tag, mayCreate: mayStore }, log);
  const download = assetDownloader(options);
  return {
    source: 'release',
    async *list(names) {
      yield* await listSets(names, vault);
    },
    open: ({ asset, place }) => (asset === undefined ? Promise.resolve(null) : download({ asset, place })),
    isTaken: async (name) => assetOfName(await vault.known(), name) !== null,
    store: assetUploader(vault, { ...options, sender: randomBytes(6).toString('hex') }),
    async remove({ asset, place }) {
      if (asset === undefined) return;
      await removeAsset(asset, `remove the ${place}`, options);
    },
  };
}

/** Those made last first, as for artifacts. What is left of an upload that broke off is no set. */
async function listSets(names: NameScope, vault: ReleaseVault): Promise<readonly StoredSet[]> {
  const releases = await vault.read();
  return releases
    .flatMap(({ assets }) => assets)
    .flatMap((asset) => {
      const name = asset.isWhole ? backupNameIn(asset.name, names) : null;
      return name === null ? [] : [storedSetOf(asset, name)];
    })
    .sort((some, other) => compareNewestFirst(asReceived(some), asReceived(other)));
}
