import { X509Certificate, createHash } from 'node:crypto';
import type { Asn1, Asn1Encoder } from '../asn1/asn1-encoder.ts';
import { encodeEncryptedPrivateKey } from '../passphrase/encrypted-private-key.ts';
import {
  CERT_BAG,
  DATA,
  ENCRYPTED_DATA,
  FRIENDLY_NAME,
  LOCAL_KEY_ID,
  PKCS8_SHROUDED_KEY_BAG,
  X509_CERTIFICATE,
} from '../asn1/object-identifiers.ts';

/** What ties a certificate's bag to its key's. */
interface BagAttributes {
  /** The alias, as Java calls it. */
  readonly friendlyName: string;
  readonly localKeyId: Uint8Array;
}

/** A name for the pair: SHA-1 of the certificate, as openssl writes it. It protects nothing. */
export function localKeyIdOf(certificate: X509Certificate): Uint8Array {
  return createHash('sha1').update(certificate.raw).digest();
}

/** SafeContents with one certificate bag. RFC 7292, section 4.2.3. */
export function encodeCertificateBag(
  encoder: Asn1Encoder,
  certificate: X509Certificate,
  attributes: BagAttributes,
): Asn1 {
  const certBag = encoder.sequence(
    encoder.objectIdentifier(X509_CERTIFICATE),
    encoder.explicit(0, encoder.octetString(certificate.raw)),
  );
  return encodeBag(encoder, CERT_BAG, certBag, attributes);
}

/** SafeContents with one shrouded key bag, around a key that was encrypted under `algorithm`. RFC 7292, 4.2.2. */
export function encodeShroudedKeyBag(
  encoder: Asn1Encoder,
  algorithm: Asn1,
  encryptedKey: Uint8Array,
  attributes: BagAttributes,
): Asn1 {
  const encryptedPrivateKey = encodeEncryptedPrivateKey(encoder, algorithm, encryptedKey);
  return encodeBag(encoder, PKCS8_SHROUDED_KEY_BAG, encryptedPrivateKey, attributes);
}

/** ContentInfo of type data. RFC 5652, section 4. */
export function encodeData(encoder: Asn1Encoder, content: Uint8Array): Asn1 {
  return encoder.sequence(encoder.objectIdentifier(DATA), encoder.explicit(0, encoder.octetString(content)));
}

/** ContentInfo of type encrypted data, around data that was encrypted under `algorithm`. RFC 5652, section 8. */
export function encodeEncryptedData(
  encoder: Asn1Encoder,
  algorithm: Asn1,
  encryptedContent: Uint8Array,
): Asn1 {
  const encryptedContentInfo = encoder.sequence(
    encoder.objectIdentifier(DATA),
    algorithm,
    encoder.implicit(0, encryptedContent),
  );
  return encoder.sequence(
    encoder.objectIdentifier(ENCRYPTED_DATA),
    encoder.explicit(0, encoder.sequence(encoder.integer(0), encryptedContentInfo)),
  );
}

function encodeBag(encoder: Asn1Encoder, type: string, value: Asn1, attributes: BagAttributes): Asn1 {
  const { friendlyName, localKeyId } = attributes;
  const bag = encoder.sequence(
    encoder.objectIdentifier(type),
    encoder.explicit(0, value),
    encoder.setOf(
      encodeAttribute(encoder, FRIENDLY_NAME, encoder.bmpString(friendlyName)),
      encodeAttribute(encoder, LOCAL_KEY_ID, encoder.octetString(localKeyId)),
    ),
  );
  return encoder.sequence(bag);
}

function encodeAttribute(encoder: Asn1Encoder, type: string, value: Asn1): Asn1 {
  return encoder.sequence(encoder.objectIdentifier(type), encoder.setOf(value));
}
