import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  certificateIssuer,
  createCertificateIssuer,
} from '../../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { computedPublicKeyOf } from '../../../../../src/adapters/crypto/key/private-key-reader.ts';
import {
  KEY_TYPES,
  type CertificatePair,
  type KeyType,
  type SubjectAlternativeName,
} from '../../../../../src/domain/certificate/certificate.ts';
import { Secret } from '../../../../../src/domain/secret.ts';
import { canonicalAddress } from '../../../../../src/domain/certificate/subject-alternative-name.ts';
import { NOW, specificationOf } from '../../../../fixtures/crypto/specification.ts';
import { hasOpenssl, openssl, Workbench } from '../../../../fixtures/crypto/tools.ts';

/** With control characters, line ends, and what makes an escape. */
const HOSTILE = [
  '\0',
  '\n',
  '\r',
  '\x1f',
  '\x7f',
  '\x80',
  ' ',
  '+',
  '=',
  ',',
  '\\',
  '"',
  '#',
  ';',
  '<',
  '0A',
  '\u{10ffff}',
];

/** The subjectPublicKey's octets, put together from the key's numbers. */
function publicKeyOctets(pair: CertificatePair): Buffer {
  const key = createPublicKey(pair.privateKey.reveal());
  if (key.asymmetricKeyType === 'rsa') return key.export({ type: 'pkcs1', format: 'der' });
  const { x = '', y } = key.export({ format: 'jwk' });
  const head = Buffer.from(x, 'base64url');
  return y === undefined ? head : Buffer.concat([Buffer.of(4), head, Buffer.from(y, 'base64url')]);
}

describe('a certificate that was issued', () => {
  const pairs = new Map<KeyType, CertificatePair>();
  const bench = new Workbench();

  beforeAll(async () => {
    for (const keyType of KEY_TYPES) {
      pairs.set(keyType, await certificateIssuer.issue(specificationOf({ keyType }), NOW));
    }
  });
  afterAll(() => {
    bench.remove();
  });

  function pairOf(keyType: KeyType): CertificatePair {
    const pair = pairs.get(keyType);
    if (pair === undefined) throw new Error(`no pair of ${keyType}`);
    return pair;
  }

  it.each(KEY_TYPES)('has the public key of its %s key, byte for byte', (keyType) => {
    const pair = pairOf(keyType);
    const spki = createPublicKey(pair.privateKey.reveal()).export({ type: 'spki', format: 'der' });
    expect(new X509Certificate(pair.certificate.pem).raw.includes(spki)).toBe(true);
  });

  it.each(KEY_TYPES)('names its %s key by the SHA-1 of the key bits, twice', (keyType) => {
    const pair = pairOf(keyType);
    const identifier = createHash('sha1').update(publicKeyOctets(pair)).digest('hex');
    const der = new X509Certificate(pair.certificate.pem).raw.toString('hex');
    expect(der).toContain(`0603551d0e04160414${identifier}`);
    expect(der).toContain(`0603551d23041830168014${identifier}`);
  });

  it.each([
    ['rsa-2048', '300d06092a864886f70d01010b0500'],
    ['rsa-3072', '300d06092a864886f70d01010b0500'],
    ['rsa-4096', '300d06092a864886f70d01010b0500'],
    ['ecdsa-p256', '300a06082a8648ce3d040302'],
    ['ecdsa-p384', '300a06082a8648ce3d040303'],
    ['ed25519', '300506032b6570'],
  ] as const)('names the signature of %s inside and outside, NULL only for RSA', (keyType, algorithm) => {
    const der = new X509Certificate(pairOf(keyType).certificate.pem).raw.toString('hex');
    // Ed25519 has one identifier for signature and key.
    expect(der.split(algorithm).length - 1).toBe(keyType === 'ed25519' ? 3 : 2);
  });

  describe.skipIf(!hasOpenssl)('under openssl', () => {
    it.each(KEY_TYPES)('verifies with an %s key, strictly, for a TLS server', (keyType) => {
      const file = bench.write(`${keyType}.pem`, pairOf(keyType).certificate.pem);
      const strict = [
        '-x509_strict',
        '-check_ss_sig',
        '-purpose',
        'sslserver',
        '-verify_hostname',
        'app.example',
      ];
      const output = openssl(['verify', ...strict, '-CAfile', file, file]);
      expect(output).toContain(': OK');
    });

    it.each([
      ['rsa-2048', 'sha256WithRSAEncryption', 'Digital Signature, Key Encipherment'],
      ['ecdsa-p256', 'ecdsa-with-SHA256', 'Digital Signature'],
      ['ecdsa-p384', 'ecdsa-with-SHA384', 'Digital Signature'],
      ['ed25519', 'ED25519', 'Digital Signature'],
    ] as const)('has the profile of %s', (keyType, algorithm, keyUsage) => {
      const text = openssl(['x509', '-noout', '-text'], pairOf(keyType).certificate.pem);
      expect(text).toContain('Version: 3 (0x2)');
      expect(text).toContain(`Signature Algorithm: ${algorithm}`);
      expect(text).toMatch(/Basic Constraints: critical\s+CA:FALSE\n/);
      expect(text).toMatch(new RegExp(`Key Usage: critical\\s+${keyUsage}\\n`));
      expect(text).toMatch(/Extended Key Usage: \s+TLS Web Server Authentication\n/);
      expect(text).toMatch(/Subject Alternative Name: \s+DNS:app.example, IP Address:127.0.0.1\n/);
    });

    it('has the serial number that openssl prints', () => {
      const { certificate } = pairOf('ecdsa-p256');
      expect(openssl(['x509', '-noout', '-serial'], certificate.pem)).toBe(
        `serial=${certificate.serialNumber}\n`,
      );
    });

    it('has the subject from the country to the common name, in the right alphabets', async () => {
      const subject = {
        commonName: 'Grüße 你好, "x"=\\+',
        country: 'DE',
        state: 'Bayern',
        locality: 'München',
        organization: 'Ä/B',
        organizationalUnit: 'C+D',
      };
      const { certificate } = await certificateIssuer.issue(specificationOf({ subject }), NOW);
      expect(certificate.subject).toEqual(subject);
      const lines = openssl(['asn1parse'], certificate.pem);
      const names = [
        ...lines.matchAll(/:(countryName|stateOrP|locality|organizationN|organizationalU|commonName)/g),
      ];
      expect(names.map(([, name]) => name).slice(0, 6)).toEqual([
        'countryName',
        'stateOrP',
        'locality',
        'organizationN',
        'organizationalU',
        'commonName',
      ]);
      expect(lines.match(/PRINTABLESTRING/g)).toHaveLength(2);
      expect(lines.match(/UTF8STRING/g)).toHaveLength(10);
    });

    it.each([
      ['2049-12-31T23:59:59Z', ['UTCTIME', 'UTCTIME']],
      ['2050-01-01T00:00:00Z', ['UTCTIME', 'GENERALIZEDTIME']],
      ['2051-06-01T00:00:00Z', ['GENERALIZEDTIME', 'GENERALIZEDTIME']],
    ])('writes times until %s as the RFC divides them', async (notAfter, types) => {
      const now = new Date(Date.parse(notAfter) - 30 * 86_400_000 + 3_600_000);
      const { certificate } = await certificateIssuer.issue(specificationOf({ validityDays: 30 }), now);
      expect(certificate.notAfter).toEqual(new Date(notAfter));
      const lines = openssl(['asn1parse'], certificate.pem);
      expect(lines.match(/UTCTIME|GENERALIZEDTIME/g)).toEqual(types);
    });
  });

  it.each([
    ['rsa-2048', ['server-auth'], '05a0'],
    ['rsa-2048', ['client-auth'], '0780'],
    ['rsa-2048', ['code-signing'], '0780'],
    ['rsa-2048', ['email-protection'], '05a0'],
    ['ecdsa-p256', ['client-auth', 'code-signing'], '0780'],
    ['ecdsa-p256', ['email-protection'], '0388'],
    ['ed25519', ['email-protection'], '0780'],
  ] as const)('lets %s for %j do what that takes', async (keyType, usages, bits) => {
    const specification = specificationOf({ keyType, usages });
    const { certificate } = await certificateIssuer.issue(specification, NOW, pairOf(keyType).privateKey);
    expect(certificate.usages).toEqual(usages);
    const der = new X509Certificate(certificate.pem).raw.toString('hex');
    expect(der).toContain(`0603551d0f0101ff04040302${bits}`);
  });

  it('has no extension for names or usages where there are none', async () => {
    const specification = specificationOf({ subjectAlternativeNames: [], usages: [] });
    const { certificate } = await certificateIssuer.issue(specification, NOW);
    expect(certificate).toMatchObject({ hasSubjectAlternativeNames: false, usages: null });
  });

  it('has a positive serial number of 16 bytes, always', async () => {
    const { privateKey } = pairOf('ed25519');
    const specification = specificationOf({ keyType: 'ed25519' });
    for (let made = 0; made < 300; made += 1) {
      const { certificate } = await certificateIssuer.issue(specification, NOW, privateKey);
      expect(certificate.serialNumber).toMatch(/^(?!00)[0-7][0-9A-F]{31}$/);
    }
  });

  it.each([new Date(NaN), new Date('1949-06-01'), new Date('9999-12-31')])(
    'is not made for %s, a time that it cannot hold',
    async (now) => {
      await expect(certificateIssuer.issue(specificationOf(), now)).rejects.toThrow(RangeError);
    },
  );

  it.each([
    [{ type: 'DNS', value: 'grüße.example' }],
    [{ type: 'DNS', value: '' }],
    [{ type: 'email', value: 'ü@x.example' }],
    [{ type: 'URI', value: 'https://x/ y' }],
    [{ type: 'IP', value: '1.2.3' }],
    [{ type: 'IP', value: 'fe80::1%eth0' }],
  ] as const)('is not made for a name that would be cut or changed: %j', async (name) => {
    const specification = specificationOf({ subjectAlternativeNames: [name] });
    await expect(certificateIssuer.issue(specification, NOW)).rejects.toThrow();
  });

  it('is not made from what is no key, and the message does not quote it', async () => {
    const issuing = certificateIssuer.issue(specificationOf(), NOW, new Secret('hunter2'));
    await expect(issuing).rejects.toThrow(expect.not.stringContaining('hunter2'));
  });
});

describe('a key that a certificate was made for', () => {
  const CURVES = [
    ['ecdsa-p256', 'P-256', 65],
    ['ecdsa-p384', 'P-384', 97],
  ] as const;

  it.each(CURVES)('is kept as the text that its public key was computed from: %s', async (keyType, curve) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
    const issuer = createCertificateIssuer(() => Promise.resolve(privateKey));
    const pair = await issuer.issue(specificationOf({ keyType }), NOW);
    expect(pair.privateKey.reveal()).toBe(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(computedPublicKeyOf(pair.privateKey)).not.toBeNull();
  });

  it.each(CURVES)('is thrown away where it contradicts itself: %s', async (keyType, curve, pointBytes) => {
    const [right, other] = [derOfNewKey(curve), derOfNewKey(curve)];
    // OpenSSL takes the point for the number's, and signs with the number.
    right.set(other.subarray(-pointBytes), right.length - pointBytes);
    const key = createPrivateKey({ key: right, format: 'der', type: 'pkcs8' });
    const issuer = createCertificateIssuer(() => Promise.resolve(key));
    await expect(issuer.issue(specificationOf({ keyType }), NOW)).rejects.toThrow(/it was thrown away$/);
  });

  it.each(CURVES)('is thrown away where its text is that of another: %s', async (keyType, curve) => {
    const [key, other] = [1, 2].map(() => generateKeyPairSync('ec', { namedCurve: curve }).privateKey);
    const issuer = createCertificateIssuer(() => Promise.resolve(exportedAs(key, other)));
    await expect(issuer.issue(specificationOf({ keyType }), NOW)).rejects.toThrow(/it was thrown away$/);
  });

  function derOfNewKey(namedCurve: string): Buffer {
    return generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'der' });
  }

  /** A key that signs as it should, and whose text is wrong, as a faulty memory makes it. */
  function exportedAs(key: KeyObject | undefined, other: KeyObject | undefined): KeyObject {
    if (key === undefined || other === undefined) throw new Error('no keys');
    key.export = other.export.bind(other);
    return key;
  }
});

describe('names that are issued and read back', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
  const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
  const visible = fc.stringMatching(/^[\x21-\x7e]{1,40}$/);
  const name = fc.oneof(
    fc.record({
      type: fc.constant('DNS' as const),
      value: fc.oneof(
        host,
        host.map((text) => `*.${text}`),
      ),
    }),
    fc.record({
      type: fc.constant('IP' as const),
      value: fc.oneof(fc.ipV4(), fc.ipV6().map(canonicalAddress)),
    }),
    fc.record({
      type: fc.constant('email' as const),
      value: fc
        .tuple(fc.stringMatching(/^[\x21-\x3f\x41-\x7e]{1,20}$/), host)
        .map((parts) => parts.join('@')),
    }),
    fc.record({ type: fc.constant('URI' as const), value: visible.map((text) => `x:${text}`) }),
  );

  it('are the same, whatever characters they have', async () => {
    const { privateKey } = await certificateIssuer.issue(specificationOf(), NOW);
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 12 }), async (subjectAlternativeNames) => {
        const specification = specificationOf({ subjectAlternativeNames });
        const { certificate } = await certificateIssuer.issue(specification, NOW, privateKey);
        expect(certificate.subjectAlternativeNames).toEqual(subjectAlternativeNames);
      }),
      { numRuns: 100 },
    );
  });

  it('are refused if no later run could read the certificate', async () => {
    const namesOf = (length: number): SubjectAlternativeName[] =>
      Array.from({ length: 100 }, (_, index) => ({
        type: 'URI',
        value: `https://${index}.example/${'a'.repeat(length)}`,
      }));
    const { certificate } = await certificateIssuer.issue(
      specificationOf({ subjectAlternativeNames: namesOf(400) }),
      NOW,
    );
    expect(certificateReader.parseCertificate(certificate.pem)).toEqual(certificate);
    const tooLong = specificationOf({ subjectAlternativeNames: namesOf(500) });
    await expect(certificateIssuer.issue(tooLong, NOW)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('Give fewer or shorter subject-alternative-names') as string,
    });
  });

  it('keep a subject of any characters', async () => {
    const { privateKey } = await certificateIssuer.issue(specificationOf(), NOW);
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom(...HOSTILE),
        minLength: 1,
        maxLength: 8,
      }),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (commonName, organization) => {
        const subject = { commonName, organization };
        const { certificate } = await certificateIssuer.issue(specificationOf({ subject }), NOW, privateKey);
        expect(certificateReader.parseCertificate(certificate.pem).subject).toEqual(subject);
        expect(certificate.subjectLine).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 200 },
    );
  });
});
