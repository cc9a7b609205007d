import { describe, expect, it } from 'vitest';
import { DerivedKeys } from '../../../../src/adapters/crypto/key-derivation.ts';
import { Secret } from '../../../../src/domain/secret.ts';

const passphrase = new Secret('correct horse battery');

describe('derived keys', () => {
  const derivation = { pseudoRandomFunction: 'sha256', salt: Buffer.alloc(16), iterations: 1 } as const;

  it('are derived once for the same passphrase and parameters', () => {
    const keys = new DerivedKeys();
    const first = keys.derive(passphrase, derivation, 32);
    expect(keys.derive(new Secret(passphrase.reveal()), { ...derivation }, 32)).toBe(first);
  });

  it.each([
    ['passphrase', new Secret('another one here'), derivation, 32],
    ['salt', passphrase, { ...derivation, salt: Buffer.alloc(16, 1) }, 32],
    ['iterations', passphrase, { ...derivation, iterations: 2 }, 32],
    ['hash', passphrase, { ...derivation, pseudoRandomFunction: 'sha512' as const }, 32],
    ['length', passphrase, derivation, 16],
  ])('are derived anew for another %s', async (_, words, changed, lengthBytes) => {
    const keys = new DerivedKeys();
    const first = await keys.derive(passphrase, derivation, 32);
    const second = await keys.derive(words, changed, lengthBytes);
    expect(Buffer.from(second).equals(first)).toBe(false);
  });

  it('are not mixed up where two numbers are written one after the other', async () => {
    const keys = new DerivedKeys();
    const [once, often] = await Promise.all([
      keys.derive(passphrase, derivation, 16),
      keys.derive(passphrase, { ...derivation, iterations: 11 }, 6),
    ]);
    expect([once.length, often.length]).toEqual([16, 6]);
  });

  it('have a salt of their own for each passphrase', () => {
    const keys = new DerivedKeys();
    const salt = keys.saltFor(passphrase, 16);
    expect(keys.saltFor(passphrase, 16)).toBe(salt);
    expect(keys.saltFor(new Secret('another one here'), 16)).not.toEqual(salt);
    expect(new DerivedKeys().saltFor(passphrase, 16)).not.toEqual(salt);
  });

  it('are those of RFC 7914, section 11', async () => {
    const key = await new DerivedKeys().derive(
      new Secret('passwd'),
      { pseudoRandomFunction: 'sha256', salt: Buffer.from('salt'), iterations: 1 },
      64,
    );
    expect(Buffer.from(key).toString('hex')).toMatch(/^55ac046e56e3089fec1691c22544b605/);
  });
});
