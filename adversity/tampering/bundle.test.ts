import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { errorsOf, PASSPHRASE, warningsOf, workbench } from '../../__tests__/end-to-end/workbench.ts';
import type { NewArtifact } from '../../local/services/artifact-admin.ts';
import type { RunResult } from '../../local/runner/run-options.ts';
import { formatBackupName, timeFolder, type BackupName } from '../../src/domain/backup/backup-name.ts';
import { PROOF_FILE } from '../../src/domain/backup/set-files.ts';
import { renamed, withFiles, withManifest, zipOfSet, type SetFiles } from './forging.ts';

/**
 * The same attacks on the bundle, with the real clients, archives and derivations in between. `forged-sets` has all of them.
 */
const bench = workbench();
const BASE = 'certkeep-example.com';
const STRANGERS_PASSPHRASE = 'walrus-Basalt-77-tangerine';
const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE, 'key-type': 'ecdsa-p256' };

interface Kept {
  readonly fingerprint: string;
  readonly files: SetFiles;
}

beforeEach(async () => {
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});

async function keep(changes: Readonly<Record<string, string>> = {}): Promise<Kept> {
  const run = await bench.keep({ inputs: { ...inputs, ...changes } });
  expect(run.conclusion, run.log).toBe('success');
  return { fingerprint: run.outputs['fingerprint'] ?? '', files: readSet(await bench.setOf(run)) };
}

function readSet(folder: string): SetFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
}

function writeSet(files: SetFiles, folder: string): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** A certificate that was renewed. */
async function renewedPair(): Promise<{ readonly old: Kept; readonly current: Kept }> {
  const old = await keep();
  const current = await keep({ 'force-renewal': 'true' });
  expect(current.fingerprint).not.toBe(old.fingerprint);
  return { old, current };
}

/** The name of a set that is made a second after all that are there: services receive it at that time. */
function nextName(changes: Partial<BackupName> = {}): BackupName {
  const [newest] = bench.services.artifacts.list();
  const time = new Date(Math.floor(Date.parse(newest?.createdAt ?? '') / 1000 + 1) * 1000);
  return { base: BASE, time, isPublic: false, attempt: 1, ...changes };
}

/** Stores a set as another job could: whole, under its name. */
async function plant(name: BackupName, files: SetFiles, origin: Partial<NewArtifact> = {}): Promise<string> {
  const artifact = formatBackupName(name);
  await bench.services.artifacts.add({
    name: artifact,
    zip: zipOfSet(files, name),
    createdAt: name.time,
    ...origin,
  });
  return artifact;
}

/** Puts a set into every cache entry, as the client would have packed it. */
async function poisonCache(files: SetFiles): Promise<void> {
  const folder = bench.folder();
  writeSet(files, join(folder, 'certkeep'));
  const entries = bench.services.caches.list();
  const archive = join(bench.folder(), 'archive');
  writeFileSync(archive, await bench.services.caches.archive(entries[0]?.id ?? 0));
  const isZstd = readFileSync(archive)
    .subarray(0, 4)
    .equals(Buffer.of(0x28, 0xb5, 0x2f, 0xfd));
  execFileSync('tar', [isZstd ? '--zstd' : '-z', '-cPf', archive, '-C', folder, 'certkeep']);
  for (const { id } of entries) await bench.services.caches.replaceArchive(id, readFileSync(archive));
}

function expectReused(run: RunResult, { fingerprint }: Kept): void {
  expect(run.conclusion, run.log).toBe('success');
  expect(run.outputs).toMatchObject({ status: 'reused', fingerprint });
}

/** Everything that an action does after somebody has planted a set. */
const ACTIONS = ['.', 'restore', 'check'] as const;

function run(action: string, changes: Readonly<Record<string, string>> = {}): Promise<RunResult> {
  const own = action === '.' ? inputs : { 'common-name': 'example.com', passphrase: PASSPHRASE };
  return bench.run(action, { inputs: { ...own, ...changes } });
}

describe('an old pair under a later date', () => {
  test('is passed over by every action, and named', async () => {
    const { old, current } = await renewedPair();
    const name = nextName();
    const artifact = await plant(name, renamed(old.files, name));
    await bench.services.caches.removeAll();
    const restored = await run('restore');
    expect(restored.outputs).toMatchObject({
      restored: 'true',
      verified: 'true',
      fingerprint: current.fingerprint,
    });
    expect(restored.outputs['skipped']).toContain(artifact);
    const checked = await run('check');
    expect(checked.outputs['reason']).toContain('damaged');
    const kept = await run('.');
    expectReused(kept, current);
    expect(warningsOf(kept).join('\n')).toMatch(new RegExp(`passed over.*${artifact}.*does not prove`));
  });

  test('is passed over in the cache', async () => {
    const { old, current } = await renewedPair();
    await poisonCache(withManifest(renamed(old.files, nextName()), { kind: 'cache' }));
    expectReused(await run('.'), current);
  });

  test('is passed over in the cache as it was stored there, for the newer artifact', async () => {
    const { old, current } = await renewedPair();
    await poisonCache(old.files);
    expectReused(await run('.'), current);
  });

  test('keeps prune from nothing but itself', async () => {
    const { old, current } = await renewedPair();
    const name = nextName();
    await plant(name, renamed(old.files, name));
    const prune = { 'keep-last': '1', 'dry-run': 'false' };
    const pruned = await bench.run('prune', {
      inputs: { 'common-name': 'example.com', passphrase: PASSPHRASE, ...prune },
      permissions: { actions: 'write' },
    });
    expect(pruned.conclusion, pruned.log).toBe('success');
    await bench.services.caches.removeAll();
    expectReused(await run('.'), current);
  });
});

test.each(ACTIONS)(
  'a set of another passphrase as the newest: %s fails, and changes nothing',
  async (action) => {
    const theirs = await keep({ passphrase: STRANGERS_PASSPHRASE });
    await bench.services.artifacts.removeAll();
    await bench.services.caches.removeAll();
    await keep();
    const name = nextName();
    const artifact = await plant(name, renamed(theirs.files, name));
    const before = bench.services.artifacts.list().length;
    const result = await run(action);
    expect(result.conclusion, result.log).toBe('failure');
    expect(errorsOf(result).join('\n')).toContain(artifact);
    expect(bench.services.artifacts.list()).toHaveLength(before);
  },
);

test('a set of a newer version: the run fails, and asks for an update', async () => {
  const { files } = await keep();
  const name = nextName();
  await plant(name, withManifest(renamed(files, name), { schemaVersion: 2 }));
  const result = await run('.');
  expect(result.conclusion, result.log).toBe('failure');
  expect(errorsOf(result).join('\n')).toMatch(/made by Certkeep .*update Certkeep/);
});

test.each([
  ['a fork’s run', { headRepositoryId: 999 }],
  ['a fork’s run, of a branch called as ours', { headRepositoryId: 999, headBranch: 'main' }],
])('a genuine set that %s has stored again is never read', async (_, origin) => {
  const { files, fingerprint } = await keep();
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
  const name = { base: BASE, time: new Date('2026-01-01T00:00:00Z'), isPublic: false, attempt: 1 };
  await plant(name, renamed(files, name), origin);
  bench.services.requests.length = 0;
  const result = await run('.');
  expect(result.outputs, result.log).toMatchObject({ status: 'issued' });
  expect(result.outputs['fingerprint']).not.toBe(fingerprint);
  const downloads = bench.services.requests.filter(({ operation }) => operation === 'rest:downloadArtifact');
  expect(downloads).toEqual([]);
});

test('a sealed set that lost its proof and became public: with a passphrase it is not looked at', async () => {
  const { old, current } = await renewedPair();
  const name = nextName({ isPublic: true });
  const stripped = withFiles(renamed(old.files, name), { [PROOF_FILE]: null });
  await plant(name, withManifest(stripped, { proof: null }));
  await bench.services.caches.removeAll();
  expectReused(await run('.'), current);
  expect((await run('restore')).outputs).toMatchObject({ fingerprint: current.fingerprint });
  const withoutPassphrase = await run('restore', { passphrase: '' });
  expect(withoutPassphrase.outputs['verified']).not.toBe('true');
});

test('in a directory a forged set is passed over, and no file of anybody’s is removed', async () => {
  const directory = bench.folder();
  const own = { ...inputs, 'upload-artifact': 'false', 'backup-path': directory };
  const first = await bench.keep({ inputs: own });
  const folder = first.outputs['backup-path'] ?? '';
  const genuine = readSet(folder);
  const time = new Date(Math.floor(Date.now() / 1000) * 1000 + 1000);
  const name = { base: BASE, time, isPublic: false, attempt: 1 };
  const forged = join(directory, timeFolder(name));
  writeSet(withFiles(renamed(genuine, name), { 'certificate.pem': 'forged\n' }), forged);
  await bench.services.caches.removeAll();
  const again = await bench.keep({ inputs: own });
  expect(again.outputs, again.log).toMatchObject({
    status: 'reused',
    fingerprint: first.outputs['fingerprint'],
  });
  expect(readSet(folder)).toEqual(genuine);
  expect(readFileSync(join(forged, 'certificate.pem'), 'utf8')).toBe('forged\n');
});
