import { createPrivateKey, X509Certificate } from 'node:crypto';
import { access, constants, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { CertificatePair } from '../../domain/certificate.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { Secret } from '../../domain/secret.ts';
import type { CertificateFiles, PairTexts } from '../../ports.ts';
import {
  createBeside,
  createFile,
  describeKind,
  partialPath,
  readRegularFile,
  replaceFile,
  statusOf,
} from './private-file.ts';

const KEY_MODE = 0o600;
const CERTIFICATE_MODE = 0o644;

/** A certificate with a hundred names, or an RSA-4096 key, takes a tenth of it. */
const MAX_PEM_BYTES = 256 * 1024;
const MAX_PKCS12_BYTES = 1024 * 1024;

/** Where the files of one certificate are; all paths absolute. */
export interface CertificateFilePaths {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
  readonly pkcs12Path: string | null;
  /** Folders below it may not be symbolic links: whoever can open a pull request could have planted them. */
  readonly workspace: string;
}

/**
 * The PEM files of one certificate on disk.
 *
 * A pair changes as one generation. Both new files are written under names of their own; then the key is moved into
 * place, then the certificate. A run that is killed before the first move leaves the old pair; one that is killed
 * between the moves leaves the new certificate waiting, which `recover` then moves to the key that it belongs to.
 */
export function certificateFiles(paths: CertificateFilePaths): CertificateFiles {
  const { certificatePath, privateKeyPath, pkcs12Path } = paths;
  const files: CertificateFiles = {
    certificatePath,
    privateKeyPath,

    async check() {
      for (const path of allPaths(paths)) await refuseUnusablePath(path, paths.workspace);
    },

    async recover() {
      await writing(certificatePath, () => recoverPair(paths));
    },

    async read(): Promise<PairTexts> {
      const privateKey = await readText(privateKeyPath);
      return {
        certificate: await readText(certificatePath),
        privateKey: privateKey === null ? null : new Secret(privateKey),
      };
    },

    async replace(pair) {
      await writing(certificatePath, () => replacePair(pair, paths));
    },

    async complete(pair) {
      const isKeyThere = await isThere(privateKeyPath);
      const isCertificateThere = await isThere(certificatePath);
      if (!isKeyThere && !isCertificateThere) return files.replace(pair);
      await writing(privateKeyPath, async () => {
        if (!isKeyThere) await replaceFile(privateKeyPath, pair.privateKey.reveal(), KEY_MODE);
        if (!isCertificateThere) await replaceFile(certificatePath, pair.certificate.pem, CERTIFICATE_MODE);
      });
    },

    async keepBeside(stamp) {
      const kept: string[] = [];
      for (const [path, mode] of [
        [certificatePath, CERTIFICATE_MODE],
        [privateKeyPath, KEY_MODE],
      ] as const) {
        await writing(path, async () => {
          const beside = await copyBeside(path, stamp, mode);
          if (beside !== null) kept.push(beside);
        });
      }
      return kept;
    },

    async writePkcs12(bytes, isOurs, stamp) {
      if (pkcs12Path === null) return;
      await writing(pkcs12Path, async () => {
        const existing = await readRegularFile(pkcs12Path, MAX_PKCS12_BYTES);
        if (existing !== null && !isOurs(existing)) await copyBeside(pkcs12Path, stamp, KEY_MODE);
        await replaceFile(pkcs12Path, bytes, KEY_MODE);
      });
    },
  };
  return files;
}

async function replacePair(pair: CertificatePair, paths: CertificateFilePaths): Promise<void> {
  const { certificatePath, privateKeyPath } = paths;
  await discardStaged(paths);
  await mkdir(dirname(privateKeyPath), { recursive: true });
  await mkdir(dirname(certificatePath), { recursive: true });
  try {
    await createFile(stagedPath(privateKeyPath), pair.privateKey.reveal(), KEY_MODE);
    await createFile(stagedPath(certificatePath), pair.certificate.pem, CERTIFICATE_MODE);
    await rename(stagedPath(privateKeyPath), privateKeyPath);
  } catch (error) {
    // The old pair is still there; a key of nobody's must not stay beside it.
    await discardStaged(paths);
    throw error;
  }
  await rename(stagedPath(certificatePath), certificatePath);
}

async function recoverPair(paths: CertificateFilePaths): Promise<void> {
  const { certificatePath } = paths;
  for (const path of allPaths(paths)) await rm(partialPath(path), { force: true });
  if (await isHalfMoved(paths)) await rename(stagedPath(certificatePath), certificatePath);
  else await discardStaged(paths);
}

/**
 * Whether the new key is in place and its certificate still waits. One that waits for another key was left by a run
 * that somebody has cleaned up after, or was planted: it must not take the place of what is there.
 */
async function isHalfMoved({ certificatePath, privateKeyPath }: CertificateFilePaths): Promise<boolean> {
  const waiting = await statusOf(stagedPath(certificatePath));
  if (waiting?.isFile() !== true || (await isThere(stagedPath(privateKeyPath)))) return false;
  const certificate = await readRegularFile(stagedPath(certificatePath), MAX_PEM_BYTES);
  const privateKey = await readRegularFile(privateKeyPath, MAX_PEM_BYTES);
  if (certificate === null || privateKey === null) return false;
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(privateKey));
  } catch {
    // One of them is no certificate or no key at all.
    return false;
  }
}

async function discardStaged({ certificatePath, privateKeyPath }: CertificateFilePaths): Promise<void> {
  // The certificate first: a certificate that waits alone would be taken for a half-finished move.
  await rm(stagedPath(certificatePath), { force: true });
  await rm(stagedPath(privateKeyPath), { force: true });
}

function allPaths({ certificatePath, privateKeyPath, pkcs12Path }: CertificateFilePaths): string[] {
  return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}

/** Where a file of the next generation waits until the whole pair is written. The name is ours alone. */
export function stagedPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.certkeep-new`);
}

async function isThere(path: string): Promise<boolean> {
  return (await statusOf(path)) !== null;
}

async function readText(path: string): Promise<string | null> {
  try {
    return (await readRegularFile(path, MAX_PEM_BYTES))?.toString('utf8') ?? null;
  } catch (error) {
    throw new Failure('invalid', `The file ${path} cannot be read: ${messageOf(error)}.`, { cause: error });
  }
}

/** Copies a file to a dated name beside it; the name, or `null` where there is no file. */
async function copyBeside(path: string, stamp: string, mode: number): Promise<string | null> {
  const bytes = await readRegularFile(path, MAX_PKCS12_BYTES);
  if (bytes === null) return null;
  return createBeside(path, stamp, (beside) => createFile(beside, bytes, mode));
}

async function refuseUnusablePath(path: string, workspace: string): Promise<void> {
  try {
    await refuseKind(path);
    await refuseLinkedFolders(path, workspace);
    await refuseUnwritableFolder(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'invalid',
      `The path ${path} cannot be used: ${messageOf(error)}. Nothing was changed.`,
      {
        cause: error,
      },
    );
  }
}

async function refuseKind(path: string): Promise<void> {
  const status = await statusOf(path);
  if (status !== null && !status.isFile()) throw new Error(describeKind(status));
}

/**
 * Throws where a folder on the way from the workspace to a path inside of it is a symbolic link. What is outside, the
 * administrator of the machine answers for.
 */
export async function refuseLinkedFolders(path: string, workspace: string): Promise<void> {
  const inside = relative(workspace, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return;
  let folder = workspace;
  for (const part of inside.split(sep).slice(0, -1)) {
    folder = join(folder, part);
    const status = await statusOf(folder);
    if (status === null) return;
    if (status.isSymbolicLink()) throw new Error(`${folder}: ${describeKind(status)}`);
  }
}

/** A file that is there can at least be read; where there is none, one will have to be written. */
async function refuseUnwritableFolder(path: string): Promise<void> {
  if (await isThere(path)) return;
  let folder = dirname(path);
  while (!(await isThere(folder)) && folder !== dirname(folder)) folder = dirname(folder);
  if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is not a folder`);
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Failure(
      'not-written',
      `The file ${path} could not be written: nothing can be written in ${folder} (${messageOf(error)}). Nothing was changed.`,
      { cause: error },
    );
  }
}

async function writing(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new Failure('not-written', `The file ${path} could not be written: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}
