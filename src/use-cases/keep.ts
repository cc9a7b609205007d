import { folderNameFor, type BackupName } from '../domain/backup-name.ts';
import { daysLeft } from '../domain/certificate.ts';
import { formatReason } from '../domain/decision.ts';
import { Failure } from '../domain/failure.ts';
import type { FurtherFile } from '../ports.ts';
import { allOf } from './batch.ts';
import { carryOut } from './carry-out.ts';
import { reportOutcome, reportPlan, type CertificateReport } from './certificate-report.ts';
import { decideOnHeld, type Plan } from './decide-on-held.ts';
import { findFurtherFiles } from './find-further-files.ts';
import { passphrasesOf, type KeepRequest, type KeepWorld } from './keep-request.ts';
import { keepScheduleAlive } from './keep-schedule-alive.ts';
import type { Backup } from './store-set.ts';
import type { StoredPairs } from './stored-pairs.ts';
import { writePkcs12 } from './write-pkcs12.ts';
import type { Outcome, Task } from './task.ts';

/** What was done, for outputs and the summary. */
export interface KeepReport extends CertificateReport {
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
  const furtherFiles = await findFurtherFiles(request, [world.files], world);
  if (!request.dryRun) await world.files.recover();
  const { commonName } = request.specification.subject;
  const plan = await world.log.group(`Look for the certificate of ${commonName}`, () =>
    makePlan(request, world, now),
  );
  world.log.info(describePlan(plan, request, now));
  const task: Task = { name: null, request, files: world.files, plan };
  if (request.dryRun) {
    return { ...reportPlan(task), backup: null, isKeyStored: false, isDryRun: true, now };
  }

  const firstName = { base: request.artifactName, time: now, attempt: 1 };
  const { outcomes, name } = await carryOut([task], firstName, null, request, world);
  const [outcome] = allOf(outcomes);
  if (outcome === undefined) throw new Error('the only task has no outcome');
  await writePkcs12(outcome, name, request, world);
  const backup = await world.log.group(`Back up the certificate of ${commonName}`, () =>
    backUp(outcome, name, furtherFiles, request, world).catch((error: unknown) => {
      throw withoutBackup(error, world.files.certificatePath);
    }),
  );
  for (const { place } of backup?.stored ?? []) world.log.info(`Stored, read back and verified: ${place}`);
  await keepScheduleAlive(world);
  const isKeyStored = backup !== null && outcome.sealedKey !== null;
  return { ...reportOutcome(outcome), backup, isKeyStored, isDryRun: false, now };
}

async function makePlan(request: KeepRequest, world: KeepWorld, now: Date): Promise<Plan> {
  const { commonName } = request.specification.subject;
  // Where the workspace has a sound pair, nobody looks into the stores.
  let opened: Promise<StoredPairs> | undefined;
  const stored = (): Promise<StoredPairs> => (opened ??= openStored(request, world));
  const { expectedFingerprint } = request.policy;
  const wanted = {
    commonName,
    name: folderNameFor(commonName),
    ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }),
  };
  try {
    const finding = {
      ...world,
      findStored: async () => (await stored()).find(wanted),
      findStoredUntil: async (time: Date) => (await stored()).findUntil(time, wanted),
    };
    return await decideOnHeld(request, request.passphrase !== undefined, finding, now);
  } finally {
    await (await opened)?.close();
  }
}

async function openStored(request: KeepRequest, world: KeepWorld): Promise<StoredPairs> {
  const { StoredPairs } = await import('./stored-pairs.ts');
  return new StoredPairs(
    {
      artifactName: request.artifactName,
      list: null,
      about: request.specification.subject.commonName,
      passphrases: passphrasesOf(request),
    },
    { ...world, ...world.search },
  );
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

/** The files are written by now, which the person who reads of the failure should know. */
function withoutBackup(error: unknown, certificatePath: string): unknown {
  if (!(error instanceof Failure)) return error;
  const message = `${error.message} The certificate is in place at ${certificatePath}, but it is not backed up.`;
  return new Failure(error.code, message, { cause: error });
}

async function backUp(
  outcome: Outcome,
  name: BackupName,
  furtherFiles: readonly FurtherFile[],
  request: KeepRequest,
  world: KeepWorld,
): Promise<Backup | null> {
  const { vaults, cache } = world.store;
  if (vaults.length === 0 && (cache === null || outcome.sealedKey === null)) return null;
  const content = {
    pairs: [{ name: null, certificate: outcome.pair.certificate, sealedKey: outcome.sealedKey }],
    covers: null,
    specification: request.specification,
    furtherFiles,
    ...(request.passphrase === undefined ? {} : { passphrase: request.passphrase }),
  };
  const { storeSet } = await import('./store-set.ts');
  const backup = await storeSet(content, name, { ...world, vaults, cache });
  for (const { path, reason } of backup.leftOut) {
    world.log.warning(`${path} was left out of the backup: ${reason}.`);
  }
  return backup;
}
