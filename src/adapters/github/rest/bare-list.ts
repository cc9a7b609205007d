import { Failure } from '../../../domain/failure.ts';

/** Far below the 100 concurrent requests at which GitHub's secondary rate limit begins. */
const MAX_CONCURRENT_REQUESTS = 8;
/** A list that moves under every reading proves nothing. */
const MAX_READINGS = 4;

/** One page of a list. */
export interface BarePage<T> {
  readonly items: readonly T[];
  /** The server names a page that follows. */
  readonly hasNext: boolean;
}

/** A list whose pages are nothing but its items: the server does not tell how many there are. */
export interface BareList<T> {
  /** Reads a page; the first is 1. The server decides how many items it has. */
  readPage(page: number): Promise<BarePage<T>>;
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
 * page is read until two readings agree. Throws what `readPage` throws, and a `Failure` (`unreadable`) if no two of four do, or if the
 * list breaks off before its last page.
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
      for (const item of page.items) items.set(list.idOf(item), item);
      if (items.size > countBefore) continue;
      if (page.hasNext) throw brokenOff(list);
      return items;
    }
  }
}

/** More pages follow one that has nothing new. To believe in the end of the list would be to call its rest absent. */
function brokenOff({ what }: Pick<BareList<unknown>, 'what'>): Failure {
  return new Failure(
    'unreadable',
    `Cannot ${what}: the server sent a page without items, and says that more follow. Run again later.`,
  );
}
