import type { RenewalPolicy } from '../../../domain/renewal/decision.ts';
import { judgePair, type Existing } from '../../../domain/renewal/existing.ts';
import type { Sought } from '../../search/copies.ts';
import type { LookupResult } from '../../search/lookup-result.ts';
import type { KeepDependencies, KeptCertificate } from '../keep-request.ts';
import type { Lookups } from './search-on-demand.ts';
import { besideStored, judgeWorkspacePair, type Workspace } from './workspace.ts';

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
  const { reader } = dependencies;
  const { certificate, privateKey } = workspace;
  if (certificate !== null && privateKey !== null) {
    const judged = judgeWorkspacePair({ certificate, privateKey }, sought.commonName, files, reader);
    // Without a passphrase nothing that is stored could be opened.
    if (!dependencies.keyring.hasPassphrase) return judged;
    if (judged.state === 'key-mismatch') {
      const found = await lookup.find(sought);
      const stored = found.state === 'found' ? judgePair(found.pair, sought.commonName) : null;
      if (stored?.state !== 'valid') return judged;
      return besideStored(judged.problem, judged.state, stored.pair, request.policy, dependencies.mayStore);
    }
    if (judged.state !== 'valid') return judged;
    const { compareWithBackups } = await import('./compare-with-backups.ts');
    return { ...judged, pair: await compareWithBackups(judged.pair, sought, request.policy, lookup) };
  }
  if (certificate?.isSelfSigned === false)
    return { state: 'foreign', certificate, place: files.certificatePath };
  const found = await lookUp(sought, lookup, dependencies);
  const judge = (): Existing => existingOf(found, sought, request.policy, dependencies);
  if (certificate === null && privateKey === null) return judge();
  const { completeHalf } = await import('./half-pair.ts');
  return completeHalf(workspace, files, { found, judge, policy: request.policy }, dependencies);
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
