import {
  asReceived,
  compareNewestFirst,
  parseNameIn,
  type NameScope,
} from '../../../domain/backup/backup-name.ts';
import type { StoredSet } from '../../../ports/stores.ts';
import type { Repository } from '../run/repository.ts';
import { answerReader, type AnswerReader, type JsonObject } from '../rest/json-answer.ts';
import { requestPage, type ListClient, type ListRequest } from '../rest/list-request.ts';
import { readList } from '../rest/page-reader.ts';
import type { RunEnvironment } from '../run/run-environment.ts';
import { runOf, storedSetOf } from './artifact-record.ts';
import { LISTING } from './listing-purpose.ts';

/** Where artifacts are listed. */
interface ArtifactListing {
  readonly environment: RunEnvironment;
  readonly rest: ListClient;
  readonly readRepository: () => Promise<Repository>;
  /** Only the artifacts of this run; `null` for all runs. */
  readonly runId: number | null;
}

/**
 * The sets of these names among the artifacts, expired ones among them, newest first. Leaves out those that the API says a fork's
 * run or a pull request's run made.
 *
 * Pages are read as sets are asked for, if the server lists newest first. Throws as `BackupStore.list` does.
 */
export async function* listArtifacts(
  names: NameScope,
  listing: ArtifactListing,
): AsyncGenerator<StoredSet, void, undefined> {
  // GitHub documents no order for the artifacts of one run. Gitea lists the oldest first.
  const isNewestFirst = listing.environment.server.kind !== 'gitea' && listing.runId === null;
  if (isNewestFirst) {
    for await (const batch of readSets(names, listing)) yield* batch.sort(compareMadeLastFirst);
    return;
  }
  const sets: StoredSet[] = [];
  for await (const batch of readSets(names, listing)) sets.push(...batch);
  yield* sets.sort(compareMadeLastFirst);
}

/**
 * The server orders by when an upload began or ended. Of concurrent runs, the last to issue need not be the last there, and must
 * come first for every reader.
 */
function compareMadeLastFirst(some: StoredSet, other: StoredSet): number {
  return compareNewestFirst(asReceived(some), asReceived(other));
}

async function* readSets(
  names: NameScope,
  listing: ArtifactListing,
): AsyncGenerator<StoredSet[], void, undefined> {
  const read = answerReader(LISTING.what, listing.environment.server.name);
  for await (const artifacts of readArtifacts(listing, read)) {
    const sets: StoredSet[] = [];
    for (const artifact of artifacts) {
      const name = parseNameIn(read.textOf(artifact, 'name'), names);
      if (name === null || (await isUntrusted(artifact, listing, read))) continue;
      sets.push(storedSetOf(artifact, name, read, listing.environment));
    }
    yield sets;
  }
}

function readArtifacts(
  { environment, rest, runId }: ArtifactListing,
  read: AnswerReader,
): AsyncIterable<readonly JsonObject[]> {
  const list: ListRequest = {
    rest,
    server: environment.server,
    route: `GET /repos/{owner}/{repo}/actions/${runId === null ? '' : 'runs/{run_id}/'}artifacts`,
    parameters: runId === null ? {} : { run_id: runId },
    purpose: LISTING,
  };
  return readList({
    what: LISTING.what,
    idOf: (artifact) => read.numberOf(artifact, 'id'),
    async readPage(page) {
      const answer = read.objectOf((await requestPage(list, page)).json);
      return { totalCount: read.numberOf(answer, 'total_count'), items: read.listOf(answer, 'artifacts') };
    },
  });
}

/**
 * Whether the API says that the run may have run untrusted code: a fork's, or a pull request's. Silence, or `null`, says nothing: Gitea
 * tells only the repository, and sets prove themselves.
 */
async function isUntrusted(
  artifact: JsonObject,
  { environment, readRepository }: ArtifactListing,
  read: AnswerReader,
): Promise<boolean> {
  const run = runOf(artifact, read);
  if (run === null) return false;
  if (run['event'] === 'pull_request') return true;
  const ids = [run['repository_id'], run['head_repository_id']].filter((id) => (id ?? null) !== null);
  if (ids.length === 0) return false;
  const ownId = environment.repositoryId ?? (await readRepository()).id;
  return ids.some((id) => id !== ownId);
}
