import type { RenewalPolicy } from '../../../domain/renewal/decision.ts';
import { judgePair, type Existing } from '../../../domain/renewal/existing.ts';
import type { Sought } from '../../search/copies.ts';
import type { LookupResult } from '../../search/lookup-result.ts';
import type { KeepDependencies, KeptCertificate } from '../keep-request.ts';
import type { Lookups } from './search-on-demand.ts';
import type { Strays } from './strays.ts';
import { judgeWorkspacePair, type Workspace } from './workspace.ts';

/** What finding the existing certificate needs. */
export type FindDependencies = Pick<
  KeepDependencies,
  'log' | 'reader' | 'keyring' | 'lacksSecrets' | 'mayStore'
>;

/** The certificate to search for. */
export function soughtFor({ name, request }: KeptCertificate): Sought {
  const { commonName } = request.specification.subject;
  const { expectedFingerprint } = request.policy;
  return { commonName, name, ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }) };
}

/**
 * The existing certificate. A certificate without its key in the workspace, or a key without its certificate, is completed from a
 * stored set of the very same pair. Beside files that are no pair, a stored one is looked for before a new one is issued.
 */
export async function findExisting(
  workspace: Workspace,
  { files, request }: KeptCertificate,
  sought: Sought,
  lookup: Lookups,
  dependencies: FindDependencies,
): Promise<Existing> {
  const { reader, mayStore } = dependencies;
  const { certificate, privateKey } = workspace;
  const { commonName } = sought;
  const { policy } = request;
  if (certificate !== null && privateKey !== null) {
    const judged = judgeWorkspacePair({ certificate, privateKey }, commonName, files, reader);
    if (judged.state === 'key-mismatch') {
      const { mismatch } = await import('./strays.ts');
      return beside(mismatch(judged), sought, policy, lookup, dependencies);
    }
    if (judged.state === 'other-name' && policy.forceRenewal && mayStore) {
      const { pairOfOther } = await import('./strays.ts');
      return beside(pairOfOther(judged.pair, commonName), sought, policy, lookup, dependencies);
    }
    // Without a passphrase nothing that is stored could be opened.
    if (judged.state !== 'valid' || !dependencies.keyring.hasPassphrase) return judged;
    const { compareWithBackups } = await import('./compare-with-backups.ts');
    return { ...judged, pair: await compareWithBackups(judged.pair, sought, policy, lookup) };
  }
  if (certificate?.isSelfSigned === false)
    return { state: 'foreign', certificate, place: files.certificatePath };
  if (certificate === null && privateKey === null)
    return existingOf(await lookUp(sought, lookup, dependencies), sought, policy, dependencies);
  const { half } = await import('./strays.ts');
  return beside(half(workspace, files, reader), sought, policy, lookup, dependencies);
}

async function beside(
  strays: Strays,
  sought: Sought,
  policy: RenewalPolicy,
  lookup: Lookups,
  dependencies: FindDependencies,
): Promise<Existing> {
  const found = await lookUp(sought, lookup, dependencies);
  const judge = (): Existing => existingOf(found, sought, policy, dependencies);
  const { existingBeside } = await import('./strays.ts');
  return existingBeside(strays, { found, judge }, policy, dependencies);
}

/** What the stores hold. A run that gets no secrets could open nothing, and looks for nothing. */
export function lookUp(
  sought: Sought,
  lookup: Lookups,
  { keyring, lacksSecrets, log }: FindDependencies,
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
  { keyring, log }: FindDependencies,
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
