import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPairs, unpackPairs } from '../../../../src/adapters/set-format/pair-archive.ts';
import type { PackedPair } from '../../../../src/ports/backup-set.ts';
import {
  errorOf,
  gzippedTarOf,
  hasGnuTools,
  inPieces,
  listWithTar,
  tarOf,
  type TarEntry,
} from './archive-tools.ts';

const PAIRS: readonly PackedPair[] = [
  { name: 'b.example', certificate: 'certificate of b\n', sealedKey: 'sealed key of b\n' },
  { name: '_wildcard.a.example', certificate: 'certificate of a\n', sealedKey: null },
];

const MIB = 1024 * 1024;

function unpack(bytes: Uint8Array): Promise<ReadonlyMap<string, PackedPair>> {
  return unpackPairs(inPieces(bytes));
}

describe('certificates.tar.gz', () => {
  it.skipIf(!hasGnuTools)('is what GNU tar lists: sorted, with modes, and no time or owner', async () => {
    expect(listWithTar(await packPairs(PAIRS))).toEqual([
      '-rw-r--r-- 0/0              17 1970-01-01 00:00:00 _wildcard.a.example/certificate.pem',
      '-rw-r--r-- 0/0              17 1970-01-01 00:00:00 b.example/certificate.pem',
      '-rw------- 0/0              16 1970-01-01 00:00:00 b.example/private_key.pem',
    ]);
  });

  it('is the same for the same pairs, whatever their order is', async () => {
    const packed = await packPairs(PAIRS);
    expect(Buffer.from(await packPairs(PAIRS.toReversed())).equals(packed)).toBe(true);
    // RFC 1952: no time, and no system that made it.
    expect([...packed.subarray(4, 10)]).toEqual([0, 0, 0, 0, 0, 255]);
  });

  it('gives the pairs back', async () => {
    const found = await unpack(await packPairs(PAIRS));
    expect([...found.values()]).toEqual(PAIRS.toReversed());
    expect(found.get('b.example')).toEqual(PAIRS[0]);
    expect((await unpack(await packPairs([]))).size).toBe(0);
  });

  it('gives any pairs back, in pieces of any size', async () => {
    const name = fc.stringMatching(/^[a-z0-9_][a-z0-9._-]{0,200}$/);
    const text = fc.string({ unit: 'grapheme', maxLength: 3000 });
    const pair = fc.record({ name, certificate: text, sealedKey: fc.option(text) });
    const pairs = fc.uniqueArray(pair, { selector: (made) => made.name, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pairs, fc.integer({ min: 1, max: 2000 }), async (made, pieceBytes) => {
        const found = await unpackPairs(inPieces(await packPairs(made), pieceBytes));
        expect(new Map(made.map((one) => [one.name, one]))).toEqual(new Map(found));
      }),
      { numRuns: 30 },
    );
  });

  it('holds ten thousand pairs with large keys', { tags: ['slow'] }, async () => {
    const certificate = 'c'.repeat(2000);
    const pairs = Array.from({ length: 10_000 }, (_, index) => ({
      name: `host-${index}.example`,
      certificate,
      sealedKey: 'k'.repeat(3500),
    }));
    const found = await unpackPairs(inPieces(await packPairs(pairs), 65_536));
    expect(found.size).toBe(10_000);
    expect(found.get('host-9999.example')).toEqual(pairs[9999]);
  });

  it.each(['..', '.', '', 'a/b', '../a', '/a', 'a\\b', 'a\nb'])(
    'is not made of a pair named %j',
    async (name) => {
      await expect(packPairs([{ name, certificate: 'x', sealedKey: null }])).rejects.toThrow('name');
    },
  );

  it('is not made of two pairs of one name, or of a text that could not be read back', async () => {
    await expect(packPairs([...PAIRS, ...PAIRS])).rejects.toThrow('two certificates have the name');
    const large = { name: 'a', certificate: 'x'.repeat(256 * 1024 + 1), sealedKey: null };
    await expect(packPairs([large])).rejects.toThrow('a/certificate.pem is larger than');
  });
});

describe('a hostile certificates.tar.gz is refused', () => {
  const certificate = { name: 'a/certificate.pem', content: 'x' };
  const names = [
    '../a/certificate.pem',
    '/a/certificate.pem',
    'a/../certificate.pem',
    '../certificate.pem',
    './certificate.pem',
    'certificate.pem',
    'a/b/certificate.pem',
    'a//certificate.pem',
    'a\\b/certificate.pem',
    'C:/certificate.pem',
    'a/certificate.pem/',
    'a/evil.sh',
    'a/CERTIFICATE.PEM',
    '\u001b[2J/certificate.pem',
    'x'.repeat(1100) + '/certificate.pem',
  ];
  const cases: Readonly<Record<string, readonly [readonly TarEntry[], RegExp]>> = {
    ...Object.fromEntries(
      names.map((name) => [
        `the name ${JSON.stringify(name.slice(0, 40))}`,
        [[{ name, content: 'x' }], /no cert|no regular/],
      ]),
    ),
    'a symbolic link': [[{ ...certificate, type: 'symlink', linkname: '/etc/passwd' }], /no regular file/],
    'a hard link': [[{ ...certificate, type: 'link', linkname: '/etc/passwd' }], /no regular file/],
    'a device': [[{ ...certificate, type: 'character-device', devmajor: 1, devminor: 3 }], /no regular file/],
    'a pipe': [[{ ...certificate, type: 'fifo' }], /no regular file/],
    'a folder': [[{ name: 'a', type: 'directory' }], /no regular file/],
    'a name twice': [[certificate, certificate], /is there twice/],
    'two names that differ in case': [
      [certificate, { ...certificate, name: 'A/certificate.pem' }],
      /the same name/,
    ],
    'a key without a certificate': [
      [{ name: 'a/private_key.pem', content: 'x' }],
      /a\/certificate.pem is missing/,
    ],
    'a file that is too large': [
      [{ ...certificate, content: Buffer.alloc(256 * 1024 + 1) }],
      /is larger than/,
    ],
    'a path in an extended header': [
      [{ ...certificate, pax: { path: '../../evil' } }],
      /no certificate or key/,
    ],
    'a size in an extended header': [[{ ...certificate, pax: { size: '999999999999' } }], /is larger than/],
    'a negative size in an extended header': [[{ ...certificate, pax: { size: '-1' } }], /Invalid header/],
  };

  it.each(Object.entries(cases))('%s', { tags: ['slow'] }, async (_, [entries, message]) => {
    const error = await errorOf(unpack(await gzippedTarOf(entries)));
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^certificates\.tar\.gz cannot be used: /);
    expect(error.message).not.toMatch(/\p{Cc}/u);
    expect(error.message.length).toBeLessThan(1000);
  });

  it('a bomb, before it is inflated', async () => {
    const bomb = gzipSync(Buffer.concat([await tarOf([certificate]), Buffer.alloc(200 * MIB)]));
    expect(bomb.length).toBeLessThan(MIB);
    await expect(unpackPairs(inPieces(bomb, 65_536))).rejects.toThrow('it has more than');
  });

  it('one that is cut off anywhere', async () => {
    const packed = await packPairs(PAIRS);
    for (let length = 0; length < packed.length; length += 1)
      await errorOf(unpack(packed.subarray(0, length)));
    const tar = gunzipSync(packed);
    for (const length of [513, 1025, 1024 + 512 + 100])
      await errorOf(unpack(gzipSync(tar.subarray(0, length))));
  });

  it('one with a bit changed anywhere, or it has the same pairs', async () => {
    const packed = Buffer.from(await packPairs(PAIRS));
    const expected = await unpack(packed);
    let refused = 0;
    for (let position = 0; position < packed.length; position += 1) {
      const bent = Buffer.from(packed);
      bent.writeUInt8((bent[position] ?? 0) ^ (1 << (position % 8)), position);
      const found = await unpack(bent).catch(() => null);
      if (found === null) refused += 1;
      else expect(found).toEqual(expected);
    }
    // The header of gzip and the padding of tar have bits that mean nothing.
    expect(refused).toBeGreaterThan(packed.length / 2);
  });

  it('what is no archive at all', async () => {
    for (const text of ['', '<html>', 'PK', '\0'.repeat(5000)])
      await expect(unpack(Buffer.from(text))).rejects.toThrow('certificates.tar.gz cannot be used');
    await expect(unpack(gzipSync('<html>'.repeat(1000)))).rejects.toThrow('cannot be used');
  });

  it('what its source cannot read', async () => {
    const source = async function* (): AsyncGenerator<Uint8Array> {
      yield (await packPairs(PAIRS)).subarray(0, 30);
      throw new Error('the disk is gone');
    };
    await expect(unpackPairs(source())).rejects.toThrow(
      'certificates.tar.gz cannot be used: the disk is gone',
    );
  });
});
