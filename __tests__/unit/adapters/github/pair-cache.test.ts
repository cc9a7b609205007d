import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { setStaging } from '../../../../src/adapters/files/set-staging.ts';
import { pairCache } from '../../../../src/adapters/github/pair-cache.ts';
import type { PairCache, StagedSet } from '../../../../src/ports.ts';
import { github, type GithubJob } from '../../../contract/github-job.ts';
import { certificateIn, nameOf, stageSample } from '../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { recordingLog, type RecordingLog } from '../../../fakes/recording-log.ts';

const { base } = nameOf();
const hub = github();
let jobs: GithubJob[] = [];

afterEach(() => {
  for (const job of jobs) expect(job.leftovers()).toEqual([]);
  jobs = [];
});

interface Bench {
  readonly job: GithubJob;
  readonly cache: PairCache;
  readonly log: RecordingLog;
}

function startJob(options: Parameters<typeof hub.startJob>[0] = {}): Bench {
  const job = hub.startJob(options);
  jobs.push(job);
  const log = recordingLog();
  return { job, log, cache: pairCache({ ...job, log }) };
}

function stage(text?: string): Promise<StagedSet> {
  return stageSample(setStaging(temporaryFolder()), nameOf(), text);
}

describe('the client', () => {
  it('finds folder and variables as they were, whatever came of it', async () => {
    const { cache } = startJob();
    for (const variable of ['GITHUB_WORKSPACE', 'RUNNER_TEMP']) {
      for (const value of [undefined, '/somewhere/else']) {
        if (value === undefined) Reflect.deleteProperty(process.env, variable);
        else process.env[variable] = value;
        const folder = process.cwd();
        expect(await cache.fetch(base)).toBeNull();
        expect([process.cwd(), process.env[variable]]).toEqual([folder, value]);
      }
    }
  });

  it('puts nothing into the workspace', async () => {
    const { cache, job } = startJob();
    await cache.store(await stage(), nameOf());
    await (await cache.fetch(base))?.set.close();
    expect(readdirSync(job.environment.workspace)).toEqual([]);
  });

  it('stores nothing where the run may only read', async () => {
    const { cache } = startJob({ event: 'issue_comment' });
    expect(await cache.store(await stage(), nameOf())).toBe(false);
    expect(hub.services.caches.list()).toEqual([]);
  });
});

describe('a cache that is not there', () => {
  it('is no trouble', async () => {
    const { cache, log } = startJob();
    for (const name of ['ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL'])
      Reflect.deleteProperty(process.env, name);
    expect(await cache.store(await stage(), nameOf())).toBe(true);
    expect(await cache.fetch(base)).toBeNull();
    expect(await cache.settle(await stage(), base, 'after-nothing')).toBeNull();
    expect(log.lines.filter((line) => !line.startsWith('debug:'))).toEqual([]);
  });
});

describe('a set that cannot be stored', () => {
  it('is told of as not stored', async () => {
    const { cache, log } = startJob();
    // Keys have 512 characters at most.
    const name = nameOf({ base: 'x'.repeat(600) });
    expect(await cache.store(await stage(), name)).toBe(false);
    expect(log.lines.join()).toContain('warning: The cache could not be used');
    expect(await cache.fetch(name.base)).toBeNull();
  });
});

/** The archive of an entry whose folder was prepared so, as the client would have made it. */
function archiveOf(prepare: (folder: string) => void): Buffer {
  const root = temporaryFolder();
  const folder = join(root, 'certkeep');
  mkdirSync(folder);
  prepare(folder);
  const tar = execFileSync('tar', ['-cf', '-', '-C', root, 'certkeep']);
  const hasZstd = spawnSync('zstd', ['--version']).status === 0;
  return hasZstd ? zstdCompressSync(tar) : gzipSync(tar);
}

describe('an entry', () => {
  it.skipIf(process.platform === 'win32').each<[string, (folder: string) => void]>([
    [
      'that leads elsewhere',
      (folder) => {
        symlinkSync('/etc/hostname', join(folder, 'set.jsonl'));
      },
    ],
    [
      'that is a folder where it should be a file',
      (folder) => {
        mkdirSync(join(folder, 'set.jsonl'));
      },
    ],
    [
      'that is no JSON',
      (folder) => {
        writeFileSync(join(folder, 'set.jsonl'), '-----BEGIN');
      },
    ],
    [
      'that names a path out of its set',
      (folder) => {
        writeFileSync(join(folder, 'set.jsonl'), '["../x",""]');
      },
    ],
    [
      'that holds no set',
      (folder) => {
        writeFileSync(join(folder, 'certificate.pem'), 'x');
      },
    ],
  ])('%s is passed over', async (_, prepare) => {
    const { cache, log } = startJob();
    await cache.store(await stage(), nameOf());
    const [entry] = hub.services.caches.list();
    await hub.services.caches.replaceArchive(entry?.id ?? 0, archiveOf(prepare));
    expect(await cache.fetch(base)).toBeNull();
    expect(log.lines.filter((line) => line.startsWith('warning:'))).toHaveLength(1);
    expect(log.lines.join()).toContain('is damaged and was passed over');
    // It is there all the same: nobody may take it for absent.
    expect(await cache.list(base)).toHaveLength(1);
  });

  it('whose archive is damaged is a miss', async () => {
    const { cache } = startJob();
    await cache.store(await stage(), nameOf());
    const [entry] = hub.services.caches.list();
    await hub.services.caches.replaceArchive(entry?.id ?? 0, Buffer.from('no archive at all'));
    expect(await cache.fetch(base)).toBeNull();
    expect(await cache.list(base)).toHaveLength(1);
  });

  it('of another branch is neither listed nor restored, one of the default branch is', async () => {
    await startJob({ ref: 'refs/heads/other' }).cache.store(await stage(), nameOf());
    const onFeature = startJob({ ref: 'refs/heads/feature' });
    expect(await onFeature.cache.list(base)).toEqual([]);
    expect(await onFeature.cache.fetch(base)).toBeNull();
    await startJob().cache.store(await stage('of main\n'), nameOf());
    const again = startJob({ ref: 'refs/heads/feature' });
    expect(await again.cache.list(base)).toHaveLength(1);
    expect(await certificateIn((await again.cache.fetch(base))?.set ?? null)).toBe('of main\n');
  });
});
