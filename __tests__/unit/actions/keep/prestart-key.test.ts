import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prestartFirstKey } from '../../../../src/actions/keep/prestart-key.ts';
import type { InputSource } from '../../../../src/actions/step/inputs.ts';
import { describeKey, generatePrivateKey } from '../../../../src/adapters/crypto/key/key-type.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';

const NEW = { 'common-name': 'new.example.com', 'key-type': 'ecdsa-p256' };

/** Inputs as the toolkit reads them. */
function readTextOf(texts: Readonly<Record<string, string>>): InputSource {
  return (name, { trimWhitespace }) => {
    const text = texts[name] ?? '';
    return trimWhitespace ? text.trim() : text;
  };
}

/** A key that was not started comes from the plain maker. */
function isStarted(texts: Readonly<Record<string, string>>, workspace: string): boolean {
  return prestartFirstKey(readTextOf(texts), workspace) !== generatePrivateKey;
}

describe('the first key of a run', () => {
  it('is started if the run will make a pair, and is of the kind that is wanted', async () => {
    const makeKey = prestartFirstKey(readTextOf(NEW), temporaryFolder());
    expect(makeKey).not.toBe(generatePrivateKey);
    expect(describeKey(await makeKey('ecdsa-p256'))).toBe('ecdsa-p256');
  });

  it('is of the default kind if none is given', async () => {
    const makeKey = prestartFirstKey(readTextOf({ ...NEW, 'key-type': '' }), temporaryFolder());
    expect(describeKey(await makeKey('rsa-2048'))).toBe('rsa-2048');
  });

  it.each([
    { 'dry-run': 'false' },
    { 'dry-run': ' False\n' },
    { 'cert-path': 'tls/cert.pem', 'key-path': '/nowhere/key.pem' },
  ])('is started with %j', (further) => {
    expect(isStarted({ ...NEW, ...further }, temporaryFolder())).toBe(true);
  });

  it.each([
    { passphrase: 'correct horse battery staple' },
    { certificates: 'fleet.yml' },
    { 'common-name': '' },
    { 'key-type': 'rsa-1024' },
    { 'dry-run': 'true' },
    { 'dry-run': 'maybe' },
    { 'cert-path': '{name}.pem' },
  ])('is not started with %j', (further) => {
    expect(isStarted({ ...NEW, ...further }, temporaryFolder())).toBe(false);
  });

  it('is not started if the workspace is not known', () => {
    expect(isStarted(NEW, '')).toBe(false);
  });

  it.each(['certificate.pem', 'private_key.pem'])('is not started if %s is in the workspace', (name) => {
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, name), '');
    expect(isStarted(NEW, workspace)).toBe(false);
  });
});
