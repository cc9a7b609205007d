import type { RenewalPolicy } from '../../../domain/renewal/decision.ts';
import type { Existing, ExistingPair, Problem } from '../../../domain/renewal/existing.ts';
import type { CertificateFiles } from '../../../ports/certificate-files.ts';
import type { CertificateReader } from '../../../ports/crypto.ts';
import type { LookupResult } from '../../search/lookup-result.ts';
import type { KeepDependencies } from '../keep-request.ts';
import { besideStored, type Workspace } from './workspace.ts';

type HalfDependencies = Pick<KeepDependencies, 'reader' | 'keyring' | 'lacksSecrets' | 'mayStore'>;

/** What the stores hold of a certificate, for a pair of which one half is in the workspace. */
interface StoredHalf {
  readonly found: LookupResult;
  /** The same as the existing certificate. */
  readonly judge: () => Existing;
  readonly policy: RenewalPolicy;
}

/** The pair of which one file is in the workspace, if the stores hold that very pair; else why there is none. */
export function completeHalf(
  workspace: Workspace,
  files: CertificateFiles,
  { found, judge, policy }: StoredHalf,
  dependencies: HalfDependencies,
): Existing {
  const unseen = whyUnseen(found, policy, dependencies);
  if (unseen !== null) return incompleteUnseen(workspace, files, unseen);
  const stored = judge();
  if (stored.state === 'unreadable' || stored.state === 'locked') return stored;
  if (stored.state === 'valid') {
    if (completes(stored.pair, workspace, dependencies.reader)) return stored;
    const { there, missing } = halves(workspace, files);
    const problem = `The file ${there} exists, but ${missing} does not.`;
    return besideStored(problem, 'invalid', stored.pair, policy, dependencies.mayStore);
  }
  return incomplete(workspace, files, 'problem' in stored ? stored.problem : null);
}

/** Why a run without a passphrase cannot say whether a backup holds the other half of a pair; `null` if it can. */
function whyUnseen(
  found: LookupResult,
  { renewBefore }: RenewalPolicy,
  { keyring, lacksSecrets }: HalfDependencies,
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

/**
 * A file of a pair is there, and its other half is nowhere. `problemOfBackups` is why the backups cannot be used; `null` if they can,
 * and none holds that pair.
 */
function incomplete(
  workspace: Workspace,
  files: CertificateFiles,
  problemOfBackups: string | null,
): Existing {
  const { there, missing } = halves(workspace, files);
  return {
    state: 'invalid',
    isOnDisk: true,
    problem:
      problemOfBackups === null
        ? `The file ${there} exists, but ${missing} does not, and no backup holds that pair.`
        : `The file ${there} exists, but ${missing} does not. ${problemOfBackups}`,
    advice: `Restore ${missing}, or move ${there} away, or set force-renewal: true once to have a new pair issued. The file is kept beside it.`,
  };
}

/** As `incomplete`, if no backup was looked up, and why. A new pair is no remedy that can be advised: a backup may hold this one. */
function incompleteUnseen(workspace: Workspace, files: CertificateFiles, why: Problem): Existing {
  const { there, missing } = halves(workspace, files);
  return {
    state: 'invalid',
    isOnDisk: true,
    problem: `The file ${there} exists, but ${missing} does not, and whether a backup holds that pair could not be looked up. ${why.problem}`,
    advice: `${why.advice} Or restore ${missing} yourself. Nothing was changed.`,
  };
}

/** The file that is there, and what is missing, in words. */
function halves(
  { certificate }: Workspace,
  { certificatePath, privateKeyPath }: CertificateFiles,
): { readonly there: string; readonly missing: string } {
  return certificate === null
    ? { there: privateKeyPath, missing: 'its certificate' }
    : { there: certificatePath, missing: 'its private key' };
}

/** Whether a stored pair is the other half of what is in the workspace. */
function completes(
  pair: ExistingPair,
  { certificate, privateKey }: Workspace,
  reader: CertificateReader,
): boolean {
  if (privateKey !== null) return reader.provesPair(pair.certificate, privateKey);
  return certificate?.fingerprint === pair.certificate.fingerprint;
}
