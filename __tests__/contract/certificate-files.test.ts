import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateFiles } from '../../src/adapters/files/pair/certificate-files.ts';
import { memoryCertificateFiles } from '../fakes/memory-certificate-files.ts';
import { describeCertificateFiles } from './certificate-files.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

const MODES = { key: 0o600, certificate: 0o644 };

describeCertificateFiles('the adapter on files', () => {
  const folder = temporaryFolder();
  const pkcs12Path = join(folder, 'c.p12');
  return {
    files: certificateFiles({
      certificatePath: join(folder, 'certificate.pem'),
      privateKeyPath: join(folder, 'private_key.pem'),
      pkcs12Path,
      workspace: folder,
    }),
    pkcs12Path,
    // Windows knows no more than a file's being read-only.
    modes: process.platform === 'win32' ? { key: 0o666, certificate: 0o666 } : MODES,
    find(path) {
      const status = statSync(path, { throwIfNoEntry: false });
      return status === undefined ? null : { text: readFileSync(path, 'utf8'), mode: status.mode & 0o777 };
    },
    paths: () => readdirSync(folder).map((name) => join(folder, name)),
    put: (path, text) => {
      writeFileSync(path, text, { mode: 0o666 });
    },
    plant(path, kind) {
      if (kind === 'folder') mkdirSync(path);
      else symlinkSync('/etc/hostname', path);
    },
  };
});

describeCertificateFiles('the fake', () => {
  const files = memoryCertificateFiles();
  return {
    files,
    pkcs12Path: files.pkcs12Path,
    modes: MODES,
    find(path) {
      const file = files.disk.get(path);
      return file === undefined || 'kind' in file
        ? null
        : { text: file.bytes.toString('utf8'), mode: file.mode };
    },
    paths: () => [...files.disk.keys()],
    put: (path, text) => files.disk.set(path, { bytes: Buffer.from(text), mode: 0o666 }),
    plant: (path, kind) => files.disk.set(path, { kind }),
  };
});
