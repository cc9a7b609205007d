import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import { HOUR_MS } from '../../src/domain/certificate/certificate.ts';
import { nameOf, readSet, redated, writeSet, zipOfSet, type SetFiles, runIdOf } from './dated-set.ts';
import { FOLDERS, LIST, listOf, NAMES } from './list-material.ts';
import { errorsOf, PASSPHRASE, warningsOf, workbench, type KeepRun } from './workbench.ts';

const bench = workbench();
const BASE = 'certkeep-certificates';

type Run = RunResult & { readonly workspace: string };

/** A run over all five, and its set. */
let kept: Run;
let whole: SetFiles;

beforeAll(async () => {
  kept = await bench.keep({ inputs: LIST });
  expect(kept.conclusion, kept.log).toBe('success');
  whole = readSet(await bench.setOf(kept));
});

beforeEach(async () => {
  await bench.services.artifacts.removeAll();
});

const check = (run: KeepRun): Promise<Run> => bench.run('check', run);

/** Leaves sets among the artifacts, as if stored so many hours ago. */
async function store(...sets: readonly (readonly [SetFiles, number, string?])[]): Promise<void> {
  for (const [files, hours, base = BASE] of sets) {
    const time = new Date(Math.floor((Date.now() - hours * HOUR_MS) / 1000) * 1000);
    const dated = redated(files, base, time);
    await bench.services.artifacts.add({
      name: nameOf(dated),
      runId: runIdOf(dated),
      zip: zipOfSet(dated, time),
      createdAt: time,
    });
  }
}

/** The set of a run over another list. */
async function setOver(certificates: string, name: string): Promise<SetFiles> {
  const run = await bench.keep({ inputs: { ...LIST, certificates, 'artifact-name': name } });
  expect(run.conclusion, run.log).toBe('success');
  return readSet(await bench.setOf(run));
}

describe('the list', () => {
  test('is ok if every file lasts, and the newest backup holds every certificate and opens', async () => {
    await store([whole, 30]);
    const run = await check({ workspace: kept.workspace, inputs: LIST });
    expect(run.conclusion, run.log).toBe('success');
    expect(run.outputs).toMatchObject({
      status: 'ok',
      reason: 'still-valid',
      'days-left': '59',
      'backup-age-days': '1',
      verified: 'true',
    });
    expect(JSON.parse(run.outputs['certificates'] ?? '')).toHaveLength(10);
    expect(run.annotations).toEqual([]);
    expect(run.summary).toContain('whole and proved; opened 5 private keys');
  });

  test('that cannot be read at all is refused before anything is asked', async () => {
    bench.services.requests.length = 0;
    const run = await check({ inputs: { certificates: '[]', shard: '1/2' } });
    expect(errorsOf(run)[0]).toContain('is an empty list');
    expect(errorsOf(await check({ inputs: { shard: '1/2' } }))[0]).toContain('shard is given: give both');
    expect(bench.services.requests).toEqual([]);
  });

  test('fails for an entry that cannot be used, and checks the others', async () => {
    await store([whole, 1]);
    const certificates = `${LIST.certificates}- common-name: ""\n`;
    const run = await check({ workspace: kept.workspace, inputs: { ...LIST, certificates } });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'invalid-entry', verified: 'true' });
    expect(errorsOf(run)[0]).toContain('Entry 6');
  });
});

describe('the files of the list', () => {
  test('if none is there, are one warning; with the level that is asked for', async () => {
    await store([whole, 1]);
    const warned = await check({ inputs: LIST });
    expect(warned.outputs).toMatchObject({ status: 'warning', reason: 'no-files-found' });
    expect(warningsOf(warned)).toEqual([expect.stringContaining('None of the 5 certificates')]);
    const failed = await check({ inputs: { ...LIST, 'if-no-files-found': 'error' } });
    expect(failed.outputs).toMatchObject({ status: 'failed', reason: 'no-files-found' });
    const ignored = await check({ inputs: { ...LIST, 'if-no-files-found': 'ignore' } });
    expect(ignored.outputs).toMatchObject({ status: 'ok', 'days-left': '59' });
  });

  test('are each named if they are missing, damaged, or not what they should be', async () => {
    await store([whole, 1]);
    const restored = await bench.run('restore', { inputs: LIST });
    expect(restored.conclusion, restored.log).toBe('success');
    const { workspace } = restored;
    const [first = '', second = ''] = FOLDERS.map((folder) => `certificates/${folder}/certificate.pem`);
    rmSync(join(workspace, first));
    writeFileSync(join(workspace, second), 'nothing');
    const run = await check({ workspace, inputs: LIST });
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'no-certificate, no-files-found' });
    expect(run.annotations.slice(0, 2).map(({ level, file, message }) => [level, file, message])).toEqual([
      ['error', second, expect.stringContaining('holds no certificate')],
      ['warning', undefined, expect.stringContaining(first)],
    ]);
  });

  test('that expire are reported on their file', async () => {
    await store([whole, 1]);
    const run = await check({ workspace: kept.workspace, inputs: { ...LIST, 'warn-days': '70' } });
    expect(run.outputs).toMatchObject({ status: 'warning', reason: 'expiring' });
    expect(run.annotations).toHaveLength(NAMES.length);
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        file: 'certificates/a.example/certificate.pem',
        message: expect.stringContaining('also in artifact certkeep-certificates-') as string,
      }),
    );
  });
});

describe('the newest backup of the list', () => {
  const lax = { ...LIST, 'if-no-files-found': 'ignore' };

  test('must hold every certificate of it; more findings than ten are lines of the log', async () => {
    await store([whole, 1]);
    const missing = Array.from({ length: 12 }, (_, index) => `new-${index}.example`);
    const run = await check({ inputs: { ...lax, certificates: listOf(...NAMES, ...missing) } });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ status: 'failed', reason: 'not-in-backup', verified: 'true' });
    const told = errorsOf(run).filter((message) => message.includes('is in no newest backup'));
    expect(told).toHaveLength(10);
    expect(run.log.match(/is in no newest backup/g)).toHaveLength(12);
    expect(run.summary.match(/is in no newest backup/g)).toHaveLength(12);
  });

  test('may carry what has left the list along, however little time that has left', async () => {
    const short = '- { common-name: short.example, key-type: ecdsa-p256, days: 3, renew-before: 1d }\n';
    const set = await setOver(`${listOf('a.example')}${short}`, 'with-short');
    await store([set, 1]);
    const both = { ...lax, certificates: `${listOf('a.example')}${short}` };
    expect((await check({ inputs: both })).outputs).toMatchObject({ status: 'failed', reason: 'expiring' });
    const one = await check({ inputs: { ...lax, certificates: listOf('a.example') } });
    expect(one.outputs, one.log).toMatchObject({ status: 'ok', 'days-left': '59', verified: 'true' });
  });

  test('is missing or locked, and nothing is said of certificates that it may hold', async () => {
    const none = await check({ inputs: lax });
    expect(none.outputs).toMatchObject({ status: 'failed', reason: 'no-backup', verified: 'false' });
    await store([whole, 1]);
    const locked = await check({ inputs: { ...lax, passphrase: 'another passphrase' } });
    expect(locked.outputs).toMatchObject({ status: 'failed', reason: 'locked', verified: 'false' });
  });

  test('is looked for in a directory alone if that alone is named', async () => {
    const directory = bench.folder();
    const time = new Date(Math.floor(Date.now() / 1000) * 1000 - HOUR_MS);
    writeSet(redated(whole, BASE, time), directory, time);
    const alone = await check({ inputs: { ...lax, 'backup-path': directory } });
    expect(alone.outputs, alone.log).toMatchObject({ status: 'ok', verified: 'true' });
    const both = await check({ inputs: { ...lax, 'backup-path': directory, 'artifact-name': BASE } });
    expect(both.outputs).toMatchObject({ status: 'failed', reason: 'no-backup' });
  });
});

describe('a list in shards', () => {
  const certificates = listOf('a.example', 'b.example', 'd.example');
  const lax = { certificates, passphrase: PASSPHRASE, 'if-no-files-found': 'ignore' };
  let odd: SetFiles;
  let even: SetFiles;

  beforeAll(async () => {
    odd = await setOver(listOf('a.example', 'd.example'), 'odd');
    even = await setOver(listOf('b.example'), 'even');
  });

  afterAll(async () => {
    await bench.services.artifacts.removeAll();
  });

  test('has a newest backup for each, as the newest of all is spread', async () => {
    await store([whole, 90], [whole, 80, `${BASE}-1-of-3`], [odd, 3, `${BASE}-1-of-2`]);
    const half = await check({ inputs: lax });
    expect(half.outputs).toMatchObject({ status: 'failed', reason: 'no-backup' });
    expect(errorsOf(half)[0]).toContain(`${BASE}-2-of-2`);
    await store([even, 2, `${BASE}-2-of-2`]);
    const run = await check({ inputs: lax });
    expect(run.outputs, run.log).toMatchObject({ status: 'ok', verified: 'true' });
    expect(run.summary).toMatch(/1-of-2/);
  });

  test('is checked one shard at a time', async () => {
    await store([odd, 3, `${BASE}-1-of-2`]);
    const first = await check({ inputs: { ...lax, shard: '1/2' } });
    expect(first.outputs, first.log).toMatchObject({ status: 'ok', verified: 'true' });
    const second = await check({ inputs: { ...lax, shard: '2/2' } });
    expect(second.outputs).toMatchObject({ status: 'failed', reason: 'no-backup' });
  });

  test('needs no backup of a shard that is empty', async () => {
    const two = { ...lax, certificates: listOf('a.example', 'b.example') };
    await store([odd, 3, `${BASE}-1-of-4`], [even, 2, `${BASE}-2-of-4`]);
    expect((await check({ inputs: two })).outputs).toMatchObject({ status: 'ok', verified: 'true' });
    const empty = await check({ inputs: { ...two, shard: '4/4' } });
    expect(empty.outputs, empty.log).toMatchObject({ status: 'ok', verified: 'false' });
  });
});
