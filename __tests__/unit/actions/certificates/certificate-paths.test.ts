import fc from 'fast-check';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canLink } from '../../../contract/symbolic-links.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import {
  checkPaths,
  filesOf,
  LISTED_PATHS,
  pathOfName,
  pathsFor,
  SINGLE_PATHS,
} from '../../../../src/actions/certificates/certificate-paths.ts';
import { readInputs } from '../../../../src/actions/step/inputs.ts';
import { folderNameFor, nameForCommonName } from '../../../../src/domain/backup/backup-name.ts';
import { STEP_WORKSPACE } from '../action-contract.ts';

const PATHS = { certificatePath: '/w/a.pem', privateKeyPath: '/w/a.key', pkcs12Path: '/w/a.p12' };

describe('the paths of a certificate', () => {
  it.each([
    ['alone', SINGLE_PATHS, 'certificate.pem', 'private_key.pem'],
    ['in a list', LISTED_PATHS, 'certificates/a/certificate.pem', 'certificates/a/private_key.pem'],
  ])('that is %s have their defaults', (_, table, certificatePath, privateKeyPath) => {
    const values = readInputs(table, () => '', { workspace: STEP_WORKSPACE });
    expect(pathsFor('a', values)).toEqual({
      certificatePath: resolve(STEP_WORKSPACE, certificatePath),
      privateKeyPath: resolve(STEP_WORKSPACE, privateKeyPath),
      pkcs12Path: null,
    });
  });

  it('are below the workspace unless they are absolute, each with the name in its place', () => {
    const given = new Map([
      ['cert-path', '{name}/{name}.pem'],
      ['key-path', '/k/{name}.key'],
      ['p12-path', 'p12/{name}.p12'],
    ]);
    const values = readInputs(LISTED_PATHS, (name) => given.get(name) ?? '', { workspace: STEP_WORKSPACE });
    const paths = pathsFor('b', values);
    expect(paths).toEqual({
      certificatePath: resolve(STEP_WORKSPACE, 'b/b.pem'),
      privateKeyPath: resolve('/k/b.key'),
      pkcs12Path: resolve(STEP_WORKSPACE, 'p12/b.p12'),
    });
    expect(filesOf(paths)).toEqual(Object.values(paths));
  });

  it.each(['', 'certs/', '{name}/', 'a\nb'])('may not be %j', (text) => {
    expect(() => pathOfName(text, STEP_WORKSPACE)).toThrow('must be the path of a file');
  });

  it.skipIf(!canLink)('are different files, whatever links lead to them', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'releases'));
    symlinkSync('releases', join(folder, 'current'));
    const [certificatePath, privateKeyPath] = ['current/a.pem', 'releases/a.pem'].map((path) =>
      join(folder, path),
    );
    const paths = {
      certificatePath: certificatePath ?? '',
      privateKeyPath: privateKeyPath ?? '',
      pkcs12Path: null,
    };
    expect(checkPaths(paths)).toContain('name the same file twice');
    expect(checkPaths({ ...paths, privateKeyPath: join(folder, 'a.pem') })).toBeNull();
    writeFileSync(join(folder, 'private_key.pem'), '');
    const isFolding = existsSync(join(folder, 'PRIVATE_KEY.PEM'));
    const spelled = {
      certificatePath: join(folder, 'a.pem'),
      privateKeyPath: join(folder, 'private_key.pem'),
      pkcs12Path: join(folder, 'PRIVATE_KEY.PEM'),
    };
    expect(checkPaths(spelled) !== null).toBe(isFolding);
  });

  it('are different files', () => {
    expect(checkPaths(PATHS)).toBeNull();
    expect(checkPaths({ ...PATHS, pkcs12Path: null })).toBeNull();
    expect(filesOf({ ...PATHS, pkcs12Path: null })).toEqual(['/w/a.pem', '/w/a.key']);
    for (const change of [
      { privateKeyPath: '/w/a.pem' },
      { pkcs12Path: '/w/a.pem' },
      { pkcs12Path: '/w/a.key' },
    ])
      expect(checkPaths({ ...PATHS, ...change })).toMatch(
        /^Inputs .* name the same file twice: use different files\.$/,
      );
  });
});

describe('a path with {name}', () => {
  it.each([
    ['certs/{name}.pem', 'App.Example', 'certs/app.example.pem'],
    ['{name}/{name}.key', 'a', 'a/a.key'],
    ['{name}.pem', '*.example.com', '_wildcard.example.com.pem'],
    ['{name}.pem', '../../etc/passwd', '.._2f.._2fetc_2fpasswd.pem'],
    ['{name}/x', '..', '_2e_2e/x'],
    ['{name}/x', '.', '_2e/x'],
    ['{name}/x', '$&', '_24_26/x'],
    ['{name}/x', '{name}', '_7bname_7d/x'],
    ['plain.pem', 'a', 'plain.pem'],
    ['{Name}', 'a', '{Name}'],
  ])('%s for %s is %s', (path, name, filled) => {
    const fill = pathOfName(path, STEP_WORKSPACE);
    expect(fill(folderNameFor(name))).toBe(resolve(STEP_WORKSPACE, filled));
  });

  it('stays in its folder, and differs if the names do', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1, unit: fc.constantFrom('.', '/', '\\', '_', '2', 'e') }),
    );
    fc.assert(
      fc.property(text, text, (some, other) => {
        const [one, two] = [folderNameFor(some), folderNameFor(other)];
        expect(one).not.toMatch(/[/\\\0]|^\.*$/);
        expect(one === two).toBe(nameForCommonName(some) === nameForCommonName(other));
      }),
    );
  });
});
