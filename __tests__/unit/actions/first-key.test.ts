import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginFirstKey } from '../../../src/actions/first-key.ts';
import type { ReadText } from '../../../src/actions/inputs.ts';
import { describeKey, generatePrivateKey } from '../../../src/adapters/crypto/key-type.ts';
import { temporaryFolder } from '../../contract/temporary-folder.ts';

const NEW = { 'common-name': 'new.example.com', 'key-type': 'ecdsa-p256' };

/** Inputs as the toolkit reads them. */
function readTextOf(texts: Readonly<Record<string, string>>): ReadText {
  return (name, { trimWhitespace }) => {
    const text = texts[name] ?? '';
    return trimWhitespace ? text.trim() : text;
  };
}

/** A key that was not begun comes from the plain maker. */
function isBegun(texts: Readonly<Record<string, string>>, workspace: string): boolean {
  return beginFirstKey(readTextOf(texts), workspace) !== generatePrivateKey;
}

describe('the first key of a run', () => {
  it('is begun where the run will make a pair, and is of the kind that is wanted', async () => {
    const makeKey = beginFirstKey(readTextOf(NEW), temporaryFolder());
    expect(makeKey).not.toBe(generatePrivateKey);
    expect(describeKey(await makeKey('ecdsa-p256'))).toBe('ecdsa-p256');
  });

  it('is of the default kind where none is given', async () => {
    const makeKey = beginFirstKey(readTextOf({ ...NEW, 'key-type': '' }), temporaryFolder());
    expect(describeKey(await makeKey('rsa-2048'))).toBe('rsa-2048');
  });

  it.each([
    { 'dry-run': 'false' },
    { 'dry-run': ' False\n' },
    { 'cert-path': 'tls/cert.pem', 'key-path': '/nowhere/key.pem' },
  ])('is begun with %j', (further) => {
    expect(isBegun({ ...NEW, ...further }, temporaryFolder())).toBe(true);
  });

  it.each([
    { passphrase: 'correct horse battery staple' },
    { certificates: 'fleet.yml' },
    { 'common-name': '' },
    { 'key-type': 'rsa-1024' },
    { 'dry-run': 'true' },
    { 'dry-run': 'maybe' },
    { 'cert-path': '{name}.pem' },
  ])('is not begun with %j', (further) => {
    expect(isBegun({ ...NEW, ...further }, temporaryFolder())).toBe(false);
  });

  it('is not begun where nobody says what the workspace is', () => {
    expect(isBegun(NEW, '')).toBe(false);
  });

  it.each(['certificate.pem', 'private_key.pem'])('is not begun where %s is in the workspace', (name) => {
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, name), '');
    expect(isBegun(NEW, workspace)).toBe(false);
  });
});
