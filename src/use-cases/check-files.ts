import { findCertificateBlocks } from '../domain/certificate-blocks.ts';
import type { FoundCertificate } from '../domain/expiry.ts';
import { messageOf } from '../domain/failure.ts';
import type { Finding, FindingCode, FindingLevel } from '../domain/finding.ts';
import { oneLine } from '../domain/one-line.ts';
import type { CertificateReader, FurtherFile, FurtherFiles, Log } from '../ports.ts';

/** The bundle of all authorities of the web is a twentieth of it; what is larger is no file of certificates. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;

export interface FileRequest {
  /** Glob patterns, one on a line; empty where no files are to be checked. */
  readonly paths: string;
  readonly ifNoFilesFound: 'warn' | 'error' | 'ignore';
}

export interface FileWorld {
  readonly log: Log;
  readonly reader: CertificateReader;
  readonly furtherFiles: FurtherFiles;
  /** The file as the workspace names it, with `/`; absolute where it is elsewhere. */
  readonly nameFile: (location: string) => string;
}

/** What was found in files. */
export interface FileCheck {
  readonly certificates: readonly FoundCertificate[];
  readonly findings: readonly Finding[];
}

/** Reads every certificate in every file that the patterns match. */
export async function checkFiles(request: FileRequest, world: FileWorld): Promise<FileCheck> {
  if (request.paths === '') return { certificates: [], findings: [] };
  const files = await world.furtherFiles.find(request.paths, []);
  if (files.length === 0) return { certificates: [], findings: nothingFound(request, world) };
  const certificates: FoundCertificate[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const found = await checkFile(file, world);
    certificates.push(...found.certificates);
    findings.push(...found.findings);
  }
  return { certificates, findings };
}

/** Reads every certificate in one file. */
export async function checkFile(file: FurtherFile, world: FileWorld): Promise<FileCheck> {
  const name = world.nameFile(file.location);
  const finding = (code: FindingCode, level: FindingLevel, message: string, line = 1): Finding => ({
    code,
    level,
    message: `${oneLine(name)} ${message}`,
    about: name,
    at: { file: name, line },
  });
  if (file.sizeBytes > MAX_FILE_BYTES) {
    const message = `has ${file.sizeBytes} bytes; files of more than ${MAX_FILE_BYTES} are not searched for certificates. Name a smaller file.`;
    return { certificates: [], findings: [finding('no-certificate', 'warning', message)] };
  }
  let text: string;
  try {
    text = Buffer.from(await world.furtherFiles.read(file)).toString('utf8');
  } catch (error) {
    const message = `could not be read: ${messageOf(error)}. Let the runner's user read it.`;
    return { certificates: [], findings: [finding('unreadable', 'error', message)] };
  }
  return checkText(text, name, world, finding);
}

function checkText(
  text: string,
  name: string,
  { reader }: FileWorld,
  finding: (code: FindingCode, level: FindingLevel, message: string, line?: number) => Finding,
): FileCheck {
  const blocks = findCertificateBlocks(text).map((block) => ({
    line: block.line,
    certificate: reader.parseCertificates(block.text)[0],
  }));
  const certificates = blocks.flatMap(({ line, certificate }) =>
    certificate === undefined ? [] : [{ certificate, about: name, at: { file: name, line } }],
  );
  const damaged = blocks.filter(({ certificate }) => certificate === undefined);
  const [first] = damaged;
  if (blocks.length === 0) {
    const message = 'holds no certificate in PEM. Leave it out of paths, or look what became of it.';
    return { certificates, findings: [finding('no-certificate', 'warning', message)] };
  }
  if (first === undefined) return { certificates, findings: [] };
  const message = `holds ${blocks.length} certificates, of which ${damaged.length} cannot be read; the first of them begins in line ${first.line}. Look what became of it.`;
  return { certificates, findings: [finding('no-certificate', 'warning', message, first.line)] };
}

function nothingFound({ paths, ifNoFilesFound }: FileRequest, { log }: FileWorld): Finding[] {
  const about = oneLine(paths);
  const message = `No file matches paths (${about}), so that no certificate of the workspace was checked. Is it checked out, or restored, before?`;
  if (ifNoFilesFound === 'ignore') {
    log.info(message);
    return [];
  }
  const level = ifNoFilesFound === 'error' ? 'error' : 'warning';
  return [{ code: 'no-files-found', level, message, about, at: null }];
}
