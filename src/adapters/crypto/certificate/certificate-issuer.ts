import { createPublicKey, type KeyObject } from 'node:crypto';
import type { CertificatePair, KeyType } from '../../../domain/certificate/certificate.ts';
import { Failure } from '../../../domain/failure.ts';
import type { Secret } from '../../../domain/secret.ts';
import { validityFrom, type Validity } from '../../../domain/renewal/renewal.ts';
import type { CertificateSpecification } from '../../../domain/certificate/specification.ts';
import type { CertificateIssuer } from '../../../ports/crypto.ts';
import { loadAsn1Encoder, type Asn1Encoder } from '../asn1/asn1-encoder.ts';
import { readCertificate } from './certificate-der.ts';
import type { MakeKey } from '../key/prestart-key.ts';
import { encodePrivateKeyInfo, publicKeyInfoAround } from '../key/elliptic-key.ts';
import { describeKey, generatePrivateKey, keyTypeOf } from '../key/key-type.ts';
import { MAX_TEXT_LENGTH } from '../asn1/pem.ts';
import { provesPair } from '../key/pair-proof.ts';
import {
  computedPublicKeyOf,
  exportPrivateKey,
  readPrivateKey,
  readPkcs8Text,
} from '../key/private-key-reader.ts';
import { encodeSignatureAlgorithm, signatureAlgorithmOf, signMessage } from './signature-algorithm.ts';
import { encodeTbsCertificate } from './tbs-certificate.ts';

/**
 * Issues with `node:crypto`'s keys and signatures around node-forge's ASN.1 encoder; `makeKey` makes the keys.
 *
 * What it returns was read back from the encoded certificate, can be read again from its PEM, and its key was proved.
 */
export function createCertificateIssuer(makeKey: MakeKey): CertificateIssuer {
  return {
    async issue(
      specification: CertificateSpecification,
      now: Date,
      privateKey?: Secret,
    ): Promise<CertificatePair> {
      const { keyType, validityDays } = specification;
      const givenKey = privateKey === undefined ? null : keyOfType(keyType, privateKey);
      // The key first: an RSA key is made in the thread pool while the encoder is loaded.
      const [key, encoder] = await Promise.all([givenKey ?? makeKey(keyType), loadAsn1Encoder()]);
      const text = textOf(key);
      const validity = validityFrom(now, validityDays);
      const publicKeyInfo = publicKeyInfoOf(key, text);
      const der = encodeCertificate(encoder, specification, validity, key, publicKeyInfo);
      return provedPair(der, text);
    },
  };
}

/** Issues with a new key each time. */
export const certificateIssuer: CertificateIssuer = createCertificateIssuer(generatePrivateKey);

/** The key as it will be kept. An elliptic one is read as every later run reads it, which computes its public key. */
function textOf(key: KeyObject): Secret {
  const der = encodePrivateKeyInfo(key);
  if (der === null) return exportPrivateKey(key);
  try {
    return readPkcs8Text(der);
  } finally {
    der.fill(0);
  }
}

/**
 * SubjectPublicKeyInfo, in DER. Where it was computed from the text, the certificate's own signature, which the key makes,
 * shows that key and text are one.
 */
function publicKeyInfoOf(key: KeyObject, text: Secret): Uint8Array {
  const computed = computedPublicKeyOf(text);
  // OpenSSL's encoder would take 0.04 ms of this thread for the same octets, even where the key's generation calls it.
  return computed === null
    ? createPublicKey(key).export({ type: 'spki', format: 'der' })
    : publicKeyInfoAround(computed);
}

/** Certificate: what is signed, how, and the signature. RFC 5280, section 4.1.1. */
function encodeCertificate(
  encoder: Asn1Encoder,
  specification: CertificateSpecification,
  validity: Validity,
  key: KeyObject,
  subjectPublicKeyInfo: Uint8Array,
): Uint8Array {
  const algorithm = signatureAlgorithmOf(specification.keyType);
  const signatureAlgorithm = encodeSignatureAlgorithm(encoder, algorithm);
  const tbsCertificate = encoder.toDer(
    encodeTbsCertificate(encoder, specification, validity, signatureAlgorithm, subjectPublicKeyInfo),
  );
  const signature = signMessage(algorithm, tbsCertificate, key);
  return encoder.toDer(
    encoder.sequence(encoder.encoded(tbsCertificate), signatureAlgorithm, encoder.bitString(signature)),
  );
}

function keyOfType(keyType: KeyType, privateKey: Secret): KeyObject {
  const key = readPrivateKey(privateKey.reveal());
  if (keyTypeOf(key) !== keyType) {
    throw new Failure(
      'invalid-input',
      `The private key to be reused is ${describeKey(key)}, but key-type asks for ${keyType}. ` +
        'Set reuse-key to false to get a new key, or key-type to the kind of the old one.',
    );
  }
  return key;
}

function provedPair(der: Uint8Array, privateKey: Secret): CertificatePair {
  const certificate = readCertificate(der);
  if (certificate.pem.length > MAX_TEXT_LENGTH)
    throw new Failure(
      'invalid-input',
      `The certificate would be ${certificate.pem.length} characters long, and at most ${MAX_TEXT_LENGTH} can be read again. Give fewer or shorter subject-alternative-names.`,
    );
  if (!certificate.isSelfSigned || !provesPair(certificate, privateKey)) {
    // Hardware that computes wrongly has given keys away through bad signatures.
    throw new Error('the certificate just made does not verify with its own key; it was thrown away');
  }
  return { certificate, privateKey };
}
