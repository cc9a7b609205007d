import { formatBackupName, type BackupName } from '../../src/domain/backup/backup-name.ts';
import { DAY_MS } from '../../src/domain/certificate/certificate.ts';
import type { SetContent } from '../../__tests__/fakes/memory-set-staging.ts';
import type { PlantedKind } from './planted-sets.ts';

export type StoreKind = 'artifacts' | 'directory' | 'release' | 'cache';

/** Where something is put on a shelf, and by whom. */
export interface BlobOrigin {
  /** The name of the artifact or asset, the folder in the directory, or the key of the cache entry. */
  readonly place: string;
  /** What it is looked for by: the base of its name. The sets that runs race for have another one. */
  readonly base: string;
  readonly name: BackupName;
  readonly runId: number;
  /** The full reference of the run. */
  readonly ref: string;
  /** `null` if it stays until somebody removes it. */
  readonly expiresAt: Date | null;
  /** What it is if somebody else than the tool put it there. */
  readonly planted?: PlantedKind;
}

/** A set in a store, and what became of it. Nothing is ever taken off a shelf: what is gone is marked as gone. */
export interface Blob extends BlobOrigin {
  /** In the true order of storing, over all stores. */
  readonly number: number;
  readonly store: StoreKind;
  readonly storedAt: Date;
  /** As it was stored. */
  readonly stored: SetContent;
  /** As it is read: other bytes if something changed them; `null` if it cannot be opened at all. */
  content: SetContent | null;
  /** Who or what took it; `null` while it is there. */
  goneBy: 'expiry' | 'eviction' | 'somebody' | 'prune' | null;
  usedAt: Date;
}

/** GitHub evicts what nobody has used for so long. */
const CACHE_LIFE_MS = 7 * DAY_MS;
/** GitHub lists artifacts for a while after they have expired. */
const EXPIRED_LISTED_MS = 10 * DAY_MS;

/** All stores of an installation, as they truly are; runs see them through their ports. */
export class Shelves {
  readonly all: Blob[] = [];
  readonly #there: Record<StoreKind, Blob[]> = {
    artifacts: [],
    directory: [],
    release: [],
    cache: [],
  };
  #expired: Blob[] = [];

  /** What is there, in the order of storing. */
  of(store: StoreKind): readonly Blob[] {
    return this.#there[store];
  }

  /** The artifacts that are listed, in the order of storing: those that are there, and for a while those that have expired. */
  get listedArtifacts(): readonly Blob[] {
    return [...this.#expired, ...this.#there.artifacts].sort((some, other) => some.number - other.number);
  }

  put(store: StoreKind, origin: BlobOrigin, content: SetContent, now: Date): Blob {
    const copy = new Map(content);
    const number = this.all.length + 1;
    const times = { storedAt: now, usedAt: now };
    const blob: Blob = { ...origin, ...times, number, store, stored: copy, content: copy, goneBy: null };
    this.all.push(blob);
    this.#there[store].push(blob);
    return blob;
  }

  take(blob: Blob, goneBy: NonNullable<Blob['goneBy']>): void {
    blob.goneBy ??= goneBy;
    this.#there[blob.store] = this.#there[blob.store].filter((other) => other !== blob);
    this.#expired = this.#expired.filter((other) => other !== blob);
  }

  /** Artifacts expire, and the cache forgets, as time goes by. */
  age(now: Date): void {
    for (const blob of this.#there.artifacts)
      if (blob.expiresAt !== null && blob.expiresAt <= now) {
        this.take(blob, 'expiry');
        this.#expired.push(blob);
      }
    this.#expired = this.#expired.filter(
      ({ expiresAt }) => expiresAt !== null && now.getTime() - expiresAt.getTime() < EXPIRED_LISTED_MS,
    );
    for (const blob of this.#there.cache)
      if (now.getTime() - blob.usedAt.getTime() > CACHE_LIFE_MS) this.take(blob, 'eviction');
  }

  /** The one that is so many-th from the newest, 0 being the newest. */
  newest(store: StoreKind, index: number): Blob | undefined {
    return this.#there[store].at(-1 - index);
  }
}

/** The place of an artifact, as the tool names it. */
export function artifactPlace(name: BackupName): string {
  return `artifact ${formatBackupName(name)}`;
}

/**
 * A copy with one bit changed in the file of this index. In the manifest it is the first one: what is changed in its middle may be the
 * salt, and then nobody can tell a changed set from one of another passphrase.
 */
export function flipBit(content: SetContent, index: number): SetContent {
  const paths = [...content.keys()].sort();
  const target = paths[index % paths.length];
  return new Map(
    [...content].map(([path, bytes]) => {
      if (path !== target) return [path, bytes];
      const flipped = Uint8Array.from(bytes);
      const at = path === 'manifest.json' ? 0 : Math.floor(flipped.length / 2);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      return [path, flipped];
    }),
  );
}
