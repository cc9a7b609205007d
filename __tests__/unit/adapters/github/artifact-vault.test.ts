import { afterEach, describe, expect, it } from 'vitest';
import { setStaging } from '../../../../src/adapters/files/set-staging.ts';
import { artifactVault } from '../../../../src/adapters/github/artifact-vault.ts';
import { formatBackupName, type BackupName } from '../../../../src/domain/backup-name.ts';
import { DAY_MS } from '../../../../src/domain/certificate.ts';
import type { StoredSet, Vault } from '../../../../src/ports.ts';
import { github, type GithubJob } from '../../../contract/github-job.ts';
import { collect, failureOf } from '../../../contract/outcome.ts';
import { certificateIn, nameOf, stageSample } from '../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

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

function vaultOf(job: GithubJob, retentionDays: number | null = null): Vault {
  return artifactVault({ ...job, clock: { now: () => new Date() }, retentionDays, compressionLevel: 9 });
}

async function storeIn(vault: Vault, changes: Partial<BackupName> = {}): Promise<StoredSet | null> {
  const staged = await stageSample(setStaging(temporaryFolder()), nameOf(changes), 'a certificate\n');
  return vault.store(staged, nameOf(changes));
}

async function stored(vault: Vault): Promise<StoredSet> {
  const set = await storeIn(vault);
  if (set === null) throw new Error('the name is taken');
  return set;
}

async function newest(vault: Vault): Promise<StoredSet> {
  const [set] = await collect(vault.list(nameOf().base));
  if (set === undefined) throw new Error('nothing is listed');
  return set;
}

describe('a stored artifact', () => {
  it('is read back by the job that stored it without any permission', async () => {
    const vault = vaultOf(startJob({ permissions: { actions: 'none' } }));
    expect(await certificateIn(await vault.open(await stored(vault)))).toBe('a certificate\n');
    expect(hub.services.requests.filter(({ operation }) => operation.startsWith('rest:'))).toEqual([]);
  });

  it('is fetched by another run', async () => {
    await stored(vaultOf(startJob()));
    const vault = vaultOf(startJob());
    expect(await certificateIn(await vault.open(await newest(vault)))).toBe('a certificate\n');
  });

  it('is fetched by a re-run of its run, which cannot see it in its own list', async () => {
    const first = startJob();
    await stored(vaultOf(first));
    const vault = vaultOf(startJob({ runId: Number(first.environment.runId), runAttempt: 2 }));
    expect(await certificateIn(await vault.open(await newest(vault)))).toBe('a certificate\n');
  });

  it('is what GitHub lists', async () => {
    const vault = vaultOf(startJob());
    const set = await stored(vault);
    const { expiresAt, createdAt, ...listed } = await newest(vault);
    expect({ ...listed, artifact: { ...listed.artifact, isOwn: true } }).toMatchObject({
      name: set.name,
      place: set.place,
      sizeBytes: set.sizeBytes,
      artifact: set.artifact,
    });
    expect(Math.abs((expiresAt?.getTime() ?? 0) - (set.expiresAt?.getTime() ?? 0))).toBeLessThan(60_000);
    expect(Math.abs(createdAt.getTime() - set.createdAt.getTime())).toBeLessThan(60_000);
  });

  it.each([
    [1, 1],
    [30, 30],
    [400, 90],
    [null, 90],
  ])('kept for %s days goes after %s', async (asked, kept) => {
    const vault = vaultOf(startJob(), asked);
    const set = await stored(vault);
    const listed = await newest(vault);
    for (const { expiresAt } of [set, listed]) {
      const days = ((expiresAt?.getTime() ?? 0) - Date.now()) / DAY_MS;
      expect(Math.abs(days - kept)).toBeLessThan(0.01);
    }
  });
});

describe('a name', () => {
  it('that is taken in the run is refused, in another run it is free', async () => {
    const vault = vaultOf(startJob());
    await stored(vault);
    expect(await storeIn(vault)).toBeNull();
    expect(await storeIn(vault, { attempt: 2 })).not.toBeNull();
    expect(await storeIn(vaultOf(startJob()))).not.toBeNull();
  });

  it('is spent where the reply is lost', async () => {
    const vault = vaultOf(startJob());
    hub.services.fault({ on: 'CreateArtifact', kind: 'lost-reply', times: 1 });
    expect(await failureOf(storeIn(vault))).toMatchObject({ code: 'not-stored' });
    expect(await storeIn(vault)).toBeNull();
    expect(await storeIn(vault, { attempt: 2 })).not.toBeNull();
  });

  it('that speaks of a conflict is not taken for one', async () => {
    hub.services.fault({ on: 'CreateArtifact', kind: 403 });
    const failure = await failureOf(storeIn(vaultOf(startJob()), { base: 'certkeep-409.conflict.example' }));
    expect(failure.code).toBe('not-stored');
    expect(failure.message).toContain('certkeep-409.conflict.example-20261123T021000Z');
  });
});

describe('a set that was listed', () => {
  it('and has expired since is gone', async () => {
    const vault = vaultOf(startJob());
    await stored(vault);
    const set = await newest(vault);
    hub.services.artifacts.expire(set.artifact?.id ?? 0);
    expect(await vault.open(set)).toBeNull();
  });

  it('and was deleted since is gone', async () => {
    const vault = vaultOf(startJob());
    await stored(vault);
    const set = await newest(vault);
    await hub.services.artifacts.removeAll();
    expect(await vault.open(set)).toBeNull();
  });

  const rubbish: Readonly<Record<string, Buffer>> = {
    nothing: Buffer.alloc(0),
    HTML: Buffer.from('<!doctype html><title>Sign in</title>'),
    'no archive': Buffer.from('just one file, uploaded as it was'),
  };
  it.each(Object.entries(rubbish))('and is %s is damaged', async (_, zip) => {
    await hub.services.artifacts.add({ name: formatBackupName(nameOf()), zip });
    const vault = vaultOf(startJob());
    const failure = await failureOf(vault.open(await newest(vault)));
    expect(failure.code).toBe('invalid');
    expect(failure.message).toMatch(/^The artifact certkeep-app.example-20261123T021000Z is damaged: .*\.$/);
  });

  it('and was changed since is damaged, even where it is a sound archive', async () => {
    const vault = vaultOf(startJob());
    const { artifact } = await stored(vault);
    const other = await storeIn(vault, { attempt: 2 });
    const sound = await hub.services.artifacts.zip(other?.artifact?.id ?? 0);
    const sets = await collect(vault.list(nameOf().base));
    await hub.services.artifacts.replaceZip(artifact?.id ?? 0, sound);
    const set = sets.find((listed) => listed.artifact?.id === artifact?.id);
    if (set === undefined) throw new Error('it is not listed');
    const failure = await failureOf(vault.open(set));
    expect(failure.code).toBe('invalid');
    expect(failure.message).toContain('its digest differs');
  });

  it('and may not be fetched is unreadable, not gone', async () => {
    const vault = vaultOf(startJob());
    await stored(vault);
    const set = await newest(vault);
    hub.services.fault({ on: 'rest:downloadArtifact', kind: 403 });
    const failure = await failureOf(vault.open(set));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toContain(formatBackupName(nameOf()));
  });
});

describe('a service that hangs', () => {
  it.each(['CreateArtifact', 'blob:upload', 'FinalizeArtifact'] as const)(
    'at %s is given up in time',
    async (operation) => {
      const vault = vaultOf(startJob({ timeoutMs: 300 }));
      hub.services.fault({ on: operation, kind: 'hang' });
      const start = performance.now();
      const failure = await failureOf(storeIn(vault));
      expect(performance.now() - start).toBeLessThan(1300);
      expect(failure.code).toBe('timeout');
      expect(failure.message).toContain('storing the artifact certkeep-app.example-20261123T021000Z');
    },
  );

  it.each(['rest:downloadArtifact', 'blob:download'] as const)(
    'at %s is given up in time, and no folder stays',
    async (operation) => {
      await stored(vaultOf(startJob()));
      const set = await newest(vaultOf(startJob()));
      hub.services.fault({ on: operation, kind: 'hang' });
      const vault = vaultOf(startJob({ timeoutMs: 300 }));
      const start = performance.now();
      const failure = await failureOf(vault.open(set));
      expect(performance.now() - start).toBeLessThan(1300);
      expect(failure.code).toBe('timeout');
      expect(failure.message).toContain('fetching artifact certkeep-app.example-20261123T021000Z');
    },
  );
});
