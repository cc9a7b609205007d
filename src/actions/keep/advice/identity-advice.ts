import { lifetimeDays } from '../../../domain/certificate/certificate.ts';
import { formatTime } from '../../../domain/backup/manifest.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { Advice } from '../../report/advice-boxes.ts';
import { notice, warning } from '../../step/advice.ts';
import { nameOf, type Kept } from './kept.ts';

/** Google Play asks for 25 years. What is less than ten was hardly meant for ever. */
const LASTING_DAYS = 3650;

/** Of an identity that was just made: it can still be made to last, and be pinned. Once something is signed with it, it is too late. */
export function adviceOnPermanence({ certificate: kept, outcome }: Kept): Advice[] {
  const { certificate, isKeptForEver, status } = outcome;
  if (!isKeptForEver || status === 'reused' || certificate === null) return [];
  const { expectedFingerprint } = kept.request.policy;
  const name = nameOf({ certificate: kept });
  const pin = `The certificate for ${name} is kept for ever from now on. Set expected-fingerprint to ${certificate.fingerprint}: then no run issues another one, even if all backups are gone.`;
  const end = `The certificate for ${name} is kept for ever, but it expires at ${formatTime(certificate.notAfter)}: from then on every run fails. If it is to last, raise days (10000 is usual for apps) and set force-renewal: true once, before anything is signed with it.`;
  return [
    ...(expectedFingerprint === undefined ? [notice(pin)] : []),
    ...(lifetimeDays(certificate) < LASTING_DAYS ? [warning(end)] : []),
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
