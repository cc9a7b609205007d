import { memoryCertificateFiles } from '../../__tests__/fakes/memory-certificate-files.ts';
import { formatBackupSummary } from '../../src/actions/backup/summary.ts';
import { formatCheckSummary } from '../../src/actions/check/summary.ts';
import { readKeepInputs, type KeepInputs } from '../../src/actions/keep/inputs.ts';
import type { Remarks } from '../../src/actions/keep/summary/remarks.ts';
import { formatKeepSummary } from '../../src/actions/keep/summary/summary.ts';
import { formatPruneSummary } from '../../src/actions/prune/summary.ts';
import { formatFailureSummary } from '../../src/actions/report/failure-summary.ts';
import { readRestoreInputs } from '../../src/actions/restore/inputs.ts';
import { formatRestoreSummary } from '../../src/actions/restore/summary.ts';
import { Failure } from '../../src/domain/failure.ts';
import { singleLine } from '../../src/domain/words/single-line.ts';
import type { KeepReport, KeptReport } from '../../src/use-cases/keep/keep.ts';
import { stepOf } from './input-targets.ts';
import {
  backupWith,
  certificateWith,
  foundWith,
  NOW,
  reportWith,
  restoredWith,
  setsWith,
} from './records.ts';

/**
 * The summary of every action with the word in every place that an outsider can write to: names in certificates, paths, names and
 * addresses of artifacts, what services say, what a manifest says.
 */
export async function summariesWith(word: string): Promise<Readonly<Record<string, string>>> {
  return {
    keep: await ofKeep(word),
    'keep, of a list': await ofKeepList(word),
    backup: ofBackup(word),
    restore: await ofRestore(word),
    'restore, of a list': await ofRestoreList(word),
    check: ofCheck(word),
    prune: ofPrune(word),
    // The lines of a message are lines of the summary. What others say in one is a single line in it.
    failure: formatFailureSummary(word, singleLine(word)),
  };
}

function keepReport(reports: readonly KeptReport[], backup: KeepReport['backup']): KeepReport {
  return {
    reports,
    backup,
    carriedCount: 1,
    lastBackup: { place: 'certkeep-a-20261123T021000Z', madeAt: NOW },
    isDryRun: false,
    now: NOW,
  };
}

function remarksWith(message: string): Remarks {
  return {
    whyNotStored: message,
    advice: [
      { level: 'warning', message },
      { level: 'notice', message },
    ],
  };
}

function keepInputs(): Promise<KeepInputs> {
  return readKeepInputs(stepOf((name) => (name === 'common-name' ? 'app.example' : '')));
}

/** Keeps the certificate that the word names. */
async function keptWith(word: string, outcome: KeptReport['outcome']): Promise<KeptReport> {
  const [entry] = (await keepInputs()).certificates;
  if (entry === undefined) throw new Error('no certificate was asked for');
  const { request } = entry;
  const specification = { ...request.specification, subject: { commonName: word } };
  const files = memoryCertificateFiles();
  return { certificate: { name: word, request: { ...request, specification }, files }, outcome };
}

async function ofKeep(word: string): Promise<string> {
  const inputs = { ...(await keepInputs()), artifactName: word };
  const kept = await keptWith(word, reportWith(word));
  const failure = new Failure('not-stored', word);
  const reports = [keepReport([kept], backupWith(word)), keepReport([kept], failure)];
  const dryRun = { ...keepReport([kept], null), isDryRun: true };
  const remarks = remarksWith(word);
  const summaries = [...reports, dryRun].map((report) => formatKeepSummary(report, inputs, remarks));
  return (await Promise.all(summaries)).join('\n');
}

async function ofKeepList(word: string): Promise<string> {
  const failure = new Failure('invalid', word);
  const kept = await keptWith(word, reportWith(word, { status: 'issued' }));
  const failed = await keptWith(word, failure);
  const badEntries = [{ position: word, failure }];
  const inputs = { ...(await keepInputs()), artifactName: word, list: word, badEntries };
  const reports = [keepReport([kept, failed], backupWith(word)), keepReport([kept, failed], failure)];
  const remarks = remarksWith(word);
  return (await Promise.all(reports.map((report) => formatKeepSummary(report, inputs, remarks)))).join('\n');
}

function ofBackup(word: string): string {
  const { artifact, folder } = setsWith(word);
  const report = {
    stored: [artifact, folder],
    unchanged: [folder],
    failures: [new Failure('not-stored', word)],
    hasChanged: true,
    files: [word],
    leftOut: [{ path: word, why: 'unreadable', reason: word }],
    certificates: [{ path: word, certificate: certificateWith(word) }],
    isSealed: true,
    now: NOW,
  } as const;
  return formatBackupSummary(report, word);
}

async function restoreInputsWith(word: string): ReturnType<typeof readRestoreInputs> {
  const inputs = await readRestoreInputs(stepOf((name) => (name === 'artifact-name' ? 'a' : '')));
  const date = { ...inputs.request.date, text: word, until: NOW };
  return { ...inputs, request: { ...inputs.request, artifactName: word, date } };
}

const NOTHING_RESTORED = {
  now: NOW,
  set: null,
  certificates: [],
  files: [],
  keptBeside: [],
  unopenedCount: 1,
  hasSets: true,
  ofOtherAction: [],
  leftOut: [],
  oldestLater: null,
};

async function ofRestore(word: string): Promise<string> {
  const inputs = await restoreInputsWith(word);
  const skipped = [{ name: word, place: word, reason: word }];
  const nothing = { ...NOTHING_RESTORED, skipped, expired: [word] };
  const { artifact, folder } = setsWith(word);
  const reports = [artifact, folder].map((stored) => {
    const set = foundWith(word, stored);
    const outcome = restoredWith(word, set);
    const certificates = [{ name: word, commonName: word, outcome }];
    return { ...nothing, set, certificates, files: [word, word], keptBeside: [word] };
  });
  const two = reports.map((report) => ({
    ...report,
    certificates: [...report.certificates, ...report.certificates],
  }));
  return [...reports, ...two, nothing].map((report) => formatRestoreSummary(report, inputs)).join('\n');
}

async function ofRestoreList(word: string): Promise<string> {
  const inputs = await restoreInputsWith(word);
  const failure = new Failure('locked', word);
  const outcomes = [restoredWith(word, foundWith(word, setsWith(word).artifact)), failure, null];
  const report = {
    ...NOTHING_RESTORED,
    certificates: outcomes.map((outcome) => ({ name: word, commonName: word, outcome })),
    files: [word],
    keptBeside: [word],
    skipped: [{ name: word, place: word, reason: word }],
    expired: [],
  };
  return formatRestoreSummary(report, {
    ...inputs,
    request: { ...inputs.request, list: word, certificates: [] },
    badEntries: [{ position: word, failure }],
  });
}

function ofCheck(word: string): string {
  const { artifact, folder } = setsWith(word);
  const finding = {
    code: 'expired',
    level: 'error',
    message: word,
    about: word,
    at: { file: word, line: 7 },
  } as const;
  const drill = {
    base: word,
    about: word,
    result: word,
    madeAt: NOW,
    isVerified: false,
    certificates: [],
    findings: [],
    isOutOfTime: false,
  };
  return formatCheckSummary({
    status: 'failed',
    reason: word,
    findings: [
      finding,
      { ...finding, at: null },
      { ...finding, level: 'warning' },
      { ...finding, level: 'notice' },
    ],
    certificates: [{ certificate: certificateWith(word), about: word, at: null }],
    drills: [
      { ...drill, newest: artifact },
      { ...drill, newest: folder },
      { ...drill, newest: null, madeAt: null },
    ],
    now: NOW,
    failDays: 7,
  });
}

function ofPrune(word: string): string {
  const { artifact, folder } = setsWith(word);
  const policy = { last: 1, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null };
  const request = { artifactName: word, policy, dryRun: false } as const;
  const report = {
    sets: [
      { set: artifact, rules: ['keep-last'], problem: word },
      { set: folder, rules: [], problem: null },
      { set: folder, rules: ['newest'], problem: word },
    ],
    removed: new Set([folder]),
    isDryRun: false,
    failure: new Failure('denied', word),
  } as const;
  return [report, { ...report, failure: null }, { ...report, sets: [], failure: null }]
    .map((each) => formatPruneSummary(each, request))
    .join('\n');
}
