import { pkcs12Encoder } from '../../src/adapters/crypto/pkcs12/pkcs12-encoder.ts';
import { folderNameFor } from '../../src/domain/backup/backup-name.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { RunRecord } from '../../src/domain/backup/manifest.ts';
import type { BackupStore } from '../../src/ports/stores.ts';
import type { RunContext } from '../../src/ports/run.ts';
import type { SetArchives } from '../../src/ports/backup-set.ts';
import type { CertificateRequest, KeepDependencies } from '../../src/use-cases/keep/keep-request.ts';
import { keep, type KeepReport } from '../../src/use-cases/keep/keep.ts';
import {
  memoryCertificateFiles,
  type MemoryCertificateFiles,
} from '../../__tests__/fakes/memory-certificate-files.ts';
import type { MemorySetStaging } from '../../__tests__/fakes/memory-set-staging.ts';
import { recordingLog, type RecordingLog } from '../../__tests__/fakes/recording-log.ts';
import { simulatedArtifacts } from './artifacts-port.ts';
import { simulatedCache } from './cache-port.ts';
import { cheapArchives, cheapStaging, SAMPLE_USER_FILES } from './cheap-user-files.ts';
import { simulatedDirectory } from './directory-port.ts';
import type { Installation, Ref, RunPlan } from './history.ts';
import { folderOf, freshDisk, type Disk, type GivenPassphrases, type Installed } from './installed.ts';
import { simulatedRelease } from './release-port.ts';
import { RunProcess, type Fault, type Kill } from './run-process.ts';
import type { RunPlace } from './run-place.ts';
import type { Scheduler } from './scheduler.ts';
import type { StoreKind } from './shelves.ts';

/** How a run ended. */
export type Ending<Report> =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'killed' }
  /** With an unexpected error. */
  | { readonly kind: 'crashed'; readonly error: unknown };

/** The machine that a run is on, and what it has of the world. */
export interface Machine {
  readonly process: RunProcess;
  readonly log: RecordingLog;
  readonly staging: MemorySetStaging;
  readonly archives: SetArchives;
  readonly stores: readonly BackupStore[];
  readonly run: RunContext;
  readonly place: RunPlace;
  readonly time: Date;
}

/** What differs from machine to machine. */
export interface MachinePlan {
  readonly faults: readonly Fault[];
  readonly kill?: Kill | null;
  readonly ref?: Ref;
  readonly trigger?: string;
  readonly skewMs?: number;
  readonly without?: RunPlan['without'];
}

export const REPOSITORY = { name: 'octo-org/certificates', id: 1296269 } as const;

/** Starts a machine; its clock stands still while the run is on. */
export function startMachine(installed: Installed, scheduler: Scheduler, plan: MachinePlan): Machine {
  const process = new RunProcess(scheduler, plan.faults, plan.kill ?? null);
  const time = new Date(installed.machineTime.getTime() + (plan.skewMs ?? 0));
  const { installation, defaultRef } = installed;
  const ref = installed.refOf(plan.ref ?? 'default');
  const place: RunPlace = {
    process,
    shelves: installed.shelves,
    serverTime: () => installed.now,
    machineTime: () => time,
    retentionDays: installation.retentionDays,
    staleBy: 1 + (plan.faults.length % 3),
    hidden: new Set(),
    ref,
    defaultRef,
    tellsBranch: installation.tellsBranch,
  };
  const ports = { artifacts: simulatedArtifacts, directory: simulatedDirectory, release: simulatedRelease };
  const stores = vaultsIn(installation, plan).map((kind) => ports[kind](place));
  const run = runContext(place, plan.trigger ?? 'schedule');
  const archives = cheapArchives(process);
  return { process, log: recordingLog(), staging: cheapStaging(), archives, stores, run, place, time };
}

function runContext({ process, ref, defaultRef }: RunPlace, event: string): RunContext {
  const record: RunRecord = {
    repository: REPOSITORY.name,
    repositoryId: REPOSITORY.id,
    ref,
    isDefaultBranch: ref === defaultRef,
    event,
    runId: `${process.id}`,
    runAttempt: '1',
    commit: 'a'.repeat(40),
    url: '',
  };
  return {
    id: `${process.id}-1`,
    runId: record.runId,
    ref,
    repository: REPOSITORY,
    readRecord: () => Promise.resolve(record),
  };
}

/** Waits for what a run comes to, or for its being killed. */
export async function endingOf<Report>(
  machine: Machine,
  run: () => Promise<Report>,
): Promise<Ending<Report>> {
  const death = machine.process.death.then((): Ending<Report> => ({ kind: 'killed' }));
  const end = run().then(
    (report): Ending<Report> => ({ kind: 'report', report }),
    (error: unknown): Ending<Report> =>
      error instanceof Failure ? { kind: 'failed', failure: error } : { kind: 'crashed', error },
  );
  return Promise.race([end, death]);
}

/** What a run of `keep` was, and what came of it. */
export interface KeepRun extends GivenPassphrases {
  readonly plan: RunPlan;
  readonly machine: Machine;
  readonly disk: Disk;
  /** The disk as the run found it. */
  readonly diskBefore: Disk;
  readonly expectedFingerprint: string | null;
  readonly mayStore: boolean;
  /** The stores that it looks into. */
  readonly stores: readonly StoreKind[];
  ending: Ending<KeepReport>;
}

/** Prepares a run of `keep`; the function begins it. */
export function prepareKeep(
  installed: Installed,
  plan: RunPlan,
  expectedFingerprint: string | null,
  scheduler: Scheduler,
): { readonly run: KeepRun; readonly begin: () => Promise<void> } {
  const machine = startMachine(installed, scheduler, plan);
  const disk = plan.runner === 'self-hosted' ? installed.disk : freshDisk();
  const run: KeepRun = {
    ...installed.given(plan.trigger === 'fork' ? 'none' : plan.passphrase),
    plan,
    machine,
    disk,
    diskBefore: new Map(disk),
    expectedFingerprint,
    mayStore: plan.trigger === 'schedule' || plan.trigger === 'push',
    stores: storesOf(installed, plan),
    ending: { kind: 'crashed', error: new Error('the run never ended') },
  };
  return {
    run,
    begin: async () => {
      run.ending = await endingOf(machine, () => keepAll(installed, run));
    },
  };
}

/** The stores that a run has, as shelves. */
function storesOf({ installation }: Installed, plan: MachinePlan): readonly StoreKind[] {
  return [...vaultsIn(installation, plan), ...(installation.hasCache ? (['cache'] as const) : [])];
}

/** The vaults that a run has: those of the installation, but for one that it goes without. */
function vaultsIn(
  installation: Installation,
  { without }: MachinePlan,
): readonly Exclude<StoreKind, 'cache'>[] {
  const vaults = vaultsOf(installation);
  const others = vaults.filter((kind) => kind !== without);
  return others.length === 0 ? vaults : others;
}

/** The vaults of an installation, in the order in which they are looked into. */
export function vaultsOf({ stores, hasRelease }: Installation): readonly Exclude<StoreKind, 'cache'>[] {
  return [
    ...(stores === 'artifacts' || stores === 'both' ? (['artifacts'] as const) : []),
    ...(stores === 'directory' || stores === 'both' ? (['directory'] as const) : []),
    ...(hasRelease === true ? (['release'] as const) : []),
  ];
}

/** The order in which vaults are written: those that can refuse a name come first. */
export function inOrderOfStoring(stores: readonly BackupStore[]): readonly BackupStore[] {
  const isLast = ({ source }: BackupStore): boolean => source === 'directory';
  return [...stores.filter((store) => !isLast(store)), ...stores.filter(isLast)];
}

function keepAll(installed: Installed, run: KeepRun): Promise<KeepReport> {
  const { installation, artifactName, isList } = installed;
  return keep(
    {
      artifactName,
      list: isList ? artifactName : null,
      certificates: installation.certificates.map((commonName) => ({
        name: folderNameFor(commonName),
        request: certificateRequestOf(commonName, installed, run),
        files: filesOf(commonName, run),
      })),
      paths: installation.hasFiles ? '/etc/app/*' : '',
      ifNoFilesFound: 'warn',
      ours: [],
      dryRun: run.plan.isDryRun,
    },
    dependenciesOf(installed, run),
  );
}

function certificateRequestOf(
  commonName: string,
  installed: Installed,
  { plan, expectedFingerprint }: KeepRun,
): CertificateRequest {
  return {
    specification: installed.specificationOf(commonName),
    policy: {
      renewBefore: { kind: 'share', percent: RENEW_BEFORE_PERCENT },
      forceRenewal: plan.isForced,
      onRestoreError: plan.onRestoreError,
      ...(expectedFingerprint === null ? {} : { expectedFingerprint }),
    },
    reuseKey: installed.reusesKeyIn(plan),
    pkcs12: { alias: null, encryption: 'modern' },
  };
}

/** The default of `renew-before`. */
export const RENEW_BEFORE_PERCENT = 33;

function filesOf(commonName: string, { disk, machine: { process } }: KeepRun): MemoryCertificateFiles {
  return memoryCertificateFiles({
    disk,
    folder: folderOf(commonName),
    beforeChange: () =>
      process.step(
        'disk.write',
        () => undefined,
        () => {
          throw new Failure('not-written', 'The file could not be written: no space is left on the device.');
        },
      ),
  });
}

/** As the action puts it together, with the world's stores in the place of GitHub's. */
function dependenciesOf({ installation, cryptography }: Installed, run: KeepRun): KeepDependencies {
  const { plan, machine, passphrase, previousPassphrase, mayStore } = run;
  const { process, place, stores, time } = machine;
  const cache = installation.hasCache ? simulatedCache(place) : null;
  return {
    ...machine,
    clock: { now: () => time },
    onBackupSeen: () => undefined,
    onRecovered: () => undefined,
    issuer: cryptography.issuerFor(process),
    reader: cryptography.reader,
    keyring: cryptography.keyringFor(process, passphrase, previousPassphrase),
    pkcs12: pkcs12Encoder,
    userFiles: SAMPLE_USER_FILES,
    concurrency: 2,
    toolVersion: '0.0.0',
    schedule: null,
    search: { stores, cache },
    store: mayStore
      ? { stores: inOrderOfStoring(stores), cache: passphrase === null ? null : cache }
      : { stores: [], cache: null },
    mayStore,
    serverTime: () => null,
    lacksSecrets: plan.trigger === 'fork',
  };
}
