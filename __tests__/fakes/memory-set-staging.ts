import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { sealInputs } from '../../src/adapters/set-format/sealed-files.ts';
import { type FileDigest } from '../../src/domain/backup/backup-set.ts';
import { SEALED_FILES_FILE } from '../../src/domain/backup/set-files.ts';
import { Failure } from '../../src/domain/failure.ts';
import { foldPath, isSafePath } from '../../src/domain/backup/set-path.ts';
import type { FileIdentity } from '../../src/ports/crypto.ts';
import type { SetStaging, StagedSet } from '../../src/ports/backup-set.ts';
import type { UserFile } from '../../src/ports/user-files.ts';

/** The files of a set, by their paths in it. */
export type SetContent = ReadonlyMap<string, Uint8Array>;

const contents = new WeakMap<StagedSet, SetContent>();

/** What a set of the fake staging holds. Throws for a set that another staging made, or that was discarded. */
export function contentOf(staged: StagedSet): SetContent {
  const content = contents.get(staged);
  if (content === undefined) throw new Error('the set was not staged in memory, or is discarded');
  return content;
}

export interface MemorySetStaging extends SetStaging {
  /** Sets that were not discarded so far. */
  readonly open: ReadonlySet<StagedSet>;
  /** Puts a file where `sealFiles` can find it. */
  put(location: string, bytes: Uint8Array): void;
}

/** Stages sets in memory. What it seals is what the real staging makes: `setArchives` opens it. */
export function memorySetStaging(): MemorySetStaging {
  const open = new Set<StagedSet>();
  const disk = new Map<string, Uint8Array>();
  let count = 0;
  return {
    open,
    put: (location, bytes) => disk.set(location, bytes),
    begin: (folder) =>
      Promise.try(() => {
        const content = new Map<string, Uint8Array>();
        const staged = stagedSet({ root: `/memory/${count}`, folder, content, disk });
        count += 1;
        open.add(staged);
        contents.set(staged, content);
        const discard = (): Promise<void> => {
          open.delete(staged);
          contents.delete(staged);
          return Promise.resolve();
        };
        return Object.assign(staged, { discard });
      }),
  };
}

interface Memory {
  readonly root: string;
  readonly folder: string;
  readonly content: Map<string, Uint8Array>;
  readonly disk: SetContent;
}

function stagedSet({ root, folder, content, disk }: Memory): StagedSet {
  let current = checkedFolder(folder);
  const put = (path: string, bytes: Uint8Array): void => {
    if (!isSafePath(path)) throw new Error(`${path} leads out of the set`);
    const other = [...content.keys()].find((known) => known !== path && foldPath(known) === foldPath(path));
    if (other !== undefined) throw new Error(`${other} and ${path} are the same name`);
    content.delete(path);
    content.set(path, Uint8Array.from(bytes));
  };
  return {
    root,
    get folder() {
      return current;
    },
    get files() {
      return [...content].map(([path, bytes]) => digestOf(path, bytes));
    },
    write: (path, text) => Promise.try(put, path, typeof text === 'string' ? Buffer.from(text) : text),
    async sealFiles(files, passphrase) {
      const found = files.map((file) => ({ file, bytes: contentAt(file, disk) }));
      const inputs = found.map(({ file, bytes }) => ({ ...file, sizeBytes: bytes.length, content: bytes }));
      put(SEALED_FILES_FILE, await buffer(sealInputs(inputs, passphrase)));
      return found.map(({ file, bytes }) => identityOf(file, bytes));
    },
    rename: (to) =>
      Promise.try(() => {
        current = checkedFolder(to);
      }),
    discard: () => Promise.resolve(),
  };
}

function contentAt(file: UserFile, disk: SetContent): Uint8Array {
  const bytes = disk.get(file.location);
  if (bytes === undefined) throw new Failure('not-stored', `${file.location} could not be backed up.`);
  return bytes;
}

function identityOf({ path, mode }: UserFile, bytes: Uint8Array): FileIdentity {
  return { path, mode: (mode & 0o777).toString(8).padStart(4, '0'), sha256: digestOf(path, bytes).sha256 };
}

function digestOf(path: string, bytes: Uint8Array): FileDigest {
  return { path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function checkedFolder(folder: string): string {
  if (!isSafePath(folder) || folder.includes('/'))
    throw new Error(`${folder} cannot be the name of a folder`);
  return folder;
}
