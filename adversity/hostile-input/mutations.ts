import fc from 'fast-check';
import type { Target } from './target.ts';

/** A change of a sample. Places are shares of its length, so that they mean the same however it was changed before. */
type Mutation = (bytes: Buffer) => Buffer;

/** No case is larger: what takes long because it is long is another question. */
const MAX_LENGTH = 1 << 20;

/**
 * Hostile inputs for a target: its samples, changed up to eight times, now and then bytes of no form at all. What is
 * inserted are bytes, words of the format, and pieces of other samples; what is there is flipped, cut, repeated, nested,
 * and lied about.
 */
export function hostileBytes({ seeds, words }: Pick<Target, 'seeds' | 'words'>): fc.Arbitrary<Buffer> {
  const changes = fc.array(mutationOf(seeds, [...words, ...HOSTILE_WORDS]), { maxLength: 8 });
  const changed = fc
    .tuple(fc.constantFrom(...seeds), changes)
    .map(([seed, all]) => all.reduce((bytes, change) => change(bytes).subarray(0, MAX_LENGTH), seed));
  const formless = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  return fc.oneof({ weight: 30, arbitrary: changed }, { weight: 1, arbitrary: formless });
}

const HOSTILE_WORDS = [
  '\r\n',
  '\0',
  '\ufeff',
  '\u2028',
  '\u001b[2J',
  '\n::add-mask::x\n',
  '%0A',
  '##[command]',
  '</details>',
  '__proto__',
  '\x7f\x80\xff',
  ' '.repeat(64),
];

/** Brackets and the like, of which a nest is made. */
const NESTS: readonly (readonly [string, string])[] = [
  ['[', ']'],
  ['{"a":', '}'],
  ['- ', ''],
  ['{', '}'],
  ['\x30\x80', '\x00\x00'],
  ['"', '"'],
  ['(', ')'],
];

function mutationOf(seeds: readonly Buffer[], words: readonly string[]): fc.Arbitrary<Mutation> {
  const place = fc.integer({ min: 0, max: 65_535 });
  const word = fc
    .constantFrom(...words)
    .map((text) => Buffer.from(text, hasHighBytes(text) ? 'latin1' : 'utf8'));
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 16 }).map((values) => Buffer.from(values));
  return fc.oneof(
    fc.tuple(place, fc.nat(7)).map(([at, bit]) => flip(at, bit)),
    fc
      .tuple(place, fc.constantFrom(0, 1, 0x20, 0x2d, 0x30, 0x7f, 0x80, 0x82, 0x84, 0xff))
      .map(([at, value]) => set(at, value)),
    fc.tuple(place, fc.oneof(word, bytes)).map(([at, piece]) => insert(at, piece)),
    fc.tuple(place, fc.oneof(fc.integer({ min: 1, max: 8 }), place)).map(([at, length]) => cut(at, length)),
    fc.tuple(place, place, fc.constantFrom(1, 2, 50)).map(([from, to, times]) => repeat(from, to, times)),
    fc
      .tuple(place, fc.constantFrom(...seeds), place, place)
      .map(([at, other, from, to]) => insert(at, between(other, from, to))),
    fc
      .tuple(place, fc.constantFrom(1, 20, 500), fc.constantFrom(...NESTS))
      .map(([at, depth, pair]) => nest(at, depth, pair)),
    fc
      .tuple(place, fc.constantFrom('0', '-1', '99999999999999999999', '1e999', '4294967295', '0.1'))
      .map(([at, text]) => renumber(at, text)),
    fc
      .tuple(place, fc.constantFrom(0, 0x7f, 0x81ff, 0x82ffff, 0x83ffffff))
      .map(([at, length]) => lieOfLength(at, length)),
    fc
      .tuple(place, fc.constantFrom('a', '.', '\\', '"', '-----BEGIN ', '0', 'ü', '\n'))
      .map(([at, text]) => insert(at, Buffer.from(text.repeat(3000)))),
  );
}

function hasHighBytes(text: string): boolean {
  return /[\x80-\xff]/.test(text) && !/[^\0-\xff]/.test(text);
}

function placeIn(bytes: Buffer, share: number): number {
  return Math.floor((share / 65_536) * (bytes.length + 1));
}

function between(bytes: Buffer, from: number, to: number): Buffer {
  const [start, end] = [placeIn(bytes, Math.min(from, to)), placeIn(bytes, Math.max(from, to))];
  return bytes.subarray(start, Math.min(end, start + 4096));
}

function flip(share: number, bit: number): Mutation {
  return (bytes) => changeByte(bytes, share, (value) => value ^ (1 << bit));
}

function set(share: number, value: number): Mutation {
  return (bytes) => changeByte(bytes, share, () => value);
}

function changeByte(bytes: Buffer, share: number, change: (value: number) => number): Buffer {
  const at = placeIn(bytes, share);
  const changed = Buffer.from(bytes);
  if (at < changed.length) changed[at] = change(changed[at] ?? 0);
  return changed;
}

function insert(share: number, piece: Buffer): Mutation {
  return (bytes) => {
    const at = placeIn(bytes, share);
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
  };
}

function cut(share: number, length: number): Mutation {
  return (bytes) => {
    const at = placeIn(bytes, share);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
  };
}

function repeat(from: number, to: number, times: number): Mutation {
  return (bytes) => {
    const piece = between(bytes, from, to);
    const at = placeIn(bytes, Math.max(from, to));
    return Buffer.concat([
      bytes.subarray(0, at),
      ...Array.from({ length: times }, () => piece),
      bytes.subarray(at),
    ]);
  };
}

/** Puts what follows into so many brackets. */
function nest(share: number, depth: number, [open, close]: readonly [string, string]): Mutation {
  return (bytes) => {
    const at = placeIn(bytes, share);
    const [before, after] = [open, close].map((text) => Buffer.from(text.repeat(depth), 'latin1'));
    return Buffer.concat([bytes.subarray(0, at), before ?? bytes, bytes.subarray(at), after ?? bytes]);
  };
}

/** Puts another number in place of the next one. */
function renumber(share: number, text: string): Mutation {
  return (bytes) => {
    const at = placeIn(bytes, share);
    const rest = bytes.subarray(at).toString('latin1').replace(/\d+/, text);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(rest, 'latin1')]);
  };
}

/** Puts another length after the next byte that could be a tag of DER. */
function lieOfLength(share: number, length: number): Mutation {
  return (bytes) => {
    const at = placeIn(bytes, share);
    const tag = bytes
      .subarray(at)
      .findIndex((byte) => [0x02, 0x03, 0x04, 0x06, 0x30, 0x31, 0xa0, 0xa3].includes(byte));
    if (tag === -1) return bytes;
    const octets = Buffer.from(length.toString(16).padStart(2, '0'), 'hex');
    return Buffer.concat([bytes.subarray(0, at + tag + 1), octets, bytes.subarray(at + tag + 2)]);
  };
}
