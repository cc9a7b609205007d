import { statusOf } from '../../adapters/github/rest/rest-error.ts';
import { formatBackupName } from '../../domain/backup/backup-name.ts';
import { daysLeft } from '../../domain/certificate/certificate.ts';
import { count } from '../../domain/words/count.ts';
import { Failure } from '../../domain/failure.ts';
import { formatTime } from '../../domain/backup/manifest.ts';
import { ageInDays } from '../../domain/backup/backup-health.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { summarize } from '../../domain/words/summarize.ts';
import { leftOutOf } from '../../use-cases/restore/problems.ts';
import type { RestoredCertificate, RestoreReport } from '../../use-cases/restore/restore-request.ts';
import type { FoundSet } from '../../use-cases/search/sets/open-set.ts';
import { formatAge } from '../report/age.ts';
import type { Advice } from '../report/advice-boxes.ts';
import { notice, warning } from '../step/advice.ts';
import type { ActionStep } from '../step/run-step.ts';
import type { RestoreInputs } from './inputs.ts';
import { restoredOf, setsOf } from './outputs.ts';

/** The run's repository. */
type Here = Pick<ActionStep['environment'], 'repository' | 'repositoryId'>;

/** Lines of the log that say what was restored, from when, and to where. */
export function successLines(report: RestoreReport, { values: { path } }: RestoreInputs): string[] {
  const { set, now, files } = report;
  const restored = restoredOf(report);
  if (set !== null)
    return [
      `Restored ${count(files.length, 'file')} from ${aboutSet(set, now)} to ${path}.${aboutKeys(restored)}`,
    ];
  if (restored.length === 0) return [];
  const sets = setsOf(report).map((each) => aboutSet(each, now));
  return [
    `Restored ${count(restored.length, 'certificate')} to ${path}.${aboutKeys(restored)} From: ${summarize(sets, '; ')}.`,
  ];
}

/** What the outcome gives reason to say. */
export function adviceAfter(report: RestoreReport, inputs: RestoreInputs, here: Here): Advice[] {
  const restored = restoredOf(report);
  return [
    ...adviceOnProof(report, inputs),
    ...adviceOnSealedFiles(report),
    ...adviceOnKeys(restored),
    ...adviceOnOrigin(report, here),
    ...restored.flatMap((each) => adviceOnExpiry(each, report.now)),
    ...adviceOnAbsence(report, inputs),
    ...report.keptBeside.map((path) =>
      notice(`A file that differed from the backup was replaced. The old one is ${path}.`),
    ),
  ];
}

/** All that fails the step: entries that cannot be used, and certificates that were not restored. */
export function failuresOf(report: RestoreReport, inputs: RestoreInputs): Failure[] {
  const { certificates, hasSets } = report;
  const isAbsenceGrave = hasSets && inputs.values['if-not-found'] === 'error';
  const ofCertificates = certificates.flatMap(({ commonName, outcome }) => {
    if (outcome instanceof Failure) return [outcome];
    return outcome === null && isAbsenceGrave
      ? [new Failure('invalid', notHeld(commonName, report, inputs))]
      : [];
  });
  return [...inputs.badEntries.map(({ failure }) => failure), ...ofCertificates];
}

/** What to say if there is no backup. */
export function absenceMessage(
  { expired, leftOut, ofOtherAction, oldestLater }: RestoreReport,
  inputs: RestoreInputs,
): string {
  const { values, request } = inputs;
  const { artifactName, date, runId } = request;
  const repository = values.repository ?? 'this repository';
  const release =
    values['release-tag'] === null ? null : `the draft release ${values['release-tag']} of ${repository}`;
  const place = values['backup-path'] ?? release ?? `the artifacts of ${repository}`;
  const ofRun = runId === null ? '' : ` of run ${runId}`;
  const what =
    date.until === null
      ? `There is no backup of ${artifactName}${ofRun} in ${place}.`
      : `No backup of ${artifactName}${ofRun} in ${place} was made on or before ${date.text}.`;
  const orRun = runId === null ? '' : 'run-id with the run that made the backup, and ';
  const remedy =
    oldestLater === null
      ? `Compare ${orRun}the name with artifact-name or common-name of the step that makes the backup.`
      : `The oldest is of ${formatTime(oldestLater)}. Give a later date.`;
  if (ofOtherAction.length > 0 && oldestLater === null && expired.length === 0)
    return `${what.slice(0, -1)} that holds a certificate which Certkeep keeps. Nothing was restored. certkeep/certkeep/backup made what is there under that name (${summarize(ofOtherAction)}). To restore that, give artifact-name: ${artifactName} instead.`;
  const hint =
    expired.length === 0 ? remedy : `${count(expired.length, 'backup')} expired: ${summarize(expired)}.`;
  return `${what} Nothing was restored. ${hint}${leftOutOf(leftOut)}`;
}

/**
 * Returns what ended a run, with what follows: nothing was restored. A `denied` also has what else may be behind it than the permissions
 * of the workflow's own token.
 */
export function explainFailure(error: unknown, inputs: RestoreInputs): unknown {
  // A file that cannot take its place says itself what was done.
  if (!(error instanceof Failure) || error.code === 'not-written') return error;
  const message = error.code === 'denied' ? explainDenial(error, inputs) : error.message;
  const consequence = /\b(?:was|not) restored/.test(message) ? '' : ' Nothing was restored.';
  return new Failure(error.code, `${message}${consequence}`, { cause: error });
}

/** GitHub answers 404 too for a repository that the token may not see. No permission in the workflow helps with another one. */
function explainDenial(
  error: Failure,
  { values: { repository, 'release-tag': tag }, request: { runId } }: RestoreInputs,
): string {
  const status = statusOf(error.cause);
  const isOfOther = repository !== null && (status === 403 || status === 404);
  const [sets, right] =
    tag === null
      ? ['artifacts', `read the actions of ${repository ?? ''}`]
      : [
          `draft release ${tag}`,
          `write the contents of ${repository ?? ''}, because GitHub shows drafts to nobody else`,
        ];
  const what = isOfOther
    ? `Cannot read the ${sets} of ${repository} (${status}): github-token may not, or there is no such repository. A workflow's own token reads no other repository. Give github-token one that may ${right}.`
    : error.message;
  return `${what}${runId === null ? '' : ` Or it has no run ${runId}.`}`;
}

/** Without a proof, everybody who can write to the store could have made the set. */
function adviceOnProof(report: RestoreReport, inputs: RestoreInputs): Advice[] {
  const unproved = setsOf(report).filter((set) => set.key === null && isUnchecked(set, report, inputs));
  if (unproved.length === 0) return [];
  const names = unproved.map(({ listed: { name } }) => formatBackupName(name));
  const [is, it] = names.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const isSealed = unproved.some(({ manifest: { proof } }) => proof !== null);
  const remedy = isSealed ? 'Give passphrase to prove it, or' : 'Give';
  return [
    warning(
      `What was restored ${is} not proved (${summarize(names)}): everybody who can write to the store could have made ${it}. ${remedy} expected-fingerprint to say which certificate it must be.`,
    ),
  ];
}

/** Whether something came out of an unproved set that no fingerprint was given for. */
function isUnchecked(set: FoundSet, report: RestoreReport, { request }: RestoreInputs): boolean {
  if (
    report.set === set &&
    (set.manifest.userFiles.publicCount > 0 || request.expectedFingerprint === undefined)
  )
    return true;
  return report.certificates.some(({ outcome }, index) => {
    const isFromSet = outcome !== null && !(outcome instanceof Failure) && outcome.set === set;
    return (
      isFromSet && request.certificates?.[index]?.expectedFingerprint === undefined && report.set === null
    );
  });
}

function adviceOnSealedFiles({ set, unopenedCount }: RestoreReport): Advice[] {
  if (set === null || unopenedCount === 0) return [];
  const were = unopenedCount === 1 ? 'file was' : 'files were';
  return [
    warning(
      `${unopenedCount} sealed ${were} not restored from ${formatBackupName(set.listed.name)}: no passphrase was given. Give passphrase to restore ${objectOf(unopenedCount)}.`,
    ),
  ];
}

function adviceOnKeys(restored: readonly RestoredCertificate[]): Advice[] {
  const ofState = (state: string): number => restored.filter(({ keys }) => keys === state).length;
  const [sealed, absent] = [ofState('sealed'), ofState('absent')];
  const advice: Advice[] = [];
  if (sealed > 0)
    advice.push(
      notice(
        `${count(sealed, 'private key')} restored as stored, sealed: no passphrase was given. Give passphrase to have ${objectOf(sealed)} opened, or open ${objectOf(sealed)} with openssl pkey.`,
      ),
    );
  if (absent > 0)
    advice.push(
      notice(
        `${count(absent, 'certificate')} restored without a private key: the backup has none, because no passphrase was given when it was made.`,
      ),
    );
  return advice;
}

function objectOf(number: number): string {
  return number === 1 ? 'it' : 'them';
}

/** A directory may have been copied from anywhere. */
function adviceOnOrigin(report: RestoreReport, here: Here): Advice[] {
  const others = setsOf(report)
    .map(({ manifest: { run } }) => run)
    .filter(({ repository, repositoryId }) =>
      here.repositoryId !== null && repositoryId !== null
        ? here.repositoryId !== repositoryId
        : here.repository.toLowerCase() !== repository.toLowerCase(),
    )
    .map(({ repository }) => repository);
  const isElsewhere = setsOf(report).some(({ listed: { source } }) => source === 'directory');
  if (others.length === 0 || !isElsewhere) return [];
  return [notice(`The backup was made in another repository: ${summarize([...new Set(others)])}.`)];
}

function adviceOnExpiry({ certificate }: RestoredCertificate, now: Date): Advice[] {
  if (daysLeft(certificate, now) >= 0) return [];
  return [
    warning(
      `The certificate for ${singleLine(certificate.subject.commonName)} expired at ${formatTime(certificate.notAfter)}. It was restored all the same, and clients will refuse it.`,
    ),
  ];
}

function adviceOnAbsence(report: RestoreReport, inputs: RestoreInputs): Advice[] {
  if (inputs.values['if-not-found'] !== 'warn') return [];
  if (!report.hasSets) return [warning(absenceMessage(report, inputs))];
  return report.certificates
    .filter(({ outcome }) => outcome === null)
    .map(({ commonName }) => warning(notHeld(commonName, report, inputs)));
}

function notHeld(
  commonName: string,
  { leftOut }: RestoreReport,
  { request: { date, artifactName } }: RestoreInputs,
): string {
  const limit = date.until === null ? '' : ` made on or before ${date.text}`;
  return `${commonName} was not restored: no backup of ${artifactName}${limit} holds it, nor one of another shard.${leftOutOf(leftOut)} Check its common name. If it expired after it had left the list, older backups have it: give their date.`;
}

function aboutSet({ listed: { name, place } }: FoundSet, now: Date): string {
  const text = formatBackupName(name);
  const where = place.includes(text) ? place : `${text} in ${place}`;
  return `${where}, made at ${formatTime(name.time)} (${formatAge(ageInDays(name.time, now))} ago)`;
}

function aboutKeys(restored: readonly RestoredCertificate[]): string {
  const opened = restored.filter(({ keys }) => keys === 'opened').length;
  if (opened === 0) return '';
  return opened === 1
    ? ' The private key opened and belongs to its certificate.'
    : ` ${opened} private keys opened and belong to their certificates.`;
}
