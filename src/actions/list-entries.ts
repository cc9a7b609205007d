import { readCertificateList } from '../adapters/files/certificate-list.ts';
import { folderNameFor } from '../domain/backup-name.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import { takeShard } from '../domain/shard.ts';
import { CERTIFICATE_INPUTS, pathsOf, readPlaces, type CertificatePlaces } from './certificate-inputs.ts';
import { optional, textUpTo, type Inputs, type ReadText } from './inputs.ts';
import { RUN_INPUTS } from './keep-inputs.ts';
import type { ListInput } from './list-input.ts';
import { inputsOfEntry, parseListEntry, rememberTexts } from './listed-certificates.ts';
import type { NamedList } from './set-base-input.ts';
import { parseFingerprint } from './store-inputs.ts';

/** Where the files of a listed certificate are, unless its entry says otherwise. */
export const LISTED_PATHS = {
  certificatePath: 'certificates/{name}/certificate.pem',
  privateKeyPath: 'certificates/{name}/private_key.pem',
} as const;

/** File systems take 255 bytes; old files are kept beside new ones under longer names. */
const MAX_NAME_LENGTH = 200;

/** What is known of every entry that can be used. */
export interface NamedEntry {
  /** `{name}` in paths, and the certificate's folder in backup sets. */
  readonly name: string;
  readonly places: CertificatePlaces;
}

/** An entry for an action that keeps nothing: which certificate is meant, and where its files are. */
export interface PlacedEntry extends NamedEntry {
  readonly commonName: string;
  readonly expectedFingerprint?: string;
}

/** An entry that cannot be used, and why. */
export interface BadEntry {
  /** `certificates[3]`, counted from 1. */
  readonly position: string;
  readonly failure: Failure;
}

/** The entries of a list, or of one shard of it, in their order. */
export interface ListEntries<Entry> {
  readonly entries: readonly Entry[];
  readonly badEntries: readonly BadEntry[];
}

interface ReadEntry<Entry> {
  readonly position: string;
  readonly entry: Entry;
}

/**
 * Reads every entry of a list, or of one shard of it, with `read`; what an entry does not give, `readText` gives. An entry
 * that cannot be used is told of, and keeps no other from being used; its position counts in the whole list. Throws a
 * `Failure` (`invalid-input`) for what is wrong with the list as a whole.
 */
export async function readListEntries<Entry extends NamedEntry>(
  { text, shard }: ListInput,
  workspace: string,
  readText: ReadText,
  read: (inputs: Inputs) => Entry,
): Promise<ListEntries<Entry>> {
  const all = (await readCertificateList(text, workspace)).map((entry, index) => ({ entry, index }));
  const remembered = rememberTexts(readText);
  const results = (shard === null ? all : takeShard(all, shard)).map(({ entry, index }) =>
    readEntry(entry, `certificates[${index + 1}]`, remembered, read),
  );
  const checked = refuseShared(results);
  return {
    entries: checked.flatMap((result) => ('failure' in result ? [] : [result.entry])),
    badEntries: checked.filter((result): result is BadEntry => 'failure' in result),
  };
}

/**
 * As `readListEntries`, for an action that keeps nothing: of what the step says, only the places of files hold for an
 * entry. All else is of the whole run there.
 */
export function readPlacedEntries<Entry extends NamedEntry>(
  list: ListInput & Pick<NamedList, 'paths'>,
  workspace: string,
  read: (inputs: Inputs) => Entry,
): Promise<ListEntries<Entry>> {
  return readListEntries(list, workspace, (name) => list.paths.get(name) ?? '', read);
}

/**
 * The inputs of an entry that say which certificate is meant and where its files are, below `folder` where they are not
 * absolute. What else `keep` takes may stand there too, so that one list serves every action, and is not looked at.
 */
export function readPlacedEntry(inputs: Inputs, folder: string): PlacedEntry {
  const commonName = inputs.read('common-name', textUpTo(64));
  const expectedFingerprint = inputs.readOptional('expected-fingerprint', parseFingerprint);
  const places = readPlaces(inputs, { workspace: folder, ...LISTED_PATHS });
  inputs.refuseProblems();
  return {
    commonName: commonName(),
    name: listedName(commonName()),
    places: places(),
    ...optional('expectedFingerprint', expectedFingerprint()),
  };
}

/** The name of a listed certificate. Throws where it, which is a folder's in every set, is longer than file systems allow. */
export function listedName(commonName: string): string {
  const name = folderNameFor(commonName);
  if (name.length <= MAX_NAME_LENGTH) return name;
  throw new Error(
    `the common name has ${name.length} characters in the form of file names: must have at most ${MAX_NAME_LENGTH}; letters and digits of ASCII take one, others three for each byte`,
  );
}

function readEntry<Entry>(
  entry: unknown,
  position: string,
  readText: ReadText,
  read: (inputs: Inputs) => Entry,
): ReadEntry<Entry> | BadEntry {
  try {
    const inputs = inputsOfEntry(parseListEntry(entry, CERTIFICATE_INPUTS, RUN_INPUTS), readText);
    return { position, entry: read(inputs) };
  } catch (error) {
    return bad(position, messageOf(error));
  }
}

/** Entries that share a name or a file with an earlier one are bad: neither could tell the other's pair from its own. */
function refuseShared<Entry extends NamedEntry>(
  results: readonly (ReadEntry<Entry> | BadEntry)[],
): (ReadEntry<Entry> | BadEntry)[] {
  const owners = new Map<string, string>();
  return results.map((result) => {
    if ('failure' in result) return result;
    const { position, entry } = result;
    const claims = [`the name ${entry.name}`, ...pathsOf(entry.places).map((path) => `the file ${path}`)];
    const keys = claims.map((claim) => claim.toLowerCase());
    const shared = claims.find((_, index) => owners.has(keys[index] ?? ''));
    if (shared !== undefined) {
      const owner = owners.get(shared.toLowerCase()) ?? '';
      return bad(
        position,
        `${shared} is that of ${owner} already: every certificate needs its own; {name} in a path makes it so`,
      );
    }
    for (const key of keys) owners.set(key, position);
    return result;
  });
}

function bad(position: string, problem: string): BadEntry {
  const message = `${position}: ${problem}`.replace(/([^.])$/, '$1.');
  return { position, failure: new Failure('invalid-input', message) };
}
