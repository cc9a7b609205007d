import { decide, isReusable, type Assignment, type RunConditions } from '../../../domain/renewal/decision.ts';
import type { ExistingPair } from '../../../domain/renewal/existing.ts';
import { isDue } from '../../../domain/renewal/renewal.ts';
import type { KeepDependencies, KeptCertificate } from '../keep-request.ts';
import { findExisting, soughtFor, type FindDependencies } from './find-existing.ts';
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
  const isUnseen = first.kind === 'renew' && first.reason !== 'forced' && !dependencies.keyring.hasPassphrase;
  const unseen = isUnseen
    ? await (await loadBeforeRenewal()).renewalUnseen(first.existing, sought, policy, lookup, dependencies)
    : null;
  // A server may have told its time meanwhile.
  const run = conditionsOf(dependencies, now);
  const decision = decide(found, specification, policy, run);
  if (decision.kind === 'refuse') throw decision.failure;
  if (unseen !== null && decision.kind === 'renew') dependencies.log.warning(unseen);
  if (decision.kind === 'issue') {
    if ('problem' in found) (await loadRemarks()).warnOfNewBeside(found, decision, policy, dependencies);
    return { ...certificate, plan: { decision, replaces: null } };
  }
  const { existing } = decision;
  if (existing.inPlaceOf !== undefined) dependencies.log.warning(existing.inPlaceOf);
  if (decision.kind === 'reuse') {
    if (isRemarkable(existing)) (await loadRemarks()).remarkOnReused(existing, policy, dependencies);
    if (workspace.isKeyExposed && existing.inPlaceOf === undefined)
      (await loadRemarks()).warnOfExposedKey(files, dependencies);
    const reused = dependencies.keyring.hasPassphrase ? withSince(existing, policy, now) : existing;
    const plan = { decision: { ...decision, existing: reused }, replaces: null };
    if (existing.currentSince === undefined || !dependencies.keyring.hasPreviousPassphrase)
      return { ...certificate, plan };
    const { pairToReseal } = await import('./reseal.ts');
    return { ...certificate, plan: { ...plan, ...(await pairToReseal(existing, sought, lookup)) } };
  }
  const { refuseToContest, renewedElsewhere, refuseToReplaceUnknown } = await loadBeforeRenewal();
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

function conditionsOf({ keyring, mayStore, serverTime, store }: PlanDependencies, now: Date): RunConditions {
  const losesKeys = !mayStore || !keyring.hasPassphrase || store.stores.length === 0;
  return { now, mayStore, losesKeys, serverTime: serverTime() };
}

/** Whether there is something to say of a pair that is used as it is. */
function isRemarkable({ currentSince, otherBranch, warning }: ExistingPair): boolean {
  return currentSince !== undefined || otherBranch !== undefined || warning !== undefined;
}

/** As a rule nothing is renewed. */
const loadBeforeRenewal = (): Promise<typeof import('./before-renewal.ts')> => import('./before-renewal.ts');

/** As a rule nothing is to be said. */
const loadRemarks = (): Promise<typeof import('./remarks.ts')> => import('./remarks.ts');
