import { posix } from 'node:path';
import { Failure } from '../../src/domain/failure.ts';
import { Secret } from '../../src/domain/secret.ts';
import type { CertificateFiles } from '../../src/ports.ts';

/** What is at a path. */
export type MemoryFile =
  { readonly bytes: Buffer; readonly mode: number } | { readonly kind: 'link' | 'folder' };

export interface MemoryCertificateFiles extends CertificateFiles {
  readonly pkcs12Path: string;
  readonly disk: Map<string, MemoryFile>;
  /** Nothing can be written from now on. */
  isReadOnly: boolean;
}

/** The files of one certificate, in memory. */
export function memoryCertificateFiles(): MemoryCertificateFiles {
  const [certificatePath, privateKeyPath, pkcs12Path] = [
    '/w/certificate.pem',
    '/w/private_key.pem',
    '/w/c.p12',
  ];
  const disk = new Map<string, MemoryFile>();
  const read = (path: string): Buffer | null => {
    const file = disk.get(path);
    if (file === undefined) return null;
    if ('kind' in file)
      throw new Failure('invalid', `The file ${path} cannot be read: it is a ${file.kind}.`);
    return file.bytes;
  };
  const write = (path: string, content: string | Uint8Array, mode: number): void => {
    if (files.isReadOnly) throw new Failure('not-written', `The file ${path} could not be written.`);
    disk.set(path, { bytes: Buffer.from(content), mode });
  };
  const keepBeside = (path: string, stamp: string, mode: number): string[] => {
    const bytes = read(path);
    if (bytes === null) return [];
    const { dir, name, ext } = posix.parse(path);
    let beside = `${dir}/${name}-${stamp}${ext}`;
    for (let attempt = 2; disk.has(beside); attempt += 1)
      beside = `${dir}/${name}-${stamp}-r${attempt}${ext}`;
    write(beside, bytes, mode);
    return [beside];
  };
  const files: MemoryCertificateFiles = {
    certificatePath,
    privateKeyPath,
    pkcs12Path,
    disk,
    isReadOnly: false,
    async check() {
      for (const path of [certificatePath, privateKeyPath, pkcs12Path]) {
        const file = disk.get(path);
        if (file !== undefined && 'kind' in file)
          throw new Failure('invalid', `The path ${path} cannot be used: it is a ${file.kind}.`);
        if (file === undefined && files.isReadOnly)
          throw new Failure('not-written', `The file ${path} could not be written.`);
      }
      return Promise.resolve();
    },
    // Memory changes at once: nothing is ever half-written.
    recover: () => Promise.resolve(),
    async read() {
      const [certificate, privateKey] = [read(certificatePath), read(privateKeyPath)];
      return Promise.resolve({
        certificate: certificate?.toString('utf8') ?? null,
        privateKey: privateKey === null ? null : new Secret(privateKey.toString('utf8')),
      });
    },
    async replace(pair) {
      write(privateKeyPath, pair.privateKey.reveal(), 0o600);
      write(certificatePath, pair.certificate.pem, 0o644);
      return Promise.resolve();
    },
    async complete(pair) {
      if (!disk.has(privateKeyPath)) write(privateKeyPath, pair.privateKey.reveal(), 0o600);
      if (!disk.has(certificatePath)) write(certificatePath, pair.certificate.pem, 0o644);
      return Promise.resolve();
    },
    keepBeside: async (stamp) =>
      Promise.resolve([
        ...keepBeside(certificatePath, stamp, 0o644),
        ...keepBeside(privateKeyPath, stamp, 0o600),
      ]),
    async writePkcs12(bytes, isOurs, stamp) {
      const existing = read(pkcs12Path);
      if (existing !== null && !isOurs(existing)) keepBeside(pkcs12Path, stamp, 0o600);
      write(pkcs12Path, bytes, 0o600);
      return Promise.resolve();
    },
  };
  return files;
}
