import { Failure } from '../../../domain/failure.ts';

/** One block of a PEM text. RFC 7468. */
export interface PemBlock {
  /** Between `-----BEGIN ` and `-----`, such as `CERTIFICATE`. */
  readonly label: string;
  /** Encrypted as OpenSSL did before PKCS#8, with headers inside of the block (RFC 1421). `der` is empty then. */
  readonly hasEncryptionHeader: boolean;
  readonly der: Buffer;
}

/**
 * Longest text that is read, in characters. A certificate with a hundred names and its `openssl x509 -text` is 15 KiB
 * long, a key of RSA-16384 (the longest that OpenSSL takes) 13 KiB; what is longer is some other file.
 */
export const MAX_TEXT_LENGTH = 65_536;

/** RFC 7468, section 2. */
const LINE_LENGTH = 64;

const BOUNDARY = /^-----(BEGIN|END) ([A-Z0-9][A-Z0-9 ]*)-----$/;

/**
 * The blocks in a text, in their order; none where there are none.
 *
 * Tolerant outside of the blocks and strict inside: text around them, a byte order mark, white space at line ends and
 * starts, and any line end are taken, because people paste; base64 that is not exact is not. Throws a `Failure`
 * (`invalid`) that never quotes the text.
 */
export function parsePemBlocks(text: string): PemBlock[] {
  if (text.length > MAX_TEXT_LENGTH) {
    throw invalid(`it is longer than ${MAX_TEXT_LENGTH} characters, too long for one certificate or key`);
  }
  if (text.includes('\0')) {
    throw invalid(
      'it holds NUL characters: it is binary (DER or PKCS#12?) or UTF-16; PEM in UTF-8 is needed',
    );
  }
  const blocks: PemBlock[] = [];
  let open: { label: string; lines: string[] } | null = null;
  for (const each of linesOf(text)) {
    const line = each.trim();
    // Most lines are base64: only what looks like a boundary is looked at closely.
    const boundary = line.startsWith('-') ? BOUNDARY.exec(line) : null;
    const keyword = boundary?.[1];
    const label = boundary?.[2] ?? '';
    if (keyword === 'BEGIN') {
      if (open !== null) throw invalid('a PEM block begins inside of another one');
      open = { label, lines: [] };
    } else if (keyword === 'END') {
      if (open?.label !== label) throw invalid('a PEM block ends that did not begin');
      blocks.push(decodeBlock(label, open.lines));
      open = null;
    } else {
      open?.lines.push(line);
    }
  }
  if (open !== null) throw invalid('a PEM block is cut off: its END line is missing');
  return blocks;
}

/** Why a text without a PEM block may have none, for the person who made it. */
export function explainMissingBlock(text: string): string {
  if (text.trim() === '') return 'it is empty';
  if (!text.includes('-----BEGIN '))
    return 'it has no PEM block, which starts with a line of -----BEGIN …-----';
  // Secrets are often pasted from JSON, or through a shell that joins lines.
  return text.includes('\\n')
    ? 'it has a backslash and an n where line breaks should be: store it with real line breaks'
    : 'its BEGIN line is not a line of its own: the line breaks were lost, so store it again with them';
}

/** One block with lines of 64 characters, LF line ends, and a final line end. */
export function encodePem(label: string, der: Uint8Array): string {
  const base64 = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('base64');
  const lines = [`-----BEGIN ${label}-----`];
  for (let at = 0; at < base64.length; at += LINE_LENGTH) lines.push(base64.slice(at, at + LINE_LENGTH));
  lines.push(`-----END ${label}-----`, '');
  return lines.join('\n');
}

function linesOf(text: string): string[] {
  const begun = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return begun.includes('\r') ? begun.split(/\r\n|\r|\n/) : begun.split('\n');
}

function decodeBlock(label: string, lines: readonly string[]): PemBlock {
  if (lines.some((line) => /^Proc-Type:.*ENCRYPTED$/.test(line))) {
    return { label, hasEncryptionHeader: true, der: Buffer.alloc(0) };
  }
  const base64 = lines.join('').replace(/[ \t]/g, '');
  const der = Buffer.from(base64, 'base64');
  // Node skips what is not base64, and stops at padding: a damaged text would decode to other bytes in silence.
  if (base64 === '' || der.toString('base64') !== base64) {
    throw invalid('a PEM block is damaged: what it holds is not base64, or not all of it');
  }
  return { label, hasEncryptionHeader: false, der };
}

function invalid(message: string): Failure {
  return new Failure('invalid', message);
}
