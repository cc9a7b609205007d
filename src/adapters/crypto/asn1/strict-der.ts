import { DER_TAG, DerReader } from './der-reader.ts';

const CONSTRUCTED = 0x20;
const END_OF_CONTENTS = 0x00;
const BOOLEAN = 0x01;
const SET = 0x31;

/**
 * Whether bytes are DER (X.690, sections 10 and 11) through and through, as far as that shows without a schema: BER lets
 * the same value be written in many ways, and so has room for a message between the lines.
 *
 * Does not look into strings. Takes time in proportion to the length, at any depth. Never throws.
 */
export function isStrictDer(bytes: Uint8Array): boolean {
  // A stack of our own: nested input cannot exhaust the engine's.
  const open = [new DerReader(bytes)];
  try {
    for (let reader = open.at(-1); reader !== undefined; reader = open.at(-1)) {
      if (reader.nextTag === null) {
        open.pop();
        continue;
      }
      const { tag, contents } = reader.readElement();
      if (!hasStrictForm(tag, contents)) return false;
      if ((tag & CONSTRUCTED) !== 0) open.push(new DerReader(contents));
    }
    return true;
  } catch {
    return false;
  }
}

/** Lengths were checked by the reader. */
function hasStrictForm(tag: number, contents: Uint8Array): boolean {
  const [first = 0, second] = contents;
  switch (tag) {
    case END_OF_CONTENTS:
      return false;
    case BOOLEAN:
      return contents.length === 1 && (first === 0x00 || first === 0xff);
    case DER_TAG.integer:
      return contents.length > 0 && !isPadded(first, second);
    case DER_TAG.bitString:
      return hasZeroPadding(first, contents);
    case DER_TAG.null:
      return contents.length === 0;
    default:
      return isConstructedAsItMust(tag);
  }
}

/** Nine equal bits at the start say no more than eight. X.690, section 8.3.2. */
function isPadded(first: number, second: number | undefined): boolean {
  if (second === undefined) return false;
  return first === (second < 0x80 ? 0x00 : 0xff);
}

/** X.690, section 11.2.1. */
function hasZeroPadding(unusedBits: number, contents: Uint8Array): boolean {
  if (contents.length < 2) return contents.length === 1 && unusedBits === 0;
  const last = contents.at(-1) ?? 0;
  return unusedBits <= 7 && (last & ((1 << unusedBits) - 1)) === 0;
}

/** Of the universal types SEQUENCE and SET are constructed, and no other: BER may cut strings into pieces. */
function isConstructedAsItMust(tag: number): boolean {
  const isUniversal = (tag & 0xc0) === 0;
  if (!isUniversal) return true;
  const isCollection = (tag | CONSTRUCTED) === DER_TAG.sequence || (tag | CONSTRUCTED) === SET;
  return isCollection === ((tag & CONSTRUCTED) !== 0);
}
