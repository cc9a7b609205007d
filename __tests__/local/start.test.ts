import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseStartArguments } from '../../local/start/arguments.ts';
import { probeFolder, temporaryFolder } from './probe.ts';

const root = dirname(dirname(import.meta.dirname));
const run = promisify(execFile);

/** A project of its own whose root action is the probe, with one more input. */
function project(): string {
  const folder = temporaryFolder();
  cpSync(join(root, 'local'), join(folder, 'local'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const definition = readFileSync(join(probeFolder, 'action.yml'), 'utf8');
  writeFileSync(
    join(folder, 'action.yml'),
    definition.replace('inputs:', 'inputs:\n  passphrase:\n  common-name:'),
  );
  cpSync(join(probeFolder, 'main.js'), join(folder, 'main.js'));
  return folder;
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function start(folder: string, ...args: string[]): Promise<Ended> {
  const command = run(process.execPath, ['local/start.ts', ...args], { cwd: folder });
  return await command.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Ended,
  );
}

describe('npm start', () => {
  test('runs, remembers, unpacks, and shows what came of it', async () => {
    const folder = project();
    const first = await start(
      folder,
      '--with',
      'do=upload',
      '--with',
      'key=art',
      '--with',
      `path=${join(folder, 'main.js')}`,
    );
    expect(first.stderr).toBe('');
    expect(first.code).toBe(1);
    writeFileSync(join(folder, 'f.txt'), 'hello');
    const second = await start(
      folder,
      '--with',
      'do=upload',
      '--with',
      'key=art',
      '--with',
      'path=f.txt',
      '--workspace',
      folder,
    );
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('certkeep keep · run 2 · schedule · actions: read\n');
    expect(second.stdout).toContain('common-name  localhost\n');
    expect(second.stdout).toContain('passphrase   ***\n');
    expect(second.stdout).toMatch(/Artifacts stored so far \(UTC\)\n {2}art {2}\d+ B {2}created 20/);
    const unpacked = join(folder, '.certkeep-local', 'runs', '2', 'artifacts', 'art', 'f.txt');
    expect(readFileSync(unpacked, 'utf8')).toBe('hello');
    const passphrase = join(folder, '.certkeep-local', 'passphrase');
    expect(statSync(passphrase).mode & 0o777).toBe(0o600);
    expect(second.stdout).not.toContain(readFileSync(passphrase, 'utf8').trim());
    const without = await start(folder, '--with', 'do=list', '--forget', 'caches,artifacts');
    expect(without.stdout).toContain('· run 3 ·');
    expect(without.stdout).not.toContain('Artifacts stored so far');
    expect((await start(folder, '--with', 'do=list', '--reset')).stdout).toContain('· run 1 ·');
    expect(existsSync(unpacked)).toBe(false);
  });

  test('keeps the summary beside the run, and draws it as a page if that is wanted', async () => {
    const folder = project();
    const run = join(folder, '.certkeep-local', 'runs', '1');
    const { stdout } = await start(folder, '--with', 'do=say', '--with', 'secret=s3cr3t', '--open');
    expect(stdout).toContain('  summary    .certkeep-local/runs/1/summary.md\n');
    expect(stdout).toContain('  page       .certkeep-local/runs/1/summary.html\n');
    expect(readFileSync(join(run, 'summary.md'), 'utf8')).toContain('secret ***');
    const page = readFileSync(join(run, 'summary.html'), 'utf8');
    expect(page).toContain('<h1>Done</h1>');
    const script = /<script src="([^"]+)">/.exec(page)?.[1] ?? '';
    expect(existsSync(join(run, script))).toBe(true);
    const plain = await start(folder, '--with', 'do=fail', '--open');
    expect(plain.stdout).not.toContain('summary.md');
  });

  test('hands on the action’s exit code, the event, faults and an empty passphrase', async () => {
    const folder = project();
    const failed = await start(
      folder,
      '--with',
      'do=fail',
      '--with',
      'passphrase=',
      '--event',
      'push',
      '--fault',
      'rest:*:503:2',
    );
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('run 1 · push');
    expect(failed.stdout).toContain('fault at rest:*  503, 2 times');
    expect(failed.stdout).toContain('Error: it failed');
    expect(existsSync(join(folder, '.certkeep-local', 'passphrase'))).toBe(false);
  });

  test('explains itself, and lists what there is', async () => {
    const folder = project();
    const { stdout } = await start(folder, '--help');
    expect(stdout).toMatch(/^Usage: npm start -- .*Actions: keep\n$/s);
    expect(stdout).toContain('Without common-name, certificates, artifact-name or paths,');
    expect(stdout).toContain('get common-name=localhost; --with common-name= gives none');
    const unknown = await start(folder, 'prune');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain("there is no action 'prune'; the actions here: keep");
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('an interruption ends the action, then the services, and leaves nothing behind', async () => {
  const folder = project();
  const child = spawn(process.execPath, ['local/start.ts', '--with', 'do=wait'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const action = await new Promise<number>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const pid = /process (\d+) waits/.exec(output)?.[1];
      if (pid !== undefined) resolve(Number(pid));
    });
  });
  expect(isAlive(action)).toBe(true);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(isAlive(action)).toBe(false);
  expect(existsSync(join(folder, '.certkeep-local', 'services', 'lock'))).toBe(false);
});

describe('arguments', () => {
  test('are parsed', () => {
    const parsed = parseStartArguments(
      [
        'restore',
        '--with',
        'a=b=c',
        '--env',
        'X=',
        '--permissions',
        'actions=none,contents=write',
        '--fault',
        '*:hang',
      ],
      'keep',
    );
    expect(parsed).toMatchObject({
      action: 'restore',
      inputs: { a: 'b=c' },
      env: { X: '' },
      permissions: { actions: 'none', contents: 'write' },
      faults: [{ on: '*', kind: 'hang' }],
      event: 'schedule',
      forget: [],
    });
    expect(parseStartArguments(['--forget', 'releases,caches'], 'keep').forget).toEqual([
      'releases',
      'caches',
    ]);
  });

  test.each([
    ['CreateArtifact:reset:2', { on: 'CreateArtifact', kind: 'reset', times: 2 }],
    ['rest:listArtifacts:503', { on: 'rest:listArtifacts', kind: 503 }],
    ['rest:*:wrong-digest', { on: 'rest:*', kind: 'wrong-digest' }],
    ['blob:download:bit-flip:1', { on: 'blob:download', kind: 'bit-flip', times: 1 }],
  ])('--fault %s is understood', (text, fault) => {
    expect(parseStartArguments(['--fault', text], 'keep').faults).toEqual([fault]);
  });

  test.each([
    [['--with', 'nothing'], "--with 'nothing' is not NAME=VALUE"],
    [['--event', 'full-moon'], "--event 'full-moon': allowed are schedule, workflow_dispatch"],
    [['--permissions', 'all'], "--permissions 'all': allowed are actions=none"],
    [
      ['--fault', 'coffee:503'],
      "'coffee:503' is not OPERATION:KIND[:TIMES] with one of the operations CreateA",
    ],
    [['--fault', '*:200'], "no kind '200'; allowed are a status"],
    [['--fault', '*:reset:0'], "'0' is not a number of times"],
    [['--fault', '*:reset:2:3'], "'2:3' is not a number of times"],
    [['--forget', 'artifacts,lists'], "--forget 'artifacts,lists': allowed are artifacts, caches, releases"],
    [['--nonsense'], "there is no option '--nonsense'; there are --with"],
    [['--with'], '--with'],
    [['keep', 'check'], "one action at a time, not 'keep' and 'check'"],
  ])('%j are refused', (argv, message) => {
    expect(() => parseStartArguments(argv, 'keep')).toThrow(message);
  });
});
