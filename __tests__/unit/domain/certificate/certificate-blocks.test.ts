import { describe, expect, it } from 'vitest';
import { findCertificateBlocks } from '../../../../src/domain/certificate/certificate-blocks.ts';
import { expectQuick } from '../fixtures.ts';

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

  it('are found under their old name, and as what OpenSSL trusts, without the settings behind them', () => {
    const old = `-----BEGIN X509 CERTIFICATE-----\nAA==\n-----END X509 CERTIFICATE-----\n`;
    expect(findCertificateBlocks(old)).toEqual([{ text: block('AA=='), line: 1 }]);
    const trusted = (bytes: readonly number[]): string[] => {
      const body = Buffer.from(bytes).toString('base64');
      const text = `-----BEGIN TRUSTED CERTIFICATE-----\n${body}\n-----END TRUSTED CERTIFICATE-----\n`;
      return findCertificateBlocks(text).map((found) => found.text);
    };
    const encoded = (bytes: readonly number[]): string[] => [block(Buffer.from(bytes).toString('base64'))];
    expect(trusted([0x30, 2, 1, 2, 0x30, 0])).toEqual(encoded([0x30, 2, 1, 2]));
    expect(trusted([0x30, 0x81, 1, 9, 0x30, 0])).toEqual(encoded([0x30, 0x81, 1, 9]));
    for (const bytes of [
      [0x30, 0x80, 1],
      [0x30, 0x85, 1, 2, 3, 4, 5, 6],
      [0x30, 0x82, 1],
    ])
      expect(trusted(bytes)).toEqual(encoded(bytes));
  });

  it('reach to the end under these names too, even if nothing follows', () => {
    expect(findCertificateBlocks(`-----BEGIN X509 CERTIFICATE-----\nAA==\n`)).toEqual([
      { text: block('AA=='), line: 1 },
    ]);
    expect(findCertificateBlocks(`-----BEGIN TRUSTED CERTIFICATE-----\n`)).toEqual([
      { text: block(''), line: 1 },
    ]);
  });

  it('are found in little time, even in a text that is made to take long', () => {
    expectQuick(() => findCertificateBlocks(`${BEGIN}\n`.repeat(100_000)));
    expectQuick(() => findCertificateBlocks(block('AA').repeat(50_000)));
  });
});
