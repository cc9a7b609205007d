import { execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setStaging } from '../../../../../src/adapters/set-format/staged-set.ts';
import { certificateCache } from '../../../../../src/adapters/github/cache/certificate-cache.ts';
import { entryKey } from '../../../../../src/adapters/github/cache/entry-key.ts';
import type { CertificateCache } from '../../../../../src/ports/stores.ts';
import type { StagedSet } from '../../../../../src/ports/backup-set.ts';
import { github, type GithubJob } from '../../../../contract/github-job.ts';
import { DERIVATION, certificateIn, nameOf, stageSample } from '../../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { hasTar } from '../../../../fixtures/crypto/tools.ts';
import { recordingLog, type RecordingLog } from '../../../../fakes/recording-log.ts';

const { base } = nameOf();
const hub = github();
let jobs: GithubJob[] = [];

afterEach(() => {
  for (const job of jobs) expect(job.leftovers()).toEqual([]);
  jobs = [];
  vi.unstubAllEnvs();
});

interface Bench {
  readonly job: GithubJob;
  readonly cache: CertificateCache;
  readonly log: RecordingLog;
}

function startJob(options: Parameters<typeof hub.startJob>[0] = {}): Bench {
  const job = hub.startJob(options);
  jobs.push(job);
  const log = recordingLog();
  return { job, log, cache: certificateCache({ ...job, log }) };
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
    await cache.store(await stage(), nameOf(), DERIVATION);
    await (await cache.fetch(base))?.reader.close();
    expect(readdirSync(job.environment.workspace)).toEqual([]);
  });

  it('stores nothing where the run may only read', async () => {
    const { cache } = startJob({ event: 'issue_comment' });
    expect(await cache.store(await stage(), nameOf(), DERIVATION)).toBe(false);
    expect(hub.services.caches.list()).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a temporary folder', () => {
  const useIn = (temporaryFolderPath: string): Bench => {
    const bench = startJob();
    const environment = { ...bench.job.environment, temporaryFolder: temporaryFolderPath };
    return { ...bench, cache: certificateCache({ ...bench.job, environment, log: bench.log }) };
  };
  const roundTrip = async ({ cache }: Bench): Promise<string | null> => {
    await cache.store(await stage('kept\n'), nameOf(), DERIVATION);
    return certificateIn((await cache.fetch(base))?.reader ?? null);
  };

  it('may be reached through a link', async () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync(temporaryFolder(), link);
    expect(await roundTrip(useIn(link))).toBe('kept\n');
  });

  it('with a space in its path is not used: the system’s is', async () => {
    const spaced = join(temporaryFolder(), 'a folder');
    expect(await roundTrip(useIn(spaced))).toBe('kept\n');
    expect(readdirSync(spaced)).toEqual([]);
  });

  it('with a space in its path turns the cache off if the system’s has one too, which is said once', async () => {
    const spaced = join(temporaryFolder(), 'a folder');
    const { cache, log } = useIn(spaced);
    const staged = await stage();
    vi.stubEnv('TMPDIR', spaced);
    expect(await cache.store(staged, nameOf(), DERIVATION)).toBe(true);
    expect(await cache.fetch(base)).toBeNull();
    expect(log.lines.filter((line) => line.startsWith('notice: The cache is off'))).toHaveLength(1);
    expect(hub.services.caches.list()).toEqual([]);
  });
});

describe('a cache that is not there', () => {
  it('is no trouble', async () => {
    const { cache, log } = startJob();
    for (const name of ['ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL'])
      Reflect.deleteProperty(process.env, name);
    expect(await cache.store(await stage(), nameOf(), DERIVATION)).toBe(true);
    expect(await cache.fetch(base)).toBeNull();
    expect(await cache.race(await stage(), cache.raceKey(base, 'after-nothing'))).toBeNull();
    expect(log.lines.filter((line) => !line.startsWith('debug:'))).toEqual([]);
  });
});

describe('a set that cannot be stored', () => {
  it('is reported as not stored', async () => {
    const { cache, log } = startJob();
    // Keys have 512 characters at most.
    const name = nameOf({ base: 'x'.repeat(600) });
    expect(await cache.store(await stage(), name, DERIVATION)).toBe(false);
    expect(log.lines.join()).toContain('warning: The cache could not be used');
    expect(await cache.fetch(name.base)).toBeNull();
  });
});

/** Elsewhere the client is not shown zstd. */
const usesZstd = process.platform === 'win32' && spawnSync('zstd', ['--version']).status === 0;

/** The archive of an entry whose folder was prepared so, as the client would have made it. */
function archiveOf(prepare: (folder: string) => void): Buffer {
  const root = temporaryFolder();
  const folder = join(root, 'certkeep');
  mkdirSync(folder);
  prepare(folder);
  const tar = execFileSync('tar', ['-cf', '-', '-C', root, 'certkeep'], { maxBuffer: 256 * 1024 * 1024 });
  return usesZstd ? zstdCompressSync(tar) : gzipSync(tar);
}

/** As `zstd --version` tells it. */
const ZSTD_OF_OLD = 'echo "*** zstd command line interface 64-bits v1.4.4, by Yann Collet ***"';

/** A folder with programs: for each name what the shell does for it. */
function programsFolder(programs: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, script] of Object.entries(programs))
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return folder;
}

/** Replaces the only entry's archive, as somebody who can write to the cache could. */
async function replaceEntry(archive: Buffer): Promise<void> {
  const [entry] = hub.services.caches.list();
  await hub.services.caches.replaceArchive(entry?.id ?? 0, archive);
}

/** A job whose cache service names an entry of a base name that is gone when it is asked for, as soon as `waiting` is over. */
async function serviceNaming(
  named: string,
  { waiting = Promise.resolve(), timeoutMs }: { waiting?: Promise<void>; timeoutMs?: number } = {},
): Promise<AsyncDisposable & { readonly cache: CertificateCache; readonly asked: Promise<void> }> {
  const key = entryKey(nameOf({ base: named }), { runId: '7', runAttempt: '1' }, DERIVATION);
  let isAsked = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  const server = createServer((request, response) => {
    request.resume();
    const url = `http://${request.headers.host ?? ''}/entry`;
    if (request.method === 'GET') {
      response.writeHead(404).end();
      isAsked();
    } else
      void waiting.then(() =>
        response.end(JSON.stringify({ ok: true, signed_download_url: url, matched_key: key })),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { job, log } = startJob();
  process.env['ACTIONS_RESULTS_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const cache = certificateCache({ ...job, log, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  return {
    cache,
    asked,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve));
      await vi.waitFor(() => {
        expect(job.leftovers()).toEqual([]);
      });
    },
  };
}

describe.skipIf(!hasTar)('an entry', () => {
  it('holds the files of the set as they are', async () => {
    const { cache } = startJob();
    const staged = await stage('as it is\n');
    await cache.store(staged, nameOf(), DERIVATION);
    const [entry] = hub.services.caches.list();
    const archive = await hub.services.caches.archive(entry?.id ?? 0);
    const names = execFileSync('tar', ['-tf', '-', ...(usesZstd ? ['--zstd'] : ['-z'])], { input: archive });
    const files = names
      .toString()
      .split('\n')
      .filter((name) => name !== '' && !name.endsWith('/'));
    expect(files.toSorted()).toEqual(staged.files.map(({ path }) => `certkeep/${path}`).toSorted());
  });

  it.skipIf(process.platform === 'win32')(
    'is seen by a container without zstd, if a machine with zstd has stored it',
    async () => {
      const { PATH = '' } = process.env;
      vi.stubEnv('PATH', `${programsFolder({ zstd: ZSTD_OF_OLD })}${delimiter}${PATH}`);
      expect(await startJob().cache.store(await stage(), nameOf(), DERIVATION)).toBe(true);
      vi.stubEnv('PATH', programsFolder({ tar: 'exec /bin/tar "$@"', gzip: 'exec /bin/gzip "$@"' }));
      const found = await startJob().cache.fetch(base);
      expect(found).not.toBeNull();
      await found?.reader.close();
    },
  );

  it('says what it is derived with before its bytes are asked for', async () => {
    await startJob().cache.store(await stage(), nameOf(), DERIVATION);
    const { requests } = hub.services;
    const asked = (): boolean => requests.some(({ operation }) => operation === 'blob:download');
    const told: unknown[] = [];
    const found = await startJob().cache.fetch(base, (derivation) => told.push([derivation, asked()]));
    expect(told).toEqual([[DERIVATION, false]]);
    expect(asked()).toBe(true);
    await found?.reader.close();
  });

  it.each<[string, string, readonly unknown[]]>([
    ['this certificate', base, [DERIVATION]],
    ['another certificate', 'certkeep-other', []],
  ])('tells a derivation if the service names one of %s, though it is gone', async (_, named, expected) => {
    await using service = await serviceNaming(named);
    const told: unknown[] = [];
    expect(await service.cache.fetch(base, (derivation) => told.push(derivation))).toBeNull();
    expect(told).toEqual(expected);
  });

  it('tells nothing after the run has given the cache up', async () => {
    let answer = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await using service = await serviceNaming(base, { waiting, timeoutMs: 50 });
    // Loading the client takes longer than this limit.
    await import('@actions/cache');
    const told: unknown[] = [];
    expect(await service.cache.fetch(base, (derivation) => told.push(derivation))).toBeNull();
    answer();
    await service.asked;
    expect(told).toEqual([]);
  });

  it('can be read after the client has left its folder, and leaves nothing once it is closed', async () => {
    const { cache, job } = startJob();
    const staged = await stage();
    await cache.store(staged, nameOf(), DERIVATION);
    const found = await cache.fetch(base);
    expect(job.leftovers()).toHaveLength(1);
    for (const file of staged.files) expect(await found?.reader.digest(file.path)).toEqual(file);
    await found?.reader.close();
  });

  it.skipIf(process.platform === 'win32').each<[string, (folder: string) => void]>([
    [
      'with a file that leads elsewhere',
      (folder) => {
        symlinkSync('/etc/hostname', join(folder, 'manifest.json'));
      },
    ],
    [
      'that leads elsewhere itself',
      (folder) => {
        rmSync(folder, { recursive: true });
        symlinkSync('/etc', folder);
      },
    ],
    [
      'that is a file',
      (folder) => {
        rmSync(folder, { recursive: true });
        writeFileSync(folder, 'x');
      },
    ],
    [
      'with a pipe',
      (folder) => {
        execFileSync('mkfifo', [join(folder, 'manifest.json')]);
      },
    ],
    ['without files', () => undefined],
    [
      'with more files than a set has',
      (folder) => {
        for (let index = 0; index <= 100; index += 1) writeFileSync(join(folder, String(index)), 'x');
      },
    ],
    [
      'with more bytes than a set has',
      (folder) => {
        writeFileSync(join(folder, 'manifest.json'), '');
        truncateSync(join(folder, 'manifest.json'), 128 * 1024 * 1024 + 1);
      },
    ],
  ])('%s is skipped', { tags: ['slow'] }, async (_, prepare) => {
    const { cache, log } = startJob();
    await cache.store(await stage(), nameOf(), DERIVATION);
    await replaceEntry(archiveOf(prepare));
    expect(await cache.fetch(base)).toBeNull();
    expect(log.lines.filter((line) => line.startsWith('warning:'))).toHaveLength(1);
    expect(log.lines.join()).toContain('which is damaged');
    // It is still listed: it must not pass for absent.
    expect(await cache.list(base)).toHaveLength(1);
  });

  it('whose archive is damaged is a miss', async () => {
    const { cache } = startJob();
    await cache.store(await stage(), nameOf(), DERIVATION);
    await replaceEntry(Buffer.from('no archive at all'));
    expect(await cache.fetch(base)).toBeNull();
    expect(await cache.list(base)).toHaveLength(1);
  });

  it('of another branch is neither listed nor restored, one of the default branch is', async () => {
    await startJob({ ref: 'refs/heads/other' }).cache.store(await stage(), nameOf(), DERIVATION);
    const onFeature = startJob({ ref: 'refs/heads/feature' });
    expect(await onFeature.cache.list(base)).toEqual([]);
    expect(await onFeature.cache.fetch(base)).toBeNull();
    await startJob().cache.store(await stage('of main\n'), nameOf(), DERIVATION);
    const again = startJob({ ref: 'refs/heads/feature' });
    expect(await again.cache.list(base)).toHaveLength(1);
    expect(await certificateIn((await again.cache.fetch(base))?.reader ?? null)).toBe('of main\n');
  });
});
