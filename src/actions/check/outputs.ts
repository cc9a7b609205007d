import { ageInDays } from '../../domain/backup/backup-health.ts';
import { formatBackupName } from '../../domain/backup/backup-name.ts';
import { daysLeft } from '../../domain/certificate/certificate.ts';
import { formatTime } from '../../domain/backup/manifest.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { Drill } from '../../use-cases/check/check-backup.ts';
import type { CheckReport } from '../../use-cases/check/check.ts';
import { listOutputs } from '../report/list-outputs.ts';

/** More than anybody reads. */
const MAX_CERTIFICATES = 1000;

/** The outputs of `check`, by their names in its `action.yml`. */
export function checkOutputs(report: CheckReport): Record<string, string> {
  const { certificates, drills, now } = report;
  const [soonest] = certificates;
  const backup = namedBackup(drills);
  return {
    status: report.status,
    reason: report.reason,
    'days-left': soonest === undefined ? '' : String(daysLeft(soonest.certificate, now)),
    ...listOutputs({
      certificates: certificates.slice(0, MAX_CERTIFICATES).map(({ certificate, about }) => ({
        subject: singleLine(certificate.subjectLine),
        issuer: singleLine(certificate.issuerLine),
        fingerprint: certificate.fingerprint,
        'not-after': formatTime(certificate.notAfter),
        'days-left': daysLeft(certificate, now),
        place: about,
      })),
    }),
    'backup-name': backup?.newest ? formatBackupName(backup.newest.name) : '',
    'backup-age-days': backup?.madeAt ? String(ageInDays(backup.madeAt, now)) : '',
    verified: String(drills.length > 0 && drills.every((drill) => drill.isVerified)),
  };
}

/** The newest set that the outputs name: of those that fail the check, or else of all, the oldest. `null` if none is there. */
function namedBackup(drills: readonly Drill[]): Drill | null {
  const failing = drills.filter(({ findings }) => findings.some(({ level }) => level === 'error'));
  // What is true of the age of the oldest is true of every other.
  return (failing.length > 0 ? failing : drills).reduce<Drill | null>((oldest, drill) => {
    if (drill.madeAt === null) return oldest;
    return oldest?.madeAt && oldest.madeAt <= drill.madeAt ? oldest : drill;
  }, null);
}
