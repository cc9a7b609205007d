import { DerReader } from './der-reader.ts';

const EXPLICIT_0 = 0xa0;

/** What differs between two encodings of one pair under one password. */
export interface Pkcs12RandomParts {
  readonly encryptionSalt: Uint8Array;
  readonly macSalt: Uint8Array;
  /** The initialisation vectors of what is encrypted. */
  readonly certificateVector: Uint8Array;
  readonly keyVector: Uint8Array;
}

/**
 * Reads the random parts of a PKCS#12 file that this encoder made. Checks no more than the way to them, and derives nothing, so that a
 * crafted file costs nothing. Throws an `Error` if the bytes have another structure.
 */
export function readPkcs12RandomParts(bytes: Uint8Array): Pkcs12RandomParts {
  const pfx = new DerReader(bytes).readSequence();
  pfx.readUnsignedInteger();
  const safes = dataIn(pfx).readSequence();
  const [certificate, key] = [cipherOfCertificate(safes), cipherOfKey(safes)];
  const mac = pfx.readSequence();
  mac.readSequence();
  return {
    encryptionSalt: certificate.salt,
    macSalt: mac.readOctetString(),
    certificateVector: certificate.vector,
    keyVector: key.vector,
  };
}

/** The content of a ContentInfo of type data. */
function dataIn(reader: DerReader): DerReader {
  return new DerReader(contentIn(reader).readOctetString());
}

/** The content of a ContentInfo, or the value of a bag. */
function contentIn(reader: DerReader): DerReader {
  const info = reader.readSequence();
  info.readObjectIdentifier();
  return info.readConstructed(EXPLICIT_0);
}

function cipherOfCertificate(safes: DerReader): Cipher {
  const encrypted = contentIn(safes).readSequence();
  encrypted.readUnsignedInteger();
  const info = encrypted.readSequence();
  info.readObjectIdentifier();
  return cipherIn(info.readSequence());
}

function cipherOfKey(safes: DerReader): Cipher {
  const shrouded = contentIn(dataIn(safes).readSequence()).readSequence();
  return cipherIn(shrouded.readSequence());
}

interface Cipher {
  readonly salt: Uint8Array;
  readonly vector: Uint8Array;
}

/** Of an AlgorithmIdentifier of PBES2. */
function cipherIn(algorithm: DerReader): Cipher {
  algorithm.readObjectIdentifier();
  const parameters = algorithm.readSequence();
  const derivation = parameters.readSequence();
  derivation.readObjectIdentifier();
  const salt = derivation.readSequence().readOctetString();
  const cipher = parameters.readSequence();
  cipher.readObjectIdentifier();
  return { salt, vector: cipher.readOctetString() };
}
