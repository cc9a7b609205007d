/** The universal tags that are read here, with the bit of constructed types set. X.690, section 8. */
export const DER_TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  sequence: 0x30,
} as const;

/** Longer ones name nothing that is read here; the longest in use have some thirty octets. */
const MAX_IDENTIFIER_OCTETS = 128;

/** One element: its identifier octet, and its contents without identifier and length. */
interface DerElement {
  readonly tag: number;
  readonly contents: Uint8Array;
}

/**
 * Reads DER (X.690) from untrusted bytes, one element after the other.
 *
 * It never recurses: how deep it goes is written in the code that calls it, so that nested input cannot exhaust the
 * stack. Every length is checked against what is left. Only the one encoding that DER allows is read, so that
 * different bytes cannot mean the same. Each method throws an `Error` whose message says what is wrong and quotes no
 * content.
 */
export class DerReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #offset: number;

  /** Reads the bytes from `start` up to `end`. */
  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#offset = start;
    this.#end = end;
  }

  /** The identifier octet of the next element; `null` at the end. */
  get nextTag(): number | null {
    return this.#offset < this.#end ? (this.#bytes[this.#offset] ?? null) : null;
  }

  readElement(): DerElement {
    const tag = this.#readTag();
    const start = this.#enter();
    return { tag, contents: this.#bytes.subarray(start, this.#offset) };
  }

  /** The contents of the next element, which must have this identifier octet. */
  read(tag: number): Uint8Array {
    const start = this.#enterOnly(tag);
    return this.#bytes.subarray(start, this.#offset);
  }

  /** The next element, which must have this identifier octet, with its identifier and length. */
  readEncoded(tag: number): Uint8Array {
    const start = this.#offset;
    this.#enterOnly(tag);
    return this.#bytes.subarray(start, this.#offset);
  }

  /** Passes over the next element, which must have this identifier octet. */
  skip(tag: number): void {
    this.#enterOnly(tag);
  }

  readSequence(): DerReader {
    return this.readConstructed(DER_TAG.sequence);
  }

  /** What is in the next element, which must have this identifier octet. */
  readConstructed(tag: number): DerReader {
    const start = this.#enterOnly(tag);
    return new DerReader(this.#bytes, start, this.#offset);
  }

  readOctetString(): Uint8Array {
    return this.read(DER_TAG.octetString);
  }

  /** An integer that is zero or more. */
  readUnsignedInteger(): bigint {
    const contents = this.read(DER_TAG.integer);
    const [first, second] = contents;
    if (first === undefined) throw new Error('an integer is empty');
    if (first >= 0x80) throw new Error('an integer is negative');
    if (first === 0 && second !== undefined && second < 0x80) throw new Error('an integer is padded');
    return BigInt(`0x${Buffer.from(contents).toString('hex')}`);
  }

  /** An object identifier in dotted form. */
  readObjectIdentifier(): string {
    const contents = this.read(DER_TAG.objectIdentifier);
    if (contents.length > MAX_IDENTIFIER_OCTETS) throw new Error('an object identifier is too long');
    return decodeArcs(contents);
  }

  readNull(): void {
    if (this.read(DER_TAG.null).length > 0) throw new Error('a NULL has contents');
  }

  /** Throws where something is left: trailing bytes would be carried along unread. */
  expectEnd(): void {
    if (this.nextTag !== null) throw new Error('there are unexpected elements');
  }

  #enterOnly(tag: number): number {
    const isExpected = this.#readTag() === tag;
    const start = this.#enter();
    if (!isExpected) throw new Error('an element is of an unexpected type');
    return start;
  }

  #readTag(): number {
    const tag = this.#readByte();
    // Tag numbers over 30 take several octets; nothing that is read here has one.
    if ((tag & 0x1f) === 0x1f) throw new Error('an element has a long tag');
    return tag;
  }

  /** Passes over an element whose identifier was read; where its contents begin. They end where this reader goes on. */
  #enter(): number {
    const length = this.#readLength();
    const start = this.#offset;
    if (length > this.#end - start) throw new Error('an element is cut off');
    this.#offset = start + length;
    return start;
  }

  #readByte(): number {
    const byte = this.nextTag;
    if (byte === null) throw new Error('an element is missing');
    this.#offset += 1;
    return byte;
  }

  #readLength(): number {
    const first = this.#readByte();
    if (first < 0x80) return first;
    const count = first & 0x7f;
    // No count is BER's indefinite length. Three octets reach 16 MiB, far more than any key or certificate.
    if (count === 0 || count > 3) throw new Error('a length is not DER');
    let length = 0;
    for (let read = 0; read < count; read += 1) length = length * 256 + this.#readByte();
    const isShortest = length >= 0x80 && length >= 256 ** (count - 1);
    if (!isShortest) throw new Error('a length is not DER');
    return length;
  }
}

function decodeArcs(contents: Uint8Array): string {
  let dotted = '';
  let arc = 0;
  let isInside = false;
  for (const byte of contents) {
    if (!isInside && byte === 0x80) throw new Error('an object identifier is padded');
    arc = arc * 128 + (byte & 0x7f);
    // A truncated arc would let one identifier pass for another.
    if (!Number.isSafeInteger(arc)) throw new Error('an object identifier is too long');
    isInside = byte >= 0x80;
    if (!isInside) {
      dotted = dotted === '' ? firstArcs(arc) : `${dotted}.${arc}`;
      arc = 0;
    }
  }
  if (isInside || dotted === '') throw new Error('an object identifier is cut off');
  return dotted;
}

/** The first two arcs share a number. X.690, section 8.19.4. */
function firstArcs(number: number): string {
  const root = Math.min(Math.floor(number / 40), 2);
  return `${root}.${number - root * 40}`;
}
