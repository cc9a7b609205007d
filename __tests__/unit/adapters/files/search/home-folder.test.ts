import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userFiles } from '../../../../../src/adapters/files/search/user-files.ts';
import { failureOf } from '../../../../contract/outcome.ts';

let workspace = '';

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  workspace = mkdtempSync(join(realpathSync(tmpdir()), 'certkeep-test-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(workspace, { recursive: true, force: true });
});

// Windows knows the folder without a variable.
describe.skipIf(process.platform === 'win32')('a line that begins in the home folder', () => {
  it.each(['~/x.pem', '~', '~/*.pem', '!~/x.pem'])('is refused if there is none: %s', async (line) => {
    vi.stubEnv('HOME', '');
    const failure = await failureOf(userFiles(workspace).find(line, []));
    expect(failure.code).toBe('invalid-input');
    expect(failure.message).toMatch(/begins in the home folder, and the user of this runner has none/);
  });

  it('is a path of the workspace if that is there', async () => {
    vi.stubEnv('HOME', '');
    mkdirSync(join(workspace, '~'));
    writeFileSync(join(workspace, '~', 'x.pem'), 'x');
    const { files } = await userFiles(workspace).find('~/x.pem', []);
    expect(files.map(({ path }) => path)).toEqual(['~/x.pem']);
  });
});
