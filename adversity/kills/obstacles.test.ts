import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import { errorsOf, workbench } from '../../__tests__/end-to-end/workbench.ts';
import { extent } from '../extent.ts';
import { daysAgo, inputs as common, makePair, putPair, storeArtifact, type MadePair } from './material.ts';
import { canMakeDevices, OBSTACLES, pictureOf, plant } from './obstacle.ts';

const bench = workbench();
/** A run that waits for a pipe would wait for ever. */
const TIME = { timeoutMs: 60_000 };
let fresh: MadePair;
let hasDevices = false;
let names = 0;

beforeAll(async () => {
  fresh = await makePair(bench, 10);
  hasDevices = canMakeDevices(bench.folder());
  if (!hasDevices) console.log('Devices cannot be made here: the tests of "a full device" are skipped.');
});

function newBase(): string {
  names += 1;
  return `certkeep-obstacle-${names}`;
}

const FOR_FILES = Object.keys(OBSTACLES).filter((kind) => kind !== 'a file');
/** They may have led to a set. */
const LINKS_TO_FOLDERS = ['a link to nothing', 'a link to a folder', 'a link to itself'];
const NO_SETS = FOR_FILES.filter((kind) => !LINKS_TO_FOLDERS.includes(kind));
const FOR_FOLDERS = Object.keys(OBSTACLES).filter(
  (kind) => !['a folder', 'a link to a folder'].includes(kind),
);

/** Every kind at every place in the long part; in the short one two kinds a place, and each kind somewhere. */
function placesAndKinds(
  places: readonly string[],
  kinds: readonly string[],
): (readonly [place: string, kind: string])[] {
  return places.flatMap((place, index) => {
    const some = [index * 2, index * 2 + 1].map((at) => kinds[at % kinds.length] ?? '');
    return extent(some, kinds).map((kind) => [place, kind] as const);
  });
}

function storedUnder(base: string): unknown[] {
  return [
    ...bench.services.artifacts.list().filter(({ name }) => name.startsWith(`${base}-2`)),
    ...bench.services.caches.list().filter(({ key }) => key.startsWith(`certkeep/${base}/`)),
  ];
}

/** The run failed with one error, which names the path. */
function expectOneError(run: RunResult, path: string): void {
  expect(run.conclusion, run.log).toBe('failure');
  expect(errorsOf(run), run.log).toHaveLength(1);
  expect(errorsOf(run)[0]).toContain(path);
  expect(errorsOf(run)[0]).not.toMatch(/Unexpected error|maximum execution time/);
}

describe('keep meets what is not what belongs there: one error names it, and nothing was done', () => {
  const workspacePlaces = {
    'cert-path': 'certificate.pem',
    'key-path': 'private_key.pem',
    'p12-path': 'example.p12',
  };
  const inputs = { ...common, 'p12-path': 'example.p12', 'p12-password': 'p12-Password-of-these-tests' };

  test.each(placesAndKinds(Object.keys(workspacePlaces), FOR_FILES))('%s: %s', async (place, kind) => {
    if (kind === 'a full device' && !hasDevices) return;
    const [workspace, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
    const path = join(workspace, workspacePlaces[place as keyof typeof workspacePlaces]);
    plant(kind, path, elsewhere);
    const before = [pictureOf(workspace), pictureOf(elsewhere)];
    const run = await bench.keep({ workspace, inputs: { ...inputs, 'artifact-name': base }, ...TIME });
    expectOneError(run, path);
    expect([pictureOf(workspace), pictureOf(elsewhere)]).toEqual(before);
    expect(storedUnder(base)).toEqual([]);
  });

  test.each(placesAndKinds(['cert-path', 'key-path', 'p12-path'], FOR_FOLDERS))(
    'the folder of %s: %s',
    async (place, kind) => {
      if (kind === 'a full device' && !hasDevices) return;
      const [workspace, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
      const path = join(workspace, 'folder');
      plant(kind, path, elsewhere);
      const before = [pictureOf(workspace), pictureOf(elsewhere)];
      const run = await bench.keep({
        workspace,
        inputs: { ...inputs, 'artifact-name': base, [place]: 'folder/file.pem' },
        ...TIME,
      });
      expectOneError(run, path);
      expect([pictureOf(workspace), pictureOf(elsewhere)]).toEqual(before);
      expect(storedUnder(base)).toEqual([]);
    },
  );

  test.each(
    placesAndKinds(['backup-path', 'a folder above backup-path', 'backup-path, beside a pair'], FOR_FOLDERS),
  )('%s: %s', async (place, kind) => {
    if (kind === 'a full device' && !hasDevices) return;
    const [workspace, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
    const path = join(bench.folder(), 'backups');
    if (place === 'backup-path, beside a pair') putPair(fresh, workspace);
    plant(kind, path, elsewhere);
    const before = [pictureOf(workspace), pictureOf(elsewhere)];
    const backupPath = place === 'a folder above backup-path' ? join(path, 'certificates') : path;
    const run = await bench.keep({
      workspace,
      inputs: { ...inputs, 'artifact-name': base, 'backup-path': backupPath },
      ...TIME,
    });
    expectOneError(run, path);
    expect([pictureOf(workspace), pictureOf(elsewhere)]).toEqual(before);
    expect(storedUnder(base)).toEqual([]);
  });

  test.each(placesAndKinds(['RUNNER_TEMP'], FOR_FOLDERS))('%s: %s', async (_, kind) => {
    if (kind === 'a full device' && !hasDevices) return;
    const [workspace, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
    const path = join(bench.folder(), 'temporary');
    plant(kind, path, elsewhere);
    const before = [pictureOf(workspace), pictureOf(elsewhere)];
    const env = { RUNNER_TEMP: path };
    const run = await bench.keep({ workspace, env, inputs: { ...inputs, 'artifact-name': base }, ...TIME });
    expectOneError(run, path);
    expect([pictureOf(workspace), pictureOf(elsewhere)]).toEqual(before);
    expect(storedUnder(base)).toEqual([]);
  });

  test.each(placesAndKinds(['certificates'], FOR_FILES))(
    'the list that input %s names: %s',
    async (_, kind) => {
      if (kind === 'a full device' && !hasDevices) return;
      const [workspace, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
      plant(kind, join(workspace, 'list.yml'), elsewhere);
      const before = [pictureOf(workspace), pictureOf(elsewhere)];
      const { passphrase } = common;
      const run = await bench.keep({
        workspace,
        inputs: { certificates: 'list.yml', passphrase, 'artifact-name': base },
        ...TIME,
      });
      expectOneError(run, 'list.yml');
      expect([pictureOf(workspace), pictureOf(elsewhere)]).toEqual(before);
    },
  );
});

describe('keep meets something under a name of its own: it is not followed, and is no reason to hang', () => {
  const places = [
    '.certificate.pem.certkeep-new',
    '.private_key.pem.certkeep-new',
    '.private_key.pem.certkeep-part',
  ];

  test.each(placesAndKinds(places, FOR_FILES))('%s: %s', async (place, kind) => {
    if (kind === 'a full device' && !hasDevices) return;
    const [workspace, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
    const path = join(workspace, place);
    plant(kind, path, elsewhere);
    const before = pictureOf(elsewhere);
    const run = await bench.keep({ workspace, inputs: { ...common, 'artifact-name': base }, ...TIME });
    expect(pictureOf(elsewhere)).toEqual(before);
    if (run.conclusion === 'success') return;
    expectOneError(run, path);
    expect(storedUnder(base)).toEqual([]);
  });

  test.each(placesAndKinds(['the day', 'the day, and no more'], NO_SETS))(
    'the folder of %s: %s',
    async (_, kind) => {
      if (kind === 'a full device' && !hasDevices) return;
      const [backups, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
      const dayNow = (): string => new Date().toISOString().slice(0, 10);
      const day = dayNow();
      plant(kind, join(backups, day), elsewhere);
      const before = [pictureOf(elsewhere), pictureOf(backups)];
      const run = await bench.keep({
        inputs: { ...common, 'artifact-name': base, 'backup-path': backups },
        ...TIME,
      });
      expect(run.conclusion, run.log).toBe('success');
      const place = run.outputs['backup-path'] ?? '';
      // At midnight the day is another one, and free.
      if (dayNow() === day) expect(basename(place)).toMatch(new RegExp(`^${day}T\\d{6}Z$`));
      rmSync(place, { recursive: true });
      expect([pictureOf(elsewhere), pictureOf(backups)]).toEqual(before);
    },
  );

  test.each(LINKS_TO_FOLDERS)('the folder of a day, which may have been a backup: %s', async (kind) => {
    const [backups, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
    const path = join(backups, '2026-11-23');
    plant(kind, path, elsewhere);
    const before = [pictureOf(elsewhere), pictureOf(backups)];
    const inputs = { ...common, 'artifact-name': base, 'backup-path': backups };
    const run = await bench.keep({ inputs, ...TIME });
    expectOneError(run, path);
    expect([pictureOf(elsewhere), pictureOf(backups)]).toEqual(before);
    expect(storedUnder(base)).toEqual([]);
  });

  test.each(placesAndKinds(['paths'], FOR_FILES))(
    'a file of %s: %s does not hang the run, and is stored or told',
    async (_, kind) => {
      if (kind === 'a full device' && !hasDevices) return;
      const [workspace, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
      plant(kind, join(workspace, 'etc', 'file'), elsewhere);
      const inputs = { ...common, 'artifact-name': base, paths: 'etc/file' };
      const run = await bench.keep({ workspace, inputs, ...TIME });
      expect(run.conclusion, run.log).toBe('success');
      // Links to files are followed, and of folders the files are taken.
      const isStored = kind === 'a link to a file' || kind === 'a folder';
      const leftOut = JSON.parse(run.outputs['left-out'] ?? '') as readonly { readonly path: string }[];
      expect(leftOut.map(({ path }) => path)).toEqual(isStored ? [] : ['etc/file']);
    },
  );
});

describe('restore meets what is not what belongs there: one error names it, and nothing was done', () => {
  test.each(placesAndKinds(['certificate.pem', 'private_key.pem'], FOR_FILES))(
    '%s: %s',
    async (place, kind) => {
      if (kind === 'a full device' && !hasDevices) return;
      const [workspace, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
      await storeArtifact(bench, fresh, base, daysAgo(3));
      putPair(fresh, workspace);
      rmSync(join(workspace, place));
      plant(kind, join(workspace, place), elsewhere);
      const before = [pictureOf(workspace), pictureOf(elsewhere)];
      const inputs = { 'artifact-name': base, passphrase: common.passphrase, overwrite: 'true' };
      const run = await bench.run('restore', { workspace, inputs, ...TIME });
      expectOneError(run, join(workspace, place));
      expect([pictureOf(workspace), pictureOf(elsewhere)]).toEqual(before);
    },
  );

  test.each(placesAndKinds(['path'], FOR_FOLDERS))('%s: %s', async (_, kind) => {
    if (kind === 'a full device' && !hasDevices) return;
    const [workspace, elsewhere, base] = [bench.folder(), bench.folder(), newBase()];
    await storeArtifact(bench, fresh, base, daysAgo(3));
    plant(kind, join(workspace, 'target'), elsewhere);
    const before = [pictureOf(workspace), pictureOf(elsewhere)];
    const inputs = { 'artifact-name': base, passphrase: common.passphrase, path: 'target' };
    const run = await bench.run('restore', { workspace, inputs, ...TIME });
    expectOneError(run, join(workspace, 'target'));
    expect([pictureOf(workspace), pictureOf(elsewhere)]).toEqual(before);
  });
});
