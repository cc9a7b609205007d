import { beforeAll, describe, expect, test } from 'vitest';
import { DERIVATION } from '../../__tests__/contract/sample-set.ts';
import { memorySetReader } from '../../__tests__/fakes/memory-set-reader.ts';
import { memoryBackupStore } from '../../__tests__/fakes/memory-backup-store.ts';
import { cheapKeyring } from '../../__tests__/fixtures/cheap-keyring.ts';
import {
  bench,
  day,
  PASSPHRASE,
  type Bench,
  type Outcome,
  START,
} from '../../__tests__/unit/use-cases/keep-bench.ts';
import { formatTime } from '../../src/domain/backup/manifest.ts';
import { formatBackupName } from '../../src/domain/backup/backup-name.ts';
import { manifestIn, nameChanges, provedBy, withManifest, type SetFiles } from './forging.ts';
import { PASSED_OVER } from './passed-over.ts';
import { BASE, makeScene, nameOn, pruneIn, restoreFrom, type Scene } from './scene.ts';

/**
 * Genuine sets in places that are not theirs: the passphrase proves them, and so nothing but what they say of themselves keeps them
 * from being used.
 */
let scene: Scene;

beforeAll(async () => {
  scene = await makeScene();
});

/** The set as a holder of the passphrase would have made it. */
async function genuine(files: SetFiles, changes: Readonly<Record<string, unknown>>): Promise<SetFiles> {
  const keyring = cheapKeyring(PASSPHRASE);
  const { proof } = manifestIn(files);
  const key = proof === null ? null : await keyring.unlock(proof);
  if (key === null) throw new Error('the passphrase does not open the set');
  return provedBy(key, withManifest(files, changes));
}

const NEWEST = nameOn(2);

/** The old pair as the newest set, as far as the passphrase can prove it, but for what makes it another place's. */
function misplaced(changes: Readonly<Record<string, unknown>>): Promise<SetFiles> {
  const certificates = manifestIn(scene.old.files).certificates.map((record) => ({
    ...record,
    since: '2999-01-01T00:00:00Z',
  }));
  return genuine(scene.old.files, { ...nameChanges(NEWEST), certificates, ...changes });
}

const RUN = { repository: 'octo-org/other', repositoryId: 4711 };

const MISPLACED: readonly (readonly [string, () => Promise<SetFiles>])[] = [
  ['set of the cache', () => misplaced({ kind: 'cache' })],
  ['set of a race', () => misplaced({ kind: 'race', name: `race/${BASE}/x` })],
  ['set of another certificate', () => misplaced(nameChanges(nameOn(2, { base: 'certkeep-other.example' })))],
  ['set of another time', () => misplaced(nameChanges(nameOn(1.5)))],
  ['set that says another time than its name', () => misplaced({ createdAt: '2026-11-20T00:00:00Z' })],
  ['further attempt', () => misplaced(nameChanges(nameOn(2, { attempt: 2 })))],
  ['set of another repository', () => misplaced({ run: { ...manifestIn(scene.old.files).run, ...RUN } })],
  [
    'set of a repository of another name, where the server tells no number',
    () => misplaced({ run: { ...manifestIn(scene.old.files).run, ...RUN, repositoryId: null } }),
  ],
];

function expectCurrent({ code, first, fingerprint, log }: Outcome): void {
  expect(code, log.lines.join('\n')).toBeNull();
  expect(first.status).toBe('reused');
  expect(fingerprint).toBe(scene.current.fingerprint);
}

describe.each(MISPLACED)('a genuine %s, stored as the newest backup', (_, make) => {
  test('is passed over by keep, with a warning', async () => {
    const world = scene.world();
    world.plant(NEWEST, await make());
    world.cache.entries.clear();
    const outcome = await world.run({ at: day(3) });
    expectCurrent(outcome);
    expect(outcome.log.of('warning').join('\n')).toContain(formatBackupName(NEWEST));
  });

  test('is passed over by restore', async () => {
    const world = scene.world();
    world.plant(NEWEST, await make());
    expect((await restoreFrom(world)).fingerprint).toBe(scene.current.fingerprint);
  });

  test('makes prune remove nothing that counts', async () => {
    const world = scene.world();
    world.plant(NEWEST, await make());
    await pruneIn(world);
    expect([...world.artifacts.sets.keys()]).toContain(formatBackupName(scene.current.name));
  });
});

describe('the cache', () => {
  /** Puts a set into the newest entry. */
  function poison(world: Bench, content: SetFiles): void {
    world.cache.entries.set('certkeep/newest', { base: BASE, content, derivation: DERIVATION });
  }

  test.each([
    ['a backup', () => scene.current.files],
    ['the old pair as a backup of a later day', () => misplaced({})],
    [
      'the old pair as a cached set of another certificate',
      () => misplaced({ kind: 'cache', ...nameChanges(nameOn(2, { base: 'certkeep-other' })) }),
    ],
    [
      'the old pair as a cached set of another repository',
      () => misplaced({ kind: 'cache', run: { ...manifestIn(scene.old.files).run, ...RUN } }),
    ],
    ['the old pair as a set of a race', () => misplaced({ kind: 'race', name: `race/${BASE}/x` })],
    ['nothing', () => new Map()],
  ])('with %s in its newest entry is passed over for the newest artifact', async (_, make) => {
    const world = scene.world();
    poison(world, await make());
    expectCurrent(await world.run({ at: day(3) }));
  });

  test('with a genuine older entry in it is no reason to use an older certificate', async () => {
    const world = scene.world();
    const older = world.cache.entries.get(formatBackupName(scene.old.name));
    if (older === undefined) throw new Error('nothing was cached');
    poison(world, older.content);
    expectCurrent(await world.run({ at: day(3) }));
  });

  test.each(PASSED_OVER)('is passed over with $what in its newest entry', async (forgery) => {
    const forger = scene.world();
    const name = await forgery.plant(forger, scene);
    const content = forger.artifacts.sets.get(formatBackupName(name))?.content;
    if (content === undefined || content === 'damaged') throw new Error('nothing was forged');
    const world = scene.world();
    poison(world, content.has('manifest.json') ? withManifestOfCache(content) : content);
    expectCurrent(await world.run({ at: day(3) }));
  });

  /** As if it belonged there. */
  function withManifestOfCache(files: SetFiles): SetFiles {
    const text = Buffer.from(files.get('manifest.json') ?? '').toString('utf8');
    const changed = Buffer.from(text.replace('"kind":"backup"', '"kind":"cache"'));
    return new Map(files).set('manifest.json', changed);
  }
});

describe('a race', () => {
  /** Issues for the first time, while the cache says that another run was first. */
  /** When the runs of this race are: an older entry is of no use. */
  const NOW = formatTime(START);

  async function raceAgainst(make: (key: string) => SetFiles | Promise<SetFiles>): Promise<Outcome> {
    const world = bench();
    const { cache } = world;
    const cheated = Object.assign(cache, {
      race: async (_: unknown, key: string) => memorySetReader(await make(key)),
    });
    return world.run({ cache: cheated, stores: [memoryBackupStore()] });
  }

  test('is lost to a set that the passphrase proves, under its own key', async () => {
    const { fingerprint, first } = await raceAgainst((key) =>
      misplaced({ createdAt: NOW, kind: 'race', name: key }),
    );
    expect(first.status).toBe('reused');
    expect(fingerprint).toBe(scene.old.fingerprint);
  });

  test.each([
    ['a set of another race', () => misplaced({ createdAt: NOW, kind: 'race', name: `race/${BASE}/x` })],
    ['a backup', () => scene.old.files],
    ['a cached set', (key: string) => misplaced({ createdAt: NOW, kind: 'cache', name: key })],
    [
      'a set of another repository',
      (key: string) =>
        misplaced({
          createdAt: NOW,
          kind: 'race',
          name: key,
          run: { ...manifestIn(scene.old.files).run, ...RUN },
        }),
    ],
    [
      'a set whose proof is of other sums',
      async (key: string) =>
        withManifest(await misplaced({ createdAt: NOW, kind: 'race', name: key }), { supersedes: 'x' }),
    ],
    [
      'a set without a proof',
      async (key: string) =>
        withManifest(await misplaced({ createdAt: NOW, kind: 'race', name: key }), { proof: null }),
    ],
    ['nothing', () => new Map<string, Uint8Array>()],
  ])('is not lost to %s', async (_, make) => {
    const { fingerprint, first } = await raceAgainst(make);
    expect(first.status).toBe('issued');
    expect(fingerprint).not.toBe(scene.old.fingerprint);
  });
});
