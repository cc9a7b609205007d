import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../../../../src/adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../../../../src/adapters/crypto/key-sealer.ts';
import { encodePem, parsePemBlocks } from '../../../../src/adapters/crypto/pem.ts';
import { KEY_TYPES, type CertificatePair } from '../../../../src/domain/certificate.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import type { KeySealer } from '../../../../src/ports.ts';
import { NOW, specificationOf } from '../../../fixtures/crypto/specification.ts';

const LABEL = 'ENCRYPTED PRIVATE KEY';
const passphrase = new Secret('correct horse battery');

// Thousands of openings: not among the tests that `npm run mutate` runs once for each change of the code.
describe('a sealed key', () => {
  let pair: CertificatePair;
  let sealer: KeySealer;
  let sealed: string;

  beforeAll(async () => {
    pair = await certificateIssuer.issue(specificationOf({ keyType: 'rsa-2048' }), NOW);
    sealer = createKeySealer();
    sealed = await sealer.seal(pair.privateKey, passphrase);
  });

  it('is opened or refused, never opened to another key, with any bit of it changed', async () => {
    const der = parsePemBlocks(sealed)[0]?.der ?? Buffer.alloc(0);
    // The last 1232 bytes are the encrypted key. The 16 of the initialisation vector end 4 bytes before them.
    const start = der.length - 1232 - 4 - 16;
    let flips = 0;
    let proved = 0;
    for (let bit = start * 8; bit < der.length * 8; bit += 1) {
      const isLengthOfData = bit >= (start + 16) * 8 && bit < (start + 20) * 8;
      if (isLengthOfData) continue;
      const changed = Buffer.from(der);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const opened = await sealer.open(encodePem(LABEL, changed), passphrase);
      flips += 1;
      if (opened !== null && certificateReader.provesPair(pair.certificate, opened)) proved += 1;
    }
    expect(flips).toBe((1232 + 16) * 8);
    expect(proved).toBe(0);
  });

  it('with any byte of its frame changed is refused or does not open, and nothing else', async () => {
    const der = parsePemBlocks(sealed)[0]?.der ?? Buffer.alloc(0);
    for (let index = 0; index < der.length - 1232 - 4 - 16; index += 1) {
      const changed = Buffer.from(der);
      // The highest bit, so that the iterations stay few: negative, or over the limit.
      changed[index] = (changed[index] ?? 0) ^ 0x80;
      const opening = sealer.open(encodePem(LABEL, changed), passphrase);
      const outcome = await opening.catch((error: unknown) => error);
      if (outcome !== null) expect(outcome).toMatchObject({ name: 'Failure', code: 'invalid' });
    }
  });

  it('holds any key, under any passphrase', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...KEY_TYPES), text, async (keyType, words) => {
        const issued = await certificateIssuer.issue(specificationOf({ keyType }), NOW);
        const stored = await createKeySealer().seal(issued.privateKey, new Secret(words));
        const opened = await createKeySealer().open(stored, new Secret(words));
        expect(opened?.reveal()).toBe(issued.privateKey.reveal());
        expect(await createKeySealer().open(stored, new Secret(`${words} `))).toBeNull();
      }),
      { numRuns: 5 },
    );
  });
});
