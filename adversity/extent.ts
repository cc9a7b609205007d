import { parseShard, takeShard } from '../src/domain/backup/shard.ts';

/** How much a suite does: a part that fits into every check, or everything, which `--long` asks for. */
export const isLong = process.env['ADVERSITY'] === 'long';

/** The part of the long run that is wanted, where `--shard` names one. */
const shard = parseShard(process.env['ADVERSITY_SHARD'] ?? '1/1');

/** The one or the other, by how much is asked for. */
export function extent<T>(short: T, long: T): T {
  return isLong ? long : short;
}

/**
 * What of a list a long run tries: everything, or the part that `--shard` names. Parts take turns at the items, so that each is a
 * sample of the whole.
 */
export function ofShard<T>(list: readonly T[]): readonly T[] {
  return isLong ? takeShard(list, shard) : list;
}
