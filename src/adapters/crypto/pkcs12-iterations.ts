import { DerReader } from './der-reader.ts';
import {
  DATA,
  ENCRYPTED_DATA,
  NESTED_SAFE_CONTENTS,
  PBES2,
  PBKDF2,
  PBMAC1,
  PKCS8_SHROUDED_KEY_BAG,
} from './object-identifiers.ts';

const EXPLICIT_0 = 0xa0;

/**
 * The largest count of iterations that trying a password costs, as far as it is written outside of encrypted parts.
 *
 * Tries no password: a crafted file could ask for days of work. RFC 7292, section 4. Throws an `Error` if the bytes are not
 * DER, or have another structure.
 */
export function readPkcs12Iterations(bytes: Uint8Array): bigint {
  const pfx = new DerReader(bytes).readSequence();
  pfx.readUnsignedInteger();
  const { type, content } = readContentInfo(pfx);
  if (type !== DATA) throw new Error('it is not protected by a password');
  const safes = new DerReader(content.readOctetString()).readSequence();
  const counts: bigint[] = [];
  while (safes.nextTag !== null) counts.push(...iterationsOfSafe(readContentInfo(safes)));
  if (pfx.nextTag !== null) counts.push(iterationsOfMac(pfx.readSequence()));
  return counts.reduce((most, count) => (count > most ? count : most), 0n);
}

interface ContentInfo {
  readonly type: string;
  readonly content: DerReader;
}

function readContentInfo(reader: DerReader): ContentInfo {
  const info = reader.readSequence();
  return { type: info.readObjectIdentifier(), content: new DerReader(info.read(EXPLICIT_0)) };
}

function iterationsOfSafe({ type, content }: ContentInfo): bigint[] {
  if (type === ENCRYPTED_DATA) {
    const encrypted = content.readSequence();
    encrypted.readUnsignedInteger();
    const info = encrypted.readSequence();
    info.readObjectIdentifier();
    return [iterationsOfCipher(info.readSequence())];
  }
  if (type !== DATA) throw new Error('a part of it is protected in an unknown way');
  const bags = new DerReader(content.readOctetString()).readSequence();
  const counts: bigint[] = [];
  while (bags.nextTag !== null) counts.push(iterationsOfBag(readContentInfo(bags)));
  return counts;
}

function iterationsOfBag({ type, content }: ContentInfo): bigint {
  if (type === NESTED_SAFE_CONTENTS) throw new Error('it is nested');
  return type === PKCS8_SHROUDED_KEY_BAG ? iterationsOfCipher(content.readSequence().readSequence()) : 0n;
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
