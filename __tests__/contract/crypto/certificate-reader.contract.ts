import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CertificatePair } from '../../../src/domain/certificate/certificate.ts';
import { Secret } from '../../../src/domain/secret.ts';
import type { CertificateIssuer, CertificateReader } from '../../../src/ports/crypto.ts';
import { NOW, specificationOf } from '../../fixtures/crypto/specification.ts';

/** What every `CertificateReader` does with pairs that its issuer made. */
export function describeCertificateReader(
  name: string,
  reader: CertificateReader,
  issuer: CertificateIssuer,
): void {
  describe(`${name} is a certificate reader`, () => {
    let pair: CertificatePair;
    let other: CertificatePair;

    beforeAll(async () => {
      pair = await issuer.issue(specificationOf(), NOW);
      other = await issuer.issue(specificationOf(), NOW);
    });

    it('reads past line ends, a byte order mark and text around the block', () => {
      const { pem } = pair.certificate;
      const windows = `\uFEFFsubject=app.example\r\n${pem.replaceAll('\n', '\r\n')}\r\nthe end`;
      expect(reader.parseCertificate(windows)).toEqual(pair.certificate);
    });

    it('refuses none, and more than one', () => {
      expect(() => reader.parseCertificate('')).toThrow(/empty/);
      expect(() => reader.parseCertificate(pair.certificate.pem + other.certificate.pem)).toThrow(
        /more than one/,
      );
      expect(() => reader.parsePrivateKey(pair.certificate.pem)).toThrow(/no private key/);
      expect(() => reader.parsePrivateKey(pair.privateKey.reveal() + other.privateKey.reveal())).toThrow(
        /more than one/,
      );
    });

    it('tells a pair from two halves', () => {
      expect(reader.provesPair(pair.certificate, pair.privateKey)).toBe(true);
      expect(reader.provesPair(pair.certificate, other.privateKey)).toBe(false);
      expect(reader.provesPair(other.certificate, pair.privateKey)).toBe(false);
    });

    it('tells certificates of one key from those of two', async () => {
      const again = await issuer.issue(specificationOf(), NOW, pair.privateKey);
      expect(again.certificate.publicKeyPin).toBe(pair.certificate.publicKeyPin);
      expect(other.certificate.publicKeyPin).not.toBe(pair.certificate.publicKeyPin);
    });

    it.each(['', 'no key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'])(
      'proves nothing of %j, and does not throw',
      (text) => {
        expect(reader.provesPair(pair.certificate, new Secret(text))).toBe(false);
      },
    );

    it('takes a file for public if it holds certificates and nothing else', async () => {
      const bundle = pair.certificate.pem + other.certificate.pem;
      expect(await reader.parsePublicFile(Buffer.from(bundle))).toEqual([
        pair.certificate,
        other.certificate,
      ]);
      const der = new X509Certificate(pair.certificate.pem).raw;
      expect(await reader.parsePublicFile(der)).toEqual([pair.certificate]);
      for (const text of ['', 'no certificate', `${bundle}#`, bundle + pair.privateKey.reveal()])
        expect(await reader.parsePublicFile(Buffer.from(text))).toBeNull();
      expect(await reader.parsePublicFile(Buffer.concat([der, Buffer.of(0)]))).toBeNull();
    });
  });
}
