import { randomBytes } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../../../local/services/faults.ts';
import { setStaging } from '../../../../../src/adapters/set-format/staged-set.ts';
import { artifactStore } from '../../../../../src/adapters/github/artifacts/artifact-store.ts';
import type { Wait } from '../../../../../src/adapters/github/retry.ts';
import { formatBackupName, type BackupName } from '../../../../../src/domain/backup/backup-name.ts';
import { DAY_MS } from '../../../../../src/domain/certificate/certificate.ts';
import type { BackupStore, StoredSet } from '../../../../../src/ports/stores.ts';
import type { StagedSet } from '../../../../../src/ports/backup-set.ts';
import { github, type GithubJob } from '../../../../contract/github-job.ts';
import { collect, failureOf } from '../../../../contract/outcome.ts';
import { certificateIn, nameOf, stageSample } from '../../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { withoutWaiting } from '../../../../fakes/without-waiting.ts';

const hub = github();
let jobs: GithubJob[] = [];

afterEach(() => {
  for (const job of jobs) {
    expect(job.leftovers()).toEqual([]);
    expect(hub.output).not.toContain(job.token);
    expect(hub.output).not.toContain(job.variables['ACTIONS_RUNTIME_TOKEN']);
  }
  jobs = [];
});

function startJob(options: Parameters<typeof hub.startJob>[0] = {}): GithubJob {
  const job = hub.startJob(options);
  jobs.push(job);
  return job;
}

function storeOf(
  job: GithubJob,
  retentionDays: number | null = null,
  wait: Wait = withoutWaiting,
): BackupStore {
  const clock = { now: () => new Date() };
  return artifactStore({ ...job, clock, retentionDays, compressionLevel: 9, wait });
}

async function storeIn(store: BackupStore, changes: Partial<BackupName> = {}): Promise<StoredSet | null> {
  const staged = await stageSample(setStaging(temporaryFolder()), nameOf(changes), 'a certificate\n');
  return store.store(staged, nameOf(changes));
}

async function stored(store: BackupStore): Promise<StoredSet> {
  const set = await storeIn(store);
  if (set === null) unstored();
  return set;
}

async function newest(store: BackupStore): Promise<StoredSet> {
  const [set] = await collect(store.list(nameOf().base));
  if (set === undefined) throw new Error('nothing is listed');
  return set;
}

describe('a stored artifact', () => {
  it('is read back by the job that stored it without any permission', async () => {
    const store = storeOf(startJob({ permissions: { actions: 'none' } }));
    expect(await certificateIn(await store.open(await stored(store)))).toBe('a certificate\n');
    expect(hub.services.requests.filter(({ operation }) => operation.startsWith('rest:'))).toEqual([]);
  });

  it('is fetched by another run', async () => {
    await stored(storeOf(startJob()));
    const store = storeOf(startJob());
    expect(await certificateIn(await store.open(await newest(store)))).toBe('a certificate\n');
  });

  it('is fetched by a re-run of its run, which cannot see it in its own list', async () => {
    const first = startJob();
    await stored(storeOf(first));
    const store = storeOf(startJob({ runId: Number(first.environment.runId), runAttempt: 2 }));
    expect(await certificateIn(await store.open(await newest(store)))).toBe('a certificate\n');
  });

  it('is what GitHub lists', async () => {
    const store = storeOf(startJob());
    const set = await stored(store);
    const { expiresAt, receivedAt, ...listed } = await newest(store);
    expect({ ...listed, artifact: { ...listed.artifact, isOwn: true } }).toMatchObject({
      name: set.name,
      place: set.place,
      sizeBytes: set.sizeBytes,
      artifact: set.artifact,
    });
    expect(Math.abs((expiresAt?.getTime() ?? 0) - (set.expiresAt?.getTime() ?? 0))).toBeLessThan(60_000);
    expect(Math.abs(receivedAt.getTime() - set.receivedAt.getTime())).toBeLessThan(60_000);
  });

  it.each([
    [1, 1],
    [30, 30],
    [400, 90],
    [null, 90],
  ])('kept for %s days goes after %s', async (asked, kept) => {
    const store = storeOf(startJob(), asked);
    const set = await stored(store);
    const listed = await newest(store);
    for (const { expiresAt } of [set, listed]) {
      const days = ((expiresAt?.getTime() ?? 0) - Date.now()) / DAY_MS;
      expect(Math.abs(days - kept)).toBeLessThan(0.01);
    }
  });
});

describe('a staged file', () => {
  const staged = async (): Promise<StagedSet> => stageSample(setStaging(temporaryFolder()), nameOf());
  const large = 3_000_000;

  it('of any size arrives whole', async () => {
    const store = storeOf(startJob());
    const set = await staged();
    const content = randomBytes(large);
    await set.write('files/own.bin', content);
    const reader = await store.open((await store.store(set, nameOf())) ?? unstored());
    expect(await reader?.digest('files/own.bin')).toEqual(
      set.files.find(({ path }) => path === 'files/own.bin'),
    );
    await reader?.close();
  });

  it('that is gone before the upload fails it, and no artifact is made', async () => {
    const store = storeOf(startJob());
    const set = await staged();
    rmSync(join(set.root, set.folder, 'certificate.pem'));
    const failure = await failureOf(store.store(set, nameOf()));
    expect(failure).toMatchObject({ code: 'not-stored' });
    expect(failure.message).toMatch(/^Could not store the artifact .*certificate\.pem/);
    expect(hub.services.requests).toEqual([]);
  });

  it('that goes while the client packs is left out by the client: the drill has to notice', async () => {
    const store = storeOf(startJob());
    const set = await staged();
    hub.services.fault({
      on: 'CreateArtifact',
      kind: () => {
        rmSync(join(set.root, set.folder, 'certificate.pem'));
      },
      times: 1,
    });
    const reader = await store.open((await store.store(set, nameOf())) ?? unstored());
    expect(reader?.paths).not.toContain('certificate.pem');
    expect(reader?.paths).toContain('SHA256SUMS');
    await reader?.close();
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that cannot be read fails the upload, not the process',
    async () => {
      const store = storeOf(startJob({ timeoutMs: 20_000 }));
      const set = await staged();
      chmodSync(join(set.root, set.folder, 'certificate.pem'), 0);
      expect(await failureOf(store.store(set, nameOf()))).toMatchObject({ code: 'not-stored' });
      expect(await collect(store.list(nameOf().base))).toEqual([]);
    },
  );
});

function unstored(): never {
  throw new Error('the name is taken');
}

describe('a name', () => {
  it('that is taken in the run is refused, in another run it is free', async () => {
    const store = storeOf(startJob());
    await stored(store);
    expect(await storeIn(store)).toBeNull();
    expect(await storeIn(store, { attempt: 2 })).not.toBeNull();
    expect(await storeIn(storeOf(startJob()))).not.toBeNull();
  });

  it.each(['CreateArtifact', 'FinalizeArtifact'] as const)(
    'is spent where the reply of %s is lost, and counts as taken',
    async (operation) => {
      const store = storeOf(startJob());
      hub.services.fault({ on: operation, kind: 'lost-reply', times: 1 });
      expect(await storeIn(store)).toBeNull();
      expect(await storeIn(store, { attempt: 2 })).not.toBeNull();
    },
  );

  it('is free again where the request was lost', async () => {
    const store = storeOf(startJob());
    hub.services.fault({ on: 'CreateArtifact', kind: 'reset', times: 2 });
    expect(await storeIn(store)).not.toBeNull();
  });

  it('is not looked for for ever where every reply is lost', async () => {
    const store = storeOf(startJob());
    hub.services.fault({ on: 'CreateArtifact', kind: 'lost-reply' });
    hub.services.requests.length = 0;
    const failure = await failureOf(storeIn(store));
    expect(hub.services.requests.map(({ operation }) => operation)).toEqual(Array(3).fill('CreateArtifact'));
    expect(failure).toMatchObject({ code: 'not-stored' });
    expect(failure.message).toContain('ECONNRESET');
    expect(await collect(store.list(nameOf().base))).toEqual([]);
  });

  it('is lost with every upload that fails, but not for ever', async () => {
    const store = storeOf(startJob());
    hub.services.fault({ on: 'blob:upload', kind: 'expired-url' });
    expect(await storeIn(store)).toBeNull();
    expect(await storeIn(store, { attempt: 2 })).toBeNull();
    const failure = await failureOf(storeIn(store, { attempt: 3 }));
    expect(failure).toMatchObject({ code: 'not-stored' });
    expect(failure.message).toMatch(
      /^Could not store the artifact certkeep-app.example-20261123T021000Z-r3: .* Run again\.$/,
    );
    expect(await collect(store.list(nameOf().base))).toEqual([]);
  });

  it('is given up after one refusal that says no', async () => {
    const store = storeOf(startJob());
    hub.services.fault({ on: 'CreateArtifact', kind: 403 });
    hub.services.requests.length = 0;
    expect(await failureOf(storeIn(store))).toMatchObject({ code: 'not-stored' });
    expect(hub.services.requests.map(({ operation }) => operation)).toEqual(['CreateArtifact']);
  });

  it('that speaks of a conflict is not taken for one', async () => {
    hub.services.fault({ on: 'CreateArtifact', kind: 403 });
    const failure = await failureOf(storeIn(storeOf(startJob()), { base: 'certkeep-409.conflict.example' }));
    expect(failure.code).toBe('not-stored');
    expect(failure.message).toContain('certkeep-409.conflict.example-20261123T021000Z');
  });
});

describe('a set that was listed', () => {
  it('and has expired since is gone', async () => {
    const store = storeOf(startJob());
    await stored(store);
    const set = await newest(store);
    hub.services.artifacts.expire(set.artifact?.id ?? 0);
    expect(await store.open(set)).toBeNull();
  });

  it('and was deleted since is gone', async () => {
    const store = storeOf(startJob());
    await stored(store);
    const set = await newest(store);
    await hub.services.artifacts.removeAll();
    expect(await store.open(set)).toBeNull();
  });

  it.each([404, 410])('and is not there at the first try (%i) is asked for again', async (kind) => {
    const store = storeOf(startJob());
    await stored(store);
    const set = await newest(store);
    hub.services.fault({ on: 'rest:downloadArtifact', kind, times: 2 });
    const reader = await store.open(set);
    expect(reader?.paths).toContain('manifest.json');
    await reader?.close();
  });

  const rubbish: Readonly<Record<string, Buffer>> = {
    nothing: Buffer.alloc(0),
    HTML: Buffer.from('<!doctype html><title>Sign in</title>'),
    'no archive': Buffer.from('just one file, uploaded as it was'),
  };
  it.each(Object.entries(rubbish))('and is %s is damaged', async (_, zip) => {
    await hub.services.artifacts.add({ name: formatBackupName(nameOf()), zip });
    const store = storeOf(startJob());
    const failure = await failureOf(store.open(await newest(store)));
    expect(failure.code).toBe('invalid');
    expect(failure.message).toMatch(/^The artifact certkeep-app.example-20261123T021000Z is damaged: .*\.$/);
  });

  it('and was changed since is damaged, even where it is a sound archive', { tags: ['slow'] }, async () => {
    const store = storeOf(startJob());
    const { artifact } = await stored(store);
    const other = await storeIn(store, { attempt: 2 });
    const sound = await hub.services.artifacts.zip(other?.artifact?.id ?? 0);
    const sets = await collect(store.list(nameOf().base));
    await hub.services.artifacts.replaceZip(artifact?.id ?? 0, sound);
    const set = sets.find((listed) => listed.artifact?.id === artifact?.id);
    if (set === undefined) throw new Error('it is not listed');
    const failure = await failureOf(store.open(set));
    expect(failure.code).toBe('invalid');
    expect(failure.message).toContain('its digest differs');
  });

  it('and may not be fetched is unreadable, not gone', async () => {
    const store = storeOf(startJob());
    await stored(store);
    const set = await newest(store);
    hub.services.fault({ on: 'rest:downloadArtifact', kind: 403 });
    const failure = await failureOf(store.open(set));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain(formatBackupName(nameOf()));
  });
});

describe('a removal', () => {
  it.each(['html', 'bad-json'] as const)('is none where the answer is not GitHub’s: %s', async (kind) => {
    const store = storeOf(startJob({ permissions: { actions: 'write' } }));
    await stored(store);
    hub.services.fault({ on: 'rest:deleteArtifact', kind, times: 1 });
    const failure = await failureOf(store.remove(await newest(store)));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toMatch(/^Cannot remove the artifact .*GitHub sent an unexpected answer/);
    expect(hub.services.artifacts.list()).toHaveLength(1);
    await store.remove(await newest(store));
    expect(hub.services.artifacts.list()).toEqual([]);
    // What is there is not removed, whatever the server says. What is gone already is.
    hub.services.fault({ on: 'rest:deleteArtifact', kind: 404, times: 1 });
    const again = await stored(store);
    expect((await failureOf(store.remove(again))).code).toBe('denied');
    await store.remove(again);
    await store.remove(again);
  });
});

describe('a download', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['REST that resets', { on: 'rest:downloadArtifact', kind: 'reset', times: 2 }],
    ['REST that fails', { on: 'rest:downloadArtifact', kind: 502, times: 2 }],
    ['REST that asks to wait', { on: 'rest:downloadArtifact', kind: 429, times: 2, retryAfterSeconds: 60 }],
    ['a bit that changes on the way', { on: 'blob:download', kind: 'bit-flip', times: 2 }],
    ['the page of a proxy', { on: 'blob:download', kind: 'html', times: 2 }],
    ['an end that comes early', { on: 'blob:download', kind: 'short', times: 2 }],
    ['nothing', { on: 'blob:download', kind: 'empty', times: 2 }],
  ];
  it.each(faults)('is tried again after %s', async (_, fault) => {
    await stored(storeOf(startJob()));
    const waits: number[] = [];
    const wait: Wait = (ms) => {
      waits.push(ms);
      return Promise.resolve();
    };
    const store = storeOf(startJob(), null, wait);
    const set = await newest(store);
    hub.services.fault(fault);
    expect(await certificateIn(await store.open(set))).toBe('a certificate\n');
    expect(waits).toHaveLength(2);
    if (fault.kind === 429) for (const ms of waits) expect(ms).toBeGreaterThan(60_000);
  });

  it.each([401, 403])('is not tried again after %i', async (status) => {
    await stored(storeOf(startJob()));
    const store = storeOf(startJob());
    const set = await newest(store);
    hub.services.requests.length = 0;
    hub.services.fault({ on: 'rest:downloadArtifact', kind: status });
    expect(await failureOf(store.open(set))).toMatchObject({ code: 'unreadable' });
    expect(hub.services.requests).toHaveLength(1);
  });

  it('is not tried again without end where everything comes damaged', { tags: ['slow'] }, async () => {
    for (let number = 0; number < 5; number += 1) await stored(storeOf(startJob()));
    const store = storeOf(startJob());
    const sets = await collect(store.list(nameOf().base));
    hub.services.fault({ on: 'blob:download', kind: 'bit-flip' });
    hub.services.requests.length = 0;
    for (const set of sets) expect(await failureOf(store.open(set))).toMatchObject({ code: 'invalid' });
    const downloads = hub.services.requests.filter(({ operation }) => operation === 'blob:download');
    expect(downloads).toHaveLength(sets.length + 6);
  });

  it('without a digest to compare with is tried again where it does not open', async () => {
    await stored(storeOf(startJob()));
    const store = storeOf(startJob());
    hub.services.fault({ on: 'rest:listArtifacts', kind: 'no-digest', times: 1 });
    const set = await newest(store);
    expect(set.artifact?.digest).toBeUndefined();
    hub.services.fault({ on: 'blob:download', kind: 'short', times: 1 });
    expect(await certificateIn(await store.open(set))).toBe('a certificate\n');
  });
});

describe('a service that hangs', () => {
  it.each(['CreateArtifact', 'blob:upload', 'FinalizeArtifact'] as const)(
    'at %s is given up in time',
    async (operation) => {
      const store = storeOf(startJob({ timeoutMs: 300 }));
      hub.services.fault({ on: operation, kind: 'hang' });
      const failure = await failureOf(storeIn(store));
      expect(failure.code).toBe('timeout');
      expect(failure.message).toContain('storing the artifact certkeep-app.example-20261123T021000Z');
    },
  );

  it.each(['rest:downloadArtifact', 'blob:download'] as const)(
    'at %s is given up in time, and no folder stays',
    async (operation) => {
      await stored(storeOf(startJob()));
      const set = await newest(storeOf(startJob()));
      hub.services.fault({ on: operation, kind: 'hang' });
      const store = storeOf(startJob({ timeoutMs: 300 }));
      const failure = await failureOf(store.open(set));
      expect(failure.code).toBe('timeout');
      expect(failure.message).toContain('fetching artifact certkeep-app.example-20261123T021000Z');
    },
  );
});
