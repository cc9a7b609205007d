import { describeVault, type VaultBench } from '../../__tests__/contract/vault.contract.ts';
import { describePairCache, type PairCacheBench } from '../../__tests__/contract/pair-cache.contract.ts';
import { certificateIn, nameOf, stageSample } from '../../__tests__/contract/sample-set.ts';
import { memorySetStaging } from '../../__tests__/fakes/memory-set-staging.ts';
import type { StoredSet } from '../../src/ports.ts';
import { RunProcess, type Fault, type FaultKind, type Operation } from './run-process.ts';
import type { Turns } from './scheduler.ts';
import { Shelves, type Blob } from './shelves.ts';
import { simulatedArtifacts, simulatedCache, simulatedDirectory, type RunPlace } from './store-ports.ts';

/** Every step may be taken at once. */
const free: Turns = {
  turn: () => Promise.resolve(),
  compute: (work) => work(),
  drop: () => undefined,
};

interface Bench {
  readonly place: RunPlace;
  readonly shelves: Shelves;
  /** From now on these operations fail. */
  readonly fail: (kind: FaultKind, ...operations: Operation[]) => void;
}

function startBench(): Bench {
  const faults: Fault[] = [];
  const shelves = new Shelves();
  const time = new Date('2026-11-23T02:10:00Z');
  const now = (): Date => time;
  const process = new RunProcess(free, faults, null);
  return {
    shelves,
    place: { process, shelves, serverTime: now, machineTime: now, retentionDays: 90, staleBy: 1 },
    fail(kind, ...operations) {
      for (const operation of operations)
        for (let use = 1; use < 100; use += 1) faults.push({ operation, use, kind });
    },
  };
}

function vaultBench(store: 'artifacts' | 'directory'): VaultBench {
  const { place, shelves, fail } = startBench();
  const blobOf = (set: StoredSet): Blob => {
    const blob = shelves
      .of(store)
      .find((each) => (store === 'artifacts' ? each.number === set.artifact?.id : each.place === set.place));
    if (blob === undefined) throw new Error(`${set.place} is not stored`);
    return blob;
  };
  return {
    vault: store === 'artifacts' ? simulatedArtifacts(place) : simulatedDirectory(place),
    staging: memorySetStaging(),
    refusesNames: store === 'artifacts',
    remove: (set) => {
      shelves.take(blobOf(set), 'somebody');
    },
    damage: (set) => {
      blobOf(set).content = null;
    },
    silence: () => {
      fail('error', `${store}.list`, `${store}.open`);
    },
    fill: () => {
      fail('error', `${store}.store`);
    },
    ...(store === 'artifacts'
      ? {
          deny: () => {
            fail('denied', 'artifacts.list', 'artifacts.remove');
          },
        }
      : {}),
  };
}

function cacheBench(): PairCacheBench {
  const { place, fail } = startBench();
  const cache = simulatedCache(place);
  const staging = memorySetStaging();
  return {
    cache,
    staging,
    settleApart: (texts, generation) =>
      Promise.all(
        texts.map(async (text) => {
          const staged = await stageSample(staging, nameOf(), text);
          return certificateIn(await cache.settle(staged, nameOf().base, generation));
        }),
      ),
    goOut: () => {
      fail('error', 'cache.fetch', 'cache.store', 'cache.settle');
    },
    silence: () => {
      fail('error', 'cache.list');
    },
    deny: () => {
      fail('denied', 'cache.list');
    },
  };
}

describeVault('the simulated repository', () => vaultBench('artifacts'));
describeVault('the simulated directory', () => vaultBench('directory'));
describePairCache('the simulated cache', cacheBench);
