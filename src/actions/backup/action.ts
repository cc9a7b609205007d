import { userFiles } from '../../adapters/files/search/user-files.ts';
import { Failure } from '../../domain/failure.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { mayStore } from '../../domain/renewal/trigger.ts';
import {
  backup,
  type BackupDependencies,
  type BackupReport,
  type BackupRequest,
} from '../../use-cases/backup/backup.ts';
import { VERSION } from '../../version.ts';
import { adviceOnMissingArtifacts } from '../step/advice.ts';
import { maskedKeysOf } from '../step/mask.ts';
import { runStep, type ActionStep } from '../step/run-step.ts';
import {
  buildStores,
  mayStoreSets,
  rejectMissingArtifacts,
  rejectUnusableBackupPath,
  systemClock,
  writableStores,
} from '../step/stores.ts';
import { readBackupInputs, type BackupInputs } from './inputs.ts';
import { backupActionOutputs } from './outputs.ts';
import { formatBackupSummary } from './summary.ts';

/** `backup`: dated copies of files that something else made. */
export async function backupAction(): Promise<void> {
  await runStep(run, 'The files were not backed up');
}

async function run(step: ActionStep): Promise<void> {
  const { environment } = step;
  const inputs = readBackupInputs(step);
  rejectMissingArtifacts(inputs, environment);
  rejectUnusableBackupPath(inputs['backup-path'], environment);
  advise(inputs, step);
  const report = await backup(requestOf(inputs), dependenciesOf(inputs, step));
  step.setOutputs(backupActionOutputs(report));
  step.writeSummary(formatBackupSummary(report, inputs['artifact-name']));
  failIfNotEverywhere(report);
}

/** Fails the run at its end: outputs and summary are there, and what could be stored is stored. */
function failIfNotEverywhere({ stored, failures }: BackupReport): void {
  const [first] = failures;
  if (first === undefined) return;
  const places = stored.map(({ place }) => singleLine(place)).join(', ');
  const problems = failures.map(({ message }) => message);
  throw new Failure(
    first.code,
    [`The files are backed up (${places}), but not in every store.`, ...problems].join(' '),
    { cause: first },
  );
}

/** What the inputs and the run alone give reason to say. */
function advise(inputs: BackupInputs, { environment, log }: ActionStep): void {
  const { eventName, lacksSecrets } = environment;
  const checkedOnly = 'The files are checked and not backed up.';
  if (!mayStore(eventName))
    log.notice(`Nothing is stored on ${eventName}, which can carry untrusted code or text. ${checkedOnly}`);
  else if (lacksSecrets && inputs.passphrase === null)
    log.notice(`GitHub gives no secrets to the runs of Dependabot, so nothing is stored. ${checkedOnly}`);
  for (const { message } of adviceOnMissingArtifacts(inputs, environment)) log.warning(message);
}

function requestOf(inputs: BackupInputs): BackupRequest {
  const backupPath = inputs['backup-path'];
  return {
    paths: inputs.paths,
    ifNoFilesFound: inputs['if-no-files-found'],
    // A backup that holds the earlier ones would double from run to run.
    ours: backupPath === null ? [] : [backupPath],
    artifactName: inputs['artifact-name'],
    skipIfUnchanged: inputs['skip-if-unchanged'],
  };
}

function dependenciesOf(inputs: BackupInputs, step: ActionStep): BackupDependencies {
  const { environment, log, mask } = step;
  const hasPassphrase = inputs.passphrase !== null;
  const stores = buildStores(inputs, step, { mayStore: mayStoreSets(environment, hasPassphrase) });
  const wanted = { uploadArtifact: inputs['upload-artifact'], hasPassphrase };
  return {
    clock: systemClock,
    log,
    ...maskedKeysOf(inputs, mask),
    userFiles: userFiles(environment.workspace),
    staging: stores.staging,
    archives: stores.archives,
    run: stores.run,
    toolVersion: VERSION,
    stores: writableStores(stores, wanted, environment).stores,
  };
}
