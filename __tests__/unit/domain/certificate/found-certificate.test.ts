import { expect, it } from 'vitest';
import { smallestDaysLeft, soonestFirst } from '../../../../src/domain/certificate/found-certificate.ts';
import { certificateOf } from '../fixtures.ts';

const until = (path: string, notAfter: string): Parameters<typeof soonestFirst>[0][number] => ({
  path,
  certificate: certificateOf({ notAfter: new Date(notAfter) }),
});
const FOUND = [
  until('late', '2027-01-01T00:00:00Z'),
  until('soon', '2026-12-01T12:00:00Z'),
  until('as soon', '2026-12-01T12:00:00Z'),
];

it('the certificate that expires first comes first', () => {
  expect(soonestFirst(FOUND).map(({ path }) => path)).toEqual(['soon', 'as soon', 'late']);
});

it('the smallest number of days is that of the first to expire, rounded down', () => {
  expect(smallestDaysLeft(FOUND, new Date('2026-11-30T00:00:00Z'))).toBe(1);
  expect(smallestDaysLeft(FOUND, new Date('2026-12-02T00:00:00Z'))).toBe(-1);
  expect(smallestDaysLeft([], new Date('2026-12-02T00:00:00Z'))).toBeNull();
});
