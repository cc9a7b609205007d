import { Failure } from '../../domain/failure.ts';
import type { ListExtent } from '../../ports.ts';

/** GitHub's limit. */
export const PAGE_SIZE = 100;
/** Far below the 100 requests at a time from which GitHub's secondary rate limit turns them away. */
const MAX_REQUESTS_AT_A_TIME = 8;
/** A list that changes under every reading is none to remove anything by. */
const MAX_READINGS = 3;

/** One page of a list. */
export interface Page<T> {
  /** Of the whole list, as it was then. */
  readonly totalCount: number;
  readonly items: readonly T[];
}

/** Reads a page; the first is 1. */
export type ReadPage<T> = (page: number) => Promise<Page<T>>;

/**
 * The pages of a list, in order, until one that is not full.
 *
 * The first is read alone, since it tells how many there are; then each time as many side by side as were read before,
 * so that what is on the first pages costs no request too many, and what is far back no long wait. For `all` as many as
 * may be from the second on.
 */
export async function* readPages<T>(
  readPage: ReadPage<T>,
  extent: ListExtent,
): AsyncGenerator<Page<T>, void, undefined> {
  let first = 1;
  let width = 1;
  for (;;) {
    const answers = Array.from({ length: width }, (_, index) => readPage(first + index));
    // A page that nobody comes to ask for may fail in peace.
    for (const answer of answers) answer.catch(() => undefined);
    let totalCount = 0;
    for (const answer of answers) {
      const page = await answer;
      yield page;
      if (page.items.length < PAGE_SIZE) return;
      totalCount = page.totalCount;
    }
    first += width;
    const pagesLeft = Math.ceil(totalCount / PAGE_SIZE) - (first - 1);
    const wanted = extent === 'all' ? Infinity : first - 1;
    // The count alone ends no list: a full page may be followed by one that came into being since.
    width = Math.max(1, Math.min(wanted, pagesLeft, MAX_REQUESTS_AT_A_TIME));
  }
}

/**
 * Every item of a list, once, in order.
 *
 * Throws a `Failure` (`unreadable`) where the list changed under each of several readings, so that an item may be
 * missing: what is removed while pages are read moves items from a page to come to one that was read already.
 */
export async function readWholeList<T>(
  readPage: ReadPage<T>,
  idOf: (item: T) => number,
  what: string,
): Promise<readonly T[]> {
  for (let reading = 1; reading <= MAX_READINGS; reading += 1) {
    const items = new Map<number, T>();
    let expected: number | null = null;
    for await (const page of readPages(readPage, 'all')) {
      expected ??= page.totalCount;
      for (const item of page.items) if (!items.has(idOf(item))) items.set(idOf(item), item);
    }
    // More than the first page counted is what was added meanwhile.
    if (items.size >= (expected ?? 0)) return [...items.values()];
  }
  throw new Failure(
    'unreadable',
    `Cannot ${what}: the list changed while it was read, ${MAX_READINGS} times. Run again when fewer workflows run.`,
  );
}
