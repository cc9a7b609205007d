import { X509Certificate } from 'node:crypto';
import type { CertificatePair } from '../../../domain/certificate/certificate.ts';
import { Failure } from '../../../domain/failure.ts';
import type { Secret } from '../../../domain/secret.ts';
import type { Pkcs12Encoder, Pkcs12Form } from '../../../ports/crypto.ts';
import { loadAsn1Encoder, type Asn1, type Asn1Encoder } from '../asn1/asn1-encoder.ts';
import {
  encodeCertificateBag,
  encodeData,
  encodeEncryptedData,
  encodeShroudedKeyBag,
  localKeyIdOf,
} from './pkcs12-bags.ts';
import { compatibleScheme } from './pkcs12-compatible.ts';
import { modernScheme } from './pkcs12-modern.ts';
import type { Pkcs12Protection } from './pkcs12-protection.ts';
import { readPkcs12RandomParts, type Pkcs12RandomParts } from './pkcs12-random-parts.ts';
import { readPrivateKey } from '../key/private-key-reader.ts';

const SCHEMES = { modern: modernScheme, compatible: compatibleScheme } as const;

/** Encodes PKCS#12 (RFC 7292): certificate and key, each encrypted by itself, and a MAC over both. */
export const pkcs12Encoder: Pkcs12Encoder = {
  async encode(pair: CertificatePair, form: Pkcs12Form, password: Secret): Promise<Uint8Array> {
    if (password.reveal() === '') {
      throw new Failure('invalid-input', 'an empty password does not protect a PKCS#12 file');
    }
    return encodeWith(SCHEMES[form.encryption].newParts(), pair, form, password);
  },

  async hasEncoded(bytes, pair, form, password): Promise<boolean> {
    try {
      const parts = readPkcs12RandomParts(bytes);
      return Buffer.compare(bytes, await encodeWith(parts, pair, form, password)) === 0;
    } catch {
      // It has another structure.
      return false;
    }
  },
};

async function encodeWith(
  parts: Pkcs12RandomParts,
  pair: CertificatePair,
  { encryption, friendlyName }: Pkcs12Form,
  password: Secret,
): Promise<Uint8Array> {
  const [encoder, protection] = await Promise.all([
    loadAsn1Encoder(),
    SCHEMES[encryption].protect(parts, password),
  ]);
  const contents = encodeAuthenticatedSafe(encoder, pair, friendlyName, protection);
  return encoder.toDer(encodePfx(encoder, contents, protection, parts));
}

/** AuthenticatedSafe: the certificate, then the key. RFC 7292, section 4.1. */
function encodeAuthenticatedSafe(
  encoder: Asn1Encoder,
  pair: CertificatePair,
  friendlyName: string,
  protection: Pkcs12Protection,
): Uint8Array {
  const certificate = new X509Certificate(pair.certificate.pem);
  const attributes = { friendlyName, localKeyId: localKeyIdOf(certificate) };
  const certificateBag = encoder.toDer(encodeCertificateBag(encoder, certificate, attributes));
  const forCertificate = protection.encryptCertificate(encoder, certificateBag);

  const pkcs8 = readPrivateKey(pair.privateKey.reveal()).export({ type: 'pkcs8', format: 'der' });
  const forKey = protection.encryptKey(encoder, pkcs8);
  pkcs8.fill(0);
  const keyBag = encodeShroudedKeyBag(encoder, forKey.algorithm, forKey.encrypted, attributes);

  return encoder.toDer(
    encoder.sequence(
      encodeEncryptedData(encoder, forCertificate.algorithm, forCertificate.encrypted),
      encodeData(encoder, encoder.toDer(keyBag)),
    ),
  );
}

/** PFX, version 3, with a MAC over the contents. RFC 7292, section 4. */
function encodePfx(
  encoder: Asn1Encoder,
  contents: Uint8Array,
  { mac }: Pkcs12Protection,
  { macSalt }: Pkcs12RandomParts,
): Asn1 {
  const digestInfo = encoder.sequence(
    encoder.sequence(encoder.objectIdentifier(mac.hash), encoder.null()),
    encoder.octetString(mac.digest(contents)),
  );
  const macData = encoder.sequence(digestInfo, encoder.octetString(macSalt), encoder.integer(mac.iterations));
  return encoder.sequence(encoder.integer(3), encodeData(encoder, contents), macData);
}
