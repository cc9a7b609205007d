import { certificateIssuer } from '../../src/adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../../src/adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../../src/adapters/crypto/key-sealer.ts';
import { Secret } from '../../src/domain/secret.ts';
import type { CertificateIssuer, KeySealer } from '../../src/ports.ts';
import type { RunProcess } from './run-process.ts';

/**
 * The real sealer, with its 600 000 iterations, but one for all runs: it derives a key once for each passphrase and salt,
 * and takes one salt for a passphrase. So a decade costs a dozen derivations in place of thousands. Nothing that is
 * checked here depends on salts; that two runs have different ones is the matter of the sealer's own tests.
 */
const sealer = createKeySealer();

export const reader = certificateReader;

/** The passphrases that follow each other, round and round. */
const PASSPHRASES = [
  'zebra-Quartz-41-umbrella',
  'walrus-Basalt-77-tangerine',
  'heron-Granite-58-marmalade',
].map((text) => new Secret(text));
const WRONG = new Secret('badger-Marble-13-saffron');

/** The passphrase of this number; a negative one is one that nobody ever set. */
export function passphraseOf(number: number): Secret {
  return (number < 0 ? undefined : PASSPHRASES[number % PASSPHRASES.length]) ?? WRONG;
}

export const ALL_PASSPHRASES: readonly Secret[] = [...PASSPHRASES, WRONG];

/** What makes and opens certificates and keys, for one run. */
export function cryptographyOf(process: RunProcess): {
  issuer: CertificateIssuer;
  reader: typeof reader;
  sealer: KeySealer;
} {
  return {
    issuer: { issue: (...asked) => process.compute(() => certificateIssuer.issue(...asked)) },
    reader,
    sealer: {
      ...sealer,
      seal: (...asked) => process.compute(() => sealer.seal(...asked)),
      open: (...asked) => process.compute(() => sealer.open(...asked)),
    },
  };
}

/** Which passphrase opens each sealed key, found out by trying. */
const openers = new Map<string, Promise<Secret | null>>();

/** The passphrase that opens a sealed key; `null` where none of ours does. */
export function openerOf(sealedPem: string): Promise<Secret | null> {
  const known = openers.get(sealedPem);
  if (known !== undefined) return known;
  const found = findOpener(sealedPem);
  openers.set(sealedPem, found);
  return found;
}

async function findOpener(sealedPem: string): Promise<Secret | null> {
  for (const passphrase of ALL_PASSPHRASES)
    if ((await sealer.open(sealedPem, passphrase)) !== null) return passphrase;
  return null;
}
