import * as core from '@actions/core';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { certificateReader } from '../../adapters/crypto/certificate-reader.ts';
import { fileNamer } from '../../adapters/files/file-name.ts';
import { userFiles } from '../../adapters/files/user-files.ts';
import { environmentStore } from '../../adapters/runner-trust/environment-store.ts';
import { javaStore } from '../../adapters/runner-trust/java-store.ts';
import { trustJournals } from '../../adapters/runner-trust/journal.ts';
import { nssStore } from '../../adapters/runner-trust/nss-store.ts';
import { machinePrograms } from '../../adapters/runner-trust/programs.ts';
import { systemStore } from '../../adapters/runner-trust/system/system-store.ts';
import type { TrustJournal, TrustJournals, TrustStore } from '../../ports.ts';
import type { TrustDependencies } from '../../use-cases/trust/trust.ts';
import type { ActionStep } from '../step/run-step.ts';
import { systemClock } from '../step/stores.ts';

/** The name under which the step keeps the id of its journal. */
const STATE = 'trust-journal';

/** Builds the adapters that a run of `trust` needs. Nothing is read or changed yet. */
export function buildDependencies(
  step: ActionStep,
  { mayChangeMachine }: { readonly mayChangeMachine: boolean },
): TrustDependencies {
  const { environment, log } = step;
  return {
    clock: systemClock,
    log,
    reader: certificateReader,
    userFiles: userFiles(environment.workspace),
    nameFile: fileNamer(environment.workspace),
    stores: trustStores(step),
    journals: journalsOf(step, mayChangeMachine),
    onBegin: (id) => {
      step.saveState(STATE, `${mayChangeMachine ? 'home' : 'job'} ${id}`);
    },
  };
}

/** Whether this step changed anything, or was about to. */
export function hasRemains(): boolean {
  return core.getState(STATE) !== '';
}

/** Finds the journal of this step; `null` if all is undone. */
export function findRemains(step: ActionStep): TrustJournal | null {
  const [place, id = ''] = core.getState(STATE).split(' ');
  return journalsOf(step, place === 'home').find(id);
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
function journalsOf({ environment }: Pick<ActionStep, 'environment'>, outlivesJob: boolean): TrustJournals {
  const { temporaryFolder, runnerName, runId, runAttempt, job } = environment;
  return trustJournals({
    folder: outlivesJob ? join(homedir(), '.certkeep', 'trust') : join(temporaryFolder, 'certkeep-trust'),
    owner: {
      runner: `${runnerName} ${temporaryFolder}`,
      job: `${runId} ${runAttempt} ${job}`,
      pid: process.ppid,
    },
    clock: systemClock,
  });
}
