import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive, with every lie that an archive can tell of it. */
export interface ZipEntry {
  readonly name: string;
  readonly content?: string | Buffer;
  /** The bytes in the archive; default: the content, deflated. */
  readonly packed?: Buffer;
  /** 8 is deflate, 0 is none. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** As the central directory tells it, and the local header too unless `localSize` is given. */
  readonly size?: number;
  readonly localSize?: number;
  readonly localName?: string;
  /** The Unix mode with the kind of file. */
  readonly mode?: number;
  /** Sizes and offset as 64-bit numbers in the extra field. */
  readonly zip64?: boolean;
  /** Takes the bytes of this earlier entry, which then overlap. */
  readonly bytesOf?: number;
}

export interface ZipEnd {
  readonly comment?: Buffer;
  readonly entryCount?: number;
  /** Before the first entry, as in a self-extracting archive. */
  readonly prefix?: Buffer;
  readonly zip64?: boolean;
}

const UTF8 = 0x800;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

interface Placed {
  readonly entry: ZipEntry;
  readonly name: Buffer;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

/** A zip archive: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16. */
export function zipOf(entries: readonly ZipEntry[], end: ZipEnd = {}): Buffer {
  const parts: Buffer[] = [end.prefix ?? Buffer.alloc(0)];
  const placed: Placed[] = [];
  let offset = parts[0]?.length ?? 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const packed = entry.packed ?? (entry.method === 0 ? content : deflateRawSync(content));
    const shared = entry.bytesOf === undefined ? undefined : placed[entry.bytesOf];
    const at: Placed = {
      entry,
      name: Buffer.from(entry.name),
      packedSize: shared?.packedSize ?? packed.length,
      size: entry.size ?? shared?.size ?? content.length,
      crc: entry.crc ?? shared?.crc ?? crc32(content),
      offset: shared?.offset ?? offset,
    };
    placed.push(at);
    if (shared !== undefined) continue;
    const local = localHeader(at);
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(placed.map(centralHeader));
  return Buffer.concat([...parts, directory, endOf(placed.length, directory.length, offset, end)]);
}

function localHeader({ entry, packedSize, size, crc }: Placed): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name);
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE((entry.flags ?? 0) | UTF8, 6);
  header.writeUInt16LE(entry.method ?? 8, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packedSize, 18);
  header.writeUInt32LE(entry.localSize ?? size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function centralHeader({ entry, name, packedSize, size, crc, offset }: Placed): Buffer {
  const extra = entry.zip64 === true ? zip64Extra(size, packedSize, offset) : Buffer.alloc(0);
  const orLarge = (value: number): number => (entry.zip64 === true ? MAX_32 : value);
  const header = Buffer.alloc(46);
  header.write('PK\x01\x02', 'latin1');
  header.writeUInt16LE((3 << 8) | 45, 4);
  header.writeUInt16LE(45, 6);
  header.writeUInt16LE((entry.flags ?? 0) | UTF8, 8);
  header.writeUInt16LE(entry.method ?? 8, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(orLarge(packedSize), 20);
  header.writeUInt32LE(orLarge(size), 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE((entry.mode ?? 0o100644) * 0x10000, 38);
  header.writeUInt32LE(orLarge(offset), 42);
  return Buffer.concat([header, name, extra]);
}

function zip64Extra(...values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
  return extra;
}

function endOf(count: number, size: number, offset: number, end: ZipEnd): Buffer {
  const { comment = Buffer.alloc(0), entryCount = count, zip64 = false } = end;
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(zip64 ? MAX_16 : entryCount & MAX_16, 8);
  record.writeUInt16LE(zip64 ? MAX_16 : entryCount & MAX_16, 10);
  record.writeUInt32LE(zip64 ? MAX_32 : size, 12);
  record.writeUInt32LE(zip64 ? MAX_32 : offset, 16);
  record.writeUInt16LE(comment.length, 20);
  const before = zip64 ? zip64End(entryCount, size, offset) : Buffer.alloc(0);
  return Buffer.concat([before, record, comment]);
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
