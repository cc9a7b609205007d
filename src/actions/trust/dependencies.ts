import * as core from '@actions/core';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { certificateReader } from '../../adapters/crypto/certificate/certificate-reader.ts';
import { fileNamer } from '../../adapters/files/paths/file-name.ts';
import { userFiles } from '../../adapters/files/search/user-files.ts';
import { environmentStore } from '../../adapters/runner-trust/environment-store.ts';
import { javaStore } from '../../adapters/runner-trust/java/java-store.ts';
import { journalFoldersIn } from '../../adapters/runner-trust/journal/journal-folder.ts';
import { trustJournals, type JournalPlace } from '../../adapters/runner-trust/journal/journal.ts';
import { nssStore } from '../../adapters/runner-trust/nss/nss-store.ts';
import { identifyProcess } from '../../adapters/files/disk/process-identity.ts';
import { machinePrograms } from '../../adapters/runner-trust/programs.ts';
import { systemStore } from '../../adapters/runner-trust/system/system-store.ts';
import type { TrustJournals, TrustStore } from '../../ports/trust.ts';
import type { TrustDependencies } from '../../use-cases/trust/trust.ts';
import type { ActionStep } from '../step/run-step.ts';
import { systemClock } from '../step/stores.ts';

/** The name under which the step keeps where its journal is. */
const STATE = 'trust-journal';

/** A journal of this step, for the end of the job. */
export interface Remains {
  readonly id: string;
  readonly journals: TrustJournals;
  /** What the step changed may outlive the job. */
  readonly outlivesJob: boolean;
}

/**
 * Builds the adapters that a run of `trust` needs. Nothing is changed yet. Throws a `Failure` (`not-written`) if there is no place for what
 * has to outlive the job.
 */
export function buildDependencies(
  step: ActionStep,
  { mayChangeMachine }: { readonly mayChangeMachine: boolean },
): TrustDependencies {
  const { environment, log } = step;
  const folders = journalFolders(environment.temporaryFolder, mayChangeMachine);
  return {
    clock: systemClock,
    log,
    reader: certificateReader,
    userFiles: userFiles(environment.workspace),
    nameFile: fileNamer(environment.workspace),
    stores: trustStores(step),
    journals: journalsIn(folders, step),
    onBegin: (id) => {
      // Where it is, too: steps that follow may change the variables that tell.
      step.saveState(STATE, JSON.stringify({ id, folders, outlivesJob: mayChangeMachine }));
    },
  };
}

/** Whether this step changed anything, or was about to. */
export function hasRemains(): boolean {
  return core.getState(STATE) !== '';
}

/** Returns where the journal of this step must be, if `hasRemains()`. */
export function findRemains(step: ActionStep): Remains {
  const { id, folders, outlivesJob } = JSON.parse(core.getState(STATE)) as {
    readonly id: string;
    readonly folders: JournalPlace['folders'];
    readonly outlivesJob: boolean;
  };
  return { id, journals: journalsIn(folders, step), outlivesJob };
}

/** Every store, in the order in which they are changed. */
export function trustStores({ environment }: Pick<ActionStep, 'environment'>): readonly TrustStore[] {
  const programs = machinePrograms();
  const { temporaryFolder } = environment;
  return [
    systemStore(programs),
    nssStore(homedir(), programs),
    javaStore(temporaryFolder, programs),
    environmentStore(temporaryFolder),
  ];
}

/** A runner clears its temporary folder after each job; on a machine that outlives the job, the journal has to outlive it too. */
function journalFolders(temporaryFolder: string, outlivesJob: boolean): JournalPlace['folders'] {
  if (!outlivesJob) return [join(temporaryFolder, 'certkeep-trust')];
  return journalFoldersIn(homesOfUser());
}

/** What HOME says comes last: a workflow may set it, and the next job has to find the folder. Some users have no other. */
function homesOfUser(): readonly [string, ...string[]] {
  try {
    return [userInfo().homedir, homedir()];
  } catch {
    // In a container the user may have no name.
    return [homedir()];
  }
}

function journalsIn(folders: JournalPlace['folders'], { environment }: ActionStep): TrustJournals {
  const { temporaryFolder, runnerName, runId, runAttempt, job } = environment;
  return trustJournals({
    folders,
    owner: {
      runner: `${runnerName} ${temporaryFolder}`,
      job: `${runId} ${runAttempt} ${job}`,
      process: identifyProcess(process.ppid),
    },
    clock: systemClock,
    pause: delay,
  });
}
