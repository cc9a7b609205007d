import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alert, code, details, heading, link, table, text } from '../../../../src/actions/report/markdown.ts';
import { plain } from '../plain-text.ts';

const URL = 'https://github.com/owner/name/actions/runs/42/artifacts/9';

describe('a text in Markdown', () => {
  it.each([
    ['an ordinary name', 'app.example', 'app.example'],
    ['several lines', 'a\r\n\tb\0c', 'a b c'],
    ['line ends of Unicode', 'a\u2028b\u2029c', 'a b c'],
    ['marks that turn the writing', 'a\u202eb\u2066c', 'a b c'],
    ['a cell border', 'a|b', 'a&#124;b'],
    ['an HTML tag', '<img src=x>', '&lt;img src=x&gt;'],
    ['an entity', '&#60;&lt;', '&amp;&#35;60;&amp;lt;'],
    ['a code span', '`a`', '&#96;a&#96;'],
    ['emphasis', '*a* _b_ ~c~', '&#42;a&#42; &#95;b&#95; &#126;c&#126;'],
    ['a link', '[a](b)', '&#91;a&#93;&#40;b&#41;'],
    ['an image', '![a](b)', '&#33;&#91;a&#93;&#40;b&#41;'],
    ['a bare address', 'https://evil.example', 'https&#58;//evil.example'],
    ['an address without a scheme', 'www.evil.example and WWW.x', 'www&#46;evil.example and WWW&#46;x'],
    ['an address that the next full stop would begin', 'a WWW', 'a WW&#87;'],
    ['a mention and a reference', '@user #1 user/repo#1', '&#64;user &#35;1 user/repo&#35;1'],
    ['an emoji', ':skull:', '&#58;skull&#58;'],
    ['a heading, a list, a rule', '# a - b + c ---', '&#35; a &#45; b &#43; c &#45;&#45;&#45;'],
    ['an escape', 'a\\|b', 'a&#92;&#124;b'],
    ['a comment', '<!-- a -->', '&lt;&#33;&#45;&#45; a &#45;&#45;&gt;'],
    ['mathematics in braces', '{a}', '&#123;a&#125;'],
    ['mathematics between dollars', '$a$', '&#36;a&#36;'],
  ])('shows %s as it is', (_, value, markdown) => {
    expect(text(value)).toBe(markdown);
  });

  it('has no character that means anything, and reads as it was, whatever it is', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'|<>&`*_[]()!#\\\n\r:@~{}+$-w.a;"'.split('')) });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (value) => {
        const markdown = text(value);
        const withoutEntities = markdown.replace(/&(?:#\d+|amp|lt|gt);/g, '');
        expect(withoutEntities).not.toMatch(/[|<>&`*_[\]()!#\\:@~{}+$\p{Cc}-]|www\./iu);
        expect(plain(markdown)).toBe(value.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' '));
      }),
      { numRuns: 500 },
    );
  });
});

describe('code in Markdown', () => {
  it('cannot be ended by the text in it', () => {
    expect(code('</code><b>`')).toBe('<code>&lt;/code&gt;&lt;b&gt;&#96;</code>');
  });
});

describe('a heading in Markdown', () => {
  it('has its level and one line', () => {
    expect(heading(2, 'a\n# b')).toBe('## a &#35; b');
  });
});

describe('a link in Markdown', () => {
  it('has a label that cannot end it', () => {
    expect(link('a](x)', URL)).toBe(`[a&#93;&#40;x&#41;](${URL})`);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    'https://',
    ' https://a.example',
    'https://a.example/ b',
    'https://a.example/)',
    'https://a.example/(',
    'https://a.example/<b>',
    'https://a.example/"x',
    'https://a.example/\nb',
    'https://a.example/`',
    'https://a.example/|b',
    'https://a.example/\\',
    '',
  ])('to %j is a text', (address) => {
    expect(link('label', address)).toBe('label');
  });
});

describe('a table in Markdown', () => {
  it('has a line for its head, a rule, and a line for each row', () => {
    expect(
      table(
        ['A', 'B'],
        [
          ['1', code('x|y')],
          ['2', ''],
        ],
      ),
    ).toBe('| A | B |\n| --- | --- |\n| 1 | <code>x&#124;y</code> |\n| 2 |  |');
  });
});

describe('a box in Markdown', () => {
  it('has its kind and its paragraphs, each line quoted', () => {
    expect(alert('CAUTION', ['one', 'two\nlines'])).toBe('> [!CAUTION]\n> one\n>\n> two\n> lines');
    expect(alert('NOTE', [])).toBe('> [!NOTE]');
  });
});

describe('a folded part in Markdown', () => {
  it('has a title that cannot end it, and a blank line before its content', () => {
    expect(details('</summary>', '| A |')).toBe(
      '<details><summary>&lt;/summary&gt;</summary>\n\n| A |\n\n</details>',
    );
  });
});
