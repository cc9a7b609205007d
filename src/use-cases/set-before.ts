import { formatBackupName } from '../domain/backup-name.ts';
import { pairPlaces } from '../domain/backup-set.ts';
import type { Certificate } from '../domain/certificate.ts';
import { Failure } from '../domain/failure.ts';
import { isIssuedAfter } from '../domain/issue-order.ts';
import type { Secret } from '../domain/secret.ts';
import type { OpenedSet, StoredSet, Vault } from '../ports.ts';
import { examinePair, type OpeningCrypto } from './examine-pair.ts';
import { readSet } from './read-set.ts';

/** Ten thousand pairs take half of it. A set with larger files of the user's is not fetched for a comparison. */
const MAX_COMPARED_BYTES = 64 * 1024 * 1024;

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
  const byName = new Map(
    certificates.map((certificate) => [certificate.subject.commonName.toLowerCase(), certificate]),
  );
  const later: Certificate[] = [];
  for (const place of pairPlaces(manifest)) {
    const { commonName, notBefore, privateKey } = place.record;
    const certificate = byName.get(commonName.toLowerCase());
    // What was stored without its key was issued for one job alone.
    if (certificate === undefined || privateKey === 'absent') continue;
    // What the manifest says is only a hint, which spares a derivation where it is not later.
    if (Date.parse(notBefore) <= certificate.notBefore.getTime()) continue;
    const passphrases = passphrase === undefined ? {} : { current: passphrase };
    const examination = await examinePair(set, place, passphrases, crypto);
    const counts = passphrase === undefined ? 'locked' : 'open';
    if (examination.kind === counts && isIssuedAfter(examination.certificate, certificate))
      later.push(examination.certificate);
  }
  return later;
}
