import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findLinuxFamily } from '../../../../src/adapters/runner-trust/system/linux-family.ts';

const folder = mkdtempSync(join(tmpdir(), 'certkeep-family-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let systems = 0;
function systemWith(...paths: readonly string[]): string {
  systems += 1;
  const root = join(folder, String(systems));
  mkdirSync(root);
  for (const path of paths) {
    const place = join(root, path);
    if (path.endsWith('/')) mkdirSync(place, { recursive: true });
    else {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, '');
    }
  }
  return root;
}

describe('a Linux system', () => {
  it.each([
    [
      'Debian',
      ['/etc/debian_version', '/usr/local/share/ca-certificates/'],
      'update-ca-certificates --hooksdir /nonexistent',
      '/usr/local/share/ca-certificates/x.crt',
    ],
    [
      'Fedora',
      ['/etc/pki/ca-trust/source/anchors/'],
      'update-ca-trust extract',
      '/etc/pki/ca-trust/source/anchors/x.p11-kit',
    ],
    ['SUSE', ['/etc/pki/trust/anchors/'], 'update-ca-certificates', '/etc/pki/trust/anchors/x.p11-kit'],
  ] as const)('%s is known by its folders, and has its own program', (name, paths, command, anchor) => {
    const family = findLinuxFamily(systemWith(...paths));
    expect(family?.name).toBe(name);
    expect(family?.update.join(' ')).toBe(command);
    expect(family?.rebuild[0]?.join(' ')).toBe(command);
    expect(family?.program).toBe(family?.update[0]);
    expect(`${family?.anchors ?? ''}/x${family?.ending ?? ''}`).toBe(anchor);
  });

  it.each([
    ['Alpine, whose program of the same name takes no options', ['/usr/local/share/ca-certificates/']],
    ['a Debian without the package', ['/etc/debian_version']],
    ['a system of another kind', []],
  ] as const)('%s is none of these', (_title, paths) => {
    expect(findLinuxFamily(systemWith(...paths))).toBeNull();
  });
});
