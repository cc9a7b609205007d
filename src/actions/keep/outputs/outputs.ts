import { daysLeft } from '../../../domain/certificate/certificate.ts';
import { Failure } from '../../../domain/failure.ts';
import { formatTime } from '../../../domain/backup/manifest.ts';
import type { CertificateReport } from '../../../use-cases/keep/certificate-report.ts';
import type { KeepReport, KeptReport } from '../../../use-cases/keep/keep.ts';
import { backupOutputs, leftOutItems } from '../../report/backup-outputs.ts';
import { listOutputs } from '../../report/list-outputs.ts';
import type { KeepInputs } from '../inputs.ts';
import type { Exists, Outputs } from './outputs-of-list.ts';

/** The outputs of the root action, by their names in `action.yml`. Those of one certificate are empty for a list. */
export async function keepOutputs(report: KeepReport, inputs: KeepInputs, exists: Exists): Promise<Outputs> {
  const backup = report.backup instanceof Failure ? null : report.backup;
  const [only] = report.reports;
  const leftOut = { 'left-out': leftOutItems(backup?.leftOut ?? []) };
  if (inputs.list === null && only !== undefined && !(only.outcome instanceof Failure))
    return {
      ...outputsOfOne(only, only.outcome, report, exists),
      ...backupOutputs(backup),
      ...listOutputs(leftOut),
    };
  const { outputsOfList, recordsOf } = await import('./outputs-of-list.ts');
  return {
    ...outputsOfList(report, inputs),
    ...backupOutputs(backup),
    ...listOutputs({ ...leftOut, certificates: recordsOf(report, inputs, exists) }),
  };
}

function outputsOfOne(
  { certificate: { files, request } }: KeptReport,
  { status, reason, source, certificate, wroteFiles, problem }: CertificateReport,
  { now, isDryRun }: KeepReport,
  exists: Exists,
): Outputs {
  const { certificatePath, privateKeyPath, pkcs12Path } = files;
  const there = (path: string | null): string => (path !== null && exists(path) ? path : '');
  return {
    status,
    reason,
    source: source ?? '',
    renewed: String(status === 'renewed' && !isDryRun),
    changed: String(wroteFiles),
    'cert-path': there(certificatePath),
    'key-path': there(privateKeyPath),
    'p12-path': problem === null ? there(pkcs12Path) : '',
    'common-name': request.specification.subject.commonName,
    'serial-number': certificate?.serialNumber ?? '',
    fingerprint: certificate?.fingerprint ?? '',
    'fingerprint-sha1': certificate?.fingerprintSha1 ?? '',
    'public-key-pin': certificate?.publicKeyPin ?? '',
    'not-before': certificate === null ? '' : formatTime(certificate.notBefore),
    'not-after': certificate === null ? '' : formatTime(certificate.notAfter),
    'days-left': certificate === null ? '' : String(daysLeft(certificate, now)),
    'cache-hit': String(source === 'cache'),
  };
}
