import type { Secret } from '../domain/secret.ts';
import type { CertificateIssuer, CertificateReader, KeySealer } from '../ports.ts';

/** Shorter lines are no secret, and would blot out half of every log. */
const MIN_MASKED_LENGTH = 16;

/**
 * A runner looks for every mask in every line of its log, so that masks by the ten thousand would keep it busy for hours.
 * The keys of a long list are not all masked; nothing prints them, masked or not.
 */
const MAX_MASKED_LINES = 2000;

interface Crypto {
  readonly issuer: CertificateIssuer;
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
}

/** Crypto whose every private key is masked in the log from the moment it exists. */
export function maskingKeys({ issuer, reader, sealer }: Crypto, mask: (text: string) => void): Crypto {
  const masked = new Set<string>();
  const maskKey = (key: Secret): void => {
    // The base64 lines alone: with the whole key, its first line would be masked in every PEM of every log.
    for (const line of key.reveal().split('\n')) {
      const isSecret = line.length >= MIN_MASKED_LENGTH && !line.startsWith('-----');
      if (!isSecret || masked.has(line) || masked.size >= MAX_MASKED_LINES) continue;
      masked.add(line);
      mask(line);
    }
  };
  return {
    issuer: {
      async issue(specification, now, privateKey) {
        const pair = await issuer.issue(specification, now, privateKey);
        maskKey(pair.privateKey);
        return pair;
      },
    },
    reader: {
      ...reader,
      parsePrivateKey(pem) {
        const key = reader.parsePrivateKey(pem);
        maskKey(key);
        return key;
      },
    },
    sealer: {
      ...sealer,
      async open(sealedPem, passphrase) {
        const key = await sealer.open(sealedPem, passphrase);
        if (key !== null) maskKey(key);
        return key;
      },
    },
  };
}
