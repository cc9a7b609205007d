import type { VerifiedBackup } from '../../../domain/renewal/existing.ts';
import { Failure } from '../../../domain/failure.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { KeepReport } from '../../../use-cases/keep/keep.ts';
import type { KeptCertificate } from '../../../use-cases/keep/keep-request.ts';
import { formatLastBackup } from '../../report/failure-summary.ts';
import { alert, text } from '../../report/markdown.ts';
import type { KeepInputs } from '../inputs.ts';

type Reported = Pick<KeepReport, 'backup'>;

/** What messages name the certificates of a run by. */
interface NamedInputs extends Pick<KeepInputs, 'list'> {
  readonly certificates: readonly Pick<KeptCertificate, 'request'>[];
}

/** Why the backup of a run is not in every store; empty if it is, or none was to be stored. */
function backupFailures({ backup }: Reported): readonly Failure[] {
  if (backup instanceof Failure) return [backup];
  return backup?.failures ?? [];
}

/** What a backup that is not in every store means for the certificates of the run. The places that have it are named. */
function describeBackupProblem({ backup }: Reported, inputs: NamedInputs): string {
  const subject = subjectOf(inputs);
  if (backup === null || backup instanceof Failure)
    return inputs.list === null
      ? `${subject} is in place, but it is not backed up.`
      : `${subject} are in place, but they are not backed up.`;
  const places = backup.stored.map(({ place }) => singleLine(place)).join(', ');
  const verb = inputs.list === null ? 'is' : 'are';
  return `${subject} ${verb} in place and backed up (${places}), but not in every store.`;
}

function subjectOf({ list, certificates }: NamedInputs): string {
  if (list !== null) return `The certificates of ${list}`;
  const names = certificates.map(({ request }) => singleLine(request.specification.subject.commonName));
  return `The certificate for ${names.join(', ')}`;
}

/** What fails a run whose backup is not in every store; `null` if it is. */
export function failureOfBackup(report: Reported, inputs: NamedInputs): Failure | null {
  const failures = backupFailures(report);
  const [first] = failures;
  if (first === undefined) return null;
  const sentences = [describeBackupProblem(report, inputs), ...failures.map(({ message }) => message)];
  return new Failure(first.code, sentences.join(' '), { cause: first });
}

/** `not backed up`, or `not backed up everywhere`, for a verdict; `null` if there is no problem. */
export function verdictOnBackup(report: Reported): string | null {
  if (backupFailures(report).length === 0) return null;
  return report.backup instanceof Failure ? 'not backed up' : 'not backed up everywhere';
}

/** A box that begins the summary of a run whose backup is not in every store; nothing if it is. */
export function formatBackupProblem(
  report: Reported,
  inputs: NamedInputs,
  lastBackup: VerifiedBackup | null,
): string[] {
  const failures = backupFailures(report);
  if (failures.length === 0) return [];
  const problems = failures.map(({ message }) => text(message));
  const last = report.backup instanceof Failure ? [formatLastBackup(lastBackup)] : [];
  return [alert('CAUTION', [text(describeBackupProblem(report, inputs)), ...problems, ...last])];
}
