import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buildStores,
  rejectMissingArtifacts,
  rejectUnusableBackupPath,
  writableStores,
  type Stores,
  type StoreValues,
} from '../../../../src/actions/step/stores.ts';
import { raceKeyOf } from '../../../../src/adapters/github/cache/cache-key.ts';
import {
  readRunEnvironment,
  type RunEnvironment,
} from '../../../../src/adapters/github/run/run-environment.ts';
import { errorOf } from '../../domain/fixtures.ts';
import { collect, failureOf } from '../../../contract/outcome.ts';
import { recordingLog } from '../../../fakes/recording-log.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'certkeep-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function environmentOf(changes: Readonly<Record<string, string>> = {}): RunEnvironment {
  return readRunEnvironment({
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_RUN_ID: '42',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    GITHUB_EVENT_NAME: 'schedule',
    ...changes,
  });
}

const ELSEWHERE = { GITHUB_SERVER_URL: 'https://git.example', GITEA_ACTIONS: 'true' };

function storesOf(values: Partial<StoreValues> = {}, changes: Readonly<Record<string, string>> = {}): Stores {
  const all = { 'github-token': null, timeout: 60_000, 'backup-path': folder, ...values };
  return buildStores(all, { environment: environmentOf(changes), log: recordingLog() });
}

describe('a directory that is a backup itself', () => {
  it('is refused: the folder above it is meant', () => {
    const place = join(folder, '2026-12-01T150323Z');
    mkdirSync(place);
    for (const name of ['manifest.json', 'SHA256SUMS', 'RESTORE.md']) {
      expect(() => storesOf({ 'backup-path': place })).not.toThrow();
      writeFileSync(join(place, name), '');
    }
    const error = errorOf(() => storesOf({ 'backup-path': place }));
    expect(error).toMatchObject({ code: 'invalid-input' });
    expect(error.message).toBe(
      `Input "backup-path" is a backup itself: ${place} holds a manifest.json. Give the folder above it, ${folder}. Of the backups there, restore takes the newest, or the one that its input date names.`,
    );
  });
});

describe('the stores of a run', () => {
  it('are those that the inputs name and the server has', () => {
    const sources = (stores: Stores): string[] => stores.all.map(({ source }) => source);
    expect(sources(storesOf())).toEqual(['artifact', 'directory']);
    expect(sources(storesOf({ 'backup-path': null }))).toEqual(['artifact']);
    expect(sources(storesOf({}, ELSEWHERE))).toEqual(['directory']);
    expect(sources(storesOf({ 'release-tag': 'x' }))).toEqual(['artifact', 'directory', 'release']);
    expect(storesOf({ 'backup-path': null }).directory).toBeNull();
    expect(storesOf({}, ELSEWHERE).artifacts).toBeNull();
    expect(storesOf().run).toMatchObject({ id: '42-1', repository: { name: 'owner/name' } });
  });

  it.each(['', null])('send no request if the token is %j', async (token) => {
    const { artifacts } = storesOf({ 'github-token': token }, { GITHUB_API_URL: 'http://127.0.0.1:1' });
    const listing = collect(artifacts?.list('certkeep-x') ?? fail('there are no artifacts'));
    expect(await failureOf(listing)).toMatchObject({
      code: 'denied',
      message: expect.stringContaining('github-token is empty') as string,
    });
  });

  it('work when they are used first', async () => {
    const { directory, staging, archives, cache } = storesOf();
    expect(await collect(directory?.list('certkeep-x') ?? fail('there is no directory'))).toEqual([]);
    const staged = await staging.begin('2026-11-23T021000Z');
    expect(staged.root.startsWith(folder)).toBe(true);
    await staged.discard();
    const pair = { name: 'a', certificate: 'c', sealedKey: null };
    const packed = await archives.packPairs([pair]);
    expect(await archives.unpackPairs(chunksOf(packed))).toEqual(new Map([['a', pair]]));
    expect(cache.raceKey('base', 'change')).toBe(raceKeyOf('base', 'change'));
  });
});

describe('the stores that a run may write', () => {
  const writable = (
    uploadArtifact: boolean,
    hasPassphrase: boolean,
    eventName: string,
    lacksSecrets = false,
  ): string[] => {
    const environment = { eventName, lacksSecrets };
    const { stores, cache } = writableStores(storesOf(), { uploadArtifact, hasPassphrase }, environment);
    return [...stores.map(({ source }) => source as string), ...(cache === null ? [] : ['cache'])];
  };

  it('are all that are wanted; the cache only with a passphrase', () => {
    expect(writable(true, true, 'push')).toEqual(['artifact', 'directory', 'cache']);
    expect(writable(true, false, 'push')).toEqual(['artifact', 'directory']);
    expect(writable(false, true, 'push')).toEqual(['directory', 'cache']);
  });

  it('are asked in the order in which they can refuse a name', () => {
    const wanted = { uploadArtifact: true, hasPassphrase: true };
    const stores = storesOf({ 'release-tag': 'x' });
    const environment = { eventName: 'push', lacksSecrets: false };
    expect(writableStores(stores, wanted, environment).stores.map(({ source }) => source)).toEqual([
      'artifact',
      'release',
      'directory',
    ]);
  });

  it('are none if GitHub withholds the passphrase, and all if one is given all the same', () => {
    expect(writable(true, false, 'push', true)).toEqual([]);
    expect(writable(true, true, 'push', true)).toEqual(['artifact', 'directory', 'cache']);
  });

  it.each(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run', ''])(
    'are none on %j',
    (event) => {
      expect(writable(true, true, event)).toEqual([]);
    },
  );
});

describe('a run whose backups could go nowhere', () => {
  type Wanted = Parameters<typeof rejectMissingArtifacts>[0];

  const wanted = (changes: Partial<Wanted> = {}): Wanted => ({
    'upload-artifact': true,
    'backup-path': null,
    'release-tag': null,
    ...changes,
  });

  it('is rejected if artifacts are all that is wanted, and there are none', () => {
    const elsewhere = environmentOf(ELSEWHERE);
    const failure = errorOf(() => {
      rejectMissingArtifacts(wanted(), elsewhere);
    });
    expect(failure).toMatchObject({ code: 'unsupported' });
    expect(failure.message).toContain('does not work with Gitea. Set backup-path');
    rejectMissingArtifacts(wanted({ 'backup-path': folder }), elsewhere);
    rejectMissingArtifacts(wanted({ 'release-tag': 'certkeep' }), elsewhere);
    rejectMissingArtifacts(wanted({ 'upload-artifact': false }), elsewhere);
    rejectMissingArtifacts(wanted(), environmentOf());
  });

  it('is rejected if the directory cannot be one, unless nothing is stored', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(
      errorOf(() => {
        rejectUnusableBackupPath(file, { eventName: 'push' });
      }),
    ).toMatchObject({
      code: 'not-written',
      message: expect.stringContaining('input "backup-path"') as string,
    });
    rejectUnusableBackupPath(file, { eventName: 'pull_request' });
    rejectUnusableBackupPath(null, { eventName: 'push' });
    rejectUnusableBackupPath(join(folder, 'new'), { eventName: 'push' });
  });
});

function fail(problem: string): never {
  throw new Error(problem);
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
