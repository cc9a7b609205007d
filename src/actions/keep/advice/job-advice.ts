import type { RunEnvironment } from '../../../adapters/github/run/run-environment.ts';
import { changedFields } from '../../../domain/certificate/specification.ts';
import { mayStore } from '../../../domain/renewal/trigger.ts';
import type { Advice } from '../../report/advice-boxes.ts';
import { MISSING_SECRET, notice } from '../../step/advice.ts';
import type { KeepInputs } from '../inputs.ts';
import { objectOf, subjectOf, type Kept } from './kept.ts';

/** What of the environment says whether a later job has what this one issues. */
export type JobEnvironment = Pick<RunEnvironment, 'eventName' | 'lacksSecrets' | 'runAttempt' | 'server'>;

/** What to do with a certificate that nothing keeps. */
const USE_HERE =
  'Let the clients in this job trust the file at cert-path, and skip steps that need the certificate that is kept.';

/** Without a passphrase no fresh runner brings a certificate back. */
export function adviceOnLackOfKeys(
  kept: readonly Kept[],
  { run }: KeepInputs,
  environment: JobEnvironment,
): Advice[] {
  const mayKeep = whyNothingIsStored({ run }, environment) === null;
  if (!mayKeep || run.passphrase !== null || kept.length === 0) return [];
  return [
    notice(
      `No passphrase was given, so no private key was stored: a fresh runner cannot bring ${objectOf(kept)} back. Give passphrase, from a secret, to keep it. ${MISSING_SECRET}`,
    ),
  ];
}

/** What is issued and not stored is gone with the job: one message says so. */
export function adviceOnThisJob(
  kept: readonly Kept[],
  { run }: KeepInputs,
  environment: JobEnvironment,
): Advice[] {
  const issued = kept.filter(({ outcome }) => outcome.status !== 'reused');
  const why = whyNothingIsStored({ run }, environment);
  if (why === null || issued.length === 0) return [];
  const gone = `${subjectOf(issued)} that ${issued.length === 1 ? 'was' : 'were'} issued here ${issued.length === 1 ? 'lives' : 'live'} as long as this job.`;
  return [notice(`${why} ${gone} ${USE_HERE}`)];
}

/** A run that may store nothing renews nothing either, whatever its inputs ask for. */
export function adviceOnUnapplied(
  kept: readonly Kept[],
  { run }: KeepInputs,
  environment: JobEnvironment,
): Advice[] {
  const why = whyNothingIsStored({ run }, environment);
  const unapplied = kept.filter(isUnapplied);
  if (why === null || unapplied.length === 0) return [];
  return [
    notice(
      `${why} So ${objectOf(unapplied)} ${unapplied.length === 1 ? 'was' : 'were'} used as ${unapplied.length === 1 ? 'it is' : 'they are'}, though the inputs ask for ${unapplied.length === 1 ? 'a new one' : 'new ones'}. Run the workflow on push, schedule or workflow_dispatch to renew.`,
    ),
  ];
}

function isUnapplied({ certificate: { request }, outcome: { status, certificate } }: Kept): boolean {
  if (status !== 'reused' || certificate === null) return false;
  const { forceRenewal, renewBefore, expectedFingerprint } = request.policy;
  // Other inputs than these two alone replace a pair.
  const mayChange = renewBefore.kind !== 'never' && expectedFingerprint === undefined;
  return forceRenewal || (mayChange && changedFields(certificate, request.specification).length > 0);
}

/** Why the trigger of this run lets it store nothing; `null` if it may store. */
export function whyNothingIsStored(
  { run }: Pick<KeepInputs, 'run'>,
  { eventName, lacksSecrets, server }: Pick<JobEnvironment, 'eventName' | 'lacksSecrets' | 'server'>,
): string | null {
  if (lacksSecrets && run.passphrase === null)
    return `${server.name} gives no secrets to the pull request of a fork, nor to Dependabot, so nothing was stored.`;
  return mayStore(eventName)
    ? null
    : `Nothing is stored on ${eventName}, which can carry untrusted code or text.`;
}

/**
 * If all jobs of a run are run again, the server hides what earlier attempts stored as artifacts, and neither the list nor the
 * client tells. The cache, a directory and a release keep their copies.
 */
export function adviceOnAttempt(
  kept: readonly Kept[],
  { run }: KeepInputs,
  { eventName, runAttempt }: JobEnvironment,
): Advice[] {
  const mayBeOlder = kept.filter(
    ({ outcome: { status, source } }) => status !== 'reused' || source === 'artifact',
  );
  const hasOtherStore = run['backup-path'] !== null || run['release-tag'] !== null || !run['upload-artifact'];
  if (Number(runAttempt) <= 1 || mayBeOlder.length === 0 || hasOtherStore || !mayStore(eventName)) return [];
  return [
    notice(
      `This is attempt ${runAttempt} of the run. If all jobs were run again, nobody can read the artifacts of earlier attempts any more. A certificate that one of them issued or renewed is then lost, and ${objectOf(mayBeOlder)} is in use instead. Compare the fingerprint with the summary of the earlier attempt. Set release-tag or backup-path to keep copies that outlast a re-run.`,
    ),
  ];
}
