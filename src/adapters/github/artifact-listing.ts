import {
  compareNewestFirst,
  madeAt,
  parseNameIn,
  type BackupName,
  type NameScope,
} from '../../domain/backup-name.ts';
import { Failure } from '../../domain/failure.ts';
import type { ListExtent, StoredSet } from '../../ports.ts';
import { PAGE_SIZE, readPages, readWholeList, type Page, type ReadPage } from './page-reader.ts';
import type { Repository } from './repository.ts';
import type { RestClient } from './rest-client.ts';
import type { RunEnvironment } from './run-environment.ts';

const PURPOSE = { what: 'list earlier backups', permission: 'actions: read' };

/** Which artifacts are listed. */
export interface ArtifactScope {
  /** Those of one run, whatever its branch is: a person has chosen it. `null` for all runs. */
  readonly runId: number | null;
  readonly extent: ListExtent;
}

/**
 * The artifacts that may be ours, newest first: of this repository and not of a fork, made on this branch or the default
 * branch, not expired, named by our grammar, with a base that is asked for. Pages are read as they are asked for; of `all`, nothing is
 * handed out before every page was read.
 */
export async function* listArtifacts(
  names: NameScope,
  environment: RunEnvironment,
  rest: RestClient,
  readRepository: () => Promise<Repository>,
  scope: ArtifactScope = { runId: null, extent: 'newest' },
): AsyncGenerator<StoredSet> {
  const sets = acceptable(names, environment, rest, readRepository, scope);
  if (scope.runId === null) {
    yield* sets;
    return;
  }
  // GitHub promises no order for the artifacts of a run, of which there are few.
  const ofRun: StoredSet[] = [];
  for await (const set of sets) ofRun.push(set);
  yield* ofRun.sort((some, other) => compareNewestFirst(some.name, other.name));
}

async function* acceptable(
  names: NameScope,
  environment: RunEnvironment,
  rest: RestClient,
  readRepository: () => Promise<Repository>,
  scope: ArtifactScope,
): AsyncGenerator<StoredSet> {
  for await (const artifacts of readArtifacts(rest, scope)) {
    const sets: StoredSet[] = [];
    for (const artifact of artifacts) {
      const name = parseNameIn(textOf(artifact, 'name'), names);
      if (name === null || artifact['expired'] === true) continue;
      if (isAcceptable(artifact, environment, await readRepository(), scope.runId))
        sets.push(storedSet(artifact, name, environment));
    }
    yield* sets.sort(compareMadeLastFirst);
  }
}

/**
 * GitHub lists by the order in which uploads ended, or began. Of runs that race, which no cache could settle, the one that was
 * last to issue need not be the last there, and must be the first for all who look.
 */
function compareMadeLastFirst(some: StoredSet, other: StoredSet): number {
  return compareNewestFirst(asReceived(some), asReceived(other));
}

function asReceived({ name, createdAt }: StoredSet): BackupName {
  return { ...name, time: madeAt(name, createdAt) };
}

/** The artifacts, a page at a time; of `all`, all at once. */
async function* readArtifacts(
  rest: RestClient,
  { runId, extent }: ArtifactScope,
): AsyncGenerator<readonly Json[]> {
  const route = `GET /repos/{owner}/{repo}/actions/${runId === null ? '' : 'runs/{run_id}/'}artifacts`;
  const ofRun = runId === null ? {} : { run_id: runId };
  const readPage: ReadPage<Json> = async (page) =>
    pageOf(await rest.request(route, { ...ofRun, per_page: PAGE_SIZE, page }, PURPOSE));
  if (extent === 'all') {
    yield await readWholeList(readPage, (artifact) => numberOf(artifact, 'id'), PURPOSE.what);
    return;
  }
  for await (const page of readPages(readPage, extent)) yield page.items;
}

type Json = Readonly<Record<string, unknown>>;

function isAcceptable(
  artifact: Json,
  environment: RunEnvironment,
  repository: Repository,
  runId: number | null,
): boolean {
  const run = artifact['workflow_run'];
  // Of an artifact without a run nobody knows where it comes from.
  if (!isObject(run)) return false;
  return (
    run['repository_id'] === repository.id &&
    // A fork's pull request runs in this repository with the fork's head: anyone could have made its artifacts.
    run['head_repository_id'] === repository.id &&
    // Other branches may hold what nobody has reviewed.
    (run['id'] === runId ||
      [environment.branch, repository.defaultBranch].some((branch) => branch === run['head_branch']))
  );
}

function storedSet(artifact: Json, name: StoredSet['name'], environment: RunEnvironment): StoredSet {
  const id = numberOf(artifact, 'id');
  const runId = numberOf(objectOf(artifact['workflow_run']), 'id');
  const digest = artifact['digest'];
  return {
    name,
    place: `artifact ${textOf(artifact, 'name')}`,
    source: 'artifact',
    createdAt: dateOf(artifact, 'created_at'),
    sizeBytes: numberOf(artifact, 'size_in_bytes'),
    expiresAt: typeof artifact['expires_at'] === 'string' ? dateOf(artifact, 'expires_at') : null,
    artifact: {
      id,
      runId,
      isOwn: false,
      url: artifactUrl(environment, runId, id),
      ...(typeof digest === 'string' ? { digest: digest.replace(/^sha256:/, '') } : {}),
    },
  };
}

/** The page of an artifact for people who are signed in. */
export function artifactUrl(environment: RunEnvironment, runId: number | string, id: number): string {
  return `${environment.serverUrl}/${environment.repository}/actions/runs/${runId}/artifacts/${id}`;
}

function pageOf(answer: unknown): Page<Json> {
  const page = objectOf(answer);
  const { artifacts } = page;
  if (!Array.isArray(artifacts)) throw unexpected();
  return { totalCount: numberOf(page, 'total_count'), items: artifacts.map(objectOf) };
}

function objectOf(value: unknown): Json {
  if (!isObject(value)) throw unexpected();
  return value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dateOf(object: Json, name: string): Date {
  const date = new Date(textOf(object, name));
  if (Number.isNaN(date.getTime())) throw unexpected();
  return date;
}

function textOf(object: Json, name: string): string {
  const value = object[name];
  if (typeof value !== 'string') throw unexpected();
  return value;
}

/** A number of GitHub's: it counts, or names something. `1e999` is Infinity for the parser of JSON. */
function numberOf(object: Json, name: string): number {
  const value = object[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw unexpected();
  return value;
}

function unexpected(): Failure {
  return new Failure(
    'unreadable',
    `Cannot ${PURPOSE.what}: the answer is not what GitHub documents. Run again later.`,
  );
}
