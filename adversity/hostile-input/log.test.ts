import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCommandFiles, parsePairs } from '../../local/runner/command-files.ts';
import { createLog } from '../../local/runner/log.ts';
import { createMasks } from '../../local/runner/masks.ts';
import { parseWorkflowCommand } from '../../local/runner/workflow-command.ts';
import { code, heading, text } from '../../src/actions/report/markdown.ts';
import { runStep } from '../../src/actions/step/run-step.ts';
import { Failure } from '../../src/domain/failure.ts';
import { extent } from '../extent.ts';
import { HARMLESS_WORD, HOSTILE_WORDS } from './hostile-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'certkeep-hostile-log-'));
/** The toolkit remembers the file of the summary. */
const files = createCommandFiles(folder);
let written: string[] = [];

beforeEach(() => {
  const variables = {
    ...files,
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_RUN_ID: '42',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...others) => {
    written.push(String(chunk));
    for (const other of others) if (typeof other === 'function') other();
    return true;
  });
  // A step ends its process; here the next one follows.
  vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  vi.spyOn(process, 'once').mockReturnValue(process);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = undefined;
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A step that says the word in every way there is, through the real toolkit. */
async function sayEverywhere(word: string): Promise<void> {
  await runStep(async (step) => {
    const { log } = step;
    step.mask('a secret of the step');
    log.info(word);
    log.info(`In ${word}: ${word}`);
    log.debug(word);
    log.notice(word);
    log.warning(`${word} was left out: ${word}.`);
    await log.group(word, () => Promise.resolve());
    step.annotate({ level: 'error', message: word, at: { file: word, line: 7 } });
    step.annotate({ level: 'notice', message: word, at: null });
    step.setOutputs({ files: JSON.stringify([word]), place: word });
    step.writeSummary(`${heading(2, word)}\n\n${text(word)} ${code(word)}`);
    throw new Failure('invalid', word);
  });
}

/** The commands that a runner finds in what was written, and what it shows. */
function obeyed(): {
  readonly commands: readonly string[];
  readonly masks: readonly string[];
  readonly lineCount: number;
} {
  const masks = createMasks([]);
  const log = createLog({ masks, debug: true });
  // The runner's reader ends a line at each of these.
  const lines = written.join('').split(/\r\n|\r|\n/);
  for (const line of lines) log.take(line);
  const commands = lines.flatMap((line) => parseWorkflowCommand(line)?.name ?? []);
  return { commands, masks: masks.values, lineCount: lines.length };
}

const EXPECTED = [
  'add-mask',
  'debug',
  'notice',
  'warning',
  'group',
  'endgroup',
  'error',
  'notice',
  'error',
  'debug',
];

async function expectNoCommandIn(word: string): Promise<void> {
  for (const file of Object.values<string>({ ...files })) writeFileSync(file, '');
  written = [];
  await sayEverywhere(word);
  const { commands, masks, lineCount } = obeyed();
  expect(commands).toEqual(EXPECTED);
  expect(masks).toEqual(['a secret of the step']);
  expect(written.join('')).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  expect(lineCount).toBe(EXPECTED.length + 3);
  const outputs = parsePairs(readFileSync(files.GITHUB_OUTPUT, 'utf8'));
  expect(Object.keys(outputs)).toEqual(['files', 'place']);
  expect(JSON.parse(outputs['files'] ?? '')).toEqual([word]);
  // The verdict, the box with the warning, and the text.
  const summary = readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8').trimEnd().split('\n');
  expect(summary).toHaveLength(6);
  expect(summary.slice(1, 5)).toEqual(['', '> [!WARNING]', expect.stringMatching(/^> - /), '']);
}

describe('what a step says, through the real toolkit, is obeyed as nothing else', () => {
  test('where the word is harmless', () => expectNoCommandIn(HARMLESS_WORD));

  test.each(Object.entries(HOSTILE_WORDS))('where the word is %s', (_, word) => expectNoCommandIn(word));

  test('whatever the word is made of', async () => {
    const pieces = [
      '::',
      '##[',
      ']',
      'add-mask',
      'stop-commands',
      ' ',
      '\n',
      '\r',
      '%0A',
      '%25',
      '\u200b',
      '\u00a0',
      '\u0085',
      '\u2028',
      ',',
      ':',
      '=',
      'x',
    ];
    const words = fc.array(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 })),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(words, (parts) => expectNoCommandIn(parts.join(''))),
      { numRuns: extent(100, 20_000) },
    );
  });
});
