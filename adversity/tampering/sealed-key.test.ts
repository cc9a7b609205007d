import { createPrivateKey, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadAsn1Encoder } from '../../src/adapters/crypto/asn1-encoder.ts';
import { certificateIssuer } from '../../src/adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../../src/adapters/crypto/certificate-reader.ts';
import { encodeEncryptedPrivateKey, encrypt } from '../../src/adapters/crypto/encrypted-private-key.ts';
import { DerivedKeys } from '../../src/adapters/crypto/key-derivation.ts';
import { createKeySealer } from '../../src/adapters/crypto/key-sealer.ts';
import { encodePbes2 } from '../../src/adapters/crypto/pbes2.ts';
import { encodePem, parsePemBlocks } from '../../src/adapters/crypto/pem.ts';
import { KEY_TYPES, type CertificatePair, type KeyType } from '../../src/domain/certificate.ts';
import { judgePair } from '../../src/domain/held.ts';
import { Secret } from '../../src/domain/secret.ts';
import { NOW, specificationOf } from '../../__tests__/fixtures/crypto/specification.ts';
import { extent, isLong } from '../extent.ts';
import { bitsOf, withFlippedBit } from './bits.ts';

const LABEL = 'ENCRYPTED PRIVATE KEY';
const passphrase = new Secret('correct horse battery');
const BLOCK_BYTES = 16;

/** What became of what was changed; `same`: it opens to the very pair that was stored. */
type Outcome = 'refused' | 'does not open' | 'proves nothing' | 'same' | 'ANOTHER';

/** How many changes came to what. */
type Tally = Readonly<Record<Outcome, number>>;

/** A pair, and its key as it is stored. */
interface SealedPair {
  readonly pair: CertificatePair;
  readonly der: Buffer;
}

/** Seals as the tool does, but for the number of iterations. */
async function seal(keyType: KeyType, iterations: number): Promise<SealedPair> {
  const pair = await certificateIssuer.issue(specificationOf({ keyType }), NOW);
  const encoder = await loadAsn1Encoder();
  const [salt, vector] = [randomBytes(BLOCK_BYTES), randomBytes(BLOCK_BYTES)];
  const derivation = { pseudoRandomFunction: 'sha256', salt, iterations } as const;
  const key = await new DerivedKeys().derive(passphrase, derivation, 32);
  const plain = createPrivateKey(pair.privateKey.reveal()).export({ type: 'pkcs8', format: 'der' });
  const algorithm = encodePbes2(encoder, salt, iterations, vector);
  const sealed = encodeEncryptedPrivateKey(encoder, algorithm, encrypt(plain, key, vector));
  return { pair, der: Buffer.from(encoder.toDer(sealed)) };
}

/** Opens and proves a sealed text as `examinePair` does. */
function opener({ certificate, privateKey }: CertificatePair): (text: string) => Promise<Outcome> {
  const sealer = createKeySealer();
  return async (text) => {
    let opened: Secret | null;
    try {
      opened = await sealer.open(text, passphrase);
    } catch (error) {
      expect(error).toMatchObject({ name: 'Failure', code: 'invalid' });
      expect(sealer.isSealed(text)).toBe(false);
      return 'refused';
    }
    if (opened === null) return 'does not open';
    if (opened.reveal() === privateKey.reveal()) return 'same';
    return certificateReader.provesPair(certificate, opened) ? 'ANOTHER' : 'proves nothing';
  };
}

async function tallyOf(
  bits: Iterable<number>,
  outcomeOf: (bit: number) => Promise<Outcome> | Outcome,
): Promise<Tally> {
  const tally = { refused: 0, 'does not open': 0, 'proves nothing': 0, same: 0, ANOTHER: 0 };
  for (const bit of bits) tally[await outcomeOf(bit)] += 1;
  return tally;
}

function sum(tally: Tally): number {
  return Object.values(tally).reduce((total, count) => total + count, 0);
}

// What the iterations change is the time: with one of them there is time for every bit.
describe.each(
  extent<readonly KeyType[]>(['rsa-2048', 'rsa-3072', 'ecdsa-p256', 'ecdsa-p384', 'ed25519'], KEY_TYPES),
)('a pair of %s', (keyType) => {
  const isRsa = keyType.startsWith('rsa');
  const stride = extent(isRsa ? 5 : 1, 1);
  let sealed: SealedPair;
  beforeAll(async () => {
    sealed = await seal(keyType, 1);
  });

  test('any bit of the sealed key: refused, or it does not open, or is no key of its certificate', async () => {
    const { der, pair } = sealed;
    const open = opener(pair);
    expect(await open(encodePem(LABEL, der))).toBe('same');
    const bits = [...bitsOf(der, stride, randomBytes(1)[0])];
    const tally = await tallyOf(bits, (bit) => open(encodePem(LABEL, withFlippedBit(der, bit))));
    expect(sum(tally)).toBe(bits.length);
    expect(tally).toMatchObject({ same: 0, ANOTHER: 0 });
  });

  test('any bit of its text, but for the last line end, where another kind of space does as well', async () => {
    const { der, pair } = sealed;
    const text = Buffer.from(encodePem(LABEL, der));
    const open = opener(pair);
    const outcomeOf = (bit: number): Promise<Outcome> => open(withFlippedBit(text, bit).toString('latin1'));
    const end = text.subarray(-1);
    const before = [...bitsOf(text.subarray(0, -1), isRsa ? extent(11, 1) : 1, randomBytes(1)[0])];
    expect(await tallyOf(before, outcomeOf)).toMatchObject({ same: 0, ANOTHER: 0 });
    const last = await tallyOf(bitsOf(end), (bit) => outcomeOf((text.length - 1) * 8 + bit));
    // A line feed becomes a vertical tab: white space after the block, of which nothing is read.
    expect(last).toMatchObject({ same: 1, ANOTHER: 0 });
  });

  test('any bit of the certificate: it is no certificate, not signed with its own key, or not of this key', async () => {
    const { certificate, privateKey } = sealed.pair;
    const der = parsePemBlocks(certificate.pem)[0]?.der ?? Buffer.alloc(0);
    const outcomeOf = (bit: number): Outcome => {
      try {
        const parsed = certificateReader.parseCertificate(encodePem('CERTIFICATE', withFlippedBit(der, bit)));
        if (parsed.fingerprint === certificate.fingerprint) return 'same';
        const pair = {
          certificate: parsed,
          privateKey,
          source: 'cache',
          place: '',
          isBackedUp: false,
        } as const;
        if (judgePair(pair, 'app.example').state !== 'valid') return 'refused';
        return certificateReader.provesPair(parsed, privateKey) ? 'ANOTHER' : 'proves nothing';
      } catch {
        return 'refused';
      }
    };
    const bits = [...bitsOf(der, extent(7, 1), randomBytes(1)[0])];
    const tally = await tallyOf(bits, outcomeOf);
    expect(sum(tally)).toBe(bits.length);
    expect(tally).toMatchObject({ same: 0, ANOTHER: 0 });
  });
});

test('bits of what the passphrase is derived with, at the real number of iterations', async () => {
  const { der, pair } = await seal('ecdsa-p256', 600_000);
  const open = opener(pair);
  // From the identifier of PBES2 to the identifier of the cipher: salt, iterations, hash.
  const parameters = { from: 3, to: 74 };
  const all = [...bitsOf(der.subarray(parameters.from, parameters.to))].map(
    (bit) => bit + parameters.from * 8,
  );
  const bits = isLong
    ? all
    : Array.from({ length: 8 }, () => all[randomBytes(2).readUInt16LE() % all.length] ?? 0);
  const tally = await tallyOf(bits, (bit) => open(encodePem(LABEL, withFlippedBit(der, bit))));
  expect(sum(tally)).toBe(bits.length);
  expect(tally).toMatchObject({ same: 0, ANOTHER: 0 });
});
