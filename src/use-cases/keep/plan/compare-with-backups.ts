import type { Certificate } from '../../../domain/certificate/certificate.ts';
import type { RenewalPolicy } from '../../../domain/renewal/decision.ts';
import type { ExistingPair } from '../../../domain/renewal/existing.ts';
import { asFailure } from '../../../domain/failure.ts';
import { formatTime, type CertificateRecord, type KnownPair } from '../../../domain/backup/manifest.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import { pairsKnownTo } from '../../../domain/renewal/other-pairs.ts';
import type { Sought } from '../../search/copies.ts';
import type { BackupKnowledge } from '../../search/find-pair.ts';
import type { Lookups } from './search-on-demand.ts';

/**
 * A pair of the workspace, with what the stores know of it.
 *
 * Throws a `Failure` (`locked`) if the passphrase does not open the newest backup, unless a person has a new certificate issued then.
 */
export async function compareWithBackups(
  pair: ExistingPair,
  sought: Sought,
  policy: RenewalPolicy,
  lookup: Lookups,
): Promise<ExistingPair> {
  const knowledge = await knowledgeOf(pair, sought, policy, lookup);
  const { current, known, remembered, unseen } = knowledge;
  const warning = warningOf(pair, knowledge, sought);
  const listed = known?.set.listed;
  const others = [known, current].flatMap((copy) => (copy === null ? [] : pairsKnownTo(copy.record)));
  return {
    ...pair,
    since: sinceOf(pair.certificate, knowledge),
    ...(known === null && remembered === undefined && unseen === undefined ? { isUnknown: true } : {}),
    isBackedUp: listed !== undefined && listed.source !== 'cache' && known?.record.privateKey === 'sealed',
    ...(listed === undefined || listed.source === 'cache'
      ? {}
      : { backup: { place: listed.place, madeAt: listed.name.time } }),
    ...(current === null ? {} : { currentSince: new Date(current.record.since) }),
    ...(others.length === 0 ? {} : { others }),
    ...(unseen === undefined ? {} : { unseen }),
    ...(warning === null ? {} : { warning }),
  };
}

/**
 * What the stores know of a pair. A passphrase that does not open the newest backup must not seal the next one: every other run would be
 * locked out by it. A person can have it so all the same.
 */
async function knowledgeOf(
  { certificate }: ExistingPair,
  sought: Sought,
  { onRestoreError }: RenewalPolicy,
  lookup: Lookups,
): Promise<BackupKnowledge> {
  try {
    return await lookup.knowledgeOf(certificate, sought);
  } catch (error) {
    const { code, message } = asFailure(error);
    if (code !== 'locked' || onRestoreError === 'fail') throw error;
    return { known: null, current: null, unseen: { problem: message, advice: 'Nothing was renewed.' } };
  }
}

/**
 * Since when a pair of the workspace is the certificate of its name; `null` if from now on. If a backup that this run cannot open may hold
 * it, the current one may have replaced it. Then it counts since it was issued.
 */
function sinceOf({ notBefore }: Certificate, { known, remembered, unopened }: BackupKnowledge): Date | null {
  const before = known?.record ?? remembered;
  if (before !== undefined) return new Date(before.since);
  return unopened === undefined ? null : notBefore;
}

/** What to say if this pair of the workspace is used; `null` if there is nothing to say. */
function warningOf(
  { certificate, place }: ExistingPair,
  { known, current, remembered, unopened, unseen }: BackupKnowledge,
  { commonName, expectedFingerprint }: Sought,
): string | null {
  const name = singleLine(commonName);
  if (unseen !== undefined)
    return `The certificate for ${name} in the workspace is used, but could not be compared with its backups. ${unseen.problem}`;
  if (current === null || certificate.fingerprint === expectedFingerprint) return null;
  const { record, set } = current;
  const other = `${record.fingerprint} (${set.listed.place}, since ${record.since})`;
  const how = known === null ? ` ${whatComesOf(certificate, record, remembered, unopened)}` : '';
  return `The workspace holds another certificate for ${name} than the backups: ${certificate.fingerprint} at ${place}, not ${other}. The one in the workspace is used.${how} Set expected-fingerprint to the one that is right.`;
}

function whatComesOf(
  { notBefore }: Certificate,
  current: CertificateRecord,
  remembered: KnownPair | undefined,
  unopened: string | undefined,
): string {
  if (remembered !== undefined && remembered.since < current.since)
    return 'It was replaced, and no backup holds it any more. The other one stays the certificate of this name.';
  if (remembered !== undefined)
    return 'It replaced the other one, and no backup holds it any more. It is the certificate of this name again.';
  return unopened === undefined
    ? 'No backup that could be used holds it, so from now on it is the certificate of this name.'
    : `The passphrase does not open ${unopened}, which may hold it. So it counts since ${formatTime(notBefore)}, when it was issued, and the one that counts since a later time is used from now on.`;
}
