import { createPrivateKey } from 'node:crypto';
import { Secret } from '../../domain/secret.ts';
import { MAX_ITERATIONS } from './pbes2.ts';
import { beginsAsPkcs12, readPkcs12Protection } from './pkcs12-protection.ts';
import { pkcs12Reader } from './pkcs12-reader.ts';

const DER_SEQUENCE = 0x30;

/**
 * Whether bytes are a private key that anyone could use: PKCS#8, PKCS#1 or SEC 1 in DER, or a PKCS#12 file with an
 * empty password, with a key that is not encrypted, or of which nobody can tell. Never throws.
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
  return isDer || (beginsAsPkcs12(bytes) && isUnprotectedPkcs12(bytes));
}

/** Also where nobody can tell without endless work, or the file is not DER: what is not known is not stored. */
function isUnprotectedPkcs12(bytes: Uint8Array): boolean {
  try {
    const { iterations, hasOpenKey } = readPkcs12Protection(bytes);
    if (hasOpenKey || iterations > BigInt(MAX_ITERATIONS)) return true;
  } catch {
    return true;
  }
  return pkcs12Reader.opens(bytes, new Secret(''));
}
