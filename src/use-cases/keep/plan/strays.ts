import type { RenewalPolicy } from '../../../domain/renewal/decision.ts';
import type { Existing, ExistingPair, Problem } from '../../../domain/renewal/existing.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { CertificateFiles } from '../../../ports/certificate-files.ts';
import type { CertificateReader } from '../../../ports/crypto.ts';
import type { LookupResult } from '../../search/lookup-result.ts';
import type { KeepDependencies } from '../keep-request.ts';
import type { Workspace } from './workspace.ts';

type StraysDependencies = Pick<KeepDependencies, 'keyring' | 'lacksSecrets' | 'mayStore'>;

/** What the files of the workspace are by themselves: in the place of the pair, and not the pair. */
type Unusable = Extract<Existing, { readonly state: 'invalid' | 'key-mismatch' }>;

/** Files in the place of a pair that are none of this certificate: half of one, two that do not fit, or another certificate's. */
export interface Strays {
  readonly existing: Unusable;
  /** What a person can do with the files themselves. A sentence that begins with `Or`; empty for what a person has decided already. */
  readonly byHand: string;
  /** Whether a stored pair is the one that the files are a part of: then it completes them. */
  readonly isPartOf: (pair: ExistingPair) => boolean;
}

/** What the stores hold of the certificate. */
interface Stored {
  readonly found: LookupResult;
  /** The same as the existing certificate. */
  readonly judge: () => Existing;
}

/**
 * What exists where the files of the workspace are strays. What the stores hold comes first, as if the place were empty: a pair, or what
 * keeps a run from knowing. Nothing is issued in the place of a pair that only a passphrase or a permission is missing for.
 */
export function existingBeside(
  strays: Strays,
  { found, judge }: Stored,
  policy: RenewalPolicy,
  dependencies: StraysDependencies,
): Existing {
  const { existing, byHand, isPartOf } = strays;
  const unseen = whyUnseen(found, policy, dependencies);
  if (unseen !== null) {
    const problem = `${existing.problem} Whether a backup holds the pair could not be looked up. ${unseen.problem}`;
    return { ...existing, problem, advice: sentences(unseen.advice, byHand, 'Nothing was changed.') };
  }
  const stored = judge();
  switch (stored.state) {
    case 'valid':
      return isPartOf(stored.pair) ? stored : inPlace(strays, stored.pair, policy, dependencies);
    case 'unreadable':
    case 'locked':
    case 'lost':
      return { ...stored, problem: sentences(existing.problem, stored.problem), isOnDisk: true };
    case 'invalid': {
      const problem = sentences(existing.problem, stored.problem);
      return { ...stored, problem, isOnDisk: true, isStored: true };
    }
    case 'absent':
    case 'key-mismatch':
    case 'foreign':
    case 'other-name':
      return existing;
  }
}

/** A stored pair takes the place of the files if a person has decided so, and they stay beside it. Until then nothing is changed. */
function inPlace(
  { existing, byHand }: Strays,
  pair: ExistingPair,
  { expectedFingerprint, forceRenewal, onRestoreError, renewBefore }: RenewalPolicy,
  { mayStore }: StraysDependencies,
): Existing {
  const { fingerprint } = pair.certificate;
  // That is refused whatever is on disk, and says why.
  if (expectedFingerprint !== undefined && expectedFingerprint !== fingerprint)
    return { state: 'valid', pair };
  const problem = sentences(
    existing.problem,
    `A certificate with its key is stored (${pair.place}, ${fingerprint}).`,
  );
  if (mayStore && (forceRenewal || onRestoreError === 'issue')) {
    const what = forceRenewal ? 'That one is renewed' : 'That one counts';
    const inPlaceOf = sentences(problem, `${what}, and what was in its place is kept beside it.`);
    return { state: 'valid', pair: { ...pair, inPlaceOf } };
  }
  // Of one that is kept for ever the other input is refused, and force would renew it.
  const mayBeSet = mayStore && renewBefore.kind !== 'never';
  const bySetting = mayBeSet ? ', or set on-restore-error: issue once' : '';
  const away = `Move the files that are there away${bySetting}, and the next run brings it back.`;
  return { ...existing, problem, advice: sentences(away, byHand, 'Nothing was changed.') };
}

/** Why a run without a passphrase cannot say whether a backup holds the pair; `null` if it can. */
function whyUnseen(
  found: LookupResult,
  { renewBefore }: RenewalPolicy,
  { keyring, lacksSecrets }: StraysDependencies,
): Problem | null {
  if (keyring.hasPassphrase) return null;
  if (lacksSecrets)
    return {
      problem: 'This run gets no secrets, so it could open no backup, and looked for none.',
      advice: 'Run the workflow where it gets the secret with the passphrase.',
    };
  if (found.state !== 'denied' || renewBefore.kind === 'never') return null;
  return {
    problem: found.problem,
    advice: 'Give passphrase as well: without it no backup can complete the pair.',
  };
}

/** Half of a pair. */
export function half(workspace: Workspace, files: CertificateFiles, reader: CertificateReader): Strays {
  const { certificate, privateKey } = workspace;
  const [there, missing] =
    certificate === null
      ? [files.privateKeyPath, 'its certificate']
      : [files.certificatePath, 'its private key'];
  return {
    existing: {
      state: 'invalid',
      isOnDisk: true,
      problem: `The file ${there} exists, but ${missing} does not.`,
      advice: `No backup holds that pair. Restore ${missing}, or move ${there} away, or set force-renewal: true once to have a new pair issued. The file is kept beside it.`,
    },
    byHand: `Or restore ${missing} yourself.`,
    isPartOf: (pair) =>
      privateKey === null
        ? certificate?.fingerprint === pair.certificate.fingerprint
        : reader.provesPair(pair.certificate, privateKey),
  };
}

/** A private key beside a certificate that it does not belong to. */
export function mismatch(existing: Unusable): Strays {
  return { existing, byHand: 'Or put the right key in its place.', isPartOf: () => false };
}

/** The pair of another name, which a person wants to give way. */
export function pairOfOther({ certificate, place }: ExistingPair, commonName: string): Strays {
  const name = singleLine(certificate.subject.commonName);
  const problem = `The certificate at ${place} is ${name === '' ? 'for no name' : `for ${name}`}, not for ${commonName}.`;
  const advice = 'Name other files in cert-path and key-path.';
  return {
    existing: { state: 'invalid', isOnDisk: true, problem, advice },
    byHand: '',
    isPartOf: () => false,
  };
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
