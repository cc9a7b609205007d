import { chmodSync, lchownSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import type { FileOwner } from '../../../ports/backup-set.ts';
import { idsOf } from './owner-names.ts';
import { statusOf } from './regular-file.ts';

/** What a mode permits, without what it is. */
export const PERMISSIONS = 0o777;
/** What group and others may do with a file. */
export const OTHERS_BITS = 0o077;
/** What everybody may do. */
const EVERYBODYS_BITS = 0o007;
const PRIVATE_BITS = 0o660;
const OWNERS_BITS = 0o700;
/** To `chown` it means: leave the user. */
const UNCHANGED = -1;
const EVERYBODY_WRITES = 0o002;
const GROUP_WRITES = 0o020;
const STICKY = 0o1000;

/**
 * Keeps this process's umask from taking rights from the owner of what it makes: under 0177, which scripts that make keys set, nothing
 * could be put into a new folder. What it takes from others stays taken.
 */
export function keepOwnersRights(): void {
  // What it is can only be read by setting it.
  const umask = process.umask(OTHERS_BITS);
  process.umask(umask & OTHERS_BITS);
}

/** Whether a mode gives no rights to everybody. */
export function isPrivate(mode: number): boolean {
  return (mode & EVERYBODYS_BITS) === 0;
}

/**
 * Gives a new private file the owner, the group and the mode of the file that it replaces, so that a server still reads its key. Rights
 * for everybody are never given; nor is anything if another user may have put the old file there. `warn` gets what is not as it was.
 */
export function inheritAccess(staged: string, target: string, warn: (message: string) => void): void {
  const old = statusOf(target);
  if (process.getuid === undefined || old?.isFile() !== true || statusOf(staged) === null) return;
  if (!isPrivate(old.mode)) {
    warn(
      `Every user of this machine could read ${target} (mode ${octal(old.mode)}). The new file is for its owner alone.`,
    );
    return;
  }
  const given = isTrusted(old, dirname(target)) ? giveTo(staged, old) : 'nothing';
  if (given !== 'nothing') chmodSync(staged, old.mode & PRIVATE_BITS);
  if (given !== 'all')
    warn(
      `${target} belonged to user ${old.uid} and group ${old.gid} with mode ${octal(old.mode)}. This run could not give all of that to the new file. If a server reads it, set owner and mode again.`,
    );
}

/** Gives a file back to its owner. Returns whether that was possible; if its group is not the old one, no group can read it. */
export function giveBack(path: string, owner: FileOwner): boolean {
  const ids = idsOf(owner);
  const given = ids === null ? 'nothing' : giveTo(path, ids);
  const status = statusOf(path);
  if (given === 'nothing' && status !== null && isPrivate(status.mode))
    chmodSync(path, status.mode & OWNERS_BITS);
  return given === 'all';
}

/** Gives a file to a user and a group, or at least to the group. */
function giveTo(path: string, { uid, gid }: Pick<Stats, 'uid' | 'gid'>): 'all' | 'group' | 'nothing' {
  const status = statusOf(path);
  if (status?.uid === uid && status.gid === gid) return 'all';
  for (const [user, given] of [
    [uid, 'all'],
    [UNCHANGED, 'group'],
  ] as const) {
    try {
      lchownSync(path, user, gid);
      return given;
    } catch {
      // Only root may give a file away; its owner may give it to a group that he is in.
    }
  }
  return 'nothing';
}

/**
 * Whether nobody but root, this user and the owner of what is in a folder can have put it there. On Windows the folder's access list
 * decides, which Node does not show.
 */
export function isTrusted({ uid }: Pick<Stats, 'uid'>, folder: string): boolean {
  const [user, group] = [process.geteuid?.(), process.getegid?.()];
  if (user === undefined) return true;
  const status = statSync(folder, { throwIfNoEntry: false });
  if (status === undefined) return false;
  const isOurs = uid === 0 || uid === user;
  // In a sticky folder only its owner, and that of a thing in it, can replace the thing.
  const isSticky = (status.mode & STICKY) !== 0 && isOurs;
  const mayGroupWrite = (status.mode & GROUP_WRITES) !== 0 && status.gid !== group && status.gid !== 0;
  const mayOthersWrite = (status.mode & EVERYBODY_WRITES) !== 0 || mayGroupWrite;
  const isFolderOurs = [0, user, uid].includes(status.uid);
  return isFolderOurs && (!mayOthersWrite || isSticky);
}

/** Permission bits as four octal digits. */
export function octal(mode: number): string {
  return (mode & PERMISSIONS).toString(8).padStart(4, '0');
}
