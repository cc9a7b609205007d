import { createPrivateKey } from 'node:crypto';
import { Secret } from '../../domain/secret.ts';
import { pkcs12Reader } from './pkcs12-reader.ts';

const DER_SEQUENCE = 0x30;

/**
 * Whether bytes are a private key that anyone could use: PKCS#8, PKCS#1 or SEC 1 in DER, or a PKCS#12 file with an
 * empty password. Never throws.
 */
export function isUnprotectedKey(bytes: Uint8Array): boolean {
  if (bytes[0] !== DER_SEQUENCE) return false;
  const key = Buffer.from(bytes);
  const isDer = (['pkcs8', 'pkcs1', 'sec1'] as const).some((type) => {
    try {
      createPrivateKey({ key, format: 'der', type });
      return true;
    } catch {
      return false;
    }
  });
  return isDer || pkcs12Reader.opens(bytes, new Secret(''));
}
