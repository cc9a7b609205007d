import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileNamer } from '../../../../../src/adapters/files/paths/file-name.ts';
import { canLink } from '../../../../contract/symbolic-links.ts';

const workspace = mkdtempSync(join(tmpdir(), 'certkeep-name-'));
afterAll(() => {
  rmSync(workspace, { recursive: true });
});

it('a file of the workspace is named by its path in it, and any other by its absolute path', () => {
  mkdirSync(join(workspace, 'certs'));
  writeFileSync(join(workspace, 'certs', 'a.pem'), '');
  const nameFile = fileNamer(workspace, 'linux');
  expect(nameFile('certs/a.pem')).toBe('certs/a.pem');
  expect(nameFile('etc/ssl/a.pem')).toBe('/etc/ssl/a.pem');
  expect(nameFile('certs/a.pem/b')).toBe('/certs/a.pem/b');
});

it('a file on Windows is named by its drive, or by the server of its share', () => {
  const nameFile = fileNamer(workspace, 'win32');
  expect(nameFile('c/etc/ssl/a.pem')).toBe('c:/etc/ssl/a.pem');
  expect(nameFile('server/share/a.pem')).toBe('//server/share/a.pem');
});

it.skipIf(!canLink)('a link of the workspace is named by its path in it', () => {
  symlinkSync('nowhere', join(workspace, 'link.pem'));
  expect(fileNamer(workspace)('link.pem')).toBe('link.pem');
});
