import { describe, expect, it } from 'vitest';
import { listFailure, tellFailures } from '../../../../src/actions/certificates/list-failure.ts';
import {
  failureSection,
  formatCounts,
  listTitle,
  problemsOf,
} from '../../../../src/actions/certificates/list-summary.ts';
import type { Annotation } from '../../../../src/actions/step/run-step.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import { recordingLog } from '../../../fakes/recording-log.ts';
import { withoutCode } from '../plain-text.ts';

const BAD = new Failure('invalid-input', 'certificates[2]: Input "days" is empty.');
const LOCKED = new Failure('locked', 'It does not open.');

describe('the failure of a run that dealt with a list', () => {
  it.each([
    [1, 'kept', '1 certificate kept, 2 failed. Each error is in the summary.'],
    [0, 'kept', '0 certificates kept, 2 failed. Each error is in the summary.'],
    [8, 'restored', '8 certificates restored, 2 failed. Each error is in the summary.'],
  ] as const)('counts: %i were %s', (count, done, message) => {
    const failure = listFailure([BAD, LOCKED], done, count);
    expect([failure.code, failure.message]).toEqual(['invalid-input', message]);
  });

  it('tells each as an error of the page, and those that GitHub would drop in the log', () => {
    const annotations: Annotation[] = [];
    const log = recordingLog();
    const annotate = (each: Annotation): void => {
      annotations.push(each);
    };
    const failures = Array.from({ length: 12 }, (_, index) => new Failure('locked', `failure ${index}`));
    tellFailures(failures, { log, annotate });
    expect(annotations).toHaveLength(10);
    expect(annotations[0]).toEqual({ level: 'error', message: 'failure 0' });
    expect(log.lines).toEqual(['info: failure 10', 'info: failure 11']);
  });
});

describe('the parts of the summary of a list', () => {
  it('have a title that names the list and the shard', () => {
    expect(listTitle('fleet', null)).toBe('Certificates of fleet');
    expect(listTitle('fleet', { index: 2, count: 8 })).toBe('Certificates of fleet, shard 2 of 8');
  });

  it('count what came about, and nothing else', () => {
    expect(formatCounts({ issued: 2, renewed: 0, reused: 998 }, 'none')).toBe('2 issued, 998 reused');
    expect(formatCounts({ issued: 0 }, 'nothing to keep')).toBe('nothing to keep');
  });

  it('show what failed, so that no text draws anything, and nothing if nothing did', () => {
    expect(failureSection([])).toEqual([]);
    const problems = problemsOf([{ position: 'certificates[2]', failure: BAD }]);
    expect(problems).toEqual([{ name: 'certificates[2]', problem: BAD.message }]);
    const section = failureSection([...problems, { name: '<b>', problem: 'a|b<script>\n' }]);
    expect(section[0]).toMatch(/^> \[!CAUTION\]\n> - certificates&#91;2&#93;: Input/);
    expect(withoutCode(section.join('\n'))).not.toMatch(/<b>|<script|\|b/);
    expect(section.join('\n').split('\n')).toHaveLength(3);
  });

  it('show a problem once, with the certificates that have it', () => {
    const failuresOf = (count: number): { name: string; problem: string }[] =>
      Array.from({ length: count }, (_, index) => ({ name: `n${index}`, problem: 'It is locked.' }));
    expect(failureSection([...failuresOf(2), { name: 'x', problem: 'It is damaged.' }])).toEqual([
      '> [!CAUTION]\n> - `n0`, `n1`: It is locked.\n> - `x`: It is damaged.',
    ]);
    const named = ['b.example', 'c.example'].map((name) => ({
      name,
      problem: `A backup of ${name} is sealed.`,
    }));
    expect(failureSection(named)).toEqual([
      '> [!CAUTION]\n> - `b.example`, `c.example`: A backup of each is sealed.',
    ]);
    expect(failureSection(named.slice(1))).toEqual([
      '> [!CAUTION]\n> - `c.example`: A backup of c.example is sealed.',
    ]);
    expect(failureSection(failuresOf(1000))[0]).toMatch(/`n11` and 988 more: It is locked\.$/);
  });
});
