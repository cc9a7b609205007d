const SEQUENCE = 0x30;
const OBJECT_IDENTIFIER = 0x06;
const OCTET_STRING = 0x04;

interface Element {
  readonly tag: number;
  readonly contents: Uint8Array;
}

/**
 * Whether bytes have the shape of an EncryptedPrivateKeyInfo (RFC 5208, section 6): an algorithm and encrypted data,
 * and nothing else. A key in the clear begins with its version instead, whatever the label around it says.
 */
export function hasEncryptedKeyShape(bytes: Uint8Array): boolean {
  const [outer, trailing] = elementsOf(bytes);
  if (outer?.tag !== SEQUENCE || trailing !== undefined) return false;
  const [algorithm, data, other] = elementsOf(outer.contents);
  const hasAlgorithm = algorithm?.tag === SEQUENCE && algorithm.contents[0] === OBJECT_IDENTIFIER;
  return hasAlgorithm && data?.tag === OCTET_STRING && other === undefined;
}

/**
 * The DER elements side by side in these bytes, the last one `null` where it is cut off. They are read as they are wanted:
 * eight MiB of empty ones would take a gigabyte.
 */
function* elementsOf(bytes: Uint8Array): Generator<Element | null> {
  for (let rest = bytes; rest.length > 0;) {
    const header = headerOf(rest);
    const end = header.start + header.length;
    if (end > rest.length) {
      yield null;
      return;
    }
    yield { tag: header.tag, contents: rest.subarray(header.start, end) };
    rest = rest.subarray(end);
  }
}

/** Tag and length of the first element, and where its contents start; endless where the length is cut off or too long. */
function headerOf(bytes: Uint8Array): { tag: number; start: number; length: number } {
  const [tag = 0, first = 0xff] = bytes;
  if ((first & 0x80) === 0) return { tag, start: 2, length: first };
  const lengthBytes = first & 0x7f;
  const start = 2 + lengthBytes;
  // Four octets of length reach further than any file that is inspected.
  const length =
    lengthBytes > 4 ? Infinity : bytes.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return { tag, start, length };
}
