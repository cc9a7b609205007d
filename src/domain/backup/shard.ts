/** One of several equal parts of a list, as `2/8` names it: both count from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** GitHub starts at most 256 jobs from one matrix; several matrices may share a list. */
const MAX_COUNT = 1000;

/** Reads `2/8`, the second of eight parts. Throws what is allowed. */
export function parseShard(text: string): Shard {
  const [index = 0, count = 0] = /^\d{1,4}\/\d{1,4}$/.test(text) ? text.split('/').map(Number) : [];
  if (index < 1 || index > count || count > MAX_COUNT) {
    throw new Error(
      `must be a part and the number of parts, such as 2/8, from 1/1 to ${MAX_COUNT}/${MAX_COUNT}; parts count from 1`,
    );
  }
  return { index, count };
}

/**
 * The entries of one shard, in their order: of `2/8` the second, the tenth, and so on. The shards of one count have no
 * entry in common, and are the whole list together. A list with fewer entries than parts leaves some of them empty.
 */
export function takeShard<T>(list: readonly T[], { index, count }: Shard): readonly T[] {
  return list.filter((_, position) => position % count === index - 1);
}
