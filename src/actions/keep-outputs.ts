import { daysLeft } from '../domain/certificate.ts';
import { formatTime } from '../domain/manifest.ts';
import type { KeepReport } from '../use-cases/keep.ts';
import type { Backup } from '../use-cases/store-set.ts';
import type { KeepInputs } from './keep-inputs.ts';

/** The outputs of the root action, by their names in `action.yml`. */
export function keepOutputs(report: KeepReport, { request, places }: KeepInputs): Record<string, string> {
  return {
    status: report.status,
    reason: report.reason,
    source: report.source ?? '',
    renewed: String(report.status === 'renewed'),
    'cert-path': places.certificatePath,
    'key-path': places.privateKeyPath,
    'p12-path': places.pkcs12Path ?? '',
    'common-name': request.specification.subject.commonName,
    ...certificateOutputs(report),
    ...backupOutputs(report.backup),
    'cache-hit': String(report.source === 'cache'),
  };
}

function certificateOutputs({ certificate, now }: KeepReport): Record<string, string> {
  return {
    'serial-number': certificate?.serialNumber ?? '',
    fingerprint: certificate?.fingerprint ?? '',
    'not-before': certificate === null ? '' : formatTime(certificate.notBefore),
    'not-after': certificate === null ? '' : formatTime(certificate.notAfter),
    'days-left': certificate === null ? '' : String(daysLeft(certificate, now)),
  };
}

/** Where the backup is; all empty where nothing was stored. */
export function backupOutputs(backup: Backup | null): Record<string, string> {
  const stored = backup?.stored ?? [];
  const artifact = stored.find((set) => set.source === 'artifact')?.artifact;
  return {
    'artifact-name': artifact === undefined ? '' : (backup?.name ?? ''),
    'artifact-id': String(artifact?.id ?? ''),
    'artifact-url': artifact?.url ?? '',
    'artifact-digest': artifact?.digest ?? '',
    'backup-path': stored.find((set) => set.source === 'directory')?.place ?? '',
    // Only what passed its drill is in the list.
    verified: String(stored.length > 0),
  };
}
