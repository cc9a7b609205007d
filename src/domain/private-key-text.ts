import { hasEncryptedKeyShape } from './encrypted-key-shape.ts';

/** One private key in a text, from `-----BEGIN` to `-----END`. */
export interface PrivateKeyBlock {
  readonly text: string;
  /** What stands between `BEGIN` and `-----`, such as `RSA PRIVATE KEY`. */
  readonly label: string;
  readonly isProtected: boolean;
}

/** Whether a line begins a private key of any kind: PKCS#8, PKCS#1, SEC 1, DSA, OpenSSH, OpenPGP. */
export const KEY_MARKER = /-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY( BLOCK)?-----/;

const ENCRYPTED_LABEL = 'ENCRYPTED PRIVATE KEY';
const OPENSSH_MAGIC = Buffer.from('openssh-key-v1\0', 'latin1');

/**
 * The private keys in a text, protected or not; `null` where a key begins that has no end, so that nobody can say
 * what the text holds.
 */
export function findPrivateKeys(text: string): PrivateKeyBlock[] | null {
  const blocks: PrivateKeyBlock[] = [];
  let end = 0;
  // No part of the text is looked at twice: one expression from BEGIN to END would take hours for a hostile text.
  for (const { 0: marker, index } of text.matchAll(new RegExp(KEY_MARKER, 'g'))) {
    const label = marker.slice('-----BEGIN '.length, -'-----'.length);
    const endMarker = `-----END ${label}-----`;
    const bodyStart = index + marker.length;
    const bodyEnd = text.indexOf(endMarker, bodyStart);
    if (index < end || bodyEnd === -1) return null;
    end = bodyEnd + endMarker.length;
    const body = text.slice(bodyStart, bodyEnd);
    blocks.push({ text: text.slice(index, end), label, isProtected: isProtected(label, body) });
  }
  return blocks;
}

/** The PEM of a key that is not protected, under the label of what it is, even where it says that it is encrypted. */
export function clearPemOf({ text }: PrivateKeyBlock): string {
  return text.replaceAll(ENCRYPTED_LABEL, 'PRIVATE KEY');
}

function isProtected(label: string, body: string): boolean {
  if (label === ENCRYPTED_LABEL) return hasEncryptedKeyShape(Buffer.from(body, 'base64'));
  if (label === 'OPENSSH PRIVATE KEY') return isProtectedOpenSsh(body);
  // The encryption of RFC 1421, which openssl wrote before PKCS#8.
  return /^\s*Proc-Type: 4,ENCRYPTED\b/.test(body);
}

/** An OpenSSH key names its cipher right after the magic, as a length and a text; `none` leaves it in the clear. */
function isProtectedOpenSsh(body: string): boolean {
  const bytes = Buffer.from(body, 'base64');
  const start = OPENSSH_MAGIC.length;
  if (bytes.length <= start + 4 || !bytes.subarray(0, start).equals(OPENSSH_MAGIC)) return false;
  const length = bytes.readUInt32BE(start);
  const cipher = bytes.subarray(start + 4, start + 4 + length).toString('latin1');
  return cipher !== '' && cipher.length === length && cipher !== 'none';
}
