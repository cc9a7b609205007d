import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import {
  errorsOf,
  PASSPHRASE,
  WITHOUT_CACHE,
  workbench,
  type KeepRun,
} from '../../__tests__/end-to-end/workbench.ts';
import { extent, ofShard } from '../extent.ts';
import {
  daysAgo,
  inputs as common,
  makePair,
  putPair,
  storeArtifact,
  storeAsset,
  type MadePair,
} from '../kills/material.ts';
import { fingerprintOf, pairIn } from '../kills/witnesses.ts';
import { barrier, gate } from './barrier.ts';

const bench = workbench();
const RUNS = extent(6, 20);
const REPEATS = ofShard(extent([1], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
/** Twenty processes on two processors take turns. */
const TIMEOUT = { timeout: '10m' };
/** No timer is hastened. */
const AT_REAL_SPEED = { NODE_OPTIONS: '' };

let old: MadePair;
let fresh: MadePair;
let names = 0;

beforeAll(async () => {
  old = await makePair(bench, 300);
  fresh = await makePair(bench, 10);
});

afterEach(() => {
  bench.services.clearFaults();
});

type Run = RunResult & { readonly workspace: string };

/** Inputs of one certificate, under a name that no other test has. */
function newInputs(): Record<string, string> {
  names += 1;
  return { ...common, ...TIMEOUT, 'artifact-name': `certkeep-race-${names}` };
}

function manyRuns(run: (index: number) => KeepRun): Promise<Run[]> {
  return Promise.all(Array.from({ length: RUNS }, (_, index) => bench.keep(run(index))));
}

/** All have asked before anyone is answered, and all offer what they made before anyone is heard. */
function meetEverywhere(): void {
  bench.services.fault({ on: 'rest:listArtifacts', kind: barrier(RUNS), times: RUNS });
  bench.services.fault({ on: 'CreateCacheEntry', kind: barrier(RUNS), times: RUNS });
}

/** What is wrong with runs that raced: each has the one pair, or says why not. The fingerprint of the pair. */
async function winnerOf(runs: readonly Run[]): Promise<string> {
  const fingerprints = new Set<string | undefined>();
  for (const run of runs) {
    if (run.conclusion === 'failure') {
      expect(errorsOf(run).join(), run.log).not.toBe('');
      expect(run.outputs['verified']).not.toBe('true');
      continue;
    }
    const { fingerprint } = run.outputs;
    fingerprints.add(fingerprint);
    expect(pairIn(run.workspace)).toEqual({ fingerprint });
    expect(run.outputs['verified']).toBe('true');
    const set = await bench.setOf(run);
    expect(fingerprintOf(readFileSync(join(set, 'certificate.pem')))).toBe(fingerprint);
  }
  expect([...fingerprints], runs.map(({ log }) => log).join('\n')).toHaveLength(1);
  return [...fingerprints][0] ?? '';
}

/** A run that keeps a certificate in a draft release, and in no other store. */
function inReleaseAlone(): {
  readonly base: string;
  readonly tag: string;
  readonly run: KeepRun;
} {
  const own = newInputs();
  const tag = `race-${names}`;
  const inputs = { ...own, 'release-tag': tag, 'upload-artifact': 'false' };
  const permissions = { actions: 'read', contents: 'write' } as const;
  return { base: own['artifact-name'] ?? '', tag, run: { inputs, permissions } };
}

/** As `winnerOf`, of runs that succeeded: each has a file of its own in the release, and none is half there. */
function winnerInRelease(runs: readonly Run[], tag: string): string {
  const assets = bench.services.releases.list().flatMap((each) => (each.tag === tag ? each.assets : []));
  const whole = assets.filter(({ state }) => state === 'uploaded').map(({ name }) => name);
  const stored = runs.map(({ conclusion, log, outputs }) => {
    expect(conclusion, log).toBe('success');
    expect(outputs['verified']).toBe('true');
    return outputs['release-asset'] ?? '';
  });
  expect(new Set(stored).size).toBe(runs.length);
  expect(whole).toEqual(expect.arrayContaining(stored));
  expect(assets).toHaveLength(whole.length);
  const fingerprints = runs.map(({ workspace, outputs: { fingerprint } }) => {
    expect(pairIn(workspace)).toEqual({ fingerprint });
    return fingerprint;
  });
  expect(new Set(fingerprints).size).toBe(1);
  return fingerprints[0] ?? '';
}

async function expectReuse(inputs: Record<string, string>, fingerprint: string): Promise<void> {
  const next = await bench.keep({ inputs });
  expect(next.outputs, next.log).toMatchObject({ status: 'reused', fingerprint, verified: 'true' });
}

describe.each(REPEATS)(`${RUNS} runs at once (time %i)`, () => {
  test('of a certificate that is nowhere yet', async () => {
    const inputs = newInputs();
    meetEverywhere();
    const runs = await manyRuns(() => ({ inputs }));
    for (const run of runs) expect(run.conclusion, run.log).toBe('success');
    await expectReuse(inputs, await winnerOf(runs));
  });

  test('of one that is due for renewal', async () => {
    const inputs = newInputs();
    await storeArtifact(bench, old, inputs['artifact-name'] ?? '', daysAgo(3));
    meetEverywhere();
    const runs = await manyRuns(() => ({ inputs }));
    for (const run of runs) expect(run.conclusion, run.log).toBe('success');
    const winner = await winnerOf(runs);
    expect(winner).not.toBe(old.fingerprint);
    await expectReuse(inputs, winner);
  });

  test('on disks of their own that have the same pair, due for renewal', async () => {
    const inputs = newInputs();
    meetEverywhere();
    const runs = await manyRuns(() => {
      const workspace = bench.folder();
      putPair(old, workspace);
      return { inputs, workspace };
    });
    for (const run of runs) expect(run.conclusion, run.log).toBe('success');
    const winner = await winnerOf(runs);
    for (const { workspace } of runs.slice(0, 2)) {
      const next = await bench.keep({ inputs, workspace });
      expect(next.outputs).toMatchObject({ status: 'reused', fingerprint: winner });
    }
  });

  test('as jobs of one run, whose artifacts would have the same name', async () => {
    const inputs = newInputs();
    const { id: runId } = bench.services.startRun({ event: 'schedule' });
    meetEverywhere();
    bench.services.fault({ on: 'CreateArtifact', kind: barrier(RUNS), times: RUNS });
    const runs = await manyRuns(() => ({ inputs, runId }));
    for (const run of runs) expect(run.conclusion, run.log).toBe('success');
    expect(new Set(runs.map(({ outputs }) => outputs['artifact-name'])).size).toBe(RUNS);
    await expectReuse(inputs, await winnerOf(runs));
  });

  test('into a draft release that nobody has created yet', async () => {
    const tag = `race-${names}`;
    const inputs = { ...newInputs(), 'release-tag': tag };
    const permissions = { actions: 'read', contents: 'write' } as const;
    meetEverywhere();
    bench.services.fault({ on: 'rest:createRelease', kind: barrier(RUNS), times: RUNS });
    const runs = await manyRuns(() => ({ inputs, permissions }));
    for (const run of runs) expect(run.conclusion, run.log).toBe('success');
    const winner = await winnerOf(runs);
    const [oldest, ...others] = bench.services.releases.list().filter((release) => release.tag === tag);
    expect(others).toHaveLength(RUNS - 1);
    expect([oldest, ...others].flatMap((release) => release?.assets ?? [])).toHaveLength(RUNS);
    const next = await bench.keep({
      inputs: { ...inputs, 'upload-artifact': 'false' },
      permissions,
      env: WITHOUT_CACHE,
    });
    expect(next.outputs, next.log).toMatchObject({ status: 'reused', fingerprint: winner });
  });

  test('of one that is due for renewal, and kept in a draft release alone', async () => {
    const { base, tag, run } = inReleaseAlone();
    await storeAsset(bench, old, base, daysAgo(3), tag);
    meetEverywhere();
    const runs = await manyRuns(() => run);
    const winner = winnerInRelease(runs, tag);
    expect(winner).not.toBe(old.fingerprint);
    const next = await bench.keep({ ...run, env: WITHOUT_CACHE });
    expect(next.outputs, next.log).toMatchObject({ status: 'reused', fingerprint: winner });
  });

  test('as jobs of one run, whose files in a draft release would have the same name', async () => {
    const { run, tag } = inReleaseAlone();
    bench.services.releases.add({ tag });
    const { id: runId } = bench.services.startRun({ event: 'schedule' });
    meetEverywhere();
    bench.services.fault({ on: 'rest:uploadReleaseAsset', kind: barrier(RUNS), times: RUNS });
    const runs = await manyRuns(() => ({ ...run, runId }));
    const winner = winnerInRelease(runs, tag);
    const next = await bench.keep({ ...run, env: WITHOUT_CACHE });
    expect(next.outputs, next.log).toMatchObject({ status: 'reused', fingerprint: winner });
  });

  test('of a list: name by name all have the same', async () => {
    const { 'artifact-name': artifactName = '' } = newInputs();
    const entries = ['a', 'b', 'c'].map((name) => ({
      'common-name': `${name}.example`,
      'key-type': 'ecdsa-p256',
    }));
    const inputs = {
      ...TIMEOUT,
      certificates: JSON.stringify(entries),
      passphrase: PASSPHRASE,
      'artifact-name': artifactName,
      'cert-path': '{name}.pem',
      'key-path': '{name}.key',
    };
    meetEverywhere();
    const runs = await manyRuns(() => ({ inputs }));
    const all = runs.map((run) => {
      expect(run.conclusion, run.log).toBe('success');
      return entries.map((entry) =>
        fingerprintOf(readFileSync(join(run.workspace, `${entry['common-name']}.pem`))),
      );
    });
    for (const fingerprints of all) expect(fingerprints).toEqual(all[0]);
    const next = await bench.keep({ inputs });
    expect(next.conclusion, next.log).toBe('success');
    const reused = entries.map((entry) =>
      fingerprintOf(readFileSync(join(next.workspace, `${entry['common-name']}.pem`))),
    );
    expect(reused).toEqual(all[0]);
  });

  test('while sets are pruned and restored', async () => {
    const inputs = newInputs();
    const base = inputs['artifact-name'] ?? '';
    for (const days of [9, 8, 7, 6]) await storeArtifact(bench, fresh, base, daysAgo(days));
    const passphrase = { 'artifact-name': base, passphrase: PASSPHRASE };
    const [runs, prunings, restores] = await Promise.all([
      manyRuns(() => ({ inputs })),
      Promise.all(
        [1, 2].map(() =>
          bench.run('prune', {
            permissions: { actions: 'write' },
            inputs: { ...passphrase, 'keep-last': '1', 'dry-run': 'false' },
          }),
        ),
      ),
      Promise.all([1, 2].map(() => bench.run('restore', { inputs: passphrase }))),
    ]);
    expect(await winnerOf(runs)).toBe(fresh.fingerprint);
    for (const run of [...prunings, ...restores])
      if (run.conclusion === 'failure') expect(errorsOf(run).join(), run.log).not.toBe('');
    for (const restore of restores.filter(({ conclusion }) => conclusion === 'success'))
      expect(pairIn(restore.workspace)).toEqual({ fingerprint: fresh.fingerprint });
    await expectReuse(inputs, fresh.fingerprint);
  });
});

describe('a run that is first', () => {
  test('and slow to say with what does not end with another certificate than those that waited for it', async () => {
    const inputs = newInputs();
    meetEverywhere();
    const isSomebodyThrough = gate(30_000);
    bench.services.fault({ on: 'FinalizeCacheEntryUpload', kind: isSomebodyThrough.pass, times: 1 });
    bench.services.fault({ on: 'FinalizeArtifact', kind: isSomebodyThrough.open });
    // The others wait a little longer than the first may take. Timers that are hastened would change that.
    const runs = await manyRuns(() => ({ inputs, env: AT_REAL_SPEED }));
    await expectReuse(inputs, await winnerOf(runs));
  });

  test('and does not hear of it, since the reply is lost, ends with the same certificate as all others', async () => {
    const inputs = newInputs();
    bench.services.fault({ on: 'rest:listArtifacts', kind: barrier(RUNS), times: RUNS });
    bench.services.fault({ on: 'CreateCacheEntry', kind: 'lost-reply', times: 1 });
    const runs = await manyRuns(() => ({ inputs }));
    await expectReuse(inputs, await winnerOf(runs));
  });
});

describe('runs at once while the cache is out of order', () => {
  test('each say so and have a verified pair; every later run has the one that was issued last', async () => {
    const inputs = newInputs();
    for (const on of ['CreateCacheEntry', 'GetCacheEntryDownloadURL'] as const)
      bench.services.fault({ on, kind: 400 });
    bench.services.fault({ on: 'rest:listArtifacts', kind: barrier(RUNS), times: RUNS });
    const runs = await manyRuns(() => ({ inputs }));
    for (const run of runs) {
      expect(run.outputs, run.log).toMatchObject({ status: 'issued', verified: 'true' });
      expect(pairIn(run.workspace)).toEqual({ fingerprint: run.outputs['fingerprint'] });
      expect(run.log).toContain('The cache could not say whether another run makes the same certificate');
    }
    const issuedLast = runs
      .map(({ outputs }) => outputs['not-before'] ?? '')
      .sort()
      .at(-1);
    const next = await bench.keep({ inputs });
    expect(next.outputs['not-before'], next.log).toBe(issuedLast);
    await expectReuse(inputs, next.outputs['fingerprint'] ?? '');
  });
});
