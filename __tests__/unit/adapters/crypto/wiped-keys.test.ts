import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import {
  exportPrivateKey,
  readPrivateKey,
  readPrivateKeyText,
} from '../../../../src/adapters/crypto/key/private-key-reader.ts';
import { createSetKey } from '../../../../src/adapters/crypto/passphrase/set-key.ts';
import { Secret } from '../../../../src/domain/secret.ts';
import { NOW, specificationOf } from '../../../fixtures/crypto/specification.ts';

const setKey = createSetKey(
  Buffer.alloc(32, 7),
  { salt: Buffer.alloc(16, 1), iterations: 600_000 },
  { passphrase: new Secret('any'), isCurrent: true },
);
const { privateKey } = generateKeyPairSync('ed25519');
const { privateKey: elliptic } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
/** The secret number itself, as it stands in every encoding. */
const SECRET_NUMBER = secretNumberOf(privateKey);

function secretNumberOf(key: KeyObject): Buffer {
  return Buffer.from(String(key.export({ format: 'jwk' }).d), 'base64url');
}

/** Where every private key has its `export` from. */
const PROTOTYPE = Object.getPrototypeOf(privateKey) as KeyObject;

/** What a spy saw. */
interface Spy {
  readonly mock: {
    readonly calls: readonly (readonly unknown[])[];
    readonly results: readonly { readonly value?: unknown }[];
  };
}

/** All the bytes that were handed around while `work` went on, as they are after it. */
async function bytesAfter(
  work: () => unknown,
  spies: readonly Spy[] = [vi.spyOn(PROTOTYPE, 'export'), vi.spyOn(Buffer, 'concat')],
): Promise<Uint8Array[]> {
  await work();
  return spies
    .flatMap(({ mock }) => [...mock.calls.flat(3), ...mock.results.map(({ value }) => value)])
    .filter((value) => value instanceof Uint8Array);
}

describe('the bytes of a private key', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('are wiped once they are sealed', async () => {
    const key = exportPrivateKey(privateKey);
    const bytes = await bytesAfter(() => setKey.seal(key));
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.filter((each) => Buffer.from(each).includes(SECRET_NUMBER))).toEqual([]);
  });

  it('are wiped once they are opened', async () => {
    const sealed = await setKey.seal(exportPrivateKey(privateKey));
    const bytes = await bytesAfter(() => setKey.open(sealed));
    expect(bytes.length).toBeGreaterThan(1);
    // The head of the decrypted text and the whole of it, neither of which shows anything of the key any more.
    expect(bytes.filter((each) => each.some((byte) => byte !== 0))).toEqual([]);
  });

  it.each([
    ['Ed25519, as a key', privateKey, readPrivateKey],
    ['Ed25519, as a text', privateKey, readPrivateKeyText],
    ['P-256, as a key', elliptic, readPrivateKey],
    ['P-256, as a text', elliptic, readPrivateKeyText],
  ])('are wiped once they are read from a text: %s', async (_, key, read) => {
    const text = key.export({ type: 'pkcs8', format: 'pem' }).toString();
    const secretNumber = secretNumberOf(key);
    const bytes = await bytesAfter(() => read(text), [vi.spyOn(Buffer, 'from')]);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.filter((each) => Buffer.from(each).includes(secretNumber))).toEqual([]);
  });

  it.each(['ecdsa-p256', 'ecdsa-p384'] as const)('are wiped once a pair is made: %s', async (keyType) => {
    const made: Secret[] = [];
    const bytes = await bytesAfter(async () => {
      const pair = await certificateIssuer.issue(specificationOf({ keyType }), NOW);
      made.push(pair.privateKey);
    }, [vi.spyOn(PROTOTYPE, 'export'), vi.spyOn(Buffer, 'concat'), vi.spyOn(Buffer, 'from')]);
    const [secretNumber] = made.map((text) => secretNumberOf(createPrivateKey(text.reveal())));
    expect(secretNumber?.length).toBeGreaterThan(0);
    expect(bytes.filter((each) => Buffer.from(each).includes(secretNumber ?? ''))).toEqual([]);
  });
});
