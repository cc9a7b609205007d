import { describe, expect, it } from 'vitest';
import { rememberProofs } from '../../../../src/actions/keep/remember-proofs.ts';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import type { SetKey } from '../../../../src/ports/crypto.ts';
import { samplePair } from '../../../contract/sample-pair.ts';
import { cheapKeyring } from '../../../fixtures/cheap-keyring.ts';

const PASSPHRASE = new Secret('correct horse battery');

/** The real crypto, with one key for all sets, and how often each of its works was done. */
async function counting(passphrase = PASSPHRASE) {
  const counts = { parsed: 0, proved: 0, opened: 0 };
  const plain = await cheapKeyring(passphrase).sealing();
  const key: SetKey = {
    ...plain,
    open: (sealed) => {
      counts.opened += 1;
      return plain.open(sealed);
    },
  };
  const crypto = rememberProofs({
    issuer: certificateIssuer,
    reader: {
      ...certificateReader,
      parseCertificate: (pem) => {
        counts.parsed += 1;
        return certificateReader.parseCertificate(pem);
      },
      provesPair: (...pair) => {
        counts.proved += 1;
        return certificateReader.provesPair(...pair);
      },
    },
    keyring: {
      hasPassphrase: true,
      hasPreviousPassphrase: false,
      unlock: ({ keyCheck }) => Promise.resolve(keyCheck === plain.record.keyCheck ? key : null),
      anticipate: () => undefined,
      sealing: () => Promise.resolve(key),
    },
  });
  return { counts, crypto, record: plain.record };
}

describe('crypto that remembers its proofs', () => {
  it('does the work for the same bytes once, with the same result', async () => {
    const { counts, crypto, record } = await counting();
    const pair = await samplePair();
    const sealedKey = await (await crypto.keyring.sealing()).seal(pair.privateKey);
    for (let round = 0; round < 3; round += 1) {
      const certificate = crypto.reader.parseCertificate(pair.certificate.pem);
      const setKey = round === 0 ? await crypto.keyring.sealing() : await crypto.keyring.unlock(record);
      const key = await setKey?.open(sealedKey);
      if (key === undefined) return expect.fail('it was not opened');
      expect(key.reveal()).toBe(pair.privateKey.reveal());
      expect(crypto.reader.provesPair(certificate, key)).toBe(true);
    }
    expect(counts).toEqual({ parsed: 1, proved: 1, opened: 1 });
  });

  it('remembers a text also if the certificate would be written otherwise', async () => {
    const { counts, crypto } = await counting();
    const { certificate } = await samplePair();
    const text = `${certificate.pem}\n`;
    for (let round = 0; round < 2; round += 1)
      expect(crypto.reader.parseCertificate(text).fingerprint).toBe(certificate.fingerprint);
    expect(counts.parsed).toBe(1);
  });

  it('takes nothing of one pair or of one sealed text for another', async () => {
    const { crypto } = await counting();
    const [one, other] = [await samplePair(), await samplePair()];
    const setKey = await crypto.keyring.sealing();
    const certificates = [one, other].map(({ certificate }) =>
      crypto.reader.parseCertificate(certificate.pem),
    );
    const key = await setKey.open(await setKey.seal(one.privateKey));
    expect(certificates.map((certificate) => crypto.reader.provesPair(certificate, key))).toEqual([
      true,
      false,
    ]);
    const otherKey = await setKey.open(await setKey.seal(other.privateKey));
    expect(otherKey.reveal()).toBe(other.privateKey.reveal());
  });

  it('opens nothing that its passphrase does not', async () => {
    const [mine, theirs] = [await counting(), await counting(new Secret('another passphrase'))];
    const { privateKey } = await samplePair();
    const theirKey = await theirs.crypto.keyring.sealing();
    const sealed = await theirKey.seal(privateKey);
    await expect((await mine.crypto.keyring.sealing()).open(sealed)).rejects.toThrow();
    expect(await mine.crypto.keyring.unlock(theirKey.record)).toBeNull();
  });

  it('remembers nothing of what throws', async () => {
    const { counts, crypto } = await counting();
    for (let round = 0; round < 2; round += 1)
      expect(() => crypto.reader.parseCertificate('no PEM')).toThrow();
    expect(counts.parsed).toBe(2);
  });
});
