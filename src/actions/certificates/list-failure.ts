import { count } from '../../domain/words/count.ts';
import { Failure } from '../../domain/failure.ts';
import { annotateSome } from '../step/annotate-some.ts';
import type { ActionStep } from '../step/run-step.ts';

/** Says on the run's page what was wrong with certificates of a list. */
export function tellFailures(failures: readonly Failure[], step: Pick<ActionStep, 'annotate' | 'log'>): void {
  annotateSome(
    failures.map(({ message }) => ({ level: 'error', message })),
    step,
  );
}

/**
 * What fails a step that dealt with a list, for the certificates that failed. It is thrown when all else is done: every later step can
 * read the outputs with `if: always()`.
 */
export function listFailure(
  failures: readonly Failure[],
  done: 'kept' | 'restored',
  doneCount: number,
): Failure {
  const [first] = failures;
  return new Failure(
    first?.code ?? 'invalid',
    `${count(doneCount, 'certificate')} ${done}, ${failures.length} failed. Each error is in the summary.`,
  );
}
