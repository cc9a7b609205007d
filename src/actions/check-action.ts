import { supportsArtifacts } from '../adapters/github/run-environment.ts';
import { Failure } from '../domain/failure.ts';
import { gravestFirst } from '../domain/finding.ts';
import { formatTime } from '../domain/manifest.ts';
import { oneLine } from '../domain/one-line.ts';
import { check, type CheckReport } from '../use-cases/check.ts';
import { runStep, type ActionStep } from './action-step.ts';
import { annotateSome } from './annotate-some.ts';
import { readCheckInputs, refuseUnsupportedDrill, type CheckInputs } from './check-inputs.ts';
import { checkOutputs } from './check-outputs.ts';
import { formatCheckSummary } from './check-summary.ts';
import { buildCheckWorld } from './check-world.ts';

/** Of a long list, those that expire first. */
const MAX_LOGGED = 200;

/** `check`: tells whether certificates and their newest backup will last. */
export async function checkAction(): Promise<void> {
  await runStep(run);
}

async function run(step: ActionStep): Promise<void> {
  const inputs = readCheckInputs(step.inputs, step.environment.workspace);
  step.mask(inputs.request.passphrase, inputs.places.token);
  refuseUnsupportedDrill(inputs.places, supportsArtifacts(step.environment));

  const report = await checkAll(inputs, step);
  step.setOutputs(checkOutputs(report));
  logCertificates(report, step);
  annotateSome(gravestFirst(report.findings), step);
  await step.writeSummary(formatCheckSummary(report));
  if (report.status === 'failed') throw failureOf(report);
}

async function checkAll(inputs: CheckInputs, step: ActionStep): Promise<CheckReport> {
  const world = buildCheckWorld(inputs, step);
  if (inputs.list === null) return check(inputs.request, world);
  const { checkListed } = await import('./check-list-action.ts');
  return checkListed(inputs.request, inputs.list, world, step.environment.workspace);
}

function logCertificates({ certificates, drills }: CheckReport, { log }: ActionStep): void {
  for (const { certificate, about } of certificates.slice(0, MAX_LOGGED)) {
    const subject = oneLine(certificate.subjectLine);
    log.info(`${oneLine(about)}: ${subject}, expires at ${formatTime(certificate.notAfter)}`);
  }
  if (certificates.length > MAX_LOGGED)
    log.info(`and ${certificates.length - MAX_LOGGED} more, which expire later`);
  for (const { about, result } of drills) log.info(`${oneLine(about)}: ${result}`);
}

/** Thrown when all is told: every later step can read the outputs, with `if: always()`. */
function failureOf({ findings, reason, drills }: CheckReport): Failure {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const isOutOfTime = drills.some((drill) => drill.isOutOfTime);
  return new Failure(
    isOutOfTime ? 'timeout' : 'check-failed',
    `The check failed (${reason}): ${errors === 1 ? '1 finding is' : `${errors} findings are`} grave. Each stands on this page, and in the summary, with what to do.`,
  );
}
