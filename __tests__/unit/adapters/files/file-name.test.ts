import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileNamer } from '../../../../src/adapters/files/file-name.ts';

const workspace = mkdtempSync(join(tmpdir(), 'certkeep-name-'));
afterAll(() => {
  rmSync(workspace, { recursive: true });
});

it('a file of the workspace is named by its path in it, a link too, and any other by its absolute path', () => {
  mkdirSync(join(workspace, 'certs'));
  writeFileSync(join(workspace, 'certs', 'a.pem'), '');
  symlinkSync('nowhere', join(workspace, 'link.pem'));
  const nameFile = fileNamer(workspace);
  expect(nameFile('certs/a.pem')).toBe('certs/a.pem');
  expect(nameFile('link.pem')).toBe('link.pem');
  expect(nameFile('etc/ssl/a.pem')).toBe('/etc/ssl/a.pem');
  expect(nameFile('certs/a.pem/b')).toBe('/certs/a.pem/b');
});
