import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSet, redated, type SetFiles } from '../../__tests__/end-to-end/dated-set.ts';
import {
  fingerprintsOf,
  keepList,
  listedIn,
  listOf,
  statusesOf,
  type ListRun,
} from '../../__tests__/end-to-end/listed.ts';
import { errorsOf, PASSPHRASE, warningsOf, workbench } from '../../__tests__/end-to-end/workbench.ts';
import { fileIn, forge, withFiles } from './forged-set.ts';

const bench = workbench();
const BASE = 'certkeep-example.com';
const OTHER_PASSPHRASE = 'walrus-Basalt-77-tangerine';
const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE, 'key-type': 'ecdsa-p256' };

beforeEach(async () => {
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
});

interface Kept {
  readonly fingerprint: string | undefined;
  readonly notBefore: string | undefined;
  readonly files: SetFiles;
}

/** Keeps a certificate, and reads what was stored of it. */
async function keep(changes: Readonly<Record<string, string>> = {}): Promise<Kept> {
  const run = await bench.keep({ inputs: { ...inputs, ...changes } });
  expect(run.conclusion, run.log).toBe('success');
  const { fingerprint, 'not-before': notBefore } = run.outputs;
  return { fingerprint, notBefore, files: readSet(await bench.setOf(run)) };
}

/** Later than every set of these tests, and not later than the services receive it. */
function soon(): Date {
  const [newest] = bench.services.artifacts.list();
  return new Date(Math.floor(Date.parse(newest?.createdAt ?? '') / 1000 + 1) * 1000);
}

/** The bundle's clock cannot be set, and a set from the future would give way to one from before. */
function passed(time: Date): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time.getTime() - Date.now() + 1));
}

/** Another certificate, whose sets and cache entries are gone. */
async function keepElsewhere(changes: Readonly<Record<string, string>>): Promise<Kept> {
  const kept = await keep(changes);
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
  return kept;
}

/** How many artifacts of other runs were fetched since the requests were last forgotten. */
function downloads(): number {
  return bench.services.requests.filter(({ operation }) => operation === 'rest:downloadArtifact').length;
}

/** Puts a set into every cache entry, as the client would have packed it. */
async function poisonCache(files: SetFiles): Promise<void> {
  const folder = bench.folder();
  mkdirSync(join(folder, 'certkeep'));
  const lines = [...files].map(([path, bytes]) => JSON.stringify([path, bytes.toString('utf8')]));
  writeFileSync(join(folder, 'certkeep', 'set.jsonl'), lines.join('\n'));
  const archive = join(bench.folder(), 'archive');
  const entries = bench.services.caches.list();
  const [first] = entries;
  writeFileSync(archive, await bench.services.caches.archive(first?.id ?? 0));
  const isZstd = readFileSync(archive)
    .subarray(0, 4)
    .equals(Buffer.of(0x28, 0xb5, 0x2f, 0xfd));
  execFileSync('tar', [isZstd ? '--zstd' : '-z', '-cPf', archive, '-C', folder, 'certkeep']);
  for (const { id } of entries) await bench.services.caches.replaceArchive(id, readFileSync(archive));
}

describe('a set of somebody else’s under the name of ours', () => {
  test('a valid pair that another passphrase sealed: the run fails, and issues nothing', async () => {
    const theirs = await keepElsewhere({ passphrase: OTHER_PASSPHRASE });
    await keep();
    const name = await forge(bench.services, theirs.files, BASE, soon());
    const run = await bench.keep({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toMatch(new RegExp(`passphrase does not open.*${name}`));
    expect(run.outputs['fingerprint']).toBeUndefined();
  });

  test('a valid pair of ours for another name: the run fails, and says for which', async () => {
    const other = await keepElsewhere({ 'common-name': 'other.example' });
    await keep();
    const time = soon();
    await forge(bench.services, other.files, BASE, time);
    await passed(time);
    const run = await bench.keep({ inputs });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join('\n')).toContain('is for other.example, not for example.com');
  });

  test.each([
    [
      'the certificate of one with the key of the other',
      ['private_key.pem'],
      'does not belong to the certificate',
    ],
    [
      'the manifest of one with the pair of the other',
      ['private_key.pem', 'certificate.pem'],
      'is not the certificate that the manifest names',
    ],
  ])('%s: passed over for the set before it', async (_, paths, problem) => {
    const other = await keepElsewhere({});
    const own = await keep();
    expect(other.fingerprint).not.toBe(own.fingerprint);
    const swapped = withFiles(
      own.files,
      Object.fromEntries(paths.map((path) => [path, fileIn(other.files, path)])),
    );
    const name = await forge(bench.services, swapped, BASE, soon());
    await bench.services.caches.removeAll();
    const run = await bench.keep({ inputs });
    expect(run.outputs).toMatchObject({ status: 'reused', source: 'artifact', fingerprint: own.fingerprint });
    expect(warningsOf(run).join('\n')).toMatch(
      new RegExp(`${name} is damaged and was passed over.*${problem}`),
    );
  });

  test('a manifest that was left with its own date: passed over', async () => {
    const own = await keep();
    const time = soon();
    const files = new Map(redated(own.files, BASE, time));
    const manifest = JSON.parse(fileIn(files, 'manifest.json').toString()) as object;
    files.set(
      'manifest.json',
      Buffer.from(JSON.stringify({ ...manifest, createdAt: '2020-01-01T00:00:00Z' })),
    );
    await poisonCache(redated(files, BASE, time));
    expect((await bench.keep({ inputs })).outputs).toMatchObject({ fingerprint: own.fingerprint });
  });

  test.each([
    ['a fork’s run', { headRepositoryId: 999 }, 'absent'],
    ['another branch', { headBranch: 'feature' }, 'absent'],
    // Whoever may change workflows of the default branch is trusted, as the threat model says.
    ['another workflow of the default branch', {}, 'still-valid'],
  ])('that %s has uploaded', async (_, origin, reason) => {
    const own = await keepElsewhere({});
    await forge(bench.services, own.files, BASE, new Date('2026-01-01T00:00:00Z'), origin);
    const run = await bench.keep({ inputs });
    expect(run.outputs, run.log).toMatchObject({ reason });
    expect(run.outputs['fingerprint'] === own.fingerprint).toBe(reason === 'still-valid');
  });

  test('in the cache, sealed by another passphrase or for another name: the run fails, and issues nothing', async () => {
    const theirs = await keepElsewhere({ passphrase: OTHER_PASSPHRASE });
    const other = await keepElsewhere({ 'common-name': 'other.example' });
    await keep();
    await poisonCache(redated(theirs.files, BASE, soon()));
    expect(errorsOf(await bench.keep({ inputs })).join('\n')).toContain('passphrase does not open');
    const time = soon();
    await poisonCache(redated(other.files, BASE, time));
    await passed(time);
    const run = await bench.keep({ inputs });
    expect(errorsOf(run).join('\n'), run.log).toContain('is for other.example');
  });
});

describe('an older set of ours under a later date', () => {
  /** What was kept before and after a renewal. */
  async function renewed(): Promise<{ readonly old: Kept; readonly current: Kept }> {
    const old = await keep();
    let current = await keep({ 'force-renewal': 'true' });
    // Certificates tell whole seconds: of two of one second nobody can say which was first.
    while (current.notBefore === old.notBefore) current = await keep({ 'force-renewal': 'true' });
    return { old, current };
  }
  const bothNamed = ({ old, current }: { old: Kept; current: Kept }): RegExp =>
    new RegExp(
      `older certificate of example.com was brought forward.*${old.fingerprint}.*${current.fingerprint}`,
    );

  test('among the artifacts, twice: the cached newer one is kept, with a warning', async () => {
    const { old, current } = await renewed();
    await forge(bench.services, old.files, BASE, soon());
    await forge(bench.services, old.files, BASE, soon());
    bench.services.requests.length = 0;
    const run = await bench.keep({ inputs });
    expect(run.outputs).toMatchObject({
      status: 'reused',
      source: 'cache',
      fingerprint: current.fingerprint,
    });
    expect(warningsOf(run).join('\n')).toMatch(bothNamed({ old, current }));
    // Its own backup is read back; of the forged sets, only the newest was fetched.
    expect(downloads()).toBe(1);
  });

  test('among the artifacts, the cache being empty: the set before it is kept', async () => {
    const { old, current } = await renewed();
    await forge(bench.services, old.files, BASE, soon());
    await bench.services.caches.removeAll();
    const run = await bench.keep({ inputs });
    expect(run.outputs).toMatchObject({
      status: 'reused',
      source: 'artifact',
      fingerprint: current.fingerprint,
    });
    expect(warningsOf(run).join('\n')).toMatch(bothNamed({ old, current }));
  });

  test('in the cache: the newest artifact is kept', async () => {
    const { old, current } = await renewed();
    await poisonCache(redated(old.files, BASE, soon()));
    const run = await bench.keep({ inputs });
    expect(run.outputs).toMatchObject({
      status: 'reused',
      source: 'artifact',
      fingerprint: current.fingerprint,
    });
    expect(warningsOf(run).join('\n')).toMatch(bothNamed({ old, current }));
  });

  test('dated years ahead: told by the first run, not used by any, and not the newest for the next', async () => {
    const { old, current } = await renewed();
    const name = await forge(bench.services, old.files, BASE, new Date('2099-12-31T00:00:00Z'));
    const first = await bench.keep({ inputs });
    expect(first.outputs).toMatchObject({ status: 'reused', fingerprint: current.fingerprint });
    expect(warningsOf(first).join('\n')).toMatch(
      new RegExp(`${name}.* is dated later than GitHub received it`),
    );
    // GitHub lists by the time at which it received a set, and that nobody can make up.
    const second = await bench.keep({ inputs });
    expect(second.outputs).toMatchObject({ status: 'reused', fingerprint: current.fingerprint });
  });

  /** Restores as `restore` does on a fresh runner. */
  const restore = (changes: Readonly<Record<string, string>> = {}): ReturnType<typeof bench.run> =>
    bench.run('restore', {
      workspace: bench.folder(),
      inputs: { 'common-name': 'example.com', passphrase: PASSPHRASE, ...changes },
    });

  test.each([
    ['with the passphrase', {}],
    ['sealed', { passphrase: '' }],
  ])('is passed over by restore for the set before it, %s', async (_, given) => {
    const { old, current } = await renewed();
    const name = await forge(bench.services, old.files, BASE, soon());
    bench.services.requests.length = 0;
    const run = await restore(given);
    expect(run.outputs, run.log).toMatchObject({ restored: 'true', fingerprint: current.fingerprint });
    expect(JSON.parse(run.outputs['skipped'] ?? '')).toMatchObject([{ name }]);
    expect(warningsOf(run).join('\n')).toMatch(
      new RegExp(
        `${name}.* passed over.*older certificate of example.com.*${old.fingerprint}.*${current.fingerprint}`,
      ),
    );
  });

  test('comes back where a date, a fingerprint or a run asks for it', async () => {
    const { old, current } = await renewed();
    const time = soon();
    const name = await forge(bench.services, old.files, BASE, time, { runId: 4711 });
    const dated = await restore({ date: time.toISOString() });
    expect(dated.outputs, dated.log).toMatchObject({ fingerprint: old.fingerprint, 'artifact-name': name });
    expect(warningsOf(dated).join('\n')).toMatch(
      new RegExp(`${name}.* is restored, but the one before it.*issued later.*${current.fingerprint}`),
    );
    for (const asked of [{ 'expected-fingerprint': old.fingerprint ?? '' }, { 'run-id': '4711' }]) {
      bench.services.requests.length = 0;
      const run = await restore(asked);
      expect(run.outputs, run.log).toMatchObject({ fingerprint: old.fingerprint, 'artifact-name': name });
      expect(warningsOf(run)).toEqual([]);
      expect(downloads()).toBe(1);
    }
  });

  test('dated years ahead, restore says when GitHub received it', async () => {
    const { old, current } = await renewed();
    const name = await forge(bench.services, old.files, BASE, new Date('2099-12-31T00:00:00Z'));
    const run = await restore();
    expect(run.outputs).toMatchObject({ fingerprint: current.fingerprint });
    expect(warningsOf(run).join('\n')).toMatch(
      new RegExp(`${name}.* is dated later than GitHub received it`),
    );
  });

  test('is told by check, which reads one set more for it', async () => {
    const { old, current } = await renewed();
    const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE };
    const well = await bench.run('check', { inputs });
    expect(well.outputs['reason']).not.toContain('rolled-back');
    const name = await forge(bench.services, old.files, BASE, soon());
    bench.services.requests.length = 0;
    const run = await bench.run('check', { inputs });
    expect(downloads()).toBe(2);
    expect(run.outputs['status']).toBe('warning');
    expect(run.outputs['reason']?.split(', ')).toContain('rolled-back');
    expect(warningsOf(run).join('\n')).toMatch(
      new RegExp(`${name}.* older certificate of example.com .*${old.fingerprint}.*${current.fingerprint}`),
    );
  });

  test('is told by check of a file that was issued later, though all backups agree', async () => {
    const { old, current } = await renewed();
    const workspace = bench.folder();
    writeFileSync(join(workspace, 'certificate.pem'), fileIn(current.files, 'certificate.pem'));
    const time = soon();
    await bench.services.artifacts.removeAll();
    await forge(bench.services, old.files, BASE, time);
    const inputs = { 'common-name': 'example.com', passphrase: PASSPHRASE, paths: 'certificate.pem' };
    const run = await bench.run('check', { workspace, inputs });
    expect(run.outputs['reason']?.split(', ')).toContain('rolled-back');
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', file: 'certificate.pem', line: 1 }),
    );
  });

  const entries = [{ 'common-name': 'a.example' }, { 'common-name': 'b.example' }];

  /** A list that was renewed, and a later set that has one old pair alone and claims to speak for all before it. */
  async function listRolledBack(
    put: (files: SetFiles, time: Date) => Promise<unknown> = (files, time) =>
      forge(bench.services, files, 'certkeep-certificates', time),
  ): Promise<{ readonly current: ListRun; readonly old: ListRun }> {
    const old = await keepList(bench, { inputs: listOf(entries.slice(0, 1)) });
    await passed(new Date(Date.now() + 1000));
    const current = await keepList(bench, { inputs: listOf(entries, { 'force-renewal': 'true' }) });
    const files = new Map(readSet(await bench.setOf(old)));
    const manifest = JSON.parse(fileIn(files, 'manifest.json').toString()) as object;
    const claim = { ...manifest, covers: current.outputs['artifact-name'] };
    files.set('manifest.json', Buffer.from(JSON.stringify(claim)));
    const time = soon();
    await put(files, time);
    await passed(time);
    return { current, old };
  }

  test.each([
    ['the cached pairs', () => undefined],
    ['the cache being empty, those of the set before it', () => bench.services.caches.removeAll()],
  ])(
    'of a list, claiming to speak for all before it: %s are kept, also what it leaves out',
    async (_, prepare) => {
      const { current } = await listRolledBack();
      await prepare();
      const run = await keepList(bench, { inputs: listOf(entries) });
      expect(statusesOf(run)).toEqual({
        'a.example': 'reused',
        'b.example': 'reused',
      });
      expect(fingerprintsOf(run)).toEqual(fingerprintsOf(current));
      expect(warningsOf(run).join('\n')).toMatch(
        /older certificate of a.example was brought forward|leaves out/,
      );
    },
  );

  test('of a list, in the cache: the pairs of the newest artifact are kept', async () => {
    const { current } = await listRolledBack((files, time) =>
      poisonCache(redated(files, 'certkeep-certificates', time)),
    );
    const run = await keepList(bench, { inputs: listOf(entries) });
    expect(fingerprintsOf(run)).toEqual(fingerprintsOf(current));
    expect(warningsOf(run).join('\n')).toMatch(
      /older certificate of a.example was brought forward|leaves out/,
    );
  });

  test('of a list: restore brings it back, and warns', async () => {
    const { current, old } = await listRolledBack();
    const inputs = { certificates: JSON.stringify(entries.slice(0, 1)), passphrase: PASSPHRASE };
    const run = await bench.run('restore', { inputs });
    expect(run.conclusion, run.log).toBe('success');
    expect(fingerprintsOf({ listed: listedIn(run) })).toEqual(fingerprintsOf(old));
    expect(warningsOf(run).join('\n')).toMatch(
      new RegExp(
        `is restored, but the one before it.*a.example .*${fingerprintsOf(current)['a.example'] ?? 'none'}`,
      ),
    );
    const named = JSON.stringify([
      { 'common-name': 'a.example', 'expected-fingerprint': fingerprintsOf(old)['a.example'] },
    ]);
    bench.services.requests.length = 0;
    const asNamed = await bench.run('restore', { inputs: { ...inputs, certificates: named } });
    expect(warningsOf(asNamed)).toEqual([]);
    expect(downloads()).toBe(1);
  });

  test('named in expected-fingerprint: it is what a person wants', async () => {
    const { old } = await renewed();
    await forge(bench.services, old.files, BASE, soon());
    const run = await bench.keep({ inputs: { ...inputs, 'expected-fingerprint': old.fingerprint ?? '' } });
    expect(run.outputs).toMatchObject({ status: 'reused', fingerprint: old.fingerprint });
  });
});
