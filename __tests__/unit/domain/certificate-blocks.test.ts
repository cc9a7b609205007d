import { describe, expect, it } from 'vitest';
import { findCertificateBlocks } from '../../../src/domain/certificate-blocks.ts';
import { expectQuick } from './fixtures.ts';

const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';
const block = (body: string): string => `${BEGIN}\n${body}\n${END}`;

describe('the certificates in a text', () => {
  it('are found with their lines, between whatever else there is', () => {
    const text = `subject=a\n${block('AA')}\n\nsubject=b\r\n${block('BB')}${block('CC')}\n`;
    expect(findCertificateBlocks(text)).toEqual([
      { text: block('AA'), line: 2 },
      { text: block('BB'), line: 7 },
      { text: block('CC'), line: 9 },
    ]);
  });

  it('are found where no line ends', () => {
    const text = `a ${BEGIN}AA${END} b ${BEGIN}BB${END}`;
    expect(findCertificateBlocks(text)).toEqual([
      { text: `${BEGIN}AA${END}`, line: 1 },
      { text: `${BEGIN}BB${END}`, line: 1 },
    ]);
  });

  it('are none in another text', () => {
    expect(findCertificateBlocks('')).toEqual([]);
    expect(findCertificateBlocks(`${END}\n-----BEGIN PRIVATE KEY-----\n`)).toEqual([]);
  });

  it('reach to the next one, or to the end, where their own end is missing', () => {
    expect(findCertificateBlocks(`${BEGIN}\nAA\n${block('BB')}\n${BEGIN}\nCC`)).toEqual([
      { text: `${BEGIN}\nAA\n`, line: 1 },
      { text: block('BB'), line: 3 },
      { text: `${BEGIN}\nCC`, line: 6 },
    ]);
  });

  it('are found in little time, even in a text that is made to take long', () => {
    expectQuick(() => findCertificateBlocks(`${BEGIN}\n`.repeat(100_000)));
    expectQuick(() => findCertificateBlocks(block('AA').repeat(50_000)));
  });
});
