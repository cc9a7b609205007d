import { basename, dirname, sep } from 'node:path';
import { diskPlaces, isPlaceBelow } from '../../adapters/files/paths/disk-places.ts';
import { foldPath } from '../../domain/backup/set-path.ts';
import { read, optional, type InputTable, type ParseInput, type Values } from '../step/inputs.ts';
import { absolutePath, filePath, refuseLongNames } from '../step/parsers.ts';

/** The absolute path of a file, for the certificate of a name. */
export type PathOfName = (name: string) => string;

/** Where the files of one certificate are. Absolute. */
export interface CertificatePaths {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
  readonly pkcs12Path: string | null;
}

/** A folder that an input names. */
export interface NamedFolder {
  readonly input: string;
  /** Absolute. */
  readonly path: string;
}

/** Stands for every name where the paths of certificates are checked. */
export const EXAMPLE_NAME = 'name';

/** In place of `{name}` while a path is resolved. No path has one. */
const GAP = '\0';

/** The path of a file, in which `{name}` stands for the name of the certificate. */
export const pathOfName: ParseInput<PathOfName> = (text, workspace) => {
  filePath(text.replaceAll('{name}', EXAMPLE_NAME), workspace);
  // A name has no separators, and is not made of dots alone: the path can be resolved before it is filled in.
  const parts = absolutePath(workspace, text.replaceAll('{name}', GAP)).split(GAP);
  return (name) => {
    const path = parts.join(name);
    refuseLongNames(path);
    return path;
  };
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

/**
 * Returns what is wrong with the paths of a certificate together, or `null` if nothing is. `folder` is one that an input names, and
 * that must be on the same disk.
 */
export function checkPaths(paths: CertificatePaths, folder: NamedFolder | null = null): string | null {
  const files = filesOf(paths);
  // No disk makes one file of two names that differ in more than their spelling: then it need not be looked at.
  const names = files.map((path) => foldPath(basename(path)));
  const onTheWay = [...files.map(dirname), ...(folder === null ? [] : [folder.path])];
  const parts = new Set(onTheWay.flatMap((path) => foldPath(path).split(sep)));
  if (new Set(names).size === files.length && !names.some((name) => parts.has(name))) return null;
  const placeOf = diskPlaces();
  const places = files.map(placeOf);
  if (new Set(places).size < files.length)
    return 'Inputs "cert-path", "key-path" and "p12-path" name the same file twice: use different files.';
  if (places.some((place) => places.some((other) => isPlaceBelow(place, other))))
    return 'One of the inputs "cert-path", "key-path" and "p12-path" lies below another: use paths that do not contain each other.';
  if (folder === null) return null;
  const folderPlace = placeOf(folder.path);
  return places.some((place) => place === folderPlace || isPlaceBelow(folderPlace, place))
    ? `Input "${folder.input}" is one of the certificate's files, or lies below one: use another folder.`
    : null;
}
