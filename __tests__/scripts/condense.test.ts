import { describe, expect, it } from 'vitest';
import { condense } from '../../scripts/condense.ts';

const cases: readonly (readonly [string, string, string])[] = [
  ['comments and indentation go', '/* a */ let a = 1; // b\n  let b = 2;\n', 'let a = 1;\nlet b = 2;\n'],
  ['a line end in a comment ends a statement', 'let a = 1 /*\n*/ let b', 'let a = 1\nlet b\n'],
  ['names stay apart', 'typeof/**/a', 'typeof a\n'],
  ['parentheses stay', 'f((() => {\n  g();\n}));', 'f((() => {\ng();\n}));\n'],
  [
    'what looks like a comment in a text stays',
    'f("/* a */", `// ${b /* c */}\n  d`);',
    'f("/* a */", `// ${b }\n  d`);\n',
  ],
  [
    'what looks like a comment in an expression stays',
    'let a = /\\/*[/*]/ / 2 /* b */;',
    'let a = /\\/*[/*]/ / 2 ;\n',
  ],
  [
    'other characters are escaped',
    'f("é 😀", `é`, /[é]/u); let é;',
    'f("\\u00e9 \\ud83d\\ude00", `\\u00e9`, /[\\u00e9]/u); let \\u00e9;\n',
  ],
];

describe('condensed code', () => {
  it.each(cases)('%s', (_, code, expected) => {
    const condensed = condense(code);
    expect(condensed).toBe(expected);
    expect(condensed).toMatch(/^[\n -~]*$/);
    expect(condense(condensed)).toBe(condensed);
  });

  it('gives the same values', () => {
    const code =
      '({\n  a: "é 😀 \\n /* x */", // y\n  b: `z\n  ${/* w */ 1 + 2} ü`,\n  c: /[é😀]/u.test("😀"), é: /a\\/\\/*/.source /* v */ })';
    const value = (text: string): unknown => (0, eval)(text);
    expect(value(condense(code))).toEqual(value(code));
    expect(value(condense(code))).toMatchObject({ c: true, é: 'a\\/\\/*' });
  });

  it('is refused if it is no program', () => {
    expect(() => condense('let = (')).toThrow(SyntaxError);
  });
});
