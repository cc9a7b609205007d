import { judgeHistory } from '../domain/backup-health.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { FoundCertificate } from '../domain/expiry.ts';
import type { Failure } from '../domain/failure.ts';
import type { Finding } from '../domain/finding.ts';
import { RHYTHM_SETS } from '../domain/rhythm.ts';
import type { Secret } from '../domain/secret.ts';
import type { Clock, StoredSet, Vault } from '../ports.ts';
import { asFailure } from './candidates.ts';
import { examineStored, type DrillCrypto, type DrillOutcome } from './drill-outcome.ts';
import { laterIssuesIn } from './set-before.ts';

/** A place for backups that the user named. */
export interface BackupPlace {
  readonly vault: Vault;
  /** In words, such as `the artifacts of owner/name`. */
  readonly about: string;
  /** The names of the backups in it, up to the date. Throws as `Vault.list` does. */
  readonly names: () => Promise<readonly string[]>;
}

export interface DrillRequest {
  readonly passphrase?: Secret;
  readonly maxBackupAgeMs: number;
}

export interface DrillWorld extends DrillCrypto {
  readonly clock: Clock;
}

/** What became of the newest set of one backup in one place. */
export interface Drill {
  /** `null` where there is none, or none could be found. */
  readonly newest: StoredSet | null;
  /** What was looked for or drilled, in words. */
  readonly about: string;
  /** In a few words. */
  readonly result: string;
  /** It was read, is whole, and what is sealed in it was opened and proved. */
  readonly isVerified: boolean;
  readonly certificates: readonly FoundCertificate[];
  /** They were kept as pairs in a set that can be restored. */
  readonly keepsPairs: boolean;
  /** The certificates of the set before it that were issued later. */
  readonly laterBefore: readonly FoundCertificate[];
  readonly findings: readonly Finding[];
  /** The run's deadline passed meanwhile. */
  readonly isOutOfTime: boolean;
}

/** Drills the newest set of every backup in a place. Never throws: what cannot be looked at is a finding. */
export async function drillPlace(
  place: BackupPlace,
  request: DrillRequest,
  world: DrillWorld,
): Promise<Drill[]> {
  let names: readonly string[];
  try {
    names = await place.names();
  } catch (error) {
    return [unlisted(`a backup in ${place.about}`, place.about, asFailure(error))];
  }
  if (names.length === 0) return [missing(`a backup in ${place.about}`, place.about)];
  const drills: Drill[] = [];
  for (const base of names) drills.push(await drillNewest(base, place, request, world));
  return drills;
}

async function drillNewest(
  base: string,
  place: BackupPlace,
  request: DrillRequest,
  world: DrillWorld,
): Promise<Drill> {
  const { sets, failure } = await listNewest(base, place.vault);
  const [newest, ...earlier] = sets;
  const sought = `${base} in ${place.about}`;
  if (newest === undefined) {
    return failure === null ? missing(sought, place.about) : unlisted(sought, place.about, failure);
  }
  const outcome = await examineStored(newest, place.vault, request.passphrase, world);
  const drill = drillOf(newest, outcome);
  const history = judgeHistory(
    {
      about: drill.about,
      times: [newest.name.time, ...earlier.map((set) => set.name.time)],
      expiresAt: newest.expiresAt,
      notAfter: latestEnd(outcome.certificates),
    },
    request.maxBackupAgeMs,
    world.clock.now(),
  );
  const unseen = failure === null ? [] : [earlierUnseen(drill.about, failure)];
  const before = await lookBefore(drill, earlier[0] ?? null, place.vault, request.passphrase, world);
  return {
    ...drill,
    laterBefore: before.later,
    findings: [...drill.findings, ...history, ...unseen, ...before.findings],
    isOutOfTime: drill.isOutOfTime || before.isOutOfTime || failure?.code === 'timeout',
  };
}

/** What the set before the newest one holds that was issued later. */
async function lookBefore(
  drill: Drill,
  before: StoredSet | null,
  vault: Vault,
  passphrase: Secret | undefined,
  world: DrillWorld,
): Promise<{
  readonly later: readonly FoundCertificate[];
  readonly findings: readonly Finding[];
  readonly isOutOfTime: boolean;
}> {
  if (before === null || !drill.keepsPairs) return { later: [], findings: [], isOutOfTime: false };
  const certificates = drill.certificates.map(({ certificate }) => certificate);
  try {
    const later = await laterIssuesIn(
      before,
      certificates,
      { passphrase, now: world.clock.now() },
      vault,
      world,
    );
    return {
      later: later.map((certificate) => ({ certificate, about: before.place, at: null })),
      findings: [],
      isOutOfTime: false,
    };
  } catch (error) {
    const failure = asFailure(error);
    return {
      later: [],
      findings: [beforeUnseen(drill.about, failure)],
      isOutOfTime: failure.code === 'timeout',
    };
  }
}

/** The newest sets, as many as tell the rhythm; those that came before the list broke off, and why it did. */
async function listNewest(
  base: string,
  vault: Vault,
): Promise<{ readonly sets: readonly StoredSet[]; readonly failure: Failure | null }> {
  const sets: StoredSet[] = [];
  try {
    for await (const set of vault.list(base)) {
      sets.push(set);
      if (sets.length === RHYTHM_SETS) break;
    }
    return { sets, failure: null };
  } catch (error) {
    return { sets, failure: asFailure(error) };
  }
}

/** The outcome of a drill as a part of the report; age and rhythm are not judged yet. */
function drillOf(newest: StoredSet, outcome: DrillOutcome): Drill {
  const about = newest.place;
  const { problem } = outcome;
  const message = `The newest backup (${about}) ${problem?.message ?? ''}`;
  return {
    newest,
    about,
    result: outcome.result,
    isVerified: outcome.isVerified,
    keepsPairs: outcome.keepsPairs,
    laterBefore: [],
    certificates: outcome.certificates.map((certificate) => ({ certificate, about, at: null })),
    findings:
      problem === null ? [] : [{ code: problem.code, level: problem.level, message, about, at: null }],
    isOutOfTime: outcome.isOutOfTime,
  };
}

function missing(sought: string, about: string): Drill {
  return unfound(about, 'there is none', {
    code: 'no-backup',
    level: 'error',
    message: `There is no backup: ${sought}. Make one with certkeep or certkeep/backup; where one was made, compare its name with artifact-name or common-name.`,
    about,
    at: null,
  });
}

function unlisted(sought: string, about: string, failure: Failure): Drill {
  const drill = unfound(about, 'could not be looked for', {
    code: 'unreadable',
    level: 'error',
    message: `Whether there is a backup (${sought}) could not be found out. ${failure.message}`,
    about,
    at: null,
  });
  return { ...drill, isOutOfTime: failure.code === 'timeout' };
}

function unfound(about: string, result: string, finding: Finding): Drill {
  return {
    newest: null,
    about,
    result,
    isVerified: false,
    certificates: [],
    keepsPairs: false,
    laterBefore: [],
    findings: [finding],
    isOutOfTime: false,
  };
}

function earlierUnseen(about: string, failure: Failure): Finding {
  return {
    code: 'unreadable',
    level: 'warning',
    message: `The backups before the newest one (${about}) could not be listed, so that their rhythm is not known. ${failure.message}`,
    about,
    at: null,
  };
}

function beforeUnseen(about: string, failure: Failure): Finding {
  return {
    code: 'unreadable',
    level: 'warning',
    message: `The backup before the newest one (${about}) could not be read, so that it is not known whether it holds a later certificate. ${failure.message}`,
    about,
    at: null,
  };
}

function latestEnd(certificates: readonly Certificate[]): Date | null {
  return certificates.reduce<Date | null>(
    (latest, { notAfter }) => (latest === null || notAfter > latest ? notAfter : latest),
    null,
  );
}
