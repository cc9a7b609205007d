import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CertificatePair } from '../../domain/certificate.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { Secret } from '../../domain/secret.ts';
import type { CertificateFiles, PairTexts } from '../../ports.ts';
import {
  createBeside,
  createFile,
  FOLDER_MODE,
  hiddenBeside,
  partialPath,
  removeFile,
  replaceFile,
} from './atomic-file.ts';
import { readRegularFile, statusOf } from './regular-file.ts';
import { markFinished, markUnfinished } from './cleanup-registry.ts';
import { refuseUnusablePath } from './usable-path.ts';

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
  /** Folders below it may not be symbolic links: a pull request could have planted them. */
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
  return new FilesOfPair(paths);
}

/** A class, because there may be ten thousand, for each of which a closure a method would count. */
class FilesOfPair implements CertificateFiles {
  readonly #paths: CertificateFilePaths;

  constructor(paths: CertificateFilePaths) {
    this.#paths = paths;
  }

  get certificatePath(): string {
    return this.#paths.certificatePath;
  }

  get privateKeyPath(): string {
    return this.#paths.privateKeyPath;
  }

  get pkcs12Path(): string | null {
    return this.#paths.pkcs12Path;
  }

  check(): Promise<void> {
    return Promise.try(() => {
      const folders = new Set<string>();
      for (const path of allPaths(this.#paths)) refuseUnusablePath(path, this.#paths.workspace, folders);
    });
  }

  async recover(): Promise<void> {
    await writing(this.certificatePath, () => {
      recoverPair(this.#paths);
    });
  }

  read(): Promise<PairTexts> {
    return Promise.try(() => readPair(this.#paths));
  }

  async replace(pair: CertificatePair): Promise<void> {
    await writing(this.certificatePath, () => replacePair(pair, this.#paths));
  }

  async complete(pair: CertificatePair): Promise<void> {
    const { certificatePath, privateKeyPath } = this.#paths;
    const isKeyThere = isThere(privateKeyPath);
    const isCertificateThere = isThere(certificatePath);
    if (!isKeyThere && !isCertificateThere) return this.replace(pair);
    await writing(privateKeyPath, async () => {
      if (!isKeyThere) await replaceFile(privateKeyPath, pair.privateKey.reveal(), KEY_MODE);
      if (!isCertificateThere) await replaceFile(certificatePath, pair.certificate.pem, CERTIFICATE_MODE);
    });
  }

  async keepBeside(stamp: string): Promise<readonly string[]> {
    const kept: string[] = [];
    for (const [path, mode] of [
      [this.certificatePath, CERTIFICATE_MODE],
      [this.privateKeyPath, KEY_MODE],
    ] as const) {
      await writing(path, async () => {
        const beside = await copyBeside(path, stamp, mode);
        if (beside !== null) kept.push(beside);
      });
    }
    return kept;
  }

  async writePkcs12(
    bytes: Uint8Array,
    isOurs: (existing: Uint8Array) => boolean,
    stamp: string,
  ): Promise<void> {
    const { pkcs12Path } = this.#paths;
    if (pkcs12Path === null) return;
    await writing(pkcs12Path, async () => {
      const existing = readRegularFile(pkcs12Path, MAX_PKCS12_BYTES);
      if (existing !== null && !isOurs(existing)) await copyBeside(pkcs12Path, stamp, KEY_MODE);
      await replaceFile(pkcs12Path, bytes, KEY_MODE);
    });
  }
}

function readPair({ certificatePath, privateKeyPath }: CertificateFilePaths): PairTexts {
  const privateKey = readText(privateKeyPath);
  return {
    certificate: readText(certificatePath),
    privateKey: privateKey === null ? null : new Secret(privateKey),
  };
}

async function replacePair(pair: CertificatePair, paths: CertificateFilePaths): Promise<void> {
  const { certificatePath, privateKeyPath } = paths;
  discardStaged(paths);
  const folders = new Set([dirname(privateKeyPath), dirname(certificatePath)]);
  for (const folder of folders) mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  const staged = [stagedPath(privateKeyPath), stagedPath(certificatePath)] as const;
  markUnfinished(...staged);
  try {
    await createFile(staged[0], pair.privateKey.reveal(), KEY_MODE);
    await createFile(staged[1], pair.certificate.pem, CERTIFICATE_MODE);
    renameSync(staged[0], privateKeyPath);
  } catch (error) {
    // The old pair is still there. A key that belongs to no certificate must not stay beside it.
    discardStaged(paths);
    throw error;
  } finally {
    // A certificate that waits for its move is finished by the next run. Nothing comes between the two moves.
    markFinished(...staged);
  }
  renameSync(staged[1], certificatePath);
}

function recoverPair(paths: CertificateFilePaths): void {
  const { certificatePath, privateKeyPath } = paths;
  for (const path of allPaths(paths)) removeFile(partialPath(path));
  const waiting = statusOf(stagedPath(certificatePath));
  // As a rule there is nothing at all, and no more is asked than shows that.
  if (waiting === null) removeFile(stagedPath(privateKeyPath));
  else if (waiting.isFile() && isHalfMoved(paths)) renameSync(stagedPath(certificatePath), certificatePath);
  else discardStaged(paths);
}

/**
 * Whether the certificate that waits is that of the key in place. One that waits for another key was left by a run
 * that somebody has cleaned up after, or was planted: it must not take the place of what is there.
 */
function isHalfMoved({ certificatePath, privateKeyPath }: CertificateFilePaths): boolean {
  if (isThere(stagedPath(privateKeyPath))) return false;
  const certificate = readRegularFile(stagedPath(certificatePath), MAX_PEM_BYTES);
  const privateKey = readRegularFile(privateKeyPath, MAX_PEM_BYTES);
  if (certificate === null || privateKey === null) return false;
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(privateKey));
  } catch {
    // One of them is no certificate or no key at all.
    return false;
  }
}

function discardStaged({ certificatePath, privateKeyPath }: CertificateFilePaths): void {
  // The certificate first: a certificate that waits alone would be taken for a half-finished move.
  removeFile(stagedPath(certificatePath));
  removeFile(stagedPath(privateKeyPath));
}

function allPaths({ certificatePath, privateKeyPath, pkcs12Path }: CertificateFilePaths): string[] {
  return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}

/** Where a file of the next generation waits until the whole pair is written. The name is ours alone. */
export function stagedPath(path: string): string {
  return hiddenBeside(path, 'certkeep-new');
}

function isThere(path: string): boolean {
  return statusOf(path) !== null;
}

function readText(path: string): string | null {
  try {
    return readRegularFile(path, MAX_PEM_BYTES)?.toString('utf8') ?? null;
  } catch (error) {
    throw new Failure('invalid', `The file ${path} cannot be read: ${messageOf(error)}.`, { cause: error });
  }
}

/** Copies a file to a dated name beside it. Returns that name, or `null` if there is no file. */
async function copyBeside(path: string, stamp: string, mode: number): Promise<string | null> {
  const bytes = readRegularFile(path, MAX_PKCS12_BYTES);
  if (bytes === null) return null;
  return createBeside(path, stamp, partialPath(path), (part) => createFile(part, bytes, mode));
}

async function writing(path: string, write: () => Promise<void> | void): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new Failure('not-written', `The file ${path} could not be written: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}
