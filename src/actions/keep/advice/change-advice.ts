import { Failure } from '../../../domain/failure.ts';
import { formatTime } from '../../../domain/backup/manifest.ts';
import type { KeepReport } from '../../../use-cases/keep/keep.ts';
import type { Advice } from '../../report/advice-boxes.ts';
import { notice, warning } from '../../step/advice.ts';
import type { KeepInputs } from '../inputs.ts';
import { nameOf, objectOf, type Kept } from './kept.ts';

/** Of each certificate that is another one than before: what pins it must learn of it. */
export function adviceOnChanges(kept: readonly Kept[]): Advice[] {
  return kept.flatMap((each) => [...adviceOnRenewal(each), ...adviceOnExpectedFingerprint(each)]);
}

function adviceOnRenewal(each: Kept): Advice[] {
  const { certificate, replaced, status } = each.outcome;
  if (status !== 'renewed' || certificate === null || replaced === null) return [];
  return [
    notice(
      `Renewed the certificate for ${nameOf(each)}. Clients that pin the old certificate (${replaced.fingerprint}, valid until ${formatTime(replaced.notAfter)}) need the new one (${certificate.fingerprint}, valid until ${formatTime(certificate.notAfter)}).`,
    ),
  ];
}

function adviceOnExpectedFingerprint(each: Kept): Advice[] {
  const { certificate, status } = each.outcome;
  const { expectedFingerprint } = each.certificate.request.policy;
  if (certificate === null || expectedFingerprint === undefined) return [];
  const { fingerprint } = certificate;
  if (fingerprint === expectedFingerprint) return [];
  return [
    warning(
      `The certificate for ${nameOf(each)} was ${status}. Set expected-fingerprint to ${fingerprint}, or the next run refuses it.`,
    ),
  ];
}

/** A changed passphrase is done once everything that the old one sealed has been stored under the new one. */
export function adviceOnPassphrase(
  kept: readonly Kept[],
  { backup }: KeepReport,
  { run }: KeepInputs,
): Advice[] {
  const resealed = kept.filter(({ outcome }) => outcome.isResealed);
  if (resealed.length === 0) return [];
  const opened = `previous-passphrase opened the earlier backup of ${objectOf(resealed)}.`;
  const isStored = run.passphrase !== null && backup !== null && !(backup instanceof Failure);
  return [
    notice(
      isStored
        ? `${opened} The backup of this run is sealed with passphrase. Remove previous-passphrase when all workflows that use this name have run once, each shard of a list too.`
        : `${opened} This run stored no backup under passphrase, so keep previous-passphrase for the next run.`,
    ),
  ];
}
