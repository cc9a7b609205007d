/**
 * The records of a zip archive, by PKWARE's APPNOTE.TXT 6.3.10; the sections are named where each is written. Records
 * are as every reader knows them: version 2.0 of the format, and ZIP64 only around what needs it.
 */

/** What an archive says of a file in it. */
export interface ZipEntry {
  /** With `/`. */
  readonly name: Buffer;
  /** Permission bits. */
  readonly mode: number;
  readonly method: typeof STORED | typeof DEFLATED;
  /** Read while it is packed: what it comes to stands behind its content. */
  readonly isStreamed: boolean;
  /** Has sizes of eight bytes. */
  readonly isLarge: boolean;
  /** Where the file begins in the archive. */
  readonly offset: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
}

export const STORED = 0;
export const DEFLATED = 8;

const VERSION = 20;
const VERSION_ZIP64 = 45;
/** Made on Unix: the upper half of the external attributes is a mode. */
const MADE_ON_UNIX = 3 << 8;
const REGULAR_FILE = 0o100000;
/** Bit 3: a descriptor follows the content. Bit 11: names are UTF-8. */
const DESCRIPTOR_FLAG = 1 << 3;
const UTF8_FLAG = 1 << 11;
const ZIP64_FIELD = 0x0001;
/** Stands where eight bytes elsewhere hold the number. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffff_ffff;

/**
 * From this size on a file is large. Less than four bytes hold: deflate makes what cannot be packed longer, by three
 * ten-thousandths.
 */
const LARGE_BYTES = 0xfe00_0000;

/** Whether a file of so many bytes needs sizes of eight. */
export function isLargeFile(sizeBytes: number): boolean {
  return sizeBytes >= LARGE_BYTES;
}

/** Section 4.3.7: stands before the content. */
export function localHeader(entry: ZipEntry, modifiedAt: Date): Buffer {
  const known = entry.isStreamed ? { crc32: 0, packedBytes: 0, sizeBytes: 0 } : entry;
  const record = Buffer.alloc(30);
  record.writeUInt32LE(0x04034b50, 0);
  writeCommon(record, 4, { ...entry, ...known }, modifiedAt);
  return Buffer.concat([record, entry.name]);
}

/** Section 4.3.9: stands behind content that was streamed. */
export function dataDescriptor({ crc32, packedBytes, sizeBytes, isLarge }: ZipEntry): Buffer {
  const record = Buffer.alloc(isLarge ? 24 : 16);
  record.writeUInt32LE(0x08074b50, 0);
  record.writeUInt32LE(crc32, 4);
  if (isLarge) {
    record.writeBigUInt64LE(BigInt(packedBytes), 8);
    record.writeBigUInt64LE(BigInt(sizeBytes), 16);
  } else {
    record.writeUInt32LE(packedBytes, 8);
    record.writeUInt32LE(sizeBytes, 12);
  }
  return record;
}

/** Section 4.3.12: stands in the directory at the end of the archive. */
export function directoryRecord(entry: ZipEntry, modifiedAt: Date): Buffer {
  const far = zip64Field(entry);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(MADE_ON_UNIX | versionOf(entry), 4);
  const sizes = entry.isLarge ? { packedBytes: ELSEWHERE_32, sizeBytes: ELSEWHERE_32 } : {};
  writeCommon(record, 6, { ...entry, ...sizes }, modifiedAt);
  record.writeUInt16LE(far.length, 30);
  record.writeUInt32LE(((REGULAR_FILE | entry.mode) << 16) >>> 0, 38);
  record.writeUInt32LE(Math.min(entry.offset, ELSEWHERE_32), 42);
  return Buffer.concat([record, entry.name, far]);
}

/** Sections 4.3.14 to 4.3.16: the end of an archive with so many files, whose directory is there. */
export function endOfArchive(count: number, directory: { offset: number; sizeBytes: number }): Buffer {
  const { offset, sizeBytes } = directory;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, ELSEWHERE_16), 8);
  end.writeUInt16LE(Math.min(count, ELSEWHERE_16), 10);
  end.writeUInt32LE(Math.min(sizeBytes, ELSEWHERE_32), 12);
  end.writeUInt32LE(Math.min(offset, ELSEWHERE_32), 16);
  if (count < ELSEWHERE_16 && sizeBytes < ELSEWHERE_32 && offset < ELSEWHERE_32) return end;
  const far = Buffer.alloc(56);
  far.writeUInt32LE(0x06064b50, 0);
  far.writeBigUInt64LE(BigInt(far.length - 12), 4);
  far.writeUInt16LE(MADE_ON_UNIX | VERSION_ZIP64, 12);
  far.writeUInt16LE(VERSION_ZIP64, 14);
  far.writeBigUInt64LE(BigInt(count), 24);
  far.writeBigUInt64LE(BigInt(count), 32);
  far.writeBigUInt64LE(BigInt(sizeBytes), 40);
  far.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + sizeBytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([far, locator, end]);
}

/** What the header of a file and its record in the directory have in common, from `at` on. */
function writeCommon(record: Buffer, at: number, entry: ZipEntry, modifiedAt: Date): void {
  const { date, time } = dosTime(modifiedAt);
  record.writeUInt16LE(versionOf(entry), at);
  record.writeUInt16LE(UTF8_FLAG | (entry.isStreamed ? DESCRIPTOR_FLAG : 0), at + 2);
  record.writeUInt16LE(entry.method, at + 4);
  record.writeUInt16LE(time, at + 6);
  record.writeUInt16LE(date, at + 8);
  record.writeUInt32LE(entry.crc32, at + 10);
  record.writeUInt32LE(entry.packedBytes, at + 14);
  record.writeUInt32LE(entry.sizeBytes, at + 18);
  record.writeUInt16LE(entry.name.length, at + 22);
}

/** Section 4.5.3: the numbers that four bytes do not hold, in this order. */
function zip64Field({ isLarge, offset, packedBytes, sizeBytes }: ZipEntry): Buffer {
  const numbers = [...(isLarge ? [sizeBytes, packedBytes] : []), ...(isFar(offset) ? [offset] : [])];
  if (numbers.length === 0) return Buffer.alloc(0);
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(ZIP64_FIELD, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  for (const [index, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  return field;
}

function versionOf({ isLarge, offset }: ZipEntry): number {
  return isLarge || isFar(offset) ? VERSION_ZIP64 : VERSION;
}

function isFar(offset: number): boolean {
  return offset >= ELSEWHERE_32;
}

/** Section 4.4.6, in UTC, from 1980 on. */
function dosTime(time: Date): { readonly date: number; readonly time: number } {
  const years = Math.max(time.getUTCFullYear() - 1980, 0);
  return {
    date: (years << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate(),
    time: (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1),
  };
}
