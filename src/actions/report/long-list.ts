import { count } from '../../domain/words/count.ts';
import { alert, details, table } from './markdown.ts';

/** What a page shows at once. The others open with a click. */
const MAX_SHOWN = 12;

/** More than a person opens, and far less than GitHub's limit for a summary (1 MiB). */
const MAX_OPENED = 200;

/** Returns a table of the first rows, and a part of the page with the others. `what` names one of them, such as `certificate`. */
export function longTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  what: string,
): string[] {
  return [table(head, rows.slice(0, MAX_SHOWN)), ...restOf(rows, what, (rest) => table(head, rest))];
}

/** Returns a list of the first items, each a line of Markdown, and a part of the page with the others. */
export function longList(items: readonly string[], what: string): string[] {
  return [bullets(items.slice(0, MAX_SHOWN)), ...restOf(items, what, bullets)];
}

/** Returns a box with the first items (`shown` of them) below a title, and a part of the page with the others. Nothing if there are none. */
export function longAlert(
  kind: 'CAUTION' | 'WARNING' | 'NOTE',
  items: readonly string[],
  what: string,
  { title = null, shown = MAX_SHOWN }: { readonly title?: string | null; readonly shown?: number } = {},
): string[] {
  if (items.length === 0) return [];
  const first = bullets(items.slice(0, shown));
  return [alert(kind, title === null ? [first] : [title, first]), ...restOf(items, what, bullets, shown)];
}

function restOf<Item>(
  items: readonly Item[],
  what: string,
  format: (rest: readonly Item[]) => string,
  shown = MAX_SHOWN,
): string[] {
  const rest = items.slice(shown, shown + MAX_OPENED);
  if (rest.length === 0) return [];
  const unseen = items.length - shown - rest.length;
  const more = unseen === 0 ? [] : [`And ${count(unseen, `more ${what}`)}, in the log or the outputs.`];
  return [details(count(items.length - shown, `more ${what}`), [format(rest), ...more].join('\n\n'))];
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
