import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkflowCommand } from '../../../../local/runner/workflow-command.ts';
import { annotationText, logLine } from '../../../../src/actions/step/log-text.ts';

describe('a line of the log', () => {
  it.each([
    ['words stay', 'app.example: reuse, because 33% are left', 'app.example: reuse, because 33% are left'],
    ['a command at the start', '::add-mask::a', ': :add-mask::a'],
    ['a command after white space', ' \u00a0\u3000::add-mask::a', ' \u00a0\u3000: :add-mask::a'],
    ['a command after a mark that nobody sees', '\u200b::add-mask::a', '\u200b: :add-mask::a'],
    ['a command on a line of its own', 'a\r\n::add-mask::b', 'a ::add-mask::b'],
    ['an older command', 'a ##[add-mask]b', 'a ## [add-mask]b'],
    ['an older command behind another sign', '###[add-mask]b', '### [add-mask]b'],
    ["a terminal's colours", 'a\u001b[31mb', 'a [31mb'],
  ])('%s', (_, text, line) => {
    expect(logLine(text)).toBe(line);
  });

  it('is one, and holds no command, whatever it is made of', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '::',
        ':',
        '#',
        '##[',
        '[',
        ']',
        'add-mask',
        ' ',
        '\n',
        '\r',
        '\u0085',
        '\u2028',
        '\u200b',
        'a',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const line = logLine(text);
          expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
          expect(parseWorkflowCommand(line)).toBeUndefined();
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the message of an annotation', () => {
  it('keeps its lines, and nothing else that a terminal obeys', () => {
    expect(annotationText('one\r\ntwo\nthree\u001b[31m\rfour\u2028five ##[group]six')).toBe(
      'one\ntwo\nthree [31m four five ## [group]six',
    );
  });
});
