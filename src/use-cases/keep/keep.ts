import { formatBackupName } from '../../domain/backup/backup-name.ts';
import type { VerifiedBackup } from '../../domain/renewal/existing.ts';
import { count } from '../../domain/words/count.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { CertificateSpecification } from '../../domain/certificate/specification.ts';
import type { FoundUserFiles } from '../../ports/user-files.ts';
import { mapConcurrent } from '../map-concurrent.ts';
import type { SetPair } from '../store/stage-set.ts';
import type { Backup } from '../store/store-set.ts';
import { reportPlan, reportResult, type CertificateReport } from './certificate-report.ts';
import { execute, type Executed } from './execute/execute.ts';
import { setPairOf } from './execute/task-progress.ts';
import {
  isKeptForEver,
  type KeepDependencies,
  type KeepRequest,
  type KeptCertificate,
} from './keep-request.ts';
import { logDecision, logRecovery } from './plan/log-decision.ts';
import { plan, type Task } from './plan/plan.ts';
import { SearchOnDemand } from './plan/search-on-demand.ts';

/** Looking is mostly waiting for the disk. */
const LOOKUPS_AT_ONCE = 16;

/** What was done about one certificate; a `Failure` if it could not be kept. */
export interface KeptReport {
  readonly certificate: KeptCertificate;
  readonly outcome: CertificateReport | Failure;
  /** The run finished a change of the pair that an earlier run began, and so wrote a file of it; absent if not. */
  readonly hasRecovered?: true;
}

/** What was done, for outputs and the summary. */
export interface KeepReport {
  /** In the order of the request. */
  readonly reports: readonly KeptReport[];
  /** `null` if nothing was stored; a `Failure` if it could not be. */
  readonly backup: Backup | Failure | null;
  /** How many pairs were taken over from earlier backups, without being kept in this run. */
  readonly carriedCount: number;
  /** The newest good backup under this name that the run found before it stored one; `null` if it saw none. */
  readonly lastBackup: VerifiedBackup | null;
  readonly isDryRun: boolean;
  readonly now: Date;
}

/**
 * Keeps certificates, one or many: finds the existing ones, decides, issues or renews or reuses, writes the files, backs all of them up
 * in one set, and reads the backup back.
 *
 * What keeps one certificate from being kept is in its report, and does not stop the others. Throws a `Failure` only for what concerns
 * all of them.
 */
export async function keep(request: KeepRequest, dependencies: KeepDependencies): Promise<KeepReport> {
  const now = dependencies.clock.now();
  const { certificates, artifactName, list } = request;
  const userFiles = await findFiles(request, dependencies);
  const about =
    list === null ? (certificates[0]?.request.specification.subject.commonName ?? '') : artifactName;
  const search = new SearchOnDemand(
    { artifactName, list, about, now, action: 'keep' },
    { ...dependencies, ...dependencies.search },
  );
  // With a passphrase every certificate is looked up.
  if (dependencies.keyring.hasPassphrase) search.load().catch(() => undefined);
  const recovered = new Set<KeptCertificate>();
  const onRecovered = (certificate: KeptCertificate): void => {
    recovered.add(certificate);
    logRecovery(certificate, dependencies);
    dependencies.onRecovered();
  };
  try {
    const tasks = await planAll(request, about, search, onRecovered, dependencies, now).finally(() => {
      dependencies.onBackupSeen(newestBackupIn(search));
    });
    const lastBackup = newestBackupIn(search);
    if (request.dryRun) {
      const reports = reportsOf(certificates, recovered, tasks, reportPlan);
      return { reports, backup: null, carriedCount: 0, lastBackup, isDryRun: true, now };
    }
    const executed = await executeAll(tasks, request, dependencies, now);
    const { backup, carriedCount } = await backUp(executed, userFiles, request, search, dependencies);
    await keepScheduleAlive(dependencies);
    const reports = reportsOf(certificates, recovered, executed.results, reportResult);
    return { reports, backup, carriedCount, lastBackup, isDryRun: false, now };
  } finally {
    await search.close();
  }
}

/** The newest verified set that a store lists, as far as the search has come; `null` if it has seen none. */
function newestBackupIn({ begun }: SearchOnDemand): VerifiedBackup | null {
  const newest = begun?.search.own().newestStored ?? null;
  if (newest === null) return null;
  const { source, place, name } = newest.listed;
  // Then a store lists it too, under the same name.
  return { place: source === 'cache' ? formatBackupName(name) : place, madeAt: name.time };
}

/** The user's files. Most runs name none, and load nothing to find that out. */
async function findFiles(request: KeepRequest, dependencies: KeepDependencies): Promise<FoundUserFiles> {
  const { certificates, list, paths } = request;
  if (paths.trim() === '') return { files: [], leftOut: [], unmatched: [] };
  const { findUserFiles, refusePlaceOfPair } = await import('../store/user-files.ts');
  const found = await findUserFiles(withOurs(request), dependencies);
  refusePlaceOfPair(found.files, list === null ? [null] : certificates.map(({ name }) => name));
  return found;
}

/** The files of the certificates are never among the user's. */
function withOurs(request: KeepRequest): KeepRequest {
  const files = request.certificates.flatMap(({ files: { certificatePath, privateKeyPath, pkcs12Path } }) => [
    certificatePath,
    privateKeyPath,
    ...(pkcs12Path === null ? [] : [pkcs12Path]),
  ]);
  return { ...request, ours: [...request.ours, ...files] };
}

/** Plans what to do about each certificate. Calls `onRecovered` for each one whose interrupted change this run has finished. */
async function planAll(
  request: KeepRequest,
  about: string,
  search: SearchOnDemand,
  onRecovered: (certificate: KeptCertificate) => void,
  dependencies: KeepDependencies,
  now: Date,
): Promise<readonly (Task | Failure)[]> {
  const { certificates, list, dryRun } = request;
  const what = list === null ? 'the certificate for' : `${count(certificates.length, 'certificate')} of`;
  const planOne = async (certificate: KeptCertificate): Promise<Task> => {
    await certificate.files.check();
    if (!dryRun && (await certificate.files.recover())) onRecovered(certificate);
    const task = await plan(certificate, search, dependencies, now);
    logDecision(task, request, dependencies, now);
    return task;
  };
  return dependencies.log.group(`Look for ${what} ${about}`, () =>
    mapConcurrent(certificates, planOne, {
      ...dependencies,
      done: 'Looked for',
      concurrency: LOOKUPS_AT_ONCE,
    }),
  );
}

async function executeAll(
  tasks: readonly (Task | Failure)[],
  request: KeepRequest,
  dependencies: KeepDependencies,
  now: Date,
): Promise<Executed> {
  const isPublic = !dependencies.keyring.hasPassphrase;
  const time = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const name = { base: request.artifactName, time, isPublic, attempt: 1 };
  const work = (): Promise<Executed> => execute(tasks, name, request, dependencies);
  return request.list === null ? work() : dependencies.log.group('Issue and write certificates', work);
}

/** Stores one set with the pairs of all certificates that were kept, and with those of earlier sets that count on. */
async function backUp(
  executed: Executed,
  found: FoundUserFiles,
  request: KeepRequest,
  search: SearchOnDemand,
  dependencies: KeepDependencies,
): Promise<Pick<KeepReport, 'backup' | 'carriedCount'>> {
  const kept = executed.results.flatMap((result) =>
    result instanceof Failure ? [] : [setPairOf(result, request.list)],
  );
  const { stores, cache } = dependencies.store;
  const { hasPassphrase } = dependencies.keyring;
  const nothing = { backup: null, carriedCount: 0 };
  // The last backup of what is kept for ever must not expire while its inputs are wrong. Of a list its entry may be a bad one.
  const mayBeForEver =
    request.list !== null || request.certificates.some((certificate) => isKeptForEver(certificate.request));
  if (kept.length === 0 && !(hasPassphrase && mayBeForEver)) return nothing;
  if (stores.length === 0 && (cache === null || !hasPassphrase)) return nothing;
  const title =
    request.list === null
      ? 'Back up the certificate'
      : `Back up ${count(kept.length, 'certificate')} of ${request.artifactName}`;
  return dependencies.log.group(title, async () => {
    try {
      const [{ carryForward }, { storeSet }, { prepareUserFiles, refusePlaceOfPair, warnOfLeftOut }] =
        await loadStoring();
      const earlier = kept.length === 0 ? await search.load() : search.begun;
      const carried = await carryForward(kept, executed, request, earlier, dependencies);
      if (kept.length === 0 && carried.pairs.every((pair) => !isWorthASet(pair, request))) return nothing;
      refusePlaceOfPair(
        found.files,
        carried.pairs.map(({ name }) => name),
      );
      // The earlier sets weigh as much as the new one, which is about to be packed.
      await search.close();
      const userFiles = await prepareUserFiles(found, hasPassphrase, dependencies);
      const content = {
        action: 'keep',
        pairs: [...kept, ...carried.pairs],
        supersedes: carried.supersedes,
        specification: specificationOf(kept, request),
        userFiles,
      } as const;
      const backup = await storeSet(content, executed.name, { ...dependencies, stores, cache });
      warnOfLeftOut(userFiles.leftOut, dependencies.log);
      for (const { place } of backup.stored)
        dependencies.log.info(`Stored, read back and verified: ${place}`);
      return { backup, carriedCount: carried.pairs.length };
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'timeout') throw error;
      return { backup: error, carriedCount: 0 };
    }
  });
}

/** Loads what stores a set. */
export const loadStoring = (): Promise<
  [
    typeof import('./carry-forward.ts'),
    typeof import('../store/store-set.ts'),
    typeof import('../store/user-files.ts'),
  ]
> =>
  Promise.all([
    import('./carry-forward.ts'),
    import('../store/store-set.ts'),
    import('../store/user-files.ts'),
  ]);

/** Whether a pair that was taken over is a reason to store a set in a run that kept nothing. */
function isWorthASet({ isKeptForEver: isForEver }: SetPair, { list }: KeepRequest): boolean {
  return list === null || isForEver === true;
}

/** What was asked for, of a set of the single certificate that was kept. A pair that was taken over may be none of that. */
function specificationOf(
  kept: readonly SetPair[],
  { list, certificates }: KeepRequest,
): CertificateSpecification | null {
  return list === null && kept.length > 0 ? (certificates[0]?.request.specification ?? null) : null;
}

function reportsOf<Item>(
  certificates: readonly KeptCertificate[],
  recovered: ReadonlySet<KeptCertificate>,
  items: readonly (Item | Failure)[],
  report: (item: Item) => CertificateReport,
): readonly KeptReport[] {
  return items.flatMap((item, index) => {
    const certificate = certificates[index];
    if (certificate === undefined) return [];
    const outcome = item instanceof Failure ? item : report(item);
    if (!recovered.has(certificate)) return [{ certificate, outcome }];
    const known = outcome instanceof Failure ? outcome : { ...outcome, wroteFiles: true };
    return [{ certificate, outcome: known, hasRecovered: true }];
  });
}

/** A schedule that may be switched off some day is no reason to fail today. */
async function keepScheduleAlive({ schedule, log }: KeepDependencies): Promise<void> {
  try {
    await schedule?.keepAlive();
  } catch (error) {
    log.warning(`The schedule could not be kept alive. ${messageOf(error)}.`);
  }
}
