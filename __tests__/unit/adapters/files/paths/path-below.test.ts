import { describe, expect, it } from 'vitest';
import { isPathBelow } from '../../../../../src/adapters/files/paths/path-below.ts';

describe('a path of a backup', () => {
  it.each(['conf/nul', 'key:ads', 'dot.', 'a\\..\\b'])(
    'that Windows would take for another is refused there: %j',
    (path) => {
      expect(isPathBelow(path, 'win32')).toBe(false);
      expect(isPathBelow(path, 'linux')).toBe(true);
    },
  );

  it.each(['../a', '/a', 'a//b', '', '.', 'a\n'])('may not be %j', (path) => {
    for (const platform of ['win32', 'linux'] as const) expect(isPathBelow(path, platform)).toBe(false);
  });
});
