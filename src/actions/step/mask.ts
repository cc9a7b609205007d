import { certificateReader } from '../../adapters/crypto/certificate/certificate-reader.ts';
import type { Secret } from '../../domain/secret.ts';
import type { CertificateIssuer, CertificateReader, Keyring } from '../../ports/crypto.ts';
import type { Values } from './inputs.ts';
import { keyringOf, wrapSetKeys } from './keyring.ts';
import type { PASSPHRASE_INPUTS } from './shared-inputs.ts';

/** Shorter lines are no secret, and would blot out half of every log. */
const MIN_MASKED_LENGTH = 16;

/**
 * A runner looks for every mask in every line of its log, so masks by the ten thousand would keep it busy for hours. The keys
 * of a long list are not all masked. Nothing prints them, masked or not.
 */
const MAX_MASKED_LINES = 2000;

/** Everything that private keys come from. */
export interface KeySources {
  readonly issuer: CertificateIssuer;
  readonly reader: CertificateReader;
  readonly keyring: Keyring;
}

type Mask = (text: string) => void;

/** The sources of an action that makes no certificates: what reads them, and the keyring of the passphrases that the inputs give. */
export function maskedKeysOf(
  values: Values<typeof PASSPHRASE_INPUTS>,
  mask: Mask,
): Omit<KeySources, 'issuer'> {
  return maskKeys({ reader: certificateReader, keyring: keyringOf(values) }, mask);
}

/** Returns the same sources, which mask every private key in the log before anything else gets it. */
export function maskKeys(sources: KeySources, mask: Mask): KeySources;
/** The same for an action that makes no certificates. */
export function maskKeys(sources: Omit<KeySources, 'issuer'>, mask: Mask): Omit<KeySources, 'issuer'>;
export function maskKeys(
  { issuer, reader, keyring }: Omit<KeySources, 'issuer'> & Partial<KeySources>,
  mask: Mask,
): Omit<KeySources, 'issuer'> & Partial<KeySources> {
  const maskKey = keyMasker(mask);
  const masked = (key: Secret): Secret => {
    maskKey(key);
    return key;
  };
  return {
    ...(issuer === undefined ? {} : { issuer: maskingIssuer(issuer, maskKey) }),
    reader: { ...reader, parsePrivateKey: (pem) => masked(reader.parsePrivateKey(pem)) },
    keyring: wrapSetKeys(keyring, (key) => ({
      ...key,
      open: async (sealedPem) => masked(await key.open(sealedPem)),
    })),
  };
}

function maskingIssuer(issuer: CertificateIssuer, maskKey: (key: Secret) => void): CertificateIssuer {
  return {
    async issue(specification, now, privateKey) {
      const pair = await issuer.issue(specification, now, privateKey);
      maskKey(pair.privateKey);
      return pair;
    },
  };
}

function keyMasker(mask: Mask): (key: Secret) => void {
  const masked = new Set<string>();
  return (key) => {
    // The base64 lines alone: with the whole key, its first line would be masked in every PEM of every log.
    for (const line of key.reveal().split('\n')) {
      const isSecret = line.length >= MIN_MASKED_LENGTH && !line.startsWith('-----');
      if (!isSecret || masked.has(line) || masked.size >= MAX_MASKED_LINES) continue;
      masked.add(line);
      mask(line);
    }
  };
}
