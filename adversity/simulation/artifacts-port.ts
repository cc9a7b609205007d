import {
  compareNewestFirst,
  formatBackupName,
  madeAt,
  parseNameIn,
  type BackupName,
  type NameScope,
} from '../../src/domain/backup/backup-name.ts';
import { DAY_MS } from '../../src/domain/certificate/certificate.ts';
import type { BackupStore, StoredSet } from '../../src/ports/stores.ts';
import type { StagedSet } from '../../src/ports/backup-set.ts';
import { contentOf } from '../../__tests__/fakes/memory-set-staging.ts';
import { failuresOf, openBlob, removeBlob, sizeOf, staleOf, type RunPlace } from './run-place.ts';
import { artifactPlace, type Blob } from './shelves.ts';

/** GitHub's page of artifacts. */
const PAGE_SIZE = 100;

/** The artifacts of a repository, in the order in which the adapter lists them, page by page. */
export function simulatedArtifacts(run: RunPlace): BackupStore {
  const { process, shelves } = run;
  const failing = failuresOf('artifacts');
  const remove = (set: StoredSet): void => {
    removeBlob(shelves, (blob) => blob.store === 'artifacts' && blob.number === set.artifact?.id);
  };
  return {
    source: 'artifact',
    async *list(scope) {
      for (let page = 0; ; page += 1) {
        const sets = await process.step(
          'artifacts.list',
          () => pageOf(oursOf(run, scope), page, run),
          (kind) => {
            if (kind === 'stale') return pageOf(staleOf(run, oursOf(run, scope)), page, run);
            throw failing(kind, 'unreadable');
          },
        );
        yield* sets;
        if (sets.length < PAGE_SIZE) break;
      }
    },
    isTaken: () => Promise.resolve(false),
    open: ({ artifact }) => openBlob(run, 'artifacts', (blob) => blob.number === artifact?.id),
    store: (staged, name) =>
      process.step(
        'artifacts.store',
        () => storeArtifact(run, staged, name),
        (kind) => {
          if (kind === 'lost-reply' || kind === 'lost-and-tried-again') storeArtifact(run, staged, name);
          if (kind === 'lost-and-tried-again') return null;
          throw failing(kind, 'not-stored');
        },
      ),
    remove: (set) =>
      process.step(
        'artifacts.remove',
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

function oursOf({ shelves }: RunPlace, scope: NameScope): readonly Blob[] {
  return shelves.listedArtifacts.filter(({ place }) => parseNameIn(place, scope) !== null);
}

/** The server lists what was stored last first; the adapter brings each page into the order of time. */
function pageOf(ours: readonly Blob[], page: number, run: RunPlace): StoredSet[] {
  const blobs = ours.toReversed().slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return blobs
    .map((blob) => artifactOf(blob, run))
    .sort((some, other) => compareNewestFirst(receivedName(some), receivedName(other)));
}

function receivedName({ name, receivedAt }: StoredSet): BackupName {
  return { ...name, time: madeAt(name, receivedAt) };
}

function artifactOf(blob: Blob, { process, tellsBranch }: RunPlace): StoredSet {
  const { name, number, storedAt, expiresAt, runId, ref, goneBy } = blob;
  const headBranch = tellsBranch ? ref.replace(/^refs\/(heads|tags)\//, '') : null;
  const isOwn = runId === process.id;
  const url = `https://github.example/artifacts/${number}`;
  return {
    name,
    place: artifactPlace(name),
    source: 'artifact',
    receivedAt: storedAt,
    sizeBytes: sizeOf(blob.stored),
    expiresAt,
    isExpired: goneBy === 'expiry',
    artifact: { id: number, runId, isOwn, url, headBranch },
  };
}

function storeArtifact(run: RunPlace, staged: StagedSet, name: BackupName): StoredSet | null {
  const { process, shelves, ref } = run;
  const place = formatBackupName(name);
  if (shelves.of('artifacts').some((blob) => blob.runId === process.id && blob.place === place)) return null;
  const now = run.serverTime();
  const expiresAt = new Date(now.getTime() + run.retentionDays * DAY_MS);
  const origin = { place, base: name.base, name, runId: process.id, ref, expiresAt };
  const blob = shelves.put('artifacts', origin, contentOf(staged), now);
  // The client does not ask when it expires: the tool reckons with the time of its machine.
  const expected = new Date(run.machineTime().getTime() + run.retentionDays * DAY_MS);
  return { ...artifactOf(blob, run), receivedAt: run.machineTime(), expiresAt: expected };
}
