import { expect, it } from 'vitest';
import { writeRemedy } from '../../../../../src/adapters/files/disk/write-remedy.ts';

function errorOf(code: string): Error {
  return Object.assign(new Error(code), { code });
}

it('tells what keeps the system from writing', () => {
  expect(writeRemedy(errorOf('ENOSPC'))).toBe('Free some space on that disk, and run again.');
  for (const code of ['ENOENT', 'EACCES', 'EPERM', 'EROFS'])
    expect(writeRemedy(errorOf(code))).toBe(
      'Create the folder, or let the user of this runner write there, and run again.',
    );
  for (const code of ['EEXIST', 'ENOTDIR'])
    expect(writeRemedy(errorOf(code))).toBe(
      'Something else is where a folder must be: move it away, or name another place.',
    );
});

it('is to run again if nothing more is known, or what the caller knows', () => {
  expect(writeRemedy(new Error('what'))).toBe('Run again.');
  expect(writeRemedy(errorOf('EIO'), 'Look.')).toBe('Look.');
});
