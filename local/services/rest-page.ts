import type { Backend, Call } from './handler.ts';
import type { Reply } from './reply.ts';

function positive(value: string | null, otherwise: number): number {
  const number = Number(value ?? otherwise);
  return Number.isSafeInteger(number) && number > 0 ? number : otherwise;
}

function linkTo(url: URL, page: number, relation: string): string {
  const target = new URL(url);
  target.searchParams.set('page', String(page));
  return `<${target.href}>; rel="${relation}"`;
}

function links(url: URL, page: number, last: number): string {
  const targets = [
    page > 1 ? linkTo(url, page - 1, 'prev') : undefined,
    page < last ? linkTo(url, page + 1, 'next') : undefined,
    page < last ? linkTo(url, last, 'last') : undefined,
    page > 1 ? linkTo(url, 1, 'first') : undefined,
  ];
  return targets.filter((target) => target !== undefined).join(', ');
}

/** The items of one page, and the headers that say where the others are. */
interface Slice<T> {
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

function sliceOf<T>({ manners: { pageSize } }: Backend, { url }: Call, items: readonly T[]): Slice<T> {
  const perPage = Math.min(
    positive(url.searchParams.get(pageSize.parameter), pageSize.default),
    pageSize.most,
  );
  const page = positive(url.searchParams.get('page'), 1);
  const link = links(url, page, Math.max(1, Math.ceil(items.length / perPage)));
  return {
    items: items.slice((page - 1) * perPage, page * perPage),
    headers: link === '' ? {} : { link },
  };
}

/**
 * One page of `items` under `name`, each as `toJson` shows it, with the count of all and `Link` headers: of GitHub's 30 by
 * default, 100 at most.
 *
 * https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export function pageOf<T>(
  backend: Backend,
  call: Call,
  name: string,
  items: readonly T[],
  toJson: (item: T) => unknown,
): Reply {
  const slice = sliceOf(backend, call, items);
  const json = { total_count: items.length, [name]: slice.items.map(toJson) };
  return { status: 200, headers: slice.headers, json };
}

/** As `pageOf`, a page that is nothing but its items, which tells no count. */
export function barePageOf<T>(
  backend: Backend,
  call: Call,
  items: readonly T[],
  toJson: (item: T) => unknown,
): Reply {
  const slice = sliceOf(backend, call, items);
  return { status: 200, headers: slice.headers, json: slice.items.map(toJson) };
}
