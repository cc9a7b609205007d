import { formatStamp } from '../../domain/backup/backup-name.ts';
import { pathOfPublicFile, type FileDigest } from '../../domain/backup/backup-set.ts';
import { SEALED_FILES_FILE } from '../../domain/backup/set-files.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import type { Secret } from '../../domain/secret.ts';
import type { FileIdentity } from '../../ports/crypto.ts';
import type { PlacedFiles, RestoreStaging } from '../../ports/restore-target.ts';
import type { FoundSet } from '../search/sets/open-set.ts';
import { identitiesOf } from '../store/stage-set.ts';
import { readBytes } from '../verify/verify-set.ts';
import type { RestoreDependencies, RestoredCertificate, RestoreRequest } from './restore-request.ts';

const KEY_MODE = 0o600;
const PUBLIC_MODE = 0o644;

/** A pair on its way back: what goes where. */
export interface ReturningPair extends RestoredCertificate {
  /** PEM, sealed or not; `null` if there is none. */
  readonly privateKey: Secret | null;
}

export type PlaceDependencies = Pick<RestoreDependencies, 'target' | 'archives' | 'reader'>;

export const NOTHING_PLACED: PlacedFiles = { files: [], keptBeside: [] };

/**
 * Writes pairs, and the user's files of a whole set, beside their places, and moves all of them there once every check has passed. What
 * describes a set stays in the store.
 *
 * Throws a `Failure`: `invalid` if the set is not what its manifest says, `not-written` as the target does. In each case nothing was
 * changed.
 */
export async function placeFiles(
  pairs: readonly ReturningPair[],
  whole: FoundSet | null,
  { overwrite }: Pick<RestoreRequest, 'overwrite'>,
  now: Date,
  dependencies: PlaceDependencies,
): Promise<PlacedFiles> {
  if (pairs.length === 0 && whole === null) return NOTHING_PLACED;
  const staging = await dependencies.target.begin(pairs);
  try {
    for (const pair of pairs) await writePair(pair, staging);
    if (whole !== null) await writeUserFiles(whole, staging, dependencies);
    return await staging.place({ overwrite, stamp: formatStamp(now) });
  } finally {
    await staging.discard();
  }
}

async function writePair(
  { certificatePath, privateKeyPath, certificate, privateKey }: ReturningPair,
  staging: RestoreStaging,
): Promise<void> {
  const write = (path: string, mode: number, text: string): Promise<FileDigest> =>
    staging.write({ path, mode, modifiedAt: null }, one(Buffer.from(text, 'utf8')));
  await write(certificatePath, PUBLIC_MODE, certificate.pem);
  if (privateKey !== null) await write(privateKeyPath, KEY_MODE, privateKey.reveal());
}

/** Throws a `Failure` (`invalid`) if what was written is not what the set was made of. */
async function writeUserFiles(
  set: FoundSet,
  staging: RestoreStaging,
  dependencies: PlaceDependencies,
): Promise<void> {
  for (const digest of set.digests) await writePublicFile(digest, set, staging, dependencies);
  if (set.key === null) return;
  const sealed = await writeSealedFiles(set, staging, dependencies);
  if (set.key.digestFiles([...identitiesOf(set.digests), ...sealed]) !== set.manifest.userFiles.digest)
    throw new Failure('invalid', 'the files in it are not the ones that were backed up');
}

async function writePublicFile(
  { path, sha256 }: FileDigest,
  set: FoundSet,
  staging: RestoreStaging,
  { reader }: PlaceDependencies,
): Promise<void> {
  const place = pathOfPublicFile(path);
  if (place === null) return;
  const content = faultsOf(async function* () {
    if (set.key === null) yield await certificatesIn(path, set, reader);
    else yield* await set.reader.stream(path);
  });
  const written = await staging.write({ path: place, mode: PUBLIC_MODE, modifiedAt: null }, content);
  // A folder can change between the look and the copy.
  if (written.sha256 !== sha256) throw new Failure('invalid', `${path} was changed while it was read`);
}

/** Nothing proves the set, so nothing but certificates may come out of it. */
async function certificatesIn(
  path: string,
  set: FoundSet,
  reader: PlaceDependencies['reader'],
): Promise<Uint8Array> {
  const bytes = await readBytes(set.reader, path);
  if ((await reader.parsePublicFile(bytes)) !== null) return bytes;
  throw new Error(`${path} holds something else than certificates, and nothing proves the set`);
}

/** Writes what is sealed, with its mode, time and owner; what it is. */
async function writeSealedFiles(
  { key, reader, manifest }: FoundSet,
  staging: RestoreStaging,
  { archives }: PlaceDependencies,
): Promise<readonly FileIdentity[]> {
  const { sealedCount } = manifest.userFiles;
  if (key === null || sealedCount === 0) return [];
  const files = faultsOf(async function* () {
    yield* archives.openFiles(await reader.stream(SEALED_FILES_FILE), key.passphrase, sealedCount);
  });
  const identities: FileIdentity[] = [];
  for await (const { content, ...file } of files) {
    const { path, mode } = file;
    const { sha256 } = await staging.write(
      file,
      faultsOf(() => content),
    );
    identities.push({ path, mode: mode.toString(8).padStart(4, '0'), sha256 });
  }
  return identities;
}

/** What `begin` gives; whatever it throws is a fault of the set, as a `Failure` (`invalid`). */
async function* faultsOf<Item>(begin: () => AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* begin();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('invalid', messageOf(error), { cause: error });
  }
}

/** The bytes as a stream of one piece. */
async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
