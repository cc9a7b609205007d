import { parseShard, type Shard } from '../domain/shard.ts';
import type { Input, Inputs } from './inputs.ts';

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
