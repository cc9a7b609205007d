import { describe, expect, it } from 'vitest';
import { addressOctets } from '../../../../../src/adapters/crypto/names/general-name.ts';

describe('the octets of an address', () => {
  it.each([
    ['127.0.0.1', '7f000001'],
    ['255.255.255.255', 'ffffffff'],
    ['::', '00000000000000000000000000000000'],
    ['::1', '00000000000000000000000000000001'],
    ['1::', '00010000000000000000000000000000'],
    ['2001:DB8::8:800:200C:417A', '20010db80000000000080800200c417a'],
    ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
    ['::ffff:1.2.3.4', '00000000000000000000ffff01020304'],
    ['fe80:0:0:1::', 'fe800000000000010000000000000000'],
  ])('of %s are in network order', (text, hex) => {
    expect(Buffer.from(addressOctets(text)).toString('hex')).toBe(hex);
  });

  it.each(['', '1.2.3', '1.2.3.4.5', '256.1.1.1', '::1::', 'fe80::1%lo', '1.2.3.4/8', 'localhost'])(
    'are not made of %j',
    (text) => {
      expect(() => addressOctets(text)).toThrow();
    },
  );
});
