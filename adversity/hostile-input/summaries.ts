import { artifactOf, folderOf, inputsOf, reportOf } from '../../__tests__/unit/actions/fixtures.ts';
import { memoryCertificateFiles } from '../../__tests__/fakes/memory-certificate-files.ts';
import { certificateOf, FINGERPRINT, NOW } from '../../__tests__/unit/domain/fixtures.ts';
import { formatBackupSummary } from '../../src/actions/backup-summary.ts';
import { formatCheckSummary } from '../../src/actions/check-summary.ts';
import { formatKeepListSummary } from '../../src/actions/keep-list-summary.ts';
import { formatKeepSummary } from '../../src/actions/keep-summary.ts';
import { formatPruneSummary } from '../../src/actions/prune-summary.ts';
import { formatRestoreListSummary } from '../../src/actions/restore-list-summary.ts';
import { formatRestoreSummary } from '../../src/actions/restore-summary.ts';
import type { RestoreInputs } from '../../src/actions/restore-inputs.ts';
import type { Certificate } from '../../src/domain/certificate.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { StoredSet } from '../../src/ports.ts';

/**
 * The summary of every action where the word stands in every place that an outsider can write to: names in
 * certificates, paths, names and addresses of artifacts, what services say.
 */
export function summariesWith(word: string): Readonly<Record<string, string>> {
  return {
    keep: ofKeep(word),
    'keep, of a list': ofKeepList(word),
    backup: ofBackup(word),
    restore: ofRestore(word),
    'restore, of a list': ofRestoreList(word),
    check: ofCheck(word),
    prune: ofPrune(word),
  };
}

function certificateWith(word: string): Certificate {
  return certificateOf({
    subject: { commonName: word, organization: word },
    subjectLine: `CN=${word}`,
    issuerLine: `CN=${word}`,
    keyDescription: word,
    subjectAlternativeNames: [
      { type: 'DNS', value: word },
      { type: 'URI', value: word },
    ],
  });
}

function setsWith(word: string): { readonly artifact: StoredSet; readonly folder: StoredSet } {
  const name = { base: word, time: NOW, attempt: 1 };
  const { artifact } = artifactOf();
  const url = `https://github.com/${word}`;
  return {
    artifact: artifactOf({
      name,
      place: `artifact ${word}`,
      ...(artifact === undefined ? {} : { artifact: { ...artifact, url: encodeURI(url), digest: word } }),
    }),
    folder: folderOf({ name, place: `/backups/${word}` }),
  };
}

function backupWith(word: string): NonNullable<ReturnType<typeof reportOf>['backup']> {
  const { artifact, folder } = setsWith(word);
  const { backup } = reportOf();
  return {
    name: word,
    stored: [artifact, folder],
    files: backup?.files ?? [],
    leftOut: [{ path: word, reason: word }],
  };
}

function ofKeep(word: string): string {
  const inputs = inputsOf();
  const subject = { commonName: word };
  const specification = { ...inputs.request.specification, subject };
  const report = reportOf({
    certificate: certificateWith(word),
    reason: word,
    backup: backupWith(word),
    replaced: { fingerprint: FINGERPRINT, places: [word, word] },
  });
  return formatKeepSummary(report, { ...inputs, request: { ...inputs.request, specification } });
}

function ofKeepList(word: string): string {
  const { request, places } = inputsOf();
  const failure = new Failure('invalid', word);
  const certificate = { name: word, request, files: memoryCertificateFiles() };
  const kept = { ...reportOf({ status: 'issued', reason: word }), certificate: certificateWith(word) };
  const report = {
    reports: [
      { certificate, outcome: kept },
      { certificate, outcome: failure },
    ],
    backup: backupWith(word),
    carriedCount: 1,
    isKeyStored: true,
    isDryRun: false,
    now: NOW,
  };
  const bad = [{ position: word, failure }];
  const inputs = { request: { ...request, list: word }, places, shard: null, entries: [], badEntries: bad };
  const failed = { ...report, backup: failure };
  return `${formatKeepListSummary(report, inputs)}\n${formatKeepListSummary(failed, inputs)}`;
}

function ofBackup(word: string): string {
  const { artifact, folder } = setsWith(word);
  const report = {
    stored: [artifact, folder],
    existing: [],
    hasChanged: true,
    paths: [word],
    leftOut: [{ path: word, reason: word }],
    certificates: [{ path: word, certificate: certificateWith(word) }],
    now: NOW,
  };
  return formatBackupSummary(report, word);
}

const RESTORE = {
  request: { artifactName: '', date: { text: 'latest', until: null }, runId: null, overwrite: false },
  ifNotFound: 'error',
  list: null,
} as const;

function restoreInputsWith(word: string): RestoreInputs {
  const request = { ...RESTORE.request, artifactName: word, date: { text: word, until: NOW } };
  const places = {
    token: '',
    timeoutMs: 1,
    from: 'artifact',
    backupPath: null,
    repository: word,
    path: word,
  } as const;
  return { ...RESTORE, request, places };
}

function ofRestore(word: string): string {
  const { artifact, folder } = setsWith(word);
  const skipped = [{ name: word, place: word, reason: word }];
  const restored = {
    set: artifact,
    certificates: [certificateWith(word)],
    keys: 'opened',
    files: [word, word],
    keptBeside: [word],
    rewritten: [word],
  } as const;
  const several = { ...restored, set: folder, certificates: [certificateWith(word), certificateWith(word)] };
  const inputs = restoreInputsWith(word);
  return [restored, several, null]
    .map((each) => formatRestoreSummary({ now: NOW, restored: each, skipped }, inputs))
    .join('\n');
}

function ofRestoreList(word: string): string {
  const wanted = { name: word, commonName: word, certificatePath: word, privateKeyPath: word };
  const name = { base: word, time: NOW, attempt: 1 };
  const failure = new Failure('locked', word);
  const pair = { certificate: certificateWith(word), keys: 'opened', set: { name, place: word } } as const;
  const report = {
    now: NOW,
    restores: [
      { wanted, outcome: pair },
      { wanted, outcome: failure },
      { wanted, outcome: null },
    ],
    files: [word],
    keptBeside: [word],
    skipped: [{ name: word, place: word, reason: word }],
    hasSets: true,
  };
  const list = { name: word, base: word, text: word, shard: null, paths: new Map<string, string>() };
  const entries = { entries: [], badEntries: [{ position: word, failure }] };
  return formatRestoreListSummary(report, entries, restoreInputsWith(word), list);
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
    about: word,
    result: word,
    isVerified: false,
    keepsPairs: false,
    laterBefore: [],
    certificates: [],
    findings: [],
    isOutOfTime: false,
  };
  return formatCheckSummary({
    status: 'failed',
    reason: word,
    findings: [finding, { ...finding, at: null }],
    certificates: [{ certificate: certificateWith(word), about: word, at: null, path: word }] as never,
    drills: [
      { ...drill, newest: artifact },
      { ...drill, newest: folder },
      { ...drill, newest: null },
    ],
    now: NOW,
  });
}

function ofPrune(word: string): string {
  const { artifact, folder } = setsWith(word);
  const request = {
    artifactName: word,
    policy: { last: 1, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null },
    passphrases: {},
    dryRun: false,
  } as const;
  const report = {
    sets: [
      { set: artifact, rules: ['keep-last'] },
      { set: folder, rules: [] },
    ],
    removed: new Set([folder]),
    isDryRun: false,
    failure: new Failure('denied', word),
  } as const;
  return formatPruneSummary(report, request);
}
