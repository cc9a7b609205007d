import { readCertificateList, readEntryLines } from '../../adapters/files/list/certificate-list.ts';
import { diskPlaces, foldingEverywhere } from '../../adapters/files/paths/disk-places.ts';
import { keepHeapSmall } from '../../adapters/small-heap.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { takeShard } from '../../domain/backup/shard.ts';
import { readInputs, sourceOver, type InputSource, type SharedValues, type Values } from '../step/inputs.ts';
import {
  checkPaths,
  EXAMPLE_NAME,
  filesOf,
  pathsFor,
  type CertificatePaths,
  type LISTED_PATHS,
  type NamedFolder,
} from './certificate-paths.ts';
import { CERTIFICATE_INPUTS } from './certificate-inputs.ts';
import { isRejected, rejectShared, type Claim, type Listed, type Rejected } from './entry-claims.ts';
import { parseListEntry } from './list-entry.ts';
import type { ListInput } from './list-inputs.ts';
import { listedName } from './listed-name.ts';

/** Shorter ones leave little garbage, and take no longer for it. */
const LONG_LIST = 2000;

/** What is known of every entry that can be used. */
export interface NamedEntry {
  /** `{name}` in paths, and the certificate's folder in backup sets. */
  readonly name: string;
  readonly paths: CertificatePaths;
}

/** An entry that cannot be used, and why. */
export interface BadEntry {
  /** `Entry 3`, counted from 1. */
  readonly position: string;
  readonly failure: Failure;
}

/** The entries of a list, or of one shard of it, in their order. */
export interface ListEntries<Entry> {
  readonly entries: readonly Entry[];
  readonly badEntries: readonly BadEntry[];
}

/** The inputs of one entry, as `readInputs` takes them. */
export interface EntryInputs {
  readonly source: InputSource;
  /** Of the inputs that the entry does not give. */
  readonly shared: SharedValues;
}

/**
 * Reads every entry of a list, or of one shard of it, with `read`; what an entry does not give, `source` gives. An entry that
 * cannot be used is reported in `badEntries` and does not keep the others from being used. No two entries may have one name, even in
 * different shards, and no two of a shard one file.
 *
 * Throws a `Failure` (`invalid-input`) for what is wrong with the list as a whole.
 */
export async function readListEntries<Entry extends NamedEntry>(
  { text, shard }: ListInput,
  { workspace, source }: { readonly workspace: string; readonly source: InputSource },
  read: (inputs: EntryInputs) => Entry,
): Promise<ListEntries<Entry>> {
  const all = await readCertificateList(text, workspace);
  if (all.length > LONG_LIST) await keepHeapSmall();
  const indices = [...all.keys()];
  const ofShard = new Set(shard === null ? indices : takeShard(indices, shard));
  const fallback = { source, values: new Map<string, unknown>() };
  // One list serves machines whose disks differ: names that are one on some are refused on all.
  const placeOf = diskPlaces(foldingEverywhere);
  const results = rejectShared(
    all.map((entry, index): Listed<Entry> => {
      const readWith = <T>(reader: (inputs: EntryInputs) => T): T | Rejected =>
        readEntry(entry, index, fallback, reader);
      return ofShard.has(index)
        ? ofThisShard(index, readWith(read), placeOf)
        : ofOtherShard(index, readWith(readName), () => readWith(read));
    }),
  );
  const rejected = results.filter(isRejected);
  const lines = rejected.length === 0 ? [] : await readEntryLines(text, workspace);
  return {
    entries: results.flatMap((result) => (isRejected(result) ? [] : [result])),
    badEntries: rejected.map((each) => toBadEntry(each, lines)),
  };
}

/** Returns `checkPaths` for the entries of a list. Most have their paths from the same inputs, which are checked once. */
export function pathsChecker(
  folder: NamedFolder | null,
): (values: Values<typeof LISTED_PATHS>) => string | null {
  let checked: readonly unknown[] = [];
  let problem: string | null = null;
  return (values) => {
    const paths = [values['cert-path'], values['key-path'], values['p12-path']];
    if (paths.some((path, index) => path !== checked[index])) {
      problem = checkPaths(pathsFor(EXAMPLE_NAME, values), folder);
      checked = paths;
    }
    return problem;
  };
}

/** What entries have that do not say it themselves. */
interface Fallback extends Pick<SharedValues, 'values'> {
  readonly source: InputSource;
}

function readEntry<T>(
  entry: unknown,
  index: number,
  { source, values }: Fallback,
  read: (inputs: EntryInputs) => T,
): T | Rejected {
  let inputs: EntryInputs | null = null;
  try {
    const texts = parseListEntry(entry);
    const isShared = (name: string): boolean => !texts.has(name);
    inputs = { source: sourceOver(texts, source), shared: { isShared, values } };
    return read(inputs);
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof Error)) throw error;
    // The problems of one entry are on one line: the next line is of another one.
    const problem = messageOf(error);
    // A name that was refused is not told, whatever is made of it: it may be a secret in the wrong place.
    const isNameRefused = problem.includes('Input "common-name"');
    return {
      rejected: true,
      index,
      name: inputs === null || isNameRefused ? null : goodNameOf(inputs),
      problem,
    };
  }
}

/** The name of an entry; `null` if it has no good one. */
function goodNameOf(inputs: EntryInputs): string | null {
  try {
    return readName(inputs).name;
  } catch {
    // What is wrong with the name is reported with everything else.
    return null;
  }
}

const NAME_INPUTS = { 'common-name': CERTIFICATE_INPUTS['common-name'] } as const;

function readName({ source, shared }: EntryInputs): Pick<NamedEntry, 'name'> {
  return { name: listedName(readInputs(NAME_INPUTS, source, { workspace: '', shared })['common-name']) };
}

function ofThisShard<Entry extends NamedEntry>(
  index: number,
  result: Entry | Rejected,
  placeOf: (path: string) => string,
): Listed<Entry> {
  const claims = isRejected(result)
    ? []
    : [
        claimOf(result),
        ...filesOf(result.paths).map((path) => {
          const place = placeOf(path);
          return { what: 'one of its files', key: `file ${place}`, place };
        }),
      ];
  return { index, isOfShard: true, claims, read: () => result };
}

/** Its files are no concern of this shard: each may run on a machine of its own, and have them in the same places. */
function ofOtherShard<Entry>(
  index: number,
  named: Pick<NamedEntry, 'name'> | Rejected,
  read: () => Entry | Rejected,
): Listed<Entry> {
  return { index, isOfShard: false, claims: isRejected(named) ? [] : [claimOf(named)], read };
}

function claimOf({ name }: Pick<NamedEntry, 'name'>): Claim {
  return { what: `the name ${name}`, key: `name ${name.toLowerCase()}` };
}

/** Says which entry it is by its position, and by its name and its line as far as they are known. */
function toBadEntry({ index, name, problem }: Rejected, lines: readonly number[]): BadEntry {
  const position = `Entry ${index + 1}`;
  const line = lines[index];
  const known = [...(name === null ? [] : [name]), ...(line === undefined ? [] : [`line ${line}`])];
  const label = known.length === 0 ? position : `${position} (${known.join(', ')})`;
  const message = `${label}: ${problem}`.replace(/([^.?])$/, '$1.');
  return { position, failure: new Failure('invalid-input', message) };
}
