import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import type { ServerKind } from '../../local/services/manners.ts';
import { readSet } from '../../__tests__/end-to-end/dated-set.ts';
import {
  errorsOf,
  PASSPHRASE,
  WITHOUT_CACHE,
  type KeepRun,
  type Workbench,
} from '../../__tests__/end-to-end/workbench.ts';
import { addBrokenUpload, daysAgo, storeArtifact } from '../kills/material.ts';
import type { Story } from './table.ts';

/** A run, and where it was. */
export type Run = RunResult & { readonly workspace: string };

/** What is laid over a run's own inputs and variables. */
export interface More {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** A run that is to meet a fault, and what must hold after it. */
export interface Scene {
  /** Lets the run happen, with more inputs and variables. */
  run(more?: More): Promise<Run>;
  /** What a success has to be true of. */
  afterSuccess(run: Run): Promise<void>;
  /** What a failure must not have done; then all is well again, and the next run has to succeed. */
  afterFailure(run: Run): Promise<void>;
}

/** Sets the scene of a story. */
export type SetScene = (story: Story) => Promise<Scene>;

const hasten = pathToFileURL(join(import.meta.dirname, 'hasten.mjs')).href;

/** The fingerprint of the certificate at a path; `null` if there is none. */
function fingerprintAt(path: string): string | null {
  return existsSync(path) ? new X509Certificate(readFileSync(path)).fingerprint256 : null;
}

type Inputs = Readonly<Record<string, string>>;

function inputsFor(name: string): Inputs {
  return { 'common-name': name, 'key-type': 'ecdsa-p256', passphrase: PASSPHRASE };
}

const KNOWN = inputsFor('known.example');

/** What scenes are set with: the bundle against one workbench, and names that no other scene has. */
class Stage {
  readonly bench: Workbench;
  readonly server: ServerKind;
  #count = 0;
  #known: Promise<string> | null = null;

  constructor(bench: Workbench, server: ServerKind) {
    this.bench = bench;
    this.server = server;
  }

  start(action: string, run: KeepRun, more: More = {}): Promise<Run> {
    return this.bench.run(action, {
      ...run,
      inputs: { ...run.inputs, ...more.inputs },
      env: { NODE_OPTIONS: `--import ${hasten}`, ...run.env, ...more.env },
    });
  }

  async well(action: string, run: KeepRun): Promise<Run> {
    const result = await this.start(action, run);
    expect(result.conclusion, result.log).toBe('success');
    return result;
  }

  nextNumber(): number {
    this.#count += 1;
    return this.#count;
  }

  newInputs(): Inputs {
    return inputsFor(`case-${this.nextNumber()}.example`);
  }

  /** The fingerprint of the certificate that exists before any fault, and outlives all of them. */
  knownFingerprint(): Promise<string> {
    return (this.#known ??= this.well('.', { inputs: KNOWN }).then(
      ({ outputs }) => outputs['fingerprint'] ?? '',
    ));
  }

  /** What a run says that it stored is stored, and alone brings the certificate back. */
  async expectStored(run: Run, inputs: Inputs): Promise<void> {
    expect(run.outputs['verified']).toBe('true');
    const { artifacts, caches } = this.bench.services;
    const stored = artifacts.list().find(({ id }) => String(id) === run.outputs['artifact-id']);
    expect(stored).toMatchObject({ finalized: true, name: run.outputs['artifact-name'] });
    await caches.removeAll();
    const next = await this.well('.', { inputs });
    expect(next.outputs).toMatchObject({
      status: 'reused',
      source: 'artifact',
      fingerprint: run.outputs['fingerprint'],
    });
  }

  /** The next run in the workspace keeps what is there, and makes no third certificate. */
  async expectKeptInPlace(run: Run, inputs: Inputs): Promise<Run> {
    expect(run.outputs['verified'] ?? '').not.toBe('true');
    const inPlace = fingerprintAt(join(run.workspace, 'certificate.pem'));
    const next = await this.well('.', { inputs, workspace: run.workspace });
    if (inPlace !== null) expect(next.outputs['fingerprint']).toBe(inPlace);
    return next;
  }
}

function issue(stage: Stage): Scene {
  const inputs = stage.newInputs();
  return {
    run: (more) => stage.start('.', { inputs }, more),
    async afterSuccess(run) {
      expect(run.outputs['status']).toBe('issued');
      expect(fingerprintAt(join(run.workspace, 'certificate.pem'))).toBe(run.outputs['fingerprint']);
      await stage.expectStored(run, inputs);
    },
    async afterFailure(run) {
      const next = await stage.expectKeptInPlace(run, inputs);
      await stage.expectStored(next, inputs);
    },
  };
}

async function reuse(stage: Stage, hasCache: boolean): Promise<Scene> {
  const fingerprint = await stage.knownFingerprint();
  if (!hasCache) await stage.bench.services.caches.removeAll();
  else if (stage.bench.services.caches.list().length === 0) await stage.well('.', { inputs: KNOWN });
  const next = async (): Promise<void> => {
    const { outputs } = await stage.well('.', { inputs: KNOWN });
    expect(outputs).toMatchObject({ status: 'reused', fingerprint, verified: 'true' });
  };
  return {
    run: (more) => stage.start('.', { inputs: KNOWN }, more),
    async afterSuccess(run) {
      expect(run.outputs).toMatchObject({ status: 'reused', fingerprint, verified: 'true' });
      await next();
    },
    async afterFailure(run) {
      expect(run.outputs['verified'] ?? '').not.toBe('true');
      expect([null, fingerprint]).toContain(fingerprintAt(join(run.workspace, 'certificate.pem')));
      await next();
    },
  };
}

/** A run that keeps a certificate in a draft release alone. */
function inRelease(inputs: Inputs, tag: string): KeepRun {
  return {
    inputs: { ...inputs, 'release-tag': tag, 'upload-artifact': 'false' },
    env: WITHOUT_CACHE,
    permissions: { actions: 'write', contents: 'write' },
  };
}

/** The names of the files in the releases of a tag. */
function filesIn({ bench }: Stage, tag: string): string[] {
  return bench.services.releases
    .list()
    .filter((release) => release.tag === tag)
    .flatMap(({ assets }) => assets.map(({ name }) => name));
}

/** What a run says that it stored in a release is there, and alone brings the certificate back. */
async function expectInRelease(stage: Stage, run: Run, kept: KeepRun, tag: string): Promise<void> {
  expect(run.outputs['verified']).toBe('true');
  expect(filesIn(stage, tag)).toContain(run.outputs['release-asset']);
  const next = await stage.well('.', kept);
  expect(next.outputs).toMatchObject({
    status: 'reused',
    source: 'release',
    fingerprint: run.outputs['fingerprint'],
  });
}

async function issueIntoRelease(stage: Stage): Promise<Scene> {
  const { releases } = stage.bench.services;
  for (const { id, tag } of releases.list()) if (tag.startsWith('case-')) await releases.remove(id);
  const tag = `case-${stage.nextNumber()}`;
  const kept = inRelease(stage.newInputs(), tag);
  return {
    run: (more) => stage.start('.', kept, more),
    async afterSuccess(run) {
      expect(run.outputs['status']).toBe('issued');
      await expectInRelease(stage, run, kept, tag);
    },
    async afterFailure(run) {
      expect(run.outputs['verified'] ?? '').not.toBe('true');
      const inPlace = fingerprintAt(join(run.workspace, 'certificate.pem'));
      const next = await stage.well('.', { ...kept, workspace: run.workspace });
      if (inPlace !== null) expect(next.outputs['fingerprint']).toBe(inPlace);
      await expectInRelease(stage, next, kept, tag);
    },
  };
}

/** A run that would issue a certificate, and stores nothing: that there is no draft has to be shown. */
async function lookForRelease(stage: Stage): Promise<Scene> {
  const { releases } = stage.bench.services;
  await releases.removeAll();
  const kept = inRelease(stage.newInputs(), `looked-for-${stage.nextNumber()}`);
  const run = { ...kept, inputs: { ...kept.inputs, 'dry-run': 'true' } };
  return {
    run: (more) => stage.start('.', run, more),
    afterSuccess({ outputs }) {
      expect(outputs['status']).toBe('issued');
      expect(releases.list()).toEqual([]);
      return Promise.resolve();
    },
    async afterFailure({ outputs }) {
      expect(outputs['status'] ?? '').toBe('');
      expect((await stage.well('.', run)).outputs['status']).toBe('issued');
    },
  };
}

/** The certificate that is kept in a release before any fault, and outlives all of them. */
const KNOWN_IN_RELEASE = inRelease(inputsFor('released.example'), 'known');

async function knownInRelease(stage: Stage): Promise<string> {
  const { outputs } = await stage.well('.', KNOWN_IN_RELEASE);
  return outputs['fingerprint'] ?? '';
}

async function reuseFromRelease(stage: Stage): Promise<Scene> {
  const fingerprint = await knownInRelease(stage);
  if (stage.server === 'github') await addBrokenUpload(stage.bench, 'certkeep-released.example', 'known');
  const next = async (): Promise<void> => {
    const { outputs } = await stage.well('.', KNOWN_IN_RELEASE);
    expect(outputs).toMatchObject({ status: 'reused', fingerprint, verified: 'true' });
  };
  return {
    run: (more) => stage.start('.', KNOWN_IN_RELEASE, more),
    async afterSuccess(run) {
      expect(run.outputs).toMatchObject({ status: 'reused', fingerprint, verified: 'true' });
      await next();
    },
    async afterFailure(run) {
      expect(run.outputs['verified'] ?? '').not.toBe('true');
      expect([null, fingerprint]).toContain(fingerprintAt(join(run.workspace, 'certificate.pem')));
      await next();
    },
  };
}

async function restoreFromRelease(stage: Stage): Promise<Scene> {
  const fingerprint = await knownInRelease(stage);
  const run: KeepRun = {
    inputs: {
      'common-name': 'released.example',
      passphrase: PASSPHRASE,
      from: 'release',
      'release-tag': 'known',
    },
    permissions: { contents: 'write' },
  };
  return {
    run: (more) => stage.start('restore', run, more),
    afterSuccess({ outputs, workspace }) {
      expect(outputs).toMatchObject({ restored: 'true', fingerprint });
      expect(fingerprintAt(join(workspace, 'certificate.pem'))).toBe(fingerprint);
      return Promise.resolve();
    },
    async afterFailure({ workspace }) {
      expect(existsSync(join(workspace, 'certificate.pem'))).toBe(false);
      expect((await stage.well('restore', run)).outputs['fingerprint']).toBe(fingerprint);
    },
  };
}

async function pruneRelease(stage: Stage): Promise<Scene> {
  const tag = `pruned-${stage.nextNumber()}`;
  const inputs = stage.newInputs();
  for (let time = 1; time <= 2; time += 1) await stage.well('.', inRelease(inputs, tag));
  const newest = await stage.well('.', inRelease(inputs, tag));
  const run: KeepRun = {
    inputs: {
      'common-name': inputs['common-name'] ?? '',
      passphrase: PASSPHRASE,
      'release-tag': tag,
      'keep-last': '1',
      'dry-run': 'false',
    },
    permissions: { actions: 'write', contents: 'write' },
  };
  const left = (): string[] => filesIn(stage, tag);
  return {
    run: (more) => stage.start('prune', run, more),
    afterSuccess({ outputs }) {
      const kept = JSON.parse(outputs['kept'] ?? '') as readonly KeptSet[];
      expect(left().sort()).toEqual(kept.map(({ name }) => `${name}.zip`).sort());
      expect(left()).toContain(newest.outputs['release-asset']);
      expect(outputs['removed-count']).toBe(String(3 - kept.length));
      return Promise.resolve();
    },
    async afterFailure({ outputs }) {
      expect(left()).toContain(newest.outputs['release-asset']);
      // What it says is gone is gone.
      expect(Number(outputs['removed-count'] ?? '0')).toBeLessThanOrEqual(3 - left().length);
      await stage.well('prune', run);
      expect(left()).toEqual([newest.outputs['release-asset']]);
    },
  };
}

async function renew(stage: Stage): Promise<Scene> {
  const old = stage.newInputs();
  const before = await stage.well('.', { inputs: old });
  const inputs = { ...old, days: '300' };
  const oldIsStored = (): void => {
    const ids = stage.bench.services.artifacts.list().map(({ id }) => String(id));
    expect(ids).toContain(before.outputs['artifact-id']);
  };
  return {
    run: (more) => stage.start('.', { inputs }, more),
    async afterSuccess(run) {
      expect(run.outputs['status']).toBe('renewed');
      expect(run.outputs['fingerprint']).not.toBe(before.outputs['fingerprint']);
      oldIsStored();
      await stage.expectStored(run, inputs);
    },
    async afterFailure(run) {
      oldIsStored();
      const next = await stage.expectKeptInPlace(run, inputs);
      await stage.expectStored(next, inputs);
    },
  };
}

async function restore(stage: Stage): Promise<Scene> {
  const fingerprint = await stage.knownFingerprint();
  const inputs = { 'common-name': 'known.example', passphrase: PASSPHRASE };
  return {
    run: (more) => stage.start('restore', { inputs }, more),
    afterSuccess(run) {
      expect(run.outputs).toMatchObject({ restored: 'true', fingerprint });
      expect(fingerprintAt(join(run.workspace, 'certificate.pem'))).toBe(fingerprint);
      return Promise.resolve();
    },
    async afterFailure(run) {
      expect(existsSync(join(run.workspace, 'certificate.pem'))).toBe(false);
      expect((await stage.well('restore', { inputs })).outputs['fingerprint']).toBe(fingerprint);
    },
  };
}

async function check(stage: Stage): Promise<Scene> {
  await stage.knownFingerprint();
  const inputs = { 'common-name': 'known.example', passphrase: PASSPHRASE };
  return {
    run: (more) => stage.start('check', { inputs }, more),
    afterSuccess(run) {
      // With fewer than three sets nothing shows that another one comes before the artifact expires.
      expect(['ok', 'warning']).toContain(run.outputs['status']);
      expect(run.outputs['verified']).toBe('true');
      return Promise.resolve();
    },
    async afterFailure(run) {
      expect(run.outputs).toMatchObject({ status: 'failed', verified: 'false' });
      expect((await stage.well('check', { inputs })).outputs['verified']).toBe('true');
    },
  };
}

/** What `prune` says of a set that stays. */
interface KeptSet {
  readonly name: string;
  readonly rules: readonly string[];
}

async function prune(stage: Stage): Promise<Scene> {
  const kept = stage.newInputs();
  const newest = await stage.well('.', { inputs: kept });
  const base = `certkeep-${kept['common-name'] ?? ''}`;
  const set = readSet(await stage.bench.setOf(newest));
  for (const days of [2, 1]) await storeArtifact(stage.bench, { set }, base, daysAgo(days));
  const left = (): string[] =>
    stage.bench.services.artifacts
      .list()
      .map(({ name }) => name)
      .filter((name) => name.startsWith(base));
  const run = {
    inputs: {
      'common-name': kept['common-name'] ?? '',
      passphrase: PASSPHRASE,
      'keep-last': '1',
      'dry-run': 'false',
    },
    permissions: { actions: 'write' },
  } as const;
  return {
    run: (more) => stage.start('prune', run, more),
    afterSuccess({ outputs }) {
      const kept = JSON.parse(outputs['kept'] ?? '') as readonly KeptSet[];
      expect(left()).toEqual(kept.map(({ name }) => name));
      expect(left()[0]).toBe(newest.outputs['artifact-name']);
      // What could not be fetched is not removed.
      for (const { rules } of kept.slice(1)) expect(rules).toEqual(['unreadable']);
      expect(outputs['removed-count']).toBe(String(3 - kept.length));
      return Promise.resolve();
    },
    async afterFailure({ outputs }) {
      expect(left()).toContain(newest.outputs['artifact-name']);
      // What it says is gone is gone.
      expect(Number(outputs['removed-count'] ?? '0')).toBeLessThanOrEqual(3 - left().length);
      await stage.well('prune', run);
      expect(left()).toEqual([newest.outputs['artifact-name']]);
    },
  };
}

function backup(stage: Stage): Scene {
  const count = stage.nextNumber();
  const workspace = stage.bench.folder();
  writeFileSync(join(workspace, 'settings.ini'), `case=${count}\n`);
  const inputs = { paths: 'settings.ini', 'artifact-name': `backup-${count}`, passphrase: PASSPHRASE };
  const expectSound = async (run: Run): Promise<void> => {
    expect(run.outputs['verified']).toBe('true');
    const name = run.outputs['artifact-name'] ?? '';
    const restored = await stage.well('restore', {
      inputs: { 'artifact-name': `backup-${count}`, passphrase: PASSPHRASE },
    });
    expect(restored.outputs['artifact-name']).toBe(name);
    expect(readFileSync(join(restored.workspace, 'settings.ini'), 'utf8')).toBe(`case=${count}\n`);
  };
  return {
    run: (more) => stage.start('backup', { inputs, workspace }, more),
    afterSuccess: expectSound,
    async afterFailure(run) {
      expect(run.outputs['verified'] ?? '').not.toBe('true');
      await expectSound(await stage.well('backup', { inputs, workspace }));
    },
  };
}

/** Sets the scene of a story, again and again, against one workbench. */
export function sceneSetter(bench: Workbench, server: ServerKind): SetScene {
  const stage = new Stage(bench, server);
  return async (story) => {
    switch (story) {
      case 'issue':
        return issue(stage);
      case 'issue into a release':
        return issueIntoRelease(stage);
      case 'look for a release':
        return lookForRelease(stage);
      case 'reuse':
        return reuse(stage, true);
      case 'reuse without a cache':
        return reuse(stage, false);
      case 'reuse from a release':
        return reuseFromRelease(stage);
      case 'renew':
        return renew(stage);
      case 'restore':
        return restore(stage);
      case 'restore from a release':
        return restoreFromRelease(stage);
      case 'check':
        return check(stage);
      case 'prune':
        return prune(stage);
      case 'prune a release':
        return pruneRelease(stage);
      case 'backup':
        return backup(stage);
    }
  };
}

/** What a failure says, once. */
export function expectOneClearMessage(run: Run, story: Story): void {
  const errors = errorsOf(run);
  // A check tells each finding on the page, and then that it failed.
  if (story !== 'check') expect(errors, run.log).toHaveLength(1);
  for (const message of errors) {
    // A name stays as it is spelled.
    expect(message).toMatch(/^([A-Z0-9]|certkeep-\S+ ).*\.$/s);
    expect(message).not.toMatch(/Unexpected error|undefined|\[object|\n\s+at /);
    expect(message.length).toBeLessThan(900);
  }
}
