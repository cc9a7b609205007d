import crypto, { type KeyObject } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { exportPrivateKey } from '../../../../src/adapters/crypto/key/private-key-reader.ts';
import type { Secret } from '../../../../src/domain/secret.ts';
import { NOW, specificationOf } from '../../../fixtures/crypto/specification.ts';

describe('a key in a file, for whose decoding and signature a long list has no time', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });

  it.each(['ecdsa-p256', 'ecdsa-p384'] as const)('is proved without both: %s', async (keyType) => {
    const pair = await certificateIssuer.issue(specificationOf({ keyType }), NOW);
    const [decode, sign] = [vi.spyOn(crypto, 'createPrivateKey'), vi.spyOn(crypto, 'sign')];
    syncBuiltinESMExports();
    const certificate = certificateReader.parseCertificate(pair.certificate.pem);
    const key = certificateReader.parsePrivateKey(pair.privateKey.reveal());
    expect(certificateReader.provesPair(certificate, key)).toBe(true);
    expect([decode.mock.calls.length, sign.mock.calls.length]).toEqual([0, 0]);
  });

  it('has no choice but both where it is of another kind', async () => {
    const pair = await certificateIssuer.issue(specificationOf({ keyType: 'ed25519' }), NOW);
    const [decode, sign] = [vi.spyOn(crypto, 'createPrivateKey'), vi.spyOn(crypto, 'sign')];
    syncBuiltinESMExports();
    const key = certificateReader.parsePrivateKey(pair.privateKey.reveal());
    expect(certificateReader.provesPair(pair.certificate, key)).toBe(true);
    expect([decode.mock.calls.length, sign.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('a decoded key', () => {
  /** The text of a key as an opened one has it, and whether that key is in memory beside it. */
  function opened(pem: string): { text: Secret; isHeld: () => Promise<boolean> } {
    const privateKey = crypto.createPrivateKey(pem);
    const key = new WeakRef<KeyObject>(privateKey);
    const isHeld = async (): Promise<boolean> => {
      // What a WeakRef has shown stays until the turn is over.
      await new Promise(setImmediate);
      collectGarbage();
      return key.deref() !== undefined;
    };
    return { text: exportPrivateKey(privateKey), isHeld };
  }

  it('is held beside its text until it is proved, and no longer: it takes five times the memory', async () => {
    const pair = await certificateIssuer.issue(specificationOf({ keyType: 'ed25519' }), NOW);
    const { text, isHeld } = opened(pair.privateKey.reveal());
    expect(await isHeld()).toBe(true);
    expect(certificateReader.provesPair(pair.certificate, text)).toBe(true);
    expect(await isHeld()).toBe(false);
    expect(text.reveal()).toBe(pair.privateKey.reveal());
  });
});

/** Node has the collector only for those who ask for it as the engine starts, or in a context that begins later. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  collect({ type: 'major', execution: 'sync' });
}
