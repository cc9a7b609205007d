import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKeyring } from '../../../../../src/adapters/crypto/passphrase/keyring.ts';
import { deriveKey } from '../../../../../src/adapters/crypto/passphrase/key-derivation.ts';
import { createSetKey } from '../../../../../src/adapters/crypto/passphrase/set-key.ts';
import type { ProofRecord } from '../../../../../src/domain/backup/manifest.ts';
import { Secret } from '../../../../../src/domain/secret.ts';

const passphrase = new Secret('correct horse battery');
const previousPassphrase = new Secret('the one before that');
const stranger = new Secret('of somebody else');

/** The record of a set under a salt of its own. One iteration: how many there are is not what is tested. */
async function recordOf(words: Secret, saltByte: number): Promise<ProofRecord> {
  const derivation = { salt: Buffer.alloc(16, saltByte), iterations: 1 };
  return createSetKey(await deriveKey(words, derivation), derivation, { passphrase: words, isCurrent: true })
    .record;
}

function strangers(count: number): Promise<ProofRecord[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => recordOf(stranger, 100 + index)));
}

/** Counts derivations from now on. */
function derivations(): () => number {
  const spy = vi.spyOn(crypto, 'pbkdf2');
  syncBuiltinESMExports();
  return () => spy.mock.calls.length;
}

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

describe('a keyring', () => {
  it('derives once for a run that unlocks many sets of one salt, also at the same time, and seals under it', async () => {
    const record = await recordOf(passphrase, 1);
    const count = derivations();
    const keyring = createKeyring({ passphrase, previousPassphrase });
    const keys = await Promise.all([
      keyring.unlock(record),
      keyring.unlock({ ...record }),
      keyring.sealing(),
    ]);
    expect(await keyring.unlock(record)).toBe(keys[0]);
    expect(new Set(keys).size).toBe(1);
    expect(count()).toBe(1);
  });

  it('derives once if nothing is there to unlock, however often it seals', async () => {
    const count = derivations();
    const keyring = createKeyring({ passphrase });
    const [key, same] = await Promise.all([keyring.sealing(), keyring.sealing()]);
    expect(same).toBe(key);
    expect(await keyring.unlock(key.record)).toBe(key);
    expect(key.record).toMatchObject({ version: 1, iterations: 600_000 });
    expect(key.record.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(count()).toBe(1);
    const { salt } = (await createKeyring({ passphrase }).sealing()).record;
    expect(salt).not.toBe(key.record.salt);
  });

  it('derives ahead what a set is likely to need, once, and seals under it only if the set opens', async () => {
    const record = await recordOf(passphrase, 1);
    const count = derivations();
    const keyring = createKeyring({ passphrase, previousPassphrase });
    keyring.anticipate(record);
    keyring.anticipate(record);
    expect((await keyring.unlock(record))?.isCurrent).toBe(true);
    expect(count()).toBe(1);
    expect((await keyring.sealing()).record).toEqual(record);
    const other = createKeyring({ passphrase });
    other.anticipate(record);
    expect((await other.sealing()).record.salt).not.toBe(record.salt);
  });

  it('derives nothing ahead that takes longer than its own keys', async () => {
    const record = await recordOf(passphrase, 1);
    const count = derivations();
    const keyring = createKeyring({ passphrase });
    keyring.anticipate({ ...record, iterations: 10_000_000 });
    expect((await keyring.unlock(record))?.isCurrent).toBe(true);
    expect(count()).toBe(1);
  });

  it('derives nothing without a passphrase, for however many sets', async () => {
    const records = await strangers(20);
    const count = derivations();
    const keyring = createKeyring({ passphrase: null });
    for (const record of records) {
      keyring.anticipate(record);
      expect(await keyring.unlock(record)).toBeNull();
    }
    expect(count()).toBe(0);
    expect(keyring.hasPassphrase).toBe(false);
  });

  it('seals under the first salt that it unlocked, not the last', async () => {
    const [first, second] = await Promise.all([recordOf(passphrase, 1), recordOf(passphrase, 2)]);
    const keyring = createKeyring({ passphrase });
    await keyring.unlock(first);
    await keyring.unlock(second);
    expect((await keyring.sealing()).record).toEqual(first);
  });

  it('goes on sealing as it began, whatever it unlocks later', async () => {
    const record = await recordOf(passphrase, 1);
    const keyring = createKeyring({ passphrase });
    const sealing = await keyring.sealing();
    await keyring.unlock(record);
    expect(await keyring.sealing()).toBe(sealing);
  });

  it('tries the previous passphrase only if the current one does not open a set', async () => {
    const [current, previous] = await Promise.all([recordOf(passphrase, 1), recordOf(previousPassphrase, 2)]);
    const count = derivations();
    const keyring = createKeyring({ passphrase, previousPassphrase });
    expect(await keyring.unlock(current)).toMatchObject({ isCurrent: true, passphrase, record: current });
    expect(count()).toBe(1);
    const older = await keyring.unlock(previous);
    expect(older).toMatchObject({ isCurrent: false, record: previous });
    expect(older?.passphrase).toBe(previousPassphrase);
    expect(count()).toBe(3);
  });

  it('unlocks by the key check: one that was changed is of another passphrase', async () => {
    const record = await recordOf(passphrase, 1);
    const count = derivations();
    const keyring = createKeyring({ passphrase });
    expect(await keyring.unlock({ ...record, keyCheck: '0'.repeat(16) })).toBeNull();
    expect(await keyring.unlock({ ...record, keyCheck: '' })).toBeNull();
    expect(await keyring.unlock(record)).not.toBeNull();
    expect(count()).toBe(1);
    expect(await keyring.unlock({ ...record, iterations: 2 })).toBeNull();
  });

  it('gives up at the seventeenth set that neither passphrase opens, before it derives for it', async () => {
    const [last, ...records] = await strangers(17);
    const ours = await recordOf(passphrase, 1);
    const keyring = createKeyring({ passphrase, previousPassphrase });
    expect(await keyring.unlock(ours)).not.toBeNull();
    for (const record of records) expect(await keyring.unlock(record)).toBeNull();
    const count = derivations();
    await expect(keyring.unlock(last ?? ours)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(/none of 16 .* set previous-passphrase .* Delete sets only/) as string,
    });
    // Salts that were derived for cost nothing more.
    expect(await keyring.unlock(ours)).not.toBeNull();
    for (const record of records) expect(await keyring.unlock(record)).toBeNull();
    expect(count()).toBe(0);
    expect((await keyring.sealing()).record).toEqual(ours);
  });

  it('gives up as soon if all are asked for at the same time', async () => {
    const records = await strangers(20);
    const count = derivations();
    const keyring = createKeyring({ passphrase });
    const outcomes = await Promise.allSettled(records.map((record) => keyring.unlock(record)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
    expect(count()).toBe(16);
  });

  it('does not count sets that open', async () => {
    const records = await Promise.all(Array.from({ length: 20 }, (_, index) => recordOf(passphrase, index)));
    const keyring = createKeyring({ passphrase });
    const keys = await Promise.all(records.map((record) => keyring.unlock(record)));
    expect(keys.map((key) => key?.record)).toEqual(records);
  });

  it('is not made with an empty passphrase, which is what GitHub hands over for a missing secret', () => {
    for (const empty of [{ passphrase: new Secret('') }, { previousPassphrase: new Secret('') }])
      expect(() => createKeyring(empty)).toThrow(/an empty passphrase protects nothing/);
  });
});
