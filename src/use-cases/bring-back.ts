import { formatStamp } from '../domain/backup-name.ts';
import { pairPlaces, PRIVATE_KEY_FILE, RECOVERY_GUIDE_FILE } from '../domain/backup-set.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import type { FileRecord } from '../domain/manifest.ts';
import type { OpenedSet, RestoreStaging, ReturningFile } from '../ports.ts';
import { openSealedText } from './open-sealed-text.ts';
import { lockedKey, type ProvedSet } from './prove-set.ts';
import type { KeyState, RestoredSet, RestoreRequest, RestoreWorld } from './restore-request.ts';

/** Files whose keys were sealed on their way in were read whole there; none is larger, but for a false manifest's. */
const MAX_SEALED_BYTES = 16 * 1024 * 1024;

/** What was written for one record. */
interface Written {
  readonly keys: KeyState;
  /** The file is not, byte for byte, what it was before its keys were sealed. */
  readonly isRewritten: boolean;
}

/**
 * Writes the files of a proved set beside their places, and moves them there when the last one is written. What
 * describes the set stays in the vault.
 *
 * Throws a `Failure`: `invalid` where the set is not what it was a moment ago, `locked` where the passphrase opens no
 * key of a file, `not-written` as the target does. In each case nothing was changed.
 */
export async function bringBack(
  set: OpenedSet,
  proved: ProvedSet,
  request: RestoreRequest,
  now: Date,
  world: RestoreWorld,
): Promise<Omit<RestoredSet, 'set'>> {
  const records = proved.manifest.files.filter(({ path }) => path !== RECOVERY_GUIDE_FILE);
  const pairs = pairPlaces(proved.manifest);
  const keyPaths = new Set(pairs.map(({ privateKeyPath }) => privateKeyPath));
  const staging = await world.target.begin(pairs.length === 0 ? undefined : pairs);
  try {
    const written: Written[] = [];
    for (const record of records)
      written.push(
        await bringBackFile(record, keyPaths.has(record.path), set, proved, request, staging, world),
      );
    const placed = await staging.place({ overwrite: request.overwrite, stamp: formatStamp(now) });
    return {
      ...placed,
      certificates: proved.certificates,
      keys: stateOf(written),
      rewritten: records.filter((_, index) => written[index]?.isRewritten === true).map(({ path }) => path),
    };
  } finally {
    await staging.discard();
  }
}

async function bringBackFile(
  record: FileRecord,
  isPairKey: boolean,
  set: OpenedSet,
  proved: ProvedSet,
  { passphrase }: RestoreRequest,
  staging: RestoreStaging,
  world: RestoreWorld,
): Promise<Written> {
  const file = returningFile(record, isPairKey);
  const privateKey = proved.privateKeys.get(record.path);
  if (privateKey !== undefined) {
    await staging.write(file, one(Buffer.from(privateKey.reveal(), 'utf8')));
    return { keys: 'opened', isRewritten: false };
  }
  if (record.sealedFrom !== null && passphrase !== undefined) {
    const text = (await readAll(record, set)).toString('latin1');
    const opened = await openSealedText(text, passphrase, world.sealer);
    if (opened === null) throw lockedKey(proved.manifest);
    const { sha256 } = await staging.write(file, one(Buffer.from(opened.reveal(), 'latin1')));
    return { keys: 'opened', isRewritten: sha256 !== record.sealedFrom };
  }
  const digest = await staging.write(file, contentOf(record, set));
  refuseChanged(record, digest.sha256);
  return { keys: isPairKey || record.sealedFrom !== null ? 'sealed' : 'absent', isRewritten: false };
}

function returningFile(record: FileRecord, isPairKey: boolean): ReturningFile {
  return {
    path: record.path,
    mode: Number.parseInt(record.mode, 8),
    modifiedAt: record.modifiedAt === null ? null : new Date(record.modifiedAt),
    isKey: isPairKey || record.path === PRIVATE_KEY_FILE || record.sealedFrom !== null,
  };
}

function stateOf(written: readonly Written[]): KeyState {
  const states = written.map(({ keys }) => keys);
  return states.find((state) => state !== 'absent') ?? 'absent';
}

/** The bytes as a stream of one piece. */
export async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

async function readAll(record: FileRecord, set: OpenedSet): Promise<Buffer> {
  if (record.sizeBytes > MAX_SEALED_BYTES)
    throw new Failure('invalid', `${record.path} is too large to be a file with sealed keys`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of contentOf(record, set)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The content of a file, of which every fault is the set's. */
async function* contentOf({ path }: FileRecord, set: OpenedSet): AsyncGenerator<Uint8Array> {
  try {
    yield* await set.stream(path);
  } catch (error) {
    throw new Failure('invalid', `${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/** A folder can change between the look and the copy. */
function refuseChanged(record: FileRecord, sha256: string): void {
  if (sha256 !== record.sha256) throw new Failure('invalid', `${record.path} was changed while it was read`);
}
