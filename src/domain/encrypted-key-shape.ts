const SEQUENCE = 0x30;
const OBJECT_IDENTIFIER = 0x06;
const OCTET_STRING = 0x04;

/** What is looked for has two side by side. Eight MiB of empty elements would take a gigabyte. */
const MAX_ELEMENTS = 3;

interface Element {
  readonly tag: number;
  readonly contents: Uint8Array;
}

/**
 * Whether bytes have the shape of an EncryptedPrivateKeyInfo (RFC 5208, section 6): an algorithm and encrypted data,
 * and nothing else. A key in the clear begins with its version instead, whatever the label around it says.
 */
export function hasEncryptedKeyShape(bytes: Uint8Array): boolean {
  const [outer, ...trailing] = elementsOf(bytes) ?? [];
  if (outer?.tag !== SEQUENCE || trailing.length > 0) return false;
  const [algorithm, data, ...others] = elementsOf(outer.contents) ?? [];
  const hasAlgorithm = algorithm?.tag === SEQUENCE && algorithm.contents[0] === OBJECT_IDENTIFIER;
  return hasAlgorithm && data?.tag === OCTET_STRING && others.length === 0;
}

/** The first DER elements side by side in these bytes, one more than is ever right; `null` where one is cut off. */
function elementsOf(bytes: Uint8Array): Element[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length && elements.length < MAX_ELEMENTS;) {
    if (at + 2 > bytes.length) return null;
    const [tag, first] = [view.getUint8(at), view.getUint8(at + 1)];
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    // Four octets of length reach further than any file that is inspected.
    if (lengthBytes > 4) return null;
    const start = at + 2 + lengthBytes;
    const length =
      first < 0x80 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    if (start + length > bytes.length) return null;
    elements.push({ tag, contents: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return elements;
}
