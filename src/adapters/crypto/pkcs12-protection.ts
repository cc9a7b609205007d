import { DER_TAG, DerReader } from './der-reader.ts';
import {
  DATA,
  ENCRYPTED_DATA,
  KEY_BAG,
  NESTED_SAFE_CONTENTS,
  PBES2,
  PBKDF2,
  PBMAC1,
  PKCS8_SHROUDED_KEY_BAG,
} from './object-identifiers.ts';

const EXPLICIT_0 = 0xa0;
const VERSION_3 = [0x02, 0x01, 0x03];

/** How a PKCS#12 file says that it is protected. */
export interface Pkcs12Protection {
  /** The largest count of iterations that a password costs, as far as it stands outside of encrypted parts. */
  readonly iterations: bigint;
  /** A private key lies in it without encryption, whatever its MAC is made with. */
  readonly hasOpenKey: boolean;
}

/** Whether bytes begin as a PKCS#12 file does, in DER or BER: a sequence whose first element is the version 3. */
export function beginsAsPkcs12(bytes: Uint8Array): boolean {
  const length = bytes[1] ?? 0;
  const start = length > 0x80 ? 2 + (length & 0x7f) : 2;
  return bytes[0] === DER_TAG.sequence && VERSION_3.every((byte, index) => bytes[start + index] === byte);
}

/**
 * Reads the protection of a PKCS#12 file without trying a password: a crafted one could ask for days of work. RFC 7292,
 * section 4. Throws an `Error` for what is not DER, or has another structure.
 */
export function readPkcs12Protection(bytes: Uint8Array): Pkcs12Protection {
  const pfx = new DerReader(bytes).readSequence();
  pfx.readUnsignedInteger();
  const { type, content } = readContentInfo(pfx);
  if (type !== DATA) throw new Error('it is not protected by a password');
  const safes = new DerReader(content.readOctetString()).readSequence();
  const found: Pkcs12Protection[] = [];
  while (safes.nextTag !== null) found.push(...protectionOfSafe(readContentInfo(safes)));
  const macIterations = pfx.nextTag === null ? 0n : iterationsOfMac(pfx.readSequence());
  return {
    iterations: found.reduce(
      (most, { iterations }) => (iterations > most ? iterations : most),
      macIterations,
    ),
    hasOpenKey: found.some(({ hasOpenKey }) => hasOpenKey),
  };
}

interface ContentInfo {
  readonly type: string;
  readonly content: DerReader;
}

function readContentInfo(reader: DerReader): ContentInfo {
  const info = reader.readSequence();
  return { type: info.readObjectIdentifier(), content: new DerReader(info.read(EXPLICIT_0)) };
}

function protectionOfSafe({ type, content }: ContentInfo): Pkcs12Protection[] {
  if (type === ENCRYPTED_DATA) {
    const encrypted = content.readSequence();
    encrypted.readUnsignedInteger();
    const info = encrypted.readSequence();
    info.readObjectIdentifier();
    return [{ iterations: iterationsOfCipher(info.readSequence()), hasOpenKey: false }];
  }
  if (type !== DATA) throw new Error('a part of it is protected in an unknown way');
  const bags = new DerReader(content.readOctetString()).readSequence();
  const found: Pkcs12Protection[] = [];
  while (bags.nextTag !== null) found.push(protectionOfBag(readContentInfo(bags)));
  return found;
}

function protectionOfBag({ type, content }: ContentInfo): Pkcs12Protection {
  if (type === NESTED_SAFE_CONTENTS) throw new Error('it is nested');
  if (type !== PKCS8_SHROUDED_KEY_BAG) return { iterations: 0n, hasOpenKey: type === KEY_BAG };
  return { iterations: iterationsOfCipher(content.readSequence().readSequence()), hasOpenKey: false };
}

/** Of an AlgorithmIdentifier: PBES2 with PBKDF2 (RFC 8018), or one of those that PKCS#12 came with. */
function iterationsOfCipher(algorithm: DerReader): bigint {
  const identifier = algorithm.readObjectIdentifier();
  const parameters = algorithm.readSequence();
  return identifier === PBES2
    ? iterationsOfPbkdf2(parameters.readSequence())
    : iterationsAfterSalt(parameters);
}

function iterationsOfMac(mac: DerReader): bigint {
  const algorithm = mac.readSequence().readSequence();
  const isPbmac1 = algorithm.readObjectIdentifier() === PBMAC1;
  if (isPbmac1) return iterationsOfPbkdf2(algorithm.readSequence().readSequence());
  mac.readOctetString();
  return mac.nextTag === null ? 1n : mac.readUnsignedInteger();
}

function iterationsOfPbkdf2(derivation: DerReader): bigint {
  // Others, such as scrypt, have costs of other kinds.
  if (derivation.readObjectIdentifier() !== PBKDF2) throw new Error('its key derivation is unknown');
  return iterationsAfterSalt(derivation.readSequence());
}

function iterationsAfterSalt(parameters: DerReader): bigint {
  parameters.readOctetString();
  return parameters.readUnsignedInteger();
}
