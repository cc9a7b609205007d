import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { consistentReader } from '../../../../src/adapters/set-format/consistent-reader.ts';
import type { SetReader } from '../../../../src/ports/stores.ts';

const MIB = 1024 * 1024;
const SMALL = Buffer.from('a small text\n');
const LARGE = Buffer.alloc(2 * MIB, 'a large text ');

interface Bench {
  readonly set: SetReader;
  /** What the source has from now on. */
  readonly files: Map<string, Buffer>;
  /** What was read, in order. */
  readonly reads: string[];
}

function bench(content: Readonly<Record<string, Buffer>>): Bench {
  const files = new Map(Object.entries(content));
  const reads: string[] = [];
  const set = consistentReader({
    paths: [...files.keys()],
    async *read(path) {
      reads.push(path);
      const bytes = files.get(path) ?? Buffer.alloc(0);
      for (let at = 0; at < bytes.length; at += 60_000)
        yield await Promise.resolve(bytes.subarray(at, at + 60_000));
    },
    close: () => {
      reads.push('close');
      return Promise.resolve();
    },
  });
  return { set, files, reads };
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const swap = (bytes: Buffer): Buffer => Buffer.from(bytes.toString().replace('a', 'b'));

describe('a small file', () => {
  it('is read once, however often it is asked for', async () => {
    const { set, reads } = bench({ a: SMALL });
    expect(await set.digest('a')).toEqual({ path: 'a', sizeBytes: 13, sha256: digestOf(SMALL) });
    expect(await set.readText('a', 13)).toBe('a small text\n');
    expect(await buffer(await set.stream('a'))).toEqual(SMALL);
    await set.digest('a');
    expect(reads).toEqual(['a']);
  });

  it.each(['digest', 'readText', 'stream'] as const)(
    'stays what %s saw, whatever becomes of the source',
    async (first) => {
      const { set, files } = bench({ a: SMALL });
      if (first === 'digest') await set.digest('a');
      else if (first === 'readText') await set.readText('a', 100);
      else await buffer(await set.stream('a'));
      files.set('a', swap(SMALL));
      expect((await set.digest('a')).sha256).toBe(digestOf(SMALL));
      expect(await set.readText('a', 100)).toBe(SMALL.toString());
      expect(await buffer(await set.stream('a'))).toEqual(SMALL);
    },
  );

  it('is no longer than asked for, even if it is in memory', async () => {
    const { set } = bench({ a: SMALL });
    await expect(set.readText('a', 12)).rejects.toThrow('a is larger than 12 bytes');
    await set.digest('a');
    await expect(set.readText('a', 12)).rejects.toThrow('a is larger than 12 bytes');
  });
});

describe('a large file', () => {
  it('is the same when it is read again', async () => {
    const { set, reads } = bench({ a: LARGE });
    expect((await set.digest('a')).sizeBytes).toBe(LARGE.length);
    expect((await buffer(await set.stream('a'))).equals(LARGE)).toBe(true);
    expect(await set.readText('a', LARGE.length)).toBe(LARGE.toString());
    expect(reads).toEqual(['a', 'a', 'a']);
  });

  it('cannot be read if it is another by then', async () => {
    const { set, files } = bench({ a: LARGE });
    await set.digest('a');
    files.set('a', swap(LARGE));
    await expect(set.readText('a', LARGE.length)).rejects.toThrow('a was changed while it was read');
    await expect(buffer(await set.stream('a'))).rejects.toThrow('a was changed while it was read');
    expect((await set.digest('a')).sha256).toBe(digestOf(LARGE));
  });

  it('has the digest of the text that was read first', async () => {
    const { set, files } = bench({ a: LARGE });
    await set.readText('a', LARGE.length);
    files.set('a', swap(LARGE));
    expect((await set.digest('a')).sha256).toBe(digestOf(LARGE));
    await expect(buffer(await set.stream('a'))).rejects.toThrow('was changed');
  });

  it('is not read on once it is too large for a text, and has no digest then', async () => {
    const { set, files } = bench({ a: LARGE });
    await expect(set.readText('a', 1000)).rejects.toThrow('a is larger than 1000 bytes');
    files.set('a', SMALL);
    expect((await set.digest('a')).sha256).toBe(digestOf(SMALL));
  });
});

describe('a set', () => {
  it(
    'keeps no more in memory than 64 MiB of small files, and is consistent all the same',
    { tags: ['slow'] },
    async () => {
      const paths = Array.from({ length: 70 }, (_, index) => `${index}`);
      const { set, files, reads } = bench(
        Object.fromEntries(paths.map((path) => [path, Buffer.alloc(MIB, path)])),
      );
      for (const path of paths) await set.digest(path);
      for (const path of paths) await buffer(await set.stream(path));
      expect(reads).toHaveLength(70 + 6);
      files.set('69', Buffer.alloc(MIB, 'x'));
      await expect(buffer(await set.stream('69'))).rejects.toThrow('was changed');
    },
  );

  it('has texts of UTF-8 alone: no two files have the same', async () => {
    const { set } = bench({ a: Buffer.from([0x61, 0xff]), b: Buffer.from('a\ufffd') });
    await expect(set.readText('a', 10)).rejects.toThrow('a is not a text in UTF-8');
    expect(await set.readText('b', 10)).toBe('a\ufffd');
  });

  it('reads nothing that is not in it', async () => {
    const { set, reads } = bench({ a: SMALL });
    for (const path of ['b', '../a', 'constructor', '']) {
      await expect(set.readText(path, 10)).rejects.toThrow('is missing');
      await expect(set.digest(path)).rejects.toThrow('is missing');
      await expect(set.stream(path)).rejects.toThrow('is missing');
    }
    expect(reads).toEqual([]);
  });

  it('reads nothing once it is closed', async () => {
    const { set, reads } = bench({ a: SMALL });
    await set.digest('a');
    await set.close();
    await expect(set.readText('a', 100)).rejects.toThrow('the set is closed');
    await expect(set.digest('a')).rejects.toThrow('the set is closed');
    await expect(set.stream('a')).rejects.toThrow('the set is closed');
    expect(reads).toEqual(['a', 'close']);
  });
});
