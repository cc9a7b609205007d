import { describe, expect, it } from 'vitest';
import { setStaging } from '../../../../../src/adapters/set-format/staged-set.ts';
import type { BackupName } from '../../../../../src/domain/backup/backup-name.ts';
import { EVERY_NAME, formatBackupName } from '../../../../../src/domain/backup/backup-name.ts';
import type { BackupStore, StoredSet } from '../../../../../src/ports/stores.ts';
import { deadlineAfter } from '../../../../../src/adapters/github/deadline.ts';
import { restClient } from '../../../../../src/adapters/github/rest/rest-client.ts';
import { github, type GithubJob } from '../../../../contract/github-job.ts';
import { collect, failureOf } from '../../../../contract/outcome.ts';
import { releasesOf } from '../../../../contract/release-store.contract.ts';
import { certificateIn, nameOf, stageSample } from '../../../../contract/sample-set.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { recordingLog } from '../../../../fakes/recording-log.ts';
import { stubServer, TOKEN } from '../stub-server.ts';

const hub = github();
const gitea = github({ server: 'gitea' });

const writer = (on = hub): GithubJob => on.startJob({ permissions: { contents: 'write' } });
const reader = (on = hub): GithubJob => on.startJob({ permissions: { contents: 'read' } });

async function put(store: BackupStore, changes: Partial<BackupName> = {}): Promise<StoredSet | null> {
  const staged = await stageSample(setStaging(temporaryFolder()), nameOf(changes));
  try {
    return await store.store(staged, nameOf(changes));
  } finally {
    await staged.discard();
  }
}

const listed = (store: BackupStore): Promise<StoredSet[]> => collect(store.list(nameOf().base));
const operations = (on = hub): string[] => on.services.requests.map(({ operation }) => operation);

/** The label that came with the last upload. */
function sentLabel(): string {
  const upload = hub.services.requests.findLast(({ operation }) => operation === 'rest:uploadReleaseAsset');
  return new URL(upload?.path ?? '', 'http://127.0.0.1').searchParams.get('label') ?? '';
}

/** Fills places of a release with files of no content. */
function fill(releaseId: number, places: number): void {
  hub.services.releases.addListed(
    Array.from({ length: places }, (_, index) => ({ releaseId, name: `${index}`, bytes: Buffer.from('') })),
  );
}

describe('a run that stores nothing', () => {
  it('creates no release, and takes an empty list for nothing only if it may write', async () => {
    expect(await listed(releasesOf(writer(), { mayStore: false }))).toEqual([]);
    expect(operations()).toEqual(['rest:listReleases', 'rest:listReleases', 'rest:generateReleaseNotes']);
    const failure = await failureOf(listed(releasesOf(reader(), { mayStore: false })));
    expect(failure.code).toBe('denied');
    expect(failure.message).toBe(
      'Cannot look for backups in the draft release certkeep: the token lacks `contents: write` (403). Add it under `permissions:` in the workflow.',
    );
    expect(hub.services.releases.list()).toEqual([]);
  });

  it('knows by any draft that it may see drafts', async () => {
    hub.services.releases.add({ tag: 'v1' });
    expect(await listed(releasesOf(writer(), { mayStore: false }))).toEqual([]);
    expect(operations()).not.toContain('rest:generateReleaseNotes');
  });

  it('does not take a published release for a sign of it', async () => {
    const { id } = hub.services.releases.add({ tag: 'certkeep', isDraft: false });
    expect((await failureOf(listed(releasesOf(reader(), { mayStore: false })))).code).toBe('denied');
    expect(await listed(releasesOf(writer(), { mayStore: false }))).toEqual([]);
    expect(hub.services.releases.list().map((release) => release.id)).toEqual([id]);
  });

  it('asks Gitea, which makes no notes, what the token may do to the repository', async () => {
    expect(await listed(releasesOf(writer(gitea), { mayStore: false }))).toEqual([]);
    expect((await failureOf(listed(releasesOf(reader(gitea), { mayStore: false })))).code).toBe('denied');
  });

  it.each([404, 405])('takes %i of Gitea, which has had releases for long, for no answer', async (status) => {
    gitea.services.fault({ on: 'rest:listReleases', kind: status });
    const failure = await failureOf(listed(releasesOf(writer(gitea), { mayStore: false })));
    expect(failure.code).toBe(status === 404 ? 'denied' : 'unreadable');
    expect(failure.message).toMatch(/^Cannot look for backups in the draft release certkeep: /);
  });

  it.each(['html', 'bad-json', 'empty'] as const)('takes %s for no answer', async (kind) => {
    hub.services.fault({ on: 'rest:generateReleaseNotes', kind });
    expect((await failureOf(listed(releasesOf(writer(), { mayStore: false })))).code).toBe('unreadable');
  });
});

describe('a run that stores', () => {
  it('says what it lacks if it may not create the release', async () => {
    const failure = await failureOf(put(releasesOf(reader())));
    expect(failure.code).toBe('not-stored');
    expect(failure.message).toContain('create the draft release certkeep: the token lacks `contents: write`');
  });

  it('uses the older draft if another run creates one too', async () => {
    const store = releasesOf(writer());
    hub.services.fault({
      on: 'rest:createRelease',
      times: 1,
      kind: () => {
        hub.services.releases.add({ tag: 'certkeep' });
      },
    });
    await put(store);
    const releases = hub.services.releases.list();
    expect(releases.map(({ assets }) => assets.length)).toEqual([1, 0]);
    expect(await listed(store)).toHaveLength(1);
  });

  it('knows its own file again if the reply was lost', async () => {
    const store = releasesOf(writer());
    await listed(store);
    hub.services.fault({ on: 'rest:uploadReleaseAsset', kind: 'lost-reply', times: 1 });
    const stored = await put(store);
    expect(stored?.name).toEqual(nameOf());
    expect(await certificateIn(stored === null ? null : await store.open(stored))).toContain(
      'the certificate of',
    );
    expect(hub.services.releases.list()[0]?.assets).toHaveLength(1);
  });

  it('does not take the file of another run for its own', async () => {
    const store = releasesOf(writer());
    await listed(store);
    hub.services.fault({
      on: 'rest:uploadReleaseAsset',
      times: 1,
      kind: async () => {
        await hub.services.releases.addAsset({
          releaseId: hub.services.releases.list()[0]?.id ?? 0,
          name: `${formatBackupName(nameOf())}.zip`,
          bytes: Buffer.from('of another run'),
        });
      },
    });
    expect(await put(store)).toBeNull();
    expect(await store.isTaken(nameOf())).toBe(true);
  });

  it.each(['own', 'foreign'])('judges an upload that broke off by its label: %s', async (whose) => {
    const store = releasesOf(writer());
    await listed(store);
    const name = `${formatBackupName(nameOf())}.zip`;
    hub.services.fault({
      on: 'rest:uploadReleaseAsset',
      times: 1,
      kind: async () => {
        await hub.services.releases.addAsset({
          releaseId: hub.services.releases.list()[0]?.id ?? 0,
          name,
          label: whose === 'own' ? sentLabel() : `${name} (run 999999 on main)`,
          bytes: Buffer.from(''),
          state: 'starter',
          digest: null,
        });
      },
    });
    const stored = await put(store);
    const states = hub.services.releases.list().flatMap(({ assets }) => assets.map(({ state }) => state));
    expect(states).toEqual([whose === 'own' ? 'uploaded' : 'starter']);
    expect(stored?.asset?.name).toBe(whose === 'own' ? name : undefined);
  });

  it('leaves alone what another job of the same run is uploading under the same name', async () => {
    const { id: runId } = hub.services.startRun({ event: 'schedule' });
    const [first, second] = [1, 2].map(() =>
      releasesOf(hub.startJob({ runId, permissions: { contents: 'write' } })),
    ) as [BackupStore, BackupStore];
    const name = `${formatBackupName(nameOf())}.zip`;
    let label = '';
    hub.services.fault({
      on: 'rest:uploadReleaseAsset',
      times: 1,
      kind: () => {
        label = sentLabel();
      },
    });
    await put(first, { attempt: 2 });
    await listed(second);
    hub.services.fault({
      on: 'rest:uploadReleaseAsset',
      times: 1,
      kind: async () => {
        await hub.services.releases.addAsset({
          releaseId: hub.services.releases.list()[0]?.id ?? 0,
          name,
          label: label.replace('-r2', ''),
          bytes: Buffer.from(''),
          state: 'starter',
          digest: null,
        });
      },
    });
    expect(await put(second)).toBeNull();
    expect(operations()).not.toContain('rest:deleteReleaseAsset');
  });

  it.each([
    ['knows its own file by label and size', 0, 'lost-reply'],
    ['does not take a file of another size for its own', 1, null],
  ] as const)('%s if the server tells no digest', async (_, more, fault) => {
    const store = releasesOf(writer());
    await listed(store);
    hub.services.fault({ on: 'rest:listReleaseAssets', kind: 'no-digest' });
    const name = `${formatBackupName(nameOf())}.zip`;
    const addOther = async (): Promise<void> => {
      await hub.services.releases.addAsset({
        releaseId: hub.services.releases.list()[0]?.id ?? 0,
        name,
        label: sentLabel(),
        bytes: Buffer.alloc(more),
      });
    };
    hub.services.fault({ on: 'rest:uploadReleaseAsset', times: 1, kind: fault ?? addOther });
    const stored = await put(store);
    expect(stored === null).toBe(fault === null);
    expect(hub.services.releases.list()[0]?.assets).toHaveLength(1);
  });

  it.each(['publishes', 'removes'])('makes another draft if a person %s it meanwhile', async (does) => {
    const log = recordingLog();
    const store = releasesOf(writer(), { log });
    await listed(store);
    const { id = 0 } = hub.services.releases.list()[0] ?? {};
    if (does === 'publishes') hub.services.releases.publish(id);
    else await hub.services.releases.remove(id);
    const stored = await put(store);
    expect(stored?.asset?.releaseId).not.toBe(id);
    expect(hub.services.releases.list().map(({ isDraft, assets }) => [isDraft, assets.length])).toEqual(
      does === 'publishes'
        ? [
            [false, 0],
            [true, 1],
          ]
        : [[true, 1]],
    );
    expect(log.of('warning').map((message) => message.slice(0, 33))).toEqual(
      does === 'publishes' ? ['The release certkeep is published'] : [],
    );
  });

  it('uses another draft if one fills up meanwhile, and says so if there is none', async () => {
    const store = releasesOf(writer());
    await listed(store);
    const { id = 0 } = hub.services.releases.list()[0] ?? {};
    hub.services.fault({
      on: 'rest:uploadReleaseAsset',
      times: 1,
      kind: () => {
        fill(id, 1000);
      },
    });
    const failure = await failureOf(put(store));
    expect(failure.code).toBe('not-stored');
    expect(failure.message).toContain(
      'the draft release certkeep has 1000 files, which is the most. Remove old',
    );
    const { id: second } = hub.services.releases.add({ tag: 'certkeep' });
    expect((await put(releasesOf(writer())))?.asset?.releaseId).toBe(second);
  });

  it.each([413, 422])('hands on what the server says if it refuses a file (%i)', async (status) => {
    const store = releasesOf(writer());
    hub.services.fault({ on: 'rest:uploadReleaseAsset', kind: status });
    const failure = await failureOf(put(store));
    expect(failure.code).toBe('not-stored');
    expect(failure.message).toMatch(new RegExp(`GitHub refused it \\(${status}: .*smaller than 2 GiB`));
    expect(failure.message).not.toContain('Run again');
    expect(operations().filter((operation) => operation === 'rest:uploadReleaseAsset')).toHaveLength(1);
  });

  it('clears away uploads of any name that broke off', async () => {
    const { id } = hub.services.releases.add({ tag: 'certkeep' });
    const createdAt = new Date(Date.now() - 7 * 3_600_000);
    const other = formatBackupName(nameOf({ base: 'certkeep-other' }));
    for (const name of [`${other}.zip`, 'notes.zip'])
      await hub.services.releases.addAsset({
        releaseId: id,
        name,
        bytes: Buffer.from(''),
        state: 'starter',
        createdAt,
      });
    await put(releasesOf(writer()));
    const names = hub.services.releases.list()[0]?.assets.map(({ name }) => name);
    expect(names).toEqual(['notes.zip', `${formatBackupName(nameOf())}.zip`]);
  });

  it('counts the places of uploads that broke off as free', async () => {
    const { id } = hub.services.releases.add({ tag: 'certkeep' });
    fill(id, 999);
    await hub.services.releases.addAsset({
      releaseId: id,
      name: `${formatBackupName(nameOf({ base: 'certkeep-other' }))}.zip`,
      bytes: Buffer.from(''),
      state: 'starter',
      createdAt: new Date(Date.now() - 7 * 3_600_000),
    });
    expect((await put(releasesOf(writer())))?.asset?.releaseId).toBe(id);
  });

  it('counts the place of its own upload as free, if that broke off in the last one', async () => {
    const { id } = hub.services.releases.add({ tag: 'certkeep' });
    fill(id, 999);
    const name = `${formatBackupName(nameOf())}.zip`;
    hub.services.fault({
      on: 'rest:uploadReleaseAsset',
      times: 1,
      kind: async () => {
        await hub.services.releases.addAsset({
          releaseId: id,
          name,
          label: sentLabel(),
          bytes: Buffer.from(''),
          state: 'starter',
          digest: null,
        });
      },
    });
    expect((await put(releasesOf(writer())))?.asset?.releaseId).toBe(id);
  });

  it('sends the token to the API and the upload host alone', { tags: ['slow'] }, async () => {
    const store = releasesOf(writer());
    const stored = await put(store);
    await (stored === null ? null : await store.open(stored))?.close();
    for (const { operation, headers } of hub.services.requests)
      expect([operation, headers.authorization === undefined]).toEqual([
        operation,
        operation.startsWith('blob:'),
      ]);
    const upload = hub.services.requests.find(({ operation }) => operation === 'rest:uploadReleaseAsset');
    expect(upload?.headers.host).toMatch(/^localhost:/);
    hub.services.fault({ on: 'rest:getReleaseAsset', kind: 'foreign-redirect' });
    await failureOf(store.open(stored ?? (undefined as never)));
    hub.services.fault({ on: 'rest:uploadReleaseAsset', kind: 'foreign-redirect' });
    await failureOf(put(store, { attempt: 2 }));
    expect(hub.services.foreignRequests.length).toBeGreaterThan(0);
    for (const { headers, body } of hub.services.foreignRequests) {
      expect(headers.authorization).toBeUndefined();
      expect(body).toBe('');
    }
    hub.services.foreignRequests.length = 0;
  });

  it.each([
    ['under another name', { name: 'certkeep-app.example.zip' }],
    ['half', { state: 'starter' }],
  ])('does not take a file that was stored %s for a backup', async (_, changes) => {
    const sound = { id: 9, name: `${formatBackupName(nameOf())}.zip`, size: 1, state: 'uploaded' };
    const release = { id: 5, tag_name: 'certkeep', draft: true };
    const { environment } = await stubServer((request, response) => {
      const { method, url = '', headers } = request;
      request.resume();
      const uploadUrl = `http://${headers.host ?? ''}/upload{?name,label}`;
      const created = { ...sound, ...changes, created_at: '2026-11-23T02:10:05Z' };
      const found = { ...release, upload_url: uploadUrl };
      const page = url.includes('/assets') || url.includes('page=2') ? [] : [found];
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(method === 'POST' ? created : url.endsWith('/releases/5') ? found : page));
    });
    const deadline = deadlineAfter(10_000);
    const rest = restClient(environment, TOKEN, deadline);
    const store = releasesOf({ ...writer(), environment, rest, deadline });
    const failure = await failureOf(put(store));
    expect(failure.code).toBe('not-stored');
    expect(failure.message).toContain('under another name, or not as a whole');
  });

  it('refuses an upload host without encryption, if the API has it', async () => {
    const job = writer();
    const store = releasesOf({ ...job, environment: { ...job.environment, apiUrl: 'https://api.example' } });
    const failure = await failureOf(put(store));
    expect(failure.message).toContain('an address for it that is not encrypted');
  });

  it('refuses an upload host of another protocol, and says that it is the other way round', async () => {
    const release = { id: 5, tag_name: 'certkeep', draft: true, upload_url: 'https://uploads.example/x' };
    const { environment } = await stubServer((request, response) => {
      const { url = '' } = request;
      const isEnd = url.includes('/assets') || url.includes('page=2');
      const body = url.endsWith('/releases/5') ? release : isEnd ? [] : [release];
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    const deadline = deadlineAfter(10_000);
    const rest = restClient(environment, TOKEN, deadline);
    const failure = await failureOf(put(releasesOf({ ...writer(), environment, rest, deadline })));
    expect(failure.message).toContain('is reached over http://, and named an address for it with https://');
  });

  it('says so if Gitea has a published release of the tag, which keeps it from making a draft', async () => {
    gitea.services.releases.add({ tag: 'certkeep', isDraft: false });
    const log = recordingLog();
    const store = releasesOf(writer(gitea), { log });
    expect(await listed(store)).toEqual([]);
    const failure = await failureOf(put(store));
    expect(failure.code).toBe('not-stored');
    expect(failure.message).toContain(
      'the release certkeep is published, and Gitea makes no draft beside it',
    );
    expect(log.of('warning')).toEqual([expect.stringContaining('The release certkeep is published')]);
  });
});

describe('the files of a release', () => {
  it('are listed under every name, and count only with our ending and when they are whole', async () => {
    const { id } = hub.services.releases.add({ tag: 'certkeep' });
    const add = (name: string, state: 'uploaded' | 'starter' = 'uploaded'): Promise<unknown> =>
      hub.services.releases.addAsset({ releaseId: id, name, bytes: Buffer.from('x'), state });
    const name = formatBackupName(nameOf());
    await add(`${name}.zip`);
    await add(`certkeep-other-20261123T021000Z-public-r3.zip`);
    await add(`${name}-r2.zip`, 'starter');
    for (const other of [name, `${name}.tar`, 'notes.zip', 'x-20261399T021000Z.zip']) await add(other);
    const store = releasesOf(writer(), { mayStore: false });
    expect((await collect(store.list(EVERY_NAME))).map((set) => set.name.base).sort()).toEqual([
      'certkeep-app.example',
      'certkeep-other',
    ]);
    expect((await listed(store)).map(({ place }) => place)).toEqual([`release asset ${name}.zip`]);
  });

  it('tell which run stored them, and on which branch', async () => {
    for (const [attempt, ref] of ['refs/heads/topic/(run 8)', 'refs/tags/v1'].entries())
      await put(releasesOf(hub.startJob({ permissions: { contents: 'write' }, ref })), {
        attempt: attempt + 1,
      });
    const [tag, branch] = await listed(releasesOf(writer(), { mayStore: false }));
    expect([branch?.asset?.headBranch, tag?.asset?.headBranch]).toEqual(['topic/(run 8)', 'v1']);
    const [label = ''] = (hub.services.releases.list()[0]?.assets ?? []).map((asset) => asset.label);
    const start = `${formatBackupName(nameOf())}.zip (run ${branch?.asset?.runId ?? ''} on topic/(run 8), sender `;
    expect(label.startsWith(start)).toBe(true);
    expect(label.slice(start.length)).toMatch(/^[0-9a-f]{12}\)$/);
  });

  it.each([
    ['without a branch', '(run 7)', { runId: '7' }],
    ['without a sender', '(run 7 on main)', { runId: '7', headBranch: 'main' }],
    ['that a person wrote', 'my backup', {}],
    ['without a run', '(run x on main)', {}],
    ['for another file', 'x (run 7 on main)', {}],
  ])('with a label %s are listed too', async (_, words, expected) => {
    const { id } = hub.services.releases.add({ tag: 'certkeep' });
    const name = `${formatBackupName(nameOf())}.zip`;
    const label = words.startsWith('(') ? `${name} ${words}` : words;
    await hub.services.releases.addAsset({ releaseId: id, name, label, bytes: Buffer.from('x') });
    const [set] = await listed(releasesOf(writer(), { mayStore: false }));
    const { runId, headBranch } = set?.asset ?? {};
    expect({ runId, headBranch }).toEqual({ runId: undefined, headBranch: undefined, ...expected });
  });

  it('have no branch in their label if it would be too long', async () => {
    const ref = `refs/heads/${'x'.repeat(240)}`;
    const stored = await put(releasesOf(hub.startJob({ permissions: { contents: 'write' }, ref })));
    expect(stored?.asset?.headBranch).toBeUndefined();
    expect(stored?.asset?.runId).toMatch(/^\d+$/);
  });

  it('of a thousand are all seen', async () => {
    const { id } = hub.services.releases.add({ tag: 'certkeep' });
    const names = Array.from({ length: 1000 }, (_, index) =>
      formatBackupName(nameOf({ time: new Date(Date.UTC(2020, 0, 1 + index)) })),
    );
    hub.services.releases.addListed(
      names.map((name) => ({ releaseId: id, name: `${name}.zip`, bytes: Buffer.from('x') })),
    );
    const sets = await listed(releasesOf(writer()));
    expect(sets).toHaveLength(1000);
  });
});
