import { createSecureContext } from 'node:tls';
import type { Pkcs12Reader } from '../../ports.ts';

/** Looks at PKCS#12 files with the parser that Node's TLS servers use. */
export const pkcs12Reader: Pkcs12Reader = {
  opens(bytes, password) {
    try {
      createSecureContext({ pfx: Buffer.from(bytes), passphrase: password.reveal() });
      return true;
    } catch {
      return false;
    }
  },
};
