import { Failure } from '../../../domain/failure.ts';

/** Far below the 100 concurrent requests at which GitHub's secondary rate limit begins. */
const MAX_CONCURRENT_REQUESTS = 8;
/** A list that moves under every reading proves nothing. */
const MAX_READINGS = 4;

/** A list whose pages are nothing but its items: the server does not tell how many there are. */
export interface BareList<T> {
  /** Reads a page; the first is 1. The server decides how many items it has. */
  readPage(page: number): Promise<readonly T[]>;
  /** A page with fewer items is the last one that has any. */
  readonly fullPage: number;
  /** Identifies an item. */
  idOf(item: T): number;
  /** What fails if the list cannot be read, after `Cannot`. */
  readonly what: string;
}

/**
 * Returns the items of a list, each once.
 *
 * If the list changes while its pages are read, items move to a page that was read before, and stay unseen. So a list that fills a
 * page is read until two readings agree. Throws what `readPage` throws, and a `Failure` (`unreadable`) if no two of four do.
 */
export async function readBareList<T>(list: BareList<T>): Promise<readonly T[]> {
  let last = await readOnce(list);
  for (let reading = 2; last.size >= list.fullPage; reading += 1) {
    if (reading > MAX_READINGS) {
      throw new Failure(
        'unreadable',
        `Cannot ${list.what}: the list changed during each of ${MAX_READINGS} readings. Run again when fewer workflows run.`,
      );
    }
    const next = await readOnce(list);
    const isSame = next.size === last.size && [...next.keys()].every((id) => last.has(id));
    last = next;
    if (isSame) break;
  }
  return [...last.values()];
}

/** Reads pages until one has nothing new: some servers send everything on every page. First two at once, then twice as many. */
async function readOnce<T>(list: BareList<T>): Promise<ReadonlyMap<number, T>> {
  const items = new Map<number, T>();
  for (let first = 1, width = 2; ; first += width, width = Math.min(2 * width, MAX_CONCURRENT_REQUESTS)) {
    const pages = await Promise.all(
      Array.from({ length: width }, (_, index) => list.readPage(first + index)),
    );
    for (const page of pages) {
      const countBefore = items.size;
      for (const item of page) items.set(list.idOf(item), item);
      if (items.size === countBefore) return items;
    }
  }
}
