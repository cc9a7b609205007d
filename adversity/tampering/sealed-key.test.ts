import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../src/adapters/crypto/certificate/certificate-reader.ts';
import { encodePem, parsePemBlocks } from '../../src/adapters/crypto/asn1/pem.ts';
import { createSetKey } from '../../src/adapters/crypto/passphrase/set-key.ts';
import { KEY_TYPES, type CertificatePair, type KeyType } from '../../src/domain/certificate/certificate.ts';
import { judgePair } from '../../src/domain/renewal/existing.ts';
import { Secret } from '../../src/domain/secret.ts';
import type { SetKey } from '../../src/ports/crypto.ts';
import { NOW, specificationOf } from '../../__tests__/fixtures/crypto/specification.ts';
import { extent } from '../extent.ts';
import { bitsOf, withFlippedBit } from './bits.ts';

const LABEL = 'ENCRYPTED PRIVATE KEY';

/** What became of what was changed; `same`: it opens to the very pair that was stored. */
type Outcome = 'refused' | 'proves nothing' | 'same' | 'ANOTHER';

/** How many changes came to what. */
type Tally = Readonly<Record<Outcome, number>>;

/** A pair, and its key as it is stored. */
interface SealedPair {
  readonly pair: CertificatePair;
  readonly der: Buffer;
  readonly key: SetKey;
}

/** The key of sets of this salt, as the keyring makes it, but drawn by one hash: nothing is derived while a sealed key is read. */
function setKeyOf(salt: string): SetKey {
  const derivation = { salt: Buffer.from(salt, 'hex'), iterations: 600_000 };
  const passphrase = new Secret('correct horse battery');
  return createSetKey(createHash('sha256').update(salt).digest(), derivation, {
    passphrase,
    isCurrent: true,
  });
}

async function seal(keyType: KeyType): Promise<SealedPair> {
  const pair = await certificateIssuer.issue(specificationOf({ keyType }), NOW);
  const key = setKeyOf(randomBytes(16).toString('hex'));
  return { pair, key, der: derOf(await key.seal(pair.privateKey)) };
}

function derOf(pem: string): Buffer {
  return parsePemBlocks(pem)[0]?.der ?? Buffer.alloc(0);
}

/** Opens and proves a sealed text as `verifyPair` does. */
function opener({ pair: { certificate, privateKey }, key }: SealedPair): (text: string) => Promise<Outcome> {
  return async (text) => {
    let opened: Secret;
    try {
      opened = await key.open(text);
    } catch (error) {
      expect(error).toMatchObject({ name: 'Failure', code: 'invalid' });
      return 'refused';
    }
    if (opened.reveal() === privateKey.reveal()) return 'same';
    return certificateReader.provesPair(certificate, opened) ? 'ANOTHER' : 'proves nothing';
  };
}

async function tallyOf(
  bits: Iterable<number>,
  outcomeOf: (bit: number) => Promise<Outcome> | Outcome,
): Promise<Tally> {
  const tally = { refused: 0, 'proves nothing': 0, same: 0, ANOTHER: 0 };
  for (const bit of bits) tally[await outcomeOf(bit)] += 1;
  return tally;
}

function sum(tally: Tally): number {
  return Object.values(tally).reduce((total, count) => total + count, 0);
}

describe.each(
  extent<readonly KeyType[]>(['rsa-2048', 'rsa-3072', 'ecdsa-p256', 'ecdsa-p384', 'ed25519'], KEY_TYPES),
)('a pair of %s', (keyType) => {
  const isRsa = keyType.startsWith('rsa');
  const stride = extent(isRsa ? 13 : 3, 1);
  let sealed: SealedPair;
  beforeAll(async () => {
    sealed = await seal(keyType);
  });

  test('any bit of the sealed key: refused, or what opens is no key of its certificate', async () => {
    const { der } = sealed;
    const open = opener(sealed);
    expect(await open(encodePem(LABEL, der))).toBe('same');
    const bits = [...bitsOf(der, stride, randomBytes(1)[0])];
    const tally = await tallyOf(bits, (bit) => open(encodePem(LABEL, withFlippedBit(der, bit))));
    expect(sum(tally)).toBe(bits.length);
    expect(tally).toMatchObject({ same: 0, ANOTHER: 0 });
  });

  test('any bit of its text, but for the last line end, where another kind of space does as well', async () => {
    const { der } = sealed;
    const text = Buffer.from(encodePem(LABEL, der));
    const open = opener(sealed);
    const outcomeOf = (bit: number): Promise<Outcome> => open(withFlippedBit(text, bit).toString('latin1'));
    const end = text.subarray(-1);
    const before = [...bitsOf(text.subarray(0, -1), extent(isRsa ? 23 : 3, 1), randomBytes(1)[0])];
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
          since: null,
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

test('a key that was sealed under another salt, or by another key of the same salt: refused', async () => {
  const sealed = await seal('ecdsa-p256');
  const other = setKeyOf('00'.repeat(16));
  const foreign = await other.seal(sealed.pair.privateKey);
  await expect(sealed.key.open(foreign)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('another salt') as string,
  });
  expect((await other.open(foreign)).reveal()).toBe(sealed.pair.privateKey.reveal());
  const { salt } = sealed.key.record;
  const derivation = { salt: Buffer.from(salt, 'hex'), iterations: 600_000 };
  const origin = { passphrase: new Secret('another one'), isCurrent: true };
  const stranger = createSetKey(randomBytes(32), derivation, origin);
  const open = opener(sealed);
  for (let turn = 0; turn < extent(100, 20_000); turn += 1)
    expect(['refused', 'proves nothing']).toContain(await open(await stranger.seal(sealed.pair.privateKey)));
});
