import { restoreList, type RestoreListReport } from '../use-cases/restore-list.ts';
import type { ActionStep } from './action-step.ts';
import { annotateSome } from './annotate-some.ts';
import type { ListEntries } from './list-entries.ts';
import { listFailure, tellFailures } from './list-failure.ts';
import { adviceOnAbsence, explainingDenied } from './restore-advice.ts';
import type { RestoreInputs } from './restore-inputs.ts';
import { adviceAfterListRestore, failuresOfRestore } from './restore-list-advice.ts';
import { readRestoreEntries, type RestoreEntry } from './restore-list-entries.ts';
import { countRestores, restoreListOutputs } from './restore-list-outputs.ts';
import { formatRestoreListSummary } from './restore-list-summary.ts';
import { buildRestoreWorld } from './restore-world.ts';
import type { NamedList } from './set-base-input.ts';
import { adviceOnUnmatchedKeys } from './unmatched-keys.ts';

/** Restores the certificates of a list. Throws at its end where one of them could not be restored. */
export async function restoreListed(inputs: RestoreInputs, list: NamedList, step: ActionStep): Promise<void> {
  const { path } = inputs.places;
  const entries = await readRestoreEntries(list, step.environment.workspace, path);
  const report = await restoreWith(inputs, list, entries, step);
  step.setOutputs(restoreListOutputs(report, entries));
  await step.writeSummary(formatRestoreListSummary(report, entries, inputs, list));
  const advice = [
    ...(await adviceOnUnmatchedKeys(report, entries, step.environment.workspace)),
    ...adviceAfterListRestore(report, inputs),
  ];
  annotateSome(
    advice.map((each) => ({ ...each, at: null })),
    step,
  );
  const failures = failuresOfRestore(report, entries, inputs);
  tellFailures(failures, step);
  if (!report.hasSets && entries.entries.length > 0) tellAbsence(inputs, step);
  if (failures.length > 0) throw listFailure(failures, 'restored', countRestores(report, entries).restored);
}

function restoreWith(
  inputs: RestoreInputs,
  list: NamedList,
  { entries }: ListEntries<RestoreEntry>,
  step: ActionStep,
): Promise<RestoreListReport> {
  const certificates = entries.map(({ wanted }) => wanted);
  const world = buildRestoreWorld(inputs, step);
  return explainingDenied(inputs, () =>
    restoreList({ ...inputs.request, list: list.name, certificates }, world),
  );
}

/** Of a list that was never backed up there is one thing to say, and not one for each certificate. */
function tellAbsence(inputs: RestoreInputs, { log }: ActionStep): void {
  const absence = adviceOnAbsence(inputs);
  if (absence !== null) log[absence.level](absence.message);
}
