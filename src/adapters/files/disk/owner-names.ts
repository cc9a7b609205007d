import { readFileSync, type Stats } from 'node:fs';
import type { FileOwner } from '../../../ports/backup-set.ts';

/** Names and numbers of users or groups, as one of these files has them. */
type Names = ReadonlyMap<string, number>;

const known = new Map<string, Names>();

/**
 * Returns the names of the user and the group that own a file, or their numbers if they have no names; `undefined` on a system whose
 * files have none.
 */
export function ownerOf({ uid, gid }: Pick<Stats, 'uid' | 'gid'>): FileOwner | undefined {
  if (process.getuid === undefined) return undefined;
  return { user: nameIn('/etc/passwd', uid), group: nameIn('/etc/group', gid) };
}

/** Returns the numbers of an owner on this machine, or `null` if one of its names is not known here. */
export function idsOf({ user, group }: FileOwner): Pick<Stats, 'uid' | 'gid'> | null {
  if (process.getuid === undefined) return null;
  const [uid, gid] = [numberIn('/etc/passwd', user), numberIn('/etc/group', group)];
  return uid === undefined || gid === undefined ? null : { uid, gid };
}

function nameIn(file: string, number: number): string {
  for (const [name, other] of namesIn(file)) if (other === number) return name;
  return String(number);
}

function numberIn(file: string, name: string): number | undefined {
  return namesIn(file).get(name) ?? (/^\d{1,9}$/.test(name) ? Number(name) : undefined);
}

/** The users of a directory service are not among them: their numbers stand for them. */
function namesIn(file: string): Names {
  const names = known.get(file) ?? readNames(file);
  known.set(file, names);
  return names;
}

function readNames(file: string): Names {
  try {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
    return new Map(lines.flatMap(([name = '', , id = '']) => (/^\d+$/.test(id) ? [[name, Number(id)]] : [])));
  } catch {
    return new Map();
  }
}
