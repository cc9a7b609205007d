import { getInput } from '@actions/core';
import type { MakeKey } from '../../adapters/crypto/key/prestart-key.ts';
import { certificateFiles } from '../../adapters/files/pair/certificate-files.ts';
import { statusOf } from '../../adapters/files/disk/regular-file.ts';
import type { VerifiedBackup } from '../../domain/renewal/existing.ts';
import { Failure, type FailureCode } from '../../domain/failure.ts';
import { failureOf } from '../../use-cases/keep/certificate-report.ts';
import { keep, type KeepReport } from '../../use-cases/keep/keep.ts';
import type { KeepDependencies, KeepRequest } from '../../use-cases/keep/keep-request.ts';
import { isQuotable } from '../../domain/words/quoted-input.ts';
import { CERTIFICATE_INPUTS } from '../certificates/certificate-inputs.ts';
import { formatFailureSummary } from '../report/failure-summary.ts';
import { annotateSome } from '../step/annotate-some.ts';
import { runStep, type ActionStep } from '../step/run-step.ts';
import { rejectMissingArtifacts, rejectUnusableBackupPath } from '../step/stores.ts';
import { adviceAfter, adviceBefore, adviceOnResult } from './advice/advice.ts';
import { whyNothingIsStored } from './advice/job-advice.ts';
import { failureOfBackup } from './summary/backup-problem.ts';
import { buildDependencies } from './dependencies.ts';
import { readKeepInputs, type KeepInputs } from './inputs.ts';
import { keepOutputs } from './outputs/outputs.ts';
import { formatKeepSummary } from './summary/summary.ts';

/** The root action: keeps one certificate, or those of a list, and backs them up. `makeKey` makes new keys. */
export async function keepAction(makeKey: MakeKey): Promise<void> {
  const seen: Seen = { lastBackup: null, hasRecovered: false };
  await runStep(
    (step) => run(step, makeKey, seen),
    (message, error) => formatFailureSummary(verdictOfFailure(error, seen), message, seen.lastBackup),
  );
}

/** What the summary of a run that fails tells of it. */
interface Seen {
  lastBackup: VerifiedBackup | null;
  /** The run finished a change of the pair that an earlier run began. */
  hasRecovered: boolean;
}

/** Of a run that fails with one of these no pair is written: they are found before. */
const BEFORE_CHANGES: ReadonlySet<FailureCode> = new Set([
  'invalid-input',
  'locked',
  'lost',
  'foreign',
  'other-name',
  'other-branch',
  'not-yet-valid',
  'specification-changed',
  'unexpected-certificate',
  'unsupported',
]);

function verdictOfFailure(error: unknown, { hasRecovered }: Seen): string {
  const code = error instanceof Failure ? error.code : null;
  const isEarly = code !== null && BEFORE_CHANGES.has(code) && !hasRecovered;
  return `${isEarly ? 'No certificate was changed: the' : 'The'} run${subjectOfRun(code)} failed`;
}

/** Inputs may be what failed. A common name that is none, or that was refused, may be anything, and is not told. */
function subjectOfRun(code: FailureCode | null): string {
  const commonName = getInput('common-name');
  if (commonName === '' || (code === 'invalid-input' && !isQuotable(commonName))) return '';
  try {
    return ` for ${CERTIFICATE_INPUTS['common-name'].parse(commonName, '')}`;
  } catch {
    return '';
  }
}

async function run(step: ActionStep, makeKey: MakeKey, seen: Seen): Promise<void> {
  const { environment } = step;
  const inputs = await readKeepInputs(step);
  rejectMissingArtifacts(inputs.run, environment);
  rejectUnusableBackupPath(inputs.run['backup-path'], environment);
  const early = adviceBefore(inputs, environment);
  annotateSome(early, step);

  const dependencies = { ...buildDependencies(inputs.run, step, makeKey), ...watching(seen, step) };
  const report = await keep(requestOf(inputs, step), dependencies);
  const only = inputs.list === null ? report.reports[0] : undefined;
  if (only?.outcome instanceof Failure) {
    seen.lastBackup = storedIn(report) ?? seen.lastBackup;
    throw only.outcome;
  }
  step.setOutputs(await keepOutputs(report, inputs, (path) => statusOf(path) !== null));
  annotateSome(adviceAfter(report, inputs, environment), step);
  const advice = [...early, ...adviceOnResult(report, inputs, environment)];
  const whyNotStored = whyNothingIsStored(inputs, environment);
  step.writeSummary(await formatKeepSummary(report, inputs, { whyNotStored, advice }));
  await failIfNotAll(report, inputs, step);
}

/** Notes what a run that fails has to tell all the same. */
function watching(seen: Seen, step: ActionStep): Pick<KeepDependencies, 'onBackupSeen' | 'onRecovered'> {
  return {
    onBackupSeen: (backup) => {
      seen.lastBackup = backup;
    },
    onRecovered: () => {
      // Once: each setting is a line in the runner's file.
      if (!seen.hasRecovered) step.setOutputs({ changed: 'true' });
      seen.hasRecovered = true;
    },
  };
}

/** The backup that a run stored though its certificate failed: of a pair that is kept for ever. */
function storedIn({ backup, now }: KeepReport): VerifiedBackup | null {
  if (backup === null || backup instanceof Failure) return null;
  const [first] = backup.stored;
  return { place: first?.place ?? backup.name, madeAt: first?.name.time ?? now };
}

function requestOf(
  { certificates, list, artifactName, run: values }: KeepInputs,
  { environment: { workspace }, log }: ActionStep,
): KeepRequest {
  const warn = (message: string): void => {
    log.warning(message);
  };
  const { 'backup-path': backupPath, 'p12-password': pkcs12Password } = values;
  return {
    artifactName,
    list,
    certificates: certificates.map(({ name, request, paths }) => ({
      name,
      request,
      files: certificateFiles(
        { ...paths, workspace, commonName: request.specification.subject.commonName },
        { warn },
      ),
    })),
    paths: values.paths,
    ifNoFilesFound: values['if-no-files-found'],
    ours: backupPath === null ? [] : [backupPath],
    ...(pkcs12Password === null ? {} : { pkcs12Password }),
    dryRun: values['dry-run'],
  };
}

/** Fails the run at its end: outputs and summary are there, and what could be kept is kept. */
async function failIfNotAll(report: KeepReport, inputs: KeepInputs, step: ActionStep): Promise<void> {
  const ofCertificates = report.reports.flatMap(({ outcome }) => failureOf(outcome) ?? []);
  const kept = report.reports.length - ofCertificates.length;
  const failures = [...inputs.badEntries.map(({ failure }) => failure), ...ofCertificates];
  const ofBackup = failureOfBackup(report, inputs);
  if (inputs.list === null) throwJoined([...(ofBackup === null ? [] : [ofBackup]), ...failures]);
  if (failures.length > 0) {
    const { listFailure, tellFailures } = await import('../certificates/list-failure.ts');
    tellFailures(failures, step);
    throw ofBackup ?? listFailure(failures, 'kept', kept);
  }
  if (ofBackup !== null) throw ofBackup;
}

function throwJoined(failures: readonly Failure[]): void {
  const [first, ...others] = failures;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw new Failure(first.code, failures.map(({ message }) => message).join(' '), { cause: first });
}
