import type { RunEnvironment } from '../../adapters/github/run-environment.ts';
import { count } from '../../domain/words/count.ts';
import { Failure } from '../../domain/failure.ts';
import { formatTime } from '../../domain/backup/manifest.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import {
  commonNameIsUncovered,
  tooWideWildcards,
  type CertificateSpecification,
} from '../../domain/certificate/specification.ts';
import { summarize } from '../../domain/words/summarize.ts';
import { mayStore } from '../../domain/renewal/trigger.ts';
import type { CertificateReport } from '../../use-cases/keep/certificate-report.ts';
import type { KeepReport, KeptReport } from '../../use-cases/keep/keep.ts';
import { expiryOf } from '../report/backup-expiry.ts';
import type { Advice } from '../report/advice-boxes.ts';
import { adviceOnMissingArtifacts, notice, warning } from '../step/advice.ts';
import { adviceOnPermanence, adviceOnWeakFiles } from './identity-advice.ts';
import type { KeepInputs } from './inputs.ts';
import { adviceOnPassingBackups, adviceOnSleepingSchedule, type Surroundings } from './lasting-advice.ts';

type Environment = Surroundings & Pick<RunEnvironment, 'lacksSecrets' | 'runAttempt' | 'server'>;

/** The longest lifetime of a TLS server certificate that Apple's platforms accept, in days. */
const APPLE_MAX_DAYS = 825;

/** What to do with a certificate that nothing keeps. */
const USE_HERE =
  'Let the clients in this job trust the file at cert-path, and skip steps that need the certificate that is kept.';

/** What the inputs alone give reason to say. */
export function adviceBefore(
  { certificates, run }: KeepInputs,
  environment: Pick<Environment, 'server'>,
): Advice[] {
  return [
    ...certificates.flatMap(({ request }) => adviceOnSpecification(request.specification)),
    ...adviceOnMissingArtifacts(run, environment),
  ];
}

/** What the result gives reason to say. Of a dry run there is nothing more to say. */
export function adviceAfter(report: KeepReport, inputs: KeepInputs, environment: Environment): Advice[] {
  if (report.isDryRun) return [];
  return [
    ...adviceOnLackOfKeys(keptIn(report), inputs, environment),
    ...adviceOnResult(report, inputs, environment),
  ];
}

/** As `adviceAfter`, without what the summary of the run says in its own words. */
export function adviceOnResult(report: KeepReport, inputs: KeepInputs, environment: Environment): Advice[] {
  if (report.isDryRun) return [];
  const kept = keptIn(report);
  const mayKeep = whyNothingIsStored(inputs, environment) === null;
  return [
    ...adviceOnThisJob(kept, inputs, environment),
    ...adviceOnMissingNames(kept),
    ...adviceOnAttempt(kept, inputs, environment),
    ...adviceOnChanges(kept),
    ...kept.flatMap(adviceOnPermanence),
    ...(mayKeep ? adviceOnPassingBackups(kept, report, inputs, environment) : []),
    ...adviceOnSleepingSchedule(kept, report, inputs, environment),
    ...adviceOnWeakFiles(kept),
    ...adviceOnPassphrase(kept, report, inputs),
    ...adviceOnBackup(kept, report, inputs),
  ];
}

function adviceOnSpecification(specification: CertificateSpecification): Advice[] {
  if (!specification.usages.includes('server-auth')) return [];
  const { commonName } = specification.subject;
  const days = specification.validityDays;
  const advice: Advice[] = [];
  if (days > APPLE_MAX_DAYS) {
    advice.push(
      warning(
        `The certificate for ${commonName} will last ${days} days. Apple's platforms refuse TLS server certificates over ${APPLE_MAX_DAYS} days. Give fewer days, unless no Apple device connects.`,
      ),
    );
  }
  if (commonNameIsUncovered(specification)) {
    advice.push(
      warning(
        `The common name ${commonName} is not among subject-alternative-names, and TLS clients look only there. Add it.`,
      ),
    );
  }
  const wildcards = tooWideWildcards(specification);
  if (wildcards.length > 0) {
    advice.push(
      warning(
        `TLS clients refuse ${summarize(wildcards)}: a wildcard needs a name of two labels behind it, as in *.dev.localhost. Add the hosts one by one, or one more label.`,
      ),
    );
  }
  return advice;
}

/** A certificate that was kept. */
interface Kept {
  readonly certificate: KeptReport['certificate'];
  readonly outcome: CertificateReport;
}

function keptIn({ reports }: KeepReport): Kept[] {
  return reports.flatMap(({ certificate, outcome }) =>
    outcome instanceof Failure ? [] : [{ certificate, outcome }],
  );
}

/** Without a passphrase no fresh runner brings a certificate back. */
function adviceOnLackOfKeys(kept: readonly Kept[], { run }: KeepInputs, environment: Environment): Advice[] {
  const mayKeep = whyNothingIsStored({ run }, environment) === null;
  if (!mayKeep || run.passphrase !== null || kept.length === 0) return [];
  return [notice(adviceWithoutPassphrase(subjectOf(kept).replace(/^The/, 'the')))];
}

/** What is issued and not stored is gone with the job: one message says so. */
function adviceOnThisJob(kept: readonly Kept[], { run }: KeepInputs, environment: Environment): Advice[] {
  const issued = kept.filter(({ outcome }) => outcome.status !== 'reused');
  const why = whyNothingIsStored({ run }, environment);
  if (why === null || issued.length === 0) return [];
  const gone = `${subjectOf(issued)} that ${issued.length === 1 ? 'was' : 'were'} issued here ${issued.length === 1 ? 'lives' : 'live'} as long as this job.`;
  return [notice(`${why} ${gone} ${USE_HERE}`)];
}

/** Why the trigger of this run lets it store nothing; `null` if it may store. */
export function whyNothingIsStored(
  { run }: Pick<KeepInputs, 'run'>,
  { eventName, lacksSecrets, server }: Pick<Environment, 'eventName' | 'lacksSecrets' | 'server'>,
): string | null {
  if (lacksSecrets && run.passphrase === null)
    return `${server.name} gives no secrets to the pull request of a fork or of Dependabot, so nothing was stored.`;
  return mayStore(eventName)
    ? null
    : `Nothing is stored on ${eventName}, which can carry untrusted code or text.`;
}

/** What follows without a passphrase for `subject`, and what to do. */
function adviceWithoutPassphrase(subject: string): string {
  return `No passphrase was given, so no private key was stored: a fresh runner cannot bring ${subject} back. Give passphrase, from a secret, to keep it.`;
}

/**
 * If all jobs of a run are run again, the server hides what earlier attempts stored as artifacts, and neither the list nor the
 * client tells. The cache, a directory and a release keep their copies.
 */
function adviceOnAttempt(
  kept: readonly Kept[],
  { run }: KeepInputs,
  { eventName, runAttempt }: Environment,
): Advice[] {
  const mayBeOlder = kept.filter(
    ({ outcome: { status, source } }) => status !== 'reused' || source === 'artifact',
  );
  const hasOtherStore = run['backup-path'] !== null || run['release-tag'] !== null || !run['upload-artifact'];
  if (Number(runAttempt) <= 1 || mayBeOlder.length === 0 || hasOtherStore || !mayStore(eventName)) return [];
  return [
    notice(
      `This is attempt ${runAttempt} of the run. If all jobs were run again, nobody can read the artifacts of earlier attempts any more. A certificate that one of them issued or renewed is then lost, and ${subjectOf(mayBeOlder).replace(/^The/, 'the')} is in use instead. Compare the fingerprint with the summary of the earlier attempt. Set release-tag or backup-path to keep copies that outlast a re-run.`,
    ),
  ];
}

function subjectOf(kept: readonly Kept[]): string {
  const [only] = kept;
  if (kept.length !== 1 || only === undefined) return `The ${kept.length} certificates`;
  return `The certificate for ${nameOf(only)}`;
}

function nameOf({ certificate }: Kept): string {
  return singleLine(certificate.request.specification.subject.commonName);
}

/** A certificate that another tool made is kept as it is, as long as the user asks for no names. */
function adviceOnMissingNames(kept: readonly Kept[]): Advice[] {
  return kept
    .filter(({ certificate, outcome }) => isOfServer(certificate) && lacksNames(outcome))
    .filter(({ outcome }) => !outcome.isKeptForEver)
    .map((each) =>
      warning(
        `The certificate for ${nameOf(each)} has no subject-alternative-names, and TLS clients look only there. It was kept as it is. Give subject-alternative-names to have it renewed with them.`,
      ),
    );
}

function isOfServer({ request }: KeptReport['certificate']): boolean {
  return request.specification.usages.includes('server-auth');
}

function lacksNames({ certificate }: CertificateReport): boolean {
  return certificate?.hasSubjectAlternativeNames === false;
}

function adviceOnChanges(kept: readonly Kept[]): Advice[] {
  return kept.flatMap((each) => {
    const { outcome, certificate } = each;
    if (outcome.certificate === null) return [];
    const { fingerprint, notAfter } = outcome.certificate;
    const advice: Advice[] = [];
    if (outcome.status === 'renewed' && outcome.replaced !== null) {
      const { replaced } = outcome;
      advice.push(
        notice(
          `Renewed the certificate for ${nameOf(each)}. Clients that pin the old certificate (${replaced.fingerprint}, valid until ${formatTime(replaced.notAfter)}) need the new one (${fingerprint}, valid until ${formatTime(notAfter)}).`,
        ),
      );
    }
    const { expectedFingerprint } = certificate.request.policy;
    if (expectedFingerprint !== undefined && fingerprint !== expectedFingerprint) {
      advice.push(
        warning(
          `The certificate for ${nameOf(each)} was ${outcome.status}. Set expected-fingerprint to ${fingerprint}, or the next run refuses it.`,
        ),
      );
    }
    return advice;
  });
}

/** A changed passphrase is done once everything that the old one sealed has been stored under the new one. */
function adviceOnPassphrase(kept: readonly Kept[], { backup }: KeepReport, { run }: KeepInputs): Advice[] {
  const resealed = kept.filter(({ outcome }) => outcome.isResealed);
  if (resealed.length === 0) return [];
  const opened = `previous-passphrase opened the earlier backup of ${subjectOf(resealed).replace(/^The/, 'the')}.`;
  const isStored = run.passphrase !== null && backup !== null && !(backup instanceof Failure);
  return [
    notice(
      isStored
        ? `${opened} The backup of this run is sealed with passphrase. Remove previous-passphrase when all workflows that use this name have run once.`
        : `${opened} This run stored no backup under passphrase, so keep previous-passphrase for the next run.`,
    ),
  ];
}

function adviceOnBackup(kept: readonly Kept[], report: KeepReport, inputs: KeepInputs): Advice[] {
  const advice: Advice[] = [];
  const early = backupThatExpiresEarly(kept, report);
  if (early !== null) {
    advice.push(
      warning(
        `The backup of ${inputs.list ?? subjectOf(kept).replace(/^The/, 'the')} expires at ${formatTime(early)}, before the next run if runs stay as far apart as the last two. Run more often, raise retention-days, or set release-tag.`,
      ),
    );
  }
  const { carriedCount } = report;
  if (carriedCount > 0) {
    advice.push(
      notice(
        `The backup ${inputs.artifactName} holds ${count(carriedCount, 'more pair')} from earlier backups, of certificates that this run did not keep. They are taken over until they expire.`,
      ),
    );
  }
  return advice;
}

/** When the artifact expires, if that is before another run as far away as the last one was. */
function backupThatExpiresEarly(kept: readonly Kept[], { backup, lastBackup, now }: KeepReport): Date | null {
  if (backup === null || backup instanceof Failure) return null;
  const expiresAt = expiryOf(backup.stored);
  const backups = [lastBackup, ...kept.map(({ outcome: { previousBackup } }) => previousBackup)];
  const times = backups.flatMap((each) => each?.madeAt.getTime() ?? []);
  if (expiresAt === null || times.length === 0) return null;
  const intervalMs = now.getTime() - Math.max(...times);
  return now.getTime() + intervalMs > expiresAt.getTime() ? expiresAt : null;
}
