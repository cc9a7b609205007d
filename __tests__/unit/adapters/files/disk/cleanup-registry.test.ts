import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { certificateFiles } from '../../../../../src/adapters/files/pair/certificate-files.ts';
import { restoreTarget } from '../../../../../src/adapters/files/restore/restore-target.ts';
import {
  markFinished,
  markUnfinished,
  removeUnfinished,
} from '../../../../../src/adapters/files/disk/cleanup-registry.ts';
import type { CertificateFiles } from '../../../../../src/ports/certificate-files.ts';
import { samplePair } from '../../../../contract/sample-pair.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

afterEach(removeUnfinished);

/** A workspace with a file in it, and the paths of a pair there. */
function workspaceWithPair(): { readonly files: CertificateFiles; readonly workspace: string } {
  const workspace = temporaryFolder();
  const files = certificateFiles({
    certificatePath: join(workspace, 'certificate.pem'),
    privateKeyPath: join(workspace, 'private_key.pem'),
    pkcs12Path: join(workspace, 'example.p12'),
    workspace,
  });
  return { files, workspace };
}

describe('a run that is told to end', () => {
  it('removes the files and folders that are not finished, and no others', () => {
    const folder = temporaryFolder();
    const [part, done, staging] = ['part', 'done', 'staging'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    markUnfinished(part, done);
    markUnfinished(staging, join(folder, 'never-made'));
    writeFileSync(part, 'key');
    writeFileSync(done, 'key');
    mkdirSync(staging);
    writeFileSync(join(staging, 'key'), 'key');
    markFinished(done);
    removeUnfinished();
    expect(readdirSync(folder)).toEqual(['done']);
  });

  it('removes the rest where one cannot be removed', () => {
    const folder = temporaryFolder();
    const part = join(folder, 'part');
    // No path can have a NUL in it.
    markUnfinished('\0', part);
    writeFileSync(part, 'key');
    removeUnfinished();
    expect(existsSync(part)).toBe(false);
  });

  it('while a pair is replaced, takes the new files away and leaves the old ones', async () => {
    const { workspace, files } = workspaceWithPair();
    await files.replace(await samplePair());
    const before = await files.read();
    const replacing = files.replace(await samplePair());
    // The key is written and waits for the disk.
    expect(readdirSync(workspace)).toContain('.private_key.pem.certkeep-new');
    removeUnfinished();
    expect(readdirSync(workspace)).toEqual(['certificate.pem', 'private_key.pem']);
    expect(await files.read()).toEqual(before);
    await replacing.catch(() => undefined);
  });

  it('while PKCS#12 is written, takes what is written away', async () => {
    const { workspace, files } = workspaceWithPair();
    const writing = files.writePkcs12(Buffer.from('PKCS#12'), () => true, '20261123T021000Z');
    expect(readdirSync(workspace)).toEqual(['.example.p12.certkeep-part']);
    removeUnfinished();
    expect(readdirSync(workspace)).toEqual([]);
    await writing.catch(() => undefined);
  });

  it('while a copy is written, takes what is written away', async () => {
    const { workspace, files } = workspaceWithPair();
    await files.replace(await samplePair());
    const part = join(workspace, '.certificate.pem.certkeep-part');
    const state = { isOver: false };
    const writing = files
      .keepBeside('20261123T021000Z')
      .catch(() => undefined)
      .finally(() => (state.isOver = true));
    while (!existsSync(part) && !state.isOver) await setImmediate();
    expect(existsSync(part)).toBe(true);
    removeUnfinished();
    expect(existsSync(part)).toBe(false);
    await writing;
  });

  it('while files are restored, takes the opened keys away', async () => {
    const folder = temporaryFolder();
    const staging = await restoreTarget(folder, folder).begin([]);
    const key = { path: 'private_key.pem', mode: 0o600, modifiedAt: null };
    await staging.write(
      key,
      (async function* () {
        yield await Promise.resolve(Buffer.from('key'));
      })(),
    );
    removeUnfinished();
    expect(readdirSync(folder)).toEqual([]);
  });
});
