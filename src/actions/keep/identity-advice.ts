import { lifetimeDays } from '../../domain/certificate.ts';
import { Failure } from '../../domain/failure.ts';
import { formatTime } from '../../domain/manifest.ts';
import { singleLine } from '../../domain/single-line.ts';
import { summarize } from '../../domain/summarize.ts';
import type { CertificateReport } from '../../use-cases/keep/certificate-report.ts';
import type { KeepReport, KeptReport } from '../../use-cases/keep/keep.ts';
import { notice, warning, type Advice } from '../step/advice.ts';
import type { KeepInputs } from './inputs.ts';

/** Google Play asks for 25 years. What is less than ten was hardly meant for ever. */
const LASTING_DAYS = 3650;

interface Kept {
  readonly certificate: KeptReport['certificate'];
  readonly outcome: CertificateReport;
}

/** Of an identity that was just made: it can still be made to last, and be pinned. Once something is signed with it, it is too late. */
export function adviceOnPermanence({ certificate: kept, outcome }: Kept): Advice[] {
  const { certificate, isKeptForEver, status } = outcome;
  if (!isKeptForEver || status === 'reused' || certificate === null) return [];
  const { expectedFingerprint } = kept.request.policy;
  const name = singleLine(kept.request.specification.subject.commonName);
  const pin = `The certificate for ${name} is kept for ever from now on. Set expected-fingerprint to ${certificate.fingerprint}: then no run issues another one, even if all backups are gone.`;
  const end = `The certificate for ${name} is kept for ever, but it expires at ${formatTime(certificate.notAfter)}: from then on every run fails. If it is to last, raise days (10000 is usual for apps) and set force-renewal: true once, before anything is signed with it.`;
  return [
    ...(expectedFingerprint === undefined ? [notice(pin)] : []),
    ...(lifetimeDays(certificate) < LASTING_DAYS ? [warning(end)] : []),
  ];
}

/**
 * Of identities whose backups all expire: on every run, until a store keeps one that does not. If runs stop for as long as an artifact lives,
 * the identity is lost.
 */
export function adviceOnPassingBackups(
  kept: readonly Kept[],
  { backup }: Pick<KeepReport, 'backup'>,
  { run }: Pick<KeepInputs, 'run'>,
): Advice[] {
  const names = kept
    .filter(({ outcome }) => outcome.isKeptForEver)
    .map(({ certificate }) => singleLine(certificate.request.specification.subject.commonName));
  if (names.length === 0 || backup === null || backup instanceof Failure) return [];
  const ends = backup.stored.flatMap(({ expiresAt }) => expiresAt ?? []);
  if (ends.length === 0 || ends.length < backup.stored.length) return [];
  const last = new Date(Math.max(...ends.map((end) => end.getTime())));
  const [subject, them] =
    names.length === 1
      ? [`The certificate for ${summarize(names)} is`, 'it']
      : [`${summarize(names)} are`, 'them'];
  const awake = run['keep-schedule-alive']
    ? ''
    : ', and keep-schedule-alive: true, or GitHub may switch the schedule off';
  return [
    warning(
      `${subject} kept for ever, but the only backup of ${them} expires at ${formatTime(last)}. If no run stores another one before then, nothing brings ${them} back. Set release-tag, which keeps backups in a draft release${awake}.`,
    ),
  ];
}

/** One message for all files that old programs can read, and everybody who is patient. */
export function adviceOnWeakFiles(kept: readonly Pick<Kept, 'certificate'>[]): Advice[] {
  const paths = kept
    .filter(({ certificate: { request } }) => request.pkcs12.encryption === 'compatible')
    .flatMap(({ certificate: { files } }) => files.pkcs12Path ?? []);
  const [path] = paths;
  if (path === undefined) return [];
  const [what, it] =
    paths.length === 1
      ? [`The PKCS#12 file ${singleLine(path)} is`, 'it']
      : [`${paths.length} PKCS#12 files are`, 'them'];
  return [
    notice(
      `${what} encrypted with 3DES and SHA-1 (p12-encryption: compatible), which is weak. No backup holds ${it}. Use a long random password, and set p12-encryption: modern as soon as what reads ${it} can.`,
    ),
  ];
}
