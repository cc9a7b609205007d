import type { Pkcs12Reader } from '../../ports.ts';
import { readPkcs12Iterations } from './pkcs12-iterations.ts';

/** Two to three seconds: a file is untrusted, and could ask for days of work. */
const MAX_ITERATIONS = 10_000_000n;

/** Looks at PKCS#12 files with the parser that Node's TLS servers use. */
export const pkcs12Reader: Pkcs12Reader = {
  opens(bytes, password) {
    try {
      if (readPkcs12Iterations(bytes) > MAX_ITERATIONS) return false;
      // Loaded here: it takes a millisecond, and few runs meet such a file.
      const { createSecureContext } = process.getBuiltinModule('node:tls');
      createSecureContext({ pfx: Buffer.from(bytes), passphrase: password.reveal() });
      return true;
    } catch {
      return false;
    }
  },
};
