import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  certificateFiles,
  type CertificateFilePaths,
} from '../../../../../src/adapters/files/pair/certificate-files.ts';
import type { CertificatePair } from '../../../../../src/domain/certificate/certificate.ts';
import type { CertificateFiles } from '../../../../../src/ports/certificate-files.ts';
import { samplePair } from '../../../../contract/sample-pair.ts';
import { canLink } from '../../../../contract/symbolic-links.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { giveAway, runUnprivileged, withReadOnly } from '../child.ts';
import type { ChildTask } from './certificate-files-child.ts';

const CHILD = join(import.meta.dirname, 'certificate-files-child.ts');

const STAMP = '20261123T021000Z';
const isPosix = process.platform !== 'win32';
const isRoot = process.getuid?.() === 0;
const canMakeDevices = process.platform === 'linux' && process.getuid?.() === 0;

let old: CertificatePair;
let renewed: CertificatePair;

beforeAll(async () => {
  [old, renewed] = [await samplePair(), await samplePair()];
});

interface Place {
  readonly workspace: string;
  /** Outside of the workspace. */
  readonly outside: string;
  readonly paths: CertificateFilePaths;
  readonly files: CertificateFiles;
}

function place(changes: Partial<Record<keyof CertificateFilePaths, string>> = {}): Place {
  const folder = temporaryFolder();
  const [workspace, outside] = [join(folder, 'workspace'), join(folder, 'outside')];
  mkdirSync(workspace);
  mkdirSync(outside);
  const locate = (path: string): string => join(workspace, path);
  const paths = {
    certificatePath: locate(changes.certificatePath ?? 'certificate.pem'),
    privateKeyPath: locate(changes.privateKeyPath ?? 'private_key.pem'),
    pkcs12Path: locate(changes.pkcs12Path ?? 'c.p12'),
    workspace,
    commonName: 'app.example',
  };
  return { workspace, outside, paths, files: certificateFiles(paths) };
}

function stagedPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.certkeep-new`);
}

function partialPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.certkeep-part`);
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

/** Plants a thing at a path; what must not change, as it is now. */
type Plant = (path: string, outside: string) => () => unknown;

const PLANTS: Readonly<Record<string, Plant>> = {
  'a symbolic link': (path, outside) => {
    const target = join(outside, `target-${basename(path)}`);
    writeFileSync(target, 'not ours', { mode: 0o644 });
    symlinkSync(target, path);
    return () => [readFileSync(target, 'utf8'), modeOf(target)];
  },
  'a dangling link': (path, outside) => {
    symlinkSync(join(outside, 'nothing'), path);
    return () => readdirSync(outside);
  },
  'a pipe': (path) => {
    execFileSync('mkfifo', [path]);
    return () => null;
  },
  ...(canMakeDevices && {
    'a device': (path: string) => {
      // As /dev/full, which every write to fails.
      execFileSync('mknod', [path, 'c', '1', '7']);
      return () => null;
    },
  }),
};
const FOLDER: Plant = (path) => {
  mkdirSync(path);
  writeFileSync(join(path, 'inside'), 'not ours');
  return () => readFileSync(join(path, 'inside'), 'utf8');
};

describe.skipIf(!isPosix)('what is planted', () => {
  const everything = Object.entries({ ...PLANTS, 'a folder': FOLDER });
  const targets = ['certificatePath', 'privateKeyPath', 'pkcs12Path'] as const;
  const cases = everything.flatMap(([kind, plant]) => targets.map((target) => ({ kind, plant, target })));

  it.each(cases)('$kind in place of the file at $target stops the run', async ({ plant, target }) => {
    const { files, paths, workspace, outside } = place();
    const path = paths[target] ?? '';
    const unchanged = plant(path, outside);
    const before = unchanged();
    const failure = await failureOf(files.check());
    expect(failure).toMatchObject({ code: 'invalid' });
    expect(failure.message).toContain(`The path ${path} of the certificate for app.example cannot be used: `);
    expect(failure.message).toContain('Move what is there away, or give another path.');
    if (target !== 'pkcs12Path') {
      expect(await failureOf(files.read())).toMatchObject({ code: 'invalid' });
      expect((await failureOf(files.keepBeside(STAMP))).message).toContain(path);
    } else {
      const failed = await failureOf(files.writePkcs12(Buffer.from('x'), () => true, STAMP));
      expect(failed).toMatchObject({ code: 'not-written' });
    }
    expect(unchanged()).toEqual(before);
    expect(readdirSync(workspace)).toEqual([basename(path)]);
  });

  it.each(Object.entries(PLANTS))(
    '%s under the names of files in the making is swept away',
    async (_, plant) => {
      const { files, paths, workspace, outside } = place();
      const { certificatePath, privateKeyPath, pkcs12Path } = paths;
      const plantAll = (): (() => unknown)[] =>
        [
          stagedPath(certificatePath),
          stagedPath(privateKeyPath),
          partialPath(certificatePath),
          partialPath(privateKeyPath),
          partialPath(pkcs12Path ?? ''),
        ].map((path) => plant(path, outside));

      const unchanged = plantAll();
      const before = unchanged.map((look) => look());
      await files.check();
      await files.recover();
      expect(readdirSync(workspace)).toEqual([]);
      if (unchanged.some((look) => look() === null)) plantAll();
      await files.replace(renewed);
      await files.writePkcs12(Buffer.from('x'), () => true, STAMP);
      expect(lstatSync(certificatePath).isFile()).toBe(true);
      expect(lstatSync(privateKeyPath).isFile()).toBe(true);
      expect([modeOf(certificatePath), modeOf(privateKeyPath)]).toEqual([0o644, 0o600]);
      expect(unchanged.map((look) => look())).toEqual(before);
    },
  );

  it.each([stagedPath, partialPath])(
    'a folder under the names of files in the making is told of',
    async (at) => {
      const { files, paths, outside } = place();
      const planted = at(paths.privateKeyPath);
      const unchanged = FOLDER(planted, outside);
      const failure = await failureOf(files.recover());
      expect(failure).toMatchObject({ code: 'not-written' });
      expect(failure.message).toContain(planted);
      expect(failure.message).toMatch(
        / of the certificate for app\.example could not be written: .* Run again\.$/,
      );
      expect(unchanged()).toBe('not ours');
    },
  );

  it('a waiting certificate that is no half of the pair in place is swept away', async () => {
    const { files, paths } = place();
    for (const waiting of [renewed.certificate.pem, 'no certificate', '']) {
      await files.replace(old);
      writeFileSync(stagedPath(paths.certificatePath), waiting);
      expect(await files.recover()).toBe(false);
      expect((await files.read()).certificate).toBe(old.certificate.pem);
      expect(existsSync(stagedPath(paths.certificatePath))).toBe(false);
    }
  });

  it('a waiting certificate of the key in place is moved to it', async () => {
    const { files, paths, workspace } = place();
    writeFileSync(paths.privateKeyPath, renewed.privateKey.reveal());
    writeFileSync(paths.certificatePath, old.certificate.pem);
    writeFileSync(stagedPath(paths.certificatePath), renewed.certificate.pem);
    expect(await files.recover()).toBe(true);
    expect((await files.read()).certificate).toBe(renewed.certificate.pem);
    expect(readdirSync(workspace).sort()).toEqual(['certificate.pem', 'private_key.pem']);
  });
});

describe.skipIf(!isPosix)('the folders on the way', () => {
  it.each(['certs/certificate.pem', 'certs/deep/er/certificate.pem', '..certs/certificate.pem'])(
    'may not be links inside the workspace that another user can change: %s',
    async (certificatePath) => {
      const { files, paths, workspace, outside } = place({ certificatePath });
      symlinkSync(outside, join(workspace, certificatePath.split('/')[0] ?? ''));
      chmodSync(workspace, 0o777);
      const failure = await failureOf(files.check());
      expect(failure).toMatchObject({ code: 'invalid' });
      expect(failure.message).toContain(paths.certificatePath);
      expect(failure.message).toContain('symbolic link');
      expect(readdirSync(outside)).toEqual([]);
    },
  );

  it.skipIf(!isRoot)('may not be links of another user inside the workspace', async () => {
    const { files, workspace, outside } = place({ certificatePath: 'certs/certificate.pem' });
    symlinkSync(outside, join(workspace, 'certs'));
    lchownSync(join(workspace, 'certs'), 65_534, 65_534);
    expect((await failureOf(files.check())).message).toContain('symbolic link that another user');
  });

  it('may be a workspace that ends in a separator, and has to be a folder', async () => {
    const { outside, paths } = place();
    const at = (workspace: string): CertificateFiles =>
      certificateFiles({
        ...paths,
        certificatePath: join(workspace, 'certificate.pem'),
        privateKeyPath: join(workspace, 'private_key.pem'),
        workspace: `${workspace}/`,
      });
    await at(outside).check();
    symlinkSync(paths.certificatePath, join(outside, 'certificate.pem'));
    expect((await failureOf(at(outside).check())).message).toContain('symbolic link');
    writeFileSync(join(outside, 'file'), '');
    expect((await failureOf(at(join(outside, 'file')).check())).message).toContain('is not a folder');
  });

  it('may be links of this user inside the workspace', async () => {
    const { files, workspace, outside } = place({ certificatePath: 'current/certificate.pem' });
    symlinkSync(outside, join(workspace, 'current'));
    await files.check();
    await files.replace(old);
    await files.replace(renewed);
    expect(readFileSync(join(outside, 'certificate.pem'), 'utf8')).toBe(renewed.certificate.pem);
    expect(readdirSync(outside)).toEqual(['certificate.pem']);
  });

  it('may be links outside of the workspace', async () => {
    const { files, outside } = place({
      certificatePath: '../link/certificate.pem',
      privateKeyPath: '../link/new/private_key.pem',
    });
    symlinkSync(outside, join(dirname(outside), 'link'));
    await files.check();
    await files.replace(renewed);
    expect(readFileSync(join(outside, 'certificate.pem'), 'utf8')).toBe(renewed.certificate.pem);
    expect(modeOf(join(outside, 'new', 'private_key.pem'))).toBe(0o600);
  });

  it.each(['file/certificate.pem', 'file/deeper/certificate.pem', '../outside/file/certificate.pem'])(
    'may not be files: %s',
    async (certificatePath) => {
      const { files, workspace, outside } = place({ certificatePath });
      for (const folder of [workspace, outside]) writeFileSync(join(folder, 'file'), '');
      const failure = await failureOf(files.check());
      expect(failure).toMatchObject({ code: 'invalid' });
      expect(failure.message).toContain('is not a folder');
    },
  );

  it('are made where they are missing', async () => {
    const { files, paths } = place({ certificatePath: 'a/b/c.pem', privateKeyPath: 'd/k.pem' });
    await files.check();
    await files.complete(renewed);
    expect(modeOf(paths.certificatePath)).toBe(0o644);
    expect(modeOf(paths.privateKeyPath)).toBe(0o600);
  });

  it('may have dots in their names', async () => {
    const { files, workspace } = place({ certificatePath: '...certs/certificate.pem' });
    await files.check();
    await files.replace(renewed);
    expect(readdirSync(join(workspace, '...certs'))).toEqual(['certificate.pem']);
  });
});

describe.skipIf(!isPosix)('permissions', () => {
  it.each([0o000, 0o022, 0o077, 0o777])('are the same under any umask', async (umask) => {
    const { files, paths } = place();
    const before = process.umask(umask);
    try {
      await files.replace(old);
      const kept = await files.keepBeside(STAMP);
      await files.writePkcs12(Buffer.from('x'), () => false, STAMP);
      expect(kept.map(modeOf)).toEqual([0o644, 0o600]);
    } finally {
      process.umask(before);
    }
    const { certificatePath, privateKeyPath, pkcs12Path } = paths;
    expect([certificatePath, privateKeyPath, pkcs12Path ?? ''].map(modeOf)).toEqual([0o644, 0o600, 0o600]);
  });

  const taskOf = (paths: CertificateFilePaths, operation: ChildTask['operation']): ChildTask => ({
    paths,
    operation,
    certificate: renewed.certificate.pem,
    privateKey: renewed.privateKey.reveal(),
  });

  it.each(['check', 'replace', 'complete'] as const)(
    'to write are missing: %s says so and names the path',
    async (operation) => {
      const { paths, workspace } = place();
      giveAway(dirname(workspace));
      const failure = await withReadOnly(workspace, () => runUnprivileged(CHILD, taskOf(paths, operation)));
      expect(failure).toMatchObject({ code: 'not-written' });
      expect(JSON.stringify(failure)).toContain(paths.certificatePath);
      expect(JSON.stringify(failure)).toContain('EACCES');
      expect(readdirSync(workspace)).toEqual([]);
    },
  );

  it('to write are missing for PKCS#12 and for copies', { tags: ['slow'] }, async () => {
    const { files, paths, workspace } = place();
    await files.replace(old);
    giveAway(dirname(workspace));
    await withReadOnly(workspace, async () => {
      for (const operation of ['writePkcs12', 'keepBeside'] as const) {
        const failure = await runUnprivileged(CHILD, taskOf(paths, operation));
        expect(failure).toMatchObject({ code: 'not-written' });
      }
    });
    expect(readdirSync(workspace).sort()).toEqual(['certificate.pem', 'private_key.pem']);
  });

  it('to write are missing in the folder of the certificate alone: no key is left waiting', async () => {
    const { files, paths, workspace } = place({
      certificatePath: 'certs/c.pem',
      privateKeyPath: 'keys/k.pem',
    });
    await files.replace(old);
    giveAway(dirname(workspace));
    const failure = await withReadOnly(join(workspace, 'certs'), () =>
      runUnprivileged(CHILD, taskOf(paths, 'replace')),
    );
    expect(failure).toMatchObject({ code: 'not-written' });
    expect(readdirSync(join(workspace, 'keys'))).toEqual(['k.pem']);
    expect((await files.read()).privateKey?.reveal()).toBe(old.privateKey.reveal());
  });

  it('to write are not needed where a pair is there already', async () => {
    const { files, paths, workspace } = place();
    await files.replace(old);
    writeFileSync(paths.pkcs12Path ?? '', 'x');
    giveAway(dirname(workspace));
    const failure = await withReadOnly(workspace, () => runUnprivileged(CHILD, taskOf(paths, 'check')));
    expect(failure).toBeNull();
  });
});

describe('a renewal', () => {
  it('over a certificate that is held open leaves the old pair, and says so', async () => {
    const { paths, workspace, files } = place();
    await files.replace(old);
    const held = certificateFiles(paths, {
      rename(from, to) {
        if (to === paths.certificatePath) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
        renameSync(from, to);
      },
      wait: () => Promise.resolve(),
    });
    const failure = await failureOf(held.replace(renewed));
    expect(failure).toMatchObject({ code: 'not-written' });
    expect(failure.message).toContain('The old certificate and its key are in place');
    const { certificate, privateKey } = await files.read();
    expect([certificate, privateKey?.reveal()]).toEqual([old.certificate.pem, old.privateKey.reveal()]);
    expect(readdirSync(workspace).sort()).toEqual(['certificate.pem', 'private_key.pem']);
  });

  it.skipIf(!isRoot)('leaves the key and the PKCS#12 file to the server that reads them', async () => {
    const { paths, files } = place();
    await files.replace(old);
    await files.writePkcs12(Buffer.from('old'), () => true, STAMP);
    const secrets = [paths.privateKeyPath, paths.pkcs12Path ?? ''];
    for (const path of secrets) {
      chownSync(path, 0, 65_534);
      chmodSync(path, 0o640);
    }
    await files.replace(renewed);
    await files.writePkcs12(Buffer.from('new'), () => true, STAMP);
    expect(secrets.map((path) => [modeOf(path), statSync(path).gid])).toEqual([
      [0o640, 65_534],
      [0o640, 65_534],
    ]);
  });

  it.skipIf(!isPosix)('makes the key of everybody one of this user, with a word', async () => {
    const { paths } = place();
    const warned: string[] = [];
    const files = certificateFiles(paths, { warn: (message) => warned.push(message) });
    await files.replace(old);
    chmodSync(paths.privateKeyPath, 0o666);
    expect(await files.read()).toMatchObject({ isKeyExposed: true });
    await files.replace(renewed);
    expect(modeOf(paths.privateKeyPath)).toBe(0o600);
    expect(warned).toEqual([expect.stringContaining(paths.privateKeyPath)]);
    expect(await files.read()).not.toHaveProperty('isKeyExposed');
  });
});

describe.skipIf(!isPosix)('a PKCS#12 file', () => {
  it('that every user can read is reported', async () => {
    const { paths, files } = place();
    await files.writePkcs12(Buffer.from('packed'), () => true, STAMP);
    expect(await files.readPkcs12()).toEqual({ bytes: Buffer.from('packed') });
    chmodSync(paths.pkcs12Path ?? '', 0o644);
    expect(await files.readPkcs12()).toEqual({ bytes: Buffer.from('packed'), isExposed: true });
  });
});

describe('what is there', () => {
  it('is not read where it is larger than any certificate', async () => {
    const { files, paths } = place();
    writeFileSync(paths.certificatePath, Buffer.alloc(256 * 1024 + 1));
    const failure = await failureOf(files.read());
    expect(failure).toMatchObject({ code: 'invalid' });
    expect(failure.message).toContain(paths.certificatePath);
  });

  it.skipIf(!canLink)('is kept beside under a name that no link has', async () => {
    const { files, paths, outside, workspace } = place();
    writeFileSync(paths.privateKeyPath, 'a key');
    symlinkSync(join(outside, 'stolen'), join(workspace, `private_key-${STAMP}.pem`));
    expect((await files.keepBeside(STAMP)).map((path) => basename(path))).toEqual([
      `private_key-${STAMP}-r2.pem`,
    ]);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('keeps its suffix, or has none', async () => {
    const { files } = place({ certificatePath: 'fullchain', privateKeyPath: 'a.b.key' });
    await files.replace(old);
    expect((await files.keepBeside(STAMP)).map((path) => basename(path))).toEqual([
      `fullchain-${STAMP}`,
      `a.b-${STAMP}.key`,
    ]);
  });
});
