import { ageInDays } from '../domain/backup-health.ts';
import { formatBackupName } from '../domain/backup-name.ts';
import { daysLeft } from '../domain/certificate.ts';
import { formatTime } from '../domain/manifest.ts';
import { oneLine } from '../domain/one-line.ts';
import type { StoredSet } from '../ports.ts';
import type { CheckReport } from '../use-cases/check.ts';

/** GitHub takes a megabyte of outputs from a job, and these stay below it. */
const MAX_CERTIFICATES = 1000;

/** The outputs of `check`, by their names in its `action.yml`. */
export function checkOutputs(report: CheckReport): Record<string, string> {
  const { certificates, drills, now } = report;
  const [soonest] = certificates;
  const oldest = oldestBackup(report);
  return {
    status: report.status,
    reason: report.reason,
    'days-left': soonest === undefined ? '' : String(daysLeft(soonest.certificate, now)),
    certificates: JSON.stringify(
      certificates.slice(0, MAX_CERTIFICATES).map(({ certificate, about }) => ({
        subject: oneLine(certificate.subjectLine),
        issuer: oneLine(certificate.issuerLine),
        fingerprint: certificate.fingerprint,
        'not-after': formatTime(certificate.notAfter),
        'days-left': daysLeft(certificate, now),
        place: about,
      })),
    ),
    'backup-name': oldest === null ? '' : formatBackupName(oldest.name),
    'backup-age-days': oldest === null ? '' : String(ageInDays(oldest.name.time, now)),
    verified: String(drills.length > 0 && drills.every((drill) => drill.isVerified)),
  };
}

/** Of the newest sets the one that is oldest: what is true of its age is true of every other. */
function oldestBackup({ drills }: CheckReport): StoredSet | null {
  return drills.reduce<StoredSet | null>((oldest, { newest }) => {
    if (newest === null || oldest === null) return oldest ?? newest;
    return newest.name.time < oldest.name.time ? newest : oldest;
  }, null);
}
