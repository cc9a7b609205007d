import { defaultArtifactName, DEFAULT_LIST_NAME, shardBase } from '../domain/backup-name.ts';
import type { Shard } from '../domain/shard.ts';
import { textUpTo, type Input, type Inputs } from './inputs.ts';
import type { ListInput } from './list-input.ts';
import { parseArtifactName } from './store-inputs.ts';

/** Which sets are meant. */
export interface SetNames {
  /** Their names up to the date. */
  readonly base: string;
  /** The list that they are of, which other shards' sets are of too; `null` without a list. */
  readonly list: string | null;
}

/** A list that was given, with the names of its sets and the places of its files. */
export interface NamedList extends ListInput {
  /** What all shards' sets are named after. */
  readonly name: string;
  /** The names of the sets of this shard up to the date; `name` for the whole list. */
  readonly base: string;
  /** Where the files are of entries that do not say it, by the name of the input; an empty text for its default. */
  readonly paths: ReadonlyMap<string, string>;
}

/** The list with the names of its sets and the places of its files; `null` without a list. */
export function nameList(
  list: ListInput | null,
  names: SetNames | null,
  paths: ReadonlyMap<string, string>,
): NamedList | null {
  const name = names?.list ?? null;
  return list === null || names === null || name === null ? null : { ...list, name, base: names.base, paths };
}

/** The names that the sets of a list have, or those of one shard of it. */
export function namesOfList(
  artifactName: string | null,
  shard: Shard | null,
): SetNames & { readonly list: string } {
  const list = artifactName ?? DEFAULT_LIST_NAME;
  return { base: shard === null ? list : shardBase(list, shard), list };
}

/** The inputs `artifact-name` and `common-name`, of which exactly one says whose sets are meant: their base name. */
export function readSetBase(inputs: Inputs): Input<string> {
  const names = readSetNames(inputs, () => null);
  return () => names().base;
}

/** As `readSetBase`; the sets may also be those of a list, which has a name without being given one. */
export function readSetNames(inputs: Inputs, list: Input<ListInput | null>): Input<SetNames> {
  const names = readOptionalSetNames(inputs, list);
  inputs.check(() =>
    names() === null ? 'Inputs "artifact-name" and "common-name" are both empty: one must be given.' : null,
  );
  return () => names() ?? { base: '', list: null };
}

/** As `readSetNames`, where no sets may be meant: then `null`. */
export function readOptionalSetNames(inputs: Inputs, list: Input<ListInput | null>): Input<SetNames | null> {
  const artifactName = inputs.readOptional('artifact-name', parseArtifactName);
  const commonName = inputs.readOptional('common-name', textUpTo(64));
  inputs.check(() => {
    if (commonName() === null) return null;
    if (artifactName() !== null) return bothGiven('artifact-name');
    return list() === null ? null : bothGiven('certificates');
  });
  return () => {
    const given = list();
    if (given !== null) return namesOfList(artifactName(), given.shard);
    const name = commonName();
    const base = artifactName() ?? (name === null ? null : defaultArtifactName(name));
    return base === null ? null : { base, list: null };
  };
}

function bothGiven(other: string): string {
  return `Inputs "${other}" and "common-name" are both given: one must be left out.`;
}
