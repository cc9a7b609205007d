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
    ['a name with underscores', 'a_b __c__d_', 'a_b &#95;&#95;c__d&#95;'],
    ['a link', '[a](b)', '&#91;a&#93;(b)'],
    ['an image', '![a](b)', '!&#91;a&#93;(b)'],
    ['a mark that could make an image of what follows', 'a!', 'a&#33;'],
    ['a bare address', 'https://evil.example', 'https&#58;//evil.example'],
    ['an address without a scheme', 'www.evil.example and WWW.x', 'www&#46;evil.example and WWW&#46;x'],
    ['an address that the next full stop would begin', 'a WWW', 'a WW&#87;'],
    ['a mention and a reference', '@user #1 user/repo#1', '&#64;user &#35;1 user/repo&#35;1'],
    ['an emoji', ':skull:', '&#58;skull:'],
    ['a fingerprint', 'AB:CD:01', 'AB:CD:01'],
    ['a heading', '# a', '&#35; a'],
    ['a list', '- a', '&#45; a'],
    ['a list after a space', ' + a', ' &#43; a'],
    ['an ordered list', '1. a 2.', '1&#46; a 2.'],
    ['another ordered list', '12)', '12&#41;'],
    ['a number', '1.5', '1.5'],
    ['signs inside of a line', 'a - b + c --- = 1. x', 'a - b + c --- = 1. x'],
    ['a rule', '---', '&#45;&#45;&#45;'],
    ['the rule of a heading', ' ==', ' &#61;&#61;'],
    ['the rule of a table', ':-:', '&#58;&#45;&#58;'],
    ['an escape', 'a\\|b', 'a&#92;&#124;b'],
    ['a comment', '<!-- a -->', '&lt;!-- a --&gt;'],
    ['mathematics between dollars', '$a$', '&#36;a&#36;'],
  ])('shows %s as it is', (_, value, markdown) => {
    expect(text(value)).toBe(markdown);
  });

  it('has no character that means anything, and reads as it was, whatever it is', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'|<>&`*_[]()!#\\\n\r:@~{}+$-w.a;"'.split('')) });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (value) => {
        const markdown = text(value);
        const marked = markdown.replace(/&(?:#\d+|amp|lt|gt);/g, '·');
        expect(marked).not.toMatch(
          /[|<>&`*[\]#\\@~$\p{Cc}]|:\/\/|www\.|!$|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|^\s*(?:[-+]|\d+[.)])(?:\s|$)/iu,
        );
        expect(plain(markdown)).toBe(value.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' '));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a secret in Markdown', () => {
  const secrets = [
    '-----BEGIN PRIVATE KEY-----',
    'MC4CAQAwBQYDK2VwBCIEIAb0+/z9ab0+/z9ab0+/z9ab0+/z9ab0+/z9a1234==',
    'ghp_S3cr3tT0k3nS3cr3tT0k3nS3cr3tT0k3n12',
    'github_pat_11AAAA_bbbb',
    'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln-bmF0',
    'AccountKey=c2VjcmV0/+==',
  ];

  it.each(secrets)('stays what the runner masks: %s', (secret) => {
    for (const markdown of [text(secret), text(`a ${secret}: b`), code(secret), heading(2, secret)])
      expect(markdown).toContain(secret);
  });
});

describe('code in Markdown', () => {
  it.each([
    ['a name', 'a_b*c*<d>&amp;[e](f)$x$@y:z:', '`a_b*c*<d>&amp;[e](f)$x$@y:z:`'],
    ['several lines', 'a\n\tb', '`a b`'],
    ['a text that could end it', '</code><b>`', '<code>&lt;/code&gt;&lt;b&gt;&#96;</code>'],
    ['a text that could end its cell', 'a|b\\|', '<code>a&#124;b&#92;&#124;</code>'],
    ['a text with spaces around it', ' a ', '<code> a </code>'],
    ['an empty text', '', '<code></code>'],
  ])('shows %s as it is', (_, value, markdown) => {
    expect(code(value)).toBe(markdown);
  });
});

describe('a heading in Markdown', () => {
  it('has its level and one line', () => {
    expect(heading(2, 'a\n# b')).toBe('## a &#35; b');
  });
});

describe('a link in Markdown', () => {
  it('has a label that cannot end it', () => {
    expect(link('a](x)', URL)).toBe(`[a&#93;(x)](${URL})`);
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
