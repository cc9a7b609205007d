import { Failure } from '../../../domain/failure.ts';

/** Far below the 100 concurrent requests at which GitHub's secondary rate limit begins. */
const MAX_CONCURRENT_REQUESTS = 8;
/** A list that moves under every reading proves nothing. */
const MAX_REREADINGS = 3;

/** One page of a list. */
export interface Page<T> {
  /** Of the whole list, at the time of the page. */
  readonly totalCount: number;
  readonly items: readonly T[];
}

/** A list to read. */
export interface PagedList<T> {
  /** Reads a page; the first is 1. The server decides how many items it has. */
  readPage(page: number): Promise<Page<T>>;
  /** Identifies an item. */
  idOf(item: T): number;
  /** What fails if the list cannot be read, after `Cannot`. */
  readonly what: string;
}

/**
 * The items of a list, each once, in batches, as pages are read. Pages are requested only as far as batches are asked for.
 *
 * If iteration ends without an error, the list is complete: as many distinct items were seen as the list had when its first page
 * was read. A page that is short or empty does not end it. If fewer were seen, because the list moved meanwhile, it is read again,
 * up to three times, and yields what was missed.
 *
 * Throws what `readPage` throws, and a `Failure` (`unreadable`) if items are still missing.
 */
export async function* readList<T>(list: PagedList<T>): AsyncGenerator<readonly T[], void, undefined> {
  const yielded = new Set<number>();
  for (let reading = 0; reading <= MAX_REREADINGS; reading += 1) {
    const isComplete = yield* readOnce(list, yielded);
    if (isComplete) return;
  }
  throw new Failure(
    'unreadable',
    `Cannot ${list.what}: the list has more items than the server sent, in each of ${MAX_REREADINGS + 1} readings. Run again when fewer workflows run.`,
  );
}

/** One reading. Yields what is not in `yielded` yet, and adds it. Returns whether all items were seen. */
async function* readOnce<T>(
  list: PagedList<T>,
  yielded: Set<number>,
): AsyncGenerator<readonly T[], boolean, undefined> {
  const seen = new Set<number>();
  let expected: number | null = null;
  for await (const { totalCount, items } of readPages(list)) {
    // Later counts differ if items were added, which may stay unseen, or removed, which moves others out of sight.
    expected ??= totalCount;
    const countBefore = seen.size;
    const fresh = new Map<number, T>();
    for (const item of items) {
      const id = list.idOf(item);
      seen.add(id);
      if (!yielded.has(id)) fresh.set(id, item);
    }
    for (const id of fresh.keys()) yielded.add(id);
    if (fresh.size > 0) yield [...fresh.values()];
    if (seen.size >= expected) return true;
    // Nothing follows an empty page, nor one without new items.
    if (seen.size === countBefore) return false;
  }
  return false;
}

/**
 * The pages of a list, in order, without end.
 *
 * The first is read alone, since it tells how many there are. Then each step reads as many concurrently as were read before, so
 * that items on the first pages take few requests, and items far back take few round trips.
 */
async function* readPages<T>(list: PagedList<T>): AsyncGenerator<Page<T>, never, undefined> {
  let pagesRead = 0;
  let largestPage = 1;
  let itemsRead = 0;
  for (let width = 1; ;) {
    const answers = Array.from({ length: width }, (_, index) => list.readPage(pagesRead + 1 + index));
    // Errors of pages that are not consumed do not matter.
    for (const answer of answers) answer.catch(() => undefined);
    let totalCount = 0;
    for (const answer of answers) {
      const page = await answer;
      yield page;
      totalCount = page.totalCount;
      itemsRead += page.items.length;
      largestPage = Math.max(largestPage, page.items.length);
    }
    pagesRead += width;
    const pagesLeft = Math.ceil((totalCount - itemsRead) / largestPage);
    width = Math.max(1, Math.min(pagesRead, pagesLeft, MAX_CONCURRENT_REQUESTS));
  }
}
