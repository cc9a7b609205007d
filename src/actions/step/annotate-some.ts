import type { ActionStep, Annotation } from './run-step.ts';

/** GitHub shows so many annotations of each level for a step. */
const MAX_OF_LEVEL = 10;

/** Says things on the run's page: the first of each level as annotations, the others as lines of the log. */
export function annotateSome(
  annotations: readonly Annotation[],
  { annotate, log }: Pick<ActionStep, 'annotate' | 'log'>,
): void {
  const counts = new Map<Annotation['level'], number>();
  for (const annotation of annotations) {
    const count = counts.get(annotation.level) ?? 0;
    counts.set(annotation.level, count + 1);
    if (count < MAX_OF_LEVEL) annotate(annotation);
    else log.info(annotation.message);
  }
}
