import {
  compareSoonestFirst,
  judgeExpiry,
  type ExpiryLimits,
  type FoundCertificate,
} from '../domain/expiry.ts';
import { reasonOf, statusOf, type CheckStatus, type Finding } from '../domain/finding.ts';
import { judgeIssueOrder, type BackedUpCertificates } from '../domain/issue-order.ts';
import { checkFiles, type FileCheck, type FileRequest, type FileWorld } from './check-files.ts';
import {
  drillPlace,
  type BackupPlace,
  type Drill,
  type DrillRequest,
  type DrillWorld,
} from './drill-newest.ts';

/** What the user wants checked, and when it is well. */
export interface CheckRequest extends FileRequest, DrillRequest {
  readonly limits: ExpiryLimits;
}

export interface CheckWorld extends FileWorld, DrillWorld {
  readonly places: readonly BackupPlace[];
}

export interface CheckReport {
  readonly status: CheckStatus;
  readonly reason: string;
  readonly findings: readonly Finding[];
  /** Soonest expiry first. */
  readonly certificates: readonly FoundCertificate[];
  /** One for each backup in each place. */
  readonly drills: readonly Drill[];
  readonly now: Date;
}

/**
 * Checks the certificates in files and the newest backup in each place. Throws nothing for what it finds: what could
 * not be looked at is a finding too, and never `ok`.
 */
export async function check(request: CheckRequest, world: CheckWorld): Promise<CheckReport> {
  const files = await checkFiles(request, world);
  const drills: Drill[] = [];
  for (const place of world.places) drills.push(...(await drillPlace(place, request, world)));
  return reportChecks([files], drills, request.limits, world.clock.now());
}

/** The verdict of all that was checked at `now`. */
export function reportChecks(
  files: readonly FileCheck[],
  drills: readonly Drill[],
  limits: ExpiryLimits,
  now: Date,
): CheckReport {
  const parts = [...files, ...drills];
  const certificates = parts.flatMap((part) => part.certificates).sort(compareSoonestFirst);
  const findings = [
    ...parts.flatMap((part) => part.findings),
    ...judgeIssueOrder(
      drills.flatMap(backedUpIn),
      files.flatMap((part) => part.certificates),
    ),
    ...certificates.flatMap((found) => judgeExpiry(found, limits, now)),
  ];
  return { status: statusOf(findings), reason: reasonOf(findings), findings, certificates, drills, now };
}

function backedUpIn({ newest, about, keepsPairs, certificates, laterBefore }: Drill): BackedUpCertificates[] {
  if (newest === null || !keepsPairs) return [];
  const { base } = newest.name;
  return [{ base, about, certificates: certificates.map(({ certificate }) => certificate), laterBefore }];
}
