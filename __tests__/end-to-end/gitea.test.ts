import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nameOf, readSet, redated, writeSet, zipOfSet, type SetFiles } from './dated-set.ts';
import { errorsOf, PASSPHRASE, warningsOf, WITHOUT_CACHE, workbench } from './workbench.ts';

/** The committed bundle against services that answer as a Gitea does. */
const bench = workbench({ server: 'gitea' });
const NAME = 'gitea.example';
const BASE = `certkeep-${NAME}`;
const INPUTS = { 'common-name': NAME, 'key-type': 'ecdsa-p256', passphrase: PASSPHRASE };
const DAY_MS = 86_400_000;

beforeEach(async () => {
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});

/** A whole second, so many days ago. */
function daysAgo(days: number): Date {
  return new Date(Math.floor(Date.now() / 1000) * 1000 - days * DAY_MS);
}

async function keep(): ReturnType<typeof bench.keep> {
  const run = await bench.keep({ inputs: INPUTS });
  expect(run.conclusion, run.log).toBe('success');
  return run;
}

async function addArtifact(files: SetFiles, time: Date): Promise<string> {
  const name = nameOf(files);
  await bench.services.artifacts.add({ name, zip: zipOfSet(files, time), createdAt: time });
  return name;
}

test('a certificate is issued where nothing is, and found in the artifact afterwards', async () => {
  const first = await keep();
  expect(first.outputs).toMatchObject({ status: 'issued', verified: 'true' });
  await bench.services.caches.removeAll();
  const second = await keep();
  expect(second.outputs).toMatchObject({
    status: 'reused',
    source: 'artifact',
    fingerprint: first.outputs['fingerprint'],
    verified: 'true',
  });
  expect(warningsOf(second)).toEqual([]);
});

test('the newest set is found behind several pages of older artifacts', async () => {
  const first = await keep();
  await bench.services.caches.removeAll();
  bench.services.artifacts.addListed(
    Array.from({ length: 120 }, (_, index) => ({
      name: `other-${index}`,
      zip: Buffer.from('x'),
      createdAt: daysAgo(index + 1),
    })),
  );
  const run = await bench.run('restore', { inputs: { 'common-name': NAME, passphrase: PASSPHRASE } });
  expect(run.conclusion, run.log).toBe('success');
  expect(run.outputs['artifact-name']).toBe(first.outputs['artifact-name']);
  const certificate = readFileSync(join(run.workspace, 'certificate.pem'));
  expect(certificate).toEqual(readFileSync(join(first.workspace, 'certificate.pem')));
});

test('a token that may not look issues nothing', async () => {
  await keep();
  await bench.services.caches.removeAll();
  const run = await bench.keep({ inputs: INPUTS, permissions: { actions: 'none' } });
  expect(run.conclusion).toBe('failure');
  expect(errorsOf(run).join()).toContain('actions: read');
  expect(run.outputs['fingerprint'] ?? '').toBe('');
});

test('a public set that anybody may have planted rotates nothing', async () => {
  const first = await keep();
  await bench.services.caches.removeAll();
  const planted = await bench.keep({
    inputs: { ...INPUTS, passphrase: '', 'artifact-name': 'planted' },
  });
  const set = redated(readSet(await bench.setOf(planted)), BASE, new Date(daysAgo(0).getTime() + 60_000));
  expect(await addArtifact(set, daysAgo(0))).toMatch(/-public$/);
  const second = await keep();
  expect(second.outputs).toMatchObject({ status: 'reused', fingerprint: first.outputs['fingerprint'] });
});

test('a set that another passphrase sealed stops the run, which names it and says what to do', async () => {
  await keep();
  await bench.services.caches.removeAll();
  const other = 'another-Passphrase-of-these-tests';
  const planted = await bench.keep({
    inputs: { ...INPUTS, passphrase: other, 'artifact-name': 'planted' },
  });
  const time = new Date(daysAgo(0).getTime() + 60_000);
  const set = redated(readSet(await bench.setOf(planted)), BASE, time, other);
  const name = await addArtifact(set, daysAgo(0));
  const run = await bench.keep({ inputs: INPUTS });
  expect(run.conclusion).toBe('failure');
  expect(errorsOf(run).join()).toContain(name);
  expect(errorsOf(run).join()).toContain('previous-passphrase');
});

test('old sets are pruned, though the list is in the opposite order', async () => {
  const first = await keep();
  const files = readSet(await bench.setOf(first));
  const names: string[] = [];
  for (const time of [daysAgo(3), daysAgo(2), daysAgo(1)])
    names.push(await addArtifact(redated(files, BASE, time), time));
  const run = await bench.run('prune', {
    inputs: { 'common-name': NAME, passphrase: PASSPHRASE, 'keep-last': '2', 'dry-run': 'false' },
    permissions: { actions: 'write' },
  });
  expect(run.conclusion, run.log).toBe('success');
  expect(run.outputs['removed-count']).toBe('2');
  const left = bench.services.artifacts.list().map(({ name }) => name);
  expect(left).toEqual([first.outputs['artifact-name'], names.at(-1)]);
});

describe('on a Gitea whose host the official artifact client refuses', () => {
  // To such a host the cache client speaks its first protocol, which the local services do not.
  const env = { ...WITHOUT_CACHE, GITHUB_SERVER_URL: 'https://git.example.com' };
  const inDirectory = (directory: string): Readonly<Record<string, string>> => ({
    ...INPUTS,
    'backup-path': directory,
    'upload-artifact': 'false',
  });

  test('a directory keeps, checks, restores and prunes from the first run on', async () => {
    const directory = bench.folder();
    // Gitea switches no schedule off, so there is nothing to do and to say.
    const inputs = { ...inDirectory(directory), 'keep-schedule-alive': 'true' };
    const first = await bench.keep({ inputs, env, event: 'schedule' });
    expect(first.conclusion, first.log).toBe('success');
    expect(first.outputs).toMatchObject({ status: 'issued', verified: 'true' });
    expect([...errorsOf(first), ...warningsOf(first)]).toEqual([]);
    const second = await bench.keep({ inputs, env });
    const { fingerprint = '' } = first.outputs;
    expect(second.outputs, second.log).toMatchObject({ status: 'reused', source: 'directory', fingerprint });

    const named = { 'common-name': NAME, passphrase: PASSPHRASE, 'backup-path': directory };
    const restored = await bench.run('restore', { inputs: { ...named, from: 'directory' }, env });
    expect(restored.outputs, restored.log).toMatchObject({ restored: 'true', fingerprint });
    const checked = await bench.run('check', { inputs: named, env });
    expect(checked.outputs, checked.log).toMatchObject({ verified: 'true' });
    const old = redated(readSet(first.outputs['backup-path'] ?? ''), BASE, daysAgo(3));
    writeSet(old, directory, daysAgo(3));
    const pruned = await bench.run('prune', {
      inputs: { ...named, 'keep-last': '1', 'dry-run': 'false' },
      env,
    });
    expect(pruned.outputs['removed-count'], pruned.log).toBe('1');
  });

  test('a draft release keeps, checks, restores and prunes from the first run on', async () => {
    const permissions = { actions: 'write', contents: 'write' } as const;
    const release = { passphrase: PASSPHRASE, 'release-tag': 'certkeep' };
    const inputs = { ...INPUTS, ...release, 'upload-artifact': 'false' };
    const first = await bench.keep({ inputs, env, permissions });
    expect(first.outputs, first.log).toMatchObject({ status: 'issued', verified: 'true' });
    expect([...errorsOf(first), ...warningsOf(first)]).toEqual([]);
    const second = await bench.keep({ inputs, env, permissions });
    const { fingerprint = '' } = first.outputs;
    expect(second.outputs, second.log).toMatchObject({ status: 'reused', source: 'release', fingerprint });

    const named = { ...release, 'common-name': NAME };
    const restored = await bench.run('restore', { inputs: { ...named, from: 'release' }, env, permissions });
    expect(restored.outputs, restored.log).toMatchObject({ restored: 'true', fingerprint });
    const checked = await bench.run('check', { inputs: release, env, permissions });
    expect(checked.outputs, checked.log).toMatchObject({ status: 'ok', verified: 'true' });
    const pruning = { ...named, 'keep-last': '1', 'dry-run': 'false' };
    const pruned = await bench.run('prune', { inputs: pruning, env, permissions });
    expect(pruned.outputs['removed-count'], pruned.log).toBe('1');
    const reader = { actions: 'read', contents: 'read' } as const;
    const hidden = await bench.run('restore', {
      inputs: { ...named, from: 'release' },
      env,
      permissions: reader,
    });
    expect(errorsOf(hidden).join()).toContain('`contents: write`');
  });

  test.each([
    ['.', INPUTS],
    ['backup', { paths: 'certificate.pem', passphrase: PASSPHRASE }],
    ['restore', { 'common-name': NAME, passphrase: PASSPHRASE }],
    ['check', { 'common-name': NAME, passphrase: PASSPHRASE }],
    ['prune', { 'common-name': NAME, passphrase: PASSPHRASE, 'keep-last': '1' }],
  ])('without a directory the action in %s names Gitea, and what to set', async (action, inputs) => {
    const run = await bench.run(action, { inputs, env });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/GitHub's artifact client does not work with Gitea\. .*backup-path/);
    expect(run.log).not.toContain('Enterprise');
  });
});
