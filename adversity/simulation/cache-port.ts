import { createHash } from 'node:crypto';
import { formatBackupName, type BackupName } from '../../src/domain/backup/backup-name.ts';
import type { DerivationRecord } from '../../src/domain/backup/key-derivation.ts';
import { derivationIn } from '../../src/adapters/github/cache/entry-key.ts';
import type { CachedSet, CertificateCache, SetReader } from '../../src/ports/stores.ts';
import type { StagedSet } from '../../src/ports/backup-set.ts';
import { memorySetReader } from '../../__tests__/fakes/memory-set-reader.ts';
import { contentOf } from '../../__tests__/fakes/memory-set-staging.ts';
import { failuresOf, staleOf, type RunPlace } from './run-place.ts';
import type { Blob } from './shelves.ts';

/** What the sets are looked for by that runs race for: never by the base of a name. */
const RACES = 'races';

/** The cache. A run sees the entries of its own branch, and then those of the default branch. An outage looks like a miss. */
export function simulatedCache(run: RunPlace): CertificateCache {
  const { process } = run;
  const fetch = (
    entries: readonly Blob[],
    onDerivation: Parameters<CertificateCache['fetch']>[1],
  ): CachedSet | null => {
    const blob = entries.at(-1);
    const derivation = blob === undefined ? null : derivationIn(blob.place);
    if (derivation !== null) onDerivation?.(derivation);
    const reader = hit(run, blob);
    return reader === null || blob === undefined ? null : { key: blob.place, reader };
  };
  const keyOf = (name: BackupName, { iterations, salt }: DerivationRecord): string =>
    `${formatBackupName(name)}/${process.id}-${iterations}-${salt}`;
  return {
    fetch: (base, onDerivation) =>
      process.step(
        'cache.fetch',
        () => fetch(entriesFor(run, base), onDerivation),
        (kind) => (kind === 'stale' ? fetch(staleOf(run, entriesFor(run, base)), onDerivation) : null),
      ),
    list: (base) =>
      process.step(
        'cache.list',
        () => entriesFor(run, base).map(({ place }) => place),
        (kind) => {
          throw failuresOf('cache')(kind, 'unreadable');
        },
      ),
    store: (staged, name, derivation) =>
      process.step(
        'cache.store',
        () => offer(run, keyOf(name, derivation), name.base, name, staged),
        (kind) => {
          if (kind === 'lost-reply') offer(run, keyOf(name, derivation), name.base, name, staged);
          return false;
        },
      ),
    raceKey: (base, change) => `race/${base}/${createHash('sha256').update(change).digest('hex')}`,
    race: (staged, key) =>
      process.step(
        'cache.race',
        () => race(run, staged, key),
        (kind) => {
          if (kind === 'lost-reply') race(run, staged, key);
          return null;
        },
      ),
  };
}

/** The entries that a run could restore: those that it would get first come last. */
export function entriesFor(
  { shelves, ref, defaultRef }: Pick<RunPlace, 'shelves' | 'ref' | 'defaultRef'>,
  base: string,
): readonly Blob[] {
  const ofBase = shelves.of('cache').filter((blob) => blob.base === base);
  const own = ofBase.filter((blob) => blob.ref === ref);
  return ref === defaultRef ? own : [...ofBase.filter((blob) => blob.ref === defaultRef), ...own];
}

function offer(run: RunPlace, key: string, base: string, name: BackupName, staged: StagedSet): boolean {
  const { shelves, process, ref } = run;
  if (shelves.of('cache').some((blob) => blob.place === key && blob.ref === ref)) return false;
  const origin = { place: key, base, name, runId: process.id, ref, expiresAt: null };
  shelves.put('cache', origin, contentOf(staged), run.serverTime());
  return true;
}

function race(run: RunPlace, staged: StagedSet, key: string): SetReader | null {
  const name = { base: RACES, time: run.machineTime(), isPublic: false, attempt: 1 };
  const there = (): Blob | undefined => entriesFor(run, RACES).findLast(({ place }) => place === key);
  if (there() === undefined) offer(run, key, RACES, name, staged);
  return hit(run, there());
}

function hit({ serverTime }: RunPlace, blob: Blob | undefined): SetReader | null {
  if (blob === undefined || blob.content === null) return null;
  blob.usedAt = serverTime();
  return memorySetReader(blob.content);
}
