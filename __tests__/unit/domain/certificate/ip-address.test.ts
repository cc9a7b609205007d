import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressVersion } from '../../../../src/domain/certificate/ip-address.ts';

describe('addressVersion', () => {
  it.each([
    ['192.0.2.1', 4],
    ['192.0.2.256', 0],
    ['192.0.2', 0],
    ['2001:db8::1', 6],
    ['::', 6],
    ['::ffff:192.0.2.1', 6],
    ['fe80::1%eth0', 6],
    ['2001:db8::1::2', 0],
    [':', 0],
    ['host:443', 0],
    ['example.com', 0],
    ['', 0],
  ])('tells %j: %d', (text, version) => {
    expect(addressVersion(text)).toBe(version);
  });

  it('agrees with Node', () => {
    const address = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.domain(),
      fc.string({ unit: fc.constantFrom('0', 'a', '9', ':', '.', '%') }),
    );
    fc.assert(
      fc.property(address, (text) => {
        expect(addressVersion(text)).toBe(isIP(text));
      }),
    );
  });
});
