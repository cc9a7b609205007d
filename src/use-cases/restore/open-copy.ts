import { returningPaths } from '../../domain/backup/backup-set.ts';
import { Failure } from '../../domain/failure.ts';
import { Secret } from '../../domain/secret.ts';
import type { ReturningPairPaths } from '../../ports/restore-target.ts';
import type { Copy } from '../search/precedence.ts';
import type { FoundSet } from '../search/sets/open-set.ts';
import { verifyPair, type PairDependencies } from '../verify/verify-pair.ts';
import type { ReturningPair } from './place-files.ts';

/** One block, so that what nothing proves can put no other text into the place of a key. */
const SEALED_KEY =
  /^-----BEGIN ENCRYPTED PRIVATE KEY-----\r?\n[A-Za-z0-9+/=\r\n]+-----END ENCRYPTED PRIVATE KEY-----\s*$/;

/**
 * Opens a copy of a certificate and proves it. Without a passphrase the key stays sealed. Throws a `Failure` (`invalid`) that says what
 * is wrong with the copy.
 */
export async function openCopy(
  { set, record }: Copy,
  name: string,
  paths: ReturningPairPaths,
  dependencies: PairDependencies,
): Promise<ReturningPair> {
  const opening = await verifyPair(set, record, dependencies);
  if (opening.kind === 'damaged') throw new Failure('invalid', opening.problem);
  const { certificatePath, privateKeyPath } = paths;
  const common = { name, set, certificatePath, privateKeyPath, certificate: opening.certificate };
  switch (opening.kind) {
    case 'open':
      return { ...common, keys: 'opened', privateKey: opening.privateKey };
    case 'keyless':
      return { ...common, keys: 'absent', privateKey: null };
    case 'sealed':
      if (!SEALED_KEY.test(opening.sealedKey))
        throw new Failure('invalid', 'what should be its sealed private key is none');
      return { ...common, keys: 'sealed', privateKey: new Secret(opening.sealedKey) };
  }
}

/** Opens all pairs of a set, for the places where the set's own files have them. Throws as `openCopy` does. */
export async function openPairs(
  set: FoundSet,
  dependencies: PairDependencies,
): Promise<readonly ReturningPair[]> {
  const pairs: ReturningPair[] = [];
  for (const record of set.manifest.certificates) {
    const { name, commonName } = record;
    const copy = { set, record };
    pairs.push(await openCopy(copy, name ?? commonName, returningPaths(record.name), dependencies));
  }
  return pairs;
}
