import type { CheckedCertificate } from '../../domain/renewal/expiry.ts';
import type { Finding } from '../../domain/finding.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { Drill } from './check-backup.ts';

/**
 * Returns a warning for each self-signed certificate in a file of which the newest backups hold another one for the same name: what is in
 * use could not be restored.
 */
export function compareWithBackups(
  inFiles: readonly CheckedCertificate[],
  drills: readonly Drill[],
): readonly Finding[] {
  const inUse = new Set(inFiles.map(({ certificate }) => certificate.fingerprint));
  return drills
    .filter(({ isVerified }) => isVerified)
    .flatMap((drill) => inFiles.flatMap((checked) => compare(checked, drill, inUse)));
}

function compare(
  { certificate, about, at }: CheckedCertificate,
  { certificates }: Drill,
  inUse: ReadonlySet<string>,
): readonly Finding[] {
  const ofName = certificates.filter(
    (other) =>
      certificate.isSelfSigned &&
      other.certificate.isSelfSigned &&
      other.certificate.subjectLine === certificate.subjectLine,
  );
  const [other] = ofName;
  // Beside the one in the backup another one is an older copy, or one to come.
  if (other === undefined || ofName.some((kept) => inUse.has(kept.certificate.fingerprint))) return [];
  return [
    {
      code: 'not-in-backup',
      level: 'warning',
      message: `The certificate ${singleLine(certificate.subjectLine)} in ${about} is not the one in the newest backup (${other.about}), so it cannot be restored from there. Run the workflow that keeps it, and check that it stores a backup.`,
      about,
      at,
    },
  ];
}
