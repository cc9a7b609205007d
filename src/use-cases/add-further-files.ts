import type { Certificate } from '../domain/certificate.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import type { FoundCertificate } from '../domain/found-certificate.ts';
import type { FileRecord } from '../domain/manifest.ts';
import { clearPemOf, findPrivateKeys, type PrivateKeyBlock } from '../domain/private-key-text.ts';
import type { Secret } from '../domain/secret.ts';
import { collidingPaths, isSafePath } from '../domain/set-path.ts';
import { findUnsealableKey } from '../domain/unsealable-key.ts';
import type { CertificateReader, FurtherFile, FurtherFiles, KeySealer, StagedSet } from '../ports.ts';

export interface FurtherFilesWorld {
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
  readonly furtherFiles: FurtherFiles;
}

/** A file that was not stored, and why. */
export interface LeftOutFile {
  readonly path: string;
  readonly reason: string;
}

/** What became of the files. */
export interface AddedFiles {
  readonly records: readonly FileRecord[];
  readonly leftOut: readonly LeftOutFile[];
  /** The certificates in all of the files, stored or left out, up to the size that is inspected. */
  readonly certificates: readonly FoundCertificate[];
}

/** One file that was added, or the reason why it was left out; and the certificates in it. */
interface AddedFile {
  readonly added: FileRecord | string;
  readonly certificates: readonly Certificate[];
}

/**
 * Files up to this size are read whole, to find and seal keys in them; larger ones are only searched, and left out
 * where a key begins in them. No key file that a server reads comes near.
 */
const MAX_INSPECTED_BYTES = 8 * 1024 * 1024;

/** What every certificate in DER begins with; no text does, `0` being followed by a length. */
const DER_SEQUENCE = 0x30;

/** No certificate comes near; longer ones are not looked for. */
const MAX_DER_BYTES = 40_000;

/**
 * Puts the files that the user wants backed up too into a set, looking into each. A private key in the clear is
 * sealed with the passphrase; where that cannot be done, its file is left out whole.
 */
export async function addFurtherFiles(
  files: readonly FurtherFile[],
  passphrase: Secret | undefined,
  staged: StagedSet,
  world: FurtherFilesWorld,
): Promise<AddedFiles> {
  const records: FileRecord[] = [];
  const leftOut: LeftOutFile[] = [];
  const certificates: FoundCertificate[] = [];
  // One after the other: memory holds one file at a time.
  for (const file of files) {
    const { added, certificates: inFile } = await addFile(file, passphrase, staged, world).catch(
      (error: unknown) => {
        throw unusable(file, error);
      },
    );
    if (typeof added === 'string') leftOut.push({ path: file.path, reason: added });
    else records.push(added);
    certificates.push(...inFile.map((certificate) => ({ path: file.path, certificate })));
  }
  return { records, leftOut, certificates };
}

/** Throws a `Failure` (`invalid-input`) where the files cannot stand side by side in a set on every system. */
export function refuseBadPaths(files: readonly FurtherFile[]): void {
  const paths = files.map((file) => file.path);
  const bad = paths.find((path) => !isSafePath(path));
  if (bad !== undefined) {
    throw new Failure(
      'invalid-input',
      `The input paths matches ${JSON.stringify(bad)}, a name that cannot be unpacked on every system; rename the file or leave it out.`,
    );
  }
  const collision = collidingPaths(paths);
  if (collision !== null) {
    throw new Failure(
      'invalid-input',
      `The input paths matches ${collision[0]} and ${collision[1]}, which are one name where case is ignored; rename one of them.`,
    );
  }
}

function unusable(file: FurtherFile, error: unknown): Failure {
  return new Failure(
    'not-stored',
    `The file ${file.location} could not be put into the backup: ${messageOf(error)}. Nothing was stored; make it readable, or leave it out of paths.`,
    { cause: error },
  );
}

async function addFile(
  file: FurtherFile,
  passphrase: Secret | undefined,
  staged: StagedSet,
  world: FurtherFilesWorld,
): Promise<AddedFile> {
  if (file.sizeBytes > MAX_INSPECTED_BYTES) {
    const record = await staged.addLargeFile(file);
    return { added: record ?? 'it holds a private key and is too large to seal it', certificates: [] };
  }
  const bytes = await world.furtherFiles.read(file);
  return {
    added: await addBytes(file, bytes, passphrase, staged, world),
    certificates: world.reader.parseCertificates(pemTextOf(bytes)),
  };
}

/** Text that holds the certificates in these bytes, be they PEM or one in DER. Latin-1 is all that base64 needs. */
function pemTextOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes[0] !== DER_SEQUENCE || bytes.length > MAX_DER_BYTES) return buffer.toString('latin1');
  return `-----BEGIN CERTIFICATE-----\n${buffer.toString('base64')}\n-----END CERTIFICATE-----\n`;
}

/** The record of the file as it was added, or the reason why it was left out. */
async function addBytes(
  file: FurtherFile,
  bytes: Uint8Array,
  passphrase: Secret | undefined,
  staged: StagedSet,
  world: FurtherFilesWorld,
): Promise<FileRecord | string> {
  if (world.furtherFiles.isUnprotectedKey(bytes)) {
    return 'it is a private key in a binary form, and nothing shows that a password protects it';
  }
  // Latin-1 keeps every byte, so that what is not a key comes back unchanged.
  const text = Buffer.from(bytes).toString('latin1');
  const unsealable = findUnsealableKey(text);
  if (unsealable !== null) return unsealable;
  const keys = findPrivateKeys(text);
  if (keys === null) return 'a private key begins in it that does not end';
  const open = keys.filter((key) => !key.isProtected);
  if (open.length === 0) return staged.addContent(file, bytes, null);
  // Archives and databases name the lengths of what is in them.
  if (text.includes('\0')) return 'it holds a private key in the midst of binary data';
  if (passphrase === undefined) return 'it holds a private key, and without a passphrase it cannot be sealed';
  try {
    const sealedText = await sealKeys(text, open, passphrase, world);
    return await staged.addContent(file, Buffer.from(sealedText, 'latin1'), world.furtherFiles.digest(bytes));
  } catch (error) {
    return `its private key cannot be sealed: ${messageOf(error)}`;
  }
}

async function sealKeys(
  text: string,
  keys: readonly PrivateKeyBlock[],
  passphrase: Secret,
  { reader, sealer }: FurtherFilesWorld,
): Promise<string> {
  let sealedText = text;
  for (const key of keys) {
    const sealed = await sealer.seal(reader.parsePrivateKey(clearPemOf(key)), passphrase);
    sealedText = sealedText.replaceAll(key.text, () => sealed.trimEnd());
  }
  return sealedText;
}
