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

/** An entry of the list on its way, be it of the shard that is read or of another. */
interface Listed<Entry> {
  readonly position: string;
  readonly isOfShard: boolean;
  /** What it asks for as its own. Empty where that cannot be told. */
  readonly claims: readonly string[];
  /** The entry; or what is wrong with it. */
  readonly read: () => Entry | BadEntry;
}

/**
 * Reads every entry of a list, or of one shard of it, with `read`; what an entry does not give, `readText` gives. An entry
 * that cannot be used is told of, and keeps no other from being used; its position counts in the whole list. No two
 * entries may have one name, be they of different shards, nor two of a shard one file. Throws a `Failure`
 * (`invalid-input`) for what is wrong with the list as a whole.
 */
export async function readListEntries<Entry extends NamedEntry>(
  { text, shard }: ListInput,
  workspace: string,
  readText: ReadText,
  read: (inputs: Inputs) => Entry,
): Promise<ListEntries<Entry>> {
  const all = await readCertificateList(text, workspace);
  const places = [...all.keys()];
  const ofShard = new Set(shard === null ? places : takeShard(places, shard));
  const remembered = rememberTexts(readText);
  const results = refuseShared(
    all.map((entry, index) => {
      const position = `certificates[${index + 1}]`;
      const readWith = <T>(reader: (inputs: Inputs) => T): T | BadEntry =>
        readEntry(entry, position, remembered, reader);
      if (!ofShard.has(index)) return ofOtherShard(position, readWith(readName), () => readWith(read));
      return ofThisShard(position, readWith(read));
    }),
  );
  return {
    entries: results.flatMap((result) => (isBad(result) ? [] : [result])),
    badEntries: results.filter(isBad),
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

function readEntry<T>(
  entry: unknown,
  position: string,
  readText: ReadText,
  read: (inputs: Inputs) => T,
): T | BadEntry {
  try {
    return read(inputsOfEntry(parseListEntry(entry, CERTIFICATE_INPUTS, RUN_INPUTS), readText));
  } catch (error) {
    return bad(position, messageOf(error));
  }
}

function ofThisShard<Entry extends NamedEntry>(position: string, result: Entry | BadEntry): Listed<Entry> {
  const claims = isBad(result)
    ? []
    : [claimOf(result), ...pathsOf(result.places).map((path) => `the file ${path}`)];
  return { position, isOfShard: true, claims, read: () => result };
}

/** Its files are no concern of this shard: each may run on a machine of its own, and have them in the same places. */
function ofOtherShard<Entry>(
  position: string,
  named: Pick<NamedEntry, 'name'> | BadEntry,
  read: () => Entry | BadEntry,
): Listed<Entry> {
  return { position, isOfShard: false, claims: isBad(named) ? [] : [claimOf(named)], read };
}

function readName(inputs: Inputs): Pick<NamedEntry, 'name'> {
  const commonName = inputs.read('common-name', textUpTo(64));
  inputs.refuseProblems();
  return { name: listedName(commonName()) };
}

function claimOf({ name }: Pick<NamedEntry, 'name'>): string {
  return `the name ${name}`;
}

/**
 * What became of the entries of the shard. Those that share a name or a file with an earlier one that can be used are bad:
 * neither could tell the other's pair from its own.
 */
function refuseShared<Entry extends object>(listed: readonly Listed<Entry>[]): (Entry | BadEntry)[] {
  const owners = new Map<string, Listed<Entry>>();
  return listed.flatMap((item) => {
    const shared = item.claims
      .map((claim) => ({ claim, owner: owners.get(claim.toLowerCase()) }))
      .find(({ owner }) => owner !== undefined && !isBad(owner.read()));
    if (shared === undefined) for (const claim of item.claims) owners.set(claim.toLowerCase(), item);
    if (!item.isOfShard) return [];
    if (shared === undefined) return [item.read()];
    return [
      bad(
        item.position,
        `${shared.claim} is that of ${shared.owner?.position ?? ''} already: every certificate needs its own; {name} in a path makes it so`,
      ),
    ];
  });
}

function isBad(result: object): result is BadEntry {
  return 'failure' in result;
}

function bad(position: string, problem: string): BadEntry {
  const message = `${position}: ${problem}`.replace(/([^.])$/, '$1.');
  return { position, failure: new Failure('invalid-input', message) };
}
