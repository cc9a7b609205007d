import { renameSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../../domain/failure.ts';
import { TRUST_STORES, type TrustChange, type TrustOwner } from '../../../domain/trust/trust.ts';
import { createFile, removeFile } from '../../files/disk/atomic-file.ts';
import { readRegularFile } from '../../files/disk/regular-file.ts';
import { removalByHand } from '../removal-by-hand.ts';

/** What the file of a journal says. */
export interface JournalContent {
  readonly owner: TrustOwner;
  readonly changes: readonly TrustChange[];
}

const SCHEMA = 1;
const MAX_BYTES = 1024 * 1024;
const PRIVATE_FILE = 0o600;
/** Of a journal that is being written. */
export const PART_ENDING = '.part';

/**
 * Writes a journal in one move, so that a kill leaves the old text or the new one. No other process may write it meanwhile. Throws a
 * `Failure` (`not-written`) if it would be too large to be read.
 */
export async function writeJournal(path: string, { owner, changes }: JournalContent): Promise<void> {
  const text = `${JSON.stringify({ schema: SCHEMA, owner, changes }, null, 2)}\n`;
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw new Failure(
      'not-written',
      `The journal of what this run changes on this machine would be larger than ${MAX_BYTES} bytes. Trust fewer certificates at once.`,
    );
  const part = `${path}${PART_ENDING}`;
  // Only a killed run can have left one.
  removeFile(part);
  await createFile(part, text, PRIVATE_FILE);
  renameSync(part, path);
}

/** Reads a journal; `null` if there is none. Throws a `Failure` (`invalid`) that says what to do if it cannot be understood. */
export function readJournal(path: string): JournalContent | null {
  try {
    const bytes = readRegularFile(path, MAX_BYTES);
    return bytes === null ? null : parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    const folder = path.replace(/\.json$/, '');
    throw new Failure(
      'invalid',
      `The journal ${path}, which says what a run changed on this machine, cannot be read. This machine may still trust the certificates. To end that, ${removalByHand(basename(folder))}. Then delete ${folder} and ${path}.`,
      { cause: error },
    );
  }
}

function parse(value: unknown): JournalContent {
  const { schema, owner, changes } = value as { schema: unknown; owner: TrustOwner; changes: TrustChange[] };
  if (schema !== SCHEMA) throw new Error('another version wrote it');
  const startedAt = new Date(owner.startedAt);
  const isOwner =
    [owner.runner, owner.job, owner.process].every(isText) && !Number.isNaN(startedAt.getTime());
  if (!isOwner || !changes.every(isChange)) throw new Error('something is missing in it');
  return { owner: { ...owner, startedAt }, changes };
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isChange({ store, place, facts }: TrustChange): boolean {
  return TRUST_STORES.includes(store) && isText(place) && Array.isArray(facts) && facts.every(isText);
}
