import { createHash } from 'node:crypto';
import { formatTime, type FileRecord } from '../../src/domain/manifest.ts';
import { isSafePath } from '../../src/domain/set-path.ts';
import { PrivateKeySearch } from '../../src/domain/unsealable-key.ts';
import type { FurtherFile, SetStaging, StagedFile, StagedSet } from '../../src/ports.ts';

/** The files of a set, by their paths in it. */
export type SetContent = ReadonlyMap<string, Uint8Array>;

const contents = new WeakMap<StagedSet, Map<string, Uint8Array>>();

/** What a set of the fake staging holds. Throws for a set that another staging made, or that was discarded. */
export function contentOf(staged: StagedSet): SetContent {
  const content = contents.get(staged);
  if (content === undefined) throw new Error('the set was not staged in memory, or is discarded');
  return content;
}

export interface MemorySetStaging extends SetStaging {
  /** Sets that nobody has discarded so far. */
  readonly open: ReadonlySet<StagedSet>;
  /** Puts a file where `addLargeFile` can find it. */
  put(location: string, bytes: Uint8Array): void;
}

/** Stages sets in memory. */
export function memorySetStaging(): MemorySetStaging {
  const open = new Set<StagedSet>();
  const disk = new Map<string, Uint8Array>();
  return {
    open,
    put: (location, bytes) => disk.set(location, bytes),
    begin(dayFolder) {
      const staged = stagedSet(`/memory/${open.size}`, dayFolder, disk, () => open.delete(staged));
      open.add(staged);
      return Promise.resolve(staged);
    },
  };
}

function stagedSet(
  root: string,
  dayFolder: string,
  disk: ReadonlyMap<string, Uint8Array>,
  forget: () => void,
): StagedSet {
  const contentsOfSet = new Map<string, Uint8Array>();
  const files: StagedFile[] = [];
  const add = (path: string, bytes: Uint8Array, mode: number, more: Partial<FileRecord> = {}): FileRecord => {
    if (!isSafePath(path)) throw new Error(`${path} leads out of the set`);
    if (contentsOfSet.has(path)) throw new Error(`${path} is in the set already`);
    const content = Uint8Array.from(bytes);
    const record = { ...recordOf(path, bytes, mode), ...more };
    contentsOfSet.set(path, content);
    files.push({ record, content });
    return record;
  };
  const staged: StagedSet = {
    root,
    dayFolder,
    files,
    add: async (path, content, mode) =>
      Promise.resolve(add(path, typeof content === 'string' ? Buffer.from(content) : content, mode)),
    addContent: async (file, content, sealedFrom) => {
      const more = { modifiedAt: formatTime(file.modifiedAt), sealedFrom };
      return Promise.resolve(add(file.path, content, sealedFrom === null ? file.mode : 0o600, more));
    },
    addLargeFile: async (file: FurtherFile) => {
      const bytes = disk.get(file.location);
      if (bytes === undefined) throw new Error(`${file.location} is not there`);
      const hasKey = new PrivateKeySearch().add(Buffer.from(bytes).toString('latin1'));
      if (hasKey) return Promise.resolve(null);
      return Promise.resolve(add(file.path, bytes, file.mode, { modifiedAt: formatTime(file.modifiedAt) }));
    },
    discard: () => {
      contents.delete(staged);
      forget();
      return Promise.resolve();
    },
  };
  contents.set(staged, contentsOfSet);
  return staged;
}

function recordOf(path: string, bytes: Uint8Array, mode: number): FileRecord {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const permissions = (mode & 0o777).toString(8).padStart(4, '0');
  return { path, sizeBytes: bytes.length, mode: permissions, sha256, modifiedAt: null, sealedFrom: null };
}
