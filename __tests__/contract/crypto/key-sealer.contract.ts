import { beforeAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/domain/secret.ts';
import type { CertificateIssuer, KeySealer } from '../../../src/ports.ts';
import { NOW, specificationOf } from '../../fixtures/crypto/specification.ts';

/** What every `KeySealer` does. The issuer makes the keys that it seals. */
export function describeKeySealer(
  name: string,
  createSealer: () => KeySealer,
  issuer: CertificateIssuer,
): void {
  describe(`${name} is a key sealer`, () => {
    const passphrase = new Secret('correct horse battery');
    let privateKey: Secret;
    let sealed: string;

    beforeAll(async () => {
      ({ privateKey } = await issuer.issue(specificationOf(), NOW));
      sealed = await createSealer().seal(privateKey, passphrase);
    });

    it('opens what another one sealed', async () => {
      const opened = await createSealer().open(sealed, passphrase);
      expect(opened?.reveal()).toBe(privateKey.reveal());
    });

    it('does not open with another passphrase', async () => {
      expect(await createSealer().open(sealed, new Secret('correct horse batterY'))).toBeNull();
    });

    it('seals the same key to another text each time', async () => {
      const sealer = createSealer();
      const again = await sealer.seal(privateKey, passphrase);
      expect(await sealer.seal(privateKey, passphrase)).not.toBe(again);
      expect(again).not.toBe(sealed);
    });

    it('shows nothing of the key', () => {
      for (const line of privateKey.reveal().split('\n').slice(1, -2)) expect(sealed).not.toContain(line);
    });

    it('knows what it sealed', () => {
      const sealer = createSealer();
      expect(sealer.isSealed(sealed)).toBe(true);
      expect(sealer.isSealed(privateKey.reveal())).toBe(false);
      expect(sealer.isSealed(sealed + sealed)).toBe(false);
      expect(sealer.isSealed('')).toBe(false);
    });

    it('throws on what is no sealed key', async () => {
      const sealer = createSealer();
      await expect(sealer.open(privateKey.reveal(), passphrase)).rejects.toThrow();
      await expect(sealer.open('', passphrase)).rejects.toThrow();
    });

    it('seals under no empty passphrase', async () => {
      await expect(createSealer().seal(privateKey, new Secret(''))).rejects.toThrow(/empty passphrase/);
    });
  });
}
