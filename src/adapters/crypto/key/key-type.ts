import { generateKeyPair, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { KEY_TYPES, type KeyType } from '../../../domain/certificate/certificate.ts';

/** The curves that have a shorter name than OpenSSL's. FIPS 186-5. */
const CURVE_NAMES: ReadonlyMap<string, string> = new Map([
  ['prime256v1', 'p256'],
  ['secp384r1', 'p384'],
  ['secp521r1', 'p521'],
]);

/** In the thread pool. */
const generate = promisify(generateKeyPair);

/** A new private key, made by OpenSSL. What takes longer than it takes to hand it to a thread of the pool is made there. */
export async function generatePrivateKey(keyType: KeyType): Promise<KeyObject> {
  const { privateKey } = await generatePair(keyType);
  return privateKey;
}

/** The kind of a private or public key in the tool's words; `other` where it is none that the tool makes. */
export function keyTypeOf(key: KeyObject): KeyType | 'other' {
  return keyTypeNamed(describeKey(key));
}

/** As `keyTypeOf`, of a key that was described already. */
export function keyTypeNamed(description: string): KeyType | 'other' {
  return KEY_TYPES.find((keyType) => keyType === description) ?? 'other';
}

/** The kind of a key for people, such as `rsa-1024`; the tool's word where it has one. */
export function describeKey(key: KeyObject): string {
  const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = key;
  if (type === 'ec') {
    // A curve that is given by its parameters has no name.
    const curve = details?.namedCurve ?? 'unnamed-curve';
    return `ecdsa-${CURVE_NAMES.get(curve) ?? curve}`;
  }
  return details?.modulusLength === undefined ? type : `${type}-${details.modulusLength}`;
}

function generatePair(keyType: KeyType): { privateKey: KeyObject } | Promise<{ privateKey: KeyObject }> {
  switch (keyType) {
    case 'rsa-2048':
      return generate('rsa', { modulusLength: 2048 });
    case 'rsa-3072':
      return generate('rsa', { modulusLength: 3072 });
    case 'rsa-4096':
      return generate('rsa', { modulusLength: 4096 });
    case 'ecdsa-p256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' });
    case 'ecdsa-p384':
      return generate('ec', { namedCurve: 'P-384' });
    case 'ed25519':
      return generateKeyPairSync('ed25519');
  }
}
