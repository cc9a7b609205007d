import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import { formatBackupName } from '../../src/domain/backup/backup-name.ts';
import { nameOf, readSet, redated, writeSet, zipOfSet, type SetFiles, runIdOf } from './dated-set.ts';
import { errorsOf, PASSPHRASE, warningsOf, workbench, type KeepRun } from './workbench.ts';

const bench = workbench();
const BASE = 'certkeep-example.com';
const OTHER_PASSPHRASE = 'walrus-Basalt-77-tangerine';
const WRITE = { actions: 'write' } as const;
/** A day of October, at noon. */
const day = (number: number): Date => new Date(Date.UTC(2026, 9, number, 12));
const sealed = (number: number): string =>
  formatBackupName({ base: BASE, time: day(number), isPublic: false, attempt: 1 });
const unsealed = (number: number): string => `${sealed(number)}-public`;

let sealedSet: SetFiles;
let publicSet: SetFiles;

beforeAll(async () => {
  const inputs = { 'common-name': 'example.com', 'key-type': 'ecdsa-p256' };
  publicSet = readSet(await bench.setOf(await bench.keep({ inputs })));
  await bench.services.artifacts.removeAll();
  sealedSet = readSet(await bench.setOf(await bench.keep({ inputs: { ...inputs, passphrase: PASSPHRASE } })));
  await bench.services.artifacts.removeAll();
});

afterEach(async () => {
  bench.services.clearFaults();
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});

/** Stores a set for each of these days of October as an artifact. */
async function store(
  days: readonly number[],
  files = sealedSet,
  run: { readonly headBranch?: string } = {},
): Promise<void> {
  for (const number of days) {
    const dated = redated(files, BASE, day(number));
    await bench.services.artifacts.add({
      ...run,
      name: nameOf(dated),
      runId: runIdOf(dated),
      zip: zipOfSet(dated, day(number)),
      createdAt: day(number),
      expiresAt: new Date(Date.now() + 30 * 86_400_000),
    });
  }
}

/** What is stored, newest first. */
function stored(): string[] {
  return bench.services.artifacts.list().map(({ name }) => name);
}

async function damage(number: number): Promise<void> {
  const artifact = bench.services.artifacts.list().find(({ name }) => name === sealed(number));
  await bench.services.artifacts.replaceZip(artifact?.id ?? 0, Buffer.from('no archive'));
}

const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE, 'keep-last': '2' };
const forReal = { inputs: { ...inputs, 'dry-run': 'false' }, permissions: WRITE };

const prune = (run: KeepRun): Promise<RunResult> => bench.run('prune', run);

/** Prunes for real, and expects to succeed. */
async function pruneWith(changes: Readonly<Record<string, string>>): Promise<RunResult> {
  const run = await prune({ ...forReal, inputs: { ...forReal.inputs, ...changes } });
  expect(run.conclusion, run.log).toBe('success');
  return run;
}

function listOf(output: string | undefined): { name: string; place: string; rules: string[] }[] {
  return JSON.parse(output ?? '') as { name: string; place: string; rules: string[] }[];
}

/** The rules that keep each set, by its name. */
function rulesOf(run: RunResult): Record<string, readonly string[]> {
  return Object.fromEntries(listOf(run.outputs['kept']).map(({ name, rules }) => [name, rules]));
}

describe('a dry run, which is the default', () => {
  test('removes nothing and tells what it would', async () => {
    await store([1, 2, 3, 4]);
    const run = await prune({ inputs });
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toHaveLength(4);
    expect(listOf(run.outputs['kept'])).toEqual([
      { name: sealed(4), place: `artifact ${sealed(4)}`, rules: ['keep-last', 'newest'] },
      { name: sealed(3), place: `artifact ${sealed(3)}`, rules: ['keep-last'] },
    ]);
    expect(listOf(run.outputs['removed']).map(({ name }) => name)).toEqual([sealed(2), sealed(1)]);
    expect(run.outputs['removed-count']).toBe('2');
    expect(run.summary).toContain('Dry run');
  });

  test('needs no right to write', async () => {
    await store([1, 2, 3]);
    const run = await prune({ inputs, permissions: { actions: 'read' } });
    expect(run.conclusion, run.log).toBe('success');
  });

  test('is all that happens on an event that can carry untrusted code', async () => {
    await store([1, 2, 3]);
    const run = await prune({ ...forReal, event: 'pull_request_target' });
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toHaveLength(3);
    expect(run.annotations.map(({ message }) => message).join()).toContain('Nothing is removed on');
  });
});

describe('a run for real', () => {
  test('removes what no rule keeps, oldest first, and nothing more when it runs again', async () => {
    await store([1, 2, 3, 4, 5]);
    bench.services.requests.length = 0;
    const run = await prune(forReal);
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toEqual([sealed(5), sealed(4)]);
    expect(run.outputs['removed-count']).toBe('3');
    const deletions = bench.services.requests.filter(({ operation }) => operation === 'rest:deleteArtifact');
    expect(deletions.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await prune(forReal)).outputs['removed-count']).toBe('0');
    expect(stored()).toEqual([sealed(5), sealed(4)]);
  });

  test('touches nothing that is not named by the grammar, or comes from a fork', async () => {
    await store([8, 9]);
    const zip = Buffer.from('PK');
    const foreign = [
      { name: `${BASE}.backup`, zip },
      { name: `${BASE}-20261001`, zip },
      { name: `${BASE}-20261001T120000Z-r1`, zip },
      { name: `other-${sealed(1)}`, zip },
      { name: sealed(1), zip, headRepositoryId: 4711 },
    ];
    for (const artifact of foreign) await bench.services.artifacts.add({ ...artifact, createdAt: day(20) });
    await pruneWith({ 'keep-last': '1' });
    expect(stored().sort()).toEqual([...foreign.map(({ name }) => name), sealed(9)].sort());
  });

  test('prunes the artifacts of other branches apart from those of the default branch', async () => {
    await store([1, 2]);
    await store([3, 4], sealedSet, { headBranch: 'feature' });
    const onFeature = { ...forReal, event: 'workflow_dispatch', ref: 'refs/heads/feature' };
    const run = await prune({ ...onFeature, inputs: { ...forReal.inputs, 'keep-last': '1' } });
    expect(run.conclusion, run.log).toBe('success');
    // A branch does not choose what is removed.
    expect(stored()).toEqual([sealed(4), sealed(3), sealed(2), sealed(1)]);
    expect(run.log).toContain('refs/heads/feature, which is not the default branch');
    await store([5]);
    await pruneWith({ 'keep-last': '1' });
    expect(stored()).toEqual([sealed(5), sealed(4)]);
  });

  test('prunes a directory by its own list, and leaves everything else in it alone', async () => {
    await store([7]);
    const backups = bench.folder();
    for (const number of [1, 2, 3]) writeSet(redated(sealedSet, BASE, day(number)), backups, day(number));
    writeSet(redated(sealedSet, 'certkeep-other', day(4)), backups, day(4));
    mkdirSync(join(backups, '2026-10-05'));
    writeFileSync(join(backups, '2026-10-05', 'mine.txt'), 'mine');
    writeFileSync(join(backups, '2026-10-06'), 'a file');
    writeFileSync(join(backups, '2026-10-02', 'notes.txt'), 'notes beside a set');
    const run = await pruneWith({ 'keep-last': '1', 'backup-path': backups });
    expect(readdirSync(backups).sort()).toEqual([
      '2026-10-02',
      '2026-10-03',
      '2026-10-04',
      '2026-10-05',
      '2026-10-06',
    ]);
    expect(stored()).toEqual([sealed(7)]);
    expect(run.outputs['removed-count']).toBe('1');
    expect(existsSync(join(backups, '2026-10-03', 'manifest.json'))).toBe(true);
    expect(readFileSync(join(backups, '2026-10-05', 'mine.txt'), 'utf8')).toBe('mine');
    // With a file of somebody else the set does not verify, so nobody knows what would be lost with it.
    expect(readdirSync(join(backups, '2026-10-02'))).toContain('private_key.pem');
  });
});

describe('the newest set that is whole', () => {
  test('stays, and damaged ones take no place of a rule from older ones', async () => {
    await store([1, 2, 3, 4]);
    await damage(4);
    await damage(3);
    const run = await pruneWith({});
    expect(stored()).toEqual([sealed(4), sealed(3), sealed(2), sealed(1)]);
    expect(rulesOf(run)[sealed(2)]).toEqual(['keep-last', 'newest']);
    expect(rulesOf(run)[sealed(3)]).toEqual(['damaged']);
    expect(warningsOf(run).join()).toContain(`${sealed(4)} is damaged`);
  });

  test('missing, nothing is removed and the run fails, with a summary', async () => {
    await store([1, 2, 3]);
    for (const number of [1, 2, 3]) await damage(number);
    const run = await prune(forReal);
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/None of the 3 newest backups.*Nothing was removed/);
    expect(run.summary).toContain('No backup was removed');
    expect(stored()).toHaveLength(3);
  });
});

describe('a secret that changed or is gone', () => {
  test('a wrong passphrase fails the run before anything goes', async () => {
    await store([1, 2, 3]);
    const run = await prune({ ...forReal, inputs: { ...forReal.inputs, passphrase: OTHER_PASSPHRASE } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(
      /passphrase does not open.*previous-passphrase.*Nothing was removed/,
    );
    expect(stored()).toHaveLength(3);
  });

  test('without a passphrase no sealed backup goes, and the public ones are pruned', async () => {
    await store([1, 2, 3]);
    await store([4, 5, 6], publicSet);
    const run = await pruneWith({ passphrase: '' });
    expect(stored()).toEqual([unsealed(6), unsealed(5), sealed(3), sealed(2), sealed(1)]);
    expect(rulesOf(run)[sealed(1)]).toEqual(['locked']);
    expect(warningsOf(run)).toEqual([expect.stringContaining('1 sealed backup would have been removed')]);
  });

  test('many runs without the secret cost no sealed backup', async () => {
    await store([1]);
    await store([2, 3, 4, 5, 6], publicSet);
    await pruneWith({ 'keep-last': '1' });
    expect(stored()).toEqual([unsealed(6), sealed(1)]);
  });

  test('a backup of files that was made without it leaves the earlier one with the key', async () => {
    const workspace = bench.folder();
    writeFileSync(join(workspace, 'certificate.pem'), readFileOf(publicSet, 'certificate.pem'));
    writeFileSync(join(workspace, 'server.key'), 'a private key');
    const files = { paths: '*', 'artifact-name': 'files' };
    const first = await bench.run('backup', { workspace, inputs: { ...files, passphrase: PASSPHRASE } });
    expect(first.conclusion, first.log).toBe('success');
    const second = await bench.run('backup', { workspace, inputs: files });
    expect(second.conclusion, second.log).toBe('success');
    const names = stored();
    await prune({
      ...forReal,
      inputs: { 'artifact-name': 'files', passphrase: PASSPHRASE, 'keep-last': '1', 'dry-run': 'false' },
    });
    expect(stored()).toEqual(names);
    expect(names).toHaveLength(2);
  });

  test('backups under the passphrase of before stay, until it is given as the previous one', async () => {
    await store([1, 2]);
    const renewed = await bench.keep({
      inputs: {
        'common-name': 'example.com',
        'key-type': 'ecdsa-p256',
        passphrase: OTHER_PASSPHRASE,
        'previous-passphrase': PASSPHRASE,
      },
    });
    expect(renewed.conclusion, renewed.log).toBe('success');
    const newest = renewed.outputs['artifact-name'] ?? '';
    const run = await pruneWith({ passphrase: OTHER_PASSPHRASE, 'keep-last': '1' });
    expect(stored()).toEqual([newest, sealed(2), sealed(1)]);
    expect(rulesOf(run)[sealed(2)]).toEqual(['locked']);
    const old = await prune({ ...forReal, inputs: { ...forReal.inputs, 'keep-last': '1' } });
    expect(errorsOf(old).join()).toContain('does not open the newest sealed backup');
    await pruneWith({
      passphrase: OTHER_PASSPHRASE,
      'previous-passphrase': PASSPHRASE,
      'keep-last': '1',
    });
    expect(stored()).toEqual([newest]);
  });
});

describe('the only copy of a key', () => {
  test('stays, and the set whose certificate counts does', async () => {
    await store([1]);
    const other = await bench.keep({
      inputs: {
        'common-name': 'example.com',
        'key-type': 'ecdsa-p256',
        passphrase: PASSPHRASE,
        'force-renewal': 'true',
      },
    });
    expect(other.conclusion, other.log).toBe('success');
    const otherSet = readSet(await bench.setOf(other));
    await bench.services.artifacts.removeAll();
    await store([1, 2]);
    await store([3, 4], otherSet);
    const run = await pruneWith({ 'keep-last': '1' });
    expect(stored()).toEqual([sealed(4), sealed(2)]);
    expect(rulesOf(run)[sealed(2)]).toEqual(['only-copy']);
  });
});

describe('nothing is removed', () => {
  test('if no rule is given, and a warning says so', async () => {
    await store([1, 2]);
    const run = await prune({
      inputs: { 'artifact-name': BASE, 'dry-run': 'false', 'keep-last': '0' },
      permissions: WRITE,
    });
    expect(run.conclusion, run.log).toBe('success');
    expect(warningsOf(run).join()).toContain('No rule was given');
    expect(run.rawSummary.match(/\[!WARNING\]/g)).toHaveLength(1);
    expect(listOf(run.outputs['kept']).map(({ rules }) => rules)).toEqual([['no-rule'], ['no-rule']]);
    expect(stored()).toHaveLength(2);
  });

  test('if nothing has the name, and a warning says so', async () => {
    const run = await prune({ inputs: { ...inputs, 'common-name': 'exmaple.com' } });
    expect(run.conclusion, run.log).toBe('success');
    expect(warningsOf(run).join()).toContain('No backup is named certkeep-exmaple.com.');
    expect(run.rawSummary.match(/\[!WARNING\]/g)).toHaveLength(1);
  });

  test.each([
    ['a server error', 500],
    ['the rate limit', 'rate-limit'],
  ] as const)('if the second page of the list fails: %s', async (_, kind) => {
    await store([1, 2, 3]);
    const others = Array.from({ length: 150 }, (__, index) => ({
      name: `other-${index}`,
      zip: Buffer.alloc(0),
    }));
    bench.services.artifacts.addListed(others);
    bench.services.fault({ on: 'rest:listArtifacts', kind, after: 1 });
    const run = await prune(forReal);
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain('Nothing was removed');
    expect(stored()).toHaveLength(153);
  });

  test('if the token may not remove, which names the permission', async () => {
    await store([1, 2, 3]);
    const run = await prune({ ...forReal, permissions: { actions: 'read' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain('Removed 0 of 1 backup, then stopped.');
    expect(errorsOf(run).join()).toContain('`actions: write`');
    expect(run.outputs['removed-count']).toBe('0');
    expect(stored()).toHaveLength(3);
  });

  test('if inputs are wrong, all of which are named', async () => {
    bench.services.requests.length = 0;
    const run = await prune({
      inputs: { 'keep-last': 'many', 'keep-within': '1w', 'dry-run': 'no', passphrase: 'short' },
    });
    expect(run.conclusion).toBe('failure');
    for (const name of ['keep-last', 'keep-within', 'dry-run', 'passphrase'])
      expect(errorsOf(run).join()).toContain(`Input "${name}"`);
    expect(errorsOf(run).join()).toContain('are both empty: give one');
    expect(bench.services.requests).toEqual([]);
  });
});

describe('a rate limit', () => {
  test('in the middle stops the run, which tells how far it came, and the next one goes on', async () => {
    await store([1, 2, 3, 4, 5]);
    bench.services.fault({ on: 'rest:deleteArtifact', kind: 'rate-limit', after: 1 });
    const run = await prune(forReal);
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/Removed 1 of 3 backups, then stopped\..*rate limit.*Run again/);
    expect(run.outputs['removed-count']).toBe('1');
    expect(listOf(run.outputs['removed'])).toMatchObject([{ name: sealed(1) }]);
    expect(run.summary).toContain('Removed 1 of 5 backups');
    expect(stored()).toHaveLength(4);
    bench.services.clearFaults();
    const again = await prune(forReal);
    expect(again.conclusion, again.log).toBe('success');
    expect(stored()).toEqual([sealed(5), sealed(4)]);
  });

  test('that passes soon is waited for', async () => {
    await store([1, 2, 3]);
    bench.services.fault({ on: 'rest:deleteArtifact', kind: 429, times: 2, retryAfterSeconds: 20 });
    const run = await prune(forReal);
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toEqual([sealed(3), sealed(2)]);
  });
});

function readFileOf(files: SetFiles, path: string): Buffer {
  const content = files.get(path);
  if (content === undefined) throw new Error(`the set has no ${path}`);
  return content;
}
