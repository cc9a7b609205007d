import { createPrivateKey, X509Certificate } from 'node:crypto';
import { dirname } from 'node:path';
import type { CertificatePair } from '../../../domain/certificate/certificate.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { Secret } from '../../../domain/secret.ts';
import type { CertificateFiles, PairTexts, Pkcs12Content } from '../../../ports/certificate-files.ts';
import { createFile, partialPath, removeFile } from '../disk/atomic-file.ts';
import { readRegularFile, readSmallFile, statusOf } from '../disk/regular-file.ts';
import { markFinished, markUnfinished } from '../disk/cleanup-registry.ts';
import { makeFolder, removeFolders } from '../disk/folders.ts';
import { isPrivate } from '../disk/file-access.ts';
import { movePair, stagedPath } from './pair-placement.ts';
import { writeRemedy } from '../disk/write-remedy.ts';
import { keepBeside, moveFile, PLACING, replaceFile, writeBeside, type Placing } from '../disk/placement.ts';
import { nameFile, refuseUnusablePaths } from '../paths/usable-path.ts';

const KEY = { mode: 0o600, isPrivate: true } as const;
const CERTIFICATE = { mode: 0o644, isPrivate: false } as const;

/** A certificate with a hundred names, or an RSA-4096 key, takes a tenth of it. */
const MAX_PEM_BYTES = 256 * 1024;
const MAX_PKCS12_BYTES = 1024 * 1024;

/** Where the files of one certificate are; all paths absolute. */
export interface CertificateFilePaths {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
  readonly pkcs12Path: string | null;
  /** Symbolic links to folders below it are followed only if no other user can change them. */
  readonly workspace: string;
  /** Whose files they are, for messages. */
  readonly commonName?: string;
}

/**
 * The PEM files of one certificate on disk. A pair changes as one generation: both new files are written under names of their own, and
 * `movePair` puts them in place.
 */
export function certificateFiles(
  paths: CertificateFilePaths,
  placing: Partial<Placing> = {},
): CertificateFiles {
  return new FilesOfPair(paths, { ...PLACING, ...placing });
}

/** A class, because there may be ten thousand, for each of which a closure a method would count. */
class FilesOfPair implements CertificateFiles {
  readonly #paths: CertificateFilePaths;
  readonly #placing: Placing;

  constructor(paths: CertificateFilePaths, placing: Placing) {
    this.#paths = paths;
    this.#placing = placing;
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
      refuseUnusablePaths(allPaths(this.#paths), this.#paths.workspace, this.#paths.commonName);
    });
  }

  recover(): Promise<boolean> {
    return this.#writing(this.certificatePath, () => recoverPair(this.#paths, this.#placing));
  }

  read(): Promise<PairTexts> {
    return Promise.try(() => readPair(this.#paths));
  }

  async replace(pair: CertificatePair): Promise<void> {
    await this.#writing(this.certificatePath, () => replacePair(pair, this.#paths, this.#placing));
  }

  async complete(pair: CertificatePair): Promise<void> {
    const { certificatePath, privateKeyPath } = this.#paths;
    const isKeyThere = isThere(privateKeyPath);
    const isCertificateThere = isThere(certificatePath);
    if (!isKeyThere && !isCertificateThere) return this.replace(pair);
    const { certificate, privateKey } = pair;
    await this.#writing(privateKeyPath, async () => {
      if (!isKeyThere) await this.#put(privateKeyPath, privateKey.reveal(), KEY);
      if (!isCertificateThere) await this.#put(certificatePath, certificate.pem, CERTIFICATE);
    });
  }

  async readPkcs12(): Promise<Pkcs12Content | null> {
    const { pkcs12Path } = this.#paths;
    if (pkcs12Path === null) return null;
    const file = await this.#writing(pkcs12Path, () => readSmallFile(pkcs12Path, MAX_PKCS12_BYTES));
    return file === null ? null : { bytes: file.bytes, ...(isExposed(file.mode) ? { isExposed: true } : {}) };
  }

  async keepBeside(stamp: string): Promise<readonly string[]> {
    const kept: (string | null)[] = [];
    for (const [path, kind] of [
      [this.certificatePath, CERTIFICATE],
      [this.privateKeyPath, KEY],
    ] as const)
      await this.#writing(path, async () => kept.push(await keepBeside(path, stamp, kind)));
    return kept.filter((path) => path !== null);
  }

  async writeBeside({ certificate, privateKey }: CertificatePair, stamp: string): Promise<readonly string[]> {
    const kept: string[] = [];
    for (const [path, content, kind] of [
      [this.certificatePath, certificate.pem, CERTIFICATE],
      [this.privateKeyPath, privateKey.reveal(), KEY],
    ] as const)
      await this.#writing(path, async () => {
        makeFolder(dirname(path));
        kept.push(await writeBeside(path, content, stamp, kind));
      });
    return kept;
  }

  async writePkcs12(
    bytes: Uint8Array,
    isOurs: (existing: Uint8Array) => boolean,
    stamp: string,
  ): Promise<string | null> {
    const { pkcs12Path } = this.#paths;
    if (pkcs12Path === null) return null;
    return this.#writing(pkcs12Path, async () => {
      const existing = readRegularFile(pkcs12Path, MAX_PKCS12_BYTES);
      const isForeign = existing !== null && !isOurs(existing);
      const kept = isForeign ? await keepBeside(pkcs12Path, stamp, KEY) : null;
      await this.#put(pkcs12Path, bytes, KEY);
      return kept;
    });
  }

  async #writing<T>(path: string, write: () => Promise<T> | T): Promise<T> {
    try {
      return await write();
    } catch (error) {
      throw new Failure(
        'not-written',
        `${nameFile(path, this.#paths.commonName)} could not be written: ${messageOf(error)}. ${writeRemedy(error)}`,
        { cause: error },
      );
    }
  }

  #put(path: string, content: string | Uint8Array, kind: typeof KEY | typeof CERTIFICATE): Promise<void> {
    makeFolder(dirname(path));
    return replaceFile(path, content, kind, this.#placing);
  }
}

function readPair({ certificatePath, privateKeyPath }: CertificateFilePaths): PairTexts {
  const privateKey = readText(privateKeyPath);
  return {
    certificate: readText(certificatePath)?.text ?? null,
    privateKey: privateKey === null ? null : new Secret(privateKey.text),
    ...(privateKey !== null && isExposed(privateKey.mode) ? { isKeyExposed: true } : {}),
  };
}

/** On Windows the mode says nothing: the folder's access list decides. */
function isExposed(mode: number): boolean {
  return process.getuid !== undefined && !isPrivate(mode);
}

async function replacePair(
  pair: CertificatePair,
  paths: CertificateFilePaths,
  placing: Placing,
): Promise<void> {
  const { certificatePath, privateKeyPath } = paths;
  const made = [...makeRoom(certificatePath)];
  if (!made.includes(dirname(privateKeyPath))) made.push(...makeRoom(privateKeyPath));
  const privateKey = { staged: stagedPath(privateKeyPath), target: privateKeyPath, isPrivate: true };
  const certificate = { staged: stagedPath(certificatePath), target: certificatePath };
  const staged = [privateKey.staged, certificate.staged];
  markUnfinished(...staged);
  try {
    await createFile(privateKey.staged, pair.privateKey.reveal(), KEY.mode);
    await createFile(certificate.staged, pair.certificate.pem, CERTIFICATE.mode);
  } catch (error) {
    discardStaged(paths);
    markFinished(...staged);
    removeFolders(made);
    throw error;
  }
  await movePair({ privateKey, certificate }, placing);
}

/** Makes the folder for a new file, or removes what waits there for its place; the folders that were missing. */
function makeRoom(path: string): readonly string[] {
  const made = makeFolder(dirname(path));
  if (made.length === 0) removeFile(stagedPath(path));
  return made;
}

/** Returns whether it moved the certificate that waits into place. */
async function recoverPair(paths: CertificateFilePaths, placing: Placing): Promise<boolean> {
  const { certificatePath, privateKeyPath } = paths;
  const folders = new Set(allPaths(paths).map((path) => dirname(path)));
  if (![...folders].some(isThere)) return false;
  for (const path of allPaths(paths)) removeFile(partialPath(path));
  const waiting = statusOf(stagedPath(certificatePath));
  // As a rule there is nothing at all, and no more is asked than shows that.
  if (waiting === null) removeFile(stagedPath(privateKeyPath));
  else if (waiting.isFile() && isHalfMoved(paths)) {
    await moveFile({ staged: stagedPath(certificatePath), target: certificatePath }, placing);
    return true;
  } else discardStaged(paths);
  return false;
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

function isThere(path: string): boolean {
  return statusOf(path) !== null;
}

function readText(path: string): { readonly text: string; readonly mode: number } | null {
  try {
    const file = readSmallFile(path, MAX_PEM_BYTES);
    return file === null ? null : { text: file.bytes.toString('utf8'), mode: file.mode };
  } catch (error) {
    throw new Failure('invalid', `The file ${path} cannot be read: ${messageOf(error)}.`, { cause: error });
  }
}
