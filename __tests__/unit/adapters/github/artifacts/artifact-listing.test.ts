import { describe, expect, it } from 'vitest';
import { listArtifacts } from '../../../../../src/adapters/github/artifacts/artifact-listing.ts';
import { deadlineAfter } from '../../../../../src/adapters/github/deadline.ts';
import type { Repository } from '../../../../../src/adapters/github/run/repository.ts';
import { restClient } from '../../../../../src/adapters/github/rest/rest-client.ts';
import { formatBackupName } from '../../../../../src/domain/backup/backup-name.ts';
import type { StoredSet } from '../../../../../src/ports/stores.ts';
import { github, type GithubJob } from '../../../../contract/github-job.ts';
import { collect, failureOf } from '../../../../contract/outcome.ts';
import { nameOf } from '../../../../contract/sample-set.ts';
import { withoutWaiting } from '../../../../fakes/without-waiting.ts';
import { environmentOf, html, stubServer, TOKEN, type Answer } from '../stub-server.ts';

const { base } = nameOf();
const NAME = formatBackupName(nameOf());

const ARTIFACT = {
  id: 11,
  name: NAME,
  size_in_bytes: 2048,
  expired: false,
  digest: `sha256:${'a'.repeat(64)}`,
  created_at: '2026-11-23T02:10:05Z',
  expires_at: '2027-02-21T02:10:05Z',
  workflow_run: { id: 7, repository_id: 5, head_repository_id: 5, head_branch: 'main', head_sha: 'abc' },
};

interface Asked {
  readonly variables?: Readonly<Record<string, string>>;
  readonly runId?: number | null;
}

const inRepository = (): Promise<Repository> => Promise.resolve({ id: 5, defaultBranch: 'trunk' });

async function* listed(
  answers: readonly Answer[],
  { variables = {}, runId = null }: Asked = {},
): AsyncGenerator<StoredSet> {
  const { apiUrl } = (await stubServer(...answers)).environment;
  const environment = environmentOf({ GITHUB_API_URL: apiUrl, ...variables });
  const rest = restClient(environment, TOKEN, deadlineAfter(5000), { wait: withoutWaiting });
  yield* listArtifacts(base, { environment, rest, readRepository: inRepository, runId });
}

const list = (...answers: readonly Answer[]): Promise<StoredSet[]> => collect(listed(answers));

const idsOf = (sets: readonly StoredSet[]): unknown => sets.map(({ artifact }) => artifact?.id);

function answerOf(...artifacts: readonly unknown[]): Answer {
  return { status: 200, json: { total_count: artifacts.length, artifacts } };
}

describe('an artifact', () => {
  it('becomes a stored set', async () => {
    expect(await list(answerOf(ARTIFACT))).toEqual([
      {
        name: nameOf(),
        place: `artifact ${NAME}`,
        source: 'artifact',
        receivedAt: new Date('2026-11-23T02:10:05Z'),
        sizeBytes: 2048,
        expiresAt: new Date('2027-02-21T02:10:05Z'),
        isExpired: false,
        artifact: {
          id: 11,
          runId: 7,
          isOwn: false,
          url: 'https://github.com/octo-org/certificates/actions/runs/7/artifacts/11',
          headBranch: 'main',
          digest: 'a'.repeat(64),
        },
      },
    ]);
  });

  it('may be of the time before digests, and without an end', async () => {
    const [set] = await list(answerOf({ ...ARTIFACT, digest: null, expires_at: null }));
    expect(set).toMatchObject({ expiresAt: null });
    expect(set?.artifact).not.toHaveProperty('digest');
  });

  const run = ARTIFACT.workflow_run;
  const strangers: Readonly<Record<string, object>> = {
    'of another name': { name: 'coverage' },
    'of another certificate': { name: NAME.replace('app', 'other') },
    'of a name that only begins like ours': { name: `${NAME}-old` },
    'of a day that is none': { name: NAME.replace('1123', '1131') },
    'of a fork': { workflow_run: { ...run, head_repository_id: 6 } },
    'of another repository': { workflow_run: { ...run, repository_id: 6, head_repository_id: 6 } },
    'of another repository, with nothing of the head': { workflow_run: { id: 7, repository_id: 6 } },
    'of a pull request': { workflow_run: { ...run, event: 'pull_request' } },
    'of a pull request, with nothing of the repository': { workflow_run: { id: 7, event: 'pull_request' } },
  };
  it.each(Object.entries(strangers))('%s is left out', async (_, changes) => {
    const sets = await list(answerOf({ ...ARTIFACT, ...changes, id: 12 }, ARTIFACT));
    expect(idsOf(sets)).toEqual([11]);
  });

  const ours: Readonly<Record<string, readonly [object, string | null]>> = {
    'of another branch': [{ workflow_run: { ...run, head_branch: 'feature' } }, 'feature'],
    'of a branch that is gone': [{ workflow_run: { ...run, head_branch: null } }, null],
    'of another event': [{ workflow_run: { ...run, event: 'push' } }, 'main'],
    'of a run of which the head is not told': [
      { workflow_run: { ...run, head_repository_id: null } },
      'main',
    ],
    'of a run of which no repository is told': [
      { workflow_run: { ...run, repository_id: null, head_repository_id: null } },
      'main',
    ],
    'of a run that is gone': [{ workflow_run: null }, null],
    'of a run of which Gitea tells little': [
      { workflow_run: { id: 7, repository_id: 5, head_sha: 'a' } },
      null,
    ],
    'of a run of which nothing is told': [{ workflow_run: undefined }, null],
  };
  it.each(Object.entries(ours))('%s is listed: sets prove themselves', async (_, [changes, headBranch]) => {
    const [set] = await list(answerOf({ ...ARTIFACT, ...changes }));
    expect(set?.artifact).toMatchObject({ id: 11, headBranch });
  });

  it('that has expired is listed as such', async () => {
    const sets = await list(answerOf({ ...ARTIFACT, expired: true }, { ...ARTIFACT, id: 12 }));
    expect(sets.map(({ isExpired }) => isExpired)).toEqual([true, false]);
  });

  it('has a page by its name on Gitea', async () => {
    const [set] = await collect(listed([answerOf(ARTIFACT)], { variables: { GITEA_ACTIONS: 'true' } }));
    expect(set?.artifact?.url).toBe(
      `https://github.com/octo-org/certificates/actions/runs/7/artifacts/${NAME}`,
    );
  });

  it('does not need the repository if its run is not told', async () => {
    const { environment } = await stubServer(answerOf({ ...ARTIFACT, workflow_run: null }));
    const rest = restClient(environment, TOKEN, deadlineAfter(5000), { wait: withoutWaiting });
    const readRepository = (): Promise<never> => Promise.reject(new Error('it was asked for'));
    const sets = listArtifacts(base, { environment, rest, readRepository, runId: null });
    expect(await collect(sets)).toHaveLength(1);
  });
});

describe('the artifacts of all runs', () => {
  const made = (id: number, stamp: string, createdAt: string): object => ({
    ...ARTIFACT,
    id,
    name: NAME.replace('20261123T021000Z', stamp),
    created_at: createdAt,
  });
  const idsListed = async (...artifacts: readonly object[]): Promise<unknown> =>
    idsOf(await list(answerOf(...artifacts)));

  it('are ordered by the times of their names, also if runs raced and their uploads ended in another order', async () => {
    const last = made(14, '20261123T021002Z', '2026-11-23T02:10:09Z');
    const first = made(15, '20261123T021000Z', '2026-11-23T02:10:09Z');
    const slow = made(16, '20261123T021001Z', '2026-11-23T03:10:00Z');
    expect(await idsListed(slow, first, last)).toEqual([14, 16, 15]);
    const again = { ...first, id: 17, name: `${NAME}-r2` };
    expect(await idsListed(first, again, last)).toEqual([14, 17, 15]);
  });

  it('are ordered by when they were received if their names tell quite another time', async () => {
    const today = made(12, '20261123T021000Z', '2026-11-23T02:10:05Z');
    const madeUp = made(11, '20991231T000000Z', '2026-11-22T02:10:05Z');
    const late = made(13, '20261123T021100Z', '2026-11-23T03:11:01Z');
    expect(await idsListed(late, today, madeUp)).toEqual([13, 12, 11]);
    expect(await idsListed(madeUp, today, late)).toEqual([13, 12, 11]);
  });

  const page = (total: number, ...artifacts: readonly object[]): Answer => ({
    status: 200,
    json: { total_count: total, artifacts },
  });
  const older = made(11, '20261121T021000Z', '2026-11-21T02:10:05Z');
  const middle = made(12, '20261122T021000Z', '2026-11-22T02:10:05Z');
  const newer = made(13, '20261123T021000Z', '2026-11-23T02:10:05Z');

  it('come newest first from Gitea too, which lists the oldest first', async () => {
    const variables = { GITEA_ACTIONS: 'true' };
    const pages = [page(3, older, middle), page(3, newer)];
    expect(idsOf(await collect(listed(pages, { variables })))).toEqual([13, 12, 11]);
  });

  it('are not believed to be all if the server says that there are more', async () => {
    for (const variables of [{}, { GITEA_ACTIONS: 'true' }]) {
      const failure = await failureOf(collect(listed([page(2)], { variables })));
      expect(failure.code).toBe('unreadable');
      expect(failure.message).toContain('Cannot list earlier backups');
    }
  });

  it('are yielded before it is known that some are missing, but not by Gitea', async () => {
    expect((await listed([page(2, newer)]).next()).value).toMatchObject({ artifact: { id: 13 } });
    const gitea = listed([page(2, newer)], { variables: { GITEA_ACTIONS: 'true' } });
    expect(await failureOf(gitea.next())).toMatchObject({ code: 'unreadable' });
  });
});

describe('the artifacts of one run', () => {
  const run = ARTIFACT.workflow_run;
  const listOfRun = (answer: Answer): Promise<StoredSet[]> => collect(listed([answer], { runId: 7 }));

  it('are listed newest first, in whatever order they come, and on whatever branch they were made', async () => {
    const ofBranch = { ...ARTIFACT, workflow_run: { ...run, head_branch: 'feature' } };
    const older = { ...ofBranch, id: 12, name: NAME.replace('0210', '0209') };
    const again = { ...ofBranch, id: 13, name: `${NAME}-r2` };
    expect(idsOf(await listOfRun(answerOf(older, ofBranch, again)))).toEqual([13, 11, 12]);
  });

  it('are left out if they are a fork’s', async () => {
    const ofFork = { ...ARTIFACT, workflow_run: { ...run, head_repository_id: 6 } };
    expect(await listOfRun(answerOf(ofFork))).toEqual([]);
  });
});

describe('an answer of another shape is none', () => {
  const answers: Readonly<Record<string, Answer>> = {
    html,
    'a list': { status: 200, json: [] },
    'an object without artifacts': { status: 200, json: { total_count: 0 } },
    'artifacts that are no list': { status: 200, json: { total_count: 0, artifacts: {} } },
    'artifacts without a count': { status: 200, json: { artifacts: [] } },
    'artifacts with a count that is none': { status: 200, json: { total_count: -1, artifacts: [] } },
    'artifacts that are no objects': answerOf(null),
    'an artifact without a name': answerOf({ ...ARTIFACT, name: null }),
    'an artifact without a number': answerOf({ ...ARTIFACT, id: '11' }),
    'an artifact of half a number': answerOf({ ...ARTIFACT, id: 11.5 }),
    'an artifact of less than nothing': answerOf({ ...ARTIFACT, size_in_bytes: -1 }),
    'an artifact without a size': answerOf({ ...ARTIFACT, size_in_bytes: null }),
    'an artifact of no time': answerOf({ ...ARTIFACT, created_at: 'yesterday' }),
    'an artifact that ends at no time': answerOf({ ...ARTIFACT, expires_at: 'tomorrow' }),
    'a run that is no object': answerOf({ ...ARTIFACT, workflow_run: 7 }),
    'a run without a number': answerOf({ ...ARTIFACT, workflow_run: { ...ARTIFACT.workflow_run, id: null } }),
  };
  it.each(Object.entries(answers))('%s', { tags: ['slow'] }, async (_, answer) => {
    const failure = await failureOf(list(answer));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain('GitHub sent an unexpected answer');
  });
});

describe('many artifacts', () => {
  const hub = github();

  const start = new Date('2026-01-01T00:00:00Z').getTime();
  const nameAt = (index: number): string =>
    formatBackupName(nameOf({ time: new Date(start + index * 3_600_000) }));

  it('are listed newest first, page by page, and only as far as they are asked for', async () => {
    const job = hub.startJob();
    const { services } = hub;
    for (let index = 0; index < 250; index += 1) {
      const createdAt = new Date(start + index * 3_600_000);
      await services.artifacts.add({
        name: nameAt(index),
        zip: Buffer.from('x'),
        createdAt,
        expiresAt: new Date('2099-01-01'),
      });
    }
    const pages = (): string[] =>
      services.requests
        .filter(({ operation }) => operation === 'rest:listArtifacts')
        .map(({ path }) => new URL(path, services.apiUrl).searchParams.get('page') ?? '');
    const list250 = (): AsyncGenerator<StoredSet> => listArtifacts(base, { ...job, runId: null });

    const sets = list250();
    expect(services.requests).toEqual([]);
    const first = await sets.next();
    expect(first.value).toMatchObject({ place: `artifact ${nameAt(249)}` });
    for (let taken = 1; taken < 100; taken += 1) await sets.next();
    expect(pages()).toEqual(['1']);
    await sets.next();
    expect(pages()).toEqual(['1', '2']);
    await sets.return(undefined);

    services.requests.length = 0;
    const all = await collect(list250());
    expect(all.map((set) => set.place)).toEqual(
      Array.from({ length: 250 }, (_, index) => `artifact ${nameAt(249 - index)}`),
    );
    expect(pages()).toEqual(['1', '2', '3']);
  });

  const listFor = (job: GithubJob): Promise<StoredSet[]> =>
    collect(listArtifacts(base, { ...job, runId: null }));

  it('of forks are left out, those of other branches and of the past are not', async () => {
    const job = hub.startJob({ ref: 'refs/heads/feature' });
    const add = (hour: number, changes: object): Promise<unknown> =>
      hub.services.artifacts.add({ name: nameAt(hour), zip: Buffer.from('x'), ...changes });
    await add(1, {});
    await add(2, { headBranch: 'feature' });
    await add(3, { headBranch: 'other' });
    await add(4, { headRepositoryId: 99 });
    await add(5, { headRepositoryId: 99, headBranch: 'main' });
    await add(6, { expiresAt: new Date(Date.now() - 1000) });
    const sets = (await listFor(job)).toSorted((some, other) => +some.name.time - +other.name.time);
    expect(sets.map(({ place, isExpired, artifact }) => [place, isExpired, artifact?.headBranch])).toEqual([
      [`artifact ${nameAt(1)}`, false, 'main'],
      [`artifact ${nameAt(2)}`, false, 'feature'],
      [`artifact ${nameAt(3)}`, false, 'other'],
      [`artifact ${nameAt(6)}`, true, 'main'],
    ]);
  });

  it('may not be listed without the permission', async () => {
    const job = hub.startJob({ permissions: { actions: 'none' } });
    const failure = await failureOf(listFor(job));
    expect(failure.code).toBe('denied');
    expect(failure.message).toContain('actions: read');
    expect(failure.message).not.toContain(job.token);
  });
});
