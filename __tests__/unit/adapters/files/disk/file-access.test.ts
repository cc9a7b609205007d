import { chmodSync, chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { giveBack, inheritAccess } from '../../../../../src/adapters/files/disk/file-access.ts';
import { idsOf, ownerOf } from '../../../../../src/adapters/files/disk/owner-names.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

const isRoot = process.getuid?.() === 0;
const SERVER = 12_345;
const SERVER_GROUP = 12_346;
const NOBODY = 65_534;

interface Scene {
  readonly folder: string;
  readonly staged: string;
  readonly target: string;
  readonly warned: string[];
  readonly inherit: () => { readonly mode: number; readonly uid: number; readonly gid: number };
}

function scene(mode: number, uid = 0, gid = SERVER_GROUP): Scene {
  const folder = join(temporaryFolder(), 'keys');
  mkdirSync(folder, { mode: 0o755 });
  const [staged, target] = [join(folder, 'staged'), join(folder, 'target')];
  writeFileSync(staged, 'new', { mode: 0o600 });
  writeFileSync(target, 'old');
  chmodSync(target, mode);
  if (isRoot) chownSync(target, uid, gid);
  const warned: string[] = [];
  const inherit: Scene['inherit'] = () => {
    inheritAccess(staged, target, (message) => warned.push(message));
    const status = statSync(staged);
    return { mode: status.mode & 0o777, uid: status.uid, gid: status.gid };
  };
  return { folder, staged, target, warned, inherit };
}

describe.skipIf(!isRoot)('a key that replaces one', () => {
  it.each([
    [0o640, 0],
    [0o600, SERVER],
    [0o440, SERVER],
  ])('is read by whoever read the old one: mode %o of user %i', (mode, uid) => {
    const { inherit, warned } = scene(mode, uid);
    expect(inherit()).toEqual({ mode, uid, gid: SERVER_GROUP });
    expect(warned).toEqual([]);
  });

  it('is never for everybody, and that is said', () => {
    const { inherit, warned, target } = scene(0o666, SERVER);
    expect(inherit()).toEqual({ mode: 0o600, uid: 0, gid: 0 });
    expect(warned).toEqual([expect.stringContaining(`could read ${target} (mode 0666)`)]);
  });

  it('is not run by anybody', () => {
    expect(scene(0o750).inherit().mode).toBe(0o640);
  });

  it.each([
    ['of everybody', 0o777, 0, 0],
    ['of a group of others', 0o775, 0, SERVER],
    ['of somebody else', 0o755, NOBODY, NOBODY],
    ['of everybody, where only the owner may replace', 0o1777, 0, 0],
  ])('takes after no file that another user may have put into a folder %s', (_, mode, uid, gid) => {
    const { inherit, warned, folder, target } = scene(0o600, SERVER);
    chmodSync(folder, mode);
    chownSync(folder, uid, gid);
    expect(inherit()).toEqual({ mode: 0o600, uid: 0, gid: 0 });
    expect(warned).toEqual([expect.stringContaining(`${target} belonged to user ${SERVER}`)]);
  });

  it('takes after the one of the server whose folder it is', () => {
    const { inherit, folder } = scene(0o600, SERVER);
    chownSync(folder, SERVER, SERVER_GROUP);
    chmodSync(folder, 0o700);
    expect(inherit()).toEqual({ mode: 0o600, uid: SERVER, gid: SERVER_GROUP });
  });
});

describe('the owner of a file', () => {
  it.skipIf(!isRoot)('has names where the system has some, and numbers elsewhere', () => {
    expect(ownerOf({ uid: 0, gid: 0 })).toEqual({ user: 'root', group: 'root' });
    expect(ownerOf({ uid: SERVER, gid: SERVER_GROUP })).toEqual({ user: '12345', group: '12346' });
    expect(idsOf({ user: 'root', group: '12346' })).toEqual({ uid: 0, gid: SERVER_GROUP });
    expect(idsOf({ user: 'no such user', group: 'root' })).toBeNull();
  });

  it.skipIf(!isRoot)('gets a private file back, or else no group reads it', () => {
    const { staged } = scene(0o600);
    chmodSync(staged, 0o640);
    expect(giveBack(staged, { user: '12345', group: '12346' })).toBe(true);
    expect(statSync(staged)).toMatchObject({ uid: SERVER, gid: SERVER_GROUP });
    expect(statSync(staged).mode & 0o777).toBe(0o640);
    expect(giveBack(staged, { user: 'root', group: 'no such group' })).toBe(false);
    expect(statSync(staged).mode & 0o777).toBe(0o600);
  });
});
