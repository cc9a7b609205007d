import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../../domain/failure.ts';
import { isLeftBehind, type TrustOwner } from '../../../domain/trust/trust.ts';
import type { TrustJournal, TrustJournals } from '../../../ports/trust.ts';
import { PART_ENDING, readJournal, writeJournal, type JournalContent } from './journal-file.ts';
import { makePrivateFolders } from './journal-folder.ts';
import { holdingLock, type LockPlace } from './machine-lock.ts';
import { hasEnded, isElsewhere } from '../../files/disk/process-identity.ts';

/** Where the journals are, and who writes them. */
export interface JournalPlace extends Omit<LockPlace, 'folder'> {
  /** Absolute, each in the one before; the journals are in the last. On a machine that outlives the job they must outlive it too. */
  readonly folders: readonly [string, ...string[]];
  readonly owner: Omit<TrustOwner, 'startedAt'>;
}

const ID = /^[0-9a-f]{12}$/;
const FILE = /^([0-9a-f]{12})\.json$/;
const PRIVATE_FOLDER = 0o700;

/** Returns the journals in a folder: a file each, and beside it a folder of the same name for copies. */
export function trustJournals({ folders, owner, clock, pause }: JournalPlace): TrustJournals {
  const folder = folders.at(-1) ?? folders[0];
  return {
    folder,
    exclusively: (work) => {
      makePrivateFolders(folders);
      return holdingLock({ folder, clock, pause }, work);
    },
    begin: async () => {
      const id = randomBytes(6).toString('hex');
      const content = { owner: { ...owner, startedAt: clock.now() }, changes: [] };
      await writeJournal(fileOf(folder, id), content);
      mkdirSync(join(folder, id), { mode: PRIVATE_FOLDER });
      return journalOf(folder, id, content);
    },
    find: (id) => {
      const content = ID.test(id) ? readJournal(fileOf(folder, id)) : null;
      return content === null ? null : journalOf(folder, id, content);
    },
    leftBehind: () => {
      const beside = { self: owner, now: clock.now(), hasEnded, isElsewhere };
      const found: (JournalContent & { readonly id: string })[] = [];
      const problems: string[] = [];
      let running = 0;
      for (const name of readdirSync(folder)) {
        // Nobody else writes a journal meanwhile.
        if (name.endsWith(`.json${PART_ENDING}`)) rmSync(join(folder, name), { force: true });
        const id = FILE.exec(name)?.[1];
        if (id === undefined) continue;
        try {
          const content = readJournal(join(folder, name));
          if (content === null) continue;
          if (isLeftBehind(content.owner, beside)) found.push({ id, ...content });
          else if (content.owner.job !== owner.job && !isElsewhere(content.owner.process)) running += 1;
        } catch (error) {
          problems.push(`${messageOf(error)}.`);
        }
      }
      found.sort((some, other) => other.owner.startedAt.getTime() - some.owner.startedAt.getTime());
      const journals = found.map(({ id, ...content }) => journalOf(folder, id, content));
      return { journals, problems, running };
    },
  };
}

function journalOf(folder: string, id: string, content: JournalContent): TrustJournal {
  let { changes } = content;
  const rewrite = async (next: readonly TrustJournal['changes'][number][]): Promise<void> => {
    await writeJournal(fileOf(folder, id), { ...content, changes: next });
    changes = next;
  };
  return {
    id,
    folder: join(folder, id),
    file: fileOf(folder, id),
    get changes() {
      return changes;
    },
    record: async (change) => rewrite([...changes, change]),
    forget: async (change) => rewrite(changes.filter((each) => each !== change)),
    discard: async () => {
      // The copies go only once no change needs them any more.
      await rewrite([]);
      rmSync(join(folder, id), { recursive: true, force: true });
      rmSync(fileOf(folder, id), { force: true });
    },
  };
}

function fileOf(folder: string, id: string): string {
  return join(folder, `${id}.json`);
}
