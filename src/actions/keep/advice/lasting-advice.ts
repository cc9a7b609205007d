import type { RunEnvironment } from '../../../adapters/github/run/run-environment.ts';
import { DAY_MS } from '../../../domain/certificate/certificate.ts';
import { count } from '../../../domain/words/count.ts';
import { Failure } from '../../../domain/failure.ts';
import { formatTime } from '../../../domain/backup/manifest.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import { summarize } from '../../../domain/words/summarize.ts';
import type { KeepReport } from '../../../use-cases/keep/keep.ts';
import { isLasting } from '../../../use-cases/store/lasting-set.ts';
import { expiryOf } from '../../report/backup-expiry.ts';
import type { Advice } from '../../report/advice-boxes.ts';
import { warning } from '../../step/advice.ts';
import type { KeepInputs } from '../inputs.ts';
import { nameOf, objectOf, type Kept } from './kept.ts';

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule */
const QUIET_DAYS = 60;
/** So many days before the end of these a run warns: a weekly schedule then warns twice. */
const WARNING_DAYS = 14;

/** What of the environment says how long a backup, and a schedule, will be there. */
export type Surroundings = Pick<RunEnvironment, 'eventName' | 'isHosted' | 'lastPush' | 'server'>;

/**
 * Of identities that no store keeps for good: on every run, until one does. If runs stop for as long as an artifact lives, the identity is
 * lost.
 */
export function adviceOnPassingBackups(
  kept: readonly Kept[],
  { backup }: Pick<KeepReport, 'backup'>,
  { run }: Pick<KeepInputs, 'run'>,
  surroundings: Surroundings,
): Advice[] {
  const names = kept.filter(({ outcome }) => outcome.isKeptForEver).map(nameOf);
  if (names.length === 0 || backup instanceof Failure) return [];
  const [subject, them] =
    names.length === 1
      ? [`The certificate for ${summarize(names)} is`, 'it']
      : [`${summarize(names)} are`, 'them'];
  if (backup?.isSealed !== true || backup.stored.length === 0)
    return [
      warning(
        `${subject} kept for ever, but this run stored no backup with a private key. If the files are lost, nothing brings ${them} back. Give passphrase, from a secret, and set release-tag, which keeps backups in a draft release.`,
      ),
    ];
  if (backup.stored.some((set) => isLasting(set, surroundings.isHosted))) return [];
  const ends = backup.stored.flatMap(({ expiresAt }) => expiresAt?.getTime() ?? []);
  const end =
    ends.length === 0 ? 'goes with this runner' : `expires at ${formatTime(new Date(Math.max(...ends)))}`;
  // Gitea switches no schedule off.
  const staysOn = run['keep-schedule-alive'] || surroundings.server.kind === 'gitea';
  const awake = staysOn ? '' : ', and keep-schedule-alive: true, or GitHub may switch the schedule off';
  return [
    warning(
      `${subject} kept for ever, but the only backup of ${them} ${end}. If no run stores another one before then, nothing brings ${them} back. Set release-tag, which keeps backups in a draft release${awake}.`,
    ),
  ];
}

/** Of keys that nothing but the cache has once the job is over, since no store was wanted, or only one that goes with the runner. */
export function adviceOnNoBackup(
  kept: readonly Kept[],
  { backup }: Pick<KeepReport, 'backup'>,
  { run }: Pick<KeepInputs, 'run'>,
  { isHosted, server }: Surroundings,
): Advice[] {
  const passing = kept.filter(({ outcome }) => !outcome.isKeptForEver);
  // Gitea does not tell what becomes of its runners.
  if (
    !isHosted ||
    server.kind === 'gitea' ||
    run.passphrase === null ||
    passing.length === 0 ||
    backup instanceof Failure
  )
    return [];
  const { stored, failures } = backup ?? { stored: [], failures: [] };
  if (failures.length > 0 || stored.some(({ source }) => source !== 'directory')) return [];
  const why =
    stored.length === 0
      ? 'No backup was stored'
      : 'The only backup is in backup-path, which goes with this runner';
  return [
    warning(
      `${why}. So only the cache has the private key of ${objectOf(passing)}, and ${server.name} deletes entries that nothing used for some days. Then a new one is issued. Leave upload-artifact on, or set release-tag.`,
    ),
  ];
}

/** Of a schedule that is about to be switched off, if the backups then expire before their certificates do. */
export function adviceOnSleepingSchedule(
  kept: readonly Kept[],
  { backup, now }: Pick<KeepReport, 'backup' | 'now'>,
  { run }: Pick<KeepInputs, 'run'>,
  { eventName, lastPush }: Surroundings,
): Advice[] {
  if (eventName !== 'schedule' || run['keep-schedule-alive'] || lastPush === null) return [];
  const quietDays = Math.floor((now.getTime() - lastPush.getTime()) / DAY_MS);
  const expiresAt = backup === null || backup instanceof Failure ? null : expiryOf(backup.stored);
  if (quietDays < QUIET_DAYS - WARNING_DAYS || expiresAt === null) return [];
  const outliving = kept.flatMap(({ outcome: { certificate, isKeptForEver } }) =>
    !isKeptForEver && certificate !== null && certificate.notAfter > expiresAt ? certificate : [],
  );
  if (outliving.length === 0) return [];
  const names = summarize(outliving.map(({ subject }) => singleLine(subject.commonName)));
  return [
    warning(
      `Nobody has pushed to this repository for ${count(quietDays, 'day')}. GitHub switches schedules off after ${QUIET_DAYS} days without activity. Then no run stores another backup, and this one expires at ${formatTime(expiresAt)}, before ${outliving.length === 1 ? 'its certificate' : 'its certificates'} (${names}). Set keep-schedule-alive: true, which needs actions: write, or release-tag, which keeps backups in a draft release.`,
    ),
  ];
}
