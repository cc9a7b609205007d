import { beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/domain/secret.ts';
import type { CertificateIssuer, Keyring, SetKey } from '../../../src/ports/crypto.ts';
import { NOW, specificationOf } from '../../fixtures/crypto/specification.ts';

/** What a keyring is made of. */
interface Passphrases {
  readonly passphrase?: Secret;
  readonly previousPassphrase?: Secret;
}

const CHECKSUMS = `${'0'.repeat(64)}  certificate.pem\n`;
const FILE = { path: 'etc/a.conf', mode: '644', sha256: '1'.repeat(64) };

/** What every `Keyring` does. The issuer makes the keys that it seals. */
export function describeKeyring(
  name: string,
  createKeyring: (passphrases: Passphrases) => Keyring,
  issuer: CertificateIssuer,
): void {
  describe(`${name} is a keyring`, () => {
    const passphrase = new Secret('correct horse battery');
    const other = new Secret('correct horse batterY');
    let key: SetKey;
    let privateKey: Secret;
    let sealed: string;

    beforeAll(async () => {
      ({ privateKey } = await issuer.issue(specificationOf(), NOW));
      key = await createKeyring({ passphrase }).sealing();
      sealed = await key.seal(privateKey);
    });

    async function unlocked(passphrases: Passphrases): Promise<SetKey> {
      return (await createKeyring(passphrases).unlock(key.record)) ?? expect.fail('it did not unlock');
    }

    it('unlocks in a later run what it sealed and proved in an earlier one', async () => {
      const later = await unlocked({ passphrase });
      expect(later.isCurrent).toBe(true);
      expect(later.passphrase.reveal()).toBe(passphrase.reveal());
      expect(later.record).toEqual(key.record);
      expect(later.proves(CHECKSUMS, key.prove(CHECKSUMS))).toBe(true);
      expect(later.digestFiles([FILE])).toBe(key.digestFiles([FILE]));
      expect((await later.open(sealed)).reveal()).toBe(privateKey.reveal());
    });

    it('unlocks with the previous passphrase, and says so', async () => {
      const later = await unlocked({ passphrase: other, previousPassphrase: passphrase });
      expect(later.isCurrent).toBe(false);
      expect(later.passphrase.reveal()).toBe(passphrase.reveal());
      expect((await later.open(sealed)).reveal()).toBe(privateKey.reveal());
      expect((await unlocked({ passphrase, previousPassphrase: passphrase })).isCurrent).toBe(true);
    });

    it('unlocks nothing with another passphrase, or with none', async () => {
      expect(await createKeyring({ passphrase: other }).unlock(key.record)).toBeNull();
      expect(await createKeyring({}).unlock(key.record)).toBeNull();
    });

    it('seals under the salt of the first set that it unlocked, and only of one of the current passphrase', async () => {
      const keyring = createKeyring({ passphrase });
      await keyring.unlock(key.record);
      expect((await keyring.sealing()).record).toEqual(key.record);
      const rotated = createKeyring({ passphrase: other, previousPassphrase: passphrase });
      await rotated.unlock(key.record);
      const sealing = await rotated.sealing();
      expect(sealing.isCurrent).toBe(true);
      expect(sealing.record.salt).not.toBe(key.record.salt);
      expect(await rotated.sealing()).toBe(sealing);
    });

    it('does not seal without a passphrase', async () => {
      expect(createKeyring({ passphrase })).toMatchObject({
        hasPassphrase: true,
        hasPreviousPassphrase: false,
      });
      expect(createKeyring({ passphrase, previousPassphrase: other }).hasPreviousPassphrase).toBe(true);
      const keyring = createKeyring({ previousPassphrase: passphrase });
      expect(keyring.hasPassphrase).toBe(false);
      await keyring.unlock(key.record);
      await expect(keyring.sealing()).rejects.toThrow(/no passphrase/);
    });

    it('proves the very text, and nothing else', () => {
      const proof = key.prove(CHECKSUMS);
      expect(proof).toMatch(/^[0-9a-f]{64}$/);
      expect(key.proves(CHECKSUMS, proof)).toBe(true);
      expect(key.proves(CHECKSUMS.replace('0', '1'), proof)).toBe(false);
      for (const wrong of ['', proof.slice(1), `${proof}\n`, proof.toUpperCase(), '0'.repeat(64)])
        expect(key.proves(CHECKSUMS, wrong)).toBe(false);
    });

    it('seals the same key to another text each time, and shows nothing of it', async () => {
      expect(await key.seal(privateKey)).not.toBe(sealed);
      for (const line of privateKey.reveal().split('\n').slice(1, -2)) expect(sealed).not.toContain(line);
    });

    it('opens no key that was sealed under another salt, and no text that is none', async () => {
      const stranger = await createKeyring({ passphrase }).sealing();
      await expect(key.open(await stranger.seal(privateKey))).rejects.toThrow(/salt/);
      await expect(key.open(privateKey.reveal())).rejects.toThrow(/not a sealed private key/);
      await expect(key.open('')).rejects.toThrow(/empty/);
    });

    it('tells files by path, mode and content, in whatever order they come', () => {
      const second = { ...FILE, path: 'etc/b.conf' };
      const digest = key.digestFiles([FILE, second]);
      expect(digest).toMatch(/^[0-9a-f]{64}$/);
      expect(key.digestFiles([second, FILE])).toBe(digest);
      const changes = [{ path: 'etc/c' }, { mode: '600' }, { sha256: '2'.repeat(64) }];
      const digests = changes.map((change) => key.digestFiles([FILE, { ...second, ...change }]));
      expect(new Set([digest, key.digestFiles([FILE]), key.digestFiles([]), ...digests]).size).toBe(6);
    });
  });
}
