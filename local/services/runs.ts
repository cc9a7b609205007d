import { createHash, randomUUID } from 'node:crypto';
import type { Backend } from './handler.ts';
import { twirpError } from './reply.ts';
import type { StoredRun } from './state.ts';

/** A run to start; what is left out is as for a scheduled run on the default branch. */
export interface NewRun {
  readonly event?: string;
  readonly ref?: string;
  readonly headBranch?: string;
  readonly headSha?: string;
  /** Another repository's id makes it a fork's run. */
  readonly headRepositoryId?: number;
  /** An earlier run's id makes it another job of that run, which shares its artifacts. */
  readonly id?: number;
  readonly number?: number;
  /** 2 and more make it a re-run, which does not see the artifacts of earlier attempts. */
  readonly attempt?: number;
}

/** The run behind a runtime token. Throws twirp's `not_found` for a run that never started. */
export function findRun(backend: Backend, runBackendId: string): StoredRun {
  const run = backend.state.current.runs.find((candidate) => candidate.runBackendId === runBackendId);
  if (!run) throw twirpError('not_found', 'workflow run not found');
  return run;
}

function branchOf(ref: string): string {
  return ref.replace(/^refs\/(heads|tags)\//, '');
}

/** Starts a run, or another job of one that started before, and remembers it. */
export function startRun(backend: Backend, wanted: NewRun): StoredRun {
  const { state, repository } = backend;
  const attempt = wanted.attempt ?? 1;
  const earlier = state.current.runs.find((run) => run.id === wanted.id && run.attempt === attempt);
  if (earlier) return { ...earlier, jobBackendId: randomUUID() };
  const ref = wanted.ref ?? `refs/heads/${repository.defaultBranch}`;
  const number = wanted.number ?? state.current.nextRunNumber;
  const run: StoredRun = {
    id: wanted.id ?? state.nextId(),
    number,
    attempt,
    runBackendId: randomUUID(),
    jobBackendId: randomUUID(),
    event: wanted.event ?? 'schedule',
    ref,
    headBranch: wanted.headBranch ?? branchOf(ref),
    headSha: wanted.headSha ?? createHash('sha1').update(ref).digest('hex'),
    headRepositoryId: wanted.headRepositoryId ?? repository.id,
    startedAt: backend.now().toISOString(),
  };
  state.current.nextRunNumber = Math.max(state.current.nextRunNumber, number + 1);
  state.current.runs.push(run);
  state.save();
  return run;
}
