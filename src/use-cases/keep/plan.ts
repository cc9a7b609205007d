import {
  decide,
  isReusable,
  type Assignment,
  type RenewalPolicy,
  type RunConditions,
} from '../../domain/renewal/decision.ts';
import { judgePair, type Existing, type ExistingPair } from '../../domain/renewal/existing.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { CertificateFiles } from '../../ports/certificate-files.ts';
import type { LookupResult } from '../search/lookup-result.ts';
import type { Sought } from '../search/find-pair.ts';
import type { KeepDependencies, KeptCertificate } from './keep-request.ts';
import type { Lookups } from './search-on-demand.ts';
import { withEarlierSince, withSince } from './since.ts';
import { completes, incomplete, judgeWorkspacePair, readWorkspace, type Workspace } from './workspace.ts';

/** The decision about a certificate, and the pair that it replaces, if any. */
export interface Plan {
  readonly decision: Assignment;
  readonly replaces: ExistingPair | null;
}

/** A certificate whose plan can be executed. */
export interface Task extends KeptCertificate {
  readonly plan: Plan;
}

export type PlanDependencies = Pick<
  KeepDependencies,
  'log' | 'reader' | 'keyring' | 'store' | 'serverTime' | 'mayStore' | 'lacksSecrets'
>;

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
  if (first.kind === 'renew' && first.reason !== 'forced')
    await refuseWithoutSecret(first.existing, sought, policy, lookup, dependencies);
  // A server may have told its time meanwhile.
  const run = conditionsOf(dependencies, now);
  const decision = decide(found, specification, policy, run);
  if (decision.kind === 'refuse') throw decision.failure;
  if (decision.kind === 'issue') {
    warnOfNewBeside(found, decision, dependencies);
    return { ...certificate, plan: { decision, replaces: null } };
  }
  const { existing } = decision;
  if (decision.kind === 'reuse') {
    warnOf(existing, dependencies);
    if (workspace.isKeyExposed) warnOfExposedKey(files, dependencies);
    const reused = dependencies.keyring.hasPassphrase ? withSince(existing, policy, now) : existing;
    return { ...certificate, plan: { decision: { ...decision, existing: reused }, replaces: null } };
  }
  const { refuseToContest, renewedElsewhere, warnOfUnknown } = await import('./before-renewal.ts');
  const renewed = await renewedElsewhere(existing, sought, lookup, dependencies);
  const isUsable =
    renewed !== null && decision.reason !== 'forced' && isReusable(renewed, specification, policy, run);
  const isChanged = decision.reason === 'specification-changed' && dependencies.keyring.hasPassphrase;
  if (isChanged && !isUsable)
    refuseToContest(existing, specification, await lookup.recentCertificates(sought));
  if (isChanged) warnOfUnknown(existing, decision.changedFields, isUsable ? renewed : null, dependencies);
  if (isUsable) {
    const chosen: Assignment = { kind: 'reuse', reason: 'still-valid', existing: renewed };
    return { ...certificate, plan: { decision: chosen, replaces: withEarlierSince(existing, renewed) } };
  }
  return { ...certificate, plan: { decision, replaces: existing } };
}

/**
 * Throws a `Failure` if a run without a passphrase is about to renew a pair, and sealed backups are there, or may be: a missing secret
 * arrives as an empty text, and no backup would hold the new key. A person can have it so all the same.
 */
async function refuseWithoutSecret(
  { place }: ExistingPair,
  sought: Sought,
  { onRestoreError }: RenewalPolicy,
  lookup: Lookups,
  dependencies: PlanDependencies,
): Promise<void> {
  if (dependencies.keyring.hasPassphrase || onRestoreError === 'issue') return;
  const stored = await lookUp(sought, lookup, dependencies);
  if (stored.state !== 'locked' && stored.state !== 'unreadable') return;
  const { withoutSecret } = await import('./before-renewal.ts');
  throw withoutSecret(place, stored.state === 'locked', stored.problem);
}

function conditionsOf({ keyring, mayStore, serverTime, store }: PlanDependencies, now: Date): RunConditions {
  const losesKeys = !mayStore || !keyring.hasPassphrase || store.stores.length === 0;
  return { now, mayStore, losesKeys, serverTime: serverTime() };
}

/** A person asked for a new certificate beside something that could not be used; that must not happen in silence. */
function warnOfNewBeside(
  existing: Existing,
  { reason }: Assignment,
  { log }: Pick<PlanDependencies, 'log'>,
): void {
  if (!('problem' in existing)) return;
  const input = reason === 'forced' ? 'force-renewal: true' : 'on-restore-error: issue';
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

function soughtFor({ name, request }: KeptCertificate): Sought {
  const { commonName } = request.specification.subject;
  const { expectedFingerprint } = request.policy;
  return { commonName, name, ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }) };
}

/**
 * The existing certificate. A certificate without its key in the workspace, or a key without its certificate, is completed from a
 * stored set of the very same pair.
 */
async function findExisting(
  workspace: Workspace,
  { files, request }: KeptCertificate,
  sought: Sought,
  lookup: Lookups,
  dependencies: PlanDependencies,
): Promise<Existing> {
  const { reader } = dependencies;
  const { certificate, privateKey } = workspace;
  if (certificate !== null && privateKey !== null) {
    const judged = judgeWorkspacePair({ certificate, privateKey }, sought.commonName, files, reader);
    if (judged.state !== 'valid') return judged;
    // Without a passphrase nothing that is stored could be opened.
    if (!dependencies.keyring.hasPassphrase) return judged;
    const { compareWithBackups } = await import('./compare-with-backups.ts');
    return { ...judged, pair: await compareWithBackups(judged.pair, sought, request.policy, lookup) };
  }
  if (certificate?.isSelfSigned === false)
    return { state: 'foreign', certificate, place: files.certificatePath };
  const stored = existingOf(await lookUp(sought, lookup, dependencies), sought, request.policy, dependencies);
  if (certificate === null && privateKey === null) return stored;
  if (stored.state === 'unreadable' || stored.state === 'locked') return stored;
  const isCompleted = stored.state === 'valid' && completes(stored.pair, workspace, reader);
  return isCompleted ? stored : incomplete(workspace, files, 'problem' in stored ? stored.problem : null);
}

function lookUp(
  sought: Sought,
  lookup: Lookups,
  { keyring, lacksSecrets, log }: PlanDependencies,
): Promise<LookupResult> {
  if (keyring.hasPassphrase || !lacksSecrets) return lookup.find(sought);
  log.debug('This run gets no secrets, so no backup could be opened; none is looked for.');
  return Promise.resolve({ state: 'absent' });
}

/** What the stores hold, as the existing certificate. */
function existingOf(
  found: LookupResult,
  { commonName }: Sought,
  { renewBefore }: RenewalPolicy,
  { keyring, log }: PlanDependencies,
): Existing {
  switch (found.state) {
    case 'found':
      return judgePair(found.pair, commonName);
    case 'invalid':
      return { ...found, isOnDisk: false };
    case 'denied':
      if (keyring.hasPassphrase || renewBefore.kind === 'never') return { ...found, state: 'unreadable' };
      // Without a passphrase nothing that is stored could be used: all that is lost is the check for a missing secret.
      log.warning(
        `${found.problem} Without a passphrase no key is stored, so no later run can bring back a certificate that is issued now. Give passphrase.`,
      );
      return { state: 'absent' };
    case 'absent':
    case 'unreadable':
    case 'locked':
    case 'lost':
      return found;
  }
}

function warnOf({ otherBranch, place, warning }: ExistingPair, { log }: PlanDependencies): void {
  if (warning !== undefined) log.warning(warning);
  if (otherBranch === undefined) return;
  log.warning(
    `Only another branch has backups of this certificate (${singleLine(otherBranch)}, ${place}). Its certificate is used. Run the workflow on the default branch, so that every branch finds it.`,
  );
}
