import type { CertificateRecord, FileRecord, Manifest } from './manifest.ts';
import { collidingPaths } from './set-path.ts';

/** The files of every set that keeps a certificate, by the names that the recipe gave them. */
export const CERTIFICATE_FILE = 'certificate.pem';
export const PRIVATE_KEY_FILE = 'private_key.pem';
export const MANIFEST_FILE = 'manifest.json';
export const CHECKSUMS_FILE = 'SHA256SUMS';
export const RECOVERY_GUIDE_FILE = 'RESTORE.md';

/** Names in a set's folder that further files may not take. */
export const RESERVED_FILES: readonly string[] = [
  CERTIFICATE_FILE,
  PRIVATE_KEY_FILE,
  MANIFEST_FILE,
  CHECKSUMS_FILE,
  RECOVERY_GUIDE_FILE,
];

/** Where a set that keeps several certificates has a folder for each. */
export const CERTIFICATES_FOLDER = 'certificates';

/** A certificate of a set, and where its files are in it. */
export interface PairPlace {
  readonly record: CertificateRecord;
  /** `null` in a set that keeps one certificate. */
  readonly name: string | null;
  /** Taken over from an earlier set: the run that made this one did not keep it. */
  readonly isCarried: boolean;
  readonly certificatePath: string;
  readonly privateKeyPath: string;
}

/** Where the files of a certificate are in a set; `name` is `null` in a set that keeps one. */
export function pathsOfPair(name: string | null): Pick<PairPlace, 'certificatePath' | 'privateKeyPath'> {
  const folder = name === null ? '' : `${CERTIFICATES_FOLDER}/${name}/`;
  return { certificatePath: `${folder}${CERTIFICATE_FILE}`, privateKeyPath: `${folder}${PRIVATE_KEY_FILE}` };
}

/** The certificates that a set keeps; empty for a set of files that something else made. */
export function pairPlaces({
  certificate,
  certificates,
}: Pick<Manifest, 'certificate' | 'certificates'>): readonly PairPlace[] {
  if (certificate !== null)
    return [{ record: certificate, name: null, isCarried: false, ...pathsOfPair(null) }];
  return certificates.map((record) => ({
    record,
    name: record.name,
    isCarried: record.isCarried,
    ...pathsOfPair(record.name),
  }));
}

/** What identifies the bytes of a file. */
export type FileDigest = Pick<FileRecord, 'path' | 'sizeBytes' | 'sha256'>;

/** The text of `SHA256SUMS`, for `sha256sum -c`: every file of the set but itself. */
export function formatChecksums(files: readonly FileDigest[]): string {
  return inOrder(files).map(checksumLine).join('');
}

function inOrder(files: readonly FileDigest[]): readonly FileDigest[] {
  return files.toSorted((some, other) => (some.path < other.path ? -1 : 1));
}

function checksumLine({ sha256, path }: FileDigest): string {
  return `${sha256}  ${path}\n`;
}

/** Whether these are the checksums of the files, as `formatChecksums` has them; the text is not put together again. */
function areChecksumsOf(files: readonly FileDigest[], checksums: string): boolean {
  let end = 0;
  for (const file of inOrder(files)) {
    const line = checksumLine(file);
    if (!checksums.startsWith(line, end)) return false;
    end += line.length;
  }
  return end === checksums.length;
}

/**
 * What is wrong with the files of a stored set, held against its manifest and checksums; empty where nothing is.
 *
 * `found` are all files of the set's folder. A file too many is as wrong as one too few: what the manifest does not
 * name, nobody has vouched for.
 */
export function problemsOfSet(found: readonly FileDigest[], manifest: Manifest, checksums: string): string[] {
  const byPath = new Map(found.map((file) => [file.path, file]));
  const collision = collidingPaths(found.map((file) => file.path));
  const described = new Set([...manifest.files.map((file) => file.path), MANIFEST_FILE, CHECKSUMS_FILE]);
  const withoutChecksums = found.filter((file) => file.path !== CHECKSUMS_FILE);
  return [
    ...(collision === null ? [] : [`${collision[0]} and ${collision[1]} are one name`]),
    ...manifest.files.flatMap((file) => problemsOfFile(file, byPath.get(file.path))),
    ...found.filter((file) => !described.has(file.path)).map((file) => `${file.path} is not in the manifest`),
    ...(areChecksumsOf(withoutChecksums, checksums)
      ? []
      : [`${CHECKSUMS_FILE} does not agree with the files`]),
  ];
}

/** Whether two sets hold the same files. No set has two of one path. */
export function haveSameFiles(some: readonly FileDigest[], other: readonly FileDigest[]): boolean {
  const byPath = new Map(other.map((file) => [file.path, file]));
  return some.length === other.length && some.every((file) => isSameFile(file, byPath.get(file.path)));
}

/** Whether two sets hold the same content, whatever their dates and names are. */
export function haveSameContent(some: readonly FileDigest[], other: readonly FileDigest[]): boolean {
  return haveSameFiles(some.filter(isContent), other.filter(isContent));
}

/** What describes a set tells its date and name, and so differs from set to set. */
function isContent(file: FileDigest): boolean {
  return ![MANIFEST_FILE, CHECKSUMS_FILE, RECOVERY_GUIDE_FILE].includes(file.path);
}

function problemsOfFile(expected: FileRecord, found: FileDigest | undefined): string[] {
  if (found === undefined) return [`${expected.path} is missing`];
  return isSameFile(expected, found) ? [] : [`${expected.path} is not what was stored`];
}

function isSameFile(some: FileDigest, other: FileDigest | undefined): boolean {
  return some.sha256 === other?.sha256 && some.sizeBytes === other.sizeBytes;
}
