import { describe, expect, it } from 'vitest';
import { listArtifacts } from '../../../../src/adapters/github/artifact-listing.ts';
import { deadlineAfter } from '../../../../src/adapters/github/deadline.ts';
import { repositoryReader } from '../../../../src/adapters/github/repository.ts';
import { restClient } from '../../../../src/adapters/github/rest-client.ts';
import { formatBackupName } from '../../../../src/domain/backup-name.ts';
import type { StoredSet } from '../../../../src/ports.ts';
import { github } from '../../../contract/github-job.ts';
import { collect, failureOf } from '../../../contract/outcome.ts';
import { nameOf } from '../../../contract/sample-set.ts';
import { html, stubServer, TOKEN, type Answer } from './stub-server.ts';

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

async function list(...answers: readonly Answer[]): Promise<StoredSet[]> {
  const { environment } = await stubServer(...answers);
  const rest = restClient(environment, TOKEN, deadlineAfter(5000));
  const read = (): ReturnType<ReturnType<typeof repositoryReader>> =>
    Promise.resolve({ id: 5, defaultBranch: 'trunk' });
  return collect(listArtifacts(base, environment, rest, read));
}

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
        createdAt: new Date('2026-11-23T02:10:05Z'),
        sizeBytes: 2048,
        expiresAt: new Date('2027-02-21T02:10:05Z'),
        artifact: {
          id: 11,
          runId: 7,
          isOwn: false,
          url: 'https://github.com/octo-org/certificates/actions/runs/7/artifacts/11',
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
    'that is expired': { expired: true },
    'of a fork': { workflow_run: { ...run, head_repository_id: 6 } },
    'of a fork that is gone': { workflow_run: { ...run, head_repository_id: null } },
    'of another repository': { workflow_run: { ...run, repository_id: 6, head_repository_id: 6 } },
    'of another branch': { workflow_run: { ...run, head_branch: 'feature' } },
    'of a branch that is gone': { workflow_run: { ...run, head_branch: null } },
    'of a run that is gone': { workflow_run: null },
  };
  it.each(Object.entries(strangers))('%s is passed over', async (_, changes) => {
    const sets = await list(answerOf({ ...ARTIFACT, ...changes, id: 12 }, ARTIFACT));
    expect(sets.map((set) => set.artifact?.id)).toEqual([11]);
  });

  it('of the default branch is taken on every branch', async () => {
    const ofTrunk = { ...ARTIFACT, workflow_run: { ...run, head_branch: 'trunk' } };
    expect(await list(answerOf(ofTrunk))).toHaveLength(1);
  });
});

describe('the artifacts of all runs', () => {
  const made = (id: number, stamp: string, createdAt: string): object => ({
    ...ARTIFACT,
    id,
    name: NAME.replace('20261123T021000Z', stamp),
    created_at: createdAt,
  });
  const idsOf = async (...artifacts: readonly object[]): Promise<unknown> =>
    (await list(answerOf(...artifacts))).map(({ artifact }) => artifact?.id);

  it('stand by the times of their names, also where runs raced and their uploads ended in another order', async () => {
    const last = made(14, '20261123T021002Z', '2026-11-23T02:10:09Z');
    const first = made(15, '20261123T021000Z', '2026-11-23T02:10:09Z');
    const slow = made(16, '20261123T021001Z', '2026-11-23T03:10:00Z');
    expect(await idsOf(slow, first, last)).toEqual([14, 16, 15]);
    const again = { ...first, id: 17, name: `${NAME}-r2` };
    expect(await idsOf(first, again, last)).toEqual([14, 17, 15]);
  });

  it('stand by the time of their receipt where their names tell quite another', async () => {
    const today = made(12, '20261123T021000Z', '2026-11-23T02:10:05Z');
    const madeUp = made(11, '20991231T000000Z', '2026-11-22T02:10:05Z');
    const late = made(13, '20261123T021100Z', '2026-11-23T03:11:01Z');
    expect(await idsOf(late, today, madeUp)).toEqual([13, 12, 11]);
    expect(await idsOf(madeUp, today, late)).toEqual([13, 12, 11]);
  });
});

describe('the artifacts of one run', () => {
  const run = ARTIFACT.workflow_run;

  async function listOfRun(runId: number, ...answers: readonly Answer[]): Promise<StoredSet[]> {
    const { environment } = await stubServer(...answers);
    const rest = restClient(environment, TOKEN, deadlineAfter(5000));
    const read = (): ReturnType<ReturnType<typeof repositoryReader>> =>
      Promise.resolve({ id: 5, defaultBranch: 'trunk' });
    return collect(listArtifacts(base, environment, rest, read, { runId, extent: 'newest' }));
  }

  it('are listed newest first, in whatever order they come, and on whatever branch they were made', async () => {
    const ofBranch = { ...ARTIFACT, workflow_run: { ...run, head_branch: 'feature' } };
    const older = { ...ofBranch, id: 12, name: NAME.replace('0210', '0209') };
    const again = { ...ofBranch, id: 13, name: `${NAME}-r2` };
    const sets = await listOfRun(7, answerOf(older, ofBranch, again));
    expect(sets.map((set) => set.artifact?.id)).toEqual([13, 11, 12]);
  });

  it('are not taken where they are a fork’s, or of another run on another branch', async () => {
    const ofFork = { ...ARTIFACT, workflow_run: { ...run, head_repository_id: 6 } };
    const ofOther = { ...ARTIFACT, workflow_run: { ...run, id: 8, head_branch: 'feature' } };
    expect(await listOfRun(7, answerOf(ofFork, ofOther))).toEqual([]);
  });
});

describe('an answer of another shape is none', () => {
  const answers: Readonly<Record<string, Answer>> = {
    html,
    'a list': { status: 200, json: [] },
    'an object without artifacts': { status: 200, json: { total_count: 0 } },
    'artifacts that are no list': { status: 200, json: { artifacts: {} } },
    'artifacts that are no objects': answerOf(null),
    'an artifact without a name': answerOf({ ...ARTIFACT, name: null }),
    'an artifact without a number': answerOf({ ...ARTIFACT, id: '11' }),
    'an artifact of half a number': answerOf({ ...ARTIFACT, id: 11.5 }),
    'an artifact of less than nothing': answerOf({ ...ARTIFACT, size_in_bytes: -1 }),
    'an artifact without a size': answerOf({ ...ARTIFACT, size_in_bytes: null }),
    'an artifact of no time': answerOf({ ...ARTIFACT, created_at: 'yesterday' }),
    'an artifact that ends at no time': answerOf({ ...ARTIFACT, expires_at: 'tomorrow' }),
    'a run without a number': answerOf({ ...ARTIFACT, workflow_run: { ...ARTIFACT.workflow_run, id: null } }),
  };
  it.each(Object.entries(answers))('%s', async (_, answer) => {
    const failure = await failureOf(list(answer));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain('not what GitHub documents');
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
    const list250 = (): AsyncGenerator<StoredSet> =>
      listArtifacts(base, job.environment, job.rest, job.readRepository);

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

  it('of forks, of other branches and of the past are passed over', async () => {
    const job = hub.startJob({ ref: 'refs/heads/feature' });
    const add = (hour: number, changes: object): Promise<unknown> =>
      hub.services.artifacts.add({ name: nameAt(hour), zip: Buffer.from('x'), ...changes });
    await add(1, {});
    await add(2, { headBranch: 'feature' });
    await add(3, { headBranch: 'other' });
    await add(4, { headRepositoryId: 99 });
    await add(5, { headRepositoryId: 99, headBranch: 'main' });
    await add(6, { expiresAt: new Date(Date.now() - 1000) });
    const sets = await collect(listArtifacts(base, job.environment, job.rest, job.readRepository));
    expect(sets.map((set) => set.place).sort()).toEqual([`artifact ${nameAt(1)}`, `artifact ${nameAt(2)}`]);
  });

  it('may not be listed without the permission', async () => {
    const job = hub.startJob({ permissions: { actions: 'none' } });
    const failure = await failureOf(
      collect(listArtifacts(base, job.environment, job.rest, job.readRepository)),
    );
    expect(failure.code).toBe('denied');
    expect(failure.message).toContain('actions: read');
    expect(failure.message).not.toContain(job.token);
  });
});
