import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFailureSummary } from '../../../../src/actions/report/failure-summary.ts';
import { plain } from '../plain-text.ts';

describe('the summary of a failure', () => {
  it('has the verdict in its first line, and each line of the message in a box', () => {
    expect(formatFailureSummary('Certkeep failed', 'Input one is bad.\n\nInput two is bad.')).toBe(
      '## ❌ Certkeep failed\n\n> [!CAUTION]\n> Input one is bad.\n>\n> Input two is bad.\n',
    );
  });

  it('is bounded, and says what it leaves out', () => {
    const summary = formatFailureSummary('x', Array.from({ length: 130 }, () => 'y'.repeat(9000)).join('\n'));
    expect(summary.length).toBeLessThan(250_000);
    expect(summary).toContain('> And 30 more, in the log.');
  });

  it('is one heading and one box, whatever the message is', () => {
    const hostile = fc.constantFrom(
      '</details>',
      '\n\n# x',
      '`',
      '| a |',
      '> ',
      '\r\n',
      '<b>',
      '[a](b)',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' }))), (parts) => {
        const [heading, blank, ...box] = formatFailureSummary('x', parts.join('')).trimEnd().split('\n');
        expect([heading, blank]).toEqual(['## ❌ x', '']);
        for (const line of box)
          expect(line).toMatch(/^>( [^<>`|*[\]#]*(?:&#?\w+;[^<>`|*[\]]*)*| \[!CAUTION\])?$/);
      }),
    );
  });

  it('ends with the last good backup if one was seen', () => {
    const lastBackup = { place: '/backups/<b>', madeAt: new Date('2026-07-30T01:00:00Z') };
    const summary = formatFailureSummary('It failed', 'Why.', lastBackup);
    expect(plain(summary)).toContain('> Last good backup: 2026-07-30T01:00:00Z, /backups/<b>');
    expect(formatFailureSummary('It failed', 'Why.')).not.toContain('Last good backup');
  });
});
