import {
  compareNewestFirst,
  dayFolder,
  formatBackupName,
  parseNameIn,
  timeFolder,
  timeOfFolder,
  type BackupName,
  type NameScope,
} from '../../src/domain/backup/backup-name.ts';
import { parseManifest } from '../../src/domain/backup/manifest-parser.ts';
import type { RunRecord } from '../../src/domain/backup/manifest.ts';
import type { BackupStore, StoredSet } from '../../src/ports/stores.ts';
import type { StagedSet } from '../../src/ports/backup-set.ts';
import { contentOf, type SetContent } from '../../__tests__/fakes/memory-set-staging.ts';
import { failuresOf, openBlob, removeBlob, sizeOf, type RunPlace } from './run-place.ts';
import type { Blob } from './shelves.ts';

/** A local directory: dated folders, listed by the names that their sets give themselves. */
export function simulatedDirectory(run: RunPlace): BackupStore {
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
    isTaken: () => Promise.resolve(false),
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
  return shelves
    .of('directory')
    .flatMap((blob) => {
      if (!saysItsName(blob)) return unidentifiedIn(blob, scope);
      return parseNameIn(formatBackupName(blob.name), scope) === null ? [] : [folderOf(blob)];
    })
    .sort((some, other) => compareNewestFirst(some.name, other.name) || (some.place < other.place ? 1 : -1));
}

/** A folder whose manifest nobody can read may be of any name: it must not pass for one that is not there. */
function unidentifiedIn(blob: Blob, scope: NameScope): StoredSet[] {
  const base = typeof scope === 'string' ? scope : 'list' in scope ? scope.list : null;
  return base === null
    ? []
    : [{ ...folderOf({ ...blob, name: nameByFolder(blob, base) }), isUnidentified: true }];
}

/** What the name of its folder says of a set that says nothing itself. */
export function nameByFolder({ place, name }: Blob, base: string): BackupName {
  return { base, time: timeOfFolder(place) ?? name.time, isPublic: false, attempt: 1 };
}

/** Whether a manifest can be read, as far as this world damages manifests. */
export function saysItsName({ content }: Blob): boolean {
  if (content === null) return true;
  try {
    const manifest = content.get('manifest.json');
    return manifest !== undefined && JSON.parse(Buffer.from(manifest).toString('utf8')) !== null;
  } catch {
    return false;
  }
}

function folderOf({ name, place, stored, content }: Blob): StoredSet {
  const run = content === null ? null : runIn(content);
  return {
    name,
    place,
    source: 'directory',
    receivedAt: name.time,
    sizeBytes: sizeOf(stored),
    expiresAt: null,
    isExpired: false,
    ...(run === null ? {} : { run }),
  };
}

/** What a manifest says of its run; `null` if it cannot be read. */
function runIn(content: SetContent): RunRecord | null {
  try {
    return parseManifest(Buffer.from(content.get('manifest.json') ?? []).toString('utf8')).run;
  } catch {
    return null;
  }
}

/** No folder is taken twice. */
function storeFolder(run: RunPlace, staged: StagedSet, name: BackupName): StoredSet {
  const { process, shelves, ref } = run;
  const taken = new Set(shelves.of('directory').map(({ place }) => place));
  let place = dayFolder(name.time);
  for (let attempt = 1; taken.has(place); attempt += 1) place = timeFolder({ time: name.time, attempt });
  const origin = { place, base: name.base, name, runId: process.id, ref, expiresAt: null };
  return folderOf(shelves.put('directory', origin, contentOf(staged), run.serverTime()));
}
