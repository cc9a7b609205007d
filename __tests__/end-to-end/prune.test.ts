import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readSet, redated, writeSet, zipOfSet, type SetFiles } from './dated-set.ts';
import { errorsOf, PASSPHRASE, warningsOf, workbench } from './workbench.ts';

const bench = workbench();
const BASE = 'certkeep-example.com';
const WRITE = { actions: 'write' } as const;
/** A day in a row of days, at noon. */
const day = (number: number): Date => new Date(Date.UTC(2026, 9, number, 12));
const nameOf = (number: number): string => `${BASE}-202610${String(number).padStart(2, '0')}T120000Z`;

let sealedSet: SetFiles;
let keylessSet: SetFiles;

beforeAll(async () => {
  const inputs = { 'common-name': 'example.com', 'key-type': 'ecdsa-p256' };
  keylessSet = readSet(await bench.setOf(await bench.keep({ inputs })));
  await bench.services.artifacts.removeAll();
  sealedSet = readSet(await bench.setOf(await bench.keep({ inputs: { ...inputs, passphrase: PASSPHRASE } })));
  await bench.services.artifacts.removeAll();
});

afterEach(async () => {
  bench.services.clearFaults();
  await bench.services.artifacts.removeAll();
});

/** Stores a set for each of these days of October as an artifact. */
async function store(days: readonly number[], files = sealedSet): Promise<void> {
  for (const number of days) {
    await bench.services.artifacts.add({
      name: nameOf(number),
      zip: zipOfSet(redated(files, BASE, day(number)), day(number)),
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
  const artifact = bench.services.artifacts.list().find(({ name }) => name === nameOf(number));
  await bench.services.artifacts.replaceZip(artifact?.id ?? 0, Buffer.from('no archive'));
}

const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE, 'keep-last': '2' };
const forReal = { inputs: { ...inputs, 'dry-run': 'false' }, permissions: WRITE };

function listOf(output: string | undefined): { name: string; place: string; rules: string[] }[] {
  return JSON.parse(output ?? '') as { name: string; place: string; rules: string[] }[];
}

describe('a dry run, which is the default', () => {
  test('removes nothing and tells what it would', async () => {
    await store([1, 2, 3, 4]);
    const run = await bench.run('prune', { inputs });
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toHaveLength(4);
    expect(listOf(run.outputs['kept'])).toEqual([
      { name: nameOf(4), place: `artifact ${nameOf(4)}`, rules: ['keep-last', 'newest-verified'] },
      { name: nameOf(3), place: `artifact ${nameOf(3)}`, rules: ['keep-last'] },
    ]);
    expect(listOf(run.outputs['removed']).map(({ name }) => name)).toEqual([nameOf(2), nameOf(1)]);
    expect(run.outputs['removed-count']).toBe('2');
    expect(run.summary).toContain('2 of 4 would be removed');
    expect(run.summary).toContain('keep');
  });

  test('needs no right to write', async () => {
    await store([1, 2, 3]);
    const run = await bench.run('prune', { inputs, permissions: { actions: 'read' } });
    expect(run.conclusion, run.log).toBe('success');
  });

  test('is all that happens on a trigger that carries the words of others', async () => {
    await store([1, 2, 3]);
    const run = await bench.run('prune', { ...forReal, event: 'pull_request_target' });
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toHaveLength(3);
    expect(run.annotations.map(({ message }) => message).join()).toContain('Nothing is removed in a run on');
  });

  test('is all that happens on another branch, whose newer sets would crowd out those of the default branch', async () => {
    await store([1, 2]);
    const headBranch = 'feature';
    for (const number of [3, 4]) {
      await bench.services.artifacts.add({ name: nameOf(number), zip: Buffer.from('PK'), headBranch });
    }
    const run = await bench.run('prune', {
      ...forReal,
      inputs: { ...forReal.inputs, passphrase: '' },
      event: 'workflow_dispatch',
      ref: 'refs/heads/feature',
    });
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toHaveLength(4);
    expect(run.annotations.map(({ message }) => message).join()).toContain('start it on main');
  });
});

describe('a run for real', () => {
  test('removes what no rule keeps, oldest first, and nothing more when it runs again', async () => {
    await store([1, 2, 3, 4, 5]);
    bench.services.requests.length = 0;
    const run = await bench.run('prune', forReal);
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toEqual([nameOf(5), nameOf(4)]);
    expect(run.outputs['removed-count']).toBe('3');
    const deletions = bench.services.requests.filter(({ operation }) => operation === 'rest:deleteArtifact');
    expect(deletions.map(({ status }) => status)).toEqual([204, 204, 204]);
    const again = await bench.run('prune', forReal);
    expect(again.outputs['removed-count']).toBe('0');
    expect(stored()).toEqual([nameOf(5), nameOf(4)]);
  });

  test('touches nothing that is not named by the grammar, or comes from a fork or another branch', async () => {
    await store([8, 9]);
    const zip = Buffer.from('PK');
    const foreign = [
      { name: `${BASE}.backup`, zip },
      { name: `${BASE}-20261001`, zip },
      { name: `${BASE}-20261001T120000Z-r1`, zip },
      { name: `other-${nameOf(1)}`, zip },
      { name: nameOf(1), zip, headRepositoryId: 4711 },
      { name: nameOf(2), zip, headBranch: 'feature' },
    ];
    for (const artifact of foreign) await bench.services.artifacts.add({ ...artifact, createdAt: day(20) });
    const run = await bench.run('prune', {
      ...forReal,
      inputs: { ...forReal.inputs, 'keep-last': '1' },
    });
    expect(run.conclusion, run.log).toBe('success');
    expect(stored().sort()).toEqual([...foreign.map(({ name }) => name), nameOf(9)].sort());
  });

  test('prunes a directory by its own list, and leaves other folders in it alone', async () => {
    await store([7]);
    const backups = bench.folder();
    for (const number of [1, 2, 3]) writeSet(redated(sealedSet, BASE, day(number)), backups, day(number));
    writeSet(redated(sealedSet, 'certkeep-other', day(4)), backups, day(4));
    mkdirSync(join(backups, '2026-10-05'));
    writeFileSync(join(backups, '2026-10-05', 'mine.txt'), 'mine');
    writeFileSync(join(backups, '2026-10-06'), 'a file');
    const run = await bench.run('prune', {
      ...forReal,
      inputs: { ...forReal.inputs, 'keep-last': '1', 'backup-path': backups },
    });
    expect(run.conclusion, run.log).toBe('success');
    expect(readdirSync(backups).sort()).toEqual(['2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06']);
    expect(stored()).toEqual([nameOf(7)]);
    expect(run.outputs['removed-count']).toBe('2');
    expect(existsSync(join(backups, '2026-10-03', 'manifest.json'))).toBe(true);
    expect(readFileSync(join(backups, '2026-10-05', 'mine.txt'), 'utf8')).toBe('mine');
  });
});

describe('the newest set that passes its drill', () => {
  test('stays, although the policy would remove it for newer, damaged ones', async () => {
    await store([1, 2, 3, 4]);
    await damage(4);
    await damage(3);
    const run = await bench.run('prune', forReal);
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toEqual([nameOf(4), nameOf(3), nameOf(2)]);
    expect(listOf(run.outputs['kept'])[2]).toMatchObject({ name: nameOf(2), rules: ['newest-verified'] });
    expect(warningsOf(run).join()).toContain(`${nameOf(4)} is damaged`);
  });

  test('missing, nothing is removed and the run fails', async () => {
    await store([1, 2, 3]);
    for (const number of [1, 2, 3]) await damage(number);
    const run = await bench.run('prune', forReal);
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain('passes its drill. Nothing was removed');
    expect(stored()).toHaveLength(3);
  });

  test('is not known under a wrong passphrase: nothing is removed', async () => {
    await store([1, 2, 3]);
    const wrong = { ...forReal.inputs, passphrase: 'another-passphrase-of-ours' };
    const run = await bench.run('prune', { ...forReal, inputs: wrong });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/passphrase does not open.*Nothing was removed/);
    expect(stored()).toHaveLength(3);
  });

  test('is found without a passphrase too, by what can be checked', async () => {
    await store([1, 2, 3]);
    const run = await bench.run('prune', { ...forReal, inputs: { ...forReal.inputs, passphrase: '' } });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.log).toContain('does not open private keys');
    expect(stored()).toEqual([nameOf(3), nameOf(2)]);
  });

  test('without a key does not let the newest key go', async () => {
    await store([1, 2]);
    await store([3, 4], keylessSet);
    const run = await bench.run('prune', forReal);
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toEqual([nameOf(4), nameOf(3), nameOf(2)]);
  });
});

describe('nothing is removed', () => {
  test('where no rule is given, and a warning says so', async () => {
    await store([1, 2]);
    const run = await bench.run('prune', {
      inputs: { 'artifact-name': BASE, 'dry-run': 'false', 'keep-last': '0' },
      permissions: WRITE,
    });
    expect(run.conclusion, run.log).toBe('success');
    expect(warningsOf(run).join()).toContain('No rule was given');
    expect(listOf(run.outputs['kept']).map(({ rules }) => rules)).toEqual([['no-rule'], ['no-rule']]);
    expect(stored()).toHaveLength(2);
  });

  test.each([
    ['a server error', 500],
    ['the rate limit', 'rate-limit'],
  ] as const)('where the second page of the list fails: %s', async (_, kind) => {
    await store([1, 2, 3]);
    const others = Array.from({ length: 150 }, (__, index) => ({
      name: `other-${index}`,
      zip: Buffer.alloc(0),
    }));
    bench.services.artifacts.addListed(others);
    bench.services.fault({ on: 'rest:listArtifacts', kind, after: 1 });
    const run = await bench.run('prune', forReal);
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/could not all be listed.*Nothing was removed/);
    expect(stored()).toHaveLength(153);
  });

  test('where the token may not remove, which names the permission', async () => {
    await store([1, 2, 3]);
    const run = await bench.run('prune', { ...forReal, permissions: { actions: 'read' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain('0 of 1 backups were removed');
    expect(errorsOf(run).join()).toContain('`actions: write`');
    expect(run.outputs['removed-count']).toBe('0');
    expect(stored()).toHaveLength(3);
  });

  test('where inputs are wrong, all of which are named', async () => {
    bench.services.requests.length = 0;
    const run = await bench.run('prune', {
      inputs: { 'keep-last': 'many', 'keep-within': '1w', 'dry-run': 'no', passphrase: 'short' },
    });
    expect(run.conclusion).toBe('failure');
    for (const name of ['keep-last', 'keep-within', 'dry-run', 'passphrase'])
      expect(errorsOf(run).join()).toContain(`Input "${name}"`);
    const both = await bench.run('prune', { inputs: { 'artifact-name': 'a', 'common-name': 'b' } });
    expect(errorsOf(both).join()).toContain('both given');
    const neither = await bench.run('prune');
    expect(errorsOf(neither).join()).toContain('one must be given');
    expect(bench.services.requests).toEqual([]);
  });
});

describe('a rate limit', () => {
  test('in the middle stops the run, which tells how far it came, and the next one goes on', async () => {
    await store([1, 2, 3, 4, 5]);
    bench.services.fault({ on: 'rest:deleteArtifact', kind: 'rate-limit', after: 1 });
    const run = await bench.run('prune', forReal);
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/1 of 3 backups were removed.*rate limit.*Run again to go on/);
    expect(run.outputs['removed-count']).toBe('1');
    expect(listOf(run.outputs['removed'])).toMatchObject([{ name: nameOf(1) }]);
    expect(run.summary).toContain('1 of 5 removed');
    expect(stored()).toHaveLength(4);
    bench.services.clearFaults();
    const again = await bench.run('prune', forReal);
    expect(again.conclusion, again.log).toBe('success');
    expect(stored()).toEqual([nameOf(5), nameOf(4)]);
  });

  test('that passes soon is waited for', async () => {
    await store([1, 2, 3]);
    bench.services.fault({ on: 'rest:deleteArtifact', kind: 429, times: 2, retryAfterSeconds: 20 });
    const run = await bench.run('prune', forReal);
    expect(run.conclusion, run.log).toBe('success');
    expect(stored()).toEqual([nameOf(3), nameOf(2)]);
  });
});
