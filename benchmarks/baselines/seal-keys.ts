// Seals the first so many keys of a JSON list with one passphrase, as a run seals the keys of a set.
import { readFileSync } from 'node:fs';
import { createKeyring } from '../../src/adapters/crypto/passphrase/keyring.ts';
import { Secret } from '../../src/domain/secret.ts';

const [, , file = '', count = '1'] = process.argv;
const keys = JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
const keyring = createKeyring({ passphrase: new Secret('correct horse battery staple') });
const setKey = await keyring.sealing();
const sealed = await Promise.all(keys.slice(0, Number(count)).map((key) => setKey.seal(new Secret(key))));
if (new Set(sealed).size !== Number(count)) throw new Error('not every key was sealed');
