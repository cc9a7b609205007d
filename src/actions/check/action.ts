import { count } from '../../domain/words/count.ts';
import { Failure } from '../../domain/failure.ts';
import { gravestFirst } from '../../domain/finding.ts';
import { formatTime } from '../../domain/backup/manifest.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { check, type CheckReport } from '../../use-cases/check/check.ts';
import { annotateSome } from '../step/annotate-some.ts';
import { runStep, type ActionStep } from '../step/run-step.ts';
import { buildDependencies } from './dependencies.ts';
import { readCheckInputs } from './inputs.ts';
import { checkOutputs } from './outputs.ts';
import { formatCheckSummary } from './summary.ts';

/** Of a long list, those that expire first. */
const MAX_LOGGED = 200;

/** `check`: tells whether certificates and their newest backup will last. */
export async function checkAction(): Promise<void> {
  await runStep(run, 'Nothing was checked');
}

async function run(step: ActionStep): Promise<void> {
  const inputs = await readCheckInputs(step);
  const report = await check(inputs.request, buildDependencies(inputs, step));
  step.setOutputs(checkOutputs(report));
  logCertificates(report, step);
  annotateSome(gravestFirst(report.findings), step);
  step.writeSummary(formatCheckSummary(report));
  if (report.status === 'failed') throw failureOf(report);
}

function logCertificates({ certificates, drills }: CheckReport, { log }: ActionStep): void {
  for (const { certificate, about } of certificates.slice(0, MAX_LOGGED)) {
    const subject = singleLine(certificate.subjectLine);
    log.info(`${singleLine(about)}: ${subject}, expires at ${formatTime(certificate.notAfter)}`);
  }
  if (certificates.length > MAX_LOGGED)
    log.info(`and ${certificates.length - MAX_LOGGED} more, which expire later`);
  for (const { base, about, result } of drills)
    log.info(`${base === null ? '' : `${base}, `}${singleLine(about)}: ${result}`);
}

/** Thrown at the end, so that later steps can read the outputs with `if: always()`. */
function failureOf({ findings, reason, drills }: CheckReport): Failure {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return new Failure(
    drills.some((drill) => drill.isOutOfTime) ? 'timeout' : 'check-failed',
    `The check failed with ${count(errors, 'error')} (${reason}). ${errors === 1 ? 'It is' : 'Each is'} on this page and in the summary, with what to do.`,
  );
}
