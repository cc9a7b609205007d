import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { machinePrograms, runOrFail } from '../../../../src/adapters/runner-trust/programs.ts';
import { waitForProgram } from '../../../../src/adapters/runner-trust/running-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'certkeep-programs-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const node = process.execPath;
const programs = machinePrograms({ ...process.env, PATH: dirname(node), SOME: 'value' });

describe('programs', () => {
  it('are found on the search path, if they can be started', () => {
    expect(programs.find(basename(node))).not.toBeNull();
    expect(programs.find('certkeep-has-no-such-program')).toBeNull();
    writeFileSync(join(folder, 'no-program'), '', { mode: 0o644 });
    mkdirSync(join(folder, 'folder'));
    const here = machinePrograms({ PATH: folder });
    expect(here.find('folder')).toBeNull();
    if (process.platform !== 'win32') expect(here.find('no-program')).toBeNull();
  });

  it('get their parameters as they are, without a shell, and the variables of this process and more', async () => {
    const script = 'console.log(JSON.stringify([process.argv.slice(1), process.env.SOME, process.env.MORE]))';
    const parameters = ['$(reboot)', '; reboot', '"quoted"', '*'];
    const { exitCode, output } = await programs.run(node, ['-e', script, '--', ...parameters], {
      env: { MORE: 'more' },
    });
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toEqual([parameters, 'value', 'more']);
  });

  it('tell how they ended, with all that they printed', async () => {
    const script = "console.log('out'); console.error('err'); process.exitCode = 7";
    const { exitCode, output } = await programs.run(node, ['-e', script]);
    expect(exitCode).toBe(7);
    expect(
      output
        .split(/\r?\n/)
        .filter((line) => line !== '')
        .sort(),
    ).toEqual(['err', 'out']);
  });

  it.runIf(process.geteuid?.() === 0)(
    'that root starts make files for everybody, and this process does not',
    async () => {
      const umask = process.umask(0o077);
      const script = 'console.log(process.umask().toString(8))';
      const outputs = [true, false].map((asRoot) => programs.run(node, ['-e', script], { asRoot }));
      expect((await Promise.all(outputs)).map(({ output }) => output.trim())).toEqual(['22', '77']);
      expect(process.umask(umask)).toBe(0o077);
    },
  );

  it('that cannot be started reject', async () => {
    await expect(programs.run(join(folder, 'absent'), [])).rejects.toThrow('ENOENT');
  });

  it('that must succeed fail with their last lines', async () => {
    const script = "console.error('one\\ntwo\\nthree\\nfour'); process.exit(3)";
    await expect(runOrFail(programs, 'do it', [node, '-e', script])).rejects.toThrow(
      `Could not do it: ${node} ended with 3. It said: two three four`,
    );
    expect(await runOrFail(programs, 'do it', [node, '-e', 'console.log(1)'])).toBe('1\n');
  });
});

describe('a program that a killed run has started', () => {
  const processes = join(folder, 'proc');
  const process1 = join(processes, '4711');

  it('is waited for, a script too', async () => {
    mkdirSync(process1, { recursive: true });
    writeFileSync(join(process1, 'cmdline'), '/bin/sh\0/usr/sbin/update-something\0--fresh\0');
    let hasEnded = false;
    const waiting = waitForProgram('update-something', processes).then(() => {
      expect(hasEnded).toBe(true);
    });
    await waitForProgram('another-program', processes);
    // Just started by sudo.
    writeFileSync(join(process1, 'cmdline'), 'sudo\0-n\0--\0/bin/sh\0-e\0/usr/sbin/update-something\0');
    await new Promise((resolve) => setImmediate(resolve));
    hasEnded = true;
    rmSync(process1, { recursive: true });
    await waiting;
  });

  it('is not looked for where no processes are shown', async () => {
    await waitForProgram('update-something', join(folder, 'nothing'));
  });
});
