import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'certkeep-test-'));
  for (const name of ['summary', 'output']) writeFileSync(join(folder, name), '');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly output: string;
}

/** Runs a step whose work is this JavaScript, in a process of its own, as a runner would; `ready` in its log gets `signal`. */
async function runWork(
  work: string,
  {
    env = {},
    failed = '`Certkeep failed`',
    signal,
  }: { env?: Record<string, string>; failed?: string; signal?: NodeJS.Signals } = {},
): Promise<Ended> {
  const from = (path: string): string =>
    JSON.stringify(new URL(`../../../../src/${path}`, import.meta.url).href);
  const script = `
    const { runStep } = await import(${from('actions/step/run-step.ts')});
    const { read, secret } = await import(${from('actions/step/inputs.ts')});
    const { wholeNumber, anyText } = await import(${from('actions/step/parsers.ts')});
    const { Failure } = await import(${from('domain/failure.ts')});
    await runStep(async (step) => { ${work} }, ${failed});
    console.log('the process went on');
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: {
      ...process.env,
      GITHUB_REPOSITORY: 'owner/name',
      GITHUB_RUN_ID: '42',
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_OUTPUT: join(folder, 'output'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text;
    if (signal !== undefined && text.includes('ready')) child.kill(signal);
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { code, log, summary: textOf('summary'), output: textOf('output') };
}

describe('a step that ends well', () => {
  it('has what the action wrote, and ends its process', async () => {
    const ended = await runWork(`
      step.setOutputs({ status: 'issued' });
      step.writeSummary('## done');
      step.log.info('::error::not a command');
      setInterval(() => undefined, 1000);
    `);
    expect(ended).toMatchObject({ code: 0, summary: '## done\n' });
    expect(ended.output).toContain('issued');
    expect(ended.log).toContain(': :error::not a command');
    expect(ended.log).not.toContain('went on');
  });

  it('masks the secrets among its inputs, in the spelling that is used', async () => {
    const { log, code } = await runWork(
      `step.readInputs({ passphrase: secret(anyText), days: read(anyText, '3') });`,
      {
        env: { INPUT_PASSPHRASE: 'correct horse\n', INPUT_DAYS: '7' },
      },
    );
    expect(code).toBe(0);
    expect(log.trim()).toBe('::add-mask::correct horse');
  });
});

describe('a secret that is too short to hide', () => {
  it.each([
    ['e', false],
    ['hush!', false],
    ['hush!!', true],
  ])('%j is masked: %s', async (text, isMasked) => {
    const { log } = await runWork(`step.readInputs({ 'p12-password': secret(anyText) });`, {
      env: { 'INPUT_P12-PASSWORD': text },
    });
    expect(log.trim()).toBe(
      isMasked
        ? `::add-mask::${text}`
        : '::warning::Input "p12-password" has fewer than 6 characters. The log does not hide it, because it would hide these characters in every other word too. Choose a longer one.',
    );
  });
});

describe('a step that fails', () => {
  it('has a summary with the verdict and the message', async () => {
    const ended = await runWork(
      `throw new Failure('locked', 'The key of *a* is locked.\\nGive the passphrase.');`,
    );
    expect(ended.code).toBe(1);
    expect(ended.log).toContain('::error::The key of *a* is locked.%0AGive the passphrase.');
    expect(ended.summary).toBe(
      '## ❌ Certkeep failed\n\n> [!CAUTION]\n> The key of &#42;a&#42; is locked.\n>\n> Give the passphrase.\n\n',
    );
  });

  it('tells all bad inputs together, and quotes no secret', async () => {
    const { summary, log } = await runWork(
      `step.readInputs({ days: read(wholeNumber(1, 9)), passphrase: secret(wholeNumber(1, 9)) });`,
      { env: { INPUT_DAYS: 'x', INPUT_PASSPHRASE: 'hush' } },
    );
    expect(log).toContain(
      '::error::Input "days" is "x": must be a whole number from 1 to 9.%0AInput "passphrase": must',
    );
    expect(`${summary}${log}`).not.toContain('hush');
    expect(summary).toContain('must be a whole number');
  });

  it('keeps the summary that the action wrote before it failed', async () => {
    const ended = await runWork(
      `step.writeSummary('## 1 of 2 failed'); throw new Failure('invalid', 'One failed.');`,
    );
    expect(ended).toMatchObject({ code: 1, summary: '## 1 of 2 failed\n' });
  });

  it('has the summary that the action gives for a failure', async () => {
    const failed = `(message, error) => '## no: ' + message + ' ' + error.code`;
    const { summary } = await runWork(`throw new Failure('invalid', 'One failed.');`, { failed });
    expect(summary).toBe('## no: One failed. invalid\n');
  });

  it('has the general summary if that one cannot be made', async () => {
    const failed = `() => { throw new Error('a fault'); }`;
    const { summary } = await runWork(`throw new Failure('invalid', 'One failed.');`, { failed });
    expect(summary).toContain('> One failed.');
  });

  it.each([
    ['throw undefined;', 'Unexpected error: undefined. The run stopped there. Please report it.'],
    [`throw new TypeError('x is y');`, 'Unexpected error: x is y. The run stopped there. Please report it.'],
    [
      `await (await import('node:fs/promises')).readFile('/no/such/file');`,
      'The operating system refused what the run needs: ENOENT',
    ],
  ])('says what it was: %s', async (work, message) => {
    const { log, code } = await runWork(work);
    expect(code).toBe(1);
    expect(log).toContain(`::error::${message}`);
  });

  it('fails before its action if the runner has no usable temporary folder', async () => {
    const { log, summary } = await runWork(`console.log('went on');`, {
      env: { RUNNER_TEMP: join(folder, 'output') },
    });
    expect(log).toMatch(/::error::The temporary folder of this runner .* cannot be used: it is not a folder/);
    expect(log).not.toContain('went on');
    expect(summary).toContain('❌');
  });

  it('fails all the same on a runner without summaries', async () => {
    const { code, log } = await runWork(`throw new Failure('invalid', 'One failed.');`, {
      env: { GITHUB_STEP_SUMMARY: '' },
    });
    expect([code, log.includes('::error::One failed.')]).toEqual([1, true]);
  });
});

describe.skipIf(process.platform === 'win32')('a step that is cancelled', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops at once and has a summary, on %s', async (signal, code) => {
    const ended = await runWork(
      `console.log('ready'); await new Promise((resolve) => setInterval(() => undefined, 1000));`,
      { signal },
    );
    expect(ended.code).toBe(code);
    expect(ended.log).toContain(`::error::The run was cancelled (${signal})`);
    expect(ended.summary).toMatch(/^## ❌ Certkeep was cancelled\n\n> \[!CAUTION\]\n/);
  });
});
