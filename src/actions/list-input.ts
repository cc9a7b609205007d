import { parseShard, type Shard } from '../domain/shard.ts';
import type { Input, Inputs } from './inputs.ts';

const LIST_PATHS = ['cert-path', 'key-path'] as const;

/** A list of certificates as it was given; what is in it is read later. */
export interface ListInput {
  /** YAML, JSON, or the path of a file. */
  readonly text: string;
  /** `null` for the whole list. */
  readonly shard: Shard | null;
}

/** The inputs `certificates` and `shard`; `null` where no list is given. */
export function readListInput(inputs: Inputs): Input<ListInput | null> {
  const text = inputs.readOptional('certificates', (value) => value);
  const shard = inputs.readOptional('shard', parseShard);
  inputs.check(() =>
    text() === null && shard() !== null
      ? 'Input "certificates" is empty: must be given with shard, which is a part of that list.'
      : null,
  );
  return () => {
    const given = text();
    return given === null ? null : { text: given, shard: shard() };
  };
}

/**
 * The inputs `cert-path` and `key-path` of an action that takes them for a list alone, by name: where the files of entries
 * are that do not say it themselves. What they are worth shows with each entry, whose name takes the place of `{name}`.
 */
export function readListPaths(
  inputs: Inputs,
  list: Input<ListInput | null>,
): Input<ReadonlyMap<string, string>> {
  const given = LIST_PATHS.map((name) => ({ name, text: inputs.read(name, (text) => text) }));
  for (const { name, text } of given) {
    inputs.check(() =>
      text() === '' || list() !== null
        ? null
        : `Input "${name}" is given without certificates: it says where the files of a list are. Give certificates, or leave it out.`,
    );
  }
  return () => new Map(given.map(({ name, text }) => [name, text()]));
}
