import { randomBytes } from 'node:crypto';
import { Failure } from '../../../domain/failure.ts';
import type { DerivationRecord } from '../../../domain/backup/key-derivation.ts';
import type { ProofRecord } from '../../../domain/backup/manifest.ts';
import type { Secret } from '../../../domain/secret.ts';
import type { Keyring, SetKey } from '../../../ports/crypto.ts';
import { loadAsn1Encoder } from '../asn1/asn1-encoder.ts';
import { deriveKey, type KeyDerivation } from './key-derivation.ts';
import { areEqual, createSetKey, type PassphraseOrigin } from './set-key.ts';

/** OWASP's count for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023); about 0.15 s here. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;

/** Each costs a derivation or two, and whoever may write to a store can add as many as they like. */
const MAX_UNOPENED_SALTS = 16;

/** The passphrases of a run. */
interface Passphrases {
  /** Absent or `null` if the user gave none. It is never empty. */
  readonly passphrase?: Secret | null;
  readonly previousPassphrase?: Secret | null;
}

/**
 * The keyring of a run. Create one and keep it: it remembers every key that it derived, for as long as it lives. At 600 000
 * iterations one derivation takes longer than everything else in a run that reuses its certificate.
 *
 * Throws `Failure` (`invalid-input`) if a passphrase is empty, which is how GitHub hands over a secret that is missing.
 */
export function createKeyring({ passphrase = null, previousPassphrase = null }: Passphrases): Keyring {
  const current = keysOf(passphrase, true);
  const search = new KeySearch([current, keysOf(previousPassphrase, false)]);
  const inTurn = createTurns();
  let sealing: SetKey | null = null;
  return {
    hasPassphrase: current !== null,
    hasPreviousPassphrase: previousPassphrase !== null,
    unlock: (record) =>
      inTurn(async () => {
        const key = await search.find(record);
        if (key?.isCurrent === true) sealing ??= key;
        return key;
      }),
    anticipate: (derivation) => {
      // Nothing is proved yet: more work than a set of ours asks for is not begun. If it fails, so does `unlock`, which says so.
      if (current !== null && derivation.iterations === ITERATIONS)
        inTurn(() => current.derive(derivationOf(derivation))).catch(() => undefined);
    },
    sealing: () =>
      inTurn(async () => {
        if (current === null) throw new Failure('invalid-input', 'there is no passphrase to seal with');
        sealing ??= await newSealingKey(current);
        return sealing;
      }),
  };
}

/** Finds the key that belongs to a record, within a limit of work. */
class KeySearch {
  readonly #passphrases: readonly PassphraseKeys[];
  readonly #derived = new Set<string>();
  readonly #unopened = new Set<string>();

  constructor(passphrases: readonly (PassphraseKeys | null)[]) {
    this.#passphrases = passphrases.filter((keys) => keys !== null);
  }

  async find(record: ProofRecord): Promise<SetKey | null> {
    if (this.#passphrases.length === 0) return null;
    const derivation = derivationOf(record);
    const name = nameOf(derivation);
    if (!this.#derived.has(name) && this.#unopened.size >= MAX_UNOPENED_SALTS) throw tooManyUnopened();
    this.#derived.add(name);
    for (const keys of this.#passphrases) {
      const key = await keys.derive(derivation);
      if (areEqual(key.record.keyCheck, record.keyCheck)) return key;
    }
    this.#unopened.add(name);
    return null;
  }
}

/** The keys of one passphrase, each derived once. */
class PassphraseKeys {
  readonly #origin: PassphraseOrigin;
  readonly #keys = new Map<string, SetKey>();

  constructor(origin: PassphraseOrigin) {
    this.#origin = origin;
  }

  async derive(derivation: KeyDerivation): Promise<SetKey> {
    const name = nameOf(derivation);
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const bytes = await deriveKey(this.#origin.passphrase, derivation);
    const key = createSetKey(bytes, derivation, this.#origin);
    this.#keys.set(name, key);
    return key;
  }
}

function keysOf(passphrase: Secret | null, isCurrent: boolean): PassphraseKeys | null {
  if (passphrase === null) return null;
  if (passphrase.reveal() === '') throw new Failure('invalid-input', 'an empty passphrase protects nothing');
  return new PassphraseKeys({ passphrase, isCurrent });
}

/**
 * A salt keeps a guess from being tried on several passphrases at once. Under one passphrase there is nothing to keep
 * apart: a guess that opens one sealed key opens them all. Sealing many keys then costs one derivation; what has to differ
 * between them is the initialisation vector.
 */
async function newSealingKey(current: PassphraseKeys): Promise<SetKey> {
  const derivation = { salt: randomBytes(SALT_BYTES), iterations: ITERATIONS };
  // A new salt means keys to seal. Their encoder loads while the thread pool derives.
  const [key] = await Promise.all([current.derive(derivation), loadAsn1Encoder()]);
  return key;
}

/**
 * Runs each piece of work after the one before. So concurrent calls share a derivation, and the count of records that did
 * not open is right.
 */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

function derivationOf({ salt, iterations }: DerivationRecord): KeyDerivation {
  return { salt: Buffer.from(salt, 'hex'), iterations };
}

function nameOf({ salt, iterations }: KeyDerivation): string {
  return `${Buffer.from(salt).toString('hex')} ${iterations}`;
}

function tooManyUnopened(): Failure {
  return new Failure(
    'unreadable',
    `The passphrase opens none of ${MAX_UNOPENED_SALTS} backup sets that were sealed with others, and there are more. ` +
      'Compare the secret with your copy. If it was changed, set previous-passphrase to the old one. Delete sets only if you are sure that nobody of yours stored them.',
  );
}
