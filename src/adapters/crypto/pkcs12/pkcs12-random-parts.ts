import { DerReader } from '../asn1/der-reader.ts';
import { PBE_WITH_SHA1_AND_3DES } from '../asn1/object-identifiers.ts';

const EXPLICIT_0 = 0xa0;

/** What differs between two encodings of one pair under one password. */
export interface Pkcs12RandomParts {
  readonly certificate: CipherParts;
  readonly key: CipherParts;
  readonly macSalt: Uint8Array;
}

/** What differs between two encryptions of one text under one password. */
interface CipherParts {
  readonly salt: Uint8Array;
  /** The initialisation vector; empty if it is derived with the key. */
  readonly vector: Uint8Array;
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
  return { certificate, key, macSalt: mac.readOctetString() };
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

function cipherOfCertificate(safes: DerReader): CipherParts {
  const encrypted = contentIn(safes).readSequence();
  encrypted.readUnsignedInteger();
  const info = encrypted.readSequence();
  info.readObjectIdentifier();
  return cipherIn(info.readSequence());
}

function cipherOfKey(safes: DerReader): CipherParts {
  const shrouded = contentIn(dataIn(safes).readSequence()).readSequence();
  return cipherIn(shrouded.readSequence());
}

/** Of an AlgorithmIdentifier: 3DES as PKCS#12 came with it, or PBES2. */
function cipherIn(algorithm: DerReader): CipherParts {
  const identifier = algorithm.readObjectIdentifier();
  const parameters = algorithm.readSequence();
  if (identifier === PBE_WITH_SHA1_AND_3DES)
    return { salt: parameters.readOctetString(), vector: new Uint8Array() };
  const derivation = parameters.readSequence();
  derivation.readObjectIdentifier();
  const salt = derivation.readSequence().readOctetString();
  const cipher = parameters.readSequence();
  cipher.readObjectIdentifier();
  return { salt, vector: cipher.readOctetString() };
}
