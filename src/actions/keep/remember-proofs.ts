import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { Secret } from '../../domain/secret.ts';
import { wrapSetKeys } from '../step/keyring.ts';
import type { KeySources } from '../step/mask.ts';
import type { SetKey } from '../../ports/crypto.ts';

/**
 * Returns the same crypto, which reads, opens and proves each text once. The same bytes give the same result, so only what differs has
 * to be opened when a stored set is read back. With thousands of pairs that is half of a run's work. What is remembered lives as long
 * as the run, as the passphrase does.
 */
export function rememberProofs({ issuer, reader, keyring }: KeySources): KeySources {
  const certificates = new Map<string, Certificate>();
  const proofs = new WeakMap<Certificate, WeakMap<Secret, boolean>>();
  return {
    issuer,
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
    keyring: wrapSetKeys(keyring, rememberOpened),
  };
}

function rememberOpened(key: SetKey): SetKey {
  const opened = new Map<string, Promise<Secret>>();
  return { ...key, open: (sealedPem) => recall(opened, sealedPem, () => key.open(sealedPem)) };
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
