import { KEY_MARKER } from './private-key-text.ts';

const PUTTY_MARKER = /PuTTY-User-Key-File-\d/;
const PUTTY_PROTECTED = /^Encryption: (?!none)\S/;

/**
 * A JSON Web Key has a type, and a private one a member `d` (RFC 7518, section 6). Found as members of JSON, also
 * within a text of JSON, and as YAML and JavaScript write them. The shortest `d` has 43 characters.
 */
const JWK_TYPE = /\bkty\\{0,3}["']?\s{0,8}:/;
const JWK_PRIVATE_MEMBER = /(?<![\w-])d\\{0,3}["']?\s{0,8}:\s{0,8}\\{0,3}["']?[\w-]{43}/;

/** Longer than anything that is looked for, in characters: it may be cut in two where a piece ends. */
const OVERLAP = 128;

/**
 * Why a text holds a private key in the clear that cannot be sealed in its place, since its format has no room for an
 * encrypted one; `null` where it holds no such key. Characters are bytes. Keys in PEM are found by `findPrivateKeys`.
 */
export function findUnsealableKey(text: string): string | null {
  const plain = withoutNuls(text);
  if (isOpenPutty(plain)) return 'it is a PuTTY key without a passphrase';
  if (JWK_TYPE.test(plain) && JWK_PRIVATE_MEMBER.test(plain)) return 'it holds a private JSON Web Key';
  return countKeys(plain) > countKeys(text) ? 'it holds a private key in UTF-16' : null;
}

/** Searches a file for private keys of any kind, piece by piece; protected ones too. */
export class PrivateKeySearch {
  #end = '';
  #hasType = false;
  #hasMember = false;

  /** Whether the pieces so far show a private key. Characters are bytes. */
  add(piece: string): boolean {
    const text = this.#end + withoutNuls(piece);
    this.#end = text.slice(-OVERLAP);
    this.#hasType ||= JWK_TYPE.test(text);
    this.#hasMember ||= JWK_PRIVATE_MEMBER.test(text);
    return KEY_MARKER.test(text) || PUTTY_MARKER.test(text) || (this.#hasType && this.#hasMember);
  }
}

/** Each key names its encryption on a line of its own; a key that does not is taken for an open one. */
function isOpenPutty(text: string): boolean {
  const keys = text.match(new RegExp(`^${PUTTY_MARKER.source}`, 'gm'))?.length ?? 0;
  return (text.match(new RegExp(PUTTY_PROTECTED, 'gm'))?.length ?? 0) < keys;
}

function countKeys(text: string): number {
  return text.match(new RegExp(KEY_MARKER, 'g'))?.length ?? 0;
}

/** UTF-16 has a NUL beside each character of ASCII. */
function withoutNuls(text: string): string {
  return text.replaceAll('\0', '');
}
