import type { Certificate } from '../domain/certificate.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateReader, KeySealer } from '../ports.ts';

interface Proving {
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
}

/**
 * Crypto that reads, opens and proves each text once. The same bytes give the same answer: what comes back from a vault
 * is held against what was sent, and only what differs has to be opened anew. With thousands of pairs that is half of
 * a run's work. What is remembered lives as long as the run, as the passphrase does.
 */
export function rememberingProofs<Crypto extends Proving>(crypto: Crypto): Crypto {
  const { reader, sealer } = crypto;
  const certificates = new Map<string, Certificate>();
  const openedKeys = new WeakMap<Secret, Map<string, Promise<Secret | null>>>();
  const proofs = new WeakMap<Certificate, WeakMap<Secret, boolean>>();
  return {
    ...crypto,
    reader: {
      ...reader,
      parseCertificate(pem) {
        const known = certificates.get(pem);
        if (known !== undefined) return known;
        const certificate = reader.parseCertificate(pem);
        // Of two equal texts only the certificate's own is held.
        certificates.set(certificate.pem === pem ? certificate.pem : pem, certificate);
        return certificate;
      },
      provesPair(certificate, privateKey) {
        const ofCertificate = recall(proofs, certificate, () => new WeakMap<Secret, boolean>());
        return recall(ofCertificate, privateKey, () => reader.provesPair(certificate, privateKey));
      },
    },
    sealer: {
      ...sealer,
      open(sealedPem, passphrase) {
        const withPassphrase = recall(
          openedKeys,
          passphrase,
          () => new Map<string, Promise<Secret | null>>(),
        );
        return recall(withPassphrase, sealedPem, () => sealer.open(sealedPem, passphrase));
      },
    },
  };
}

interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What throws is not remembered. */
function recall<Key, Value>(memory: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = make();
  memory.set(key, value);
  return value;
}
