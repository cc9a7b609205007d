const BEGIN = /-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE)-----/g;

/** What stands between the marks of one certificate, read or not. */
interface CertificateBlock {
  /** With the usual marks of a certificate. One that has no end reaches to the next, or to the end of the text. */
  readonly text: string;
  /** The line of its begin, from 1. */
  readonly line: number;
}

/**
 * Returns the certificates in a text, in their order. OpenSSL's `TRUSTED CERTIFICATE` is a certificate with settings behind it, which
 * are left out.
 */
export function findCertificateBlocks(text: string): CertificateBlock[] {
  const begins = [...text.matchAll(BEGIN)];
  let line = 1;
  let counted = 0;
  return begins.map(({ index, 1: label = '' }, position) => {
    // No part of the text is looked at twice: a hostile one of begins alone would take hours.
    line += text.slice(counted, index).split('\n').length - 1;
    counted = index;
    return { text: blockIn(text.slice(index, begins[position + 1]?.index), label), line };
  });
}

/** The block at the start of a text. */
function blockIn(text: string, label: string): string {
  const mark = `-----END ${label}-----`;
  const end = text.indexOf(mark);
  const block = end === -1 ? text : text.slice(0, end + mark.length);
  if (label === 'CERTIFICATE') return block;
  const body = block.slice(`-----BEGIN ${label}-----`.length, end === -1 ? undefined : -mark.length);
  const content = label.startsWith('TRUSTED')
    ? firstElement(Buffer.from(body, 'base64')).toString('base64')
    : body;
  return `-----BEGIN CERTIFICATE-----\n${content.trim()}\n-----END CERTIFICATE-----`;
}

/** The first element of DER, with what it holds; everything if its length cannot be read. ITU-T X.690, section 8.1.3. */
function firstElement(der: Buffer): Buffer {
  const length = der[1] ?? 0;
  if (length < 0x80) return der.subarray(0, 2 + length);
  const octets = length - 0x80;
  const isReadable = octets >= 1 && octets <= 4 && der.length >= 2 + octets;
  return isReadable ? der.subarray(0, 2 + octets + der.readUIntBE(2, octets)) : der;
}
