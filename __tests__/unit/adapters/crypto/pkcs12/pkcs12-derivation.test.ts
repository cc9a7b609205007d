import forge from 'node-forge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  derivePkcs12,
  type Pkcs12Derivation,
} from '../../../../../src/adapters/crypto/pkcs12/pkcs12-derivation.ts';
import { Secret } from '../../../../../src/domain/secret.ts';

const PURPOSES = ['encryption', 'initialization-vector', 'mac'] as const;
const DIGESTS = { sha1: forge.md.sha1, sha256: forge.md.sha256 };

async function derive(password: string, derivation: Pkcs12Derivation): Promise<string> {
  return Buffer.from(await derivePkcs12(new Secret(password), derivation)).toString('hex');
}

/** What node-forge derives. */
function expected(
  password: string,
  { hash, purpose, salt, iterations, sizeBytes }: Pkcs12Derivation,
): string {
  const octets = forge.util.createBuffer(Buffer.from(salt).toString('latin1'));
  const id = PURPOSES.indexOf(purpose) + 1;
  const digest = DIGESTS[hash].create();
  return forge.pkcs12.generateKey(password, octets, id, iterations, sizeBytes, digest).toHex();
}

describe("PKCS#12's own derivation", () => {
  it(
    'gives what node-forge gives, for every purpose, hash, salt and length',
    { tags: ['slow'] },
    async () => {
      const derivation = fc.record({
        hash: fc.constantFrom('sha1', 'sha256'),
        purpose: fc.constantFrom(...PURPOSES),
        salt: fc.uint8Array({ minLength: 1, maxLength: 70 }),
        iterations: fc.integer({ min: 1, max: 20 }),
        sizeBytes: fc.integer({ min: 1, max: 100 }),
      });
      const password = fc
        .string({ unit: 'binary', maxLength: 40 })
        .filter((text) => !/[\ud800-\udfff]/.test(text));
      await fc.assert(
        fc.asyncProperty(password, derivation, async (text, how) => {
          expect(await derive(text, how)).toBe(expected(text, how));
        }),
      );
    },
  );

  it('goes on where it lets other work have its turn', async () => {
    const how = {
      hash: 'sha1',
      purpose: 'encryption',
      salt: Buffer.from('saltsalt'),
      iterations: 20_001,
      sizeBytes: 24,
    } as const;
    expect(await derive('smeg', how)).toBe(expected('smeg', how));
  });
});
