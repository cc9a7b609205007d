import { readCertificateList } from '../../adapters/files/certificate-list.ts';
import { diskPlaces, foldingEverywhere } from '../../adapters/files/disk-places.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { takeShard } from '../../domain/shard.ts';
import { readInputs, rememberTexts, sourceOver, type InputSource } from '../step/inputs.ts';
import { filesOf, type CertificatePaths } from './certificate-paths.ts';
import { CERTIFICATE_INPUTS } from './certificate-inputs.ts';
import { parseListEntry } from './list-entry.ts';
import type { ListInput } from './list-inputs.ts';
import { listedName } from './listed-name.ts';

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
  /** Of the entry's own no message tells the value: somebody may have put a secret into the wrong place. */
  readonly mayQuote: (name: string) => boolean;
}

interface Claim {
  /** For people. It tells no path: somebody may have put a secret into its place. */
  readonly what: string;
  /** The same for two claims of one thing. */
  readonly key: string;
}

/** An entry of the list while it is read, of this shard or of another. */
interface Listed<Entry> {
  readonly position: string;
  readonly isOfShard: boolean;
  /** What it asks for as its own. Empty if that cannot be told. */
  readonly claims: readonly Claim[];
  /** The entry; or what is wrong with it. */
  readonly read: () => Entry | BadEntry;
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
  const indices = [...all.keys()];
  const ofShard = new Set(shard === null ? indices : takeShard(indices, shard));
  const remembered = rememberTexts(source);
  // One list serves machines whose disks differ: names that are one on some are refused on all.
  const placeOf = diskPlaces(foldingEverywhere);
  const results = rejectShared(
    all.map((entry, index): Listed<Entry> => {
      const position = `Entry ${index + 1}`;
      const readWith = <T>(reader: (inputs: EntryInputs) => T): T | BadEntry =>
        readEntry(entry, position, remembered, reader);
      return ofShard.has(index)
        ? ofThisShard(position, readWith(read), placeOf)
        : ofOtherShard(position, readWith(readName), () => readWith(read));
    }),
  );
  return {
    entries: results.flatMap((result) => (isBad(result) ? [] : [result])),
    badEntries: results.filter(isBad),
  };
}

function readEntry<T>(
  entry: unknown,
  position: string,
  source: InputSource,
  read: (inputs: EntryInputs) => T,
): T | BadEntry {
  let inputs: EntryInputs | null = null;
  try {
    const texts = parseListEntry(entry);
    inputs = { source: sourceOver(texts, source), mayQuote: (name) => !texts.has(name) };
    return read(inputs);
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof Error)) throw error;
    // The problems of one entry are on one line: the next line is of another one.
    return bad(position, inputs === null ? position : labelOf(position, inputs), messageOf(error));
  }
}

/** The position, and the name if the entry has a good one. */
function labelOf(position: string, inputs: EntryInputs): string {
  try {
    return `${position} (${readName(inputs).name})`;
  } catch {
    // What is wrong with the name is reported with everything else.
    return position;
  }
}

const NAME_INPUTS = { 'common-name': CERTIFICATE_INPUTS['common-name'] } as const;

function readName({ source, mayQuote }: EntryInputs): Pick<NamedEntry, 'name'> {
  return { name: listedName(readInputs(NAME_INPUTS, source, { workspace: '', mayQuote })['common-name']) };
}

function ofThisShard<Entry extends NamedEntry>(
  position: string,
  result: Entry | BadEntry,
  placeOf: (path: string) => string,
): Listed<Entry> {
  const claims = isBad(result)
    ? []
    : [
        claimOf(result),
        ...filesOf(result.paths).map((path) => ({ what: 'one of its files', key: `file ${placeOf(path)}` })),
      ];
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

function claimOf({ name }: Pick<NamedEntry, 'name'>): Claim {
  return { what: `the name ${name}`, key: `name ${name.toLowerCase()}` };
}

/**
 * What became of the entries of the shard. Those that share a name or a file with an earlier one that can be used are bad:
 * neither could tell the other's pair from its own.
 */
function rejectShared<Entry extends object>(listed: readonly Listed<Entry>[]): (Entry | BadEntry)[] {
  const owners = new Map<string, Listed<Entry>>();
  return listed.flatMap((item) => {
    const shared = item.claims
      .map(({ what, key }) => ({ what, owner: owners.get(key) }))
      .find(({ owner }) => owner !== undefined && !isBad(owner.read()));
    if (shared === undefined) for (const { key } of item.claims) owners.set(key, item);
    if (!item.isOfShard) return [];
    if (shared === undefined) return [item.read()];
    const owner = shared.owner?.position.toLowerCase() ?? '';
    const problem = `${shared.what} belongs to ${owner} already. Every certificate needs its own; {name} in a path makes it so`;
    return [bad(item.position, item.position, problem)];
  });
}

function isBad(result: object): result is BadEntry {
  return 'failure' in result;
}

function bad(position: string, label: string, problem: string): BadEntry {
  const message = `${label}: ${problem}`.replace(/([^.?])$/, '$1.');
  return { position, failure: new Failure('invalid-input', message) };
}
