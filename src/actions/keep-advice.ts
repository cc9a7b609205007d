import { supportsArtifacts, type RunEnvironment } from '../adapters/github/run-environment.ts';
import { commonNameIsUncovered, type CertificateSpecification } from '../domain/specification.ts';
import { mayPersist } from '../domain/trigger.ts';
import { formatTime } from '../domain/manifest.ts';
import type { KeepReport } from '../use-cases/keep.ts';
import type { KeepInputs, RunPlaces } from './keep-inputs.ts';

/** One annotation of the run. */
export interface Advice {
  readonly level: 'notice' | 'warning';
  readonly message: string;
}

/** The longest lifetime of a TLS server certificate that Apple's platforms accept, in days. */
const APPLE_MAX_DAYS = 825;

/** What the inputs alone give reason to say. */
export function adviceBefore(
  specification: CertificateSpecification,
  places: RunPlaces,
  environment: RunEnvironment,
): Advice[] {
  return [...adviceOnSpecification(specification), ...adviceOnRun(places, environment)];
}

/** What one certificate's inputs give reason to say. */
export function adviceOnSpecification(specification: CertificateSpecification): Advice[] {
  const { commonName } = specification.subject;
  const advice: Advice[] = [];
  const isForServers = specification.usages.includes('server-auth');
  if (isForServers && specification.validityDays > APPLE_MAX_DAYS) {
    advice.push(
      warning(
        `The certificate of ${commonName} is to last ${specification.validityDays} days. Apple's platforms refuse TLS servers over ${APPLE_MAX_DAYS}; give fewer days, or ignore this where no Apple device connects.`,
      ),
    );
  }
  if (isForServers && commonNameIsUncovered(specification)) {
    advice.push(
      warning(
        `The common name ${commonName} is not among subject-alternative-names, and TLS clients look only there; add it.`,
      ),
    );
  }
  return advice;
}

/** What the run's trigger and its server give reason to say. */
export function adviceOnRun(places: RunPlaces, environment: RunEnvironment): Advice[] {
  const advice: Advice[] = [];
  if (!mayPersist(environment.eventName)) {
    advice.push(
      notice(
        `Nothing is stored in a run on ${environment.eventName}, which carries others' code or words: a certificate that is issued here lives as long as this job.`,
      ),
    );
  }
  if (!supportsArtifacts(environment) && places.uploadArtifact) {
    advice.push(
      warning(
        'GitHub Enterprise Server has no service for artifacts: the backup goes to backup-path alone. Set upload-artifact: false to be rid of this warning.',
      ),
    );
  }
  return advice;
}

/** What the outcome gives reason to say. */
export function adviceAfter(report: KeepReport, { request }: KeepInputs): Advice[] {
  const { commonName } = request.specification.subject;
  const advice: Advice[] = [];
  if (request.passphrase === undefined && !request.dryRun) {
    advice.push(
      notice(
        `No passphrase was given, so the private key of ${commonName} was not stored: a fresh runner cannot bring this certificate back, and issues a new one. Give passphrase, from a secret, to keep it.`,
      ),
    );
  }
  const early = backupThatExpiresEarly(report);
  if (early !== null) {
    advice.push(
      warning(
        `The backup of ${commonName} expires at ${formatTime(early)}, before the next run if runs go on as far apart as the last two. Run more often, or raise retention-days.`,
      ),
    );
  }
  const { expectedFingerprint } = request.policy;
  const fingerprint = report.certificate?.fingerprint;
  if (expectedFingerprint !== undefined && fingerprint !== undefined && fingerprint !== expectedFingerprint) {
    advice.push(
      warning(
        `The certificate of ${commonName} was ${report.status}: set expected-fingerprint to ${fingerprint}, or the next run refuses it.`,
      ),
    );
  }
  return advice;
}

/** When the artifact expires, where that is before another run as far away as the last one was. */
function backupThatExpiresEarly(report: KeepReport): Date | null {
  const expiresAt = report.backup?.stored.find((set) => set.source === 'artifact')?.expiresAt ?? null;
  if (expiresAt === null || report.previousBackupAt === null) return null;
  const rhythmMs = report.now.getTime() - report.previousBackupAt.getTime();
  return report.now.getTime() + rhythmMs > expiresAt.getTime() ? expiresAt : null;
}

function notice(message: string): Advice {
  return { level: 'notice', message };
}

function warning(message: string): Advice {
  return { level: 'warning', message };
}
