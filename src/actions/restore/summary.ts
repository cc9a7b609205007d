import { formatBackupName } from '../../domain/backup/backup-name.ts';
import { compareEnds, daysLeft } from '../../domain/certificate/certificate.ts';
import { count } from '../../domain/words/count.ts';
import { Failure } from '../../domain/failure.ts';
import { formatTime } from '../../domain/backup/manifest.ts';
import { ageInDays } from '../../domain/backup/backup-health.ts';
import type {
  KeyState,
  RestoredCertificate,
  RestoreReport,
} from '../../use-cases/restore/restore-request.ts';
import type { FoundSet } from '../../use-cases/search/sets/open-set.ts';
import type { SkippedSet } from '../../use-cases/search/sets/passed-over.ts';
import {
  failureSection,
  formatCounts,
  listTitle,
  problemsOf,
  type NamedProblem,
} from '../certificates/list-summary.ts';
import { formatAge } from '../report/age.ts';
import { formatDaysLeft } from '../report/certificate-table.ts';
import { longList, longTable } from '../report/long-list.ts';
import { alert, code, details, fitting, heading, link, table, text } from '../report/markdown.ts';
import { absenceMessage } from './advice.ts';
import type { RestoreInputs } from './inputs.ts';
import { countRestores, restoredOf } from './outputs.ts';

/** A list that is longer than this says no more. */
const MAX_LISTED_FILES = 50;

const KEYS: Readonly<Record<KeyState, string>> = {
  opened: 'opened',
  sealed: 'sealed, as stored',
  absent: 'none',
};

const CONTENTS: Readonly<Record<KeyState, string>> = {
  opened: 'certificate and key',
  sealed: 'certificate and sealed key',
  absent: 'the certificate without its key',
};

/** The job summary of `restore`, in Markdown: detailed for one set, a table for a list. */
export function formatRestoreSummary(report: RestoreReport, inputs: RestoreInputs): string {
  const sections =
    inputs.request.certificates === null ? sectionsOfSet(report, inputs) : sectionsOfList(report, inputs);
  return [...sections, ...skippedSection(report.skipped), ...fileSection(report), ''].join('\n\n');
}

function sectionsOfSet(report: RestoreReport, inputs: RestoreInputs): string[] {
  const { set } = report;
  const about = inputs.request.artifactName;
  if (set === null) return sectionsOfAbsence(report, inputs);
  const [only, ...others] = restoredOf(report);
  const name = others.length === 0 ? (only?.certificate.subject.commonName ?? '') : '';
  const subject = name === '' ? about : name;
  const [icon, proof] = set.key === null ? ['⚠️', ', not proved'] : ['✅', ''];
  return [
    heading(
      2,
      `${icon} Restored ${subject} as of ${minute(set.listed.name.time)}: ${contentOf(report)}${proof}`,
    ),
    table(['Backup', ''], rowsOfSet(set, report, inputs)),
    ...fingerprintSection(restoredOf(report)),
  ];
}

/** `2026-11-30 07:37 UTC` */
function minute(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** What came back, in words. */
function contentOf(report: RestoreReport): string {
  const restored = restoredOf(report);
  const [only] = restored;
  const files = count(report.files.length, 'file');
  if (only === undefined) return files;
  if (restored.length > 1) return `${count(restored.length, 'certificate')}, ${files}`;
  return `${CONTENTS[only.keys]}, ${files}`;
}

function sectionsOfAbsence(report: RestoreReport, inputs: RestoreInputs): string[] {
  const isError = inputs.values['if-not-found'] === 'error';
  return [
    heading(2, `${isError ? '❌' : '⚠️'} No backup of ${inputs.request.artifactName} to restore`),
    alert(isError ? 'CAUTION' : 'WARNING', [text(absenceMessage(report, inputs))]),
  ];
}

function rowsOfSet(set: FoundSet, report: RestoreReport, { request }: RestoreInputs): string[][] {
  const { listed, manifest } = set;
  const name = formatBackupName(listed.name);
  const restored = restoredOf(report);
  const age = formatAge(ageInDays(listed.name.time, report.now));
  const { text: date, until } = request.date;
  const leftOut = manifest.userFiles.leftOut.reduce((sum, { count: files }) => sum + files, 0);
  return [
    ['Name', listed.artifact === undefined ? code(fitting(name)) : link(fitting(name), listed.artifact.url)],
    ...(listed.place === name ? [] : [['Found in', code(fitting(listed.place))]]),
    ['Made at', `${formatTime(listed.name.time)} (${age} ago), in ${text(manifest.run.repository)}`],
    ...(until === null
      ? []
      : [['Date asked for', text(`${date}: the newest backup that was made on or before it`)]]),
    ['Proved', set.key === null ? 'no: no passphrase was given' : 'yes, by the passphrase'],
    ...certificateRows(restored, report.now),
    ...(restored.length === 0 ? [] : [['Private keys', keysInWords(restored)]]),
    ...(report.unopenedCount === 0 ? [] : [['Not opened', count(report.unopenedCount, 'sealed file')]]),
    ...(leftOut === 0 ? [] : [['Not in the backup', `${count(leftOut, 'file')}, left out when it was made`]]),
  ];
}

function keysInWords(restored: readonly RestoredCertificate[]): string {
  return [...new Set(restored.map(({ keys }) => KEYS[keys]))].join('; ');
}

function certificateRows(restored: readonly RestoredCertificate[], now: Date): string[][] {
  const certificates = restored.map(({ certificate }) => certificate);
  const [soonest, ...others] = certificates.sort(compareEnds);
  if (soonest === undefined) return [];
  const left = ['Days left', String(daysLeft(soonest, now))];
  if (others.length > 0)
    return [
      ['Certificates', String(certificates.length)],
      ['Expires first', `${text(soonest.subjectLine)}, ${formatTime(soonest.notAfter)}`],
      left,
    ];
  return [
    ['Subject', text(soonest.subjectLine)],
    ['Valid', `${formatTime(soonest.notBefore)} to ${formatTime(soonest.notAfter)}`],
    left,
  ];
}

function sectionsOfList(report: RestoreReport, inputs: RestoreInputs): string[] {
  if (!report.hasSets && report.certificates.length > 0) return sectionsOfAbsence(report, inputs);
  const { shard, request } = inputs;
  const counts = countRestores(report, inputs);
  const isMissing = counts['not found'] > 0 && inputs.values['if-not-found'] === 'error';
  const isProved = restoredOf(report).every(({ set }) => set.key !== null);
  const icon = counts.failed > 0 || isMissing ? '❌' : counts['not found'] > 0 || !isProved ? '⚠️' : '✅';
  const when = request.date.until === null ? '' : `, made on or before ${request.date.text}`;
  const title = listTitle(request.list ?? request.artifactName, shard);
  return [
    heading(2, `${icon} ${title}${when}: ${formatCounts({ ...counts }, 'nothing to restore')}`),
    ...failureSection(problemsIn(report, inputs)),
    ...restoredSection(report),
  ];
}

function problemsIn({ certificates }: RestoreReport, { badEntries }: RestoreInputs): NamedProblem[] {
  const ofCertificates = certificates.flatMap(({ commonName: name, outcome }) => {
    if (outcome === null) return [{ name, problem: 'no backup holds it' }];
    return outcome instanceof Failure ? [{ name, problem: outcome.message }] : [];
  });
  return [...problemsOf(badEntries), ...ofCertificates];
}

/** Soonest expiry first. */
function restoredSection(report: RestoreReport): string[] {
  const restored = restoredOf(report).sort((some, other) => compareEnds(some.certificate, other.certificate));
  if (restored.length === 0) return [];
  const rows = restored.map(({ certificate, keys, set }) => [
    `${code(certificate.subject.commonName)}<br>from ${code(fitting(formatBackupName(set.listed.name)))}`,
    certificate.notAfter.toISOString().slice(0, 10),
    formatDaysLeft(certificate, report.now),
    `${KEYS[keys]}${set.key === null ? ', not proved' : ''}`,
  ]);
  const head = ['Certificate', 'Expires', 'Days left', 'Private key'];
  return [heading(3, 'Restored'), ...longTable(head, rows, 'certificate'), ...fingerprintSection(restored)];
}

function fingerprintSection(restored: readonly RestoredCertificate[]): string[] {
  if (restored.length === 0) return [];
  const lines = restored.map(
    ({ certificate }) => `${code(certificate.subject.commonName)} ${code(certificate.fingerprint)}`,
  );
  const title = restored.length === 1 ? 'SHA-256 fingerprint' : 'SHA-256 fingerprints';
  return [details(title, longList(lines, 'certificate').join('\n\n'))];
}

/** The sets that were passed over, and why. */
function skippedSection(skipped: readonly SkippedSet[]): string[] {
  if (skipped.length === 0) return [];
  const lines = skipped.map(({ name, reason }) => `${code(name)}: ${text(reason)}`);
  return [heading(3, 'Passed over'), ...longList(lines, 'backup')];
}

function fileSection({ files, keptBeside }: RestoreReport): string[] {
  if (files.length === 0) return [];
  const more = files.length - MAX_LISTED_FILES;
  const lines = [
    ...files.slice(0, MAX_LISTED_FILES).map((path) => `- ${code(path)}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
    ...keptBeside.map((path) => `- the file that was there before: ${code(path)}`),
  ];
  return [details(`${count(files.length, 'file')} restored`, lines.join('\n'))];
}
