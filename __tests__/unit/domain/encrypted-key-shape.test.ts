import { describe, expect, it } from 'vitest';
import { hasEncryptedKeyShape } from '../../../src/domain/encrypted-key-shape.ts';

/** An element with its length in as few octets as there can be. */
function element(tag: number, contents: readonly number[]): number[] {
  const { length } = contents;
  if (length < 0x80) return [tag, length, ...contents];
  return length < 0x100
    ? [tag, 0x81, length, ...contents]
    : [tag, 0x82, length >> 8, length & 0xff, ...contents];
}

const sequence = (...elements: readonly number[][]): number[] => element(0x30, elements.flat());
const octets = (count: number): number[] => element(0x04, new Array<number>(count).fill(0xaa));
const IDENTIFIER = element(0x06, [0x2a, 0x03]);
const NUMBER = element(0x02, [0]);
const ALGORITHM = sequence(IDENTIFIER);

describe('the shape of an encrypted key', () => {
  it.each([
    ['an algorithm and data', sequence(ALGORITHM, octets(16))],
    ['an algorithm with parameters', sequence(sequence(IDENTIFIER, sequence(NUMBER)), octets(16))],
    ['no data in their place', sequence(ALGORITHM, octets(0))],
    ['127 octets', sequence(ALGORITHM, octets(127))],
    ['128 octets, with a length in two', sequence(ALGORITHM, octets(128))],
    ['300 octets, with a length in three', sequence(ALGORITHM, octets(300))],
    ['a length in five octets', sequence(ALGORITHM, [0x04, 0x84, 0, 0, 0, 1, 0xaa])],
  ])('is that of %s', (_, bytes) => {
    expect(hasEncryptedKeyShape(Uint8Array.from(bytes))).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['a key in the clear: a version, an algorithm and data', sequence(NUMBER, ALGORITHM, octets(16))],
    ['a number and data', sequence(NUMBER, octets(16))],
    ['an algorithm that is no sequence', sequence(IDENTIFIER, octets(16))],
    ['an algorithm that names none', sequence(sequence(NUMBER), octets(16))],
    ['an empty algorithm', sequence(sequence(), octets(16))],
    ['data of another kind', sequence(ALGORITHM, element(0x03, [0, 0xaa]))],
    ['an algorithm alone', sequence(ALGORITHM)],
    ['data alone', sequence(octets(16))],
    ['more after the data', sequence(ALGORITHM, octets(16), NUMBER)],
    ['more after it all', [...sequence(ALGORITHM, octets(16)), ...NUMBER]],
    ['a single octet after it all', [...sequence(ALGORITHM, octets(16)), 0x30]],
    ['another kind of whole', element(0x31, [...ALGORITHM, ...octets(16)])],
    ['data that is cut off', sequence(ALGORITHM, octets(16)).slice(0, -1)],
    ['data that is longer than the whole', sequence(ALGORITHM, [0x04, 0x05, 0xaa])],
    ['data without its length', sequence(ALGORITHM, [0x04])],
    ['a length that is cut off', sequence(ALGORITHM, [0x04, 0x82, 0x01])],
    ['a length in six octets', sequence(ALGORITHM, [0x04, 0x85, 0, 0, 0, 0, 1, 0xaa])],
    ['a length that is left open', [0x30, 0x80, ...ALGORITHM, ...octets(16), 0, 0]],
  ])('is not that of %s', (_, bytes) => {
    expect(hasEncryptedKeyShape(Uint8Array.from(bytes))).toBe(false);
  });
});
