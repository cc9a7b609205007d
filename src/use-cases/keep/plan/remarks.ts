import type { Assignment, RenewalPolicy } from '../../../domain/renewal/decision.ts';
import type { ExistingPair, Problem } from '../../../domain/renewal/existing.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { CertificateFiles } from '../../../ports/certificate-files.ts';
import type { KeepDependencies } from '../keep-request.ts';

// What is said of a plan beside its decision.

type RemarkDependencies = Pick<KeepDependencies, 'log' | 'mayStore'>;

/** A person asked for a new certificate beside something that could not be used; that must not happen in silence. */
export function warnOfNewBeside(
  { problem }: Problem,
  { reason }: Assignment,
  { onRestoreError }: RenewalPolicy,
  { log }: RemarkDependencies,
): void {
  const isForced = reason === 'forced' || onRestoreError === 'fail';
  const input = isForced ? 'force-renewal: true' : 'on-restore-error: issue';
  log.warning(`${problem} A new certificate is issued, because ${input} is set.`);
}

/** It stays as it is: somebody may have meant it so. */
export function warnOfExposedKey({ privateKeyPath }: CertificateFiles, { log }: RemarkDependencies): void {
  log.warning(
    `Every user of this machine can read the private key at ${privateKeyPath}. Run chmod 600 on it; if a server reads it through a group, chmod 640.`,
  );
}

/** What there is to say of a pair that is used as it is. */
export function remarkOnReused(
  existing: ExistingPair,
  policy: RenewalPolicy,
  dependencies: RemarkDependencies,
): void {
  const { otherBranch, place, warning } = existing;
  if (warning !== undefined) dependencies.log.warning(warning);
  if (otherBranch !== undefined)
    dependencies.log.warning(
      `Only another branch has backups of this certificate (${singleLine(otherBranch)}, ${place}). Its certificate is used. Run the workflow on the default branch, so that every branch finds it.`,
    );
  noteReturn(existing, policy, dependencies);
}

/** A person named another pair than the one that counts: then that one counts from now on. */
function noteReturn(
  { certificate, currentSince }: ExistingPair,
  { expectedFingerprint }: RenewalPolicy,
  { log, mayStore }: RemarkDependencies,
): void {
  if (expectedFingerprint === undefined || currentSince === undefined || !mayStore) return;
  const name = singleLine(certificate.subject.commonName);
  log.notice(
    `The newest backups hold another certificate for ${name}. The one that expected-fingerprint names is its certificate from now on (${certificate.fingerprint}). Clients that pin the other one need this one.`,
  );
}
