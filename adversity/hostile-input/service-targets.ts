import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordingLog } from '../../__tests__/fakes/recording-log.ts';
import { backupNameIn, storedSetOf } from '../../src/adapters/github/releases/asset.ts';
import { findReleases, readAssets } from '../../src/adapters/github/releases/release-listing.ts';
import { EVERY_NAME } from '../../src/domain/backup/backup-name.ts';
import { listArtifacts } from '../../src/adapters/github/artifacts/artifact-listing.ts';
import { certificateCache } from '../../src/adapters/github/cache/certificate-cache.ts';
import type { Deadline } from '../../src/adapters/github/deadline.ts';
import { repositoryReader } from '../../src/adapters/github/run/repository.ts';
import { restClient, type RestClient } from '../../src/adapters/github/rest/rest-client.ts';
import type { Fetch, Reply } from '../../src/adapters/github/rest/toolkit-fetch.ts';
import { runContext } from '../../src/adapters/github/run/run-context.ts';
import { readRunEnvironment, type RunEnvironment } from '../../src/adapters/github/run/run-environment.ts';
import { schedule } from '../../src/adapters/github/schedule.ts';
import { DAY_MS } from '../../src/domain/certificate/certificate.ts';
import { formatTime } from '../../src/domain/backup/manifest.ts';
import type { StoredSet } from '../../src/ports/stores.ts';
import { expect, foreseen, foreseenLater, type Target } from './target.ts';

const BASE = 'certkeep-app.example';
const VARIABLES = {
  GITHUB_REPOSITORY: 'owner/name',
  GITHUB_RUN_ID: '42',
  GITHUB_WORKSPACE: '/runner/workspace',
  RUNNER_TEMP: '/runner/temp',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_REF: 'refs/heads/main',
};
/** As GitHub and as Gitea: their lists are read in other ways. */
const ENVIRONMENTS: readonly RunEnvironment[] = [
  readRunEnvironment(VARIABLES),
  readRunEnvironment({ ...VARIABLES, GITEA_ACTIONS: 'true' }),
];
const NO_DEADLINE: Deadline = {
  signal: new AbortController().signal,
  limit: (_, work) => work(),
};
/** A list without an end is the deadline's to end. */
const MAX_REQUESTS = 40;

const ARTIFACT = {
  id: 11,
  name: `${BASE}-20261123T021000Z`,
  size_in_bytes: 2048,
  expired: false,
  digest: `sha256:${'a'.repeat(64)}`,
  created_at: '2026-11-23T02:10:05Z',
  expires_at: '2027-02-21T02:10:05Z',
  workflow_run: { id: 7, repository_id: 7, head_repository_id: 7, head_branch: 'main', head_sha: 'abc' },
};
const RELEASE = {
  id: 5,
  tag_name: 'certkeep',
  draft: true,
  upload_url: 'https://uploads.github.com/repos/o/r/releases/5/assets{?name,label}',
};
const ASSET = {
  id: 9,
  name: `${BASE}-20261123T021000Z.zip`,
  label: `${BASE}-20261123T021000Z.zip (run 7)`,
  state: 'uploaded',
  size: 2048,
  digest: `sha256:${'a'.repeat(64)}`,
  created_at: '2026-11-23T02:10:05Z',
  uuid: '0f0e0d0c-0b0a-4908-8706-050403020100',
};
const REPOSITORY = { id: 7, default_branch: 'main' };
const CACHES = {
  total_count: 1,
  actions_caches: [{ id: 1, key: `certkeep/${BASE}/1`, ref: 'refs/heads/main' }],
};
const WORDS = [
  '__proto__',
  'constructor',
  '"toString":1,',
  '1e999',
  '-1',
  'null',
  '[]',
  '{}',
  '"',
  '\\ud800',
  '\\u001b[31m',
  '::add-mask::a',
  '275760-09-13',
  '0000-00-00',
  'rate limit',
  '<html>',
];

/** Readers of what GitHub and the runner say, and a folder that is removed when they are done. */
export function serviceTargets(): { readonly targets: readonly Target[]; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'certkeep-hostile-'));
  const targets: readonly Target[] = [
    ofAnswers('artifact-list', { total_count: 1, artifacts: [ARTIFACT] }, readArtifacts),
    ofAnswers('release-list', [RELEASE], readReleases),
    ofAnswers('asset-list', [ASSET], readAssetSets),
    ofAnswers('cache-list', CACHES, readCacheKeys),
    ofAnswers('repository', REPOSITORY, async (rest, environment) => {
      const { id, defaultBranch } = await repositoryReader(environment, rest)();
      expect(
        typeof id === 'number' && typeof defaultBranch === 'string',
        'a repository has a number and a branch',
      );
    }),
    ofAnswers('workflow', {}, (rest, environment) => schedule(environment, rest).keepAlive()),
    {
      name: 'run-environment',
      seeds: environments(),
      words: ['\0', '=', 'http://', 'https://[', 'Infinity', '1e9', 'NaN', '-1'],
      read: readEnvironment,
    },
    {
      name: 'event-payload',
      seeds: [Buffer.from(JSON.stringify({ repository: REPOSITORY }))],
      words: WORDS,
      read: readEvent(join(folder, 'event.json')),
    },
  ];
  return {
    targets,
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const KNOWN = { id: 7, defaultBranch: 'main' };

/** What reads the answers of the REST API, which go through GitHub's own client: a status, headers and a body. */
function ofAnswers(
  name: string,
  sound: unknown,
  read: (rest: RestClient, environment: RunEnvironment) => Promise<void>,
): Target {
  const seeds = ['200', '200', '204', '403', '404', '429', '500'].map((status) =>
    Buffer.from(`${status}\napplication/json; charset=utf-8\n${JSON.stringify(sound)}`),
  );
  return {
    name,
    seeds,
    words: WORDS,
    read: async (bytes) => {
      for (const environment of ENVIRONMENTS) {
        const options = { wait: () => Promise.resolve(), fetch: answering(bytes) };
        const rest = restClient(environment, 'a token', NO_DEADLINE, options);
        await foreseenLater(() => read(rest, environment));
      }
    },
  };
}

/** Answers every request with the bytes: the status, the content type and the body, each a line. */
function answering(bytes: Buffer): Fetch {
  let count = 0;
  return (address) =>
    Promise.try(() => {
      count += 1;
      if (count > MAX_REQUESTS) throw new Error('no answer');
      return answerOf(bytes, address);
    });
}

function answerOf(bytes: Buffer, url: string): Reply {
  const lines = bytes.toString('latin1');
  const [first = '', type = ''] = lines.split('\n', 2);
  const body = new Uint8Array(bytes.subarray(first.length + type.length + 2));
  const contentType = /^[\x20-\x7e]+$/.test(type) ? type : 'application/json';
  return {
    status: /^[2-5]\d\d$/.test(first) ? Number(first) : 200,
    url,
    headers: new Map([['content-type', contentType]]),
    text: () => Promise.resolve(Buffer.from(body).toString('utf8')),
    arrayBuffer: () => Promise.resolve(body.buffer),
  };
}

async function readArtifacts(rest: RestClient, environment: RunEnvironment): Promise<void> {
  const readRepository = (): Promise<typeof KNOWN> => Promise.resolve(KNOWN);
  for (const runId of [null, 7]) {
    await foreseenLater(async () => {
      let before: StoredSet | null = null;
      for await (const set of listArtifacts(BASE, { environment, rest, readRepository, runId })) {
        useStoredSet(set);
        before = set;
      }
      expect(before === null || before.name.base === BASE, 'a set is of its name');
    });
  }
}

async function readReleases(rest: RestClient, environment: RunEnvironment): Promise<void> {
  for (const mayCreate of [false, true]) {
    await foreseenLater(async () => {
      const releases = await findReleases({ environment, rest, tag: RELEASE.tag_name, mayCreate });
      expect(
        releases.every(({ tag }) => tag === RELEASE.tag_name),
        'a release is of its tag',
      );
    });
  }
}

async function readAssetSets(rest: RestClient, environment: RunEnvironment): Promise<void> {
  const access = { environment, rest, tag: RELEASE.tag_name, mayCreate: false };
  const release = { id: RELEASE.id, tag: RELEASE.tag_name, isDraft: true, uploadUrl: '' };
  for (const file of await readAssets(access, release)) {
    const name = backupNameIn(file.name, EVERY_NAME);
    if (name === null) continue;
    const { asset, ...set } = storedSetOf(file, name);
    useListed(set);
    expect(Number.isSafeInteger(asset?.id), 'a number names an asset');
    expect(/^\d*$/.test(asset?.runId ?? ''), 'a number names a run');
  }
}

async function readCacheKeys(rest: RestClient, environment: RunEnvironment): Promise<void> {
  const readRepository = (): Promise<typeof KNOWN> => Promise.resolve(KNOWN);
  const log = recordingLog();
  const cache = certificateCache({ environment, rest, readRepository, deadline: NO_DEADLINE, log });
  const keys = await cache.list(BASE);
  expect(
    keys.every((key) => key.startsWith(`certkeep/${BASE}/`)),
    'a key is of its name',
  );
}

/** Whatever is said of a stored set can be said of this one. */
function useListed({ receivedAt, expiresAt, sizeBytes, place }: StoredSet): void {
  formatTime(receivedAt);
  if (expiresAt !== null) expiresAt.toISOString();
  expect(sizeBytes >= 0, 'a size is none below nothing');
  expect(!/\p{Cc}/u.test(place), 'a place is one line');
}

/** As `useListed`, of an artifact. */
function useStoredSet(set: StoredSet): void {
  const { artifact } = set;
  useListed(set);
  expect(
    Number.isSafeInteger(artifact?.id) && Number.isSafeInteger(artifact?.runId),
    'a number names an artifact and its run',
  );
  expect(artifact?.url !== undefined && URL.canParse(artifact.url), 'an artifact has an address');
}

function environments(): Buffer[] {
  const variables = {
    ...VARIABLES,
    GITHUB_REPOSITORY_ID: '7',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_WORKFLOW_REF: 'owner/name/.github/workflows/keep.yml@refs/heads/main',
  };
  return [Buffer.from(Object.entries(variables).flat().join('\0'))];
}

async function readEnvironment(bytes: Buffer): Promise<void> {
  const parts = bytes.toString('utf8').split('\0');
  const variables = parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? ''] as const] : []));
  const env = { ...Object.fromEntries(variables), GITHUB_EVENT_PATH: '' };
  const environment = foreseen(() => readRunEnvironment(env));
  if (environment === undefined) return;
  const days = environment.maxRetentionDays ?? 0;
  new Date(Date.now() + days * DAY_MS).toISOString();
  expect(
    environment.repositoryId === null || Number.isSafeInteger(environment.repositoryId),
    'a repository has a number',
  );
  const rest: Pick<RestClient, 'request'> = { request: () => Promise.resolve(null) };
  await foreseenLater(() => schedule(environment, rest).keepAlive());
  await foreseenLater(() => runContext(environment, repositoryReader(environment, rest)).readRecord());
}

function readEvent(path: string): (bytes: Buffer) => void {
  const [variables = ''] = environments().map((bytes) => bytes.toString());
  const parts = variables.split('\0');
  const env = Object.fromEntries(
    parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? '']] : [])),
  ) as Record<string, string>;
  return (bytes) => {
    writeFileSync(path, bytes);
    const { defaultBranch } = readRunEnvironment({ ...env, GITHUB_EVENT_PATH: path });
    expect(defaultBranch === null || defaultBranch !== '', 'a branch has a name, or is not known');
  };
}
