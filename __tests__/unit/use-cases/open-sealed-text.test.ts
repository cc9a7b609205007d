import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKeySealer } from '../../../src/adapters/crypto/key-sealer.ts';
import { Secret } from '../../../src/domain/secret.ts';
import { openSealedText } from '../../../src/use-cases/open-sealed-text.ts';

const sealer = createKeySealer();
const passphrase = new Secret('zebra-Quartz-41-umbrella');
const other = new Secret('walrus-Basalt-77-tangerine');

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

async function sealed(key: string, under = passphrase): Promise<string> {
  return sealer.seal(new Secret(key), under);
}

describe('a text with sealed keys', () => {
  it('comes back as it was before they were sealed, every other byte kept', async () => {
    const [first, second] = [newKey(), newKey()];
    const around = (a: string, b: string): string => `# caf\u00e9 $& $1\r\n${a}between\n${b}\n\u00ff end`;
    const text = around(await sealed(first), await sealed(second));
    const opened = await openSealedText(text, passphrase, sealer);
    expect(opened?.reveal()).toBe(around(first, second));
  });

  it('keeps a key that the passphrase does not open', async () => {
    const [ours, theirs] = [newKey(), await sealed(newKey(), other)];
    const opened = await openSealedText(`${await sealed(ours)}${theirs}`, passphrase, sealer);
    expect(opened?.reveal()).toBe(`${ours}${theirs}`);
  });

  it('of which the passphrase opens none is not opened', async () => {
    expect(await openSealedText(await sealed(newKey(), other), passphrase, sealer)).toBeNull();
    expect(await openSealedText('no key at all', passphrase, sealer)).toBeNull();
    expect(await openSealedText('-----BEGIN ENCRYPTED PRIVATE KEY-----\n', passphrase, sealer)).toBeNull();
    expect(await openSealedText(newKey(), passphrase, sealer)).toBeNull();
  });
});
