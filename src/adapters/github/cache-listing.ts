import { Failure } from '../../domain/failure.ts';
import { PAGE_SIZE } from './page-reader.ts';
import type { Repository } from './repository.ts';
import type { RestClient } from './rest-client.ts';
import type { RunEnvironment } from './run-environment.ts';

const PURPOSE = { what: 'list cached pairs', permission: 'actions: read' };

interface ListedEntry {
  readonly key: string;
  readonly ref: string;
}

/**
 * The keys that begin so, of all entries that this run could restore: of its own ref, and of the default branch. The
 * cache client cannot list. Throws a `Failure`: `denied` where the token may not look, `unreadable` where there was no
 * answer.
 */
export async function listCacheKeys(
  prefix: string,
  environment: RunEnvironment,
  rest: RestClient,
  readRepository: () => Promise<Repository>,
): Promise<string[]> {
  const entries = await readEntries(prefix, rest);
  if (entries.length === 0) return [];
  const refs = [environment.ref, `refs/heads/${(await readRepository()).defaultBranch}`];
  return entries.filter((entry) => refs.includes(entry.ref)).map((entry) => entry.key);
}

async function readEntries(prefix: string, rest: RestClient): Promise<ListedEntry[]> {
  const all: ListedEntry[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await rest.request(
      'GET /repos/{owner}/{repo}/actions/caches',
      { key: prefix, per_page: PAGE_SIZE, page },
      PURPOSE,
    );
    const entries = entriesOf(answer);
    all.push(...entries.filter((entry) => entry.key.startsWith(prefix)));
    if (entries.length < PAGE_SIZE) return all;
  }
}

function entriesOf(answer: unknown): ListedEntry[] {
  const entries: unknown = Reflect.get(Object(answer), 'actions_caches');
  if (!Array.isArray(entries)) throw unexpected();
  return entries.map((entry: unknown) => ({ key: textOf(entry, 'key'), ref: textOf(entry, 'ref') }));
}

function textOf(entry: unknown, name: string): string {
  const value: unknown = Reflect.get(Object(entry), name);
  if (typeof value !== 'string') throw unexpected();
  return value;
}

function unexpected(): Failure {
  return new Failure('unreadable', `Cannot ${PURPOSE.what}: the answer is not what GitHub documents.`);
}
