import { certificateIssuer } from '../../src/adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../../src/adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../../src/adapters/crypto/key-sealer.ts';
import { Secret } from '../../src/domain/secret.ts';
import { rememberingProofs } from '../../src/actions/remembered-proofs.ts';
import type { CertificateIssuer, CertificateReader, KeySealer } from '../../src/ports.ts';
import type { RunProcess } from './run-process.ts';

/**
 * The real sealer, with its 600 000 iterations, but one for all runs: it derives a key once for each passphrase and salt,
 * and takes one salt for a passphrase. So a decade costs a dozen derivations in place of thousands. Nothing that is
 * checked here depends on salts; that two runs have different ones is the matter of the sealer's own tests.
 */
const sealer = createKeySealer();

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

/**
 * Cryptography for all runs of one history. The same bytes give the same answer in every run, so each text is parsed,
 * opened and proved once, as `keep` itself does within a run of a list; it is still the real code that does it.
 */
export class Cryptography {
  readonly #crypto = rememberingProofs({ reader: certificateReader, sealer });
  readonly #openers = new Map<string, Promise<Secret | null>>();

  /** What makes and opens certificates and keys, for one run. */
  of(process: RunProcess): { issuer: CertificateIssuer; reader: CertificateReader; sealer: KeySealer } {
    const { reader, sealer: remembering } = this.#crypto;
    return {
      issuer: { issue: (...asked) => process.compute(() => certificateIssuer.issue(...asked)) },
      reader,
      sealer: {
        ...remembering,
        seal: (...asked) => process.compute(() => remembering.seal(...asked)),
        open: (...asked) => process.compute(() => remembering.open(...asked)),
      },
    };
  }

  /** The passphrase that opens a sealed key, found out by trying; `null` where none of ours does. */
  openerOf(sealedPem: string): Promise<Secret | null> {
    const known = this.#openers.get(sealedPem) ?? this.#findOpener(sealedPem);
    this.#openers.set(sealedPem, known);
    return known;
  }

  async #findOpener(sealedPem: string): Promise<Secret | null> {
    if (!this.#crypto.sealer.isSealed(sealedPem)) return null;
    for (const passphrase of ALL_PASSPHRASES)
      if ((await this.#crypto.sealer.open(sealedPem, passphrase)) !== null) return passphrase;
    return null;
  }
}
