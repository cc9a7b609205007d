import {
  describeBackupStore,
  type BackupStoreBench,
} from '../../__tests__/contract/backup-store.contract.ts';
import {
  describeCertificateCache,
  type CertificateCacheBench,
} from '../../__tests__/contract/certificate-cache.contract.ts';
import { certificateIn, nameOf, stageSample } from '../../__tests__/contract/sample-set.ts';
import { memorySetStaging } from '../../__tests__/fakes/memory-set-staging.ts';
import type { StoredSet } from '../../src/ports/stores.ts';
import { simulatedArtifacts } from './artifacts-port.ts';
import { simulatedCache } from './cache-port.ts';
import { simulatedDirectory } from './directory-port.ts';
import { simulatedRelease } from './release-port.ts';
import type { RunPlace } from './run-place.ts';
import { RunProcess, type Fault, type FaultKind, type Operation } from './run-process.ts';
import type { Turns } from './scheduler.ts';
import { Shelves, type Blob, type StoreKind } from './shelves.ts';

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
    place: {
      process,
      shelves,
      serverTime: now,
      machineTime: now,
      retentionDays: 90,
      staleBy: 1,
      hidden: new Set(),
      ref: 'refs/heads/main',
      defaultRef: 'refs/heads/main',
      tellsBranch: true,
    },
    fail(kind, ...operations) {
      for (const operation of operations)
        for (let use = 1; use < 100; use += 1) faults.push({ operation, use, kind });
    },
  };
}

const PORTS = { artifacts: simulatedArtifacts, directory: simulatedDirectory, release: simulatedRelease };

function storeBench(store: Exclude<StoreKind, 'cache'>): BackupStoreBench {
  const { place, shelves, fail } = startBench();
  const blobOf = (set: StoredSet): Blob => {
    const number = set.artifact?.id ?? set.asset?.id;
    const blob = shelves
      .of(store)
      .find((each) => (number === undefined ? each.place === set.place : each.number === number));
    if (blob === undefined) throw new Error(`${set.place} is not stored`);
    return blob;
  };
  return {
    store: PORTS[store](place),
    staging: memorySetStaging(),
    takenName: store === 'directory' ? 'both-kept' : 'refused',
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
    ...(store === 'directory'
      ? {}
      : {
          deny: () => {
            fail('denied', `${store}.list`, `${store}.remove`);
          },
        }),
  };
}

function cacheBench(): CertificateCacheBench {
  const { place, fail } = startBench();
  const cache = simulatedCache(place);
  const staging = memorySetStaging();
  return {
    cache,
    staging,
    raceApart: (texts, key) =>
      Promise.all(
        texts.map(async (text) =>
          certificateIn(await cache.race(await stageSample(staging, nameOf(), text), key)),
        ),
      ),
    goOut: () => {
      fail('error', 'cache.fetch', 'cache.store', 'cache.race');
    },
    silence: () => {
      fail('error', 'cache.list');
    },
    deny: () => {
      fail('denied', 'cache.list');
    },
  };
}

describeBackupStore('the simulated repository', () => storeBench('artifacts'));
describeBackupStore('the simulated directory', () => storeBench('directory'));
describeBackupStore('the simulated release', () => storeBench('release'));
describeCertificateCache('the simulated cache', cacheBench);
