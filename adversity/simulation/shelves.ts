import { formatBackupName, type BackupName } from '../../src/domain/backup-name.ts';
import { DAY_MS } from '../../src/domain/certificate.ts';
import type { SetContent } from '../../__tests__/fakes/memory-set-staging.ts';

export type StoreKind = 'artifacts' | 'directory' | 'cache';

/** A set in a store, and what became of it. Nothing is ever taken off a shelf: what is gone is marked as gone. */
export interface Blob {
  /** In the true order of storing, over all stores. */
  readonly number: number;
  readonly store: StoreKind;
  /** The name of the artifact, the folder in the directory, or the key of the cache entry. */
  readonly place: string;
  /** What it is looked for by: the base of its name, or of the cache's keys. */
  readonly base: string;
  readonly name: BackupName;
  readonly runId: number;
  readonly storedAt: Date;
  /** `null` where it stays until somebody removes it. */
  readonly expiresAt: Date | null;
  /** As it was stored. */
  readonly stored: SetContent;
  /** As it is read: other bytes where something changed them; `null` where it cannot be opened at all. */
  content: SetContent | null;
  /** Who or what took it; `null` while it is there. */
  goneBy: 'expiry' | 'eviction' | 'somebody' | 'prune' | null;
  usedAt: Date;
}

/** GitHub evicts what nobody has used for so long. */
const CACHE_LIFE_MS = 7 * DAY_MS;

/** All stores of an installation, as they truly are; runs see them through their ports. */
export class Shelves {
  readonly all: Blob[] = [];
  readonly #there: Record<StoreKind, Blob[]> = { artifacts: [], directory: [], cache: [] };

  /** What is there, in the order of storing. */
  of(store: StoreKind): readonly Blob[] {
    return this.#there[store];
  }

  put(
    store: StoreKind,
    at: Pick<Blob, 'place' | 'base' | 'name' | 'runId' | 'expiresAt'>,
    content: SetContent,
    now: Date,
  ): Blob {
    const copy = new Map(content);
    const number = this.all.length + 1;
    const times = { storedAt: now, usedAt: now };
    const blob: Blob = { ...at, ...times, number, store, stored: copy, content: copy, goneBy: null };
    this.all.push(blob);
    this.#there[store].push(blob);
    return blob;
  }

  take(blob: Blob, goneBy: NonNullable<Blob['goneBy']>): void {
    blob.goneBy ??= goneBy;
    this.#there[blob.store] = this.#there[blob.store].filter((other) => other !== blob);
  }

  /** Artifacts expire, and the cache forgets, as time goes by. */
  age(now: Date): void {
    for (const blob of this.#there.artifacts)
      if (blob.expiresAt !== null && blob.expiresAt <= now) this.take(blob, 'expiry');
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

/** A copy with one bit changed in the file of this index. */
export function flipBit(content: SetContent, index: number): SetContent {
  const paths = [...content.keys()].sort();
  const target = paths[index % paths.length];
  return new Map(
    [...content].map(([path, bytes]) => {
      if (path !== target) return [path, bytes];
      const flipped = Uint8Array.from(bytes);
      const at = Math.floor(flipped.length / 2);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      return [path, flipped];
    }),
  );
}
