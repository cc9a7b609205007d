import { afterEach, describe, expect, it } from 'vitest';
import { artifactStore } from '../../../../src/adapters/github/artifacts/artifact-store.ts';
import { certificateCache } from '../../../../src/adapters/github/cache/certificate-cache.ts';
import { setStaging } from '../../../../src/adapters/set-format/staged-set.ts';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import { formatBackupName } from '../../../../src/domain/backup/backup-name.ts';
import type { BackupStore, CertificateCache, StoredSet } from '../../../../src/ports/stores.ts';
import { github, type GithubJob } from '../../../contract/github-job.ts';
import { collect, failureOf } from '../../../contract/outcome.ts';
import { DERIVATION, certificateIn, nameOf, stageSample } from '../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { hasTar } from '../../../fixtures/crypto/tools.ts';
import { recordingLog } from '../../../fakes/recording-log.ts';

const { base } = nameOf();
const hub = github({ server: 'gitea' });
let jobs: GithubJob[] = [];

afterEach(() => {
  for (const job of jobs) expect(job.leftovers()).toEqual([]);
  jobs = [];
});

function startJob(options: Parameters<typeof hub.startJob>[0] = {}): {
  readonly job: GithubJob;
  readonly store: BackupStore;
  readonly cache: CertificateCache;
} {
  const job = hub.startJob(options);
  jobs.push(job);
  const clock = { now: () => new Date() };
  const store = artifactStore({ ...job, clock, retentionDays: null, compressionLevel: 6 });
  return { job, store, cache: certificateCache({ ...job, log: recordingLog() }) };
}

const put = async ({ store }: { readonly store: BackupStore }): Promise<StoredSet | null> =>
  store.store(await stageSample(setStaging(temporaryFolder()), nameOf()), nameOf());

describe('on Gitea', () => {
  it('a set is stored, listed without a branch, opened and removed', async () => {
    await put(startJob());
    const { job, store } = startJob({ permissions: { actions: 'write' } });
    expect(job.environment.server.name).toBe('Gitea');
    const [set, ...others] = await collect(store.list(base));
    expect(others).toEqual([]);
    expect(set).toMatchObject({ isExpired: false, artifact: { headBranch: null } });
    if (set === undefined) throw new Error('it is not listed');
    expect(await certificateIn(await store.open(set))).toBe(
      `the certificate of ${formatBackupName(nameOf())}\n`,
    );
    await store.remove(set);
    expect(await collect(store.list(base))).toEqual([]);
  });

  it.each([
    [30, 29],
    [null, 90],
  ])('kept for %s days goes after %s, and both the run and the list say so', async (asked, kept) => {
    const { job } = startJob();
    const clock = { now: () => new Date() };
    const store = artifactStore({ ...job, clock, retentionDays: asked, compressionLevel: 6 });
    const stored = await store.store(await stageSample(setStaging(temporaryFolder()), nameOf()), nameOf());
    const [listed] = await collect(store.list(base));
    const days = [stored, listed].map((set) => ((set?.expiresAt?.getTime() ?? 0) - Date.now()) / DAY_MS);
    expect(days.map((each) => Math.round(each * 100) / 100)).toEqual([kept, kept]);
  });

  it('a list longer than a page is complete, and begins with the newest', async () => {
    const start = new Date('2026-01-01T00:00:00Z').getTime();
    const hours = Array.from({ length: 120 }, (_, hour) => new Date(start + hour * 3_600_000));
    hub.services.artifacts.addListed(
      hours.map((time) => ({
        name: formatBackupName(nameOf({ time })),
        zip: Buffer.from('x'),
        createdAt: time,
        expiresAt: new Date('2099-01-01'),
      })),
    );
    const sets = await collect(startJob().store.list(base));
    expect(sets.map(({ name }) => name.time)).toEqual(hours.toReversed());
    expect(hub.services.requests.filter(({ operation }) => operation === 'rest:listArtifacts')).toHaveLength(
      3,
    );
  });

  it('a token without the permission is denied', async () => {
    const { store } = startJob({ permissions: { actions: 'none' } });
    expect(await failureOf(collect(store.list(base)))).toMatchObject({ code: 'denied' });
  });

  it.skipIf(!hasTar)('the cache works, and has no list', async () => {
    const { cache } = startJob({ ref: 'refs/heads/feature' });
    await cache.store(
      await stageSample(setStaging(temporaryFolder()), nameOf(), 'cached\n'),
      nameOf(),
      DERIVATION,
    );
    const other = startJob({ ref: 'refs/heads/other' }).cache;
    expect(await certificateIn((await other.fetch(base))?.reader ?? null)).toBe('cached\n');
    expect(await failureOf(other.list(base))).toMatchObject({ code: 'unsupported' });
  });

  it('a taken name replaces the artifact, which keeps its id', async () => {
    const bench = startJob();
    const first = await put(bench);
    const second = await put(bench);
    expect(second?.artifact?.id).toBe(first?.artifact?.id);
    expect(await collect(bench.store.list(base))).toHaveLength(1);
  });
});
