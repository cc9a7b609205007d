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
  const oldest = oldestBackup(drills);
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
    'backup-name': oldest?.newest ? formatBackupName(oldest.newest.name) : '',
    'backup-age-days': oldest?.madeAt ? String(ageInDays(oldest.madeAt, now)) : '',
    verified: String(drills.length > 0 && drills.every((drill) => drill.isVerified)),
  };
}

/** Of the newest sets the one that is oldest: what is true of its age is true of every other. */
function oldestBackup(drills: readonly Drill[]): Drill | null {
  return drills.reduce<Drill | null>((oldest, drill) => {
    if (drill.madeAt === null) return oldest;
    return oldest?.madeAt && oldest.madeAt <= drill.madeAt ? oldest : drill;
  }, null);
}
