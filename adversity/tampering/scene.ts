import { bench, day, NAME, PASSPHRASE, type Bench } from '../../__tests__/unit/use-cases/keep-bench.ts';
import { cheapKeyring } from '../../__tests__/fixtures/cheap-keyring.ts';
import { recordingLog, type RecordingLog } from '../../__tests__/fakes/recording-log.ts';
import { certificateReader } from '../../src/adapters/crypto/certificate/certificate-reader.ts';
import { setArchives } from '../../src/adapters/set-format/set-archives.ts';
import {
  compareNewestFirst,
  formatBackupName,
  type BackupName,
} from '../../src/domain/backup/backup-name.ts';
import { CERTIFICATE_FILE } from '../../src/domain/backup/set-files.ts';
import { parseRestoreDate } from '../../src/domain/backup/restore-date.ts';
import type { Secret } from '../../src/domain/secret.ts';
import type { Keyring } from '../../src/ports/crypto.ts';
import { prune, type PruneReport } from '../../src/use-cases/prune/prune.ts';
import type { RestoreReport } from '../../src/use-cases/restore/restore-request.ts';
import { restore } from '../../src/use-cases/restore/restore.ts';
import { memoryRestoreTarget } from '../simulation/memory-restore-target.ts';
import { manifestIn, type SetFiles } from './forging.ts';

export const BASE = `certkeep-${NAME}`;
const REPOSITORY = { name: 'octo-org/certificates', id: 1296269 };

/** The certificate was issued on day 0 and renewed on day 1. Somebody forges on day 2, and actions run on day 3. */
export interface Scene {
  /** The fingerprints, and the sets as they are stored. */
  readonly old: Kept;
  readonly current: Kept;
  /** Stores of their own, with what was kept so far in them. */
  world(): World;
}

export interface Kept {
  readonly fingerprint: string;
  readonly name: BackupName;
  readonly files: SetFiles;
}

/** Stores in which a forger plants sets. */
export interface World extends Bench {
  /** Plants a set among the artifacts, as whoever may write to the store could. */
  plant(name: BackupName, files: SetFiles): void;
}

/** A set's name on a day, at the time at which runs make theirs. */
export function nameOn(days: number, changes: Partial<BackupName> = {}): BackupName {
  return { base: BASE, time: day(days), isPublic: false, attempt: 1, ...changes };
}

/** Where every forgery begins. `names` are those of a list. */
export async function makeScene(names?: readonly string[]): Promise<Scene> {
  const origin = bench();
  const run = names === undefined ? {} : { names, artifactName: BASE, list: BASE };
  const first = await origin.run({ ...run, at: day(0) });
  const second = await origin.run({ ...run, at: day(1), policy: { forceRenewal: true } });
  return {
    old: setsOf(origin, first.fingerprint).at(-1) ?? fail(),
    current: setsOf(origin, second.fingerprint)[0] ?? fail(),
    world: () => worldLike(origin),
  };
}

/** The sets of a certificate, newest first. */
function setsOf({ artifacts }: Bench, fingerprint: string): Kept[] {
  const kept = [...artifacts.sets.values()].flatMap(({ stored: { name }, content }) =>
    content === 'damaged' ? [] : [{ fingerprint, name, files: content }],
  );
  return kept
    .filter(({ files }) =>
      manifestIn(files).certificates.some((record) => record.fingerprint === fingerprint),
    )
    .sort((some, other) => compareNewestFirst(some.name, other.name));
}

function fail(): never {
  throw new Error('the set was not stored');
}

function worldLike(origin: Bench): World {
  const world = bench();
  for (const [place, set] of origin.artifacts.sets) world.artifacts.sets.set(place, { ...set });
  for (const [key, entry] of origin.cache.entries) world.cache.entries.set(key, entry);
  return Object.assign(world, {
    plant(name: BackupName, files: SetFiles): void {
      const place = formatBackupName(name);
      const stored = {
        name,
        place,
        source: 'artifact',
        receivedAt: day(2),
        sizeBytes: 1,
        expiresAt: null,
        isExpired: false,
      } as const;
      world.artifacts.sets.set(place, { stored, content: files });
    },
  });
}

/** What came of a restore. */
export interface Restored {
  readonly report: RestoreReport;
  readonly log: RecordingLog;
  /** What was placed, by path. */
  readonly placed: ReadonlyMap<string, Buffer>;
  /** Of the certificate that was placed; `null` if none was. */
  readonly fingerprint: string | null;
}

/** Restores the latest set on day 3, into an empty folder. */
export async function restoreFrom(world: World, passphrase: Secret | null = PASSPHRASE): Promise<Restored> {
  const log = recordingLog();
  const target = memoryRestoreTarget();
  const keyring = keyringOf(passphrase);
  const dependencies = { ...dependenciesOf(world, keyring, log), cache: null, target };
  const report = await restore(
    {
      artifactName: BASE,
      list: null,
      certificates: null,
      date: parseRestoreDate('latest'),
      runId: null,
      fromAnyRepository: false,
      overwrite: false,
    },
    dependencies,
  );
  const text = target.placed.get(CERTIFICATE_FILE)?.toString('utf8');
  const fingerprint = text === undefined ? null : certificateReader.parseCertificate(text).fingerprint;
  return { report, log, placed: target.placed, fingerprint };
}

/** Keeps one set, on day 3, and removes what the rules allow. */
export async function pruneIn(world: World, passphrase: Secret | null = PASSPHRASE): Promise<PruneReport> {
  const none = { daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null } as const;
  const dependencies = dependenciesOf(world, keyringOf(passphrase), recordingLog());
  return prune(
    { artifactName: BASE, policy: { last: 1, ...none }, dryRun: false },
    {
      ...dependencies,
      serverTime: () => null,
      run: { repository: REPOSITORY, readDefaultBranch: () => Promise.resolve('main') },
    },
  );
}

function keyringOf(passphrase: Secret | null): Keyring {
  return cheapKeyring(passphrase, null);
}

function dependenciesOf(world: World, keyring: Keyring, log: RecordingLog) {
  return {
    clock: { now: () => day(3) },
    log,
    keyring,
    reader: certificateReader,
    archives: setArchives,
    stores: [world.artifacts],
    run: { repository: REPOSITORY, ref: 'refs/heads/main', runId: '1' },
  };
}
