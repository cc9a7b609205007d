import { keyringOnDemand } from '../../adapters/on-demand.ts';
import type { Keyring, SetKey } from '../../ports/crypto.ts';
import type { Values } from './inputs.ts';
import type { PASSPHRASE_INPUTS } from './shared-inputs.ts';

/** Returns the keyring of the passphrases that the inputs give. */
export function keyringOf(values: Values<typeof PASSPHRASE_INPUTS>): Keyring {
  const { passphrase, 'previous-passphrase': previousPassphrase } = values;
  const has = { hasPassphrase: passphrase !== null, hasPreviousPassphrase: previousPassphrase !== null };
  return keyringOnDemand(has, async () => {
    const { createKeyring } = await import('../../adapters/crypto/passphrase/keyring.ts');
    return createKeyring({ passphrase, previousPassphrase });
  });
}

/** Returns the same keyring, whose keys are what `wrap` makes of them. One key stays one: it may be compared. */
export function wrapSetKeys(keyring: Keyring, wrap: (key: SetKey) => SetKey): Keyring {
  const wrapped = new WeakMap<SetKey, SetKey>();
  const wrapOnce = (key: SetKey): SetKey => {
    const known = wrapped.get(key) ?? wrap(key);
    wrapped.set(key, known);
    return known;
  };
  return {
    ...keyring,
    async unlock(record) {
      const key = await keyring.unlock(record);
      return key === null ? null : wrapOnce(key);
    },
    sealing: async () => wrapOnce(await keyring.sealing()),
  };
}
