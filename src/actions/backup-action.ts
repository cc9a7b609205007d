import { supportsArtifacts } from '../adapters/github/run-environment.ts';
import { mayPersist } from '../domain/trigger.ts';
import { backUp } from '../use-cases/back-up.ts';
import { runStep, type ActionStep } from './action-step.ts';
import { readBackupInputs } from './backup-inputs.ts';
import { backupOutputs } from './backup-outputs.ts';
import { formatBackupSummary } from './backup-summary.ts';
import { buildBackupWorld } from './backup-world.ts';
import { refuseUnsupported, refuseUnusableBackupPath, type StorePlaces } from './store-inputs.ts';

/** `backup`: dated copies of files that something else made. */
export async function backupAction(): Promise<void> {
  await runStep(run);
}

async function run(step: ActionStep): Promise<void> {
  const inputs = readBackupInputs(step.inputs, step.environment.workspace);
  const { request, places } = inputs;
  step.mask(request.passphrase, places.token);
  refuseUnsupported(places, supportsArtifacts(step.environment));
  refuseUnusableBackupPath(places, step.environment);
  advise(places, step);
  const report = await backUp(request, buildBackupWorld(inputs, step));
  step.setOutputs(backupOutputs(report));
  await step.writeSummary(formatBackupSummary(report, request.artifactName));
}

/** What the inputs and the run alone give reason to say. */
function advise(places: StorePlaces, { environment, log }: ActionStep): void {
  if (!mayPersist(environment.eventName)) {
    log.notice(
      `Nothing is stored in a run on ${environment.eventName}, which carries others' code or words: the files are looked at, and not backed up.`,
    );
  }
  if (!supportsArtifacts(environment) && places.uploadArtifact) {
    log.warning(
      'GitHub Enterprise Server has no service for artifacts: the backup goes to backup-path alone. Set upload-artifact: false to be rid of this warning.',
    );
  }
}
