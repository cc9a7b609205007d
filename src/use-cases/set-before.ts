import { formatBackupName } from '../domain/backup-name.ts';
import { pairPlaces, type PairPlace } from '../domain/backup-set.ts';
import type { Certificate } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import { isIssuedAfter } from '../domain/issue-order.ts';
import type { Secret } from '../domain/secret.ts';
import type { OpenedSet, StoredSet, Vault } from '../ports.ts';
import { examinePair, type OpeningCrypto } from './examine-pair.ts';
import { readSet } from './read-set.ts';

/** Ten thousand pairs take half of it. A set with larger files of the user's is not fetched for a comparison. */
export const MAX_COMPARED_BYTES = 64 * 1024 * 1024;

/** How the set before is compared: what opens its keys, and the time. */
export interface Comparison {
  readonly passphrase?: Secret | undefined;
  readonly now: Date;
}

/**
 * The certificates in the set before another one that were issued after those in that one, each with a key that opens
 * with the passphrase where one is given. Who can store a set can bring an older pair of ours forward under a later
 * date; so does a run that began before another one's renewal was stored. A set that is damaged or gone tells nothing; nor
 * does a certificate that is not valid yet: one of the clocks was wrong, and clients would refuse it.
 *
 * Throws a `Failure` as `Vault.open` does where there was no answer.
 */
export async function laterIssuesIn(
  before: StoredSet,
  certificates: readonly Certificate[],
  { passphrase, now }: Comparison,
  vault: Pick<Vault, 'open'>,
  crypto: OpeningCrypto,
): Promise<readonly Certificate[]> {
  if (certificates.length === 0 || before.sizeBytes > MAX_COMPARED_BYTES) return [];
  const set = await openIfSound(before, vault);
  if (set === null) return [];
  try {
    const later = await laterIn(set, before, certificates, passphrase, crypto);
    return later.filter(({ notBefore }) => notBefore <= now);
  } finally {
    await set.close();
  }
}

async function openIfSound(before: StoredSet, vault: Pick<Vault, 'open'>): Promise<OpenedSet | null> {
  try {
    return await vault.open(before);
  } catch (error) {
    if (error instanceof Failure && error.code === 'invalid') return null;
    throw error;
  }
}

async function laterIn(
  set: OpenedSet,
  { name }: StoredSet,
  certificates: readonly Certificate[],
  passphrase: Secret | undefined,
  crypto: OpeningCrypto,
): Promise<readonly Certificate[]> {
  const manifest = await readSet(set, { base: name.base, name: formatBackupName(name) });
  if (typeof manifest === 'string') return [];
  const byName = lastIssuedOfEach(certificates);
  const later: Certificate[] = [];
  for (const place of pairPlaces(manifest)) {
    const certificate = byName.get(place.record.commonName.toLowerCase());
    if (certificate === undefined) continue;
    const issue = await laterIssueAt(set, place, certificate, passphrase, crypto);
    if (issue !== null) later.push(issue);
  }
  return later;
}

/** Of several services that have one name, some are renewed before the others. */
function lastIssuedOfEach(certificates: readonly Certificate[]): ReadonlyMap<string, Certificate> {
  const inOrder = certificates.toSorted(
    (some, other) => some.notBefore.getTime() - other.notBefore.getTime(),
  );
  return new Map(inOrder.map((certificate) => [certificate.subject.commonName.toLowerCase(), certificate]));
}

/**
 * The certificate at a place of a set where it was issued after the other one, with a key that opens with the passphrase
 * where one is given; else `null`. Never throws.
 */
export async function laterIssueAt(
  set: OpenedSet,
  place: PairPlace,
  certificate: Certificate,
  passphrase: Secret | undefined,
  crypto: OpeningCrypto,
): Promise<Certificate | null> {
  const { notBefore, privateKey } = place.record;
  // What was stored without its key was issued for one job alone.
  if (privateKey === 'absent') return null;
  // What the manifest says is only a hint, which spares a derivation where it is not later.
  if (Date.parse(notBefore) <= certificate.notBefore.getTime()) return null;
  const passphrases = passphrase === undefined ? {} : { current: passphrase };
  const examination = await examinePair(set, place, passphrases, crypto);
  const counts = passphrase === undefined ? 'locked' : 'open';
  return examination.kind === counts && isIssuedAfter(examination.certificate, certificate)
    ? examination.certificate
    : null;
}
