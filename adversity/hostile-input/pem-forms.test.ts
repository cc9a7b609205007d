import { describe, expect, test } from 'vitest';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../src/adapters/crypto/certificate/certificate-reader.ts';
import { parsePublicFile } from '../../src/adapters/crypto/certificate/public-file.ts';
import { messageOf } from '../../src/domain/failure.ts';

const [pair, other] = await Promise.all([issue('app.example'), issue('other.example')]);
const certificate = pair.certificate.pem;
const key = pair.privateKey.reveal();

function issue(commonName: string): ReturnType<typeof certificateIssuer.issue> {
  const specification = {
    subject: { commonName },
    subjectAlternativeNames: [],
    namesWereGiven: false,
    validityDays: 30,
    keyType: 'ecdsa-p256',
    usages: ['server-auth'],
  } as const;
  return certificateIssuer.issue(specification, new Date('2026-11-23T02:10:00Z'));
}

/** Forms in which people have a PEM text that is whole. */
const SOUND_FORMS: Readonly<Record<string, (pem: string) => string>> = {
  'as it was written': (pem) => pem,
  'with line ends of Windows': (pem) => pem.replaceAll('\n', '\r\n'),
  'with line ends of old Macintoshes': (pem) => pem.replaceAll('\n', '\r'),
  'with a byte order mark': (pem) => `\ufeff${pem}`,
  'with text around it': (pem) => `Bag Attributes\n  friendlyName: x\n${pem}# the end\n`,
  'with blank lines and blanks': (pem) => `\n\n${pem.replaceAll('\n', ' \t\n')}\n\n`,
  'indented, as in YAML': (pem) => pem.replace(/^/gm, '    '),
  'in lines of another length': (pem) =>
    pem.replace(/([A-Za-z0-9+/=]{40})\n?/g, '$1\n').replace(/\n+/g, '\n'),
  'without a final line end': (pem) => pem.trimEnd(),
};

/** Forms that are no PEM text, or of which nobody can say what they mean. */
const BROKEN_FORMS: Readonly<Record<string, (pem: string) => string>> = {
  'with a backslash and an n for each line end': (pem) => pem.replaceAll('\n', '\\n'),
  'in one line': (pem) => pem.replaceAll('\n', ' '),
  'in base64 of its own': (pem) => Buffer.from(pem).toString('base64'),
  'in UTF-16': (pem) => Buffer.from(pem, 'utf16le').toString('latin1'),
  'in DER': (pem) => Buffer.from(pem.replace(/-----.*-----|\n/g, ''), 'base64').toString('utf8'),
  'cut off': (pem) => pem.slice(0, pem.length / 2),
  'without its first line': (pem) => pem.slice(pem.indexOf('\n') + 1),
  'with a line less': (pem) => pem.split('\n').toSpliced(2, 1).join('\n'),
  'with a sign that is not base64': (pem) => pem.replace('\nM', '\n!M'),
  'with another end': (pem) => pem.replace(/END [A-Z ]+/, 'END X509 CRL'),
  twice: (pem) => pem + pem,
  'within another': (pem) => pem.replace('\n', `\n${pem}`),
  empty: () => '',
  'as a page of HTML': () => '<!doctype html><title>Sign in</title>',
  'with a NUL': (pem) => `${pem}\0`,
  'with dashes of print': (pem) => pem.replaceAll('-----', '—————'),
};

describe.each([
  [
    'certificate',
    certificate,
    (text: string): unknown => certificateReader.parseCertificate(text).pem,
    certificate,
  ],
  ['private key', key, (text: string): unknown => certificateReader.parsePrivateKey(text).reveal(), key],
] as const)('a %s', (_, pem, read, expected) => {
  test.each(Object.entries(SOUND_FORMS))('is read %s', (__, form) => {
    expect(read(form(pem))).toBe(expected);
  });

  test.each(Object.entries(BROKEN_FORMS))('is refused %s, and not quoted', (__, form) => {
    const message = messageOf(thrownBy(() => read(form(pem))));
    expect(message).toMatch(/^(the|there|it|a PEM block) /);
    const body = pem.split('\n').filter((line) => !line.startsWith('-') && line.length > 8);
    for (const line of body) expect(message).not.toContain(line.slice(0, 8));
  });
});

describe('several blocks', () => {
  test('of a certificate and its key are no file for certificates, which all may read', () => {
    expect(messageOf(thrownBy(() => certificateReader.parseCertificate(certificate + key)))).toContain(
      'private key',
    );
  });

  test('of a key and its certificate are read as the key', () => {
    expect(certificateReader.parsePrivateKey(certificate + key).reveal()).toBe(key);
  });

  test('that are swapped are told to be', () => {
    expect(messageOf(thrownBy(() => certificateReader.parsePrivateKey(certificate)))).toContain('swapped');
    thrownBy(() => certificateReader.parseCertificate(key));
  });

  test('of a chain are not the certificate', () => {
    const chain = certificate + other.certificate.pem;
    expect(messageOf(thrownBy(() => certificateReader.parseCertificate(chain)))).toContain('more than one');
  });
});

describe('a key of another certificate', () => {
  test('does not prove the pair', () => {
    expect(certificateReader.provesPair(pair.certificate, pair.privateKey)).toBe(true);
    expect(certificateReader.provesPair(pair.certificate, other.privateKey)).toBe(false);
  });
});

describe('a file is public if it holds certificates alone', () => {
  const isPublic = (text: string): boolean => parsePublicFile(Buffer.from(text)) !== null;
  const der = Buffer.from(certificate.replace(/-----.*-----|\n/g, ''), 'base64');

  test.each([
    ['a certificate', certificate],
    ['a chain', certificate + other.certificate.pem],
    ['line ends of Windows', certificate.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    expect(isPublic(text)).toBe(true);
  });

  test('in DER', () => {
    expect(parsePublicFile(der)).toHaveLength(1);
    expect(parsePublicFile(Buffer.concat([der, Buffer.from(key)]))).toBeNull();
    expect(parsePublicFile(Buffer.concat([der, der]))).toBeNull();
  });

  const forms = { ...SOUND_FORMS, ...BROKEN_FORMS };
  test.each(Object.entries(forms))('and a key is in none, %s', (_, form) => {
    const text = form(key);
    expect(isPublic(text)).toBe(false);
    if (text === '') return;
    for (const both of [certificate + text, text + certificate, certificate + text + certificate])
      expect(isPublic(both)).toBe(false);
  });

  test.each([
    ['words before it', `a secret\n${certificate}`],
    ['words after it', `${certificate}a secret\n`],
    ['a header in it', certificate.replace('-----\n', '-----\nComment: a secret\n\n')],
    ['another label', certificate.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE')],
    ['bytes behind its last one', certificate.replace(/=*\n-----END/, 'AAAA\n-----END')],
    ['a byte order mark', `\ufeff${certificate}`],
    ['a NUL', `${certificate}\0`],
    ['nothing at all', ''],
  ])('not with %s', (_, text) => {
    expect(isPublic(text)).toBe(false);
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
