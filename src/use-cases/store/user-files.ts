import { fileInPlaceOfPair } from '../../domain/backup/backup-set.ts';
import type { FoundCertificate } from '../../domain/certificate/found-certificate.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { foldPath, isPublicPath } from '../../domain/backup/set-path.ts';
import { describeLeftOut } from '../../domain/words/left-out.ts';
import { quoteLines } from '../../domain/words/quoted-input.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { summarize } from '../../domain/words/summarize.ts';
import type { CertificateReader } from '../../ports/crypto.ts';
import type { FoundUserFiles, LeftOutFile, UserFile, UserFiles } from '../../ports/user-files.ts';
import type { Log } from '../../ports/run.ts';
import { readFileCertificates } from './file-certificates.ts';

/** No file that holds nothing but certificates is larger: the bundle of all authorities of the web is a twentieth of it. */
const MAX_PUBLIC_BYTES = 4 * 1024 * 1024;

/** Which files the user wants in the set beside the certificates. */
export interface UserFilesRequest {
  /** Paths and glob patterns, one on a line; empty for none. */
  readonly paths: string;
  readonly ifNoFilesFound: 'warn' | 'error' | 'ignore';
  /** Absolute paths, of files and of folders, that are never among them. */
  readonly ours: readonly string[];
}

export interface UserFilesDependencies {
  readonly userFiles: UserFiles;
  readonly reader: CertificateReader;
  readonly log: Log;
}

/** The user's files, by how they are stored. */
export interface PreparedFiles {
  /** They hold certificates alone, and are stored as they are. */
  readonly publicFiles: readonly { readonly file: UserFile; readonly bytes: Uint8Array }[];
  /** All others, which are sealed. */
  readonly sealedFiles: readonly UserFile[];
  readonly leftOut: readonly LeftOutFile[];
  /** The certificates in all of them, stored or left out. */
  readonly certificates: readonly FoundCertificate[];
}

/** As many as a summary shows. */
const MAX_WARNINGS = 200;

export const NO_FILES: PreparedFiles = { publicFiles: [], sealedFiles: [], leftOut: [], certificates: [] };

/**
 * Finds the files that the lines of `paths` name. Every line that matches nothing is reported, as `if-no-files-found` says, and so are
 * lines of which none names a file. Throws a `Failure` (`invalid-input`) if that is an error, or a line cannot be used.
 */
export async function findUserFiles(
  { paths, ifNoFilesFound, ours }: UserFilesRequest,
  { userFiles, log }: UserFilesDependencies,
): Promise<FoundUserFiles> {
  const found = await userFiles.find(paths, ours);
  const missing = missingIn(found, paths);
  if (missing === null || ifNoFilesFound === 'ignore') return found;
  const { message, remedy } = missing;
  if (ifNoFilesFound === 'error')
    throw new Failure('invalid-input', `${message} ${remedy}, or set if-no-files-found: warn.`);
  log.warning(message);
  return found;
}

/** Returns what the lines of `paths` did not find, for people, and what to do about it; `null` if each found something. */
function missingIn(
  { unmatched, namesNothing }: FoundUserFiles,
  paths: string,
): { readonly message: string; readonly remedy: string } | null {
  if (namesNothing)
    return {
      message:
        'No line of the input paths names a file to back up: each one is a comment or begins with "!".',
      remedy: 'Add a line that names one',
    };
  if (unmatched.length === 0) return null;
  const lines = quoteLines(unmatched, paths);
  const [is, them] = lines.length === 1 ? ['A line', 'it'] : ['Some lines', 'them'];
  return {
    message: `${is} of the input paths matched no file: ${summarize(lines)}.${hintFor(lines)}`,
    remedy: `Correct ${them}`,
  };
}

/** What people write who know other patterns. */
function hintFor(lines: readonly string[]): string {
  if (lines.some((line) => line.includes('{')))
    return ' Braces are no pattern here: write a line for each of the names.';
  if (lines.some((line) => line.includes('[')))
    return ' "[" begins a set of characters: write "[[]" for the bracket itself.';
  return '';
}

/**
 * Throws a `Failure` (`invalid-input`) for a file that would come back in the place of a pair of these names: a set that holds both cannot
 * be restored.
 */
export function refusePlaceOfPair(
  files: readonly Pick<UserFile, 'path'>[],
  names: Iterable<string | null>,
): void {
  const path = fileInPlaceOfPair(
    files.map((file) => file.path),
    names,
  );
  if (path === null) return;
  throw new Failure(
    'invalid-input',
    `The file ${singleLine(path)} in paths would be restored to the place of a certificate or its key. Leave it out by a later line of paths that begins with "!", or give it another name.`,
  );
}

/**
 * Parts the files into public ones and others. A file is public if it holds certificates and nothing else. Without a passphrase the
 * others are left out. Throws a `Failure` (`not-stored`) if a file cannot be read any more.
 */
export async function prepareUserFiles(
  { files, leftOut }: FoundUserFiles,
  hasPassphrase: boolean,
  dependencies: UserFilesDependencies,
): Promise<PreparedFiles> {
  const prepared = {
    publicFiles: [] as { file: UserFile; bytes: Uint8Array }[],
    sealedFiles: [] as UserFile[],
    leftOut: [...leftOut],
    certificates: [] as FoundCertificate[],
  };
  // Public paths must differ also on a system that ignores case.
  const taken = new Set<string>();
  for (const file of files) {
    const { bytes, certificates, isPublic } = await inspect(file, dependencies);
    prepared.certificates.push(...certificates.map((certificate) => ({ path: file.path, certificate })));
    const folded = foldPath(file.path);
    if (isPublic && isPublicPath(file.path) && !taken.has(folded)) {
      taken.add(folded);
      prepared.publicFiles.push({ file, bytes });
    } else if (hasPassphrase) prepared.sealedFiles.push(file);
    else
      prepared.leftOut.push({
        path: file.path,
        why: 'no-passphrase',
        reason: 'it can only be stored sealed, and no passphrase was given',
      });
  }
  return prepared;
}

async function inspect(
  file: UserFile,
  { userFiles, reader }: UserFilesDependencies,
): Promise<{
  readonly bytes: Uint8Array;
  readonly certificates: FoundCertificate['certificate'][];
  readonly isPublic: boolean;
}> {
  if (file.sizeBytes > MAX_PUBLIC_BYTES)
    return { bytes: new Uint8Array(), certificates: [], isPublic: false };
  const bytes = await userFiles.read(file, MAX_PUBLIC_BYTES).catch((error: unknown) => {
    throw new Failure(
      'not-stored',
      `The file ${singleLine(file.path)} could not be put into the backup: ${messageOf(error)}. Nothing was stored. Make it readable, or leave it out of paths.`,
      { cause: error },
    );
  });
  const certificates = await reader.parsePublicFile(bytes);
  if (certificates !== null) return { bytes, certificates: [...certificates], isPublic: true };
  const found = readFileCertificates(bytes, reader).flatMap(({ certificate }) => certificate ?? []);
  return { bytes, certificates: found, isPublic: false };
}

/** Says of each file that was left out why. Of a long list the rest are lines of the log. */
export function warnOfLeftOut(leftOut: readonly LeftOutFile[], log: Log): void {
  for (const file of leftOut.slice(0, MAX_WARNINGS)) log.warning(describeLeftOut(file));
  for (const file of leftOut.slice(MAX_WARNINGS)) log.info(describeLeftOut(file));
}
