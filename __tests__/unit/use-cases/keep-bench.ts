import { certificateIssuer } from '../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { pkcs12Encoder } from '../../../src/adapters/crypto/pkcs12/pkcs12-encoder.ts';
import { setArchives } from '../../../src/adapters/set-format/set-archives.ts';
import type { DerivationRecord } from '../../../src/domain/backup/key-derivation.ts';
import { folderNameFor } from '../../../src/domain/backup/backup-name.ts';
import type { RenewalPolicy } from '../../../src/domain/renewal/decision.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { DAY_MS } from '../../../src/domain/certificate/certificate.ts';
import type { RunRecord } from '../../../src/domain/backup/manifest.ts';
import { Secret } from '../../../src/domain/secret.ts';
import type { Pkcs12Encoder } from '../../../src/ports/crypto.ts';
import type { UserFiles } from '../../../src/ports/user-files.ts';
import type { CertificateReport } from '../../../src/use-cases/keep/certificate-report.ts';
import type { CertificateRequest, KeepDependencies } from '../../../src/use-cases/keep/keep-request.ts';
import { keep, type KeepReport } from '../../../src/use-cases/keep/keep.ts';
import { cheapKeyring } from '../../fixtures/cheap-keyring.ts';
import { specificationOf } from '../../fixtures/crypto/specification.ts';
import { memoryBackupStore, type MemoryBackupStore } from '../../fakes/memory-backup-store.ts';
import { memoryCertificateCache, type MemoryCertificateCache } from '../../fakes/memory-certificate-cache.ts';
import { memoryCertificateFiles, type MemoryFile } from '../../fakes/memory-certificate-files.ts';
import { memorySetStaging } from '../../fakes/memory-set-staging.ts';
import { recordingLog, type RecordingLog } from '../../fakes/recording-log.ts';

export const PASSPHRASE = new Secret('zebra-Quartz-41-umbrella');
export const OTHER_PASSPHRASE = new Secret('walrus-Basalt-77-tangerine');
export const NAME = 'app.example';
export const START = new Date('2026-11-01T02:10:00Z');

/** A moment so many days after the start. */
export function day(days: number): Date {
  return new Date(START.getTime() + days * DAY_MS);
}

/** The machine's disk. */
export type Disk = Map<string, MemoryFile>;

/** A run of `keep`, by what differs from a daily run on a fresh runner. */
export interface Run {
  readonly at?: Date;
  /** Default: one of its own. */
  readonly runId?: string;
  readonly names?: readonly string[];
  /** Keeps a list, also if it has one name. */
  readonly list?: string | null;
  readonly passphrase?: Secret | null;
  readonly previous?: Secret | null;
  readonly disk?: Disk;
  readonly policy?: Partial<RenewalPolicy>;
  /** What is wanted of one name alone. */
  readonly policyOf?: Readonly<Record<string, Partial<RenewalPolicy>>>;
  readonly days?: number;
  readonly ref?: string;
  /** The full reference of the default branch at that time. */
  readonly defaultRef?: string;
  /** What the server's clock says, or what is known of it when it is asked for. */
  readonly serverTime?: Date | (() => Date | null);
  readonly mayStore?: boolean;
  readonly lacksSecrets?: boolean;
  readonly stores?: KeepDependencies['search']['stores'];
  readonly cache?: MemoryCertificateCache | null;
  readonly artifactName?: string;
  readonly pkcs12Password?: Secret;
  /** What packs PKCS#12 files; by default what the action uses. */
  readonly pkcs12?: Pkcs12Encoder;
  /** The stored paths of the user's files, which hold a word each. */
  readonly userFiles?: readonly string[];
  /** The lines of `paths` name no file. */
  readonly namesNoFiles?: true;
  readonly pkcs12Form?: Partial<CertificateRequest['pkcs12']>;
}

/** Stores that outlive runs. */
export interface Bench {
  readonly artifacts: MemoryBackupStore;
  readonly cache: MemoryCertificateCache;
  readonly run: (run?: Run) => Promise<Outcome>;
}

/** What came of a run. */
export interface Outcome {
  readonly report: KeepReport;
  readonly log: RecordingLog;
  readonly disk: Disk;
  /** What the run's keyring was to derive ahead. */
  readonly anticipated: readonly DerivationRecord[];
  /** Of the first certificate; throws its failure. */
  readonly first: CertificateReport;
  /** The code of the first certificate's failure; `null` if it was kept. */
  readonly code: Failure['code'] | null;
  readonly fingerprint: string;
}

function userFilesAt(paths: readonly string[], namesNoFiles?: true): UserFiles {
  const files = paths.map((path) => ({
    location: `/w/${path}`,
    path,
    sizeBytes: 4,
    mode: 0o644,
    modifiedAt: START,
  }));
  return {
    find: () =>
      Promise.resolve({ files, leftOut: [], unmatched: [], ...(namesNoFiles && { namesNothing: true }) }),
    read: () => Promise.resolve(Buffer.from('word')),
  };
}

export function bench(): Bench {
  const artifacts = memoryBackupStore();
  const cache = memoryCertificateCache();
  let runs = 0;
  return {
    artifacts,
    cache,
    async run(run = {}) {
      runs += 1;
      const { at = START, disk = new Map<string, MemoryFile>() } = run;
      const log = recordingLog();
      const names = run.names ?? [NAME];
      const list = run.list ?? (names.length > 1 ? 'certkeep-fleet' : null);
      const { passphrase = PASSPHRASE, previous = null } = run;
      const keyring = cheapKeyring(passphrase, previous);
      const world = { artifacts, cache };
      const dependencies = {
        ...dependenciesOf(run, run.runId ?? `${runs}`, at, log, world),
        keyring,
      };
      const report = await keep(
        {
          artifactName: run.artifactName ?? list ?? `certkeep-${NAME}`,
          list,
          certificates: names.map((commonName) => ({
            name: folderNameFor(commonName),
            request: {
              specification: specificationOf({
                subject: { commonName },
                keyType: 'ecdsa-p256',
                validityDays: run.days ?? 90,
              }),
              policy: {
                renewBefore: { kind: 'share', percent: 33 },
                forceRenewal: false,
                onRestoreError: 'fail',
                ...run.policy,
                ...run.policyOf?.[commonName],
              },
              reuseKey: false,
              pkcs12: { alias: null, encryption: 'modern', ...run.pkcs12Form },
            },
            files: memoryCertificateFiles({ disk, folder: `/w/${folderNameFor(commonName)}` }),
          })),
          paths: run.namesNoFiles ? '# none' : (run.userFiles ?? []).join('\n'),
          ifNoFilesFound: 'warn',
          ours: [],
          dryRun: false,
          ...(run.pkcs12Password === undefined ? {} : { pkcs12Password: run.pkcs12Password }),
        },
        dependencies,
      );
      return outcomeOf(report, log, disk, keyring.anticipated);
    },
  };
}

function outcomeOf(
  report: KeepReport,
  log: RecordingLog,
  disk: Disk,
  anticipated: Outcome['anticipated'],
): Outcome {
  const outcome = report.reports[0]?.outcome ?? new Failure('invalid', 'Nothing was to be kept.');
  return {
    report,
    log,
    disk,
    anticipated,
    get first() {
      if (outcome instanceof Failure) throw outcome;
      return outcome;
    },
    code: outcome instanceof Failure ? outcome.code : null,
    get fingerprint() {
      return outcome instanceof Failure ? '' : (outcome.certificate?.fingerprint ?? '');
    },
  };
}

function dependenciesOf(
  run: Run,
  id: string,
  at: Date,
  log: RecordingLog,
  world: { readonly artifacts: MemoryBackupStore; readonly cache: MemoryCertificateCache },
): Omit<KeepDependencies, 'keyring'> {
  const {
    passphrase = PASSPHRASE,
    mayStore = true,
    ref = 'refs/heads/main',
    defaultRef = 'refs/heads/main',
  } = run;
  const serverTime = (): Date | null =>
    typeof run.serverTime === 'function' ? run.serverTime() : (run.serverTime ?? null);
  const stores = run.stores ?? [world.artifacts];
  const cache = run.cache === undefined ? world.cache : run.cache;
  const record: RunRecord = {
    repository: 'octo-org/certificates',
    repositoryId: 1296269,
    ref,
    isDefaultBranch: ref === defaultRef,
    event: 'schedule',
    runId: id,
    runAttempt: '1',
    commit: 'a'.repeat(40),
    url: '',
  };
  return {
    clock: { now: () => at },
    log,
    issuer: certificateIssuer,
    reader: certificateReader,
    archives: setArchives,
    staging: memorySetStaging(),
    pkcs12: run.pkcs12 ?? pkcs12Encoder,
    userFiles: userFilesAt(run.userFiles ?? [], run.namesNoFiles),
    concurrency: 2,
    toolVersion: '0.0.0',
    schedule: null,
    run: {
      id,
      runId: id,
      ref,
      repository: { name: record.repository, id: record.repositoryId },
      readRecord: () => Promise.resolve(record),
      readServerTime: () => Promise.resolve(serverTime()),
    },
    search: { stores, cache },
    store: mayStore ? { stores, cache: passphrase === null ? null : cache } : { stores: [], cache: null },
    serverTime,
    mayStore,
    onBackupSeen: () => undefined,
    onRecovered: () => undefined,
    lacksSecrets: run.lacksSecrets ?? false,
  };
}

/** The texts of the files at the paths of a certificate on a disk. */
export function filesOn(
  disk: Disk,
  name = NAME,
): { readonly certificate: string; readonly privateKey: string } {
  const text = (file: string): string => {
    const found = disk.get(`/w/${name}/${file}`);
    return found === undefined || 'kind' in found ? '' : found.bytes.toString('utf8');
  };
  return { certificate: text('certificate.pem'), privateKey: text('private_key.pem') };
}
