import {
  decide,
  isReusable,
  type Assignment,
  type RenewalPolicy,
  type RunConditions,
} from '../../../domain/renewal/decision.ts';
import type { Existing, ExistingPair } from '../../../domain/renewal/existing.ts';
import { isDue } from '../../../domain/renewal/renewal.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { CertificateFiles } from '../../../ports/certificate-files.ts';
import type { Sought } from '../../search/copies.ts';
import type { KeepDependencies, KeptCertificate } from '../keep-request.ts';
import { findExisting, lookUp, soughtFor, type FindDependencies } from './find-existing.ts';
import type { Lookups } from './search-on-demand.ts';
import { withEarlierSince, withSince } from '../since.ts';
import { readWorkspace } from './workspace.ts';

/** The decision about a certificate, and the pair that it replaces, if any. */
export interface Plan {
  readonly decision: Assignment;
  readonly replaces: ExistingPair | null;
  /** The pair that counts, if the run uses another one and only the previous passphrase opens it; absent for none. */
  readonly reseals?: ExistingPair;
}

/** A certificate whose plan can be executed. */
export interface Task extends KeptCertificate {
  readonly plan: Plan;
}

export type PlanDependencies = FindDependencies & Pick<KeepDependencies, 'store' | 'serverTime'>;

/**
 * Finds the existing certificate and decides what to do about it: the files of the workspace first, else what the stores hold. Before
 * a pair of the workspace is renewed, a pair that another runner has renewed already is used instead.
 *
 * Throws the `Failure` of a decision to refuse, `contested` if two steps keep one name, and `invalid` for a file that is neither a
 * certificate nor a key.
 */
export async function plan(
  certificate: KeptCertificate,
  lookup: Lookups,
  dependencies: PlanDependencies,
  now: Date,
): Promise<Task> {
  const { request, files } = certificate;
  const { specification, policy } = request;
  const sought = soughtFor(certificate);
  const workspace = await readWorkspace(files, dependencies.reader);
  const found = await findExisting(workspace, certificate, sought, lookup, dependencies);
  const first = decide(found, specification, policy, conditionsOf(dependencies, now));
  const unseen =
    first.kind === 'renew' && first.reason !== 'forced'
      ? await renewalUnseen(first.existing, sought, policy, lookup, dependencies)
      : null;
  // A server may have told its time meanwhile.
  const run = conditionsOf(dependencies, now);
  const decision = decide(found, specification, policy, run);
  if (decision.kind === 'refuse') throw decision.failure;
  if (unseen !== null && decision.kind === 'renew') dependencies.log.warning(unseen);
  if (decision.kind === 'issue') {
    warnOfNewBeside(found, decision, policy, dependencies);
    return { ...certificate, plan: { decision, replaces: null } };
  }
  const { existing } = decision;
  if (existing.inPlaceOf !== undefined) dependencies.log.warning(existing.inPlaceOf);
  if (decision.kind === 'reuse') {
    warnOf(existing, dependencies);
    noteReturn(existing, policy, dependencies);
    if (workspace.isKeyExposed && existing.inPlaceOf === undefined) warnOfExposedKey(files, dependencies);
    const reused = dependencies.keyring.hasPassphrase ? withSince(existing, policy, now) : existing;
    const plan = { decision: { ...decision, existing: reused }, replaces: null };
    if (existing.currentSince === undefined || !dependencies.keyring.hasPreviousPassphrase)
      return { ...certificate, plan };
    const { pairToReseal } = await import('./reseal.ts');
    return { ...certificate, plan: { ...plan, ...(await pairToReseal(existing, sought, lookup)) } };
  }
  const { refuseToContest, renewedElsewhere, refuseToReplaceUnknown } = await import('./before-renewal.ts');
  const renewed = await renewedElsewhere(existing, sought, lookup, dependencies);
  const isUsable =
    renewed !== null && decision.reason !== 'forced' && isReusable(renewed, specification, policy, run);
  const isChanged = decision.reason === 'specification-changed' && dependencies.keyring.hasPassphrase;
  if (isChanged && !isUsable)
    refuseToContest(existing, specification, await lookup.recentCertificates(sought));
  if (isChanged)
    refuseToReplaceUnknown(existing, decision.changedFields, isUsable ? renewed : null, {
      ...dependencies,
      isDue: isDue(existing.certificate, policy.renewBefore, now),
    });
  if (isUsable) {
    const chosen: Assignment = { kind: 'reuse', reason: 'still-valid', existing: renewed };
    return { ...certificate, plan: { decision: chosen, replaces: withEarlierSince(existing, renewed) } };
  }
  return { ...certificate, plan: { decision, replaces: existing } };
}

/**
 * Throws a `Failure` if a run without a passphrase is about to renew a pair, and sealed backups are there, or may be: a missing secret
 * arrives as an empty text, and no backup would hold the new key. A person can have it so all the same. Where the token may not look,
 * returns what there is to warn of; else `null`.
 */
async function renewalUnseen(
  { place }: ExistingPair,
  sought: Sought,
  { onRestoreError }: RenewalPolicy,
  lookup: Lookups,
  dependencies: PlanDependencies,
): Promise<string | null> {
  if (dependencies.keyring.hasPassphrase || onRestoreError === 'issue') return null;
  const stored = await lookUp(sought, lookup, dependencies);
  const { state } = stored;
  if (state !== 'locked' && state !== 'unreadable' && state !== 'denied') return null;
  const { refuseUnseenRenewal, warningOfDenied } = await import('./before-renewal.ts');
  if (state === 'denied') return warningOfDenied(stored.problem);
  throw refuseUnseenRenewal(place, state, stored.problem);
}

function conditionsOf({ keyring, mayStore, serverTime, store }: PlanDependencies, now: Date): RunConditions {
  const losesKeys = !mayStore || !keyring.hasPassphrase || store.stores.length === 0;
  return { now, mayStore, losesKeys, serverTime: serverTime() };
}

/** A person asked for a new certificate beside something that could not be used; that must not happen in silence. */
function warnOfNewBeside(
  existing: Existing,
  { reason }: Assignment,
  { onRestoreError }: RenewalPolicy,
  { log }: Pick<PlanDependencies, 'log'>,
): void {
  if (!('problem' in existing)) return;
  const isForced = reason === 'forced' || onRestoreError === 'fail';
  const input = isForced ? 'force-renewal: true' : 'on-restore-error: issue';
  log.warning(`${existing.problem} A new certificate is issued, because ${input} is set.`);
}

/** It stays as it is: somebody may have meant it so. */
function warnOfExposedKey(
  { privateKeyPath }: CertificateFiles,
  { log }: Pick<PlanDependencies, 'log'>,
): void {
  log.warning(
    `Every user of this machine can read the private key at ${privateKeyPath}. Run chmod 600 on it; if a server reads it through a group, chmod 640.`,
  );
}

/** A person named another pair than the one that counts: then that one counts from now on. */
function noteReturn(
  { certificate, currentSince }: ExistingPair,
  { expectedFingerprint }: RenewalPolicy,
  { log, mayStore }: Pick<PlanDependencies, 'log' | 'mayStore'>,
): void {
  if (expectedFingerprint === undefined || currentSince === undefined || !mayStore) return;
  const name = singleLine(certificate.subject.commonName);
  log.notice(
    `The newest backups hold another certificate for ${name}. The one that expected-fingerprint names is its certificate from now on (${certificate.fingerprint}). Clients that pin the other one need this one.`,
  );
}

function warnOf({ otherBranch, place, warning }: ExistingPair, { log }: PlanDependencies): void {
  if (warning !== undefined) log.warning(warning);
  if (otherBranch === undefined) return;
  log.warning(
    `Only another branch has backups of this certificate (${singleLine(otherBranch)}, ${place}). Its certificate is used. Run the workflow on the default branch, so that every branch finds it.`,
  );
}
