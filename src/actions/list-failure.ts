import { Failure } from '../domain/failure.ts';
import type { ActionStep } from './action-step.ts';
import { annotateSome } from './annotate-some.ts';

/** Says on the run's page what was wrong with certificates of a list. */
export function tellFailures(failures: readonly Failure[], step: ActionStep): void {
  annotateSome(
    failures.map(({ message }) => ({ level: 'error', message, at: null })),
    step,
  );
}

/**
 * What fails a step whose list was dealt with but for these certificates. Thrown when all is told and done: every later step
 * can read the outputs, with `if: always()`.
 */
export function listFailure(
  failures: readonly Failure[],
  done: 'kept' | 'restored',
  doneCount: number,
): Failure {
  const count = failures.length === 1 ? '1 certificate was' : `${failures.length} certificates were`;
  return new Failure(
    failures[0]?.code ?? 'invalid',
    `${count} not ${done}, and ${doneCount} were. What was wrong with each stands on this page and in the summary; the others are not affected.`,
  );
}
