/** @module-tag slow */

import { beforeAll, describe, expect, it } from 'vitest';
import { certificateReader } from '../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { encodePem, parsePemBlocks } from '../../../../src/adapters/crypto/asn1/pem.ts';
import { createSetKey } from '../../../../src/adapters/crypto/passphrase/set-key.ts';
import type { CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { pairOf } from '../../../fixtures/crypto/pairs.ts';

const LABEL = 'ENCRYPTED PRIVATE KEY';
/** Of the encrypted data: the last bytes of the text. */
const DATA_BYTES = 1232;
const VECTOR_BYTES = 16;
/** Tag and length of the data, which separate them from the initialisation vector. */
const DATA_HEAD_BYTES = 4;

const setKey = createSetKey(
  Buffer.alloc(32, 7),
  { salt: Buffer.alloc(16, 1), iterations: 600_000 },
  { passphrase: new Secret('any'), isCurrent: true },
);

// Thousands of openings: not among the tests that `npm run mutate` runs once for each change of the code.
describe('a sealed key', () => {
  let pair: CertificatePair;
  let der: Buffer;
  let vectorStart: number;

  beforeAll(async () => {
    pair = await pairOf('rsa-2048');
    der = parsePemBlocks(await setKey.seal(pair.privateKey))[0]?.der ?? expect.fail('no block');
    vectorStart = der.length - DATA_BYTES - DATA_HEAD_BYTES - VECTOR_BYTES;
  });

  /** The key that opens with a bit changed, or with none; `null` if none opens. */
  async function openedWith(bit: number | null): Promise<Secret | null> {
    const changed = Buffer.from(der);
    if (bit !== null) changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    try {
      return await setKey.open(encodePem(LABEL, changed));
    } catch (error) {
      expect(error).toMatchObject({ name: 'Failure', code: 'invalid' });
      return null;
    }
  }

  it('is opened or refused, never opened to another key that proves itself, with any bit of it changed', async () => {
    const original = await openedWith(null);
    expect(original !== null && certificateReader.provesPair(pair.certificate, original)).toBe(true);
    let proved = 0;
    let refused = 0;
    for (let bit = vectorStart * 8; bit < der.length * 8; bit += 1) {
      const opened = await openedWith(bit);
      if (opened === null) refused += 1;
      if (opened !== null && certificateReader.provesPair(pair.certificate, opened)) proved += 1;
    }
    expect(der.length - vectorStart).toBe(VECTOR_BYTES + DATA_HEAD_BYTES + DATA_BYTES);
    expect(proved).toBe(0);
    // Of the others the arithmetic of the key, and nothing else, tells that they are wrong.
    expect(refused).toBeLessThan((der.length - vectorStart) * 8);
  });

  it('is refused with any bit of its frame changed', async () => {
    // Up to the initialisation vector, of which every value is one.
    for (let bit = 0; bit < vectorStart * 8; bit += 1) expect(await openedWith(bit)).toBeNull();
  });
});
