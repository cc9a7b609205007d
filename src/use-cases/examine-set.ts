import { pairPlaces, type PairPlace } from '../domain/backup-set.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { OpenedSet } from '../ports.ts';
import {
  examinePair,
  type OpenedPair,
  type OpeningCrypto,
  type PairExamination,
  type Passphrases,
} from './examine-pair.ts';
import { readSet, type ExpectedSet } from './read-set.ts';

/** A pair that was opened, and its place in the set. */
export interface PlacedPair extends OpenedPair {
  readonly place: PairPlace;
}

/** What became of opening a backup set. */
export type Examination =
  /** Every private key was opened and proved. */
  | { readonly kind: 'open'; readonly manifest: Manifest; readonly pairs: readonly PlacedPair[] }
  /** Sound, but a private key was never stored. */
  | { readonly kind: 'keyless'; readonly manifest: Manifest; readonly certificates: readonly Certificate[] }
  /** Sound, and of files that something else made: there is no certificate to prove. */
  | { readonly kind: 'files'; readonly manifest: Manifest }
  /** Sound as far as can be seen, but the passphrase does not open a key. */
  | { readonly kind: 'locked'; readonly manifest: Manifest; readonly certificates: readonly Certificate[] }
  | { readonly kind: 'damaged'; readonly problem: string };

/**
 * Opens a stored set and proves all of it: checksums, manifest, certificates, keys. The same code stands behind
 * finding, the drill, and restoring, so that what passes the drill can be restored. Never throws.
 */
export async function examineSet(
  set: OpenedSet,
  expected: ExpectedSet,
  passphrases: Passphrases,
  crypto: OpeningCrypto,
): Promise<Examination> {
  const manifest = await readSet(set, expected);
  if (typeof manifest === 'string') return { kind: 'damaged', problem: manifest };
  const places = pairPlaces(manifest);
  if (places.length === 0) return { kind: 'files', manifest };
  const pairs: PlacedPair[] = [];
  const certificates: Certificate[] = [];
  const kinds = new Set<PairExamination['kind']>();
  for (const place of places) {
    const examination = await examinePair(set, place, passphrases, crypto);
    if (examination.kind === 'damaged')
      return { kind: 'damaged', problem: problemAt(place, examination.problem) };
    kinds.add(examination.kind);
    certificates.push(examination.certificate);
    if (examination.kind === 'open') pairs.push({ ...examination, place });
  }
  if (kinds.has('locked')) return { kind: 'locked', manifest, certificates };
  return kinds.has('keyless')
    ? { kind: 'keyless', manifest, certificates }
    : { kind: 'open', manifest, pairs };
}

function problemAt({ name }: PairPlace, problem: string): string {
  return name === null ? problem : `${name}: ${problem}`;
}
