import { describe, expect, it } from 'vitest';
import { DAY_MS, KEY_TYPES } from '../../../src/domain/certificate/certificate.ts';
import type { CertificateIssuer, CertificateReader } from '../../../src/ports/crypto.ts';
import { NOW, specificationOf } from '../../fixtures/crypto/specification.ts';

/** What every `CertificateIssuer` does, together with the reader that reads what it makes. */
export function describeCertificateIssuer(
  name: string,
  issuer: CertificateIssuer,
  reader: CertificateReader,
): void {
  describe(`${name} is a certificate issuer`, () => {
    it.each(KEY_TYPES)('issues %s as it was specified', async (keyType) => {
      const specification = specificationOf({ keyType, usages: ['server-auth', 'client-auth'] });
      const { certificate, privateKey } = await issuer.issue(specification, NOW);
      expect(certificate).toMatchObject({
        subject: specification.subject,
        isSelfSigned: true,
        keyType,
        subjectAlternativeNames: specification.subjectAlternativeNames,
        usages: specification.usages,
        notBefore: new Date('2026-11-23T01:10:00Z'),
        notAfter: new Date('2027-11-23T01:10:00Z'),
      });
      expect(reader.provesPair(certificate, privateKey)).toBe(true);
    });

    it('returns what its reader reads', async () => {
      const { certificate, privateKey } = await issuer.issue(specificationOf(), NOW);
      expect(reader.parseCertificate(certificate.pem)).toEqual(certificate);
      expect(reader.parsePrivateKey(privateKey.reveal()).reveal()).toBe(privateKey.reveal());
    });

    it('gives exactly the days that were asked for', async () => {
      const { certificate } = await issuer.issue(specificationOf({ validityDays: 825 }), NOW);
      const { notBefore, notAfter } = certificate;
      expect(notAfter.getTime() - notBefore.getTime()).toBe(825 * DAY_MS);
    });

    it('makes a new key and a new serial number each time', async () => {
      const [first, second] = await Promise.all([
        issuer.issue(specificationOf(), NOW),
        issuer.issue(specificationOf(), NOW),
      ]);
      expect(first.privateKey.reveal()).not.toBe(second.privateKey.reveal());
      expect(first.certificate.serialNumber).not.toBe(second.certificate.serialNumber);
    });

    it('keeps a key that is given', async () => {
      const { privateKey } = await issuer.issue(specificationOf(), NOW);
      const renewed = await issuer.issue(specificationOf({ validityDays: 10 }), NOW, privateKey);
      expect(renewed.privateKey.reveal()).toBe(privateKey.reveal());
      expect(reader.provesPair(renewed.certificate, privateKey)).toBe(true);
    });

    it('refuses a given key of another type', async () => {
      const { privateKey } = await issuer.issue(specificationOf(), NOW);
      await expect(issuer.issue(specificationOf({ keyType: 'ecdsa-p384' }), NOW, privateKey)).rejects.toThrow(
        /key-type asks for ecdsa-p384/,
      );
    });
  });
}
