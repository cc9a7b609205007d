import { formatBackupName } from '../../../domain/backup/backup-name.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import type { SetKind } from '../../../domain/backup/manifest.ts';
import type { RepositoryIdentity } from '../../../ports/run.ts';
import type { SetReader } from '../../../ports/stores.ts';
import {
  verifySet,
  type Verification,
  type VerifiedSet,
  type VerifyDependencies,
} from '../../verify/verify-set.ts';
import type { ListedSet } from './merged-listing.ts';

/** A verified set, and where it was found. */
export interface FoundSet extends VerifiedSet {
  readonly listed: ListedSet;
}

/** Why a set is passed over that a store lists and does not return. */
export const GONE = 'it is listed, but could not be fetched: it was deleted, or has expired';

/** What became of opening a listed set. */
export type Opening =
  | { readonly kind: 'verified'; readonly set: FoundSet }
  | { readonly kind: 'gone' | 'locked' }
  | { readonly kind: 'damaged'; readonly problem: string };

/**
 * Fetches and verifies a listed set, as `open` does, and says of what may be of another name that nobody can tell.
 *
 * Throws a `Failure` as stores and `verifySet` do.
 */
export async function openListed(
  listed: ListedSet,
  repository: RepositoryIdentity | null,
  dependencies: VerifyDependencies,
): Promise<Opening> {
  const opening = await open(listed, repository, dependencies);
  if (opening.kind !== 'damaged' || listed.stored?.isUnidentified !== true) return opening;
  const problem = `it may be a backup of this name, but cannot be read as one: ${opening.problem.replace(/\.$/, '')}`;
  return { kind: 'damaged', problem };
}

/**
 * Fetches and verifies a listed set, which must be of this repository if one is given. Only a verified set stays open.
 *
 * Throws a `Failure` as stores and `verifySet` do.
 */
async function open(
  listed: ListedSet,
  repository: RepositoryIdentity | null,
  dependencies: VerifyDependencies,
): Promise<Opening> {
  let reader: SetReader | null;
  try {
    reader = await listed.open();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'invalid') throw error;
    return { kind: 'damaged', problem: messageOf(error) };
  }
  if (reader === null) return { kind: 'gone' };
  const verification = await verify(listed, reader, repository, dependencies);
  if (verification.kind === 'verified') return { kind: 'verified', set: { ...verification.set, listed } };
  await reader.close();
  return verification;
}

async function verify(
  { name, source, place }: ListedSet,
  reader: SetReader,
  repository: RepositoryIdentity | null,
  dependencies: VerifyDependencies,
): Promise<Verification> {
  const kind: SetKind = source === 'cache' ? 'cache' : 'backup';
  const expected = { kind, artifactName: name.base, name: formatBackupName(name), repository };
  try {
    return await verifySet(reader, expected, dependencies);
  } catch (error) {
    await reader.close();
    if (!(error instanceof Failure) || error.code !== 'unreadable') throw error;
    throw new Failure('unreadable', `${place}: ${error.message}`, { cause: error });
  }
}
