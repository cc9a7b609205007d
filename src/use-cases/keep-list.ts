import { formatReason } from '../domain/decision.ts';
import { Failure } from '../domain/failure.ts';
import { forEach } from './batch.ts';
import { backUpList } from './back-up-list.ts';
import { carryOut, type CarriedOut } from './carry-out.ts';
import { reportOutcome, reportPlan, type CertificateReport } from './certificate-report.ts';
import { decideOnHeld } from './decide-on-held.ts';
import { findFurtherFiles } from './find-further-files.ts';
import { keepScheduleAlive } from './keep-schedule-alive.ts';
import {
  passphrasesOf,
  type KeepListRequest,
  type ListedCertificate,
  type RunWorld,
} from './keep-request.ts';
import type { Backup } from './store-set.ts';
import { StoredPairs } from './stored-pairs.ts';
import { writePkcs12 } from './write-pkcs12.ts';
import type { Outcome, Task } from './task.ts';

/** Looking is mostly waiting for the disk. */
const LOOKS_AT_ONCE = 16;

/** What was done about one certificate of a list. */
export interface ListedReport {
  readonly certificate: ListedCertificate;
  /** A `Failure` where it could not be kept. */
  readonly outcome: CertificateReport | Failure;
}

/** What was done, for outputs and the summary. */
export interface KeepListReport {
  /** In the order of the list. */
  readonly reports: readonly ListedReport[];
  /** `null` where nothing was stored; a `Failure` where it could not be. */
  readonly backup: Backup | Failure | null;
  /** How many pairs were taken over from earlier backups, without being kept in this run. */
  readonly carriedCount: number;
  readonly isKeyStored: boolean;
  readonly isDryRun: boolean;
  readonly now: Date;
}

/**
 * Keeps the certificates of a list, each as `keep` does, with one search, one backup set and one cache entry for all.
 *
 * What keeps one certificate from being kept is told in its report, and stops none of the others. Throws a `Failure`
 * only for what concerns all of them.
 */
export async function keepList(request: KeepListRequest, world: RunWorld): Promise<KeepListReport> {
  const now = world.clock.now();
  const { artifactName, list, certificates } = request;
  const furtherFiles = await findFurtherFiles(
    request,
    certificates.map(({ files }) => files),
    world,
  );
  const stored = new StoredPairs(
    { artifactName, list, about: artifactName, passphrases: passphrasesOf(request) },
    { ...world, ...world.search },
  );
  try {
    const tasks = await planAll(request, stored, world, now);
    if (request.dryRun) {
      const reports = reportsOf(certificates, tasks, reportPlan);
      return { reports, backup: null, carriedCount: 0, isKeyStored: false, isDryRun: true, now };
    }
    const carriedOut = await carryOutAll(request, tasks, world, now);
    const outcomes = await writeAllPkcs12(request, carriedOut, world);
    const backup = await backUpList(request, { ...carriedOut, outcomes }, furtherFiles, stored, world);
    await keepScheduleAlive(world);
    return { reports: reportsOf(certificates, outcomes, reportOutcome), ...backup, isDryRun: false, now };
  } finally {
    await stored.close();
  }
}

async function planAll(
  request: KeepListRequest,
  stored: StoredPairs,
  world: RunWorld,
  now: Date,
): Promise<readonly (Task | Failure)[]> {
  const { certificates, artifactName } = request;
  return world.log.group(`Look for ${certificates.length} certificates of ${artifactName}`, () =>
    forEach(certificates, (certificate) => planFor(certificate, request, stored, world, now), {
      ...world,
      done: 'Looked for',
      atOnce: LOOKS_AT_ONCE,
    }),
  );
}

async function planFor(
  certificate: ListedCertificate,
  { passphrase, dryRun }: KeepListRequest,
  stored: StoredPairs,
  world: RunWorld,
  now: Date,
): Promise<Task> {
  const { name, request, files } = certificate;
  const { commonName } = request.specification.subject;
  await files.check();
  if (!dryRun) await files.recover();
  const { expectedFingerprint } = request.policy;
  const wanted = { commonName, name, ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }) };
  const finding = {
    ...world,
    files,
    findStored: () => stored.find(wanted),
    findStoredUntil: (time: Date) => stored.findUntil(time, wanted),
  };
  const plan = await decideOnHeld(request, passphrase !== undefined, finding, now);
  const { decision } = plan;
  // What stays as it is is counted at the end: of ten thousand certificates nobody wants to read so.
  if (decision.kind !== 'reuse')
    world.log.info(`${commonName}: ${decision.kind}, because ${formatReason(decision)}`);
  return { ...certificate, plan };
}

async function carryOutAll(
  request: KeepListRequest,
  tasks: readonly (Task | Failure)[],
  world: RunWorld,
  now: Date,
): Promise<CarriedOut> {
  const name = { base: request.artifactName, time: now, attempt: 1 };
  return world.log.group('Make and write certificates', () =>
    carryOut(tasks, name, basisOf(tasks, world), request, world),
  );
}

/**
 * What all runs have in common that start from the same pairs and want the same, and so make the same changes. The set that
 * they found them in is no measure: a run that is about to renew stores the old pairs once more, and the next finds that set.
 */
function basisOf(tasks: readonly (Task | Failure)[], { furtherFiles }: RunWorld): string {
  const starts = tasks.flatMap((task) => {
    if (task instanceof Failure) return [];
    const { decision } = task.plan;
    const held = decision.kind === 'issue' ? null : decision.held.certificate.fingerprint;
    return [JSON.stringify([task.name, held, task.request.specification])];
  });
  return furtherFiles.digest(Buffer.from(starts.sort().join('\n'), 'utf8'));
}

async function writeAllPkcs12(
  request: KeepListRequest,
  { outcomes, name }: CarriedOut,
  world: RunWorld,
): Promise<readonly (Outcome | Failure)[]> {
  if (request.pkcs12Password === undefined) return outcomes;
  return forEach(
    outcomes,
    async (outcome) => {
      await writePkcs12(outcome, name, request, world);
      return outcome;
    },
    { ...world, done: 'Packed', atOnce: world.parallelism },
  );
}

function reportsOf<Result>(
  certificates: readonly ListedCertificate[],
  results: readonly (Result | Failure)[],
  report: (result: Result) => CertificateReport,
): readonly ListedReport[] {
  return results.flatMap((result, index) => {
    const certificate = certificates[index];
    if (certificate === undefined) return [];
    return [{ certificate, outcome: result instanceof Failure ? result : report(result) }];
  });
}
