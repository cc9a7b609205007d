import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  areSourcesAsBefore,
  recordSources,
} from '../../../../src/adapters/runner-trust/system/linux-sources.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-sources-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let folder: string;
let anchors: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'system-'));
  anchors = join(folder, 'anchors');
  mkdirSync(anchors);
  writeFileSync(join(folder, 'list.conf'), 'a.crt\n');
  writeFileSync(join(folder, 'elsewhere.crt'), 'some');
  symlinkSync(join(folder, 'elsewhere.crt'), join(anchors, 'linked.crt'));
});

/** Whether the sources are as before if `change` is made meanwhile. */
function areAsBefore(change: () => void): boolean {
  const journal = { id: '0123456789ab', folder };
  const family = { sources: [anchors, join(folder, 'list.conf'), join(folder, 'absent')] };
  recordSources(journal, family);
  change();
  return areSourcesAsBefore(journal, family);
}

describe.skipIf(process.platform === 'win32')('what the roots of a system are made of', () => {
  it('does not count what the run itself added', () => {
    const own = (): void => {
      writeFileSync(join(anchors, 'certkeep-0123456789ab-1.crt'), 'ours');
    };
    expect(areAsBefore(own)).toBe(true);
  });

  it.each([
    ["another job's anchor", 'anchors/certkeep-ba9876543210-1.crt'],
    ['a setting', 'list.conf'],
    ['what a link leads to', 'elsewhere.crt'],
    ['a folder that was not there', 'absent'],
  ])('is not as before with %s', (_title, path) => {
    const change = (): void => {
      writeFileSync(join(folder, path), 'other');
    };
    expect(areAsBefore(change)).toBe(false);
  });

  it('counts as changed if the record of it is gone', () => {
    const lose = (): void => {
      rmSync(join(folder, 'system-sources.json'));
    };
    expect(areAsBefore(lose)).toBe(false);
  });
});
