import { Secret } from '../../src/domain/secret.ts';

/** The passphrases that follow each other, round and round. */
const PASSPHRASES = [
  'zebra-Quartz-41-umbrella',
  'walrus-Basalt-77-tangerine',
  'heron-Granite-58-marmalade',
  'otter-Feldspar-26-rhubarb',
  'lynx-Obsidian-93-cardamom',
].map((text) => new Secret(text));
/** The one before the first, which has leaked. */
const EARLIEST = new Secret('badger-Marble-13-saffron');

/** Was never a secret of the workflow. */
export const WRONG_PASSPHRASE = new Secret('ferret-Schist-62-paprika');

/** The passphrase of somebody who may write to the stores, and whom nobody trusts. */
export const STRANGERS_PASSPHRASE = new Secret('magpie-Pumice-37-turmeric');

/** The passphrase of this number, 0 being the first. */
export function passphraseOf(number: number): Secret {
  return (number < 0 ? undefined : PASSPHRASES[number % PASSPHRASES.length]) ?? EARLIEST;
}

export const ALL_PASSPHRASES: readonly Secret[] = [
  ...PASSPHRASES,
  EARLIEST,
  WRONG_PASSPHRASE,
  STRANGERS_PASSPHRASE,
];
