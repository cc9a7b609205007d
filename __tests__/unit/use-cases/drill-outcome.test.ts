import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateReader } from '../../../src/adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../../../src/adapters/crypto/key-sealer.ts';
import { dayFolder } from '../../../src/domain/backup-name.ts';
import { CHECKSUMS_FILE, formatChecksums, MANIFEST_FILE } from '../../../src/domain/backup-set.ts';
import { formatManifest, type FileRecord } from '../../../src/domain/manifest.ts';
import { Secret } from '../../../src/domain/secret.ts';
import { examineStored, type DrillOutcome } from '../../../src/use-cases/drill-outcome.ts';
import { manifestOf, nameOf } from '../../contract/sample-set.ts';
import { memorySetStaging } from '../../fakes/memory-set-staging.ts';
import { memoryVault } from '../../fakes/memory-vault.ts';

const crypto = { reader: certificateReader, sealer: createKeySealer() };
const passphrase = new Secret('zebra-Quartz-41-umbrella');
const other = new Secret('walrus-Basalt-77-tangerine');

async function sealedKey(under: Secret): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = new Secret(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  return crypto.sealer.seal(key, under);
}

/** Drills a set of files that something else made; `sealed` are those whose keys its manifest says were sealed. */
async function drill(
  sealed: Readonly<Record<string, string>>,
  given: Secret | undefined,
): Promise<DrillOutcome> {
  const name = nameOf();
  const staged = await memorySetStaging().begin(dayFolder(name.time));
  const files: FileRecord[] = [await staged.add('server.conf', 'listen 443\n', 0o644)];
  for (const [path, text] of Object.entries(sealed)) {
    const file = { path, location: path, sizeBytes: text.length, mode: 0o600, modifiedAt: name.time };
    files.push(await staged.addContent(file, Buffer.from(text), 'ab'.repeat(32)));
  }
  const manifest = await staged.add(MANIFEST_FILE, formatManifest(manifestOf(name, files)), 0o644);
  await staged.add(CHECKSUMS_FILE, formatChecksums([...files, manifest]), 0o644);
  const vault = memoryVault();
  const set = await vault.store(staged, name);
  if (set === null) throw new Error('the set was not stored');
  return examineStored(set, vault, given, crypto);
}

describe('the drill of a set of files that something else made', () => {
  it('is verified where every sealed key opens, whichever file it is in', async () => {
    const sealed = { 'a.key': await sealedKey(passphrase), 'b.key': await sealedKey(passphrase) };
    const outcome = await drill(sealed, passphrase);
    expect(outcome).toMatchObject({ isVerified: true, problem: null });
    expect(outcome.result).toContain('the sealed private keys were opened');
  });

  it('is locked where the passphrase opens some of them, and says which file has another', async () => {
    const sealed = { 'a.key': await sealedKey(passphrase), 'b.key': await sealedKey(other) };
    const { isVerified, problem } = await drill(sealed, passphrase);
    expect(isVerified).toBe(false);
    expect(problem).toMatchObject({ code: 'locked', level: 'error' });
    expect(problem?.message).toContain('does not open the private key in b.key');
  });

  it('opens none without a passphrase, and says so', async () => {
    const { isVerified, problem } = await drill({ 'a.key': await sealedKey(passphrase) }, undefined);
    expect(isVerified).toBe(false);
    expect(problem).toMatchObject({ code: 'not-opened', level: 'notice' });
    expect(problem?.message).toMatch(/\(1\).*no passphrase was given/);
  });

  it('is damaged where a key should be sealed in a file that has none', async () => {
    const { isVerified, problem } = await drill({ 'a.key': 'no key at all\n' }, passphrase);
    expect(isVerified).toBe(false);
    expect(problem).toMatchObject({ code: 'damaged', level: 'error' });
    expect(problem?.message).toContain('a.key holds no sealed private key');
  });

  it('needs no passphrase where nothing is sealed', async () => {
    for (const given of [passphrase, undefined])
      expect(await drill({}, given)).toMatchObject({ isVerified: true, problem: null });
  });
});
