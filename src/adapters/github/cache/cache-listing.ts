import type { Repository } from '../run/repository.ts';
import type { RestClient } from '../rest/rest-client.ts';
import { answerReader, type AnswerReader, type JsonObject } from '../rest/json-answer.ts';
import { requestPage, type ListRequest } from '../rest/list-request.ts';
import { readList, type PagedList } from '../rest/page-reader.ts';
import type { RunEnvironment } from '../run/run-environment.ts';

const PURPOSE = { what: 'list cached certificates', permission: 'actions: read' };

interface ListedEntry {
  readonly id: number;
  readonly key: string;
  readonly ref: string;
}

/**
 * The keys with this prefix of all entries that this run could restore: those of its own reference, and of the default branch. The
 * cache client cannot list. Throws as `CertificateCache.list` does.
 */
export async function listCacheKeys(
  prefix: string,
  environment: RunEnvironment,
  rest: RestClient,
  readRepository: () => Promise<Repository>,
): Promise<string[]> {
  const entries: ListedEntry[] = [];
  for await (const page of readList(entryList(prefix, environment, rest)))
    entries.push(...page.filter(({ key }) => key.startsWith(prefix)));
  if (entries.length === 0) return [];
  const refs = [environment.ref, `refs/heads/${(await readRepository()).defaultBranch}`];
  return entries.filter(({ ref }) => refs.includes(ref)).map(({ key }) => key);
}

function entryList(prefix: string, { server }: RunEnvironment, rest: RestClient): PagedList<ListedEntry> {
  const route = 'GET /repos/{owner}/{repo}/actions/caches';
  const list: ListRequest = { rest, server, route, parameters: { key: prefix }, purpose: PURPOSE };
  const read = answerReader(PURPOSE.what, server.name);
  return {
    what: PURPOSE.what,
    idOf: ({ id }) => id,
    async readPage(page) {
      const answer = read.objectOf((await requestPage(list, page)).json);
      return { totalCount: read.numberOf(answer, 'total_count'), items: entriesIn(answer, read) };
    },
  };
}

function entriesIn(answer: JsonObject, read: AnswerReader): ListedEntry[] {
  return read.listOf(answer, 'actions_caches').map((entry) => ({
    id: read.numberOf(entry, 'id'),
    key: read.textOf(entry, 'key'),
    ref: read.textOf(entry, 'ref'),
  }));
}
