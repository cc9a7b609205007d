import { certificateFiles } from '../adapters/files/certificate-files.ts';
import { supportsArtifacts } from '../adapters/github/run-environment.ts';
import { keepHeapSmall, stagingInSmallHeap } from '../adapters/heap-size.ts';
import { Failure } from '../domain/failure.ts';
import { keepList, type KeepListReport } from '../use-cases/keep-list.ts';
import type { ActionStep } from './action-step.ts';
import { annotateSome } from './annotate-some.ts';
import { adviceOnRun, adviceOnSpecification, type Advice } from './keep-advice.ts';
import { adviceAfterList } from './keep-list-advice.ts';
import { listFailure, tellFailures } from './list-failure.ts';
import { readKeepListInputs, type KeepListInputs } from './keep-list-inputs.ts';
import { keepListOutputs } from './keep-list-outputs.ts';
import { formatKeepListSummary } from './keep-list-summary.ts';
import { buildRunWorld } from './keep-world.ts';
import { rememberingProofs } from './remembered-proofs.ts';
import { refuseUnsupported, refuseUnusableBackupPath } from './store-inputs.ts';

/** From here on the certificates weigh more than the run itself. */
const MANY_CERTIFICATES = 2000;

/** Keeps the certificates of a list. Throws at its end where one of them could not be kept. */
export async function keepListed(step: ActionStep): Promise<void> {
  const { environment } = step;
  const inputs = await readKeepListInputs(step.inputs, step.readText, environment.workspace);
  const { request, places } = inputs;
  const isLong = inputs.entries.length >= MANY_CERTIFICATES;
  if (isLong) keepHeapSmall();
  step.mask(request.passphrase, request.previousPassphrase, request.pkcs12Password, places.token);
  refuseUnsupported(places, supportsArtifacts(environment));
  refuseUnusableBackupPath(places, environment);
  const advice = inputs.entries.flatMap((entry) => adviceOnSpecification(entry.request.specification));
  tell([...advice, ...adviceOnRun(places, environment)], step);

  const certificates = inputs.entries.map(({ name, request: asked, places: paths }) => ({
    name,
    request: asked,
    files: certificateFiles({ ...paths, workspace: environment.workspace }),
  }));
  const world = rememberingProofs(buildRunWorld(places, request.passphrase !== undefined, step));
  const staging = isLong ? stagingInSmallHeap(world.staging) : world.staging;
  const report = await keepList({ ...request, certificates }, { ...world, staging });
  step.setOutputs(keepListOutputs(report, inputs));
  tell(adviceAfterList(report, inputs), step);
  await step.writeSummary(formatKeepListSummary(report, inputs));
  const failures = failuresOf(report, inputs);
  tellFailures(failures, step);
  if (failures.length > 0) throw failureOf(failures, report);
}

function tell(advice: readonly Advice[], step: ActionStep): void {
  annotateSome(
    advice.map((each) => ({ ...each, at: null })),
    step,
  );
}

function failuresOf({ reports, backup }: KeepListReport, { badEntries }: KeepListInputs): Failure[] {
  const ofEntries = reports.flatMap(({ outcome }) => (outcome instanceof Failure ? [outcome] : []));
  const ofBackup = backup instanceof Failure ? [backup] : [];
  return [...ofBackup, ...badEntries.map(({ failure }) => failure), ...ofEntries];
}

/** Of a backup that failed, before the certificates that did. */
function failureOf(failures: readonly Failure[], { backup, reports }: KeepListReport): Failure {
  if (!(backup instanceof Failure)) {
    const kept = reports.filter(({ outcome }) => !(outcome instanceof Failure)).length;
    return listFailure(failures, 'kept', kept);
  }
  return new Failure(
    backup.code,
    `The certificates are in place, but they are not backed up. ${backup.message}`,
    { cause: backup },
  );
}
