import { constants, copyFileSync, linkSync } from 'node:fs';
import { messageOf } from '../../../domain/failure.ts';
import { hiddenBeside, partialPath, removeFile } from '../disk/atomic-file.ts';
import { isUnfinished, markFinished, markUnfinished } from '../disk/cleanup-registry.ts';
import { moveFile, type Move, type Placing } from '../disk/placement.ts';
import { statusOf } from '../disk/regular-file.ts';

/** The files of a pair that are new; `null` for one that stays as it is. */
interface PairMoves {
  readonly certificate: Move | null;
  readonly privateKey: Move | null;
}

/**
 * Moves a pair to its paths as one: the certificate to the name under which it waits, the key to its path, then the certificate. A process
 * that is killed before the key's move leaves the old pair; one that is killed after it leaves the new certificate waiting, which
 * `recoverPair` moves to its key. If a move fails, the old pair is put back.
 */
export async function movePair({ certificate, privateKey }: PairMoves, placing: Placing): Promise<void> {
  if (certificate === null) {
    if (privateKey !== null) await moveFile(privateKey, placing);
    return;
  }
  const waiting = { staged: stagedPath(certificate.target), target: certificate.target };
  if (certificate.staged !== waiting.staged)
    await moveFile({ ...certificate, target: waiting.staged }, placing);
  // From here on it belongs to the key that is being moved, and a run that is told to end leaves it to the next one.
  markFinished(waiting.staged);
  if (privateKey === null) await orDiscard([waiting.staged], () => moveFile(waiting, placing));
  else await moveBoth(waiting, privateKey, placing);
}

async function moveBoth(waiting: Move, privateKey: Move, placing: Placing): Promise<void> {
  const aside = partialPath(privateKey.target);
  try {
    const oldKey = await orDiscard([waiting.staged, privateKey.staged], async () => {
      const old = statusOf(privateKey.target) === null ? null : aside;
      if (old !== null) setAside(privateKey.target, old);
      await moveFile(privateKey, placing);
      return old;
    });
    markFinished(privateKey.staged);
    try {
      await moveFile(waiting, placing);
    } catch (error) {
      throw await takeBack(waiting, { staged: oldKey, target: privateKey.target }, error, placing);
    }
  } finally {
    if (isUnfinished(aside)) removeFile(aside);
    markFinished(aside, privateKey.staged);
  }
}

async function orDiscard<T>(paths: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    paths.forEach(removeFile);
    throw error;
  }
}

/** Gives what is at a path a second name, from which it can be moved back. */
function setAside(path: string, aside: string): void {
  removeFile(aside);
  markUnfinished(aside);
  try {
    linkSync(path, aside);
  } catch {
    // Not on every file system can a file have two names.
    copyFileSync(path, aside, constants.COPYFILE_EXCL);
  }
}

/** Puts the old key back, if there was one, after its certificate could not be replaced; the error, with what is there now. */
async function takeBack(
  waiting: Move,
  { staged, target }: { readonly staged: string | null; readonly target: string },
  error: unknown,
  placing: Placing,
): Promise<Error> {
  try {
    if (staged === null) removeFile(target);
    else await moveFile({ staged, target }, placing);
    removeFile(waiting.staged);
    const hadCertificate = statusOf(waiting.target)?.isFile() === true;
    return new Error(`${messageOf(error)}. ${inPlace(hadCertificate, staged !== null)}`, { cause: error });
  } catch (second) {
    return new Error(
      `${messageOf(error)}. The new key is in place already and could not be taken back (${messageOf(second)}): ` +
        'the next run puts its certificate beside it',
      { cause: error },
    );
  }
}

function inPlace(hadCertificate: boolean, hadKey: boolean): string {
  if (hadCertificate && hadKey) return 'The old certificate and its key are in place';
  if (hadCertificate || hadKey) return `The old ${hadKey ? 'key' : 'certificate'} is in place`;
  return 'Neither the certificate nor its key is in place';
}

/** Where a certificate waits until its key is in place. The name is ours alone. */
export function stagedPath(path: string): string {
  return hiddenBeside(path, 'certkeep-new');
}
