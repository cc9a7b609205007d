import { createPrivateKey, X509Certificate } from 'node:crypto';
import { posix } from 'node:path';
import { Failure } from '../../src/domain/failure.ts';
import { Secret } from '../../src/domain/secret.ts';
import type { CertificateFiles } from '../../src/ports/certificate-files.ts';

/** What is at a path. */
export type MemoryFile =
  { readonly bytes: Buffer; readonly mode: number } | { readonly kind: 'link' | 'folder' };

export interface MemoryCertificateFiles extends CertificateFiles {
  readonly pkcs12Path: string;
  readonly disk: Map<string, MemoryFile>;
  /** Nothing can be written from now on. */
  isReadOnly: boolean;
}

export interface MemoryCertificateFilesOptions {
  /** The disk, which others may use too. */
  readonly disk?: Map<string, MemoryFile>;
  readonly folder?: string;
  /** Called before each change of the disk, as the adapter makes them one by one; ends where the run is killed there. */
  readonly beforeChange?: () => Promise<void>;
}

/** The files of one certificate, in memory. A pair changes in the steps that the adapter takes. */
export function memoryCertificateFiles({
  disk = new Map<string, MemoryFile>(),
  folder = '/w',
  beforeChange = () => Promise.resolve(),
}: MemoryCertificateFilesOptions = {}): MemoryCertificateFiles {
  const [certificatePath, privateKeyPath, pkcs12Path] = [
    `${folder}/certificate.pem`,
    `${folder}/private_key.pem`,
    `${folder}/c.p12`,
  ];
  const [newCertificatePath, newKeyPath] = [stagedPath(certificatePath), stagedPath(privateKeyPath)];
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
    return bytes === null ? [] : [writeBeside(path, bytes, stamp, mode)];
  };
  const writeBeside = (path: string, content: string | Uint8Array, stamp: string, mode: number): string => {
    const { dir, name, ext } = posix.parse(path);
    let beside = `${dir}/${name}-${stamp}${ext}`;
    for (let attempt = 2; disk.has(beside); attempt += 1)
      beside = `${dir}/${name}-${stamp}-r${attempt}${ext}`;
    write(beside, content, mode);
    return beside;
  };
  const change = async <T>(work: () => T): Promise<T> => {
    await beforeChange();
    return work();
  };
  const discardNew = async (): Promise<void> => {
    for (const path of [newCertificatePath, newKeyPath])
      if (disk.has(path)) await change(() => disk.delete(path));
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
    async recover() {
      const isHalf = isHalfMoved(disk, files);
      if (!isHalf) await discardNew();
      else
        await change(() => {
          move(disk, newCertificatePath, certificatePath);
        });
      return isHalf;
    },
    async read() {
      const [certificate, privateKey] = [read(certificatePath), read(privateKeyPath)];
      const isExposed = isReadableByAll(disk.get(privateKeyPath));
      return Promise.resolve({
        certificate: certificate?.toString('utf8') ?? null,
        privateKey: privateKey === null ? null : new Secret(privateKey.toString('utf8')),
        ...(isExposed ? { isKeyExposed: true } : {}),
      });
    },
    async replace(pair) {
      await discardNew();
      try {
        await change(() => {
          write(newKeyPath, pair.privateKey.reveal(), 0o600);
        });
        await change(() => {
          write(newCertificatePath, pair.certificate.pem, 0o644);
        });
        await change(() => {
          move(disk, newKeyPath, privateKeyPath);
        });
      } catch (error) {
        for (const path of [newCertificatePath, newKeyPath]) disk.delete(path);
        throw error;
      }
      await change(() => {
        move(disk, newCertificatePath, certificatePath);
      });
    },
    async complete(pair) {
      const [isKeyThere, isCertificateThere] = [disk.has(privateKeyPath), disk.has(certificatePath)];
      if (!isKeyThere && !isCertificateThere) return files.replace(pair);
      const { certificate, privateKey } = pair;
      if (!isKeyThere)
        await change(() => {
          write(privateKeyPath, privateKey.reveal(), 0o600);
        });
      if (!isCertificateThere)
        await change(() => {
          write(certificatePath, certificate.pem, 0o644);
        });
    },
    keepBeside: async (stamp) => [
      ...(await change(() => keepBeside(certificatePath, stamp, 0o644))),
      ...(await change(() => keepBeside(privateKeyPath, stamp, 0o600))),
    ],
    writeBeside: async ({ certificate, privateKey }, stamp) => [
      await change(() => writeBeside(certificatePath, certificate.pem, stamp, 0o644)),
      await change(() => writeBeside(privateKeyPath, privateKey.reveal(), stamp, 0o600)),
    ],
    readPkcs12: () =>
      Promise.try(() => {
        const bytes = read(pkcs12Path);
        if (bytes === null) return null;
        return { bytes, ...(isReadableByAll(disk.get(pkcs12Path)) ? { isExposed: true } : {}) };
      }),
    async writePkcs12(bytes, isOurs, stamp) {
      const existing = read(pkcs12Path);
      const isForeign = existing !== null && !isOurs(existing);
      const [kept = null] = isForeign ? keepBeside(pkcs12Path, stamp, 0o600) : [];
      await change(() => {
        write(pkcs12Path, bytes, 0o600);
      });
      return kept;
    },
  };
  return files;
}

function isReadableByAll(file: MemoryFile | undefined): boolean {
  return file !== undefined && 'mode' in file && (file.mode & 0o007) !== 0;
}

/** Where a file of the next generation waits. */
function stagedPath(path: string): string {
  return `${posix.dirname(path)}/.${posix.basename(path)}.certkeep-new`;
}

function move(disk: Map<string, MemoryFile>, from: string, to: string): void {
  const file = disk.get(from);
  if (file === undefined) throw new Failure('not-written', `The file ${to} could not be written.`);
  disk.delete(from);
  disk.set(to, file);
}

/** Whether the new key is in place and its certificate still waits. */
function isHalfMoved(
  disk: ReadonlyMap<string, MemoryFile>,
  { certificatePath, privateKeyPath }: CertificateFiles,
): boolean {
  const [waiting, key] = [disk.get(stagedPath(certificatePath)), disk.get(privateKeyPath)];
  if (waiting === undefined || disk.has(stagedPath(privateKeyPath)) || key === undefined) return false;
  if ('kind' in waiting || 'kind' in key) return false;
  try {
    return new X509Certificate(waiting.bytes).checkPrivateKey(createPrivateKey(key.bytes));
  } catch {
    return false;
  }
}
