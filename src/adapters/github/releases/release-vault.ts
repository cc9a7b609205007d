import type { BackupName } from '../../../domain/backup/backup-name.ts';
import type { Log } from '../../../ports/run.ts';
import { fileOf, type Asset } from './asset.ts';
import { findReleases, readAssets, readRelease, type ReleaseAccess } from './release-listing.ts';
import type { Release } from './release.ts';

/** GitHub's limit: https://docs.github.com/repositories/releasing-projects-on-github/about-releases */
export const MAX_ASSETS = 1000;

/** A release and its files. */
export interface FilledRelease extends Release {
  readonly assets: readonly Asset[];
}

/** The file that holds the set of this name, or is to hold it; `null` if there is none. */
export function assetOfName(releases: readonly FilledRelease[], name: BackupName): Asset | null {
  const file = fileOf(name);
  return releases.flatMap(({ assets }) => assets).find((asset) => asset.name === file) ?? null;
}

/** The releases of one tag, which are looked up once in a run. */
export class ReleaseVault {
  readonly #access: ReleaseAccess;
  readonly #log: Log;
  #releases: Promise<readonly Release[]> | null = null;
  #filled: Promise<readonly FilledRelease[]> | null = null;

  constructor(access: ReleaseAccess, log: Log) {
    this.#access = access;
    this.#log = log;
  }

  /** The releases with their files of now, oldest first. Throws as `BackupStore.list` does. */
  read(): Promise<readonly FilledRelease[]> {
    this.#filled = this.#read();
    // Whoever asks gets its error.
    this.#filled.catch(() => {
      this.#filled = null;
    });
    return this.#filled;
  }

  /** As `read`, with the files that were there when this run looked last, and those that it has stored since. */
  known(): Promise<readonly FilledRelease[]> {
    return this.#filled ?? this.read();
  }

  /** As `read`, and looks for the releases too. */
  readAgain(): Promise<readonly FilledRelease[]> {
    this.#releases = null;
    return this.read();
  }

  /** Whether a release is still there, and still a draft: a person may publish or remove it at any time. */
  async isDraft(release: Release): Promise<boolean> {
    const found = await readRelease(this.#access, release);
    return found?.isDraft === true;
  }

  /** Remembers a file that this run has stored. */
  add(asset: Asset): void {
    this.#change(asset, (assets) => [...assets, asset]);
  }

  /** Forgets a file that this run has removed. */
  forget(asset: Asset): void {
    this.#change(asset, (assets) => assets.filter(({ id }) => id !== asset.id));
  }

  #change({ releaseId }: Asset, change: (assets: readonly Asset[]) => readonly Asset[]): void {
    this.#filled =
      this.#filled?.then((releases) =>
        releases.map((release) =>
          release.id === releaseId ? { ...release, assets: change(release.assets) } : release,
        ),
      ) ?? null;
  }

  async #read(): Promise<readonly FilledRelease[]> {
    const releases = await this.#find();
    return Promise.all(
      releases.map(async (release) => ({ ...release, assets: await readAssets(this.#access, release) })),
    );
  }

  #find(): Promise<readonly Release[]> {
    if (this.#releases !== null) return this.#releases;
    const finding = findReleases(this.#access).then((releases) => {
      if (releases.some(({ isDraft }) => !isDraft)) this.#log.warning(published(this.#access.tag));
      return releases;
    });
    this.#releases = finding;
    finding.catch(() => {
      this.#releases = null;
    });
    return finding;
  }
}

function published(tag: string): string {
  return `The release ${tag} is published, so everybody who can read the repository can download the backups in it, and try passphrases on their keys. They are still read, but no further ones are stored in it. Edit the release and save it as a draft again. If the repository is public, renew what was kept there.`;
}
