import { daysLeft, lifetimeDays, type Certificate } from '../certificate/certificate.ts';
import { count } from '../words/count.ts';
import type { FilePlace, Finding, FindingCode, FindingLevel } from '../finding.ts';
import { formatTime } from '../backup/manifest.ts';
import { singleLine } from '../words/single-line.ts';
import { summarize } from '../words/summarize.ts';

/** How little time left is a warning, and how little an error; in whole days. */
export interface ExpiryLimits {
  readonly warnDays: number;
  readonly failDays: number;
}

/** A certificate that is checked, and where it was found. */
export interface CheckedCertificate {
  readonly certificate: Certificate;
  /** In words: a path, an artifact's name, a folder. */
  readonly about: string;
  /** `null` if it was found in a backup. */
  readonly at: FilePlace | null;
  /** A proved backup says that only a person replaces it (`renew-before: never`). */
  readonly isKeptForEver?: true;
  /** A proved backup holds its private key. */
  readonly hasKey?: true;
}

/**
 * Returns what is wrong with the validity of a certificate at `now`.
 *
 * As many days as a limit names are enough. A certificate has expired from the very moment of its end, as for `keep`.
 */
export function judgeExpiry(checked: CheckedCertificate, limits: ExpiryLimits, now: Date): Finding[] {
  const { certificate } = checked;
  const end = formatTime(certificate.notAfter);
  const left = daysLeft(certificate, now);
  const remedy = remedyFor(checked);
  if (now >= certificate.notAfter)
    return find(checked, 'expired', 'error', `expired at ${end}. ${remedy.now}`);
  const days = lifetimeDays(certificate);
  const tooShort = (fails: string, input: string): string =>
    `It lives for ${count(days, 'day')} only, so a new one would ${fails} too. Issue it for more days, or lower ${input}.`;
  if (left < limits.failDays)
    return find(
      checked,
      'expiring',
      'error',
      `has ${count(left, 'day')} left (fail-days is ${limits.failDays}). It expires at ${end}. ${days > limits.failDays ? remedy.now : tooShort('fail', 'fail-days')}`,
    );
  if (now < certificate.notBefore) {
    const start = formatTime(certificate.notBefore);
    return find(
      checked,
      'not-yet-valid',
      'error',
      `is not valid before ${start}. Clients refuse it until then. If that time has passed, correct this machine's clock.`,
    );
  }
  if (left >= limits.warnDays) return [];
  const isLongEnough = days > limits.warnDays || checked.isKeptForEver === true;
  return find(
    checked,
    'expiring',
    'warning',
    `has ${count(left, 'day')} left (warn-days is ${limits.warnDays}). It expires at ${end}. ${isLongEnough ? remedy.before : tooShort('warn', 'warn-days')}`,
  );
}

/**
 * Returns what is wrong with the validity of certificates at `now`, of each certificate once: on each file that holds it, and, if none does,
 * on its first backup. The other backups that hold it are named.
 */
export function judgeEachOnce(
  certificates: readonly CheckedCertificate[],
  limits: ExpiryLimits,
  now: Date,
): Finding[] {
  const copies = Map.groupBy(certificates, ({ certificate }) => certificate.fingerprint);
  return [...copies.values()].flatMap(withoutCopies).flatMap((checked) => judgeExpiry(checked, limits, now));
}

/** One certificate as it is judged: in its files, or in its first backup. */
function withoutCopies(same: readonly CheckedCertificate[]): CheckedCertificate[] {
  const inFiles = same.filter(({ at }) => at !== null);
  const inBackups = same.filter(({ at }) => at === null);
  const judged = inFiles.length > 0 ? inFiles : inBackups.slice(0, 1);
  const copies = inFiles.length > 0 ? inBackups : inBackups.slice(1);
  if (copies.length === 0) return judged;
  const alsoIn = summarize(copies.map(({ about }) => about));
  return judged.map((checked, index) =>
    index === 0 ? { ...checked, about: `${checked.about}; also in ${alsoIn}` } : checked,
  );
}

function remedyFor({ isKeptForEver }: CheckedCertificate): { readonly now: string; readonly before: string } {
  if (isKeptForEver !== true) {
    const now = 'Renew it now. If Certkeep keeps it, run its workflow with force-renewal: true.';
    return { now, before: 'Renew it before then.' };
  }
  const text =
    'It is kept for ever (renew-before: never), so no run renews it. Only force-renewal: true replaces it.';
  return { now: text, before: text };
}

/** Returns the notice about an expired certificate whose successor is in the same file. */
export function replacedFinding(checked: CheckedCertificate): Finding[] {
  const end = formatTime(checked.certificate.notAfter);
  return find(
    checked,
    'replaced',
    'notice',
    `expired at ${end}, and a valid certificate for the same name and key is in the same file. Remove the expired one.`,
  );
}

function find(
  { certificate, about, at }: CheckedCertificate,
  code: FindingCode,
  level: FindingLevel,
  message: string,
): Finding[] {
  const name = `The certificate ${singleLine(certificate.subjectLine)} (${singleLine(about)})`;
  return [{ code, level, message: `${name} ${message}`, about, at }];
}
