import { basename } from 'node:path';
import { diskPlaces } from '../../adapters/files/paths/disk-places.ts';
import { foldPath } from '../../domain/backup/set-path.ts';
import { read, optional, type InputTable, type ParseInput, type Values } from '../step/inputs.ts';
import { filePath } from '../step/parsers.ts';

/** The absolute path of a file, for the certificate of a name. */
export type PathOfName = (name: string) => string;

/** Where the files of one certificate are. Absolute. */
export interface CertificatePaths {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
  readonly pkcs12Path: string | null;
}

/** Stands for every name where the paths of certificates are checked. */
export const EXAMPLE_NAME = 'name';

/** The path of a file, in which `{name}` stands for the name of the certificate. */
export const pathOfName: ParseInput<PathOfName> = (text, workspace) => {
  const path = (name: string): string =>
    filePath(
      text.replaceAll('{name}', () => name),
      workspace,
    );
  const ofExample = path(EXAMPLE_NAME);
  return (name) => (name === EXAMPLE_NAME ? ofExample : path(name));
};

/** Where the files of a listed certificate are, unless its entry or the step says otherwise. */
export const LISTED_PATHS = {
  'cert-path': read(pathOfName, 'certificates/{name}/certificate.pem'),
  'key-path': read(pathOfName, 'certificates/{name}/private_key.pem'),
  'p12-path': optional(pathOfName),
} satisfies InputTable;

/** Where the files of a certificate are that is no part of a list. */
export const SINGLE_PATHS = {
  'cert-path': read(pathOfName, 'certificate.pem'),
  'key-path': read(pathOfName, 'private_key.pem'),
  'p12-path': optional(pathOfName),
} satisfies InputTable;

/** The paths of the certificate of a name. */
export function pathsFor(name: string, values: Values<typeof LISTED_PATHS>): CertificatePaths {
  return {
    certificatePath: values['cert-path'](name),
    privateKeyPath: values['key-path'](name),
    pkcs12Path: values['p12-path']?.(name) ?? null,
  };
}

/** All files of a certificate. */
export function filesOf({
  certificatePath,
  privateKeyPath,
  pkcs12Path,
}: CertificatePaths): readonly string[] {
  return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}

function countOf(texts: readonly string[]): number {
  return new Set(texts).size;
}

/** Returns what is wrong with the paths of a certificate together, or `null` if nothing is. */
export function checkPaths(paths: CertificatePaths): string | null {
  const files = filesOf(paths);
  // No folder makes one file of two names that differ in more than their spelling: then the disk need not be looked at.
  const areNamesDifferent = countOf(files.map((path) => foldPath(basename(path)))) === files.length;
  return areNamesDifferent || countOf(files.map(diskPlaces())) === files.length
    ? null
    : 'Inputs "cert-path", "key-path" and "p12-path" name one file twice: name different files.';
}
