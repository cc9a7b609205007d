import { createHash } from 'node:crypto';
import { Failure } from '../../src/domain/failure.ts';
import type { Secret } from '../../src/domain/secret.ts';
import type { FurtherFiles, Vault } from '../../src/ports.ts';
import type { KeepListReport } from '../../src/use-cases/keep-list.ts';
import { keepList } from '../../src/use-cases/keep-list.ts';
import type { KeepReport } from '../../src/use-cases/keep.ts';
import { keep } from '../../src/use-cases/keep.ts';
import type { CertificateRequest, RunRequest, RunWorld } from '../../src/use-cases/keep-request.ts';
import { pkcs12Encoder } from '../../src/adapters/crypto/pkcs12-encoder.ts';
import { pkcs12Reader } from '../../src/adapters/crypto/pkcs12-reader.ts';
import { folderNameFor } from '../../src/domain/backup-name.ts';
import {
  memoryCertificateFiles,
  type MemoryCertificateFiles,
} from '../../__tests__/fakes/memory-certificate-files.ts';
import { memorySetStaging, type MemorySetStaging } from '../../__tests__/fakes/memory-set-staging.ts';
import { recordingLog, type RecordingLog } from '../../__tests__/fakes/recording-log.ts';
import { passphraseOf } from './cryptography.ts';
import type { RunPlan } from './history.ts';
import { folderOf, freshDisk, type Disk, type Installed } from './installed.ts';
import { RunProcess, type Fault, type Kill } from './run-process.ts';
import type { Scheduler } from './scheduler.ts';
import { simulatedArtifacts, simulatedCache, simulatedDirectory, type RunPlace } from './store-ports.ts';

/** How a run ended. */
export type Ending<Report> =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'killed' }
  /** With something that nobody foresaw. */
  | { readonly kind: 'crashed'; readonly error: unknown };

/** The machine that a run is on, and what it has of the world. */
export interface Machine {
  readonly process: RunProcess;
  readonly log: RecordingLog;
  readonly staging: MemorySetStaging;
  readonly vaults: readonly Vault[];
  readonly place: RunPlace;
  readonly time: Date;
}

/** Starts a machine; its clock stands still while the run is on. */
export function startMachine(
  installed: Installed,
  scheduler: Scheduler,
  plan: { readonly faults: readonly Fault[]; readonly kill?: Kill | null },
): Machine {
  const process = new RunProcess(scheduler, plan.faults, plan.kill ?? null);
  const time = installed.machineTime;
  const place: RunPlace = {
    process,
    shelves: installed.shelves,
    serverTime: () => installed.now,
    machineTime: () => time,
    retentionDays: installed.installation.retentionDays,
    staleBy: 1 + (plan.faults.length % 3),
  };
  const { vaults: kind } = installed.installation;
  const vaults = [
    ...(kind === 'directory' ? [] : [simulatedArtifacts(place)]),
    ...(kind === 'artifacts' ? [] : [simulatedDirectory(place)]),
  ];
  return { process, log: recordingLog(), staging: memorySetStaging(), vaults, place, time };
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
export interface KeepRun {
  readonly plan: RunPlan;
  readonly machine: Machine;
  readonly disk: Disk;
  /** The disk as the run found it. */
  readonly diskBefore: Disk;
  readonly passphrase: Secret | null;
  readonly previousPassphrase: Secret | null;
  ending: Ending<KeepListReport>;
}

const NO_FILES: FurtherFiles = {
  find: () => Promise.resolve([]),
  read: () => Promise.reject(new Error('there is no file')),
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  isUnprotectedKey: () => false,
};

/** Prepares a run of `keep`, of one certificate or of a list; the function begins it. */
export function prepareKeep(
  installed: Installed,
  plan: RunPlan,
  scheduler: Scheduler,
): { readonly run: KeepRun; readonly begin: () => Promise<void> } {
  const machine = startMachine(installed, scheduler, plan);
  const disk = plan.runner === 'self-hosted' ? installed.disk : freshDisk();
  const run: KeepRun = {
    plan,
    machine,
    disk,
    diskBefore: new Map(disk),
    passphrase: passphraseIn(plan, installed),
    previousPassphrase: plan.passphrase === 'right' ? installed.previousPassphrase : null,
    ending: { kind: 'crashed', error: new Error('the run never ended') },
  };
  return {
    run,
    begin: async () => {
      run.ending = await endingOf(machine, () => keepAll(installed, run));
    },
  };
}

function passphraseIn({ passphrase }: RunPlan, installed: Installed): Secret | null {
  if (passphrase === 'none') return null;
  return passphrase === 'wrong' ? passphraseOf(-1) : installed.passphrase;
}

/** One certificate is reported as a list of one, so that there is one way to look at it. */
async function keepAll(installed: Installed, run: KeepRun): Promise<KeepListReport> {
  const { installation, artifactName } = installed;
  const world = worldOf(installed, run);
  const request = runRequestOf(artifactName, run);
  const certificates = installation.certificates.map((commonName) => ({
    name: folderNameFor(commonName),
    request: certificateRequestOf(commonName, installed, run),
    files: filesOf(commonName, run),
  }));
  if (installed.isList) return keepList({ ...request, list: artifactName, certificates }, world);
  const [certificate] = certificates;
  if (certificate === undefined) throw new Error('there is no certificate to keep');
  const report = await keep({ ...request, ...certificate.request }, { ...world, files: certificate.files });
  return listOf(report, certificate);
}

function listOf(
  report: KeepReport,
  certificate: KeepListReport['reports'][number]['certificate'],
): KeepListReport {
  const { backup, isKeyStored, isDryRun, now } = report;
  return { reports: [{ certificate, outcome: report }], backup, carriedCount: 0, isKeyStored, isDryRun, now };
}

function runRequestOf(artifactName: string, { plan, passphrase, previousPassphrase }: KeepRun): RunRequest {
  return {
    artifactName,
    ...(passphrase === null ? {} : { passphrase }),
    ...(previousPassphrase === null ? {} : { previousPassphrase }),
    furtherPaths: '',
    ifNoFilesFound: 'warn',
    dryRun: plan.isDryRun,
  };
}

function certificateRequestOf(
  commonName: string,
  installed: Installed,
  { plan }: KeepRun,
): CertificateRequest {
  return {
    specification: installed.specificationOf(commonName),
    policy: {
      renewBefore: { kind: 'share', percent: RENEW_BEFORE_PERCENT },
      forceRenewal: plan.isForced,
      onRestoreError: plan.onRestoreError,
    },
    reuseKey: installed.reusesKeyIn(plan),
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

/** As `keep-world.ts` puts it together, with the world's stores in the place of GitHub's. */
function worldOf(
  { installation, cryptography }: Installed,
  { plan, machine, passphrase }: KeepRun,
): RunWorld {
  const { process, place, log, staging, vaults, time } = machine;
  const cache = installation.hasCache ? simulatedCache(place) : null;
  const mayStore = plan.trigger !== 'pull_request';
  return {
    clock: { now: () => time },
    log,
    ...cryptography.of(process),
    pkcs12: pkcs12Encoder,
    pkcs12Reader,
    furtherFiles: NO_FILES,
    staging,
    parallelism: 2,
    run: { record: null, id: `${process.id}-1` },
    toolVersion: '0.0.0',
    schedule: null,
    search: { vaults, cache },
    store: mayStore ? { vaults, cache: passphrase === null ? null : cache } : { vaults: [], cache: null },
  };
}
