import { parseShard, type Shard } from '../../domain/backup/shard.ts';
import { optional, read, type InputTable, type Values } from '../step/inputs.ts';
import { anyText } from '../step/parsers.ts';

/** The inputs that give a list of certificates. What is in the list is read later. */
export const LIST_INPUTS = {
  certificates: optional(anyText),
  shard: optional(parseShard),
} satisfies InputTable;

/** The inputs of an action that takes paths for a list alone: where the files of entries are that do not say it themselves. */
export const LIST_PATH_INPUTS = {
  'cert-path': read(anyText),
  'key-path': read(anyText),
} satisfies InputTable;

/** A list of certificates as it was given. */
export interface ListInput {
  /** YAML, JSON, or the path of a file. */
  readonly text: string;
  /** `null` for the whole list. */
  readonly shard: Shard | null;
}

/** Returns the list that is given, or `null` if none is. */
export function listInput({ certificates, shard }: Values<typeof LIST_INPUTS>): ListInput | null {
  return certificates === null ? null : { text: certificates, shard };
}

/** Returns what is wrong with the inputs of a list together, or `null` if nothing is. */
export function checkShard({ certificates, shard }: Values<typeof LIST_INPUTS>): string | null {
  if (certificates !== null || shard === null) return null;
  // An expression for the list came out empty, and one certificate is not what was wanted.
  return 'Input "certificates" is empty, and shard is given: give both. Does the list exist?';
}

/** Returns what is wrong with paths that are given without a list, or `null` if nothing is. */
export function checkListPaths(
  values: Values<typeof LIST_INPUTS> & Values<typeof LIST_PATH_INPUTS>,
): string | null {
  const given = (['cert-path', 'key-path'] as const).find((name) => values[name] !== '');
  if (given === undefined || values.certificates !== null) return null;
  return `Input "${given}" is given without certificates: it says where the files of a list are. Give certificates, or leave it out.`;
}
