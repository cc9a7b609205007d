import { describe, expect, it } from 'vitest';
import { preloading } from '../../../../src/actions/keep/preload.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { PROOF } from '../../domain/fixtures.ts';
import { cheapKeyring } from '../../../fixtures/cheap-keyring.ts';

function counting(passphrase: Secret | null, load: () => Promise<unknown> = () => Promise.resolve()) {
  const counts = { loads: 0 };
  const keyring = preloading(cheapKeyring(passphrase), () => {
    counts.loads += 1;
    return load();
  });
  return { counts, keyring };
}

describe('a keyring that has code loaded meanwhile', () => {
  it('loads once, when it first derives a key', async () => {
    const { counts, keyring } = counting(new Secret('correct horse battery'));
    expect(counts.loads).toBe(0);
    expect(await keyring.unlock(PROOF)).toBeNull();
    await keyring.sealing();
    expect(counts.loads).toBe(1);
  });

  it('does not load while the set is on its way that a derivation is begun ahead for', () => {
    const { counts, keyring } = counting(new Secret('correct horse battery'));
    keyring.anticipate(PROOF);
    expect(counts.loads).toBe(0);
  });

  it('loads nothing without a passphrase', async () => {
    const { counts, keyring } = counting(null);
    keyring.anticipate(PROOF);
    expect(await keyring.unlock(PROOF)).toBeNull();
    expect([keyring.hasPassphrase, counts.loads]).toEqual([false, 0]);
  });

  it('works if nothing could be loaded', async () => {
    const { keyring } = counting(new Secret('correct horse battery'), () =>
      Promise.reject(new Error('no disk')),
    );
    expect((await keyring.sealing()).isCurrent).toBe(true);
  });
});
