import { describe, expect, it } from 'vitest';
import { rememberingProofs } from '../../../src/actions/remembered-proofs.ts';
import { certificateReader } from '../../../src/adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../../../src/adapters/crypto/key-sealer.ts';
import { Secret } from '../../../src/domain/secret.ts';
import { samplePair } from '../../contract/sample-pair.ts';

/** The real crypto, and how often each of its works was done. */
function counting() {
  const counts = { parsed: 0, proved: 0, opened: 0 };
  const sealer = createKeySealer();
  const crypto = rememberingProofs({
    reader: {
      ...certificateReader,
      parseCertificate: (pem: string) => {
        counts.parsed += 1;
        return certificateReader.parseCertificate(pem);
      },
      provesPair: (...pair: Parameters<typeof certificateReader.provesPair>) => {
        counts.proved += 1;
        return certificateReader.provesPair(...pair);
      },
    },
    sealer: {
      ...sealer,
      open: (...sealed: Parameters<typeof sealer.open>) => {
        counts.opened += 1;
        return sealer.open(...sealed);
      },
    },
  });
  return { counts, crypto };
}

const passphrase = new Secret('correct horse battery');

describe('crypto that remembers its proofs', () => {
  it('does the work for the same bytes once, with the same answer', async () => {
    const { counts, crypto } = counting();
    const pair = await samplePair();
    const sealedKey = await crypto.sealer.seal(pair.privateKey, passphrase);
    for (let round = 0; round < 3; round += 1) {
      const certificate = crypto.reader.parseCertificate(pair.certificate.pem);
      const key = await crypto.sealer.open(sealedKey, passphrase);
      expect(key?.reveal()).toBe(pair.privateKey.reveal());
      expect(crypto.reader.provesPair(certificate, key ?? passphrase)).toBe(true);
    }
    expect(counts).toEqual({ parsed: 1, proved: 1, opened: 1 });
  });

  it('takes nothing of one pair, one passphrase or one sealed text for another', async () => {
    const { crypto } = counting();
    const [one, other] = [await samplePair(), await samplePair()];
    const sealedKey = await crypto.sealer.seal(one.privateKey, passphrase);
    const certificates = [one, other].map(({ certificate }) =>
      crypto.reader.parseCertificate(certificate.pem),
    );
    const key = (await crypto.sealer.open(sealedKey, passphrase)) ?? passphrase;
    expect(certificates.map((certificate) => crypto.reader.provesPair(certificate, key))).toEqual([
      true,
      false,
    ]);
    expect(await crypto.sealer.open(sealedKey, new Secret('another passphrase'))).toBeNull();
    const otherKey = await crypto.sealer.open(
      await crypto.sealer.seal(other.privateKey, passphrase),
      passphrase,
    );
    expect(otherKey?.reveal()).toBe(other.privateKey.reveal());
  });

  it('remembers nothing of what throws', () => {
    const { counts, crypto } = counting();
    for (let round = 0; round < 2; round += 1)
      expect(() => crypto.reader.parseCertificate('no PEM')).toThrow();
    expect(counts.parsed).toBe(2);
  });
});
