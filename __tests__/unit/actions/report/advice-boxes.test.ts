import { describe, expect, it } from 'vitest';
import { withWarnings } from '../../../../src/actions/report/advice-boxes.ts';
import { heading, text } from '../../../../src/actions/report/markdown.ts';

const SUMMARY = `${heading(2, '✅ Reused the certificate')}\n\nA table.\n`;

describe('the warnings of the log', () => {
  it('stand below the verdict, which is no plain success then', () => {
    expect(withWarnings(SUMMARY, ['The <token> lacks it.', 'And more.'])).toBe(
      '## ⚠️ Reused the certificate\n\n> [!WARNING]\n> - The &lt;token&gt; lacks it.\n> - And more.\n\nA table.\n',
    );
  });

  it('leave a failure what it is', () => {
    expect(withWarnings(heading(2, '❌ The run failed'), ['It is late.'])).toBe(
      '## ❌ The run failed\n\n> [!WARNING]\n> - It is late.',
    );
  });

  it('are not repeated if the summary has them', () => {
    const summary = `${SUMMARY}\n\n> [!WARNING]\n> - ${text('a|b is damaged.')}`;
    expect(withWarnings(summary, ['a|b is damaged.'])).toBe(summary.replace('✅', '⚠️'));
    expect(withWarnings(SUMMARY, [])).toBe(SUMMARY);
  });

  it('of a long list are so many that the page stays one', () => {
    const warnings = Array.from({ length: 10_000 }, (_, index) => `Certificate ${index} is at fault.`);
    const summary = withWarnings(SUMMARY, warnings);
    expect(summary).toContain('Certificate 204 is');
    expect(summary).not.toContain('Certificate 205 is');
    expect(summary).toContain('And 9795 more warnings, in the log or the outputs.');
    expect(withWarnings(SUMMARY, ['`'.repeat(100_000)]).length).toBeLessThan(5000);
  });
});
