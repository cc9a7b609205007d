import { replacedFinding, type CheckedCertificate } from '../../domain/renewal/expiry.ts';
import { messageOf } from '../../domain/failure.ts';
import type { Finding, FindingCode } from '../../domain/finding.ts';
import { quoteLines } from '../../domain/words/quoted-input.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { CertificateReader } from '../../ports/crypto.ts';
import type { Clock, Log } from '../../ports/run.ts';
import type { FoundUserFiles, LeftOutFile, UserFile, UserFiles } from '../../ports/user-files.ts';
import {
  hasUtf16Certificate,
  readFileCertificates,
  replacedIn,
  type FileCertificate,
} from '../store/file-certificates.ts';

/** The bundle of all authorities of the web is a twentieth of it. What is larger is no file of certificates. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;
/** The endings of files that hold certificates and nothing else. */
const CERTIFICATE_ENDING = /\.(crt|cer|der)$/i;

export interface FileRequest {
  /** Paths and glob patterns, one on a line; empty if no files are to be checked. */
  readonly paths: string;
  readonly ifNoFilesFound: 'warn' | 'error' | 'ignore';
}

export interface FileDependencies {
  readonly clock: Clock;
  readonly log: Log;
  readonly reader: CertificateReader;
  readonly userFiles: UserFiles;
  /** How people name a file, by its path as `UserFile` has it. */
  readonly nameFile: (path: string) => string;
}

/** What was found in files. */
export interface FileCheck {
  readonly certificates: readonly CheckedCertificate[];
  readonly findings: readonly Finding[];
}

const NOTHING: FileCheck = { certificates: [], findings: [] };

const NAMES_NOTHING = {
  about: 'paths',
  message:
    'No line of paths names a file to check: each one is a comment or begins with "!". Add a line that names one, or leave paths out.',
};

/**
 * Reads every certificate in every file that the lines match. A file that a line names outright must hold one, and so must a file with
 * the ending of one. Anything else that a pattern matches may be something else, such as the key beside it.
 *
 * Throws a `Failure` (`invalid-input`) for lines that cannot be used.
 */
export async function checkFiles(request: FileRequest, dependencies: FileDependencies): Promise<FileCheck> {
  if (request.paths.trim() === '') return NOTHING;
  const found = await dependencies.userFiles.find(request.paths, []);
  const { certificates, findings } = await checkFound(found, dependencies);
  const missing = found.namesNothing
    ? [NAMES_NOTHING]
    : quoteLines(found.unmatched, request.paths).map((line) => ({
        about: line,
        message: `No file matches ${line} of paths. Add a checkout or restore step first, or correct the path.`,
      }));
  return { certificates, findings: [...findings, ...missingFindings(missing, request, dependencies.log)] };
}

/** Reads every certificate in what lines of `paths` matched. */
export async function checkFound(
  { files, leftOut }: FoundUserFiles,
  dependencies: FileDependencies,
): Promise<FileCheck> {
  const checks = leftOut.map((file) => checkLeftOut(file, dependencies));
  for (const file of files) checks.push(await checkFile(file, dependencies));
  return {
    certificates: checks.flatMap(({ certificates }) => certificates),
    findings: checks.flatMap(({ findings }) => findings),
  };
}

/** What is said of files that are not there, as `if-no-files-found` has it. */
export function missingFindings(
  missing: readonly { readonly about: string; readonly message: string }[],
  { ifNoFilesFound }: Pick<FileRequest, 'ifNoFilesFound'>,
  log: Log,
): Finding[] {
  if (ifNoFilesFound === 'ignore') {
    for (const { message } of missing) log.info(message);
    return [];
  }
  const level = ifNoFilesFound === 'error' ? 'error' : 'warning';
  return missing.map(({ about, message }) => ({ code: 'no-files-found', level, message, about, at: null }));
}

/** Something that was matched and that is no file which can be read. */
function checkLeftOut(file: LeftOutFile, { nameFile, log }: FileDependencies): FileCheck {
  const name = nameFile(file.path);
  if (isExpected(file))
    return withFinding(
      name,
      'unreadable',
      `could not be checked: ${file.reason}. Correct the path or the file.`,
    );
  log.debug(`${singleLine(name)} was not checked: ${file.reason}.`);
  return NOTHING;
}

/** Whether a file that holds no certificate is wrong. */
function isExpected({ path, isNamed }: Pick<UserFile, 'path' | 'isNamed'>): boolean {
  return isNamed === true || CERTIFICATE_ENDING.test(path);
}

async function checkFile(file: UserFile, dependencies: FileDependencies): Promise<FileCheck> {
  const { nameFile, userFiles, log } = dependencies;
  const name = nameFile(file.path);
  if (file.sizeBytes > MAX_FILE_BYTES && !isExpected(file)) {
    log.debug(`${singleLine(name)} was not checked: it is larger than any file of certificates.`);
    return NOTHING;
  }
  try {
    const bytes = await userFiles.read(file, MAX_FILE_BYTES);
    return checkBytes(bytes, name, isExpected(file), dependencies);
  } catch (error) {
    if (isExpected(file)) return withFinding(name, 'unreadable', `could not be read: ${messageOf(error)}.`);
    log.debug(`${singleLine(name)} was not checked: ${messageOf(error)}.`);
    return NOTHING;
  }
}

function checkBytes(
  bytes: Uint8Array,
  name: string,
  isCertificateExpected: boolean,
  { reader, clock }: FileDependencies,
): FileCheck {
  if (hasUtf16Certificate(bytes))
    return withFinding(
      name,
      'no-certificate',
      'is a certificate in UTF-16, as PowerShell writes it, which no server reads. Save the file in UTF-8.',
    );
  const blocks = readFileCertificates(bytes, reader);
  const [first] = blocks.filter(({ certificate }) => certificate === null);
  const findings = [
    ...(blocks.length === 0 && isCertificateExpected
      ? [
          finding(
            name,
            'no-certificate',
            'holds no certificate, neither in PEM nor in DER. Remove it from paths, or restore the file.',
          ),
        ]
      : []),
    ...(first === undefined ? [] : [damagedFinding(name, blocks, first.line)]),
  ];
  const certificates = blocks.flatMap(({ line, certificate }) =>
    certificate === null ? [] : [{ certificate, about: name, at: { file: name, line } }],
  );
  const all = certificates.map(({ certificate }) => certificate);
  const replaced = replacedIn(all, clock.now());
  const isReplaced = ({ certificate }: CheckedCertificate): boolean => replaced.has(certificate);
  return {
    certificates: certificates.filter((checked) => !isReplaced(checked)),
    findings: [...findings, ...certificates.filter(isReplaced).flatMap(replacedFinding)],
  };
}

function damagedFinding(name: string, blocks: readonly FileCertificate[], line: number): Finding {
  const damaged = blocks.filter(({ certificate }) => certificate === null).length;
  const message =
    blocks.length === 1
      ? 'holds a certificate that cannot be read. Restore the file.'
      : `holds ${blocks.length} certificates, and ${damaged} of them cannot be read. The first one begins in line ${line}. Restore the file.`;
  return finding(name, 'no-certificate', message, line);
}

function withFinding(name: string, code: FindingCode, message: string): FileCheck {
  return { certificates: [], findings: [finding(name, code, message)] };
}

function finding(name: string, code: FindingCode, message: string, line = 1): Finding {
  return {
    code,
    level: 'error',
    message: `${singleLine(name)} ${message}`,
    about: name,
    at: { file: name, line },
  };
}
