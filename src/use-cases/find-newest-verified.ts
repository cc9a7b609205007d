import { formatBackupName } from '../domain/backup-name.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import type { CertificateReader, KeySealer, Log, StoredSet, Vault } from '../ports.ts';
import type { Passphrases } from './examine-pair.ts';
import { examineSet, type Examination } from './examine-set.ts';

export interface DrillWorld {
  readonly log: Log;
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
}

/**
 * Runs without a passphrase store sets without a key. So many of them in a row are looked into for one that has the key,
 * since the newest key must not be lost behind them.
 */
const MAX_KEYLESS_SETS = 5;

/**
 * The newest of the sets that passes its drill, and of what it lacks, the key, the newest set that has it: one or two
 * sets; none where not one passes. `sets` are those of the vault, newest first.
 *
 * Throws a `Failure`: `locked` where the passphrase does not open a set, `unreadable` where a set could not be fetched.
 */
export async function findNewestVerified(
  sets: readonly StoredSet[],
  vault: Vault,
  passphrases: Passphrases,
  world: DrillWorld,
): Promise<readonly StoredSet[]> {
  const keyless: StoredSet[] = [];
  for (const set of sets) {
    const examination = await drill(set, vault, passphrases, world);
    if (examination === null) continue;
    if (examination.kind === 'damaged') {
      world.log.warning(
        `The backup at ${set.place} is damaged: ${examination.problem}. It does not count as the newest verified one.`,
      );
    } else if (examination.kind === 'locked' && passphrases.current !== undefined) {
      throw lockedAt(set);
    } else if (examination.kind === 'keyless') {
      keyless.push(set);
      if (keyless.length === MAX_KEYLESS_SETS) break;
    } else {
      return [...keyless.slice(0, 1), set];
    }
  }
  return keyless.slice(0, 1);
}

/** `null` where the set is gone by now. */
async function drill(
  set: StoredSet,
  vault: Vault,
  passphrases: Passphrases,
  world: DrillWorld,
): Promise<Examination | null> {
  let opened;
  try {
    opened = await vault.open(set);
  } catch (error) {
    if (error instanceof Failure && error.code === 'invalid')
      return { kind: 'damaged', problem: messageOf(error) };
    throw error;
  }
  if (opened === null) return null;
  try {
    const expected = { base: set.name.base, name: formatBackupName(set.name) };
    return await examineSet(opened, expected, passphrases, world);
  } finally {
    await opened.close();
  }
}

function lockedAt(set: StoredSet): Failure {
  return new Failure(
    'locked',
    `The passphrase does not open the private key at ${set.place}. Give the passphrase that sealed it.`,
  );
}
