import { describe, expect, it } from 'vitest';
import { MANIFEST_FILE } from '../../../../src/domain/backup/set-files.ts';
import { parseManifest } from '../../../../src/domain/backup/manifest-parser.ts';
import type { CertificateRecord } from '../../../../src/domain/backup/manifest.ts';
import type { KeptReport } from '../../../../src/use-cases/keep/keep.ts';
import { memoryBackupStore } from '../../../fakes/memory-backup-store.ts';
import {
  bench,
  day,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  type Bench,
  type Disk,
  type Outcome,
  type Run,
} from '../keep-bench.ts';

const A = 'a.example';
const B = 'b.example';
const X = 'x.example';
const CHANGED = { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE } as const;
const FORCED = { policy: { forceRenewal: true } } as const;

/** Without a cache, as on another branch or after a week without runs. */
function on(days: number, run: Run = {}): Run {
  return { at: day(days), cache: null, ...run };
}

function fingerprintsOf({ report }: Outcome): Record<string, string> {
  const ofEach = ({ certificate: { name }, outcome }: KeptReport): [string, string] => [
    name,
    'certificate' in outcome ? (outcome.certificate?.fingerprint ?? '') : outcome.message,
  ];
  return Object.fromEntries(report.reports.map(ofEach));
}

function recordsIn({ sets }: Bench['artifacts']): readonly CertificateRecord[] {
  return [...sets.values()].flatMap(({ content }) =>
    content === 'damaged'
      ? []
      : parseManifest(Buffer.from(content.get(MANIFEST_FILE) ?? []).toString()).certificates,
  );
}

describe('a server with a pair that was replaced', () => {
  it('does not bring it back for all runners if it is the first with a new passphrase', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const old = await run(on(0, { disk }));
    const renewed = await run(on(1, FORCED));
    await run(on(2));
    const server = await run(on(3, { disk, ...CHANGED }));
    expect(server.fingerprint).toBe(old.fingerprint);
    expect((await run(on(4, CHANGED))).fingerprint).toBe(renewed.fingerprint);
    expect((await run(on(5, { passphrase: OTHER_PASSPHRASE }))).fingerprint).toBe(renewed.fingerprint);
  });

  it('nor if no other run ever has both passphrases', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    await run(on(0, { disk }));
    const renewed = await run(on(1, FORCED));
    await run(on(2, { disk, ...CHANGED }));
    expect((await run(on(3, { passphrase: OTHER_PASSPHRASE }))).fingerprint).toBe(renewed.fingerprint);
    // The server's next run finds it under the new passphrase, and stores it no second time.
    const again = await run(on(4, { disk, passphrase: OTHER_PASSPHRASE }));
    expect(again.log.of('info').join('\n')).not.toContain('does not use');
    expect((await run(on(5, { passphrase: OTHER_PASSPHRASE }))).fingerprint).toBe(renewed.fingerprint);
  });

  it('nor if the first store of the new set fails: nothing is stored then', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    await run(on(0, { disk }));
    const renewed = await run(on(1, FORCED));
    artifacts.isFull = true;
    expect((await run(on(2, { disk, ...CHANGED }))).code).toBe('not-stored');
    artifacts.isFull = false;
    expect((await run(on(3, { passphrase: OTHER_PASSPHRASE }))).code).toBe('locked');
    expect((await run(on(4, CHANGED))).fingerprint).toBe(renewed.fingerprint);
  });

  it('nor forgets that it is kept for ever', async () => {
    const { run, artifacts } = bench();
    const disk: Disk = new Map();
    const forEver = { renewBefore: { kind: 'never' } } as const;
    await run(on(0, { disk, policy: forEver }));
    const renewed = await run(on(1, { policy: { ...forEver, forceRenewal: true } }));
    const server = await run(on(2, { disk, policy: forEver, ...CHANGED }));
    expect(server.code).toBeNull();
    const fresh = await run(on(3, { policy: forEver, passphrase: OTHER_PASSPHRASE }));
    expect(fresh.fingerprint).toBe(renewed.fingerprint);
    const records = recordsIn(artifacts);
    expect(records.filter(({ fingerprint }) => fingerprint === renewed.fingerprint)).not.toContainEqual(
      expect.not.objectContaining({ isKeptForEver: true }),
    );
  });

  it('nor for a list', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const names = [A, B];
    await run(on(0, { disk, names }));
    const renewed = fingerprintsOf(await run(on(1, { names, ...FORCED })));
    await run(on(2, { disk, names, ...CHANGED }));
    expect(fingerprintsOf(await run(on(3, { names, passphrase: OTHER_PASSPHRASE })))).toEqual(renewed);
  });

  it('nor if its entry is in another shard by then', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const list = 'certkeep-fleet';
    const shard = (number: number, names: readonly string[]): Run => ({
      artifactName: `${list}-${number}-of-2`,
      list,
      names,
    });
    await run(on(0, { disk, ...shard(1, [A]) }));
    const renewed = fingerprintsOf(await run(on(1, { ...shard(1, [A]), ...FORCED })));
    await run(on(2, shard(1, [A])));
    const server = await run(on(3, { disk, ...shard(2, [A, B]) }));
    expect(server.log.of('warning').join('\n')).not.toContain('from now on');
    expect(fingerprintsOf(await run(on(4, shard(2, [A, B]))))[A]).toBe(renewed[A]);
    expect(fingerprintsOf(await run(on(5, { list, artifactName: list, names: [X, A, B] })))[A]).toBe(
      renewed[A],
    );
  });
});

describe('a list that is spread in two ways', () => {
  it.each([0, -0.01, 0.2])('has the pair that the other one renewed %d days later', async (days) => {
    const { run } = bench();
    const list = 'certkeep-fleet';
    const whole = { list, artifactName: list, names: [A, B] };
    await run(on(0, whole));
    await run(on(1, whole));
    const shard = { list, artifactName: `${list}-1-of-3`, names: [A] };
    const renewed = fingerprintsOf(await run(on(1 + days, { ...shard, ...FORCED })));
    expect(fingerprintsOf(await run(on(2, whole)))[A]).toBe(renewed[A]);
  });

  it('has it also if somebody stores an old set of its own again', async () => {
    const { run, artifacts } = bench();
    const list = 'certkeep-fleet';
    const whole = { list, artifactName: list, names: [A, B] };
    await run(on(0, whole));
    await run(on(3, whole));
    const shard = { list, artifactName: `${list}-1-of-3`, names: [A] };
    const renewed = fingerprintsOf(await run(on(4, { ...shard, ...FORCED })));
    for (const set of [...artifacts.sets.values()].slice(0, 1))
      set.stored = { ...set.stored, receivedAt: day(5) };
    expect(fingerprintsOf(await run(on(6, whole)))[A]).toBe(renewed[A]);
  });
});

describe('a list that is spread in another way, whose passphrase changes on the same day', () => {
  const list = 'certkeep-fleet';
  const whole = { list, artifactName: list, names: [A, B] };
  const shard = (number: number): Run => ({
    list,
    artifactName: `${list}-${number}-of-2`,
    names: [number === 1 ? A : B],
  });

  it('is kept without the previous passphrase once a run had both', async () => {
    const { run } = bench();
    await run(on(0, shard(1)));
    await run(on(0, shard(2)));
    const changed = fingerprintsOf(await run(on(0.2, { ...whole, ...CHANGED })));
    for (const days of [0.3, 0.5, 1.5])
      expect(fingerprintsOf(await run(on(days, { ...whole, passphrase: OTHER_PASSPHRASE })))).toEqual(
        changed,
      );
  });

  it('fails rather than take a pair that was replaced', async () => {
    const { run } = bench();
    const stores = [memoryBackupStore('directory')];
    const inDirectory = (days: number, given: Run): Run => on(days, { ...given, stores });
    await run(inDirectory(0, shard(1)));
    await run(inDirectory(0, shard(2)));
    const renewed = fingerprintsOf(await run(inDirectory(1, { ...whole, ...FORCED })));
    await run(inDirectory(2, { ...shard(1), ...CHANGED }));
    const moved = await run(inDirectory(3, { ...shard(2), ...CHANGED }));
    expect(moved.code).toBe('unreadable');
    expect(fingerprintsOf(moved)[B]).toContain('Run the list once as it was spread before');
    expect(fingerprintsOf(await run(inDirectory(4, { ...whole, ...CHANGED })))[B]).toBe(renewed[B]);
    expect(fingerprintsOf(await run(inDirectory(5, { ...shard(2), ...CHANGED })))[B]).toBe(renewed[B]);
  });
});

it('a pair that the sets of a new passphrase remember as the later one counts, though only the previous one opens it', async () => {
  const { run, artifacts } = bench();
  const disk: Disk = new Map();
  await run(on(0, { disk }));
  const renewed = await run(on(1, FORCED));
  await run(on(2, { disk, ...CHANGED }));
  const resealed = [...artifacts.sets.values()].at(-2);
  if (resealed !== undefined) resealed.content = 'damaged';
  expect((await run(on(3, CHANGED))).fingerprint).toBe(renewed.fingerprint);
});
