import type { Certificate } from '../../../domain/certificate/certificate.ts';
import type { Existing, ExistingPair } from '../../../domain/renewal/existing.ts';
import { judgePair } from '../../../domain/renewal/existing.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import type { Secret } from '../../../domain/secret.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { CertificateFiles } from '../../../ports/certificate-files.ts';
import type { CertificateReader } from '../../../ports/crypto.ts';

/** What is at `cert-path` and `key-path`, parsed; `null` for a file that is not there. */
export interface Workspace {
  readonly certificate: Certificate | null;
  readonly privateKey: Secret | null;
  readonly isKeyExposed: boolean;
}

/**
 * Reads the files of one certificate. Throws a `Failure` (`invalid`) if a file is not what it should be. An unreadable file is never
 * replaced: it may be somebody else's.
 */
export async function readWorkspace(files: CertificateFiles, reader: CertificateReader): Promise<Workspace> {
  const texts = await files.read();
  return {
    certificate: parse(texts.certificate, files.certificatePath, (text) => reader.parseCertificate(text)),
    privateKey: parse(texts.privateKey, files.privateKeyPath, (secret) =>
      reader.parsePrivateKey(secret.reveal()),
    ),
    isKeyExposed: texts.isKeyExposed ?? false,
  };
}

function parse<Text, Parsed>(text: Text | null, path: string, parser: (text: Text) => Parsed): Parsed | null {
  if (text === null) return null;
  try {
    return parser(text);
  } catch (error) {
    throw new Failure(
      'invalid',
      `The file ${path} cannot be used: ${messageOf(error)}. It was left as it is. Move it away, or name other files in cert-path and key-path.`,
      { cause: error },
    );
  }
}

/** Judges a pair of files of the workspace. A certificate that a CA signed is `foreign`, whether its key fits or not. */
export function judgeWorkspacePair(
  { certificate, privateKey }: { readonly certificate: Certificate; readonly privateKey: Secret },
  commonName: string,
  files: CertificateFiles,
  reader: CertificateReader,
): Existing {
  const place = files.certificatePath;
  if (!certificate.isSelfSigned) return { state: 'foreign', certificate, place };
  if (reader.provesPair(certificate, privateKey)) {
    const pair: ExistingPair = {
      certificate,
      privateKey,
      source: 'workspace',
      place,
      since: null,
      isBackedUp: false,
    };
    return judgePair(pair, commonName);
  }
  return {
    state: 'key-mismatch',
    isOnDisk: true,
    problem: `The private key at ${files.privateKeyPath} does not belong to the certificate at ${place} (${singleLine(certificate.subjectLine)}).`,
    advice:
      'Put the right key in its place, or set force-renewal: true once to have a new pair issued. The files that are there now are kept beside it.',
  };
}
