import { compareEnds } from '../../domain/certificate/certificate.ts';
import { judgeEachOnce, type CheckedCertificate, type ExpiryLimits } from '../../domain/renewal/expiry.ts';
import { reasonOf, statusOf, type CheckStatus, type Finding } from '../../domain/finding.ts';
import {
  drillPlace,
  type BackupPlace,
  type Drill,
  type DrillDependencies,
  type DrillRequest,
} from './check-backup.ts';
import { checkFiles, type FileDependencies, type FileRequest } from './check-files.ts';
import { compareWithBackups } from './compare-files.ts';
import { findingsOfDrills, judgeLastingBackups } from './lasting-backups.ts';
import { checkListedFiles, drillList, type CheckedList } from './check-listed.ts';

/** What the user wants checked, and when it is healthy. */
export interface CheckRequest extends FileRequest, DrillRequest {
  readonly limits: ExpiryLimits;
  /** `null` if no list is checked. */
  readonly list: CheckedList | null;
}

export interface CheckDependencies extends FileDependencies, DrillDependencies {
  readonly places: readonly BackupPlace[];
  /** Whether a runner of GitHub's own runs the job. */
  readonly isHosted: boolean;
}

export interface CheckReport {
  readonly status: CheckStatus;
  /** The codes of the findings behind the status. */
  readonly reason: string;
  readonly findings: readonly Finding[];
  /** Soonest expiry first. */
  readonly certificates: readonly CheckedCertificate[];
  /** One for each backup in each place. */
  readonly drills: readonly Drill[];
  readonly now: Date;
  /** A certificate with fewer days left fails the check. */
  readonly failDays: number;
}

/** A check that looks at nothing must not look healthy, also if files may be missing. */
const NOTHING_CHECKED: Finding = {
  code: 'nothing-checked',
  level: 'error',
  message:
    'Nothing was checked: no certificate was found, and no backup was named. Name files with certificates in paths, or a backup with common-name, artifact-name, certificates, backup-path or release-tag.',
  about: 'paths',
  at: null,
};

/**
 * Checks the certificates in files, and the newest backup in each place. What is wrong with them is in the report. So is what could
 * not be looked at, which is never `ok`. A check that looked at nothing at all has failed.
 *
 * Throws a `Failure` (`invalid-input`) for lines of `paths` that cannot be used.
 */
export async function check(request: CheckRequest, dependencies: CheckDependencies): Promise<CheckReport> {
  const { list, limits } = request;
  const now = dependencies.clock.now();
  const files = await checkFiles(request, dependencies);
  const listed =
    list === null ? { certificates: [], findings: [] } : await checkListedFiles(list, request, dependencies);
  const drills: Drill[] = [];
  for (const place of dependencies.places)
    drills.push(
      ...(list === null
        ? await drillPlace(place, request, dependencies)
        : await drillList(place, list, request, dependencies)),
    );
  const parts = [files, listed, ...drills];
  const certificates = shareForEver(parts.flatMap((part) => part.certificates)).sort((some, other) =>
    compareEnds(some.certificate, other.certificate),
  );
  const found = [
    ...(list?.entryFindings ?? []),
    ...files.findings,
    ...listed.findings,
    ...findingsOfDrills(drills, dependencies.isHosted),
    ...judgeLastingBackups(drills, dependencies.isHosted),
    ...compareWithBackups([...files.certificates, ...listed.certificates], drills),
    ...judgeEachOnce(certificates, limits, now),
  ];
  // An empty shard of a list has nothing to check, and is as it should be.
  const isEmpty = list === null && certificates.length === 0 && drills.length === 0;
  const findings = isEmpty && statusOf(found) !== 'failed' ? [NOTHING_CHECKED, ...found] : found;
  return {
    status: statusOf(findings),
    reason: reasonOf(findings),
    findings,
    certificates,
    drills,
    now,
    failDays: limits.failDays,
  };
}

/** What a backup says of a certificate holds for its file too. */
function shareForEver(certificates: readonly CheckedCertificate[]): CheckedCertificate[] {
  const kept = new Set(
    certificates.flatMap(({ certificate, isKeptForEver }) => (isKeptForEver ? certificate.fingerprint : [])),
  );
  return certificates.map((checked) =>
    kept.has(checked.certificate.fingerprint) ? { ...checked, isKeptForEver: true } : checked,
  );
}
