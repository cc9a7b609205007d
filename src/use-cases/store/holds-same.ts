import { haveSameContent } from '../../domain/backup/backup-set.ts';
import type { CertificateRecord, Manifest } from '../../domain/backup/manifest.ts';
import type { VerifiedSet } from '../verify/verify-set.ts';
import type { ReadySet } from './stage-set.ts';

/**
 * Whether a verified set holds what another one is about to hold: the same certificates with their keys, and the same files by path,
 * mode and content. Every sealing gives other bytes, so the sealed files are compared by their keyed digest. Times are not compared: a
 * fresh checkout changes them all.
 */
export function holdsSame(set: VerifiedSet, ready: ReadySet): boolean {
  const { manifest } = ready;
  if (set.manifest.action !== manifest.action || !haveSamePairs(set.manifest, manifest)) return false;
  const [files, otherFiles] = [set.manifest.userFiles, manifest.userFiles];
  if (files.publicCount !== otherFiles.publicCount || files.sealedCount !== otherFiles.sealedCount)
    return false;
  if (manifest.proof === null) return set.key === null && haveSameContent(set.digests, ready.staged.files);
  // The digest is keyed with the salt of the set.
  return (
    set.key !== null && set.manifest.proof?.salt === manifest.proof.salt && files.digest === otherFiles.digest
  );
}

function haveSamePairs(some: Manifest, other: Manifest): boolean {
  const texts = (records: readonly CertificateRecord[]): string =>
    JSON.stringify(
      records.map(({ name, fingerprint, privateKey, since }) => [name, fingerprint, privateKey, since]),
    );
  return texts(some.certificates) === texts(other.certificates);
}
