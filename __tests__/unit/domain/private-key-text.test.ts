import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearPemOf, findPrivateKeys, KEY_MARKER } from '../../../src/domain/private-key-text.ts';
import { expectQuick } from './fixtures.ts';

function block(label: string, body = '\nMIIB\n'): string {
  return `-----BEGIN ${label}-----${body}-----END ${label}-----`;
}

/** SEQUENCE { SEQUENCE { OID }, OCTET STRING }, of which the outer length takes two octets. */
const SEALED = [0x30, 0x81, 0x09, 0x30, 0x03, 0x06, 0x01, 0x2a, 0x04, 0x02, 0xaa, 0xbb];

function base64Of(bytes: readonly number[]): string {
  return `\n${Buffer.from(bytes).toString('base64')}\n`;
}

function sealedBody(): string {
  return base64Of(SEALED);
}

function clearPem(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

function openSsh(cipher: string, announcedLength = cipher.length): string {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(announcedLength);
  const bytes = Buffer.concat([Buffer.from('openssh-key-v1\0'), length, Buffer.from(cipher)]);
  return block('OPENSSH PRIVATE KEY', `\n${bytes.toString('base64')}\n`);
}

describe('the private keys in a text', () => {
  it('are none where none begins', () => {
    expect(findPrivateKeys('')).toEqual([]);
    expect(findPrivateKeys(`${block('CERTIFICATE')}\n${block('PUBLIC KEY')}`)).toEqual([]);
  });

  it.each([
    'PRIVATE KEY',
    'RSA PRIVATE KEY',
    'EC PRIVATE KEY',
    'DSA PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'PGP PRIVATE KEY BLOCK',
  ])('are found with the label %s, in the clear', (label) => {
    const text = block(label);
    expect(findPrivateKeys(`before ${text} after`)).toEqual([{ text, label, isProtected: false }]);
  });

  it('are found all, in their order, among other blocks', () => {
    const [first, second] = [block('EC PRIVATE KEY'), block('PRIVATE KEY', '\r\nMIIC\r\n')];
    const found = findPrivateKeys(`${first}\n${block('CERTIFICATE')}\n${second}${second}`);
    expect(found?.map(({ text }) => text)).toEqual([first, second, second]);
  });

  it('are found where node:crypto wrote them', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const clear = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const sealed = privateKey.export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'a',
    });
    const legacy = privateKey.export({ type: 'sec1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'a' });
    const found = findPrivateKeys(`${String(clear)}${String(sealed)}${String(legacy)}`);
    expect(found?.map(({ isProtected }) => isProtected)).toEqual([false, true, true]);
  });

  it.each([
    ['does not end', '-----BEGIN PRIVATE KEY-----\nMIIB\n'],
    ['ends as another kind', '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----'],
    ['begins again within', `-----BEGIN PRIVATE KEY-----\n${block('PRIVATE KEY')}`],
    ['holds one of another kind', block('PRIVATE KEY', `\n${block('EC PRIVATE KEY')}\n`)],
    [
      'begins after a whole one and does not end',
      `${block('PRIVATE KEY')}\n-----BEGIN EC PRIVATE KEY-----\n`,
    ],
    [
      'begins in the line end of another',
      '-----BEGIN PRIVATE KEY-----M-----END PRIVATE KEY-----BEGIN EC PRIVATE KEY-----',
    ],
    ['ends before it begins', '-----END PRIVATE KEY-----\n-----BEGIN PRIVATE KEY-----\n'],
  ])('cannot be told where a key %s', (_, text) => {
    expect(findPrivateKeys(text)).toBeNull();
  });

  it('are not confused by an end without a beginning', () => {
    expect(findPrivateKeys('-----END PRIVATE KEY-----')).toEqual([]);
  });

  it('are as many as were put in, whatever stands around them', () => {
    const label = fc.constantFrom(
      'PRIVATE KEY',
      'RSA PRIVATE KEY',
      'ENCRYPTED PRIVATE KEY',
      'PGP PRIVATE KEY BLOCK',
    );
    const harmless = fc.string().filter((text) => !text.includes('-'));
    const part = fc.tuple(harmless, label, harmless);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const blocks = parts.map(([before, name, body]) => ({ before, text: block(name, body) }));
        const text = blocks.map((each) => each.before + each.text).join('');
        expect(findPrivateKeys(text)?.map((key) => key.text)).toEqual(blocks.map((each) => each.text));
      }),
    );
  });

  it('either cannot be told, or are as many as begin', () => {
    const piece = fc.constantFrom(
      '-----BEGIN PRIVATE KEY-----',
      '-----END PRIVATE KEY-----',
      '-----BEGIN EC PRIVATE KEY-----',
      '-----END EC PRIVATE KEY-----',
      '-----',
      'MIIB',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const found = findPrivateKeys(text);
        const begins = text.match(new RegExp(KEY_MARKER, 'g')) ?? [];
        if (found !== null) expect(found).toHaveLength(begins.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['beginnings', '-----BEGIN PRIVATE KEY-----'],
    ['beginnings of two kinds', '-----BEGIN PRIVATE KEY----------BEGIN RSA PRIVATE KEY-----'],
    ['endings', '-----END PRIVATE KEY-----'],
    ['whole keys', block('PRIVATE KEY')],
    ['labels without an end', '-----BEGIN RSA '],
    ['dashes', '-'],
    ['capital letters', '-----BEGIN AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['openings of RFC 1421 headers', '-----BEGIN PRIVATE KEY-----\n\n\n\n\nProc-Type: '],
  ])('are looked for in a megabyte of %s without delay', (_, part) => {
    const text = part.repeat(Math.ceil(1_048_576 / part.length));
    expectQuick(() => findPrivateKeys(text));
    expectQuick(() => findPrivateKeys(`${text}-----END PRIVATE KEY-----`));
    expectQuick(() => findPrivateKeys(`-----BEGIN PRIVATE KEY-----${text}`));
  });

  it('are looked at without delay, and without much memory, where one has millions of empty elements', () => {
    const empty = Buffer.alloc(4 * 1_048_576, Buffer.from([0x30, 0]));
    const nested = Buffer.concat([Buffer.from([0x30, 0x83, 0x40, 0, 0]), empty]);
    const text = block('ENCRYPTED PRIVATE KEY', `\n${nested.toString('base64')}\n`);
    const before = process.resourceUsage().maxRSS;
    expectQuick(() => findPrivateKeys(text));
    expect(findPrivateKeys(text)).toMatchObject([{ isProtected: false }]);
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(200 * 1024);
  });

  it('are looked at without delay where the body is a megabyte of white space', () => {
    expectQuick(() => findPrivateKeys(block('RSA PRIVATE KEY', ' \n'.repeat(524_288))));
  });
});

describe('a private key', () => {
  it.each<[string, string, boolean]>([
    ['in encrypted PKCS#8 is protected', block('ENCRYPTED PRIVATE KEY', sealedBody()), true],
    [
      'of nobody knows what under the label of an encrypted one is not',
      block('ENCRYPTED PRIVATE KEY'),
      false,
    ],
    [
      'in the clear under the label of an encrypted one is not',
      clearPem().replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'),
      false,
    ],
    [
      'in the clear after an encrypted one in the same block is not protected',
      block('ENCRYPTED PRIVATE KEY', base64Of([...SEALED, ...SEALED])),
      false,
    ],
    ...[[], [0x30], [0x30, 0x00], [0x30, 0x02, 0x30, 0x05], [0x30, 0x05, 0x30, 0x03, 0x06, 0x01, 0x2a]].map(
      (bytes): [string, string, boolean] => [
        `of the bytes ${bytes.join(' ')} is not protected`,
        block('ENCRYPTED PRIVATE KEY', base64Of(bytes)),
        false,
      ],
    ),
    [
      'that is cut off is not protected',
      block('ENCRYPTED PRIVATE KEY', base64Of(SEALED.slice(0, -1))),
      false,
    ],
    [
      'with a length beyond reason is not protected',
      block('ENCRYPTED PRIVATE KEY', base64Of([0x30, 0x89, 1, 1, 1, 1, 1, 1, 1, 1, 1])),
      false,
    ],
    [
      'with the header of RFC 1421 after CRLF is protected',
      block('RSA PRIVATE KEY', '\r\nProc-Type: 4,ENCRYPTED\r\n\r\nMIIB\r\n'),
      true,
    ],
    [
      'with the header of RFC 1421 is protected',
      block('RSA PRIVATE KEY', '\nProc-Type: 4,ENCRYPTED\n\nMIIB\n'),
      true,
    ],
    [
      'with a header that says other things is not',
      block('RSA PRIVATE KEY', '\nProc-Type: 4,CLEAR\n\nMIIB\n'),
      false,
    ],
    [
      'with the header further below is not',
      block('RSA PRIVATE KEY', '\nMIIB\nProc-Type: 4,ENCRYPTED\n'),
      false,
    ],
    ['of OpenSSH with a cipher is protected', openSsh('aes256-ctr'), true],
    ['of OpenSSH with the cipher none is not', openSsh('none'), false],
    ['of OpenSSH with no cipher at all is not protected by its absence', openSsh('', 4), false],
    ['of OpenSSH with a cipher of no name is not', openSsh(''), false],
    ['of OpenSSH with a cipher of no name, and more after it, is not', openSsh('none', 0), false],
    [
      'of OpenSSH that ends within the length of its cipher is not',
      block('OPENSSH PRIVATE KEY', `\n${Buffer.from('openssh-key-v1\0\0\0').toString('base64')}\n`),
      false,
    ],
    ['of OpenSSH whose cipher is cut off is not', openSsh('aes256-ctr', 400), false],
    ['of OpenSSH with other magic is not', block('OPENSSH PRIVATE KEY', `\n${'QUJD'.repeat(20)}\n`), false],
    ['of OpenSSH that is too short is not', block('OPENSSH PRIVATE KEY', '\nb3BlbnNzaA==\n'), false],
    ['of OpenPGP is never taken as protected', block('PGP PRIVATE KEY BLOCK'), false],
  ])('%s', (_, text, isProtected) => {
    expect(findPrivateKeys(text)?.map((key) => key.isProtected)).toEqual([isProtected]);
  });
});

describe('the PEM of a key in the clear', () => {
  it('has the label of what it is', () => {
    const clear = clearPem().trimEnd();
    const mislabelled = clear.replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY');
    for (const text of [clear, mislabelled])
      expect((findPrivateKeys(text) ?? []).map(clearPemOf)).toEqual([clear]);
  });
});
