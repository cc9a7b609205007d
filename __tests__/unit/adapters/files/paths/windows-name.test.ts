import { describe, expect, it } from 'vitest';
import { refuseNameOfWindows } from '../../../../../src/adapters/files/paths/windows-name.ts';

const check = (path: string, platform: NodeJS.Platform) => (): void => {
  refuseNameOfWindows(path, platform);
};

describe('a path on Windows', () => {
  it.each([
    'C:\\work\\aux.pem',
    'C:\\work\\certificates\\con.example\\certificate.pem',
    'C:\\work\\site:443.pem',
    'C:\\work\\tls.\\a.pem',
    'C:\\work\\tls \\a.pem',
    'C:\\work\\what?.pem',
    '\\\\server\\share\\nul',
    'C:/folder/NUL.txt',
  ])('is refused if no file can have it, and no other system minds: %s', (path) => {
    expect(check(path, 'win32')).toThrow('Windows can have no file of this name');
    expect(check(path, 'linux')).not.toThrow();
  });

  it.each([
    'C:\\',
    'C:\\work\\console.pem',
    'C:\\work\\.certs\\a b.pem',
    '\\\\server\\share\\a.pem',
    '\\\\?\\C:\\work\\a.pem',
  ])('is fine otherwise: %s', (path) => {
    expect(check(path, 'win32')).not.toThrow();
  });
});
