import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import { isLeftBehind, TRUST_STORES, type TrustChange, type TrustOwner } from '../../domain/trust.ts';
import type { Clock, TrustJournal, TrustJournals } from '../../ports.ts';
import { hasCode, readRegularFile, statusOf } from '../files/regular-file.ts';

/** Where the journals are, and who writes them. */
export interface JournalPlace {
  /** Absolute. On a machine that outlives the job it must outlive it too. */
  readonly folder: string;
  readonly owner: Omit<TrustOwner, 'startedAt'>;
  readonly clock: Clock;
}

interface Content {
  readonly owner: TrustOwner;
  readonly changes: readonly TrustChange[];
}

const SCHEMA = 1;
const ID = /^[0-9a-f]{12}$/;
const FILE = /^([0-9a-f]{12})\.json$/;
/** A journal that is being written, by the process of this number. */
const PART = /^[0-9a-f]{12}\.json\.(\d+)\.part$/;
const MAX_BYTES = 1024 * 1024;
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/** Returns the journals in a folder: a file each, and beside it a folder of the same name for copies. */
export function trustJournals(place: JournalPlace): TrustJournals {
  const { folder, owner, clock } = place;
  return {
    begin: async () => {
      const id = randomBytes(6).toString('hex');
      const content = { owner: { ...owner, startedAt: clock.now() }, changes: [] };
      mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
      write(folder, id, content);
      mkdirSync(join(folder, id), { mode: PRIVATE_FOLDER });
      return Promise.resolve(journalOf(folder, id, content));
    },
    find: (id) => {
      const content = ID.test(id) ? read(folder, id) : null;
      return content === null ? null : journalOf(folder, id, content);
    },
    leftBehind: () => {
      const found: (Content & { readonly id: string })[] = [];
      for (const name of namesIn(folder)) {
        const pid = PART.exec(name)?.[1];
        if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
        const id = FILE.exec(name)?.[1];
        const content = id === undefined ? null : read(folder, id);
        if (id === undefined || content === null) continue;
        if (isLeftBehind(content.owner, { self: owner, now: clock.now(), isRunning }))
          found.push({ id, ...content });
      }
      return found
        .sort((some, other) => other.owner.startedAt.getTime() - some.owner.startedAt.getTime())
        .map(({ id, ...content }) => journalOf(folder, id, content));
    },
  };
}

function journalOf(folder: string, id: string, content: Content): TrustJournal {
  let { changes } = content;
  const rewrite = (next: readonly TrustChange[]): void => {
    write(folder, id, { ...content, changes: next });
    changes = next;
  };
  return {
    id,
    folder: join(folder, id),
    get changes() {
      return changes;
    },
    record: async (change) => {
      rewrite([...changes, change]);
      return Promise.resolve();
    },
    discard: async () => {
      // The copies go only once no change needs them any more.
      rewrite([]);
      rmSync(join(folder, id), { recursive: true, force: true });
      rmSync(join(folder, `${id}.json`), { force: true });
      return Promise.resolve();
    },
  };
}

function namesIn(folder: string): string[] {
  return statusOf(folder) === null ? [] : readdirSync(folder);
}

/** In one move, so that a kill leaves the old text or the new one. */
function write(folder: string, id: string, { owner, changes }: Content): void {
  const path = join(folder, `${id}.json`);
  const part = `${path}.${process.pid}.part`;
  const file = openSync(part, 'wx', PRIVATE_FILE);
  try {
    writeFileSync(file, `${JSON.stringify({ schema: SCHEMA, owner, changes }, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}

function read(folder: string, id: string): Content | null {
  const path = join(folder, `${id}.json`);
  const bytes = readRegularFile(path, MAX_BYTES);
  if (bytes === null) return null;
  try {
    return parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw new Failure(
      'invalid',
      `The journal ${path}, which says what a run changed on this machine, cannot be read. Undo what it says by hand, and delete it.`,
      { cause: error },
    );
  }
}

function parse(value: unknown): Content {
  const { schema, owner, changes } = value as { schema: unknown; owner: TrustOwner; changes: TrustChange[] };
  if (schema !== SCHEMA) throw new Error('another version wrote it');
  const startedAt = new Date(owner.startedAt);
  const isOwner =
    [owner.runner, owner.job].every(isText) &&
    Number.isInteger(owner.pid) &&
    !Number.isNaN(startedAt.getTime());
  if (!isOwner || !changes.every(isChange)) throw new Error('something is missing in it');
  return { owner: { ...owner, startedAt }, changes };
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isChange({ store, place, facts }: TrustChange): boolean {
  return TRUST_STORES.includes(store) && isText(place) && facts.every(isText);
}

/** Whether there is such a process, of whatever user. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
