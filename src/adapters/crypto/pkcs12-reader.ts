import type { Pkcs12Reader } from '../../ports.ts';
import { MAX_ITERATIONS } from './pbes2.ts';
import { readPkcs12Protection } from './pkcs12-protection.ts';

/** Looks at PKCS#12 files with the parser that Node's TLS servers use. */
export const pkcs12Reader: Pkcs12Reader = {
  opens(bytes, password) {
    try {
      if (readPkcs12Protection(bytes).iterations > BigInt(MAX_ITERATIONS)) return false;
      // Loaded here: it takes a millisecond, and few runs meet such a file.
      const { createSecureContext } = process.getBuiltinModule('node:tls');
      createSecureContext({ pfx: Buffer.from(bytes), passphrase: password.reveal() });
      return true;
    } catch {
      return false;
    }
  },
};
