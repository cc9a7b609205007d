import { Failure } from '../../domain/failure.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { mayStore } from '../../domain/renewal/trigger.ts';
import { prune, type PruneDependencies } from '../../use-cases/prune/prune.ts';
import { whyNoArtifacts } from '../step/advice.ts';
import { maskedKeysOf } from '../step/mask.ts';
import { runStep, type ActionStep } from '../step/run-step.ts';
import { buildStores, systemClock, type Stores } from '../step/stores.ts';
import { readPruneInputs, type PruneInputs, type PruneValues } from './inputs.ts';
import { pruneOutputs } from './outputs.ts';
import { formatPruneSummary } from './summary.ts';

/** `prune`: removes the backups that no rule keeps. */
export async function pruneAction(): Promise<void> {
  await runStep(run, 'No backup was removed');
}

async function run(step: ActionStep): Promise<void> {
  const inputs = readPruneInputs(step);
  const dependencies = dependenciesOf(inputs.values, step);
  const request = { ...inputs.request, dryRun: await isDryRun(inputs, step, dependencies) };
  const report = await prune(request, dependencies);
  step.setOutputs(pruneOutputs(report));
  step.writeSummary(formatPruneSummary(report, request));
  if (report.failure !== null) throw report.failure;
}

/** Where untrusted code may run, its words must not choose what is removed. Nor must a branch choose what is removed of the default one. */
async function isDryRun(
  { request }: PruneInputs,
  { environment: { eventName, ref }, log }: ActionStep,
  { run: { readDefaultBranch } }: PruneDependencies,
): Promise<boolean> {
  if (request.dryRun) return true;
  if (!mayStore(eventName)) {
    log.notice(
      `Nothing is removed on ${eventName}, which can carry untrusted code or text. This is a dry run. Run the workflow on schedule, push or workflow_dispatch to remove backups.`,
    );
    return true;
  }
  const defaultBranch = await readDefaultBranch();
  if (ref === `refs/heads/${defaultBranch ?? ''}`) return false;
  log.notice(
    `Nothing is removed on ${singleLine(ref)}, which is not the default branch. This is a dry run. Run the workflow on the default branch to remove backups.`,
  );
  return true;
}

function dependenciesOf(values: PruneValues, step: ActionStep): PruneDependencies {
  const { environment, log, mask } = step;
  const stores = buildStores(values, step);
  rejectNoStore(stores, environment);
  return {
    clock: systemClock,
    log,
    ...maskedKeysOf(values, mask),
    archives: stores.archives,
    stores: stores.all,
    serverTime: stores.serverTime,
    run: {
      repository: stores.run.repository,
      readDefaultBranch: () => readDefaultBranch(stores, environment),
    },
  };
}

/** Schedules run on the default branch alone, and their payloads do not name it. */
async function readDefaultBranch(
  { readRepository }: Stores,
  { eventName, branch, defaultBranch }: ActionStep['environment'],
): Promise<string> {
  if (eventName === 'schedule') return branch;
  return defaultBranch ?? (await readRepository()).defaultBranch;
}

/** Throws a `Failure` (`unsupported`) if there is no store to prune. */
function rejectNoStore({ all }: Stores, { server }: ActionStep['environment']): void {
  if (all.length > 0) return;
  throw new Failure(
    'unsupported',
    `There are no artifacts to prune here: ${whyNoArtifacts(server)}. Set backup-path to prune a local directory, or release-tag to prune a draft release.`,
  );
}
