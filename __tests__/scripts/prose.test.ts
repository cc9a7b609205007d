import { describe, expect, it } from 'vitest';
import { findHabits, findLongDescriptions, findLongSentences } from '../../scripts/prose.ts';

const words = (count: number): string => Array<string>(count).fill('word').join(' ');

describe('the habits', () => {
  it('are found in any text, with their line and what to write', () => {
    expect(findHabits('const a = 1;\n// It is stored anew, which has to be.')).toEqual([
      { line: 2, problem: '"anew": write "again"' },
      { line: 2, problem: '"which has to be": write "must be"' },
      { line: 2, problem: '"which has to": write "must"' },
    ]);
  });

  it('are no parts of other words', () => {
    expect(findHabits('mendable, hereby, an answer, a shallow copy')).toEqual([]);
  });
});

describe('a long sentence', () => {
  it('is found by its first line, across lines and in list items', () => {
    const text = `Short.\n\n- First, ${words(20)}\n  ${words(11)}.\n- Second.`;
    expect(findLongSentences(text)).toEqual([
      { line: 3, problem: expect.stringContaining('has 32 words') as unknown },
    ]);
  });

  it('is not one of code, of a table, of a heading or of two sentences', () => {
    const texts = [
      `\`\`\`sh\n${words(50)}\n\`\`\``,
      `| ${words(50)} |`,
      `# ${words(50)}`,
      `One ${words(28)}. Two ${words(28)}.`,
      `A \`${words(50)}\` and a [link](${words(50)}).`,
    ];
    expect(texts.flatMap(findLongSentences)).toEqual([]);
  });

  it('is also a chain of semicolons', () => {
    expect(findLongSentences('One; two; three.')[0]?.problem).toContain('has 2 semicolons');
    expect(findLongSentences('One; two.')).toEqual([]);
  });

  it('is found in a description, at its input', () => {
    const definition = `inputs:\n  a:\n    description: Short.\n  b:\n    description: ${words(31)}\noutputs:\n  c: {}\n`;
    expect(findLongDescriptions(definition)).toEqual([
      { line: 4, problem: expect.stringContaining('has 31 words') as unknown },
    ]);
  });
});
