import { beforeAll, describe, expect, it } from 'vitest';
import type { CertificatePair } from '../../../src/domain/certificate.ts';
import { Secret } from '../../../src/domain/secret.ts';
import type { CertificateIssuer, CertificateReader } from '../../../src/ports.ts';
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

    it.each(['', 'no key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'])(
      'proves nothing of %j, and does not throw',
      (text) => {
        expect(reader.provesPair(pair.certificate, new Secret(text))).toBe(false);
      },
    );
  });
}
