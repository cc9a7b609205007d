import { describeFields, refuseAlternation } from '../../../domain/renewal/alternation.ts';
import type { Certificate } from '../../../domain/certificate/certificate.ts';
import type { ExistingPair } from '../../../domain/renewal/existing.ts';
import { Failure } from '../../../domain/failure.ts';
import type {
  CertificateSpecification,
  SpecificationField,
} from '../../../domain/certificate/specification.ts';
import type { RenewalPolicy } from '../../../domain/renewal/decision.ts';
import type { Sought } from '../../search/copies.ts';
import type { KeepDependencies } from '../keep-request.ts';
import { lookUp, type FindDependencies } from './find-existing.ts';
import type { Lookups } from './search-on-demand.ts';

/** Of a pair of the workspace that is due, another pair that the stores hold; else `null`. */
export async function renewedElsewhere(
  existing: ExistingPair,
  { commonName, name }: Sought,
  lookup: Lookups,
  { keyring }: Pick<KeepDependencies, 'keyring'>,
): Promise<ExistingPair | null> {
  if (existing.source !== 'workspace' || !keyring.hasPassphrase || existing.currentSince === undefined)
    return null;
  const stored = await lookup.find({ commonName, name });
  return stored.state === 'found' ? stored.pair : null;
}

/**
 * A pair of the workspace that is in no backup may be somebody's who does not know that its lifetime or its names are asked for otherwise.
 * Warns that it gives way. Throws a `Failure` (`specification-changed`) instead if it is not due, a new one would replace it, and backups
 * are kept: had Certkeep made it, one would hold it.
 */
export function refuseToReplaceUnknown(
  { certificate, place, isUnknown }: ExistingPair,
  changedFields: readonly SpecificationField[],
  other: ExistingPair | null,
  { log, store, isDue }: Pick<KeepDependencies, 'log' | 'store'> & { readonly isDue: boolean },
): void {
  if (isUnknown !== true) return;
  const what = `The certificate at ${place} (${certificate.fingerprint}) is in no backup that this run can open, and is not what the inputs ask for: ${changedFields.join(', ')}`;
  if (other === null && !isDue && store.stores.length > 0)
    throw new Failure(
      'specification-changed',
      `${what}. Nothing was changed. ${howToKeep(certificate, changedFields)} To have it replaced by a new one, set force-renewal: true once; it is backed up first.`,
    );
  const successor =
    other === null
      ? 'a new one'
      : `the one of the backups, ${other.certificate.fingerprint} (${other.place})`;
  log.warning(
    `${what}. It is replaced by ${successor}, and a copy of it is kept. To go on using it, restore that copy and set these inputs to its values.`,
  );
}

function howToKeep(certificate: Certificate, changedFields: readonly SpecificationField[]): string {
  const { keyType, keyDescription } = certificate;
  return keyType === 'other'
    ? `Certkeep keeps no key of its type (${keyDescription}): back the files up with certkeep/certkeep/backup instead.`
    : `To keep it, set the inputs to its values (${describeFields(certificate, changedFields)}).`;
}

/**
 * Throws a `Failure` if a run without a passphrase is about to renew a pair, and sealed backups are there, or may be: a missing secret
 * arrives as an empty text, and no backup would hold the new key. A person can have it so all the same. Where the token may not look,
 * returns what there is to warn of; else `null`.
 */
export async function renewalUnseen(
  { place }: ExistingPair,
  sought: Sought,
  { onRestoreError }: RenewalPolicy,
  lookup: Lookups,
  dependencies: FindDependencies,
): Promise<string | null> {
  if (onRestoreError === 'issue') return null;
  const stored = await lookUp(sought, lookup, dependencies);
  const { state } = stored;
  if (state !== 'locked' && state !== 'unreadable' && state !== 'denied') return null;
  if (state === 'denied') return warningOfDenied(stored.problem);
  throw refuseUnseenRenewal(place, state, stored.problem);
}

/** The failure of a pair that is due and must not be renewed without a passphrase, because sealed backups are there, or may be. */
function refuseUnseenRenewal(place: string, state: 'locked' | 'unreadable', problem: string): Failure {
  const remedy =
    state === 'locked'
      ? 'Check that the secret exists and that its name is spelled as in the workflow. If you gave the passphrase up on purpose, set force-renewal: true once.'
      : 'Run again.';
  return new Failure(
    state,
    `The certificate at ${place} is due for renewal, and no backup would hold its new key. ${problem} Nothing was renewed. ${remedy}`,
  );
}

/** The warning of a renewal that goes on although the token may not look for backups. All certificates of a list have one text, which is logged once. */
function warningOfDenied(problem: string): string {
  return `${problem} What is due is renewed all the same, and no backup holds its new key. If the secret with the passphrase is only missing, give both.`;
}

/** Throws a `Failure` (`contested`) if another step seems to keep the same name with another specification. */
export function refuseToContest(
  { certificate }: ExistingPair,
  specification: CertificateSpecification,
  recent: readonly Certificate[],
): void {
  const earlier = recent.filter(({ fingerprint }) => fingerprint !== certificate.fingerprint);
  const failure = refuseAlternation([certificate, ...earlier], specification);
  if (failure !== null) throw failure;
}
