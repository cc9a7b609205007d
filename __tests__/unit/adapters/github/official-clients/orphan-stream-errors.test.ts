import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

const MODULE = new URL(
  '../../../../../src/adapters/github/official-clients/orphan-stream-errors.ts',
  import.meta.url,
).href;

/** What a process prints, and its exit code, in which this happens while there is work that never ends by itself. */
function during(
  folder: string,
  happening: string,
): { readonly printed: string; readonly status: number | null } {
  const script = `
    import { createReadStream } from 'node:fs';
    import { join } from 'node:path';
    import { throwOrphanErrors } from ${JSON.stringify(MODULE)};
    const FOLDER = ${JSON.stringify(folder)};
    const alive = setInterval(() => {}, 1000);
    try {
      console.log('done', await throwOrphanErrors(FOLDER, async () => {
        ${happening}
        return new Promise(() => {});
      }));
    } catch (error) {
      console.log('told', error.code);
    }
    console.log('listeners', process.listenerCount('uncaughtException'));
    clearInterval(alive);
  `;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { printed: stdout + stderr, status };
}

it('a file below the folder that cannot be read, by a stream to which nobody listens, is told', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'archive'));
  const missing = during(folder, `createReadStream(join(FOLDER, 'none')).resume();`);
  expect(missing).toEqual({ printed: 'told ENOENT\nlisteners 0\n', status: 0 });
  // What is wrong with a file that is open does not say which.
  const broken = `queueMicrotask(() => { throw Object.assign(new Error('disk'), { code: 'EIO', syscall: 'read' }); });`;
  expect(during(folder, broken)).toEqual({ printed: 'told EIO\nlisteners 0\n', status: 0 });
});

it('what the work gives is given, and nobody listens any more', () => {
  expect(during(temporaryFolder(), 'return 7;')).toEqual({ printed: 'done 7\nlisteners 0\n', status: 0 });
});

it.each([
  ['a file elsewhere', `createReadStream('/nowhere/at/all').resume();`, 'ENOENT'],
  [
    'a folder of which the name only begins so',
    `createReadStream(join(FOLDER + '-2', 'none')).resume();`,
    'ENOENT',
  ],
  ['an error of another kind', `queueMicrotask(() => { throw new TypeError('a fault'); });`, 'a fault'],
  ['what is no error', `queueMicrotask(() => { throw 'a text'; });`, 'a text'],
])('%s ends the process as it would have', (_, happening, told) => {
  const folder = temporaryFolder();
  const { printed, status } = during(folder, happening);
  expect(status).toBe(1);
  expect(printed).toContain(told);
  expect(printed).not.toContain('told');
});

it('of several works at once the one whose file broke is told, and the process goes on', () => {
  const folder = temporaryFolder();
  const other = JSON.stringify(temporaryFolder());
  const happening = `
    const beside = throwOrphanErrors(${other}, () => new Promise((resolve) => setTimeout(resolve, 300, 'kept')));
    createReadStream(join(FOLDER, 'none')).resume();
    void beside.then((result) => console.log('beside', result));
  `;
  expect(during(folder, happening)).toEqual({
    printed: 'told ENOENT\nlisteners 1\nbeside kept\n',
    status: 0,
  });
});

it('what the artifact client throws if its packer fails is told', () => {
  const message = 'An error has occurred during zip creation for the artifact';
  const thrown = `queueMicrotask(() => { throw new Error(${JSON.stringify(message)}); });`;
  expect(during(temporaryFolder(), thrown)).toEqual({ printed: 'told undefined\nlisteners 0\n', status: 0 });
});
