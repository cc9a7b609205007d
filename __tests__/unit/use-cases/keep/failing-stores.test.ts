import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../src/domain/failure.ts';
import type { Backup } from '../../../../src/use-cases/store/store-set.ts';
import { bench, day, type Disk, type Outcome } from '../keep-bench.ts';
import { memoryBackupStore, type MemoryBackupStore } from '../../../fakes/memory-backup-store.ts';

function twoStores(): readonly [MemoryBackupStore, MemoryBackupStore] {
  return [memoryBackupStore('artifact'), memoryBackupStore('directory')];
}

function backupOf({ report: { backup } }: Outcome): Backup {
  if (backup === null || backup instanceof Failure) throw new Error(backup?.message ?? 'nothing was stored');
  return backup;
}

const placesOf = (outcome: Outcome): string[] => backupOf(outcome).stored.map(({ source }) => source);
const problemsOf = (outcome: Outcome): string[] => backupOf(outcome).failures.map(({ message }) => message);

describe('a backup that one store does not take', () => {
  it.each([
    ['artifact', 'directory'],
    ['directory', 'artifact'],
  ] as const)('is stored in the other one if the %s is full', async (full, other) => {
    const stores = twoStores();
    for (const store of stores) if (store.source === full) store.isFull = true;
    const outcome = await bench().run({ cache: null, stores });
    expect(outcome.first.status).toBe('issued');
    expect(placesOf(outcome)).toEqual([other]);
    expect(problemsOf(outcome)).toEqual(['The store is full.']);
  });

  it('is stored in the other one if what the first stored cannot be read back', async () => {
    const stores = twoStores();
    stores[0].open = () => Promise.resolve(null);
    const outcome = await bench().run({ cache: null, stores });
    expect(placesOf(outcome)).toEqual(['directory']);
    expect(problemsOf(outcome)).toEqual([expect.stringContaining('cannot be restored: it is not there')]);
  });

  it('is drilled in the first store before the other one gets it', async () => {
    const stores = twoStores();
    const steps: string[] = [];
    for (const store of stores) {
      const { source } = store;
      const put = store.store.bind(store);
      const open = store.open.bind(store);
      store.store = (...set) => {
        steps.push(`store in ${source}`);
        return put(...set);
      };
      store.open = (set) => {
        steps.push(`open in ${source}`);
        return open(set);
      };
    }
    await bench().run({ cache: null, stores });
    const [artifact, directory] = ['artifact', 'directory'];
    expect(steps).toEqual(
      [artifact, directory].flatMap((source) => [`store in ${source}`, `open in ${source}`]),
    );
  });

  it('is made again for the other one if this machine has damaged it', async () => {
    const stores = twoStores();
    const put = stores[0].store.bind(stores[0]);
    stores[0].store = async (staged, name) => {
      await staged.write('certificate.pem', 'damaged on the way');
      return put(staged, name);
    };
    const outcome = await bench().run({ cache: null, stores });
    expect(placesOf(outcome)).toEqual(['directory']);
    expect(problemsOf(outcome)).toEqual([expect.stringContaining('cannot be restored')]);
    expect([...stores[1].sets.keys()]).toEqual([...stores[0].sets.keys()]);
    const restored = await bench().run({ at: day(1), cache: null, stores: [stores[1]] });
    expect(restored.fingerprint).toBe(outcome.fingerprint);
  });

  it('is stored in the other one if the first fails in a way that no store should', async () => {
    const stores = twoStores();
    stores[0].store = () => Promise.reject(new Error('EIO: i/o error'));
    const outcome = await bench().run({ cache: null, stores });
    expect(placesOf(outcome)).toEqual(['directory']);
    expect(problemsOf(outcome)).toEqual([expect.stringContaining('EIO: i/o error')]);
  });

  it('is stored in the other one if the run has no time left for the first', async () => {
    const stores = twoStores();
    stores[0].store = () => Promise.reject(new Failure('timeout', 'The time is over.'));
    const outcome = await bench().run({ cache: null, stores });
    expect(placesOf(outcome)).toEqual(['directory']);
    expect(problemsOf(outcome)).toEqual(['The time is over.']);
  });

  it('has the name in the other one that it was about to have in the first', async () => {
    const stores = twoStores();
    let isFirst = true;
    stores[0].store = () => {
      if (!isFirst) return Promise.reject(new Failure('not-stored', 'There was no answer.'));
      isFirst = false;
      return Promise.resolve(null);
    };
    const outcome = await bench().run({ cache: null, stores });
    expect(backupOf(outcome).name).toMatch(/-r2$/);
    expect([...stores[1].sets.keys()]).toEqual([backupOf(outcome).name]);
  });

  it('is a failure that names each problem if no store takes it', async () => {
    const stores = twoStores();
    for (const store of stores) store.isFull = true;
    stores[1].store = () => Promise.reject(new Failure('not-stored', 'The disk is full.'));
    const { report, first } = await bench().run({ cache: null, stores });
    expect(first.status).toBe('issued');
    expect(report.backup).toMatchObject({
      code: 'not-stored',
      message: 'The store is full. The disk is full.',
    });
  });

  it('is a good enough copy of the pair that a new one replaces', async () => {
    const { run } = bench();
    const stores = twoStores();
    // Certificates of an earlier run that no store has.
    const disk: Disk = new Map();
    await run({ disk, cache: null, stores: [] });
    stores[1].isFull = true;
    const renewal = await run({ disk, at: day(65), cache: null, stores });
    expect(renewal.first.status).toBe('renewed');
    expect(renewal.first.replaced?.places).toEqual([[...stores[0].sets.keys()][0]]);
    expect(renewal.log.of('warning')).toEqual([expect.stringContaining('The store is full.')]);
  });
});

describe('the cached set', () => {
  it('has the name under which the backup was stored, so that the next run knows them for one', async () => {
    const { run, artifacts, cache } = bench();
    const store = artifacts.store.bind(artifacts);
    let isFirst = true;
    artifacts.store = (staged, name) => {
      if (!isFirst) return store(staged, name);
      isFirst = false;
      return Promise.resolve(null);
    };
    await run();
    expect([...artifacts.sets.keys()]).toEqual([expect.stringMatching(/-r2$/)]);
    expect([...cache.entries.keys()]).toEqual([...artifacts.sets.keys()]);
  });

  it('is not worth the report of the stores', async () => {
    const { run, cache } = bench();
    cache.store = () => Promise.reject(new Error('ENOSPC: no space left on device'));
    const outcome = await run();
    expect(placesOf(outcome)).toEqual(['artifact']);
    expect(outcome.log.of('warning').join('\n')).toContain('ENOSPC');
  });
});
