// How many requests, and how long, it takes to find the newest backup of one certificate among 50 000 artifacts, and to
// list all of them: `node benchmarks/find-newest.ts`. Beside each stands its baseline: one page after the other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServices, type Services } from '../local/services/services.ts';
import { fullName } from '../local/services/repository.ts';
import { listArtifacts } from '../src/adapters/github/artifacts/artifact-listing.ts';
import { deadlineAfter } from '../src/adapters/github/deadline.ts';
import { restClient, type RestClient } from '../src/adapters/github/rest/rest-client.ts';
import { readRunEnvironment, type RunEnvironment } from '../src/adapters/github/run/run-environment.ts';
import { formatBackupName } from '../src/domain/backup/backup-name.ts';
import { formatCells, report, type Benchmark, type Thoroughness } from './benchmark.ts';

const ARTIFACT_COUNT = 50_000;
/** Enough for the brief run to meet every case. */
const BRIEF_ARTIFACT_COUNT = 12_000;
const PAGE_SIZE = 100;
const MINUTE_MS = 60_000;
/** The local services answer at once; GitHub takes about so long. */
const LATENCY_MS = 100;
/** Enough for the brief run, which judges nothing by time. */
const BRIEF_LATENCY_MS = 10;

/** A certificate, and how many artifacts are newer than its newest backup; `null` where it has none. */
interface Kept {
  readonly base: string;
  readonly newerCount: number | null;
}

const RECENT: Kept = { base: 'certkeep-recent.example', newerCount: 20 };
const OLD: Kept = { base: 'certkeep-old.example', newerCount: 10_000 };
const ABSENT: Kept = { base: 'certkeep-absent.example', newerCount: null };

/** A GitHub of its own, and how to reach it. */
interface Place {
  readonly services: Services;
  readonly environment: RunEnvironment;
  readonly rest: Pick<RestClient, 'request' | 'requestPage'>;
}

interface Measured {
  readonly requestCount: number;
  readonly ms: number;
}

/** Everybody's artifacts, one a minute, with a backup of each certificate among them. */
function fill(services: Services, artifactCount: number): void {
  const now = Date.now();
  const names = new Map(
    [RECENT, OLD].map(({ base, newerCount }) => [
      newerCount,
      formatBackupName({
        base,
        time: new Date(now - (newerCount ?? 0) * MINUTE_MS),
        isPublic: false,
        attempt: 1,
      }),
    ]),
  );
  services.artifacts.addListed(
    Array.from({ length: artifactCount }, (_, index) => ({
      name: names.get(index) ?? `coverage-${index}`,
      zip: Buffer.alloc(0),
      createdAt: new Date(now - index * MINUTE_MS),
      expiresAt: new Date(now + artifactCount * MINUTE_MS),
    })),
  );
}

function placeOf(services: Services, folder: string, latencyMs: number): Place {
  const environment = readRunEnvironment({
    GITHUB_API_URL: services.apiUrl,
    GITHUB_SERVER_URL: services.serverUrl,
    GITHUB_REPOSITORY: fullName(services.repository),
    GITHUB_REPOSITORY_ID: String(services.repository.id),
    GITHUB_RUN_ID: '1',
    GITHUB_REF_NAME: services.repository.defaultBranch,
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
  });
  const token = services.tokenFor({ actions: 'read' });
  const rest = restClient(environment, token, deadlineAfter(30 * MINUTE_MS));
  return { services, environment, rest: distant(rest, latencyMs) };
}

/** The client with the way to GitHub and back. */
function distant(rest: RestClient, latencyMs: number): Pick<RestClient, 'request' | 'requestPage'> {
  const travel = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, latencyMs));
  return {
    async request(...parameters) {
      await travel();
      return await rest.request(...parameters);
    },
    async requestPage(...parameters) {
      await travel();
      return await rest.requestPage(...parameters);
    },
  };
}

async function measure(
  { services }: Place,
  work: () => Promise<boolean>,
  isThere: boolean,
): Promise<Measured> {
  services.requests.length = 0;
  const start = performance.now();
  if ((await work()) !== isThere) throw new Error('the benchmark did not find what is there');
  return { requestCount: services.requests.length, ms: performance.now() - start };
}

/** As the tool looks: for the first backup, or for all of them. */
async function find(
  { environment, rest, services }: Place,
  base: string,
  extent: 'newest' | 'all',
): Promise<boolean> {
  const { id, defaultBranch } = services.repository;
  const readRepository = (): Promise<{ id: number; defaultBranch: string }> =>
    Promise.resolve({ id, defaultBranch });
  let isFound = false;
  for await (const set of listArtifacts(base, { environment, rest, readRepository, runId: null })) {
    isFound = set.name.base === base;
    if (extent === 'newest') break;
  }
  return isFound;
}

/** As one would look who reads page after page. */
async function findPageByPage({ rest }: Place, base: string, extent: 'newest' | 'all'): Promise<boolean> {
  let isFound = false;
  for (let page = 1; ; page += 1) {
    const answer = (await rest.request(
      'GET /repos/{owner}/{repo}/actions/artifacts',
      { per_page: PAGE_SIZE, page },
      { what: 'list artifacts', permission: 'actions: read' },
    )) as { artifacts: { name: string }[] };
    isFound ||= answer.artifacts.some(({ name }) => name.startsWith(`${base}-`));
    if ((isFound && extent === 'newest') || answer.artifacts.length < PAGE_SIZE) return isFound;
  }
}

function cellsOf(name: string, found: Measured, baseline: Measured): string[] {
  const cell = ({ requestCount, ms }: Measured): string =>
    `${requestCount} requests, ${(ms / 1000).toFixed(1)} s`;
  return [name, cell(found), cell(baseline), (baseline.ms / found.ms).toFixed(1)];
}

/** Without a budget: requests and time, with artifacts by the ten thousand. */
export const measureFindNewest: Benchmark = async ({ isBrief }: Thoroughness) => {
  const artifactCount = isBrief ? BRIEF_ARTIFACT_COUNT : ARTIFACT_COUNT;
  const latencyMs = isBrief ? BRIEF_LATENCY_MS : LATENCY_MS;
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-benchmark-'));
  try {
    await using services = await startServices({ stateFolder: join(folder, 'services') });
    fill(services, artifactCount);
    const place = placeOf(services, folder, latencyMs);
    // The client is loaded with the first request, whoever makes it.
    await find(place, RECENT.base, 'newest');
    const lines: string[][] = [];
    for (const [name, { base, newerCount }, extent] of [
      ['newest backup, recent', RECENT, 'newest'],
      ['newest backup, 10 000 back', OLD, 'newest'],
      ['absent: every page is read', ABSENT, 'newest'],
      ['all backups, as prune needs them', RECENT, 'all'],
    ] as const) {
      const isThere = newerCount !== null;
      const found = await measure(place, () => find(place, base, extent), isThere);
      lines.push(
        cellsOf(name, found, await measure(place, () => findPageByPage(place, base, extent), isThere)),
      );
    }
    const header = ['to find', 'certkeep', 'page after page', 'times as fast'];
    const title = `Among ${artifactCount} artifacts, ${latencyMs} ms to the server:`;
    return { rows: [], notes: [`${title}\n\n${formatCells(header, lines)}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) await report([measureFindNewest]);
