import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nssDatabases } from '../../../../../src/adapters/runner-trust/nss/nss-databases.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-nss-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let homes = 0;
/** The databases of a user who has these, relative to the user's folder. */
function found(...databases: readonly string[]): string[] {
  homes += 1;
  const home = join(root, String(homes));
  mkdirSync(home);
  for (const folder of databases) {
    mkdirSync(join(home, folder), { recursive: true });
    writeFileSync(join(home, folder, 'cert9.db'), 'SQLite format 3');
  }
  return nssDatabases(home).map(({ folder, program }) => `${program} ${folder.slice(home.length + 1)}`);
}

describe.skipIf(process.platform === 'win32')('databases of NSS', () => {
  it('a user without any gets that of Chromium', () => {
    expect(found()).toEqual(['Chromium .pki/nssdb']);
  });

  it.each([
    [['.pki/nssdb']],
    // Chromium does not look into the second while there is the first.
    [['.pki/nssdb', '.local/share/pki/nssdb']],
  ])('Chromium reads %s', (databases) => {
    expect(found(...databases)).toEqual(['Chromium .pki/nssdb']);
  });

  it('a new Chromium that was started before reads its new folder, and goes on to do so', () => {
    expect(found('.local/share/pki/nssdb')).toEqual(['Chromium .local/share/pki/nssdb']);
  });

  it('a folder that a power cut left with an empty one has none', () => {
    const home = join(root, 'cut');
    const folder = join(home, '.local/share/pki/nssdb');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'cert9.db'), '');
    expect(nssDatabases(home).map((database) => database.folder)).toEqual([join(home, '.pki/nssdb')]);
  });

  it('every profile of Firefox has its own', () => {
    const databases = found(
      '.mozilla/firefox/a.default',
      '.mozilla/firefox/b',
      'snap/firefox/common/.mozilla/firefox/c',
    );
    expect(databases.sort()).toEqual([
      'Chromium .pki/nssdb',
      'Firefox .mozilla/firefox/a.default',
      'Firefox .mozilla/firefox/b',
      'Firefox snap/firefox/common/.mozilla/firefox/c',
    ]);
  });
});
