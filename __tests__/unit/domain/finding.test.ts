import { describe, expect, it } from 'vitest';
import {
  gravestFirst,
  reasonOf,
  statusOf,
  type Finding,
  type FindingCode,
  type FindingLevel,
} from '../../../src/domain/finding.ts';

function finding(code: FindingCode, level: FindingLevel): Finding {
  return { code, level, message: `${code}.`, about: 'a.pem', at: null };
}

const ERROR = finding('expired', 'error');
const WARNING = finding('overdue', 'warning');
const NOTICE = finding('not-opened', 'notice');

describe('the verdict', () => {
  it.each([
    { findings: [], status: 'ok', reason: 'still-valid' },
    { findings: [NOTICE], status: 'ok', reason: 'still-valid' },
    { findings: [NOTICE, WARNING], status: 'warning', reason: 'overdue' },
    { findings: [WARNING, NOTICE, ERROR], status: 'failed', reason: 'expired, overdue' },
    { findings: [ERROR, ERROR], status: 'failed', reason: 'expired' },
  ])('of $findings.length findings is $status, because $reason', ({ findings, status, reason }) => {
    expect(statusOf(findings)).toBe(status);
    expect(reasonOf(findings)).toBe(reason);
  });

  it('tells the gravest first, and those of one level as they came', () => {
    const other = finding('damaged', 'error');
    expect(gravestFirst([NOTICE, ERROR, WARNING, other])).toEqual([ERROR, other, WARNING, NOTICE]);
  });
});
