import { defaultArtifactName, DEFAULT_LIST_NAME, shardBase } from '../../domain/backup/backup-name.ts';
import type { Shard } from '../../domain/backup/shard.ts';
import { optional, type InputTable, type Values } from '../step/inputs.ts';
import { parseArtifactName } from '../step/shared-inputs.ts';
import { listInput, type LIST_INPUTS } from './list-inputs.ts';
import { parseCommonName } from './listed-name.ts';

/** The inputs of an action that looks for sets: one of them says whose sets are meant. Use them with `checkSetNames`. */
export const SET_NAME_INPUTS = {
  'artifact-name': optional(parseArtifactName),
  'common-name': optional(parseCommonName),
} satisfies InputTable;

/** Which sets are meant. */
export interface SetNames {
  /** Their names up to the date. */
  readonly base: string;
  /** The list that they are of, whose other shards have sets too; `null` without a list. */
  readonly list: string | null;
}

type SetNameValues = Values<typeof SET_NAME_INPUTS> & Partial<Values<typeof LIST_INPUTS>>;

/** The names that the sets of a list have, or those of one shard of it. */
export function namesOfList(
  artifactName: string | null,
  shard: Shard | null,
): SetNames & { readonly list: string } {
  const list = artifactName ?? DEFAULT_LIST_NAME;
  return { base: shard === null ? list : shardBase(list, shard), list };
}

/** Returns the names of the sets that are meant, or `null` if no input says so. A list has a name without being given one. */
export function setNames(values: SetNameValues): SetNames | null {
  const list = listInput({ certificates: values.certificates ?? null, shard: values.shard ?? null });
  const { 'artifact-name': artifactName, 'common-name': commonName } = values;
  if (list !== null) return namesOfList(artifactName, list.shard);
  const base = artifactName ?? (commonName === null ? null : defaultArtifactName(commonName));
  return base === null ? null : { base, list: null };
}

/** Returns what is wrong if two inputs name the sets, or `null` if nothing is. */
export function checkSetNames(values: SetNameValues): string | null {
  if (values['common-name'] === null) return null;
  const other = values['artifact-name'] === null ? null : 'artifact-name';
  const both = other ?? ((values.certificates ?? null) === null ? null : 'certificates');
  return both === null ? null : `Inputs "${both}" and "common-name" are both given: leave one out.`;
}

/** Returns what is wrong if no input names the sets, or `null` if one does. */
export function checkSetNameGiven(values: SetNameValues): string | null {
  return setNames(values) === null
    ? 'Inputs "artifact-name" and "common-name" are both empty: give one.'
    : null;
}
