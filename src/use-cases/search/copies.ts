import { folderNameFor } from '../../domain/backup/backup-name.ts';
import type { CertificateRecord } from '../../domain/backup/manifest.ts';
import type { Copy } from './precedence.ts';
import type { FoundSet } from './sets/open-set.ts';
import type { VerifiedSets } from './sets/verified-sets.ts';

/** The certificate that is looked for. */
export interface Sought {
  readonly commonName: string;
  /** Its name in sets that keep several, and `{name}` in paths. */
  readonly name: string;
  /** The only pair that may be used: it is found wherever it is. */
  readonly expectedFingerprint?: string;
}

/** The copies of a pair in all sets of a list, in their order. Throws as `VerifiedSets.at` does. */
export async function copiesIn(sets: VerifiedSets, sought: Sought, isSingle: boolean): Promise<Copy[]> {
  const copies: Copy[] = [];
  for await (const set of sets) copies.push(...copyIn(set, sought, isSingle));
  return copies;
}

/** The records of a set by their names; ten thousand pairs are looked up in it. */
const indices = new WeakMap<FoundSet, ReadonlyMap<string, CertificateRecord>>();

/**
 * The copy of a pair in a set; none or one. The sets of a single certificate hold nothing else: a certificate of another name in
 * one is for a person to judge, not to pass over.
 */
export function copyIn(set: FoundSet, { name, commonName }: Sought, isSingle: boolean): Copy[] {
  const index =
    indices.get(set) ?? new Map(set.manifest.certificates.map((record) => [record.name ?? '', record]));
  indices.set(set, index);
  const only = index.get('');
  if (only === undefined) return copyOf(set, index.get(name));
  return isSingle || folderNameFor(only.commonName) === folderNameFor(commonName) ? copyOf(set, only) : [];
}

function copyOf(set: FoundSet, record: CertificateRecord | undefined): Copy[] {
  return record === undefined ? [] : [{ set, record }];
}
