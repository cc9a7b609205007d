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

/**
 * One page of `items` under `name`, each as `toJson` shows it, with the count of all and `Link` headers: of GitHub's 30 by
 * default, 100 at most.
 *
 * https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export function pageOf<T>(
  { manners: { pageSize } }: Backend,
  call: Call,
  name: string,
  items: readonly T[],
  toJson: (item: T) => unknown,
): Reply {
  const { url } = call;
  const perPage = Math.min(
    positive(url.searchParams.get(pageSize.parameter), pageSize.default),
    pageSize.most,
  );
  const page = positive(url.searchParams.get('page'), 1);
  const link = links(url, page, Math.max(1, Math.ceil(items.length / perPage)));
  return {
    status: 200,
    headers: link === '' ? {} : { link },
    json: {
      total_count: items.length,
      [name]: items.slice((page - 1) * perPage, page * perPage).map(toJson),
    },
  };
}
