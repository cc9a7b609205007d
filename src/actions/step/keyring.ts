import { createKeyring } from '../../adapters/crypto/passphrase/keyring.ts';
import type { Keyring } from '../../ports/crypto.ts';
import type { Values } from './inputs.ts';
import type { PASSPHRASE_INPUTS } from './shared-inputs.ts';

/** Returns the keyring of the passphrases that the inputs give. */
export function keyringOf(values: Values<typeof PASSPHRASE_INPUTS>): Keyring {
  return createKeyring({
    passphrase: values.passphrase,
    previousPassphrase: values['previous-passphrase'],
  });
}
