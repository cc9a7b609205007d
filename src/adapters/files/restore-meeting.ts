import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { FileDigest } from '../../domain/backup-set.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { ReturningFile } from '../../ports.ts';
import { refuseLinkedFolders } from './usable-path.ts';
import { describeKind, openRegularFile, statusOf } from './regular-file.ts';

/** Of ten thousand files that are in the way, nobody reads the last. */
const MAX_NAMED = 20;

/** A file that was written, and where it waits and goes. */
export interface StagedFile extends ReturningFile, FileDigest {
  readonly staged: string;
  readonly target: string;
}

/** A staged file, and what is in its place now. */
export interface Meeting {
  readonly file: StagedFile;
  readonly existing: 'none' | 'same' | 'other';
}

/** What stands in each place. Throws for all files at once that may not be put there. */
export async function meetAll(
  files: readonly StagedFile[],
  folder: string,
  overwrite: boolean,
): Promise<readonly Meeting[]> {
  const meetings: Meeting[] = [];
  const unusable: string[] = [];
  for (const file of files) {
    try {
      refuseLinkedFolders(file.target, folder);
      meetings.push({ file, existing: await whatIsThere(file) });
    } catch (error) {
      unusable.push(`${file.target}: ${messageOf(error)}`);
    }
  }
  if (unusable.length > 0) {
    throw new Failure(
      'not-written',
      `These files cannot be restored: ${someOf(unusable, '; ')}. Move what is there away, or give another path. Nothing was changed.`,
    );
  }
  const others = meetings.filter(({ existing }) => existing === 'other').map(({ file }) => file.target);
  if (others.length > 0 && !overwrite) {
    throw new Failure(
      'not-written',
      `These files are there already, and differ from the backup: ${someOf(others, ', ')}. Set overwrite: true to replace them, which keeps the old ones beside under dated names; or give another path. Nothing was changed.`,
    );
  }
  return meetings;
}

function someOf(names: readonly string[], separator: string): string {
  const rest = names.length - MAX_NAMED;
  return [...names.slice(0, MAX_NAMED), ...(rest > 0 ? [`and ${rest} more`] : [])].join(separator);
}

async function whatIsThere(file: StagedFile): Promise<Meeting['existing']> {
  const status = statusOf(file.target);
  if (status === null) {
    refuseFileAsFolder(dirname(file.target));
    return 'none';
  }
  if (!status.isFile()) throw new Error(describeKind(status));
  if (status.size !== file.sizeBytes) return 'other';
  return (await digestOf(file.target)) === file.sha256 ? 'same' : 'other';
}

async function digestOf(path: string): Promise<string> {
  const file = await openRegularFile(path);
  try {
    const hash = createHash('sha256');
    const chunks: AsyncIterable<Buffer> = file.createReadStream({ autoClose: false });
    for await (const chunk of chunks) hash.update(chunk);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

/** The nearest thing on the way that exists must be a folder. */
function refuseFileAsFolder(folder: string): void {
  let path = folder;
  let status = statusOf(path);
  while (status === null) {
    path = dirname(path);
    status = statusOf(path);
  }
  if (!status.isDirectory()) throw new Error(`${path} is not a folder`);
}
