import { collidingPaths, foldPath, isSafePath } from './set-path.ts';
import {
  CERTIFICATE_FILE,
  PRIVATE_KEY_FILE,
  PAIRS_FILE,
  PUBLIC_FILES_FOLDER,
  SEALED_FILES_FILE,
  MANIFEST_FILE,
  CHECKSUMS_FILE,
  PROOF_FILE,
  RECOVERY_GUIDE_FILE,
} from './set-files.ts';

/**
 * Whether a file of this name, at the top of a folder, shows that the folder holds a set. Many programs write a manifest, and a script
 * that copies a certificate every day has dated folders with the certificate.
 */
export function isNameInSet(name: string): boolean {
  return [PAIRS_FILE, SEALED_FILES_FILE, CHECKSUMS_FILE, PROOF_FILE, RECOVERY_GUIDE_FILE].includes(name);
}

/** Where a pair comes back by default, below the folder that its set is restored into. `name` is `null` in a set that keeps one. */
export function returningPaths(name: string | null): {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
} {
  const folder = name === null ? '' : `certificates/${name}/`;
  return {
    certificatePath: `${folder}${CERTIFICATE_FILE}`,
    privateKeyPath: `${folder}${PRIVATE_KEY_FILE}`,
  };
}

/**
 * The first of the user's files, by their paths, that comes back in the place of a pair, or of a folder on the way to it; `null` if none
 * does. A system may ignore case.
 */
export function fileInPlaceOfPair(paths: Iterable<string>, names: Iterable<string | null>): string | null {
  const places = new Set<string>();
  const above = new Set<string>();
  for (const name of names) {
    for (const path of Object.values(returningPaths(name))) {
      const place = foldPath(path);
      places.add(place);
      for (const folder of foldersOf(place)) above.add(folder);
    }
  }
  for (const path of paths) {
    const place = foldPath(path);
    if (places.has(place) || above.has(place) || foldersOf(place).some((folder) => places.has(folder)))
      return path;
  }
  return null;
}

/** The folders that a path with `/` leads through, the outermost first. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A manifest of ten thousand certificates takes a sixth of it. No other text that is read before the proof is larger. */
export const MAX_TEXT_BYTES = 32 * 1024 * 1024;

/** The size and the digest of a file. */
export interface FileDigest {
  /** Relative to the set's folder, with `/`. */
  readonly path: string;
  readonly sizeBytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

/** The text of `SHA256SUMS`, for `sha256sum -c`: every file of the set but itself and its proof. */
export function formatChecksums(files: readonly Pick<FileDigest, 'path' | 'sha256'>[]): string {
  return files
    .filter(({ path }) => !isAboutChecksums(path))
    .toSorted((some, other) => (some.path < other.path ? -1 : 1))
    .map(({ sha256, path }) => `${sha256}  ${path}\n`)
    .join('');
}

/**
 * The digests in the text of a `SHA256SUMS`, by path. The text is untrusted. Throws an error for a line of another form, a
 * path that leads out of the set, and a path that is named twice, also in another letter case.
 */
export function parseChecksums(text: string): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  if (text !== '' && !text.endsWith('\n')) throw new Error(`${CHECKSUMS_FILE} breaks off`);
  for (const line of text.split('\n').slice(0, -1)) {
    // `s`: a path may have a line separator of Unicode in it, which is no line end to `sha256sum`.
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/s.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || !isSafePath(path) || isAboutChecksums(path))
      throw new Error(`a line of ${CHECKSUMS_FILE} is not a digest and the path of a file`);
    if (digests.has(path)) throw new Error(`${CHECKSUMS_FILE} names ${path} twice`);
    digests.set(path, sha256);
  }
  const collision = collidingPaths([...digests.keys()]);
  if (collision !== null) throw new Error(`${collision[0]} and ${collision[1]} are the same name`);
  return digests;
}

/** What is wrong with the paths of a stored set, compared with its checksums; `null` if nothing is. */
export function problemOfPaths(
  paths: readonly string[],
  checksums: ReadonlyMap<string, string>,
): string | null {
  const found = new Set(paths);
  const extra = paths.find((path) => !checksums.has(path) && !isAboutChecksums(path));
  if (extra !== undefined) return `${extra} is not in ${CHECKSUMS_FILE}`;
  const missing = [...checksums.keys()].find((path) => !found.has(path));
  return missing === undefined ? null : `${missing} is missing`;
}

/** The path of a user's public file in the set. */
export function publicFilePath(path: string): string {
  return `${PUBLIC_FILES_FOLDER}/${path}`;
}

/** The path that a user's public file had, by its path in the set; `null` if the set's file is none. */
export function pathOfPublicFile(path: string): string | null {
  const prefix = `${PUBLIC_FILES_FOLDER}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}

/** Whether two sets hold the same content, whatever their dates and names are. Both must have been verified. */
export function haveSameContent(some: readonly FileDigest[], other: readonly FileDigest[]): boolean {
  return formatChecksums(some.filter(isContent)) === formatChecksums(other.filter(isContent));
}

/** What describes a set tells its date and name, and so differs from set to set. */
function isContent({ path }: FileDigest): boolean {
  return ![MANIFEST_FILE, CHECKSUMS_FILE, PROOF_FILE, RECOVERY_GUIDE_FILE].includes(path);
}

function isAboutChecksums(path: string): boolean {
  return path === CHECKSUMS_FILE || path === PROOF_FILE;
}
