import { beforeAll, describe, expect, test } from 'vitest';
import { day, filesOn, type Outcome } from '../../__tests__/unit/use-cases/keep-bench.ts';
import { formatBackupName } from '../../src/domain/backup/backup-name.ts';
import { Failure } from '../../src/domain/failure.ts';
import { CHANGED_IN_PLACE, LOCKED, PUBLIC_SETS, REPLAYS, UNREADABLE, type Forgery } from './forgeries.ts';
import { PASSED_OVER } from './passed-over.ts';
import { makeScene, pruneIn, restoreFrom, type Scene, type World } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await makeScene();
});

/** A world with the forgery in it. */
async function worldWith(forgery: Forgery): Promise<{ readonly world: World; readonly place: string }> {
  const world = scene.world();
  const place = formatBackupName(await forgery.plant(world, scene));
  return { world, place };
}

/** Runs `keep` on a fresh runner, with the cache as it is and with none. */
async function keepTwice(forgery: Forgery): Promise<{ outcome: Outcome; place: string }[]> {
  const runs: { outcome: Outcome; place: string }[] = [];
  for (const isCached of [true, false]) {
    const { world, place } = await worldWith(forgery);
    if (!isCached) world.cache.entries.clear();
    runs.push({ outcome: await world.run({ at: day(3) }), place });
    expectNothingLost(world);
  }
  return runs;
}

/** What was stored before is still there, byte by byte. */
function expectNothingLost({ artifacts }: World): void {
  for (const { name, files } of [scene.old, scene.current])
    expect(artifacts.sets.get(formatBackupName(name))?.content).toEqual(files);
}

function expectCurrent({ code, first, fingerprint, disk, log }: Outcome): void {
  expect(code, log.lines.join('\n')).toBeNull();
  expect(first.status).toBe('reused');
  expect(fingerprint).toBe(scene.current.fingerprint);
  expect(filesOn(disk).certificate).toContain('BEGIN CERTIFICATE');
}

/** Nothing was issued, and nothing is on the disk. */
function expectFailure({ code, log, report, disk }: Outcome, expected: Failure['code'], place: string): void {
  expect(code, log.lines.join('\n')).toBe(expected);
  expect(report.reports[0]?.outcome).toBeInstanceOf(Failure);
  expect((report.reports[0]?.outcome as Failure).message).toContain(place);
  expect(report.backup).toBeNull();
  expect(disk.size).toBe(0);
}

/** What an action rejects with. */
async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Failure)) throw new Error(`no Failure: ${String(error)}`);
  return error;
}

/** Prunes all but one set. Whatever that says, the owner still has the current pair afterwards, once the forgery is gone. */
async function pruneAndKeep(forgery: Forgery): Promise<void> {
  const { world, place } = await worldWith(forgery);
  world.cache.entries.clear();
  const genuine = formatBackupName(scene.current.name);
  await pruneIn(world).catch((error: unknown) => {
    expect(error).toBeInstanceOf(Failure);
    expectNothingLost(world);
  });
  expect([...world.artifacts.sets.keys()]).toContain(genuine);
  if (place !== genuine) world.artifacts.sets.delete(place);
  expectCurrent(await world.run({ at: day(3) }));
}

test('without a forgery the current certificate is reused and restored', async () => {
  expect(scene.old.fingerprint).not.toBe(scene.current.fingerprint);
  expectCurrent(await scene.world().run({ at: day(3) }));
  expect((await restoreFrom(scene.world())).fingerprint).toBe(scene.current.fingerprint);
  const world = scene.world();
  const { removed } = await pruneIn(world);
  expect([...removed].map(({ name }) => name)).toContainEqual(scene.old.name);
});

describe.each(PASSED_OVER)('$what', (forgery) => {
  test('is passed over by keep, with a warning that names it', async () => {
    for (const { outcome, place } of await keepTwice(forgery)) {
      expectCurrent(outcome);
      expect(outcome.log.of('warning').join('\n')).toContain(place);
    }
  });

  test('is passed over by restore', async () => {
    const { world, place } = await worldWith(forgery);
    const { fingerprint, report, log } = await restoreFrom(world);
    expect(fingerprint).toBe(scene.current.fingerprint);
    expect(report.skipped.map(({ name }) => name)).toContain(place);
    expect(log.of('warning').join('\n')).toContain(place);
  });

  test('makes prune remove nothing that counts', () => pruneAndKeep(forgery));
});

describe.each([
  ...LOCKED.map((forgery) => ({ what: forgery.what, forgery, code: 'locked' as const })),
  ...UNREADABLE.map((forgery) => ({ what: forgery.what, forgery, code: 'unreadable' as const })),
])('$what', ({ forgery, code }) => {
  test('fails keep, which issues and writes nothing', async () => {
    for (const { outcome, place } of await keepTwice(forgery)) expectFailure(outcome, code, place);
  });

  test('fails restore, which writes nothing', async () => {
    const { world, place } = await worldWith(forgery);
    const failure = await failureOf(restoreFrom(world));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(place);
  });

  test('makes prune remove nothing that counts', () => pruneAndKeep(forgery));
});

describe.each([...PUBLIC_SETS, ...REPLAYS])('$what', (forgery) => {
  test('is not what keep uses', async () => {
    for (const { outcome } of await keepTwice(forgery)) expectCurrent(outcome);
  });

  test('is not what restore brings back', async () => {
    const { world } = await worldWith(forgery);
    expect((await restoreFrom(world)).fingerprint).toBe(scene.current.fingerprint);
  });

  test('makes prune remove nothing that counts', () => pruneAndKeep(forgery));
});

describe.each(CHANGED_IN_PLACE)('the newest set, changed where it is, with $what', (forgery) => {
  test('is no reason for keep to use another one than the cached', async () => {
    const { world } = await worldWith(forgery);
    expectCurrent(await world.run({ at: day(3) }));
  });

  test('is refused by restore, which brings back an older set, or nothing', async () => {
    const { world, place } = await worldWith(forgery);
    const { report, log } = await restoreFrom(world);
    expect(report.skipped.map(({ name }) => name)).toContain(place);
    expect(log.of('warning').join('\n')).toContain(place);
  });

  test('fails keep if there is nothing else, and issues nothing', async () => {
    const { world, place } = await worldWith(forgery);
    world.cache.entries.clear();
    for (const name of world.artifacts.sets.keys()) if (name !== place) world.artifacts.sets.delete(name);
    expectFailure(await world.run({ at: day(3) }), 'invalid', place);
  });
});
