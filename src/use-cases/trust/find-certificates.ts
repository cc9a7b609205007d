import type { Certificate } from '../../domain/certificate/certificate.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { quoteLines } from '../../domain/words/quoted-input.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { judgeTrust } from '../../domain/trust/trust.ts';
import type { CertificateReader } from '../../ports/crypto.ts';
import type { Clock } from '../../ports/run.ts';
import type { UserFile, UserFiles } from '../../ports/user-files.ts';
import { readFileCertificates } from '../store/file-certificates.ts';

/** Which certificates are to be trusted. */
export interface TrustedFiles {
  /** Paths and glob patterns, a line each. */
  readonly paths: string;
  /** Certificates that may sign others are taken too. */
  readonly allowsAuthorities: boolean;
}

export interface FileDependencies {
  readonly clock: Clock;
  readonly reader: CertificateReader;
  readonly userFiles: UserFiles;
  /** How people name a file, by its path in `UserFile`. */
  readonly nameFile: (path: string) => string;
}

/** No file of certificates is larger. */
const MAX_FILE_BYTES = 1024 * 1024;

/**
 * Returns the certificates in the files, each once. Private keys beside them are not looked at.
 *
 * Throws one `Failure` (`invalid-input`) for all that is wrong with them: a line that matches nothing, a file without a certificate, a
 * certificate that must not be trusted.
 */
export async function findCertificates(
  { paths, allowsAuthorities }: TrustedFiles,
  dependencies: FileDependencies,
): Promise<readonly Certificate[]> {
  const { clock, nameFile, userFiles } = dependencies;
  const { files, leftOut, unmatched } = await userFiles.find(paths, []);
  const problems = [
    ...quoteLines(unmatched, paths).map(
      (line) =>
        `Input "cert-path": ${line} matches no file. Add the step that makes or restores it before this one.`,
    ),
    ...leftOut
      .filter(({ isNamed }) => isNamed)
      .map(({ path, reason }) => `${singleLine(nameFile(path))} cannot be used: ${reason}.`),
  ];
  const found = new Map<string, Certificate>();
  for (const file of files) {
    const inFile = await readFile(file, dependencies);
    problems.push(...inFile.problems);
    for (const certificate of inFile.certificates) {
      const problem = judgeTrust(certificate, { allowsAuthorities, now: clock.now() });
      if (problem === null) found.set(certificate.fingerprint, certificate);
      else problems.push(`The certificate ${nameOf(certificate)} in ${inFile.name} ${problem}`);
    }
  }
  if (problems.length === 0 && found.size === 0)
    problems.push('Input "cert-path" matches no file with a certificate. Name the certificate to trust.');
  if (problems.length > 0)
    throw new Failure('invalid-input', [...problems, 'Nothing was changed.'].join('\n'));
  return [...found.values()];
}

interface FileContent {
  readonly name: string;
  readonly certificates: readonly Certificate[];
  readonly problems: readonly string[];
}

async function readFile(
  file: UserFile,
  { userFiles, reader, nameFile }: FileDependencies,
): Promise<FileContent> {
  const name = singleLine(nameFile(file.path));
  const content = { name, certificates: [], problems: [] };
  let bytes: Uint8Array;
  try {
    bytes = await userFiles.read(file, MAX_FILE_BYTES);
  } catch (error) {
    return { ...content, problems: [`${name} could not be read: ${messageOf(error)}.`] };
  }
  const blocks = readFileCertificates(bytes, reader);
  const certificates = blocks.flatMap(({ certificate }) => certificate ?? []);
  if (certificates.length < blocks.length)
    return { ...content, problems: [`${name} holds a certificate that cannot be read. Restore the file.`] };
  // A pattern may match the key beside it.
  if (certificates.length === 0 && file.isNamed)
    return { ...content, problems: [`${name} holds no certificate, neither in PEM nor in DER.`] };
  return { ...content, certificates };
}

function nameOf({ subjectLine, fingerprint }: Certificate): string {
  return subjectLine === '' ? fingerprint : singleLine(subjectLine);
}
