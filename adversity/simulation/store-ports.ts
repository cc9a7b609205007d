import {
  compareNewestFirst,
  dayFolder,
  formatBackupName,
  parseNameIn,
  timeFolder,
} from '../../src/domain/backup-name.ts';
import type { BackupName, NameScope } from '../../src/domain/backup-name.ts';
import { haveSameContent } from '../../src/domain/backup-set.ts';
import { DAY_MS } from '../../src/domain/certificate.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { OpenedSet, PairCache, StagedSet, StoredSet, Vault } from '../../src/ports.ts';
import { memoryOpenedSet } from '../../__tests__/fakes/memory-opened-set.ts';
import { contentOf, type SetContent } from '../../__tests__/fakes/memory-set-staging.ts';
import type { FaultKind, RunProcess } from './run-process.ts';
import { artifactPlace, flipBit, type Blob, type Shelves } from './shelves.ts';

/** One run, and where and when it runs. */
export interface RunPlace {
  readonly process: RunProcess;
  readonly shelves: Shelves;
  /** The true time, which servers have. */
  readonly serverTime: () => Date;
  /** The time of the machine that the run is on. */
  readonly machineTime: () => Date;
  readonly retentionDays: number;
  /** Sets of the same base that a stale answer leaves out. */
  readonly staleBy: number;
}

/** GitHub's page of artifacts. */
const PAGE_SIZE = 100;

/** The artifacts of a repository, listed as GitHub does: the one that was stored last comes first, whatever its name says. */
export function simulatedArtifacts(run: RunPlace): Vault {
  const { process, shelves } = run;
  const failing = failuresOf('artifacts');
  return {
    source: 'artifact',
    async *list(scope, extent = 'newest') {
      const pages: StoredSet[][] = [];
      for (let page = 0; ; page += 1) {
        const sets = await process.step(
          'artifacts.list',
          () => pageOf(run, scope, page, 0),
          (kind) => {
            if (kind === 'stale') return pageOf(run, scope, page, run.staleBy);
            throw failing(kind, 'unreadable');
          },
        );
        pages.push(sets);
        if (extent === 'newest') yield* sets;
        if (sets.length < PAGE_SIZE) break;
      }
      if (extent === 'all') yield* pages.flat();
    },
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
          removeBlob(shelves, (blob) => blob.store === 'artifacts' && blob.number === set.artifact?.id);
        },
        (kind) => {
          if (kind === 'lost-reply')
            removeBlob(shelves, (blob) => blob.store === 'artifacts' && blob.number === set.artifact?.id);
          throw failing(kind, 'unreadable');
        },
      ),
  };
}

function pageOf(run: RunPlace, scope: NameScope, page: number, leftOut: number): StoredSet[] {
  const blobs = run.shelves.of('artifacts').filter(({ place }) => parseNameIn(place, scope) !== null);
  const visible = blobs.slice(0, blobs.length - leftOut).reverse();
  return visible.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((blob) => artifactOf(blob, run));
}

function artifactOf(blob: Blob, { process }: RunPlace): StoredSet {
  const { name, number, storedAt, expiresAt, runId } = blob;
  const isOwn = runId === process.id;
  const artifact = { id: number, runId, isOwn, url: `https://github.example/artifacts/${number}` };
  return {
    name,
    place: artifactPlace(name),
    source: 'artifact',
    createdAt: storedAt,
    sizeBytes: sizeOf(blob.stored),
    expiresAt,
    artifact,
  };
}

function storeArtifact(run: RunPlace, staged: StagedSet, name: BackupName): StoredSet | null {
  const { process, shelves } = run;
  const place = formatBackupName(name);
  if (shelves.of('artifacts').some((blob) => blob.runId === process.id && blob.place === place)) return null;
  const now = run.serverTime();
  const expiresAt = new Date(now.getTime() + run.retentionDays * DAY_MS);
  const at = { place, base: name.base, name, runId: process.id, expiresAt };
  const blob = shelves.put('artifacts', at, contentOf(staged), now);
  // The client does not ask when it expires: the tool reckons with the time of its machine.
  const expected = new Date(run.machineTime().getTime() + run.retentionDays * DAY_MS);
  return { ...artifactOf(blob, run), createdAt: run.machineTime(), expiresAt: expected };
}

/** A local directory: dated folders, listed by the names that their sets give themselves. */
export function simulatedDirectory(run: RunPlace): Vault {
  const { process, shelves } = run;
  const failing = failuresOf('directory');
  return {
    source: 'directory',
    async *list(scope) {
      yield* await process.step(
        'directory.list',
        () => listFolders(run, scope),
        (kind) => {
          throw failing(kind, 'unreadable');
        },
      );
    },
    open: ({ place }) => openBlob(run, 'directory', (blob) => blob.place === place),
    store: (staged, name) =>
      process.step(
        'directory.store',
        () => storeFolder(run, staged, name),
        (kind) => {
          throw failing(kind, 'not-stored');
        },
      ),
    remove: ({ place }) =>
      process.step(
        'directory.remove',
        () => {
          removeBlob(shelves, (blob) => blob.store === 'directory' && blob.place === place);
        },
        (kind) => {
          throw failing(kind, 'unreadable');
        },
      ),
  };
}

function listFolders({ shelves }: RunPlace, scope: NameScope): StoredSet[] {
  const ours = shelves
    .of('directory')
    .filter(({ name }) => parseNameIn(formatBackupName(name), scope) !== null);
  return ours.map(folderOf).sort((some, other) => compareNewestFirst(some.name, other.name));
}

function folderOf({ name, place, stored }: Blob): StoredSet {
  return {
    name,
    place,
    source: 'directory',
    createdAt: name.time,
    sizeBytes: sizeOf(stored),
    expiresAt: null,
  };
}

/** As the adapter does: one of the same day and content stands for another, and no folder is taken twice. */
function storeFolder(run: RunPlace, staged: StagedSet, name: BackupName): StoredSet {
  const { process, shelves } = run;
  const content = contentOf(staged);
  const { files } = memoryOpenedSet(content);
  const ofDay = shelves.of('directory').filter((blob) => dayFolder(blob.name.time) === dayFolder(name.time));
  const same = ofDay.find(
    (blob) =>
      blob.base === name.base &&
      blob.content === blob.stored &&
      haveSameContent(memoryOpenedSet(blob.stored).files, files),
  );
  if (same !== undefined) return folderOf(same);
  const taken = new Set(shelves.of('directory').map(({ place }) => place));
  let place = dayFolder(name.time);
  for (let attempt = 1; taken.has(place); attempt += 1)
    place = `${timeFolder(name.time)}${attempt > 1 ? `-r${attempt}` : ''}`;
  const at = { place, base: name.base, name, runId: process.id, expiresAt: null };
  return folderOf(shelves.put('directory', at, content, run.serverTime()));
}

/** The cache of the default branch. An outage looks like a miss. */
export function simulatedCache(run: RunPlace): PairCache {
  const { process, shelves } = run;
  const entriesOf = (base: string): Blob[] => shelves.of('cache').filter((blob) => blob.base === base);
  const offer = (key: string, base: string, name: BackupName, staged: StagedSet): boolean => {
    if (shelves.of('cache').some(({ place }) => place === key)) return false;
    const at = { place: key, base, name, runId: process.id, expiresAt: null };
    shelves.put('cache', at, contentOf(staged), run.serverTime());
    return true;
  };
  const hit = (blob: Blob | undefined): OpenedSet | null => {
    if (blob === undefined || blob.content === null) return null;
    blob.usedAt = run.serverTime();
    return memoryOpenedSet(blob.content);
  };
  const keyOf = (name: BackupName): string => `${formatBackupName(name)}/${process.id}`;
  return {
    fetch: (base) =>
      process.step(
        'cache.fetch',
        () => entryOf(entriesOf(base).at(-1), hit),
        (kind) => (kind === 'stale' ? entryOf(entriesOf(base).at(-1 - run.staleBy), hit) : null),
      ),
    list: (base) =>
      process.step(
        'cache.list',
        () => entriesOf(base).map(({ place }) => place),
        (kind) => {
          throw failuresOf('cache')(kind, 'unreadable');
        },
      ),
    store: (staged, name) =>
      process.step(
        'cache.store',
        () => offer(keyOf(name), name.base, name, staged),
        (kind) => {
          if (kind === 'lost-reply') offer(keyOf(name), name.base, name, staged);
          return false;
        },
      ),
    settle: (staged, base, generation) =>
      process.step(
        'cache.settle',
        () => settle(run, staged, base, generation, offer, hit),
        (kind) => {
          if (kind === 'lost-reply') settle(run, staged, base, generation, offer, hit);
          return null;
        },
      ),
  };
}

function entryOf(
  blob: Blob | undefined,
  hit: (blob: Blob | undefined) => OpenedSet | null,
): { readonly key: string; readonly set: OpenedSet } | null {
  const set = hit(blob);
  return set === null || blob === undefined ? null : { key: blob.place, set };
}

function settle(
  { shelves, machineTime }: RunPlace,
  staged: StagedSet,
  base: string,
  generation: string,
  offer: (key: string, base: string, name: BackupName, staged: StagedSet) => boolean,
  hit: (blob: Blob | undefined) => OpenedSet | null,
): OpenedSet | null {
  const key = `${base}/${generation}`;
  offer(key, base, { base, time: machineTime(), attempt: 1 }, staged);
  return hit(shelves.of('cache').find(({ place }) => place === key));
}

function openBlob(
  run: RunPlace,
  store: 'artifacts' | 'directory',
  isWanted: (blob: Blob) => boolean,
): Promise<OpenedSet | null> {
  const find = (): Blob | undefined => run.shelves.of(store).find(isWanted);
  const read = (content: SetContent | null): OpenedSet => {
    if (content === null) throw new Failure('invalid', 'The set is damaged: it cannot be unpacked.');
    return memoryOpenedSet(content);
  };
  return run.process.step(
    `${store}.open`,
    () => {
      const blob = find();
      return blob === undefined ? null : read(blob.content);
    },
    (kind) => {
      const blob = find();
      if (blob === undefined || kind === 'gone') return null;
      if (kind === 'corrupt') return read(flipBit(blob.stored, run.process.steps));
      throw failuresOf(store)(kind, 'unreadable');
    },
  );
}

function removeBlob(shelves: Shelves, isWanted: (blob: Blob) => boolean): void {
  const blob = shelves.all.find((candidate) => candidate.goneBy === null && isWanted(candidate));
  if (blob !== undefined) shelves.take(blob, 'prune');
}

/** What a store says where it does not do what it is asked. */
function failuresOf(store: string): (kind: FaultKind, code: 'unreadable' | 'not-stored') => Failure {
  return (kind, code) => {
    if (kind === 'denied') return new Failure('denied', `The token may not use the ${store}.`);
    if (kind === 'timeout') return new Failure('timeout', `The time of the run is over, at the ${store}.`);
    const why = kind === 'throttled' ? 'too many requests' : 'there was no answer';
    return new Failure(code, `The ${store} could not be used: ${why}.`);
  };
}

function sizeOf(content: SetContent): number {
  return [...content.values()].reduce((sum, bytes) => sum + bytes.length, 0);
}
