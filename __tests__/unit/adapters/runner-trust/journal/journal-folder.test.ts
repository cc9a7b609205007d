import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  journalFoldersIn,
  makePrivateFolders,
} from '../../../../../src/adapters/runner-trust/journal/journal-folder.ts';
import { errorOf } from '../../../domain/fixtures.ts';

const MODULE = join(
  import.meta.dirname,
  '../../../../../src/adapters/runner-trust/journal/journal-folder.ts',
);
const root = mkdtempSync(join(tmpdir(), 'certkeep-own-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let outer: string;
let inner: string;
beforeEach(() => {
  outer = join(mkdtempSync(join(root, 'home-')), '.certkeep');
  inner = join(outer, 'trust');
});

describe.skipIf(process.platform === 'win32')('the folders of the journals', () => {
  it('are made for their user alone, and may be there', () => {
    makePrivateFolders([outer, inner]);
    makePrivateFolders([outer, inner]);
    for (const folder of [outer, inner]) expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it.each(['outer', 'inner'])('are refused if the %s one is a link', (which) => {
    mkdirSync(outer);
    if (which === 'inner') symlinkSync(root, inner);
    else {
      rmSync(outer, { recursive: true });
      symlinkSync(root, outer);
    }
    expect(() => {
      makePrivateFolders([outer, inner]);
    }).toThrow('it is a symbolic link, which is never followed. Check who made it, and remove it.');
  });

  it.each([0o770, 0o702])('are refused if others can write into one (%o)', (mode) => {
    mkdirSync(outer);
    chmodSync(outer, mode);
    expect(() => {
      makePrivateFolders([outer, inner]);
    }).toThrow('other users can write into it');
  });

  it.runIf(process.geteuid?.() === 0)('are refused if one is of another user', () => {
    mkdirSync(outer, { mode: 0o700 });
    chownSync(outer, 65534, 65534);
    expect(() => {
      makePrivateFolders([outer, inner]);
    }).toThrow('it belongs to another user (65534)');
  });

  it('are in the first home folder, where they can be made', () => {
    const home = dirname(outer);
    expect(journalFoldersIn([home, root])).toEqual([outer, inner]);
    expect(() => statSync(outer)).toThrow('ENOENT');
  });

  it('are in the next home if the first is not a folder, and fail without a usable home', () => {
    const file = join(dirname(outer), 'file');
    writeFileSync(file, '');
    expect(journalFoldersIn([file, dirname(outer)])).toEqual([outer, inner]);
    const { message } = errorOf(() => journalFoldersIn([file]));
    expect(message).toContain(`The folder of the journals of trust ${join(file, '.certkeep')}`);
    expect(message).toContain('Nothing was changed.');
  });

  it('are in the next home folder if this user cannot write into the first', () => {
    const script = `import { journalFoldersIn } from ${JSON.stringify(MODULE)};
      if (process.geteuid() === 0) for (const set of ['setgid', 'setuid']) process[set](65534);
      process.stdout.write(JSON.stringify(journalFoldersIn([process.argv[1], process.argv[2]])));`;
    const parameters = ['--input-type=module-typescript', '-e', script, '--', '/', tmpdir()];
    const { stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
    const next = join(tmpdir(), '.certkeep');
    expect(JSON.parse(stdout === '' ? stderr : stdout)).toEqual([next, join(next, 'trust')]);
  });

  it('are refused if there is a file', () => {
    writeFileSync(outer, '');
    expect(() => {
      makePrivateFolders([outer, inner]);
    }).toThrow(`The folder ${outer} of the journals of trust cannot be made: EEXIST`);
  });
});
