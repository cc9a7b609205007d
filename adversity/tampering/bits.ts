/** The bytes with one bit of them changed; bit 0 is the lowest of the first byte. */
export function withFlippedBit(bytes: Uint8Array, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

/**
 * The numbers of a file's bits: each, or one of so many, beginning where `seed` says. A stride that shares no factor
 * with 8 comes to every place in a byte.
 */
export function* bitsOf({ length }: Uint8Array, stride = 1, seed = 0): Generator<number> {
  for (let bit = seed % stride; bit < length * 8; bit += stride) yield bit;
}
