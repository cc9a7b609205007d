import { formatStamp, type BackupName, parseBackupName } from '../../../domain/backup/backup-name.ts';
import type { KnownPair } from '../../../domain/backup/manifest.ts';
import type { ExistingPair } from '../../../domain/renewal/existing.ts';
import { knownPair, othersBeside } from '../../../domain/renewal/other-pairs.ts';
import { Failure } from '../../../domain/failure.ts';
import { mapConcurrent } from '../../map-concurrent.ts';
import { sealKey } from '../../store/seal-pair.ts';
import type { CertificateFiles } from '../../../ports/certificate-files.ts';
import type { Log } from '../../../ports/run.ts';
import type { KeepDependencies, KeepRequest } from '../keep-request.ts';
import type { Task } from '../plan/plan.ts';
import { sinceOfSuccessor } from '../since.ts';
import type { Result, WithBackup, WithPair } from './task-progress.ts';

/** More files at once only wait for each other. */
const FILES_AT_ONCE = 16;

/** The results of the tasks, in their order, and the name for the run's backup. */
export interface Executed {
  readonly results: readonly (Result | Failure)[];
  /** The name that the backup of the pairs is to have. */
  readonly name: BackupName;
}

/**
 * Executes plans: makes pairs or takes the existing ones, preserves the old ones, and writes the files. Each step is taken for all tasks
 * before the next one, so that old pairs share one set and new ones meet in one race. A task that fails stops there; the others go on.
 */
export async function execute(
  tasks: readonly (Task | Failure)[],
  firstName: BackupName,
  request: KeepRequest,
  dependencies: KeepDependencies,
): Promise<Executed> {
  const { concurrency } = dependencies;
  const issuing = { ...dependencies, done: 'Issued', concurrency };
  const withPairs = await mapConcurrent(tasks, (task) => takePair(task, firstName, dependencies), issuing);
  const { items, replacedSet } = await preserve(withPairs, firstName, request, dependencies);
  const name = nameAfter(replacedSet, firstName);
  const settled = await settle(items, name, request, dependencies);
  const writing = { ...dependencies, done: 'Wrote', concurrency: FILES_AT_ONCE };
  const results = await mapConcurrent(settled, (item) => write(item, name, request, dependencies), writing);
  return { results, name };
}

async function takePair(
  task: Task,
  { time }: BackupName,
  { issuer, keyring }: KeepDependencies,
): Promise<WithPair> {
  const { decision, replaces } = task.plan;
  if (decision.kind === 'reuse') {
    const { existing } = decision;
    const { certificate, since } = existing;
    const known = [...(existing.others ?? []), ...pairsBefore(replaces)];
    const others = othersBeside(certificate.fingerprint, known, time);
    return { task, pair: existing, sealedKey: null, since: since ?? certificate.notBefore, others };
  }
  const key = task.request.reuseKey ? replaces?.privateKey : undefined;
  const pair = await issuer.issue(task.request.specification, time, key);
  const since = sinceOfSuccessor(time, replaces);
  const others = othersBeside(pair.certificate.fingerprint, pairsBefore(replaces), time);
  return { task, pair, sealedKey: await sealKey(pair, keyring), since, others };
}

/** A pair that is replaced, and those that it knew of. */
function pairsBefore(replaces: ExistingPair | null): readonly KnownPair[] {
  if (replaces === null) return [];
  const { certificate, since, others = [] } = replaces;
  return [knownPair(certificate, since ?? certificate.notBefore), ...others];
}

/** Before a pair is replaced, or the passphrase is, it must be where it can be restored from. */
async function preserve(
  items: readonly (WithPair | Failure)[],
  name: BackupName,
  request: KeepRequest,
  dependencies: KeepDependencies,
): Promise<{ readonly items: readonly (WithBackup | Failure)[]; readonly replacedSet: string | null }> {
  const tasks = items.flatMap((item) => (item instanceof Failure ? [] : [item.task]));
  if (tasks.every(({ plan }) => plan.replaces === null && plan.reseals === undefined))
    return { items: items.map(withoutReplaced), replacedSet: null };
  const { preserveReplaced } = await import('./preserve-replaced.ts');
  const { stores } = dependencies.store;
  const { replaced, setName } = await preserveReplaced(tasks, name, request, { ...dependencies, stores });
  const preserved = items.map((item) => {
    if (item instanceof Failure) return item;
    const old = replaced.get(item.task) ?? null;
    if (old instanceof Failure) return old;
    if (old !== null && request.list === null)
      dependencies.log.info(`The old certificate (${old.fingerprint}) is in ${old.places.join(', ')}`);
    return { ...item, replaced: old };
  });
  return { items: preserved, replacedSet: setName };
}

function withoutReplaced(item: WithPair | Failure): WithBackup | Failure {
  return item instanceof Failure ? item : { ...item, replaced: null };
}

/** The set of the old pairs is stored first. The set of the new ones, in the same second, gets the next number. */
function nameAfter(replacedSet: string | null, name: BackupName): BackupName {
  if (replacedSet === null) return name;
  return { ...name, attempt: (parseBackupName(replacedSet, name.base)?.attempt ?? name.attempt) + 1 };
}

/** Only a run that made a pair can have raced for it. */
async function settle(
  items: readonly (WithBackup | Failure)[],
  name: BackupName,
  request: KeepRequest,
  dependencies: KeepDependencies,
): Promise<readonly (WithBackup | Failure)[]> {
  const isNew = (item: WithBackup | Failure): boolean =>
    !(item instanceof Failure) && item.task.plan.decision.kind !== 'reuse';
  if (dependencies.store.cache === null || !items.some(isNew)) return items;
  const { settleRace } = await import('./settle-race.ts');
  return settleRace(items, name, request, dependencies);
}

/** Writes the files of a task. */
async function write(
  item: WithBackup,
  name: BackupName,
  request: KeepRequest,
  dependencies: KeepDependencies,
): Promise<Result> {
  const { log, keyring, store } = dependencies;
  const { task } = item;
  const { decision } = task.plan;
  const { certificatePath, privateKeyPath } = task.files;
  const how = await writePair(item, name, log);
  // Nobody wants to read of the files of a long list one by one.
  if (how !== null && request.list === null) log.info(`${how} ${certificatePath} and ${privateKeyPath}`);
  const problem = await writePkcs12(item, name, request, dependencies);
  const written = { ...item, wroteFiles: how !== null, problem };
  if (decision.kind !== 'reuse') return written;
  const isStored = store.stores.length > 0 || store.cache !== null;
  return { ...written, sealedKey: isStored ? await sealKey(decision.existing, keyring) : null };
}

/** Writes the PKCS#12 file, if one is wanted; `null`, or what kept it from being written. */
async function writePkcs12(
  item: WithBackup,
  name: BackupName,
  { pkcs12Password }: KeepRequest,
  dependencies: KeepDependencies,
): Promise<Failure | null> {
  if (pkcs12Password === undefined) return null;
  const { putPkcs12 } = await import('./put-pkcs12.ts');
  return putPkcs12(item, name, pkcs12Password, dependencies);
}

async function keepStrays(files: CertificateFiles, stamp: string, log: Log): Promise<void> {
  const kept = await files.keepBeside(stamp);
  if (kept.length > 0)
    log.warning(
      `What was at ${files.certificatePath} and ${files.privateKeyPath} gave way. It is in no backup, and now in ${kept.join(' and ')}. Move it to where it belongs.`,
    );
}

/** How the files of the pair were written; `null` if they are there already. */
async function writePair(
  { task: { plan, files }, pair, replaced }: WithBackup,
  { time }: BackupName,
  log: Log,
): Promise<'Wrote' | 'Brought back' | null> {
  const existing = plan.decision.kind === 'issue' ? null : plan.decision.existing;
  const isBroughtBack = plan.decision.kind === 'reuse' && replaced === null;
  const isAmongOthers = existing?.inPlaceOf !== undefined;
  if (isBroughtBack && !isAmongOthers) {
    if (existing?.source === 'workspace') return null;
    await files.complete(pair);
    return 'Brought back';
  }
  // Files that are no pair of ours are still somebody's files.
  if (plan.replaces === null || isAmongOthers) await keepStrays(files, formatStamp(time), log);
  await files.replace(pair);
  return isBroughtBack ? 'Brought back' : 'Wrote';
}
