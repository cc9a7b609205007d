// Seals the first so many keys of a JSON list with one passphrase, in one run of the sealer.
import { readFileSync } from 'node:fs';
import { createKeySealer } from '../../src/adapters/crypto/key-sealer.ts';
import { Secret } from '../../src/domain/secret.ts';

const [, , file = '', count = '1'] = process.argv;
const keys = JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
const sealer = createKeySealer();
const passphrase = new Secret('correct horse battery staple');
const sealed = await Promise.all(
  keys.slice(0, Number(count)).map((key) => sealer.seal(new Secret(key), passphrase)),
);
if (new Set(sealed).size !== Number(count)) throw new Error('not every key was sealed');
