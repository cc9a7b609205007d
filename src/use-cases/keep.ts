import { formatStamp } from '../domain/backup-name.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import { daysLeft, type Certificate } from '../domain/certificate.ts';
import { formatReason } from '../domain/decision.ts';
import type { Source } from '../domain/held.ts';
import { renewalTime } from '../domain/renewal.ts';
import type { FurtherFile } from '../ports.ts';
import { refuseBadPaths } from './add-further-files.ts';
import { carryOut, type Outcome } from './carry-out.ts';
import { decideOnHeld, type Assignment, type Plan } from './decide-on-held.ts';
import type { KeepRequest, KeepWorld } from './keep-request.ts';
import type { Replaced } from './keep-replaced.ts';
import { storeSet, type Backup } from './store-set.ts';

/** What was done, for outputs and the summary. */
export interface KeepReport {
  readonly status: Outcome['status'];
  readonly reason: string;
  /** Where the held certificate was found; `null` where none was. */
  readonly source: Source | null;
  /** `null` in a dry run that would issue or renew. */
  readonly certificate: Certificate | null;
  readonly renewalTime: Date | null;
  /** When the backup was made that the held certificate came from; `null` where it came from none. */
  readonly previousBackupAt: Date | null;
  readonly replaced: Replaced | null;
  /** `null` where nothing was stored. */
  readonly backup: Backup | null;
  readonly isKeyStored: boolean;
  readonly isDryRun: boolean;
  readonly now: Date;
}

/**
 * Keeps one certificate: finds the held one, decides, issues or renews or reuses, writes the files, backs up, and
 * reads the backup back.
 *
 * Throws a `Failure` where it cannot be done without a leak, a loss or an accidental rotation.
 */
export async function keep(request: KeepRequest, world: KeepWorld): Promise<KeepReport> {
  const now = world.clock.now();
  await world.files.check();
  const furtherFiles = await findFurtherFiles(request, world);
  if (!request.dryRun) await world.files.recover();
  const { commonName } = request.specification.subject;
  const plan = await world.log.group(`Look for the certificate of ${commonName}`, () =>
    decideOnHeld(request, { ...world, ...world.search }, now),
  );
  world.log.info(describePlan(plan, request, now));
  if (request.dryRun) return reportDryRun(plan.decision, request, now);

  const outcome = await carryOut(plan, request, world, now);
  await writePkcs12(outcome, request, world);
  const backup = await world.log.group(`Back up the certificate of ${commonName}`, () =>
    backUp(outcome, furtherFiles, request, world).catch((error: unknown) => {
      throw withoutBackup(error, world.files.certificatePath);
    }),
  );
  for (const { place } of backup?.stored ?? []) world.log.info(`Stored, read back and verified: ${place}`);
  await keepScheduleAlive(world);
  const { certificate } = outcome.pair;
  return {
    status: outcome.status,
    reason: outcome.reason,
    source: outcome.source,
    certificate,
    renewalTime: renewalTime(certificate, request.policy.renewBefore),
    previousBackupAt: outcome.previousBackupAt,
    replaced: outcome.replaced,
    backup,
    isKeyStored: backup !== null && outcome.sealedKey !== null,
    isDryRun: false,
    now,
  };
}

/** One line that tells what was found and what follows. */
function describePlan({ decision }: Plan, request: KeepRequest, now: Date): string {
  const { commonName } = request.specification.subject;
  const verb = request.dryRun ? 'Would be' : 'It is';
  if (decision.kind === 'issue')
    return `No certificate of ${commonName} to reuse. ${verb} issued: ${decision.reason}`;
  const { certificate, place } = decision.held;
  const found = `Found the certificate of ${commonName} (${place}), ${daysLeft(certificate, now)} days left.`;
  return `${found} ${verb} ${decision.kind === 'reuse' ? 'reused' : 'renewed'}: ${formatReason(decision)}`;
}

async function findFurtherFiles(request: KeepRequest, world: KeepWorld): Promise<readonly FurtherFile[]> {
  if (request.furtherPaths === '') return [];
  const { certificatePath, privateKeyPath } = world.files;
  const files = await world.furtherFiles.find(request.furtherPaths, [certificatePath, privateKeyPath]);
  refuseBadPaths(files);
  if (files.length > 0 || request.ifNoFilesFound === 'ignore') return files;
  const message = `The input paths matches no file: ${request.furtherPaths.split('\n').join(', ')}.`;
  if (request.ifNoFilesFound === 'error') throw new Failure('invalid-input', message);
  world.log.warning(message);
  return files;
}

function reportDryRun(decision: Assignment, request: KeepRequest, now: Date): KeepReport {
  const held = decision.kind === 'issue' ? null : decision.held;
  const certificate = decision.kind === 'reuse' ? decision.held.certificate : null;
  const status = ({ issue: 'issued', reuse: 'reused', renew: 'renewed' } as const)[decision.kind];
  return {
    status,
    reason: formatReason(decision),
    source: held?.source ?? null,
    certificate,
    renewalTime: certificate === null ? null : renewalTime(certificate, request.policy.renewBefore),
    previousBackupAt: held?.storedAt ?? null,
    replaced: null,
    backup: null,
    isKeyStored: false,
    isDryRun: true,
    now,
  };
}

async function writePkcs12(outcome: Outcome, request: KeepRequest, world: KeepWorld): Promise<void> {
  if (request.pkcs12Password === undefined) return;
  const friendlyName = outcome.pair.certificate.subject.commonName;
  const password = request.pkcs12Password;
  const bytes = await world.pkcs12.encode(outcome.pair, friendlyName, password);
  const isOurs = (existing: Uint8Array): boolean => world.pkcs12Reader.opens(existing, password);
  await world.files.writePkcs12(bytes, isOurs, formatStamp(outcome.name.time));
}

/** The files are written by now, which the person who reads of the failure should know. */
function withoutBackup(error: unknown, certificatePath: string): unknown {
  if (!(error instanceof Failure)) return error;
  const message = `${error.message} The certificate is in place at ${certificatePath}, but it is not backed up.`;
  return new Failure(error.code, message, { cause: error });
}

/** A schedule that may be switched off some day is no reason to fail today. */
async function keepScheduleAlive({ schedule, log }: KeepWorld): Promise<void> {
  try {
    await schedule?.keepAlive();
  } catch (error) {
    log.warning(`The schedule was not kept alive. ${messageOf(error)}.`);
  }
}

async function backUp(
  outcome: Outcome,
  furtherFiles: readonly FurtherFile[],
  request: KeepRequest,
  world: KeepWorld,
): Promise<Backup | null> {
  const { vaults, cache } = world.store;
  if (vaults.length === 0 && (cache === null || outcome.sealedKey === null)) return null;
  const content = {
    pair: { certificate: outcome.pair.certificate, sealedKey: outcome.sealedKey },
    specification: request.specification,
    furtherFiles,
    ...(request.passphrase === undefined ? {} : { passphrase: request.passphrase }),
  };
  const backup = await storeSet(content, outcome.name, { ...world, vaults, cache });
  for (const { path, reason } of backup.leftOut) {
    world.log.warning(`${path} was left out of the backup: ${reason}.`);
  }
  return backup;
}
