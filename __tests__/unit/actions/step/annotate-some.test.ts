import { expect, it } from 'vitest';
import type { Annotation } from '../../../../src/actions/step/run-step.ts';
import { annotateSome } from '../../../../src/actions/step/annotate-some.ts';
import { recordingLog } from '../../../fakes/recording-log.ts';

it('annotates ten of each level, and logs the others', () => {
  const log = recordingLog();
  const shown: string[] = [];
  const of = (level: Annotation['level'], count: number): Annotation[] =>
    Array.from({ length: count }, (_, index) => ({ level, message: `${level} ${index}`, at: null }));
  annotateSome([...of('error', 12), ...of('warning', 3), ...of('notice', 11)], {
    log,
    annotate: ({ message }) => shown.push(message),
  });
  expect(shown).toHaveLength(23);
  expect(log.lines).toEqual(['info: error 10', 'info: error 11', 'info: notice 10']);
});
