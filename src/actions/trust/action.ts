import { removalByHand } from '../../adapters/runner-trust/removal-by-hand.ts';
import { Failure } from '../../domain/failure.ts';
import { count } from '../../domain/words/count.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { trust, type TrustReport } from '../../use-cases/trust/trust.ts';
import { undoRun, type UndoneRun } from '../../use-cases/trust/undo.ts';
import { runStep, type ActionStep } from '../step/run-step.ts';
import { buildDependencies, findRemains, hasRemains, trustStores } from './dependencies.ts';
import { readTrustInputs } from './inputs.ts';
import { trustOutputs } from './outputs.ts';
import { formatTrustSummary, namesOf } from './summary.ts';

/** `trust/`: makes the programs of this machine trust certificates until the job ends. */
export async function trustAction(): Promise<void> {
  await runStep(run, 'The certificate is not trusted');
}

/** The end of the job, whatever came of it: the machine trusts what it trusted before. */
export async function trustPostAction(): Promise<void> {
  // Also on a runner that could not do more than say so.
  if (!hasRemains()) return;
  await runStep(undo, 'The trust could not be undone');
}

async function run(step: ActionStep): Promise<void> {
  const inputs = readTrustInputs(step);
  const report = await trust(inputs.request, buildDependencies(step, inputs));
  for (const { variables } of report.stores) step.setVariables(variables);
  step.setOutputs(trustOutputs(report));
  tell(report, step);
  step.writeSummary(formatTrustSummary(report));
}

function tell({ certificates, stores }: TrustReport, { log }: ActionStep): void {
  for (const certificate of certificates) {
    const signs = certificate.isEndEntity ? '' : ', and it may sign others for every name';
    log.info(
      `Trusted until the job ends: ${singleLine(certificate.subjectLine)}, for ${namesOf(certificate).join(', ')}${signs}. SHA-256 fingerprint ${certificate.fingerprint}`,
    );
  }
  for (const { name, places, warnings } of stores) {
    log.info(`Store ${name}: ${places.join(', ')}`);
    for (const warning of warnings) log.warning(warning);
  }
}

async function undo(step: ActionStep): Promise<void> {
  const { id, journals, outlivesJob } = findRemains(step);
  const undone = await undoRun(id, { journals, stores: trustStores(step) });
  if (undone !== null) {
    step.setVariables(undone.variables);
    if (undone.failure !== null) throw undone.failure;
    tellEnd(undone, step);
    return;
  }
  const message = `The journal of this step is gone (${journals.folder}, ${id}), so nothing was undone.`;
  if (outlivesJob)
    throw new Failure(
      'not-written',
      `${message} This machine may still trust the certificates. To end that, ${removalByHand(id)}.`,
    );
  step.log.warning(`${message} The rest of this job may still trust the certificates.`);
}

/** If an earlier run is not undone, the machine may trust more than it did before that. */
function tellEnd({ leftBehind, running }: UndoneRun, { log }: ActionStep): void {
  if (leftBehind.length === 0 && running === 0) {
    log.info('This machine trusts what it trusted before.');
    return;
  }
  log.info('What this step added is trusted no more.');
  if (running > 0)
    log.info(
      `${count(running, 'other job')} on this machine trusted certificates too, and may still be running. If one was killed, a later run of this action removes what it left, five days after at the latest.`,
    );
  if (leftBehind.length === 0) return;
  log.warning(
    `This machine may still trust certificates of earlier runs. ${leftBehind.join(' ')} The next run of this action tries again, and says what is in the way.`,
  );
}
