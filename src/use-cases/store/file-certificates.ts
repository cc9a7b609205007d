import { findCertificateBlocks } from '../../domain/certificate/certificate-blocks.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { CertificateReader } from '../../ports/crypto.ts';

/** What every certificate in DER begins with. A text may begin so too: it is the digit 0. */
const DER_SEQUENCE = 0x30;

/** A certificate in a file of the user. */
export interface FileCertificate {
  /** The line of its begin, from 1. */
  readonly line: number;
  /** `null` if it cannot be read. */
  readonly certificate: Certificate | null;
}

type BlockReader = Pick<CertificateReader, 'parseCertificate'>;

/** Returns every certificate in the bytes of a file, in their order: one in DER, or those in PEM, whatever is beside them. */
export function readFileCertificates(bytes: Uint8Array, reader: BlockReader): FileCertificate[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const inDer = buffer[0] === DER_SEQUENCE ? certificateIn(pemOf(buffer), reader) : null;
  if (inDer !== null) return [{ line: 1, certificate: inDer }];
  // Latin-1 is all that base64 needs.
  return findCertificateBlocks(buffer.toString('latin1')).map(({ text, line }) => ({
    line,
    certificate: certificateIn(text, reader),
  }));
}

function certificateIn(block: string, reader: BlockReader): Certificate | null {
  try {
    return reader.parseCertificate(block);
  } catch {
    return null;
  }
}

const MARK = Buffer.from('-----BEGIN CERTIFICATE-----', 'utf16le');

/**
 * Whether the bytes hold a certificate as PEM in UTF-16 of either byte order, as PowerShell 5 writes what is redirected into a file.
 * Programs that read PEM find nothing in it.
 */
export function hasUtf16Certificate(bytes: Uint8Array): boolean {
  // Every second byte is 0, in the one order before and in the other after a character.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(MARK);
}

/** Returns those certificates of a file that have expired and given way to a valid one for the same name and key beside them. */
export function replacedIn(certificates: readonly Certificate[], now: Date): ReadonlySet<Certificate> {
  return new Set(certificates.filter((old) => certificates.some((other) => isSuccessor(other, old, now))));
}

/** As authorities renew theirs. */
function isSuccessor(other: Certificate, certificate: Certificate, now: Date): boolean {
  return (
    now >= certificate.notAfter &&
    now < other.notAfter &&
    now >= other.notBefore &&
    other.subjectLine === certificate.subjectLine &&
    other.publicKeyPin === certificate.publicKeyPin
  );
}

function pemOf(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
}
