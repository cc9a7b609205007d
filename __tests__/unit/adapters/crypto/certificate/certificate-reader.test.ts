import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { readCertificate } from '../../../../../src/adapters/crypto/certificate/certificate-der.ts';
import { certificateReader } from '../../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { encodePem } from '../../../../../src/adapters/crypto/asn1/pem.ts';
import type { Certificate, CertificatePair } from '../../../../../src/domain/certificate/certificate.ts';
import { NOW, specificationOf } from '../../../../fixtures/crypto/specification.ts';
import { hasOpenssl, openssl, Workbench } from '../../../../fixtures/crypto/tools.ts';

describe('a text that holds one certificate', () => {
  let pair: CertificatePair;
  let pem: string;

  beforeAll(async () => {
    pair = await certificateIssuer.issue(specificationOf(), NOW);
    ({ pem } = pair.certificate);
  });

  const readable: readonly (readonly [string, (text: string) => string])[] = [
    ['as it is', (text) => text],
    ['without a final line end', (text) => text.trimEnd()],
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['with CR alone', (text) => text.replaceAll('\n', '\r')],
    ['after a byte order mark', (text) => `\uFEFF${text}`],
    ['indented', (text) => text.replace(/^/gm, '    ')],
    ['with white space at line ends', (text) => text.replace(/$/gm, ' \t')],
    ['between other lines', (text) => `Certificate:\n  Data: x\n${text}\nthat was all -----`],
    ['in one long line of base64', (text) => text.replace(/(?<=[A-Za-z0-9+/=])\n(?=[A-Za-z0-9+/=])/g, '')],
    [
      'beside parameters',
      (text) => `${encodePem('EC PARAMETERS', Buffer.from('06082a8648ce3d030107', 'hex'))}${text}`,
    ],
  ];

  it.each(readable)('is read %s, and made canonical', (_, change) => {
    expect(certificateReader.parseCertificate(change(pem))).toEqual(pair.certificate);
  });

  const refused: readonly (readonly [string, (text: string) => string, RegExp])[] = [
    ['nothing', () => '', /it is empty/],
    ['white space', () => ' \r\n\t\n', /it is empty/],
    ['other text', () => 'hello', /no PEM block/],
    ['too much', (text) => `${text}${'x'.repeat(70_000)}`, /longer than 65536/],
    ['NULs', (text) => `\0${text}`, /NUL/],
    ['UTF-16', (text) => Buffer.from(text, 'utf16le').toString('latin1'), /UTF-16/],
    ['DER', () => new X509Certificate(pem).raw.toString('latin1'), /NUL|no PEM block/],
    ['a literal backslash and n', (text) => text.replaceAll('\n', '\\n'), /a backslash and an n/],
    ['its lines joined by spaces', (text) => text.replaceAll('\n', ' '), /line breaks were lost/],
    ['no END line', (text) => text.replace(/-----END.*\n/, ''), /END line is missing/],
    [
      'another END line',
      (text) => text.replace('END CERTIFICATE', 'END PRIVATE KEY'),
      /ends that did not begin/,
    ],
    ['a second END line', (text) => `${text}-----END CERTIFICATE-----\n`, /ends that did not begin/],
    ['a second BEGIN line', (text) => `-----BEGIN CERTIFICATE-----\n${text}`, /begins inside/],
    ['truncated base64', (text) => text.replace(/.{5}\n-----END/, '\n-----END'), /damaged/],
    ['a line less', (text) => text.replace(/\n.*\n/, '\n'), /damaged/],
    ['a foreign character', (text) => text.replace(/\nM/, '\n\u{1F600}'), /not base64/],
    ['base64url', (text) => text.replace(/\n(.)/, '\n-'), /not base64/],
    ['an empty block', (text) => text.replace(/(?<=BEGIN CERTIFICATE-----)[^-]*/, '\n'), /not base64/],
    ['two certificates', (text) => text + text, /more than one certificate/],
    ['a private key', () => pair.privateKey.reveal(), /private key in it/],
    ['a private key too', (text) => text + pair.privateKey.reveal(), /private key in it/],
    [
      'a private key in a quoted text',
      (text) => `> -----BEGIN RSA PRIVATE KEY-----\n${text}`,
      /private key in it/,
    ],
    [
      'a public key',
      () =>
        encodePem('PUBLIC KEY', new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' })),
      /something else/,
    ],
    [
      'bytes after the certificate',
      () => encodePem('CERTIFICATE', Buffer.concat([new X509Certificate(pem).raw, Buffer.of(0)])),
      /damaged/,
    ],
    ['a PEM text inside of PEM', (text) => encodePem('CERTIFICATE', Buffer.from(text)), /damaged/],
    ['random bytes', () => encodePem('CERTIFICATE', Buffer.from('3082ffff00', 'hex')), /damaged/],
  ];

  it.each(refused)('is refused with %s, and the message does not quote it', (_, change, message) => {
    const text = change(pem);
    let thrown: unknown;
    try {
      certificateReader.parseCertificate(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'Failure', code: 'invalid' });
    expect(String(thrown)).toMatch(message);
    for (const line of text.split(/\s+/).filter((word) => word.length > 16)) {
      expect(String(thrown)).not.toContain(line);
    }
  });

  it.each(['begins', 'ends'])('is refused where it %s at a time that is none', (which) => {
    // A UTCTime of 13 characters: years, months, and so on. There is no month 99.
    const der = Buffer.from(new X509Certificate(pem).raw);
    const first = der.indexOf(Buffer.from([0x17, 0x0d]));
    const at = which === 'begins' ? first : der.indexOf(Buffer.from([0x17, 0x0d]), first + 2);
    der.write('99', at + 4, 'latin1');
    expect(() => readCertificate(der)).toThrow('the certificate in it is damaged');
  });

  it('is refused, not crashed on, with any byte changed', () => {
    const der = new X509Certificate(pem).raw;
    let refused = 0;
    for (let index = 0; index < der.length; index += 1) {
      const changed = Buffer.from(der);
      changed[index] = (changed[index] ?? 0) ^ 0x41;
      let certificate: Certificate | null = null;
      try {
        certificate = readCertificate(changed);
      } catch (error) {
        refused += 1;
        expect(error).toMatchObject({ code: 'invalid' });
      }
      // What is still a certificate has another signature than its key gives.
      expect(certificate?.isSelfSigned ?? false).toBe(false);
    }
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(der.length);
  });
});

describe.skipIf(!hasOpenssl)('a certificate that openssl made', () => {
  const bench = new Workbench();
  const key = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    bench.path('any.key'),
  ];
  afterAll(() => {
    bench.remove();
  });

  function selfSigned(...options: readonly string[]): string {
    const withSubject = options.includes('-subj') ? options : ['-subj', '/CN=old.example', ...options];
    return openssl(['req', '-x509', '-utf8', ...key, ...withSubject]);
  }

  it("by the old recipe is read: rsa-2048, a year, no names, a CA's constraints", () => {
    const recipe = ['-newkey', 'rsa:2048', '-nodes', '-sha256', '-keyout', bench.path('rsa.key')];
    const pem = openssl(['req', '-x509', ...recipe, '-days', '365', '-subj', '/CN=old.example']);
    expect(certificateReader.parseCertificate(pem)).toMatchObject({
      subject: { commonName: 'old.example' },
      subjectLine: 'CN=old.example',
      issuerLine: 'CN=old.example',
      isSelfSigned: true,
      keyType: 'rsa-2048',
      subjectAlternativeNames: [],
      hasSubjectAlternativeNames: false,
      usages: null,
    });
  });

  it('of version 1 is read', () => {
    const request = openssl(['req', '-new', ...key, '-subj', '/CN=v1.example']);
    const pem = openssl(['x509', '-req', '-signkey', bench.path('any.key'), '-days', '9'], request);
    expect(openssl(['x509', '-noout', '-text'], pem)).toContain('Version: 1');
    expect(certificateReader.parseCertificate(pem)).toMatchObject({
      subject: { commonName: 'v1.example' },
      isSelfSigned: true,
      isEndEntity: false,
      hasSubjectAlternativeNames: false,
      usages: null,
    });
  });

  it.each([
    ['says CA:FALSE', 'basicConstraints=CA:FALSE', true],
    ['says CA:FALSE and that this is critical', 'basicConstraints=critical,CA:FALSE', true],
    ['writes FALSE out, as DER does not', 'basicConstraints=DER:30:03:01:01:00', true],
    ['says CA:TRUE', 'basicConstraints=critical,CA:TRUE', false],
    ['says CA:FALSE and has a length of paths', 'basicConstraints=CA:FALSE,pathlen:3', false],
    ['says nothing of it', 'keyUsage=digitalSignature', false],
  ])('is an end entity only if it says so: it %s', (_title, extension, isEndEntity) => {
    const config = bench.path('bare.conf');
    writeFileSync(config, `[req]\ndistinguished_name=dn\nx509_extensions=e\n[dn]\n[e]\n${extension}\n`);
    expect(certificateReader.parseCertificate(selfSigned('-config', config))).toMatchObject({ isEndEntity });
  });

  it('is read out of the text of openssl x509 -text', () => {
    const pem = selfSigned();
    const text = openssl(['x509', '-text'], pem);
    expect(certificateReader.parseCertificate(text).pem).toBe(pem);
  });

  it.each(['0', '0x7f', '0x80', '0x0abc', '0xff00000000000000000000000000000000000000', '-5'])(
    'has the serial number %s as openssl prints it, and its fingerprint',
    (serial) => {
      const pem = selfSigned('-set_serial', serial);
      const printed = openssl(['x509', '-noout', '-serial', '-fingerprint', '-sha256'], pem);
      const { serialNumber, fingerprint, fingerprintSha1 } = certificateReader.parseCertificate(pem);
      expect(openssl(['x509', '-noout', '-fingerprint', '-sha1'], pem)).toBe(
        `sha1 Fingerprint=${fingerprintSha1}\n`,
      );
      expect(printed).toBe(`serial=${serialNumber}\nsha256 Fingerprint=${fingerprint}\n`);
    },
  );

  it('is read with dates beyond 2050', () => {
    const { notBefore, notAfter } = certificateReader.parseCertificate(selfSigned('-days', '30000'));
    expect(notAfter.getTime() - notBefore.getTime()).toBe(30_000 * 86_400_000);
    expect(notAfter.getUTCFullYear()).toBeGreaterThan(2100);
  });

  it('is read with a subject of many fields: the last of a kind counts, unknown ones stay in the line', () => {
    const subject = '/C=DE/O=A\\/B, "c"/CN=one+OU=unit/CN=two/emailAddress=a@b.example/O=Grüße';
    expect(certificateReader.parseCertificate(selfSigned('-subj', subject, '-multivalue-rdn'))).toMatchObject(
      {
        subject: { country: 'DE', organization: 'Grüße', organizationalUnit: 'unit', commonName: 'two' },
        subjectLine: 'C=DE, O=A/B\\, \\"c\\", CN=one + OU=unit, CN=two, emailAddress=a@b.example, O=Grüße',
      },
    );
  });

  it('is read with no subject at all', () => {
    const certificate = certificateReader.parseCertificate(selfSigned('-subj', '/'));
    expect(certificate).toMatchObject({ subject: { commonName: '' }, subjectLine: '', isSelfSigned: true });
  });

  it('has its names in canonical form, others left out', () => {
    const names = [
      'DNS:UPPER.example',
      'IP:2001:DB8:0:0::1',
      'IP:1.2.3.4',
      'email:A@B.Example',
      'URI:http://x/Y',
      'RID:1.2.3',
      'otherName:1.2.3;UTF8:DNS:evil.example',
    ];
    const pem = selfSigned('-addext', `subjectAltName=${names.join(',')}`);
    expect(certificateReader.parseCertificate(pem)).toMatchObject({
      hasSubjectAlternativeNames: true,
      subjectAlternativeNames: [
        { type: 'DNS', value: 'upper.example' },
        { type: 'IP', value: '2001:db8::1' },
        { type: 'IP', value: '1.2.3.4' },
        { type: 'email', value: 'A@b.example' },
        { type: 'URI', value: 'http://x/Y' },
      ],
    });
  });

  it('says that it has names even if all are of other kinds', () => {
    const pem = selfSigned('-addext', 'subjectAltName=RID:1.2.3');
    expect(certificateReader.parseCertificate(pem)).toMatchObject({
      hasSubjectAlternativeNames: true,
      subjectAlternativeNames: [],
    });
  });

  it('does not turn one name into two (CVE-2021-44532)', () => {
    // One DNS name of the text "foo, DNS:bar".
    const pem = selfSigned('-addext', `subjectAltName=DER:30:0e:82:0c:${hexOf('foo, DNS:bar')}`);
    expect(certificateReader.parseCertificate(pem).subjectAlternativeNames).toEqual([
      { type: 'DNS', value: 'foo, dns:bar' },
    ]);
  });

  it('passes over an address that has not 4 or 16 octets', () => {
    const pem = selfSigned('-addext', 'subjectAltName=DER:30:07:87:05:01:02:03:04:05');
    expect(certificateReader.parseCertificate(pem)).toMatchObject({
      hasSubjectAlternativeNames: true,
      subjectAlternativeNames: [],
    });
  });

  it('tells its usages, known or not', () => {
    const usages = 'serverAuth,clientAuth,codeSigning,emailProtection,timeStamping';
    expect(
      certificateReader.parseCertificate(selfSigned('-addext', `extendedKeyUsage=${usages}`)).usages,
    ).toEqual(['server-auth', 'client-auth', 'code-signing', 'email-protection', 'other']);
  });

  it.each(['subjectAltName=DER:30:03:67:61:72', 'extendedKeyUsage=DER:30:05:78:78'])(
    'is refused with a malformed extension, which Node takes for an absent one: %s',
    (extension) => {
      expect(() => certificateReader.parseCertificate(selfSigned('-addext', extension))).toThrow(/damaged/);
    },
  );

  it.each([
    [['rsa:1024'], 'rsa-1024'],
    [['ec', '-pkeyopt', 'ec_paramgen_curve:P-521'], 'ecdsa-p521'],
    [['ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'], 'ecdsa-secp256k1'],
    [['ed448'], 'ed448'],
    [['rsa-pss', '-pkeyopt', 'rsa_keygen_bits:2048'], 'rsa-pss-2048'],
  ])(
    'with a key that the tool does not make, %j, is described, and its key proved',
    (newkey, description) => {
      const keyFile = bench.path('other.key');
      const made = openssl([
        'req',
        '-x509',
        '-newkey',
        ...newkey,
        '-nodes',
        '-keyout',
        keyFile,
        '-subj',
        '/CN=k',
      ]);
      const certificate = certificateReader.parseCertificate(made);
      expect(certificate).toMatchObject({
        keyType: 'other',
        keyDescription: description,
        isSelfSigned: true,
      });
      const privateKey = certificateReader.parsePrivateKey(openssl(['pkey', '-in', keyFile]));
      expect(certificateReader.provesPair(certificate, privateKey)).toBe(true);
    },
  );

  it('with a curve that is given by its parameters is described by its name', () => {
    const curve = [
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:brainpoolP256r1',
      '-pkeyopt',
      'ec_param_enc:explicit',
    ];
    const made = openssl(['req', '-x509', '-newkey', ...curve, '-nodes', '-keyout', '-', '-subj', '/CN=k']);
    const pem = made.slice(made.indexOf('-----BEGIN CERTIFICATE'));
    expect(certificateReader.parseCertificate(pem)).toMatchObject({
      keyType: 'other',
      keyDescription: 'ecdsa-brainpoolP256r1',
    });
  });

  it('with an RSA key of three primes does not prove it: its further numbers are not checked', () => {
    const keyFile = bench.write('primes.key', openssl(['genrsa', '-primes', '3', '2048']));
    const pem = openssl(['req', '-x509', '-new', '-key', keyFile, '-subj', '/CN=k']);
    const certificate = certificateReader.parseCertificate(pem);
    const privateKey = certificateReader.parsePrivateKey(openssl(['pkey', '-in', keyFile]));
    expect(certificateReader.provesPair(certificate, privateKey)).toBe(false);
  });

  it('and that a CA signed is not self-signed', () => {
    const authority = bench.write('ca.pem', selfSigned('-subj', '/CN=authority'));
    const authorityKey = bench.write('ca.key', openssl(['pkey', '-in', bench.path('any.key')]));
    const request = openssl(['req', '-new', ...key, '-subj', '/CN=leaf']);
    const pem = openssl(
      ['x509', '-req', '-CA', authority, '-CAkey', authorityKey, '-set_serial', '7'],
      request,
    );
    expect(certificateReader.parseCertificate(pem)).toMatchObject({
      isSelfSigned: false,
      subjectLine: 'CN=leaf',
      issuerLine: 'CN=authority',
    });
  });

  it('and that another key of the same name signed is not self-signed', () => {
    const authority = bench.write('twin.pem', selfSigned('-subj', '/CN=twin'));
    const authorityKey = bench.write('twin.key', openssl(['pkey', '-in', bench.path('any.key')]));
    const request = openssl(['req', '-new', ...key, '-subj', '/CN=twin']);
    const pem = openssl(
      ['x509', '-req', '-CA', authority, '-CAkey', authorityKey, '-set_serial', '7'],
      request,
    );
    expect(certificateReader.parseCertificate(pem)).toMatchObject({
      isSelfSigned: false,
      subjectLine: 'CN=twin',
      issuerLine: 'CN=twin',
    });
  });
});

function hexOf(text: string): string {
  return (Buffer.from(text).toString('hex').match(/../g) ?? []).join(':');
}
