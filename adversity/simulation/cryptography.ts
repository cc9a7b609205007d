import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../src/adapters/crypto/certificate/certificate-reader.ts';
import type { Certificate } from '../../src/domain/certificate/certificate.ts';
import type { Secret } from '../../src/domain/secret.ts';
import type { CertificateIssuer, CertificateReader, Keyring, SetKey } from '../../src/ports/crypto.ts';
import { cheapKeyring } from '../../__tests__/fixtures/cheap-keyring.ts';
import type { RunProcess } from './run-process.ts';

/**
 * Cryptography for all runs of one history. The same bytes give the same answer in every run, so each certificate is parsed and each
 * pair proved once; it is still the real code that does it. Keys are drawn from passphrases by one hash in the place of 600 000, so
 * that a decade costs no hour. Nothing that is checked here depends on how they are drawn.
 */
export class Cryptography {
  readonly #parsed = new Map<string, Certificate>();
  readonly #proved = new Map<string, boolean>();
  readonly reader: CertificateReader = {
    ...certificateReader,
    parseCertificate: (pem) => {
      const parsed = this.#parsed.get(pem) ?? certificateReader.parseCertificate(pem);
      this.#parsed.set(pem, parsed);
      return parsed;
    },
    provesPair: (certificate, privateKey) => {
      const name = `${certificate.fingerprint} ${privateKey.reveal()}`;
      const isProved = this.#proved.get(name) ?? certificateReader.provesPair(certificate, privateKey);
      this.#proved.set(name, isProved);
      return isProved;
    },
  };

  readonly #opened = new Map<string, Promise<Secret>>();

  issuerFor(process: RunProcess): CertificateIssuer {
    return { issue: (...asked) => process.compute(() => certificateIssuer.issue(...asked)) };
  }

  /** The keyring of one run. Sealing leaves its thread. */
  keyringFor(process: RunProcess, passphrase: Secret | null, previous: Secret | null): Keyring {
    const keyring = cheapKeyring(passphrase, previous);
    const known = new Map<SetKey, SetKey>();
    const wrap = (key: SetKey): SetKey => {
      const wrapped: SetKey = known.get(key) ?? {
        ...key,
        seal: (secret) => process.compute(() => key.seal(secret)),
        open: (sealed) => this.#open(sealed, key),
      };
      known.set(key, wrapped);
      return wrapped;
    };
    return {
      ...keyring,
      unlock: async (record) => {
        const key = await keyring.unlock(record);
        return key === null ? null : wrap(key);
      },
      sealing: async () => wrap(await keyring.sealing()),
    };
  }

  #open(sealed: string, key: SetKey): Promise<Secret> {
    const name = `${key.record.salt} ${key.passphrase.reveal()} ${sealed}`;
    const opened = this.#opened.get(name) ?? key.open(sealed);
    opened.catch(() => undefined);
    this.#opened.set(name, opened);
    return opened;
  }
}
