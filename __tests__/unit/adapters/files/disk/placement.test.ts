import {
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hiddenBeside } from '../../../../../src/adapters/files/disk/atomic-file.ts';
import { movePair, stagedPath } from '../../../../../src/adapters/files/pair/pair-placement.ts';
import { keepBeside, moveFile, type Placing } from '../../../../../src/adapters/files/disk/placement.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

const STAMP = '20261123T021000Z';

function errorOf(code: string): Error {
  return Object.assign(new Error(`${code}: operation not permitted, rename`), { code });
}

interface Scripted extends Placing {
  readonly waited: number[];
  readonly warned: string[];
}

/** Moves files, unless `refusal` has a code for the move; waits for nothing. */
function placingUntil(refusal: (to: string, from: string) => string | null): Scripted {
  const [waited, warned]: [number[], string[]] = [[], []];
  return {
    waited,
    warned,
    rename(from, to) {
      const code = refusal(to, from);
      if (code !== null) throw errorOf(code);
      renameSync(from, to);
    },
    wait: (ms) => Promise.resolve(waited.push(ms)),
    warn: (message) => warned.push(message),
  };
}

/** A folder with these files; each text is also the name of what is staged. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 });
  return folder;
}

function textsIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

describe('a file that takes its place', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits until nobody holds the old one open: %s', async (code) => {
    const folder = folderWith({ staged: 'new', target: 'old' });
    let refusals = 3;
    const placing = placingUntil(() => (refusals-- > 0 ? code : null));
    await moveFile({ staged: join(folder, 'staged'), target: join(folder, 'target') }, placing);
    expect(textsIn(folder)).toEqual({ target: 'new' });
    expect(placing.waited).toEqual([50, 100, 200]);
  });

  it('gives up after some seconds, says why, and leaves both files as they are', async () => {
    const folder = folderWith({ staged: 'new', target: 'old' });
    const placing = placingUntil(() => 'EPERM');
    const target = join(folder, 'target');
    await expect(moveFile({ staged: join(folder, 'staged'), target }, placing)).rejects.toThrow(
      `${target} cannot be replaced, because another program has it open or it is protected (EPERM`,
    );
    expect(textsIn(folder)).toEqual({ staged: 'new', target: 'old' });
    const waited = placing.waited.reduce((sum, ms) => sum + ms, 0);
    expect([waited > 2000, waited < 10_000]).toEqual([true, true]);
  });

  it('is named itself if nothing is in its place', async () => {
    const folder = folderWith({ staged: 'new' });
    const [staged, target] = [join(folder, 'staged'), join(folder, 'target')];
    const moving = moveFile(
      { staged, target },
      placingUntil(() => 'EBUSY'),
    );
    await expect(moving).rejects.toThrow(`${staged} cannot be moved, because another program`);
  });

  it('does not wait for what no time mends', async () => {
    const folder = folderWith({ staged: 'new' });
    const placing = placingUntil(() => 'ENOSPC');
    const move = { staged: join(folder, 'staged'), target: join(folder, 'target') };
    await expect(moveFile(move, placing)).rejects.toThrow('ENOSPC');
    expect(placing.waited).toEqual([]);
  });

  it('replaces a read-only file, as Windows refuses it, and leaves it read-only if it stays', async () => {
    const folder = folderWith({ staged: 'new', target: 'old' });
    const [staged, target] = [join(folder, 'staged'), join(folder, 'target')];
    chmodSync(target, 0o444);
    const isReadOnly = (): boolean => (statSync(target).mode & 0o200) === 0;
    await expect(
      moveFile(
        { staged, target },
        placingUntil(() => 'EPERM'),
      ),
    ).rejects.toThrow('EPERM');
    expect(isReadOnly()).toBe(true);
    await moveFile(
      { staged, target },
      placingUntil(() => (isReadOnly() ? 'EPERM' : null)),
    );
    expect(textsIn(folder)).toEqual({ target: 'new' });
  });

  it('crosses to another disk by a copy beside its place, with mode and time', async () => {
    const folder = folderWith({ staged: 'new', target: 'old' });
    const [staged, target] = [join(folder, 'staged'), join(folder, 'target')];
    chmodSync(staged, 0o640);
    utimesSync(staged, 1, 2);
    await moveFile(
      { staged, target },
      placingUntil((_, from) => (from === staged ? 'EXDEV' : null)),
    );
    expect(textsIn(folder)).toEqual({ target: 'new' });
    const { mode, mtimeMs } = statSync(target);
    expect(mtimeMs).toBe(2000);
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o640);
  });
});

describe('a pair that takes its place', () => {
  const movesIn = (folder: string): Parameters<typeof movePair>[0] => ({
    privateKey: { staged: join(folder, 'new-key'), target: join(folder, 'key'), isPrivate: true },
    certificate: { staged: join(folder, 'new-certificate'), target: join(folder, 'certificate') },
  });
  const NEW = { 'new-key': 'new key', 'new-certificate': 'new certificate' };
  const OLD = { key: 'old key', certificate: 'old certificate' };

  it('is whole, and nothing else is left', async () => {
    const folder = folderWith({ ...OLD, ...NEW });
    await movePair(
      movesIn(folder),
      placingUntil(() => null),
    );
    expect(textsIn(folder)).toEqual({ key: 'new key', certificate: 'new certificate' });
  });

  it('is the old one again, the very same files, if its certificate cannot be replaced', async () => {
    const folder = folderWith({ ...OLD, ...NEW });
    const before = statSync(join(folder, 'key'));
    const placing = placingUntil((to) => (basename(to) === 'certificate' ? 'EPERM' : null));
    await expect(movePair(movesIn(folder), placing)).rejects.toThrow(
      /certificate cannot be replaced.* The old certificate and its key are in place$/,
    );
    expect(textsIn(folder)).toEqual(OLD);
    expect(statSync(join(folder, 'key'))).toMatchObject({ ino: before.ino, mode: before.mode });
  });

  it('is none if there was none', async () => {
    const folder = folderWith(NEW);
    const placing = placingUntil((to) => (basename(to) === 'certificate' ? 'EBUSY' : null));
    await expect(movePair(movesIn(folder), placing)).rejects.toThrow(
      /EBUSY.* Neither the certificate nor its key is in place$/,
    );
    expect(textsIn(folder)).toEqual({});
  });

  it.each([
    [{ key: 'old key' }, 'The old key is in place'],
    [{ certificate: 'old certificate' }, 'The old certificate is in place'],
  ])('is as much as there was: %j', async (old, said) => {
    const folder = folderWith({ ...old, ...NEW });
    const placing = placingUntil((to) => (basename(to) === 'certificate' ? 'EBUSY' : null));
    await expect(movePair(movesIn(folder), placing)).rejects.toThrow(said);
    expect(textsIn(folder)).toEqual(old);
  });

  it('stays the old one if its key cannot be replaced', async () => {
    const folder = folderWith({ ...OLD, ...NEW });
    const placing = placingUntil((to) => (basename(to) === 'key' ? 'EACCES' : null));
    await expect(movePair(movesIn(folder), placing)).rejects.toThrow('key cannot be replaced');
    expect(textsIn(folder)).toEqual(OLD);
  });

  it('leaves its certificate waiting for the next run if the old key cannot be put back', async () => {
    const folder = folderWith({ ...OLD, ...NEW });
    let isKeyMoved = false;
    const placing = placingUntil((to) => {
      if (basename(to) === 'certificate') return 'EPERM';
      if (basename(to) !== 'key') return null;
      const code = isKeyMoved ? 'EPERM' : null;
      isKeyMoved = true;
      return code;
    });
    await expect(movePair(movesIn(folder), placing)).rejects.toThrow('the next run puts its certificate');
    const waiting = basename(stagedPath(join(folder, 'certificate')));
    expect(textsIn(folder)).toEqual({
      key: 'new key',
      certificate: 'old certificate',
      [waiting]: 'new certificate',
    });
  });
});

describe('a name of 255 bytes', () => {
  it.each(['x'.repeat(255), 'é'.repeat(127), `${'x'.repeat(251)}.pem`, `a.${'x'.repeat(253)}`])(
    'has room for what is written beside it: %s',
    async (name) => {
      const folder = folderWith({ [name]: 'old' });
      const path = join(folder, name);
      const kept = [
        await keepBeside(path, STAMP, { isPrivate: false }),
        await keepBeside(path, STAMP, { isPrivate: false }),
      ];
      expect(new Set(kept).size).toBe(2);
      for (const beside of kept) expect(readFileSync(beside ?? '', 'utf8')).toBe('old');
      expect(kept[0]).toContain(STAMP);
      if (name.endsWith('.pem')) expect(kept[0]).toMatch(/\.pem$/);
      writeFileSync(hiddenBeside(path, 'certkeep-part'), '');
      expect(readdirSync(folder)).toHaveLength(4);
    },
  );

  it('shares no hidden name with another that begins the same', () => {
    const [some, other] = ['a', 'b'].map((end) =>
      hiddenBeside(`/f/${'x'.repeat(254)}${end}`, 'certkeep-new'),
    );
    expect(some).not.toBe(other);
  });
});
