import type { Finding } from '../../domain/finding.ts';
import { formatTime } from '../../domain/backup/manifest.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { summarize } from '../../domain/words/summarize.ts';
import { isLasting } from '../store/lasting-set.ts';
import type { Drill } from './check-backup.ts';

/** The findings of drills, but for backups that expire before certificates of which another one stays. */
export function findingsOfDrills(drills: readonly Drill[], isHosted: boolean): Finding[] {
  const lasting = lastingCertificates(drills, isHosted);
  return drills.flatMap(({ findings, certificates }) => {
    const stay = certificates.every(({ certificate }) => lasting.has(certificate.fingerprint));
    return stay ? findings.filter(({ code }) => code !== 'expires-before-certificate') : findings;
  });
}

/** Returns a warning if certificates are kept for ever, and every newest backup of them that was checked expires; else nothing. */
export function judgeLastingBackups(drills: readonly Drill[], isHosted: boolean): Finding[] {
  const lasting = lastingCertificates(drills, isHosted);
  const names = new Map<string, string>();
  let last: { readonly end: Date; readonly about: string } | null = null;
  for (const { newest, certificates, about } of drills) {
    const end = newest?.expiresAt ?? null;
    const passing = certificates.filter(
      ({ certificate, isKeptForEver }) => isKeptForEver === true && !lasting.has(certificate.fingerprint),
    );
    if (end === null || passing.length === 0) continue;
    for (const { certificate } of passing)
      names.set(certificate.fingerprint, singleLine(certificate.subject.commonName));
    if (last === null || end > last.end) last = { end, about };
  }
  return last === null ? [] : [passingBackups([...names.values()], last.end, last.about)];
}

/**
 * The fingerprints of the certificates of which a backup with the key stays until somebody removes it. What was not opened is believed to
 * have it if its name says that it is sealed.
 */
function lastingCertificates(drills: readonly Drill[], isHosted: boolean): ReadonlySet<string> {
  return new Set(
    drills.flatMap(({ newest, isVerified, certificates }) => {
      if (newest === null || !isLasting(newest, isHosted)) return [];
      const mayHaveKey = !isVerified && !newest.name.isPublic;
      return certificates.flatMap(({ certificate, hasKey }) =>
        mayHaveKey || hasKey === true ? [certificate.fingerprint] : [],
      );
    }),
  );
}

function passingBackups(names: readonly string[], end: Date, about: string): Finding {
  const [subject, them] =
    names.length === 1
      ? [`The certificate for ${summarize(names)} is`, 'it']
      : [`${summarize(names)} are`, 'them'];
  return {
    code: 'no-lasting-backup',
    level: 'warning',
    message: `${subject} kept for ever, but every backup of ${them} that was checked expires, the last (${about}) at ${formatTime(end)}. If no run stores another one before then, nothing brings ${them} back. Set release-tag, both here and where ${names.length === 1 ? 'it is' : 'they are'} kept: a draft release keeps backups. keep-schedule-alive: true keeps GitHub from switching the schedule off.`,
    about,
    at: null,
  };
}
