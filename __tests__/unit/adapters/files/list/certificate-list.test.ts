import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readCertificateList,
  readEntryLines,
} from '../../../../../src/adapters/files/list/certificate-list.ts';
import { Failure } from '../../../../../src/domain/failure.ts';
import { canLink } from '../../../../contract/symbolic-links.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

const MUST =
  'must be a YAML or JSON list, such as [a.example.com, b.example.com], or the path of a file with one.';
const NOWHERE = '/nowhere';

/** The message of the refusal; fails where the text is accepted, or refused in another way. */
async function refusalOf(text: string, workspace = NOWHERE): Promise<string> {
  const error: unknown = await readCertificateList(text, workspace).then(
    () => 'accepted',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Failure)) throw new Error('not refused with a Failure', { cause: error });
  expect(error.code).toBe('invalid-input');
  expect(error.message).not.toMatch(/[\r\n]/);
  // What is printed with the error must not tell what the message does not.
  expect(error.cause).toBe(undefined);
  return error.message;
}

async function read(text: string, workspace = NOWHERE): Promise<readonly unknown[]> {
  return readCertificateList(text, workspace);
}

describe('the lines of the entries', () => {
  it.each([
    ['- a\n- common-name: b\n  days: 9\n\n# a comment\n-\n  common-name: c\n- [x]\n', [1, 2, 7, 8]],
    ['- a\n-\n- b\n- # nothing\n- ~\n-', [1, 2, 3, 4, 5, 6]],
    ['# names\r\n  -\r\n  - a: [\r\n      b]\r\n  -', [2, 3, 5]],
    ['- "a\n- b"\n-\n- c', []],
    ['[\n  {"common-name": "a",\n   "days": 9},\n  "b"\n]', [2, 4]],
    ['\uFEFF- a: {b: [c]}\n- "d"', [1, 2]],
    ['[a, b]', []],
    // JSON that is no YAML: a colon on the next line, and a value that is deeper than YAML is read.
    ['[\n{"common-name"\n: "a"},\n"b"\n]', []],
    [`["a",\n${'['.repeat(15)}${']'.repeat(15)}]`, []],
  ])('of %j are known', async (text, lines) => {
    expect(await readEntryLines(text, NOWHERE)).toEqual(lines);
  });

  it('are those of a file if the input names one', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'list.yml'), '# names\n- a\n\n- b\n');
    expect(await readEntryLines('list.yml', folder)).toEqual([2, 4]);
  });
});

describe('a list in the input', () => {
  it.each([
    ['- a.example\n- b.example', ['a.example', 'b.example']],
    ['- a.example', ['a.example']],
    ['  - a\n  - b\n', ['a', 'b']],
    ['-\ta', ['a']],
    ['["a", "b"]', ['a', 'b']],
    ['[a, b]', ['a', 'b']],
    ['[{"common-name": "a", "days": 90}]', [{ 'common-name': 'a', days: 90 }]],
    ['- {common-name: a, days: 90}', [{ 'common-name': 'a', days: 90 }]],
    ['- common-name: a\n  usages: [server-auth]', [{ 'common-name': 'a', usages: ['server-auth'] }]],
    ['- common-name: a\r\n  days: 90\r\n- b\r\n', [{ 'common-name': 'a', days: 90 }, 'b']],
    ['\uFEFF- a\n- b', ['a', 'b']],
    ['\uFEFF["a"]', ['a']],
    ['---\n- a\n...\n', ['a']],
    ['# hosts\n- a # one\n', ['a']],
    ['[\n  "a",\n]', ['a']],
    ['- "*.example.com"', ['*.example.com']],
    [
      '- reuse-key: true\n  days: null\n  usages: ~\n  key-type:',
      [{ 'reuse-key': true, days: null, usages: null, 'key-type': null }],
    ],
  ])('%j is read', async (text, entries) => {
    expect(await read(text)).toEqual(entries);
  });

  it('has the words of YAML 1.2, not those of 1.1', async () => {
    expect(await read('- yes\n- no\n- on\n- 12:30:45\n- 2026-11-23\n- 1_000\n- True\n- FALSE')).toEqual([
      'yes',
      'no',
      'on',
      '12:30:45',
      '2026-11-23',
      '1_000',
      true,
      false,
    ]);
  });

  it.each([
    '007',
    '1.10',
    '1.5',
    '1e3',
    '1e400',
    '0x1F',
    '0o17',
    '+5',
    '-0',
    '.inf',
    '.nan',
    '12345678901234567890',
  ])('keeps the number %s as it is written', async (number) => {
    expect(await read(`- x: ${number}`)).toEqual([{ x: number }]);
    expect(await read(`[{"x": ${number}}]`)).toEqual([{ x: number }]);
    expect(await read(`["${number}"]`)).toEqual([number]);
  });

  it('has a huge number as the text that it is', async () => {
    const digits = '9'.repeat(1_000_000);
    expect(await read(`- ${digits}`)).toEqual([digits]);
    expect(await read(`[${digits}]`)).toEqual([digits]);
  });

  it('takes the tags of the core schema', async () => {
    expect(await read('- !!str 7\n- !!int "7"\n- !!null ~')).toEqual(['7', 7, null]);
  });

  it('may repeat values with anchors', async () => {
    const text =
      '- common-name: a\n  usages: &both [server-auth, client-auth]\n- common-name: b\n  usages: *both';
    const usages = ['server-auth', 'client-auth'];
    expect(await read(text)).toEqual([
      { 'common-name': 'a', usages },
      { 'common-name': 'b', usages },
    ]);
  });

  it('gives back every JSON list of texts and whole numbers', async () => {
    const value = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
    const entry = fc.oneof(value, fc.array(value), fc.dictionary(fc.string(), value));
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1 }), fc.constantFrom(0, 2), async (list, space) => {
        const text = JSON.stringify(list, null, space);
        expect(JSON.stringify(await read(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('is the same in YAML and in JSON', async () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    const text = fc.stringMatching(/^[ -~]{0,30}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(name, text, { minKeys: 1 }), { minLength: 1 }),
        async (list) => {
          const yaml = list
            .map((entry) =>
              Object.entries(entry)
                .map(([key, value], at) => `${at === 0 ? '-' : ' '} "${key}": ${JSON.stringify(value)}`)
                .join('\n'),
            )
            .join('\n');
          expect(await read(`${yaml}\n`)).toEqual(await read(JSON.stringify(list)));
        },
      ),
    );
  });

  it('has a name __proto__ as one like every other', async () => {
    for (const text of [
      '[{"__proto__": {"polluted": 1}}]',
      '- __proto__:\n    polluted: 1',
      '- __proto__: &a {polluted: 1}\n- <<: *a',
    ]) {
      const [entry] = await read(text);
      expect(Object.keys(entry as object)).toEqual(['__proto__']);
      expect(Object.getPrototypeOf(entry)).toBe(Object.prototype);
      expect({}).not.toHaveProperty('polluted');
    }
  });

  it('merges nothing: << is a name', async () => {
    expect(await read('- &a {days: 1}\n- {<<: *a}')).toEqual([{ days: 1 }, { '<<': { days: 1 } }]);
  });

  it('may have 100 000 entries, and not one more', async () => {
    expect(await read('- a\n'.repeat(100_000))).toHaveLength(100_000);
    const message = `Input "certificates" has 100001 entries; at most 100000 are read: ${MUST}`;
    expect(await refusalOf('- a\n'.repeat(100_001))).toBe(message);
    expect(await refusalOf(JSON.stringify(Array(100_001).fill('a')))).toBe(message);
  });
});

describe('a list is refused', () => {
  it.each([
    ['', 'is empty'],
    [' \n ', 'is empty'],
    ['[]', 'is an empty list'],
    ['---\n[]', 'is an empty list'],
    ['a: 1\nb: 2', 'is not a list'],
    ['a.example\nb.example', 'is not a list (begin each entry with "- ")'],
    [
      'a.example,b.example',
      'names a file that is not there, "a.example,b.example" (put several names in brackets)',
    ],
    [
      'a.example b.example',
      'names a file that is not there, "a.example b.example" (put several names in brackets)',
    ],
    [
      '- a\n- { common-name: *.x.example, days: 3 }',
      'cannot be read: line 2, column 18, a text that begins with * is an alias, and no anchor has its name; a wildcard needs quotes, as in "*.example.com"',
    ],
    ['# nothing\n# at all', 'is not a list'],
    ['{"common-name": "a", "passphrase": "hush"}', 'is neither a list nor a path'],
    ['common-name: hush', 'is neither a list nor a path'],
    ['a\0b', 'is neither a list nor a path'],
    ['- a\nhush', 'cannot be read: line 2, column 1, end of the stream or a document separator is expected'],
    ['- a: 1\n  a: 2', 'cannot be read: line 2, column 3, an input is given twice'],
    ['[{"a": 1, "a": 2}]', 'cannot be read: line 1, column 11, an input is given twice'],
    ['[{"a": 1, "\\u0061": 2}]', 'cannot be read: line 1, column 11, an input is given twice'],
    ['[{"__proto__": 1, "__proto__": 2}]', 'cannot be read: line 1, column 19, an input is given twice'],
    [
      '- *.example.com',
      'cannot be read: line 1, column 3, a text that begins with * is an alias, and no anchor has its name; a wildcard needs quotes, as in "*.example.com"',
    ],
    [
      '- x: !hush a',
      'cannot be read: line 1, column 13, a text that begins with ! is a tag, which is not allowed here; it needs quotes',
    ],
    ['- a\n---\n- b', 'cannot be read: expected a single document in the stream, but found more'],
    ['- a\n\t- b', 'cannot be read: line 2, column 1, tab characters must not be used in indentation'],
    ['- a\n- b\0', 'cannot be read: line 1, column 8, null byte is not allowed in input'],
    [
      '- "a\n- b',
      'cannot be read: line 3, column 1, unexpected end of the stream within a double quoted scalar',
    ],
    ['- \u0001a', 'cannot be read: line 1, column 5, the stream contains non-printable characters'],
  ])('%j, in one line with the place', async (text, why) => {
    expect(await refusalOf(text)).toBe(`Input "certificates" ${why}: ${MUST}`);
  });

  it.each([
    '!!js/function "hush"',
    '!!js/regexp /hush/',
    '!!binary aHVzaA==',
    '!!timestamp 2026-11-23',
    '!!set {hush}',
    '!!omap [a: 1]',
    '!<tag:hush> a',
    '!hush!a b',
    '!%FF hush',
    '!!int hush',
    '!!map hush',
  ])('with the tag %s, of which nothing is told', async (value) => {
    const message = await refusalOf(`- x: ${value}`);
    expect(message).toMatch(/line 1, column \d+, .*(tag|!)/);
    expect(message).not.toContain('hush');
  });

  it('without telling what stands in it', async () => {
    const secret = 'Tr0ub4dor&3';
    const value = fc.constantFrom(
      `*${secret}`,
      `!${secret}`,
      `"${secret}`,
      `'${secret}`,
      `[${secret}`,
      `{${secret}`,
      `${secret}: ${secret}: ${secret}`,
      `"${secret}" ${secret}`,
      `%${secret}`,
      `@${secret}`,
      `\`${secret}`,
      `|9${secret}`,
      `"\\q${secret}"`,
      `!<${secret}`,
      `!${secret}!x y`,
      `&${secret} *${secret}2`,
      `}${secret}`,
    );
    const frame = fc.constantFrom(
      '- passphrase: $',
      '- $',
      '[{"passphrase": $}]',
      '- a: 1\n  $',
      '%TAG ! $\n---\n- a',
      '%$\n- a\n- b',
    );
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(frame, value, async (around, inner) => {
        const text = around.replace('$', () => inner);
        const message = await read(text).then(
          () => '',
          (error: unknown) => String(error) + JSON.stringify(error),
        );
        if (message.includes('Input "certificates"')) refused += 1;
        expect(message).not.toContain('Tr0ub');
      }),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  it('where it is a single line that looks like neither, without the value', async () => {
    const refusal = await refusalOf('passphrase: Tr0ub4dor');
    expect(refusal).toMatch(/^Input "certificates"/);
    expect(refusal).not.toContain('Tr0ub');
  });
});

describe('a hostile list', () => {
  const bomb = `- &a0 ["${'x'.repeat(100)}"]\n${Array.from({ length: 12 }, (_, at) => `- &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`).join('\n')}`;
  const shared = `- &a [${Array(10_000).fill('x').join(', ')}]\n`;
  const long = `- &a ${'x'.repeat(1_000_000)}\n`;

  it.each([
    ['a tree of aliases', bomb],
    ['one long list a thousand times', shared + '- *a\n'.repeat(10_000)],
    ['one long text in a name', `${long}- ? [${Array(600).fill('*a').join(', ')}]\n  : 1\n`],
    ['one long text in many names', `${long}${'- {[*a, *a, *a]: 1}\n'.repeat(200)}`],
  ])('with %s is refused for its aliases', async (_, text) => {
    expect(await refusalOf(text)).toMatch(
      /^Input "certificates" cannot be read: line \d+, column \d+, aliases repeat more than 16 Mi characters: must be/,
    );
  });

  it('that holds itself is an entry of another kind, or too much', async () => {
    expect(await read('- &a [*a]')).toHaveLength(1);
    expect(await read('- &a {usages: *a}')).toHaveLength(1);
    expect(await refusalOf('- &a [*a, *a, *a]')).toMatch(/aliases repeat more/);
  });

  it.each([
    ['[', '['.repeat(100_000)],
    ['[]', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['{', `[${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}]`],
    ['- ', `${'- '.repeat(100_000)}a`],
    ['? ', `- ${'? '.repeat(100_000)}a`],
    ['lines', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}-`).join('\n')],
  ])('that is nested too deep, as %s, is refused', async (_, text) => {
    expect(await refusalOf(text)).toMatch(/line \d+, column \d+, nesting exceeded maxDepth \(16\): must be/);
  });

  it.each([
    ['tags', `- ${'!!map '.repeat(1_000_000)}`],
    ['anchors', `- ${'&a '.repeat(1_000_000)}`],
    ['anchors apart', Array.from({ length: 200_000 }, (_, at) => `- &a${at} x`).join('\n')],
    [
      'properties on lines',
      `- ${Array.from({ length: 15 }, (_, at) => `&a${at}\n${' '.repeat(at + 2)}`).join('')}x: 1`,
    ],
    ['empty lines', `- a${'\n'.repeat(5_000_000)}`],
    ['spaces', `- a${' '.repeat(5_000_000)}b\n`],
    ['quotes', `[${'"'.repeat(1_000_000)}`],
    ['backslashes', `["${'\\'.repeat(5_000_000)}`],
    ['escaped quotes', `["${'\\"'.repeat(2_000_000)}`],
    ['commas', `[${','.repeat(5_000_000)}`],
    ['colons', `[${':'.repeat(5_000_000)}`],
    ['names', `[{${Array.from({ length: 200_000 }, (_, at) => `"${at}": 1`).join(',')}}]`],
    ['names in YAML', `- ${Array.from({ length: 200_000 }, (_, at) => `n${at}: 1`).join('\n  ')}`],
    ['comments', `- a\n${'#'.repeat(5_000_000)}`],
    ['digits', `- ${'1'.repeat(5_000_000)}`],
    ['underscores', `- 1${'_1'.repeat(2_000_000)}.`],
    ['a folded text', `- >\n${'  a\n\n'.repeat(500_000)}`],
  ])(
    'of millions of %s is read or refused, in work that grows with its length',
    { tags: ['slow'] },
    async (_, text) => {
      // If its work grew with the square of the length, no list of these would end within this test's time.
      const entries: unknown = await read(text).catch((error: unknown) => error);
      expect(Array.isArray(entries) || entries instanceof Failure).toBe(true);
    },
  );

  it('of any characters is read or refused, and changes no prototype', async () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '- ',
        '[',
        ']',
        '{',
        '}',
        ': ',
        ', ',
        '&a ',
        '*a',
        '!!str ',
        '"',
        "'",
        '\n',
        '\n  ',
        '|',
        '>',
        '? ',
        '__proto__',
        '<<',
        '#',
        '%',
        '---\n',
        '\t',
        '\0',
        '\uFEFF',
        '\r',
      ),
    );
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    await fc.assert(
      fc.asyncProperty(fc.array(part), async (parts) => {
        const list = await read(`- ${parts.join('')}\n`).catch((error: unknown) => error);
        expect(Array.isArray(list) || list instanceof Failure).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });
});

describe('a file with a list', () => {
  it('is read below the workspace, or where an absolute path says', async () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'config'));
    writeFileSync(join(workspace, 'config', 'hosts.yml'), '- a\n- b\n');
    writeFileSync(join(workspace, 'hosts.json'), '\uFEFF["a"]\n');
    expect(await read('config/hosts.yml', workspace)).toEqual(['a', 'b']);
    expect(await read(' hosts.json\n', workspace)).toEqual(['a']);
    expect(await read(join(workspace, 'hosts.json'), NOWHERE)).toEqual(['a']);
  });

  it('is refused with its name and the place in it', async () => {
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, 'hosts.yml'), '- a: hush\n  a: 2\n');
    writeFileSync(join(workspace, 'empty.yml'), '');
    writeFileSync(join(workspace, 'mapping.yml'), 'certificates:\n  - a\n');
    writeFileSync(join(workspace, 'utf16.yml'), Buffer.from('\uFEFF- hush', 'utf16le'));
    mkdirSync(join(workspace, 'folder'));
    const input = 'Input "certificates" names a file that';
    const messages = await Promise.all(
      ['hosts.yml', 'empty.yml', 'mapping.yml', 'utf16.yml', 'folder', 'absent.yml', 'a.example.com'].map(
        (path) => refusalOf(path, workspace),
      ),
    );
    expect(messages).toEqual([
      `The file hosts.yml of input "certificates" cannot be read: line 2, column 3, an input is given twice: ${MUST}`,
      `The file empty.yml of input "certificates" is not a list: ${MUST}`,
      `The file mapping.yml of input "certificates" is not a list: ${MUST}`,
      `${input} is not UTF-8 text, "utf16.yml": ${MUST}`,
      `${input} cannot be read, "folder" (it is a folder): ${MUST}`,
      `${input} is not there, "absent.yml": ${MUST}`,
      `${input} is not there, "a.example.com": ${MUST}`,
    ]);
  });

  it.skipIf(!canLink)('is refused through a link', async () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'folder'));
    symlinkSync('hosts.yml', join(workspace, 'link.yml'));
    symlinkSync('folder', join(workspace, 'linked'));
    expect(await refusalOf('link.yml', workspace)).toBe(
      `Input "certificates" names a file that cannot be read, "link.yml" (it is a symbolic link, which is never followed): ${MUST}`,
    );
    if (process.platform === 'win32') return;
    // Whoever may write there may put another link in its place.
    chmodSync(workspace, 0o777);
    expect(await refusalOf('linked/hosts.yml', workspace)).toMatch(/symbolic link/);
  });

  it('is refused over 16 MiB', async () => {
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, 'large.yml'), Buffer.alloc(16 * 1024 * 1024 + 1, '#'));
    expect(await refusalOf('large.yml', workspace)).toBe(
      `Input "certificates" names a file that cannot be read, "large.yml" (it has 16777217 bytes; at most 16777216 are read): ${MUST}`,
    );
  });

  it('is described if its path is long, since a list may be taken for it', async () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'hush'.repeat(10)));
    for (const text of [`hush${'x'.repeat(100_000)}`, `${'x/'.repeat(100)}hush`, 'hush'.repeat(10)]) {
      const message = await refusalOf(text, workspace);
      expect(message).toContain(`a text of ${text.length} characters`);
      expect(message.length).toBeLessThan(400);
      expect(message).not.toContain('hush');
    }
  });
});
