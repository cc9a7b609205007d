import {
  compareNewestFirst,
  formatBackupName,
  madeAt,
  parseNameIn,
  type BackupName,
  type NameScope,
} from '../../src/domain/backup/backup-name.ts';
import type { BackupStore, StoredSet } from '../../src/ports/stores.ts';
import type { StagedSet } from '../../src/ports/backup-set.ts';
import { contentOf } from '../../__tests__/fakes/memory-set-staging.ts';
import { failuresOf, openBlob, removeBlob, sizeOf, staleOf, type RunPlace } from './run-place.ts';
import type { Blob } from './shelves.ts';

/** The files of a draft release, which stay until somebody removes them. A run reads the list, and remembers it for names that are taken. */
export function simulatedRelease(run: RunPlace): BackupStore {
  const { process, shelves } = run;
  const failing = failuresOf('release');
  let known: readonly Blob[] | null = null;
  const read = (): Promise<readonly Blob[]> =>
    process.step(
      'release.list',
      () => (known = [...shelves.of('release')]),
      (kind) => {
        if (kind !== 'stale') throw failing(kind, 'unreadable');
        return (known = staleOf(run, shelves.of('release')));
      },
    );
  const remove = ({ asset }: StoredSet): void => {
    removeBlob(shelves, (blob) => blob.store === 'release' && blob.number === asset?.id);
  };
  return {
    source: 'release',
    async *list(scope) {
      yield* setsOf(await read(), scope, run);
    },
    isTaken: async (name) => (known ?? (await read())).some(({ place }) => place === formatBackupName(name)),
    open: ({ asset }) => openBlob(run, 'release', (blob) => blob.number === asset?.id),
    store: (staged, name) =>
      process.step(
        'release.store',
        () => storeAsset(run, staged, name),
        (kind) => {
          if (kind === 'lost-reply' || kind === 'lost-and-tried-again') {
            const stored = storeAsset(run, staged, name);
            // The adapter knows its own file by the digest.
            if (kind === 'lost-and-tried-again') return stored;
          }
          throw failing(kind, 'not-stored');
        },
      ),
    remove: (set) =>
      process.step(
        'release.remove',
        () => {
          remove(set);
        },
        (kind) => {
          if (kind === 'lost-reply') remove(set);
          throw failing(kind, 'unreadable');
        },
      ),
  };
}

function setsOf(blobs: readonly Blob[], scope: NameScope, run: RunPlace): StoredSet[] {
  return blobs
    .toReversed()
    .filter(({ place }) => parseNameIn(place, scope) !== null)
    .map((blob) => assetOf(blob, run))
    .sort((some, other) => compareNewestFirst(receivedName(some), receivedName(other)));
}

function receivedName({ name, receivedAt }: StoredSet): BackupName {
  return { ...name, time: madeAt(name, receivedAt) };
}

/** Whoever may write to the release can change the label that names the run. Gitea has none. */
function assetOf(blob: Blob, { tellsBranch }: RunPlace): StoredSet {
  const { name, number, storedAt, runId, ref } = blob;
  const file = `${formatBackupName(name)}.zip`;
  return {
    name,
    place: `release asset ${file}`,
    source: 'release',
    receivedAt: storedAt,
    sizeBytes: sizeOf(blob.stored),
    expiresAt: null,
    isExpired: false,
    asset: {
      id: number,
      releaseId: 1,
      name: file,
      ...(tellsBranch ? { runId: `${runId}`, headBranch: ref.replace(/^refs\/(heads|tags)\//, '') } : {}),
    },
  };
}

function storeAsset(run: RunPlace, staged: StagedSet, name: BackupName): StoredSet | null {
  const { process, shelves, ref } = run;
  const place = formatBackupName(name);
  if (shelves.of('release').some((blob) => blob.place === place)) return null;
  const origin = { place, base: name.base, name, runId: process.id, ref, expiresAt: null };
  return assetOf(shelves.put('release', origin, contentOf(staged), run.serverTime()), run);
}
